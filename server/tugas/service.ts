import type { Knex } from 'knex'
import type { TSchema } from 'typebox'
import { errors } from '../errors.js'
import {
  barisRiwayat,
  konteks,
  langkah,
  oleh,
  type Kerja,
  type Mesin,
  type PerkaraTerkunci,
} from '../perkara/service.js'
import type { AlatLuar, Handler, KonteksPelaku } from '../perkara/handler.js'
import type { Scope } from '../platform/engine/types.js'
import type { Kursi, Pelaku } from '../values/pelaku.js'
import { transaksi } from '../platform/db/db.js'
import { periksaIsian } from '../platform/http/periksa.js'
import type { JsonSkema } from '../platform/http/skema.js'
import { ambilJam, lepasJam, tutupJam } from '../tenggat/service.js'
import { pindahTangan } from './alih.js'
import { kunciTugas, tolakBilaDipegangLain, type TugasTerkunci } from './kunci.js'
import { wajibKursi } from './wewenang.js'

/** Who does what, in which transaction, at which moment. */
export interface Aksi {
  mesin: Mesin
  trx: Knex.Transaction
  kini: Date
  pelaku: Pelaku
}

interface Dibuka {
  kerja: Kerja
  tugas: TugasTerkunci
  perkara: PerkaraTerkunci
  kursi: Kursi
  handler: Handler
  k: KonteksPelaku
}

/** Opens a task for acting: lock, right, holder, handler. Errors: those of kunciTugas and wajibKursi. */
export async function buka(a: Aksi, tugasId: string): Promise<Dibuka> {
  const { tugas, perkara } = await kunciTugas(a.trx, tugasId)
  const kursi = await wajibKursi(a.trx, a.pelaku, tugas, a.kini)
  await tolakBilaDipegangLain(a.trx, tugas, a.pelaku, kursi, a.kini)
  const kerja: Kerja = { ...a, kursi, pengembalian: null }
  const diagram = await a.mesin.diagram(a.trx, perkara.sopVersiId)
  const dasar = konteks(kerja, perkara, {
    id: tugas.id,
    step: diagram.step(tugas.elemen_id),
    tahap: tugas.tahap,
  })
  const handler = a.mesin.handlers.get(tugas.handler)!
  const k: KonteksPelaku = {
    ...dasar,
    pelaku: a.pelaku,
    kursi,
    catatRiwayat: (aksi, rincian) => catat(a, aksi, tugas, kursi, rincian),
  }
  return { kerja, tugas, perkara, kursi, handler, k }
}

/** Takes a task into one's hands; taking one's own again changes nothing. */
export async function ambil(a: Aksi, tugasId: string): Promise<void> {
  const { tugas, kursi } = await buka(a, tugasId)
  if (tugas.pemegang_id === a.pelaku.pegawaiId) return
  await a
    .trx('tugas')
    .where({ id: tugasId })
    .update({ pemegang_id: a.pelaku.pegawaiId, diambil_at: a.kini })
  await ambilJam(a.trx, { tugasId, pegawaiId: a.pelaku.pegawaiId, kini: a.kini })
  await catat(a, 'tugas.diambil', tugas, kursi)
}

/** Puts a task back for colleagues of the role. Errors: TUGAS_BELUM_DIAMBIL. */
export async function lepas(a: Aksi, tugasId: string): Promise<void> {
  const { tugas, kursi } = await buka(a, tugasId)
  if (!tugas.pemegang_id) throw errors.TUGAS_BELUM_DIAMBIL()
  await a.trx('tugas').where({ id: tugasId }).update({ pemegang_id: null, diambil_at: null })
  await lepasJam(a.trx, { tugasId, kini: a.kini })
  await catat(a, 'tugas.dilepas', tugas, kursi)
}

/** Hands a task over to a colleague who has the right to it. Errors: those of `pindahTangan`. */
export async function alihkan(
  a: Aksi,
  tugasId: string,
  penerima: Pelaku,
  alasan: string,
): Promise<void> {
  const { tugas, kursi } = await buka(a, tugasId)
  await pindahTangan({ ...a, kursi, penerima, alasan }, tugas)
}

/**
 * What a handler does before its effect and outside the transaction of it; undefined for most.
 * Errors: those of `buka`, ISIAN_SALAH, and whatever that work refuses.
 */
export async function sebelumSelesai(
  a: Omit<Aksi, 'trx'> & Omit<AlatLuar, 'config'>,
  tugasId: string,
  isian: Record<string, unknown>,
): Promise<unknown> {
  // Most handlers have no such work, and shall not pay for a second lock.
  const tugas = await a.db('tugas').where({ id: tugasId }).first('handler')
  if (!a.mesin.handlers.get(tugas?.handler)?.luar) return undefined
  const kerja = await transaksi(a.db, async (trx) => {
    const d = await buka({ ...a, trx }, tugasId)
    const skema = await skemaTugas(d.handler, d.k)
    return skema ? d.handler.luar!(d.k, periksaIsian(skema, isian)) : null
  })
  return kerja?.({ db: a.db, clock: a.clock, berkas: a.berkas, config: a.mesin.config })
}

