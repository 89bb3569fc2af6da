import type { Knex } from 'knex'
import { jamKerjaUnit } from '../kalender/service.js'
import { saatKerja, type JamKerja } from '../values/jam-kerja.js'
import { kelompokKabar, type Cara, type Kelompok } from './kelompok.js'
import type { Saluran } from './saluran.js'
import { setelanKabar } from './setelan.js'

export interface Penerima {
  id: string
  nama: string
  email: string
  nomorWa: string
  /** What leaves the house for this person, as the office is set up now. */
  saluran: Saluran[]
  /** Gets the daily digest: wants it, and can be reached by mail. */
  ringkasan: boolean
  /** What is chosen for each kind of notice; absent: at once. */
  cara: Partial<Record<Kelompok, Cara>>
  /** Working time of the unit where this person sits. */
  jam: JamKerja
}

/** A unit that is none: its calendar is the office's own. */
const TANPA_UNIT = '00000000-0000-0000-0000-000000000000'

/**
 * The people who can be told, by id; who has left the office is not among them. Own posts go before
 * acting ones when it is asked where somebody sits. `hari` is `yyyy-mm-dd`.
 */
export async function muatPenerima(
  db: Knex,
  id: readonly string[],
  hari: string,
): Promise<Map<string, Penerima>> {
  const { rows } = await db.raw(
    `select p.id, p.nama, p.email, coalesce(s.surel, true) as surel,
            coalesce(s.webhook, false) as webhook, coalesce(s.nomor_wa, '') as nomor_wa,
            coalesce(s.ringkasan, true) as ringkasan,
            (select jsonb_object_agg(c.kelompok, c.cara) from pilihan_kabar c
              where c.pegawai_id = p.id) as cara,
            (select j.unit_id from pemangku m join jabatan j on j.id = m.jabatan_id
              where m.pegawai_id = p.id and m.berlaku_dari <= :hari
                and (m.berlaku_sampai is null or m.berlaku_sampai >= :hari)
              order by array_position(array['definitif', 'plt', 'plh'], m.sifat), m.id
              limit 1) as unit_id
       from pegawai p left join pilihan_saluran s on s.pegawai_id = p.id
      where p.id = any(:id::uuid[]) and p.aktif`,
    { id: [...new Set(id)], hari },
  )
  const setelan = await setelanKabar(db)
  const hasil = new Map<string, Penerima>()
  const jamUnit = new Map<string, JamKerja>()
  for (const r of rows) {
    const unit: string = r.unit_id ?? TANPA_UNIT
    const jam = jamUnit.get(unit) ?? (await jamKerjaUnit(db, unit)).jam
    jamUnit.set(unit, jam)
    const saluran: Saluran[] = []
    if (setelan.surelHost && r.surel && r.email) saluran.push('surel')
    if (setelan.webhookUrl && r.webhook && r.nomor_wa) saluran.push('webhook')
    hasil.set(r.id, {
      id: r.id,
      nama: r.nama,
      email: r.email,
      nomorWa: r.nomor_wa,
      saluran,
      ringkasan: r.ringkasan && saluran.includes('surel'),
      cara: r.cara ?? {},
      jam,
    })
  }
  return hasil
}

/** Nothing reaches people outside their working time: then at the next opening (domain 3.3 rule 8). */
export const saatSampai = (p: Penerima, pada: Date): Date => saatKerja(p.jam, pada)

/**
 * What this person does with a notice of this kind. Who gets no digest and wants to read it only there
 * finds it in the bell: nothing is lost by a choice that leads nowhere.
 */
export function caraKabar(p: Penerima, jenis: string): Cara {
  const cara = p.cara[kelompokKabar(jenis)] ?? 'langsung'
  return cara === 'ringkasan' && !p.ringkasan ? 'lonceng' : cara
}
