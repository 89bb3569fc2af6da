import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { pelatihanPerkara } from '../../pelatihan/service.js'
import { catatRiwayat } from '../../perkara/service.js'
import { susunXlsx } from '../../platform/xlsx/tulis.js'
import { namaLengkap } from '../../values/gelar.js'
import type { Pelaku } from '../../values/pelaku.js'
import { tambahHari, tanggalDiZona, tanggalPanjang } from '../../values/tanggal.js'
import { tokenBaru } from '../../values/token.js'
import { namaBerkasSertifikat, siapkanPaket, simpanPaket, type PaketSiap } from '../paket.js'
import { sertifikatUrut } from '../pesan-cetak.js'

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
 * The package for who held the training: a list, and every signed certificate. Read and hashed before
 * the transaction that records it. Errors: SERTIFIKAT_PILIHAN_KOSONG.
 */
export async function siapkanKiriman(
  db: Knex,
  pelatihanId: string,
  p: PermintaanKiriman,
): Promise<PaketSiap> {
  const pelatihan = await pelatihanPerkara(db, pelatihanId)
  const semua = await sertifikatUrut(db, pelatihanId, {
    urut: 'daftar',
    ...(p.instansi && { instansi: p.instansi }),
  })
  const jadi = semua.filter((s) => s.pdf && s.status !== 'dicetak')
  if (jadi.length === 0) throw errors.SERTIFIKAT_PILIHAN_KOSONG({ apa: 'dikirim' })
  const isi = await susunXlsx({
    lembar: [
      {
        nama: 'Sertifikat',
        kepala: [
          `Daftar sertifikat ${pelatihan.nama}`,
          `Kepada ${p.tujuan}, surat pengantar nomor ${p.surat}`,
        ],
        kolom: [
          ...[6, 34, 22, 34, 30, 26, 40].map((lebar, i) => ({
            lebar,
            judul: ['No.', 'Nama', 'NIP', 'Instansi', 'Nomor', 'Kode registrasi', 'Berkas'][i]!,
          })),
        ],
        baris: jadi.map((s, i) => [
          String(i + 1),
          namaLengkap({
            ...{ nama: s.nama, gelarDepan: s.gelar_depan, gelarBelakang: s.gelar_belakang },
          }),
          ...[s.nip, s.instansi, s.nomor, s.kode_registrasi],
          namaBerkasSertifikat(s.nip, s.nomor),
        ]),
      },
    ],
  })
  return siapkanPaket(db, { nama: 'daftar-sertifikat.xlsx', isi }, jadi)
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
          `(select count(sertifikat_id)::int from sertifikat_paket_isi i where i.paket_id = t.id)`,
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
 * Whoever got the package says so, once: the certificates in it count as handed over. Errors: those of
 * kirimanTerbuka, KIRIMAN_SUDAH_DITERIMA.
 */
export async function konfirmasiKiriman(
  trx: Knex.Transaction,
  token: string,
  { nama, jabatan }: { nama: string; jabatan: string },
  kini: Date,
): Promise<void> {
  const p = await kirimanTerbuka(trx, token, kini)
  const jadi = await trx('sertifikat_paket')
    .where({ id: p.id })
    .whereNull('diterima_at')
    .update({ diterima_at: kini, diterima_oleh: nama.trim(), diterima_jabatan: jabatan.trim() })
  if (jadi === 0) throw errors.KIRIMAN_SUDAH_DITERIMA()
  const pada = tanggalDiZona(kini, (await setelanKantor(trx)).zona)
  await trx('sertifikat')
    .whereIn('id', trx('sertifikat_paket_isi').where({ paket_id: p.id }).select('sertifikat_id'))
    .where({ status: 'ditandatangani' })
    .update({
      ...{ status: 'diserahkan', diserahkan_at: kini, diterima_pada: pada },
      diterima_oleh: `${nama.trim()}, ${p.tujuan}`.slice(0, 300),
    })
}
