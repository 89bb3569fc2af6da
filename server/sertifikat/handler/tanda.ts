import { Type } from 'typebox'
import { errors } from '../../errors.js'
import type { Handler, Konteks, KonteksPelaku, Siap } from '../../perkara/handler.js'
import { Alasan, Keputusan } from '../../peserta/handler/putusan.js'
import { wajibPelatihan } from '../../peserta/roster.js'
import { daftarSertifikat, type SertifikatRow } from '../daftar.js'
import type { ParaPenanda, PenandaSertifikat } from '../penanda.js'
import { tandatanganiSemua } from '../tanda-elektronik.js'
import { TampilanSertifikat } from '../tampilan.js'

const TANPA: Partial<ParaPenanda> = {}

/** The signers printed on the certificates, as row 9 chose them; none before. */
async function tercetak(
  k: Konteks,
  semua: readonly SertifikatRow[],
): Promise<Partial<ParaPenanda>> {
  const baris = semua[0] && (await k.trx('sertifikat').where({ id: semua[0].id }).first('isi'))
  return baris?.isi ?? TANPA
}

export async function siapkanSertifikat(k: KonteksPelaku): Promise<Siap> {
  const sertifikat = await daftarSertifikat(k.trx, wajibPelatihan(k))
  const { penandatangan = null, penandatanganKedua = null } = await tercetak(k, sertifikat)
  return {
    tampilan: TampilanSertifikat({ sertifikat, penanda: [penandatangan, penandatanganKedua] }),
    data: { sertifikat, penandatangan, penandatanganKedua },
  }
}

/** All files must be there before anyone can judge or sign them. Errors: SERTIFIKAT_BELUM_SIAP. */
async function wajibSiap(k: Konteks): Promise<SertifikatRow[]> {
  const semua = await daftarSertifikat(k.trx, wajibPelatihan(k))
  const siap = semua.filter((s) => s.docx_sha256).length
  if (siap < semua.length || semua.length === 0)
    throw errors.SERTIFIKAT_BELUM_SIAP({ siap, dari: semua.length })
  return semua
}

/**
 * Who signs must be who is printed; if the seat has changed hands since, the certificates go back to
 * be made anew. Errors: SERTIFIKAT_PENANDATANGAN_BEDA.
 */
function wajibOrangnya(k: KonteksPelaku, siapa: PenandaSertifikat): void {
  if (!siapa.pemangkuId || siapa.pemangkuId === k.kursi.pemangkuId) return
  throw errors.SERTIFIKAT_PENANDATANGAN_BEDA({
    tercetak: siapa.nama,
    penandatangan: k.pelaku.nama,
  })
}

/**
 * The record of the signature. An official outside the office signs on paper: here it is only
 * recorded. Errors: SERTIFIKAT_PENANDATANGAN_BEDA, SERTIFIKAT_BELUM_DITANDATANGANI, those of hitungTinta.
 */
async function catatTandaTangan(
  k: KonteksPelaku,
  semua: readonly SertifikatRow[],
  { siapa, ke, elektronik }: Giliran,
): Promise<void> {
  wajibOrangnya(k, siapa)
  if (elektronik && semua.some((s) => s.tanda < ke)) throw errors.SERTIFIKAT_BELUM_DITANDATANGANI()
  if (!elektronik) await hitungTinta(k, semua, ke)
  await k.catatRiwayat('sertifikat.ditandatangani', {
    jumlah: semua.length,
    penandatangan: siapa,
    cara: elektronik ? 'elektronik' : 'basah',
    sha256: semua.map((s) => (elektronik ? s.pdf_sha256 : s.docx_sha256)),
  })
}

/** Ink cannot be seen from here; that it was given is counted. Errors: SERTIFIKAT_KURANG_TANDA. */
async function hitungTinta(
  k: KonteksPelaku,
  semua: readonly SertifikatRow[],
  ke: 1 | 2,
): Promise<void> {
  const kurang = semua.filter((s) => s.tanda < ke - 1)
  if (kurang.length > 0) throw errors.SERTIFIKAT_KURANG_TANDA({ jumlah: kurang.length })
  const id = semua.map((s) => s.id)
  await k
    .trx('sertifikat')
    .whereIn('id', id)
    .where({ tanda: ke - 1 })
    .update({ tanda: ke })
}

