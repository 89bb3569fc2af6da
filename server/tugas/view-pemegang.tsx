import { Kirim } from '../platform/ui/kirim.js'
import { FormAlihkan, type Penerima } from './form-alihkan.js'
import type { PropTugas } from './view-tugas.js'

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
            : tugas.untuk
              ? `Untuk ${tugas.untuk}.`
              : 'Belum diambil siapa pun.'}
      </p>
      {tugas.pemegang_id === null && !tugas.untuk && (
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
      <FormAlihkan
        aksi={`/tugas/${id}/alihkan`}
        penerima={lain}
        csrf={csrf}
        tombol="tombol-tipis"
      />
    </details>
  )
}
