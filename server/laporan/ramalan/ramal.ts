import type { Knex } from 'knex'
import { jamKerjaVersi } from '../../kalender/service.js'
import { menitKerja } from '../../values/jam-kerja.js'
import { bacaAntrean } from './antrean.js'
import { kunciLangkah } from './belajar.js'
import {
  kalimatDasar,
  kalimatKurang,
  kalimatModel,
  RAMALAN_PALING_SEDIKIT,
  SEJAUH_PALING_SEDIKIT,
} from './kalimat.js'
import { modelKini, muatModel, type CatatanModel } from './simpan.js'
import { lajuDasar, taksir, type Model, type Sejauh } from './taksir.js'

export interface Ramalan {
  /** From 0 to 1; null where nothing can be said, and the sentence says why. */
  peluang: number | null
  kalimat: string
  dengan: 'model' | 'dasar' | null
}

interface JamTerbuka {
  tugas_id: string
  sop_kode: string
  elemen_id: string
  peran: string
  unit_id: string
  kalender_versi_id: string
  keras: boolean
  luar: boolean
  jatuh_at: Date | null
  mulai_at: Date
  /** Open before it when it came; asked only of what still waits to be taken. */
  depan: number
  segmen: { jenis: string; mulai: string; selesai: string | null }[]
}

/**
 * The chance of open tasks to miss their deadline, by id, each with one sentence. Tasks that are closed
 * or unknown are left out. Reads what the nightly job has learned; computes nothing from history.
 */
export async function ramalanUntuk(
  db: Knex,
  tugasIds: readonly string[],
  kini: Date,
): Promise<Map<string, Ramalan>> {
  const jam = await bacaJam(db, tugasIds)
  const catatan = await modelKini(db)
  const model =
    catatan &&
    (await muatModel(
      db,
      catatan.id,
      jam.map(kunciLangkah),
      jam.map((j) => j.peran),
    ))
  const hasil = new Map<string, Ramalan>()
  for (const j of jam)
    hasil.set(
      j.tugas_id,
      tanpaRamalan(j, kini) ??
        (catatan && model ? await ramalSatu(db, j, kini, catatan, model) : BELUM),
    )
  return hasil
}

const diAntrean = (j: Pick<JamTerbuka, 'segmen'>): boolean => j.segmen.at(-1)?.jenis === 'antre'

const bisu = (kalimat: string): Ramalan => ({ peluang: null, kalimat, dengan: null })
const BELUM = bisu('Belum dapat diramal: riwayat belum dipelajari.')

function tanpaRamalan(j: JamTerbuka, kini: Date): Ramalan | null {
  if (j.luar) return bisu('Menunggu pihak luar; bukan pelanggaran kantor.')
  if (!j.keras) return bisu('Tidak bertenggat yang dapat dilanggar.')
  if (j.segmen.at(-1)?.jenis === 'jeda') return bisu('Jamnya sedang dijeda.')
  if (!j.jatuh_at) return bisu('Tanggal jatuh temponya belum diketahui.')
  return kini > j.jatuh_at ? bisu('Sudah lewat tenggat.') : null
}

async function ramalSatu(
  db: Knex,
  j: JamTerbuka,
  kini: Date,
  { pakai }: CatatanModel,
  model: Model,
): Promise<Ramalan> {
  const langkah = kunciLangkah(j)
  const { n = 0, langgar = 0 } = model.langkah.get(langkah) ?? {}
  if (n < RAMALAN_PALING_SEDIKIT) return bisu(kalimatKurang(n))
  const dasar = lajuDasar(model, langkah)
  const polos: Ramalan = {
    peluang: dasar,
    kalimat: kalimatDasar(dasar, n, langgar),
    dengan: 'dasar',
  }
  if (pakai === 'dasar') return polos
  const { sejauh, sisa } = await letak(db, j, kini)
  const t = taksir(model, sejauh)
  if (Math.max(t.n, t.nPeran) < SEJAUH_PALING_SEDIKIT) return polos
  return { peluang: t.peluang, kalimat: kalimatModel(t, sejauh, sisa), dengan: 'model' }
}

/** How far a task is, in shares of the time it was allowed. */
async function letak(
  db: Knex,
  j: JamTerbuka,
  kini: Date,
): Promise<{ sejauh: Sejauh; sisa: number }> {
  const jam = await jamKerjaVersi(db, j.kalender_versi_id)
  const lama = { antre: 0, kerja: 0 }
  for (const s of j.segmen) {
    const menit = menitKerja(jam, new Date(s.mulai), s.selesai ? new Date(s.selesai) : kini)
    if (s.jenis === 'antre') lama.antre += menit
    else if (s.jenis !== 'jeda') lama.kerja += menit
  }
  const sisa = menitKerja(jam, kini, j.jatuh_at!)
  const boleh = Math.max(1, lama.antre + lama.kerja + sisa)
  const tahap = diAntrean(j) ? 'antre' : 'kerja'
  const sejauh: Sejauh = {
    langkah: kunciLangkah(j),
    peran: j.peran,
    tahap,
    lama: lama[tahap] / boleh,
    sisa: sisa / boleh,
    depan: j.depan,
  }
  return { sejauh, sisa }
}

async function bacaJam(db: Knex, tugasIds: readonly string[]): Promise<JamTerbuka[]> {
  const { rows } = await db.raw(
    `select t.tugas_id, t.sop_kode, t.elemen_id, t.peran, t.unit_id, t.kalender_versi_id, t.keras,
            t.luar, t.jatuh_at,
            t.mulai_at,
            (select json_agg(json_build_object('jenis', s.jenis, 'mulai', s.mulai_at, 'selesai', s.selesai_at)
                      order by s.id) from segmen_jam s where s.tugas_id = t.tugas_id) as segmen
       from tenggat t where t.tugas_id = any(?) and t.status = 'berjalan'`,
    [[...tugasIds]],
  )
  const jam: Omit<JamTerbuka, 'depan'>[] = rows.map((r: any) => ({ ...r, segmen: r.segmen ?? [] }))
  const depan = await bacaAntrean(db, jam.filter(diAntrean))
  return jam.map((j) => ({ ...j, depan: diAntrean(j) ? depan(j) : 0 }))
}
