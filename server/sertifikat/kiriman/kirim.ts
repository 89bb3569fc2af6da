import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { pelatihanPerkara } from '../../pelatihan/service.js'
import { catatRiwayat } from '../../perkara/service.js'
import type { Pelaku } from '../../values/pelaku.js'
import { tambahHari, tanggalDiZona, tanggalPanjang } from '../../values/tanggal.js'
import { tokenBaru } from '../../values/token.js'
import { simpanPaket, type PaketSiap } from '../paket.js'
import { paketKini } from '../paket-kini.js'
import { sertifikatUrut } from '../pesan-cetak.js'
import { bungkus } from './bungkus.js'

export interface PermintaanKiriman {
  /** Who held the training. */
  tujuan: string
  /** Number of the covering letter, as in the book. */
  surat: string
  instansi?: string
  /** Days the public address works, today included. */
  hari: number
}

/**
 * The package for who held the training, read and hashed before the transaction that records it; and how
 * many certificates are not in it because nobody has signed them yet. Errors: SERTIFIKAT_PILIHAN_KOSONG.
 */
export async function siapkanKiriman(
  db: Knex,
  pelatihanId: string,
  p: PermintaanKiriman,
): Promise<PaketSiap & { belum: number }> {
  const { nama: pelatihan } = await pelatihanPerkara(db, pelatihanId)
  const semua = await sertifikatUrut(db, pelatihanId, {
    urut: 'daftar',
    ...(p.instansi && { instansi: p.instansi }),
  })
  const jadi = semua.filter((s) => s.pdf && s.status !== 'dicetak')
  if (jadi.length === 0) throw errors.SERTIFIKAT_PILIHAN_KOSONG({ apa: 'dikirim' })
  const { tujuan, surat } = p
  return {
    ...(await bungkus(db, { pelatihan, tujuan, surat }, jadi)),
    belum: semua.length - jadi.length,
  }
}

/** Records the package under a public address. Errors: KIRIMAN_SURAT_TIDAK_ADA. */
export async function catatKiriman(
  trx: Knex.Transaction,
  pelatihanId: string,
  p: PermintaanKiriman,
  siap: PaketSiap,
  { pelaku, kini }: { pelaku: Pelaku; kini: Date },
): Promise<{ id: string; token: string }> {
  const surat = p.surat.trim()
  const buku = await trx('nomor')
    .where({ nomor: surat, status: 'terpakai' })
    .whereNot({ pemilik: 'sertifikat' })
    .first('id')
  if (!buku) throw errors.KIRIMAN_SURAT_TIDAK_ADA({ nomor: surat })
  const hariIni = tanggalDiZona(kini, (await setelanKantor(trx)).zona)
  const token = tokenBaru()
  const id = await simpanPaket(trx, siap, {
    ...{ pelatihan_id: pelatihanId, untuk: 'kiriman', tujuan: p.tujuan.trim(), surat, token },
    ...{ berlaku_sampai: tambahHari(hariIni, p.hari - 1) },
    ...{ oleh: pelaku.pegawaiId, dibuat_at: kini },
  })
  const rincian = { paket: id, tujuan: p.tujuan, surat, sertifikat: siap.isi.length - 1 }
  await catatRiwayat(trx, {
    ...{ at: kini, aksi: 'sertifikat.kiriman', pegawaiId: pelaku.pegawaiId, rincian },
  })
  return { id, token }
}

/** Closes a public address for good. Errors: TIDAK_ADA. */
export async function cabutKiriman(
  trx: Knex.Transaction,
  id: string,
  { pelaku, kini }: { pelaku: Pelaku; kini: Date },
): Promise<void> {
  await trx('sertifikat_paket').where({ id }).whereNull('dicabut_at').update({ dicabut_at: kini })
  await catatRiwayat(trx, {
    ...{ at: kini, aksi: 'sertifikat.kiriman.cabut', pegawaiId: pelaku.pegawaiId },
    rincian: { paket: id },
  })
}

/**
 * What stands behind a public address while it works. Errors: TIDAK_ADA, KIRIMAN_BERAKHIR when it was
 * closed or its last day is over.
 */
export async function kirimanTerbuka(db: Knex, token: string, kini: Date): Promise<any> {
  const p = await db('sertifikat_paket as t')
    .join('pelatihan as l', 'l.id', 't.pelatihan_id')
    .where({ 't.token': token })
    .first(
      't.*',
      { pelatihan: 'l.nama', angkatan: 'l.angkatan' },
      {
        jumlah: db.raw(
          `(select count(sertifikat_id)::int from sertifikat_paket_isi i
             where i.paket_id = t.id and i.edisi = t.edisi)`,
        ),
      },
    )
  if (!p) throw errors.TIDAK_ADA({ apa: 'Kiriman' })
  const hariIni = tanggalDiZona(kini, (await setelanKantor(db)).zona)
  if (p.dicabut_at) throw errors.KIRIMAN_BERAKHIR({ sebab: 'sudah dicabut' })
  if (p.berlaku_sampai < hariIni)
    throw errors.KIRIMAN_BERAKHIR({ sebab: `berakhir pada ${tanggalPanjang(p.berlaku_sampai)}` })
  return p
}

/**
 * Whoever got this edition of the package says so, once: the certificates in it count as handed over.
 * Errors: those of kirimanTerbuka, KIRIMAN_SUDAH_DITERIMA, KIRIMAN_BELUM_DIUNDUH, KIRIMAN_BERUBAH.
 */
export async function konfirmasiKiriman(
  trx: Knex.Transaction,
  token: string,
  { nama, jabatan, edisi }: { nama: string; jabatan: string; edisi?: number },
  kini: Date,
): Promise<void> {
  const { id } = await kirimanTerbuka(trx, token, kini)
  const p = await trx('sertifikat_paket').where({ id }).forUpdate().first()
  if (p.diterima_at) throw errors.KIRIMAN_SUDAH_DITERIMA()
  if ((edisi ?? p.edisi) !== p.edisi || (await paketKini(trx, id)).basi)
    throw errors.KIRIMAN_BERUBAH()
  if (!p.diambil_at) throw errors.KIRIMAN_BELUM_DIUNDUH()
  await trx('sertifikat_paket')
    .where({ id })
    .update({ diterima_at: kini, diterima_oleh: nama.trim(), diterima_jabatan: jabatan.trim() })
  const pada = tanggalDiZona(kini, (await setelanKantor(trx)).zona)
  await trx('sertifikat')
    .whereIn(
      'id',
      trx('sertifikat_paket_isi').where({ paket_id: id, edisi: p.edisi }).select('sertifikat_id'),
    )
    .where({ status: 'ditandatangani' })
    .update({
      ...{ status: 'diserahkan', diserahkan_at: kini, diterima_pada: pada },
      diterima_oleh: `${nama.trim()}, ${p.tujuan}`.slice(0, 300),
    })
  const rincian = { paket: id, edisi: p.edisi, penerima: nama.trim() }
  await catatRiwayat(trx, { at: kini, aksi: 'sertifikat.kiriman.diterima', rincian })
}
