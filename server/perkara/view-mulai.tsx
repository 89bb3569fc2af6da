interface Pilihan {
  sop: { kode: string; nama: string }[]
  unit: { id: string; nama: string }[]
  pelatihan: { id: string; nama: string; angkatan: string }[]
  naskah: { kode: string; nama: string }[]
}

/** Starts a case: which SOP, about what, for which unit, for which training. */
export function FormMulai({
  pilihan,
  csrf,
  judul = '',
}: {
  pilihan: Pilihan
  csrf: string
  judul?: string
}) {
  const sop = pilihan.sop.map((s) => [s.kode, s.nama] as const)
  const unit = pilihan.unit.map((u) => [u.id, u.nama] as const)
  const pelatihan = pilihan.pelatihan.map((p) => [p.id, sebutPelatihan(p)] as const)
  const naskah = pilihan.naskah.map((n) => [n.kode, n.nama] as const)
  return (
    <>
      <p class="letak">
        <a href="/perkara">Perkara</a>
      </p>
      <h1>Mulai perkara</h1>
      <form class="formulir" method="post" action="/perkara">
        <input type="hidden" name="_csrf" value={csrf} />
        <Pilih nama="sopKode" label="SOP" pilihan={sop} wajib fokus />
        <Judul awal={judul} />
        <Pilih nama="unitId" label="Unit pengampu" pilihan={unit} wajib />
        <Pilih
          nama="pelatihanId"
          label="Pelatihan"
          pilihan={pelatihan}
          petunjuk="Kosongkan untuk Peningkatan Kapasitas: pelatihannya dicatat pada langkah pertama."
        />
        <Pilih
          nama="naskah"
          label="Jenis naskah"
          pilihan={naskah}
          petunjuk="Hanya untuk Surat Keluar: naskah yang akan disusun."
        />
        <div class="tindakan">
          <button>Mulai</button>
        </div>
      </form>
    </>
  )
}

const Judul = ({ awal }: { awal: string }) => (
  <p class="kolom">
    <label for="m-judul">
      Judul perkara <span class="wajib">(wajib)</span>
    </label>
    <Petunjuk id="m-judul-ket">
      Tampil di kotak tugas semua pelaksana, misalnya nama pelatihannya.
    </Petunjuk>
    <input
      id="m-judul"
      name="judul"
      value={awal}
      required
      minLength={3}
      maxLength={300}
      aria-describedby="m-judul-ket"
    />
  </p>
)

const sebutPelatihan = (p: Pilihan['pelatihan'][number]): string =>
  p.angkatan ? `${p.nama} Angkatan ${p.angkatan}` : p.nama

const Petunjuk = ({ id, children }: { id: string; children: string }) => (
  <span class="petunjuk" id={id}>
    {children}
  </span>
)

interface PropPilih {
  nama: string
  label: string
  pilihan: readonly (readonly [string, string])[]
  wajib?: boolean
  fokus?: boolean
  petunjuk?: string
}

function Pilih({ nama, label, pilihan, wajib = false, fokus = false, petunjuk }: PropPilih) {
  const id = `m-${nama}`
  return (
    <p class="kolom">
      <label for={id}>
        {label}
        {wajib && <span class="wajib"> (wajib)</span>}
      </label>
      {petunjuk && <Petunjuk id={`${id}-ket`}>{petunjuk}</Petunjuk>}
      <select
        id={id}
        name={nama}
        required={wajib}
        autofocus={fokus || undefined}
        aria-describedby={petunjuk ? `${id}-ket` : undefined}
      >
        <option value="">{wajib ? '— pilih —' : 'Belum ada'}</option>
        {pilihan.map(([nilai, teks]) => (
          <option value={nilai}>{teks}</option>
        ))}
      </select>
    </p>
  )
}
