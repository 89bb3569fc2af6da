import type { Knex } from 'knex'
import { hitungIkm, type HasilIkm, type JumlahUnsur } from './ikm.js'
import type { Periode } from './periode.js'
import { NAMA_SEGI, RESPONDEN, type Segi } from './responden.js'
import { krejcieMorgan, slovin } from './sampel.js'
import { BANYAK_UNSUR } from './unsur.js'

export interface HasilPeriode extends HasilIkm {
  responden: number
}

/** Figures of several periods at once, by id; one without answers is in it with none. */
export async function hasilPeriode(
  db: Knex,
  id: readonly string[],
): Promise<Map<string, HasilPeriode>> {
  const { rows } = await db.raw(
    `select j.periode_id as id, u.no::int as no, count(u.n)::int as n, coalesce(sum(u.n), 0)::int as jumlah,
            count(*)::int as responden
       from skm_jawaban j, unnest(j.nilai) with ordinality as u (n, no)
      where j.periode_id = any(?::uuid[])
      group by 1, 2`,
    [[...id]],
  )
  return new Map(
    id.map((satu) => {
      const unsur: JumlahUnsur[] = Array.from({ length: BANYAK_UNSUR }, () => ({ n: 0, jumlah: 0 }))
      let responden = 0
      for (const r of rows.filter((b: { id: string }) => b.id === satu)) {
        unsur[r.no - 1] = { n: r.n, jumlah: r.jumlah }
        responden = r.responden
      }
      return [satu, { ...hitungIkm(unsur), responden }]
    }),
  )
}

export interface Sampel {
  /** How many people were served, and whether that was counted here. */
  populasi: number
  dihitung: boolean
  krejcieMorgan: number
  slovin: number
}

/** The least number of respondents for a period; zeros while nobody is known to have been served. */
export async function sampelPeriode(db: Knex, p: Periode): Promise<Sampel> {
  const populasi = p.populasi ?? (await pesertaUsai(db, p))
  return {
    populasi,
    dihitung: p.populasi === null,
    krejcieMorgan: krejcieMorgan(populasi),
    slovin: slovin(populasi),
  }
}

async function pesertaUsai(db: Knex, p: Periode): Promise<number> {
  const [row] = await db('peserta as s')
    .join('pelatihan as l', 'l.id', 's.pelatihan_id')
    .whereBetween('l.selesai', [p.mulai, p.selesai])
    .count({ n: '*' })
  return Number(row!.n)
}

export interface BarisResponden {
  segi: string
  rincian: string
  jumlah: number
}

/** Respondents of a period by what they said of themselves: each aspect alone, never crossed. */
export async function responden(db: Knex, periodeId: string): Promise<BarisResponden[]> {
  const kolom: Record<Segi, string> = {
    jenisKelamin: 'jenis_kelamin',
    pendidikan: 'pendidikan',
    pekerjaan: 'pekerjaan',
    layanan: 'layanan',
  }
  const hasil: BarisResponden[] = []
  for (const segi of Object.keys(kolom) as Segi[]) {
    const { rows } = await db.raw(
      `select ?? as kode, count(*)::int as n from skm_jawaban where periode_id = ? group by 1`,
      [kolom[segi], periodeId],
    )
    const jumlah = new Map<string, number>(
      rows.map((r: { kode: string; n: number }) => [r.kode, r.n]),
    )
    for (const [kode, nama] of Object.entries(RESPONDEN[segi]))
      if (jumlah.has(kode))
        hasil.push({ segi: NAMA_SEGI[segi], rincian: nama, jumlah: jumlah.get(kode)! })
  }
  return hasil
}
