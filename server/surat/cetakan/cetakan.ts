import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { gambarLambang } from '../../kantor/lambang.js'
import { setelanKantor, type Setelan } from '../../kantor/setelan.js'
import {
  cetakLembar,
  cetakNaskah,
  MIME_DOCX,
  type MasukanNaskah,
  type Templat,
} from '../../naskah/templat.js'
import type { MasukanLembar } from '../../naskah/templat-render.js'
import { templatSidik } from '../../naskah/templat-versi.js'
import type { Clock } from '../../platform/clock.js'
import { transaksi } from '../../platform/db/db.js'
import { antreKonversi } from '../../platform/docx/antre-konversi.js'
import { gabungDocx } from '../../platform/docx/gabung.js'
import { simpanBerkas } from '../../platform/docx/simpan.js'
import { antre } from '../../platform/jobs/antre.js'
import type { JobHandler } from '../../platform/jobs/types.js'

export interface CetakanBaru {
  jenis: string
  rujukan: string
  judul: string
  isi: Record<string, unknown>
  oleh: string
  kini: Date
}

/** What a sheet, or a document that is no letter of a case, is filled with. */
export type Lembar =
  | { templat: string; masukan: Omit<MasukanLembar, 'kantor'> }
  // one for each, joined into one file
  | { templat: string; lembaran: Omit<MasukanLembar, 'kantor'>[] }
  | { templat: string; naskah: Omit<MasukanNaskah, 'kantor'> }

/** Makes the content of one kind of sheet from what was asked for. Reads only. */
export type Pembuat = (
  db: Knex,
  c: { rujukan: string; isi: any; kini: Date; kantor: Setelan },
) => Promise<Lembar>

/** Who makes it, when that is not the maker of sheets, and in how many steps. */
export interface Pengerjaan {
  /** Name of the job; it is given `cetakanId`. */
  nama: string
  total: number
}

/** Asks for a sheet; it is made when the transaction commits, and its work can be watched. */
export async function pesanCetakan(
  trx: Knex.Transaction,
  c: CetakanBaru,
  { nama, total }: Pengerjaan = { nama: 'surat.cetak', total: 1 },
): Promise<string> {
  const [pekerjaan] = await trx('pekerjaan')
    .insert({
      jenis: nama,
      judul: c.judul,
      total,
      oleh: c.oleh,
      created_at: c.kini,
      diubah_at: c.kini,
    })
    .returning('id')
  const [row] = await trx('cetakan')
    .insert({
      jenis: c.jenis,
      rujukan: c.rujukan,
      judul: c.judul,
      isi: JSON.stringify(c.isi),
      pekerjaan_id: pekerjaan.id,
      oleh: c.oleh,
      dibuat_at: c.kini,
    })
    .returning('id')
  // What it is started again with, should it be given up.
  const isi = { cetakanId: row.id }
  await trx('pekerjaan')
    .where({ id: pekerjaan.id })
    .update({ hasil: JSON.stringify(isi) })
  await antre(trx, nama, isi, { maks: 5 })
  return row.id
}

/** The job behind `surat.cetak`. Done twice it changes nothing: what is made stays as it is. */
export const pekerjaCetakan = (
  db: Knex,
  clock: Clock,
  pembuat: Readonly<Record<string, Pembuat>>,
): Record<string, JobHandler> => ({
  'surat.cetak': async ({ cetakanId }: { cetakanId: string }, { percobaan, maks }) => {
    const c = await db('cetakan').where({ id: cetakanId }).first()
    if (!c || c.docx_sha256) return
    const catat = (d: Knex, ubah: Record<string, unknown>) =>
      d('pekerjaan')
        .where({ id: c.pekerjaan_id })
        .update({ ...ubah, diubah_at: clock.now() })
    try {
      // Outside the transaction: a thick book takes seconds to fill.
      const isi = await susunLembar(db, c, pembuat, clock.now())
      await transaksi(db, async (trx) => {
        const { sha256 } = await simpanBerkas(trx, { isi, mime: MIME_DOCX })
        await trx('cetakan')
          .where({ id: cetakanId })
          .whereNull('docx_sha256')
          .update({ docx_sha256: sha256 })
        await antreKonversi(trx, sha256, (nama, isian, opsi) => antre(trx, nama, isian, opsi))
        await catat(trx, { status: 'selesai', selesai: 1, galat: '' })
      })
    } catch (galat) {
      const sebab = (galat instanceof Error ? galat.message : String(galat)).slice(0, 500)
      await catat(db, { galat: sebab, ...(percobaan >= maks ? { status: 'gagal', gagal: 1 } : {}) })
      throw galat
    }
  },
})

/** The sheet as DOCX. Errors: TIDAK_ADA, CETAKAN_TAK_TERGABUNG, and those of its maker. */
export async function susunLembar(
  db: Knex,
  c: { jenis: string; rujukan: string; isi: unknown },
  pembuat: Readonly<Record<string, Pembuat>>,
  kini: Date,
): Promise<Buffer> {
  const buat = pembuat[c.jenis]
  if (!buat) throw errors.TIDAK_ADA({ apa: `Pembuat ${c.jenis}` })
  const kantor = await setelanKantor(db)
  const lembar = await buat(db, { rujukan: c.rujukan, isi: c.isi, kini, kantor })
  const templat = await templatLembar(db, lembar.templat)
  const gambar = await gambarLambang(db, kantor.lambang)
  if ('lembaran' in lembar) {
    const satu: Buffer[] = []
    for (const m of lembar.lembaran) satu.push(await cetakLembar(templat, { gambar, ...m, kantor }))
    return gabungLembar(satu)
  }
  return 'naskah' in lembar
    ? cetakNaskah(templat, { gambar, ...lembar.naskah, kantor })
    : cetakLembar(templat, { gambar, ...lembar.masukan, kantor })
}

/** Errors: CETAKAN_TAK_TERGABUNG when there is none, or their template counts pages or paragraphs. */
async function gabungLembar(satu: readonly Buffer[]): Promise<Buffer> {
  const gabungan = satu.length === 1 ? satu[0]! : await gabungDocx(satu)
  if (!gabungan) throw errors.CETAKAN_TAK_TERGABUNG({ jumlah: satu.length })
  return gabungan
}

/** The sheet in force of that kind. Errors: TIDAK_ADA. */
export async function templatLembar(db: Knex, jenis: string): Promise<Templat> {
  const row = await db('templat_versi').where({ jenis }).whereNotNull('berlaku_at').first('sha256')
  if (!row) throw errors.TIDAK_ADA({ apa: `Templat ${jenis}` })
  return templatSidik(db, row.sha256)
}
