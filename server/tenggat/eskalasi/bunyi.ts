import type { Knex } from 'knex'
import { setelanKantor } from '../../kantor/setelan.js'
import { beriTahuSemua, type Kabar } from '../../pemberitahuan/service.js'
import { tanggalDiZona } from '../../values/tanggal.js'
import { bagiPenerima, type Didengar } from './bagi-penerima.js'
import { kata, type TugasDisebut } from './kata.js'
import { giliranBaris } from './giliran-baris.js'
import { muatKepala } from './kepala.js'
import { pelaksana, type MilikTugas } from './pelaksana.js'
import { bergilir, simpanGiliran, sudahBunyi, type BarisJam } from './rencana.js'

/** Clocks that speak in one transaction. */
export const POTONG_BUNYI = 500

type Baris = BarisJam & TugasDisebut & MilikTugas & { unit_id: string }

/** A rule that is due on a clock now. */
interface Jatuh extends Didengar {
  baris: Baris
  pada: Date
}

/**
 * Says what is due on the clocks of one calendar version, `kini` being within its working time. The
 * deadline is read from the row itself, under its lock, so one that moved a moment ago is not said.
 * Answers how many clocks were looked at, and how many rules spoke.
 */
export async function bunyikan(
  trx: Knex.Transaction,
  versiId: string,
  kini: Date,
): Promise<{ jam: number; bunyi: number }> {
  const baris = await ambil(trx, versiId, kini)
  if (baris.length === 0) return { jam: 0, bunyi: 0 }
  const { zona } = await setelanKantor(trx)
  const sudah = await sudahBunyi(trx, baris)
  const jatuh = await yangJatuh(trx, baris, sudah, kini)
  await isiPenerima(trx, jatuh, tanggalDiZona(kini, zona))
  const baru = await catat(trx, jatuh, kini)
  for (const { baris: b, aturan } of jatuh)
    sudah.set(b.tugas_id, (sudah.get(b.tugas_id) ?? new Set()).add(aturan.kode))
  await simpanGiliran(trx, baris, sudah)
  // Last, because two who tell the same person wait for each other from here to the commit.
  const kabar = baru.map(({ baris: b, aturan, kepada }): Kabar => ({
    ...kata(aturan, b, kini, zona),
    kepada,
    kunci: `tenggat:${b.tugas_id}:${aturan.kode}`,
  }))
  await beriTahuSemua(trx, kabar, kini)
  return { jam: baris.length, bunyi: baru.length }
}

// A clock that is paused says nothing, not even that it was late before.
async function ambil(trx: Knex.Transaction, versiId: string, kini: Date): Promise<Baris[]> {
  const { rows } = await trx.raw(
    `select j.tugas_id, j.perkara_id, j.sop_kode, j.kalender_versi_id, j.keras, j.luar, j.jenis, j.risiko_at,
            j.jatuh_at, j.unit_id, j.no, t.nama, p.judul, t.pemegang_id, g.nama as pemegang,
            t.peran, t.pencatat, t.pegawai_id, t.unit_id as unit_tugas, r.nama as peran_nama,
            exists (select 1 from naskah n
                     where n.perkara_id = j.perkara_id and n.sec in ('R', 'SR')) as rahasia
       from tenggat j
       join tugas t on t.id = j.tugas_id join perkara p on p.id = j.perkara_id
       join peran r on r.kode = t.peran left join pegawai g on g.id = t.pemegang_id
      where j.status = 'berjalan' and j.kalender_versi_id = ? and j.bunyi_at <= ?
        and j.jeda_at is null
      order by j.bunyi_at limit ? for update of j skip locked`,
    [versiId, kini, POTONG_BUNYI],
  )
  return rows
}

async function yangJatuh(
  trx: Knex.Transaction,
  baris: readonly Baris[],
  sudah: ReadonlyMap<string, ReadonlySet<string>>,
  kini: Date,
): Promise<Jatuh[]> {
  const giliran = await giliranBaris(trx, baris.map(bergilir), sudah)
  return baris.flatMap((b, i) =>
    giliran[i]!.filter((g) => g.pada <= kini).map((g) => ({
      ...{ baris: b, ...g, tentang: b.tugas_id, unitId: b.unit_id },
      ...{ milik: [], sasaran: 0, kepada: [] },
    })),
  )
}

async function isiPenerima(
  trx: Knex.Transaction,
  jatuh: readonly Jatuh[],
  hari: string,
): Promise<void> {
  if (jatuh.length === 0) return
  const milik = await pelaksana(
    trx,
    jatuh.map((j) => j.baris),
    hari,
  )
  jatuh.forEach((j, i) => (j.milik = milik[i]!))
  bagiPenerima(jatuh, await muatKepala(trx, hari))
}

/** Writes down what is said; answers only what nobody has written before. */
async function catat(trx: Knex.Transaction, jatuh: readonly Jatuh[], kini: Date): Promise<Jatuh[]> {
  const { rows } = await trx.raw(
    `insert into bunyi_tenggat
       (tugas_id, sop_kode, aturan, tingkat, kepada, jatuh_tempo, sasaran, penerima,
        dibunyikan_at)
     select x.*, ?::timestamptz from jsonb_to_recordset(?::jsonb) as x (tugas_id uuid, sop_kode text,
       aturan text, tingkat text, kepada text, jatuh_tempo timestamptz, sasaran int,
       penerima int)
     on conflict (tugas_id, aturan) do nothing returning tugas_id, aturan`,
    [
      kini,
      JSON.stringify(
        jatuh.map(({ baris: b, aturan: a, pada, sasaran, kepada }) => ({
          tugas_id: b.tugas_id,
          sop_kode: b.sop_kode,
          aturan: a.kode,
          tingkat: a.tingkat,
          kepada: a.kepada,
          jatuh_tempo: pada,
          sasaran,
          penerima: kepada.length,
        })),
      ),
    ],
  )
  const baru = new Set(rows.map((r: any) => `${r.tugas_id} ${r.aturan}`))
  return jatuh.filter((j) => baru.has(`${j.baris.tugas_id} ${j.aturan.kode}`))
}
