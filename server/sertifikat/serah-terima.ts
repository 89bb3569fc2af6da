import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { catatRiwayat } from '../perkara/service.js'
import type { Pelaku } from '../values/pelaku.js'
import { tanggalDiZona } from '../values/tanggal.js'

export interface Penerimaan {
  /** Ids of certificates. */
  sertifikat: readonly string[]
  /** Who took them, when that is not everyone for themselves. */
  penerima?: string
  /** `yyyy-mm-dd` */
  pada: string
  bukti?: { sha256: string }
}

/**
 * Records who took which certificate and when. One handed over already keeps its first record. Errors:
 * SERTIFIKAT_PILIHAN_KOSONG when none of them is signed and still here, ISIAN_SALAH for a day to come.
 */
export async function catatTerima(
  trx: Knex.Transaction,
  pelatihanId: string,
  p: Penerimaan,
  { pelaku, kini }: { pelaku: Pelaku; kini: Date },
): Promise<number> {
  const hariIni = tanggalDiZona(kini, (await setelanKantor(trx)).zona)
  if (p.pada > hariIni)
    throw errors.ISIAN_SALAH({ kolom: 'Tanggal penyerahan', sebab: 'belum terjadi' })
  const { rows } = await trx.raw(
    `update sertifikat s
        set status = 'diserahkan', diserahkan_at = :kini, diterima_pada = :pada,
            diterima_oleh = coalesce(nullif(:penerima, ''), o.nama), bukti_sha256 = :bukti
       from peserta o
      where o.id = s.peserta_id and o.pelatihan_id = :pelatihanId
        and s.id = any(cast(:id as uuid[])) and s.status = 'ditandatangani'
      returning s.id, s.perkara_id, s.nomor`,
    {
      ...{ kini, pelatihanId, pada: p.pada, penerima: p.penerima?.trim() ?? '' },
      ...{ bukti: p.bukti?.sha256 ?? null, id: p.sertifikat },
    },
  )
  if (rows.length === 0) throw errors.SERTIFIKAT_PILIHAN_KOSONG({ apa: 'diserahkan' })
  await catatRiwayat(trx, {
    ...{ at: kini, aksi: 'sertifikat.diserahkan', perkaraId: rows[0].perkara_id },
    pegawaiId: pelaku.pegawaiId,
    rincian: {
      jumlah: rows.length,
      nomor: rows.map((r: { nomor: string }) => r.nomor),
      penerima: p.penerima ?? '',
      pada: p.pada,
    },
  })
  return rows.length
}
