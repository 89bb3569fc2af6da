import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import type { Pelaku } from '../../values/pelaku.js'

export interface KlasifikasiRow {
  kode: string
  uraian: string
  relevansi: string
  sumber: string
  /** Years; null while the office has not said. */
  jra_aktif: number | null
  jra_inaktif: number | null
  nasib: 'musnah' | 'permanen' | 'dinilai kembali' | null
  /** A code that may suit better, and why. */
  saran: string
  petunjuk: string
  aktif: boolean
}

/** The codes in order; `cari` finds words in code, meaning and use. */
export function daftarKlasifikasi(db: Knex, cari = ''): Promise<KlasifikasiRow[]> {
  const kata = cari.trim().split(/\s+/).filter(Boolean)
  const q = db('klasifikasi').orderByRaw(`string_to_array(kode, '.')::int[]`)
  for (const k of kata)
    q.whereRaw(`kode || ' ' || uraian || ' ' || relevansi ilike ?`, [
      `%${k.replace(/[\\%_]/g, '\\$&')}%`,
    ])
  return q.select('*')
}

/** One code, or null. */
export async function cariKode(db: Knex, kode: string): Promise<KlasifikasiRow | null> {
  return (await db('klasifikasi').where({ kode }).first()) ?? null
}

/** Errors: KLASIFIKASI_TIDAK_DIKENAL for a code not in the list, or no longer used. */
export async function wajibKode(db: Knex, kode: string): Promise<KlasifikasiRow> {
  const row = await cariKode(db, kode)
  if (!row?.aktif) throw errors.KLASIFIKASI_TIDAK_DIKENAL({ kode })
  return row
}

/**
 * What to say beside a code the office uses though another fits better; null when all is well. Only
 * said: the code printed is the office's own.
 */
export function petunjukKode(row: KlasifikasiRow | null | undefined, kode: string): string | null {
  if (!row) return `Kode ${kode} tidak ada dalam daftar klasifikasi.`
  if (!row.aktif) return `Kode ${kode} tidak dipakai lagi.`
  return row.petunjuk ? `${row.petunjuk} Pertimbangkan ${row.saran}.` : null
}

export interface IsiKlasifikasi {
  kode: string
  uraian: string
  relevansi?: string
  jraAktif?: number
  jraInaktif?: number
  nasib?: KlasifikasiRow['nasib']
  saran?: string
  petunjuk?: string
  aktif?: boolean
}

/** Adds a code (`lama` null) or changes one; a code letters bear keeps its name. Errors: KODE_TERPAKAI, TIDAK_ADA. */
export async function simpanKlasifikasi(
  trx: Knex.Transaction,
  lama: string | null,
  isi: IsiKlasifikasi,
  p: { pelaku: Pelaku; kini: Date },
): Promise<void> {
  const baris = {
    uraian: isi.uraian,
    relevansi: isi.relevansi ?? '',
    jra_aktif: isi.jraAktif ?? null,
    jra_inaktif: isi.jraInaktif ?? null,
    nasib: isi.nasib ?? null,
    saran: isi.saran ?? '',
    petunjuk: isi.petunjuk ?? '',
    aktif: isi.aktif ?? true,
  }
  if (lama === null) {
    const [baru] = await trx('klasifikasi')
      .insert({ kode: isi.kode, ...baris, sumber: 'kantor' })
      .onConflict('kode')
      .ignore()
      .returning('kode')
    if (!baru) throw errors.KODE_TERPAKAI({ kode: isi.kode })
  } else if ((await trx('klasifikasi').where({ kode: lama }).update(baris)) === 0) {
    throw errors.TIDAK_ADA({ apa: 'Kode klasifikasi' })
  }
  await trx('riwayat').insert({
    at: p.kini,
    aksi: 'klasifikasi.disimpan',
    pegawai_id: p.pelaku.pegawaiId,
    rincian: JSON.stringify({ kode: lama ?? isi.kode, ...baris }),
  })
}
