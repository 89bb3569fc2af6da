import type { Knex } from 'knex'
import { setelanKantor } from '../kantor/setelan.js'
import { rekapSesi } from '../peserta/rekap-sesi.js'
import { MIME } from '../platform/docx/simpan.js'
import type { Unduhan } from '../platform/http/unduh.js'
import { susunXlsx } from '../platform/xlsx/tulis.js'
import { hariSesi, jamSesi, KEADAAN_HADIR, namaKelas, sebutNama } from './kata.js'
import { kepalaKelas, sesiPelatihan } from './queries.js'

/** Attendance as a workbook: by person, by session, and who was in which. */
export async function bukuHadir(db: Knex, pelatihanId: string): Promise<Unduhan> {
  const kelas = await kepalaKelas(db, pelatihanId)
  const jam = await setelanKantor(db)
  const { jp, orang } = await rekapSesi(db, pelatihanId)
  const sesi = await sesiPelatihan(db, pelatihanId)
  const tanda = new Map<string, string>()
  for (const r of await db('presensi as r')
    .join('sesi_kelas as s', 's.id', 'r.sesi_id')
    .where('s.pelatihan_id', pelatihanId)
    .select('r.sesi_id', 'r.peserta_id', 'r.keadaan', 'r.telat'))
    tanda.set(
      `${r.sesi_id} ${r.peserta_id}`,
      KEADAAN_HADIR[r.keadaan as keyof typeof KEADAAN_HADIR] +
        (r.telat > 0 ? `, terlambat ${r.telat} menit` : ''),
    )
  const kepala = [`Kehadiran ${namaKelas(kelas)}`]
  const teks = (judul: string, lebar: number) => ({ judul, lebar })
  const bilangan = (judul: string) => ({ judul, lebar: 12, jenis: 'bilangan' as const })
  const identitas = [teks('Nama', 34), teks('NIP', 22), teks('Instansi', 34)]
  const milik = (o: (typeof orang)[number]) => [sebutNama(o), o.nip, o.instansi]
  return {
    isi: await susunXlsx({
      lembar: [
        {
          nama: 'Per orang',
          kepala: [...kepala, `Jumlah ${jp} JP`],
          kolom: [
            ...identitas,
            ...['JP hadir', 'Persen', 'Sesi hadir', 'Terlambat', 'Izin', 'Sakit'].map(bilangan),
            bilangan('Tidak hadir'),
          ],
          baris: orang.map((o) => [
            ...milik(o),
            ...[o.jp, o.persen, o.hadir, o.telat, o.izin, o.sakit, o.alpa],
          ]),
        },
        {
          nama: 'Per sesi',
          kepala,
          kolom: [
            ...[teks('Mata pelatihan', 44), teks('Hari', 26), teks('Pukul', 20)],
            ...['JP', 'Hadir', 'Terlambat', 'Izin/sakit'].map(bilangan),
          ],
          baris: sesi.map((s) => [
            ...[s.mata, hariSesi(s.mulai, jam), jamSesi(s, jam)],
            ...[s.jp, s.hadir, s.telat, s.izin],
          ]),
        },
        {
          nama: 'Per orang dan sesi',
          kepala,
          kolom: [...identitas, ...sesi.map((s) => teks(`${s.mata} (${s.jp} JP)`, 22))],
          baris: orang.map((o) => [
            ...milik(o),
            ...sesi.map((s) => tanda.get(`${s.id} ${o.id}`) ?? ''),
          ]),
        },
      ],
    }),
    mime: MIME.xlsx,
    nama: `kehadiran-${kelas.mulai}.xlsx`,
  }
}
