import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { jagaPindaian } from '../../platform/docx/pindaian.js'
import type { Pelaku } from '../../values/pelaku.js'
import { tanggalPanjang } from '../../values/tanggal.js'
import type { Pengubah } from '../kelola-pegawai.js'
import { tetapkanPemangku, type IsiPemangku } from '../kelola-pemangku.js'
import { wajibMenata } from '../sekretariat.js'

export interface Penunjukan extends IsiPemangku {
  sifat: 'plt' | 'plh'
  pegawaiId: string
  sampai: string
}

const SEBUTAN = { plt: 'Plt.', plh: 'Plh.' }

/**
 * Enters an acting period with its decree. Nobody enters the own one, and a post has one Plh. and one Plt.
 * at a time. Errors: TIDAK_BERWENANG, TUNJUK_DIRI, PENGGANTI_TUMPANG_TINDIH, those of tetapkanPemangku and
 * jagaPindaian.
 */
export async function tunjukPengganti(
  p: Pengubah & { pelaku: Pelaku },
  isi: Penunjukan,
): Promise<{ id: string; peringatan: string[] }> {
  wajibMenata(p.pelaku)
  if (isi.pegawaiId === p.pelaku.pegawaiId) throw errors.TUNJUK_DIRI()
  // The post is locked: two who appoint at once would each see it free.
  const jabatan = await p.trx('jabatan').where({ id: isi.jabatanId }).forUpdate().first('nama')
  if (!jabatan) throw errors.TIDAK_ADA({ apa: 'Jabatan' })
  if (isi.skBerkas) await jagaPindaian(p.trx, isi.skBerkas)
  const { pegawaiId, ...kursi } = isi
  if (kursi.sampai >= kursi.dari) await tolakBerdua(p.trx, jabatan.nama, isi)
  const { id, peringatan } = await tetapkanPemangku(p, pegawaiId, kursi)
  return { id, peringatan: [...peringatan, await peringatanLowong(p.trx, isi)].filter(Boolean) }
}

async function tolakBerdua(trx: Knex.Transaction, jabatan: string, isi: Penunjukan): Promise<void> {
  const lain = await selama(trx, isi)
    .where({ 'm.sifat': isi.sifat })
    .join('pegawai as g', 'g.id', 'm.pegawai_id')
    .first('g.nama', 'm.berlaku_dari', 'm.berlaku_sampai')
  if (!lain) return
  throw errors.PENGGANTI_TUMPANG_TINDIH({
    nama: lain.nama,
    sebutan: `${SEBUTAN[isi.sifat]} ${jabatan}`,
    dari: tanggalPanjang(lain.berlaku_dari),
    sampai: tanggalPanjang(lain.berlaku_sampai),
  })
}

// UU 30/2014: a Plt. while the post is vacant, a Plh. while its holder is away. The decree decides.
async function peringatanLowong(trx: Knex.Transaction, isi: Penunjukan): Promise<string> {
  const terisi = await selama(trx, isi)
    .whereIn('m.sifat', isi.sifat === 'plt' ? ['definitif'] : ['definitif', 'plt'])
    .first('m.id')
  if (isi.sifat === 'plt' && terisi)
    return 'Jabatan ini masih dipangku pejabat definitif pada masa itu; biasanya ditunjuk Plh.'
  if (isi.sifat === 'plh' && !terisi)
    return 'Jabatan ini lowong pada masa itu; biasanya ditunjuk Plt.'
  return ''
}

const selama = (trx: Knex.Transaction, isi: Penunjukan): Knex.QueryBuilder =>
  trx('pemangku as m')
    .where('m.jabatan_id', isi.jabatanId)
    .whereNot('m.pegawai_id', isi.pegawaiId)
    .where('m.berlaku_dari', '<=', isi.sampai)
    .whereRaw('coalesce(m.berlaku_sampai, ?::date) >= ?::date', ['9999-12-31', isi.dari])
