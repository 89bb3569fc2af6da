import type { TSchema } from 'typebox'
import { FormSkema } from '../../platform/ui/form.js'
import { Tabel } from '../../platform/ui/table.js'
import type { Jilid } from './paket-bulan.js'

interface Prop {
  pekerjaan: any[]
  bulan: string
  skema: TSchema
  saat(d: Date | string): string
  csrf: string
}

/** Months asked for by this person, with their packages when they are ready. */
export const HalamanBulan = ({ pekerjaan, bulan, skema, saat, csrf }: Prop) => (
  <>
    <p class="letak">
      <a href="/arsip">Arsip</a>
    </p>
    <h1>Unduh arsip per bulan</h1>
    <p>
      Berisi surat keluar dan sertifikat menurut tanggalnya, pindaian surat masuk menurut tanggal
      diterima, dan register.xlsx. Arsip besar dibagi menjadi beberapa jilid.
    </p>
    <FormSkema skema={skema} awal={{ bulan }} aksi="/arsip/bulan" csrf={csrf} tombol="Susun ZIP" />
    <Tabel
      keterangan="Unduhan"
      keteranganTersembunyi
      baris={pekerjaan}
      kosong="Belum ada unduhan."
      kolom={[
        { judul: 'Bulan', isi: (p) => <span class="utama">{p.hasil.bulan}</span> },
        { judul: 'Diminta', isi: (p) => saat(p.created_at) },
        { judul: 'Berkas', isi: (p) => `${p.selesai} dari ${p.total}`, angka: true },
        { judul: 'Unduhan', isi: (p) => <DaftarJilid p={p} /> },
      ]}
    />
  </>
)

const DaftarJilid = ({ p }: { p: any }) => {
  if (p.status === 'gagal') return <span>Gagal: {p.galat}</span>
  if (p.hasil.dibuang) return <span class="redup">Sudah lewat 30 hari; susun lagi bila perlu</span>
  if (p.status !== 'selesai')
    return <progress aria-label={p.judul} max={Math.max(1, p.total)} value={p.selesai} />
  return (
    <span class="berkas">
      {p.hasil.jilid.map((j: Jilid, i: number) => (
        <a href={`/arsip/bulan/${p.id}/${i + 1}`}>{j.nama}</a>
      ))}
    </span>
  )
}
