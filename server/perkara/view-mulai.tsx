interface Pilihan {
  sop: { kode: string; nama: string }[]
  unit: { id: string; nama: string }[]
  pelatihan: { id: string; nama: string; angkatan: string }[]
}

/** Starts a case: which SOP, about what, for which unit, for which training. */
export function FormMulai({ pilihan, csrf }: { pilihan: Pilihan; csrf: string }) {
  return (
    <>
      <h1>Mulai perkara</h1>
      <form class="kartu" method="post" action="/perkara">
        <input type="hidden" name="_csrf" value={csrf} />
        <label>SOP <select name="sopKode" required>
          {pilihan.sop.map((s) => <option value={s.kode}>{s.nama}</option>)}
        </select></label>
        <label>Judul perkara <input name="judul" required minLength={3} maxLength={300} /></label>
        <label>Unit pengampu <select name="unitId" required>
          {pilihan.unit.map((u) => <option value={u.id}>{u.nama}</option>)}
        </select></label>
        <label>Pelatihan <select name="pelatihanId">
          <option value="">Belum ada (dibuat pada langkah pertama)</option>
          {pilihan.pelatihan.map((p) => <option value={p.id}>{p.nama} {p.angkatan}</option>)}
        </select></label>
        <button>Mulai</button>
      </form>
    </>
  )
}
