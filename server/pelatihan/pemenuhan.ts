import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { catat } from '../pegawai/jejak.js'
import { beriTahuSemua } from '../pemberitahuan/service.js'
import { catatUsulan } from '../perencanaan/riwayat-usulan.js'
import { KATA_TAHAP, type Tahap } from '../perencanaan/tahap.js'
import type { Pelaku } from '../values/pelaku.js'
import { rentangTanggal } from '../values/tanggal.js'
import { wajibMenjangkau } from './hak.js'

/** Who says which plans a training fulfils, in which transaction, at which moment. */
export interface Pengait {
  trx: Knex.Transaction
  kini: Date
  pelaku: Pelaku
}

export const PENGAIT = ['pengelola', 'admin-bangkom']

interface Butir {
  id: string
  tahap: Tahap
  tahun: number
  jalur: string
  materi: string
  nama: string
  pegawai_id: string
  pelatihan_id: string | null
}

export const sebutPelatihan = (p: { nama: string; angkatan: string }): string =>
  p.angkatan ? `${p.nama} Angkatan ${p.angkatan}` : p.nama

/**
 * Ties accepted items of the year of a training to it: all or none. Who comes second for an item is
 * told which training has it. Errors: TIDAK_ADA, TIDAK_BERWENANG, PELATIHAN_UNIT_LAIN,
 * RENCANA_SUDAH_DIPENUHI, RENCANA_TAK_TERPENUHI.
 */
export async function kaitkanRencana(
  p: Pengait,
  pelatihanId: string,
  usulan: readonly string[],
): Promise<number> {
  await wajibMenjangkau(p.trx, p.pelaku, { id: pelatihanId, peran: PENGAIT })
  const pelatihan = await p.trx('pelatihan').where({ id: pelatihanId }).forShare().first()
  const tahun = Number(pelatihan.mulai.slice(0, 4))
  const butir = await kunciButir(p.trx, usulan)
  for (const b of butir) {
    if (b.pelatihan_id) throw errors.RENCANA_SUDAH_DIPENUHI(await dipenuhi(p.trx, b))
    const sebab = penghalang(b, tahun)
    if (sebab) throw errors.RENCANA_TAK_TERPENUHI({ materi: b.materi, nama: b.nama, sebab })
  }
  await p.trx('pemenuhan_rencana').insert(
    usulan.map((usulan_id) => ({
      ...{ usulan_id, pelatihan_id: pelatihanId, oleh: p.pelaku.pegawaiId, at: p.kini },
    })),
  )
  for (const id of usulan) await catatUsulan(p, id, 'dikaitkan', sebutPelatihan(pelatihan))
  await catatJejak(p, 'pelatihan.rencana_dikaitkan', { pelatihanId, usulan })
  await kabari(p, butir, 'dikaitkan', {
    judul: 'Rencana Anda dipenuhi sebuah pelatihan',
    isi: `${sebutPelatihan(pelatihan)}, ${rentangTanggal(pelatihan.mulai, pelatihan.selesai)}, ${pelatihan.tempat}`,
  })
  return usulan.length
}

/**
 * Unties items from a training: all or none, and none that is finished, whose result it is.
 * Errors: TIDAK_ADA, TIDAK_BERWENANG, PELATIHAN_UNIT_LAIN, RENCANA_TAK_TERLEPAS.
 */
export async function lepasRencana(
  p: Pengait,
  pelatihanId: string,
  { usulan, alasan }: { usulan: readonly string[]; alasan: string },
): Promise<number> {
  await wajibMenjangkau(p.trx, p.pelaku, { id: pelatihanId, peran: PENGAIT })
  const butir = await kunciButir(p.trx, usulan)
  for (const b of butir) {
    const sebab =
      b.pelatihan_id !== pelatihanId
        ? 'tidak dikaitkan dengan pelatihan ini'
        : b.tahap === 'selesai' && 'kegiatannya sudah selesai dilaporkan'
    if (sebab) throw errors.RENCANA_TAK_TERLEPAS({ materi: b.materi, nama: b.nama, sebab })
  }
  await p
    .trx('pemenuhan_rencana')
    .whereIn('usulan_id', [...usulan])
    .delete()
  for (const id of usulan) await catatUsulan(p, id, 'dilepas', alasan)
  await catatJejak(p, 'pelatihan.rencana_dilepas', { pelatihanId, usulan, alasan })
  await kabari(p, butir, 'dilepas', {
    judul: 'Rencana Anda tidak lagi dipenuhi pelatihan',
    isi: `Alasan: ${alasan}`,
  })
  return usulan.length
}

/** The owner counts on the training, or has to look for another: told at once, one word an item. */
const kabari = (
  { trx, kini, pelaku }: Pengait,
  butir: readonly Butir[],
  apa: 'dikaitkan' | 'dilepas',
  { judul, isi }: { judul: string; isi: string },
): Promise<number> =>
  beriTahuSemua(
    trx,
    butir
      .filter((b) => b.pegawai_id !== pelaku.pegawaiId)
      .map((b) => ({
        ...{ kepada: [b.pegawai_id], jenis: 'rencana.pemenuhan', judul },
        isi: `${b.materi}. ${isi}`,
        jalur: `/rencana/${b.id}`,
        kunci: `rencana:${b.id}:${apa}:${kini.getTime()}`,
      })),
    kini,
  )

/** The items, locked in one order, so that two pages with the same ones wait in turn. */
async function kunciButir(trx: Knex.Transaction, id: readonly string[]): Promise<Butir[]> {
  await trx('usulan_bangkom')
    .whereIn('id', [...id])
    .orderBy('id')
    .forUpdate()
    .select('id')
  // Read anew behind the lock: a second statement sees what the one before us wrote.
  const butir: Butir[] = await trx('usulan_bangkom as u')
    .join('pegawai as g', 'g.id', 'u.pegawai_id')
    .leftJoin('pemenuhan_rencana as m', 'm.usulan_id', 'u.id')
    .whereIn('u.id', [...id])
    .select('u.id', 'u.tahap', 'u.tahun', 'u.jalur', 'u.materi', 'u.pegawai_id')
    .select('g.nama', 'm.pelatihan_id')
  if (butir.length < id.length) throw errors.TIDAK_ADA({ apa: 'Rencana' })
  return butir
}

function penghalang(b: Butir, tahun: number): string | null {
  if (b.tahun !== tahun) return `rencana tahun ${b.tahun}, pelatihan tahun ${tahun}`
  if (b.jalur === 'tubel') return 'tugas belajar tidak dipenuhi oleh pelatihan'
  if (b.tahap !== 'diterima' && b.tahap !== 'berjalan')
    return `tahapnya ${KATA_TAHAP[b.tahap].toLowerCase()}`
  return null
}

async function dipenuhi(trx: Knex.Transaction, b: Butir) {
  const p = await trx('pelatihan').where({ id: b.pelatihan_id }).first('nama', 'angkatan')
  return { materi: b.materi, nama: b.nama, pelatihan: sebutPelatihan(p) }
}

const catatJejak = (
  p: Pengait,
  aksi: string,
  {
    pelatihanId,
    usulan,
    ...lain
  }: { pelatihanId: string; usulan: readonly string[]; alasan?: string },
): Promise<void> =>
  catat(p.trx, {
    ...{ at: p.kini, aksi, oleh: p.pelaku.pegawaiId },
    rincian: { pelatihan: pelatihanId, jumlah: usulan.length, usulan, ...lain },
  })
