import type { JSX } from 'preact'
import { Lencana } from '../../platform/ui/badge.js'
import { Tabel, type KolomTabel } from '../../platform/ui/table.js'
import { tanggalPanjang } from '../../values/tanggal.js'
import type { Daftar, SaringArsip, UnitArsip } from './daftar.js'
import { NAMA_ACARA, NAMA_DAFTAR, NAMA_PEMILIK, sebutMasa, sebutRetensi, USUL } from './kata.js'

export interface PropDaftar {
  baris: UnitArsip[]
  berikut: string | null
  saring: SaringArsip
  hitungan: Record<string, number>
  hariIni: string
  mengelola: boolean
  csrf: string
}

/** A list of the archive: what is due for what, by year and class, ready to be proposed. */
export function DaftarArsip(p: PropDaftar): JSX.Element {
  const usul = p.mengelola ? USUL[p.saring.daftar] : undefined
  return (
    <>
      <h1>Arsip</h1>
      <p class="berjajar">
        <a href="/arsip/acara">Usulan dan berita acara</a>
        <a href="/arsip/bulan">Unduh per bulan</a>
        <a href="/arsip/periksa">Pemeriksaan berkas</a>
        <a href="/klasifikasi">Klasifikasi dan jadwal retensi</a>
      </p>
      <nav class="tab" aria-label="Daftar arsip">
        {(Object.keys(NAMA_DAFTAR) as Daftar[]).map((d) => (
          <a href={`/arsip?daftar=${d}`} aria-current={d === p.saring.daftar ? 'page' : undefined}>
            {NAMA_DAFTAR[d]}
            {p.hitungan[d] ? ` (${p.hitungan[d].toLocaleString('id-ID')})` : ''}
          </a>
        ))}
      </nav>
      <Saring saring={p.saring} />
      {usul && p.baris.length > 0 ? <Usulan {...p} usul={usul} /> : <Isi {...p} />}
      {p.berikut && (
        <p>
          <a href={`/arsip?${kueri({ ...p.saring, sesudah: p.berikut })}`}>Halaman berikutnya</a>
        </p>
      )}
    </>
  )
}

const Isi = (p: PropDaftar & { pilih?: boolean }) => (
  <Tabel
    keterangan={NAMA_DAFTAR[p.saring.daftar]}
    keteranganTersembunyi
    baris={p.baris}
    kosong="Tidak ada arsip di daftar ini."
    kolom={kolom(p.hariIni, p.pilih)}
  />
)

const kolom = (hariIni: string, pilih?: boolean): KolomTabel<UnitArsip>[] => [
  ...(pilih
    ? [
        {
          judul: 'Pilih',
          isi: (u: UnitArsip) =>
            !u.tahan &&
            !u.diusulkan && (
              <input
                type="checkbox"
                name="butir"
                value={`${u.pemilik}:${u.pemilik_id}`}
                aria-label={`Pilih ${u.nomor}`}
              />
            ),
        },
      ]
    : []),
  {
    judul: 'Arsip',
    isi: (u) => (
      <>
        <a class="utama" href={`/arsip/unit/${u.pemilik}/${u.pemilik_id}`}>
          {u.nomor || 'Tanpa nomor'}
        </a>
        <small>
          {NAMA_PEMILIK[u.pemilik]}, {tanggalPanjang(u.tanggal)}
        </small>
      </>
    ),
  },
  { judul: 'Uraian', isi: (u) => u.uraian },
  {
    judul: 'Kode',
    isi: (u) => (
      <>
        {u.klasifikasi ?? 'belum ada'}
        <small>{sebutRetensi(u)}</small>
      </>
    ),
  },
  {
    judul: 'Masa simpan',
    isi: (u) => (
      <>
        {sebutMasa(u, hariIni)} {u.tahan && <Lencana jenis="peringatan">Ditahan</Lencana>}
        {u.diusulkan && <Lencana jenis="info">Dalam usulan</Lencana>}
      </>
    ),
  },
]

function Usulan({ usul, ...p }: PropDaftar & { usul: readonly string[] }) {
  return (
    <form method="post" action="/arsip/acara">
      <input type="hidden" name="_csrf" value={p.csrf} />
      <input type="hidden" name="tahun" value={p.saring.tahun ?? ''} />
      <input type="hidden" name="klas" value={p.saring.klas ?? ''} />
      <Isi {...p} pilih />
      <div class="saring">
        <label>
          Usul
          <select name="jenis">
            {usul.map((j) => (
              <option value={j}>{NAMA_ACARA[j]}</option>
            ))}
          </select>
        </label>
        <label class="centang">
          <input type="checkbox" name="semua" />{' '}
          <span>Semua yang cocok, termasuk halaman lain</span>
        </label>
        <button>Usulkan yang dipilih</button>
      </div>
    </form>
  )
}

const Saring = ({ saring: s }: { saring: SaringArsip }) => (
  <form method="get" action="/arsip" class="saring">
    <input type="hidden" name="daftar" value={s.daftar} />
    <label>
      Tahun surat <input name="tahun" type="number" min={1900} max={2200} value={s.tahun ?? ''} />
    </label>
    <label>
      Kode klasifikasi <input name="klas" value={s.klas ?? ''} maxLength={40} />
    </label>
    <button>Tampilkan</button>
  </form>
)

const kueri = (s: SaringArsip): string =>
  new URLSearchParams(
    Object.entries(s)
      .filter(([, v]) => v !== undefined)
      .map(([k, v]) => [k, String(v)]),
  ).toString()
