import type { Knex } from 'knex'
import type { Static } from 'typebox'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { namaLengkap } from '../values/gelar.js'
import { periksaNip } from '../values/nip.js'
import { bacaGolongan } from '../values/pangkat.js'
import { tanggalDiZona } from '../values/tanggal.js'
import { catat } from './jejak.js'
import type { SkemaPegawai } from './schema.js'
import { hapusSesiLain } from './sesi.js'

export type IsiPegawai = Static<typeof SkemaPegawai>

/** What every change of people and posts needs: the transaction, the moment, who does it. */
export interface Pengubah {
  trx: Knex.Transaction
  kini: Date
  pelaku: { pegawaiId: string }
}

/** Adds a person. Errors: NIP_SALAH, NIP_TERPAKAI, GOLONGAN_TIDAK_SESUAI. */
export async function tambahPegawai(
  p: Pengubah,
  isi: IsiPegawai,
): Promise<{ id: string; peringatan: string[] }> {
  const { baris, peringatan } = await periksa(p, isi, null)
  const [{ id }] = await p.trx('pegawai').insert(baris).returning('id')
  await catat(p.trx, {
    at: p.kini,
    aksi: 'pegawai.ditambah',
    oleh: p.pelaku.pegawaiId,
    rincian: { pegawai: id, nama: isi.nama },
  })
  return { id, peringatan }
}

/** Changes a person; one no longer on duty is logged out everywhere. Errors: as above, TIDAK_ADA, ADMIN_TERAKHIR. */
export async function ubahPegawai(
  p: Pengubah,
  id: string,
  isi: IsiPegawai,
): Promise<{ id: string; peringatan: string[] }> {
  const lama = await p.trx('pegawai').where({ id }).forUpdate().first()
  if (!lama) throw errors.TIDAK_ADA({ apa: 'Pegawai' })
  const { baris, peringatan } = await periksa(p, isi, id)
  await p.trx('pegawai').where({ id }).update(baris)
  if (lama.aktif && !isi.aktif) {
    await wajibAdaAdminLain(p.trx, id)
    await hapusSesiLain(p.trx, id, null)
  }
  const berubah = Object.keys(baris).filter((k) => lama[k] !== baris[k as keyof typeof baris])
  await catat(p.trx, {
    at: p.kini,
    aksi: 'pegawai.diubah',
    oleh: p.pelaku.pegawaiId,
    rincian: { pegawai: id, nama: isi.nama, kolom: berubah },
  })
  return { id, peringatan }
}

/** Someone must be left who can manage accounts. Errors: ADMIN_TERAKHIR. */
export async function wajibAdaAdminLain(trx: Knex.Transaction, pegawaiId: string): Promise<void> {
  // All administrators are locked, so that two of them cannot retire each other at the same moment.
  const admin = await trx('akun')
    .where({ admin: true })
    .orderBy('pegawai_id')
    .forUpdate()
    .pluck('pegawai_id')
  if (!admin.includes(pegawaiId)) return
  const lain = await trx('pegawai')
    .whereIn('id', admin)
    .where({ aktif: true })
    .whereNot({ id: pegawaiId })
    .first('id')
  if (!lain) throw errors.ADMIN_TERAKHIR()
}

async function periksa(p: Pengubah, isi: IsiPegawai, id: string | null) {
  const { zona } = await setelanKantor(p.trx)
  const peringatan: string[] = []
  const nip = await periksaNipPegawai(p.trx, isi, id, tanggalDiZona(p.kini, zona), peringatan)
  const gol = golongan(isi)
  const baris = {
    nip,
    nama: isi.nama,
    gelar_depan: isi.gelarDepan ?? '',
    gelar_belakang: isi.gelarBelakang ?? '',
    jenis: isi.jenis,
    golongan: gol.golongan,
    pangkat: gol.pangkat,
    email: isi.surel ?? '',
    aktif: isi.aktif,
  }
  return { baris, peringatan }
}

async function periksaNipPegawai(
  trx: Knex.Transaction,
  isi: IsiPegawai,
  id: string | null,
  hariIni: string,
  peringatan: string[],
): Promise<string | null> {
  if (!isi.nip) {
    if (isi.jenis === 'lainnya') return null
    throw errors.ISIAN_SALAH({ kolom: 'NIP', sebab: 'wajib diisi untuk PNS dan PPPK' })
  }
  const hasil = periksaNip(isi.nip, { jenis: isi.jenis === 'pppk' ? 'pppk' : 'pns', hariIni })
  if (!hasil.ok)
    throw errors.NIP_SALAH({ sebab: (hasil.galat ?? 'tidak sesuai').replace(/^NIP /, '') })
  peringatan.push(...hasil.peringatan)
  const ganda = await trx('pegawai').where({ nip: hasil.nip }).first()
  if (ganda && ganda.id !== id) {
    throw errors.NIP_TERPAKAI({
      nama: namaLengkap({
        gelarDepan: ganda.gelar_depan,
        nama: ganda.nama,
        gelarBelakang: ganda.gelar_belakang,
      }),
    })
  }
  return hasil.nip
}

// The rank follows from the golongan and is never typed: the two cannot disagree on a letter.
function golongan(isi: IsiPegawai): { golongan: string; pangkat: string } {
  if (!isi.golongan) return { golongan: '', pangkat: '' }
  const g = bacaGolongan(isi.golongan, isi.jenis === 'lainnya' ? undefined : isi.jenis)
  if (!g) throw errors.GOLONGAN_TIDAK_SESUAI({ sebab: `${isi.golongan} tidak dikenal` })
  if (isi.jenis !== 'lainnya' && g.jenis !== isi.jenis) {
    throw errors.GOLONGAN_TIDAK_SESUAI({
      sebab: `${isi.golongan} bukan golongan ${isi.jenis.toUpperCase()}`,
    })
  }
  return g
}
