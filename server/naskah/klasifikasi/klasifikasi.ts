import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { kataCari, polaKata } from '../../values/kata-cari.js'
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

/** 800.2 stands before 800.10. */
const URUT = `string_to_array(kode, '.')::int[]`
const SEHALAMAN = 100

/** All the codes in order, to choose one of. */
export const daftarKlasifikasi = (db: Knex): Promise<KlasifikasiRow[]> =>
  db('klasifikasi').orderByRaw(URUT).select('*')

/** A page of them behind the code `sesudah`; `cari` finds words in code, meaning and use. */
export async function halamanKlasifikasi(
  db: Knex,
  { cari = '', sesudah }: { cari?: string; sesudah?: string },
): Promise<{ baris: KlasifikasiRow[]; berikut: string | null }> {
  const q = db('klasifikasi')
    .orderByRaw(URUT)
    .limit(SEHALAMAN + 1)
  for (const kata of kataCari(cari.trim().replace(/\s+/g, ' ')))
    q.whereRaw(`kode || ' ' || uraian || ' ' || relevansi ilike ?`, [polaKata(kata)])
  if (sesudah) q.whereRaw(`${URUT} > string_to_array(?, '.')::int[]`, [sesudah])
  const baris: KlasifikasiRow[] = await q.select('*')
  const lebih = baris.length > SEHALAMAN
  return {
    baris: baris.slice(0, SEHALAMAN),
    berikut: lebih ? baris[SEHALAMAN - 1]!.kode : null,
  }
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
