import { errors } from '../../errors.js'
import { Galat } from '../../platform/galat.js'
import { periksaIsian } from '../../platform/http/periksa.js'
import { GalatTemplat } from '../../platform/docx/render.js'
import { padanan } from '../../platform/docx/huruf.js'
import { hurufServer } from '../../platform/docx/huruf-server.js'
import { uraiTerjaga } from '../../platform/docx/render-terjaga.js'
import { uraiTemplat, type Uraian } from '../../platform/docx/urai-templat.js'
import { periksaSlot, periksaTemplat } from '../templat-lint.js'
import { bacaManifes, SkemaManifes, type Manifes } from '../templat-manifes.js'
import { sidikTemplat, type Templat } from '../templat.js'

/** What the lint has to say of a template. */
export interface Laporan {
  /** Must be mended: with one of these it is not taken. */
  cacat: string[]
  /** Worth knowing: it works, but perhaps not as meant. */
  catatan: string[]
  huruf: HurufTemplat[]
}

export interface HurufTemplat {
  nama: string
  /** What it is printed with; null when nothing of the same widths is there. */
  dicetak: string | null
}

/** A template is a few pages: more than this is pictures that belong elsewhere. In bytes. */
const TERBESAR = 5 * 2 ** 20

/**
 * The gate every uploaded template passes: file, manifest, tags, slots. Nothing is stored here.
 * Errors: those of jagaDocx for a file that may not come in, TEMPLAT_CACAT with every other fault.
 */
export async function periksaUnggahan(p: {
  jenis: string
  docx: Buffer
  manifes: string
}): Promise<Templat> {
  if (p.docx.length > TERBESAR) throw errors.BERKAS_TERLALU_BESAR({ batas: TERBESAR / 2 ** 20 })
  const cacat: string[] = []
  const m = bacaUnggahan(p.manifes, p.jenis, cacat)
  const u = await urai(p.docx, cacat)
  if (m && u) cacat.push(...cacatIsi(m, u))
  if (cacat.length) throw errors.TEMPLAT_CACAT({ cacat })
  return {
    ...m!,
    sha256: sidikTemplat(p.docx, p.manifes),
    docx: p.docx,
    manifes: p.manifes,
    asal: 'unggahan',
  }
}

/** The manifest, or null with its faults among the others. */
function bacaUnggahan(teks: string, jenis: string, cacat: string[]): Manifes | null {
  try {
    // First as a form would be checked: its sentences are for people, those of the parser are not.
    periksaIsian(SkemaManifes, JSON.parse(teks))
    return bacaManifes(teks, jenis)
  } catch (galat) {
    cacat.push(...kalimatManifes(galat).map((k) => `manifes: ${k}`))
    return null
  }
}

function kalimatManifes(galat: unknown): string[] {
  if (galat instanceof SyntaxError) return ['bukan JSON yang sah']
  if (!(galat instanceof Galat)) return (galat as Error).message.split('; ')
  const semua = (galat.rincian.kesalahan ?? []) as { nama: string; sebab: string }[]
  return semua.map((k) => `${k.nama || 'isinya'} ${k.sebab}`)
}

async function urai(docx: Buffer, cacat: string[]): Promise<Uraian | null> {
  try {
    return await uraiTerjaga(docx)
  } catch (galat) {
    if (!(galat instanceof GalatTemplat)) throw galat
    cacat.push(...galat.cacat.map((c) => `[[${c.tag}]] ${c.sebab}`))
    return null
  }
}

const cacatIsi = (m: Manifes, u: Uraian): string[] => [
  ...periksaTemplat(m, u.tag),
  ...periksaSlot(u.slot),
  ...u.sisa.map((s) => `memuat ${s}`),
]

/** The report on a stored version. `halaman` is how long its sample came out, when that is known. */
export async function laporTemplat(t: Templat, halaman: number | null): Promise<Laporan> {
  const u = t.asal === 'unggahan' ? await uraiTerjaga(t.docx) : await uraiTemplat(t.docx)
  const ada = await hurufServer()
  const huruf = u.huruf.map((nama) => ({ nama, dicetak: pencetak(nama, ada) }))
  const lebih = t.satuHalaman && halaman !== null && halaman > 1
  return {
    cacat: [
      ...cacatIsi(t, u),
      ...(lebih ? [`dengan data contoh menjadi ${halaman} halaman, padahal harus satu`] : []),
    ],
    catatan: huruf
      .filter((h) => h.dicetak === null)
      .map(
        (h) =>
          `huruf ${h.nama} tidak ada di server dan tidak berpadanan; hasil cetak akan bergeser`,
      ),
    huruf,
  }
}

const pencetak = (nama: string, ada: ReadonlySet<string>): string | null =>
  ada.has(nama.toLowerCase()) ? nama : (padanan(nama) ?? null)
