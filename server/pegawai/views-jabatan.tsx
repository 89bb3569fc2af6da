import type { JSX } from 'preact'
import { FormSkema } from '../platform/ui/form.js'
import { Tabel } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import type { BarisJabatan } from './queries.js'
import { SkemaUnit, skemaJabatan } from './schema.js'

export interface PropJabatan {
  jabatan: BarisJabatan[]
  unit: { id: string; nama: string; kode: string }[]
  peran: { kode: string; nama: string }[]
  csrf: string
}

export function DaftarJabatan({ jabatan, unit, peran, csrf }: PropJabatan): JSX.Element {
  const namaPeran = new Map(peran.map((p) => [p.kode, p.nama]))
  return (
    <>
      <h1>Unit dan jabatan</h1>
      <Tabel
        keterangan="Jabatan"
        keteranganTersembunyi
        kosong="Belum ada jabatan."
        baris={jabatan}
        kolom={[
          { judul: 'Jabatan', isi: (j) => <Tautan ke={`/jabatan/${j.id}`}>{j.nama}</Tautan> },
          { judul: 'Unit', isi: (j) => j.unit },
          {
            judul: 'Peran dalam SOP',
            isi: (j) => j.peran.map((k) => namaPeran.get(k) ?? k).join(', ') || '–',
          },
        ]}
      />
      <div class="dua">
        <section class="kartu">
          <h2>Jabatan baru</h2>
          {unit.length === 0 ? (
            <p>Tambahkan unit lebih dahulu.</p>
          ) : (
            <FormSkema
              skema={skemaJabatan(unit, peran)}
              aksi="/jabatan"
              csrf={csrf}
              tombol="Tambah jabatan"
            />
          )}
        </section>
        <section class="kartu">
          <h2>Unit</h2>
          <Tabel
            keterangan="Unit"
            keteranganTersembunyi
            kosong="Belum ada unit."
            baris={unit}
            kolom={[
              { judul: 'Nama', isi: (u) => u.nama },
              { judul: 'Kode', isi: (u) => u.kode },
            ]}
          />
          <h3>Unit baru</h3>
          <FormSkema skema={SkemaUnit} aksi="/unit" csrf={csrf} tombol="Tambah unit" />
        </section>
      </div>
    </>
  )
}

export function HalamanJabatan({
  jabatan,
  unit,
  peran,
  csrf,
}: Omit<PropJabatan, 'jabatan'> & { jabatan: BarisJabatan }): JSX.Element {
  return (
    <>
      <p>
        <Tautan ke="/jabatan">Unit dan jabatan</Tautan>
      </p>
      <h1>{jabatan.nama}</h1>
      <FormSkema
        skema={skemaJabatan(unit, peran)}
        awal={{ ...jabatan }}
        aksi={`/jabatan/${jabatan.id}`}
        csrf={csrf}
        tombol="Simpan"
      />
    </>
  )
}
