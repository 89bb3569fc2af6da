import type { Knex } from 'knex'
import type { Pelaku } from '../../values/pelaku.js'
import { TERSAMAR } from '../../pegawai/keamanan.js'
import { izinMasuk } from '../masuk/izin.js'

/** Which letters of security this reader may see the subject of. */
export async function secTerbuka(db: Knex, pelaku: Pelaku): Promise<ReadonlySet<string>> {
  const izin = await izinMasuk(db, pelaku)
  return new Set([
    'B',
    'T',
    ...(izin.rahasia || izin.sangatRahasia ? ['R'] : []),
    ...(izin.sangatRahasia ? ['SR'] : []),
  ])
}

/** Words of the book beside subject and addressee; a reason may tell as much as they do. */
const CATATAN = ['keterangan', 'alasan_batal', 'alasan_sisipan'] as const

/** A row as this reader may see it: Rahasia keeps its place and number, not its content. */
export function samarkan<B extends { sec: string; hal: string; tujuan: string }>(
  baris: B,
  terbuka: ReadonlySet<string>,
): B {
  if (terbuka.has(baris.sec)) return baris
  const catatan = CATATAN.filter((k) => baris[k as keyof B]).map((k) => [k, TERSAMAR])
  return { ...baris, ...Object.fromEntries(catatan), hal: TERSAMAR, tujuan: TERSAMAR }
}

/** One number with everything the book knows of it, or null. */
export async function detailNomor(db: Knex, id: string) {
  return db('nomor as n')
    .join('register as r', 'r.kode', 'n.register')
    .leftJoin('pegawai as o', 'o.id', 'n.oleh')
    .leftJoin('pegawai as b', 'b.id', 'n.batal_oleh')
    .leftJoin('pesanan_nomor as p', 'p.id', 'n.pesanan_id')
    .leftJoin('naskah as s', (j) =>
      j.on('s.id', 'n.pemilik_id').andOn('n.pemilik', db.raw(`'naskah'`)),
    )
    .leftJoin('naskah as g', 'g.id', 's.pengganti_id')
    .where('n.id', id)
    .first(
      'n.*',
      { nama_register: 'r.nama', pencatat: 'o.nama', pembatal: 'b.nama' },
      { keperluan: 'p.keperluan', naskah_id: 's.id', terbit: 's.terbit_sha256' },
      { pengganti_id: 'g.id', nomor_pengganti: 'g.nomor' },
    )
}
