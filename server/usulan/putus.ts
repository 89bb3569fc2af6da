import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { beriTahu } from '../pemberitahuan/service.js'
import type { KonteksPelaku } from '../perkara/handler.js'
import { tambahPeserta, type DataPeserta } from '../peserta/impor/index.js'
import { sebutCalon, type Calon } from './calon.js'
import type { Putusan } from './kata.js'
import { kunciRoster } from './pembukaan.js'
import type { UsulanRow } from './usulan.js'

export interface Butir {
  id: string
  keputusan: Exclude<Putusan, ''>
  alasan: string
}

/** The proposal of a case, locked. Errors: TIDAK_ADA. */
export async function usulanPerkara(trx: Knex.Transaction, perkaraId: string): Promise<UsulanRow> {
  const u = await trx('usulan_peserta').where({ perkara_id: perkaraId }).forUpdate().first()
  if (!u) throw errors.TIDAK_ADA({ apa: 'Usulan peserta' })
  return u
}

/**
 * Decides on people of a proposal, all or none: who is accepted stands on the roster at once, within
 * the quota. Answers how many still wait. Errors: TIDAK_ADA, USULAN_SUDAH_DIPUTUS,
 * USULAN_SUDAH_PESERTA, USULAN_KUOTA_HABIS.
 */
export async function putuskan(k: KonteksPelaku, butir: readonly Butir[]): Promise<number> {
  const { trx, kini, pelaku } = k
  const u = await usulanPerkara(trx, k.perkara.id)
  const menurut = new Map(butir.map((b) => [b.id, b]))
  const calon: Calon[] = await trx('calon_peserta')
    .where({ usulan_id: u.id })
    .whereIn('id', [...menurut.keys()])
    .orderBy('urutan')
  if (calon.length < menurut.size) throw errors.TIDAK_ADA({ apa: 'Calon peserta' })
  const sudah = calon.filter((c) => c.putusan !== '')
  if (sudah.length > 0) throw errors.USULAN_SUDAH_DIPUTUS({ orang: sudah.map(sebutCalon) })
  const terima = calon.filter((c) => menurut.get(c.id)!.keputusan === 'terima')
  if (terima.length > 0) await masukkan(k, u, terima)
  await trx.raw(
    `update calon_peserta c set putusan = x.keputusan, alasan = x.alasan,
            catatan = case when x.keputusan = 'perbaiki' then x.alasan else c.catatan end,
            diputus_oleh = :oleh, diputus_at = :kini
       from jsonb_to_recordset(cast(:butir as jsonb)) as x (id uuid, keputusan text, alasan text)
      where c.id = x.id`,
    { oleh: pelaku.pegawaiId, kini, butir: JSON.stringify(butir) },
  )
  await kabariPengusul(k, u, butir)
  const { n } = await trx('calon_peserta')
    .where({ usulan_id: u.id, putusan: '' })
    .first(trx.raw('count(*)::int as n'))
  return n
}

/** Puts the accepted on the roster, under the lock every change of that roster takes. */
async function masukkan(k: KonteksPelaku, u: UsulanRow, calon: readonly Calon[]): Promise<void> {
  const { trx, kini } = k
  const terisi = await kunciRoster(trx, u.pelatihan_id)
  const { kuota } = await trx('pembukaan_usulan')
    .where({ pelatihan_id: u.pelatihan_id })
    .first('kuota')
  if (terisi + calon.length > kuota)
    throw errors.USULAN_KUOTA_HABIS({ kuota, terisi, diterima: calon.length })
  const ada = new Set(
    await trx('peserta')
      .where({ pelatihan_id: u.pelatihan_id })
      .whereIn(
        'nip',
        calon.map((c) => c.nip),
      )
      .pluck('nip'),
  )
  if (ada.size > 0)
    throw errors.USULAN_SUDAH_PESERTA({
      orang: calon.filter((c) => ada.has(c.nip)).map(sebutCalon),
    })
  await tambahPeserta(
    trx,
    u.pelatihan_id,
    calon.map((c): DataPeserta => c.data),
    kini,
  )
}

const SEBUT = { terima: 'diterima', tolak: 'ditolak', perbaiki: 'perlu diperbaiki' } as const

/** Tells the agency: in the bell and by their channels, with the reasons on the page it leads to. */
export async function kabariPengusul(
  k: KonteksPelaku,
  u: UsulanRow,
  butir: readonly Butir[],
): Promise<void> {
  const { trx, kini } = k
  const jumlah = (['terima', 'tolak', 'perbaiki'] as const).flatMap((apa) => {
    const n = butir.filter((b) => b.keputusan === apa).length
    return n > 0 ? [`${n} ${SEBUT[apa]}`] : []
  })
  const { nama } = await trx('pelatihan').where({ id: u.pelatihan_id }).first('nama')
  const pengusul = await trx('pengusul')
    .where({ pd_id: u.pd_id })
    .whereNull('berakhir')
    .pluck('pegawai_id')
  await beriTahu(
    trx,
    {
      kepada: [...pengusul, ...(u.dikirim_oleh ? [u.dikirim_oleh] : [])].filter(
        (id) => id !== k.pelaku.pegawaiId,
      ),
      jenis: 'usulan.putus',
      judul: `Usulan peserta ${nama}: ${jumlah.join(', ')}`,
      isi: 'Alasan setiap orang ada pada usulannya.',
      jalur: `/usulan/${u.id}`,
      kunci: `usulan:${u.id}:putus:${kini.getTime()}`,
    },
    kini,
  )
}
