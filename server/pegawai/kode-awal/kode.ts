import { createHash, randomInt } from 'node:crypto'
import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { transaksi } from '../../platform/db/db.js'
import { hashSandi } from '../../platform/http/sandi.js'
import { rapikanNip } from '../../values/nip.js'
import { catat } from '../jejak.js'
import type { Pengubah } from '../kelola-pegawai.js'
import { periksaSandiBaru, SANDI_TERPENDEK } from '../sandi.js'
import { hapusSesiLain } from '../sesi.js'
import { berhasilMasuk, gagalMasuk, mulaiPercobaan } from '../tunda-masuk.js'

/** Signs that are not mistaken for one another when a code is read from paper. */
const HURUF = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** 59 random bits, `7K3M-QX9P-A2BC`. */
function kodeAcak(): string {
  const huruf = Array.from({ length: 12 }, () => HURUF[randomInt(HURUF.length)]).join('')
  return huruf.replace(/(.{4})(?=.)/g, '$1-')
}

const sidik = (kode: string): Buffer =>
  createHash('sha256')
    .update(kode.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest()

/**
 * One code each for these people, by which they choose their own password, once and until `sampai`, and
 * then go on to `tujuan`; a code given before is worth nothing any more. Only its hash is kept. Who may
 * have one is the caller's to say; given to who has an account, it replaces the password.
 */
export async function buatKodeAwal(
  p: Pengubah,
  pegawaiId: readonly string[],
  sampai: Date,
  tujuan: '/kelas' | '/rencana' = '/kelas',
): Promise<Map<string, string>> {
  // Always in one order: a class and an agency may hand out codes to the same people at once.
  const kode = new Map([...pegawaiId].sort().map((id) => [id, kodeAcak()]))
  if (kode.size === 0) return kode
  const berakun = new Set(
    await p
      .trx('akun')
      .whereIn('pegawai_id', [...kode.keys()])
      .pluck('pegawai_id'),
  )
  await p
    .trx('kode_awal')
    .insert(
      [...kode].map(([pegawai_id, k]) => ({
        ...{ pegawai_id, kode_hash: sidik(k), berlaku_sampai: sampai },
        ...{ dibuat_oleh: p.pelaku.pegawaiId, dibuat_at: p.kini, tujuan },
        mengganti: berakun.has(pegawai_id),
      })),
    )
    .onConflict('pegawai_id')
    .merge()
  await catat(p.trx, {
    ...{ at: p.kini, aksi: 'pegawai.kode_awal', oleh: p.pelaku.pegawaiId },
    rincian: { pegawai: [...kode.keys()] },
  })
  return kode
}

interface Percobaan {
  nip: string
  kode: string
  sandiBaru: string
  ulangiSandi: string
}

/**
 * Whether the code is theirs, and the hash of the password they chose: before the transaction,
 * because it is slow and failures count. Errors: MASUK_DITUNDA, KODE_AWAL_SALAH,
 * PENGULANGAN_TIDAK_SAMA, SANDI_LEMAH.
 */
export async function periksaKodeAwal(
  { db, ip, kini }: { db: Knex; ip: string; kini: Date },
  i: Percobaan,
): Promise<string> {
  const nip = rapikanNip(i.nip)
  await transaksi(db, (trx) => mulaiPercobaan(trx, nip, ip, kini))
  if (!(await cariKode(db, nip, i.kode, kini))) {
    await transaksi(db, (trx) => gagalMasuk(trx, ip, kini))
    throw errors.KODE_AWAL_SALAH()
  }
  if (i.sandiBaru !== i.ulangiSandi) throw errors.PENGULANGAN_TIDAK_SAMA()
  periksaSandiBaru(i.sandiBaru, { terpendek: SANDI_TERPENDEK, nama: [nip] })
  return hashSandi(i.sandiBaru)
}

/**
 * Takes the code and gives its owner an account under their NIP with that password, or their account the
 * password; their other sessions end. Answers where they go next. Errors: KODE_AWAL_SALAH when it was
 * taken meanwhile.
 */
export async function pakaiKodeAwal(
  trx: Knex.Transaction,
  i: Percobaan,
  sandiHash: string,
  kini: Date,
): Promise<string> {
  const nip = rapikanNip(i.nip)
  const ada = await cariKode(trx, nip, i.kode, kini)
  const diambil = ada && (await trx('kode_awal').where({ pegawai_id: ada.pegawai_id }).del())
  if (!diambil) throw errors.KODE_AWAL_SALAH()
  const pegawaiId: string = ada.pegawai_id
  await trx('akun')
    .insert({ pegawai_id: pegawaiId, nama_pengguna: nip, sandi_hash: sandiHash })
    .onConflict('pegawai_id')
    .merge(['sandi_hash'])
  await hapusSesiLain(trx, pegawaiId, null)
  await berhasilMasuk(trx, nip, kini)
  await catat(trx, { at: kini, aksi: 'pegawai.akun.dari_kode', oleh: pegawaiId })
  return ada.tujuan
}

/** Never for an account somebody made meanwhile, nor for who has come into this office since. */
const cariKode = (db: Knex, nip: string, kode: string, kini: Date) =>
  db('kode_awal as k')
    .join('pegawai as g', 'g.id', 'k.pegawai_id')
    .leftJoin('akun as a', 'a.pegawai_id', 'g.id')
    .where({ 'g.nip': nip, 'g.aktif': true, 'k.kode_hash': sidik(kode) })
    .where('k.berlaku_sampai', '>', kini)
    .whereRaw('(a.pegawai_id is null or (k.mengganti and not a.admin))')
    .whereNotExists(db('pemangku as m').whereRaw('m.pegawai_id = g.id').select(db.raw('1')))
    .first('k.pegawai_id', 'k.tujuan')
