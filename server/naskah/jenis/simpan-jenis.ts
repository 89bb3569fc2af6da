import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import type { Pelaku } from '../../values/pelaku.js'
import { wajibKode } from '../klasifikasi/klasifikasi.js'
import type { SetelanJenis } from './jenis.js'

export interface IsiJenis {
  register?: string
  klasifikasi?: string
  sec?: string
  caraTandaTangan?: 'basah' | 'elektronik'
  atasNama?: string
  melalui?: string
}

/**
 * Keeps what the office decides for a kind from the next letter on; issued letters stay as they are,
 * drafts take its security, else that of the template (`p.sec`).
 * Errors: TIDAK_ADA (register), KLASIFIKASI_TIDAK_DIKENAL, ISIAN_SALAH
 * (u.b. without a.n.).
 */
export async function simpanJenis(
  trx: Knex.Transaction,
  p: { jenis: string; sec: string; isi: IsiJenis; pelaku: Pelaku; kini: Date },
): Promise<void> {
  const { register, klasifikasi, sec, caraTandaTangan } = p.isi
  if (register && !(await trx('register').where({ kode: register }).first('kode')))
    throw errors.TIDAK_ADA({ apa: `Register ${register}` })
  if (klasifikasi) await wajibKode(trx, klasifikasi)
  const atasNama = p.isi.atasNama?.trim() ?? ''
  const melalui = p.isi.melalui?.trim() ?? ''
  if (melalui && !atasNama)
    throw errors.ISIAN_SALAH({
      kolom: 'Melalui (u.b.)',
      sebab: 'hanya dapat diisi bila Atas nama (a.n.) diisi',
    })
  const baris: SetelanJenis = {
    jenis: p.jenis,
    register: register ?? null,
    klasifikasi: klasifikasi ?? null,
    sec: sec ?? null,
    cara_tanda_tangan: caraTandaTangan ?? null,
    atas_nama: atasNama,
    melalui,
  }
  await trx('jenis_naskah')
    .insert({ ...baris, diubah_at: p.kini, diubah_oleh: p.pelaku.pegawaiId })
    .onConflict('jenis')
    .merge()
  // Drafts follow at once: what becomes secret must not stay open until it is typed again.
  await trx('naskah')
    .where({ jenis: p.jenis, terbit_sha256: null, nomor_id: null })
    .update({ sec: sec ?? p.sec })
  await trx('riwayat').insert({
    at: p.kini,
    aksi: 'naskah.jenis',
    pegawai_id: p.pelaku.pegawaiId,
    rincian: JSON.stringify(baris),
  })
}
