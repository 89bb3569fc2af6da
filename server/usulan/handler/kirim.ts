import { Type } from 'typebox'
import { errors } from '../../errors.js'
import type { Handler, Konteks, KonteksPelaku } from '../../perkara/handler.js'
import { sebutCalon, type Calon } from '../calon.js'
import { wajibLengkap } from '../kirim.js'
import { yangMemperbaiki } from '../perbaikan.js'
import { kabariPengusul, usulanPerkara, type Butir } from '../putus.js'
import { TampilanCalon } from '../tampilan.js'
import { bolehUbah } from '../usulan.js'
import { bahanCalon } from './bahan.js'

const Alasan = Type.String({ title: 'Alasan', minLength: 5, maxLength: 500 })

/**
 * Row 1: the agency sends its list. The case begins with that already done; the row opens again for
 * who was sent back, and waits for the agency, not for the office.
 */
export const kirim: Handler = {
  nama: 'usulan.kirim',
  tombol: 'Kirim kembali',
  dariTempatLain: true,
  butuhPelatihan: true,
  menungguLuar: true,
  skema: Type.Object({}, { additionalProperties: false }),
  async buka(k) {
    const u = await tautkan(k)
    const ada = await k
      .trx('calon_peserta')
      .where({ usulan_id: u.id, putusan: 'perbaiki' })
      .first('id')
    return ada ? { pegawaiId: await yangMemperbaiki(k.trx, u) } : { lewati: {} }
  },
  async siapkan(k) {
    await wajibMasihPengusul(k)
    const b = await bahanCalon(k, { hanya: 'perbaiki' })
    return {
      tampilan: TampilanCalon(b),
      tindakan: [],
      data: { calon: b.calon, usulanId: b.usulanId },
    }
  },
  async selesaikan(k) {
    await wajibMasihPengusul(k)
    const u = await usulanPerkara(k.trx, k.perkara.id)
    await wajibDiperbaiki(k.trx, u.id)
    await wajibLengkap(k, u)
    return {}
  },
  tindakan: {
    tutup: {
      judul: 'Tutup tanpa perbaikan',
      skema: Type.Object({ alasan: Alasan }, { additionalProperties: false }),
      async jalankan(k, { alasan }) {
        const u = await usulanPerkara(k.trx, k.perkara.id)
        const ditolak: { id: string }[] = await k
          .trx('calon_peserta')
          .where({ usulan_id: u.id, putusan: 'perbaiki' })
          .update({
            putusan: 'tolak',
            alasan,
            diputus_oleh: k.pelaku.pegawaiId,
            diputus_at: k.kini,
          })
          .returning('id')
        const butir = ditolak.map(({ id }): Butir => ({ id, keputusan: 'tolak', alasan }))
        await kabariPengusul(k, u, butir)
        return { pesan: `${butir.length} orang ditolak karena tidak diperbaiki.`, selesai: {} }
      },
    },
  },
}

/**
 * The task stays with whom it names, the right does not: who proposes no more neither reads the people
 * of the list nor sends it; a colleague does, from its page. Errors: USULAN_BUKAN_PENGUSUL.
 */
async function wajibMasihPengusul({ trx, perkara, pelaku }: KonteksPelaku): Promise<void> {
  const u = await trx('usulan_peserta')
    .where({ perkara_id: perkara.id })
    .first('pd_id', 'atas_nama', 'pelatihan_id')
  if (!(await bolehUbah(trx, pelaku, u))) throw errors.USULAN_BUKAN_PENGUSUL()
}

/** Nobody is left who was sent back and not mended. Errors: USULAN_BELUM_DIPERBAIKI. */
async function wajibDiperbaiki(trx: Konteks['trx'], usulanId: string): Promise<void> {
  const sisa: Pick<Calon, 'data'>[] = await trx('calon_peserta')
    .where({ usulan_id: usulanId, putusan: 'perbaiki' })
    .orderBy('urutan')
    .limit(10)
    .select('data')
  if (sisa.length > 0) throw errors.USULAN_BELUM_DIPERBAIKI({ orang: sisa.map(sebutCalon) })
}

/** Ties the case that begins to its proposal. Errors: USULAN_TANPA_DAFTAR for one begun by hand. */
async function tautkan({
  trx,
  perkara,
}: Konteks): Promise<{ id: string; pd_id: string; atas_nama: boolean; dikirim_oleh: string }> {
  const { rows } = await trx.raw(
    `update usulan_peserta u set perkara_id = p.id from perkara p
      where p.id = ? and p.kunci = 'usulan:' || u.id and (u.perkara_id is null or u.perkara_id = p.id)
        and u.dikirim_at is not null
      returning u.id, u.pd_id, u.atas_nama, u.dikirim_oleh`,
    [perkara.id],
  )
  if (rows.length === 0) throw errors.USULAN_TANPA_DAFTAR()
  return rows[0]
}
