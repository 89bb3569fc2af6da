import { join } from 'node:path'
import type { Knex } from 'knex'
import { akar, bacaConfig } from '../server/config.js'
import { susunHandlers } from '../server/handlers.js'
import { pastikanKalender } from '../server/kalender/service.js'
import { isiContoh } from '../server/kantor/contoh.js'
import { naskahPilihan } from '../server/naskah/pilihan.js'
import { daftarkanBawaan } from '../server/naskah/templat-bawaan.js'
import { sematkanTemplat } from '../server/naskah/templat-perkara.js'
import { muatTemplat } from '../server/naskah/templat.js'
import type { Mesin } from '../server/perkara/service.js'
import { bukaDb, transaksi } from '../server/platform/db/db.js'
import { daftarkanSop, muatWorkflows, pembacaDiagram } from '../server/sop/service.js'

/** The units that hold trainings; the sample staffs only the first. */
export const UNIT = ['PSDA', 'MUTASI', 'PENILAIAN'] as const

/** Made-up colleagues, so that three units can work a year: post, unit, superior, role, how many. */
const TAMBAHAN = [
  ['pokja', 'MUTASI', 'kabid-mutasi', 'Pokja', 2],
  ['pengelola', 'MUTASI', 'kabid-mutasi', 'Pengelola Penyelenggaraan Pelatihan', 3],
  ['pokja', 'PENILAIAN', 'kabid-penilaian', 'Pokja', 2],
  ['pengelola', 'PENILAIAN', 'kabid-penilaian', 'Pengelola Penyelenggaraan Pelatihan', 3],
  ['pengelola', 'PSDA', 'kabid-psda', 'Pengelola Penyelenggaraan Pelatihan', 2],
  ['admin-bangkom', 'PSDA', 'kabid-psda', 'Admin BANGKOM', 2],
  ['agendaris', 'UMUM', 'kasubbag-umum', 'Pengadministrasi Persuratan', 1],
] as const

const NAMA = ['Arif', 'Bunga', 'Citra', 'Darma', 'Eka', 'Fitri', 'Gilang', 'Hana']
const MARGA = ['Wijaya', 'Saputra', 'Anggraini', 'Permana', 'Utami', 'Kusuma', 'Pratiwi', 'Hakim']

/** Makes the office of the year in an empty, migrated database. */
export async function siapkanKantor(url: string, awal: Date): Promise<void> {
  const db = bukaDb(url, { pool: 2 })
  try {
    const templat = await muatTemplat(join(akar(), 'templates'))
    const diagram = await muatWorkflows(join(akar(), 'workflows'))
    await transaksi(db, async (trx) => {
      await isiContoh(trx, { kini: awal })
      await pastikanKalender(trx, awal)
      await daftarkanBawaan(trx, templat.values(), awal)
      for (const d of diagram) await daftarkanSop(trx, { xml: d.diagram.xml, diagram: d.diagram })
      await lengkapiKantor(trx)
    })
  } finally {
    await db.destroy()
  }
}

/** The sample office with people enough, and a head who sits all year long. */
export async function lengkapiKantor(trx: Knex.Transaction): Promise<void> {
  await tambahOrang(trx)
  // The acting head of the sample sits for eleven months; the year is longer.
  await trx('pemangku')
    .where({ sifat: 'plt' })
    .update({ berlaku_dari: '2025-12-15', berlaku_sampai: '2027-06-30' })
}

/** The handlers, diagrams and templates as the server has them (server/app.ts). */
export const mesinTahun = (): Mesin => ({
  handlers: susunHandlers(),
  diagram: pembacaDiagram(),
  naskah: naskahPilihan,
  config: bacaConfig({}),
  saatMulai: ({ trx, kini }, id, naskah) => sematkanTemplat(trx, id, naskah, kini),
})

async function tambahOrang(trx: Knex.Transaction): Promise<void> {
  let urut = 0
  for (const [peran, kodeUnit, atasan, nama, banyak] of TAMBAHAN) {
    const unit = await trx('unit').where({ kode: kodeUnit }).first('id')
    const bos = await trx('jabatan').where({ kode: atasan }).first('id')
    const [jabatan] = await trx('jabatan')
      .insert({ kode: `${peran}-${kodeUnit}-tahun`, nama, unit_id: unit.id, atasan_id: bos.id })
      .returning('id')
    await trx('jabatan_peran').insert({ jabatan_id: jabatan.id, peran })
    for (let i = 0; i < banyak; i++, urut++) {
      const [{ id }] = await trx('pegawai')
        .insert({
          nip: `19900101201501${1 + (urut % 2)}${940 + urut}`,
          nama: `${NAMA[urut % 8]} ${MARGA[(urut * 3 + Math.floor(urut / 8)) % 8]}`,
          golongan: 'III/a',
          pangkat: 'Penata Muda',
        })
        .returning('id')
      await trx('pemangku').insert({
        pegawai_id: id,
        jabatan_id: jabatan.id,
        sifat: 'definitif',
        berlaku_dari: '2024-01-02',
      })
    }
  }
}
