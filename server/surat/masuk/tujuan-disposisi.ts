import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { tanggalDiZona } from '../../values/tanggal.js'
import type { Knex } from 'knex'
import type { Penulis } from './catat.js'
import type { DisposisiBaru, Tujuan } from './disposisi.js'

/** Deeper than any office is; also the end of a loop nobody foresaw. */
const TERDALAM = 12

/**
 * Who may get it: every seat once, not the giver, nobody above in the same branch (that would be a
 * circle), and only seats somebody sits on. Errors: ISIAN_SALAH, DISPOSISI_BERPUTAR,
 * DISPOSISI_SUDAH_ADA, TUJUAN_KOSONG, DISPOSISI_TERLALU_DALAM.
 */
export async function periksaTujuan(
  a: Penulis,
  d: DisposisiBaru,
  dari: { pemangkuId: string; jabatanId?: string } | null,
): Promise<Tujuan[]> {
  const kepada = [...new Map(d.kepada.map((t) => [JSON.stringify(t), t])).values()]
  if (kepada.length === 0)
    throw errors.ISIAN_SALAH({ kolom: 'Diteruskan kepada', sebab: 'wajib dipilih' })
  const atas = await kursiDiAtas(a.trx, d.indukId, dari)
  for (const t of kepada)
    if ('jabatanId' in t) await periksaJabatan(a, d, t.jabatanId, atas)
    else await periksaPeran(a.trx, d, t.peran)
  return kepada
}

/** Posts of everyone above in this branch, the giver included. */
async function kursiDiAtas(
  trx: Knex.Transaction,
  indukId: string | null,
  dari: { pemangkuId: string; jabatanId?: string } | null,
): Promise<Set<string>> {
  const { rows } = await trx.raw(
    `with recursive atas as (
       select d.*, 1 as dalam from disposisi d where d.id = ?
       union all
       select d.*, a.dalam + 1 from disposisi d join atas a on d.id = a.induk_id
        where a.dalam < ${TERDALAM + 1})
     select a.dalam, a.kepada_jabatan_id, m.jabatan_id
       from atas a left join pemangku m on m.id = a.dari_pemangku_id`,
    [indukId],
  )
  if (rows.length >= TERDALAM) throw errors.DISPOSISI_TERLALU_DALAM({ batas: TERDALAM })
  const pemberi = dari && (await trx('pemangku').where({ id: dari.pemangkuId }).first('jabatan_id'))
  return new Set(
    [...rows.flatMap((r: any) => [r.kepada_jabatan_id, r.jabatan_id]), pemberi?.jabatan_id].filter(
      Boolean,
    ),
  )
}

async function periksaJabatan(
  a: Penulis,
  d: DisposisiBaru,
  jabatanId: string,
  atas: ReadonlySet<string>,
): Promise<void> {
  const jabatan = await a.trx('jabatan').where({ id: jabatanId }).first('nama')
  if (!jabatan) throw errors.TIDAK_ADA({ apa: 'Jabatan' })
  if (atas.has(jabatanId)) throw errors.DISPOSISI_BERPUTAR({ jabatan: jabatan.nama })
  const sudah = await a
    .trx('disposisi')
    .where({
      surat_masuk_id: d.suratMasukId,
      induk_id: d.indukId,
      kepada_jabatan_id: jabatanId,
      batal_at: null,
    })
    .first('id')
  if (sudah) throw errors.DISPOSISI_SUDAH_ADA({ jabatan: jabatan.nama })
  if (!(await adaPemangku(a, jabatanId))) throw errors.TUJUAN_KOSONG({ jabatan: jabatan.nama })
}

async function adaPemangku({ trx, kini }: Penulis, jabatanId: string): Promise<boolean> {
  const { zona } = await setelanKantor(trx)
  const hariIni = tanggalDiZona(kini, zona)
  const { rows } = await trx.raw(
    `select 1 from pemangku m join pegawai p on p.id = m.pegawai_id and p.aktif
      where m.jabatan_id = ? and m.berlaku_dari <= ?
        and (m.berlaku_sampai is null or m.berlaku_sampai >= ?) limit 1`,
    [jabatanId, hariIni, hariIni],
  )
  return rows.length > 0
}

async function periksaPeran(trx: Knex.Transaction, d: DisposisiBaru, kode: string): Promise<void> {
  const peran = await trx('peran').where({ kode }).first('nama')
  if (!peran) throw errors.TIDAK_ADA({ apa: 'Peran' })
  const sudah = await trx('disposisi')
    .where({
      surat_masuk_id: d.suratMasukId,
      induk_id: d.indukId,
      kepada: kode,
      unit_id: null,
      batal_at: null,
    })
    .first('id')
  if (sudah) throw errors.DISPOSISI_SUDAH_ADA({ jabatan: peran.nama })
}
