import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import type { Antre } from '../../platform/docx/antre-konversi.js'
import type { Pelaku } from '../../values/pelaku.js'
import { tanggalDiZona } from '../../values/tanggal.js'
import { berlakukan, kunciJenis, simpanTemplat } from '../templat-versi.js'
import type { Templat } from '../templat.js'
import { isiContoh } from './contoh.js'
import { mintaPratinjau } from './pratinjau.js'

interface Kerja {
  trx: Knex.Transaction
  pelaku: Pelaku
  kini: Date
  antre: Antre
}

/** Which kind a manifest speaks of; empty when it does not say, which the gate then names. */
export function jenisManifes(teks: string): string {
  try {
    const { jenis } = JSON.parse(teks) as { jenis?: unknown }
    return typeof jenis === 'string' ? jenis : ''
  } catch {
    return ''
  }
}

/** The manifest in force of a kind, for a new DOCX that brings none. Errors: TIDAK_ADA. */
export async function manifesSekarang(db: Knex, jenis: string): Promise<string> {
  const baris = await db('templat_versi')
    .where({ jenis })
    .whereNotNull('berlaku_at')
    .first('manifes')
  if (!baris) throw errors.TIDAK_ADA({ apa: 'Jenis naskah' })
  return baris.manifes
}

/** Bytes of an uploaded manifest as text; a mark of byte order in front is taken away. */
export const teksManifes = (isi: Buffer): string => isi.toString('utf8').replace(/^\uFEFF/, '')

/**
 * Stores what passed the gate as the next version and prints it once with sample words. The first
 * version of a new kind is in force at once; any other waits until someone puts it in force.
 * Errors: TEMPLAT_SUDAH_ADA when the very same was stored before.
 */
export async function simpanUnggahan(
  { trx, pelaku, kini, antre }: Kerja,
  templat: Templat,
  catatan: string,
): Promise<{ jenis: string; versi: number }> {
  const { jenis, sha256 } = templat
  const pertama = !(await trx('templat_versi').where({ jenis }).first('versi'))
  const oleh = pelaku.pegawaiId
  const { baru, versi } = await simpanTemplat(trx, templat, {
    asal: 'unggahan',
    catatan,
    oleh,
    kini,
  })
  if (!baru) throw errors.TEMPLAT_SUDAH_ADA({ versi })
  if (pertama) await berlakukan(trx, jenis, sha256, kini)
  const kantor = await setelanKantor(trx)
  const isi = isiContoh(templat, kantor, tanggalDiZona(kini, kantor.zona))
  await mintaPratinjau(trx, { sha256, isi, baku: true, oleh, kini, antre })
  await catat(trx, pelaku, kini, 'templat.unggah', { jenis, versi, sha256 })
  return { jenis, versi }
}

/** Puts one version in force, a newer or an older one. Errors: TIDAK_ADA, TEMPLAT_SUDAH_BERLAKU. */
export async function pakaiVersi(
  { trx, pelaku, kini }: Omit<Kerja, 'antre'>,
  jenis: string,
  versi: number,
): Promise<void> {
  // First the lock: of two who press at once the second sees what the first has done.
  await kunciJenis(trx, jenis)
  const baris = await trx('templat_versi').where({ jenis, versi }).first('sha256', 'berlaku_at')
  if (!baris) throw errors.TIDAK_ADA({ apa: 'Versi templat' })
  if (baris.berlaku_at) throw errors.TEMPLAT_SUDAH_BERLAKU({ versi })
  await berlakukan(trx, jenis, baris.sha256, kini)
  await catat(trx, pelaku, kini, 'templat.berlaku', { jenis, versi, sha256: baris.sha256 })
}

const catat = (
  trx: Knex.Transaction,
  pelaku: Pelaku,
  at: Date,
  aksi: string,
  rincian: object,
): Promise<unknown> =>
  trx('riwayat').insert({
    at,
    aksi,
    pegawai_id: pelaku.pegawaiId,
    rincian: JSON.stringify(rincian),
  })
