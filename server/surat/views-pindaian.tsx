import { Type } from 'typebox'
import { FormSkema } from '../platform/ui/form.js'
import { Tabel } from '../platform/ui/table.js'
import type { PindaianRow } from './pindaian.js'

export const SkemaPindaian = Type.Object(
  {
    berkas: Type.Object(
      { sha256: Type.String(), nama: Type.String({ maxLength: 255 }) },
      {
        title: 'Pindaian naskah bertanda tangan',
        description: 'PDF, JPEG, atau PNG; paling besar 25 MB.',
        format: 'berkas',
        'x-terima': '.pdf,.jpg,.jpeg,.png',
      },
    ),
  },
  { additionalProperties: false },
)

const JENIS = {
  basah: 'Pindaian tanda tangan basah',
  elektronik: 'PDF bertanda tangan elektronik',
} as const

interface Prop {
  naskah: { id: string; hal: string; nomor: string }
  pindaian: PindaianRow[]
  /** Null for readers who may not add one. */
  csrf: string | null
  saat(d: Date): string
}

/** The signed paper of a letter as it came back, and the form that adds it. */
export function HalamanPindaian({ naskah, pindaian, csrf, saat }: Prop) {
  const jalur = `/naskah/${naskah.id}/pindaian`
  return (
    <>
      <p class="letak">
        <a href={`/naskah/${naskah.id}`}>{naskah.nomor}</a>
      </p>
      <h1>Pindaian: {naskah.hal}</h1>
      <Tabel
        keterangan="Pindaian yang tersimpan"
        keteranganTersembunyi
        baris={pindaian}
        kosong="Belum ada pindaian naskah bertanda tangan."
        kolom={[
          { judul: 'Berkas', isi: (p) => <a href={`${jalur}/${p.sha256}`}>{JENIS[p.jenis]}</a> },
          { judul: 'Disimpan oleh', isi: (p) => p.oleh },
          { judul: 'Waktu', isi: (p) => saat(p.dibuat_at) },
          { judul: 'Sidik', isi: (p) => <code title={p.sha256}>{p.sha256.slice(0, 12)}</code> },
        ]}
      />
      {csrf !== null && (
        <FormSkema skema={SkemaPindaian} aksi={jalur} csrf={csrf} tombol="Simpan pindaian" />
      )}
    </>
  )
}
