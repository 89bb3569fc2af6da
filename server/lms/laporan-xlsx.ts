import type { Knex } from 'knex'
import { setelanKantor } from '../kantor/setelan.js'
import { pelatihanPerkara } from '../pelatihan/service.js'
import { susunXlsx } from '../platform/xlsx/tulis.js'
import { rentangTanggal, waktuSingkat } from '../values/tanggal.js'
import { akunMoodle, akunPeserta } from './queries.js'
import { sandiAwal } from './sandi.js'
import { wajibKursus } from './kursus.js'
import { barisPantau, rekapPantau } from './pantau.js'
import { sebutAkun, sebutAktivitas } from './kata.js'

/** Row 7's "Laporan Monitoring": the roster with activity, attendance and marks, and the groups. */
export async function laporanMonitoring(
  db: Knex,
  pelatihanId: string,
  kini: Date,
  temuan = '',
): Promise<Buffer> {
  const p = await pelatihanPerkara(db, pelatihanId)
  const kantor = await setelanKantor(db)
  const saat = (d: Date) => waktuSingkat(d, kantor.zona, kantor.zonaSingkat)
  const rekap = await rekapPantau(db, pelatihanId, kini)
  const baris = await barisPantau(db, pelatihanId, { sesudah: 0, batas: null })
  const kepala = [
    `Laporan Monitoring ${p.nama}${p.angkatan && ` Angkatan ${p.angkatan}`}`,
    `${rentangTanggal(p.mulai, p.selesai)}; keadaan ${saat(kini)}`,
  ]
  return susunXlsx({
    lembar: [
      {
        nama: 'Peserta',
        kepala,
        kolom: [
          { judul: 'No.', lebar: 6 },
          { judul: 'Nama', lebar: 34 },
          { judul: 'NIP', lebar: 22 },
          { judul: 'Instansi', lebar: 34 },
          { judul: 'Akun LMS', lebar: 12 },
          { judul: 'Akses terakhir', lebar: 24 },
          { judul: 'Aktivitas selesai', lebar: 18 },
          { judul: 'Kehadiran (%)', lebar: 14, jenis: 'bilangan' },
          { judul: 'Nilai', lebar: 10, jenis: 'bilangan' },
        ],
        baris: baris.map((b, i) => [
          String(i + 1),
          b.nama,
          b.nip,
          b.instansi,
          sebutAkun(b.akun),
          b.aksesAt ? saat(b.aksesAt) : '–',
          sebutAktivitas(b),
          b.hadir,
          b.nilai,
        ]),
      },
      {
        nama: 'Rekapitulasi',
        kepala,
        kolom: [
          { judul: 'Hal', lebar: 20 },
          { judul: 'Golongan', lebar: 36 },
          { judul: 'Peserta', lebar: 12, jenis: 'bilangan' },
        ],
        baris: (
          [
            ['Kehadiran', rekap.hadir],
            ['Akses LMS', rekap.akses],
            ['Nilai', rekap.nilai],
          ] as const
        ).flatMap(([hal, golongan]) => golongan.map((g) => [hal, g.nama, g.jumlah])),
        kaki: temuan ? ['', 'Hasil pemantauan:', ...temuan.split('\n')] : [],
      },
    ],
  })
}

/**
 * Row 2's "Daftar Akun", and the sheet row 3 hands out: who logs in where with which first password.
 * Errors: LMS_KURSUS_BELUM.
 */
export async function daftarAkunXlsx(db: Knex, pelatihanId: string): Promise<Buffer> {
  const p = await pelatihanPerkara(db, pelatihanId)
  const { benih, kursus } = await wajibKursus(db, pelatihanId)
  const peserta = await akunPeserta(db, pelatihanId)
  const akun = await akunMoodle(db, peserta)
  return susunXlsx({
    lembar: [
      {
        nama: 'Daftar akun',
        kepala: [`Daftar akun ${p.nama}${p.angkatan && ` Angkatan ${p.angkatan}`}`, kursus],
        kolom: [
          { judul: 'No.', lebar: 6 },
          { judul: 'Nama', lebar: 34 },
          { judul: 'Instansi', lebar: 34 },
          { judul: 'Nama pengguna', lebar: 22 },
          { judul: 'Kata sandi awal', lebar: 20 },
          { judul: 'Surel', lebar: 34 },
          { judul: 'Keadaan', lebar: 14 },
          { judul: 'Keterangan', lebar: 50, jenis: 'paragraf' },
        ],
        baris: peserta.map((o, i) => [
          String(i + 1),
          o.nama,
          o.instansi,
          o.nip,
          // Not valid any more, or never was theirs.
          o.direset_at || o.sudah_ada ? '' : sandiAwal(benih, o.nip),
          akun.get(o.id)!.email,
          sebutAkun(o.keadaan),
          keterangan(o),
        ]),
        kaki: ['Kata sandi awal wajib diganti pada saat masuk pertama kali.'],
      },
    ],
  })
}

function keterangan(o: {
  direset_at: Date | null
  sudah_ada: boolean | null
  galat: string | null
}) {
  if (o.galat) return o.galat
  if (o.direset_at) return 'Kata sandi sudah direset.'
  return o.sudah_ada ? 'Akun sudah ada sebelumnya; memakai kata sandinya sendiri.' : ''
}
