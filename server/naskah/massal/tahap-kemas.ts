import { setImmediate as jeda } from 'node:timers/promises'
import { PenggabungPdf } from '../../platform/pdf/gabung.js'
import { ambilBerkas, MIME, simpanBerkas } from '../../platform/docx/simpan.js'
import { transaksi } from '../../platform/db/db.js'
import { catat, type KerjaMassal, type Tahap } from './tahap.js'

/** A finished document: the name it has in the ZIP, and its file. */
export interface Jadi {
  nama: string
  sha256: string
}

/** Bytes; 500 certificates share their background and fonts and weigh a tenth of this. */
const BATAS_CETAK = 200 * 2 ** 20

/**
 * The list the ZIP is made of, and one PDF in the order of the roster for the printer. Whatever has no
 * PDF is missing in both and stays counted as failed. `dua`: printed on both sides, so every document
 * begins on a front.
 */
export const tahapKemas = (
  daftar: (k: KerjaMassal) => Promise<Jadi[]>,
  opsi: { dua?: boolean } = {},
): Tahap => ({
  judul: 'Mengemas untuk diunduh dan dicetak',
  async jalan(k) {
    const jadi = await daftar(k)
    if (jadi.length === 0) return
    const { sha256: cetak } = await gabung(k, jadi, opsi.dua ?? false)
    await transaksi(k.db, async (trx) => {
      await trx('pekerjaan').where({ id: k.pekerjaanId }).forUpdate().first('id')
      await trx('pekerjaan_berkas').where({ pekerjaan_id: k.pekerjaanId }).del()
      const baris = jadi.map((j, i) => ({ pekerjaan_id: k.pekerjaanId, urutan: i + 1, ...j }))
      await trx.batchInsert('pekerjaan_berkas', baris, 500)
      await catat(k, { cetak_sha256: cetak }, trx)
    })
  },
})

/** One document in memory at a time; what they share is in the result once. */
async function gabung(k: KerjaMassal, jadi: readonly Jadi[], bolakBalik: boolean) {
  const g = new PenggabungPdf({ bolakBalik })
  for (const { sha256 } of jadi) {
    await g.tambah((await ambilBerkas(k.db, sha256)).isi)
    await jeda()
  }
  const isi = await g.selesai()
  return simpanBerkas(k.db, { isi, mime: MIME.pdf }, BATAS_CETAK)
}
