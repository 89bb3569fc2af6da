import type { JSX } from 'preact'
import { Lencana } from '../platform/ui/badge.js'
import { FormSkema } from '../platform/ui/form.js'
import { Tabel } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import type { BarisUnit } from './queries-jabatan.js'
import { skemaUnit } from './schema.js'

/** The form of a new unit, or of the one named: never under itself. */
export const skemaUnitDari = (unit: readonly BarisUnit[], id?: string) =>
  skemaUnit({ induk: unit.filter((u) => u.aktif && u.id !== id), lama: Boolean(id) })

/** The tree of units: who belongs to whom, and how many posts each has. */
export function PohonUnit({ unit }: { unit: readonly BarisUnit[] }): JSX.Element {
  return (
    <Tabel
      keterangan="Susunan unit"
      keteranganTersembunyi
      kosong="Belum ada unit. Tambahkan unit teratas lebih dahulu."
      baris={unit}
      kolom={[
        {
          judul: 'Unit',
          isi: (u) => (
            <span>
              {u.dalam > 0 && <span class="redup">{'— '.repeat(u.dalam)}</span>}
              <Tautan ke={`/unit/${u.id}`}>{u.nama}</Tautan>{' '}
              {!u.aktif && <Lencana>Berakhir</Lencana>}
            </span>
          ),
        },
        { judul: 'Kode', isi: (u) => u.kode },
        { judul: 'Jabatan', angka: true, isi: (u) => u.jabatan },
      ]}
    />
  )
}

export function HalamanUnit({
  satu,
  unit,
  csrf,
}: {
  satu: BarisUnit
  unit: readonly BarisUnit[]
  csrf: string
}): JSX.Element {
  const { kode, nama, singkatan, induk, aktif } = satu
  return (
    <>
      <p class="letak">
        <Tautan ke="/jabatan">Unit dan jabatan</Tautan>
      </p>
      <h1>{nama}</h1>
      {!aktif && (
        <p class="kabar">Unit ini sudah berakhir; centang lagi untuk memakainya kembali.</p>
      )}
      <FormSkema
        skema={skemaUnitDari(unit, satu.id)}
        awal={{ kode, nama, singkatan, aktif, ...(induk && { indukId: induk }) }}
        aksi={`/unit/${satu.id}`}
        csrf={csrf}
        tombol="Simpan"
      />
    </>
  )
}
