import type { ErrorObject } from 'ajv'
import type { JsonSkema } from './skema.js'

/** One fault in what was filled in: the field by its path, by its printed name, and what is wrong. */
export interface Kesalahan {
  nama: string
  kolom: string
  sebab: string
}

const JENIS: Record<string, string> = {
  string: 'harus berupa teks',
  number: 'harus berupa angka',
  integer: 'harus berupa bilangan bulat',
  boolean: 'harus ya atau tidak',
  array: 'harus berupa daftar',
  object: 'harus berupa objek',
}

const BENTUK: Record<string, string> = {
  date: 'harus berupa tanggal yang ada, misalnya 2026-11-21',
  time: 'harus berupa jam, misalnya 09:00',
  'date-time': 'harus berupa waktu ISO 8601, misalnya 2026-11-21T01:00:00Z',
  email: 'harus berupa alamat surel, misalnya nama@kantor.example',
  uuid: 'tidak dikenal',
  uri: 'harus berupa alamat yang diawali http:// atau https://',
}

/** What ajv found, as sentences' halves; at most 20, in the order of the form. */
export function bacaKesalahan(skema: JsonSkema, galat: readonly ErrorObject[]): Kesalahan[] {
  // A failed union also reports every branch; only its own line says something to a person.
  const pilihan = galat.filter((g) => g.keyword === 'anyOf').map((g) => `${g.schemaPath}/`)
  const berarti = galat.filter((g) => !pilihan.some((awal) => g.schemaPath.startsWith(awal)))
  const hasil = new Map<string, Kesalahan>()
  for (const g of berarti) {
    const jalur = g.instancePath.split('/').slice(1).map(lepas)
    const kurang = g.params.missingProperty ?? g.params.additionalProperty
    if (typeof kurang === 'string') jalur.push(kurang)
    const nama = namaKolom(jalur)
    if (!hasil.has(nama))
      hasil.set(nama, { nama, kolom: judulKolom(skema, jalur), sebab: sebab(g) })
  }
  return [...hasil.values()].slice(0, 20)
}

/** `Peserta baris 3, NIP`: titles along the path; rows are counted from one, as people do. */
export function judulKolom(skema: JsonSkema, jalur: readonly string[]): string {
  const bagian: string[] = []
  let s: JsonSkema | undefined = skema
  for (const kata of jalur) {
    if (s?.items && /^\d+$/.test(kata)) {
      bagian.push(`${bagian.pop() ?? ''} baris ${Number(kata) + 1}`.trim())
      s = s.items
    } else {
      s = s?.properties?.[kata]
      bagian.push(s?.title ?? kata)
    }
  }
  return bagian.join(', ') || skema.title || 'isian'
}

// helpers ////

function sebab(g: ErrorObject): string {
  const induk = (g.parentSchema ?? {}) as JsonSkema
  const khusus = induk['x-galat']
  const batas = g.params.limit as number
  switch (g.keyword) {
    case 'required':
      return 'wajib diisi'
    case 'additionalProperties':
      return 'tidak dikenal'
    case 'type':
      return JENIS[String(g.params.type)] ?? 'tidak sesuai'
    case 'minLength':
      return batas === 1 ? 'wajib diisi' : `harus paling sedikit ${batas} karakter`
    case 'maxLength':
      return `terlalu panjang, paling banyak ${batas} karakter`
    case 'minimum':
      return `harus paling kecil ${batas}`
    case 'maximum':
      return `harus paling besar ${batas}`
    case 'exclusiveMinimum':
      return `harus lebih dari ${batas}`
    case 'exclusiveMaximum':
      return `harus kurang dari ${batas}`
    case 'multipleOf':
      return `harus kelipatan ${g.params.multipleOf}`
    case 'minItems':
      return batas === 1 ? 'wajib diisi' : `harus berisi paling sedikit ${batas} baris`
    case 'maxItems':
      return `harus berisi paling banyak ${batas} baris`
    case 'uniqueItems':
      return 'tidak boleh berisi hal yang sama dua kali'
    case 'format':
      return typeof khusus === 'string'
        ? khusus
        : (BENTUK[g.params.format] ?? 'tidak sesuai bentuknya')
    case 'pattern':
      return typeof khusus === 'string' ? khusus : 'tidak sesuai bentuk yang diminta'
    case 'enum':
    case 'const':
    case 'anyOf':
      return pilihan(induk)
    default:
      return 'tidak sesuai'
  }
}

function pilihan(s: JsonSkema): string {
  const nilai = s.enum ?? s.anyOf?.map((a) => a.const) ?? [s.const]
  const tampak = nilai.filter((v) => v !== undefined && v !== null).map(String)
  if (tampak.length === 0 || tampak.length > 12) return 'harus dipilih dari pilihan yang ada'
  return `harus salah satu dari: ${tampak.join(', ')}`
}

// `peserta[2].nip`, the name the field carries in the form.
function namaKolom(jalur: readonly string[]): string {
  return jalur.reduce((n, k) => (/^\d+$/.test(k) ? `${n}[${k}]` : n ? `${n}.${k}` : k), '')
}

// JSON pointers write / and ~ as ~1 and ~0.
function lepas(kata: string): string {
  return kata.replaceAll('~1', '/').replaceAll('~0', '~')
}
