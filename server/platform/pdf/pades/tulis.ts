import { createHash } from 'node:crypto'
import type { Dokumen } from './dokumen.js'
import { Aliran, Nama, Rujukan, Teks, type Nilai } from './nilai.js'

/** The bytes of a value. Strings go out in hexadecimal: one spelling, nothing to escape. */
export function tulisNilai(v: Nilai): Buffer {
  if (v instanceof Aliran) {
    const kamus = new Map(v.kamus).set('Length', v.isi.length)
    return Buffer.concat([
      Buffer.from(`${kata(kamus)}\nstream\n`, 'latin1'),
      v.isi,
      Buffer.from('\nendstream'),
    ])
  }
  return Buffer.from(kata(v), 'latin1')
}

/** The spelling of a value without stream data; equal values, equal text (keys in order). */
export function kata(v: Nilai, urut = false): string {
  if (v === null) return 'null'
  if (typeof v === 'boolean') return String(v)
  if (typeof v === 'number') return angka(v)
  if (v instanceof Nama) return nama(v.nama)
  if (v instanceof Teks) return `<${v.isi.toString('hex')}>`
  if (v instanceof Rujukan) return `${v.no} ${v.gen} R`
  if (v instanceof Aliran) return kata(v.kamus, urut)
  if (Array.isArray(v)) return `[${v.map((x) => kata(x, urut)).join(' ')}]`
  const isi = [...(v as ReadonlyMap<string, Nilai>)]
  if (urut) isi.sort(([a], [b]) => (a < b ? -1 : 1))
  return `<<${isi.map(([k, x]) => `${nama(k)} ${kata(x, urut)}`).join(' ')}>>`
}

const angka = (n: number): string =>
  Number.isInteger(n) ? String(n) : n.toFixed(6).replace(/\.?0+$/, '')

const nama = (n: string): string =>
  '/' +
  n.replace(/[^!-~]|[#()<>[\]{}/%]/g, (c) => `#${c.charCodeAt(0).toString(16).padStart(2, '0')}`)

export interface Tambahan {
  no: number
  gen: number
  isi: Buffer
}

/**
 * The file with one more saving behind it: everything before stays byte for byte, which is what
 * earlier signatures cover. `letak` answers where each object begins in the result.
 */
export function tambahkan(
  dok: Dokumen,
  objek: readonly Tambahan[],
): { isi: Buffer; letak: Map<number, number> } {
  const potong: Buffer[] = [dok.data]
  let di = dok.data.length
  const tulis = (b: Buffer): void => {
    potong.push(b)
    di += b.length
  }
  if (![10, 13].includes(dok.data.at(-1)!)) tulis(Buffer.from('\n'))
  const letak = new Map<number, number>()
  for (const o of objek) {
    letak.set(o.no, di)
    tulis(Buffer.from(`${o.no} ${o.gen} obj\n`))
    tulis(o.isi)
    tulis(Buffer.from('\nendobj\n'))
  }
  const awal = di
  // A file must go on in the way it began: readers of streams need not know tables (7.5.8).
  tulis(
    dok.bagian[0]!.aliran ? daftarAliran(dok, objek, letak, awal) : daftarTabel(dok, objek, letak),
  )
  tulis(Buffer.from(`startxref\n${awal}\n%%EOF\n`))
  return { isi: Buffer.concat(potong, di), letak }
}

function daftarTabel(
  dok: Dokumen,
  objek: readonly Tambahan[],
  letak: ReadonlyMap<number, number>,
): Buffer {
  const baris = [...objek]
    .sort((a, b) => a.no - b.no)
    .map(
      (o) =>
        `${o.no} 1\n${String(letak.get(o.no)).padStart(10, '0')} ${String(o.gen).padStart(5, '0')} n \n`,
    )
  const ukuran = Math.max(dok.bebas(), ...objek.map((o) => o.no + 1))
  return Buffer.from(`xref\n${baris.join('')}trailer\n${kata(trailerBaru(dok, ukuran, letak))}\n`)
}

function daftarAliran(
  dok: Dokumen,
  objek: readonly Tambahan[],
  letak: ReadonlyMap<number, number>,
  awal: number,
): Buffer {
  const no = Math.max(dok.bebas(), ...objek.map((o) => o.no + 1))
  const semua = [...objek.map((o) => ({ ...o, di: letak.get(o.no)! })), { no, gen: 0, di: awal }]
  semua.sort((a, b) => a.no - b.no)
  const isi = Buffer.alloc(semua.length * 8)
  semua.forEach((o, i) => {
    isi.writeUInt8(1, i * 8)
    isi.writeUIntBE(o.di, i * 8 + 1, 5)
    isi.writeUInt16BE(o.gen, i * 8 + 6)
  })
  const kamus = trailerBaru(dok, no + 1, letak)
    .set('Type', new Nama('XRef'))
    .set('W', [1, 5, 2])
    .set(
      'Index',
      semua.flatMap((o) => [o.no, 1]),
    )
  return Buffer.concat([
    Buffer.from(`${no} 0 obj\n`),
    tulisNilai(new Aliran(kamus, isi)),
    Buffer.from('\nendobj\n'),
  ])
}

/** Keeps what identifies the file; the second half of the ID changes with every saving (14.4). */
function trailerBaru(
  dok: Dokumen,
  ukuran: number,
  letak: ReadonlyMap<number, number>,
): Map<string, Nilai> {
  const lama = dok.bagian.find((b) => b.trailer.has('Root'))?.trailer ?? dok.trailer
  const t = new Map<string, Nilai>([
    ['Size', ukuran],
    ['Prev', dok.bagian[0]!.offset],
  ])
  for (const k of ['Root', 'Info']) if (lama.has(k)) t.set(k, lama.get(k)!)
  const id = dok.larik(lama.get('ID'))
  const sidik = createHash('sha256').update(JSON.stringify([dok.data.length, ...letak]))
  const kedua = new Teks(sidik.update(kata(id)).digest().subarray(0, 16))
  return t.set('ID', [id[0] instanceof Teks ? id[0] : kedua, kedua])
}
