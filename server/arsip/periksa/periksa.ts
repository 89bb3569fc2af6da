import type { Knex } from 'knex'
import { setelanKantor } from '../../kantor/setelan.js'
import { errors } from '../../errors.js'
import type { Clock } from '../../platform/clock.js'
import { transaksi } from '../../platform/db/db.js'
import { sidikBerkas } from '../../platform/docx/simpan.js'
import { antre } from '../../platform/jobs/antre.js'
import type { JobHandler } from '../../platform/jobs/types.js'
import { simpananLuar } from '../../platform/simpan/pilihan.js'
import { namaHari, saatDiZona, tambahHari, tanggalDiZona } from '../../values/tanggal.js'
import { buangPaketLama } from '../bulan/buang.js'

/** Files per question: with the largest ones half a gigabyte, a few seconds. */
const POTONGAN = 25

/**
 * Looks at every stored file and compares its bytes with its name, which is their hash. The database
 * computes it, so only what lives outside travels. Cut off, it goes on where it was.
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
  const awal = await db('arsip_periksa').where({ pekerjaan_id: pekerjaanId }).first('sampai')
  if (!awal) return false
  const luar = await sidikLuar(db, awal.sampai)
  return transaksi(db, async (trx) => {
    const p = await trx('arsip_periksa').where({ pekerjaan_id: pekerjaanId }).forUpdate().first()
    if (p.selesai_at) return false
    // Another process took these in the meantime.
    if (p.sampai !== awal.sampai) return true
    const rows = (await berikutnya(trx, p.sampai)).map((r) => ({
      ...r,
      ...(r.di_luar && luar.get(r.sha256)),
    }))
    if (rows.length === 0) return false
    const rusak = rows.filter((r) => r.ada && (r.ternyata !== r.sha256 || r.bita !== r.ukuran))
    if (rusak.length > 0)
      await trx('arsip_rusak')
        .insert(
          rusak.map((r) => ({
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
        sampai: rows.at(-1)!.sha256,
        diperiksa,
        dimusnahkan: p.dimusnahkan + rows.filter((r) => !r.ada && !r.di_luar).length,
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

interface Diperiksa {
  sha256: string
  ukuran: number
  di_luar: boolean
  /** Its bytes are known, from here or from outside. */
  ada: boolean
  bita: number
  ternyata: string
}

async function berikutnya(db: Knex, sampai: string): Promise<Diperiksa[]> {
  const { rows } = await db.raw(
    `select sha256, ukuran, di_luar, isi is not null as ada, octet_length(isi) as bita,
            encode(sha256(isi), 'hex') as ternyata
       from berkas where sha256 > ? order by sha256 limit ${POTONGAN}`,
    [sampai],
  )
  return rows
}

/**
 * What the next ones are outside, fetched before any transaction; missing ones have no bytes.
 * Errors: SimpananGalat while the store is away: that says nothing of the files.
 */
async function sidikLuar(
  db: Knex,
  sampai: string,
): Promise<Map<string, Pick<Diperiksa, 'ada' | 'bita' | 'ternyata'>>> {
  const hasil = new Map<string, Pick<Diperiksa, 'ada' | 'bita' | 'ternyata'>>()
  const simpanan = simpananLuar()
  const sidik: { sha256: string; di_luar: boolean }[] = await db('berkas')
    .where('sha256', '>', sampai)
    .orderBy('sha256')
    .limit(POTONGAN)
    .select('sha256', 'di_luar')
  for (const { sha256 } of sidik.filter((b) => b.di_luar)) {
    if (!simpanan) throw errors.SIMPANAN_MATI({ sebab: 'belum disetel pada server ini' })
    const isi = (await simpanan.ambil(sha256)) ?? Buffer.alloc(0)
    hasil.set(sha256, { ada: true, bita: isi.length, ternyata: sidikBerkas(isi) })
  }
  return hasil
}

const catat = (db: Knex, clock: Clock, id: string, ubah: Record<string, unknown>) =>
  db('pekerjaan')
    .where({ id })
    .update({ ...ubah, diubah_at: clock.now() })