/**
 * Does the work of a task and lets the case go on, all in the caller's transaction.
 * Errors: those of `buka`, ISIAN_SALAH, and whatever the handler refuses.
 */
export async function selesaikan(
  a: Aksi,
  tugasId: string,
  isian: Record<string, unknown>,
  hasilLuar?: unknown,
): Promise<Dibuka['perkara']> {
  const d = await buka(a, tugasId)
  const skema = await skemaTugas(d.handler, d.k)
  if (!skema) throw errors.TUGAS_TANPA_FORMULIR()
  const bersih = periksaIsian(skema, isian)
  const scope = await d.handler.selesaikan({ ...d.k, hasilLuar }, bersih)
  await tutup(a, d, scope, tanpaSandi(skema, bersih))
  return d.perkara
}

/** The schema of this visit's form, null when the task ends only by its actions. */
export async function skemaTugas(handler: Handler, k: KonteksPelaku): Promise<TSchema | null> {
  return typeof handler.skema === 'function' ? handler.skema(k) : handler.skema
}

/**
 * Does a part of the work (import a list, record a reply); the task stays open unless that ends it.
 * `hasilLuar`: what a job has read for it outside any transaction.
 */
export async function tindak(
  a: Aksi,
  tugasId: string,
  nama: string,
  isian: Record<string, unknown>,
  hasilLuar?: unknown,
) {
  const d = await buka(a, tugasId)
  const tindakan = d.handler.tindakan?.[nama]
  if (!tindakan) throw errors.TIDAK_ADA({ apa: `Tindakan ${nama}` })
  const hasil = await tindakan.jalankan({ ...d.k, hasilLuar }, periksaIsian(tindakan.skema, isian))
  await catat(a, `tugas.tindakan.${nama}`, d.tugas, d.kursi, { pesan: hasil.pesan })
  if (hasil.selesai) await tutup(a, d, hasil.selesai, {})
  const { pesan, tampilan, lanjutkan = null, ke } = hasil
  return {
    pesan,
    ke,
    selesai: Boolean(hasil.selesai),
    ...hasil.data,
    ...(tampilan ? { halaman: { tampilan, lanjutkan } } : {}),
  }
}

async function tutup(
  a: Aksi,
  d: Dibuka,
  scope: Scope,
  isian: Record<string, unknown>,
): Promise<void> {
  const alasan = typeof isian.alasan === 'string' ? isian.alasan.trim() : ''
  const kembali = scope.keputusan === 'tidak'
  if (kembali && !alasan)
    throw errors.ISIAN_SALAH({ kolom: 'Alasan', sebab: 'wajib diisi bila dikembalikan' })
  const aksi = kembali ? 'tugas.dikembalikan' : 'tugas.selesai'
  const berubah = await a
    .trx('tugas')
    .with('catatan', baris(a, aksi, d.tugas, d.kursi, { scope, alasan }))
    .where({ id: d.tugas.id, status: 'terbuka' })
    .update({
      status: 'selesai',
      selesai_at: a.kini,
      selesai_oleh: a.pelaku.pegawaiId,
      selesai_sebagai: d.kursi.pemangkuId || null,
      pemegang_id: a.pelaku.pegawaiId,
      diambil_at: d.tugas.diambil_at ?? a.kini,
      hasil: JSON.stringify({ scope, isian }),
    })
  // The lock makes this impossible; if it ever happens, nothing may be committed.
  if (berubah !== 1) throw new Error(`tugas ${d.tugas.id} changed under its lock`)
  await tutupJam(a.trx, d.tugas.jam, {
    tugasId: d.tugas.id,
    kini: a.kini,
    oleh: a.pelaku.pegawaiId,
    status: 'selesai',
  })
  d.kerja.pengembalian = kembali ? { alasan, olehId: a.pelaku.pegawaiId } : null
  await langkah(d.kerja, d.perkara, { jenis: 'lanjut', eksekusiId: d.tugas.eksekusi_id, scope })
}

/** What the record keeps of a form: never a passphrase. */
function tanpaSandi(skema: TSchema, isian: Record<string, unknown>): Record<string, unknown> {
  const { properties = {} } = skema as JsonSkema
  return Object.fromEntries(
    Object.entries(isian).filter(([nama]) => properties[nama]?.['x-ui'] !== 'sandi'),
  )
}

/** Writes a line of history about a task, by who acts and the seat they act from. */
export async function catat(...c: Parameters<typeof baris>): Promise<void> {
  await baris(...c)
}

function baris(
  a: Aksi,
  aksi: string,
  tugas: TugasTerkunci,
  kursi: Kursi,
  rincian: Record<string, unknown> = {},
): Knex.QueryBuilder {
  return barisRiwayat(a.trx, {
    at: a.kini,
    aksi,
    tugasId: tugas.id,
    perkaraId: tugas.perkara_id,
    ...oleh({ pelaku: a.pelaku, kursi }),
    rincian: { no: tugas.no, ...rincian },
  })
}
