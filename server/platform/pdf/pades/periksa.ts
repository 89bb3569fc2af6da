import type { X509Certificate } from 'node:crypto'
import { periksaCms, type HasilCms } from './cms-baca.js'
import { DerGagal } from './der.js'
import { bacaDokumen, Dokumen, jaga } from './dokumen.js'
import { cariTandaTangan, type Mentah } from './kolom.js'
import { kataDari } from './nilai.js'
import { bandingkan, type Perubahan } from './perubahan.js'
import { periksaRantai, type Kepercayaan, type StatusRantai } from './rantai.js'
import { penerbitSertifikat, subjekSertifikat } from './subjek.js'
import { UraiGagal } from './urai.js'
import { bacaWaktuPdf } from './waktu.js'

export type { Kepercayaan, StatusRantai } from './rantai.js'

/** One signature of a PDF, as found and judged. */
export interface TandaTanganTerbaca {
  /** 1 for the first one made. */
  urut: number
  kolom: string
  /** Name of the certificate's holder; null when the signature cannot be read. */
  nama: string | null
  organisasi: string | null
  penerbit: string | null
  seri: string | null
  /** SHA-256 of the certificate, hex. */
  sidikSertifikat: string | null
  berlakuDari: Date | null
  berlakuSampai: Date | null
  /** As the signer states it (/M, else the signing-time of the CMS). */
  waktu: Date | null
  alasan: string
  lokasi: string
  /** The saving of the file it covers, of how many: the last one is the whole file. */
  revisi: number
  jumlahRevisi: number
  seluruhBerkas: boolean
  /** The signed bytes are those that were signed, and the signature belongs to the certificate. */
  utuh: boolean
  rantai: StatusRantai
  perubahan: Perubahan
  /** Intact, trusted, valid at the time of signing, and nothing but signatures added since. */
  sah: boolean
  /** One Indonesian sentence for each reason why not. */
  galat: string[]
}

/**
 * Every signature of a PDF in the order they were made; none is an empty list. Never asks the
 * network. Errors: BERKAS_BUKAN, BERKAS_RUSAK, BERKAS_TERKUNCI.
 */
export async function periksaPdf(
  pdf: Buffer,
  kepercayaan: Kepercayaan,
): Promise<TandaTanganTerbaca[]> {
  const dok = bacaDokumen(pdf)
  const semua = jaga(() => cariTandaTangan(dok)).map((m) => ({ m, ...periksaIsi(pdf, m) }))
  const sah = new Set(semua.filter((s) => s.galat.length === 0).map((s) => s.m.no))
  return semua.map(({ m, cms, galat }, i) => {
    const perubahan = sesudah(dok, m, sah)
    return rakit({ dok, m, cms, galat, perubahan, urut: i + 1 }, kepercayaan)
  })
}

function periksaIsi(pdf: Buffer, m: Mentah): { cms: HasilCms | null; galat: string[] } {
  if (m.galat) return { cms: null, galat: [m.galat] }
  const [, a, b] = m.rentang
  try {
    const cms = periksaCms(m.isi, [pdf.subarray(0, a), pdf.subarray(b, m.akhir)])
    return { cms, galat: cms.galat }
  } catch (galat) {
    if (galat instanceof DerGagal)
      return { cms: null, galat: [`Tanda tangan tidak terbaca: ${galat.message}.`] }
    // node:crypto refuses broken certificates in its own words.
    return { cms: null, galat: ['Tanda tangan tidak terbaca: sertifikatnya rusak.'] }
  }
}

/** What came after the bytes this signature covers. */
function sesudah(dok: Dokumen, m: Mentah, sah: ReadonlySet<number>): Perubahan {
  const lain = (rincian: string): Perubahan => ({ jenis: 'lain', rincian: [rincian] })
  if (m.galat || m.akhir === dok.data.length) return { jenis: 'tidak_ada', rincian: [] }
  try {
    const hasil = bandingkan(new Dokumen(dok.data.subarray(0, m.akhir)), dok, sah)
    if (!berakhirWajar(dok)) return lain('susunan berkas diganti')
    const akhir = Math.max(m.akhir, dok.data.lastIndexOf('%%EOF') + 5)
    if (/\S/.test(dok.data.toString('latin1', akhir))) return lain('ada isi di belakang berkas')
    if (hasil.jenis !== 'tidak_ada' && m.terkunci) return lain('berkas dikunci penanda tangan')
    return hasil
  } catch (galat) {
    if (galat instanceof UraiGagal) return lain('bagian yang ditandatangani tidak terbaca')
    throw galat
  }
}

