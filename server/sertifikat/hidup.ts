import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { pelatihanPerkara } from '../pelatihan/service.js'
import { catatRiwayat } from '../perkara/service.js'
import { beriNomorBanyak } from '../surat/penomoran.js'
import type { Pelaku } from '../values/pelaku.js'
import { tanggalDiZona } from '../values/tanggal.js'
import { tokenBaru } from '../values/token.js'
import { antreSusun, mintaNomor, type Peminta } from './cetak.js'
import { wajibKelola } from './hak.js'
import { namaPeserta, namaTercetak } from './nama-cetak.js'
import { kunciPaket, sudahKeluar } from './paket-kini.js'
import { paraPenanda } from './penanda.js'
import { penandaPergi } from './penanda-pergi.js'

/** What of a participant a misprint can be in; the roster is put right, and the certificate with it. */
export interface Perbaikan {
  nama: string
  gelarDepan?: string
  gelarBelakang?: string
  tempatLahir?: string
  tanggalLahir?: string
  jabatan?: string
  instansi?: string
}

/** Field of the form -> column of the roster. */
const KOLOM = {
  nama: 'nama',
  gelarDepan: 'gelar_depan',
  gelarBelakang: 'gelar_belakang',
  tempatLahir: 'tempat_lahir',
  tanggalLahir: 'tanggal_lahir',
  jabatan: 'jabatan',
  instansi: 'instansi',
} as const

/** How a history calls those columns. */
const KATA: Record<string, string> = {
  ...{ nama: 'nama', gelar_depan: 'gelar depan', gelar_belakang: 'gelar belakang' },
  ...{ tempat_lahir: 'tempat lahir', tanggal_lahir: 'tanggal lahir' },
  ...{ jabatan: 'jabatan', instansi: 'instansi' },
}

interface Siapa {
  pelaku: Pelaku
  kini: Date
}

export interface Hasil {
  /** The certificate that holds now: the same, or the one that took its place. */
  id: string
  nomor: string
  /** It has a new number; the old one is BATAL. */
  baru: boolean
}

/**
 * Puts a misprint right. Nobody outside has it yet, the number stays and the next version is signed anew;
 * handed over, or fetched in a package, the number is BATAL and another certificate takes its place; so
 * too when who is printed as signer has left the seat. Errors: TIDAK_ADA, TIDAK_BERWENANG,
 * SERTIFIKAT_SUDAH_BATAL, SERTIFIKAT_TIDAK_BERUBAH, those of paraPenanda.
 */
export async function perbaikiSertifikat(
  trx: Knex.Transaction,
  id: string,
  isian: Perbaikan & { alasan: string },
  siapa: Siapa,
): Promise<Hasil> {
  const s = await kunci(trx, id, siapa.pelaku)
  const ubah = bedaRoster(s.orang, isian)
  // The roster may have been put right elsewhere; then the print alone is behind, unless it is being
  // made this moment.
  if (Object.keys(ubah).length > 0) await trx('peserta').where({ id: s.peserta_id }).update(ubah)
  else if (!s.docx_sha256 || namaTercetak(s.isi, s.orang) === namaPeserta(s.orang))
    throw errors.SERTIFIKAT_TIDAK_BERUBAH()
  // Which fields, not what they say: colleagues read the history of a case, a birth date is not theirs.
  const perubahan = Object.keys(ubah).map((kolom) => KATA[kolom])
  const catatan = { sertifikat: s.nomor, alasan: isian.alasan, perubahan }
  if (
    s.status === 'diserahkan' ||
    (await sudahKeluar(trx, id, s.pdf)) ||
    (await penandaPergi(trx, s, siapa.kini))
  )
    return gantikan(trx, s, isian.alasan, siapa, catatan)
  await trx('sertifikat_versi').insert({
    ...{ sertifikat_id: id, versi: s.versi, nama: namaTercetak(s.isi, s.orang), tanda: s.tanda },
    ...{ docx_sha256: s.docx_sha256, pdf_sha256: s.pdf, oleh: siapa.pelaku.pegawaiId },
    diganti_at: siapa.kini,
  })
  await trx('sertifikat')
    .where({ id })
    .update({
      ...{ versi: s.versi + 1, sebab: isian.alasan, status: 'dicetak', tanda: 0 },
      ...{ docx_sha256: null, pdf_sha256: null },
    })
  await catat(trx, s, siapa, 'sertifikat.diperbaiki', catatan)
  await antreSusun(peminta(trx, s, siapa), await banyak(trx, s.perkara_id), s.orang.nama)
  return { id, nomor: s.nomor, baru: false }
}

/**
 * Another certificate in place of one that was signed (lost, damaged, wrong): its number is BATAL and
 * stays in the book, the new one names it. Two who press at once: one of them does. Errors: those of
 * perbaikiSertifikat; SERTIFIKAT_BELUM_DITANDATANGANI: one not signed yet is only corrected, unless who
 * should sign has left.
 */
