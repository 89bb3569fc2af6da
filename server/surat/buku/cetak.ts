import type { Knex } from 'knex'
import { setelanKantor } from '../../kantor/setelan.js'
import { cariPenandatangan } from '../../naskah/penandatangan.js'
import { tanggalDiZona } from '../../values/tanggal.js'
import type { Pembuat } from '../cetakan/cetakan.js'
import type { DaftarBuku, Pembaca } from './jenis.js'
import { sebutPeriode, seluruhBuku, wajibBuku } from './susun.js'

/**
 * A book of a period on paper: the same rows in the same order as on screen, closed by who keeps it (the
 * agendaris) and who knows of it (the secretary) on the day it is printed.
 */
export const pembuatBuku =
  (daftar: DaftarBuku): Pembuat =>
  async (db, { rujukan, isi, kini, kantor }) => {
    const buku = await wajibBuku(db, daftar, rujukan)
    const hariIni = tanggalDiZona(kini, kantor.zona)
    const { dari, sampai } = isi as { dari: string; sampai: string }
    const pembaca = isi.pembaca as Pembaca
    const baris = await seluruhBuku(db, buku, { dari, sampai, zona: kantor.zona, hariIni }, pembaca)
    return {
      templat: buku.templat,
      masukan: {
        isi: {
          judul: buku.nama,
          periode: sebutPeriode({ dari, sampai }),
          baris: baris.map((b) => b.isi),
          penutup: buku.penutup(baris),
        },
        tanggal: hariIni,
        ...(await penutupBuku(db, hariIni)),
      },
    }
  }

/** Who closes a sheet of the secretariat today; a vacant seat leaves its place empty. */
export async function penutupBuku(db: Knex, hariIni: string) {
  // Read in one transaction only because the lookup asks for one; nothing is written.
  return db.transaction(async (trx) => ({
    penandatangan: await cariPenandatangan(trx, 'agendaris', hariIni),
    penandatanganKedua: await cariPenandatangan(trx, 'sekretaris', hariIni),
  }))
}

/** `Buku ..., Periode ...` for a print of it. */
export async function judulCetakan(
  db: Knex,
  nama: string,
  p: { dari: string; sampai: string },
): Promise<string> {
  const { singkatan } = await setelanKantor(db)
  return [nama, singkatan, sebutPeriode(p)].filter(Boolean).join(', ')
}
