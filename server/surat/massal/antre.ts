import type { Knex } from 'knex'
import type { NaskahRow } from '../../naskah/muat.js'
import { catatRiwayat } from '../../perkara/service.js'
import { antre } from '../../platform/jobs/antre.js'

interface Peminta {
  trx: Knex.Transaction
  pegawaiId: string
  kini: Date
}

/** The job that makes the files of `total` letters, with its bar. */
export const antreSusun = (b: Peminta, n: NaskahRow, total: number): Promise<void> =>
  antrePekerjaan(b, n, { jenis: 'surat.massal', judul: `${n.hal} untuk setiap peserta`, total })

/** Nobody is left to sign: the ZIP and the copy for the printer, of the signed files. */
export async function antrePaket(b: Peminta, n: NaskahRow): Promise<void> {
  const [{ jumlah }] = await b
    .trx('surat_massal')
    .where({ naskah_id: n.id, keadaan: 'terbit' })
    .select(b.trx.raw('count(*)::int as jumlah'))
  const judul = `${n.hal} untuk setiap peserta, bertanda tangan`
  await antrePekerjaan(b, n, { jenis: 'surat.massal.kemas', judul, total: 0 })
  await catatRiwayat(b.trx, {
    at: b.kini,
    aksi: 'surat.massal.ditandatangani',
    perkaraId: n.perkara_id,
    pegawaiId: b.pegawaiId,
    rincian: { naskahId: n.id, nomor: n.nomor, jumlah },
  })
}

async function antrePekerjaan(
  b: Peminta,
  naskah: NaskahRow,
  p: { jenis: string; judul: string; total: number },
): Promise<void> {
  const [{ id }] = await b
    .trx('pekerjaan')
    .insert({
      ...p,
      oleh: b.pegawaiId,
      hasil: JSON.stringify({ naskahId: naskah.id }),
      created_at: b.kini,
      diubah_at: b.kini,
    })
    .returning('id')
  await antre(b.trx, p.jenis, { naskahId: naskah.id, pekerjaanId: id }, { maks: 8 })
}
