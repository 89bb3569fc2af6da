import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { catat } from '../pegawai/jejak.js'
import type { Pengubah } from '../pegawai/kelola-pegawai.js'
import { namaLengkap } from '../values/gelar.js'
import { rapikanNip } from '../values/nip.js'
import { tambahHari, tanggalDiZona, tanggalPanjang } from '../values/tanggal.js'
import type { IsiPenempatan } from './schema.js'
import type { AtasanBerganti } from './terapkan.js'

export interface BarisPenempatan {
  pdId: string
  pd: string
  jabatan: string
  jenisJabatan: string | null
  jenis: string
  atasan: string
  nipAtasan: string
  dari: string
  sampai: string | null
}

/** A person and where they worked, the latest first. Error: TIDAK_ADA. */
export async function riwayatPenempatan(
  db: Knex,
  pegawaiId: string,
): Promise<{ id: string; nama: string; nip: string | null; penempatan: BarisPenempatan[] }> {
  const g = await db('pegawai').where({ id: pegawaiId }).first()
  if (!g) throw errors.TIDAK_ADA({ apa: 'Pegawai' })
  const penempatan: BarisPenempatan[] = await db('penempatan as p')
    .join('pd', 'pd.id', 'p.pd_id')
    .leftJoin('jenis_jabatan as j', 'j.kode', 'p.jenis_jabatan')
    .leftJoin('pegawai as a', 'a.id', 'p.atasan_id')
    .where('p.pegawai_id', pegawaiId)
    .orderBy('p.berlaku_dari', 'desc')
    .select('p.pd_id as pdId', 'pd.nama as pd', 'p.jabatan', 'p.jenis_jabatan as jenisJabatan', {
      jenis: db.raw(`coalesce(j.nama, '')`),
      atasan: db.raw(`coalesce(a.nama, '')`),
      nipAtasan: db.raw(`coalesce(a.nip, '')`),
      ...{ dari: 'p.berlaku_dari', sampai: 'p.berlaku_sampai' },
    })
  const nama = namaLengkap({
    ...{ gelarDepan: g.gelar_depan, nama: g.nama, gelarBelakang: g.gelar_belakang },
  })
  return { id: g.id, nama, nip: g.nip, penempatan }
}

/**
 * Writes where a person works from `berlaku` on; the placement before ends the day before, one that began
 * on that very day is corrected. What waits for the former superior goes to the new one, at once: so no day
 * to come is taken. Errors: TIDAK_ADA, ISIAN_SALAH (day, superior), PENEMPATAN_SAMA.
 */
export async function ubahPenempatan(
  p: Pengubah,
  pegawaiId: string,
  isi: IsiPenempatan,
  atasanBerganti: AtasanBerganti,
): Promise<void> {
  const { trx } = p
  // The same lock as the import's: two at once would close the same placement twice.
  await trx.raw(`select pg_advisory_xact_lock(hashtext('paraf-penempatan'))`)
  const { penempatan } = await riwayatPenempatan(trx, pegawaiId)
  const atasanId = await cariAtasan(trx, pegawaiId, isi.nipAtasan ?? '')
  const baru = {
    ...{ pd_id: isi.pd, jabatan: isi.jabatan ?? '', jenis_jabatan: isi.jenis || null },
    atasan_id: atasanId,
  }
  const lama = await trx('penempatan')
    .where({ pegawai_id: pegawaiId })
    .whereNull('berlaku_sampai')
    .first('id', 'berlaku_dari', ...KOLOM)
  if (lama && KOLOM.every((k) => lama[k] === baru[k])) throw errors.PENEMPATAN_SAMA()
  await jagaTanggal(p, isi.berlaku, penempatan[0])
  if (lama?.berlaku_dari === isi.berlaku)
    await trx('penempatan').where({ id: lama.id }).update(baru)
  else {
    if (lama)
      await trx('penempatan')
        .where({ id: lama.id })
        .update({ berlaku_sampai: tambahHari(isi.berlaku, -1) })
    await trx('penempatan').insert({ ...baru, pegawai_id: pegawaiId, berlaku_dari: isi.berlaku })
  }
  await atasanBerganti(p, [pegawaiId])
  await catat(trx, {
    ...{ at: p.kini, aksi: 'penempatan.diubah', oleh: p.pelaku.pegawaiId },
    rincian: {
      pegawai: pegawaiId,
      lama: lama ?? null,
      baru,
      berlaku: isi.berlaku,
      alasan: isi.alasan,
    },
  })
}

const KOLOM = ['pd_id', 'jabatan', 'jenis_jabatan', 'atasan_id'] as const

async function cariAtasan(
  trx: Knex.Transaction,
  pegawaiId: string,
  teks: string,
): Promise<string | null> {
  const nip = rapikanNip(teks)
  if (!nip) return null
  const atasan = await trx('pegawai').where({ nip, aktif: true }).first('id')
  const salah = (sebab: string) => errors.ISIAN_SALAH({ kolom: 'NIP atasan langsung', sebab })
  if (!atasan) throw salah('tidak tercatat sebagai pegawai yang bertugas')
  if (atasan.id === pegawaiId) throw salah('sama dengan NIP orang ini sendiri')
  return atasan.id
}

/** Not in the days to come, and not before what is recorded already. */
async function jagaTanggal(
  { trx, kini }: Pengubah,
  berlaku: string,
  akhir?: BarisPenempatan,
): Promise<void> {
  const salah = (sebab: string) => errors.ISIAN_SALAH({ kolom: 'Berlaku mulai', sebab })
  if (berlaku > tanggalDiZona(kini, (await setelanKantor(trx)).zona))
    throw salah('belum tiba; catat pada harinya, karena tugas atasan lama berpindah seketika')
  const awal = akhir && (akhir.sampai ? tambahHari(akhir.sampai, 1) : akhir.dari)
  if (awal && berlaku < awal) throw salah(`paling awal ${tanggalPanjang(awal)}`)
}
