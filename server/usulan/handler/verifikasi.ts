import { Type } from 'typebox'
import { errors } from '../../errors.js'
import type { Handler, HasilTindakan, KonteksPelaku } from '../../perkara/handler.js'
import { putuskan, usulanPerkara, type Butir } from '../putus.js'
import { FormPutusan, TampilanCalon } from '../tampilan.js'
import { bahanCalon, TAMPIL } from './bahan.js'

const Keputusan = Type.Union(
  [
    Type.Literal('terima', { title: 'Terima' }),
    Type.Literal('tolak', { title: 'Tolak' }),
    Type.Literal('perbaiki', { title: 'Kembalikan untuk diperbaiki' }),
  ],
  { title: 'Keputusan' },
)
const teks = (title: string) => Type.String({ title, minLength: 3, maxLength: 500 })

/** Many at once, each with its own reason or the one that is common to all. */
const SkemaPutus = Type.Object(
  {
    butir: Type.Array(
      Type.Object(
        {
          id: Type.String({ format: 'uuid', title: 'Calon', 'x-ui': 'tersembunyi' }),
          keputusan: Keputusan,
          alasan: Type.Optional(teks('Alasan')),
        },
        { additionalProperties: false },
      ),
      { title: 'Calon yang diputus', minItems: 1, maxItems: 500 },
    ),
    alasan: Type.Optional(teks('Alasan bersama')),
  },
  { additionalProperties: false },
)

const SkemaSisa = Type.Object(
  { keputusan: Keputusan, alasan: teks('Alasan') },
  { additionalProperties: false },
)

/** Row 2: per person, with reasons, until nobody waits; ends by itself with the last decision. */
export const verifikasi: Handler = {
  nama: 'usulan.verifikasi',
  tombol: 'Simpan keputusan',
  skema: null,
  async buka(k) {
    const u = await usulanPerkara(k.trx, k.perkara.id)
    const belum = await k.trx('calon_peserta').where({ usulan_id: u.id, putusan: '' }).first('id')
    return belum ? {} : { lewati: await akhir(k, u.id) }
  },
  async siapkan(k) {
    const b = await bahanCalon(k, { hanya: '' })
    const { usulanId, kuota, terisi, jumlah, calon } = b
    return {
      tampilan: TampilanCalon(b),
      alat: (p) => FormPutusan({ ...b, tugasId: k.tugasId, csrf: p.csrf, ditolak: p.ditolak }),
      tindakan: ['semua'],
      data: { usulanId, kuota, terisi, jumlah, calon },
    }
  },
  async selesaikan() {
    return {}
  },
  tindakan: {
    putus: {
      judul: 'Putuskan beberapa calon',
      skema: SkemaPutus,
      jalankan: (k, { butir, alasan: bersama }) =>
        putus(
          k,
          butir.map((b: Omit<Butir, 'alasan'> & { alasan?: string }) => {
            const alasan = (b.alasan ?? bersama ?? '').trim()
            if (!alasan)
              throw errors.ISIAN_SALAH({
                kolom: 'Alasan',
                sebab: 'wajib diisi untuk setiap calon yang diputus, atau isi alasan bersama',
              })
            return { id: b.id, keputusan: b.keputusan, alasan }
          }),
        ),
    },
    semua: {
      judul: 'Putuskan semua yang belum diputus',
      keterangan: `Juga yang tidak tampil di sini, bila lebih dari ${TAMPIL} orang.`,
      skema: SkemaSisa,
      async jalankan(k, { keputusan, alasan }) {
        const u = await usulanPerkara(k.trx, k.perkara.id)
        const id: string[] = await k
          .trx('calon_peserta')
          .where({ usulan_id: u.id, putusan: '' })
          .pluck('id')
        return putus(
          k,
          id.map((i) => ({ id: i, keputusan, alasan })),
        )
      },
    },
  },
}

async function putus(k: KonteksPelaku, butir: readonly Butir[]): Promise<HasilTindakan> {
  const sisa = await putuskan(k, butir)
  const u = await usulanPerkara(k.trx, k.perkara.id)
  return {
    pesan: `${butir.length} calon diputus; ${sisa} belum.`,
    data: { sisa },
    ...(sisa === 0 ? { selesai: await akhir(k, u.id) } : {}),
  }
}

/** Everybody is decided: is there somebody to mend, or is the proposal through. */
async function akhir(
  k: Pick<KonteksPelaku, 'trx' | 'kini'>,
  usulanId: string,
): Promise<{ perbaikan: string }> {
  const perbaiki = await k
    .trx('calon_peserta')
    .where({ usulan_id: usulanId, putusan: 'perbaiki' })
    .first('id')
  if (perbaiki) return { perbaikan: 'ya' }
  await k.trx('usulan_peserta').where({ id: usulanId }).update({ selesai_at: k.kini })
  return { perbaikan: 'tidak' }
}
