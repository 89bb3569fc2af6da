import { Type } from 'typebox'
import { errors } from '../../../errors.js'
import { daftarkanSop } from '../../../sop/service.js'
import { bacaAturanJam, simpanAturanJam } from '../../../tenggat/aturan-jam.js'
import { semuaAturan, aturanUntuk } from '../../../tenggat/eskalasi/aturan.js'
import { SkemaAturanSop } from '../../../tenggat/eskalasi/schema.js'
import { sidikAturan, simpanAturan } from '../../../tenggat/eskalasi/ubah-aturan.js'
import { lewatiGerbang } from '../../sop/gerbang.js'
import type { Bagian, Kerja } from '../types.js'

/** The diagrams in force. Cases that run stay on theirs. */
export const SOP: Bagian = {
  kode: 'sop',
  nama: 'Versi SOP',
  skema: async () =>
    Type.Object(
      { sidik: Type.String({ pattern: '^[0-9a-f]{64}$' }) },
      { additionalProperties: false },
    ),
  async baca(db, { lampiran }) {
    const rows = await db('sop_versi').where({ aktif: true }).orderBy('kode').select('*')
    for (const s of rows) lampiran.set(`sop/${s.kode}.bpmn`, Buffer.from(s.xml))
    return new Map(rows.map((s: any) => [s.kode, { sidik: s.sha256 }]))
  },
  async terap(k, kode) {
    const { xml, diagram } = k.siap.diagram.get(kode)!
    const kantor = { alasan: 'Berkas konfigurasi.', sejak: k.kini }
    const { id } = await daftarkanSop(k.trx, { xml, diagram, kantor })
    // Known from before, but another one was in force.
    await k.trx('sop_versi').where({ kode, aktif: true }).whereNot({ id }).update({ aktif: false })
    await k.trx('sop_versi').where({ id, aktif: false }).update({ aktif: true })
  },
  // What diagrams name may be in later parts of the file, so the gate stands at the end.
  tutup: (k, kode) => wajibDapatJalan(k, kode),
}

/** Errors: DIAGRAM_DITOLAK, TIDAK_ADA. */
async function wajibDapatJalan({ trx, handlers }: Kerja, kode: string): Promise<void> {
  if (!(await trx('sop_versi').where({ kode, aktif: true }).first('id')))
    throw errors.TIDAK_ADA({ apa: `SOP ${kode}` })
  await lewatiGerbang(trx, handlers as never)
}

const Aturan = SkemaAturanSop.properties.aturan

/** What an office decided about the clocks of an SOP: promise, pauses, who is warned. */
export const ATURAN_SOP: Bagian = {
  kode: 'aturan-sop',
  nama: 'Jam dan peringatan SOP',
  skema: async () =>
    Type.Object(
      {
        janji: Type.String({ maxLength: 300 }),
        jeda: Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 200 }),
        // Null: it follows the shipped rules.
        peringatan: Type.Union([Aturan, Type.Null()]),
      },
      { additionalProperties: false },
    ),
  async baca(db) {
    const hasil = new Map()
    const semua = await semuaAturan(db)
    for (const kode of await db('sop_versi').where({ aktif: true }).orderBy('kode').pluck('kode')) {
      const { janji, jeda } = await bacaAturanJam(db, kode)
      // The code of a rule is an id of the office that made it.
      const milik = semua.get(kode)?.map(({ kode: _, berlakuAt: __, ...a }) => a) ?? null
      hasil.set(kode, { janji, jeda: [...jeda].sort(), peringatan: milik })
    }
    return hasil
  },
  async terap({ trx, kini, pelaku }, kode, n: any) {
    const oleh = pelaku.pegawaiId
    await simpanAturanJam(trx, { kode, oleh, kini }, { janji: n.janji, jeda: n.jeda })
    if (!n.peringatan) return
    const sidik = sidikAturan(aturanUntuk(await semuaAturan(trx, kode), kode))
    await simpanAturan(trx, { sop: kode, isian: { sidik, aturan: n.peringatan }, oleh, kini })
  },
}
