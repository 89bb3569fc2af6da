import type { Knex } from 'knex'
import type { Irama } from './irama.js'

export interface Pelaksanaan {
  mulai: string
  selesai: string
  materi: string
  tempat: string
  irama: Irama
  /** How many reports there will be. */
  jumlah: number
  /** Last days of the periods not reported on yet, the next first. */
  menyusul: string[]
}

export interface Laporan {
  ke: number
  tanggal: string
  jp: number
  nomorSertifikat: string
  deskripsi: string
  berkas: { sha256: string; nama: string } | null
}

/** How a proposal is carried out, and what was reported; null before it was begun. */
export async function jalannya(
  db: Knex,
  usulanId: string,
): Promise<{ pelaksanaan: Pelaksanaan | null; laporan: Laporan[] }> {
  const p = await db('pelaksanaan_bangkom').where({ usulan_id: usulanId }).first()
  if (!p) return { pelaksanaan: null, laporan: [] }
  const laporan = await db('laporan_bangkom')
    .where({ usulan_id: usulanId })
    .orderBy('ke')
    .select('ke', 'tanggal', 'jp', 'nomor_sertifikat as nomorSertifikat', 'deskripsi', 'berkas')
  const { mulai, selesai, materi, tempat, irama, jadwal } = p
  return {
    pelaksanaan: {
      ...{ mulai, selesai, materi, tempat, irama, jumlah: jadwal.length },
      menyusul: jadwal.slice(laporan.length),
    },
    laporan,
  }
}

/** What the owner of each of these proposals does next, by the proposal; drafts have their own buttons. */
export async function tugasBerikut(
  db: Knex,
  usulanId: readonly string[],
): Promise<Record<string, { id: string; handler: string }>> {
  const rows = await db('usulan_bangkom as u')
    .join('tugas as t', 't.perkara_id', 'u.perkara_id')
    .whereIn('u.id', [...usulanId])
    .where('t.status', 'terbuka')
    .whereIn('t.handler', ['rencana.mulai', 'rencana.lapor'])
    .select('u.id as usulan', 't.id', 't.handler')
  return Object.fromEntries(rows.map(({ usulan, ...t }) => [usulan, t]))
}

export interface BarisKegiatan {
  id: string
  kegiatan: string
  materi: string
  lembaga: string
  /** Planned. */
  jp: number
  /** Sum of the reports so far. */
  jpDilaporkan: number
  mulai: string
  selesai: string
  irama: Irama
  jumlah: number
  dilaporkan: number
  tahap: 'berjalan' | 'selesai'
  /** The open report; null once all are in. */
  tugasId: string | null
  jatuhAt: Date | null
}

/** Activities shown; a person has a handful in a year. */
const TERBANYAK = 50

/** What somebody takes part in or took part in, the latest first; `tahap` narrows it. */
export async function kegiatanSaya(
  db: Knex,
  pegawaiId: string,
  tahap: readonly BarisKegiatan['tahap'][],
): Promise<BarisKegiatan[]> {
  return db('usulan_bangkom as u')
    .join('pelaksanaan_bangkom as p', 'p.usulan_id', 'u.id')
    .join('bentuk_bangkom as b', 'b.kode', 'u.bentuk')
    .leftJoin('tugas as t', (j) =>
      j
        .on('t.perkara_id', 'u.perkara_id')
        .andOnVal('t.status', 'terbuka')
        .andOnVal('t.handler', 'rencana.lapor'),
    )
    .leftJoin('tenggat as w', 'w.tugas_id', 't.id')
    .where('u.pegawai_id', pegawaiId)
    .whereIn('u.tahap', [...tahap])
    .orderBy('u.urut', 'desc')
    .limit(TERBANYAK)
    .select('u.id', 'u.lembaga', 'u.jp', 'u.tahap', 'p.mulai', 'p.selesai', 'p.irama')
    .select({ kegiatan: 'b.nama', materi: 'p.materi', tugasId: 't.id', jatuhAt: 'w.jatuh_at' })
    .select({
      jumlah: db.raw('jsonb_array_length(p.jadwal)'),
      jpDilaporkan: db.raw(
        '(select coalesce(sum(l.jp), 0)::integer from laporan_bangkom l where l.usulan_id = u.id)',
      ),
      dilaporkan: db.raw(
        '(select count(*)::integer from laporan_bangkom l where l.usulan_id = u.id)',
      ),
    })
}
