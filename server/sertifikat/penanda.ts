import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { denganKewenangan } from '../naskah/kewenangan.js'
import { calonPenandatangan, wajibMenjabat, type Penandatangan } from '../naskah/penandatangan.js'
import type { PenandatanganNaskah } from '../naskah/templat.js'
import type { Pelatihan } from '../pelatihan/service.js'
import { tanggalDiZona } from '../values/tanggal.js'
import {
  aturanUntuk,
  setelanSertifikat,
  type AturanPakai,
  type SetelanSertifikat,
} from './aturan.js'

/** A signer in the office has a seat; an official outside it has only what the settings say. */
export type PenandaSertifikat = PenandatanganNaskah &
  Partial<Pick<Penandatangan, 'pegawaiId' | 'pemangkuId'>>

export interface ParaPenanda {
  penandatangan: PenandaSertifikat
  penandatanganKedua: PenandaSertifikat | null
}

export interface PenandaBeraturan extends ParaPenanda {
  aturan: AturanPakai
}

/** Where and when signers are looked for. */
export interface Tempat {
  trx: Knex.Transaction
  kini: Date
  perkara: { unitId: string }
}

/**
 * Who signs the certificates of a training: those in office today, because they will do it by hand
 * in the next days; the date printed must lie within their terms. Errors: JABATAN_KOSONG,
 * TANGGAL_DI_LUAR_MASA, SERTIFIKAT_PENANDATANGAN_KOSONG.
 */
export async function paraPenanda(
  k: Tempat,
  pelatihan: Pelatihan,
  tanggal: string,
): Promise<PenandaBeraturan> {
  const setelan = await setelanSertifikat(k.trx)
  const aturan = aturanUntuk(setelan, pelatihan)
  const { pertama, kedua } = aturan
  return {
    aturan,
    penandatangan: await penanda(k, setelan, pertama, tanggal),
    penandatanganKedua: kedua ? await penanda(k, setelan, kedua, tanggal) : null,
  }
}

async function penanda(
  k: Tempat,
  setelan: SetelanSertifikat,
  peran: 'kepala' | 'kabid' | 'luar',
  tanggal: string,
): Promise<PenandaSertifikat> {
  if (peran === 'luar') return pejabatLuar(setelan)
  const { zona } = await setelanKantor(k.trx)
  const unit = peran === 'kabid' ? k.perkara.unitId : null
  const siapa = await calonPenandatangan(k.trx, peran, tanggalDiZona(k.kini, zona), unit)
  await wajibMenjabat(k.trx, siapa, tanggal)
  // The head of division signs beside the head, not for someone above both.
  return peran === 'kepala' ? denganKewenangan(k.trx, 'sertifikat', siapa) : siapa
}

function pejabatLuar(s: SetelanSertifikat): PenandaSertifikat {
  const jabatan = s.luarJabatan?.trim() || 'Pejabat di luar kantor'
  if (!s.luarNama?.trim()) throw errors.SERTIFIKAT_PENANDATANGAN_KOSONG({ jabatan })
  return {
    sifat: 'definitif',
    jabatan,
    nama: s.luarNama.trim(),
    pangkat: s.luarPangkat ?? '',
    golongan: '',
    nip: s.luarNip ?? '',
    ...(s.luarAtasNama?.trim() ? { atasNama: [`a.n. ${s.luarAtasNama.trim()}`] } : {}),
  }
}
