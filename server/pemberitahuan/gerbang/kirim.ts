import type { Knex } from 'knex'
import { transaksi } from '../../platform/db/db.js'
import type { AlatKirim } from '../kirim.js'
import { tolakWebhook, type SetelanKabar } from '../setelan.js'
import { kirimWebhook, WebhookGagal, type JawabanGerbang } from '../webhook.js'

/** One message as it is kept: its place in the order, and the bytes of its first attempt. */
export interface KirimanGerbang {
  urut: string
  amplop: string
  badan: string
}

/**
 * Posts a message to the gateway and keeps what was said on both sides. Tried again, it has the same
 * place, id and bytes, whatever the settings say by now. Throws WebhookGagal.
 */
export async function keGerbang(
  alat: AlatKirim,
  setelan: SetelanKabar,
  p: { amplop: string; pegawaiId: string; badan: string },
): Promise<void> {
  const kini = alat.clock.now()
  const kiriman = await transaksi(alat.db, (trx) => catatKiriman(trx, p, kini))
  await antar(alat, setelan, kiriman)
}

/** One attempt and its outcome. Throws WebhookGagal. */
export async function antar(
  { db, clock, izinHttp }: AlatKirim,
  setelan: SetelanKabar,
  k: KirimanGerbang,
  ulang = false,
): Promise<void> {
  try {
    wajibAman(setelan, izinHttp)
    const jawaban = await kirimWebhook({
      url: setelan.webhookUrl!,
      rahasia: setelan.webhookRahasia!,
      id: k.amplop,
      urut: k.urut,
      ulang,
      badan: k.badan,
      kini: clock.now(),
    })
    await catatJawaban(db, k.urut, jawaban, '', clock.now())
  } catch (galat) {
    if (galat instanceof WebhookGagal)
      await catatJawaban(db, k.urut, galat.jawaban, galat.message, clock.now())
    throw galat
  }
}

/** Allowed when it was typed is not allowed for ever: the operator may have changed his mind. */
function wajibAman(s: SetelanKabar, izinHttp: readonly string[]): void {
  const sebab = s.webhookUrl ? tolakWebhook(s.webhookUrl, izinHttp) : 'belum disetel'
  if (sebab) throw new WebhookGagal(`alamat webhook ${sebab}`)
  // Without the key it was sealed under; unsigned, the gateway could not tell it from a stranger's.
  if (!s.webhookRahasia) throw new WebhookGagal('rahasia webhook tidak dapat dibuka; isi ulang')
}

/** Days a message can be looked at and posted again; it tells of people, and is not kept for ever. */
const DISIMPAN_HARI = 90

/** A few of the oldest at a time, whenever one goes out: as many leave the log as come into it. */
const buangLama = (trx: Knex.Transaction, kini: Date): Promise<unknown> =>
  trx.raw(
    `delete from kiriman_webhook where urut in (
       select urut from kiriman_webhook
        where terakhir_at < ?::timestamptz - ? * interval '1 day' and ulang_at is null
        order by terakhir_at limit 50 for update skip locked)`,
    [kini, DISIMPAN_HARI],
  )

async function catatKiriman(
  trx: Knex.Transaction,
  p: { amplop: string; pegawaiId: string; badan: string },
  kini: Date,
): Promise<KirimanGerbang> {
  await buangLama(trx, kini)
  const { rows } = await trx.raw(
    `insert into kiriman_webhook as k (amplop, pegawai_id, badan, pertama_at, terakhir_at, percobaan)
     values (:amplop, :pegawaiId, :badan, :kini, :kini, 1)
     on conflict (amplop) do update
       set percobaan = k.percobaan + 1, terakhir_at = excluded.terakhir_at
     returning urut, amplop, badan`,
    { ...p, kini } as never,
  )
  return { ...rows[0], urut: String(rows[0].urut) }
}

const catatJawaban = (
  db: Knex,
  urut: string,
  { status, isi }: JawabanGerbang,
  galat: string,
  kini: Date,
): Promise<unknown> =>
  transaksi(db, (trx) =>
    trx('kiriman_webhook')
      .where({ urut })
      .update({ status, jawaban: isi, galat, terakhir_at: kini }),
  )
