import type { Knex } from 'knex'
import { Type, type Static } from 'typebox'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { jagaKuota } from '../peserta/kuota.js'
import { periksaNip } from '../values/nip.js'
import { tanggalDiZona } from '../values/tanggal.js'
import { catatKelas, type Pengubah } from './sesi.js'

/** Rows a desk looks at without searching. */
const TAMPAK = 50
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i

export const SkemaDaftar = Type.Object({
  peserta: Type.String({ title: 'Peserta', format: 'uuid' }),
  kit: Type.Optional(Type.Boolean({ title: 'Training kit diserahkan' })),
})

export const SkemaLangsung = Type.Object({
  nip: Type.String({ title: 'NIP', minLength: 18, maxLength: 25 }),
  nama: Type.String({ title: 'Nama tanpa gelar', minLength: 3, maxLength: 150 }),
  jenis: Type.Union(
    [Type.Literal('pns', { title: 'PNS' }), Type.Literal('pppk', { title: 'PPPK' })],
    { title: 'Jenis pegawai', default: 'pns' },
  ),
  jabatan: Type.String({ title: 'Jabatan', minLength: 2, maxLength: 200 }),
  instansi: Type.String({ title: 'Instansi', minLength: 2, maxLength: 200 }),
  hp: Type.Optional(Type.String({ title: 'Nomor HP', maxLength: 20 })),
})
export type IsianLangsung = Static<typeof SkemaLangsung>

export interface BarisDaftar {
  id: string
  nip: string
  nama: string
  gelar_depan: string
  gelar_belakang: string
  instansi: string
  jalur: 'undangan' | 'langsung'
  datang_at: Date | null
  kit_at: Date | null
}

/**
 * Whom the desk looks for: by name, NIP, or what a scanner read from the code of an invitation. Without
 * a search, first those who have not come yet.
 */
export async function cariDaftar(db: Knex, pelatihanId: string, cari = ''): Promise<BarisDaftar[]> {
  const kata = cari.trim()
  const token = UUID.exec(kata.slice(-36))?.[0] ?? (UUID.test(kata) ? kata : null)
  const nip = kata.replace(/\D/g, '')
  return db('peserta')
    .where({ pelatihan_id: pelatihanId })
    .modify((q) => {
      if (token) q.where({ token })
      else if (nip.length >= 4) q.whereLike('nip', `%${nip}%`)
      else if (kata) q.whereILike('nama', `%${kata.replace(/[\\%_]/g, '\\$&')}%`)
    })
    .orderByRaw('datang_at is not null')
    .orderBy('urutan')
    .orderBy('nama')
    .limit(TAMPAK)
    .select('id', 'nip', 'nama', 'gelar_depan', 'gelar_belakang', 'instansi', 'jalur')
    .select('datang_at', 'kit_at')
}

export interface HitungDaftar {
  jumlah: number
  datang: number
  kit: number
  langsung: number
}

export async function hitungDaftar(db: Knex, pelatihanId: string): Promise<HitungDaftar> {
  const { rows } = await db.raw(
    `select count(*)::int as jumlah, count(datang_at)::int as datang, count(kit_at)::int as kit,
            (count(*) filter (where jalur = 'langsung'))::int as langsung
       from peserta where pelatihan_id = ?`,
    [pelatihanId],
  )
  return rows[0]
}

/**
 * Rows 33 and 34 of Peningkatan Kapasitas: someone has come, and has been given the kit. Each is written
 * once and names who let them in. Errors: BUKAN_PESERTA.
 */
export async function daftarkan(
  p: Pengubah,
  pelatihanId: string,
  { peserta, kit = false }: Static<typeof SkemaDaftar>,
): Promise<{ nama: string }> {
  const { trx, kini, pelaku } = p
  const row = await trx('peserta')
    .where({ id: peserta, pelatihan_id: pelatihanId })
    .forUpdate()
    .first()
  if (!row) throw errors.BUKAN_PESERTA()
  const oleh = pelaku.pegawaiId
  await trx('peserta')
    .where({ id: peserta })
    .update({
      terdaftar_at: row.terdaftar_at ?? kini,
      ...(!row.datang_at && { datang_at: kini, datang_oleh: oleh }),
      ...(kit && !row.kit_at && { kit_at: kini, kit_oleh: oleh }),
    })
  await catatKelas(p, 'peserta_datang', { pelatihan: pelatihanId, peserta, kit })
  return { nama: row.nama }
}

/**
 * Someone who came without an invitation: put on the roster and let in. Errors: TIDAK_ADA, NIP_SALAH,
 * SUDAH_TERDAFTAR, PESERTA_MELEBIHI_KUOTA.
 */
export async function daftarLangsung(
  p: Pengubah,
  pelatihanId: string,
  i: IsianLangsung,
): Promise<{ nama: string }> {
  const { trx, kini } = p
  if (!(await trx('pelatihan').where({ id: pelatihanId }).forUpdate().first('id')))
    throw errors.TIDAK_ADA({ apa: 'Pelatihan' })
  const hariIni = tanggalDiZona(kini, (await setelanKantor(trx)).zona)
  const nip = periksaNip(i.nip, { jenis: i.jenis, hariIni })
  if (!nip.ok) throw errors.ISIAN_SALAH({ kolom: 'NIP', sebab: nip.galat! })
  const urutan = await trx('peserta')
    .where({ pelatihan_id: pelatihanId })
    .max('urutan as n')
    .first()
  const [baru] = await trx('peserta')
    .insert({
      ...{ pelatihan_id: pelatihanId, nip: nip.nip, nama: i.nama.trim(), jenis_pegawai: i.jenis },
      ...{ jabatan: i.jabatan, instansi: i.instansi, hp: i.hp ?? '', jalur: 'langsung' },
      urutan: Number(urutan?.n ?? 0) + 1,
    })
    .onConflict(['pelatihan_id', 'nip'])
    .ignore()
    .returning('id')
  if (!baru) throw errors.SUDAH_TERDAFTAR({ nama: i.nama })
  await jagaKuota(trx, pelatihanId, 1)
  return daftarkan(p, pelatihanId, { peserta: baru.id })
}
