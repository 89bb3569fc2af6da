import type { Knex } from 'knex'
import type { Clock } from '../platform/clock.js'
import { transaksi } from '../platform/db/db.js'
import type { JobHandler } from '../platform/jobs/types.js'
import type { AkunLms } from './akun.js'
import { wajibKursus } from './kursus.js'
import {
  alamatMoodle,
  buatPengguna,
  cariKursus,
  cariPengguna,
  ikutkan,
  type PenggunaMoodle,
} from './moodle/layanan.js'
import { MoodleGalat, type Alamat } from './moodle/panggil.js'
import { pekerja, type Alat, type IsiPekerjaan } from './pekerjaan.js'
import { akunMoodle, akunPeserta } from './queries.js'
import { sandiAwal } from './sandi.js'
import { setelanLms } from './setelan.js'

/** People in one call: what Moodle does within its own time limit. */
const POTONGAN = 50

interface Calon {
  pesertaId: string
  akun: AkunLms & { sandi: string }
}
interface Hasil {
  pesertaId: string
  moodleId: number | null
  sudahAda: boolean
  galat: string
}

/**
 * Accounts for everybody of a training who has none, and everybody into the course. Asks who is there
 * before it creates, so running it twice, or after an answer that never came, makes no second account.
 */
export const pekerjaDaftarkan = (db: Knex, clock: Clock): Record<string, JobHandler> => ({
  'lms.daftarkan': pekerja(db, clock, daftarkan),
})

async function daftarkan(a: Alat, { pelatihanId }: IsiPekerjaan): Promise<void> {
  const setelan = await setelanLms(a.db)
  const alamat = alamatMoodle(setelan)
  const { kursus, benih } = await wajibKursus(a.db, pelatihanId)
  const kursusId = await cariKursus(alamat, kursus)
  const peserta = await akunPeserta(a.db, pelatihanId)
  const akun = await akunMoodle(a.db, peserta)
  const calon: Calon[] = peserta.map((p) => ({
    pesertaId: p.id,
    akun: { ...akun.get(p.id)!, sandi: sandiAwal(benih, p.nip) },
  }))
  const lama = new Map(peserta.map((p) => [p.id, p.sudah_ada]))
  await a.catat({ total: calon.length, selesai: 0, gagal: 0, tahap: 'Mendaftarkan akun' })
  let gagal = 0
  for (let i = 0; i < calon.length; i += POTONGAN) {
    const bagian = calon.slice(i, i + POTONGAN)
    const jadi = await potongan(alamat, bagian)
    const masuk = await masukkan(alamat, jadi, { kursusId, peranId: setelan.peranId })
    // An account we made in an earlier run is still ours, though it is there now.
    await catatHasil(a, masuk, lama)
    gagal += masuk.filter((h) => h.galat).length
    await a.catat({ selesai: Math.min(calon.length, i + POTONGAN) - gagal, gagal })
  }
}

async function potongan(alamat: Alamat, bagian: readonly Calon[]): Promise<Hasil[]> {
  const ada = await petaPengguna(alamat, bagian)
  const baru = bagian.filter((c) => !ada.has(c.akun.username))
  const dibuat = baru.length > 0 ? await buat(alamat, baru) : []
  return [
    ...bagian.flatMap((c): Hasil[] => {
      const moodleId = ada.get(c.akun.username)
      return moodleId ? [{ pesertaId: c.pesertaId, moodleId, sudahAda: true, galat: '' }] : []
    }),
    ...dibuat,
  ]
}

const petaPengguna = async (
  alamat: Alamat,
  bagian: readonly Calon[],
): Promise<Map<string, number>> => {
  const ada: PenggunaMoodle[] = await cariPengguna(
    alamat,
    bagian.map((c) => c.akun.username),
  )
  return new Map(ada.map((p) => [p.username, p.id]))
}

/**
 * Moodle refuses a whole call for one bad row, so what is refused is halved until the row stands alone
 * with its reason.
 */
async function buat(alamat: Alamat, baru: readonly Calon[]): Promise<Hasil[]> {
  try {
    const jadi = await buatPengguna(
      alamat,
      baru.map((c) => c.akun),
    )
    const id = new Map(jadi.map((p) => [p.username, p.id]))
    return baru.map((c) => {
      const moodleId = id.get(c.akun.username) ?? null
      const galat = moodleId ? '' : 'Moodle tidak menyebut akun ini dalam jawabannya.'
      return { pesertaId: c.pesertaId, moodleId, sudahAda: false, galat }
    })
  } catch (galat) {
    if (!(galat instanceof MoodleGalat) || galat.sebab !== 'tolak') throw galat
    if (baru.length === 1)
      return [
        { pesertaId: baru[0]!.pesertaId, moodleId: null, sudahAda: false, galat: galat.message },
      ]
    const tengah = Math.ceil(baru.length / 2)
    return [
      ...(await buat(alamat, baru.slice(0, tengah))),
      ...(await buat(alamat, baru.slice(tengah))),
    ]
  }
}

/** Into the course; a refusal is halved as above. */
async function masukkan(
  alamat: Alamat,
  jadi: readonly Hasil[],
  k: { kursusId: number; peranId: number },
): Promise<Hasil[]> {
  const punya = jadi.filter((h) => h.moodleId !== null)
  if (punya.length === 0) return [...jadi]
  const tanpa = jadi.filter((h) => h.moodleId === null)
  try {
    await ikutkan(alamat, { ...k, pengguna: punya.map((h) => h.moodleId!) })
    return [...jadi]
  } catch (galat) {
    if (!(galat instanceof MoodleGalat) || galat.sebab !== 'tolak') throw galat
    if (punya.length === 1)
      return [...tanpa, { ...punya[0]!, galat: `Tidak masuk kursus: ${galat.message}` }]
    const tengah = Math.ceil(punya.length / 2)
    return [
      ...tanpa,
      ...(await masukkan(alamat, punya.slice(0, tengah), k)),
      ...(await masukkan(alamat, punya.slice(tengah), k)),
    ]
  }
}

async function catatHasil(
  { db, clock }: Alat,
  hasil: readonly Hasil[],
  lama: ReadonlyMap<string, boolean | null>,
): Promise<void> {
  await transaksi(db, (trx) =>
    trx('lms_akun')
      .insert(
        hasil.map((h) => ({
          peserta_id: h.pesertaId,
          keadaan: h.galat ? 'gagal' : 'terdaftar',
          moodle_id: h.moodleId,
          sudah_ada: lama.get(h.pesertaId) ?? h.sudahAda,
          galat: h.galat,
          dicoba_at: clock.now(),
        })),
      )
      .onConflict('peserta_id')
      .merge(['keadaan', 'moodle_id', 'sudah_ada', 'galat', 'dicoba_at']),
  )
}
