import type { Knex } from 'knex'
import { setelanKantor } from '../../kantor/setelan.js'
import type { Clock } from '../../platform/clock.js'
import { transaksi } from '../../platform/db/db.js'
import { susunPaket } from '../../platform/docx/paket.js'
import { ambilBerkas, simpanBerkas } from '../../platform/docx/simpan.js'
import { antre } from '../../platform/jobs/antre.js'
import type { JobHandler } from '../../platform/jobs/types.js'
import type { IzinMasuk } from '../../surat/masuk/izin.js'
import { tanggalDiZona } from '../../values/tanggal.js'
import { namaDalamPaket } from '../../values/nama-dalam-paket.js'
import { berkasBulan, registerBulan, type BerkasBulan } from './isi.js'
import { registerXlsx } from './register.js'

/** Bytes of content per ZIP; a single larger file gets a ZIP of its own. */
const PER_JILID = 20 * 2 ** 20
/** What a ZIP may weigh: the largest single file, which may not shrink, and the register. */
const BATAS_JILID = 30 * 2 ** 20

interface Isi {
  pekerjaanId: string
  bulan: string
  izin: Pick<IzinMasuk, 'rahasia' | 'sangatRahasia'>
}
export interface Jilid {
  nama: string
  sha256: string
  ukuran: number
}
type Bernama = BerkasBulan & { nama: string; jilid: string }

/** Asks for the archive of a month (`yyyy-mm`), with what its asker may read at this moment. */
export async function pesanBulan(
  trx: Knex.Transaction,
  p: { bulan: string; izin: Isi['izin']; oleh: string; kini: Date },
): Promise<string> {
  const [{ id }] = await trx('pekerjaan')
    .insert({
      jenis: 'arsip.bulan',
      judul: `Unduhan arsip bulan ${p.bulan}`,
      hasil: JSON.stringify({ bulan: p.bulan }),
      oleh: p.oleh,
      created_at: p.kini,
      diubah_at: p.kini,
    })
    .returning('id')
  const { rahasia, sangatRahasia } = p.izin
  await antre(
    trx,
    'arsip.bulan',
    { pekerjaanId: id, bulan: p.bulan, izin: { rahasia, sangatRahasia } },
    { kunci: `arsip.bulan:${id}`, maks: 5 },
  )
  return id
}

/**
 * Packs a month into ZIPs of a size a browser and the memory can carry, one in memory at a time, the
 * register in the first. Safe to run twice: the same files give the same packages.
 */
export const pekerjaBulan = (db: Knex, clock: Clock): Record<string, JobHandler> => ({
  'arsip.bulan': async ({ pekerjaanId, bulan, izin }: Isi, { percobaan, maks }) => {
    const catat = (ubah: Record<string, unknown>) =>
      db('pekerjaan')
        .where({ id: pekerjaanId })
        .update({ ...ubah, diubah_at: clock.now() })
    try {
      const { zona } = await setelanKantor(db)
      const bagi = bagiJilid(await berkasBulan(db, bulan, zona, izin), bulan)
      const semua = bagi.flat()
      await catat({ total: semua.length, selesai: 0 })
      const buku = await registerBulan(db, bulan, zona, tanggalDiZona(clock.now(), zona), izin)
      const register = await registerXlsx(bulan, buku, semua)
      const jilid: Jilid[] = []
      let selesai = 0
      for (const [i, berkas] of bagi.entries()) {
        jilid.push(await susunJilid(db, namaJilid(bulan, i), berkas, i === 0 ? register : null))
        selesai += berkas.length
        await catat({ selesai })
      }
      const hasil = JSON.stringify({ bulan, jilid, berkas: semua.length })
      await catat({ status: 'selesai', galat: '', hasil })
    } catch (galat) {
      const sebab = (galat instanceof Error ? galat.message : String(galat)).slice(0, 500)
      await catat({ galat: sebab, ...(percobaan >= maks ? { status: 'gagal' } : {}) })
      throw galat
    }
  },
})

async function susunJilid(
  db: Knex,
  nama: string,
  berkas: readonly Bernama[],
  register: Buffer | null,
): Promise<Jilid> {
  const bagian = new Map<string, string | Buffer>(register ? [['register.xlsx', register]] : [])
  for (const b of berkas) bagian.set(b.nama, (await ambilBerkas(db, b.sha256)).isi)
  const isi = susunPaket(bagian)
  const { sha256, ukuran } = await transaksi(db, (trx) =>
    simpanBerkas(trx, { isi, mime: 'application/zip' }, BATAS_JILID),
  )
  return { nama, sha256, ukuran }
}

const namaJilid = (bulan: string, i: number): string =>
  `arsip-${bulan}${i === 0 ? '' : `-${i + 1}`}.zip`

const AKHIRAN: Record<string, string> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
}

/** At least one, the first for the register; two letters of one number lie side by side. */
function bagiJilid(berkas: readonly BerkasBulan[], bulan: string): Bernama[][] {
  const bagi: Bernama[][] = [[]]
  const terpakai = new Map<string, number>()
  let isi = 0
  for (const b of berkas) {
    if (isi > 0 && isi + b.ukuran > PER_JILID) {
      bagi.push([])
      isi = 0
    }
    const [folder, nama] = b.jalur.split('/') as [string, string]
    const dasar = `${folder}/${namaDalamPaket(nama)}`
    const ke = (terpakai.get(dasar) ?? 0) + 1
    terpakai.set(dasar, ke)
    const akhiran = AKHIRAN[b.mime] ?? (/wordprocessing/.test(b.mime) ? '.docx' : '')
    bagi.at(-1)!.push({
      ...b,
      nama: `${dasar}${ke > 1 ? `-${ke}` : ''}${akhiran}`,
      jilid: namaJilid(bulan, bagi.length - 1),
    })
    isi += b.ukuran
  }
  return bagi
}
