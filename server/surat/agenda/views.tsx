import { FormPindai } from './view-pindai.js'
import { FormCetak, PILIH } from './view-cetak.js'
import { Lencana } from '../../platform/ui/badge.js'
import { Pintasan } from '../../platform/ui/pintasan.js'
import { Tabel, type KolomTabel } from '../../platform/ui/table.js'
import { bacaKataAgenda } from '../../values/kata-agenda.js'
import { tanggalPanjang } from '../../values/tanggal.js'
import { keterangan } from '../agenda.js'
import type { BarisCari, HalamanAgenda } from './cari.js'
import { alamatAgenda, KEADAAN, SEMUA_BUKU, type SaringAgenda } from './saring.js'

interface PropAgenda extends HalamanAgenda {
  saring: SaringAgenda
  register: { kode: string; nama: string }[]
  tahun: number[]
  /** Letters that wait for a number. */
  giliran: number
  /** May keep the book. */
  boleh: boolean
  csrf: string
  /** Address of the script for the keyboard. */
  modul: string
  /** The same for files dropped on the page. */
  modulJatuhkan: string
}

const PINTASAN = [
  ['n', 'beri nomor surat yang menunggu'],
  ['o', 'nomor untuk surat di luar sistem'],
  ['s', 'nomor sisipan'],
  ['r', 'pesan nomor'],
  ['p', 'terima pindaian surat bertanda tangan'],
  ['e', 'pengiriman yang belum ada bukti terimanya'],
  ['/', 'cari'],
  ['j, k', 'surat berikutnya, sebelumnya'],
  ['Enter', 'buka surat'],
  ['x', 'pilih surat'],
  ['c', 'cetak yang dipilih, atau surat ini'],
  ['b', 'batalkan nomor surat ini'],
  ['l', 'halaman berikutnya'],
  ['w', 'cari di semua buku dan tahun'],
] as const

/** The register: every number given, what it was given for, and what became of the letter. */
export function BukuAgenda(p: PropAgenda) {
  const { saring, baris, berikut } = p
  return (
    <div data-modul={p.modul} data-baris-b={p.boleh ? '#batal' : undefined}>
      <h1>{judul(p)}</h1>
      {p.boleh && <Tindakan {...p} />}
      <Saring {...p} />
      <Tabel
        keterangan="Nomor yang sudah diberikan"
        keteranganTersembunyi
        baris={baris}
        kosong={kosong(saring)}
        kolom={p.boleh ? [PILIH, ...kolom(saring)] : kolom(saring)}
      />
      {p.boleh && <FormCetak saring={saring} csrf={p.csrf} />}
      {p.boleh && <FormPindai modul={p.modulJatuhkan} csrf={p.csrf} />}
      {berikut && (
        <p>
          <a href={alamatAgenda({ ...saring, sesudah: berikut })} data-tombol="l">
            Halaman berikutnya
          </a>
        </p>
      )}
      <Pintasan isi={PINTASAN} />
    </div>
  )
}

const judul = ({ saring: s, register }: PropAgenda): string =>
  s.register === SEMUA_BUKU
    ? `Semua buku agenda${s.tahun ? ` ${s.tahun}` : ''}`
    : ['Buku agenda', register.find((r) => r.kode === s.register)?.nama, s.tahun]
        .filter(Boolean)
        .join(' ')

function kosong(s: SaringAgenda): string {
  if (s.q || s.keadaan)
    return 'Tidak ada surat yang cocok. Kurangi kata, atau cari di semua buku dan tahun.'
  return 'Belum ada nomor di buku ini. Beri nomor surat yang menunggu, atau surat di luar sistem.'
}

function Tindakan({ saring, giliran }: PropAgenda) {
  const kode = saring.register === SEMUA_BUKU ? 'surat-keluar' : saring.register
  return (
    <p class="berjajar">
      <a class="tombol" href="/surat/giliran" data-tombol="n">
        Beri nomor{giliran > 0 && ` (${giliran} menunggu)`}
      </a>
      <a href={`/register/${kode}/nomor`} data-tombol="o">
        Surat di luar sistem
      </a>
      <a href={`/register/${kode}/nomor?cara=sisipan`} data-tombol="s">
        Sisipan
      </a>
      <a href="/pesanan" data-tombol="r">
        Pesan nomor
      </a>
      <a href="/surat/pindai" data-tombol="p">
        Pindaian
      </a>
      <a href="/surat/kiriman" data-tombol="e">
        Belum ada bukti terima
      </a>
    </p>
  )
}

