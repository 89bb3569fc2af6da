import { setImmediate as jeda } from 'node:timers/promises'
import type { Knex } from 'knex'
import { setelanKantor } from '../../kantor/setelan.js'
import type { Clock } from '../../platform/clock.js'
import { transaksi } from '../../platform/db/db.js'
import { ambilBerkas, MIME, simpanBerkas } from '../../platform/docx/simpan.js'
import type { JobHandler } from '../../platform/jobs/types.js'
import { susunAmplop, type UkuranAmplop } from '../../platform/pdf/amplop.js'
import { PenggabungPdf } from '../../platform/pdf/gabung.js'
import type { IsiCetak } from './pesan.js'

/** Bytes of one print. */
const BATAS = 200 * 2 ** 20

/** Says how many letters are in it so far. */
type Kemajuan = (selesai: number) => PromiseLike<unknown>

/**
 * The job that makes one PDF of chosen letters, or their envelopes. Done twice it changes nothing; a
 * letter that cannot be read ends it with a sentence, as a stack with a hole would be sent out.
 */
export const pekerjaPilihan = (db: Knex, clock: Clock): Record<string, JobHandler> => ({
  'surat.cetak.pdf': async ({ cetakanId }: { cetakanId: string }, { percobaan, maks }) => {
    const c = await db('cetakan').where({ id: cetakanId }).first()
    if (!c || c.pdf_sha256) return
    const catat = (d: Knex, ubah: Record<string, unknown>) =>
      d('pekerjaan')
        .where({ id: c.pekerjaan_id })
        .update({ ...ubah, diubah_at: clock.now() })
    try {
      const isi = await susun(db, c.isi as IsiCetak, (selesai) => catat(db, { selesai }))
      await transaksi(db, async (trx) => {
        const { sha256 } = await simpanBerkas(trx, { isi, mime: MIME.pdf }, BATAS)
        await trx('cetakan').where({ id: cetakanId }).update({ pdf_sha256: sha256 })
        await catat(trx, { status: 'selesai', selesai: c.isi.surat.length, galat: '' })
      })
    } catch (galat) {
      const sebab = (galat instanceof Error ? galat.message : String(galat)).slice(0, 500)
      await catat(db, { galat: sebab, ...(percobaan >= maks ? { status: 'gagal', gagal: 1 } : {}) })
      throw galat
    }
  },
})

async function susun(db: Knex, isi: IsiCetak, maju: Kemajuan): Promise<Buffer> {
  if (isi.benda !== 'surat') return amplop(db, isi)
  const g = new PenggabungPdf({ bolakBalik: isi.bolakBalik })
  for (const [i, s] of isi.surat.entries()) {
    const pdf = (await ambilBerkas(db, s.sha256)).isi
    for (let n = 0; n < s.kali; n++) {
      await g.tambah(pdf)
      await jeda() // others are served between two letters
    }
    await maju(i + 1)
  }
  return g.selesai()
}

async function amplop(db: Knex, isi: Exclude<IsiCetak, { benda: 'surat' }>): Promise<Buffer> {
  const k = await setelanKantor(db)
  const pengirim = [
    k.nama || k.singkatan,
    [k.alamat, k.kodePos].filter(Boolean).join(' '),
    [k.telepon && `Telepon ${k.telepon}`, k.surel].filter(Boolean).join(', '),
  ]
  const semua = isi.surat.flatMap(({ nomor, tujuan }) =>
    (tujuan.length > 0 ? tujuan : ['']).map((t) => ({
      pengirim,
      nomor,
      tujuan: ['Kepada Yth.', t, 'di Tempat'],
    })),
  )
  return susunAmplop(isi.benda.slice('amplop-'.length) as UkuranAmplop, semua)
}
