import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { daftarSop, lembarSop, type BarisLembar, type LembarSop } from '../../sop/service.js'
import type { Saringan } from '../saring.js'
import { ANGKA_KOSONG, angkaLangkah, terbukaPerSop, type AngkaLangkah } from './angka.js'

/** An SOP with its figures, step by step in the order of its table. */
export interface PetaSop {
  lembar: LembarSop
  langkah: Map<string, AngkaLangkah>
  /** Steps of older versions that the one in force has no more. */
  dulu: { elemen: string; angka: AngkaLangkah }[]
  jumlah: Omit<AngkaLangkah, 'median'>
}

/** The map of the version in force. Error: TIDAK_ADA for an unknown SOP. */
export async function petaSop(
  db: Knex,
  kode: string,
  saring: Saringan,
  kini: Date,
): Promise<PetaSop> {
  const lembar = await lembarSop(db, kode)
  const angka = await angkaLangkah(db, kode, saring, kini)
  const berlaku = new Set(lembar.baris.map((b) => b.id))
  return {
    lembar,
    langkah: new Map(lembar.baris.map((b) => [b.id, angka.get(b.id) ?? ANGKA_KOSONG])),
    dulu: [...angka]
      .filter(([elemen]) => !berlaku.has(elemen))
      .map(([elemen, a]) => ({ elemen, angka: a })),
    jumlah: jumlahkan([...angka.values()]),
  }
}

function jumlahkan(semua: readonly AngkaLangkah[]): PetaSop['jumlah'] {
  const jumlah = { terbuka: 0, berisiko: 0, lewat: 0, selesai: 0, langgar: 0 }
  for (const a of semua)
    for (const k of Object.keys(jumlah) as (keyof typeof jumlah)[]) jumlah[k] += a[k]
  return jumlah
}

/** One step of the version in force. Error: TIDAK_ADA. */
export async function langkahSop(
  db: Knex,
  kode: string,
  elemen: string,
): Promise<{ nama: string; baris: BarisLembar }> {
  const lembar = await lembarSop(db, kode)
  const baris = lembar.baris.find((b) => b.id === elemen)
  if (!baris) throw errors.TIDAK_ADA({ apa: 'Langkah SOP' })
  return { nama: lembar.nama, baris }
}

/** The SOPs in force with what is open in each. */
export async function daftarPeta(db: Knex, saring: Saringan, kini: Date) {
  const terbuka = await terbukaPerSop(db, saring, kini)
  const kosong = { terbuka: 0, berisiko: 0, lewat: 0 }
  return (await daftarSop(db)).map(({ kode, nama }) => ({
    kode,
    nama,
    ...(terbuka.get(kode) ?? kosong),
  }))
}
