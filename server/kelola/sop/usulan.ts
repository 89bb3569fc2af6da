import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import type { Mesin } from '../../perkara/mesin.js'
import { compile } from '../../platform/engine/index.js'
import { Galat } from '../../platform/galat.js'
import { antre, batalkan } from '../../platform/jobs/antre.js'
import { daftarkanSop } from '../../sop/service.js'
import { saatDiZona, tanggalDiZona, tanggalPanjang } from '../../values/tanggal.js'
import { lewatiGerbang, type Calon } from './gerbang.js'

export interface UsulanRow {
  id: string
  kode: string
  nama: string
  sha256: string
  xml: string
  berkas: string
  alasan: string
  status: 'diperiksa' | 'terjadwal' | 'berlaku' | 'batal' | 'gagal'
  berlaku_pada: string | null
  galat: string
  oleh: string
  dibuat_at: Date
}

export interface Kerja {
  trx: Knex.Transaction
  handlers: Mesin['handlers']
  kini: Date
}

const TUNGGU = ['diperiksa', 'terjadwal']
const kunciBerlaku = (id: string): string => `sop.berlaku:${id}`

/**
 * A diagram file that could come into force as it is: read, and through the gate beside the SOPs of this
 * office. Nothing is stored. Errors: those of compile, DIAGRAM_DITOLAK, SOP_VERSI_SUDAH_ADA.
 */
export async function periksaBerkas(
  db: Knex,
  handlers: Mesin['handlers'],
  b: { nama: string; isi: Buffer },
): Promise<Calon & { xml: string }> {
  const xml = b.isi.toString('utf8')
  if (xml.includes('\ufffd')) throw errors.DIAGRAM_TIDAK_TERBACA({ sebab: 'bukan teks UTF-8' })
  const calon = { berkas: b.nama, diagram: await compile(xml) }
  const { id: kode, sha256, name: nama } = calon.diagram
  const dulu = await db('sop_versi')
    .where({ kode })
    .orderBy('created_at')
    .orderBy('id')
    .pluck('sha256')
  const ke = dulu.indexOf(sha256)
  if (ke >= 0) throw errors.SOP_VERSI_SUDAH_ADA({ nama, nomor: ke + 1 })
  await lewatiGerbang(db, handlers, calon)
  return { ...calon, xml }
}

/** Keeps it to be looked at; it binds nobody yet. Errors: SOP_USULAN_MASIH_ADA. */
export async function simpanUsulan(
  { trx, kini }: Pick<Kerja, 'trx' | 'kini'>,
  calon: Calon & { xml: string },
  p: { alasan: string; oleh: string },
): Promise<string> {
  const { id: kode, name: nama, sha256 } = calon.diagram
  const isi = { kode, nama, sha256, xml: calon.xml, berkas: calon.berkas, ...p }
  const [row] = await trx('sop_usulan')
    .insert({ ...isi, status: 'diperiksa', dibuat_at: kini })
    .onConflict(trx.raw(`(kode) where status in ('diperiksa', 'terjadwal')`))
    .ignore()
    .returning('id')
  if (!row) throw errors.SOP_USULAN_MASIH_ADA({ nama })
  return row.id
}

/**
 * Into force at once, or at the first minute of a day to come. Errors: TIDAK_ADA, SOP_USULAN_SELESAI,
 * SOP_TANGGAL_LEWAT, DIAGRAM_DITOLAK.
 */
export async function berlakukan(
  k: Kerja,
  id: string,
  mulai?: string,
): Promise<{ kode: string; pada: string | null }> {
  const u = await kunciUsulan(k.trx, id)
  const { zona } = await setelanKantor(k.trx)
  const hariIni = tanggalDiZona(k.kini, zona)
  if (mulai && mulai < hariIni) throw errors.SOP_TANGGAL_LEWAT({ hariIni: tanggalPanjang(hariIni) })
  await lewatiGerbang(k.trx, k.handlers, await calonDari(u))
  if (mulai && mulai > hariIni) {
    await k.trx('sop_usulan').where({ id }).update({ status: 'terjadwal', berlaku_pada: mulai })
    const pada = saatDiZona(mulai, '00:00', zona)
    await antre(k.trx, 'sop.berlaku', { id }, { kunci: kunciBerlaku(id), pada })
    return { kode: u.kode, pada: mulai }
  }
  await batalkan(k.trx, kunciBerlaku(id))
  await pasang(k, u, hariIni)
  return { kode: u.kode, pada: null }
}

/** Will not come into force. Errors: TIDAK_ADA, SOP_USULAN_SELESAI. */
export async function batalUsulan(trx: Knex.Transaction, id: string): Promise<void> {
  await kunciUsulan(trx, id)
  await trx('sop_usulan').where({ id }).update({ status: 'batal' })
  await batalkan(trx, kunciBerlaku(id))
}

/**
 * Its day has come. The office may have changed since: what no longer passes the gate stays out of
 * force, and the page says why.
 */
export async function tibaSaatnya(k: Kerja, id: string): Promise<void> {
  const u: UsulanRow | undefined = await k
    .trx('sop_usulan')
    .where({ id, status: 'terjadwal' })
    .forUpdate()
    .first()
  if (!u) return
  try {
    await lewatiGerbang(k.trx, k.handlers, await calonDari(u))
  } catch (galat) {
    if (!(galat instanceof Galat)) throw galat
    await k.trx('sop_usulan').where({ id }).update({ status: 'gagal', galat: galat.message })
    return
  }
  const { zona } = await setelanKantor(k.trx)
  await pasang(k, u, tanggalDiZona(k.kini, zona))
}

async function pasang({ trx, kini }: Kerja, u: UsulanRow, hari: string): Promise<void> {
  const { diagram } = await calonDari(u)
  const kantor = { alasan: u.alasan, sejak: kini }
  await daftarkanSop(trx, { xml: u.xml, diagram, kantor })
  await trx('sop_usulan').where({ id: u.id }).update({ status: 'berlaku', berlaku_pada: hari })
}

const calonDari = async (u: UsulanRow): Promise<Calon> => ({
  berkas: u.berkas,
  diagram: await compile(u.xml),
})

async function kunciUsulan(trx: Knex.Transaction, id: string): Promise<UsulanRow> {
  const u: UsulanRow | undefined = await trx('sop_usulan').where({ id }).forUpdate().first()
  if (!u) throw errors.TIDAK_ADA({ apa: 'Usulan versi SOP' })
  if (!TUNGGU.includes(u.status)) throw errors.SOP_USULAN_SELESAI()
  return u
}