const Putusan = { keputusan: Keputusan, alasan: Alasan }
const SkemaPutusan = Type.Object(Putusan, { additionalProperties: false })
const SkemaElektronik = Type.Object(
  {
    ...Putusan,
    frasa: Type.Optional(
      Type.String({
        title: 'Frasa sandi (passphrase)',
        description: 'Wajib bila setuju dan belum semua bertanda tangan. Tidak disimpan.',
        maxLength: 200,
        'x-ui': 'sandi',
        'x-autocomplete': 'off',
      }),
    ),
  },
  { additionalProperties: false },
)

interface Isian {
  keputusan: 'ya' | 'tidak'
  frasa?: string
}

/** Whose signature a row asks for, and which it is on the file; null where it asks for none. */
interface Giliran {
  siapa: PenandaSertifikat
  ke: 1 | 2
  elektronik: boolean
}

type Baris = 'penandatangan' | 'penandatanganKedua'

async function giliran(
  k: Konteks,
  semua: readonly SertifikatRow[],
  baris: Baris,
): Promise<Giliran | null> {
  const para = await tercetak(k, semua)
  const siapa = para[baris]
  if (!siapa) return null
  // The Kabid comes first, at row 10; the Kepala signs what then lies there.
  const ke = baris === 'penandatangan' && para.penandatanganKedua ? 2 : 1
  return { siapa, ke, elektronik: semua[0]?.cara_tanda_tangan === 'elektronik' }
}

/** Errors: SERTIFIKAT_PDF_BELUM: what is signed is the PDF. */
function wajibPdf(semua: readonly SertifikatRow[]): void {
  const siap = semua.filter((s) => s.pdf_sha256).length
  if (siap < semua.length) throw errors.SERTIFIKAT_PDF_BELUM({ siap, dari: semua.length })
}

/**
 * A row that decides on certificates and signs them for one of the printed signers: on paper, which is
 * only recorded, or electronically, all of them with one passphrase.
 */
export function putusanBertanda(
  baris: Baris,
  lain: Pick<Handler, 'nama'> & { akhir?(k: KonteksPelaku, semua: SertifikatRow[]): Promise<void> },
): Handler {
  const daftar = (k: Konteks) => daftarSertifikat(k.trx, wajibPelatihan(k))
  return {
    nama: lain.nama,
    bertanda: true,
    tombol: 'Kirim putusan',
    butuhPelatihan: true,
    async skema(k) {
      const g = await giliran(k, await daftar(k), baris)
      return g?.elektronik ? SkemaElektronik : SkemaPutusan
    },
    siapkan: siapkanSertifikat,
    async luar(k, { keputusan, frasa = '' }: Isian) {
      if (keputusan === 'tidak') return null
      const semua = await wajibSiap(k)
      const g = await giliran(k, semua, baris)
      if (!g?.elektronik) return null
      wajibPdf(semua)
      wajibOrangnya(k, g.siapa)
      const { id: perkaraId, judul } = k.perkara
      const { pegawaiId } = k.pelaku
      const { pemangkuId } = k.kursi
      return (alat) =>
        tandatanganiSemua(alat, {
          ...{ perkaraId, judul: `Tanda tangan sertifikat ${judul}`, ke: g.ke },
          ...{ pegawaiId, pemangkuId, frasa },
        })
    },
    async selesaikan(k, { keputusan }: Isian) {
      if (keputusan === 'tidak') return { keputusan }
      const semua = await wajibSiap(k)
      const g = await giliran(k, semua, baris)
      if (g) await catatTandaTangan(k, semua, g)
      await lain.akhir?.(k, semua)
      return { keputusan }
    },
  }
}
