import type { Knex } from 'knex'
import type { heldClock } from '../server/platform/clock.js'
import { Galat } from '../server/platform/galat.js'
import { transaksi } from '../server/platform/db/db.js'
import { ambilBerkas, simpanBerkas } from '../server/platform/docx/simpan.js'
import type { Mesin } from '../server/perkara/service.js'
import { tahapSertifikat } from '../server/sertifikat/susun.js'
import { bacaTugas } from '../server/tugas/baca-tugas.js'
import { sebelumSelesai, selesaikan, tindak } from '../server/tugas/service.js'
import type { Pelaku } from '../server/values/pelaku.js'
import type { Acak } from './tahun-acak.js'
import { CARA, type Isian } from './tahun-cara.js'
import { tanggal } from './tahun-jam.js'

export interface AlatKerja {
  db: Knex
  mesin: Mesin
  clock: ReturnType<typeof heldClock>
}

/** An open task as the people of the year see it. */
export interface TugasTahun {
  id: string
  /** The case, and the one it was called by (or itself). */
  perkaraId: string
  akar: string
  no: string
  handler: string
  naskah: string
  waktu: string
  peran: string
  pencatat: string | null
  unitId: string | null
  kunjungan: number
  tahap: Record<string, unknown>
  /** Dates of the training, where there is one. */
  mulai: string | null
  selesai: string | null
}

/** The hands of the year: every change goes through the services the pages use. */
export function buatKerja(a: AlatKerja, acak: Acak) {
  const { db, mesin, clock } = a
  const bita = async (sha256: string) => (await ambilBerkas(db, sha256)).isi
  return { terbuka, selesaikan: kerjakan, instansi, balas }

  async function terbuka(akar: string): Promise<{
    tugas: TugasTahun[]
    pewaktu: { id: string; jatuh_tempo: Date }[]
  }> {
    const keluarga = db('perkara').where({ id: akar }).orWhere({ induk_id: akar }).select('id')
    const tugas = await db('tugas as t')
      .join('perkara as p', 'p.id', 't.perkara_id')
      .leftJoin('pelatihan as l', 'l.id', 'p.pelatihan_id')
      .whereIn('t.perkara_id', keluarga)
      .where('t.status', 'terbuka')
      .orderBy(['t.dibuka_at', 't.no', 't.elemen_id'])
      .select(
        't.id',
        't.no',
        't.handler',
        't.naskah',
        't.waktu',
        't.peran',
        't.pencatat',
        't.kunjungan',
        't.tahap',
        {
          perkaraId: 't.perkara_id',
          unitId: 't.unit_id',
          mulai: 'l.mulai',
          selesai: 'l.selesai',
        },
      )
    const pewaktu = await db('pewaktu')
      .whereIn('perkara_id', keluarga)
      .where({ status: 'terpasang' })
      .orderBy('jatuh_tempo')
      .select('id', 'jatuh_tempo')
    return { tugas: tugas.map((t) => ({ ...t, akar })), pewaktu }
  }

  /** Does a task as its people would; answers how many actions that took. */
  async function kerjakan(x: TugasTahun, pelaku: Pelaku, kini: Date): Promise<number> {
    const isian = await CARA[x.handler]!({
      ...x,
      hariIni: tanggal(kini.getTime()),
      acak,
      baca: () => baca(x, pelaku, kini),
      berkas: async (nama, isi) => {
        const mime = nama.endsWith('.csv') ? 'text/csv' : 'application/pdf'
        return { nama, sha256: (await simpanBerkas(db, { isi: Buffer.from(isi), mime })).sha256 }
      },
    })
    for (const i of isian) await coba(x, pelaku, kini, i)
    if (x.handler === 'sertifikat.cetak') await susunSertifikat(x.perkaraId)
    return isian.length
  }

  /** What the house refuses to let pass (another signer than printed) goes back, with its reason. */
  async function coba(x: TugasTahun, pelaku: Pelaku, kini: Date, i: Isian): Promise<void> {
    const kirim = async (isian: Record<string, unknown>): Promise<unknown> => {
      const { tindakan } = i
      const siapa = { mesin, kini, pelaku }
      if (tindakan) return transaksi(db, (trx) => tindak({ ...siapa, trx }, x.id, tindakan, isian))
      const luar = await sebelumSelesai({ ...siapa, db, clock, berkas: bita }, x.id, isian)
      return transaksi(db, (trx) => selesaikan({ ...siapa, trx }, x.id, isian, luar))
    }
    try {
      await kirim(i.isian)
    } catch (galat) {
      const bolehTolak =
        i.isian.keputusan === 'ya' &&
        galat instanceof Galat &&
        /^(SERTIFIKAT|NASKAH|TANGGAL|ISIAN)/.test(galat.kode)
      if (!bolehTolak) throw galat
      await kirim({ ...i.isian, keputusan: 'tidak', alasan: galat.message })
    }
  }

  async function baca(x: TugasTahun, pelaku: Pelaku, kini: Date) {
    const { siap } = await bacaTugas(db, mesin, x.id, pelaku, kini)
    return { awal: siap.awal ?? {}, data: (siap.data ?? {}) as Record<string, any> }
  }

  /** The files of the certificates, as its job makes them; the job's second stage, PDF, is not run. */
  async function susunSertifikat(perkaraId: string): Promise<void> {
    const pekerjaan = await db('pekerjaan')
      .whereRaw(`jenis = 'sertifikat.susun' and hasil ->> 'perkaraId' = ?`, [perkaraId])
      .orderBy('created_at', 'desc')
      .first('id')
    const [rangkai] = tahapSertifikat(perkaraId, undefined as never)
    await rangkai!.jalan({ db, clock: a.clock, pekerjaanId: pekerjaan.id })
  }

  async function instansi(x: TugasTahun, pelaku: Pelaku, kini: Date): Promise<string[]> {
    const rows = await db('balasan')
      .where({ perkara_id: x.perkaraId })
      .orderBy('instansi')
      .pluck('instansi')
    return rows
  }

  async function balas(x: TugasTahun, nama: string, pelaku: Pelaku, kini: Date): Promise<number> {
    const isian = {
      instansi: nama,
      nomor: `800/${acak.bulat(1, 1e9)}/${nama.length}`,
      tanggal: tanggal(kini.getTime()),
      hal: 'Usulan calon peserta',
      peserta: 2,
      kepada: 'kabid',
      instruksi: 'Proses lebih lanjut',
    }
    await transaksi(db, (trx) => tindak({ mesin, trx, kini, pelaku }, x.id, 'balasan', isian))
    return 1
  }
}
