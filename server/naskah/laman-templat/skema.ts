import { Type } from 'typebox'

const berkas = (title: string, description: string, terima: string) =>
  Type.Unsafe<{ sha256: string; nama: string }>({
    type: 'object',
    format: 'berkas',
    title,
    description,
    'x-terima': terima,
    properties: { sha256: { type: 'string' }, nama: { type: 'string' } },
    required: ['sha256', 'nama'],
  })

const Docx = berkas('Berkas Word', 'Satu berkas .docx dengan tag di dalamnya.', '.docx')
const manifes = (keterangan: string) =>
  berkas('Manifes (.json)', keterangan, '.json,application/json')
const Catatan = Type.Optional(
  Type.String({
    title: 'Catatan',
    description: 'Apa yang berubah pada versi ini.',
    maxLength: 500,
  }),
)

/** A new version of a kind there is; without a manifest its fields stay as they are. */
export const SkemaVersiBaru = Type.Object(
  {
    docx: Docx,
    manifes: Type.Optional(manifes('Hanya bila kolom isiannya ikut berubah.')),
    catatan: Catatan,
  },
  { title: 'Versi baru', additionalProperties: false },
)

/** A kind nobody has yet: only its manifest can say what it is. */
export const SkemaJenisBaru = Type.Object(
  { docx: Docx, manifes: manifes('Kolom isian dan buku nomornya.'), catatan: Catatan },
  { title: 'Jenis baru', additionalProperties: false },
)

export interface IsianUnggah {
  docx: { sha256: string }
  manifes?: { sha256: string }
  catatan?: string
}

const JENIS = Type.String({ pattern: '^[a-z][a-z0-9-]*$', maxLength: 60 })
export const ParamJenis = Type.Object({ jenis: JENIS }, { title: 'Jenis naskah' })
export const ParamVersi = Type.Object(
  { jenis: JENIS, versi: Type.String({ pattern: '^[0-9]{1,6}$' }) },
  { title: 'Versi templat' },
)
export const ParamBerkas = Type.Object(
  {
    jenis: JENIS,
    versi: Type.String({ pattern: '^[0-9]{1,6}$' }),
    berkas: Type.String({ pattern: '^(templat\\.docx|manifes\\.json)$' }),
  },
  { title: 'Berkas templat' },
)
export const ParamPratinjau = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    berkas: Type.String({ pattern: '^(halaman-[1-9]\\.png|pratinjau\\.pdf)$' }),
  },
  { title: 'Pratinjau' },
)
