import { X509Certificate } from 'node:crypto'
import type { Knex } from 'knex'
import { errors } from '../errors.js'
import type { Clock } from '../platform/clock.js'
import type { KunciPenanda } from '../platform/pdf/pades/cms.js'
import { bukaKunci } from '../platform/pdf/pades/kunci.js'
import { FrasaSalah } from '../platform/pdf/pades/pbe.js'
import { tandaTanganiPdf } from '../platform/pdf/pades/tanda-tangani.js'
import { setelanKantor } from '../kantor/setelan.js'
import { tanggalDiZona, tanggalPanjang } from '../values/tanggal.js'
import type { Kesiapan, Penanda, Siapa, TandaBanyak } from './penanda.js'
import { sertifikatAktif, type SertifikatRow } from './sertifikat.js'

/** Signs in this process, with a certificate the office holds and its owner's passphrase. */
export function penandaLokal(db: Knex, clock: Clock): Penanda {
  const buka = async (siapa: Siapa, frasa: string): Promise<TandaBanyak> => {
    const row = await wajibBerlaku(db, siapa, clock.now())
    const kunci = await kunciTerbuka(row, frasa)
    return async (p) => ({
      pdf: tandaTanganiPdf(p.pdf, { ...p, nama: siapa.nama }, kunci),
      idDokumen: null,
    })
  }
  return {
    kode: 'lokal',
    nama: 'Sertifikat yang disimpan kantor',
    periksa: (siapa) => kesiapan(db, siapa, clock.now()),
    tandaTangani: async ({ siapa, frasa, ...p }) => (await buka(siapa, frasa))(p),
    buka,
  }
}

async function kesiapan(db: Knex, siapa: Siapa, kini: Date): Promise<Kesiapan> {
  const row = await sertifikatAktif(db, siapa.pegawaiId)
  if (!row)
    return {
      boleh: false,
      kode: 'tanpa-sertifikat',
      kalimat: errors.TTE_BELUM_BERSERTIFIKAT({ nama: siapa.nama }).message,
    }
  const boleh = berlaku(row, kini)
  const { message } = boleh ? { message: '' } : await diLuarMasa(db, row, siapa)
  return {
    boleh,
    kode: boleh ? 'siap' : 'kedaluwarsa',
    kalimat: boleh ? 'Sertifikat elektronik siap dipakai.' : message,
    berlakuSampai: row.berlaku_sampai,
  }
}

/** Errors: TTE_BELUM_BERSERTIFIKAT, TTE_SERTIFIKAT_DI_LUAR_MASA. */
async function wajibBerlaku(db: Knex, siapa: Siapa, kini: Date): Promise<SertifikatRow> {
  const row = await sertifikatAktif(db, siapa.pegawaiId)
  if (!row) throw errors.TTE_BELUM_BERSERTIFIKAT({ nama: siapa.nama })
  if (!berlaku(row, kini)) throw await diLuarMasa(db, row, siapa)
  return row
}

const berlaku = (r: SertifikatRow, kini: Date): boolean =>
  r.berlaku_dari <= kini && kini <= r.berlaku_sampai

async function diLuarMasa(db: Knex, r: SertifikatRow, siapa: Siapa): Promise<Error> {
  const { zona } = await setelanKantor(db)
  const tanggal = (w: Date): string => tanggalPanjang(tanggalDiZona(w, zona))
  return errors.TTE_SERTIFIKAT_DI_LUAR_MASA({
    nama: siapa.nama,
    dari: tanggal(r.berlaku_dari),
    sampai: tanggal(r.berlaku_sampai),
  })
}

/** Errors: TTE_FRASA_SALAH. */
async function kunciTerbuka(row: SertifikatRow, frasa: string): Promise<KunciPenanda> {
  try {
    return {
      kunci: await bukaKunci(row.kunci_sandi, frasa),
      sertifikat: new X509Certificate(row.sertifikat),
      rantai: row.rantai.map((b) => new X509Certificate(b)),
    }
  } catch (galat) {
    if (galat instanceof FrasaSalah) throw errors.TTE_FRASA_SALAH()
    throw galat
  }
}
