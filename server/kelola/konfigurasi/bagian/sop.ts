import { Type } from 'typebox'
import { errors } from '../../../errors.js'
import { manifesBerlaku } from '../../../naskah/templat-versi.js'
import { daftarkanSop, periksaSemua } from '../../../sop/service.js'
import { compile } from '../../../platform/engine/index.js'
import { bacaAturanJam, simpanAturanJam } from '../../../tenggat/aturan-jam.js'
import { semuaAturan, aturanUntuk } from '../../../tenggat/eskalasi/aturan.js'
import { SkemaAturanSop } from '../../../tenggat/eskalasi/schema.js'
import { sidikAturan, simpanAturan } from '../../../tenggat/eskalasi/ubah-aturan.js'
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
    const { id } = await daftarkanSop(k.trx, { xml, diagram })
    // Known from before, but another one was in force.
    await k.trx('sop_versi').where({ kode, aktif: true }).whereNot({ id }).update({ aktif: false })
    await k.trx('sop_versi').where({ id, aktif: false }).update({ aktif: true })
  },
  // What diagrams name may be in later parts of the file, so the gate stands at the end.
  tutup: (k, kode) => wajibDapatJalan(k, kode),
}

/** The gate every diagram passes at the start of a server. Errors: DIAGRAM_DITOLAK. */
async function wajibDapatJalan({ trx, handlers }: Kerja, kode: string): Promise<void> {
  const aktif = await trx('sop_versi').where({ aktif: true }).select('kode', 'xml')
  const diagram = await Promise.all(
    aktif.map(async (s: any) => ({ berkas: `sop/${s.kode}.bpmn`, diagram: await compile(s.xml) })),
  )
  const peran = new Set<string>(await trx('peran').pluck('kode'))
  const naskah = new Set((await manifesBerlaku(trx)).map((m) => m.jenis))
  if (!diagram.some((d) => d.diagram.id === kode)) throw errors.TIDAK_ADA({ apa: `SOP ${kode}` })
  periksaSemua(diagram, { handlers: handlers as never, peran, naskah })
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
