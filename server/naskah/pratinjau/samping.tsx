/** Beside the form of a draft: the sheet comes by itself with script, by a link without. */
export function PratinjauSamping({ tugasId }: { tugasId: string }) {
  const jalur = `/tugas/${tugasId}/pratinjau`
  return (
    <details class="kartu pratinjau" data-pratinjau={jalur}>
      <summary>
        <h2>Pratinjau</h2>
      </summary>
      <div data-lembar>
        <p>
          <a href={jalur}>Lihat pratinjau dari isian yang tersimpan</a>
        </p>
      </div>
    </details>
  )
}
