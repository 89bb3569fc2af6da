import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { jenisNaskah } from '../naskah/jenis/jenis.js'
import { sematkanTemplat, templat } from '../naskah/templat-perkara.js'
import { pelatihanPerkara } from '../pelatihan/service.js'
import type { KonteksPelaku } from '../perkara/handler.js'
import { antre } from '../platform/jobs/antre.js'
import { beriNomorBanyak, type PermintaanBanyak } from '../surat/penomoran.js'
import { periksaTanggalSurat } from '../surat/tanggal-surat.js'
import { tanggalDiZona, tanggalPanjang } from '../values/tanggal.js'
import { tokenBaru } from '../values/token.js'
import type { AturanPakai } from './aturan.js'
import { pesertaLulus } from './daftar.js'
import { paraPenanda } from './penanda.js'
import { wajibBerlaporan } from './syarat-terbit.js'

/** Who asks for work on the certificates of a case. */
export interface Peminta {
  trx: Knex.Transaction
  kini: Date
  pelaku: { pegawaiId: string }
  perkara: KonteksPelaku['perkara']
}

/**
 * Row 9: every participant who passed gets a number once, and a certificate is queued to be made. A
 * second visit (sent back from row 10) makes the files anew under the same numbers.
 * Errors: PESERTA_BELUM_LULUS, LAPORAN_BELUM_DIUNGGAH, KODE_REGISTRASI_KURANG, SERTIFIKAT_SUDAH_ADA,
 * SERTIFIKAT_TAHUN_BEDA, SERTIFIKAT_TANGGAL_AWAL, and those of periksaTanggalSurat and paraPenanda.
 */
export async function cetakSertifikat(
  k: KonteksPelaku,
  isian: { tanggal?: string; alasanMendahului?: string },
): Promise<number> {
  const pelatihan = await pelatihanPerkara(k.trx, k.perkara.pelatihanId)
  // Two cases of one training hold two locks: without this the second would see no certificates of the
  // first, wait, make none of its own, and go on as if it had.
  await k.trx('pelatihan').where({ id: pelatihan.id }).forNoKeyUpdate().first('id')
  const lulus = await pesertaLulus(k.trx, pelatihan.id)
  if (lulus.length === 0) throw errors.PESERTA_BELUM_LULUS()
  await wajibBerlaporan(k.trx, pelatihan.id)
  const { zona } = await setelanKantor(k.trx)
  const tanggal = isian.tanggal ?? tanggalDiZona(k.kini, zona)
  await periksaTanggalSurat(k, tanggal)
  const { aturan, ...penanda } = await paraPenanda(k, pelatihan, tanggal)
  if (tanggal < pelatihan.selesai)
    await catatMendahului(k, pelatihan.selesai, { ...isian, tanggal })
  const kurang = lulus.filter((p) => !p.kode_registrasi)
  if (aturan.kode && kurang.length > 0)
    throw errors.KODE_REGISTRASI_KURANG({ nip: kurang.map((p) => p.nip) })
  await tolakMilikPerkaraLain(k, pelatihan.id)
  await batalkanYangGugur(k)
  await sesuaikanTanggal(k, tanggal)
  await siapkanBaris(k, pelatihan.id, aturan, { tanggal, ...penanda })
  await sematkanTemplat(k.trx, k.perkara.id, ['sertifikat'], k.kini)
  await beriNomorYangBelum(k, aturan, tanggal, pelatihan.nama)
  await antreSusun(k, lulus.length, pelatihan.nama)
  return lulus.length
}

/**
 * Who passed is known when a training has ended (domain 5.7): an earlier date is a slip of the pen, unless
 * it has not ended yet and somebody says why. Errors: SERTIFIKAT_TANGGAL_AWAL.
 */
async function catatMendahului(
  k: KonteksPelaku,
  selesai: string,
  { tanggal, alasanMendahului: alasan }: { tanggal: string; alasanMendahului?: string },
): Promise<void> {
  if (!alasan?.trim())
    throw errors.SERTIFIKAT_TANGGAL_AWAL({
      ...{ tanggal: tanggalPanjang(tanggal), selesai: tanggalPanjang(selesai) },
    })
  await k.catatRiwayat('sertifikat.mendahului', { tanggal, selesai, alasan: alasan.trim() })
}

/** One living certificate per participant: what another case issued is not touched from here. */
async function tolakMilikPerkaraLain(k: KonteksPelaku, pelatihanId: string): Promise<void> {
  const lain = await k
    .trx('sertifikat as s')
    .join('peserta as p', 'p.id', 's.peserta_id')
    .where({ 'p.pelatihan_id': pelatihanId, 'p.lulus': true })
    .whereNot('s.status', 'batal')
    .whereNot('s.perkara_id', k.perkara.id)
    .orderBy('p.urutan')
    .first('s.nomor', 'p.nama')
  if (lain) throw errors.SERTIFIKAT_SUDAH_ADA(lain)
}

/** Who no longer passes loses the certificate; its number stays in the book as BATAL. */
async function batalkanYangGugur(k: KonteksPelaku): Promise<void> {
  const gugur = await k
    .trx('sertifikat as s')
    .join('peserta as p', 'p.id', 's.peserta_id')
    .where({ 's.perkara_id': k.perkara.id })
    .whereNot('s.status', 'batal')
    .whereRaw('p.lulus is not true')
    .pluck('s.id')
  if (gugur.length === 0) return
  await k.trx('sertifikat').whereIn('id', gugur).update({ status: 'batal' })
  await k
    .trx('nomor')
    .where({ pemilik: 'sertifikat', status: 'terpakai' })
    .whereIn('pemilik_id', gugur)
    .update({ status: 'batal', alasan_batal: 'Peserta tidak dinyatakan lulus' })
}

