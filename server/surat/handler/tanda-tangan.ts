import { Type } from 'typebox'
import { errors } from '../../errors.js'
import { versiNaskah, wajibNaskah, type NaskahRow, type VersiRow } from '../../naskah/muat.js'
import { bubuhkan } from '../../naskah/service.js'
import { templat } from '../../naskah/templat-perkara.js'
import type { Handler, KonteksPelaku } from '../../perkara/handler.js'
import { keadaanPdf } from '../../platform/docx/antre-konversi.js'
import { tolakBatasLewat } from '../batas-balasan.js'
import {
  caraLangkah,
  gugurkanFinal,
  siapkanFinal,
  sudahFinal,
  terbitkanBertanda,
  type PdfBertanda,
} from '../elektronik.js'
import { mintaTandaTangan, periksaBertanda } from '../minta-tanda-tangan.js'
import { terbitkan } from '../terbit.js'
import { Keputusan, SkemaPutusan, type IsianPutusan } from './isian.js'
import { siapkanPutusan, tolak } from './putusan.js'
import { KabarFinal } from '../tampilan-final.js'
import { tanggalPanjang } from '../../values/tanggal.js'

const Frasa = Type.Optional(
  Type.String({
    title: 'Frasa sandi (passphrase)',
    description: 'Wajib bila setuju. Hanya dipakai sekali ini; tidak disimpan.',
    maxLength: 200,
    'x-ui': 'sandi',
    'x-autocomplete': 'off',
  }),
)
const Bertanda = Type.Optional(
  Type.Object(
    { sha256: Type.String(), nama: Type.String({ maxLength: 255 }) },
    {
      title: 'Atau PDF yang sudah ditandatangani di luar',
      description: 'PDF final di atas yang sudah ditandatangani lewat aplikasi lain.',
      format: 'berkas',
    },
  ),
)
const SkemaElektronik = Type.Object(
  { ...SkemaPutusan.properties, frasa: Frasa, bertanda: Bertanda },
  { additionalProperties: false },
)

/** Without a final version there is nothing to sign yet: a passphrase is not asked for. */
const SkemaBelumFinal = Type.Object(
  {
    ...SkemaPutusan.properties,
    keputusan: {
      ...Keputusan,
      description: 'Untuk menyetujui, siapkan naskah final lebih dahulu.',
    },
  },
  { additionalProperties: false },
)

type Isian = IsianPutusan & { frasa?: string; bertanda?: { sha256: string; nama: string } }

/**
 * "Menandatangani". Wet ink: the signature is recorded and the number follows (with the flag `nomor` at
 * once, as no agenda row follows). Electronic: the final version is made ready with its number, then
 * signed, which issues it. Which of the two is a setting of the kind of letter.
 */
