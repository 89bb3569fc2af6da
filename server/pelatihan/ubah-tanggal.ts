import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { catatRiwayat, geserFakta, oleh } from '../perkara/service.js'
import { geserPelatihan } from '../tenggat/service.js'
import type { Pelaku } from '../values/pelaku.js'
import { rentangTanggal, saatDiZona } from '../values/tanggal.js'
import type { DataPelatihan } from './pelatihan.js'

export interface TanggalBaru {
  mulai: string
  selesai: string
  jadwal?: DataPelatihan['jadwal']
  alasan: string
}

/**
 * Moves a training. Timers and clocks of its running cases that hang on its dates move along; what
 * is finished stays. Errors: TIDAK_ADA, ISIAN_SALAH when it ends before it begins.
 */
export async function ubahTanggal(
  trx: Knex.Transaction,
  { id, pelaku, kini }: { id: string; pelaku: Pelaku; kini: Date },
  b: TanggalBaru,
): Promise<void> {
  if (b.selesai < b.mulai)
    throw errors.ISIAN_SALAH({
      kolom: 'Tanggal selesai',
      sebab: 'tidak boleh sebelum tanggal mulai',
    })
  // Cases first, as every step does; nothing of theirs may end while their training moves.
  const perkara = await trx('perkara')
    .where({ pelatihan_id: id, status: 'berjalan' })
    .orderBy('id')
    .forUpdate()
    .pluck('id')
  const lama = await trx('pelatihan').where({ id }).forUpdate().first()
  if (!lama) throw errors.TIDAK_ADA({ apa: 'Pelatihan' })
  await trx('pelatihan')
    .where({ id })
    .update({
      mulai: b.mulai,
      selesai: b.selesai,
      data: JSON.stringify({ ...lama.data, jadwal: b.jadwal ?? lama.data.jadwal }),
    })
  const { zona } = await setelanKantor(trx)
  const mulai = saatDiZona(b.mulai, '00:00', zona)
  for (const perkaraId of perkara) {
    await geserFakta(trx, perkaraId, 'mulaiPelatihan', mulai)
    await catatRiwayat(trx, {
      at: kini,
      aksi: 'pelatihan.tanggal_diubah',
      perkaraId,
      ...oleh({ pelaku, kursi: pelaku.kursi[0] ?? null }),
      rincian: {
        dari: rentangTanggal(lama.mulai, lama.selesai),
        ke: rentangTanggal(b.mulai, b.selesai),
        alasan: b.alasan,
      },
    })
  }
  await geserPelatihan(trx, id, kini)
}
