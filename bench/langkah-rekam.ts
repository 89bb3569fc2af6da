import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'
import type { Pool, PoolClient } from 'pg'
import type { KantorBench, Kasus } from './langkah-kantor.js'

/** One statement as the service sent it. */
export interface Pernyataan {
  sql: string
  nilai: unknown[]
  tulis: boolean
  /** Rows an insert or update touched, null for anything else; a replay must touch as many. */
  jumlah: number | null
  /** The id the database gave to a new row. */
  id: string | null
}

/** A whole case: the transaction that starts it, and one per completion. */
export interface Rekaman {
  mulai: Pernyataan[]
  langkah: Pernyataan[][]
  /** Tasks of the recorded case; a replay gives each a fresh id. */
  tugasId: string[]
}

const TULIS = /^(begin|commit|insert|update|delete)|for update|(add|remove)_job/i
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/**
 * Takes one case from start to end and writes down every statement of it. Replayed on fresh ids, that
 * is the same work for the database with no engine, no query builder and no service around it.
 */
export async function rekam(kantor: KantorBench, sopKode: string): Promise<Rekaman> {
  const buku: Pernyataan[] = []
  const lepas = dengarkan(kantor.db, buku)
  const ambil = () => buku.splice(0)
  try {
    const kasus: Kasus = await kantor.mulai(sopKode)
    const rekaman: Rekaman = { mulai: ambil(), langkah: [], tugasId: [] }
    while (kasus.terbuka.length > 0) {
      rekaman.tugasId.push(...kasus.terbuka.filter((id) => !rekaman.tugasId.includes(id)))
      await kasus.selesaikan()
      rekaman.langkah.push(ambil())
    }
    return rekaman
  } finally {
    lepas()
  }
}

function dengarkan(db: Knex, buku: Pernyataan[]): () => void {
  const bertanya = ({ sql, bindings }: { sql: string; bindings?: unknown[] }) => {
    buku.push({ sql, nilai: bindings ?? [], tulis: TULIS.test(sql), jumlah: null, id: null })
  }
  const menjawab = (jawaban: any) => {
    const akhir = buku.at(-1)!
    if (!/^(insert|update)/i.test(akhir.sql)) return
    akhir.jumlah = typeof jawaban === 'number' ? jawaban : (jawaban.rowCount ?? jawaban.length)
    akhir.id = jawaban[0]?.id ?? null
  }
  db.on('query', bertanya).on('query-response', menjawab)
  return () => void db.removeListener('query', bertanya).removeListener('query-response', menjawab)
}

/** `semua`: every statement; `tulis`: the lock and the writes, nothing that was only read. */
export type Cara = 'semua' | 'tulis'

/** Plays a recorded case again, as a case of its own. */
export class Ulangan {
  readonly #pool: Pool
  readonly #rekaman: Rekaman
  readonly #cara: Cara
  readonly #ganti: Map<string, string>
  #langkah = 0

  private constructor(pool: Pool, rekaman: Rekaman, cara: Cara) {
    this.#pool = pool
    this.#rekaman = rekaman
    this.#cara = cara
    this.#ganti = new Map(rekaman.tugasId.map((id) => [id, randomUUID()]))
  }

  static async mulai(pool: Pool, rekaman: Rekaman, cara: Cara): Promise<Ulangan> {
    const ulangan = new Ulangan(pool, rekaman, cara)
    await ulangan.#jalankan(rekaman.mulai)
    return ulangan
  }

  get habis(): boolean {
    return this.#langkah === this.#rekaman.langkah.length
  }

  async selesaikan(): Promise<void> {
    await this.#jalankan(this.#rekaman.langkah[this.#langkah++]!)
  }

  async #jalankan(daftar: readonly Pernyataan[]): Promise<void> {
    const client = await this.#pool.connect()
    try {
      for (const p of daftar) if (p.tulis || this.#cara === 'semua') await this.#kirim(client, p)
      client.release()
    } catch (error) {
      client.release(true)
      throw error
    }
  }

  async #kirim(client: PoolClient, p: Pernyataan): Promise<void> {
    const { rows, rowCount } = await client.query(
      p.sql,
      p.nilai.map((n) => this.#sendiri(n)),
    )
    if (p.jumlah !== null && rowCount !== p.jumlah) {
      throw new Error(`replay touched ${rowCount} rows instead of ${p.jumlah}: ${p.sql}`)
    }
    if (p.id) this.#ganti.set(p.id, rows[0].id)
  }

  /** Ids of the recorded case become those of this one, inside keys and JSON too. */
  #sendiri(nilai: unknown): unknown {
    return typeof nilai === 'string'
      ? nilai.replace(UUID, (id) => this.#ganti.get(id) ?? id)
      : nilai
  }
}
