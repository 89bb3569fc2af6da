import type { Knex } from 'knex'
import type { Clock } from '../platform/clock.js'
import { transaksi } from '../platform/db/db.js'
import { susunPaket } from '../platform/docx/paket.js'
import { ambilBerkas, sidikBerkas, simpanBerkas } from '../platform/docx/simpan.js'
import type { JobHandler } from '../platform/jobs/types.js'
import { berkasPaket, dataPaket, NAMA_PAKET, POLA_PAKET, type BerkasPaket } from './isi-paket.js'

interface Isi {
  perkaraId: string
  tugasId: string
  oleh: string
}
interface Jilid {
  nama: string
  sha256: string
}

/** Bytes of content per ZIP; a single larger file gets a ZIP of its own. */
const PER_JILID = 20 * 2 ** 20
/** What a ZIP may weigh: the largest single file, which may not shrink, and its headers. */
const BATAS_JILID = 26 * 2 ** 20

/**
 * Packs everything a case holds into ZIPs with a manifest of hashes in the first, and keeps them
 * with the case. Safe to run twice: the packages of the task are replaced, not doubled.
 */
export const pekerjaPaket = (db: Knex, clock: Clock): Record<string, JobHandler> => ({
  'arsip.paket': async ({ perkaraId, tugasId, oleh }: Isi) => {
    const jilid = await susunJilid(db, perkaraId)
    await transaksi(db, async (trx) => {
      // Two workers on one task: the second waits here, and then finds what it has to replace.
      await trx('tugas').where({ id: tugasId }).forUpdate().first('id')
      await trx('lampiran').where({ tugas_id: tugasId }).whereRaw('nama ~ ?', POLA_PAKET).del()
      await trx('lampiran').insert(
        jilid.map((j) => ({
          perkara_id: perkaraId,
          tugas_id: tugasId,
          ...j,
          oleh,
          dibuat_at: clock.now(),
        })),
      )
    })
  },
})

/** The packages, each stored as soon as it is made: only one of them is in memory at a time. */
async function susunJilid(db: Knex, perkaraId: string): Promise<Jilid[]> {
  const data = await dataPaket(db, perkaraId)
  const bagi = bagiJilid(await berkasPaket(db, perkaraId))
  data.set('manifest.json', JSON.stringify(manifest(data, bagi), null, 1))
  const jilid: Jilid[] = []
  for (const [i, berkas] of bagi.entries()) {
    const bagian = new Map<string, string | Buffer>(i === 0 ? data : [])
    for (const b of berkas) bagian.set(b.nama, (await ambilBerkas(db, b.sha256)).isi)
    const zip = { isi: susunPaket(bagian), mime: 'application/zip' }
    const { sha256 } = await simpanBerkas(db, zip, BATAS_JILID)
    jilid.push({ nama: namaJilid(i), sha256 })
  }
  return jilid
}

const namaJilid = (i: number): string => `${NAMA_PAKET}${i === 0 ? '' : `-${i + 1}`}.zip`

/** At least one, the first for the tables and the manifest. */
function bagiJilid(berkas: readonly BerkasPaket[]): BerkasPaket[][] {
  const bagi: BerkasPaket[][] = [[]]
  let isi = 0
  for (const b of berkas) {
    if (isi + b.ukuran > PER_JILID) {
      bagi.push([])
      isi = 0
    }
    bagi.at(-1)!.push(b)
    isi += b.ukuran
  }
  return bagi
}

/** Name, size, hash and package of every part but the manifest itself. */
function manifest(data: ReadonlyMap<string, string>, bagi: readonly BerkasPaket[][]) {
  const tabel = [...data].map(([nama, teks]) => {
    const isi = Buffer.from(teks)
    return { nama, ukuran: isi.length, sha256: sidikBerkas(isi), paket: namaJilid(0) }
  })
  return [
    ...tabel,
    ...bagi.flatMap((berkas, i) => berkas.map((b) => ({ ...b, paket: namaJilid(i) }))),
  ]
}
