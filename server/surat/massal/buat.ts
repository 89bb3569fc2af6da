import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { jenisNaskah } from '../../naskah/jenis/jenis.js'
import { versiNaskah, type NaskahRow } from '../../naskah/muat.js'
import { wajibMenjabat } from '../../naskah/penandatangan.js'
import { templatVersi } from '../../naskah/templat-perkara.js'
import { catatRiwayat } from '../../perkara/service.js'
import { tanggalDiZona } from '../../values/tanggal.js'
import { tokenBaru } from '../../values/token.js'
import { beriNomorBanyak } from '../penomoran.js'
import { antreSusun } from './antre.js'
import { capTandaTangan, isiUntuk, namaPeserta } from './isi.js'

interface Pembuat {
  trx: Knex.Transaction
  pegawaiId: string
  kini: Date
}

/**
 * A letter of their own for every participant who has none from this letter yet: numbers in the order
 * of the roster under one lock, then a job makes the files. Signed electronically, the numbers are only
 * reserved, under the date of today, until the signer has signed them. Pressed twice, or by two people,
 * nobody gets two; who joins the roster later gets one when it is pressed again. Errors: TIDAK_ADA,
 * NASKAH_BELUM_TERBIT, SURAT_BATAL, SURAT_MASSAL_TANPA_PESERTA, SURAT_MASSAL_TANPA_TUJUAN,
 * SURAT_MASSAL_LENGKAP, TANGGAL_MENDAHULUI, TANGGAL_DI_LUAR_MASA.
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
  const sudah: { peserta_id: string; urutan: number }[] = await trx('surat_massal')
    .where({ naskah_id: naskahId })
    .whereNot({ keadaan: 'batal' })
    .select('peserta_id', 'urutan')
  const punya = new Set(sudah.map((s) => s.peserta_id))
  const belum = peserta.filter((p) => !punya.has(p.id))
  if (belum.length === 0) throw errors.SURAT_MASSAL_LENGKAP()
  const versi = await versiNaskah(trx, naskah)
  if (versi.word_sha256) throw errors.NASKAH_WORD_TANPA_MASSAL()
  const templat = await templatVersi({ trx, perkara }, naskah.jenis, versi)
  // Refused now rather than in the job: what has no addressee would be printed alike for all.
  isiUntuk(templat, versi.isi, belum[0])
  const jenis = await jenisNaskah(trx, templat)
  const awal = Math.max(0, ...sudah.map((s) => s.urutan))
  await simpan(b, { naskah, belum, awal, jenis, ...(await caraBuat(b, naskah)) })
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
  return naskah
}

interface Cara {
  cara: 'basah' | 'elektronik'
  tanggal: string
  pemangkuId: string
}

/**
 * Ink: the copies are of the letter's own day. Electronic: of the day they are made ready, as any
 * letter is, while its signer still holds the post. Errors: TANGGAL_DI_LUAR_MASA.
 */
async function caraBuat({ trx, kini }: Pembuat, naskah: NaskahRow): Promise<Cara> {
  const { cuplikan } = await capTandaTangan(trx, naskah.id)
  const { pemangkuId } = cuplikan
  if (naskah.cara_tanda_tangan !== 'elektronik')
    return { cara: 'basah', tanggal: naskah.tanggal!, pemangkuId }
  const tanggal = tanggalDiZona(kini, (await setelanKantor(trx)).zona)
  await wajibMenjabat(trx, cuplikan, tanggal)
  return { cara: 'elektronik', tanggal, pemangkuId }
}

interface Baru extends Cara {
  naskah: NaskahRow
  belum: readonly any[]
  awal: number
  jenis: { register: string; klasifikasi: string }
}

async function simpan(
  b: Pembuat,
  { naskah, belum, awal, jenis, cara, tanggal, pemangkuId }: Baru,
): Promise<void> {
  const id: string[] = (
    await b.trx.raw('select gen_random_uuid() as id from generate_series(1, ?)', [belum.length])
  ).rows.map((r: { id: string }) => r.id)
  const nomor = await beriNomorBanyak(
    b.trx,
    {
      register: jenis.register,
      tanggal,
      sec: naskah.sec,
      klas: jenis.klasifikasi,
      status: cara === 'elektronik' ? 'dipesan' : 'terpakai',
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
    tanggal,
    cara_tanda_tangan: cara,
    keadaan: cara === 'elektronik' ? 'dicetak' : 'terbit',
    pemangku_id: pemangkuId,
    dibuat_at: b.kini,
  }))
  await b.trx.batchInsert('surat_massal', baris, 500)
}
