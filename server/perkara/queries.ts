import type { Knex } from 'knex'
import { FROM_MICROS, readPageKey, toMicros, writePageKey } from '../platform/db/page-key.js'
import { TERSAMAR } from '../pegawai/keamanan.js'
import type { Pelaku } from '../values/pelaku.js'
import { ikatPerkara, jenisTertutup, samarkanRiwayat, SQL_PERKARA_TERBUKA } from './keamanan.js'
import { sqlTenggat } from '../tenggat/service.js'
import { suratPerkara } from './queries-surat.js'

export interface BarisPerkara {
  id: string
  judul: string
  sop: string
  status: string
  dibuat_at: Date
  selesai_at: Date | null
  unit: string
  terbuka: number
}

const PER_HALAMAN = 50

/** Cases open to this person, newest first; `status` narrows. Pages by key of (dibuat_at, id). */
export async function daftarPerkara(
  db: Knex,
  pelaku: Pelaku,
  status?: string,
  sesudah?: string,
): Promise<{ baris: BarisPerkara[]; berikut: string | null }> {
  const q = db('perkara as p')
    .join('sop_versi as s', 's.id', 'p.sop_versi_id')
    .join('unit as u', 'u.id', 'p.unit_id')
    .whereNull('p.induk_id')
    .whereRaw(SQL_PERKARA_TERBUKA, ikatPerkara(pelaku))
    .orderBy('p.dibuat_at', 'desc')
    .orderBy('p.id', 'desc')
    .limit(PER_HALAMAN + 1)
    .select(
      'p.id',
      'p.judul',
      'p.status',
      'p.dibuat_at',
      'p.selesai_at',
      { sop: 's.nama' },
      { unit: 'u.nama' },
      {
        micros: db.raw(toMicros('p.dibuat_at')),
        terbuka: db.raw(
          `(select count(*)::int from tugas t where t.perkara_id = p.id and t.status = 'terbuka')`,
        ),
      },
    )
  if (status) q.where('p.status', status)
  const kunci = readPageKey(sesudah)
  if (kunci) q.whereRaw(`(p.dibuat_at, p.id) < (${FROM_MICROS}, ?)`, [kunci.micros, kunci.id])
  const rows = await q
  const akhir = rows.length > PER_HALAMAN ? rows[PER_HALAMAN - 1] : null
  return {
    baris: rows.slice(0, PER_HALAMAN).map(({ micros: _, ...baris }: any) => baris as BarisPerkara),
    berikut: akhir && writePageKey(akhir),
  }
}

/**
 * A case with all that belongs to it: tasks, documents, replies, files, called cases, history. Of a letter
 * that is closed to the reader it says that there is one, by its number, and no more.
 */
export async function detailPerkara(db: Knex, id: string, pelaku: Pelaku) {
  const perkara = await db('perkara as p')
    .join('sop_versi as s', 's.id', 'p.sop_versi_id')
    .join('unit as u', 'u.id', 'p.unit_id')
    .leftJoin('pelatihan as t', 't.id', 'p.pelatihan_id')
    .leftJoin('pegawai as h', 'h.id', 'p.dihentikan_oleh')
    .where('p.id', id)
    .first(
      'p.id',
      'p.judul',
      'p.status',
      'p.dibuat_at',
      'p.selesai_at',
      'p.induk_id',
      'p.pelatihan_id',
      'p.data',
      'p.sop_versi_id',
      'p.unit_id',
      'p.dibuat_oleh',
      'p.induk_eksekusi',
      'p.alasan_henti',
      { dihentikan_oleh: 'h.nama' },
      { sop: 's.nama' },
      { sop_kode: 's.kode' },
      { unit: 'u.nama' },
      { pelatihan: 't.nama' },
    )
  if (!perkara) return null
  const [tugas, naskah, lampiran, anak, riwayat, templat] = await Promise.all([
    tugasPerkara(db, id),
    naskahPerkara(db, id),
    lampiranPerkara(db, id),
    db('perkara as p')
      .join('sop_versi as s', 's.id', 'p.sop_versi_id')
      .where('p.induk_id', id)
      .orderBy('p.dibuat_at')
      .select('p.id', 'p.judul', 'p.status', { sop: 's.nama' }),
    riwayatPerkara(db, id),
    perkara.status === 'berjalan' ? templatTertinggal(db, id) : [],
  ])
  const surat = await suratPerkara(db, id)
  const tertutup = await jenisTertutup(db, pelaku, id)
  const hasil = { perkara, tugas, naskah, lampiran, anak, riwayat, templat, ...surat }
  return tertutup.size === 0 ? hasil : samarkan(hasil, tertutup)
}

