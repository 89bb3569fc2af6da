import { Type, type TSchema } from 'typebox'
import { SEC } from '../../naskah/jenis/skema.js'
import type { KlasifikasiRow } from '../../naskah/klasifikasi/klasifikasi.js'
import { kolomKlasifikasi } from '../../naskah/klasifikasi/skema.js'

export const SkemaBatalNomor = Type.Object({
  alasan: Type.String({ title: 'Alasan', minLength: 1, maxLength: 500, 'x-ui': 'paragraf' }),
  pengganti: Type.Optional(
    Type.String({
      title: 'Nomor surat pengganti',
      maxLength: 200,
      description: 'Bila surat ini diganti surat lain yang sudah terbit.',
    }),
  ),
})

export const kolomSec = Type.Optional(
  Type.Union(
    Object.entries(SEC).map(([kode, title]) => Type.Literal(kode, { title })),
    { title: 'Keamanan', 'x-ui': 'pilih', default: 'B' },
  ),
)

const PINDAIAN = {
  type: 'object',
  format: 'berkas',
  title: 'Pindaian surat',
  description: 'PDF, JPEG, atau PNG.',
  'x-terima': '.pdf,.jpg,.jpeg,.png',
}
interface Berkas {
  sha256: string
  nama: string
}

export const kolomPindaian = Type.Optional(Type.Unsafe<Berkas>(PINDAIAN))
export const SkemaPindaian = Type.Object({ pindaian: Type.Unsafe<Berkas>(PINDAIAN) })

/** A letter written outside that asks for a number. */
export const skemaTangan = (
  cara: Record<string, TSchema>,
  klasifikasi: readonly KlasifikasiRow[],
) =>
  Type.Object({
    tanggal: Type.String({ title: 'Tanggal surat', format: 'date' }),
    ...cara,
    klasifikasi: kolomKlasifikasi(klasifikasi),
    sec: kolomSec,
    tujuan: Type.String({ title: 'Ditujukan kepada', minLength: 1, maxLength: 2000 }),
    hal: Type.String({ title: 'Hal', minLength: 1, maxLength: 2000 }),
    keterangan: Type.Optional(Type.String({ title: 'Keterangan', maxLength: 500 })),
    pindaian: kolomPindaian,
  })