export async function gantiSertifikat(
  trx: Knex.Transaction,
  id: string,
  alasan: string,
  siapa: Siapa,
): Promise<Hasil> {
  const s = await kunci(trx, id, siapa.pelaku)
  if (s.status === 'dicetak' && !(await penandaPergi(trx, s, siapa.kini)))
    throw errors.SERTIFIKAT_BELUM_DITANDATANGANI()
  return gantikan(trx, s, alasan, siapa, { sertifikat: s.nomor, alasan })
}

async function gantikan(
  trx: Knex.Transaction,
  s: any,
  alasan: string,
  siapa: Siapa,
  catatan: Record<string, unknown>,
): Promise<Hasil> {
  const k = peminta(trx, s, siapa)
  const pelatihan = await pelatihanPerkara(trx, s.orang.pelatihan_id)
  const tanggal = tanggalDiZona(siapa.kini, (await setelanKantor(trx)).zona)
  const { aturan, ...penanda } = await paraPenanda(k, pelatihan, tanggal)
  await trx('sertifikat').where({ id: s.id }).update({ status: 'batal' })
  await trx('nomor')
    .where({ pemilik: 'sertifikat', pemilik_id: s.id, status: 'terpakai' })
    .update({ status: 'batal', alasan_batal: alasan })
  const id = randomUUID()
  await trx('sertifikat').insert({
    ...{ id, perkara_id: s.perkara_id, peserta_id: s.peserta_id, sebab: alasan },
    ...{ kode_registrasi: s.orang.kode_registrasi, menggantikan_id: s.id, token: tokenBaru() },
    isi: JSON.stringify({ tanggal, ...penanda }),
    aturan: JSON.stringify(aturan),
    cara_tanda_tangan: aturan.cara,
    dibuat_at: siapa.kini,
  })
  const [n] = await beriNomorBanyak(trx, await mintaNomor(k, aturan, tanggal), [
    { pemilikId: id, hal: pelatihan.nama, tujuan: s.orang.nama },
  ])
  await trx('sertifikat').where({ id }).update({ nomor: n!.nomor })
  await catat(trx, s, siapa, 'sertifikat.diganti', { ...catatan, pengganti: n!.nomor })
  await antreSusun(k, await banyak(trx, s.perkara_id), s.orang.nama)
  return { id, nomor: n!.nomor, baru: true }
}

/** The certificate and its person, locked, after the packages it is in. */
async function kunci(trx: Knex.Transaction, id: string, pelaku: Pelaku): Promise<any> {
  await kunciPaket(trx, id)
  const s = await trx('sertifikat as s')
    .join('peserta as p', 'p.id', 's.peserta_id')
    .join('perkara as c', 'c.id', 's.perkara_id')
    .join('sop_versi as v', 'v.id', 'c.sop_versi_id')
    .leftJoin('konversi as k', 'k.docx_sha256', 's.docx_sha256')
    .where('s.id', id)
    .forUpdate('s', 'p')
    .first('s.*', 'c.judul', 'c.unit_id', 'c.data', { sop: 'v.kode' }, 'c.induk_id', {
      orang: trx.raw('to_jsonb(p)'),
      pdf: trx.raw('coalesce(s.pdf_sha256, k.pdf_sha256)'),
    })
  if (!s) throw errors.TIDAK_ADA({ apa: 'Sertifikat' })
  wajibKelola(pelaku, s.unit_id)
  if (s.status === 'batal') throw errors.SERTIFIKAT_SUDAH_BATAL({ nomor: s.nomor })
  return s
}

/** The columns of the roster that change, with what they will say. */
function bedaRoster(orang: any, isian: Perbaikan): Record<string, string | null> {
  const beda: Record<string, string | null> = {}
  for (const [isi, kolom] of Object.entries(KOLOM)) {
    const baru = isian[isi as keyof Perbaikan]?.trim()
    if (baru !== undefined && baru !== (orang[kolom] ?? ''))
      beda[kolom] = kolom === 'tanggal_lahir' && baru === '' ? null : baru
  }
  return beda
}

const peminta = (trx: Knex.Transaction, s: any, { pelaku, kini }: Siapa): Peminta => ({
  ...{ trx, kini, pelaku },
  perkara: {
    ...{ id: s.perkara_id, judul: s.judul, sopKode: s.sop, unitId: s.unit_id },
    ...{ pelatihanId: s.orang.pelatihan_id, indukId: s.induk_id, data: s.data },
  },
})

const banyak = async (trx: Knex.Transaction, perkaraId: string): Promise<number> =>
  Number(
    (
      await trx('sertifikat')
        .where({ perkara_id: perkaraId })
        .whereNot({ status: 'batal' })
        .count({ n: '*' })
    )[0]!.n,
  )

const catat = (
  trx: Knex.Transaction,
  s: any,
  { pelaku, kini }: Siapa,
  aksi: string,
  rincian: Record<string, unknown>,
): Promise<void> =>
  catatRiwayat(trx, {
    ...{ at: kini, aksi, perkaraId: s.perkara_id, pegawaiId: pelaku.pegawaiId, rincian },
  })