/** The last saving is the one in force: an end that leads back past it hides what came later. */
function berakhirWajar(dok: Dokumen): boolean {
  const sela = dok.data.toString('latin1', dok.bagian[0]!.akhir, dok.data.lastIndexOf('startxref'))
  return /^\s*(endstream\s+endobj\s*)?$/.test(sela)
}

interface Bahan {
  dok: Dokumen
  m: Mentah
  cms: HasilCms | null
  galat: string[]
  perubahan: Perubahan
  urut: number
}

function rakit({ dok, m, cms, perubahan, urut, ...b }: Bahan, k: Kepercayaan): TandaTanganTerbaca {
  const waktu = bacaWaktuPdf(kataDari(dok.buka(m.kamus.get('M')))) ?? cms?.waktu ?? null
  const c = cms?.sertifikat ?? null
  const rantai = c && waktu ? periksaRantai(c, cms!.bersama, k, waktu) : 'tidak_dipercaya'
  const utuh = b.galat.length === 0
  const galat = [...b.galat]
  if (!waktu) galat.push('Waktu penandatanganan tidak disebut.')
  else if (c && rantai !== 'dipercaya') galat.push(KALIMAT[rantai])
  if (perubahan.jenis === 'lain')
    galat.push(`Berkas diubah sesudah ditandatangani: ${perubahan.rincian.join('; ')}.`)
  const linear = dok.data.toString('latin1', 0, 1024).includes('/Linearized') ? 1 : 0
  return {
    urut,
    kolom: m.kolom,
    ...identitas(c),
    waktu,
    alasan: kataDari(dok.buka(m.kamus.get('Reason'))),
    lokasi: kataDari(dok.buka(m.kamus.get('Location'))),
    revisi: dok.bagian.filter((x) => x.offset < m.akhir).length - linear,
    jumlahRevisi: dok.bagian.length - linear,
    seluruhBerkas: m.akhir === dok.data.length,
    utuh,
    rantai,
    perubahan,
    sah: galat.length === 0,
    galat,
  }
}

const KALIMAT: Record<Exclude<StatusRantai, 'dipercaya'>, string> = {
  tidak_dipercaya: 'Penerbit sertifikat tidak ada dalam daftar kepercayaan kantor.',
  belum_berlaku: 'Sertifikat belum berlaku pada waktu penandatanganan.',
  kedaluwarsa: 'Sertifikat sudah kedaluwarsa pada waktu penandatanganan.',
  dicabut: 'Sertifikat sudah dicabut pada waktu penandatanganan.',
  salah_guna: 'Sertifikat tidak diterbitkan untuk tanda tangan.',
}

function identitas(c: X509Certificate | null) {
  return {
    nama: c && subjekSertifikat(c).nama,
    organisasi: c && (subjekSertifikat(c).organisasi || null),
    penerbit: c && penerbitSertifikat(c).nama,
    seri: c?.serialNumber ?? null,
    sidikSertifikat: c?.fingerprint256.replaceAll(':', '').toLowerCase() ?? null,
    berlakuDari: saat(c?.validFrom),
    berlakuSampai: saat(c?.validTo),
  }
}

function saat(teks: string | undefined): Date | null {
  const w = new Date(teks ?? '')
  return Number.isNaN(w.getTime()) ? null : w
}

/** A file whose every signature holds; false when there is none. */
export const semuaSah = (t: readonly TandaTanganTerbaca[]): boolean =>
  t.length > 0 && t.every((s) => s.sah)

/**
 * True when `hasil` is `asal` byte for byte with nothing but intact signatures behind it: what a
 * signing service may give back without being asked questions.
 */
export async function hanyaDitandatangani(asal: Buffer, hasil: Buffer): Promise<boolean> {
  if (hasil.length <= asal.length || !hasil.subarray(0, asal.length).equals(asal)) return false
  const dok = bacaDokumen(hasil)
  const utuh = jaga(() => cariTandaTangan(dok)).filter(
    (m) => periksaIsi(hasil, m).galat.length === 0,
  )
  const sah = new Set(utuh.map((m) => m.no))
  return jaga(() => bandingkan(new Dokumen(asal), dok, sah)).jenis === 'tanda_tangan'
}
