import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

// Reads the import lines of the sources, without a tool.

export const AKAR = fileURLToPath(new URL('..', import.meta.url))

export interface Impor {
  baris: number
  dari: string
  tipe: boolean
}
export interface Sumber {
  path: string
  kode: string
  impor: Impor[]
  jumlahBaris: number
}

export function baca(path: string): Sumber {
  return urai(path, readFileSync(join(AKAR, path), 'utf8'))
}

export function urai(path: string, teks: string): Sumber {
  const tanpaKomentar = hapus(teks, false)
  const impor: Impor[] = []
  const pola =
    /\b(import|export)\b(?:\s+type\b(?!\s*,)(?!\s+from))?[^'"`;()]*?\bfrom\s*(['"])([^'"]+)\2|\bimport\s*\(?\s*(['"])([^'"]+)\4/g
  for (const m of tanpaKomentar.matchAll(pola)) {
    impor.push({
      baris: nomorBaris(teks, m.index),
      dari: tujuan(path, (m[3] ?? m[5])!),
      tipe: hanyaTipe(m[0]),
    })
  }
  return {
    path,
    kode: hapus(teks, true),
    impor,
    jumlahBaris: teks.split('\n').length - (teks.endsWith('\n') ? 1 : 0),
  }
}

export function hanyaTipe(impor: string): boolean {
  if (/^(import|export)\s+type\b/.test(impor)) return true
  const nama = /^(?:import|export)\s*\{([^}]*)\}/.exec(impor)?.[1]
  const daftar =
    nama
      ?.split(',')
      .map((s) => s.trim())
      .filter(Boolean) ?? []
  return daftar.length > 0 && daftar.every((s) => s.startsWith('type '))
}

/** Blanks comments (and what stands in quotes, when asked), keeping every line where it was. */
export function hapus(teks: string, juga: boolean): string {
  const pola = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g
  return teks.replace(pola, (m) => {
    if (m.startsWith('/')) return m.replace(/[^\n]/g, ' ')
    return juga ? m[0] + ' '.repeat(m.length - 2) + m[0] : m
  })
}

export function tujuan(path: string, dari: string): string {
  return dari.startsWith('.') ? relative('/', join('/', dirname(path), dari)) : dari
}

export function nomorBaris(teks: string, indeks: number): number {
  return teks.slice(0, indeks).split('\n').length
}

export function berkas(dir: string): string[] {
  try {
    return readdirSync(join(AKAR, dir), { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile() && !e.name.startsWith('.'))
      .map((e) => relative(AKAR, join(e.parentPath, e.name)))
  } catch (galat) {
    if ((galat as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw galat
  }
}