/** Who is asked to answer a closed letter is as secret as the letter. */
function samarkan<H extends { perkara: any; naskah: any[]; riwayat: any[]; balasan: any[] }>(
  h: H,
  tertutup: ReadonlySet<string>,
): H {
  const alasan_henti = h.perkara.alasan_henti && TERSAMAR
  return {
    ...h,
    perkara: { ...h.perkara, alasan_henti },
    naskah: h.naskah.map((n) =>
      tertutup.has(n.jenis)
        ? { ...n, hal: TERSAMAR, tujuan: [], docx_sha256: null, pdf: null, pdf_galat: '' }
        : n,
    ),
    riwayat: h.riwayat.map(samarkanRiwayat),
    balasan: h.balasan.map((b) => ({ ...b, instansi: TERSAMAR })),
  }
}

export async function tugasPerkara(db: Knex, id: string): Promise<any[]> {
  return db('tugas as t')
    .join('peran as r', 'r.kode', 't.peran')
    .leftJoin('pegawai as g', 'g.id', 't.pemegang_id')
    .leftJoin('pegawai as u', 'u.id', 't.pegawai_id')
    .leftJoin('pegawai as o', 'o.id', 't.selesai_oleh')
    .where('t.perkara_id', id)
    .orderBy('t.dibuka_at')
    .orderBy('t.id')
    .select(
      't.id',
      't.no',
      't.nama',
      't.status',
      't.kunjungan',
      't.dibuka_at',
      't.selesai_at',
      't.handler',
      't.elemen_id',
      { peran: 'r.nama' },
      { pemegang: 'g.nama' },
      { untuk: 'u.nama' },
      { oleh: 'o.nama' },
      { tenggat: db.raw(sqlTenggat('t.id')) },
    )
}

async function naskahPerkara(db: Knex, id: string): Promise<any[]> {
  return db('naskah as n')
    .leftJoin('naskah_versi as v', (j) => j.on('v.naskah_id', 'n.id').andOn('v.versi', 'n.versi'))
    .leftJoin('konversi as k', 'k.docx_sha256', 'v.docx_sha256')
    .where('n.perkara_id', id)
    .orderBy('n.dibuat_at')
    .select(
      'n.id',
      'n.jenis',
      'n.keadaan',
      'n.versi',
      'n.hal',
      'n.nomor',
      'n.tanggal',
      'n.tujuan',
      'v.docx_sha256',
      { pdf: 'k.status', pdf_galat: 'k.galat' },
    )
}

/** Kinds for which a newer template is in force than the case began with, and may still be chosen. */
async function templatTertinggal(db: Knex, id: string): Promise<TemplatTertinggal[]> {
  const { rows } = await db.raw(
    `select p.jenis, b.manifes::jsonb ->> 'nama' as nama, l.versi as dipakai, b.versi as berlaku
       from perkara_templat p
       join templat_versi l on l.sha256 = p.sha256
       join templat_versi b on b.jenis = p.jenis and b.berlaku_at is not null
       left join naskah n on n.perkara_id = p.perkara_id and n.jenis = p.jenis
      where p.perkara_id = ? and b.sha256 <> p.sha256
        and coalesce(n.keadaan in ('konsep', 'diparaf'), true)
      order by nama`,
    [id],
  )
  return rows
}

export interface TemplatTertinggal {
  jenis: string
  nama: string
  /** Number of the version the case uses, and of the one in force. */
  dipakai: number
  berlaku: number
}

async function lampiranPerkara(db: Knex, id: string): Promise<any[]> {
  return db('lampiran as l')
    .join('berkas as b', 'b.sha256', 'l.sha256')
    .where('l.perkara_id', id)
    .orderBy('l.dibuat_at')
    .select('l.id', 'l.nama', 'l.sha256', 'b.ukuran', 'l.dibuat_at')
}

export async function riwayatPerkara(db: Knex, id: string): Promise<any[]> {
  return db('riwayat as r')
    .leftJoin('pegawai as p', 'p.id', 'r.pegawai_id')
    .where('r.perkara_id', id)
    .orderBy('r.id')
    .limit(2000)
    .select('r.id', 'r.at', 'r.aksi', 'r.sebagai', 'r.rincian', 'r.tugas_id', { oleh: 'p.nama' })
}
