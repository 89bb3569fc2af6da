import type { JSX } from 'preact'
import type { JsonSkema } from '../http/skema.js'
import { useIdKolom } from './nama-kolom.js'
import { daftarPilihan, labelPilihan } from './pilihan.js'

export interface PropKolom {
  skema: JsonSkema
  nama: string
  nilai: unknown
  wajib: boolean
  /** The cursor waits here when the page opens. */
  fokus?: boolean
  /** Spoken name where no label stands beside the input, as in the cell of a table. */
  label?: string
}

const JENIS: Record<string, 'date' | 'time' | 'email'> = {
  date: 'date',
  time: 'time',
  email: 'email',
}

/** The input itself: a line, a paragraph, a list of choices. Numbers are text, so `2,5` can be typed. */
export function Masukan(p: PropKolom): JSX.Element {
  const { skema: s } = p
  const id = useIdKolom(p.nama)
  const umum = {
    id,
    name: p.nama,
    required: p.wajib && (s.type !== 'array' || Boolean(s.minItems)),
    autofocus: p.fokus || undefined,
    'aria-label': p.label,
    'aria-describedby': p.label ? undefined : `${id}-ket`,
  }
  const pilihan = daftarPilihan(s)
  if (pilihan) return <Pilih {...p} umum={umum} pilihan={pilihan} />
  if (s.type === 'array') {
    const isi = Array.isArray(p.nilai) ? p.nilai.join('\n') : String(p.nilai ?? '')
    return (
      <textarea {...umum} rows={tinggi(isi, 4)}>
        {isi}
      </textarea>
    )
  }
  if (s['x-ui'] === 'paragraf') {
    const isi = String(p.nilai ?? '')
    return (
      <textarea {...umum} rows={tinggi(isi, 3)} maxLength={s.maxLength}>
        {isi}
      </textarea>
    )
  }
  return <Baris {...p} umum={umum} />
}

function Baris({
  skema: s,
  nilai,
  umum,
}: PropKolom & { umum: Record<string, unknown> }): JSX.Element {
  const inti = s.anyOf?.find((a) => a.type !== 'null') ?? s
  const angka = ({ integer: 'numeric', number: 'decimal' } as const)[
    inti.type as 'integer' | 'number'
  ]
  const sandi = s['x-ui'] === 'sandi'
  // Collected first: the types of JSX know each kind of input apart, and this one is several.
  const atribut: Record<string, unknown> = {
    ...umum,
    type: sandi ? 'password' : (JENIS[inti.format ?? ''] ?? 'text'),
    inputMode: angka,
    // A password is never sent back to the page it came from.
    value: sandi ? '' : tampil(nilai),
    maxLength: inti.type === 'string' ? inti.maxLength : undefined,
    autoComplete: s['x-autocomplete'] ?? 'off',
  }
  const saran = s['x-saran'] as readonly { nilai: string; label: string }[] | undefined
  if (!saran?.length) return <input {...atribut} />
  const idSaran = `${String(umum.id)}-saran`
  return (
    <>
      <input {...atribut} list={idSaran} />
      <datalist id={idSaran}>
        {saran.map((p) => (
          <option value={p.nilai}>{p.label}</option>
        ))}
      </datalist>
    </>
  )
}

function Pilih({
  skema,
  nilai,
  wajib,
  umum,
  pilihan,
}: PropKolom & {
  umum: Record<string, unknown>
  pilihan: readonly JsonSkema[]
}): JSX.Element {
  return (
    <select {...umum}>
      <option value="">{wajib ? '— pilih —' : '—'}</option>
      {pilihan.map((c) => (
        <option value={String(c.const)} selected={c.const === nilai}>
          {labelPilihan(skema, c)}
        </option>
      ))}
    </select>
  )
}

// A decimal comma, as the office writes it; what was typed wrongly is shown as typed.
function tampil(nilai: unknown): string {
  if (typeof nilai === 'number') return String(nilai).replace('.', ',')
  return typeof nilai === 'string' ? nilai : ''
}

/** Letters in one line of a field at its full width, so that a long paragraph is seen whole. */
const HURUF_SEBARIS = 85

function tinggi(isi: string, paling: number): number {
  const baris = isi.split('\n').map((b) => Math.max(1, Math.ceil(b.length / HURUF_SEBARIS)))
  return Math.min(24, Math.max(paling, baris.reduce((a, b) => a + b, 0) + 1))
}
