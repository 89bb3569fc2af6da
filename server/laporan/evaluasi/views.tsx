import { Lencana } from '../../platform/ui/badge.js'
import { Tabel } from '../../platform/ui/table.js'
import { jalurTautan, Tautan } from '../../platform/ui/tautan.js'
import { angka } from '../../values/persen.js'
import { PilihSop, PilihUnit } from '../form-saring.js'
import { Selebihnya, terdepan } from '../selebihnya.js'
import { kataUsul, lencanaUsul, sebutBagian } from './kata.js'
import type { BarisEvaluasi } from './susun.js'
import { KASUS_ANGKA, KASUS_USUL } from './usul.js'

export interface PropEvaluasi {
  kantor: string
  /** Whose figures these are: the office, a unit, or those of a kabid. */
  lingkup: string
  tahun: number
  /** Years one may choose. */
  pilihanTahun: readonly number[]
  unit: string
  pilihanUnit: readonly { id: string; nama: string }[]
  sop: string
  pilihanSop: readonly { kode: string; nama: string }[]
  baris: readonly BarisEvaluasi[]
  /** All rows, not only the first. */
  semua: boolean
  csrf: string
}

/** Printed times beside a year of reality, with what that suggests. */
export function HalamanEvaluasi(p: PropEvaluasi) {
  return (
    <div class="cetak-rebah">
      <p class="letak">
        <Tautan ke="/laporan">Laporan</Tautan> · {p.kantor}
      </p>
      <h1>Evaluasi mutu baku {p.tahun}</h1>
      <Saring {...p} />
      {p.baris.length > 0 && (
        <form
          method="post"
          action={jalurTautan(`/laporan/evaluasi/${p.tahun}/berita-acara`)}
          class="berjajar tak-cetak"
        >
          <input type="hidden" name="_csrf" value={p.csrf} />
          <input type="hidden" name="unit" value={p.unit} />
          <input type="hidden" name="sop" value={p.sop} />
          <button>Susun berita acara evaluasi (DOCX dan PDF)</button>
          <a href={jalurTautan(`/laporan/evaluasi/xlsx?${kueri(p)}`)}>Unduh XLSX</a>
          <a href={jalurTautan(`/laporan/evaluasi/csv?${kueri(p)}`)}>Unduh CSV</a>
        </form>
      )}
      <Tabel
        keterangan={`Waktu tercetak dan kenyataan tahun ${p.tahun}, dalam menit kerja, ${p.lingkup}`}
        baris={terdepan([...p.baris].sort(usulDahulu), p.semua)}
        kosong={`Belum ada tugas yang selesai pada tahun ${p.tahun}. Pilih tahun lain.`}
        kolom={[
          {
            judul: 'Kegiatan',
            isi: (b) => (
              <span class="utama">
                {b.no}. {b.nama}
                <small>
                  {b.sop} · {b.peran}
                </small>
              </span>
            ),
          },
          {
            judul: 'Waktu baku',
            isi: (b) => (
              <span class="sebaris">
                {b.waktu || '–'}
                {b.batas !== null && b.waktu.toLowerCase() !== `${b.batas} menit` && (
                  <small>{angka(b.batas)} menit</small>
                )}
              </span>
            ),
          },
          {
            judul: 'Kasus',
            angka: true,
            isi: (b) => (
              <span>
                {angka(b.kasus)}
                {b.angka && b.angka.n > b.kasus && <small>{angka(b.angka.n)} kunjungan</small>}
              </span>
            ),
          },
          { judul: 'P50', angka: true, isi: (b) => (b.angka ? angka(b.angka.p50) : '–') },
          { judul: 'P80', angka: true, isi: (b) => (b.angka ? angka(b.angka.p80) : '–') },
          { judul: 'P95', angka: true, isi: (b) => (b.angka ? angka(b.angka.p95) : '–') },
          {
            judul: 'Pelanggaran (selang 95 %)',
            isi: (b) => (b.angka ? sebutBagian(b.angka) : '–'),
          },
          {
            judul: 'Usul',
            isi: (b) => (
              <span>
                <Lencana jenis={lencanaUsul(b.usul)}>{kataUsul(b.usul)}</Lencana>
                {b.usul.menjadi && <strong> menjadi {b.usul.menjadi}</strong>}
                <small>{b.usul.sebab}</small>
              </span>
            ),
          },
        ]}
      />
      <Selebihnya
        banyak={p.baris.length}
        semua={p.semua}
        ke={`/laporan/evaluasi?${kueri(p)}&semua=1`}
      />
      {p.baris.length > 0 && <Aturan />}
    </div>
  )
}

/** Rows to decide on come first; the rest keeps the order of the SOP tables. */
const usulDahulu = (a: BarisEvaluasi, b: BarisEvaluasi): number =>
  Number(Boolean(b.usul.menjadi)) - Number(Boolean(a.usul.menjadi))

const kueri = ({ tahun, unit, sop }: PropEvaluasi): string =>
  new URLSearchParams({ tahun: String(tahun), unit, sop }).toString()

const Saring = (p: PropEvaluasi) => (
  <form class="saring" method="get" action="/laporan/evaluasi">
    <label>
      Tahun
      <select name="tahun">
        {p.pilihanTahun.map((t) => (
          <option value={String(t)} selected={t === p.tahun}>
            {t}
          </option>
        ))}
      </select>
    </label>
    <PilihUnit pilihan={p.pilihanUnit} kini={p.unit} />
    <PilihSop pilihan={p.pilihanSop} kini={p.sop} />
    <button class="tombol-tipis">Tampilkan</button>
  </form>
)

/** The rule, said where its results stand. */
const Aturan = () => (
  <p class="redup">
    Angka hanya ditampilkan bila ada sedikitnya {KASUS_ANGKA} kasus, usul bila ada sedikitnya{' '}
    {KASUS_USUL} kasus. Perpanjang: batas bawah selang Wilson 95 % di atas 20 %; waktu yang
    diusulkan adalah P80. Perpendek: batas atasnya di bawah 5 % dan P95 paling banyak 80 % dari
    waktu baku; waktu yang diusulkan adalah P95. Keduanya dibulatkan ke atas. Usul adalah bahan
    rapat evaluasi, bukan perubahan SOP. Dalam kurung: selang kepercayaan 95 % menurut Wilson.
  </p>
)
