import type { Handler, KonteksPelaku, Siap } from '../../perkara/handler.js'
import { tandaBerlaku } from '../../naskah/banding/tanda.js'
import { DaftarTanda } from '../../naskah/banding/views-tanda.js'
import { isiAwal } from '../../naskah/isi-awal.js'
import { cariNaskah, versiNaskah, type NaskahRow, type VersiRow } from '../../naskah/muat.js'
import { simpanVersi } from '../../naskah/service.js'
import { skemaIsi } from '../../naskah/templat.js'
import { templat, templatVersi } from '../../naskah/templat-perkara.js'
import { PratinjauSamping } from '../../naskah/pratinjau/samping.js'
import { TampilanNaskah } from '../../naskah/tampilan.js'
import { SudahTerisi } from '../../naskah/view-terisi.js'
import { sumberWord } from '../../naskah/tulis-versi.js'
import { dariWord } from '../../naskah/word/salinan.js'
import { isiSampul, periksaSampul, skemaSampul } from '../../naskah/word/sampul.js'
import { tolakBatasLewat } from '../batas-balasan.js'
import { KartuWord } from '../word/views.js'

/**
 * Rows "Membuat konsep" and "Mengetik": the same fields, filled by the drafter and then worked over
 * by the typist; each leaves a version of its own. Who types without a draft before (SOP Penerbitan
 * Sertifikat row 2) starts from the defaults. A letter that came back from Word keeps its text; the
 * form then holds only what the book needs.
 */
function penyusun(nama: string, tombol: string, tahap: 'konsep' | 'ketik'): Handler {
  return {
    nama,
    tombol,
    butuhNaskah: true,
    sampaiTerbit: true,
    menyusun: true,
    async skema(k) {
      const t = await templat(k, k.step.sop.naskah)
      return (await keadaan(k)).word ? skemaSampul(t) : skemaIsi(t)
    },
    siapkan,
    async selesaikan(k, isian: Record<string, unknown>) {
      await tolakBatasLewat(k, isian)
      const { word } = await keadaan(k)
      if (!word) {
        await simpanVersi(k, await templat(k, k.step.sop.naskah), tahap, isian)
        return {}
      }
      const t = await templatVersi(k, k.step.sop.naskah, word)
      periksaSampul(t, isian, word.word_teks)
      const isi = { ...word.isi, ...isiSampul(t, isian) }
      await simpanVersi(k, t, tahap, isi, await sumberWord(k.trx, word))
      return {}
    },
  }
}

interface Keadaan {
  naskah: NaskahRow | null
  versi: VersiRow | null
  /** The version whose text counts, when it is one from Word. */
  word: VersiRow | null
}

async function keadaan(k: KonteksPelaku): Promise<Keadaan> {
  const naskah = await cariNaskah(k.trx, k.perkara.id, k.step.sop.naskah)
  const versi = naskah ? await versiNaskah(k.trx, naskah) : null
  return { naskah, versi, word: dariWord(naskah, versi) ? versi : null }
}

async function siapkan(k: KonteksPelaku): Promise<Siap> {
  const t = await templat(k, k.step.sop.naskah)
  const { naskah, versi, word } = await keadaan(k)
  const tanda = naskah ? await tandaBerlaku(k.trx, naskah.id) : []
  const tercetak = versi ? await templatVersi(k, t.jenis, versi) : t
  const { tugasId } = k
  const alat = { versi: versi?.word_sha256 ? versi.versi : null, formulir: !word }
  const bawaan = versi ? null : await isiAwal(k, t)
  return {
    awal: word ? isiSampul(t, word.isi) : (bawaan ?? versi!.isi),
    tampilan: [
      bawaan && SudahTerisi({ kolom: t.kolom, awal: bawaan }),
      DaftarTanda({ tanda }),
      naskah && versi && TampilanNaskah({ naskah, versi, templat: tercetak, lipat: !word }),
    ],
    alat: ({ csrf }) => KartuWord({ keadaan: alat, tugasId, csrf }),
    // What came from Word is seen as it is, in its PDF.
    ...(!word && { samping: PratinjauSamping({ tugasId }) }),
    data: { naskah: naskah && { id: naskah.id, jenis: naskah.jenis, versi: naskah.versi }, tanda },
  }
}

export const konsep = penyusun('surat.konsep', 'Kirim konsep', 'konsep')
export const ketik = penyusun('surat.ketik', 'Kirim ketikan', 'ketik')
