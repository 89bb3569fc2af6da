import type { Handler, KonteksPelaku, Siap } from '../../perkara/handler.js'
import { bahanNaskah } from '../../naskah/bahan.js'
import { tandaBerlaku } from '../../naskah/banding/tanda.js'
import { DaftarTanda } from '../../naskah/banding/views-tanda.js'
import { cariNaskah, versiNaskah } from '../../naskah/muat.js'
import { simpanVersi } from '../../naskah/service.js'
import { isiBawaan, skemaIsi, type Templat } from '../../naskah/templat.js'
import { templat, templatVersi } from '../../naskah/templat-perkara.js'
import { PratinjauSamping } from '../../naskah/pratinjau/samping.js'
import { TampilanNaskah } from '../../naskah/tampilan.js'
import { tolakBatasLewat } from '../batas-balasan.js'

/**
 * Rows "Membuat konsep" and "Mengetik": the same fields, filled by the drafter and then worked over
 * by the typist; each leaves a version of its own. Who types without a draft before (SOP Penerbitan
 * Sertifikat row 2) starts from the defaults.
 */
function penyusun(nama: string, tombol: string, tahap: 'konsep' | 'ketik'): Handler {
  return {
    nama,
    tombol,
    butuhNaskah: true,
    sampaiTerbit: true,
    menyusun: true,
    skema: async (k) => skemaIsi(await templat(k, k.step.sop.naskah)),
    siapkan: async (k) => siapkan(k, await templat(k, k.step.sop.naskah)),
    async selesaikan(k, isian: Record<string, unknown>) {
      const jenis = await templat(k, k.step.sop.naskah)
      await tolakBatasLewat(k, isian)
      await simpanVersi(k, jenis, tahap, isian)
      return {}
    },
  }
}

async function siapkan(k: KonteksPelaku, t: Templat): Promise<Siap> {
  const naskah = await cariNaskah(k.trx, k.perkara.id, t.jenis)
  const versi = naskah ? await versiNaskah(k.trx, naskah) : null
  const tanda = naskah ? await tandaBerlaku(k.trx, naskah.id) : []
  const tercetak = versi ? await templatVersi(k, t.jenis, versi) : t
  return {
    awal: versi?.isi ?? isiBawaan(t, await bahanNaskah(k)),
    tampilan: [
      DaftarTanda({ tanda }),
      naskah && versi && TampilanNaskah({ naskah, versi, templat: tercetak, lipat: true }),
    ],
    samping: PratinjauSamping({ tugasId: k.tugasId }),
    data: { naskah: naskah && { id: naskah.id, jenis: naskah.jenis, versi: naskah.versi }, tanda },
  }
}

export const konsep = penyusun('surat.konsep', 'Kirim konsep', 'konsep')
export const ketik = penyusun('surat.ketik', 'Kirim ketikan', 'ketik')
