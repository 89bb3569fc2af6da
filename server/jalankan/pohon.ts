import type { Klien } from './klien.js'

/** A task as the page of its case lists it, with the SOP its row belongs to. */
export interface Baris {
  id: string
  no: string
  nama: string
  status: string
  sop: string
}

/** A case with all the cases it called, read afresh. */
export interface Pohon {
  sop: string
  status: string
  pelatihanId: string | null
  tugas: Baris[]
  naskah: any[]
  riwayat: any[]
}

export async function bacaPohon(k: Klien, perkaraId: string): Promise<Pohon> {
  const { perkara, tugas, naskah, riwayat, anak } = await k.ambil('/perkara/{id}', {
    id: perkaraId,
  })
  const sop: string = perkara.sop_kode
  const pohon: Pohon = {
    sop,
    status: perkara.status,
    pelatihanId: perkara.pelatihan_id,
    tugas: tugas.map((t) => ({ ...t, sop })),
    naskah: [...naskah],
    riwayat: riwayat.map((r: any) => ({ ...r, sop })),
  }
  for (const { id } of anak) {
    const cabang = await bacaPohon(k, id)
    pohon.tugas.push(...cabang.tugas)
    pohon.naskah.push(...cabang.naskah)
    pohon.riwayat.push(...cabang.riwayat)
  }
  pohon.riwayat.sort((a, b) => a.id - b.id)
  return pohon
}

/** How many rows the SOP has, those of the SOPs it calls included: the length of the bar. */
export async function jumlahBaris(
  k: Klien,
  sop: string,
  sudah = new Set<string>(),
): Promise<number> {
  if (sudah.has(sop)) return 0
  sudah.add(sop)
  const { baris, memanggil } = await k.ambil('/sop/{kode}', { kode: sop })
  let jumlah: number = baris.length
  for (const lain of memanggil) jumlah += await jumlahBaris(k, lain, sudah)
  return jumlah
}

/**
 * Rows that are behind us: visited, and not open (again). A row counts once however often it was
 * visited, and one that a Tidak opened again does not count until it is done again.
 */
export function barisSelesai(tugas: readonly Baris[]): number {
  const kunci = (t: Baris) => `${t.sop} ${t.no}`
  const terbuka = new Set(tugas.filter((t) => t.status === 'terbuka').map(kunci))
  return new Set(tugas.map(kunci).filter((b) => !terbuka.has(b))).size
}
