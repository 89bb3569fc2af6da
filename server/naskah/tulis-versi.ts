import type { Knex } from 'knex'
import type { KonteksPelaku } from '../perkara/handler.js'
import { gambarLambang } from '../kantor/lambang.js'
import { antreKonversi } from '../platform/docx/antre-konversi.js'
import { ambilBerkas, simpanBerkas } from '../platform/docx/simpan.js'
import { teksDocx } from '../platform/docx/teks.js'
import { bahanTersimpan, potretBahan, type BahanCetak } from './bahan-cetak.js'
import { jenisNaskah } from './jenis/jenis.js'
import { tandaPeriksa } from './tanda-periksa.js'
import { versiNaskah, type NaskahRow, type VersiRow } from './muat.js'
import { templatVersi } from './templat-perkara.js'
import { cetakWord } from './word/cetak.js'
import type { Penandatangan } from './penandatangan.js'
import { MIME_DOCX, cetakNaskah, type PenandatanganNaskah, type Templat } from './templat.js'

/** What writing a version needs of the task, or of whatever else it is written from. */
export type KonteksTulis = Pick<KonteksPelaku, 'trx' | 'kini' | 'perkara' | 'pelaku' | 'antre'>

interface VersiBaru {
  tahap: 'konsep' | 'ketik' | 'final' | 'terbit'
  isi: Record<string, unknown>
  potret: { bahan: BahanCetak; sha256: string }
  /** Empty on a draft. */
  nomor: string
  /** `yyyy-mm-dd` */
  tanggal: string
  penandatangan: PenandatanganNaskah
  /** Security as numbered (B, T, R, SR); a draft has that of its kind. */
  sec?: string
  /** Given when it will be signed electronically. */
  tte?: { kalimat: string } | null
  /** SHA-256 of the PDF that another system signed; the letter then counts as signed electronically. */
  bertanda?: string | null
  /** Given when the words are those of a file from Word. */
  word?: SumberWord | null
}

/** A file from Word that versions are made from. */
export interface SumberWord {
  sha256: string
  isi: Buffer
  cara: 'basah' | 'elektronik'
}

/** Renders and stores one version and makes it the current one; the PDF follows by job. */
export async function tulisVersi(
  k: KonteksTulis,
  naskah: NaskahRow,
  templat: Templat,
  v: VersiBaru,
): Promise<NaskahRow> {
  const { potret, bertanda, word, ...cetak } = v
  const konsep = v.tahap === 'konsep' || v.tahap === 'ketik'
  // Only what is signed can be checked: a code on a draft would vouch for it.
  const periksa = konsep ? null : await tandaPeriksa(k.trx, naskah.token)
  const lambang = await gambarLambang(k.trx, potret.bahan.kantor.lambang)
  const masukan = {
    ...cetak,
    ...potret.bahan,
    konsep,
    gambar: { ...lambang, ...(periksa && { qr: periksa.qr }) },
    ...(periksa && { alamatVerifikasi: periksa.alamat }),
  }
  const docx = await (word ? cetakWord(word.isi, masukan) : cetakNaskah(templat, masukan))
  const { sha256 } = await simpanBerkas(k.trx, { isi: docx, mime: MIME_DOCX })
  await antreKonversi(k.trx, sha256, k.antre)
  const versi = naskah.versi + 1
  await k.trx('naskah_versi').insert({
    naskah_id: naskah.id,
    versi,
    tahap: v.tahap,
    isi: JSON.stringify(v.isi),
    templat_sha256: templat.sha256,
    docx_sha256: sha256,
    bahan_sha256: potret.sha256,
    ...(word && barisWord(word, docx)),
    oleh: k.pelaku.pegawaiId,
    dibuat_at: k.kini,
  })
  const { nomor, tanggal } = v
  const [baru] = await k
    .trx('naskah')
    .where({ id: naskah.id })
    .update({
      versi,
      hal: hal(v.isi, templat),
      tujuan: JSON.stringify(daftar(v.isi.tujuan)),
      ...(konsep && { keadaan: 'konsep' }),
      ...(periksa && { token: periksa.token }),
      // A draft is as secret as its kind is, before any number says so.
      sec: v.sec ?? (await jenisNaskah(k.trx, templat)).sec,
      ...(v.tahap === 'final' && { final_versi: versi }),
      ...(v.tahap === 'terbit' && {
        keadaan: 'terbit',
        nomor,
        tanggal,
        cara_tanda_tangan: bertanda ? 'elektronik' : 'basah',
        ...(bertanda && { terbit_pdf_sha256: bertanda }),
        terbit_sha256: sha256,
        terbit_at: k.kini,
      }),
    })
    .returning('*')
  return baru
}

function barisWord(word: SumberWord, docx: Buffer) {
  const teks = teksDocx(docx).filter((b) => b.bagian === 'isi')
  return {
    word_sha256: word.sha256,
    word_cara: word.cara,
    word_teks: teks.map((b) => b.teks).join('\n'),
  }
}

/** The file from Word a version was made from, or null. */
export async function sumberWord(
  trx: Knex.Transaction,
  versi: Pick<VersiRow, 'word_sha256' | 'word_cara'>,
): Promise<SumberWord | null> {
  if (!versi.word_sha256) return null
  const { isi } = await ambilBerkas(trx, versi.word_sha256)
  return { sha256: versi.word_sha256, isi, cara: versi.word_cara ?? 'basah' }
}

/** What a final version says besides what was read and initialled. */
export type IsiFinal = Pick<VersiBaru, 'nomor' | 'tanggal' | 'sec' | 'tte' | 'penandatangan'>

/**
 * The version with number and date that waits for an electronic signature: they stand inside the
 * signed bytes, so they come before it. Not yet issued.
 */
export const tulisFinal = (k: KonteksPelaku, naskah: NaskahRow, r: IsiFinal): Promise<NaskahRow> =>
  tulisTerakhir(k, naskah, 'final', r)

/**
 * The issued version: what was signed, word for word, with the number, the date and the signer. The
 * roster, the letterhead or the template may have changed since; the letter must not.
 */
export async function tulisTerbit(
  k: KonteksPelaku,
  naskah: NaskahRow,
  r: IsiFinal & Pick<VersiBaru, 'bertanda'> & { penandatangan: Penandatangan },
): Promise<NaskahRow> {
  return tulisTerakhir(k, naskah, 'terbit', r)
}

async function tulisTerakhir(
  k: KonteksPelaku,
  naskah: NaskahRow,
  tahap: 'final' | 'terbit',
  r: IsiFinal & Pick<VersiBaru, 'bertanda'>,
): Promise<NaskahRow> {
  const versi = await versiNaskah(k.trx, naskah)
  const { isi, bahan_sha256: sha256 } = versi
  const potret = sha256
    ? { bahan: await bahanTersimpan(k.trx, sha256), sha256 }
    : await potretBahan(k.trx, k.perkara.pelatihanId)
  const templat = await templatVersi(k, naskah.jenis, versi)
  const word = await sumberWord(k.trx, versi)
  return tulisVersi(k, naskah, templat, { tahap, isi, potret, word, ...r })
}

const teks = (v: unknown): string => (typeof v === 'string' ? v.trim() : '')
const hal = (isi: Record<string, unknown>, t: Templat): string =>
  teks(isi.hal) || teks(isi.judul) || t.nama
const daftar = (v: unknown): string[] => (Array.isArray(v) ? v.map(teks).filter(Boolean) : [])
