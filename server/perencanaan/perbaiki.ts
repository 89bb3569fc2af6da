import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { kunciPerkara } from '../perkara/service.js'
import { pindahJangkar } from '../tenggat/service.js'
import { saatDiZona, tanggalPanjang } from '../values/tanggal.js'
import { jadwalMulai, laporanBerikut } from './jalan.js'
import { NAMA_IRAMA } from './irama.js'
import type { Pengaju } from './konsep.js'
import { tugasUsulan } from './perkara-usulan.js'
import { catatUsulan } from './riwayat-usulan.js'
import type { IsiPerbaiki } from './skema-jalan.js'

/**
 * The activity takes place at another time than was said when it began: its reports follow, the open
 * one with its clock. What was reported stays. Errors: TIDAK_ADA, RENCANA_TAK_BERJALAN,
 * RENCANA_JADWAL_TERLALU_PENDEK, ISIAN_SALAH, those of beginning.
 */
export async function perbaikiPelaksanaan(p: Pengaju, id: string, isi: IsiPerbaiki): Promise<void> {
  const { trx } = p
  const perkaraId = await milik(p, id)
  // The case before the row, as by who reports.
  await kunciPerkara(trx, perkaraId)
  const u = await trx('usulan_bangkom').where({ id }).forUpdate().first('tahap')
  if (u.tahap !== 'berjalan') throw errors.RENCANA_TAK_BERJALAN()
  const { mulai, selesai, materi, tempat, irama, alasan } = isi
  const jadwal = await jadwalMulai(p, isi)
  const sudah = await trx('laporan_bangkom')
    .where({ usulan_id: id })
    .orderBy('tanggal')
    .pluck('tanggal')
  if (jadwal.length <= sudah.length)
    throw errors.RENCANA_JADWAL_TERLALU_PENDEK({ sudah: sudah.length, jumlah: jadwal.length })
  if (sudah[0] && mulai > sudah[0])
    throw errors.ISIAN_SALAH({
      kolom: 'Tanggal mulai',
      sebab: `sesudah laporan pertama tanggal ${tanggalPanjang(sudah[0])}`,
    })
  await trx('pelaksanaan_bangkom')
    .where({ usulan_id: id })
    .update({ mulai, selesai, materi, tempat, irama, jadwal: JSON.stringify(jadwal) })
  await geserLaporan(trx, id, perkaraId)
  const waktu = `${tanggalPanjang(mulai)} s/d ${tanggalPanjang(selesai)}`
  await catatUsulan(
    p,
    id,
    'diubah',
    `waktu pelaksanaan menjadi ${waktu}, laporan ${NAMA_IRAMA[irama].toLowerCase()}; ${alasan}`,
  )
}

/** The case of one's own activity. Errors: TIDAK_ADA, RENCANA_TAK_BERJALAN. */
async function milik({ trx, pelaku }: Pengaju, id: string): Promise<string> {
  const u = await trx('usulan_bangkom')
    .where({ id, pegawai_id: pelaku.pegawaiId })
    .first('perkara_id', 'tahap')
  if (!u) throw errors.TIDAK_ADA({ apa: 'Usulan' })
  if (!u.perkara_id || u.tahap !== 'berjalan') throw errors.RENCANA_TAK_BERJALAN()
  return u.perkara_id
}

/** The open report is about another period now, and due by that. */
async function geserLaporan(
  trx: Knex.Transaction,
  usulanId: string,
  perkaraId: string,
): Promise<void> {
  const tugasId = await tugasUsulan(trx, perkaraId, 'rencana.lapor')
  if (!tugasId) return
  const { ke, dari, tanggal } = await laporanBerikut(trx, usulanId)
  const { zona } = await setelanKantor(trx)
  await trx('tugas')
    .where({ id: tugasId })
    .update({ tahap: JSON.stringify({ laporan: ke, jumlah: dari, tanggal }) })
  await pindahJangkar(trx, tugasId, saatDiZona(tanggal, '23:59', zona))
}
