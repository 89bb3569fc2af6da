import type { Knex } from 'knex'
import { gambarLambang } from '../../kantor/lambang.js'
import { setelanKantor, type Setelan } from '../../kantor/setelan.js'
import type { Clock } from '../../platform/clock.js'
import { transaksi } from '../../platform/db/db.js'
import type { Antre } from '../../platform/docx/antre-konversi.js'
import { KonversiGalat, type Converter } from '../../platform/docx/konversi/types.js'
import { gambarQr } from '../../platform/docx/qr.js'
import { MIME, simpanBerkas } from '../../platform/docx/simpan.js'
import { Galat } from '../../platform/galat.js'
import type { JobHandler } from '../../platform/jobs/types.js'
import { gambarHalaman, jumlahHalaman } from '../../platform/pdf/gambar-halaman.js'
import { susunNomor } from '../../values/nomor-surat.js'
import { tanggalDiZona } from '../../values/tanggal.js'
import { jenisNaskah } from '../jenis/jenis.js'
import { cariPenandatangan } from '../penandatangan.js'
import { templatSidik } from '../templat-versi.js'
import { cetakLembar, cetakNaskah, type MasukanNaskah, type Templat } from '../templat.js'
import { buangBerkas } from './buang.js'
import { penandatanganContoh, pesertaContoh } from './contoh.js'

export interface PratinjauRow {
  id: string
  templat_sha256: string
  isi: Record<string, unknown>
  baku: boolean
  status: 'menunggu' | 'selesai' | 'gagal'
  galat: string
  docx_sha256: string | null
  pdf_sha256: string | null
  halaman: number | null
  gambar: string[]
  dibuat_at: Date
}

/** The newest trial print of a version, whoever asked for it; undefined before the first. */
export const pratinjauTerakhir = (db: Knex, sha256: string): Promise<PratinjauRow | undefined> =>
  db('templat_pratinjau').where({ templat_sha256: sha256 }).orderBy('dibuat_at', 'desc').first()

/** How long the untouched sample came out, in pages; null when it was never printed. */
export async function halamanBaku(db: Knex, sha256: string): Promise<number | null> {
  const baris = await db('templat_pratinjau')
    .where({ templat_sha256: sha256, baku: true, status: 'selesai' })
    .orderBy('dibuat_at', 'desc')
    .first('halaman')
  return baris?.halaman ?? null
}

interface Minta {
  sha256: string
  isi: Record<string, unknown>
  /** Nobody changed a word of the sample. */
  baku: boolean
  oleh: string
  kini: Date
  antre: Antre
}

/** Asks for a trial print; the earlier one of the same kind makes way for it, files and all. */
export async function mintaPratinjau(trx: Knex.Transaction, p: Minta): Promise<string> {
  const lama: PratinjauRow[] = await trx('templat_pratinjau')
    .where({ templat_sha256: p.sha256, baku: p.baku })
    .whereNot({ status: 'menunggu' })
    .delete()
    .returning('*')
  await buangBerkas(trx, lama)
  const [row] = await trx('templat_pratinjau')
    .insert({
      templat_sha256: p.sha256,
      isi: JSON.stringify(p.isi),
      baku: p.baku,
      oleh: p.oleh,
      dibuat_at: p.kini,
    })
    .returning('id')
  await p.antre('templat.pratinjau', { id: row.id }, { kunci: `pratinjau:${row.id}`, maks: 3 })
  return row.id
}

/**
 * The job behind it: the DOCX, its PDF, and pictures of the first pages. What the template or the
 * words are to blame for is written down at once; other trouble is tried again.
 */
export const pekerjaPratinjau = (a: {
  db: Knex
  converter: Converter
  clock: Clock
}): Record<string, JobHandler> => ({
  'templat.pratinjau': async ({ id }: { id: string }, { percobaan, maks }) => {
    const row: PratinjauRow | undefined = await a.db('templat_pratinjau').where({ id }).first()
    if (row?.status !== 'menunggu') return
    try {
      await susun(a, row)
    } catch (galat) {
      const salahIsi = galat instanceof Galat || galat instanceof KonversiGalat
      if (salahIsi || percobaan >= maks) {
        const kalimat = salahIsi ? galat.message : 'Pratinjau gagal dibuat. Coba lagi sebentar.'
        await a.db('templat_pratinjau').where({ id }).update({ status: 'gagal', galat: kalimat })
      }
      if (!salahIsi) throw galat
    }
  },
})

async function susun(
  { db, converter, clock }: { db: Knex; converter: Converter; clock: Clock },
  row: PratinjauRow,
): Promise<void> {
  const templat = await templatSidik(db, row.templat_sha256)
  const docx = await cetakContoh(db, templat, row.isi, clock.now())
  const pdf = await converter.convert(docx)
  const gambar = await gambarHalaman(pdf)
  const halaman = await jumlahHalaman(pdf)
  await transaksi(db, async (trx) => {
    const simpan = async (isi: Buffer, mime: string): Promise<string> =>
      (await simpanBerkas(trx, { isi, mime })).sha256
    const png: string[] = []
    for (const g of gambar) png.push(await simpan(g, 'image/png'))
    await trx('templat_pratinjau')
      .where({ id: row.id })
      .update({
        status: 'selesai',
        docx_sha256: await simpan(docx, MIME.docx),
        pdf_sha256: await simpan(pdf, MIME.pdf),
        halaman,
        gambar: JSON.stringify(png),
      })
  })
}

/** The template with these words, on the letterhead of this office, numbered and signed as a sample. */
async function cetakContoh(
  db: Knex,
  t: Templat,
  isi: Record<string, unknown>,
  kini: Date,
): Promise<Buffer> {
  const kantor = await setelanKantor(db)
  const tanggal = tanggalDiZona(kini, kantor.zona)
  const siapa = await transaksi(db, (trx) => cariPenandatangan(trx, 'kepala', tanggal))
  const penandatangan = siapa ?? penandatanganContoh(kantor.kepala)
  const lambang = await gambarLambang(db, kantor.lambang)
  if (t.keluarga === 'lembar')
    return cetakLembar(t, { isi, kantor, tanggal, penandatangan, gambar: lambang })
  const elektronik = (await jenisNaskah(db, t)).caraTandaTangan === 'elektronik'
  const masukan: MasukanNaskah = {
    isi,
    kantor,
    nomor: await nomorContoh(db, t, kantor, tanggal),
    tanggal,
    penandatangan,
    konsep: false,
    peserta: pesertaContoh(),
    // Says what it is to anyone who scans it: a sample has no page of its own.
    gambar: { ...lambang, qr: gambarQr('CONTOH') },
    alamatVerifikasi: 'CONTOH',
    tte: elektronik ? { kalimat: kantor.tata.kalimatTte } : null,
  }
  return cetakNaskah(t, masukan)
}

/** A number in the pattern of the register; none where the pattern asks for what a sample lacks. */
async function nomorContoh(
  db: Knex,
  t: Templat,
  kantor: Setelan,
  tanggal: string,
): Promise<string> {
  const { register, klasifikasi: klas, sec } = await jenisNaskah(db, t)
  const baris = await db('register').where({ kode: register }).first('pola', 'unit')
  try {
    const unit = baris?.unit || kantor.singkatan
    return susunNomor(baris?.pola ?? '', { urut: 123, klas, sec, unit, subunit: unit, tanggal })
  } catch (galat) {
    if (galat instanceof RangeError) return ''
    throw galat
  }
}
