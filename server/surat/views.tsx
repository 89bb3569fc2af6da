import { Tabel, type KolomTabel } from '../platform/ui/table.js'
import { tanggalPanjang } from '../values/tanggal.js'
import { keterangan, type BarisAgenda } from './agenda.js'

interface PropAgenda {
  baris: BarisAgenda[]
  register: { kode: string; nama: string }[]
  kode: string
  tahun: number
  /** Where the next page begins, null on the last. */
  berikut: number | null
}

const KOLOM_AGENDA: KolomTabel<BarisAgenda>[] = [
  {
    judul: 'No.',
    isi: (b) => <a href={`/surat/nomor/${b.id}`}>{b.sufiks ? `${b.urut}.${b.sufiks}` : b.urut}</a>,
    angka: true,
  },
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
        <a href={`/register/${kode}/nomor`}>Beri nomor</a>
        <a href={`/buku/${kode}?dari=${tahun}-01-01&sampai=${tahun}-12-31`}>Cari, XLSX, cetak</a>
        <a href={`/surat/agenda.csv?${alamat}`}>Unduh CSV</a>
        <a href="/buku">Semua buku</a>
        <a href="/register">Register nomor</a>
        <a href={`/surat/masuk?tahun=${tahun}`}>Surat masuk</a>
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

const Tahun = ({ tahun }: { tahun: number }) => (
  <label>
    Tahun <input name="tahun" type="number" min={2000} max={2100} value={tahun} />
  </label>
)
