import type { TSchema } from 'typebox'
import { bacaAngka, bacaTanggalIsian } from './nilai-formulir.js'
import { daftarPilihan } from '../ui/pilihan.js'
import { siapkan, type JsonSkema } from './skema.js'
import type { BerkasUnggahan, Pasangan } from './types.js'

/** One name of a form: its own values, and what hangs below it (`peserta` -> `0` -> `nip`). */
interface Simpul {
  nilai: (string | BerkasUnggahan)[]
  anak: Map<string, Simpul>
}

const TERDALAM = 8

/**
 * Turns a form, which knows only strings, into the types its schema asks for. Empty means absent.
 * What cannot be read stays as typed, so that the check can name it and the form can show it again.
 * Names outside the schema are dropped: browsers send buttons and tokens along.
 */
export function bacaFormulir(skema: TSchema, pasangan: Pasangan): Record<string, unknown> {
  const akar = susun(pasangan)
  const { skema: s } = siapkan(skema)
  return { ...objek(s, akar) }
}

function susun(pasangan: Pasangan): Simpul {
  const akar: Simpul = { nilai: [], anak: new Map() }
  for (const [nama, nilai] of pasangan) {
    const jalur = nama.split(/[.[\]]+/).filter(Boolean)
    if (jalur.length > TERDALAM) continue
    let simpul = akar
    for (const kata of jalur) {
      let anak = simpul.anak.get(kata)
      if (!anak) simpul.anak.set(kata, (anak = { nilai: [], anak: new Map() }))
      simpul = anak
    }
    simpul.nilai.push(nilai)
  }
  return akar
}

function baca(s: JsonSkema, simpul: Simpul | undefined): unknown {
  if (s['x-berkas']) return berkas(s, simpul)
  const pilihan = daftarPilihan(s)
  if (pilihan) return satuDari(pilihan, teks(simpul))
  const inti = s.anyOf?.find((a) => a.type !== 'null') ?? s
  switch (inti.type) {
    case 'boolean':
      return bool(simpul)
    case 'array':
      return daftar(inti.items ?? {}, simpul)
    case 'object':
      return simpul && tanpaKosong(objek(inti, simpul))
    case 'number':
      return bacaAngka(teks(simpul), false)
    case 'integer':
      return bacaAngka(teks(simpul), true)
    default:
      return bacaTeks(inti, simpul)
  }
}

function objek(s: JsonSkema, simpul: Simpul): Record<string, unknown> {
  const hasil: Record<string, unknown> = {}
  const bagian = [s, ...(s.allOf ?? [])]
  for (const [nama, anak] of bagian.flatMap((b) => Object.entries(b.properties ?? {}))) {
    const nilai = baca(anak, simpul.anak.get(nama))
    if (nilai !== undefined) hasil[nama] = nilai
  }
  return hasil
}

function daftar(butir: JsonSkema, simpul: Simpul | undefined): unknown[] | undefined {
  const pilihan = daftarPilihan(butir)
  // No box ticked sends nothing at all, which for a list of choices means none.
  if (pilihan)
    return (simpul?.nilai ?? []).filter((v) => v !== '').map((v) => satuDari(pilihan, v as string))
  if (!simpul) return undefined
  if (butir['x-berkas']) return semuaBerkas(simpul)
  if (butir.type === 'object') return baris(butir, simpul)
  const garis = simpul.nilai
    .filter((v) => typeof v === 'string')
    .flatMap((v) => v.split(/\r\n|\r|\n/))
  return garis
    .map((g) => g.trim())
    .filter(Boolean)
    .map((g) => baca(butir, { nilai: [g], anak: new Map() }))
}

/** Rows in the order of their numbers; gaps close up, rows with nothing typed in fall away. */
function baris(butir: JsonSkema, simpul: Simpul): unknown[] {
  return [...simpul.anak.entries()]
    .filter(([nomor]) => /^\d{1,6}$/.test(nomor))
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, anak]) => objek(butir, anak))
    .filter((isi) => berisi(butir, isi))
}

// A hidden id or an unticked box does not make a row.
function berisi(s: JsonSkema, isi: Record<string, unknown>): boolean {
  return Object.entries(isi).some(
    ([nama, v]) =>
      v !== false &&
      !(Array.isArray(v) && v.length === 0) &&
      s.properties?.[nama]?.['x-ui'] !== 'tersembunyi',
  )
}

function tanpaKosong(isi: Record<string, unknown>): Record<string, unknown> | undefined {
  return Object.values(isi).some((v) => v !== false) ? isi : undefined
}

// A file just chosen wins over one kept from an earlier try (`lampiran.sha256`, `lampiran.nama`).
function berkas(s: JsonSkema, simpul: Simpul | undefined): unknown {
  const baru = simpul?.nilai.find((v) => typeof v !== 'string')
  return baru ?? (simpul && tanpaKosong(objek(s, simpul)))
}

function semuaBerkas(simpul: Simpul): unknown[] {
  const lama = [...simpul.anak.values()].map((a) => ({
    sha256: teks(a.anak.get('sha256')),
    nama: teks(a.anak.get('nama')),
  }))
  return [...lama.filter((b) => b.sha256), ...simpul.nilai.filter((v) => typeof v !== 'string')]
}

function bacaTeks(s: JsonSkema, simpul: Simpul | undefined): string | undefined {
  const mentah = s['x-ui'] === 'sandi' ? tepat(simpul) : teks(simpul)
  if (mentah === undefined) return undefined
  if (s.format === 'date') return bacaTanggalIsian(mentah)
  if (s.format === 'time')
    return mentah.replace(
      /^(\d{1,2})[.:](\d{2})$/,
      (_, j: string, m: string) => `${j.padStart(2, '0')}:${m}`,
    )
  return mentah
}

function bool(simpul: Simpul | undefined): unknown {
  const v = teks(simpul)
  if (v === undefined || ['false', 'tidak', '0'].includes(v.toLowerCase())) return false
  return ['on', 'true', 'ya', '1', 'benar'].includes(v.toLowerCase()) ? true : v
}

function satuDari(pilihan: readonly JsonSkema[], v: string | undefined): unknown {
  if (v === undefined) return undefined
  const cocok = pilihan.find((p) => String(p.const) === v)
  return cocok ? cocok.const : v
}

// Browsers send the line ends of textareas as CRLF.
function teks(simpul: Simpul | undefined): string | undefined {
  return tepat(simpul)?.replace(/\r\n?/g, '\n').trim() || undefined
}

// A password is taken to the letter: blanks at its ends belong to it.
function tepat(simpul: Simpul | undefined): string | undefined {
  const v = simpul?.nilai.findLast((n) => typeof n === 'string')
  return v || undefined
}
