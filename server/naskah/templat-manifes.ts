import Type, { type Static } from 'typebox'
import Value from 'typebox/value'
import { cacatPengganti } from './templat-bahan.js'

const Dasar = {
  nama: Type.String({ pattern: '^[a-z][A-Za-z0-9]*$' }),
  label: Type.String({ minLength: 1 }),
  wajib: Type.Boolean(),
  /** Starting value; texts may speak of {pelatihan.nama} and the like. */
  bawaan: Type.Optional(Type.Any()),
  petunjuk: Type.Optional(Type.String()),
  /** Longest text (teks, paragraf, one item of a daftar), largest number, most rows of a tabel. */
  maks: Type.Optional(Type.Integer({ minimum: 1 })),
  pilihan: Type.Optional(Type.Array(Type.String(), { minItems: 1 })),
}
const JenisSel = Type.Enum(['teks', 'paragraf', 'tanggal', 'jam', 'bilangan', 'rupiah'])
const KolomTabel = Type.Object({ ...Dasar, jenis: JenisSel }, { additionalProperties: false })
const SkemaKolom = Type.Object(
  {
    ...Dasar,
    jenis: Type.Enum([
      'teks',
      'paragraf',
      'tanggal',
      'jam',
      'bilangan',
      'rupiah',
      'daftar',
      'tabel',
    ]),
    kolom: Type.Optional(Type.Array(KolomTabel, { minItems: 1 })),
  },
  { additionalProperties: false },
)

export const SkemaManifes = Type.Object(
  {
    jenis: Type.String({ pattern: '^[a-z][a-z0-9-]*$' }),
    nama: Type.String({ minLength: 1 }),
    /** `lembar` is a sheet of the office (book, disposisi): no number, no register of its own. */
    keluarga: Type.Enum(['korespondensi', 'judul', 'lembar']),
    register: Type.Optional(Type.String({ pattern: '^[a-z][a-z0-9-]*$' })),
    /** Security letter of the number (B, T, R, SR). */
    sec: Type.Optional(Type.Enum(['B', 'T', 'R', 'SR'])),
    klasifikasi: Type.Optional(Type.String({ pattern: '^[0-9]{3}(\\.[0-9]+)*$' })),
    /** Which of the two fonts of the office it is set in; `korespondensi` when absent. */
    huruf: Type.Optional(Type.Enum(['korespondensi', 'keputusan'])),
    /** Set when this kind is never printed on the paper of the office. */
    kertas: Type.Optional(Type.Enum(['A4', 'F4', 'A5'])),
    /** Set when it must fit one page; the template page warns when sample data does not. */
    satuHalaman: Type.Optional(Type.Boolean()),
    kolom: Type.Array(SkemaKolom),
  },
  { additionalProperties: false },
)

type Berkas = Static<typeof SkemaManifes>
export type Kolom = Static<typeof SkemaKolom>
export type Keluarga = Berkas['keluarga']
/** What a letter says of its number; empty (and `B`) on a sheet, which never gets one. */
interface Penomoran {
  register: string
  sec: 'B' | 'T' | 'R' | 'SR'
  klasifikasi: string
}
export type Manifes = Omit<Berkas, keyof Penomoran> & Penomoran

/** Reads a manifest; throws an Error that lists every fault with the place it stands. */
export function bacaManifes(teks: string, jenis: string): Manifes {
  const isi: unknown = JSON.parse(teks)
  if (!Value.Check(SkemaManifes, isi)) {
    throw new Error(
      Value.Errors(SkemaManifes, isi)
        .map((e) => `${e.instancePath || '/'} ${e.message}`)
        .join('; '),
    )
  }
  const cacat = [
    ...periksaNama(isi, jenis),
    ...periksaNomor(isi),
    ...isi.kolom.flatMap(periksaKolom),
  ]
  if (cacat.length) throw new Error(cacat.join('; '))
  return { register: '', sec: 'B', klasifikasi: '', ...isi }
}

/** A letter must say how it is numbered; a sheet that did would promise a number it never gets. */
function periksaNomor(m: Berkas): string[] {
  const lembar = m.keluarga === 'lembar'
  return (['register', 'sec', 'klasifikasi'] as const)
    .filter((k) => (m[k] === undefined) !== lembar)
    .map((k) => (lembar ? `/${k} bukan milik lembar` : `/${k} harus diisi`))
}

function periksaNama(m: Berkas, jenis: string): string[] {
  const nama = m.kolom.map((k) => k.nama)
  const ganda = nama
    .filter((n, i) => nama.indexOf(n) !== i)
    .map((n) => `kolom ${n} tertulis dua kali`)
  return m.jenis === jenis
    ? ganda
    : [`jenis ${m.jenis} tidak sama dengan nama berkas ${jenis}`, ...ganda]
}

function periksaKolom(k: Kolom): string[] {
  const cacat = cacatPengganti(k.bawaan).map((c) => `kolom ${k.nama}: ${c}`)
  if ((k.jenis === 'tabel') !== (k.kolom !== undefined))
    cacat.push(`kolom ${k.nama}: rincian kolom hanya dan harus ada pada tabel`)
  if (k.pilihan && k.jenis !== 'teks') cacat.push(`kolom ${k.nama}: pilihan hanya untuk teks`)
  return cacat
}
