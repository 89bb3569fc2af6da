import type { Knex } from 'knex'
import { setelanKantor } from '../../kantor/setelan.js'
import type { Clock } from '../../platform/clock.js'
import { transaksi } from '../../platform/db/db.js'
import { antre } from '../../platform/jobs/antre.js'
import type { JobHandler } from '../../platform/jobs/types.js'
import { namaHari, saatDiZona, tambahHari, tanggalDiZona } from '../../values/tanggal.js'
import { buangPaketLama } from '../bulan/buang.js'

/** Files per question: with the largest ones half a gigabyte, a few seconds. */
const POTONGAN = 25

/**
 * Looks at every stored file and compares its bytes with its name, which is their hash. The database
 * computes it, so nothing travels. Cut off, it goes on where it was.
 */
export const pekerjaPeriksa = (db: Knex, clock: Clock): Record<string, JobHandler> => ({
  'arsip.periksa': async ({ pekerjaanId }: { pekerjaanId: string }, { percobaan, maks }) => {
    try {
      while (await potongan(db, clock, pekerjaanId));
      await db('arsip_periksa')
        .where({ pekerjaan_id: pekerjaanId })
        .whereNull('selesai_at')
        .update({ selesai_at: clock.now() })
      await catat(db, clock, pekerjaanId, { status: 'selesai', galat: '' })
    } catch (galat) {
      const sebab = (galat instanceof Error ? galat.message : String(galat)).slice(0, 500)
      const akhir = percobaan >= maks ? { status: 'gagal' } : {}
      await catat(db, clock, pekerjaanId, { galat: sebab, ...akhir })
      throw galat
    }
  },
  'arsip.mingguan': async () => {
    await transaksi(db, async (trx) => {
      await mulaiPeriksa(trx, { kini: clock.now(), oleh: null })
      await jadwalkanPeriksa(trx, clock.now())
    })
    await buangPaketLama(db, clock.now())
  },
})

/** Starts a check unless one is running; answers its job. */
export async function mulaiPeriksa(
  trx: Knex.Transaction,
  { kini, oleh }: { kini: Date; oleh: string | null },
): Promise<{ id: string; baru: boolean }> {
  await trx.raw(`select pg_advisory_xact_lock(hashtext('paraf-periksa'))`)
  const berjalan = await trx('pekerjaan')
    .where({ jenis: 'arsip.periksa', status: 'berjalan' })
    .first('id')
  if (berjalan) return { id: berjalan.id, baru: false }
  const [{ total }] = (await trx('berkas').count({ total: '*' })) as any[]
  const [{ id }] = await trx('pekerjaan')
    .insert({
      jenis: 'arsip.periksa',
      judul: 'Pemeriksaan keutuhan berkas',
      total: Number(total),
      oleh,
      created_at: kini,
      diubah_at: kini,
    })
    .returning('id')
  await trx('arsip_periksa').insert({ pekerjaan_id: id, mulai_at: kini })
  await antre(trx, 'arsip.periksa', { pekerjaanId: id }, { kunci: `arsip.periksa:${id}`, maks: 5 })
  return { id, baru: true }
}

/** The next check of the week: the night to Sunday, one o'clock by the office's clock. */
export async function jadwalkanPeriksa(trx: Knex.Transaction, kini: Date): Promise<void> {
  const { zona } = await setelanKantor(trx)
  let hari = tanggalDiZona(kini, zona)
  do hari = tambahHari(hari, 1)
  while (namaHari(hari) !== 'Minggu')
  const pada = saatDiZona(hari, '01:00', zona)
  await antre(trx, 'arsip.mingguan', {}, { kunci: 'arsip.mingguan', pada })
}

/** Looks at some; false when there are no more. */
async function potongan(db: Knex, clock: Clock, pekerjaanId: string): Promise<boolean> {
  return transaksi(db, async (trx) => {
    const p = await trx('arsip_periksa').where({ pekerjaan_id: pekerjaanId }).forUpdate().first()
    if (!p || p.selesai_at) return false
    const { rows } = await trx.raw(
      `select sha256, ukuran, isi is null as kosong, octet_length(isi) as bita,
              encode(sha256(isi), 'hex') as ternyata
         from berkas where sha256 > ? order by sha256 limit ${POTONGAN}`,
      [p.sampai],
    )
    if (rows.length === 0) return false
    const rusak = rows.filter(
      (r: any) => !r.kosong && (r.ternyata !== r.sha256 || r.bita !== r.ukuran),
    )
    if (rusak.length > 0)
      await trx('arsip_rusak')
        .insert(
          rusak.map((r: any) => ({
            pekerjaan_id: pekerjaanId,
            sha256: r.sha256,
            ternyata: r.ternyata,
            ukuran: r.bita,
          })),
        )
        .onConflict(['pekerjaan_id', 'sha256'])
        .ignore()
    const diperiksa = p.diperiksa + rows.length
    await trx('arsip_periksa')
      .where({ pekerjaan_id: pekerjaanId })
      .update({
        sampai: rows.at(-1).sha256,
        diperiksa,
        dimusnahkan: p.dimusnahkan + rows.filter((r: any) => r.kosong).length,
      })
    await catat(trx, clock, pekerjaanId, {
      selesai: diperiksa,
      // Files are added while it runs.
      total: trx.raw('greatest(total, ?)', [diperiksa]),
      gagal: trx.raw('gagal + ?', [rusak.length]),
    })
    return true
  })
}

const catat = (db: Knex, clock: Clock, id: string, ubah: Record<string, unknown>) =>
  db('pekerjaan')
    .where({ id })
    .update({ ...ubah, diubah_at: clock.now() })
