import { setelanKantor } from '../kantor/setelan.js'
import type { HasilTindakan, KonteksPelaku } from '../perkara/handler.js'
import { tanggalDiZona } from '../values/tanggal.js'
import { bacaLembar, periksaDaftar, pesertaAda, terapkanImpor } from './impor/index.js'
import { wajibPelatihan } from './roster.js'

/** Reads a sheet into the roster of the case's training. Errors: those of the import, one sentence each. */
export async function imporKePelatihan(
  k: KonteksPelaku,
  isi: Buffer,
  nama: string,
  opsi: { uji?: boolean; lewatiSalah?: boolean },
): Promise<HasilTindakan> {
  const pelatihanId = wajibPelatihan(k)
  const { zona } = await setelanKantor(k.trx)
  const lembar = await bacaLembar(isi, nama)
  const laporan = periksaDaftar(lembar, {
    hariIni: tanggalDiZona(k.kini, zona),
    adaNip: await pesertaAda(k.trx, pelatihanId),
  })
  const { jumlah } = laporan
  const ringkas = `${jumlah.baru} baru, ${jumlah.berubah} berubah, ${jumlah.sama} sama, ${jumlah.ganda} ganda, ${jumlah.salah} salah`
  if (opsi.uji)
    return { pesan: `Uji impor ${nama}: ${ringkas}. Belum ada yang disimpan.`, data: { laporan } }
  await terapkanImpor(k.trx, pelatihanId, laporan, {
    kini: k.kini,
    lewatiSalah: opsi.lewatiSalah ?? false,
  })
  return { pesan: `Impor ${nama}: ${ringkas}.`, data: { laporan } }
}
