import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { waktuSingkat } from '../values/tanggal.js'
import { kodeCocok } from './kode.js'
import { pesertaOrang } from './peserta-saya.js'
import { catatKelas, satuSesi, type Pengubah, type Sesi } from './sesi.js'
import type { IsianCatat } from './skema.js'
import { keadaanSesi, menitTelat, pintuBuka } from './waktu-sesi.js'

export interface TandaHadir {
  /** False: was marked before, and stays as it was. */
  baru: boolean
  pada: Date
  /** Minutes late; 0 within what the session allows. */
  telat: number
}

/**
 * A participant marks themselves by the code on the wall: once, within the time of the session. Marking
 * again changes nothing. Errors: TIDAK_ADA, BUKAN_PESERTA, SESI_BELUM_DIBUKA, SESI_SUDAH_DITUTUP,
 * KODE_HADIR_SALAH.
 */
export async function hadirDenganKode(
  { trx, kini, pelaku }: Pengubah,
  sesiId: string,
  kode: string,
): Promise<TandaHadir> {
  // Shared: all may come at once, but who shuts the door waits for them, and they for the door.
  const sesi: Sesi | undefined = await trx('sesi_kelas').where({ id: sesiId }).forShare().first()
  if (!sesi) throw errors.TIDAK_ADA({ apa: 'Sesi' })
  const saya = await pesertaOrang(trx, sesi.pelatihan_id, pelaku.pegawaiId)
  const kunci = { sesi_id: sesiId, peserta_id: saya.id }
  const lama = await trx('presensi')
    .where({ ...kunci, keadaan: 'hadir' })
    .first()
  if (lama) return { baru: false, pada: lama.at, telat: lama.telat }
  await tolakDiLuarWaktu(trx, sesi, kini)
  if (!kodeCocok(sesi.rahasia, kode, kini)) throw errors.KODE_HADIR_SALAH()
  const tanda = { at: kini, telat: menitTelat(sesi, kini) }
  const isi = { ...kunci, ...tanda, keadaan: 'hadir', cara: 'kode', oleh: null, alasan: '' }
  // Who was written down as excused and comes after all has come.
  const { rowCount } = await trx.raw(
    `? on conflict (sesi_id, peserta_id) do update set keadaan = excluded.keadaan, at = excluded.at,
       cara = excluded.cara, telat = excluded.telat, oleh = null, alasan = ''
      where presensi.keadaan <> 'hadir'`,
    [trx('presensi').insert(isi)],
  )
  return { baru: rowCount === 1, pada: kini, telat: tanda.telat }
}

async function tolakDiLuarWaktu(trx: Knex.Transaction, sesi: Sesi, kini: Date): Promise<void> {
  const keadaan = keadaanSesi(sesi, kini)
  if (keadaan === 'buka') return
  const { zona } = await setelanKantor(trx)
  const { mata } = sesi
  if (keadaan === 'belum')
    throw errors.SESI_BELUM_DIBUKA({ mata, buka: waktuSingkat(pintuBuka(sesi), zona) })
  const tutup = sesi.ditutup_at && sesi.ditutup_at < sesi.selesai ? sesi.ditutup_at : sesi.selesai
  throw errors.SESI_SUDAH_DITUTUP({ mata, tutup: waktuSingkat(tutup, zona) })
}

/**
 * Marks made by hand, with a reason: from the paper list, or for who has no telephone; also after the
 * session. Errors: TIDAK_ADA, SESI_BELUM_DIBUKA, BUKAN_PESERTA when one is of another training.
 */
export async function catatHadir(
  p: Pengubah,
  pelatihanId: string,
  sesiId: string,
  isian: IsianCatat,
): Promise<number> {
  const { trx, kini, pelaku } = p
  const sesi = await satuSesi(trx, sesiId, pelatihanId)
  if (keadaanSesi(sesi, kini) === 'belum') await tolakDiLuarWaktu(trx, sesi, kini)
  const id = [...new Set(isian.peserta)].sort()
  const ada = await trx('peserta')
    .where({ pelatihan_id: pelatihanId })
    .whereIn('id', id)
    .pluck('id')
  if (ada.length !== id.length) throw errors.BUKAN_PESERTA()
  if (isian.keadaan === 'hapus')
    await trx('presensi').where({ sesi_id: sesiId }).whereIn('peserta_id', id).del()
  else
    await trx('presensi')
      .insert(
        id.map((peserta_id) => ({
          ...{ sesi_id: sesiId, peserta_id, keadaan: isian.keadaan, cara: 'petugas' },
          ...{ at: kini, telat: 0, oleh: pelaku.pegawaiId, alasan: isian.alasan.trim() },
        })),
      )
      .onConflict(['sesi_id', 'peserta_id'])
      .merge()
  await catatKelas(p, 'kehadiran_dicatat', {
    ...{ sesi: sesiId, keadaan: isian.keadaan, alasan: isian.alasan, peserta: id },
  })
  return id.length
}
