import type { Knex } from 'knex'
import { setelanKantor } from '../../kantor/setelan.js'
import { KABAR_PENGGANTIAN, satuPenggantian, type IsiKabar } from '../../pegawai/service.js'
import { beriTahuSemua } from '../../pemberitahuan/service.js'
import type { Clock } from '../../platform/clock.js'
import { transaksi } from '../../platform/db/db.js'
import type { JobHandler } from '../../platform/jobs/types.js'
import { sebutan } from '../../values/pelaku.js'
import { tanggalDiZona, tanggalPanjang } from '../../values/tanggal.js'
import { jumlahPerbuatan } from './kerja.js'

/** Tells both sides that an acting period has begun, and the owner of the post what was done in it. */
export const pekerjaPengganti = (db: Knex, clock: Clock): Record<string, JobHandler> => ({
  [KABAR_PENGGANTIAN]: (isi: IsiKabar) => transaksi(db, (trx) => kabari(trx, isi, clock.now())),
})

async function kabari(
  trx: Knex.Transaction,
  { pemangkuId, saat }: IsiKabar,
  kini: Date,
): Promise<void> {
  const p = await satuPenggantian(trx, pemangkuId)
  const hariIni = tanggalDiZona(kini, (await setelanKantor(trx)).zona)
  // Ended before it began, or moved on: then the other job says what there is to say.
  if (!p || (saat === 'mulai' ? p.sampai < hariIni : p.sampai >= hariIni)) return
  const n = saat === 'selesai' ? await jumlahPerbuatan(trx, pemangkuId) : 0
  const dasar = {
    jenis: `penggantian.${saat}`,
    jalur: `/penggantian/${pemangkuId}`,
    kunci: `penggantian ${pemangkuId} ${saat}`,
  }
  const sebagai = sebutan(p)
  const sampai = tanggalPanjang(p.sampai)
  const [pengganti, pemilik] =
    saat === 'mulai'
      ? [`Anda ${sebagai} sampai ${sampai}`, `${p.nama} menjadi ${sebagai} sampai ${sampai}`]
      : [`Masa Anda sebagai ${sebagai} berakhir`, `Anda tidak lagi digantikan ${p.nama}`]
  await beriTahuSemua(
    trx,
    [
      { ...dasar, kepada: [p.pegawaiId], judul: pengganti },
      {
        ...dasar,
        kepada: p.pemilik.map((o) => o.id),
        judul: pemilik,
        isi:
          saat === 'mulai'
            ? 'Yang dikerjakan atas nama jabatan Anda dapat dibaca kapan saja.'
            : `${n} tindakan tercatat atas nama jabatan Anda selama itu.`,
      },
    ],
    kini,
  )
}
