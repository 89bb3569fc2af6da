import type { JsonSkema } from '../skema.js'

/** One field of a request, as a row of a table. */
export interface Kolom {
  /** `peserta[].nip` */
  nama: string
  judul: string
  jenis: string
  wajib: boolean
  keterangan: string
}

/** One entry of the document, ready to be printed. */
export interface Tindakan {
  id: string
  metode: string
  jalur: string
  judul: string
  keterangan: string
  /** First part of the address. */
  bagian: string
  akses: string
  lewatToken: boolean
  alamat: Kolom[]
  isian: Kolom[]
  /** The fields depend on the state of things; the reading of the same page says them. */
  isianBebas: boolean
  status: number
  /** What of the answer is promised. */
  jawaban: Kolom[]
  berkas: boolean
}

const TERDALAM = 4

/** All entries of an OpenAPI document, by address. */
export function tindakanDari(dokumen: any): Tindakan[] {
  return Object.entries<Record<string, any>>(dokumen.paths)
    .flatMap(([jalur, cara]) => Object.entries(cara).map(([m, o]) => satu(jalur, m, o)))
    .sort((a, b) => a.jalur.localeCompare(b.jalur) || a.metode.localeCompare(b.metode))
}

function satu(jalur: string, metode: string, o: any): Tindakan {
  const isian: JsonSkema | undefined = o.requestBody?.content?.['application/json']?.schema
  const [status, jawab] = Object.entries<any>(o.responses ?? {}).find(([s]) => /^2/.test(s)) ?? []
  return {
    id: `${metode}${jalur.replace(/[^a-z0-9]+/gi, '-')}`,
    metode: metode.toUpperCase(),
    jalur,
    judul: o.summary ?? jalur,
    keterangan: o.description ?? '',
    bagian: jalur.split('/')[2] ?? '',
    akses: o['x-akses'] ?? 'publik',
    lewatToken: (o.security ?? []).some((s: object) => 'token' in s),
    alamat: (o.parameters ?? [])
      .filter((p: any) => p.in === 'path' || p.in === 'query')
      .map((p: any) => ({
        nama: p.in === 'query' ? `?${p.name}` : `{${p.name}}`,
        judul: p.schema?.title ?? '',
        jenis: jenis(p.schema ?? {}),
        wajib: Boolean(p.required),
        keterangan: p.schema?.description ?? p.description ?? '',
      })),
    isian: isian ? kolom(isian, '', 0) : [],
    isianBebas: Boolean(isian && !isian.properties && !isian.allOf),
    status: Number(status ?? 200),
    jawaban: kolom(jawab?.content?.['application/json']?.schema ?? {}, '', 0),
    berkas: JSON.stringify(jawab ?? {}).includes('binary'),
  }
}

function kolom(s: JsonSkema, awalan: string, dalam: number): Kolom[] {
  return [s, ...(s.allOf ?? [])].flatMap((bagian) =>
    Object.entries(bagian.properties ?? {}).flatMap(([nama, anak]) => {
      const penuh = `${awalan}${nama}`
      const baris: Kolom = {
        nama: penuh,
        judul: anak.title ?? '',
        jenis: jenis(anak),
        wajib: bagian.required?.includes(nama) ?? false,
        keterangan: anak.description ?? '',
      }
      if (anak['x-berkas'] || dalam >= TERDALAM) return [baris]
      if (anak.items?.properties) return [baris, ...kolom(anak.items, `${penuh}[].`, dalam + 1)]
      return anak.properties ? [baris, ...kolom(anak, `${penuh}.`, dalam + 1)] : [baris]
    }),
  )
}

const DASAR: Record<string, string> = {
  string: 'teks',
  number: 'angka',
  integer: 'bilangan bulat',
  boolean: 'true atau false',
  object: 'objek',
}

const BENTUK: Record<string, string> = {
  date: 'tanggal (2026-11-21)',
  time: 'jam (09:00)',
  'date-time': 'waktu ISO 8601',
  email: 'alamat surel',
  uuid: 'UUID',
  uri: 'alamat web',
}

const PILIHAN_TERBANYAK = 16

/** The type in words: `teks, paling banyak 80 karakter`, `salah satu dari: A4, F4`. */
export function jenis(s: JsonSkema): string {
  if (s['x-berkas']) return 'berkas { sha256, nama } dari POST /api/berkas'
  // The generator of the document writes a constant as a choice of one.
  const pilihan = s.enum ?? s.anyOf?.flatMap((a) => a.enum ?? [])
  if (pilihan && pilihan.length > 0)
    return pilihan.length > PILIHAN_TERBANYAK
      ? `salah satu dari ${pilihan.length} pilihan`
      : `salah satu dari: ${pilihan.join(', ')}`
  if (s.type === 'array') return `daftar ${jenis(s.items ?? {})}`
  const dasar = (s.format && BENTUK[s.format]) ?? DASAR[s.type ?? ''] ?? 'apa saja'
  const batas = [
    s.minimum !== undefined && `paling kecil ${s.minimum}`,
    s.maximum !== undefined && `paling besar ${s.maximum}`,
    s.type === 'string' && !s.format && s.maxLength && `paling banyak ${s.maxLength} karakter`,
  ]
  return [dasar, ...batas.filter(Boolean)].join(', ')
}
