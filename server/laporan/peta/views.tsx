import type { JSX } from 'preact'
import { Tabel, type KolomTabel } from '../../platform/ui/table.js'
import type { BarisLembar } from '../../sop/lembar.js'
import { sebutMenit } from '../../values/lama-kerja.js'
import { FormSaring, kataSaring, kueriSaring, type Saringan } from '../saring.js'
import { MEDIAN_PALING_SEDIKIT, type AngkaLangkah } from './angka.js'
import { GambarPeta } from './gambar.js'
import type { PetaSop } from './peta.js'

export interface BarisPeta {
  kode: string
  nama: string
  terbuka: number
  berisiko: number
  lewat: number
}

/** The maps there are, with what is open in each. */
export const DaftarPeta = (p: { sop: readonly BarisPeta[]; saring: Saringan }): JSX.Element => (
  <>
    <h1>Peta SOP</h1>
    <p class="redup">
      Diagram setiap SOP dengan jumlah tugas terbuka, yang lewat tenggat, dan median waktu pada tiap
      langkah.
    </p>
    <FormSaring jalur="/laporan/peta" saring={p.saring} />
    <Tabel
      keterangan="SOP yang berlaku"
      keteranganTersembunyi
      baris={p.sop}
      kosong="Belum ada SOP."
      kolom={[
        {
          judul: 'SOP',
          isi: (b) => (
            <a
              class="utama"
              href={`/laporan/peta/${encodeURIComponent(b.kode)}?${kueriSaring(p.saring)}`}
            >
              {b.nama}
            </a>
          ),
        },
        { judul: 'Terbuka', angka: true, isi: (b) => b.terbuka },
        { judul: 'Berisiko', angka: true, isi: (b) => b.berisiko },
        { judul: 'Lewat', angka: true, isi: (b) => b.lewat },
      ]}
    />
  </>
)

/** One map: the drawing, what its signs mean, and the same figures as columns of the SOP table. */
export function HalamanPeta({ peta, saring }: { peta: PetaSop; saring: Saringan }): JSX.Element {
  const { lembar, langkah, jumlah } = peta
  const jalur = `/laporan/peta/${encodeURIComponent(lembar.kode)}`
  const tautan = (elemen: string): string =>
    `${jalur}/${encodeURIComponent(elemen)}?${kueriSaring(saring)}`
  return (
    <article class="peta">
      <h1>Peta SOP {lembar.nama}</h1>
      <FormSaring jalur={jalur} saring={saring} />
      <p>
        Kini {jumlah.terbuka} tugas terbuka: {jumlah.lewat} lewat tenggat, {jumlah.berisiko}{' '}
        berisiko. Pada {kataSaring(saring)}: {jumlah.selesai} kunjungan selesai, {jumlah.langgar} di
        antaranya melanggar mutu baku.
      </p>
      <Legenda />
      {lembar.gambar.shapes.length === 0 ? (
        <p class="kosong">SOP ini tidak memuat gambar; angkanya ada pada tabel di bawah.</p>
      ) : (
        <GambarPeta peta={peta} tautan={tautan} />
      )}
      <h2>Tabel SOP dengan angka yang sama</h2>
      <Tabel
        keterangan="Setiap langkah SOP dengan angka pada peta"
        keteranganTersembunyi
        baris={lembar.baris.map((b) => ({ ...b, ...langkah.get(b.id)! }))}
        kolom={kolomAngka(tautan)}
      />
      {peta.dulu.length > 0 && (
        <p>
          Langkah dari versi SOP terdahulu yang tidak ada lagi pada diagram ini:{' '}
          {peta.dulu.map((d) => `${d.elemen} (${d.angka.terbuka} terbuka)`).join(', ')}.
        </p>
      )}
    </article>
  )
}

const Legenda = (): JSX.Element => (
  <ul class="peta-kunci">
    <li>
      <b>3 buka</b>: tugas terbuka sekarang.
    </li>
    <li>
      <b>◇ 2</b>, garis putus: berisiko, 80 % waktunya terpakai.
    </li>
    <li>
      <b>▲ 1 lewat</b>, gelap, sisi kotak berarsir: lewat tenggat.
    </li>
    <li>
      Di atas kotak: median menit kerja kantor sejak tugas terbuka sampai selesai, mulai{' '}
      {MEDIAN_PALING_SEDIKIT} kunjungan pada masa itu.
    </li>
    <li>Pilih sebuah langkah untuk melihat tugasnya.</li>
  </ul>
)

type BarisAngka = BarisLembar & AngkaLangkah

const kolomAngka = (tautan: (elemen: string) => string): KolomTabel<BarisAngka>[] => [
  {
    judul: 'Kegiatan',
    isi: (b) => (
      <a href={tautan(b.id)}>
        {b.no}. {b.kegiatan}
      </a>
    ),
  },
  { judul: 'Pelaksana', isi: (b) => b.pelaksana },
  { judul: 'Mutu baku', isi: (b) => <span class="sebaris">{b.waktu || '–'}</span> },
  { judul: 'Terbuka', angka: true, isi: (b) => b.terbuka },
  { judul: 'Berisiko', angka: true, isi: (b) => (b.berisiko > 0 ? `◇ ${b.berisiko}` : 0) },
  { judul: 'Lewat', angka: true, isi: (b) => (b.lewat > 0 ? `▲ ${b.lewat}` : 0) },
  { judul: 'Selesai', angka: true, isi: (b) => b.selesai },
  { judul: 'Melanggar', angka: true, isi: (b) => b.langgar },
  {
    judul: 'Median',
    angka: true,
    isi: (b) => (b.median === null ? '–' : <span class="sebaris">{sebutMenit(b.median)}</span>),
  },
]
