import { join } from 'node:path'
import type { Knex } from 'knex'
import { Type } from 'typebox'
import { migrations } from '../migrations/index.js'
import { akar, bacaConfig } from '../server/config.js'
import { pastikanKalender } from '../server/kalender/service.js'
import { isiContoh } from '../server/kantor/contoh.js'
import { muatPelaku } from '../server/pegawai/service.js'
import type { Handler } from '../server/perkara/handler.js'
import { mulaiPerkara, type Mesin } from '../server/perkara/service.js'
import { bukaDb, transaksi } from '../server/platform/db/db.js'
import { migrate } from '../server/platform/db/migrate.js'
import { compile, type Diagram, type Scope } from '../server/platform/engine/index.js'
import { daftarkanSop, muatWorkflows, pembacaDiagram } from '../server/sop/service.js'
import { selesaikan } from '../server/tugas/service.js'
import type { Pelaku } from '../server/values/pelaku.js'

export const LINEAR = 'bench-linear'
export const SOP = 'peningkatan-kapasitas'
const TUGAS_LINEAR = 10

/** The office as the server runs it, with handlers that do nothing, so that only the spine is timed. */
export interface KantorBench {
  db: Knex
  mulai(sopKode: string): Promise<Kasus>
}

/** One case and the cases it called, with the tasks that are open in them. */
export interface Kasus {
  id: string
  readonly terbuka: readonly string[]
  /** Completes the oldest open task through the service, in one durable transaction. */
  selesaikan(isian?: Scope): Promise<void>
}

/** An empty database becomes the sample office with the SOPs of the house and a linear one. */
export async function siapkanKantor(url: string): Promise<void> {
  await migrate(url, migrations)
  const db = bukaDb(url, { pool: 2 })
  try {
    await transaksi(db, async (trx) => {
      await isiContoh(trx, { kini: new Date() })
      await pastikanKalender(trx, new Date())
      for (const diagram of await semuaDiagram())
        await daftarkanSop(trx, { xml: diagram.xml, diagram })
    })
  } finally {
    await db.destroy()
  }
}

export async function bukaKantor(url: string): Promise<KantorBench> {
  const db = bukaDb(url)
  const terbuka = new Map<string, string[]>()
  const nama = new Set((await semuaDiagram()).flatMap((d) => d.steps.map((s) => s.sop.handler)))
  const mesin: Mesin = {
    handlers: new Map([...nama].map((n) => [n, murah(n, terbuka)])),
    diagram: pembacaDiagram(),
    naskah: async () => new Map(),
    config: bacaConfig({}),
  }
  const { pelaku, unitId } = await serbaBisa(db)
  return { db, mulai }

  async function mulai(sopKode: string): Promise<Kasus> {
    const { id } = await transaksi(db, async (trx) => {
      const kerja = { mesin, trx, kini: new Date(), pelaku, pengembalian: null }
      const baru = await mulaiPerkara(kerja, { sopKode, judul: 'Perkara ukur', unitId })
      // What row 12 waits for; without handlers nobody else would say it.
      await trx('perkara')
        .where({ id: baru.id })
        .update({ data: JSON.stringify({ batasBalasan: '2099-01-01' }) })
      return baru
    })
    const milik = terbuka.get(id)!
    return {
      id,
      terbuka: milik,
      async selesaikan(isian = {}) {
        const tugasId = milik[0]!
        await transaksi(db, (trx) =>
          selesaikan({ mesin, trx, kini: new Date(), pelaku }, tugasId, isian),
        )
        milik.splice(milik.indexOf(tugasId), 1)
      },
    }
  }
}

/** Answers the gateways with what was filled in; remembers what opened, so that no query is needed. */
const murah = (nama: string, terbuka: Map<string, string[]>): Handler => ({
  nama,
  tombol: 'Selesai',
  skema: Type.Object({}, { additionalProperties: true }),
  async buka(k) {
    const utama = k.perkara.indukId ?? k.perkara.id
    const milik = terbuka.get(utama) ?? []
    terbuka.set(utama, milik)
    milik.push(k.tugasId)
    return {}
  },
  selesaikan: async (_k, isian: Scope) => isian,
})

/** A person of the sample office whose seat carries every role, for the length of the bench. */
async function serbaBisa(db: Knex): Promise<{ pelaku: Pelaku; unitId: string }> {
  const { id } = await db('pegawai as p')
    .join('akun as a', 'a.pegawai_id', 'p.id')
    .where('a.nama_pengguna', 'kabid')
    .first('p.id')
  const orang = await muatPelaku(db, id, new Date())
  const kursi = { ...orang.kursi[0]!, peranKantor: await db('peran').pluck('kode') }
  return { pelaku: { ...orang, kursi: [kursi] }, unitId: kursi.unitId }
}

async function semuaDiagram(): Promise<Diagram[]> {
  const rumah = await muatWorkflows(join(akar(), 'workflows'))
  return [...rumah.map((d) => d.diagram), await compile(xmlLinear())]
}

/** Ten tasks in a row on one lane: the smallest thing that is still an SOP. */
function xmlLinear(): string {
  const nomor = Array.from({ length: TUGAS_LINEAR }, (_, i) => i + 1)
  const tugas = nomor.map(
    (n) => `<bpmn:userTask id="t${n}" name="Tugas ${n}" sop:no="${n}" sop:handler="catat.selesai" />
    <bpmn:sequenceFlow id="f${n}" sourceRef="t${n}" targetRef="${n === TUGAS_LINEAR ? 'akhir' : `t${n + 1}`}" />`,
  )
  return `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:sop="urn:paraf:sop:1"
    id="d" targetNamespace="urn:paraf:sop:1"><bpmn:process id="${LINEAR}" name="Sepuluh tugas" isExecutable="true">
    <bpmn:laneSet id="ls"><bpmn:lane id="l" name="Pokja" sop:peran="pokja">
    ${nomor.map((n) => `<bpmn:flowNodeRef>t${n}</bpmn:flowNodeRef>`).join('')}</bpmn:lane></bpmn:laneSet>
    <bpmn:startEvent id="awal" /><bpmn:sequenceFlow id="f0" sourceRef="awal" targetRef="t1" />
    ${tugas.join('')}<bpmn:endEvent id="akhir" /></bpmn:process></bpmn:definitions>`
}
