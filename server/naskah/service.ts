import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import type { Konteks, KonteksPelaku } from '../perkara/handler.js'
import { antreKonversi } from '../platform/docx/antre-konversi.js'
import { simpanBerkas } from '../platform/docx/simpan.js'
import { tanggalDiZona } from '../values/zona.js'
import { daftarPesertaNaskah } from './peserta-naskah.js'
import { cariNaskah, versiNaskah, wajibNaskah, type NaskahRow, type VersiRow } from './muat.js'
import { calonPenandatangan, penandatanganKursi, type Penandatangan } from './penandatangan.js'
import { MIME_DOCX, renderNaskah, type Templat } from './templat.js'

export interface Rendering {
  nomor: string
  tanggal: string
  penandatangan: Penandatangan
  konsep: boolean
}

/**
 * Adds a version of the case's document and makes every earlier paraf void: nobody has seen this one.
 * Errors: NASKAH_SUDAH_TERBIT.
 */
export async function simpanVersi(
  k: KonteksPelaku, templat: Templat, tahap: 'konsep' | 'ketik', isi: Record<string, unknown>,
): Promise<NaskahRow> {
  const ada = await cariNaskah(k.trx, k.perkara.id, templat.jenis)
  if (ada?.terbit_sha256) throw errors.NASKAH_SUDAH_TERBIT({ nomor: ada.nomor })
  const naskah = ada ?? await buat(k, templat.jenis)
  const { zona } = await setelanKantor(k.trx)
  const tanggal = tanggalDiZona(k.kini, zona)
  const penandatangan = await calonPenandatangan(k.trx, 'kepala', tanggal)
  await gugurkanCap(k, naskah.id)
  return tulisVersi(k, naskah, templat, tahap, isi, { nomor: '', tanggal, penandatangan, konsep: true })
}

async function buat(k: Konteks, jenis: string): Promise<NaskahRow> {
  const [row] = await k.trx('naskah')
    .insert({ perkara_id: k.perkara.id, jenis, dibuat_at: k.kini }).returning('*')
  return row
}

/** Renders and stores one version; the PDF follows by job. */
export async function tulisVersi(
  k: KonteksPelaku, naskah: NaskahRow, templat: Templat, tahap: string,
  isi: Record<string, unknown>, r: Rendering,
): Promise<NaskahRow> {
  const kantor = await setelanKantor(k.trx)
  const peserta = await daftarPesertaNaskah(k.trx, k.perkara.pelatihanId)
  const docx = renderNaskah(templat, { isi, kantor, peserta, ...r })
  const { sha256 } = await simpanBerkas(k.trx, { isi: docx, mime: MIME_DOCX })
  await antreKonversi(k.trx, sha256, k.antre)
  const versi = naskah.versi + 1
  await k.trx('naskah_versi').insert({
    naskah_id: naskah.id, versi, tahap, isi: JSON.stringify(isi), templat_sha256: templat.sha256,
    docx_sha256: sha256, oleh: k.pelaku.pegawaiId, dibuat_at: k.kini,
  })
  const ubah = {
    versi,
    hal: teks(isi.hal) || teks(isi.judul) || templat.nama,
    tujuan: JSON.stringify(daftar(isi.tujuan)),
    ...(tahap === 'konsep' || tahap === 'ketik' ? { keadaan: 'konsep' } : {}),
    ...(tahap === 'terbit'
      ? { keadaan: 'terbit', nomor: r.nomor, tanggal: r.tanggal, terbit_sha256: sha256, terbit_at: k.kini }
      : {}),
  }
  const [baru] = await k.trx('naskah').where({ id: naskah.id }).update(ubah).returning('*')
  return baru
}

/** Marks of earlier versions no longer count; they stay in the record. */
async function gugurkanCap(k: Konteks, naskahId: string): Promise<void> {
  await k.trx('cap').where({ naskah_id: naskahId }).whereNull('gugur_at').update({ gugur_at: k.kini })
}

/**
 * Sets a paraf or a signature on the exact version the person saw.
 * Errors: NASKAH_BELUM_ADA, NASKAH_BERUBAH when another version has come since the page was opened.
 */
export async function bubuhkan(
  k: KonteksPelaku, jenis: 'paraf' | 'tanda_tangan', naskahJenis: string, sha256: string, tingkat: number,
): Promise<{ naskah: NaskahRow; versi: VersiRow }> {
  const naskah = await wajibNaskah(k.trx, k.perkara.id, naskahJenis)
  const versi = await versiNaskah(k.trx, naskah)
  if (versi.docx_sha256 !== sha256) throw errors.NASKAH_BERUBAH({ versi: versi.versi })
  const cuplikan = await penandatanganKursi(k.trx, k.kursi.pemangkuId)
  await k.trx('cap').insert({
    naskah_id: naskah.id, versi: versi.versi, docx_sha256: sha256, jenis, tingkat,
    pegawai_id: k.pelaku.pegawaiId, pemangku_id: k.kursi.pemangkuId,
    cuplikan: JSON.stringify(cuplikan), tugas_id: k.tugasId, dibuat_at: k.kini,
  })
  const keadaan = jenis === 'paraf' ? 'diparaf' : 'ditandatangani'
  await k.trx('naskah').where({ id: naskah.id }).update({ keadaan })
  return { naskah: { ...naskah, keadaan }, versi }
}

/** The signature that counts, as it was made. Errors: NASKAH_BELUM_DITANDATANGANI. */
export async function tandaTanganNaskah(k: Konteks, naskah: NaskahRow): Promise<Penandatangan> {
  const cap = await k.trx('cap').where({ naskah_id: naskah.id, jenis: 'tanda_tangan' })
    .whereNull('gugur_at').orderBy('dibuat_at', 'desc').first('cuplikan')
  if (!cap) throw errors.NASKAH_BELUM_DITANDATANGANI()
  return cap.cuplikan
}

const teks = (v: unknown): string => (typeof v === 'string' ? v : '')
/** Addressees are plain names, or rows whose first column is the name. */
const daftar = (v: unknown): string[] => !Array.isArray(v) ? [] : v.map((x) =>
  typeof x === 'string' ? x : teks(Object.values(x as Record<string, unknown>)[0]))
