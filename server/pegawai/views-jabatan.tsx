import type { JSX } from 'preact'
import { Lencana } from '../platform/ui/badge.js'
import { FormSkema } from '../platform/ui/form.js'
import { Tabel } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import type { BarisJabatan, BarisUnit } from './queries-jabatan.js'
import { skemaJabatan } from './schema.js'
import { PohonUnit, skemaUnitDari } from './views-unit.js'

export interface PropJabatan {
  jabatan: BarisJabatan[]
  unit: BarisUnit[]
  peran: { kode: string; nama: string }[]
  csrf: string
}

/** The form of a new post, or of the one named: what ended is offered only where it stands already. */
export function skemaDari(d: Omit<PropJabatan, 'csrf'>, id?: string) {
  const lama = d.jabatan.find((j) => j.id === id)
  return skemaJabatan({
    unit: d.unit.filter((u) => u.aktif || u.id === lama?.unitId),
    atasan: d.jabatan.filter((j) => j.id !== id && (j.aktif || j.id === lama?.atasanId)),
    peran: d.peran,
    lama: Boolean(id),
  })
}

export function DaftarJabatan(p: PropJabatan): JSX.Element {
  const { jabatan, unit, peran, csrf } = p
  const namaPeran = new Map(peran.map((r) => [r.kode, r.nama]))
  return (
    <>
      <p class="letak">
        <Tautan ke="/kelola">Pengelolaan</Tautan>
      </p>
      <h1>Unit dan jabatan</h1>
      <Tabel
        keterangan="Jabatan"
        keteranganTersembunyi
        kosong="Belum ada jabatan. Tambahkan unit, lalu jabatannya."
        baris={jabatan}
        kolom={[
          {
            judul: 'Jabatan',
            isi: (j) => (
              <span>
                <Tautan ke={`/jabatan/${j.id}`}>{j.nama}</Tautan>{' '}
                {!j.aktif && <Lencana>Berakhir</Lencana>}
              </span>
            ),
          },
          { judul: 'Unit', isi: (j) => j.unit },
          { judul: 'Atasan', isi: (j) => j.atasan ?? '–' },
          {
            judul: 'Peran dalam SOP',
            isi: (j) => j.peran.map((k) => namaPeran.get(k) ?? k).join(', ') || '–',
          },
          { judul: 'Pemangku', angka: true, isi: (j) => j.pemangku },
        ]}
      />
      <div class="dua">
        <section class="kartu">
          <h2>Susunan unit</h2>
          <PohonUnit unit={unit} />
          <h3>Unit baru</h3>
          <FormSkema skema={skemaUnitDari(unit)} aksi="/unit" csrf={csrf} tombol="Tambah unit" />
        </section>
        <section class="kartu">
          <h2>Jabatan baru</h2>
          {unit.length === 0 ? (
            <p>Tambahkan unit lebih dahulu.</p>
          ) : (
            <FormSkema skema={skemaDari(p)} aksi="/jabatan" csrf={csrf} tombol="Tambah jabatan" />
          )}
        </section>
      </div>
    </>
  )
}

export function HalamanJabatan({
  satu,
  csrf,
  ...d
}: PropJabatan & { satu: BarisJabatan }): JSX.Element {
  const { atasanId, ...awal } = satu
  return (
    <>
      <p class="letak">
        <Tautan ke="/jabatan">Unit dan jabatan</Tautan>
      </p>
      <h1>{satu.nama}</h1>
      <FormSkema
        skema={skemaDari(d, satu.id)}
        awal={{ ...awal, ...(atasanId && { atasanId }) }}
        aksi={`/jabatan/${satu.id}`}
        csrf={csrf}
        tombol="Simpan"
      />
    </>
  )
}
