import type { Knex } from 'knex'
import { setelanKantor } from '../../kantor/setelan.js'
import { namaLengkap } from '../../values/gelar.js'
import { saatDiZona, tambahHari } from '../../values/tanggal.js'

export interface SaringJejak {
  pegawai?: string
  perihal?: string
  dari?: string
  sampai?: string
  /** Where the page before ended. */
  sesudah?: string
}

export interface BarisJejak {
  id: string
  at: Date
  pegawaiId: string | null
  /** Null: the system itself. */
  nama: string | null
  /** Name of the token it came by; null: at the page. */
  token: string | null
  tindakan: string
  perihal: string
  operasi: 'tambah' | 'ubah' | 'hapus' | 'peristiwa'
  sebutan: string
  /** By column: what stood before, what stands now. */
  perubahan: Record<string, [unknown, unknown]>
}

/** The audit trail, newest first; days are those of the office. */
export async function bacaJejak(
  db: Knex,
  s: SaringJejak,
  banyak: number,
): Promise<{ baris: BarisJejak[]; berikut: string | null }> {
  const { zona } = await setelanKantor(db)
  const q = db('jejak as j')
    .leftJoin('pegawai as p', 'p.id', 'j.pegawai_id')
    .leftJoin('token_api as t', 't.id', 'j.token_id')
    .orderBy('j.id', 'desc')
    .limit(banyak + 1)
    .select('j.id', 'j.at', 'j.tindakan', 'j.perihal', 'j.operasi', 'j.sebutan', 'j.perubahan')
    .select('p.nama', 'p.gelar_depan', 'p.gelar_belakang', {
      pegawaiId: 'j.pegawai_id',
      token: 't.nama',
    })
  if (s.pegawai) q.where('j.pegawai_id', s.pegawai)
  if (s.perihal) q.where('j.perihal', s.perihal)
  if (s.dari) q.where('j.at', '>=', saatDiZona(s.dari, '00:00', zona))
  if (s.sampai) q.where('j.at', '<', saatDiZona(tambahHari(s.sampai, 1), '00:00', zona))
  if (s.sesudah) q.where('j.id', '<', s.sesudah)
  const baris = (await q).map(
    ({ gelar_depan: gelarDepan, gelar_belakang: gelarBelakang, nama, ...b }: any) => ({
      ...b,
      id: String(b.id),
      nama: nama && namaLengkap({ gelarDepan, nama, gelarBelakang }),
    }),
  )
  const lebih = baris.length > banyak
  return { baris: baris.slice(0, banyak), berikut: lebih ? baris[banyak - 1]!.id : null }
}

/** Everyone who has an account, to choose from. */
export const pilihanPelaku = (db: Knex): Promise<{ id: string; nama: string }[]> =>
  db('pegawai as p')
    .join('akun as a', 'a.pegawai_id', 'p.id')
    .orderBy('p.nama')
    .select('p.id', 'p.nama')

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const BERNAMA = ['pegawai', 'jabatan', 'unit', 'kalender'] as const

/** The same lines for people: where a column holds the id of something with a name, its name. */
export async function denganNama(db: Knex, baris: readonly BarisJejak[]): Promise<BarisJejak[]> {
  const nilai = baris.flatMap((b) => Object.values(b.perubahan).flat())
  const id = [...new Set(nilai.filter((n): n is string => UUID.test(String(n))))]
  if (id.length === 0) return [...baris]
  const cari = BERNAMA.map((tabel) => db(tabel).whereIn('id', id).select('id', 'nama'))
  const nama = new Map((await Promise.all(cari)).flat().map((b) => [b.id, b.nama]))
  const ganti = (n: unknown) => nama.get(n as string) ?? n
  return baris.map((b) => ({
    ...b,
    perubahan: Object.fromEntries(
      Object.entries(b.perubahan).map(([k, [lama, baru]]) => [k, [ganti(lama), ganti(baru)]]),
    ),
  }))
}
