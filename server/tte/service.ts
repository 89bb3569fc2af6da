import type { X509Certificate } from 'node:crypto'
import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { catatRiwayat } from '../perkara/service.js'
import { DerGagal } from '../platform/pdf/pades/der.js'
import { sertifikatDari } from '../platform/pdf/pades/kunci.js'
import type { Pelaku } from '../values/pelaku.js'
import { periksaNik } from '../values/nik.js'
import { tanggalDiZona } from '../values/tanggal.js'
import { percayai } from './kepercayaan.js'
import { cabutSertifikat, sidikSertifikat, simpanSertifikat, siapkanKunci } from './sertifikat.js'

interface Tindak {
  trx: Knex.Transaction
  pelaku: Pelaku
  kini: Date
}

export type KunciSiap = Awaited<ReturnType<typeof siapkanKunci>>

/** Puts a certificate in force. A file with a key a program stored before is forgotten. */
export async function pasangSertifikat(
  { trx, pelaku, kini }: Tindak,
  p: { pegawaiId: string | null; siap: KunciSiap; sha256: string },
): Promise<{ id: string }> {
  const { kunci, sandi } = p.siap
  const row = await simpanSertifikat(trx, {
    pegawaiId: p.pegawaiId,
    kunci,
    sandi,
    asal: 'unggah',
    kini,
    oleh: pelaku.pegawaiId,
  })
  await lupakanBerkas(trx, p.sha256)
  await catatRiwayat(trx, {
    at: kini,
    aksi: 'tte.sertifikat',
    pegawaiId: pelaku.pegawaiId,
    rincian: { milik: p.pegawaiId ?? 'kantor', subjek: row.subjek, seri: row.seri },
  })
  return { id: row.id }
}

// Somebody may have attached the same file elsewhere: then it stays where they put it.
async function lupakanBerkas(trx: Knex.Transaction, sha256: string): Promise<void> {
  await trx.raw('savepoint lupakan')
  try {
    await trx('berkas').where({ sha256 }).delete()
    await trx.raw('release savepoint lupakan')
  } catch {
    await trx.raw('rollback to savepoint lupakan')
  }
}

/** Its owner or an administrator withdraws a certificate. Errors: TIDAK_ADA, TIDAK_BERWENANG. */
export async function cabut(
  { trx, pelaku, kini }: Tindak,
  id: string,
  alasan: string,
): Promise<void> {
  const row = await cabutSertifikat(trx, id, { kini, oleh: pelaku.pegawaiId, alasan })
  if (!pelaku.admin && row.pegawai_id !== pelaku.pegawaiId) throw errors.TIDAK_BERWENANG()
  await catatRiwayat(trx, {
    at: kini,
    aksi: 'tte.cabut',
    pegawaiId: pelaku.pegawaiId,
    rincian: { subjek: row.subjek, seri: row.seri, alasan },
  })
}

/** The NIK BSrE knows this person by. Errors: ISIAN_SALAH. */
export async function simpanNik({ trx, pelaku, kini }: Tindak, nik: string): Promise<void> {
  const { zona } = await setelanKantor(trx)
  const hasil = periksaNik(nik, { hariIni: tanggalDiZona(kini, zona) })
  if (!hasil.ok) throw errors.ISIAN_SALAH({ kolom: 'NIK', sebab: `tidak benar: ${hasil.galat}` })
  await trx('tte_orang')
    .insert({ pegawai_id: pelaku.pegawaiId, nik: hasil.nik })
    .onConflict('pegawai_id')
    .merge(['nik'])
}

/** Adds an authority the office believes from now on. Errors: TTE_KUNCI_TAK_TERBACA. */
export async function tambahPercaya(
  { trx, pelaku, kini }: Tindak,
  isi: Buffer,
): Promise<{ sidik: string }> {
  const c = bacaPenerbit(isi)
  await percayai(trx, c, { asal: 'unggah', kini, oleh: pelaku.pegawaiId })
  const sidik = sidikSertifikat(c)
  await catatRiwayat(trx, {
    at: kini,
    aksi: 'tte.percaya',
    pegawaiId: pelaku.pegawaiId,
    rincian: { subjek: c.subject.replaceAll('\n', ', '), sidik },
  })
  return { sidik }
}

function bacaPenerbit(isi: Buffer): X509Certificate {
  try {
    const c = sertifikatDari(isi)
    if (c.ca) return c
  } catch (galat) {
    if (!(galat instanceof DerGagal)) throw galat
    throw errors.TTE_KUNCI_TAK_TERBACA({ sebab: 'bukan sertifikat PEM atau DER' })
  }
  throw errors.TTE_KUNCI_TAK_TERBACA({ sebab: 'bukan sertifikat penerbit (CA)' })
}

/** Takes an authority off the list. Errors: TIDAK_ADA. */
export async function hapusPercaya({ trx, pelaku, kini }: Tindak, sidik: string): Promise<void> {
  const [row] = await trx('tte_kepercayaan').where({ sidik }).delete().returning('nama')
  if (!row) throw errors.TIDAK_ADA({ apa: 'Penerbit' })
  await catatRiwayat(trx, {
    at: kini,
    aksi: 'tte.tidak-percaya',
    pegawaiId: pelaku.pegawaiId,
    rincian: { nama: row.nama, sidik },
  })
}
