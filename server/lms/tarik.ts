import type { Knex } from 'knex'
import type { Clock } from '../platform/clock.js'
import { transaksi } from '../platform/db/db.js'
import type { JobHandler } from '../platform/jobs/types.js'
import { wajibKursus } from './kursus.js'
import {
  aktivitas,
  alamatMoodle,
  cariKursus,
  nilaiKursus,
  pesertaKursus,
  type NilaiPengguna,
} from './moodle/layanan.js'
import { pekerja, type Alat, type IsiPekerjaan } from './pekerjaan.js'
import { setelanLms } from './setelan.js'
import { simpanNilai, type NilaiPeserta } from './nilai.js'

/** Asks Moodle who was there lately, what they finished, and their marks. */
export const pekerjaTarik = (db: Knex, clock: Clock): Record<string, JobHandler> => ({
  'lms.tarik': pekerja(db, clock, tarik),
})

async function tarik(a: Alat, { pelatihanId }: IsiPekerjaan): Promise<void> {
  const alamat = alamatMoodle(await setelanLms(a.db))
  const kursusId = await cariKursus(alamat, (await wajibKursus(a.db, pelatihanId)).kursus)
  const akun: { peserta_id: string; moodle_id: number }[] = await a
    .db('lms_akun as l')
    .join('peserta as p', 'p.id', 'l.peserta_id')
    .where('p.pelatihan_id', pelatihanId)
    .whereNotNull('l.moodle_id')
    .orderBy('p.urutan')
    .select('l.peserta_id', 'l.moodle_id')
  await a.catat({ total: akun.length, selesai: 0, gagal: 0, tahap: 'Membaca nilai dan akses' })
  const nilai = new Map(
    (await nilaiKursus(alamat, kursusId)).map((n) => [Number(n.userid), n] as const),
  )
  const orang = new Map((await pesertaKursus(alamat, kursusId)).map((o) => [Number(o.id), o]))
  await a.catat({ tahap: 'Membaca aktivitas' })
  for (const [i, { peserta_id, moodle_id }] of akun.entries()) {
    const o = orang.get(Number(moodle_id))
    const detik = o?.lastcourseaccess ?? o?.lastaccess ?? 0
    // Who has left the course is not asked about; Moodle would refuse.
    const maju = o ? await aktivitas(alamat, kursusId, o.id) : null
    await transaksi(a.db, async (trx) => {
      await trx('lms_akun')
        .where({ peserta_id })
        .update({
          akses_at: detik > 0 ? new Date(detik * 1000) : null,
          aktivitas_selesai: maju?.selesai ?? null,
          aktivitas: maju?.jumlah ?? null,
        })
      const n = nilai.get(Number(moodle_id))
      if (n) await simpanNilai(trx, [{ pesertaId: peserta_id, ...bacaNilai(n) }])
    })
    if (i % 10 === 9 || i === akun.length - 1) await a.catat({ selesai: i + 1 })
  }
}

/** Items with a mark, and the total of the course in percent. */
export function bacaNilai(n: NilaiPengguna): Omit<NilaiPeserta, 'pesertaId'> {
  const bernilai = n.gradeitems.filter((g) => g.graderaw !== null && g.grademax > g.grademin)
  const kursus = bernilai.find((g) => g.itemtype === 'course')
  return {
    unsur: bernilai
      .filter((g) => g.itemtype === 'mod' || g.itemtype === 'manual')
      .map((g) => ({ unsur: g.itemname ?? 'Tanpa nama', nilai: g.graderaw!, maks: g.grademax })),
    ...(kursus
      ? {
          akhir: ((kursus.graderaw! - kursus.grademin) / (kursus.grademax - kursus.grademin)) * 100,
        }
      : {}),
  }
}
