import type { Knex } from 'knex'
import { setelanKantor } from '../kantor/setelan.js'
import { tanggalDiZona } from '../values/tanggal.js'
import { antreKirim } from './antrean.js'
import type { Saluran } from './saluran.js'
import { caraKabar, muatPenerima, saatSampai } from './penerima.js'

export interface Kabar {
  /** Ids of pegawai. */
  kepada: readonly string[]
  /** `room.what`, e.g. `tenggat.lewat`. */
  jenis: string
  judul: string
  isi?: string
  /** Path of our own where a click leads. */
  jalur: string
  /** What it is about: one person is told once per key, however often it is said. */
  kunci: string
  /** Not before this moment; now when left out. */
  pada?: Date
}

/**
 * Tells people: in the bell at once or at their next opening, and by the channels they chose, which
 * are jobs of this same transaction. Answers how many were told just now.
 */
export const beriTahu = (trx: Knex.Transaction, kabar: Kabar, kini: Date): Promise<number> =>
  beriTahuSemua(trx, [kabar], kini)

/** The same for many notices in a few statements. */
export async function beriTahuSemua(
  trx: Knex.Transaction,
  kabar: readonly Kabar[],
  kini: Date,
): Promise<number> {
  const { zona } = await setelanKantor(trx)
  const orang = await muatPenerima(
    trx,
    kabar.flatMap((k) => k.kepada),
    tanggalDiZona(kini, zona),
  )
  const baris = kabar.flatMap(({ kepada, pada, isi = '', ...k }) =>
    [...new Set(kepada)].flatMap((id) => {
      const penerima = orang.get(id)
      const saat = pada && pada > kini ? pada : kini
      if (!penerima) return []
      const cara = caraKabar(penerima, k.jenis)
      const tampil_at = saatSampai(penerima, saat)
      // What shall not ring stands in the list all the same, as read.
      const tenang = cara === 'ringkasan' || cara === 'diam'
      return [
        {
          ...{ ...k, isi, pegawai_id: id, tampil_at, dibaca_at: tenang ? tampil_at : null },
          untuk_ringkasan: cara === 'ringkasan',
        },
      ]
    }),
  )
  if (baris.length === 0) return 0
  // In one order everywhere, so that two who tell the same people wait for each other in turn.
  const { rows: baru } = await trx.raw(
    `insert into pemberitahuan
       (pegawai_id, jenis, judul, isi, jalur, kunci, tampil_at, dibaca_at, untuk_ringkasan, dibuat_at)
     select x.*, ?::timestamptz from jsonb_to_recordset(?::jsonb) as x (pegawai_id uuid, jenis text,
       judul text, isi text, jalur text, kunci text, tampil_at timestamptz, dibaca_at timestamptz,
       untuk_ringkasan boolean)
      order by x.pegawai_id, x.kunci
     on conflict (pegawai_id, kunci) do nothing
     returning id, pegawai_id, jenis, tampil_at`,
    [kini, JSON.stringify(baris)],
  )
  await kirimkan(
    trx,
    (baru as (Baru & { jenis: string })[]).flatMap(({ jenis, ...b }) => {
      const penerima = orang.get(b.pegawai_id)!
      if (caraKabar(penerima, jenis) !== 'langsung') return []
      return penerima.saluran.map((saluran) => ({ ...b, saluran }))
    }),
  )
  return baru.length
}

interface Baru {
  id: string
  pegawai_id: string
  tampil_at: Date
}

/** What leaves the house, with the jobs that send it. */
export async function kirimkan(
  trx: Knex.Transaction,
  kiriman: readonly (Baru & { saluran: Saluran })[],
): Promise<void> {
  if (kiriman.length === 0) return
  await trx.raw(
    `insert into kiriman (pemberitahuan_id, pegawai_id, saluran, berikut_at)
     select x.id, x.pegawai_id, x.saluran, x.tampil_at from jsonb_to_recordset(?::jsonb)
         as x (id uuid, pegawai_id uuid, saluran text, tampil_at timestamptz)`,
    [JSON.stringify(kiriman)],
  )
  await antreKirim(trx, [...new Set(kiriman.map((k) => k.pegawai_id))])
}
