import { errors } from '../errors.js'
import { catat } from '../pegawai/jejak.js'
import type { Pengubah } from '../pegawai/kelola-pegawai.js'

/** Adds an agency; without a code it gets the next `PD-007`. Errors: PD_TERPAKAI. */
export async function tambahPd(
  p: Pengubah,
  { kode, nama }: { kode?: string; nama: string },
): Promise<string> {
  const { trx } = p
  await trx.raw(`select pg_advisory_xact_lock(hashtext('paraf-pd'))`)
  const dipilih = kode ?? (await kodeBerikut(p))
  const [baris] = await trx('pd')
    .insert({ kode: dipilih, nama })
    .onConflict()
    .ignore()
    .returning('id')
  if (!baris) throw errors.PD_TERPAKAI({ kode: dipilih, nama })
  await catat(trx, {
    ...{ at: p.kini, aksi: 'pd.ditambah', oleh: p.pelaku.pegawaiId },
    rincian: { kode: dipilih, nama },
  })
  return baris.id
}

async function kodeBerikut({ trx }: Pengubah): Promise<string> {
  const { rows } = await trx.raw(
    `select coalesce(max(substr(kode, 4)::integer), 0) + 1 as n from pd where kode ~ '^PD-[0-9]{1,6}$'`,
  )
  return `PD-${String(rows[0].n).padStart(3, '0')}`
}
