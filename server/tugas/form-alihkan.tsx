/** Somebody who may take a task over. */
export interface Penerima {
  id: string
  nama: string
  jabatan: string
}

/** To whom a task goes, and why; the same for its holder and for a manager. */
export const FormAlihkan = (p: {
  aksi: string
  penerima: readonly Penerima[]
  csrf: string
  tombol?: string
}) => (
  <form method="post" action={p.aksi}>
    <input type="hidden" name="_csrf" value={p.csrf} />
    <p class="kolom">
      <label for="alih-kepada">Kepada</label>
      <select id="alih-kepada" name="kepada">
        {p.penerima.map((o) => (
          <option value={o.id}>
            {o.nama} ({o.jabatan})
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
    <button class={p.tombol}>Alihkan</button>
  </form>
)
