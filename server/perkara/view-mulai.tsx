interface Pilihan {
  sop: { kode: string; nama: string }[]
  unit: { id: string; nama: string }[]
  pelatihan: { id: string; nama: string; angkatan: string }[]
}

/** Starts a case: which SOP, about what, for which unit, for which training. */
export function FormMulai({ pilihan, csrf }: { pilihan: Pilihan; csrf: string }) {
  return (
    <>
      <p class="letak">
        <a href="/perkara">Perkara</a>
      </p>
      <h1>Mulai perkara</h1>
      <form class="formulir" method="post" action="/perkara">
        <input type="hidden" name="_csrf" value={csrf} />
        <p class="kolom">
          <label for="m-sop">
            SOP <Wajib />
          </label>
          <select id="m-sop" name="sopKode" required autofocus>
            <option value="">— pilih —</option>
            {pilihan.sop.map((s) => (
              <option value={s.kode}>{s.nama}</option>
            ))}
          </select>
        </p>
        <p class="kolom">
          <label for="m-judul">
            Judul perkara <Wajib />
          </label>
          <span class="petunjuk" id="m-judul-ket">
            Tampil di kotak tugas semua pelaksana, misalnya nama pelatihannya.
          </span>
          <input
            id="m-judul"
            name="judul"
            required
            minLength={3}
            maxLength={300}
            aria-describedby="m-judul-ket"
          />
        </p>
        <p class="kolom">
          <label for="m-unit">
            Unit pengampu <Wajib />
          </label>
          <select id="m-unit" name="unitId" required>
            <option value="">— pilih —</option>
            {pilihan.unit.map((u) => (
              <option value={u.id}>{u.nama}</option>
            ))}
          </select>
        </p>
        <p class="kolom">
          <label for="m-pelatihan">Pelatihan</label>
          <span class="petunjuk" id="m-pelatihan-ket">
            Kosongkan untuk Peningkatan Kapasitas: pelatihannya dicatat pada langkah pertama.
          </span>
          <select id="m-pelatihan" name="pelatihanId" aria-describedby="m-pelatihan-ket">
            <option value="">Belum ada</option>
            {pilihan.pelatihan.map((p) => (
              <option value={p.id}>
                {p.nama}
                {p.angkatan && ` Angkatan ${p.angkatan}`}
              </option>
            ))}
          </select>
        </p>
        <div class="tindakan">
          <button>Mulai</button>
        </div>
      </form>
    </>
  )
}

const Wajib = () => <span class="wajib">(wajib)</span>
