import type { Knex } from 'knex'
import { errors } from '../errors.js'
import type { Pelaku } from '../values/pelaku.js'
import { selesaikan } from '../tugas/service.js'
import { tugasUsulan, type Pelaksana } from './perkara-usulan.js'
import type { Jalur } from './acuan.js'
import { duaDesimal } from './kesenjangan.js'
import { catatUsulan } from './riwayat-usulan.js'
import type { IsiPengajuan } from './skema.js'
import { wajibTerbuka } from './tahun.js'
import { tanggalPanjang } from '../values/tanggal.js'

export interface Pengaju {
  trx: Knex.Transaction
  kini: Date
  pelaku: Pick<Pelaku, 'pegawaiId'>
}

/** Writes a form as drafts of its sender, one a proposal. Errors: TIDAK_ADA, RENCANA_TAHUN_TERKUNCI, ISIAN_SALAH. */
export async function buatKonsep(
  p: Pengaju,
  tahun: number,
  jalur: Jalur,
  isi: IsiPengajuan,
): Promise<string[]> {
  await wajibTerbuka(p.trx, tahun, p.kini)
  jagaTanggal(tahun, isi)
  jagaBiaya(isi)
  await simpanProfil(p, tahun, isi)
  const id: string[] = []
  for (const u of isi.usulan) {
    const [baris] = await p
      .trx('usulan_bangkom')
      .insert({
        ...{ pegawai_id: p.pelaku.pegawaiId, tahun, jalur, dibuat_at: p.kini },
        ...kolom(u, isi.pernyataan),
      })
      .returning('id')
    await catatUsulan(p, baris.id, 'dibuat')
    id.push(baris.id)
  }
  return id
}

/** Changes a draft. Errors: TIDAK_ADA for one of somebody else, RENCANA_BUKAN_KONSEP, RENCANA_TAHUN_TERKUNCI. */
export async function ubahKonsep(p: Pengaju, id: string, isi: IsiPengajuan): Promise<void> {
  const u = await kunciKonsep(p, id)
  await wajibTerbuka(p.trx, u.tahun, p.kini)
  jagaTanggal(u.tahun, isi)
  jagaBiaya(isi)
  await simpanProfil(p, u.tahun, isi)
  await p.trx('usulan_bangkom').where({ id }).update(kolom(isi.usulan[0]!, isi.pernyataan))
  await catatUsulan(p, id, 'diubah')
}

/** Takes a draft away; a year that is locked keeps its drafts from being sent, not from being cleared. */
export async function hapusKonsep(p: Pelaksana, id: string): Promise<void> {
  const u = await p
    .trx('usulan_bangkom')
    .where({ id, pegawai_id: p.pelaku.pegawaiId })
    .first('perkara_id')
  const tugas = u?.perkara_id && (await tugasUsulan(p.trx, u.perkara_id, 'rencana.kirim'))
  // One that came back ends with its case.
  if (tugas) {
    await selesaikan(p, tugas, { langkah: 'batal', pernyataan: false })
    return
  }
  await kunciKonsep(p, id)
  await p.trx('usulan_bangkom').where({ id }).delete()
}

/** A draft of this person, locked. Errors: TIDAK_ADA, RENCANA_BUKAN_KONSEP. */
export async function kunciKonsep(
  { trx, pelaku }: Pengaju,
  id: string,
): Promise<{ tahun: number; pernyataan: boolean; materi: string }> {
  const u = await trx('usulan_bangkom')
    .where({ id, pegawai_id: pelaku.pegawaiId })
    .forUpdate()
    .first('tahun', 'tahap', 'pernyataan', 'materi')
  if (!u) throw errors.TIDAK_ADA({ apa: 'Usulan' })
  if (u.tahap !== 'konsep') throw errors.RENCANA_BUKAN_KONSEP({ tahap: u.tahap })
  return u
}

// What costs something is paid by somebody; nothing may still be unknown.
function jagaBiaya({ usulan }: IsiPengajuan): void {
  const i = usulan.findIndex((u) => u.anggaran > 0 && u.sumberDana === 'Tanpa biaya')
  if (i < 0) return
  const letak = usulan.length > 1 ? `Usulan baris ${i + 1}, ` : ''
  throw errors.ISIAN_SALAH({
    kolom: `${letak}Sumber dana`,
    sebab: 'tanpa biaya, tetapi anggarannya diisi',
  })
}

// A plan of a year is for that year; its compilation and its 20 JP are.
function jagaTanggal(tahun: number, { usulan }: IsiPengajuan): void {
  const i = usulan.findIndex((u) => Number(u.tanggal.slice(0, 4)) !== tahun)
  if (i < 0) return
  const letak = usulan.length > 1 ? `Usulan baris ${i + 1}, ` : ''
  const sebab = `${tanggalPanjang(usulan[i]!.tanggal)} di luar tahun rencana ${tahun}`
  throw errors.ISIAN_SALAH({ kolom: `${letak}Tanggal pelaksanaan`, sebab })
}

// What was sent carries its own copy, so that the drafts still to come do not change it.
async function simpanProfil(p: Pengaju, tahun: number, isi: IsiPengajuan): Promise<void> {
  await p
    .trx('profil_bangkom')
    .insert({
      ...{ pegawai_id: p.pelaku.pegawaiId, tahun, jenis_jabatan: isi.jenisJabatan },
      ...{ email: isi.email, nilai_kinerja: duaDesimal(isi.nilaiKinerja) },
      ...{ skj: JSON.stringify(isi.skj), diubah_at: p.kini },
    })
    .onConflict(['pegawai_id', 'tahun'])
    .merge()
}

const kolom = (u: IsiPengajuan['usulan'][number], pernyataan: boolean) => ({
  ...{ bentuk: u.bentuk, jp: u.jp, hari: u.hari, tanggal: u.tanggal, materi: u.materi },
  ...{ anggaran: u.anggaran, lembaga: u.lembaga, sumber_dana: u.sumberDana, alasan: u.alasan },
  pernyataan,
})
