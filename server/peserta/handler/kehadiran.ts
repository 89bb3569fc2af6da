import { Type } from 'typebox'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import type { Handler, Konteks, KonteksPelaku } from '../../perkara/handler.js'
import { waktuSingkat } from '../../values/tanggal.js'
import { jpSesi, rekapSesi, sesiTerakhir } from '../rekap-sesi.js'
import { idPesertaByNip, wajibAdaPeserta, wajibPelatihan } from '../roster.js'
import { siapkanRoster } from './daftar.js'
import { Catatan, Kecuali, type BarisKecuali } from './isian.js'

interface IsianHadir {
  /** Absent where sessions say it. */
  hadir?: number
  kecuali?: BarisKecuali[]
}

const Lain = { kecuali: Kecuali('Kecuali'), catatan: Catatan }
const SkemaHadir = Type.Object(
  {
    hadir: Type.Number({ title: 'Kehadiran peserta (%)', minimum: 0, maximum: 100, default: 100 }),
    ...Lain,
  },
  { additionalProperties: false },
)
/** Sessions with JP were held here: the figure follows from who came to them. */
const SkemaDariSesi = Type.Object(Lain, { additionalProperties: false })

async function adaSesi(k: Konteks): Promise<boolean> {
  const { pelatihanId } = k.perkara
  return pelatihanId !== null && (await jpSesi(k.trx, pelatihanId)) > 0
}

async function catatHadir(k: KonteksPelaku, isian: IsianHadir): Promise<void> {
  await wajibAdaPeserta(k)
  const kecuali = isian.kecuali ?? []
  const id = await idPesertaByNip(
    k,
    kecuali.map((b) => b.nip),
  )
  // A remedial round is for those who have not passed; the others keep what they have.
  if (await adaSesi(k)) await dariSesi(k)
  else
    await k
      .trx('peserta')
      .where({ pelatihan_id: wajibPelatihan(k) })
      .whereRaw('lulus is not true')
      .update({ hadir_persen: isian.hadir ?? 0, alasan: '' })
  for (const b of kecuali) {
    await k
      .trx('peserta')
      .where({ id: id.get(b.nip.replace(/\D/g, ''))! })
      .update({ hadir_persen: b.hadir ?? 0, alasan: b.alasan })
  }
}

/** Everyone's share of the JP of all sessions. Errors: SESI_BELUM_USAI while one is still to come. */
async function dariSesi(k: KonteksPelaku): Promise<void> {
  const pelatihanId = wajibPelatihan(k)
  const lagi = await sesiTerakhir(k.trx, pelatihanId, k.kini)
  if (lagi) {
    const { zona } = await setelanKantor(k.trx)
    throw errors.SESI_BELUM_USAI({ mata: lagi.mata, selesai: waktuSingkat(lagi.selesai, zona) })
  }
  const { orang } = await rekapSesi(k.trx, pelatihanId)
  await k.trx.raw(
    `update peserta p set hadir_persen = r.persen, alasan = ''
       from jsonb_to_recordset(?::jsonb) as r (id uuid, persen numeric)
      where p.id = r.id and p.lulus is not true`,
    [JSON.stringify(orang)],
  )
}

/** Attendance as a state of the roster: by its sessions, or one figure for all; exceptions by name. */
function kehadiran(nama: string, sesudah?: (k: KonteksPelaku) => Promise<void>): Handler {
  return {
    nama,
    tombol: 'Simpan kehadiran',
    butuhPelatihan: nama === 'peserta.hadir',
    skema: async (k) => ((await adaSesi(k)) ? SkemaDariSesi : SkemaHadir),
    siapkan: async (k) => ({
      ...(await siapkanRoster(k)),
      awal: (await adaSesi(k)) ? {} : { hadir: 100 },
    }),
    async selesaikan(k, isian: IsianHadir) {
      await catatHadir(k, isian)
      await sesudah?.(k)
      return {}
    },
  }
}

/** Attendance from which a participant passes where no marks are given; a setting in later work. */
const AMBANG_HADIR = 80

/** Operasional Bangkom row 6. */
export const hadir = kehadiran('peserta.hadir')

/** Peningkatan Kapasitas row 36: this SOP has no row for graduation, so attendance decides it. */
export const pelaksanaan = kehadiran('pelaksanaan.catat', async (k) => {
  await k
    .trx('peserta')
    .where({ pelatihan_id: wajibPelatihan(k) })
    .update({ lulus: k.trx.raw('coalesce(hadir_persen, 0) >= ?', [AMBANG_HADIR]) })
})
