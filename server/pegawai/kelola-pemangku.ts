import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { namaLengkap } from '../values/gelar.js'
import { peringatanMasa } from '../values/masa-tugas.js'
import { tanggalPanjang } from '../values/tanggal.js'
import type { Pindaian } from '../platform/docx/pindaian.js'
import { catat } from './jejak.js'
import type { Pengubah } from './kelola-pegawai.js'
import { antreKabar } from './penggantian/kabar.js'

export interface IsiPemangku {
  jabatanId: string
  sifat: 'definitif' | 'plt' | 'plh'
  skNomor?: string
  /** `yyyy-mm-dd`. */
  skTanggal?: string
  skBerkas?: Pindaian
  dari: string
  sampai?: string
}

/**
 * Puts someone in a post for a period. An acting period longer than the usual limit (Plt. one year,
 * Plh. three months) is allowed but warned of: the decree decides, not the program.
 * Errors: ISIAN_SALAH, MASA_JABATAN_TERBALIK, MASA_JABATAN_TUMPANG_TINDIH, TIDAK_ADA.
 */
export async function tetapkanPemangku(
  p: Pengubah,
  pegawaiId: string,
  isi: IsiPemangku,
): Promise<{ id: string; peringatan: string[] }> {
  const { trx } = p
  // The person is locked: two administrators entering the same period at once would both see none.
  const orang = await trx('pegawai').where({ id: pegawaiId }).forUpdate().first()
  if (!orang) throw errors.TIDAK_ADA({ apa: 'Pegawai' })
  const jabatan = await trx('jabatan').where({ id: isi.jabatanId }).first('nama')
  if (!jabatan) throw errors.TIDAK_ADA({ apa: 'Jabatan' })
  periksaMasa(isi)
  await tolakTumpangTindih(trx, orang, jabatan.nama, isi)
  const peringatan = [
    peringatanMasa({ sifat: isi.sifat, dari: isi.dari, sampai: isi.sampai ?? null }),
    await peringatanGanda(trx, pegawaiId, isi),
  ].filter(Boolean)
  const [{ id }] = await trx('pemangku')
    .insert({
      pegawai_id: pegawaiId,
      jabatan_id: isi.jabatanId,
      sifat: isi.sifat,
      sk_nomor: isi.skNomor ?? '',
      sk_tanggal: isi.skTanggal ?? null,
      sk_sha256: isi.skBerkas?.sha256 ?? null,
      sk_berkas: isi.skBerkas?.nama ?? '',
      berlaku_dari: isi.dari,
      berlaku_sampai: isi.sampai ?? null,
    })
    .returning('id')
  if (isi.sifat !== 'definitif') await antreKabar(trx, id, isi.dari, isi.sampai!)
  await catat(trx, {
    at: p.kini,
    aksi: 'pemangku.ditetapkan',
    oleh: p.pelaku.pegawaiId,
    pemangkuId: id,
    rincian: { pegawai: pegawaiId, nama: nama(orang), jabatan: jabatan.nama, ...isi, peringatan },
  })
  return { id, peringatan }
}

/** Sets the last day of a seat; it is never deleted, records point at it. Errors: TIDAK_ADA, MASA_JABATAN_TERBALIK. */
export async function akhiriPemangku(
  p: Pengubah,
  id: string,
  sampai: string,
): Promise<{ pegawaiId: string }> {
  const kursi = await p.trx('pemangku').where({ id }).forUpdate().first()
  if (!kursi) throw errors.TIDAK_ADA({ apa: 'Masa jabatan' })
  if (sampai < kursi.berlaku_dari) throw errors.MASA_JABATAN_TERBALIK()
  if (kursi.berlaku_sampai && sampai > kursi.berlaku_sampai) {
    throw errors.ISIAN_SALAH({
      kolom: 'Berakhir pada',
      sebab: `tidak boleh sesudah ${tanggalPanjang(kursi.berlaku_sampai)}; tetapkan masa baru dengan SK baru`,
    })
  }
  await p.trx('pemangku').where({ id }).update({ berlaku_sampai: sampai })
  if (kursi.sifat !== 'definitif') await antreKabar(p.trx, id, kursi.berlaku_dari, sampai)
  await catat(p.trx, {
    at: p.kini,
    aksi: 'pemangku.diakhiri',
    oleh: p.pelaku.pegawaiId,
    pemangkuId: id,
    rincian: { pegawai: kursi.pegawai_id, semula: kursi.berlaku_sampai, sampai },
  })
  return { pegawaiId: kursi.pegawai_id }
}

function periksaMasa(isi: IsiPemangku): void {
  if (isi.sampai && isi.sampai < isi.dari) throw errors.MASA_JABATAN_TERBALIK()
  if (isi.sifat === 'definitif') return
  const sebutan = isi.sifat === 'plt' ? 'pelaksana tugas' : 'pelaksana harian'
  if (!isi.sampai)
    throw errors.ISIAN_SALAH({ kolom: 'Sampai', sebab: `wajib diisi untuk ${sebutan}` })
  if (!isi.skNomor)
    throw errors.ISIAN_SALAH({
      kolom: 'Nomor SK atau surat perintah',
      sebab: `wajib diisi untuk ${sebutan}`,
    })
}

const beririsan = (q: Knex.QueryBuilder, isi: IsiPemangku): Knex.QueryBuilder =>
  q
    .where('jabatan_id', isi.jabatanId)
    .where('berlaku_dari', '<=', isi.sampai ?? '9999-12-31')
    .whereRaw('coalesce(berlaku_sampai, ?::date) >= ?::date', ['9999-12-31', isi.dari])

async function tolakTumpangTindih(
  trx: Knex.Transaction,
  orang: any,
  jabatan: string,
  isi: IsiPemangku,
): Promise<void> {
  const bentrok = await beririsan(trx('pemangku').where({ pegawai_id: orang.id }), isi).first()
  if (!bentrok) return
  throw errors.MASA_JABATAN_TUMPANG_TINDIH({
    nama: nama(orang),
    jabatan,
    dari: tanggalPanjang(bentrok.berlaku_dari),
    sampai: bentrok.berlaku_sampai ? tanggalPanjang(bentrok.berlaku_sampai) : 'seterusnya',
  })
}

// Two people acting in one post at once is nearly always a slip, yet a handover day may need it.
async function peringatanGanda(
  trx: Knex.Transaction,
  pegawaiId: string,
  isi: IsiPemangku,
): Promise<string> {
  if (isi.sifat === 'definitif') return ''
  const lain = await beririsan(trx('pemangku'), isi)
    .whereNot({ pegawai_id: pegawaiId })
    .where({ sifat: isi.sifat })
    .join('pegawai', 'pegawai.id', 'pemangku.pegawai_id')
    .first('nama')
  return lain
    ? `Pada masa itu ${lain.nama} juga tercatat sebagai ${isi.sifat === 'plt' ? 'Plt.' : 'Plh.'} jabatan ini.`
    : ''
}

function nama(orang: { gelar_depan: string; nama: string; gelar_belakang: string }): string {
  return namaLengkap({
    gelarDepan: orang.gelar_depan,
    nama: orang.nama,
    gelarBelakang: orang.gelar_belakang,
  })
}
