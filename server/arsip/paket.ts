import { createHash } from 'node:crypto'
import type { Knex } from 'knex'
import type { Clock } from '../platform/clock.js'
import { transaksi } from '../platform/db/db.js'
import { susunPaket } from '../platform/docx/paket.js'
import { ambilBerkas, simpanBerkas } from '../platform/docx/simpan.js'
import type { JobHandler } from '../platform/jobs/types.js'

interface Isi { perkaraId: string; tugasId: string; oleh: string }

/**
 * Packs everything a case holds into one ZIP with a manifest of hashes, and keeps it with the case.
 * Safe to run twice: the file of the task is replaced, not doubled.
 */
export const pekerjaPaket = (db: Knex, clock: Clock): Record<string, JobHandler> => ({
  'arsip.paket': async ({ perkaraId, tugasId, oleh }: Isi) => {
    const bagian = await kumpulkan(db, perkaraId)
    bagian.set('manifest.json', JSON.stringify(manifest(bagian), null, 2))
    const zip = susunPaket(bagian)
    await transaksi(db, async (trx) => {
      const { sha256 } = await simpanBerkas(trx, { isi: zip, mime: 'application/zip' })
      await trx('lampiran').where({ tugas_id: tugasId, nama: 'cadangan-perkara.zip' }).del()
      await trx('lampiran').insert({
        perkara_id: perkaraId, tugas_id: tugasId, nama: 'cadangan-perkara.zip', sha256, oleh, dibuat_at: clock.now(),
      })
    })
  },
})

/** Rows as JSON, files as they are. The package itself is left out, or it would grow with every run. */
async function kumpulkan(db: Knex, perkaraId: string): Promise<Map<string, string | Buffer>> {
  const bagian = new Map<string, string | Buffer>()
  const perkara = await db('perkara').where({ id: perkaraId }).first()
  const tabel: Record<string, unknown[]> = {
    perkara: [perkara],
    tugas: await db('tugas').where({ perkara_id: perkaraId }).orderBy('dibuka_at'),
    riwayat: await db('riwayat').where({ perkara_id: perkaraId }).orderBy('id'),
    naskah: await db('naskah').where({ perkara_id: perkaraId }),
    peserta: perkara.pelatihan_id
      ? await db('peserta').where({ pelatihan_id: perkara.pelatihan_id }).orderBy('urutan') : [],
  }
  for (const [nama, baris] of Object.entries(tabel)) bagian.set(`data/${nama}.json`, JSON.stringify(baris, null, 1))
  const versi = await db('naskah_versi as v').join('naskah as n', 'n.id', 'v.naskah_id')
    .where('n.perkara_id', perkaraId).select('n.jenis', 'v.versi', 'v.docx_sha256')
  for (const v of versi) bagian.set(`naskah/${v.jenis}-v${v.versi}.docx`, (await ambilBerkas(db, v.docx_sha256)).isi)
  const lampiran = await db('lampiran').where({ perkara_id: perkaraId }).whereNot({ nama: 'cadangan-perkara.zip' })
  for (const l of lampiran) bagian.set(`lampiran/${l.id}/${aman(l.nama)}`, (await ambilBerkas(db, l.sha256)).isi)
  return bagian
}

/** A name inside the ZIP may not climb out of its folder when it is unpacked. */
const aman = (nama: string): string => nama.replace(/[\\/\0]+/g, '_').replace(/^\.+/, '_')

function manifest(bagian: ReadonlyMap<string, string | Buffer>) {
  return [...bagian].map(([nama, isi]) => ({
    nama, ukuran: Buffer.byteLength(isi), sha256: createHash('sha256').update(isi).digest('hex'),
  }))
}
