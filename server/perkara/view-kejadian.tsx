export interface Kejadian {
  kode: string
  nama: string
}

/** Reports something that may happen at any time beside the main flow, e.g. a login that fails. */
export function FormKejadian({
  id,
  kejadian,
  csrf,
}: {
  id: string
  kejadian: Kejadian
  csrf: string
}) {
  const awal = `kejadian-${kejadian.kode}`
  return (
    <details class="kartu">
      <summary>{kejadian.nama}</summary>
      <form method="post" action={`/perkara/${id}/kejadian/${kejadian.kode}`}>
        <input type="hidden" name="_csrf" value={csrf} />
        <p class="kolom">
          <label for={`${awal}-nip`}>
            NIP peserta <span class="wajib">(wajib)</span>
          </label>
          <input id={`${awal}-nip`} name="nip" required maxLength={25} inputMode="numeric" />
        </p>
        <p class="kolom">
          <label for={`${awal}-keluhan`}>
            Kendala <span class="wajib">(wajib)</span>
          </label>
          <input id={`${awal}-keluhan`} name="keluhan" required maxLength={500} />
        </p>
        <button>Laporkan</button>
      </form>
    </details>
  )
}
