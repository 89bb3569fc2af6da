import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { namaLengkap } from '../../values/gelar.js'

export interface BarisGerbang {
  urut: string
  amplop: string
  nama: string
  pertama: Date
  terakhir: Date
  percobaan: number
  /** Times it was posted again by hand. */
  diulang: number
  /** Is to be posted again. */
  menunggu: boolean
  /** But the work that does it has given up: the gateway was silent or broken to its last attempt. */
  terhenti: boolean
  /** What the gateway answered last; null: nothing. */
  status: number | null
  galat: string
}

const PER_HALAMAN = 50

const KOLOM = {
  urut: 'k.urut',
  amplop: 'k.amplop',
  pertama: 'k.pertama_at',
  terakhir: 'k.terakhir_at',
  percobaan: 'k.percobaan',
  diulang: 'k.diulang',
  ulang: 'k.ulang_at',
  status: 'k.status',
  galat: 'k.galat',
  nama: 'p.nama',
  depan: 'p.gelar_depan',
  belakang: 'p.gelar_belakang',
}

const HIDUP = `exists (select 1 from graphile_worker._private_jobs j
  where j.key = 'webhook.ulang' and j.attempts < j.max_attempts)`

const semua = (db: Knex) => db('kiriman_webhook as k').join('pegawai as p', 'p.id', 'k.pegawai_id')

const keBaris = ({ depan, belakang, ulang, hidup, nama, urut, ...b }: any): any => ({
  ...b,
  urut: String(urut),
  menunggu: Boolean(ulang),
  terhenti: Boolean(ulang) && !hidup,
  nama: namaLengkap({ gelarDepan: depan, nama, gelarBelakang: belakang }),
})

/** What was posted to the gateway, the last first. */
export async function daftarGerbang(
  db: Knex,
  p: { hanyaGagal?: boolean; sesudah?: string },
): Promise<{ baris: BarisGerbang[]; berikut: string | null }> {
  const q = semua(db)
    .orderBy('k.urut', 'desc')
    .limit(PER_HALAMAN + 1)
    .select(KOLOM, db.raw(`${HIDUP} as hidup`))
  if (p.hanyaGagal) q.whereNot('k.galat', '')
  if (p.sesudah) q.where('k.urut', '<', p.sesudah)
  const baris: BarisGerbang[] = (await q).map(keBaris)
  const lebih = baris.length > PER_HALAMAN
  return {
    baris: baris.slice(0, PER_HALAMAN),
    berikut: lebih ? baris[PER_HALAMAN - 1]!.urut : null,
  }
}

/** One of them with what was sent and what came back. Errors: TIDAK_ADA. */
export async function satuGerbang(
  db: Knex,
  urut: string,
): Promise<BarisGerbang & { badan: string; jawaban: string }> {
  const baris = await semua(db)
    .where('k.urut', urut)
    .first(KOLOM, db.raw(`${HIDUP} as hidup`), 'k.badan', 'k.jawaban')
  if (!baris) throw errors.TIDAK_ADA({ apa: 'Kiriman webhook' })
  return keBaris(baris)
}
