import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Knex } from 'knex'
import { setelanKantor } from '../kantor/setelan.js'
import type { Clock } from '../platform/clock.js'
import type { JobHandler } from '../platform/jobs/types.js'
import { alirZip } from '../platform/zip/alir.js'
import { jamDiZona, tanggalDiZona } from '../values/tanggal.js'
import { periksaArsip } from './arsip.js'
import { buangSebagian, folderCadangan, hapusBerkas, SEBAGIAN, siapkanFolder } from './folder.js'
import type { Manifest } from './isi.js'
import { isiCadangan } from './susun.js'
import { DISIMPAN } from './schema.js'

interface Bahan {
  db: Knex
  clock: Clock
  dataDir: string
}
interface Isi {
  cadanganId: string
}

/** The jobs of this room: making a backup of the office, and reading one again from end to end. */
export const pekerjaCadangan = (b: Bahan): Record<string, JobHandler> => ({
  'cadangan.kantor': async ({ cadanganId }: Isi, { percobaan, maks }) => {
    const catat = pencatat(b, cadanganId)
    const ada = await b.db('cadangan').where({ id: cadanganId, status: 'berjalan' }).first('id')
    if (!ada) return
    try {
      await catat({ ...(await buat(b, cadanganId, catat)), status: 'selesai', tahap: '' })
      await buangLama(b)
    } catch (galat) {
      await catat({ galat: sebab(galat), ...(percobaan >= maks ? { status: 'gagal' } : {}) })
      throw galat
    }
  },
  'cadangan.periksa': async ({ cadanganId }: Isi) => {
    const c = await b.db('cadangan').where({ id: cadanganId }).first('nama')
    if (!c?.nama) return
    const galat = await periksaArsip(join(folderCadangan(b.dataDir), c.nama))
    await pencatat(b, cadanganId)({ diperiksa_at: b.clock.now(), periksa_galat: galat })
  },
})

type Catat = (ubah: Record<string, unknown>) => Promise<unknown>
const pencatat =
  ({ db }: Bahan, id: string): Catat =>
  (ubah) =>
    db('cadangan').where({ id }).update(ubah)

const sebab = (galat: unknown): string =>
  (galat instanceof Error ? galat.message : String(galat)).slice(0, 500)

/** Writes beside the final name and renames at the end: what bears the name is whole. */
async function buat({ db, clock, dataDir }: Bahan, id: string, catat: Catat) {
  const folder = folderCadangan(dataDir)
  await siapkanFolder(folder)
  const kini = clock.now()
  const { zona } = await setelanKantor(db)
  const jam = jamDiZona(kini, zona).replace(/\D/g, '')
  const nama = `paraf-${tanggalDiZona(kini, zona)}-${jam}-${id.slice(0, 8)}.zip`
  const sementara = join(folder, `${nama}${SEBAGIAN}`)
  await buangSebagian(folder)
  const sidik = createHash('sha256')
  let ukuran = 0
  let manifest: Manifest | null = null
  async function* bagian() {
    manifest = yield* isiCadangan(db, kini, (k) => catat({ ...k }))
  }
  const hitung = new Transform({
    transform(b: Buffer, _, selesai) {
      sidik.update(b)
      ukuran += b.length
      selesai(null, b)
    },
  })
  try {
    const ke = createWriteStream(sementara, { mode: 0o600, flush: true })
    await pipeline(Readable.from(alirZip(bagian())), hitung, ke)
    await rename(sementara, join(folder, nama))
  } catch (galat) {
    await rm(sementara, { force: true })
    throw galat
  }
  const m = manifest as unknown as Manifest
  return {
    ...{ nama, ukuran, sha256: sidik.digest('hex'), galat: '' },
    baris: m.tabel.reduce((n, t) => n + t.baris, 0),
    berkas: m.isi.filter((i) => i.nama.startsWith('berkas/')).length,
    hilang: m.hilang.length,
    selesai_at: clock.now(),
  }
}

/** A disk is not endless: the newest few stay here, older ones must have been fetched. */
async function buangLama({ db, clock, dataDir }: Bahan): Promise<void> {
  const lama = await db('cadangan')
    .where({ status: 'selesai' })
    .whereNull('dihapus_at')
    .orderBy('selesai_at', 'desc')
    .offset(DISIMPAN)
    .select('id', 'nama')
  for (const { id, nama } of lama) {
    await hapusBerkas(folderCadangan(dataDir), nama)
    await db('cadangan').where({ id }).update({ dihapus_at: clock.now() })
  }
}
