import type { JSX } from 'preact'
import type { TSchema } from 'typebox'
import { FormSkema } from '../platform/ui/form.js'
import { Tabel } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import { NAMA_JALUR, type Bentuk, type JenisJabatan, type Kompetensi } from './acuan.js'

interface Prop {
  bentuk: Bentuk[]
  jenis: JenisJabatan[]
  kompetensi: Kompetensi[]
}

/** All that a plan is measured by; each row opens its form. */
export function HalamanAcuan({ bentuk, jenis, kompetensi }: Prop): JSX.Element {
  const tingkat = kompetensi.flatMap((k) =>
    k.tingkat.map((t) => ({ ...t, no: k.no, nama: k.nama })),
  )
  return (
    <>
      <h1>Acuan perencanaan</h1>
      <p>
        Perubahan berlaku bagi usulan berikutnya; yang sudah dikirim tetap seperti saat dikirim.
        Setiap perubahan tersimpan dalam jejak beserta alasannya.
      </p>
      <h2>Bentuk dan jalur</h2>
      <Tabel
        keterangan="Bentuk dan jalur"
        keteranganTersembunyi
        baris={bentuk}
        kolom={[
          {
            judul: 'Bentuk',
            isi: (b) => <Tautan ke={`/rencana/acuan/bentuk/${b.kode}`}>{b.nama}</Tautan>,
          },
          { judul: 'Jalur', isi: (b) => NAMA_JALUR[b.jalur] },
          { judul: 'JP', isi: (b) => b.jpBawaan ?? '', angka: true },
          { judul: 'Per', isi: (b) => b.per || 'menurut kurikulum' },
          { judul: 'Paling banyak sebulan', isi: (b) => b.maksSebulan ?? '', angka: true },
        ]}
      />
      <h2>Level standar jabatan</h2>
      <Tabel
        keterangan="Level standar jabatan"
        keteranganTersembunyi
        baris={jenis}
        kolom={[
          {
            judul: 'Jenis jabatan',
            isi: (j) => <Tautan ke={`/rencana/acuan/jabatan/${j.kode}`}>{j.nama}</Tautan>,
          },
          { judul: 'Level standar', isi: (j) => j.standar, angka: true },
        ]}
      />
      <h2>Indikator kompetensi</h2>
      <Tabel
        keterangan="Indikator kompetensi"
        keteranganTersembunyi
        baris={tingkat}
        kolom={[
          {
            judul: 'Level',
            isi: (t) => (
              <Tautan ke={`/rencana/acuan/skj/${t.no}/${t.level}`}>
                {`${t.no}. ${t.nama}, level ${t.level}`}
              </Tautan>
            ),
          },
          { judul: 'Deskripsi', isi: (t) => t.deskripsi },
          { judul: 'Indikator', isi: (t) => t.indikator },
        ]}
      />
    </>
  )
}

/** One row. */
export function FormAcuan(p: {
  aksi: string
  judul: string
  skema: TSchema
  awal: Record<string, unknown>
  csrf: string
}): JSX.Element {
  return (
    <>
      <p class="letak">
        <Tautan ke="/rencana/acuan">Acuan perencanaan</Tautan>
      </p>
      <h1>{p.judul}</h1>
      <FormSkema skema={p.skema} awal={p.awal} aksi={p.aksi} csrf={p.csrf} tombol="Simpan" />
    </>
  )
}
