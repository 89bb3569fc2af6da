import { Kirim } from '../platform/ui/kirim.js'
import { Fakta } from '../platform/ui/table.js'
import { LencanaTenggat } from '../tenggat/tampilan.js'
import type { PropTugas } from './view-tugas.js'

/** Due time and what is left, above a form that may be long. */
export function TenggatSingkat({ tenggat: t, saat }: PropTugas) {
  if (!t || t.status !== 'berjalan') return null
  return (
    <p class="redup">
      {t.jatuh
        ? `${t.keras ? 'Jatuh tempo' : 'Sasaran'} ${saat(t.jatuh)}, ${t.sisa}`
        : kalimat(t.sisa)}{' '}
      <LencanaTenggat t={t} />
    </p>
  )
}

/** The clock of this visit: when it is due, what is left, and the way to stop it for a while. */
export function JamTugas(p: PropTugas) {
  const { tugas, boleh } = p.dibaca
  const t = p.tenggat
  if (!t) return null
  return (
    <section class="kartu">
      <h2>
        Tenggat <LencanaTenggat t={t} />
      </h2>
      <Fakta
        isi={[
          [t.keras ? 'Jatuh tempo' : 'Sasaran', t.jatuh && p.saat(t.jatuh)],
          ['Waktu kerja', t.status === 'berjalan' ? kalimat(t.sisa) : ''],
          ['Terpakai', t.menit === null ? '' : `${t.menit} menit kerja`],
          ['Dijeda sejak', t.dijeda && p.saat(t.dijeda)],
          ['Alasan jeda', t.dijeda && tugas.alasan_jeda],
        ]}
      />
      {t.luar && (
        <p class="redup">
          {t.orang ? 'Tugas perorangan' : 'Menunggu pihak luar'}: dilaporkan, tidak dihitung sebagai
          kelambatan kantor.
        </p>
      )}
      {boleh && tugas.pemegang_id === p.pegawaiId && <Atur {...p} />}
    </section>
  )
}

const kalimat = (teks: string): string => teks.charAt(0).toUpperCase() + teks.slice(1)

function Atur({ dibaca: { tugas }, tenggat, csrf }: PropTugas) {
  if (tenggat!.dijeda)
    return <Kirim aksi={`/tugas/${tugas.id}/lanjutkan`} csrf={csrf} label="Lanjutkan jam" />
  if (!tugas.boleh_jeda) return null
  return (
    <details>
      <summary>Jeda jam</summary>
      <form method="post" action={`/tugas/${tugas.id}/jeda`}>
        <input type="hidden" name="_csrf" value={csrf} />
        <p class="kolom">
          <label for="jeda-alasan">
            Alasan <span class="wajib">(wajib)</span>
          </label>
          <input id="jeda-alasan" name="alasan" required minLength={3} maxLength={500} />
        </p>
        <p class="redup">
          Tenggat bergeser selama jeda; jeda dan alasannya tercatat dalam laporan.
        </p>
        <button class="tombol-tipis">Jeda</button>
      </form>
    </details>
  )
}
