import type { Knex } from 'knex'
import { tandaiGagal, tandaiSelesai } from '../../platform/docx/konversi-baris.js'
import { SEKALIGUS } from '../../platform/docx/konversi/banyak.js'
import { KonversiGalat, type Converter } from '../../platform/docx/konversi/types.js'
import { ambilBerkas } from '../../platform/docx/simpan.js'
import { catat, type KerjaMassal, type Tahap } from './tahap.js'

/** Chunks in hand at the same time: one being laid out for each core, as many as the pool has workers. */
const SERENTAK = 2

/**
 * The PDFs of all documents of this job, many at a time. One that cannot be made is left as an incident
 * with its reason, and does not hold up the others.
 */
export const tahapPdf = (converter: Converter): Tahap => ({
  judul: 'Membuat PDF',
  async jalan(k) {
    await kemajuan(k)
    const sisa = await belum(k)
    const ambil = (): string[] => sisa.splice(0, SEKALIGUS)
    const pekerja = Array.from({ length: SERENTAK }, async () => {
      for (let bagian = ambil(); bagian.length > 0; bagian = ambil()) {
        await buat(k, converter, bagian)
        await kemajuan(k)
      }
    })
    await Promise.all(pekerja)
  },
})

function belum(k: KerjaMassal): Promise<string[]> {
  return k
    .db('konversi')
    .where({ pekerjaan_id: k.pekerjaanId, status: 'menunggu' })
    .orderBy('created_at')
    .orderBy('docx_sha256')
    .pluck('docx_sha256')
}

async function buat(k: KerjaMassal, converter: Converter, sha256: string[]): Promise<void> {
  const docx = await Promise.all(sha256.map(async (s) => (await ambilBerkas(k.db, s)).isi))
  const semua = await converter.convertMany(docx).catch((galat) => {
    if (galat instanceof KonversiGalat && galat.sebab !== 'tidak-ada') return null
    throw galat
  })
  for (const [i, s] of sha256.entries()) {
    if (semua) await tandaiSelesai(k, s, semua[i]!)
    else await sendiri(k, converter, s, docx[i]!)
  }
}

/** By itself, so that one bad document tells which it is. */
async function sendiri(k: KerjaMassal, converter: Converter, sha256: string, docx: Buffer) {
  try {
    await tandaiSelesai(k, sha256, await converter.convert(docx))
  } catch (galat) {
    if (!(galat instanceof KonversiGalat) || galat.sebab === 'tidak-ada') throw galat
    await tandaiGagal(k, sha256, galat)
  }
}

async function kemajuan(k: KerjaMassal): Promise<void> {
  const milik = (status: string): Knex.QueryBuilder =>
    k.db('konversi').where({ pekerjaan_id: k.pekerjaanId, status }).count()
  await catat(k, {
    selesai: k.db.raw('least(total, (?))', [milik('selesai')]),
    gagal: milik('gagal'),
  })
}
