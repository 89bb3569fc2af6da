import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { catatRiwayat } from '../../perkara/service.js'
import type { AlatLuar } from '../../perkara/handler.js'
import { transaksi } from '../../platform/db/db.js'
import type { Pelaku } from '../../values/pelaku.js'
import { pakaiNomor, tulisBatal } from '../nomor/pesan.js'
import { tandatanganiBanyak, type Belum } from '../tanda-banyak.js'
import { antrePaket } from './antre.js'
import { capTandaTangan } from './isi.js'

interface Penanda {
  naskahId: string
  pelaku: Pelaku
  frasa: string
  tunggu?: number
}

/**
 * Signs every letter that waits, with one passphrase; each is issued as it is signed, the last one has
 * them packed. Answers how many. Errors: SURAT_BATAL, SURAT_MASSAL_TIDAK_MENUNGGU, SURAT_MASSAL_PDF_BELUM,
 * SURAT_MASSAL_PENANDATANGAN, those of tandatanganiBanyak, SURAT_MASSAL_BERLANJUT.
 */
export async function tandatanganiSurat(
  alat: Omit<AlatLuar, 'berkas'>,
  { naskahId, pelaku, frasa, tunggu }: Penanda,
): Promise<number> {
  const { db, clock } = alat
  const naskah = await db('naskah').where({ id: naskahId }).first()
  if (naskah.keadaan === 'batal') throw errors.SURAT_BATAL({ nomor: naskah.nomor })
  const belum = await suratBelum(db, naskahId)
  const pemangkuId = await wajibPenandatangan(db, naskahId, pelaku)
  await tandatanganiBanyak(alat, {
    ...{ apa: 'surat_massal', jenis: 'surat.massal.tte', tentang: { naskahId } },
    judul: `Tanda tangan ${naskah.hal} untuk setiap peserta`,
    ...{ belum, pegawaiId: pelaku.pegawaiId, pemangkuId, frasa, tunggu },
    alasan: (nomor) => `Menandatangani surat ${nomor}`,
    simpan: (id, pdf) =>
      transaksi(db, (trx) =>
        terbitkan({ trx, kini: clock.now(), pegawaiId: pelaku.pegawaiId }, id, pdf),
      ),
    berlanjut: errors.SURAT_MASSAL_BERLANJUT,
  })
  return belum.length
}

/** All that wait, in their order, each with its PDF. */
async function suratBelum(db: Knex, naskahId: string): Promise<Belum[]> {
  const belum: (Omit<Belum, 'pdf'> & { pdf: string | null })[] = await db('surat_massal as s')
    .leftJoin('konversi as k', 'k.docx_sha256', 's.docx_sha256')
    .where({ 's.naskah_id': naskahId, 's.keadaan': 'dicetak' })
    .orderBy('s.urutan')
    .select('s.id', 's.nomor', { pdf: 'k.pdf_sha256' })
  if (belum.length === 0) throw errors.SURAT_MASSAL_TIDAK_MENUNGGU()
  const siap = belum.filter((s): s is Belum => s.pdf !== null)
  if (siap.length < belum.length)
    throw errors.SURAT_MASSAL_PDF_BELUM({ siap: siap.length, dari: belum.length })
  return siap
}

/** The seat printed on the letters, held by this person. Errors: SURAT_MASSAL_PENANDATANGAN. */
export async function wajibPenandatangan(
  db: Knex,
  naskahId: string,
  pelaku: Pelaku,
): Promise<string> {
  const { cuplikan } = await capTandaTangan(db, naskahId)
  if (!pelaku.kursi.some((k) => k.pemangkuId === cuplikan.pemangkuId))
    throw errors.SURAT_MASSAL_PENANDATANGAN({ nama: cuplikan.nama })
  return cuplikan.pemangkuId
}

interface Penulis {
  trx: Knex.Transaction
  kini: Date
  pegawaiId: string
}

/** One that has been signed; withdrawn meanwhile, it stays withdrawn. */
async function terbitkan(a: Penulis, id: string, pdf: string): Promise<void> {
  const s = await a.trx('surat_massal').where({ id }).first('naskah_id')
  // The letter they are made from is the one lock: who is last must see that nobody is left.
  const naskah = await a.trx('naskah').where({ id: s.naskah_id }).forUpdate().first()
  const [terbit] = await a
    .trx('surat_massal')
    .where({ id, keadaan: 'dicetak' })
    .update({ pdf_sha256: pdf, keadaan: 'terbit' })
    .returning('id')
  if (!terbit) return
  await pakaiNomor(a.trx, await nomorSurat(a.trx, id))
  if (!(await menunggu(a.trx, naskah.id).first('id'))) await antrePaket(a, naskah)
}

const menunggu = (trx: Knex.Transaction, naskahId: string) =>
  trx('surat_massal').where({ naskah_id: naskahId, keadaan: 'dicetak' })

async function nomorSurat(trx: Knex.Transaction, id: string): Promise<string> {
  const n = await trx('nomor')
    .where({ pemilik: 'surat_massal', pemilik_id: id })
    .whereNot({ status: 'batal' })
    .first('id')
  return n.id
}

/**
 * Refuses what still waits: the numbers stay in the book as BATAL, and the letters can be made ready
 * anew. What is signed already stays issued. Answers how many. Errors: TIDAK_ADA,
 * SURAT_MASSAL_TIDAK_MENUNGGU, ISIAN_SALAH without a reason.
 */
export async function tolakSurat(a: Penulis, naskahId: string, alasan: string): Promise<number> {
  const naskah = await a.trx('naskah').where({ id: naskahId }).forUpdate().first()
  if (!naskah) throw errors.TIDAK_ADA({ apa: 'Naskah' })
  const surat: string[] = await menunggu(a.trx, naskahId).forUpdate().pluck('id')
  if (surat.length === 0) throw errors.SURAT_MASSAL_TIDAK_MENUNGGU()
  const nomor: string[] = await a
    .trx('nomor')
    .where({ pemilik: 'surat_massal', status: 'dipesan' })
    .whereIn('pemilik_id', surat)
    .orderBy('id')
    .forUpdate()
    .pluck('id')
  const { kini, pegawaiId } = a
  const sebab = alasan.trim() && `Penandatanganan ditolak: ${alasan.trim()}`.slice(0, 500)
  await tulisBatal(a.trx, nomor, { alasan: sebab, oleh: pegawaiId, kini })
  await a.trx('surat_massal').whereIn('id', surat).update({ keadaan: 'batal' })
  const terbit = await a
    .trx('surat_massal')
    .where({ naskah_id: naskahId, keadaan: 'terbit' })
    .first('id')
  if (terbit) await antrePaket(a, naskah)
  await catatRiwayat(a.trx, {
    at: kini,
    aksi: 'surat.massal.ditolak',
    perkaraId: naskah.perkara_id,
    pegawaiId,
    rincian: { naskahId, nomor: naskah.nomor, jumlah: surat.length, alasan: alasan.trim() },
  })
  return surat.length
}
