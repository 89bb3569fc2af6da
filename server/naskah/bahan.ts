import { setelanKantor } from '../kantor/setelan.js'
import type { KonteksPelaku } from '../perkara/handler.js'
import { count } from '../platform/db/count.js'
import { tanggalDiZona } from '../values/tanggal.js'

/** The facts that default texts of a template may speak of, `{pelatihan.nama}` and the like. */
export async function bahanNaskah(k: KonteksPelaku) {
  const kantor = await setelanKantor(k.trx)
  const pelatihan = k.perkara.pelatihanId
    ? await k.trx('pelatihan').where({ id: k.perkara.pelatihanId }).first() : null
  const jumlahPeserta = pelatihan ? await count(k.trx('peserta').where({ pelatihan_id: pelatihan.id })) : 0
  return { kantor, pelatihan, jumlahPeserta, hariIni: tanggalDiZona(k.kini, kantor.zona) }
}
