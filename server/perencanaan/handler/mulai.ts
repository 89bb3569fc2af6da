import { setelanKantor } from '../../kantor/setelan.js'
import type { Handler } from '../../perkara/handler.js'
import { saatDiZona, tambahHari, tanggalDiZona } from '../../values/tanggal.js'
import { mulaiPelaksanaan } from '../jalan.js'
import { kunciUsulanPerkara } from '../perkara-usulan.js'
import { satuUsulan } from '../queries.js'
import { SkemaMulai } from '../skema-jalan.js'
import { RingkasUsulan } from '../views-tugas.js'

/** Row 3, due five working days after the planned day: the time has come; the owner says when, where, and how often there will be reports. */
export const mulai: Handler = {
  nama: 'rencana.mulai',
  tombol: 'Mulai',
  skema: SkemaMulai,
  async buka(k) {
    const { pegawaiId, tanggal } = await kunciUsulanPerkara(k.trx, k.perkara.id, ['diterima'])
    const { zona } = await setelanKantor(k.trx)
    // Accepted after its day: it can only be begun from now on.
    const hariIni = tanggalDiZona(k.kini, zona)
    return {
      pegawaiId,
      jangkar: saatDiZona(tanggal > hariIni ? tanggal : hariIni, '00:00', zona),
    }
  },
  async siapkan(k) {
    const { id } = await k.trx('usulan_bangkom').where({ perkara_id: k.perkara.id }).first('id')
    const usulan = await satuUsulan(k.trx, id, null)
    const selesai = tambahHari(usulan.tanggal, usulan.satuan === 'hari' ? usulan.hari - 1 : 0)
    const { tanggal, materi, lembaga, dipenuhi, rekomendasi: r } = usulan
    const rencana = { mulai: tanggal, selesai, materi, tempat: lembaga }
    // What was settled last says it best: the training itself, else what the office recommended.
    const pasti = dipenuhi ?? (r?.tahap === 'diterima' ? r : null)
    return {
      awal: pasti
        ? { mulai: pasti.mulai, selesai: pasti.selesai, materi, tempat: pasti.tempat }
        : rencana,
      tampilan: RingkasUsulan({ usulan }),
      data: { usulan },
    }
  },
  async selesaikan(k, isian) {
    const { id } = await kunciUsulanPerkara(k.trx, k.perkara.id, ['diterima'])
    await mulaiPelaksanaan(k, id, isian)
    return {}
  },
}
