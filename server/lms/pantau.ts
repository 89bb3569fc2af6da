import type { Knex } from 'knex'

/** One participant as row 7 of Operasional Bangkom looks at them. */
export interface BarisPantau {
  id: string
  nip: string
  nama: string
  instansi: string
  akun: 'terdaftar' | 'gagal' | null
  aksesAt: Date | null
  aktivitas: number | null
  aktivitasSelesai: number | null
  hadir: number | null
  nilai: number | null
}

/** A page of the roster with what is known of each; `batas` null means all of it. */
export async function barisPantau(
  db: Knex,
  pelatihanId: string,
  p: { sesudah: number; batas: number | null },
): Promise<BarisPantau[]> {
  const { rows } = await db.raw(
    `select p.id, p.nip, p.nama, p.instansi, a.keadaan as akun, a.akses_at as "aksesAt",
            a.aktivitas, a.aktivitas_selesai as "aktivitasSelesai",
            p.hadir_persen::float8 as hadir, p.nilai::float8 as nilai
       from peserta p left join lms_akun a on a.peserta_id = p.id
      where p.pelatihan_id = :id
      order by p.urutan, p.nama, p.id offset :sesudah limit :batas`,
    { id: pelatihanId, ...p } as never,
  )
  return rows
}

/** A group of participants in a chart. */
export interface Golongan {
  nama: string
  jumlah: number
}
export interface RekapPantau {
  jumlah: number
  hadir: Golongan[]
  akses: Golongan[]
  nilai: Golongan[]
  /** Averages over those who have one; null when nobody has. */
  rerataHadir: number | null
  rerataNilai: number | null
}

const HADIR: readonly (readonly [string, string])[] = [
  ['100 %', 'hadir = 100'],
  ['90 sampai di bawah 100 %', 'hadir >= 90 and hadir < 100'],
  ['80 sampai di bawah 90 %', 'hadir >= 80 and hadir < 90'],
  ['Di bawah 80 %', 'hadir < 80'],
  ['Belum tercatat', 'hadir is null'],
]
// The bands of Latsar (domain 5.7) serve as a ruler for every kind of training.
const NILAI: readonly (readonly [string, string])[] = [
  ['Di atas 90', 'nilai > 90'],
  ['Di atas 80 sampai 90', 'nilai > 80 and nilai <= 90'],
  ['Di atas 70 sampai 80', 'nilai > 70 and nilai <= 80'],
  ['Sampai 70', 'nilai <= 70'],
  ['Belum bernilai', 'nilai is null'],
]
const AKSES: readonly (readonly [string, string])[] = [
  ['24 jam terakhir', `akses >= :kini::timestamptz - interval '1 day'`],
  [
    '2 sampai 7 hari',
    `akses < :kini::timestamptz - interval '1 day' and akses >= :kini::timestamptz - interval '7 days'`,
  ],
  ['Lebih dari 7 hari', `akses < :kini::timestamptz - interval '7 days'`],
  ['Belum pernah atau belum diketahui', 'akses is null'],
]

/** The counters and the groups of the charts, in one question. */
export async function rekapPantau(db: Knex, pelatihanId: string, kini: Date): Promise<RekapPantau> {
  const semua = [...HADIR, ...NILAI, ...AKSES]
  const hitung = semua.map(([, syarat], i) => `(count(*) filter (where ${syarat}))::int as g${i}`)
  const { rows } = await db.raw(
    `select count(*)::int as jumlah, avg(hadir)::float8 as rerata_hadir,
            avg(nilai)::float8 as rerata_nilai, ${hitung.join(', ')}
       from (select p.hadir_persen as hadir, p.nilai, a.akses_at as akses
               from peserta p left join lms_akun a on a.peserta_id = p.id
              where p.pelatihan_id = :id) t`,
    { id: pelatihanId, kini } as never,
  )
  const r = rows[0]
  const golongan = (dari: number, daftar: readonly (readonly [string, string])[]): Golongan[] =>
    daftar.map(([nama], i) => ({ nama, jumlah: r[`g${dari + i}`] }))
  return {
    jumlah: r.jumlah,
    hadir: golongan(0, HADIR),
    nilai: golongan(HADIR.length, NILAI),
    akses: golongan(HADIR.length + NILAI.length, AKSES),
    rerataHadir: r.rerata_hadir,
    rerataNilai: r.rerata_nilai,
  }
}
