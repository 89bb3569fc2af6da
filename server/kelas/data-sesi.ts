import type { Knex } from 'knex'
import { setelanKantor } from '../kantor/setelan.js'
import type { Pelaku } from '../values/pelaku.js'
import { jamDiZona, tanggalDiZona } from '../values/tanggal.js'
import { petugasKelas, wajibPembaca } from './hak.js'
import { hadirSesi, kepalaKelas, narasumberPelatihan, sesiPelatihan } from './queries.js'
import { satuSesi } from './sesi.js'
import { skemaSesi } from './skema.js'

/** The form of a session of this training. */
export const skemaUntuk = async ({ db, params }: { db: Knex; params: { id: string } }) =>
  skemaSesi(await narasumberPelatihan(db, params.id))

interface Pembaca {
  params: { id: string; sesi: string }
  pelaku: Pelaku
  kini: Date
}

/** Everything the page of one session shows. Errors: TIDAK_ADA and those of `wajibPembaca`. */
export async function dataSesi(db: Knex, { params, pelaku, kini }: Pembaca) {
  await wajibPembaca(db, pelaku, params.id)
  const satu = await satuSesi(db, params.sesi, params.id)
  const sesi = (await sesiPelatihan(db, params.id)).find((s) => s.id === params.sesi)!
  const jam = await setelanKantor(db)
  return {
    kelas: await kepalaKelas(db, params.id),
    sesi,
    hadir: await hadirSesi(db, satu),
    skema: await skemaUntuk({ db, params }),
    // A session as its form would have been filled in.
    awal: {
      ...{ mata: sesi.mata, jp: sesi.jp, tempat: sesi.tempat, tautan: sesi.tautan },
      tanggal: tanggalDiZona(sesi.mulai, jam.zona),
      dari: jamDiZona(sesi.mulai, jam.zona),
      sampai: jamDiZona(sesi.selesai, jam.zona),
      ...{ bukaMenit: sesi.buka_menit, telatMenit: sesi.telat_menit },
      narasumber: sesi.narasumber.map((n) => n.id),
    } as Record<string, unknown>,
    jam,
    boleh: await petugasKelas(db, pelaku, params.id),
    kini,
  }
}
