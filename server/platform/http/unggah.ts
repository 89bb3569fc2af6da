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
 * Reads a multipart form. `izin` is asked with the token before the first file and throws Galat for
 * no; from then on files are let go unread, so that a stranger cannot fill the memory. A refusal is
 * thrown only at the end: the texts are then in `req.teksFormulir`, to be shown again.
 * Errors: those of `izin`, UNGGAHAN_*, ISIAN_TAK_TERBACA.
 */
export async function bacaMultipart(
  req: FastifyRequest,
  izin: (token: string | undefined) => void,
): Promise<Pasangan> {
  const teks: [string, string][] = []
  const berkas: [string, BerkasUnggahan][] = []
  const tanya = (): Galat | null => tangkap(() => izin(teks.find(([n]) => n === '_csrf')?.[1]))
  let ditolak: Galat | null = null
  try {
    for await (const bagian of req.parts()) {
      if (bagian.type === 'field') {
        teks.push([bagian.fieldname, String(bagian.value ?? '')])
        continue
      }
      ditolak ??= tanya()
      if (ditolak) {
        bagian.file.resume()
        continue
      }
      const dibaca = await bacaBerkas(bagian)
      if (dibaca instanceof Galat) ditolak = dibaca
      else if (dibaca) berkas.push([bagian.fieldname, dibaca])
    }
  } catch (galat) {
    throw terjemahkan(galat)
  }
  periksaTeks(teks)
  req.teksFormulir = teks
  ditolak ??= tanya()
  if (ditolak) throw ditolak
  return [...teks, ...berkas]
}

function tangkap(fn: () => void): Galat | null {
  try {
    fn()
    return null
  } catch (galat) {
    if (galat instanceof Galat) return galat
    throw galat
  }
}

async function bacaBerkas(bagian: MultipartFile): Promise<BerkasUnggahan | Galat | null> {
  const nama = namaBerkas(bagian.filename ?? '')
  const isi = await bagian.toBuffer()
  if (bagian.file.truncated)
    return errors.UNGGAHAN_TERLALU_BESAR({ nama, batasMb: BATAS_BERKAS_MB })
  if (isi.length > 0) return { nama, mime: jenis(bagian.mimetype), isi }
  // A file field left empty still sends a part without name and content.
  return bagian.filename ? errors.UNGGAHAN_KOSONG({ nama }) : null
}

/**
 * A name without folders, control characters or marks of direction (which make `fdp.exe` read as
 * `exe.pdf`), at most 150 characters, its extension kept.
 */
export function namaBerkas(nama: string): string {
  const dasar = nama
    .split(/[/\\]/)
    .at(-1)!
    .replace(/["<>:|?*]|\p{Cc}|\p{Cf}|\p{Surrogate}/gu, '')
    .trim()
  const akhiran = /\.[A-Za-z0-9]{1,8}$/.exec(dasar)?.[0] ?? ''
  return (
    dasar.slice(0, dasar.length - akhiran.length).slice(0, 150 - akhiran.length) + akhiran ||
    'berkas'
  )
}

function jenis(mime: string): string {
  return /^[\w.+-]+\/[\w.+-]+$/.test(mime) ? mime.toLowerCase() : 'application/octet-stream'
}

function terjemahkan(galat: unknown): unknown {
  if (galat instanceof Galat) return galat
  switch ((galat as { code?: string }).code) {
    case 'FST_FILES_LIMIT':
      return errors.UNGGAHAN_TERLALU_BANYAK({ batas: BATAS_BERKAS })
    case 'FST_PARTS_LIMIT':
    case 'FST_FIELDS_LIMIT':
      return errors.ISIAN_TAK_TERBACA({ sebab: 'terlalu banyak kolom' })
    default:
      return errors.ISIAN_TAK_TERBACA({ sebab: 'kiriman berkas terputus atau rusak' })
  }
}