export const tandaTangan: Handler = {
  nama: 'surat.tandaTangan',
  bertanda: true,
  tombol: 'Kirim putusan',
  butuhNaskah: true,
  memutus: true,
  sampaiTerbit: true,
  opsi: ['nomor'],
  async skema(k) {
    if ((await caraLangkah(k)) === 'basah') return SkemaPutusan
    return (await finalSaya(k)) ? SkemaElektronik : SkemaBelumFinal
  },
  async siapkan(k) {
    const siap = await siapkanPutusan(k)
    const elektronik = (await caraLangkah(k)) === 'elektronik'
    const final = await finalSaya(k)
    const belum = elektronik && !final && errors.NASKAH_BELUM_FINAL().message
    return {
      ...siap,
      versi: { ...siap.versi!, ...(belum && { belum }) },
      tampilan: [siap.tampilan, final && (await kabarFinal(k))],
      tindakan: elektronik && !final ? ['siapkan'] : [],
      data: { ...siap.data, elektronik, final },
    }
  },
  tindakan: {
    siapkan: {
      judul: 'Siapkan naskah final',
      keterangan:
        'Nomor dipesan dan PDF dibuat lengkap dengan nomor, tanggal, dan kode QR. PDF itulah yang ditandatangani.',
      skema: Type.Object({}, { additionalProperties: false }),
      async jalankan(k) {
        if ((await caraLangkah(k)) !== 'elektronik') throw errors.NASKAH_BUKAN_ELEKTRONIK()
        await siapkanFinal(k)
        return {
          pesan: 'Nomor dipesan dan naskah final disiapkan. Baca PDF-nya, lalu tandatangani.',
        }
      },
    },
  },
  async luar(k, isian: Isian) {
    if (isian.keputusan === 'tidak' || (await caraLangkah(k)) !== 'elektronik') return null
    const { naskah, versi, pdf } = await wajibSiap(k, isian)
    return async (alat): Promise<PdfBertanda> => {
      if (isian.bertanda) {
        const { sha256 } = isian.bertanda
        const unggahan = await periksaBertanda(alat, { pdf, bertanda: sha256 })
        return { versi: versi.versi, sha256, pdf, unggahan }
      }
      const hasil = await mintaTandaTangan(alat, {
        apa: 'naskah',
        id: naskah.id,
        pdf,
        pegawaiId: k.pelaku.pegawaiId,
        pemangkuId: k.kursi.pemangkuId,
        alasan: `Menandatangani ${naskah.hal}`,
        frasa: isian.frasa!,
      })
      return { versi: versi.versi, sha256: hasil.sha256, pdf }
    }
  },
  async selesaikan(k, isian: Isian) {
    if (isian.keputusan === 'tidak') {
      const hasil = await tolak(k, isian)
      await gugurkanFinal(k, isian.alasan?.trim() ?? '')
      return hasil
    }
    if ((await caraLangkah(k)) === 'elektronik') {
      await terbitkanBertanda(k, isian.sha256, k.hasilLuar as PdfBertanda)
      return { keputusan: 'ya' }
    }
    const { versi } = await bubuhkan(k, 'tanda_tangan', k.step.sop.naskah, isian.sha256, 1)
    await tolakBatasLewat(k, versi.isi)
    if (k.step.sop.opsi.includes('nomor')) await terbitkan(k, await templat(k, k.step.sop.naskah))
    return { keputusan: 'ya' }
  },
}

const naskahLangkah = (k: KonteksPelaku) => wajibNaskah(k.trx, k.perkara.id, k.step.sop.naskah)

/** Whether the final version lies there, printed for whoever sits here now. */
async function finalSaya(k: KonteksPelaku): Promise<boolean> {
  const naskah = await naskahLangkah(k)
  return sudahFinal(naskah) && naskah.final_pemangku_id === k.kursi.pemangkuId
}

async function kabarFinal(k: KonteksPelaku) {
  const { nomor_id: id } = await naskahLangkah(k)
  const { nomor, tanggal } = await k.trx('nomor').where({ id }).first('nomor', 'tanggal')
  return KabarFinal({ nomor, tanggal: tanggalPanjang(tanggal) })
}

/**
 * Everything a signature needs, asked before anybody's time is spent: the final version the person
 * saw, printed for them, with its PDF. Errors: NASKAH_BELUM_FINAL, NASKAH_BERUBAH, NASKAH_FINAL_ORANG_LAIN,
 * PDF_MENUNGGU, PDF_GAGAL, ISIAN_SALAH.
 */
async function wajibSiap(
  k: KonteksPelaku,
  isian: Isian,
): Promise<{ naskah: NaskahRow; versi: VersiRow; pdf: string }> {
  const naskah = await naskahLangkah(k)
  const versi = await versiNaskah(k.trx, naskah)
  if (!sudahFinal(naskah)) throw errors.NASKAH_BELUM_FINAL()
  if (versi.docx_sha256 !== isian.sha256) throw errors.NASKAH_BERUBAH({ versi: versi.versi })
  if (naskah.final_pemangku_id !== k.kursi.pemangkuId) throw errors.NASKAH_FINAL_ORANG_LAIN()
  if (!isian.frasa && !isian.bertanda)
    throw errors.ISIAN_SALAH({ kolom: 'Frasa sandi', sebab: 'wajib diisi' })
  const pdf = await keadaanPdf(k.trx, versi.docx_sha256)
  if (!pdf?.pdfSha256) throw pdf?.status === 'gagal' ? errors.PDF_GAGAL() : errors.PDF_MENUNGGU()
  return { naskah, versi, pdf: pdf.pdfSha256 }
}
