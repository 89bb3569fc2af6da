import { X509Certificate } from 'node:crypto'
import type { Knex } from 'knex'
import type { Kepercayaan } from '../platform/pdf/pades/periksa.js'
import { subjekSertifikat } from '../platform/pdf/pades/subjek.js'
import { sidikSertifikat } from './sertifikat.js'

/** Whom the office believes, and which of its own certificates it has withdrawn. */
export async function kepercayaanKantor(db: Knex): Promise<Kepercayaan> {
  const akar: Buffer[] = await db('tte_kepercayaan').pluck('sertifikat')
  const dicabut = await db('tte_sertifikat')
    .where({ keadaan: 'dicabut' })
    .select('sertifikat', 'dicabut_at')
  return {
    akar: akar.map((b) => new X509Certificate(b)),
    dicabut: new Map(
      dicabut.map((d) => [new X509Certificate(d.sertifikat).fingerprint256, d.dicabut_at]),
    ),
  }
}

/** Adds an authority to the trust list; the same one again changes nothing. */
export async function percayai(
  trx: Knex.Transaction,
  c: X509Certificate,
  p: { asal: 'unggah' | 'contoh'; kini: Date; oleh: string | null },
): Promise<void> {
  await trx('tte_kepercayaan')
    .insert({
      sidik: sidikSertifikat(c),
      nama: subjekSertifikat(c).nama,
      asal: p.asal,
      sertifikat: c.raw,
      berlaku_sampai: new Date(c.validTo),
      ditambah_at: p.kini,
      ditambah_oleh: p.oleh,
    })
    .onConflict('sidik')
    .ignore()
}
