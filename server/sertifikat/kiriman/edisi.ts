import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { catatRiwayat } from '../../perkara/service.js'
import { transaksi } from '../../platform/db/db.js'
import { simpanIsi, type PaketSiap } from '../paket.js'
import { paketKini, type PaketKini } from '../paket-kini.js'
import { bungkus } from './bungkus.js'
import { kirimanTerbuka } from './kirim.js'

/** Times a package is made anew while its certificates keep changing under it. */
const ULANG = 3

export interface Diambil {
  id: string
  edisi: number
  sha256: string
  ukuran: number
  pelatihan: string
}

/**
 * What is behind an open address, brought up to date: a certificate corrected or replaced since makes a
 * next edition. With nothing signed left the old edition stays as it is, and nobody is given it. Errors:
 * those of kirimanTerbuka.
 */
export async function kirimanSegar(
  db: Knex,
  token: string,
  kini: Date,
): Promise<{ p: any; isi: PaketKini }> {
  let p = await kirimanTerbuka(db, token, kini)
  let isi = await paketKini(db, p.id)
  if (isi.basi && isi.siap.length > 0) {
    const baru = await bungkus(db, p, isi.siap)
    await transaksi(db, (trx) => gantiEdisi(trx, p.id, isi.edisi, baru, kini))
    p = await kirimanTerbuka(db, token, kini)
    isi = await paketKini(db, p.id)
  }
  return { p, isi }
}

/** Two who ask at once make one edition: the second finds another number than the one it saw. */
async function gantiEdisi(
  trx: Knex.Transaction,
  id: string,
  dari: number,
  baru: PaketSiap,
  kini: Date,
): Promise<void> {
  const p = await trx('sertifikat_paket').where({ id }).forUpdate().first()
  if (p.edisi !== dari) return
  const { sha256, ukuran, diambil_at, diterima_at, diterima_oleh, diterima_jabatan } = p
  await trx('sertifikat_paket_edisi').insert({
    ...{ paket_id: id, edisi: dari, sha256, ukuran, diambil_at, diterima_at, diterima_oleh },
    ...{ diterima_jabatan, diganti_at: kini },
  })
  await trx('sertifikat_paket')
    .where({ id })
    .update({
      ...{ edisi: dari + 1, sha256: baru.sha256, ukuran: baru.ukuran, diambil_at: null },
      ...{ diterima_at: null, diterima_oleh: '', diterima_jabatan: '' },
    })
  await simpanIsi(trx, id, dari + 1, baru.isi)
  const rincian = { paket: id, edisi: dari + 1, sertifikat: baru.isi.length - 1 }
  await catatRiwayat(trx, { at: kini, aksi: 'sertifikat.kiriman.edisi', rincian })
}

/**
 * Counts that it is fetched, and says which edition. A correction waits for this lock or is seen by it:
 * nobody is handed a file while it is being put aside. Errors: those of kirimanTerbuka, KIRIMAN_MENUNGGU.
 */
export async function ambilKiriman(db: Knex, token: string, kini: Date): Promise<Diambil> {
  for (let i = 0; i < ULANG; i++) {
    const { p } = await kirimanSegar(db, token, kini)
    const hasil = await transaksi(db, async (trx) => {
      const t = await trx('sertifikat_paket').where({ id: p.id }).forUpdate().first()
      const isi = await paketKini(trx, p.id)
      if (isi.basi) return null
      await trx('sertifikat_paket')
        .where({ id: p.id })
        .update({ diambil: t.diambil + 1, diambil_at: t.diambil_at ?? kini })
      const { id, edisi, sha256 } = t
      return { id, edisi, sha256, ukuran: Number(t.ukuran), pelatihan: p.pelatihan }
    })
    if (hasil) return hasil
  }
  throw errors.KIRIMAN_MENUNGGU()
}
