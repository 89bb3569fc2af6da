import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { atasanYangDiwakili } from '../perencanaan/putus.js'
import { bacaSemuaOrang } from '../perkara/keamanan.js'
import type { Pelaku } from '../values/pelaku.js'

/** As whom somebody reads the history of a person. */
export type Pembaca = 'sendiri' | 'kantor' | 'atasan'

/**
 * Who reads the history of a person: they themselves, who reads everybody's plans in the compilation, and
 * their direct superior, the one recorded now or the one whose decision a proposal waits for (UU 27/2022:
 * no more readers than the purpose needs). Error: TIDAK_BERWENANG for everyone else, also where nobody is.
 */
export async function wajibPembacaRiwayat(
  db: Knex,
  pelaku: Pelaku,
  pegawaiId: string,
): Promise<Pembaca> {
  if (pelaku.pegawaiId === pegawaiId) return 'sendiri'
  if (bacaSemuaOrang(pelaku)) return 'kantor'
  const { rows } = await db.raw(
    `select exists (select from penempatan where pegawai_id = :pegawaiId
          and berlaku_sampai is null and atasan_id = any(cast(:atasan as uuid[])))
       or exists (select from usulan_bangkom where pegawai_id = :pegawaiId
          and tahap = 'verifikasi' and atasan_id = any(cast(:atasan as uuid[]))) as boleh`,
    { pegawaiId, atasan: atasanYangDiwakili(pelaku) as never },
  )
  if (!rows[0].boleh) throw errors.TIDAK_BERWENANG()
  return 'atasan'
}
