import { Tabel, type KolomTabel } from '../platform/ui/table.js'
import { tanggalDiZona, tanggalPanjang } from '../values/tanggal.js'
import { keterangan, type BarisAgenda } from './agenda.js'
import type { BarisSuratMasuk } from './surat-masuk.js'

interface PropAgenda {
  baris: BarisAgenda[]
  register: { kode: string; nama: string }[]
  kode: string
  tahun: number
  /** Where the next page begins, null on the last. */
  berikut: number | null
}

const KOLOM_AGENDA: KolomTabel<BarisAgenda>[] = [
  { judul: 'No.', isi: (b) => b.urut, angka: true },
  {
    judul: 'Nomor surat',
    isi: (b) => (
      <span class="nomor">
        {b.naskah_id ? <a href={`/naskah/${b.naskah_id}`}>{b.nomor}</a> : b.nomor}
      </span>
    ),
  },
  {
    judul: 'Tanggal',
    isi: (b) => <span class="sebaris">{tanggalPanjang(b.tanggal)}</span>,
  },
  { judul: 'Ditujukan kepada', isi: (b) => b.tujuan },
  { judul: 'Hal', isi: (b) => b.hal },
  { judul: 'Ket.', isi: keterangan },
]

/** The agenda book: every number given, in order, with what it was given for. */
export function BukuAgenda({ baris, register, kode, tahun, berikut }: PropAgenda) {
  const alamat = `register=${kode}&tahun=${tahun}`
  return (
    <>
      <h1>
        Buku agenda {register.find((r) => r.kode === kode)?.nama} {tahun}
      </h1>
      <Saring register={register} kode={kode} tahun={tahun} />
      <p class="berjajar">
        <a href={`/surat/agenda.csv?${alamat}`}>Unduh CSV</a>
        <a href={`/surat/masuk?tahun=${tahun}`}>Buku surat masuk</a>
        <a href="/naskah-jenis">Jenis naskah</a>
        <a href="/klasifikasi">Klasifikasi arsip</a>
      </p>
      <Tabel
        keterangan="Nomor yang sudah diberikan"
        keteranganTersembunyi
        baris={baris}
        kosong="Belum ada nomor di buku ini."
        kolom={KOLOM_AGENDA}
      />
      {berikut !== null && (
        <p>
          <a href={`/surat?${alamat}&sesudah=${berikut}`}>Halaman berikutnya</a>
        </p>
      )}
    </>
  )
}

const Saring = ({ register, kode, tahun }: Pick<PropAgenda, 'register' | 'kode' | 'tahun'>) => (
  <form method="get" action="/surat" class="saring">
    <label>
      Buku{' '}
      <select name="register">
        {register.map((r) => (
          <option value={r.kode} selected={r.kode === kode}>
            {r.nama}
          </option>
        ))}
      </select>
    </label>
    <Tahun tahun={tahun} />
    <button>Tampilkan</button>
  </form>
)

interface PropMasuk {
  baris: BarisSuratMasuk[]
  zona: string
  tahun: number
  berikut: number | null
}

const kolomMasuk = (zona: string): KolomTabel<BarisSuratMasuk>[] => [
  { judul: 'No. agenda', isi: (b) => b.agenda, angka: true },
  {
    judul: 'Diterima',
    isi: (b) => <span class="sebaris">{tanggalPanjang(tanggalDiZona(b.diterima_at, zona))}</span>,
  },
  { judul: 'Nomor surat', isi: (b) => b.nomor },
  {
    judul: 'Tanggal surat',
    isi: (b) => <span class="sebaris">{tanggalPanjang(b.tanggal)}</span>,
  },
  { judul: 'Pengirim', isi: (b) => b.pengirim },
  {
    judul: 'Hal',
    isi: (b) => (b.perkara_id ? <a href={`/perkara/${b.perkara_id}`}>{b.hal}</a> : b.hal),
  },
  { judul: 'Disposisi', isi: (b) => b.disposisi.join('; ') },
]

/** The book of incoming letters, with what was decided on each. */
export function BukuMasuk({ baris, zona, tahun, berikut }: PropMasuk) {
  return (
    <>
      <h1>Buku surat masuk {tahun}</h1>
      <form method="get" action="/surat/masuk" class="saring">
        <Tahun tahun={tahun} />
        <button>Tampilkan</button>
      </form>
      <Tabel
        keterangan="Surat yang diterima"
        keteranganTersembunyi
        baris={baris}
        kosong="Belum ada surat masuk pada tahun ini."
        kolom={kolomMasuk(zona)}
      />
      {berikut !== null && (
        <p>
          <a href={`/surat/masuk?tahun=${tahun}&sesudah=${berikut}`}>Halaman berikutnya</a>
        </p>
      )}
    </>
  )
}

const Tahun = ({ tahun }: { tahun: number }) => (
  <label>
    Tahun <input name="tahun" type="number" min={2000} max={2100} value={tahun} />
  </label>
)
