import type { Templat } from './templat.js'

/** The kinds a letter of its own may have: not the sheets, and not certificates, which come in lots. */
export function naskahPilihan(templat: ReadonlyMap<string, Templat>): ReadonlyMap<string, string> {
  const surat = [...templat.values()].filter(
    (t) => ['korespondensi', 'judul'].includes(t.keluarga) && t.register !== 'sertifikat',
  )
  return new Map(surat.sort((a, b) => a.nama.localeCompare(b.nama)).map((t) => [t.jenis, t.nama]))
}
