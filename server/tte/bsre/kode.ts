import { errors } from '../../errors.js'
import type { Kesiapan, Siapa } from '../penanda.js'
import type { Jawaban } from './layanan.js'

// What the service's codes mean (both versions answer `{ status_code, error | message }`).

const FRASA_SALAH = '2031'
const TAK_TERDAFTAR = '2011'
/** The certificate is issued and may sign. */
const ISSUE = '1111'

interface Isi {
  kode: string
  kata: string
  status: string
}

export function bacaIsi(j: Jawaban): Isi {
  let json: Record<string, unknown> = {}
  try {
    const terbaca: unknown = JSON.parse(j.isi.toString('utf8'))
    if (typeof terbaca === 'object' && terbaca !== null) json = terbaca as Record<string, unknown>
  } catch {
    // A proxy answers in HTML; its status says enough.
  }
  const teks = (...kunci: string[]): string =>
    kunci
      .map((k) => json[k])
      .filter((v) => typeof v === 'string' || typeof v === 'number')
      .map((v) => String(v).slice(0, 200))[0] ?? ''
  return {
    kode: teks('status_code', 'statusCode', 'code') || String(j.status),
    kata: teks('error', 'message', 'keterangan'),
    status: teks('status'),
  }
}

/**
 * A refusal as our own error; `rahasia` is cut out of the service's words, should it quote them.
 * Errors (returned): TTE_FRASA_SALAH, TTE_TIDAK_SIAP, TTE_LAYANAN_GAGAL.
 */
export function galatDari(j: Jawaban, siapa: Siapa, rahasia: string): Error {
  const { kode, kata } = bacaIsi(j)
  if (kode === FRASA_SALAH) return errors.TTE_FRASA_SALAH({ kode })
  if (kode === TAK_TERDAFTAR) return errors.TTE_TIDAK_SIAP({ kode, kalimat: takTerdaftar(siapa) })
  if (j.status === 401 || j.status === 403)
    return errors.TTE_LAYANAN_GAGAL({
      kode: String(j.status),
      kata: 'pengguna atau kata sandi layanan pada setelan TTE tidak diterima',
    })
  const bersih = rahasia ? kata.replaceAll(rahasia, '…') : kata
  return errors.TTE_LAYANAN_GAGAL({ kode, kata: bersih })
}

/** May this person sign? Anything but ISSUE stops them before they type. */
export function kesiapanDari(j: Jawaban, siapa: Siapa): Kesiapan {
  const { kode, kata, status } = bacaIsi(j)
  if (kode === ISSUE || (j.status < 400 && /^issued?$/i.test(status)))
    return { boleh: true, kode: 'siap', kalimat: 'Sertifikat BSrE siap dipakai.' }
  if (kode === TAK_TERDAFTAR) return { boleh: false, kode, kalimat: takTerdaftar(siapa) }
  if (j.status === 401 || j.status === 403)
    return {
      boleh: false,
      kode: String(j.status),
      kalimat: 'Layanan BSrE menolak pengguna atau kata sandi pada setelan TTE.',
    }
  const ket = [status, kata].filter(Boolean).join(', ') || `kode ${kode}`
  return {
    boleh: false,
    kode: status || kode,
    kalimat: `Sertifikat BSrE ${siapa.nama} belum dapat dipakai (${ket}). Hubungi admin atau verifikator BSrE.`,
  }
}

const takTerdaftar = (siapa: Siapa): string =>
  `${siapa.nama} belum terdaftar sebagai pengguna BSrE, atau NIK-nya keliru. Hubungi admin.`
