import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { ikatNaskah, SQL_NASKAH_TERBUKA } from '../../perkara/keamanan.js'
import type { Pelaku } from '../../values/pelaku.js'
import { secTerbuka } from '../nomor/queries-nomor.js'

/** Most letters printed at once; a day of a busy office has a tenth. */
export const PILIHAN_TERBANYAK = 500

/** Chosen one by one, or all of a day in one book. */
export type Pilihan = { id: readonly string[] } | { register: string; tanggal: string }

/** SQL: the addressees of the number `x`, with its letter `n` where there is one. */
export const SQL_TUJUAN = `case when n.id is null
  then coalesce(string_to_array(nullif(x.tujuan, ''), '; '), '{}')
  else array(select jsonb_array_elements_text(n.tujuan)) end`

/** A letter to be printed, with what the reader may print of it. */
export interface SuratPilihan {
  id: string
  nomor: string
  tanggal: string
  hal: string
  tujuan: string[]
  /** Its PDF: signed, issued, or the scan of one written outside; null while there is none. */
  pdf: string | null
}

/**
 * The chosen letters in the order they are printed: by book, year and number. Cancelled and reserved
 * numbers have no letter. Errors: PILIHAN_KOSONG, PILIHAN_TERLALU_BANYAK, SURAT_RAHASIA when one of
 * them is closed to the reader.
 */
export async function suratPilihan(
  db: Knex,
  pelaku: Pelaku,
  pilihan: Pilihan,
): Promise<SuratPilihan[]> {
  const ikat: Record<string, any> = {
    ...(await ikatNaskah(db, pelaku)),
    sec: [...(await secTerbuka(db, pelaku))],
    batas: PILIHAN_TERBANYAK + 1,
  }
  const syarat = 'id' in pilihan ? 'x.id = any(cast(:id as uuid[]))' : SEHARI
  if ('id' in pilihan) ikat.id = [...pilihan.id]
  else Object.assign(ikat, { register: pilihan.register, tanggal: pilihan.tanggal })
  const { rows } = await db.raw<{ rows: (SuratPilihan & { terbuka: boolean })[] }>(
    `select x.id, x.nomor, x.tanggal, x.hal,
            ${SQL_TUJUAN} as tujuan,
            coalesce(n.terbit_pdf_sha256, k.pdf_sha256, m.pdf_sha256, l.pdf_sha256, b.sha256) as pdf,
            case when n.id is null then x.sec = any(cast(:sec as text[]))
                 else ${SQL_NASKAH_TERBUKA} end as terbuka
       from nomor x
       join register r on r.kode = x.register
       left join naskah n on x.pemilik = 'naskah' and n.id = x.pemilik_id
       left join konversi k on k.docx_sha256 = n.terbit_sha256
       left join surat_massal m on x.pemilik = 'surat_massal' and m.id = x.pemilik_id
       left join konversi l on l.docx_sha256 = m.docx_sha256
       left join berkas b on b.sha256 = x.sha256 and b.mime = 'application/pdf'
      where ${syarat} and x.status = 'terpakai'
      order by r.urutan, x.register, x.tahun, x.urut, length(x.sufiks), x.sufiks limit :batas`,
    ikat,
  )
  if (rows.length === 0) throw errors.PILIHAN_KOSONG()
  if (rows.length > PILIHAN_TERBANYAK)
    throw errors.PILIHAN_TERLALU_BANYAK({ batas: PILIHAN_TERBANYAK })
  if (rows.some((r) => !r.terbuka)) throw errors.SURAT_RAHASIA()
  return rows.map(({ terbuka: _, ...surat }) => surat)
}

const SEHARI = 'x.register = :register and x.tanggal = :tanggal'
