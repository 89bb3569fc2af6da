import type { Knex } from 'knex'
import { setelanKantor } from '../kantor/setelan.js'
import { saatKerja } from '../values/jam-kerja.js'
import { tanggalDiZona } from '../values/tanggal.js'
import { kirimkan } from './beri-tahu.js'
import { muatPenerima } from './penerima.js'
import { RINGKASAN } from './queries.js'
import { setelanKabar } from './setelan.js'

/** Somebody whose working day has begun and who has not had the digest of it. */
export interface GilirRingkasan {
  pegawaiId: string
  /** `yyyy-mm-dd`. */
  tanggal: string
  /** Whether one is to be sent; else the day is only ticked off. */
  mau: boolean
}

/**
 * Everyone at work now whose digest of today was not made yet, wanted or not: a wish of the afternoon
 * holds from tomorrow. Nobody where the office sends no mail.
 */
export async function giliranRingkasan(db: Knex, kini: Date): Promise<GilirRingkasan[]> {
  if (!(await setelanKabar(db)).surelHost) return []
  const tanggal = tanggalDiZona(kini, (await setelanKantor(db)).zona)
  const belum: string[] = await db('pegawai as p')
    .where('p.aktif', true)
    .whereNot('p.email', '')
    .whereNotExists((q) =>
      q
        .from('ringkasan_harian as r')
        .whereRaw('r.pegawai_id = p.id')
        .where('r.tanggal', tanggal)
        .select(db.raw('1')),
    )
    .orderBy('p.id')
    .pluck('p.id')
  if (belum.length === 0) return []
  return [...(await muatPenerima(db, belum, tanggal)).values()]
    .filter((p) => saatKerja(p.jam, kini).getTime() === kini.getTime())
    .map((p) => ({ pegawaiId: p.id, tanggal, mau: p.ringkasan }))
}

/** A digest in words; `banyak` is how much it names. */
export interface IsiRingkasan {
  judul: string
  isi: string
  banyak: number
}

/**
 * Makes the digest of one person and day, once, whoever tries how often; `susun` is asked what it says of
 * what came `sejak`, null when there is nothing to say. Answers whether one is on its way.
 */
export async function buatRingkasan(
  trx: Knex.Transaction,
  g: GilirRingkasan,
  kini: Date,
  susun: (sejak: Date) => Promise<IsiRingkasan | null>,
): Promise<boolean> {
  const milik = { pegawai_id: g.pegawaiId, tanggal: g.tanggal }
  const baru = await trx('ringkasan_harian')
    .insert({ ...milik, dibuat_at: kini, isi: 0 })
    .onConflict(['pegawai_id', 'tanggal'])
    .ignore()
    .returning('tanggal')
  if (baru.length === 0 || !g.mau) return false
  const isi = await susun(await terakhir(trx, g, kini))
  if (!isi) return false
  await trx('ringkasan_harian').where(milik).update({ isi: isi.banyak })
  const [kabar] = await trx('pemberitahuan')
    .insert({
      ...{ pegawai_id: g.pegawaiId, jenis: RINGKASAN, kunci: `${RINGKASAN}:${g.tanggal}` },
      ...{ judul: isi.judul, isi: isi.isi, jalur: '/tugas' },
      ...{ tampil_at: kini, dibuat_at: kini, dibaca_at: kini },
    })
    .onConflict(['pegawai_id', 'kunci'])
    .ignore()
    .returning(['id', 'pegawai_id', 'tampil_at'])
  if (!kabar) return false
  await kirimkan(trx, [{ ...kabar, saluran: 'surel' as const }])
  return true
}

/** When the last digest was made; a day ago where there was none. */
async function terakhir(trx: Knex.Transaction, g: GilirRingkasan, kini: Date): Promise<Date> {
  const dulu = await trx('ringkasan_harian')
    .where({ pegawai_id: g.pegawaiId })
    .where('tanggal', '<', g.tanggal)
    .orderBy('tanggal', 'desc')
    .first('dibuat_at')
  return dulu?.dibuat_at ?? new Date(kini.getTime() - 86_400_000)
}

/** Notices this person wants to read in the digest only; taken once. */
export async function ambilUntukRingkasan(
  trx: Knex.Transaction,
  pegawaiId: string,
): Promise<{ judul: string; jalur: string }[]> {
  return trx('pemberitahuan')
    .where({ pegawai_id: pegawaiId, untuk_ringkasan: true })
    .update({ untuk_ringkasan: false })
    .returning(['judul', 'jalur'])
}
