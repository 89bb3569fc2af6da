import type { Knex } from 'knex'
import { gambarLambang } from '../kantor/lambang.js'
import { setelanKantor } from '../kantor/setelan.js'
import { MIME_DOCX, cetakNaskah, type Templat } from '../naskah/templat.js'
import { templatPerkara } from '../naskah/templat-perkara.js'
import { pelatihanPerkara } from '../pelatihan/service.js'
import type { Clock } from '../platform/clock.js'
import { transaksi } from '../platform/db/db.js'
import { antreKonversi } from '../platform/docx/antre-konversi.js'
import { simpanBerkas } from '../platform/docx/simpan.js'
import { antre } from '../platform/jobs/antre.js'
import type { JobHandler } from '../platform/jobs/types.js'
import { isiSertifikat } from './isi.js'

/** Certificates per transaction: small enough that a crash loses little, and the bar moves. */
const POTONGAN = 20

interface Bahan {
  db: Knex
  clock: Clock
  perkaraId: string
  pekerjaanId: string
}

/**
 * Makes the files of all certificates of a case that have none yet. Safe to run twice, also at the
 * same time: what is done is skipped, so a job that was cut off goes on where it stopped.
 */
export const pekerjaSertifikat = (db: Knex, clock: Clock): Record<string, JobHandler> => ({
  'sertifikat.susun': async (
    { perkaraId, pekerjaanId }: Pick<Bahan, 'perkaraId' | 'pekerjaanId'>,
    { percobaan, maks },
  ) => {
    const b: Bahan = { db, clock, perkaraId, pekerjaanId }
    try {
      while ((await potongan(b)) > 0);
      await catat(b, db, { status: 'selesai', galat: '' })
    } catch (galat) {
      // People watch the bar: they shall see that it stands still, and why.
      await catat(b, db, { galat: sebab(galat), ...(percobaan >= maks ? { status: 'gagal' } : {}) })
      throw galat
    }
  },
})

/** Makes some of them; answers how many are left. */
async function potongan(b: Bahan): Promise<number> {
  return transaksi(b.db, async (trx) => {
    const milik = () =>
      trx('sertifikat').where({ perkara_id: b.perkaraId }).whereNot('status', 'batal')
    const baris = await barisBerikut(trx, b.perkaraId)
    if (baris.length > 0) {
      await susunBerkas(trx, await templatPerkara(trx, b.perkaraId, 'sertifikat'), baris)
    }
    // Counted anew: another worker may have made some of them.
    const [{ dari, jadi }] = (await milik().count({ dari: '*', jadi: 'docx_sha256' })) as any[]
    await catat(b, trx, { selesai: trx.raw('least(total, ?)', [Number(jadi)]) })
    return Number(dari) - Number(jadi)
  })
}

/**
 * The next ones without a file, locked: a second worker waits here until the first has committed.
 */
function barisBerikut(trx: Knex.Transaction, perkaraId: string): Promise<any[]> {
  return trx('sertifikat as s')
    .join('peserta as p', 'p.id', 's.peserta_id')
    .where({ 's.perkara_id': perkaraId })
    .whereNull('s.docx_sha256')
    .whereNot('s.status', 'batal')
    .orderBy('p.urutan')
    .orderBy('p.nama')
    .limit(POTONGAN)
    .forUpdate('s')
    .select('s.id', 's.nomor', { kode: 's.kode_registrasi' }, 's.isi', 'p.pelatihan_id', {
      peserta: trx.raw('to_jsonb(p)'),
    })
}

async function susunBerkas(trx: Knex.Transaction, templat: Templat, baris: any[]): Promise<void> {
  const kantor = await setelanKantor(trx)
  const gambar = await gambarLambang(trx, kantor.lambang)
  const pelatihan = await pelatihanPerkara(trx, baris[0].pelatihan_id)
  for (const {
    id,
    nomor,
    kode,
    peserta,
    isi: { tanggal, penandatangan, penandatanganKedua },
  } of baris) {
    const docx = await cetakNaskah(templat, {
      kantor,
      isi: isiSertifikat(peserta, pelatihan, kode),
      nomor,
      tanggal,
      penandatangan,
      penandatanganKedua,
      gambar,
      konsep: false,
    })
    const { sha256 } = await simpanBerkas(trx, { isi: docx, mime: MIME_DOCX })
    await antreKonversi(trx, sha256, (nama, isi, opsi) => antre(trx, nama, isi, opsi))
    await trx('sertifikat').where({ id }).update({ docx_sha256: sha256 })
  }
}

async function catat(b: Bahan, db: Knex, ubah: Record<string, unknown>): Promise<void> {
  await db('pekerjaan')
    .where({ id: b.pekerjaanId })
    .update({ ...ubah, diubah_at: b.clock.now() })
}

const sebab = (galat: unknown): string =>
  (galat instanceof Error ? galat.message : String(galat)).slice(0, 500)
