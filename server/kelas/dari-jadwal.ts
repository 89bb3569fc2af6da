import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { pelatihanPerkara, type Pelatihan } from '../pelatihan/service.js'
import { Galat } from '../platform/galat.js'
import { sesiPelatihan } from './queries.js'
import { MENIT_JP, simpanSesi, type Pengubah } from './sesi.js'
import { tanggalSesi } from './kata.js'

type BarisJadwal = NonNullable<Pelatihan['data']['jadwal']>[number]

const PUKUL = String.raw`(\d{1,2})[.:](\d{2})`
const RENTANG = new RegExp(
  `^\\D*${PUKUL}(?:\\s*(?:-|–|s\\.?\\s?d\\.?|sampai)\\s*${PUKUL})?\\D*$`,
  'i',
)

/**
 * When a row of the plan begins and ends, as forms write times; `08.00` alone lasts its JP. Null for
 * what cannot be read.
 */
export function jamJadwal(jam: string, jp: number): { dari: string; sampai: string } | null {
  const m = RENTANG.exec(jam.trim())
  if (!m) return null
  const menit = (j: string, n: string): number => Number(j) * 60 + Number(n)
  const dari = menit(m[1]!, m[2]!)
  const sampai = m[3] ? menit(m[3], m[4]!) : dari + jp * MENIT_JP
  if (Number(m[2]) > 59 || Number(m[4] ?? 0) > 59 || sampai > 23 * 60 + 59 || sampai <= dari)
    return null
  const tulis = (n: number): string =>
    `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`
  return { dari: tulis(dari), sampai: tulis(sampai) }
}

/** Rows of the plan that are no session yet: none of that name lies on that day. */
export async function jadwalBelum(
  db: Knex,
  pelatihanId: string,
): Promise<(BarisJadwal & { no: number })[]> {
  const { data } = await pelatihanPerkara(db, pelatihanId)
  const jadwal = (data.jadwal ?? []).map((b, i) => ({ ...b, no: i + 1 }))
  if (jadwal.length === 0) return []
  const { zona } = await setelanKantor(db)
  const kunci = (tanggal: string, mata: string): string => `${tanggal} ${mata.trim().toLowerCase()}`
  const ada = new Map<string, number>()
  for (const s of await sesiPelatihan(db, pelatihanId)) {
    const k = kunci(tanggalSesi(s.mulai, zona), s.mata)
    ada.set(k, (ada.get(k) ?? 0) + 1)
  }
  // A subject may come twice on one day; each session stands for one row.
  return jadwal.filter((b) => {
    const k = kunci(b.tanggal, b.materi)
    const sisa = ada.get(k) ?? 0
    if (sisa > 0) ada.set(k, sisa - 1)
    return sisa === 0
  })
}

/**
 * Sessions from the schedule of the plan, all of them or none; those there already stay. Answers how
 * many were made. Errors: TIDAK_ADA, JADWAL_HABIS, JADWAL_SALAH naming the row.
 */
export async function sesiDariJadwal(p: Pengubah, pelatihanId: string): Promise<number> {
  const { trx } = p
  // Two who press at once: the second finds nothing left to make.
  const row = await trx('pelatihan').where({ id: pelatihanId }).forUpdate().first('tempat')
  const jadwal = await jadwalBelum(trx, pelatihanId)
  if (jadwal.length === 0) throw errors.JADWAL_HABIS()
  for (const { no, tanggal, jam, materi, jp } of jadwal) {
    const waktu = jamJadwal(jam, jp)
    if (!waktu)
      throw errors.JADWAL_SALAH({
        ...{ baris: no, materi },
        sebab: `pukul "${jam}" tidak terbaca, tulis misalnya 08.00 - 09.30.`,
      })
    try {
      await simpanSesi(p, pelatihanId, { mata: materi, tanggal, ...waktu, jp, tempat: row.tempat })
    } catch (galat) {
      if (!(galat instanceof Galat)) throw galat
      throw errors.JADWAL_SALAH({ baris: no, materi, sebab: galat.message })
    }
  }
  return jadwal.length
}
