import type { Knex } from 'knex'

interface Datang {
  unit_id: string
  peran: string
  mulai_at: Date
}

const kunci = ({ unit_id, peran }: Omit<Datang, 'mulai_at'>): string => `${unit_id} ${peran}`

/**
 * How many tasks of the same role and unit had come before a task and were still open then. Read in one
 * statement for all of them; counted per task, thousands of rows would be walked again and again.
 */
export async function bacaAntrean(
  db: Knex,
  tugas: readonly Datang[],
): Promise<(t: Datang) => number> {
  const pertama = new Map<string, Datang>()
  for (const t of tugas) {
    const ada = pertama.get(kunci(t))
    if (!ada || t.mulai_at < ada.mulai_at) pertama.set(kunci(t), t)
  }
  const kotak = [...pertama.values()]
  const { rows } = await db.raw(
    `select d.unit_id, d.peran, extract(epoch from d.mulai_at)::float8 * 1000 as mulai,
            extract(epoch from d.selesai_at)::float8 * 1000 as selesai
       from unnest(?::uuid[], ?::text[], ?::timestamptz[]) as k (unit_id, peran, sejak)
       join tenggat d on d.unit_id = k.unit_id and d.peran = k.peran
        and (d.selesai_at is null or d.selesai_at > k.sejak)`,
    [kotak.map((k) => k.unit_id), kotak.map((k) => k.peran), kotak.map((k) => k.mulai_at)] as never,
  )
  const buka = new Map<string, number[]>()
  const tutup = new Map<string, number[]>()
  for (const r of rows) {
    tambah(buka, kunci(r), r.mulai)
    if (r.selesai !== null) tambah(tutup, kunci(r), r.selesai)
  }
  for (const daftar of [...buka.values(), ...tutup.values()]) daftar.sort((a, b) => a - b)
  return (t) => {
    const saat = t.mulai_at.getTime()
    const datang = sebelum(buka.get(kunci(t)) ?? [], saat)
    return datang - sebelum(tutup.get(kunci(t)) ?? [], saat + 1)
  }
}

const tambah = (peta: Map<string, number[]>, nama: string, nilai: number): void => {
  const daftar = peta.get(nama)
  if (daftar) daftar.push(nilai)
  else peta.set(nama, [nilai])
}

/** How many of them lie before this moment. */
function sebelum(urut: readonly number[], saat: number): number {
  let [bawah, atas] = [0, urut.length]
  while (bawah < atas) {
    const tengah = (bawah + atas) >>> 1
    if (urut[tengah]! < saat) bawah = tengah + 1
    else atas = tengah
  }
  return bawah
}
