import type { JSX } from 'preact'
import { Lencana } from '../../platform/ui/badge.js'
import { Tabel, type KolomTabel } from '../../platform/ui/table.js'
import { tanggalDiZona, tanggalPanjang } from '../../values/tanggal.js'
import type { BarisSuratMasuk, SaringMasuk } from './queries.js'
import { sebutSifat } from './skema.js'

export interface PropDaftar {
  baris: BarisSuratMasuk[]
  berikut: string | null
  saring: SaringMasuk
  zona: string
  mencatat: boolean
  admin: boolean
}

/** Incoming letters, newest first; what is secret to the reader keeps its row and shows nothing. */
export function DaftarMasuk(p: PropDaftar): JSX.Element {
  return (
    <>
      <h1>Surat masuk</h1>
      <p class="berjajar">
        {p.mencatat && (
          <a class="tombol" href="/surat/masuk/baru">
            Catat surat masuk
          </a>
        )}
        <a href="/disposisi">Disposisi saya</a>
        {p.admin && <a href="/surat/masuk/pengaturan">Pengaturan</a>}
        {p.admin && <a href="/arsip/pengaturan">Pengaturan arsip</a>}
      </p>
      <Saring saring={p.saring} />
      <Tabel
        keterangan="Surat yang diterima"
        keteranganTersembunyi
        baris={p.baris}
        kosong="Tidak ada surat masuk yang cocok. Longgarkan saringannya, atau catat surat yang baru datang."
        kolom={kolom(p.zona)}
      />
      {p.berikut && (
        <p>
          <a href={`/surat/masuk?${kueri({ ...p.saring, sesudah: p.berikut })}`}>
            Halaman berikutnya
          </a>
        </p>
      )}
    </>
  )
}

const kolom = (zona: string): KolomTabel<BarisSuratMasuk>[] => [
  {
    judul: 'Agenda',
    isi: (b) => (
      <span class="sebaris">
        {b.terbuka ? (
          <a class="utama" href={`/surat/masuk/${b.id}`}>
            {b.agenda}/{b.tahun}
          </a>
        ) : (
          `${b.agenda}/${b.tahun}`
        )}
      </span>
    ),
  },
  {
    judul: 'Diterima',
    isi: (b) => <span class="sebaris">{tanggalPanjang(tanggalDiZona(b.diterima_at, zona))}</span>,
  },
  { judul: 'Pengirim', isi: (b) => b.pengirim ?? <Rahasia /> },
  {
    judul: 'Nomor dan tanggal',
    isi: (b) =>
      b.terbuka && (
        <>
          {b.nomor || 'Tanpa nomor'}
          <small>{tanggalPanjang(b.tanggal!)}</small>
        </>
      ),
  },
  { judul: 'Hal', isi: (b) => b.hal },
  { judul: 'Sifat', isi: (b) => <Sifat urgensi={b.urgensi} keamanan={b.keamanan} /> },
  { judul: 'Disposisi kepada', isi: (b) => b.kepada.join('; ') },
]

const Rahasia = () => <span class="redup">Rahasia</span>

/** Only what is not ordinary gets a colour. */
export function Sifat({ urgensi, keamanan }: { urgensi: string; keamanan: string }) {
  const jenis =
    keamanan === 'R' || keamanan === 'SR'
      ? 'bahaya'
      : urgensi === 'biasa' && keamanan === 'B'
        ? 'netral'
        : 'peringatan'
  return <Lencana jenis={jenis}>{sebutSifat(urgensi, keamanan)}</Lencana>
}

const Saring = ({ saring: s }: { saring: SaringMasuk }) => (
  <form method="get" action="/surat/masuk" class="saring">
    <label>
      Cari <input name="q" type="search" value={s.q ?? ''} maxLength={100} />
    </label>
    <label>
      Tahun <input name="tahun" type="number" min={2000} max={2100} value={s.tahun ?? ''} />
    </label>
    <label>
      Diterima dari <input name="dari" type="date" value={s.dari ?? ''} />
    </label>
    <label>
      sampai <input name="sampai" type="date" value={s.sampai ?? ''} />
    </label>
    <label class="centang">
      <input name="belum" type="checkbox" checked={s.belum} /> <span>Belum didisposisi</span>
    </label>
    <button>Tampilkan</button>
  </form>
)

export const kueri = (s: SaringMasuk): string =>
  new URLSearchParams(
    Object.entries(s)
      .filter(([, v]) => v !== undefined && v !== false && v !== '')
      .map(([k, v]) => [k, v === true ? 'on' : String(v)]),
  ).toString()
