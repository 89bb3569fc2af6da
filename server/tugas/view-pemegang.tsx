import { Kirim } from '../platform/ui/kirim.js'
import type { PropTugas } from './view-tugas.js'

export interface Penerima {
  id: string
  nama: string
  jabatan: string
}

/** Who holds the task, and the ways to change that. */
export function Pemegang({
  dibaca: { tugas, dipegangLain },
  csrf,
  pegawaiId,
  penerima,
  saat,
}: PropTugas) {
  const saya = tugas.pemegang_id === pegawaiId
  const lain = penerima.filter((p) => p.id !== pegawaiId)
  return (
    <section class="kartu">
      <h2>Pemegang tugas</h2>
      <p>
        Masuk {saat(tugas.dibuka_at)}.{' '}
        {saya
          ? 'Anda memegang tugas ini.'
          : tugas.pemegang
            ? `Dipegang ${tugas.pemegang}.`
            : 'Belum diambil siapa pun.'}
      </p>
      {tugas.pemegang_id === null && (
        <Kirim aksi={`/tugas/${tugas.id}/ambil`} csrf={csrf} label="Ambil tugas" />
      )}
      {saya && (
        <Kirim aksi={`/tugas/${tugas.id}/lepas`} csrf={csrf} label="Kembalikan ke antrean" />
      )}
      {lain.length > 0 && !dipegangLain && <Alihkan id={tugas.id} lain={lain} csrf={csrf} />}
    </section>
  )
}

function Alihkan({ id, lain, csrf }: { id: string; lain: readonly Penerima[]; csrf: string }) {
  return (
    <details>
      <summary>Alihkan kepada rekan</summary>
      <form method="post" action={`/tugas/${id}/alihkan`}>
        <input type="hidden" name="_csrf" value={csrf} />
        <p class="kolom">
          <label for="alih-kepada">Rekan</label>
          <select id="alih-kepada" name="kepada">
            {lain.map((p) => (
              <option value={p.id}>
                {p.nama} ({p.jabatan})
              </option>
            ))}
          </select>
        </p>
        <p class="kolom">
          <label for="alih-alasan">
            Alasan <span class="wajib">(wajib)</span>
          </label>
          <input id="alih-alasan" name="alasan" required maxLength={500} />
        </p>
        <button class="tombol-tipis">Alihkan</button>
      </form>
    </details>
  )
}
