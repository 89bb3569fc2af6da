import { errors } from '../../errors.js'
import { isiAwal } from '../../naskah/isi-awal.js'
import { cariNaskah, versiNaskah, type NaskahRow } from '../../naskah/muat.js'
import { simpanVersi } from '../../naskah/service.js'
import { templat as templatKasus } from '../../naskah/templat-perkara.js'
import { templatSidik } from '../../naskah/templat-versi.js'
import type { TandaWord } from '../../naskah/word/salinan.js'
import type { KonteksPelaku } from '../../perkara/handler.js'
import { bacaKonsep } from '../../tugas/konsep/simpan.js'
import { namaPegawai } from '../../tugas/kunci.js'
import { buka, type Aksi } from '../../tugas/service.js'

export interface UnggahanWord {
  sha256: string
  isi: Buffer
  tanda: TandaWord
  /** The writer knows that the letter has gone on, and wants this text all the same. */
  timpa: boolean
}

/** Opens a drafting task. Errors: those of `buka`, BUKAN_PENYUSUNAN. */
async function bukaPenyusunan(a: Aksi, tugasId: string): Promise<KonteksPelaku> {
  const { handler, k } = await buka(a, tugasId)
  if (!handler.menyusun) throw errors.BUKAN_PENYUSUNAN()
  return k
}

/**
 * A checked file from Word becomes the next version; the task stays open. What stands in the form goes
 * along as its fields, so that going back to the form loses nothing. Errors: those of bukaPenyusunan,
 * NASKAH_SUDAH_TERBIT, NASKAH_WORD_BASI.
 */
export async function simpanWord(a: Aksi, tugasId: string, u: UnggahanWord): Promise<NaskahRow> {
  const k = await bukaPenyusunan(a, tugasId)
  const { jenis } = u.tanda
  const naskah = await cariNaskah(k.trx, k.perkara.id, jenis)
  if (naskah && !u.timpa) await tolakBasi(k, naskah, u.tanda.versi)
  const t = await templatSidik(k.trx, u.tanda.templat)
  const konsep = await bacaKonsep(k.trx, tugasId, a.pelaku.pegawaiId)
  const lama = naskah && naskah.versi > 0 ? (await versiNaskah(k.trx, naskah)).isi : null
  const dasar = lama ?? (await isiAwal(k, await templatKasus(k, jenis)))
  const tahap = k.step.sop.handler === 'surat.ketik' ? 'ketik' : 'konsep'
  const isi = { ...dasar, ...konsep.isian }
  const { sha256 } = u
  const jadi = await simpanVersi(k, t, tahap, isi, { sha256, isi: u.isi, cara: u.tanda.cara })
  await lewatFormulir(k, jadi, false)
  await k.trx('isian_konsep').where({ tugas_id: tugasId }).del()
  await k.catatRiwayat('naskah.word', { jenis, versi: jadi.versi })
  return jadi
}

/** The newest version is somebody else's, and younger than this file. */
async function tolakBasi(k: KonteksPelaku, naskah: NaskahRow, dari: number): Promise<void> {
  const { versi, oleh } = await versiNaskah(k.trx, naskah)
  if (versi <= dari || oleh === k.pelaku.pegawaiId) return
  throw errors.NASKAH_WORD_BASI({ versi, dari, oleh: await namaPegawai(k.trx, oleh) })
}

/**
 * From here on the form is used again, or the file from Word once more. No version changes by that; the
 * next one does. Errors: those of bukaPenyusunan, NASKAH_BUKAN_WORD.
 */
export async function pilihCara(a: Aksi, tugasId: string, formulir: boolean): Promise<void> {
  const k = await bukaPenyusunan(a, tugasId)
  const naskah = await cariNaskah(k.trx, k.perkara.id, k.step.sop.naskah)
  const versi = naskah && naskah.versi > 0 ? await versiNaskah(k.trx, naskah) : null
  if (!naskah || !versi?.word_sha256) throw errors.NASKAH_BUKAN_WORD()
  await lewatFormulir(k, naskah, formulir)
  // Kept for the other kind of form; what was kept of this one is in the fields of the version.
  await k.trx('isian_konsep').where({ tugas_id: tugasId }).del()
  await k.catatRiwayat(formulir ? 'naskah.formulir' : 'naskah.word.lagi', { jenis: naskah.jenis })
}

const lewatFormulir = (k: KonteksPelaku, n: NaskahRow, lewat_formulir: boolean) =>
  k.trx('naskah').where({ id: n.id }).update({ lewat_formulir })
