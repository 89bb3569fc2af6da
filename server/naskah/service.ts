import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import type { Konteks, KonteksPelaku } from '../perkara/handler.js'
import { tanggalDiZona } from '../values/tanggal.js'
import { potretBahan } from './bahan-cetak.js'
import { denganKewenangan } from './kewenangan.js'
import { cariNaskah, versiNaskah, wajibNaskah, type NaskahRow, type VersiRow } from './muat.js'
import { cariPenandatangan, penandatanganKursi, type Penandatangan } from './penandatangan.js'
import type { PenandatanganNaskah, Templat } from './templat.js'
import { tulisVersi, type KonteksTulis, type SumberWord } from './tulis-versi.js'

/**
 * Adds a version of the case's document and makes every earlier paraf void: nobody has seen this
 * one. `word` when its words are those of a file. Errors: NASKAH_SUDAH_TERBIT.
 */
export async function simpanVersi(
  k: KonteksTulis,
  templat: Templat,
  tahap: 'konsep' | 'ketik',
  isi: Record<string, unknown>,
  word: SumberWord | null = null,
): Promise<NaskahRow> {
  const ada = await cariNaskah(k.trx, k.perkara.id, templat.jenis)
  if (ada?.terbit_sha256) throw errors.NASKAH_SUDAH_TERBIT({ nomor: ada.nomor })
  const naskah = ada ?? (await buat(k, templat))
  const kepala = await kepalaKonsep(k.trx, templat.jenis, k.kini)
  await gugurkanCap(k, naskah.id)
  return tulisVersi(k, naskah, templat, {
    tahap,
    isi,
    potret: await potretBahan(k.trx, k.perkara.pelatihanId),
    nomor: '',
    word,
    ...kepala,
  })
}

/** What a draft prints at its head and foot: today, and who would sign it today. */
export async function kepalaKonsep(trx: Knex.Transaction, jenis: string, kini: Date) {
  const kantor = await setelanKantor(trx)
  const tanggal = tanggalDiZona(kini, kantor.zona)
  const siapa = (await cariPenandatangan(trx, 'kepala', tanggal)) ?? kursiKosong(kantor.kepala)
  return { tanggal, penandatangan: await denganKewenangan(trx, jenis, siapa) }
}

/** From here on the case keeps the template of this document, also where no diagram named it. */
async function buat(k: KonteksTulis, { jenis, sha256 }: Templat): Promise<NaskahRow> {
  const { rows } = await k.trx.raw(
    `with sematan as (
       insert into perkara_templat (perkara_id, jenis, sha256, dipilih_at)
       values (:perkara, :jenis, :sha256, :kini) on conflict do nothing)
     insert into naskah (perkara_id, jenis, dibuat_at) values (:perkara, :jenis, :kini) returning *`,
    { perkara: k.perkara.id, jenis, sha256, kini: k.kini },
  )
  return rows[0]
}

/** A draft may be written while the post is vacant; who signs in the end is printed at issue. */
const kursiKosong = (jabatan: string): PenandatanganNaskah => ({
  sifat: 'definitif',
  jabatan,
  nama: '.....................',
  pangkat: '',
  golongan: '',
  nip: '',
})

/** Marks of earlier versions no longer count; they stay in the record. */
async function gugurkanCap(k: KonteksTulis, naskahId: string): Promise<void> {
  await k
    .trx('cap')
    .where({ naskah_id: naskahId })
    .whereNull('gugur_at')
    .update({ gugur_at: k.kini })
}

/**
 * The document of a step in the version the person saw. Errors: NASKAH_BELUM_ADA, NASKAH_SUDAH_TERBIT,
 * NASKAH_BERUBAH when another version has come since the page was opened.
 */
export async function versiDilihat(
  k: KonteksPelaku,
  jenis: string,
  sha256: string,
): Promise<{ naskah: NaskahRow; versi: VersiRow }> {
  const naskah = await wajibNaskah(k.trx, k.perkara.id, jenis)
  if (naskah.terbit_sha256) throw errors.NASKAH_SUDAH_TERBIT({ nomor: naskah.nomor })
  const versi = await versiNaskah(k.trx, naskah)
  if (versi.docx_sha256 !== sha256) throw errors.NASKAH_BERUBAH({ versi: versi.versi })
  return { naskah, versi }
}

/** Sets a paraf or a signature on the exact version the person saw. Errors: those of versiDilihat. */
export async function bubuhkan(
  k: KonteksPelaku,
  jenis: 'paraf' | 'tanda_tangan',
  naskahJenis: string,
  sha256: string,
  tingkat: number,
): Promise<{ naskah: NaskahRow; versi: VersiRow }> {
  const { naskah, versi } = await versiDilihat(k, naskahJenis, sha256)
  const kursi = await penandatanganKursi(k.trx, k.kursi.pemangkuId)
  // A paraf is given in one's own name; only the signature is for somebody else.
  const cuplikan = jenis === 'paraf' ? kursi : await denganKewenangan(k.trx, naskahJenis, kursi)
  await k.trx('cap').insert({
    naskah_id: naskah.id,
    versi: versi.versi,
    docx_sha256: sha256,
    jenis,
    tingkat,
    pegawai_id: k.pelaku.pegawaiId,
    pemangku_id: k.kursi.pemangkuId,
    cuplikan: JSON.stringify(cuplikan),
    tugas_id: k.tugasId,
    dibuat_at: k.kini,
  })
  const keadaan = jenis === 'paraf' ? 'diparaf' : 'ditandatangani'
  await k.trx('naskah').where({ id: naskah.id }).update({ keadaan })
  return { naskah: { ...naskah, keadaan }, versi }
}

/** The signature that counts, as it was made, or null. */
export async function tandaTanganNaskah(
  k: Konteks,
  naskah: NaskahRow,
): Promise<Penandatangan | null> {
  const cap = await k
    .trx('cap')
    .where({ naskah_id: naskah.id, jenis: 'tanda_tangan' })
    .whereNull('gugur_at')
    .orderBy('dibuat_at', 'desc')
    .first('cuplikan')
  return cap?.cuplikan ?? null
}
