import type { Knex } from 'knex'
import { errors } from '../errors.js'
import type { AlatLuar } from '../perkara/handler.js'
import { tandatanganiBanyak, type Belum } from '../surat/tanda-banyak.js'

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
 * Signs every certificate of a case that lacks this signature. Errors: those of tandatanganiBanyak,
 * SERTIFIKAT_TTE_BERLANJUT while it goes on in the background.
 */
export async function tandatanganiSemua(alat: AlatLuar, p: PermintaanSemua): Promise<void> {
  const { db } = alat
  const belum = await barisBelum(db, p)
  await tandatanganiBanyak(alat, {
    ...p,
    apa: 'sertifikat',
    jenis: 'sertifikat.tte',
    tentang: { perkaraId: p.perkaraId },
    belum,
    alasan: (nomor) => `Menandatangani sertifikat ${nomor}`,
    berlanjut: errors.SERTIFIKAT_TTE_BERLANJUT,
    async simpan(id, sha256) {
      // No lock is held while signing goes on: one corrected or printed anew meanwhile has another file,
      // and what was signed is the one put aside.
      const { docx_sha256 } = belum.find((s) => s.id === id)!
      await db('sertifikat')
        .where({ id, tanda: p.ke - 1, docx_sha256 })
        .update({ pdf_sha256: sha256, tanda: p.ke })
    },
  })
}

/** In the order of the roster, with the file this signature goes on. */
async function barisBelum(
  db: Knex,
  p: Pick<PermintaanSemua, 'perkaraId' | 'ke'>,
): Promise<(Belum & { docx_sha256: string })[]> {
  return db('sertifikat as s')
    .join('peserta as p', 'p.id', 's.peserta_id')
    .join('konversi as k', 'k.docx_sha256', 's.docx_sha256')
    .where({ 's.perkara_id': p.perkaraId, 's.tanda': p.ke - 1 })
    .whereNot('s.status', 'batal')
    .orderBy('p.urutan')
    .orderBy('p.nama')
    .select('s.id', 's.nomor', 's.docx_sha256', {
      pdf: db.raw('coalesce(s.pdf_sha256, k.pdf_sha256)'),
    })
}
