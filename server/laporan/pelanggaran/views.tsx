import { Tabel } from '../../platform/ui/table.js'
import { jalurTautan, Tautan } from '../../platform/ui/tautan.js'
import { sebutLamaKerja } from '../../values/lama-kerja.js'
import { angka, persen } from '../../values/persen.js'
import { PERSENTIL_PALING_SEDIKIT } from '../himpunan/sel.js'
import { Selebihnya, terdepan } from '../selebihnya.js'
import { FormSaring, PilihSop } from '../form-saring.js'
import { kataSaring, kueriSaring, type Saringan } from '../saring.js'
import { BatangMenit } from './batang.js'
import type { BarisLaporan } from './susun.js'

export interface PropLaporan {
  kantor: string
  saring: Saringan
  sop: string
  pilihanSop: readonly { kode: string; nama: string }[]
  baris: readonly BarisLaporan[]
  /** All rows, not only the first. */
  semua: boolean
}

/** Where time was lost in a period, the worst row first. */
export function HalamanLaporan(p: PropLaporan) {
  const kueri = kueriSaring(p.saring, p.sop ? { sop: p.sop } : {})
  return (
    <div class="cetak-rebah">
      <p class="letak">
        <Tautan ke="/laporan">Laporan</Tautan> · {p.kantor}
      </p>
      <h1>Laporan pelanggaran</h1>
      <FormSaring jalur="/laporan/pelanggaran" saring={p.saring}>
        <PilihSop pilihan={p.pilihanSop} kini={p.sop} />
      </FormSaring>
      {p.baris.length > 0 && (
        <p class="berjajar tak-cetak">
          <a href={jalurTautan(`/laporan/pelanggaran/xlsx?${kueri}`)}>Unduh XLSX</a>
          <a href={jalurTautan(`/laporan/pelanggaran/csv?${kueri}`)}>Unduh CSV</a>
          <a href={jalurTautan(`/laporan/pelanggaran/kasus.csv?${kueri}`)}>CSV per pelanggaran</a>
          <a href={jalurTautan(`/laporan/pelanggaran/kasus?${kueri}`)}>Daftar pelanggaran</a>
        </p>
      )}
      <Ringkasan baris={p.baris} />
      <Tabel
        keterangan={`Per kegiatan, ${kataSaring(p.saring)}`}
        baris={terdepan(p.baris, p.semua)}
        kosong="Tidak ada tugas yang selesai pada periode ini. Pilih periode atau unit lain."
        kolom={[
          {
            judul: 'Kegiatan',
            isi: (b) => (
              <span class="utama">
                {b.no}. {b.nama}
                <small>
                  {b.sop} · {b.peran} · {b.waktu || 'tanpa waktu'}
                </small>
              </span>
            ),
          },
          {
            judul: 'Kunjungan',
            angka: true,
            isi: (b) => (
              <span>
                {angka(b.n)}
                {b.ulang > 0 && <small>{angka(b.ulang)} ulang</small>}
              </span>
            ),
          },
          {
            judul: 'Tepat waktu',
            angka: true,
            isi: (b) => (b.tepat === null ? '–' : persen(b.tepat)),
          },
          { judul: 'Median', angka: true, isi: (b) => sebut(b.p50) },
          { judul: 'P80', angka: true, isi: (b) => sebut(b.p80) },
          { judul: 'P95', angka: true, isi: (b) => sebut(b.p95) },
          {
            judul: 'Jumlah',
            angka: true,
            isi: (b) => (
              <span>
                {angka(b.jumlah)}
                <small>terbesar {angka(b.terbesar)}</small>
              </span>
            ),
          },
          {
            judul: 'Pelanggaran',
            angka: true,
            isi: (b) =>
              b.langgar === 0 ? (
                '0'
              ) : (
                <span>
                  <Tautan
                    ke={`/laporan/pelanggaran/kasus?${kueriSaring(p.saring, {
                      sop: b.sop_kode,
                      elemen: b.elemen_id,
                    })}`}
                  >
                    {angka(b.langgar)}
                  </Tautan>
                  <small>lewat {sebutLamaKerja(b.lewat)}</small>
                </span>
              ),
          },
          { judul: 'Ke mana menit pergi', isi: (b) => <BatangMenit {...b} /> },
        ]}
      />
      <Selebihnya
        banyak={p.baris.length}
        semua={p.semua}
        ke={`/laporan/pelanggaran?${kueri}&semua=1`}
      />
      {p.baris.length > 0 && <Keterangan />}
    </div>
  )
}

const sebut = (menit: number | null) => (menit === null ? '–' : angka(menit))

function Ringkasan({ baris }: { baris: readonly BarisLaporan[] }) {
  if (baris.length === 0) return null
  const jumlah = (k: 'n' | 'wajib' | 'langgar' | 'lewat') => baris.reduce((n, b) => n + b[k], 0)
  const [wajib, langgar] = [jumlah('wajib'), jumlah('langgar')]
  const isi = [
    ['Kunjungan selesai', angka(jumlah('n'))],
    ['Tepat waktu', wajib > 0 ? persen(1 - langgar / wajib) : '–'],
    ['Pelanggaran', angka(langgar)],
    ['Waktu lewat batas', sebutLamaKerja(jumlah('lewat'))],
  ]
  return (
    <dl class="rekap">
      {isi.map(([nama, nilai]) => (
        <div>
          <dt>{nama}</dt>
          <dd>{nilai}</dd>
        </div>
      ))}
    </dl>
  )
}

const Keterangan = () => (
  <p class="redup">
    Waktu dalam menit kerja kantor, tanpa jeda dan tanpa menunggu pihak luar (kecuali kegiatan yang
    memang hanya menunggu). Median, P80, dan P95: waktu yang tidak dilampaui oleh 50, 80, dan 95
    persen kunjungan (peringkat terdekat), mulai {PERSENTIL_PALING_SEDIKIT} kunjungan. Tepat waktu
    dihitung dari kunjungan yang berbatas waktu. Urutan: jumlah waktu yang lewat batas, jadi baris
    teratas adalah tempat yang paling banyak membuang waktu; 1 hari = 450 menit.
  </p>
)
