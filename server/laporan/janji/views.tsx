import { Lencana, type JenisLencana } from '../../platform/ui/badge.js'
import { Tabel } from '../../platform/ui/table.js'
import { jalurTautan, Tautan } from '../../platform/ui/tautan.js'
import type { Keadaan } from '../../tenggat/service.js'
import { sebutLamaKerja } from '../../values/lama-kerja.js'
import { angka } from '../../values/persen.js'
import { PilihUnit } from '../form-saring.js'
import { kueriSaring, type Saringan } from '../saring.js'
import { Selebihnya, terdepan } from '../selebihnya.js'
import { UnduhBerkas } from '../unduh-berkas.js'
import { RAMALAN_PALING_SEDIKIT } from '../ramalan/kalimat.js'
import { TAB_JANJI, type BarisJanji, type JumlahJanji, type TabJanji } from './susun.js'

export const KATA_KEADAAN: Record<Keadaan, readonly [kata: string, lencana: JenisLencana]> = {
  tepat: ['Tepat waktu', 'baik'],
  berisiko: ['Berisiko', 'peringatan'],
  lewat: ['Lewat janji', 'bahaya'],
  'tanpa-batas': ['Belum bertanggal', 'netral'],
}

const KATA_TAB: Record<TabJanji, string> = {
  berjalan: 'Semua yang berjalan',
  lewat: 'Lewat janji',
  berisiko: 'Berisiko',
  ramalan: 'Diperkirakan lewat',
  'tak-teramal': 'Belum dapat diramal',
}
const KOSONG: Record<TabJanji, string> = {
  berjalan:
    'Tidak ada perkara berjalan dengan janji layanan. Janji layanan sebuah SOP dicatat pada halaman Jam dan janji layanan SOP itu.',
  lewat: 'Tidak ada perkara yang lewat janji layanannya.',
  berisiko: 'Tidak ada perkara yang mendekati janji layanannya.',
  ramalan: 'Tidak ada perkara yang diperkirakan akan lewat janji layanannya.',
  'tak-teramal': 'Semua perkara berjalan yang belum lewat dapat diramal.',
}

export interface PropJanji {
  tab: TabJanji
  baris: readonly BarisJanji[]
  jumlah: JumlahJanji
  /** All rows, not only the first. */
  semua: boolean
  saring: Saringan
  kantor: string
  saat(d: Date): string
}

/** The promises of running cases: which are late, which will be. */
export function HalamanJanji(p: PropJanji) {
  const kueri = (tab: TabJanji) => kueriSaring(p.saring, { tab })
  return (
    <>
      <p class="letak">
        <Tautan ke="/laporan">Laporan</Tautan> · {p.kantor}
      </p>
      <h1>Janji layanan</h1>
      <nav class="tab" aria-label="Bagian daftar">
        {TAB_JANJI.map((tab) => (
          <a
            href={jalurTautan(`/laporan/janji?${kueri(tab)}`)}
            aria-current={tab === p.tab ? 'page' : undefined}
          >
            {KATA_TAB[tab]} ({angka(p.jumlah[tab])})
          </a>
        ))}
      </nav>
      {p.saring.pilihan.length > 1 && (
        <form class="saring" method="get" action="/laporan/janji">
          <input type="hidden" name="tab" value={p.tab} />
          <PilihUnit pilihan={p.saring.pilihan} kini={p.saring.satuUnit?.id} />
          <button class="tombol-tipis">Tampilkan</button>
        </form>
      )}
      <Tabel
        keterangan={KATA_TAB[p.tab]}
        keteranganTersembunyi
        baris={terdepan(p.baris, p.semua)}
        kosong={KOSONG[p.tab]}
        kolom={[
          {
            judul: 'Perkara',
            isi: (b) => (
              <span class="utama">
                <Tautan ke={`/perkara/${b.perkara_id}`}>{b.perkara}</Tautan>
                <small>
                  {b.sop}; {b.unit}
                </small>
              </span>
            ),
          },
          { judul: 'Janji', isi: (b) => b.waktu },
          {
            judul: 'Jatuh tempo',
            isi: (b) => (
              <span>
                {b.jatuh_at ? p.saat(b.jatuh_at) : 'menunggu tanggal pelatihan'}
                <small>{sisa(b)}</small>
              </span>
            ),
          },
          {
            judul: 'Keadaan',
            isi: (b) => {
              const [kata, lencana] = KATA_KEADAAN[b.keadaan]
              return <Lencana jenis={lencana}>{kata}</Lencana>
            },
          },
          { judul: 'Ramalan', isi: (b) => b.ramalan.kalimat },
        ]}
      />
      <Selebihnya
        banyak={p.baris.length}
        semua={p.semua}
        ke={`/laporan/janji?${kueri(p.tab)}&semua=1`}
      />
      {p.baris.length > 0 && <UnduhBerkas jalur="/laporan/janji" kueri={kueri(p.tab)} />}
      <p class="redup">
        Waktu menunggu pihak luar tidak dihitung dan menggeser jatuh tempo. Ramalan: dari perkara
        SOP yang sama yang berjalan paling sedikit selama ini, berapa yang akhirnya lewat; mulai{' '}
        {RAMALAN_PALING_SEDIKIT} perkara selesai.
      </p>
    </>
  )
}

function sisa({ sisa, keadaan }: BarisJanji): string {
  if (sisa === null) return ''
  return keadaan === 'lewat' ? `lewat ${sebutLamaKerja(-sisa)}` : `sisa ${sebutLamaKerja(sisa)}`
}
