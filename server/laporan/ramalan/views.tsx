import type { JSX } from 'preact'
import { Tabel } from '../../platform/ui/table.js'
import { waktuSingkat } from '../../values/tanggal.js'
import { FormSaring } from '../form-saring.js'
import { kueriSaring, type Saringan } from '../saring.js'
import { UnduhBerkas } from '../unduh-berkas.js'
import { DILIHAT, DITAMPILKAN, type BarisRamalan } from './daftar.js'
import { RAMALAN_PALING_SEDIKIT } from './kalimat.js'
import type { CatatanModel } from './simpan.js'
import { UjiRamalan } from './uji-tampil.js'

export interface PropRamalan {
  baris: readonly BarisRamalan[]
  dilihat: number
  model: CatatanModel | null
  saring: Saringan
  kantor: { zona: string; zonaSingkat: string }
}

/** Which open tasks will probably be late, and how far that may be believed. */
export function HalamanRamalan(p: PropRamalan): JSX.Element {
  const saat = (d: Date): string => waktuSingkat(d, p.kantor.zona, p.kantor.zonaSingkat)
  return (
    <>
      <h1>Ramalan tenggat</h1>
      <p>
        Peluang setiap tugas terbuka untuk lewat tenggat, dihitung dari riwayat kantor ini sendiri:
        dari kunjungan langkah yang sama, yang sudah menunggu atau dikerjakan selama tugas ini,
        berapa yang akhirnya lewat. Langkah dengan kurang dari {RAMALAN_PALING_SEDIKIT} kunjungan
        selesai tidak diramal.
      </p>
      <FormSaring jalur="/laporan/ramalan" saring={p.saring} tanpaMasa />
      <Kepercayaan model={p.model} saat={saat} />
      <h2>Tugas yang paling mungkin lewat</h2>
      {(p.dilihat === DILIHAT || p.dilihat > DITAMPILKAN) && (
        <p class="redup">
          {Math.min(DITAMPILKAN, p.dilihat)} teratas dari {p.dilihat} tugas yang jatuh tempo
          terdekat.
        </p>
      )}
      <Tabel
        keterangan="Tugas terbuka yang belum lewat tenggat, yang paling berisiko lebih dahulu"
        keteranganTersembunyi
        baris={p.baris}
        kosong="Tidak ada tugas terbuka yang menunggu tenggat."
        kolom={[
          {
            judul: 'Tugas',
            isi: (b) => (
              <>
                <a class="utama" href={`/perkara/${b.perkara_id}`}>
                  {b.judul}
                </a>
                <small>
                  Langkah {b.no}, {b.sop}; {b.unit}
                </small>
              </>
            ),
          },
          { judul: 'Jatuh tempo', isi: (b) => saat(b.jatuh_at) },
          { judul: 'Ramalan', isi: (b) => b.ramalan.kalimat },
          { judul: 'Pemegang', isi: (b) => b.pemegang ?? 'belum diambil' },
        ]}
      />
      {p.baris.length > 0 && <UnduhBerkas jalur="/laporan/ramalan" kueri={kueriSaring(p.saring)} />}
    </>
  )
}

/** The test first: without it the figures below would only look exact. */
function Kepercayaan(p: { model: CatatanModel | null; saat(d: Date): string }): JSX.Element {
  if (!p.model)
    return (
      <p class="kosong">
        Riwayat belum dipelajari. Ramalan disusun setiap malam, pertama kali tidak lama setelah
        Paraf dinyalakan.
      </p>
    )
  const { dibuat_at, kunjungan, pakai, uji } = p.model
  return (
    <section class="kartu">
      <h2>Seberapa dapat dipercaya</h2>
      <p class={`kabar ${pakai === 'model' ? 'kabar-baik' : 'kabar-peringatan'}`}>
        {pakai === 'model'
          ? 'Pada uji dengan kunjungan yang belum pernah dilihat, ramalan lebih tepat daripada angka dasar.'
          : uji
            ? 'Pada uji, ramalan tidak lebih tepat daripada angka dasar. Karena itu yang ditampilkan adalah angka dasar: bagian kunjungan langkah itu yang dahulu lewat.'
            : 'Riwayat belum cukup untuk menguji ramalan. Karena itu yang ditampilkan adalah angka dasar: bagian kunjungan langkah itu yang dahulu lewat.'}
      </p>
      {uji && <UjiRamalan uji={uji} />}
      <p class="redup">
        Disusun {p.saat(dibuat_at)} dari {kunjungan.toLocaleString('id-ID')} kunjungan selesai.
      </p>
    </section>
  )
}
