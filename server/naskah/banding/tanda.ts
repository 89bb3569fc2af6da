import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import type { KonteksPelaku } from '../../perkara/handler.js'
import type { NaskahRow, VersiRow } from '../muat.js'
import { kalimatDari, type Kalimat } from './kalimat.js'
import { teksVersi } from './teks-versi.js'

/** A remark as it comes in: on which sentence of the version that goes back. */
export interface TandaBaru {
  posisi: number
  catatan: string
}

export interface Tanda {
  id: string
  versi: number
  posisi: number
  kalimat: string
  catatan: string
  oleh: string
  jabatan: string
  dibuat_at: Date
  /** The sentence stands in the newest version less often than in the marked one. */
  diubah: boolean
}

/** Keeps the remarks of who sends this version back. Errors: KALIMAT_TIDAK_ADA. */
export async function simpanTanda(
  k: Pick<KonteksPelaku, 'trx' | 'kini' | 'tugasId' | 'pelaku' | 'kursi'>,
  { naskah, versi }: { naskah: NaskahRow; versi: VersiRow },
  tanda: readonly TandaBaru[],
): Promise<void> {
  if (tanda.length === 0) return
  const kalimat = kalimatDari(await teksVersi(k.trx, naskah.id, versi.versi))
  const baris = tanda.map(({ posisi, catatan }) => {
    const k = kalimat[posisi]
    if (!k) throw errors.KALIMAT_TIDAK_ADA({ posisi, jumlah: kalimat.length })
    return { posisi, catatan, kalimat: k.teks, sidik: k.sidik }
  })
  await k.trx('tanda_kalimat').insert(
    baris.map((b) => ({
      ...b,
      naskah_id: naskah.id,
      versi: versi.versi,
      tugas_id: k.tugasId,
      pegawai_id: k.pelaku.pegawaiId,
      pemangku_id: k.kursi.pemangkuId,
      dibuat_at: k.kini,
    })),
  )
}

/**
 * The marks whoever writes or checks the letter now needs: all of the version that was marked last, and
 * of earlier ones those nobody has answered.
 */
export async function tandaBerlaku(db: Knex, naskahId: string): Promise<Tanda[]> {
  const semua = await semuaTanda(db, naskahId)
  const akhir = semua.at(-1)?.versi
  return semua.filter((t) => t.versi === akhir || !t.diubah)
}

/** The marks of all versions, in reading order. */
export async function semuaTanda(db: Knex, naskahId: string): Promise<Tanda[]> {
  const baris = await db('tanda_kalimat as t')
    .join('naskah as n', 'n.id', 't.naskah_id')
    .join('pegawai as p', 'p.id', 't.pegawai_id')
    .join('pemangku as m', 'm.id', 't.pemangku_id')
    .join('jabatan as j', 'j.id', 'm.jabatan_id')
    .where({ naskah_id: naskahId })
    .orderBy(['t.versi', 't.posisi'])
    .select('t.id', 't.versi', 't.posisi', 't.kalimat', 't.sidik', 't.catatan', 't.dibuat_at', {
      oleh: 'p.nama',
      jabatan: 'j.nama',
      terbaru: 'n.versi',
    })
  if (baris.length === 0) return []
  const terbaru: number = baris[0].terbaru
  const versi = [...new Set<number>([...baris.map((b) => b.versi), terbaru])]
  const kali = new Map<number, Map<string, number>>()
  for (const v of versi) kali.set(v, hitung(kalimatDari(await teksVersi(db, naskahId, v))))
  return baris.map(({ sidik, terbaru: _, ...b }) => ({
    ...b,
    diubah: (kali.get(terbaru)!.get(sidik) ?? 0) < (kali.get(b.versi)!.get(sidik) ?? 0),
  }))
}

function hitung(kalimat: readonly Kalimat[]): Map<string, number> {
  const hasil = new Map<string, number>()
  for (const { sidik } of kalimat) hasil.set(sidik, (hasil.get(sidik) ?? 0) + 1)
  return hasil
}
