import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { jagaPindaian } from '../platform/docx/pindaian.js'
import { tanggalPanjang } from '../values/tanggal.js'
import { berkasSertifikat } from './dipenuhi.js'
import { jadwalLaporan, LAPORAN_TERBANYAK } from './irama.js'
import type { Pengaju } from './konsep.js'
import { catatUsulan } from './riwayat-usulan.js'
import type { IsiLaporan, IsiMulai } from './skema-jalan.js'
import { hariIniKantor } from './tahun.js'

/** The report that is due next. */
export interface LaporanBerikut {
  ke: number
  dari: number
  /** Last day of the period it is about. */
  tanggal: string
}

/**
 * The reports an activity will have. Errors: ISIAN_SALAH for dates the wrong way round,
 * RENCANA_BELUM_WAKTUNYA before its first day, RENCANA_LAPORAN_TERLALU_BANYAK.
 */
export async function jadwalMulai(
  { trx, kini }: Pengaju,
  { mulai, selesai, irama }: Pick<IsiMulai, 'mulai' | 'selesai' | 'irama'>,
): Promise<string[]> {
  if (selesai < mulai)
    throw errors.ISIAN_SALAH({ kolom: 'Tanggal selesai', sebab: 'mendahului tanggal mulai' })
  if (mulai > (await hariIniKantor(trx, kini)))
    throw errors.RENCANA_BELUM_WAKTUNYA({ mulai: tanggalPanjang(mulai) })
  const jadwal = jadwalLaporan(mulai, selesai, irama)
  if (jadwal.length > LAPORAN_TERBANYAK)
    throw errors.RENCANA_LAPORAN_TERLALU_BANYAK({ batas: LAPORAN_TERBANYAK })
  return jadwal
}

/** Begins what was accepted. Errors: those of its reports. */
export async function mulaiPelaksanaan(p: Pengaju, id: string, isi: IsiMulai): Promise<void> {
  const { trx, kini } = p
  const { mulai, selesai, materi, tempat, irama } = isi
  const jadwal = await jadwalMulai(p, isi)
  await trx('pelaksanaan_bangkom').insert({
    ...{ usulan_id: id, mulai, selesai, materi, tempat, irama, dimulai_at: kini },
    jadwal: JSON.stringify(jadwal),
  })
  await trx('usulan_bangkom').where({ id }).update({ tahap: 'berjalan' })
  await catatUsulan(p, id, 'dimulai')
}

/** Which report comes next; none is left out. */
export async function laporanBerikut(db: Knex, usulanId: string): Promise<LaporanBerikut> {
  const { jadwal, sudah } = await db('pelaksanaan_bangkom as p')
    .where({ usulan_id: usulanId })
    .first('p.jadwal', {
      sudah: db.raw(
        '(select count(*)::integer from laporan_bangkom l where l.usulan_id = p.usulan_id)',
      ),
    })
  return { ke: sudah + 1, dari: jadwal.length, tanggal: jadwal[sudah] }
}

/**
 * Writes the report that is due; the last one ends the proposal. Answers whether another follows. With
 * the number of the certificate that fulfilled it and no file, that certificate is its file.
 * Errors: RENCANA_LAPORAN_DINI before the last day of its period, ISIAN_SALAH (date, number, file), those of
 * the file.
 */
export async function catatLaporan(
  p: Pengaju,
  usulanId: string,
  tugasId: string,
  isi: IsiLaporan,
): Promise<boolean> {
  const { trx, kini } = p
  const { tanggal, jp, denganSertifikat, deskripsi } = isi
  const nomor = (isi.nomorSertifikat ?? '').trim()
  const terbit = denganSertifikat ? await berkasSertifikat(trx, usulanId, nomor) : null
  const berkas = isi.berkas ?? terbit
  const { mulai } = await trx('pelaksanaan_bangkom').where({ usulan_id: usulanId }).first('mulai')
  const hariIni = await hariIniKantor(trx, kini)
  const { ke, dari, tanggal: akhirMasa } = await laporanBerikut(trx, usulanId)
  if (hariIni < akhirMasa)
    throw errors.RENCANA_LAPORAN_DINI({ ke, dari, sejak: tanggalPanjang(akhirMasa) })
  if (tanggal < mulai || tanggal > hariIni)
    throw errors.ISIAN_SALAH({
      kolom: 'Tanggal laporan',
      sebab: `harus antara ${tanggalPanjang(mulai)} dan hari ini`,
    })
  if (denganSertifikat && !nomor)
    throw errors.ISIAN_SALAH({ kolom: 'Nomor sertifikat', sebab: 'wajib diisi' })
  if (denganSertifikat && !berkas)
    throw errors.ISIAN_SALAH({ kolom: 'Berkas', sebab: 'wajib diunggah bila bersertifikat' })
  if (!denganSertifikat && nomor)
    throw errors.ISIAN_SALAH({
      kolom: 'Nomor sertifikat',
      sebab: 'hanya diisi bila Dengan Sertifikat dicentang',
    })
  if (isi.berkas) await jagaPindaian(trx, isi.berkas)
  await trx('laporan_bangkom').insert({
    ...{ usulan_id: usulanId, ke, tanggal, jp, deskripsi, dilaporkan_at: kini },
    ...{ nomor_sertifikat: nomor, berkas: berkas && JSON.stringify(berkas), tugas_id: tugasId },
  })
  await catatUsulan(p, usulanId, 'dilaporkan', dari > 1 ? `laporan ${ke} dari ${dari}` : '')
  if (ke < dari) return true
  await trx('usulan_bangkom').where({ id: usulanId }).update({ tahap: 'selesai' })
  await catatUsulan(p, usulanId, 'selesai')
  return false
}
