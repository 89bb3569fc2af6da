import type { Knex } from 'knex'
import { setelanKantor } from '../kantor/setelan.js'
import type { Konteks } from '../perkara/handler.js'
import { tanggalDiZona } from '../values/tanggal.js'

/** The facts that default texts of a template may speak of, `{pelatihan.nama}` and the like. */
export async function bahanNaskah(k: Pick<Konteks, 'trx' | 'kini' | 'perkara'>) {
  const kantor = await setelanKantor(k.trx)
  const pelatihan = k.perkara.pelatihanId
    ? await k.trx('pelatihan').where({ id: k.perkara.pelatihanId }).first()
    : null
  const rekap = pelatihan
    ? await rekapPeserta(k.trx, pelatihan.id)
    : { diundang: 0, hadir: 0, lulus: 0 }
  return {
    kantor,
    pelatihan,
    rekap,
    jumlahPeserta: rekap.diundang,
    hariIni: tanggalDiZona(k.kini, kantor.zona),
  }
}

/** Invited, present at all, passed: the three figures a report opens with. */
async function rekapPeserta(
  db: Knex,
  pelatihanId: string,
): Promise<{ diundang: number; hadir: number; lulus: number }> {
  const { rows } = await db.raw(
    `select count(*)::int as diundang, (count(*) filter (where hadir_persen > 0))::int as hadir,
            (count(*) filter (where lulus))::int as lulus
       from peserta where pelatihan_id = ?`,
    [pelatihanId],
  )
  return rows[0]
}
