import type { Knex } from 'knex'
import { setImmediate as giliran } from 'node:timers/promises'
import { muatPelaku } from '../pegawai/pelaku.js'
import { beriTahu } from '../pemberitahuan/service.js'
import type { Clock } from '../platform/clock.js'
import { transaksi } from '../platform/db/db.js'
import { ambilBerkas } from '../platform/docx/simpan.js'
import { Galat } from '../platform/galat.js'
import type { JobHandler } from '../platform/jobs/types.js'
import { pekerjaBersihLaporan } from './bersih.js'
import type { DaftarImpor, ImporLatar, Laju } from './types.js'

interface Alat {
  db: Knex
  clock: Clock
}

/** How far the bar moves at once: each step is one statement. */
const LANGKAH = 500

/** The jobs of all imports that may run behind the scenes. */
export const pekerjaLatar = (
  db: Knex,
  clock: Clock,
  daftar: DaftarImpor,
): Record<string, JobHandler> => ({
  ...pekerjaBersihLaporan(db, clock),
  ...Object.fromEntries(
    Object.entries(daftar).map(([jenis, impor]): [string, JobHandler] => [
      jenis,
      async ({ pekerjaanId }: { pekerjaanId: string }, { percobaan, maks }) => {
        try {
          await jalankan({ db, clock }, pekerjaanId, impor)
        } catch (galat) {
          if (percobaan >= maks) await gagal({ db, clock }, pekerjaanId, GANGGUAN)
          throw galat
        }
      },
    ]),
  ),
})

const GANGGUAN = 'Impor terhenti oleh gangguan sistem; unggah sekali lagi.'

/**
 * Reads and checks first, then writes the rows, the history and the end of the job in one transaction:
 * a job that is cut off and run again has either written nothing yet or finds itself done.
 */
async function jalankan(a: Alat, id: string, impor: ImporLatar): Promise<void> {
  const p = await a
    .db('pekerjaan as p')
    .join('impor_latar as i', 'i.pekerjaan_id', 'p.id')
    .where({ id, status: 'berjalan' })
    .first('p.oleh', 'i.isian', 'i.sha256')
  if (!p) return
  let laporan: unknown = null
  try {
    const { isi } = await ambilBerkas(a.db, p.sha256)
    const bahan = { isi, isian: p.isian }
    await catat(a, id, { tahap: 'Memeriksa baris', selesai: 0 })
    const disiapkan = await impor.siapkan({
      ...{ ...bahan, db: a.db, kini: a.clock.now() },
      laju: laju(a, id),
    })
    laporan = disiapkan.laporan
    await catat(a, id, { tahap: 'Menyimpan' })
    await transaksi(a.db, async (trx) => {
      const kini = a.clock.now()
      if (!(await kunci(trx, id))) return
      const pelaku = await muatPelaku(trx, p.oleh, kini)
      const hasil = await impor.simpan({ ...bahan, trx, kini, pelaku }, disiapkan.siap)
      await akhiri(trx, id, kini, { status: 'selesai', ...hasil })
    })
  } catch (galat) {
    // A refusal stays one however often it is tried; only trouble of ours is worth another attempt.
    if (!(galat instanceof Galat)) throw galat
    await gagal(a, id, galat.message, laporan)
  }
}

/** Moves the bar now and then, and gives way to other work each time it is called. */
function laju(a: Alat, id: string): Laju {
  let tampak = 0
  return async (selesai) => {
    await giliran()
    if (selesai - tampak < LANGKAH) return
    tampak = selesai
    await catat(a, id, { selesai })
  }
}

const catat = ({ db, clock }: Alat, id: string, ubah: Record<string, unknown>) =>
  db('pekerjaan')
    .where({ id, status: 'berjalan' })
    .update({ ...ubah, diubah_at: clock.now() })

/** Whether it still runs; whoever else runs it waits here and then finds it done. */
const kunci = (trx: Knex.Transaction, id: string) =>
  trx('pekerjaan').where({ id, status: 'berjalan' }).forUpdate().first('id')

function gagal(a: Alat, id: string, pesan: string, laporan: unknown = null): Promise<void> {
  return transaksi(a.db, async (trx) => {
    if (!(await kunci(trx, id))) return
    await akhiri(trx, id, a.clock.now(), { status: 'gagal', pesan, laporan })
  })
}

interface Akhir {
  status: 'selesai' | 'gagal'
  pesan: string
  laporan: unknown
}

async function akhiri(trx: Knex.Transaction, id: string, kini: Date, h: Akhir): Promise<void> {
  const galat = h.status === 'gagal' ? h.pesan : ''
  const [p] = await trx('pekerjaan')
    .where({ id })
    .update({
      ...{ status: h.status, galat, tahap: '', diubah_at: kini },
      ...(h.status === 'selesai' ? { selesai: trx.ref('total') } : {}),
    })
    .returning(['oleh', 'judul'])
  await trx('impor_latar')
    .where({ pekerjaan_id: id })
    .update({ pesan: h.pesan, laporan: h.laporan === null ? null : JSON.stringify(h.laporan) })
  const akhir = h.status === 'selesai' ? 'selesai' : 'tidak disimpan'
  await beriTahu(
    trx,
    {
      ...{ kepada: [p.oleh], jenis: 'impor.selesai', judul: `${p.judul}: ${akhir}` },
      ...{ isi: h.pesan, jalur: `/pekerjaan/${id}`, kunci: `impor:${id}:${kini.getTime()}` },
    },
    kini,
  )
}
