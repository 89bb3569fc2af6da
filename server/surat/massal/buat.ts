import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { jenisNaskah } from '../../naskah/jenis/jenis.js'
import { versiNaskah, type NaskahRow } from '../../naskah/muat.js'
import { templatVersi } from '../../naskah/templat-perkara.js'
import { catatRiwayat } from '../../perkara/service.js'
import { antre } from '../../platform/jobs/antre.js'
import { tokenBaru } from '../../values/token.js'
import { beriNomorBanyak } from '../penomoran.js'
import { isiUntuk, namaPeserta } from './isi.js'

interface Pembuat {
  trx: Knex.Transaction
  pegawaiId: string
  kini: Date
}

/**
 * A letter of their own for every participant who has none from this letter yet: numbers in the order
 * of the roster under one lock, then a job makes the files. Pressed twice, or by two people, nobody
 * gets two; who joins the roster later gets one when it is pressed again. Errors: TIDAK_ADA,
 * NASKAH_BELUM_TERBIT, SURAT_BATAL, SURAT_MASSAL_ELEKTRONIK, SURAT_MASSAL_TANPA_PESERTA,
 * SURAT_MASSAL_TANPA_TUJUAN, SURAT_MASSAL_LENGKAP, TANGGAL_MENDAHULUI.
 */
export async function buatSuratMassal(b: Pembuat, naskahId: string): Promise<number> {
  const { trx } = b
  const naskah = await wajibTerbit(trx, naskahId)
  const perkara = await trx('perkara').where({ id: naskah.perkara_id }).first()
  const peserta: any[] = await trx('peserta')
    .where({ pelatihan_id: perkara.pelatihan_id })
    .orderBy('urutan')
    .orderBy('nama')
  if (peserta.length === 0) throw errors.SURAT_MASSAL_TANPA_PESERTA()
  const sudah = new Set(
    await trx('surat_massal').where({ naskah_id: naskahId }).pluck('peserta_id'),
  )
  const belum = peserta.filter((p) => !sudah.has(p.id))
  if (belum.length === 0) throw errors.SURAT_MASSAL_LENGKAP()
  const versi = await versiNaskah(trx, naskah)
  const templat = await templatVersi({ trx, perkara }, naskah.jenis, versi)
  // Refused now rather than in the job: what has no addressee would be printed alike for all.
  isiUntuk(templat, versi.isi, belum[0])
  await simpan(b, naskah, belum, sudah.size, await jenisNaskah(trx, templat))
  await antreSusun(b, naskah, belum.length)
  await catatRiwayat(trx, {
    at: b.kini,
    aksi: 'surat.massal',
    perkaraId: naskah.perkara_id,
    pegawaiId: b.pegawaiId,
    rincian: { naskahId, nomor: naskah.nomor, jumlah: belum.length },
  })
  return belum.length
}

/** Locked: a second press waits, and then finds nobody left. */
async function wajibTerbit(trx: Knex.Transaction, id: string): Promise<NaskahRow> {
  const naskah = await trx('naskah').where({ id }).forUpdate().first()
  if (!naskah) throw errors.TIDAK_ADA({ apa: 'Naskah' })
  if (!naskah.terbit_sha256) throw errors.NASKAH_BELUM_TERBIT()
  if (naskah.keadaan === 'batal') throw errors.SURAT_BATAL({ nomor: naskah.nomor })
  if (naskah.cara_tanda_tangan === 'elektronik') throw errors.SURAT_MASSAL_ELEKTRONIK()
  return naskah
}

async function simpan(
  b: Pembuat,
  naskah: NaskahRow,
  belum: readonly any[],
  awal: number,
  jenis: { register: string; sec: string; klasifikasi: string },
): Promise<void> {
  const id: string[] = (
    await b.trx.raw('select gen_random_uuid() as id from generate_series(1, ?)', [belum.length])
  ).rows.map((r: { id: string }) => r.id)
  const nomor = await beriNomorBanyak(
    b.trx,
    {
      register: jenis.register,
      tanggal: naskah.tanggal!,
      sec: jenis.sec,
      klas: jenis.klasifikasi,
      pemilik: 'surat_massal',
      oleh: b.pegawaiId,
      kini: b.kini,
    },
    belum.map((p, i) => ({ pemilikId: id[i]!, hal: naskah.hal, tujuan: namaPeserta(p) })),
  )
  const baris = belum.map((p, i) => ({
    id: id[i],
    naskah_id: naskah.id,
    peserta_id: p.id,
    urutan: awal + i + 1,
    peserta: JSON.stringify(p),
    nomor: nomor[i]!.nomor,
    token: tokenBaru(),
    dibuat_at: b.kini,
  }))
  await b.trx.batchInsert('surat_massal', baris, 500)
}

async function antreSusun(b: Pembuat, naskah: NaskahRow, total: number): Promise<void> {
  const [{ id }] = await b
    .trx('pekerjaan')
    .insert({
      jenis: 'surat.massal',
      judul: `${naskah.hal} untuk setiap peserta`,
      total,
      oleh: b.pegawaiId,
      hasil: JSON.stringify({ naskahId: naskah.id }),
      created_at: b.kini,
      diubah_at: b.kini,
    })
    .returning('id')
  await antre(b.trx, 'surat.massal', { naskahId: naskah.id, pekerjaanId: id }, { maks: 8 })
}
