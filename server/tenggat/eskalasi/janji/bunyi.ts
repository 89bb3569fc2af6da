import type { Knex } from 'knex'
import { setelanKantor } from '../../../kantor/setelan.js'
import { beriTahuSemua, type Kabar } from '../../../pemberitahuan/service.js'
import { tanggalDiZona } from '../../../values/tanggal.js'
import { janjiKini, type JanjiBerjalan } from '../../janji-kini.js'
import { bagiPenerima, type Didengar } from '../bagi-penerima.js'
import { giliranBaris } from '../giliran-baris.js'
import { muatKepala } from '../kepala.js'
import { kataJanji, type JanjiDisebut } from './kata.js'
import { pelaksanaPerkara } from './pelaksana.js'
import { bergilir, POTONG_JANJI, simpanGiliranJanji, sudahDikata } from './rencana.js'

type Baris = JanjiBerjalan & JanjiDisebut & { sop_kode: string; unit_id: string }
type Jatuh = Didengar & { baris: Baris; pada: Date }

/**
 * Says what is due on the promises of one calendar version, `kini` being within its working time. The due
 * time is computed anew under the lock of the row: where the case waits for others it has moved, and the
 * row is planned again instead. Answers how many rows were looked at, and how many rules spoke.
 */
export async function bunyikanJanji(
  trx: Knex.Transaction,
  versiId: string,
  kini: Date,
): Promise<{ baris: number; bunyi: number }> {
  const semua = await ambil(trx, versiId, kini)
  if (semua.length === 0) return { baris: 0, bunyi: 0 }
  const baris = await yangTetap(trx, semua, kini)
  const { zona } = await setelanKantor(trx)
  const hari = tanggalDiZona(kini, zona)
  const sudah = await sudahDikata(trx, baris)
  const jatuh = await yangJatuh(trx, baris, sudah, kini)
  const milik = await pelaksanaPerkara(trx, [...new Set(jatuh.map((j) => j.tentang))], hari)
  for (const j of jatuh) j.milik = milik.get(j.tentang) ?? []
  if (jatuh.length > 0) bagiPenerima(jatuh, await muatKepala(trx, hari))
  const baru = await catat(trx, jatuh, kini)
  for (const { tentang, aturan } of jatuh)
    sudah.set(tentang, (sudah.get(tentang) ?? new Set()).add(aturan.kode))
  if (baris.length > 0) await simpanGiliranJanji(trx, baris, sudah)
  // Last, because two who tell the same person wait for each other from here to the commit.
  const kabar = baru.map(({ baris: b, aturan, kepada, tentang }): Kabar => ({
    ...kataJanji(aturan, b, kini, zona),
    ...{ kepada, kunci: `janji:${tentang}:${aturan.kode}` },
  }))
  await beriTahuSemua(trx, kabar, kini)
  return { baris: semua.length, bunyi: baru.length }
}

async function ambil(trx: Knex.Transaction, versiId: string, kini: Date): Promise<Baris[]> {
  const { rows } = await trx.raw(
    `select j.*, p.judul, v.nama as sop,
            exists (select 1 from naskah n
                     where n.perkara_id = j.perkara_id and n.sec in ('R', 'SR')) as rahasia
       from janji_perkara j join perkara p on p.id = j.perkara_id
       join sop_versi v on v.id = p.sop_versi_id
      where j.status = 'berjalan' and j.kalender_versi_id = ? and j.bunyi_at <= ?
      order by j.bunyi_at limit ? for update of j skip locked`,
    [versiId, kini, POTONG_JANJI],
  )
  return rows
}

/** Those whose due time is what it was planned with; the others are moved, and planned anew later. */
async function yangTetap(
  trx: Knex.Transaction,
  semua: readonly Baris[],
  kini: Date,
): Promise<Baris[]> {
  const sekarang = await janjiKini(trx, semua, kini)
  const tetap: Baris[] = []
  for (const b of semua) {
    const { risiko_at, jatuh_at } = sekarang.get(b.perkara_id)!
    if (sama(risiko_at, b.risiko_at) && sama(jatuh_at, b.jatuh_at)) tetap.push(b)
    else
      await trx('janji_perkara').where({ perkara_id: b.perkara_id }).update({ risiko_at, jatuh_at })
  }
  return tetap
}

const sama = (a: Date | null, b: Date | null): boolean => a?.getTime() === b?.getTime()

async function yangJatuh(
  trx: Knex.Transaction,
  baris: readonly Baris[],
  sudah: ReadonlyMap<string, ReadonlySet<string>>,
  kini: Date,
): Promise<Jatuh[]> {
  const giliran = await giliranBaris(trx, baris.map(bergilir), sudah)
  return baris.flatMap((b, i) =>
    giliran[i]!.filter((g) => g.pada <= kini).map((g) => ({
      ...{ baris: b, ...g, tentang: b.perkara_id, unitId: b.unit_id },
      ...{ milik: [], sasaran: 0, kepada: [] },
    })),
  )
}

/** Writes down what is said; answers only what nobody has written before. */
async function catat(trx: Knex.Transaction, jatuh: readonly Jatuh[], kini: Date): Promise<Jatuh[]> {
  if (jatuh.length === 0) return []
  const rows = await trx('bunyi_janji')
    .insert(
      jatuh.map(({ baris: b, aturan: a, pada, sasaran, kepada }) => ({
        ...{ perkara_id: b.perkara_id, aturan: a.kode, sop_kode: b.sop_kode },
        ...{ tingkat: a.tingkat, kepada: a.kepada, jatuh_tempo: pada, dibunyikan_at: kini },
        ...{ sasaran, penerima: kepada.length },
      })),
    )
    .onConflict(['perkara_id', 'aturan'])
    .ignore()
    .returning(['perkara_id', 'aturan'])
  const baru = new Set(rows.map((r) => `${r.perkara_id} ${r.aturan}`))
  return jatuh.filter((j) => baru.has(`${j.tentang} ${j.aturan.kode}`))
}
