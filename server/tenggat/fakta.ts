import type { Knex } from 'knex'
import type { JenisSegmen } from './segmen.js'

/** A task as tables older than the clocks tell it: its own row and its lines of history, in order. */
export interface FaktaTugas {
  id: string
  dibuka: Date
  selesai: Date | null
  /** Came back after a Tidak. */
  kembali: boolean
  kejadian: { aksi: string; at: Date; oleh: string | null; kepada: string | null }[]
}

export interface SegmenFakta {
  jenis: JenisSegmen
  pegawaiId: string | null
  mulai: Date
  selesai: Date | null
}

/** What of the history moves a clock. */
const AKSI = [
  'tugas.diambil',
  'tugas.dilepas',
  'tugas.dialihkan',
  'tugas.dijeda',
  'tugas.dilanjutkan',
]

export async function bacaFakta(db: Knex, tugasId: readonly string[]): Promise<FaktaTugas[]> {
  const { rows } = await db.raw(
    `select t.id, t.dibuka_at as dibuka, t.selesai_at as selesai,
            t.dikembalikan_oleh is not null as kembali,
            (select coalesce(json_agg(json_build_object('aksi', r.aksi, 'at', r.at, 'oleh', r.pegawai_id,
                      'kepada', r.rincian ->> 'kepada') order by r.id), '[]')
               from riwayat r where r.tugas_id = t.id and r.aksi = any(?)) as kejadian
       from tugas t where t.id = any(?) order by t.id`,
    [AKSI, [...tugasId]],
  )
  return rows.map((r: any) => ({
    ...r,
    kejadian: r.kejadian.map((k: any) => ({ ...k, at: new Date(k.at) })),
  }))
}

/** The stretches of a clock, from those facts alone. A clock set back makes none shorter than nothing. */
export function susunSegmen(f: FaktaTugas, luar: boolean): SegmenFakta[] {
  const hasil: SegmenFakta[] = []
  let mulai = f.dibuka
  let kini: Pick<SegmenFakta, 'jenis' | 'pegawaiId'> = {
    jenis: luar ? 'luar' : 'antre',
    pegawaiId: null,
  }
  const sampai = (saat: Date): Date => {
    const selesai = saat > mulai ? saat : mulai
    hasil.push({ ...kini, mulai, selesai })
    return selesai
  }
  for (const k of luar ? [] : f.kejadian) {
    mulai = sampai(k.at)
    kini = sesudah(k, f.kembali)
  }
  if (f.selesai) sampai(f.selesai)
  else hasil.push({ ...kini, mulai, selesai: null })
  return hasil
}

function sesudah(
  k: FaktaTugas['kejadian'][number],
  kembali: boolean,
): Pick<SegmenFakta, 'jenis' | 'pegawaiId'> {
  if (k.aksi === 'tugas.dilepas') return { jenis: 'antre', pegawaiId: null }
  if (k.aksi === 'tugas.dijeda') return { jenis: 'jeda', pegawaiId: k.oleh }
  const pegawaiId = k.aksi === 'tugas.dialihkan' ? k.kepada : k.oleh
  return { jenis: kembali ? 'kembali' : 'kerja', pegawaiId }
}
