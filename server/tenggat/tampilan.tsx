import { Lencana, type JenisLencana } from '../platform/ui/badge.js'
import type { Janji } from './baca-janji.js'
import type { Tenggat } from './baca-tenggat.js'

type Dinilai = Pick<Tenggat, 'status' | 'keadaan' | 'dijeda' | 'luar' | 'keras'> &
  Partial<Pick<Tenggat, 'orang' | 'sisaMenit'>>

const WARNA: Record<string, JenisLencana> = {
  'Tepat waktu': 'baik',
  Berisiko: 'peringatan',
  'Segera jatuh tempo': 'peringatan',
  Lewat: 'bahaya',
  Terlambat: 'bahaya',
}

/** The state in one word; null where there is nothing to say. */
export function kataTenggat(t: Dinilai): string | null {
  if (t.dijeda) return 'Dijeda'
  if (t.status === 'batal' || t.keadaan === 'tanpa-batas') return null
  if (t.status === 'selesai')
    return t.keadaan === 'lewat' ? 'Terlambat' : t.keras && !t.luar ? 'Tepat waktu' : null
  if (t.keadaan === 'lewat') return 'Lewat'
  // Who is waited for reads of their own time here.
  if (t.luar && t.orang) return kataOrang(t)
  // What is no breach of the office is not called a risk of it either.
  if (t.luar) return 'Menunggu pihak luar'
  return t.keadaan === 'berisiko' ? 'Berisiko' : 'Tepat waktu'
}

function kataOrang(t: Dinilai): string {
  if ((t.sisaMenit ?? 0) < 0) return 'Lewat'
  return t.keadaan === 'berisiko' ? 'Segera jatuh tempo' : 'Tepat waktu'
}

/** The promise to who asked for the service: what was promised, by when, and how it stands. */
export function JanjiLayanan({ janji, saat }: { janji: Janji; saat(d: Date): string }) {
  const t = { ...janji, dijeda: null, luar: false, keras: true }
  return (
    <>
      {janji.waktu}
      {janji.jatuh ? `: paling lambat ${saat(janji.jatuh)}` : ''} <LencanaTenggat t={t} />
      <span class="redup">
        {' '}
        {[janji.sisa, janji.luar && `menunggu pihak lain ${janji.luar} kerja`]
          .filter(Boolean)
          .join('; ')}
      </span>
    </>
  )
}

export function LencanaTenggat({ t }: { t: Dinilai }) {
  const kata = kataTenggat(t)
  return kata && <Lencana jenis={WARNA[kata] ?? 'info'}>{kata}</Lencana>
}

/** When it is due by the clock, how much working time that is, and the state as a word. */
export function SelTenggat({ t, saat }: { t: Tenggat | null; saat(d: Date): string }) {
  if (!t) return <span class="redup">tidak dihitung</span>
  return (
    <>
      {t.jatuh ? `${saat(t.jatuh)} ` : ''}
      <LencanaTenggat t={t} />
      <small>
        {t.jatuh && !t.keras ? 'sasaran; ' : ''}
        {t.sisa}
      </small>
    </>
  )
}

/** What a finished visit took. */
export const Terpakai = ({ t }: { t: Tenggat }) => (
  <>
    {t.menit} menit <LencanaTenggat t={t} />
  </>
)
