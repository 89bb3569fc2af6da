import type { Knex } from 'knex'
import type { Clock } from '../../platform/clock.js'
import { Galat } from '../../platform/galat.js'
import { transaksi } from '../../platform/db/db.js'
import { ambilBerkas, simpanBerkas } from '../../platform/docx/simpan.js'
import type { JobHandler } from '../../platform/jobs/types.js'
import type { Unggahan } from '../../tte/unggahan.js'
import { periksaPindaian } from '../pindaian.js'
import { pasangPindaian } from './pasang.js'
import { potongTumpukan, type Potongan } from './potong.js'

/** Bytes of a part that was cut or joined here. */
const BATAS = 250 * 2 ** 20

/** A part with what its file turned out to be, or why it cannot be put at its letter. */
type Siap = Potongan & { nomorId: string | null; unggahan: Pick<Unggahan, 'jenis' | 'mime'> }

/**
 * The job that reads a stack. All of its parts are entered at once: those whose letter is known are put
 * there, the others wait for a person with the reason. Done twice it changes nothing.
 */
export const pekerjaPindai = (db: Knex, clock: Clock): Record<string, JobHandler> => ({
  'surat.pindai': async ({ tumpukanId }: { tumpukanId: string }, { percobaan, maks }) => {
    const t = await db('pindaian_tumpukan').where({ id: tumpukanId }).first()
    if (!t || t.keadaan === 'selesai') return
    const catat = (d: Knex, ubah: Record<string, unknown>) =>
      d('pekerjaan')
        .where({ id: t.pekerjaan_id })
        .update({ ...ubah, diubah_at: clock.now() })
    try {
      const sha256 = await db('pindaian_berkas')
        .where({ tumpukan_id: t.id })
        .orderBy('urutan')
        .pluck('sha256')
      const potongan = await potongTumpukan(db, sha256, t.nomor_id !== null, (selesai, total) =>
        catat(db, { selesai, total }),
      )
      const siap: Siap[] = []
      for (const p of potongan) siap.push(await periksa(db, p, t.nomor_id))
      await transaksi(db, async (trx) => {
        const kunci = await trx('pindaian_tumpukan').where({ id: t.id }).forUpdate().first()
        if (kunci.keadaan === 'selesai') return
        for (const [i, p] of siap.entries()) await simpan(trx, t, i + 1, p, clock.now())
        const halaman = siap.at(-1)?.sampai ?? 0
        await trx('pindaian_tumpukan').where({ id: t.id }).update({ keadaan: 'selesai', halaman })
        await catat(trx, { status: 'selesai', selesai: halaman, total: halaman, galat: '' })
      })
    } catch (galat) {
      const sebab = (galat instanceof Error ? galat.message : String(galat)).slice(0, 500)
      await catat(db, { galat: sebab, ...(percobaan >= maks ? { status: 'gagal', gagal: 1 } : {}) })
      throw galat
    }
  },
})

/** A PDF that carries electronic signatures must be the issued letter itself. */
async function periksa(db: Knex, p: Potongan, nomorId: string | null): Promise<Siap> {
  const dasar = { jenis: 'basah' as const, mime: p.mime }
  const ke = p.sebab ? null : (nomorId ?? p.dikenal?.nomorId ?? null)
  const siap: Siap = { ...p, nomorId: ke, unggahan: dasar }
  const n = ke && (await db('nomor').where({ id: ke, pemilik: 'naskah' }).first('pemilik_id'))
  if (!n || !p.isi.includes('/ByteRange')) return siap
  try {
    return { ...siap, unggahan: await periksaPindaian(db, n.pemilik_id, p.isi) }
  } catch (galat) {
    if (!(galat instanceof Galat)) throw galat
    return { ...siap, nomorId: null, sebab: galat.message }
  }
}

async function simpan(
  trx: Knex.Transaction,
  t: { id: string; oleh: string },
  urutan: number,
  p: Siap,
  kini: Date,
): Promise<void> {
  const { sha256 } = await simpanBerkas(trx, { isi: p.isi, mime: p.mime }, BATAS)
  const sebab = p.nomorId
    ? await coba(trx, { ...p, nomorId: p.nomorId }, sha256, t.oleh, kini)
    : p.sebab
  await trx('pindaian_bagian').insert({
    ...{ tumpukan_id: t.id, urutan, dari: p.dari, sampai: p.sampai, sha256 },
    keadaan: sebab ? 'menunggu' : 'dipasang',
    nomor_id: sebab ? null : p.nomorId,
    ...{ sebab, pada: kini },
  })
}

/** Puts it at its letter; the sentence why not, or empty. What was refused has written nothing. */
async function coba(
  trx: Knex.Transaction,
  p: Siap & { nomorId: string },
  sha256: string,
  oleh: string,
  kini: Date,
): Promise<string> {
  try {
    await trx.transaction((dalam) =>
      pasangPindaian(dalam, { nomorId: p.nomorId, sha256, unggahan: p.unggahan, oleh, kini }),
    )
    return ''
  } catch (galat) {
    if (galat instanceof Galat) return galat.message
    throw galat
  }
}

/** The file of a part, for who may put it in its place. */
export const berkasBagian = async (db: Knex, id: string) => {
  const b = await db('pindaian_bagian').where({ id }).first('sha256')
  return b ? ambilBerkas(db, b.sha256) : null
}
