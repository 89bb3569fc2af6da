import { setelanKantor } from '../../kantor/setelan.js'
import type { Handler } from '../../perkara/handler.js'
import type { Scope } from '../../platform/engine/types.js'
import { saatDiZona } from '../../values/tanggal.js'
import { catatLaporan, laporanBerikut } from '../jalan.js'
import { awalLaporan } from '../awal-laporan.js'
import { kunciUsulanPerkara } from '../perkara-usulan.js'
import { satuUsulan } from '../queries.js'
import { SkemaLaporan } from '../skema-jalan.js'
import { hariIniKantor } from '../tahun.js'
import { TampilanLaporan } from '../views-tugas.js'

/** Row 4, once for each report: due five working days after the last day it is about. */
export const lapor: Handler = {
  nama: 'rencana.lapor',
  tombol: 'Kirim laporan',
  skema: SkemaLaporan,
  async buka(k) {
    const { id, pegawaiId } = await kunciUsulanPerkara(k.trx, k.perkara.id, ['berjalan'])
    const { ke, dari, tanggal } = await laporanBerikut(k.trx, id)
    const { zona } = await setelanKantor(k.trx)
    return {
      pegawaiId,
      tahap: { laporan: ke, jumlah: dari, tanggal },
      jangkar: saatDiZona(tanggal, '23:59', zona),
    }
  },
  async siapkan(k) {
    const { id } = await k.trx('usulan_bangkom').where({ perkara_id: k.perkara.id }).first('id')
    const usulan = await satuUsulan(k.trx, id, null)
    const berikut = await laporanBerikut(k.trx, id)
    const { awal, sertifikat } = await awalLaporan(k.trx, usulan, berikut, k.kini)
    const hariIni = await hariIniKantor(k.trx, k.kini)
    return {
      awal,
      tampilan: TampilanLaporan({ usulan, berikut, sertifikat, hariIni }),
      data: { usulan, berikut, sertifikat },
    }
  },
  async selesaikan(k, isian): Promise<Scope> {
    const { id } = await kunciUsulanPerkara(k.trx, k.perkara.id, ['berjalan'])
    const lagi = await catatLaporan(k, id, k.tugasId, isian)
    return lagi ? { berikutnya: 'ya' } : {}
  },
}
