import type { Knex } from 'knex'

export interface BarisTumpukan {
  id: string
  dibuat_at: Date
  oleh: string
  nama: string[]
  halaman: number
  keadaan: 'menunggu' | 'selesai'
  dipasang: number
  menunggu: number
  /** Where its reading stands. */
  status: string
  selesai: number
  total: number
  galat: string
}

/** The last stacks taken in. */
export async function daftarTumpukan(db: Knex): Promise<BarisTumpukan[]> {
  const hitung = (keadaan: string) =>
    db.raw(
      `(select count(*)::int from pindaian_bagian b where b.tumpukan_id = t.id and b.keadaan = ?)`,
      [keadaan],
    )
  return db('pindaian_tumpukan as t')
    .join('pegawai as g', 'g.id', 't.oleh')
    .join('pekerjaan as p', 'p.id', 't.pekerjaan_id')
    .orderBy('t.dibuat_at', 'desc')
    .limit(20)
    .select('t.id', 't.dibuat_at', 't.halaman', 't.keadaan', { oleh: 'g.nama' })
    .select('p.status', 'p.selesai', 'p.total', 'p.galat')
    .select({
      dipasang: hitung('dipasang'),
      menunggu: hitung('menunggu'),
      nama: db.raw(
        `(select array_agg(f.nama order by f.urutan) from pindaian_berkas f where f.tumpukan_id = t.id)`,
      ),
    })
}

export interface BarisBagian {
  id: string
  dari: number
  sampai: number
  sebab: string
  pada: Date
  nama: string
}

/** Parts that wait for a person to say whose they are, the oldest first. */
export async function bagianMenunggu(db: Knex): Promise<BarisBagian[]> {
  return db('pindaian_bagian as b')
    .join('pindaian_berkas as f', (j) =>
      j.on('f.tumpukan_id', 'b.tumpukan_id').andOn('f.urutan', db.raw('1')),
    )
    .where('b.keadaan', 'menunggu')
    .orderBy('b.pada')
    .orderBy('b.urutan')
    .limit(50)
    .select('b.id', 'b.dari', 'b.sampai', 'b.sebab', 'b.pada', 'f.nama')
}
