import type { Knex } from 'knex'
import type { TSchema } from 'typebox'
import { errors } from '../errors.js'
import { TERSAMAR } from '../pegawai/keamanan.js'
import { jenisTertutup, wajibPerkaraTerbuka } from '../perkara/keamanan.js'
import { konteks, kunciPerkara, type Mesin } from '../perkara/service.js'
import type { Handler, KonteksPelaku, Siap } from '../perkara/handler.js'
import type { BarisRiwayat } from '../perkara/kata-riwayat.js'
import { setelahLangkah } from '../sop/service.js'
import type { Diagram } from '../platform/engine/types.js'
import type { Pelaku } from '../values/pelaku.js'
import { bacaKelengkapan, type ButirKelengkapan } from './langkah/kelengkapan.js'
import { riwayatSingkat } from './langkah/riwayat-singkat.js'
import { detailTugas, type DetailTugas } from './queries.js'
import { skemaTugas } from './service.js'
import { kursiUntuk, masihDipegang } from './wewenang.js'

export interface TugasDibaca {
  tugas: DetailTugas
  handler: Handler
  /** May the reader act on it. */
  boleh: boolean
  /** A colleague has it in hand, so that nothing can be done with it now. */
  dipegangLain: boolean
  siap: Siap
  skema: TSchema | null
  step: { kelengkapan: string; waktu: string; output: string; ket: string; catatan: string }
  /** What the SOP does next, one line for each way. */
  setelah: string[]
  kelengkapan: ButirKelengkapan[]
  riwayat: BarisRiwayat[]
}

/** The actions that are offered now, of those the handler has. */
export const tindakanSekarang = ({ handler, siap }: Pick<TugasDibaca, 'handler' | 'siap'>) =>
  Object.keys(handler.tindakan ?? {}).filter((n) => siap.tindakan?.includes(n) ?? true)

/**
 * A task as its page shows it. What the handler prepares is read in a read-only transaction, so that a
 * page can never change anything. Errors: TIDAK_ADA, TIDAK_BERWENANG for people without any seat.
 */
export async function bacaTugas(
  db: Knex,
  mesin: Mesin,
  id: string,
  pelaku: Pelaku,
  kini: Date,
): Promise<TugasDibaca> {
  const { tugas: utuh, handler, hak, kursi } = await kenali(db, mesin, id, pelaku)
  const tertutup = await jenisTertutup(db, pelaku, utuh.perkara_id)
  const tugas = samarkan(utuh, tertutup)
  return db.transaction(
    async (trx) => {
      const k = await konteksBaca(trx, mesin, tugas, pelaku, kini)
      const step = k.step.sop
      const dasar = {
        ...{ tugas, handler },
        setelah: await sebutSetelah(k.diagram, tugas),
        kelengkapan: await bacaKelengkapan(trx, id, step.kelengkapan),
        riwayat: await riwayatSingkat(trx, tugas, { samar: tertutup.size > 0, luar: pelaku.luar }),
      }
      if (!kursi)
        return { ...dasar, step, boleh: false, dipegangLain: false, siap: {}, skema: null }
      const { pemegang_id } = tugas
      const dipegangLain =
        pemegang_id !== null &&
        pemegang_id !== pelaku.pegawaiId &&
        (await masihDipegang(trx, { ...hak, pemegang_id }, kursi, kini))
      const punya: KonteksPelaku = { ...k, kursi }
      return {
        ...dasar,
        step,
        boleh: true,
        dipegangLain,
        siap: (await handler.siapkan?.(punya)) ?? {},
        skema: await skemaTugas(handler, punya),
      }
    },
    { readOnly: true },
  )
}

/** Where the case goes from here; a row that several sign one after another comes again. */
async function sebutSetelah(
  diagram: Diagram,
  { elemen_id, tahap }: DetailTugas,
): Promise<string[]> {
  const [ke, dari] = [Number(tahap.ke), Number(tahap.dari)]
  if (ke < dari) return [`langkah ini bagi pejabat ke-${ke + 1} dari ${dari}`]
  return setelahLangkah(diagram, elemen_id)
}

/** Of work on a letter that is closed to the reader: that it was done, not what was written. */
function samarkan(tugas: DetailTugas, tertutup: ReadonlySet<string>): DetailTugas {
  if (!tugas.naskah || !tertutup.has(tugas.naskah)) return tugas
  return { ...tugas, hasil: null, alasan_kembali: tugas.alasan_kembali && TERSAMAR }
}

/**
 * What a form that comes in is checked against. The preparations of the page are left out: they read
 * more than the completion itself. Errors: those of `bacaTugas`.
 */
export async function formulirTugas(
  db: Knex,
  mesin: Mesin,
  id: string,
  pelaku: Pelaku,
  kini: Date,
): Promise<Pick<TugasDibaca, 'handler' | 'boleh' | 'skema'>> {
  const { tugas, handler, kursi } = await kenali(db, mesin, id, pelaku)
  if (!kursi) return { handler, boleh: false, skema: null }
  if (typeof handler.skema !== 'function') return { handler, boleh: true, skema: handler.skema }
  const skema = await db.transaction(
    async (trx) =>
      skemaTugas(handler, { ...(await konteksBaca(trx, mesin, tugas, pelaku, kini)), kursi }),
    { readOnly: true },
  )
  return { handler, boleh: true, skema }
}

/** The task, its handler, and the seat by which the reader may act on it now; null: only read. */
async function kenali(db: Knex, mesin: Mesin, id: string, pelaku: Pelaku) {
  const tugas = await detailTugas(db, id)
  if (!tugas) throw errors.TIDAK_ADA({ apa: 'Tugas' })
  const hak = { ...tugas, peran: tugas.peran_kode }
  // Of a case that is not theirs a person of another agency sees no more than the own task in it.
  const milik = tugas.selesai_oleh_id === pelaku.pegawaiId || kursiUntuk(pelaku, hak)
  if (pelaku.kursi.length === 0 && !pelaku.admin && !milik) throw errors.TIDAK_BERWENANG()
  if (!milik) await wajibPerkaraTerbuka(db, pelaku, tugas.perkara_id)
  const kursi = tugas.status === 'terbuka' ? kursiUntuk(pelaku, hak) : null
  return { tugas, handler: mesin.handlers.get(tugas.handler)!, hak, kursi }
}

async function konteksBaca(
  trx: Knex.Transaction,
  mesin: Mesin,
  tugas: DetailTugas,
  pelaku: Pelaku,
  kini: Date,
) {
  const perkara = await kunciPerkara(trx, tugas.perkara_id, { kunci: false })
  const diagram = await mesin.diagram(trx, perkara.sopVersiId)
  const kerja = { mesin, trx, kini, pelaku, pengembalian: null }
  return {
    ...konteks(kerja, perkara, {
      id: tugas.id,
      step: diagram.step(tugas.elemen_id),
      tahap: tugas.tahap,
    }),
    pelaku,
    diagram,
  }
}
