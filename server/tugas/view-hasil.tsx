import type { ComponentChild } from 'preact'

interface Prop {
  pesan: string
  tampilan: ComponentChild
  params: { id: string; nama: string }
  /** Hidden fields that repeat the action for good, and what its button says; null when there is none. */
  lanjutkan: { tombol: string; isian: Record<string, string> } | null
  csrf: string
}

/** The report of a trial, with the way to do the same for good and the way back. */
export function HasilTindakan({ pesan, tampilan, params, lanjutkan, csrf }: Prop) {
  return (
    <>
      <h1>Hasil pemeriksaan</h1>
      <p class="kabar" role="status">
        {pesan}
      </p>
      <div class="berjajar">
        {lanjutkan && (
          <form method="post" action={`/tugas/${params.id}/tindakan/${params.nama}`}>
            <input type="hidden" name="_csrf" value={csrf} />
            {Object.entries(lanjutkan.isian).map(([nama, nilai]) => (
              <input type="hidden" name={nama} value={nilai} />
            ))}
            <button>{lanjutkan.tombol}</button>
          </form>
        )}
        <a class="tombol tombol-tipis" href={`/tugas/${params.id}`}>
          Kembali ke tugas
        </a>
      </div>
      {tampilan}
    </>
  )
}
