import { errors } from '../errors.js'
import { mulaiPerkara, type Mesin } from '../perkara/service.js'
import { calonAda, sebutCalon } from './calon.js'
import { kurang } from './lengkap.js'
import { satuPembukaan, wajibTerbuka } from './pembukaan.js'
import { kunciKonsep, type Pengaju, type UsulanRow } from './usulan.js'

/** More names than this say nothing more. */
const SEBUT = 10

/**
 * Sends a draft: its case begins, and with it the two working days of the standard. Errors: those of
 * `kunciKonsep`, USULAN_DITUTUP, USULAN_KOSONG, USULAN_BELUM_LENGKAP.
 */
export async function kirimUsulan(p: Pengaju, mesin: Mesin, id: string): Promise<string> {
  const { trx, kini, pelaku } = p
  const u = await kunciKonsep(p, id)
  const b = await satuPembukaan(trx, u.pelatihan_id, kini)
  wajibTerbuka(b)
  await wajibLengkap(p, u)
  await trx('usulan_peserta')
    .where({ id })
    .update({ dikirim_at: kini, dikirim_oleh: pelaku.pegawaiId })
  const { nama } = await trx('pd').where({ id: u.pd_id }).first('nama')
  // The case finds its proposal by this key; see the first row of the SOP.
  const perkara = await mulaiPerkara(
    { trx, mesin, kini, pelaku, pengembalian: null },
    {
      ...{ sopKode: 'usulan-peserta', judul: `Usulan peserta ${b.nama}: ${nama}` },
      ...{ unitId: b.unitId, pelatihanId: u.pelatihan_id, kunci: `usulan:${id}` },
    },
  )
  return perkara.id
}

/** Everyone on it can be judged. Errors: USULAN_KOSONG, USULAN_BELUM_LENGKAP. */
export async function wajibLengkap({ trx }: Pick<Pengaju, 'trx'>, u: UsulanRow): Promise<void> {
  const calon = [...(await calonAda(trx, u.id)).values()]
  if (calon.length === 0) throw errors.USULAN_KOSONG()
  const belum = calon.flatMap((data) => {
    const k = kurang(data)
    return k.length > 0 ? [`${sebutCalon({ data })} (${k.join(', ')})`] : []
  })
  if (belum.length === 0) return
  const sisa = belum.length > SEBUT ? [`dan ${belum.length - SEBUT} orang lagi`] : []
  throw errors.USULAN_BELUM_LENGKAP({ orang: [...belum.slice(0, SEBUT), ...sisa] })
}
