import type { Knex } from 'knex'
import { saatDiZona, tambahHari } from '../../values/tanggal.js'
import { ikatIzin, SQL_TERBUKA, type IzinMasuk } from './izin.js'

export interface BarisSuratMasuk {
  id: string
  agenda: number
  tahun: number
  diterima_at: Date
  /** False: the content is closed to this reader; the next four are then null. */
  terbuka: boolean
  nomor: string | null
  tanggal: string | null
  pengirim: string | null
  hal: string | null
  urgensi: string
  keamanan: string
  perkara_id: string | null
  berpindaian: boolean
  /** `Kepala Bidang: Proses lebih lanjut`, one line per disposisi. */
  disposisi: string[]
  /** Receivers of the first disposisi. */
  kepada: string[]
}

export interface SaringMasuk {
  /** Words looked for in sender, number, subject and remarks; only in letters open to the reader. */
  q?: string
  tahun?: number
  /** Days of receipt, both included, `yyyy-mm-dd`. */
  dari?: string
  sampai?: string
  /** Letters no disposisi was given on yet. */
  belum?: boolean
  /** `2026-15`: rows before this agenda number. */
  sesudah?: string
}

const PER_HALAMAN = 50

/** SQL: who a disposisi `d` is for, in words. */
export const SQL_KEPADA = `coalesce(
  (select j.nama from jabatan j where j.id = d.kepada_jabatan_id),
  (select r.nama from peran r where r.kode = d.kepada))`

/** One page of the incoming letters, newest first, as far as this reader may see them. */
export async function daftarMasuk(
  db: Knex,
  izin: IzinMasuk,
  s: SaringMasuk,
  zona: string,
): Promise<{ baris: BarisSuratMasuk[]; berikut: string | null }> {
  const { syarat, nilai } = susunSyarat(s, zona)
  const { rows } = await db.raw(
    `with s as (
       select * from (select s.*, ${SQL_TERBUKA} as terbuka from surat_masuk s) s
        where ${syarat.join(' and ') || 'true'}
        order by tahun desc, agenda desc limit ${PER_HALAMAN + 1})
     select s.id, s.agenda, s.tahun, s.diterima_at, s.terbuka, s.urgensi, s.keamanan, s.perkara_id,
            s.sha256 is not null as berpindaian,
            case when s.terbuka then s.nomor end as nomor,
            case when s.terbuka then s.tanggal end as tanggal,
            case when s.terbuka then s.pengirim end as pengirim,
            case when s.terbuka then s.hal end as hal,
            case when s.terbuka then array(
              select ${SQL_KEPADA} || ': ' || d.instruksi from disposisi d
               where d.surat_masuk_id = s.id and d.batal_at is null order by d.urut)
              else array[]::text[] end as disposisi,
            case when s.terbuka then array(
              select distinct ${SQL_KEPADA} from disposisi d
               where d.surat_masuk_id = s.id and d.induk_id is null and d.batal_at is null)
              else array[]::text[] end as kepada
       from s order by s.tahun desc, s.agenda desc`,
    { ...ikatIzin(izin), ...nilai },
  )
  const baris = rows.slice(0, PER_HALAMAN)
  const akhir = rows.length > PER_HALAMAN ? baris.at(-1) : null
  return { baris, berikut: akhir && `${akhir.tahun}-${akhir.agenda}` }
}

function susunSyarat(s: SaringMasuk, zona: string) {
  const syarat: string[] = []
  const nilai: Record<string, any> = {}
  const tambah = (sql: string, isi: Record<string, unknown>) => {
    syarat.push(sql)
    Object.assign(nilai, isi)
  }
  if (s.tahun) tambah('tahun = :tahun', { tahun: s.tahun })
  if (s.dari) tambah('diterima_at >= :dari', { dari: saatDiZona(s.dari, '00:00', zona) })
  if (s.sampai)
    tambah('diterima_at < :sampai', { sampai: saatDiZona(tambahHari(s.sampai, 1), '00:00', zona) })
  if (s.belum)
    tambah(
      `not exists (select 1 from disposisi d where d.surat_masuk_id = s.id and d.batal_at is null)`,
      {},
    )
  // A hidden letter is never found by its words, or searching would tell them.
  for (const [i, kata] of (s.q ?? '').split(/\s+/).filter(Boolean).slice(0, 8).entries())
    tambah(`terbuka and concat_ws(' ', pengirim, nomor, hal, keterangan, agenda) ilike :kata${i}`, {
      [`kata${i}`]: `%${kata.replace(/[\\%_]/g, '\\$&')}%`,
    })
  const kunci = /^(\d{4})-(\d{1,9})$/.exec(s.sesudah ?? '')
  if (kunci)
    tambah('(tahun, agenda) < (:ktahun, :kagenda)', {
      ktahun: Number(kunci[1]),
      kagenda: Number(kunci[2]),
    })
  return { syarat, nilai }
}

/** One letter with what belongs to it; null when there is none. Rights are the caller's matter. */
export async function detailMasuk(db: Knex, id: string) {
  const surat = await db('surat_masuk as s')
    .leftJoin('pegawai as p', 'p.id', 's.dicatat_oleh')
    .leftJoin('klasifikasi as k', 'k.kode', 's.klasifikasi')
    .leftJoin('perkara as c', 'c.id', 's.perkara_id')
    .where('s.id', id)
    .first('s.*', { pencatat: 'p.nama', uraian: 'k.uraian', perkara: 'c.judul' })
  if (!surat) return null
  const perubahan = await db('perubahan_surat as u')
    .join('pegawai as p', 'p.id', 'u.oleh')
    .where({ 'u.jenis': 'surat_masuk', 'u.surat_id': id })
    .orderBy('u.at', 'desc')
    .select('u.sebelum', 'u.sesudah', 'u.alasan', 'u.at', { oleh: 'p.nama' })
  return { surat, perubahan }
}
export type DetailMasuk = NonNullable<Awaited<ReturnType<typeof detailMasuk>>>

/** Codes in use, and the one this letter bears although it is offered no more. */
export const pilihanKlasifikasi = (
  db: Knex,
  suratId: string | null = null,
): Promise<{ kode: string; uraian: string }[]> =>
  db('klasifikasi')
    .where({ aktif: true })
    .orWhereIn(
      'kode',
      db('surat_masuk').where({ id: suratId }).whereNotNull('klasifikasi').select('klasifikasi'),
    )
    .orderBy('kode')
    .select('kode', 'uraian')
