import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { jagaPindaian } from '../platform/docx/pindaian.js'
import type { Pelaku } from '../values/pelaku.js'
import { bedaRencana, salahBiaya } from './cocok.js'
import { butirRencana } from './queries.js'
import { DI_LUAR, TAHAP, type IsiPengajuan, type Jalur, type Tahap } from './skema.js'

export interface Pengaju {
  trx: Knex.Transaction
  kini: Date
  pelaku: Pelaku
}

/**
 * Keeps a request as a draft of its sender. Errors: REKOMENDASI_BEDA_RENCANA, REKOMENDASI_BIAYA,
 * REKOMENDASI_TANGGAL, those of jagaPindaian for the two files.
 */
export async function buatKonsep(p: Pengaju, jalur: Jalur, isi: IsiPengajuan): Promise<string> {
  const [baris] = await p
    .trx('rekomendasi')
    .insert({
      ...{ pegawai_id: p.pelaku.pegawaiId, jalur, dibuat_at: p.kini },
      ...(await kolom(p, jalur, isi)),
    })
    .returning('id')
  return baris.id
}

/** Changes a draft. Errors: those of kunciKonsep and buatKonsep. */
export async function ubahKonsep(p: Pengaju, id: string, isi: IsiPengajuan): Promise<void> {
  const { jalur } = await kunciKonsep(p, id)
  await p
    .trx('rekomendasi')
    .where({ id })
    .update(await kolom(p, jalur, isi))
}

/** Takes a draft away. Errors: those of kunciKonsep. */
export async function hapusKonsep(p: Pengaju, id: string): Promise<void> {
  await kunciKonsep(p, id)
  await p.trx('rekomendasi').where({ id }).delete()
}

export interface KonsepRow {
  jalur: Jalur
  tahap: Tahap
  kegiatan: string
  pernyataan: boolean
  usulan_id: string | null
}

/** A draft of this person, locked. Errors: TIDAK_ADA, REKOMENDASI_BUKAN_KONSEP. */
export async function kunciKonsep({ trx, pelaku }: Pengaju, id: string): Promise<KonsepRow> {
  const r = await trx('rekomendasi').where({ id, pegawai_id: pelaku.pegawaiId }).forUpdate().first()
  if (!r) throw errors.TIDAK_ADA({ apa: 'Pengajuan rekomendasi' })
  if (r.tahap !== 'konsep')
    throw errors.REKOMENDASI_BUKAN_KONSEP({ tahap: TAHAP[r.tahap as Tahap].toLowerCase() })
  return r
}

async function kolom({ trx, pelaku }: Pengaju, jalur: Jalur, isi: IsiPengajuan) {
  if (isi.selesai < isi.mulai) throw errors.REKOMENDASI_TANGGAL()
  const sebab = salahBiaya(isi.biaya, isi.sumberDana)
  if (sebab) throw errors.REKOMENDASI_BIAYA({ sebab })
  const rencana = await butirRencana(trx, pelaku.pegawaiId, jalur)
  const butir = rencana.find((b) => b.id === isi.rencana) ?? null
  const beda = bedaRencana(butir, isi)
  const alasanBeda = isi.alasanBeda?.trim() ?? ''
  if (beda && !alasanBeda) throw errors.REKOMENDASI_BEDA_RENCANA({ beda })
  for (const berkas of [isi.suratUsulan, isi.suratPanggilan]) await jagaPindaian(trx, berkas)
  return {
    ...{ usulan_id: isi.rencana === DI_LUAR ? null : isi.rencana, alasan_beda: alasanBeda },
    ...{ bentuk: isi.bentuk, kegiatan: isi.kegiatan, materi: isi.materi, jp: isi.jp },
    ...{ penyelenggara: isi.penyelenggara, tempat: isi.tempat },
    ...{ mulai: isi.mulai, selesai: isi.selesai, biaya: isi.biaya, sumber_dana: isi.sumberDana },
    surat_usulan: JSON.stringify(isi.suratUsulan),
    surat_panggilan: JSON.stringify(isi.suratPanggilan),
    pernyataan: isi.pernyataan,
  }
}
