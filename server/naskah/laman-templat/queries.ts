import type { Knex } from 'knex'
import { setelanKantor } from '../../kantor/setelan.js'
import { waktuSingkat } from '../../values/tanggal.js'
import type { Keluarga } from '../templat-manifes.js'

export interface BarisTemplat {
  jenis: string
  nama: string
  keluarga: Keluarga
  register: string
  /** The version in force, and the newest there is. */
  versi: number
  terbaru: number
  berlaku_at: Date
}

/** All kinds with the version in force, by name. */
export async function daftarTemplat(db: Knex): Promise<BarisTemplat[]> {
  const { rows } = await db.raw(
    `select t.jenis, m ->> 'nama' as nama, m ->> 'keluarga' as keluarga,
            coalesce(r.nama, j.register, m ->> 'register', '') as register, t.versi, t.berlaku_at,
            (select max(versi) from templat_versi x where x.jenis = t.jenis) as terbaru
       from templat_versi t cross join lateral (select t.manifes::jsonb as m) s
       left join jenis_naskah j on j.jenis = t.jenis
       left join register r on r.kode = coalesce(j.register, m ->> 'register')
      where t.berlaku_at is not null
      order by nama`,
  )
  return rows
}

export interface BarisVersi {
  versi: number
  sha256: string
  asal: 'bawaan' | 'unggahan'
  catatan: string
  oleh: string | null
  dibuat_at: Date
  berlaku_at: Date | null
  /** Running cases that are pinned to it. */
  perkara: number
}

/** Versions of a kind, the newest first; empty for a kind nobody knows. */
export async function daftarVersi(db: Knex, jenis: string): Promise<BarisVersi[]> {
  return db('templat_versi as t')
    .leftJoin('pegawai as p', 'p.id', 't.oleh')
    .where('t.jenis', jenis)
    .orderBy('t.versi', 'desc')
    .select('t.versi', 't.sha256', 't.asal', 't.catatan', 't.dibuat_at', 't.berlaku_at', {
      oleh: 'p.nama',
      perkara: db.raw(
        `(select count(*)::int from perkara_templat x join perkara k on k.id = x.perkara_id
           where x.sha256 = t.sha256 and k.status = 'berjalan')`,
      ),
    })
}

/** How moments are printed in this office. */
export async function saatKantor(db: Knex): Promise<(d: Date) => string> {
  const { zona, zonaSingkat } = await setelanKantor(db)
  return (d) => waktuSingkat(d, zona, zonaSingkat)
}
