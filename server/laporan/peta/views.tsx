import type { JSX } from 'preact'
import { Tabel } from '../../platform/ui/table.js'
import { UnduhBerkas } from '../unduh-berkas.js'
import { PERSENTIL_PALING_SEDIKIT } from '../himpunan/sel.js'
import { FormSaring } from '../form-saring.js'
import { kataSaring, kueriSaring, type Saringan } from '../saring.js'
import { GambarPeta } from './gambar.js'
import type { PetaSop } from './peta.js'
import { TabelPeta } from './tabel-peta.js'

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
    <UnduhBerkas jalur="/laporan/peta" kueri={kueriSaring(p.saring)} />
  </>
)

/** One map: the drawing, what its signs mean, and the same figures as columns of the SOP table. */
export function HalamanPeta({ peta, saring }: { peta: PetaSop; saring: Saringan }): JSX.Element {
  const { lembar, jumlah } = peta
  const kode = encodeURIComponent(lembar.kode)
  const jalur = `/laporan/peta/${kode}`
  // Relative, as a map holds many of them.
  const tautan = (elemen: string): string =>
    `${kode}/${encodeURIComponent(elemen)}?${kueriSaring(saring)}`
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
      <TabelPeta peta={peta} tautan={tautan} />
      <UnduhBerkas jalur={jalur} kueri={kueriSaring(saring)} />
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
      {PERSENTIL_PALING_SEDIKIT} kunjungan pada masa itu.
    </li>
    <li>Pilih sebuah langkah untuk melihat tugasnya.</li>
  </ul>
)
