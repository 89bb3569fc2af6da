import type { Knex } from 'knex'
import { alamatPublik } from '../kantor/alamat-publik.js'
import { setelanKantor } from '../kantor/setelan.js'
import type { Clock } from '../platform/clock.js'
import { transaksi } from '../platform/db/db.js'
import { kirimSurel, SurelGagal } from '../platform/mail/kirim.js'
import { tanggalDiZona } from '../values/tanggal.js'
import { ambilAmplop, cobaLagi, tutupAmplop, undurAmplop, type Amplop } from './amplop.js'
import { antreKirim } from './antrean.js'
import { muatPenerima, saatSampai, type Penerima } from './penerima.js'
import { NAMA_SALURAN, type Saluran } from './saluran.js'
import { serverSurel, setelanKabar } from './setelan.js'
import { badanWebhook, surelKabar } from './surat-kabar.js'
import { keGerbang } from './gerbang/kirim.js'
import { WebhookGagal } from './webhook.js'

export interface AlatKirim {
  db: Knex
  clock: Clock
  /** Hosts a webhook may reach without TLS. */
  izinHttp: readonly string[]
}

/**
 * The job: sends what waits for one person by one channel, one message after another, until nothing is
 * due or one fails. A process that dies between sending and writing it down sends that message again,
 * under the same id.
 */
export async function kirimKabar(
  alat: AlatKirim,
  { pegawaiId, saluran }: { pegawaiId: string; saluran: Saluran },
): Promise<void> {
  for (;;) {
    const kini = alat.clock.now()
    const giliran = await transaksi(alat.db, (trx) => ambil(trx, pegawaiId, saluran, kini))
    if (!giliran) return
    const hasil = await kirim(alat, giliran, saluran)
    const lanjut = await transaksi(alat.db, (trx) =>
      catatHasil(trx, giliran, saluran, hasil, alat.clock.now()),
    )
    if (!lanjut) return
  }
}

interface Giliran {
  amplop: Amplop
  penerima: Penerima
}

/** The next message, or null after putting the job where the next one will be due. */
async function ambil(
  trx: Knex.Transaction,
  pegawaiId: string,
  saluran: Saluran,
  kini: Date,
): Promise<Giliran | null> {
  const { zona } = await setelanKantor(trx)
  const penerima = (await muatPenerima(trx, [pegawaiId], tanggalDiZona(kini, zona))).get(pegawaiId)
  if (!penerima || !penerima.saluran.includes(saluran)) {
    await hentikan(trx, pegawaiId, saluran, kini)
    return null
  }
  const buka = saatSampai(penerima, kini)
  if (buka > kini) await tundaSemua(trx, pegawaiId, saluran, buka)
  const amplop = buka > kini ? null : await ambilAmplop(trx, pegawaiId, saluran, kini)
  if (amplop) return { amplop, penerima }
  await antreKirim(trx, [pegawaiId])
  return null
}

/** '' when it arrived, else why not and whether it ever could. */
type Hasil = { sebab: string; tetap: boolean }

async function kirim({ db, clock, izinHttp }: AlatKirim, g: Giliran, s: Saluran): Promise<Hasil> {
  const setelan = await setelanKabar(db)
  const { singkatan } = await setelanKantor(db)
  const bahan = {
    amplop: g.amplop,
    nama: g.penerima.nama,
    kantor: singkatan,
    alamat: await alamatPublik(db),
  }
  try {
    if (s === 'surel') {
      const { perihal, teks } = surelKabar(bahan)
      await kirimSurel(serverSurel(setelan), {
        dari: setelan.surelPengirim!,
        kepada: g.penerima.email,
        perihal,
        teks,
        id: g.amplop.id,
      })
    } else {
      const badan = badanWebhook({ ...bahan, nomorWa: g.penerima.nomorWa })
      await keGerbang({ db, clock, izinHttp }, setelan, {
        amplop: g.amplop.id,
        pegawaiId: g.penerima.id,
        badan,
      })
    }
    return { sebab: '', tetap: false }
  } catch (galat) {
    if (galat instanceof SurelGagal) return { sebab: galat.message, tetap: galat.tetap }
    if (galat instanceof WebhookGagal) return { sebab: galat.message, tetap: false }
    throw galat
  }
}

/** Whether there is any sense in going on with the next message at once. */
async function catatHasil(
  trx: Knex.Transaction,
  { amplop, penerima }: Giliran,
  saluran: Saluran,
  { sebab, tetap }: Hasil,
  kini: Date,
): Promise<boolean> {
  if (!sebab) {
    await tutupAmplop(trx, amplop.id, 'terkirim', kini)
    return true
  }
  const lagi = tetap ? null : cobaLagi(amplop.percobaan + 1, kini)
  if (!lagi) {
    await tutupAmplop(trx, amplop.id, 'gagal', kini, sebab)
    return true
  }
  const pada = saatSampai(penerima, lagi)
  await undurAmplop(trx, { pegawaiId: penerima.id, saluran, amplop: amplop.id, galat: sebab, pada })
  await antreKirim(trx, [penerima.id])
  return false
}

/** Outside working time nothing goes, however late it already is. */
async function tundaSemua(
  trx: Knex.Transaction,
  pegawaiId: string,
  saluran: Saluran,
  pada: Date,
): Promise<void> {
  await trx('kiriman')
    .where({ pegawai_id: pegawaiId, saluran, status: 'antre' })
    .where('berikut_at', '<', pada)
    .update({ berikut_at: pada })
}

/** The person left, or wants nothing by this channel any more, or the office closed it. */
async function hentikan(
  trx: Knex.Transaction,
  pegawaiId: string,
  saluran: Saluran,
  kini: Date,
): Promise<void> {
  await trx('kiriman')
    .where({ pegawai_id: pegawaiId, saluran, status: 'antre' })
    .update({
      status: 'batal',
      selesai_at: kini,
      galat: `saluran ${NAMA_SALURAN[saluran]} tidak dipakai lagi oleh penerima`,
    })
}
