import type { Knex } from 'knex'
import { setelanKantor } from '../../kantor/setelan.js'
import { rekapSesi } from '../../peserta/rekap-sesi.js'
import { susunCsv } from '../../values/sel-aman.js'
import { hariSesi, jamSesi, KEADAAN_HADIR, sebutNama } from '../kata.js'
import { materiPelatihan, narasumberPelatihan, sesiPelatihan } from '../queries.js'
import { rekapEvaluasi } from '../rekap-evaluasi.js'

type Sel = string | number | null

/**
 * The class in the package of its case, by name of the file: what was taught, who came, what was thought
 * of it. Of the evaluation only sums, and only where three have answered: nobody's single answer.
 */
export async function csvKelas(db: Knex, pelatihanId: string): Promise<Map<string, string>> {
  const sesi = await sesiPelatihan(db, pelatihanId)
  const evaluasi = await rekapEvaluasi(db, pelatihanId)
  if (sesi.length === 0 && evaluasi.every((e) => e.n === 0)) return new Map()
  const kantor = await setelanKantor(db)
  const narasumber = await narasumberPelatihan(db, pelatihanId)
  return new Map([
    [
      'kelas/sesi.csv',
      csv(
        ['Mata pelatihan', 'Hari', 'Pukul', 'JP', 'Tempat', 'Narasumber', 'Hadir', 'Terlambat'],
        sesi.map((s) => [
          ...[s.mata, hariSesi(s.mulai, kantor), jamSesi(s, kantor), s.jp, s.tempat],
          ...[s.narasumber.map((n) => n.nama).join('; '), s.hadir, s.telat],
        ]),
      ),
    ],
    ['kelas/kehadiran.csv', await csvHadir(db, pelatihanId)],
    [
      'kelas/rekap-hadir.csv',
      csv(
        ['NIP', 'Nama', 'Instansi', 'JP hadir', 'Persen', 'Hadir', 'Terlambat', 'Izin', 'Sakit'],
        (await rekapSesi(db, pelatihanId)).orang.map((o) => [
          ...[o.nip, sebutNama(o), o.instansi, o.jp, o.persen, o.hadir, o.telat, o.izin, o.sakit],
        ]),
      ),
    ],
    [
      'kelas/narasumber.csv',
      csv(
        ['Nama', 'Jabatan', 'Instansi', 'Keahlian', 'Sesi'],
        narasumber.map((n) => [n.nama, n.jabatan, n.instansi, n.keahlian, n.sesi]),
      ),
    ],
    [
      'kelas/materi.csv',
      csv(
        ['Judul', 'Berkas', 'SHA-256', 'Tautan'],
        (await materiPelatihan(db, pelatihanId)).map((m) => [
          ...[m.judul, m.nama_berkas, m.sha256, m.tautan],
        ]),
      ),
    ],
    [
      'kelas/evaluasi.csv',
      csv(
        ['Dinilai', 'Jawaban', 'Butir', 'Rata-rata (1-4)'],
        evaluasi.flatMap((e) => e.butir.map((b) => [e.nama, e.n, b.judul, b.rata])),
      ),
    ],
    [
      'kelas/evaluasi-saran.csv',
      csv(
        ['Dinilai', 'Saran'],
        evaluasi.flatMap((e) => e.saran.map((s) => [e.nama, s])),
      ),
    ],
  ])
}

async function csvHadir(db: Knex, pelatihanId: string): Promise<string> {
  const rows = await db('presensi as r')
    .join('sesi_kelas as s', 's.id', 'r.sesi_id')
    .join('peserta as p', 'p.id', 'r.peserta_id')
    .where('s.pelatihan_id', pelatihanId)
    .orderBy(['s.mulai', 'p.urutan', 'p.nama'])
    .select('s.mata', 'p.nip', 'p.nama', 'r.keadaan', 'r.cara', 'r.at', 'r.telat', 'r.alasan')
  return csv(
    ['Mata pelatihan', 'NIP', 'Nama', 'Keadaan', 'Cara', 'Dicatat', 'Telat (menit)', 'Alasan'],
    rows.map((r) => [
      ...[r.mata, r.nip, r.nama, KEADAAN_HADIR[r.keadaan as keyof typeof KEADAAN_HADIR], r.cara],
      ...[r.at.toISOString(), r.telat, r.alasan],
    ]),
  )
}

const csv = (judul: readonly string[], baris: readonly (readonly Sel[])[]): string =>
  susunCsv([judul, ...baris.map((b) => b.map((s) => s ?? ''))])
