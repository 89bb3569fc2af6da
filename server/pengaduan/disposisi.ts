import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { beriTahu } from '../pemberitahuan/service.js'
import { pelaksana } from '../tenggat/service.js'
import { gantiOrang } from '../tugas/orang.js'
import { PERAN_DITUNJUK, type Pelaku } from '../values/pelaku.js'
import { tanggalDiZona } from '../values/tanggal.js'
import { bukaAduan } from './aduan.js'
import { calonPetugas, pilihPetugas, type CalonPetugas } from './petugas.js'

/** Who acts, in which transaction, at which moment. */
export interface Pemberi {
  trx: Knex.Transaction
  kini: Date
  pelaku: Pick<Pelaku, 'pegawaiId'>
}

export interface IsiDisposisi {
  /** Name and post as offered, or the id of the person. */
  petugas: string
  instruksi: string
}

export interface Disposisi {
  id: string
  petugas_id: string
  instruksi: string
  laporan: string
}

/** To whom a complaint is given now; null while to nobody. */
export const disposisiKini = async (db: Knex, aduanId: string): Promise<Disposisi | null> =>
  (await db('aduan_disposisi').where({ aduan_id: aduanId }).whereNull('ditarik_at').first()) ?? null

/** Whom a complaint of this unit can be given to today. */
export async function calonKini(db: Knex, unitId: string, kini: Date): Promise<CalonPetugas[]> {
  const { zona } = await setelanKantor(db)
  return calonPetugas(db, { hari: tanggalDiZona(kini, zona), unitId })
}

/** Gives a complaint to one person; whoever had it before has it no more. Errors: ISIAN_SALAH. */
export async function beriDisposisi(
  p: Pemberi,
  aduan: { id: string; unitId: string },
  { petugas, instruksi }: IsiDisposisi,
): Promise<CalonPetugas> {
  const satu = pilihPetugas(await calonKini(p.trx, aduan.unitId, p.kini), petugas)
  await tarikDisposisi(p, aduan.id)
  await p.trx('aduan_disposisi').insert({
    ...{ aduan_id: aduan.id, petugas_id: satu.id, instruksi },
    ...{ oleh: p.pelaku.pegawaiId, at: p.kini },
  })
  await p.trx('aduan').where({ id: aduan.id }).update({ dituju: PERAN_DITUNJUK })
  return satu
}

/** From now on it is given to nobody; what was told and reported stays. */
export async function tarikDisposisi(
  { trx, kini }: Pick<Pemberi, 'trx' | 'kini'>,
  aduanId: string,
): Promise<void> {
  await trx('aduan_disposisi')
    .where({ aduan_id: aduanId })
    .whereNull('ditarik_at')
    .update({ ditarik_at: kini })
  await trx('aduan').where({ id: aduanId }).update({ dituju: '' })
}

/** Tells who has it now, and who acts in their post; once for each time it is given. */
export async function kabariPetugas(
  p: Pick<Pemberi, 'trx' | 'kini'>,
  { id, petugas_id }: Disposisi,
  { nomor, tugasId }: { nomor: string; tugasId: string },
): Promise<void> {
  const hari = tanggalDiZona(p.kini, (await setelanKantor(p.trx)).zona)
  const tugas = { peran: PERAN_DITUNJUK, pencatat: null, pemegang_id: null, pegawai_id: petugas_id }
  const [kepada = []] = await pelaksana(p.trx, [tugas], hari)
  await beriTahu(
    p.trx,
    {
      ...{ kepada, jenis: 'aduan.disposisi', judul: `Disposisi pengaduan ${nomor}` },
      isi: 'Tindak lanjuti dan jawab pelapor; instruksinya ada pada tugas.',
      ...{ jalur: `/tugas/${tugasId}`, kunci: `aduan:disposisi:${id}` },
    },
    p.kini,
  )
}

/**
 * Gives what lies with one officer to another: away, moved, or the wrong one. Errors: those of
 * `bukaAduan`, TIDAK_BERWENANG, ADUAN_TIDAK_DISPOSISI while it lies with nobody, ADUAN_PETUGAS_SAMA.
 */
export async function alihkanDisposisi(
  p: Pemberi & { pelaku: Pelaku },
  id: string,
  isi: IsiDisposisi,
): Promise<CalonPetugas> {
  const { perkara_id } = (await bukaAduan(p.trx, id, p.pelaku)).aduan
  // The case before the complaint, as every step of it does.
  const { unit_id } = await p.trx('perkara').where({ id: perkara_id }).forUpdate().first('unit_id')
  const { aduan, hak } = await bukaAduan(p.trx, id, p.pelaku)
  if (!hak.petugas) throw errors.TIDAK_BERWENANG()
  const tugas = await p
    .trx('tugas')
    .where({ perkara_id, handler: 'aduan.tindak', status: 'terbuka' })
    .first('id', 'pegawai_id')
  if (!tugas) throw errors.ADUAN_TIDAK_DISPOSISI()
  const satu = await beriDisposisi(p, { id, unitId: unit_id }, isi)
  if (satu.id === tugas.pegawai_id) throw errors.ADUAN_PETUGAS_SAMA({ nama: satu.sebut })
  await gantiOrang(p, [{ tugasId: tugas.id, kepada: satu.id }], 'disposisi dialihkan')
  const baru = (await disposisiKini(p.trx, id))!
  await kabariPetugas(p, baru, { nomor: aduan.nomor, tugasId: tugas.id })
  return satu
}
