import { errors } from '../../errors.js'
import { catatRiwayat, oleh } from '../../perkara/service.js'
import type { Penulis } from '../../surat/masuk/catat.js'
import { kunciArsip, sebutUnit } from './acara.js'
import { unitArsip, type UnitArsip } from './daftar.js'

export interface IsiCatatan {
  /** Filed under this code instead of the one it was numbered with; null: as numbered. */
  klasifikasi: string | null
  tahan: boolean
  alasan: string
}

/**
 * Files a unit under another class, or holds it (sengketa, pemeriksaan): a held unit is neither moved
 * nor destroyed. Errors: TIDAK_ADA, ISIAN_SALAH, ARSIP_TERHALANG (gone already).
 */
export async function simpanCatatan(
  a: Penulis,
  milik: { pemilik: string; id: string },
  isi: IsiCatatan,
): Promise<void> {
  await kunciArsip(a.trx)
  const [u] = await unitArsip(a.trx, [milik])
  if (!u) throw errors.TIDAK_ADA({ apa: 'Arsip' })
  if (u.akhir) throw errors.ARSIP_TERHALANG({ nomor: sebutUnit(u), sebab: 'sudah tidak disimpan' })
  if (isi.tahan && !isi.alasan.trim())
    throw errors.ISIAN_SALAH({ kolom: 'Alasan', sebab: 'wajib diisi bila arsip ditahan' })
  if (isi.klasifikasi && !(await a.trx('klasifikasi').where({ kode: isi.klasifikasi }).first()))
    throw errors.ISIAN_SALAH({ kolom: 'Kode klasifikasi', sebab: 'tidak ada dalam daftar' })
  const baris = {
    klasifikasi: isi.klasifikasi,
    tahan: isi.tahan,
    tahan_alasan: isi.tahan ? isi.alasan.trim() : '',
    tahan_oleh: isi.tahan ? a.pelaku.pegawaiId : null,
    tahan_at: isi.tahan ? a.kini : null,
  }
  await a
    .trx('arsip_catatan')
    .insert({ pemilik: u.pemilik, pemilik_id: u.pemilik_id, ...baris })
    .onConflict(['pemilik', 'pemilik_id'])
    .merge(baris)
  await catatRiwayat(a.trx, {
    at: a.kini,
    aksi: 'arsip.dicatat',
    ...oleh({ pelaku: a.pelaku, kursi: a.pelaku.kursi[0] }),
    rincian: { ...milik, ...isi, dahulu: ringkas(u) },
  })
}

const ringkas = ({ klasifikasi, tahan, tahan_alasan }: UnitArsip) => ({
  klasifikasi,
  tahan,
  tahan_alasan,
})
