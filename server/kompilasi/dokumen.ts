import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { sebutanKantor } from '../naskah/templat-kantor.js'
import { mulaiPerkara, type Mesin } from '../perkara/service.js'
import type { Pelaku } from '../values/pelaku.js'
import { isiKeputusan } from './keputusan.js'
import { rekapTahun } from './queries-rekap.js'
import { unitBerperan } from './unit.js'

export interface KeadaanKeputusan {
  perkaraId: string
  status: 'berjalan' | 'selesai' | 'dihentikan'
  /** Of the decree, once it is issued. */
  nomor: string
  tanggal: string
}

/** Where the decree of a year stands; null while nobody has begun it. */
export async function keputusanTahun(db: Knex, tahun: number): Promise<KeadaanKeputusan | null> {
  const r = await db('dokumen_rencana as d')
    .join('perkara as p', 'p.id', 'd.perkara_id')
    .leftJoin('naskah as n', (j) =>
      j.on('n.perkara_id', 'p.id').onVal('n.jenis', 'keputusan').onNotNull('n.terbit_sha256'),
    )
    .where({ 'd.tahun': tahun })
    .first('p.id', 'p.status', 'n.nomor', 'n.tanggal', 'n.keadaan')
  if (!r) return null
  const berlaku = r.nomor && r.keadaan !== 'batal'
  return {
    ...{ perkaraId: r.id, status: r.status },
    ...{ nomor: berlaku ? r.nomor : '', tanggal: berlaku ? r.tanggal : '' },
  }
}

/**
 * Begins the case in which the plan of a year is decreed: a letter of the kind Keputusan on its way through
 * paraf, signature and the register of decrees, its draft filled in from the compilation of this moment.
 * Errors: TIDAK_ADA, KOMPILASI_KOSONG, KOMPILASI_SUDAH_DITETAPKAN, KOMPILASI_TANPA_PETUGAS.
 */
export async function mulaiKeputusan(
  { trx, kini, pelaku }: { trx: Knex.Transaction; kini: Date; pelaku: Pelaku },
  mesin: Mesin,
  tahun: number,
): Promise<string> {
  // Two who press at once wait for each other at the row of the year.
  const t = await trx('tahun_rencana').where({ tahun }).forUpdate().first('tahun')
  if (!t) throw errors.TIDAK_ADA({ apa: `Tahun perencanaan ${tahun}` })
  const lama = await keputusanTahun(trx, tahun)
  if (lama && lama.status !== 'dihentikan') throw errors.KOMPILASI_SUDAH_DITETAPKAN({ tahun })
  const rekap = await rekapTahun(trx, tahun)
  if (rekap.jumlah.usulan === 0) throw errors.KOMPILASI_KOSONG({ tahun })
  const unitId = await unitBerperan(trx, ['pokja', 'pengelola', 'kabid'])
  if (!unitId) throw errors.KOMPILASI_TANPA_PETUGAS()
  const isi = isiKeputusan(sebutanKantor(await setelanKantor(trx)), tahun, rekap)
  const { id } = await mulaiPerkara(
    { trx, mesin, kini, pelaku, pengembalian: null },
    {
      ...{ sopKode: 'surat-keluar', unitId, naskah: 'keputusan' },
      judul: `Keputusan rencana pengembangan kompetensi tahun ${tahun}`,
      bekal: { titipan: { jenis: 'keputusan', isi } },
    },
  )
  await trx('dokumen_rencana')
    .insert({ tahun, perkara_id: id, oleh: pelaku.pegawaiId, dimulai_at: kini })
    .onConflict('tahun')
    .merge()
  return id
}