function Saring(p: PropAgenda) {
  const { saring: s, register, tahun } = p
  const buku = [...register, { kode: SEMUA_BUKU, nama: 'Semua buku' }]
  const sempit = s.q && (s.register !== SEMUA_BUKU || s.tahun || s.keadaan)
  return (
    <form class="saring" role="search" method="get" action="/surat" aria-label="Cari di buku">
      <label>
        Cari
        <input
          type="search"
          name="q"
          value={s.q}
          maxLength={200}
          size={32}
          placeholder="Nomor, hal, tujuan, tanggal"
          data-cari
        />
      </label>
      <Pilih nama="register" label="Buku" kini={s.register} isi={buku} />
      <Pilih
        nama="tahun"
        label="Tahun"
        kini={String(s.tahun ?? '')}
        isi={[
          { kode: '', nama: s.q ? 'Semua tahun' : 'Tahun ini' },
          ...tahun.map((t) => ({ kode: String(t), nama: String(t) })),
        ]}
      />
      <Pilih
        nama="keadaan"
        label="Keadaan"
        kini={s.keadaan ?? ''}
        isi={[
          { kode: '', nama: 'Semua' },
          ...Object.entries(KEADAAN).map(([kode, nama]) => ({ kode, nama })),
        ]}
      />
      <button class="tombol-tipis">Tampilkan</button>
      {sempit && (
        <a href={alamatAgenda({ q: s.q })} data-tombol="w">
          Cari di semua buku dan tahun
        </a>
      )}
      <Lainnya {...p} />
      {s.q && bacaKataAgenda(s.q).every((k) => k.pendek && k.urut === null) && (
        <p class="kabar">
          Kata sependek itu dicari di seluruh buku; tiga huruf atau lebih akan lebih cepat dan
          tepat.
        </p>
      )}
    </form>
  )
}

function Lainnya({ saring: s }: PropAgenda) {
  const satu = s.register !== SEMUA_BUKU && s.tahun
  return (
    <details>
      <summary>Buku lain dan cetakan</summary>
      <p class="berjajar">
        {satu && (
          <>
            <a href={`/buku/${s.register}?dari=${s.tahun}-01-01&sampai=${s.tahun}-12-31`}>
              Cetak buku, XLSX
            </a>
            <a href={`/surat/agenda.csv?register=${s.register}&tahun=${s.tahun}`}>Unduh CSV</a>
          </>
        )}
        <a href="/buku">Semua buku</a>
        <a href="/register">Register nomor</a>
        <a href="/surat/masuk">Surat masuk</a>
      </p>
    </details>
  )
}

const Pilih = (p: {
  nama: string
  label: string
  kini: string | undefined
  isi: { kode: string; nama: string }[]
}) => (
  <label>
    {p.label}
    <select name={p.nama}>
      {p.isi.map((o) => (
        <option value={o.kode} selected={o.kode === p.kini}>
          {o.nama}
        </option>
      ))}
    </select>
  </label>
)

function kolom(s: SaringAgenda): KolomTabel<BarisCari>[] {
  return [
    {
      judul: 'No.',
      angka: true,
      isi: (b) => (
        <a class="utama" href={`/surat/nomor/${b.id}`}>
          {b.sufiks ? `${b.urut}.${b.sufiks}` : b.urut}
        </a>
      ),
    },
    {
      judul: 'Nomor surat',
      isi: (b) => (
        <>
          <span class="nomor">
            {b.naskah_id ? <a href={`/naskah/${b.naskah_id}`}>{b.nomor}</a> : b.nomor}
          </span>
          {s.register === SEMUA_BUKU && <small>{b.nama_register}</small>}
        </>
      ),
    },
    { judul: 'Tanggal', isi: (b) => <span class="sebaris">{tanggalPanjang(b.tanggal)}</span> },
    { judul: 'Ditujukan kepada', isi: (b) => ringkas(b.tujuan) },
    { judul: 'Hal', isi: (b) => b.hal },
    { judul: 'Ket.', isi: (b) => <Keterangan b={b} /> },
  ]
}

/** So many characters of a list of addressees tell which letter it is; its own page has them all. */
const TUJUAN_TERPANJANG = 120
const ringkas = (teks: string): string =>
  teks.length > TUJUAN_TERPANJANG ? `${teks.slice(0, TUJUAN_TERPANJANG).trimEnd()}…` : teks

function Keterangan({ b }: { b: BarisCari }) {
  const kata = keterangan(b)
  return (
    <>
      {b.status === 'batal' ? <Lencana jenis="bahaya">{kata}</Lencana> : kata}
      {b.dikirim > 0 && (
        <small>
          <a href={`/naskah/${b.naskah_id}/pengiriman`}>
            {b.diterima === b.dikirim ? 'diterima' : `diterima ${b.diterima} dari ${b.dikirim}`}
          </a>
        </small>
      )}
      {b.berpindaian && <small>pindaian ada</small>}
    </>
  )
}
