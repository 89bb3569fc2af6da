import type { Knex } from 'knex'
import { newestFirst, type Page } from '../../platform/db/page-key.js'
import { TERSAMAR } from '../../pegawai/keamanan.js'
import type { IzinMasuk } from '../../surat/masuk/izin.js'

const nama = (kolom: string) => `(select nama from pegawai where id = a.${kolom})`

/** Proposals, newest first. */
export function daftarAcara(db: Knex, sesudah?: string): Promise<Page<any>> {
  const q = db('arsip_acara as a').select('a.id', 'a.jenis', 'a.status', 'a.diusulkan_at', {
    pengusul: db.raw(nama('diusulkan_oleh')),
    jumlah: db.raw('(select count(*)::int from arsip_butir b where b.acara_id = a.id)'),
  })
  return newestFirst(q, { moment: 'a.diusulkan_at', id: 'a.id', after: sesudah, size: 50 })
}

/** One proposal with its list; null when there is none. */
export async function detailAcara(
  db: Knex,
  id: string,
): Promise<{ acara: any; butir: any[]; pdf: any } | null> {
  const { rows } = await db.raw(
    `select a.*, ${nama('diusulkan_oleh')} as pengusul, ${nama('diputus_oleh')} as pemutus,
            ${nama('dilaksanakan_oleh')} as pelaksana
       from arsip_acara a where a.id = ?`,
    [id],
  )
  if (!rows[0]) return null
  const butir = await db('arsip_butir').where({ acara_id: id }).orderBy('urut')
  const pdf = rows[0].docx_sha256
    ? await db('konversi').where({ docx_sha256: rows[0].docx_sha256 }).first()
    : null
  return { acara: rows[0], butir, pdf: pdf ?? null }
}

/** Number, subject and parties of what is secret to the reader are not said, only that it is there. */
export function samarkan<U extends { keamanan: string; nomor: string; uraian: string }>(
  u: U,
  izin: Pick<IzinMasuk, 'rahasia' | 'sangatRahasia'>,
): U {
  const boleh =
    u.keamanan === 'B' ||
    u.keamanan === 'T' ||
    (u.keamanan === 'R' && izin.rahasia) ||
    izin.sangatRahasia
  return boleh ? u : { ...u, nomor: TERSAMAR, uraian: TERSAMAR, pihak: null }
}
