import type { JSX } from 'preact'
import { FormSkema } from '../platform/ui/form.js'
import { Tabel } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import { hariTanggal } from '../values/tanggal.js'
import type { BarisImpor, LaporanImpor } from './impor.js'
import { NAMA_JENIS, skemaImpor, skemaUji } from './schema.js'

type Kalender = readonly { id: string; nama: string }[]

export function HalamanImpor({
  kalender,
  csrf,
}: {
  kalender: Kalender
  csrf: string
}): JSX.Element {
  return (
    <>
      <p class="letak">
        <Tautan ke="/kalender">Kalender kerja</Tautan>
      </p>
      <h1>Impor hari libur</h1>
      <p>
        Berkas diperiksa dahulu tanpa menyimpan apa pun. Hari yang tidak ada dalam berkas tidak
        dihapus. Contoh bentuknya: unduh hari libur dari halaman sebuah kalender.
      </p>
      <FormSkema
        skema={skemaUji(kalender)}
        awal={{ kalender: kalender.map((k) => k.id) }}
        aksi="/kalender/impor/uji"
        csrf={csrf}
        tombol="Periksa dahulu"
      />
    </>
  )
}

/** What the import would do, with the button that does it. */
export function LaporanUji({
  laporan,
  berkas,
  csrf,
}: {
  laporan: LaporanImpor[]
  berkas: { sha256: string; nama: string }
  csrf: string
}): JSX.Element {
  const ubah = laporan.filter((l) => l.berubah > 0)
  return (
    <>
      <p class="letak">
        <Tautan ke="/kalender/impor">Impor hari libur</Tautan>
      </p>
      <h1>Hasil pemeriksaan {berkas.nama}</h1>
      <p class="kabar">Belum ada yang disimpan.</p>
      {laporan.map((l) => (
        <section>
          <h2>{l.kalender.nama}</h2>
          <p>
            {l.berubah} dari {l.baris.length} hari akan mengubah kalender ini.
          </p>
          {l.berubah > 0 && <Baris baris={l.baris.filter((b) => b.hasil !== 'sama')} />}
        </section>
      ))}
      {ubah.length === 0 ? (
        <p class="kosong">Semua hari dalam berkas sudah ada. Tidak ada yang perlu diterapkan.</p>
      ) : (
        <section class="kartu">
          <h2>Terapkan</h2>
          <FormSkema
            skema={skemaImpor(ubah.map((l) => l.kalender))}
            awal={{ sidik: berkas.sha256, kalender: ubah.map((l) => l.kalender.id) }}
            aksi="/kalender/impor"
            csrf={csrf}
            tombol="Terapkan"
          />
        </section>
      )}
    </>
  )
}

function Baris({ baris }: { baris: readonly BarisImpor[] }): JSX.Element {
  return (
    <Tabel
      keterangan="Hari yang berubah"
      keteranganTersembunyi
      baris={baris}
      kolom={[
        { judul: 'Tanggal', isi: (b) => hariTanggal(b.tanggal) },
        { judul: 'Nama', isi: (b) => b.nama },
        { judul: 'Jenis', isi: (b) => NAMA_JENIS[b.jenis] },
        { judul: 'Hasil', isi: (b) => (b.lama ? `mengganti ${b.lama}` : 'baru') },
      ]}
    />
  )
}
