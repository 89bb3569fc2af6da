import { setTimeout as jeda } from 'node:timers/promises'
import type { Knex } from 'knex'
import { errors } from '../errors.js'
import type { AlatLuar } from '../perkara/handler.js'
import { siapkanPenanda, type Penandatanganan } from '../surat/minta-tanda-tangan.js'
import type { TandaBanyak } from '../tte/penanda.js'
import { tandatanganiBerkas } from '../tte/tandatangani.js'

/** How long the person waits on the page, in milliseconds; what is left goes on in the background. */
export const TUNGGU = 20_000
/** A run that has not moved for so long was cut off with its process. */
const BASI = 60_000

export interface PermintaanSemua {
  perkaraId: string
  judul: string
  /** Which signature this is: the first on the file, or the second beside it. */
  ke: 1 | 2
  pegawaiId: string
  pemangkuId: string
  frasa: string
  tunggu?: number
}

/**
 * Signs every certificate of a case that lacks this signature, one after the other; the passphrase
 * lives in this call only. Answers when all are signed. When that takes longer than `tunggu`, it goes
 * on in this process with a bar to watch and throws SERTIFIKAT_TTE_BERLANJUT; should the process die,
 * the next call signs what is left. Errors: those of siapkanPenanda and tandatanganiBerkas,
 * TTE_SEDANG_BERJALAN.
 */
export async function tandatanganiSemua(alat: AlatLuar, p: PermintaanSemua): Promise<void> {
  const belum = await barisBelum(alat.db, p)
  if (belum.length === 0) return
  if (!p.frasa) throw errors.ISIAN_SALAH({ kolom: 'Frasa sandi', sebab: 'wajib diisi' })
  const siap = await siapkanPenanda(alat, p)
  const pekerjaanId = await mulaiPekerjaan(alat, p, belum.length)
  const kemajuan = { jadi: 0 }
  const kerja = kerjakan(alat, p, siap, belum, pekerjaanId, kemajuan)
  // Left alone below, a failure would otherwise end the process.
  kerja.catch(() => {})
  const berhenti = new AbortController()
  const habis = jeda(p.tunggu ?? TUNGGU, 'habis' as const, { signal: berhenti.signal }).catch(
    () => 'habis' as const,
  )
  const hasil = await Promise.race([kerja, habis]).finally(() => berhenti.abort())
  if (hasil === 'habis')
    throw errors.SERTIFIKAT_TTE_BERLANJUT({ jadi: kemajuan.jadi, dari: belum.length })
}

interface Belum {
  id: string
  pdf: string
  nomor: string
}

/** In the order of the roster, with the file this signature goes on. */
async function barisBelum(
  db: Knex,
  p: Pick<PermintaanSemua, 'perkaraId' | 'ke'>,
): Promise<Belum[]> {
  return db('sertifikat as s')
    .join('peserta as p', 'p.id', 's.peserta_id')
    .join('konversi as k', 'k.docx_sha256', 's.docx_sha256')
    .where({ 's.perkara_id': p.perkaraId, 's.tanda': p.ke - 1 })
    .whereNot('s.status', 'batal')
    .orderBy('p.urutan')
    .orderBy('p.nama')
    .select('s.id', 's.nomor', { pdf: db.raw('coalesce(s.pdf_sha256, k.pdf_sha256)') })
}

/** One run at a time for a case; a second click finds the first one's bar. */
async function mulaiPekerjaan(
  { db, clock }: AlatLuar,
  p: PermintaanSemua,
  total: number,
): Promise<string> {
  return db.transaction(async (trx) => {
    await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [`sertifikat-tte-${p.perkaraId}`])
    const kini = clock.now()
    const jalan = await trx('pekerjaan')
      .where({ jenis: 'sertifikat.tte', status: 'berjalan' })
      .whereRaw(`hasil ->> 'perkaraId' = ?`, [p.perkaraId])
    for (const { id, diubah_at: sejak } of jalan) {
      if (kini.getTime() - sejak.getTime() < BASI) throw errors.TTE_SEDANG_BERJALAN()
      await trx('pekerjaan')
        .where({ id })
        .update({ status: 'gagal', galat: 'Terputus; kirim putusan lagi.', diubah_at: kini })
    }
    const [{ id }] = await trx('pekerjaan')
      .insert({
        jenis: 'sertifikat.tte',
        judul: p.judul,
        tahap: 'Menandatangani secara elektronik',
        total,
        oleh: p.pegawaiId,
        hasil: JSON.stringify({ perkaraId: p.perkaraId }),
        created_at: kini,
        diubah_at: kini,
      })
      .returning('id')
    return id
  })
}

async function kerjakan(
  { db, clock }: AlatLuar,
  p: PermintaanSemua,
  siap: Penandatanganan,
  belum: readonly Belum[],
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
    for (const { id, pdf, nomor } of belum) {
      const { sha256 } = await tandatanganiBerkas({
        ...{ db, clock, ...siap, apa: 'sertifikat' as const, id, pdf, oleh: p.pegawaiId },
        alasan: `Menandatangani sertifikat ${nomor}`.slice(0, 200),
        frasa: p.frasa,
        ...(terbuka && { terbuka }),
      })
      await db('sertifikat')
        .where({ id, tanda: p.ke - 1 })
        .update({ pdf_sha256: sha256, tanda: p.ke })
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
