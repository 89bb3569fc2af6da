import { setTimeout as jeda } from 'node:timers/promises'
import { errors } from '../errors.js'
import type { AlatLuar } from '../perkara/handler.js'
import type { Galat } from '../platform/galat.js'
import type { TandaBanyak } from '../tte/penanda.js'
import { tandatanganiBerkas } from '../tte/tandatangani.js'
import { siapkanPenanda, type Penandatanganan } from './minta-tanda-tangan.js'

/** How long the person waits on the page, in milliseconds; what is left goes on in the background. */
const TUNGGU = 20_000
/** A run that has not moved for so long was cut off with its process. */
const BASI = 60_000

export const TERPUTUS = 'Terputus; tandatangani lagi.'

/** A run of signing whose process has gone: nobody else will go on with it. */
export const terputus = (
  p: { jenis: string; status: string; diubah_at: Date },
  kini: Date,
): boolean =>
  p.jenis.endsWith('.tte') &&
  p.status === 'berjalan' &&
  kini.getTime() - p.diubah_at.getTime() >= BASI

/** One document that lacks the signature, and the PDF it goes on. */
export interface Belum {
  id: string
  pdf: string
  nomor: string
}

export interface PermintaanBanyak {
  apa: 'sertifikat' | 'surat_massal'
  /** Kind of the job that shows the bar, and what it is about: one run at a time for both. */
  jenis: string
  tentang: Readonly<Record<string, string>>
  judul: string
  belum: readonly Belum[]
  pegawaiId: string
  pemangkuId: string
  frasa: string
  tunggu?: number | undefined
  /** What the signature says of the document with this number. */
  alasan(nomor: string): string
  /** Keeps one that has been signed; safe to repeat. */
  simpan(id: string, sha256: string): Promise<void>
  /** What is thrown when it goes on behind the page. */
  berlanjut(k: { jadi: number; dari: number }): Galat
}

type Alat = Omit<AlatLuar, 'berkas'>

/**
 * Signs many documents, one after the other; the passphrase lives in this call only. Answers when all
 * are signed. When that takes longer than `tunggu`, it goes on in this process with a bar to watch and
 * throws `berlanjut`; should the process die, the next call signs what is left. Errors: ISIAN_SALAH,
 * those of siapkanPenanda and tandatanganiBerkas, TTE_SEDANG_BERJALAN.
 */
export async function tandatanganiBanyak(alat: Alat, p: PermintaanBanyak): Promise<void> {
  if (p.belum.length === 0) return
  if (!p.frasa) throw errors.ISIAN_SALAH({ kolom: 'Frasa sandi', sebab: 'wajib diisi' })
  const siap = await siapkanPenanda(alat, p)
  const pekerjaanId = await mulaiPekerjaan(alat, p)
  const kemajuan = { jadi: 0 }
  const kerja = kerjakan(alat, p, siap, pekerjaanId, kemajuan)
  // Left alone below, a failure would otherwise end the process.
  kerja.catch(() => {})
  const berhenti = new AbortController()
  const habis = jeda(p.tunggu ?? TUNGGU, 'habis' as const, { signal: berhenti.signal }).catch(
    () => 'habis' as const,
  )
  const hasil = await Promise.race([kerja, habis]).finally(() => berhenti.abort())
  if (hasil === 'habis') throw p.berlanjut({ jadi: kemajuan.jadi, dari: p.belum.length })
}

/** A second click finds the first one's bar. */
async function mulaiPekerjaan({ db, clock }: Alat, p: PermintaanBanyak): Promise<string> {
  const tentang = JSON.stringify(p.tentang)
  return db.transaction(async (trx) => {
    await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [`${p.jenis} ${tentang}`])
    const kini = clock.now()
    const jalan = await trx('pekerjaan')
      .where({ jenis: p.jenis, status: 'berjalan' })
      .whereRaw('hasil @> ?', [tentang])
    for (const j of jalan) {
      if (!terputus(j, kini)) throw errors.TTE_SEDANG_BERJALAN()
      await trx('pekerjaan')
        .where({ id: j.id })
        .update({ status: 'gagal', galat: TERPUTUS, diubah_at: kini })
    }
    const [{ id }] = await trx('pekerjaan')
      .insert({
        jenis: p.jenis,
        judul: p.judul,
        tahap: 'Menandatangani secara elektronik',
        total: p.belum.length,
        oleh: p.pegawaiId,
        hasil: tentang,
        created_at: kini,
        diubah_at: kini,
      })
      .returning('id')
    return id
  })
}

async function kerjakan(
  { db, clock }: Alat,
  p: PermintaanBanyak,
  siap: Penandatanganan,
  pekerjaanId: string,
  kemajuan: { jadi: number },
): Promise<void> {
  const catat = (ubah: Record<string, unknown>) =>
    db('pekerjaan')
      .where({ id: pekerjaanId })
      .update({ ...ubah, diubah_at: clock.now() })
  const { penanda, siapa } = siap
  let terbuka: TandaBanyak | undefined
  try {
    for (const { id, pdf, nomor } of p.belum) {
      const { sha256 } = await tandatanganiBerkas({
        ...{ db, clock, ...siap, apa: p.apa, id, pdf, oleh: p.pegawaiId },
        alasan: p.alasan(nomor).slice(0, 200),
        frasa: p.frasa,
        ...(terbuka && { terbuka }),
      })
      await p.simpan(id, sha256)
      // The first one proves the passphrase; its key then stays open for the others.
      terbuka ??= await penanda.buka?.(siapa, p.frasa)
      await catat({ selesai: ++kemajuan.jadi })
    }
    await catat({ status: 'selesai', tahap: '', galat: '' })
  } catch (galat) {
    const sebab = galat instanceof Error ? galat.message : String(galat)
    await catat({ status: 'gagal', galat: sebab.slice(0, 500) })
    throw galat
  }
}
