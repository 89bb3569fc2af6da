import { X509Certificate } from 'node:crypto'
import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { Galat } from '../platform/galat.js'
import type { KunciPenanda } from '../platform/pdf/pades/cms.js'
import { DerGagal } from '../platform/pdf/pades/der.js'
import { bacaKunci, sandikanKunci } from '../platform/pdf/pades/kunci.js'
import { FrasaSalah, SandiAsing } from '../platform/pdf/pades/pbe.js'
import { bolehMenandatangani } from '../platform/pdf/pades/rantai.js'
import { penerbitSertifikat, subjekSertifikat } from '../platform/pdf/pades/subjek.js'

export interface SertifikatRow {
  id: string
  pegawai_id: string | null
  keadaan: 'aktif' | 'diganti' | 'dicabut'
  asal: 'unggah' | 'contoh'
  subjek: string
  penerbit: string
  seri: string
  sidik: string
  berlaku_dari: Date
  berlaku_sampai: Date
  sertifikat: Buffer
  rantai: Buffer[]
  kunci_sandi: Buffer
  dibuat_at: Date
  dicabut_at: Date | null
  alasan_cabut: string
}

/** The living certificate of a person, or of the office (null); null when there is none. */
export async function sertifikatAktif(
  db: Knex,
  pegawaiId: string | null,
): Promise<SertifikatRow | null> {
  const row = await db('tte_sertifikat')
    .where({ keadaan: 'aktif', pegawai_id: pegawaiId })
    .first('*')
  return row ?? null
}

/**
 * Reads an uploaded P12 or PEM and encrypts its key anew under the same passphrase. Slow (the
 * passphrase is stretched twice), so outside any transaction.
 * Errors: TTE_FRASA_BERKAS_SALAH, TTE_KUNCI_TAK_TERBACA.
 */
export async function siapkanKunci(
  isi: Buffer,
  frasa: string,
): Promise<{ kunci: KunciPenanda; sandi: Buffer }> {
  try {
    const kunci = await bacaKunci(isi, frasa)
    if (!bolehMenandatangani(kunci.sertifikat))
      throw errors.TTE_KUNCI_TAK_TERBACA({
        sebab: 'sertifikatnya tidak diterbitkan untuk tanda tangan',
      })
    return { kunci, sandi: await sandikanKunci(kunci.kunci, frasa) }
  } catch (galat) {
    if (galat instanceof Galat) throw galat
    if (galat instanceof FrasaSalah) throw errors.TTE_FRASA_BERKAS_SALAH()
    throw errors.TTE_KUNCI_TAK_TERBACA({ sebab: sebabTakTerbaca(galat) })
  }
}

// Never the text of a foreign error: it might quote what was typed.
function sebabTakTerbaca(galat: unknown): string {
  if (galat instanceof SandiAsing)
    return 'enkripsinya terlalu lama (misalnya RC2); simpan ulang sebagai P12 dengan AES'
  if (galat instanceof DerGagal) return galat.message
  return 'bukan P12 atau PEM yang utuh'
}

export interface SertifikatBaru {
  pegawaiId: string | null
  kunci: KunciPenanda
  sandi: Buffer
  asal: 'unggah' | 'contoh'
  kini: Date
  oleh: string | null
}

/** Puts a certificate in the place of the one before. Errors: TTE_SERTIFIKAT_SUDAH_ADA. */
export async function simpanSertifikat(
  trx: Knex.Transaction,
  b: SertifikatBaru,
): Promise<SertifikatRow> {
  // One after the other: two uploads at once must not both find nothing to replace.
  await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [`tte-${b.pegawaiId ?? 'kantor'}`])
  const c = b.kunci.sertifikat
  const sidik = sidikSertifikat(c)
  if (await trx('tte_sertifikat').where({ sidik }).first('id'))
    throw errors.TTE_SERTIFIKAT_SUDAH_ADA()
  await trx('tte_sertifikat')
    .where({ keadaan: 'aktif', pegawai_id: b.pegawaiId })
    .update({ keadaan: 'diganti' })
  const [row] = await trx('tte_sertifikat')
    .insert({
      pegawai_id: b.pegawaiId,
      asal: b.asal,
      subjek: subjekSertifikat(c).nama,
      penerbit: penerbitSertifikat(c).nama,
      seri: c.serialNumber,
      sidik,
      berlaku_dari: new Date(c.validFrom),
      berlaku_sampai: new Date(c.validTo),
      sertifikat: c.raw,
      rantai: b.kunci.rantai.map((r) => r.raw),
      kunci_sandi: b.sandi,
      dibuat_at: b.kini,
      dibuat_oleh: b.oleh,
    })
    .returning('*')
  return row
}

/** From now on it signs no more, and what it signs from now on counts for nothing. */
export async function cabutSertifikat(
  trx: Knex.Transaction,
  id: string,
  p: { kini: Date; oleh: string; alasan: string },
): Promise<SertifikatRow> {
  const row = await trx('tte_sertifikat').where({ id }).forUpdate().first('*')
  if (!row || row.keadaan === 'dicabut') throw errors.TIDAK_ADA({ apa: 'Sertifikat' })
  await trx('tte_sertifikat').where({ id }).update({
    keadaan: 'dicabut',
    dicabut_at: p.kini,
    dicabut_oleh: p.oleh,
    alasan_cabut: p.alasan,
  })
  return row
}

export const sidikSertifikat = (c: X509Certificate): string =>
  c.fingerprint256.replaceAll(':', '').toLowerCase()
