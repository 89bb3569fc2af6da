import type { Handler, KonteksPelaku, Siap } from '../../perkara/handler.js'
import { count } from '../../platform/db/count.js'
import type { Scope } from '../../platform/engine/types.js'
import { versiSejak } from '../../naskah/banding/sejak.js'
import { tandaBerlaku } from '../../naskah/banding/tanda.js'
import { DaftarTanda } from '../../naskah/banding/views-tanda.js'
import { versiNaskah, wajibNaskah } from '../../naskah/muat.js'
import { rantaiParaf } from '../../naskah/rantai.js'
import { bubuhkan, versiDilihat } from '../../naskah/service.js'
import { TampilanNaskah } from '../../naskah/tampilan.js'
import { templatVersi } from '../../naskah/templat-perkara.js'
import { SkemaPutusan, type IsianPutusan } from './isian.js'

/**
 * No: the letter goes back to whoever the verifier names. A reason speaks of the version they saw: of
 * another one it would mislead whoever mends it. Errors: those of versiDilihat.
 */
export async function tolak(k: KonteksPelaku, isian: IsianPutusan): Promise<Scope> {
  await versiDilihat(k, k.step.sop.naskah, isian.sha256)
  return { keputusan: 'tidak', ke: isian.ke ?? 'pengetik', berikutnya: 'tidak' }
}

/** The letter as it lies before whoever decides on it. */
export async function siapkanPutusan(k: KonteksPelaku): Promise<Siap> {
  const naskah = await wajibNaskah(k.trx, k.perkara.id, k.step.sop.naskah)
  const versi = await versiNaskah(k.trx, naskah)
  const { pegawaiId } = k.pelaku
  const tanda = await tandaBerlaku(k.trx, naskah.id)
  return {
    versi: {
      naskahId: naskah.id,
      versi: versi.versi,
      sha256: versi.docx_sha256,
      nomor: naskah.nomor,
      hal: naskah.hal,
    },
    awal: { sha256: versi.docx_sha256, ke: 'pengetik' },
    tampilan: [
      TampilanNaskah({
        naskah,
        versi,
        templat: await templatVersi(k, naskah.jenis, versi),
        sejak: await versiSejak(k.trx, naskah.id, versi.versi, pegawaiId),
        tugasId: k.tugasId,
      }),
      DaftarTanda({ tanda }),
    ],
    data: {
      naskah: {
        id: naskah.id,
        jenis: naskah.jenis,
        versi: versi.versi,
        sha256: versi.docx_sha256,
        isi: versi.isi,
      },
      tanda,
    },
  }
}

/**
 * Paraf hierarki. With the flag `rantai` the row is visited once per level of the chain, which is
 * data (Permendagri 54/2009: at most three officials below the signer, one before the next);
 * without it the row's own lane initials once.
 */
export const paraf: Handler = {
  nama: 'surat.paraf',
  bertanda: true,
  tombol: 'Kirim putusan',
  butuhNaskah: true,
  memutus: true,
  // On the version that was read, and without a passphrase: nothing here has to be done at once.
  luring: true,
  sampaiTerbit: true,
  opsi: ['rantai'],
  skema: SkemaPutusan,
  siapkan: siapkanPutusan,
  async buka(k) {
    const naskah = await wajibNaskah(k.trx, k.perkara.id, k.step.sop.naskah)
    const sudah = await count(
      k.trx('cap').where({ naskah_id: naskah.id, jenis: 'paraf' }).whereNull('gugur_at'),
    )
    if (!k.step.sop.opsi.includes('rantai'))
      return { tahap: { tingkat: sudah + 1, ke: 1, dari: 1 } }
    const rantai = await rantaiParaf(k.trx, k.perkara.sopKode, k.step.sop.naskah)
    const level = rantai[sudah]
    if (!level) return { lewati: { keputusan: 'ya', berikutnya: 'tidak' } }
    return {
      peran: level.peran,
      tahap: { tingkat: level.tingkat, ke: sudah + 1, dari: rantai.length },
    }
  },
  async selesaikan(k, isian: IsianPutusan) {
    if (isian.keputusan === 'tidak') return tolak(k, isian)
    const ke = Number(k.tahap.ke ?? 1)
    await bubuhkan(k, 'paraf', k.step.sop.naskah, isian.sha256, Number(k.tahap.tingkat))
    return { keputusan: 'ya', berikutnya: ke < Number(k.tahap.dari) ? 'ya' : 'tidak' }
  },
}
