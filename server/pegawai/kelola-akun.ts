import type { Static } from 'typebox'
import { errors } from '../errors.js'
import { catat } from './jejak.js'
import { wajibAdaAdminLain, type Pengubah } from './kelola-pegawai.js'
import { hashSandi } from '../platform/http/sandi.js'
import { periksaSandiBaru, SANDI_ADMIN_TERPENDEK, SANDI_TERPENDEK } from './sandi.js'
import type { SkemaAkun } from './schema.js'
import { hapusSesiLain } from './sesi.js'

/**
 * Gives someone an account or changes it. A new password or lost rights end their sessions.
 * Errors: TIDAK_ADA, NAMA_PENGGUNA_TERPAKAI, SANDI_LEMAH, ADMIN_TERAKHIR, ISIAN_SALAH.
 */
export async function aturAkun(
  p: Pengubah,
  pegawaiId: string,
  isi: Static<typeof SkemaAkun>,
): Promise<void> {
  const { trx } = p
  if (!(await trx('pegawai').where({ id: pegawaiId }).forUpdate().first('id')))
    throw errors.TIDAK_ADA({ apa: 'Pegawai' })
  const lama = await trx('akun').where({ pegawai_id: pegawaiId }).first()
  const milikLain = await trx('akun')
    .where({ nama_pengguna: isi.namaPengguna })
    .whereNot({ pegawai_id: pegawaiId })
    .first('pegawai_id')
  if (milikLain) throw errors.NAMA_PENGGUNA_TERPAKAI({ namaPengguna: isi.namaPengguna })
  if (!lama && !isi.sandiBaru)
    throw errors.ISIAN_SALAH({ kolom: 'Kata sandi baru', sebab: 'wajib diisi untuk akun baru' })
  if (lama?.admin && !isi.admin) await wajibAdaAdminLain(trx, pegawaiId)
  const baris: Record<string, unknown> = { nama_pengguna: isi.namaPengguna, admin: isi.admin }
  if (isi.sandiBaru) {
    periksaSandiBaru(isi.sandiBaru, {
      terpendek: isi.admin ? SANDI_ADMIN_TERPENDEK : SANDI_TERPENDEK,
      nama: [isi.namaPengguna],
    })
    baris.sandi_hash = await hashSandi(isi.sandiBaru)
  }
  await (lama
    ? trx('akun').where({ pegawai_id: pegawaiId }).update(baris)
    : trx('akun').insert({ ...baris, pegawai_id: pegawaiId }))
  if (isi.sandiBaru || (lama?.admin && !isi.admin)) await hapusSesiLain(trx, pegawaiId, null)
  await catat(trx, {
    at: p.kini,
    aksi: lama ? 'pegawai.akun.diubah' : 'pegawai.akun.dibuat',
    oleh: p.pelaku.pegawaiId,
    rincian: {
      pegawai: pegawaiId,
      namaPengguna: isi.namaPengguna,
      admin: isi.admin,
      sandiDiganti: Boolean(isi.sandiBaru),
    },
  })
}
