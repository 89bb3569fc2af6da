import { nomorBaris, type Impor, type Sumber } from './boundaries-baca.js'

// Who may import whom (docs/rumah.md), as rules over one source each.

/** Rooms from the ground up: a room may use those above it in this list and its own neighbours. */
export const URUTAN: readonly (readonly string[])[] = [
  ['kantor', 'pegawai', 'kalender'],
  ['pemberitahuan', 'luring'],
  ['latar'],
  ['perangkat'],
  ['sop'],
  ['tenggat'],
  ['perkara'],
  ['tugas'],
  ['perencanaan'],
  ['pelatihan'],
  ['naskah'],
  ['tte'],
  ['lms'],
  ['peserta'],
  ['surat'],
  ['sertifikat'],
  ['kelas'],
  ['padanan'],
  ['usulan'],
  ['arsip'],
  ['cadangan'],
  ['verifikasi'],
  ['laporan'],
  ['kompilasi'],
  ['rekomendasi'],
  ['riwayat'],
  ['skm'],
  ['pengaduan'],
  ['cari'],
  ['layanan'],
  ['kelola'],
  ['jalankan'],
]
export const LANTAI = new Map(URUTAN.flatMap((kamar, i) => kamar.map((k) => [k, i] as const)))

/** Packages with one home. `types` true: their types may be named anywhere. */
export const RUMAH_PAKET: readonly { paket: RegExp; rumah: RegExp; types: boolean }[] = [
  { paket: /^(bpmn-|moddle)/, rumah: /^server\/platform\/engine\//, types: false },
  { paket: /^(knex|pg)$/, rumah: /^server\/platform\/db\//, types: true },
  { paket: /^diff$/, rumah: /^server\/naskah\/banding\//, types: false },
  { paket: /^aws4fetch$/, rumah: /^server\/platform\/simpan\//, types: false },
  { paket: /^graphile-worker$/, rumah: /^server\/platform\/jobs\//, types: false },
  {
    paket: /^(docxtemplater|pizzip|libreoffice-convert|qrcode)/,
    rumah: /^server\/platform\/docx\//,
    types: false,
  },
  {
    paket: /^@cantoo\/pdf-lib/,
    rumah: /^server\/platform\/pdf\//,
    types: false,
  },
  {
    paket: /^nodemailer/,
    rumah: /^server\/platform\/mail\//,
    types: false,
  },
  {
    paket: /^(@fastify\/|fastify)/,
    rumah: /^server\/(platform\/http\/|app\.ts$|main\.ts$)/,
    types: true,
  },
  { paket: /^jsqr$/, rumah: /^server\/platform\/pdf\//, types: false },
  {
    paket: /^(read-excel-file|write-excel-file)/,
    rumah: /^server\/platform\/xlsx\//,
    types: false,
  },
]

const TAMPILAN = /(^|\/)(views|tampilan)(-[a-z-]+)?\.tsx$|^server\/platform\/ui\//
const TERTUTUP = /\/(routes|queries|views)\.js$/

export type Aturan = (s: Sumber) => { baris: number; aturan: string }[]

export const perImpor =
  (uji: (i: Impor, s: Sumber) => string | false): Aturan =>
  (s) =>
    s.impor.flatMap((i) => {
      const aturan = uji(i, s)
      return aturan ? [{ baris: i.baris, aturan }] : []
    })

export const perPola =
  (pola: RegExp, kecuali: RegExp, aturan: string): Aturan =>
  (s) =>
    s.path.startsWith('server/') && !kecuali.test(s.path)
      ? [...s.kode.matchAll(pola)].map((m) => ({ baris: nomorBaris(s.kode, m.index), aturan }))
      : []

export const ATURAN: readonly Aturan[] = [
  perImpor(
    (i, s) =>
      s.path.startsWith('server/values/') &&
      !i.dari.startsWith('node:') &&
      !i.dari.startsWith('server/values/') &&
      'values imports nothing but node: and values',
  ),
  perImpor(
    (i, s) =>
      s.path.startsWith('server/platform/') && kamar(i.dari) !== '' && 'platform imports no room',
  ),
  perImpor(
    (i, s) =>
      salahArah(kamar(s.path), kamar(i.dari)) &&
      `${kamar(s.path)} may not import ${kamar(i.dari)}: against the order of rooms`,
  ),
  perImpor(
    (i, s) =>
      kamar(s.path) === 'jalankan' &&
      !i.tipe &&
      /^server\/(?!jalankan\/|values\/|config|errors|platform\/galat)/.test(i.dari) &&
      'jalankan is an HTTP client: it imports only values and config',
  ),
  perImpor(
    (i, s) =>
      kamar(i.dari) !== '' &&
      kamar(i.dari) !== kamar(s.path) &&
      /\/[a-z-]+\//.test(s.path) &&
      TERTUTUP.test(i.dari) &&
      'routes, queries and views of another room are private',
  ),
  perImpor((i, s) => {
    const aturan = RUMAH_PAKET.find((r) => r.paket.test(i.dari))
    if (!aturan || aturan.rumah.test(s.path) || (aturan.types && i.tipe)) return false
    return `${i.dari} is imported only in ${aturan.rumah.source.replace(/[\\^$]/g, '')}`
  }),
  perImpor(
    (i, s) =>
      TAMPILAN.test(s.path) &&
      !i.tipe &&
      /^(fastify|@fastify\/|knex|pg$)|\/(service|queries)\.js$/.test(i.dari) &&
      'views import no fastify, knex or service',
  ),
  perImpor(
    (i, s) =>
      s.path.startsWith('server/') && /^(test|bench)\//.test(i.dari) && 'server imports no test',
  ),
  perImpor(
    (i, s) =>
      s.path.startsWith('migrations/') &&
      !i.tipe &&
      /^server\//.test(i.dari) &&
      'a migration stands alone',
  ),
  perPola(/\bprocess\.env\b/g, /^server\/config\.ts$/, 'process.env only in config.ts'),
  perPola(
    /\bDate\.now\b|\bnew Date\(\s*\)|\bnew Date\b(?!\s*[(])/g,
    /^server\/platform\/clock\.ts$/,
    'only platform/clock.ts asks the time',
  ),
  perPola(/\bconsole\s*\./g, /^$/, 'no console in server'),
  (s) =>
    s.jumlahBaris > 300
      ? [{ baris: 301, aturan: `no file above 300 lines (${s.jumlahBaris})` }]
      : [],
]
export function kamar(path: string): string {
  const m = /^server\/([a-z-]+)\//.exec(path)
  return m && !['values', 'platform', 'errors'].includes(m[1]!) ? m[1]! : ''
}

function salahArah(dari: string, ke: string): boolean {
  return dari !== '' && ke !== '' && dari !== ke && (LANTAI.get(dari) ?? 0) < (LANTAI.get(ke) ?? 0)
}

/** Room -> the rooms it imports from, with one place where it does. */
export type Tepi = Map<string, Map<string, string>>

/** Circles among rooms, each with one import line per step, so that the one to cut can be chosen. */
export function lingkaran(tepi: Tepi): string[] {
  const temuan = new Map<string, string>()
  const jalan = (k: string, lewat: readonly string[]): void => {
    if (!lewat.includes(k)) {
      for (const ke of tepi.get(k)?.keys() ?? []) jalan(ke, [...lewat, k])
      return
    }
    const putar = lewat.slice(lewat.indexOf(k))
    const langkah = putar.map((dari, i) => {
      const ke = putar[i + 1] ?? k
      return `${dari} -> ${ke} (${tepi.get(dari)!.get(ke)})`
    })
    temuan.set([...putar].sort().join(), langkah.join(', '))
  }
  for (const k of tepi.keys()) jalan(k, [])
  return [...temuan.values()]
}
