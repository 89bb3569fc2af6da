import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { muatPelaku } from '../../pegawai/service.js'
import { beriTahu } from '../../pemberitahuan/service.js'
import { catatRiwayat, oleh } from '../../perkara/service.js'
import { alihkanOlehAtasan, calonPenerima, kunciTugas } from '../../tugas/alih.js'
import type { Kursi, Pelaku } from '../../values/pelaku.js'
import { tanggalDiZona } from '../../values/tanggal.js'
import { jangkauanLaporan } from '../hak.js'

interface Tindakan {
  trx: Knex.Transaction
  kini: Date
  pelaku: Pelaku
}

/** Roles by which one steps in: over the whole office first. */
const ATASAN = ['kepala', 'sekretaris', 'kabid']

/** An administrator sees the board, but only who leads may step in. */
export const bolehBertindak = (p: Pelaku): boolean =>
  p.kursi.some((k) => k.peran.some((peran) => ATASAN.includes(peran)))

/** The seat by which someone may step in on a case of that unit. Errors: BUKAN_ATASAN, TIDAK_BERWENANG. */
async function wajibAtasan({ trx, pelaku }: Tindakan, unitId: string): Promise<Kursi> {
  for (const peran of ATASAN)
    for (const kursi of pelaku.kursi.filter((k) => k.peran.includes(peran))) {
      // Each seat reaches only as far as it would alone.
      const jangkauan = await jangkauanLaporan(trx, { ...pelaku, admin: false, kursi: [kursi] })
      if (jangkauan === null || jangkauan.includes(unitId)) return kursi
    }
  throw errors.BUKAN_ATASAN()
}

/**
 * Hands a task to somebody else of its role and tells them. Errors: BUKAN_ATASAN, those of
 * alihkanOlehAtasan, TIDAK_ADA for an unknown receiver.
 */
export async function alihkanDariPapan(
  t: Tindakan,
  tugasId: string,
  isian: { kepada: string; alasan: string },
): Promise<void> {
  const kursi = await wajibAtasan(t, await unitTugas(t.trx, tugasId))
  const penerima = await muatPelaku(t.trx, isian.kepada, t.kini)
  const tugas = await alihkanOlehAtasan({ ...t, kursi, penerima, alasan: isian.alasan }, tugasId)
  await beriTahu(
    t.trx,
    {
      kepada: [penerima.pegawaiId],
      jenis: 'tugas.dialihkan',
      judul: `Tugas dialihkan kepada Anda: ${tugas.no}. ${tugas.nama}`,
      isi: `${t.pelaku.nama}: ${isian.alasan}`,
      jalur: `/tugas/${tugasId}`,
      kunci: `alih ${tugasId} ${t.kini.toISOString()}`,
    },
    t.kini,
  )
}

/**
 * Reminds the holder of a task, or everyone of its role while nobody has taken it; once a day.
 * Errors: BUKAN_ATASAN, those of kunciTugas, SUDAH_DIINGATKAN, TAK_ADA_YANG_DIINGATKAN.
 */
export async function ingatkan(t: Tindakan, tugasId: string): Promise<{ kepada: string }> {
  const { trx, kini, pelaku } = t
  const kursi = await wajibAtasan(t, await unitTugas(trx, tugasId))
  const { tugas } = await kunciTugas(trx, tugasId)
  const tanggal = tanggalDiZona(kini, (await setelanKantor(trx)).zona)
  const baru = await trx('pengingat')
    .insert({ tugas_id: tugasId, tanggal, oleh: pelaku.pegawaiId, dikirim_at: kini })
    .onConflict(['tugas_id', 'tanggal'])
    .ignore()
    .returning('tugas_id')
  if (baru.length === 0)
    throw errors.SUDAH_DIINGATKAN({ oleh: await pengingat(trx, tugasId, tanggal) })
  const penerima = await yangDiingatkan(trx, tugas, tanggal)
  if (penerima.length === 0) throw errors.TAK_ADA_YANG_DIINGATKAN()
  const nama = penerima.map((p) => p.nama).join(', ')
  await beriTahu(
    trx,
    {
      kepada: penerima.map((p) => p.id),
      jenis: 'tenggat.diingatkan',
      judul: `Pengingat: ${tugas.no}. ${tugas.nama}`,
      isi: `${pelaku.nama} meminta tugas ini diselesaikan.`,
      jalur: `/tugas/${tugasId}`,
      kunci: `ingat ${tugasId} ${tanggal}`,
    },
    kini,
  )
  await catatRiwayat(trx, {
    at: kini,
    aksi: 'tenggat.diingatkan',
    tugasId,
    perkaraId: tugas.perkara_id,
    ...oleh({ pelaku, kursi }),
    rincian: { no: tugas.no, kepada: nama },
  })
  return { kepada: nama }
}

async function yangDiingatkan(
  trx: Knex.Transaction,
  tugas: {
    peran: string
    pencatat: string | null
    unit_id: string | null
    pegawai_id?: string | null
    pemegang_id: string | null
  },
  hariIni: string,
): Promise<{ id: string; nama: string }[]> {
  if (tugas.pemegang_id)
    return trx('pegawai').where({ id: tugas.pemegang_id, aktif: true }).select('id', 'nama')
  const calon = await calonPenerima(trx, { ...tugas, peran_kode: tugas.peran }, hariIni)
  return [...new Map(calon.map((c) => [c.id, c])).values()]
}

/** Unit of the case. Errors: TIDAK_ADA. */
async function unitTugas(trx: Knex.Transaction, tugasId: string): Promise<string> {
  const row = await trx('tugas as t')
    .join('perkara as p', 'p.id', 't.perkara_id')
    .where('t.id', tugasId)
    .first('p.unit_id')
  if (!row) throw errors.TIDAK_ADA({ apa: 'Tugas' })
  return row.unit_id
}

async function pengingat(
  trx: Knex.Transaction,
  tugas_id: string,
  tanggal: string,
): Promise<string> {
  const row = await trx('pengingat as i')
    .join('pegawai as p', 'p.id', 'i.oleh')
    .where({ tugas_id, tanggal })
    .first('p.nama')
  return row.nama
}
