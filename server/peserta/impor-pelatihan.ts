import { setelanKantor } from '../kantor/setelan.js'
import type { HasilTindakan, KonteksPelaku } from '../perkara/handler.js'
import { tanggalDiZona, type Tanggal } from '../values/tanggal.js'
import type { BarisTerbaca } from './impor/baris.js'
import { periksaDaftar, pesertaAda, terapkanImpor, type Lembar } from './impor/index.js'
import { ingatKuota } from './kuota.js'
import { wajibPelatihan } from './roster.js'

/** A sheet whose rows have been read, on the office's date of that moment. */
export interface DaftarTerbaca {
  lembar: Lembar
  hariIni: Tanggal
  terbaca: ReadonlyMap<number, BarisTerbaca>
}

/** Takes a sheet into the roster of the case's training. Errors: those of the import, one sentence each. */
export async function imporKePelatihan(
  k: KonteksPelaku,
  daftar: { lembar: Lembar } | DaftarTerbaca,
  opsi: { uji?: boolean; lewatiSalah?: boolean },
): Promise<HasilTindakan> {
  const pelatihanId = wajibPelatihan(k)
  const { lembar } = daftar
  const nama = lembar.namaBerkas
  const dibaca = 'terbaca' in daftar ? daftar : null
  const laporan = periksaDaftar(lembar, {
    hariIni: dibaca?.hariIni ?? tanggalDiZona(k.kini, (await setelanKantor(k.trx)).zona),
    terbaca: dibaca?.terbaca,
    adaNip: await pesertaAda(k.trx, pelatihanId),
  })
  const { jumlah } = laporan
  const ringkas = `${jumlah.baru} baru, ${jumlah.berubah} berubah, ${jumlah.sama} sama, ${jumlah.ganda} ganda, ${jumlah.salah} salah`
  if (opsi.uji) {
    const kuota = await ingatKuota(k.trx, pelatihanId, jumlah.baru)
    const pesan = `Uji impor ${nama}: ${ringkas}. Belum ada yang disimpan. ${kuota}`.trim()
    return { pesan, data: { laporan } }
  }
  await terapkanImpor(k.trx, pelatihanId, laporan, {
    kini: k.kini,
    lewatiSalah: opsi.lewatiSalah ?? false,
  })
  return { pesan: `Impor ${nama}: ${ringkas}.`, data: { laporan } }
}
