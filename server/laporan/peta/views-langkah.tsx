import type { JSX } from 'preact'
import { Lencana } from '../../platform/ui/badge.js'
import { Tabel } from '../../platform/ui/table.js'
import type { BarisLembar } from '../../sop/lembar.js'
import { sebutMenit } from '../../values/lama-kerja.js'
import { waktuSingkat } from '../../values/tanggal.js'
import { kataSaring, kueriSaring, type Saringan } from '../saring.js'
import type { AngkaLangkah } from './angka.js'
import { BARIS_TERBANYAK, type KunjunganLangkah, type TugasLangkah } from './daftar-langkah.js'
import { kataLangkah } from './tanda.js'

export interface PropLangkah {
  kode: string
  nama: string
  baris: BarisLembar
  angka: AngkaLangkah
  terbuka: readonly TugasLangkah[]
  terlama: readonly KunjunganLangkah[]
  saring: Saringan
  zona: { zona: string; zonaSingkat: string }
}

const KEADAAN = {
  lewat: ['bahaya', '▲ Lewat tenggat'],
  berisiko: ['peringatan', '◇ Berisiko'],
  lain: ['netral', 'Dalam waktu'],
} as const

/** The list behind a step of the map: what waits there, and what took longest. */
export function HalamanLangkah(p: PropLangkah): JSX.Element {
  const saat = (d: Date): string => waktuSingkat(d, p.zona.zona, p.zona.zonaSingkat)
  const peta = `/laporan/peta/${encodeURIComponent(p.kode)}?${kueriSaring(p.saring)}`
  return (
    <>
      <p class="letak">
        <a href={peta}>Peta SOP {p.nama}</a>
      </p>
      <h1>
        Langkah {p.baris.no}. {p.baris.kegiatan}
      </h1>
      <p>
        {p.baris.pelaksana}, mutu baku {p.baris.waktu || 'tidak disebut'}. {kataLangkah(p.angka)}.
      </p>
      <h2>Terbuka sekarang</h2>
      <Sebagian tampil={p.terbuka.length} semua={p.angka.terbuka} />
      <Tabel
        keterangan="Tugas terbuka, yang lewat tenggat lebih dahulu"
        keteranganTersembunyi
        baris={p.terbuka}
        kosong="Tidak ada tugas yang terbuka pada langkah ini."
        kolom={[
          { judul: 'Perkara', isi: (t) => <Perkara {...t} /> },
          {
            judul: 'Keadaan',
            isi: (t) => <Lencana jenis={KEADAAN[t.keadaan][0]}>{KEADAAN[t.keadaan][1]}</Lencana>,
          },
          { judul: 'Jatuh tempo', isi: (t) => (t.jatuh_at ? saat(t.jatuh_at) : 'tanpa tanggal') },
          { judul: 'Terbuka sejak', isi: (t) => saat(t.mulai_at) },
          { judul: 'Pemegang', isi: (t) => t.pemegang ?? 'belum diambil' },
        ]}
      />
      <h2>Terlama pada {kataSaring(p.saring)}</h2>
      <Sebagian tampil={p.terlama.length} semua={p.angka.selesai} />
      <Tabel
        keterangan="Kunjungan selesai, yang terlama lebih dahulu"
        keteranganTersembunyi
        baris={p.terlama}
        kosong="Belum ada yang selesai pada masa ini."
        kolom={[
          { judul: 'Perkara', isi: (t) => <Perkara {...t} /> },
          {
            judul: 'Lama',
            isi: (t) => (
              <>
                {sebutMenit(t.menit)} {t.langgar && <Lencana jenis="bahaya">Melanggar</Lencana>}
                <small>
                  antre {t.antre}, kerja {t.kerja}, kembali {t.kembali} menit
                </small>
              </>
            ),
          },
          { judul: 'Selesai', isi: (t) => saat(t.selesai_at) },
          { judul: 'Oleh', isi: (t) => t.oleh },
        ]}
      />
    </>
  )
}

const Sebagian = ({ tampil, semua }: { tampil: number; semua: number }): JSX.Element | null =>
  tampil === BARIS_TERBANYAK && semua > tampil ? (
    <p class="redup">
      {tampil} pertama dari {semua}.
    </p>
  ) : null

const Perkara = (t: {
  perkara_id: string
  judul: string
  unit: string
  kunjungan: number
}): JSX.Element => (
  <>
    <a class="utama" href={`/perkara/${t.perkara_id}`}>
      {t.judul}
    </a>
    <small>
      {t.unit}
      {t.kunjungan > 1 && `, kunjungan ke-${t.kunjungan}`}
    </small>
  </>
)
