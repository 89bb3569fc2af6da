import type { JSX } from 'preact'
import { FormSkema } from '../platform/ui/form.js'
import { Tabel } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import { KOMPONEN } from './komponen.js'
import { SkemaStandar } from './schema.js'
import type { VersiStandar } from './standar.js'
import { Komponen } from './views.js'

interface Prop {
  awal: Record<string, unknown>
  versi: readonly { nomor: number; alasan: string; oleh: string; saat: string }[]
  csrf: string
}

/** Where the standard is written; what stood before stays readable. */
export const HalamanStandar = ({ awal, versi, csrf }: Prop): JSX.Element => (
  <>
    <p class="letak">
      <Tautan ke="/layanan">Halaman bagi umum</Tautan>
    </p>
    <h1>Ubah standar pelayanan</h1>
    <Tabel
      keterangan="Versi, yang terbaru lebih dulu"
      baris={versi}
      kosong="Belum ada standar pelayanan. Isi keempat belas komponennya di bawah."
      kolom={[
        {
          judul: 'Versi',
          isi: (v) => <Tautan ke={`/layanan/standar/${v.nomor}`}>Versi {v.nomor}</Tautan>,
        },
        { judul: 'Berlaku', isi: (v) => v.saat },
        { judul: 'Oleh', isi: (v) => v.oleh || 'Contoh bawaan' },
        { judul: 'Alasan', isi: (v) => v.alasan },
      ]}
    />
    <FormSkema
      skema={SkemaStandar}
      awal={awal}
      aksi="/layanan/standar"
      csrf={csrf}
      tombol="Berlakukan"
    />
  </>
)

/** One version as it stood. */
export const HalamanVersi = ({ nomor, isi }: VersiStandar): JSX.Element => (
  <>
    <p class="letak">
      <Tautan ke="/layanan/standar">Ubah standar pelayanan</Tautan>
    </p>
    <h1>
      {isi.nama}, versi {nomor}
    </h1>
    <Komponen standar={isi} dari={0} sampai={KOMPONEN.length} />
    <blockquote>“{isi.maklumat}”</blockquote>
  </>
)
