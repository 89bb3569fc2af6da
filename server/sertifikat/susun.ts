import type { Knex } from 'knex'
import { setelanKantor } from '../kantor/setelan.js'
import { MIME_DOCX, renderNaskah, type Templat } from '../naskah/templat.js'
import type { Clock } from '../platform/clock.js'
import { transaksi } from '../platform/db/db.js'
import { antreKonversi } from '../platform/docx/antre-konversi.js'
import { simpanBerkas } from '../platform/docx/simpan.js'
import { antre } from '../platform/jobs/antre.js'
import type { JobHandler } from '../platform/jobs/types.js'
import { isiSertifikat } from './isi.js'

/** Certificates per transaction: small enough that a crash loses little, and the bar moves. */
const POTONGAN = 20

/**
 * Makes the files of all certificates of a case that have none yet. Safe to run twice: what is done is
 * skipped, so a job that was cut off goes on where it stopped.
 */
export const pekerjaSertifikat = (db: Knex, templat: Templat, clock: Clock): Record<string, JobHandler> => ({
  'sertifikat.susun': async ({ perkaraId, pekerjaanId }: { perkaraId: string; pekerjaanId: string }) => {
    while (await potongan(db, templat, clock, perkaraId, pekerjaanId) > 0);
    await db('pekerjaan').where({ id: pekerjaanId }).update({ status: 'selesai', diubah_at: clock.now() })
  },
})

async function potongan(
  db: Knex, templat: Templat, clock: Clock, perkaraId: string, pekerjaanId: string,
): Promise<number> {
  return transaksi(db, async (trx) => {
    const baris = await trx('sertifikat as s').join('peserta as p', 'p.id', 's.peserta_id')
      .join('pelatihan as t', 't.id', 'p.pelatihan_id').where({ 's.perkara_id': perkaraId })
      .whereNull('s.docx_sha256').whereNot('s.status', 'batal').orderBy('p.urutan').limit(POTONGAN)
      .forUpdate('s').select('s.id', 's.nomor', 's.kode_registrasi', 's.isi', 'p.*', { sertifikat_id: 's.id' },
        { pelatihan: trx.raw('to_jsonb(t)') })
    const kantor = await setelanKantor(trx)
    for (const b of baris) {
      const docx = renderNaskah(templat, {
        kantor, isi: isiSertifikat(b), nomor: b.nomor, tanggal: b.isi.tanggal,
        penandatangan: b.isi.penandatangan, konsep: false, peserta: [],
      })
      const { sha256 } = await simpanBerkas(trx, { isi: docx, mime: MIME_DOCX })
      await antreKonversi(trx, sha256, (nama, isi, opsi) => antre(trx, nama, isi, opsi))
      await trx('sertifikat').where({ id: b.sertifikat_id }).update({ docx_sha256: sha256 })
    }
    if (baris.length > 0) {
      await trx('pekerjaan').where({ id: pekerjaanId })
        .update({ selesai: trx.raw('least(total, selesai + ?)', [baris.length]), diubah_at: clock.now() })
    }
    return baris.length
  })
}
