import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { errors } from '../../errors.js'
import { Galat } from '../galat.js'
import { periksaTeks } from './teks.js'
import type { BerkasUnggahan, Pasangan } from './types.js'

export const BATAS_BERKAS_MB = 25
export const BATAS_BERKAS = 10
const BATAS_KOLOM = 20_000

export const BATAS_MULTIPART = {
  fileSize: BATAS_BERKAS_MB * 1024 * 1024,
  files: BATAS_BERKAS,
  fields: BATAS_KOLOM,
  parts: BATAS_KOLOM + BATAS_BERKAS,
  fieldSize: 1024 * 1024,
  fieldNameSize: 200,
}

/** A form sent as urlencoded, in the order it was filled in. */
export function pasanganDari(body: unknown): Pasangan {
  return body instanceof URLSearchParams ? [...body] : []
}

/**
 * Reads a multipart form. `periksaCsrf` is called before the first file is read, so that a stranger
 * cannot make the server swallow files. A file that is refused is reported only after the rest was
 * read: what was typed is then in `req.teksFormulir`. Errors: UNGGAHAN_*, ISIAN_TAK_TERBACA.
 */
export async function bacaMultipart(
  req: FastifyRequest, periksaCsrf: (token: string | undefined) => void,
): Promise<Pasangan> {
  const teks: [string, string][] = []
  const berkas: [string, BerkasUnggahan][] = []
  const token = (): string | undefined => teks.find(([n]) => n === '_csrf')?.[1]
  let ditolak: Galat | null = null
  try {
    for await (const bagian of req.parts()) {
      if (bagian.type === 'field') {
        teks.push([bagian.fieldname, String(bagian.value ?? '')])
        continue
      }
      periksaCsrf(token())
      const dibaca = await bacaBerkas(bagian)
      if (dibaca instanceof Galat) ditolak ??= dibaca
      else if (dibaca) berkas.push([bagian.fieldname, dibaca])
    }
  } catch (galat) {
    throw terjemahkan(galat)
  }
  periksaCsrf(token())
  periksaTeks(teks)
  req.teksFormulir = teks
  if (ditolak) throw ditolak
  return [...teks, ...berkas]
}

async function bacaBerkas(bagian: MultipartFile): Promise<BerkasUnggahan | Galat | null> {
  const nama = namaBerkas(bagian.filename ?? '')
  const isi = await bagian.toBuffer()
  if (bagian.file.truncated) return errors.UNGGAHAN_TERLALU_BESAR({ nama, batasMb: BATAS_BERKAS_MB })
  if (isi.length > 0) return { nama, mime: jenis(bagian.mimetype), isi }
  // A file field left empty still sends a part without name and content.
  return bagian.filename ? errors.UNGGAHAN_KOSONG({ nama }) : null
}

/** A name without folders or control characters, at most 150 characters, its extension kept. */
export function namaBerkas(nama: string): string {
  const dasar = nama.split(/[/\\]/).at(-1)!.replace(/[\u0000-\u001f\u007f"<>:|?*]|\p{Surrogate}/gu, '').trim()
  const akhiran = /\.[A-Za-z0-9]{1,8}$/.exec(dasar)?.[0] ?? ''
  return dasar.slice(0, dasar.length - akhiran.length).slice(0, 150 - akhiran.length) + akhiran || 'berkas'
}

function jenis(mime: string): string {
  return /^[\w.+-]+\/[\w.+-]+$/.test(mime) ? mime.toLowerCase() : 'application/octet-stream'
}

function terjemahkan(galat: unknown): unknown {
  if (galat instanceof Galat) return galat
  switch ((galat as { code?: string }).code) {
    case 'FST_FILES_LIMIT': return errors.UNGGAHAN_TERLALU_BANYAK({ batas: BATAS_BERKAS })
    case 'FST_PARTS_LIMIT': case 'FST_FIELDS_LIMIT': return errors.ISIAN_TAK_TERBACA({ sebab: 'terlalu banyak kolom' })
    default: return errors.ISIAN_TAK_TERBACA({ sebab: 'kiriman berkas terputus atau rusak' })
  }
}