/** A new date for numbers given before: the book follows, but a number never leaves its year. */
async function sesuaikanTanggal(k: KonteksPelaku, tanggal: string): Promise<void> {
  const punya = k
    .trx('sertifikat')
    .where({ perkara_id: k.perkara.id })
    .whereNot({ status: 'batal' })
    .select('id')
  const nomor = k
    .trx('nomor')
    .where({ pemilik: 'sertifikat', status: 'terpakai' })
    .whereIn('pemilik_id', punya)
  const lain = await nomor
    .clone()
    .whereNot({ tahun: Number(tanggal.slice(0, 4)) })
    .first('tahun')
  if (lain) throw errors.SERTIFIKAT_TAHUN_BEDA({ tahun: lain.tahun })
  await nomor.clone().whereNot({ tanggal }).update({ tanggal })
}

async function siapkanBaris(
  k: KonteksPelaku,
  pelatihanId: string,
  aturan: AturanPakai,
  isi: Record<string, unknown>,
): Promise<void> {
  await k.trx.raw(
    `insert into sertifikat (perkara_id, peserta_id, dibuat_at)
     select ?, p.id, ? from peserta p where p.pelatihan_id = ? and p.lulus
        and not exists (
          select 1 from sertifikat s where s.peserta_id = p.id and s.status <> 'batal')`,
    [k.perkara.id, k.kini, pelatihanId],
  )
  await k.trx.raw(
    `update sertifikat s
        set isi = ?, kode_registrasi = p.kode_registrasi, docx_sha256 = null, pdf_sha256 = null, tanda = 0,
            cara_tanda_tangan = ?, aturan = ?, status = 'dicetak'
       from peserta p where p.id = s.peserta_id and s.perkara_id = ? and s.status <> 'batal'`,
    [JSON.stringify(isi), aturan.cara, JSON.stringify(aturan), k.perkara.id],
  )
  await beriToken(k)
}

/** Given once: a certificate printed anew is checked at the same address. */
async function beriToken(k: KonteksPelaku): Promise<void> {
  const tanpa: string[] = await k
    .trx('sertifikat')
    .where({ perkara_id: k.perkara.id, token: null })
    .whereNot('status', 'batal')
    .pluck('id')
  await k.trx.raw(
    `update sertifikat s set token = b.token
       from unnest(?::uuid[], ?::text[]) as b (id, token) where s.id = b.id`,
    [tanpa, tanpa.map(tokenBaru)],
  )
}

async function beriNomorYangBelum(
  k: KonteksPelaku,
  aturan: AturanPakai,
  tanggal: string,
  hal: string,
): Promise<void> {
  const tanpa: { id: string; nama: string }[] = await k
    .trx('sertifikat as s')
    .join('peserta as p', 'p.id', 's.peserta_id')
    .where({ 's.perkara_id': k.perkara.id, 's.nomor': '' })
    .whereNot('s.status', 'batal')
    .orderBy('p.urutan')
    .orderBy('p.nama')
    .select('s.id', 'p.nama')
  const nomor = await beriNomorBanyak(
    k.trx,
    await mintaNomor(k, aturan, tanggal),
    tanpa.map((s) => ({ pemilikId: s.id, hal, tujuan: s.nama })),
  )
  await k.trx.raw(
    `update sertifikat s set nomor = b.nomor
       from unnest(?::uuid[], ?::text[]) as b (id, nomor) where s.id = b.id`,
    [tanpa.map((s) => s.id), nomor.map((n) => n.nomor)],
  )
}

/** A certificate is numbered in the register of its rule, else in that of its kind. */
export async function mintaNomor(
  k: Peminta,
  aturan: AturanPakai,
  tanggal: string,
): Promise<PermintaanBanyak> {
  const jenis = await jenisNaskah(k.trx, await templat(k, 'sertifikat'))
  return {
    register: aturan.register || jenis.register,
    tanggal,
    sec: jenis.sec,
    klas: jenis.klasifikasi,
    pemilik: 'sertifikat',
    oleh: k.pelaku.pegawaiId,
    kini: k.kini,
  }
}

/** The files are made by a job that anyone can watch; the numbers are already safe. */
export const antreSusun = (k: Peminta, total: number, nama: string): Promise<void> =>
  antrePekerjaan(k, 'sertifikat.susun', `Sertifikat ${nama}`, total)

type PemintaKemas = Omit<Peminta, 'perkara'> & { perkara: { id: string; judul: string } }

/** The ZIP and the copy for the printer, made anew of what lies there now. */
export const antreKemas = (k: PemintaKemas): Promise<void> =>
  antrePekerjaan(k, 'sertifikat.kemas', `Paket sertifikat bertanda tangan ${k.perkara.judul}`, 0)

async function antrePekerjaan(
  k: PemintaKemas,
  jenis: string,
  judul: string,
  total: number,
): Promise<void> {
  const [pekerjaan] = await k
    .trx('pekerjaan')
    .insert({
      jenis,
      judul,
      total,
      oleh: k.pelaku.pegawaiId,
      hasil: JSON.stringify({ perkaraId: k.perkara.id }),
      created_at: k.kini,
      diubah_at: k.kini,
    })
    .returning('id')
  await antre(k.trx, jenis, { perkaraId: k.perkara.id, pekerjaanId: pekerjaan.id }, { maks: 8 })
}
