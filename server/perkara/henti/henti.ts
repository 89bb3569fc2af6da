import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { beriTahu } from '../../pemberitahuan/service.js'
import { batalkan } from '../../platform/jobs/antre.js'
import { batalJam, batalJanji } from '../../tenggat/service.js'
import { namaLengkap } from '../../values/gelar.js'
import type { Kursi, Pelaku } from '../../values/pelaku.js'
import { waktuSingkat } from '../../values/tanggal.js'
import { kunciPerkara, type PerkaraTerkunci } from '../kunci.js'
import type { Kerja, Penghentian } from '../mesin.js'
import { kursiMemimpin } from '../pengelola.js'
import { kunciPewaktu } from '../pewaktu.js'
import { catatRiwayat, oleh } from '../riwayat.js'
import { bacaAkibatLuar, keturunan, sidikAkibat, type AkibatLuar } from './akibat.js'

type KerjaOrang = Kerja & { pelaku: Pelaku }

export interface IsianHenti {
  alasan: string
  /** What `akibatHenti` named the numbers that were shown; left out, whatever there is. */
  sidik?: string
}

/**
 * Ends a case before its time, with every case below it: tasks closed, timers and clocks stopped, numbers
 * of letters that have not left the house BATAL. Whoever finishes a task at the same moment waits for the
 * lock and is then told. Errors: TIDAK_ADA, PERKARA_SUDAH_DIHENTIKAN, PERKARA_TIDAK_BERJALAN,
 * PERKARA_DIPANGGIL, PERKARA_BUKAN_PENGELOLA, PERKARA_SUDAH_BERNOMOR, AKIBAT_BERUBAH.
 */
export async function hentikanPerkara(
  kerja: KerjaOrang,
  id: string,
  isian: IsianHenti,
): Promise<{ tugas: number; nomorBatal: string[]; nomorTetap: string[] }> {
  const { trx, pelaku } = kerja
  const semua = await kunciPohon(trx, id)
  const [perkara] = semua as [PerkaraTerkunci]
  await wajibDapatDihentikan(trx, perkara)
  const perkaraId = semua.map((p) => p.id)
  const akibat = await bacaAkibatLuar(trx, kerja.mesin, perkaraId, true)
  const kursi = await wajibPenghenti(trx, pelaku, perkara, akibat)
  if (isian.sidik && isian.sidik !== sidikAkibat(akibat)) throw errors.AKIBAT_BERUBAH()
  const henti: Penghentian = {
    perkaraId,
    alasan: isian.alasan.trim(),
    oleh: pelaku.pegawaiId,
    akibat,
  }
  const k = { ...kerja, kursi }
  const tugas = await tutupTugas(k, perkaraId)
  await lepasPewaktu(k, perkaraId)
  for (const p of semua) await akhiri(k, p, henti, p.id === id ? undefined : id)
  // Numbers last, as everywhere: their register is the lock that all others wait for.
  await kerja.mesin.saatHenti?.(k, henti)
  await kabari(k, perkara, [perkara.dibuatOleh, ...tugas])
  return {
    tugas: tugas.length,
    nomorBatal: akibat.batal.map((n) => n.nomor),
    nomorTetap: akibat.tetap.map((n) => n.nomor),
  }
}

/** Who may: whoever leads its unit; who started it, as long as no letter of it has a number. */
export async function wajibPenghenti(
  db: Knex,
  pelaku: Pelaku,
  perkara: { unitId: string; dibuatOleh: string | null },
  { batal, tetap }: AkibatLuar,
): Promise<Kursi> {
  const kursi = await kursiMemimpin(db, pelaku, perkara.unitId)
  if (kursi) return kursi
  const [sendiri] = pelaku.kursi
  if (!sendiri || perkara.dibuatOleh !== pelaku.pegawaiId) throw errors.PERKARA_BUKAN_PENGELOLA()
  if (batal.length + tetap.length > 0) throw errors.PERKARA_SUDAH_BERNOMOR()
  return sendiri
}

/** Whether to offer it at all; the page itself says what stands against it. */
export const bolehMengelola = async (
  db: Knex,
  pelaku: Pelaku,
  p: { unit_id: string; dibuat_oleh: string | null },
): Promise<boolean> =>
  (pelaku.kursi.length > 0 && p.dibuat_oleh === pelaku.pegawaiId) ||
  (await kursiMemimpin(db, pelaku, p.unit_id)) !== null

/** The case and all that run below it, locked: child before parent, as a step of a child does. */
async function kunciPohon(trx: Knex.Transaction, id: string): Promise<PerkaraTerkunci[]> {
  const terkunci = new Map<string, PerkaraTerkunci>()
  for (const anak of await keturunan(trx, id))
    terkunci.set(anak.id, await kunciPerkara(trx, anak.id))
  const perkara = await kunciPerkara(trx, id)
  // Called while the lock was waited for; nobody can call another one now.
  for (const anak of await keturunan(trx, id))
    if (!terkunci.has(anak.id)) terkunci.set(anak.id, await kunciPerkara(trx, anak.id))
  return [perkara, ...[...terkunci.values()].filter((p) => p.status === 'berjalan')]
}

/** Errors: PERKARA_SUDAH_DIHENTIKAN with who and when, PERKARA_TIDAK_BERJALAN, PERKARA_DIPANGGIL. */
export async function wajibDapatDihentikan(
  db: Knex,
  p: Pick<PerkaraTerkunci, 'id' | 'status' | 'indukId' | 'indukEksekusi'>,
): Promise<void> {
  if (p.status === 'dihentikan') await tolakDihentikan(db, p.id)
  if (p.status !== 'berjalan') throw errors.PERKARA_TIDAK_BERJALAN()
  if (p.indukId && p.indukEksekusi) {
    const { judul } = await db('perkara').where({ id: p.indukId }).first('judul')
    throw errors.PERKARA_DIPANGGIL({ induk: judul })
  }
}

/** Refuses what comes too late for a stopped case, and says who stopped it. */
export async function tolakDihentikan(db: Knex, perkaraId: string): Promise<never> {
  const p = await db('perkara as p')
    .join('pegawai as g', 'g.id', 'p.dihentikan_oleh')
    .where('p.id', perkaraId)
    .first('p.selesai_at', 'g.gelar_depan', 'g.nama', 'g.gelar_belakang')
  const { zona, zonaSingkat } = await setelanKantor(db)
  throw errors.PERKARA_SUDAH_DIHENTIKAN({
    oleh: namaLengkap({
      gelarDepan: p.gelar_depan,
      nama: p.nama,
      gelarBelakang: p.gelar_belakang,
    }),
    pada: waktuSingkat(p.selesai_at, zona, zonaSingkat),
  })
}

/** Answers who had them in hand. */
async function tutupTugas(k: KerjaOrang, perkaraId: string[]): Promise<(string | null)[]> {
  const { trx, kini } = k
  const tugas = await trx('tugas')
    .whereIn('perkara_id', perkaraId)
    .where({ status: 'terbuka' })
    .update({ status: 'batal', selesai_at: kini })
    .returning(['id', 'perkara_id', 'no', 'pemegang_id'])
  for (const t of tugas) {
    await batalJam(trx, t.id, kini)
    await catatRiwayat(trx, {
      at: kini,
      aksi: 'tugas.batal',
      perkaraId: t.perkara_id,
      tugasId: t.id,
      ...oleh(k),
      rincian: { no: t.no, sebab: 'henti' },
    })
  }
  return tugas.map((t) => t.pemegang_id)
}

async function lepasPewaktu({ trx, kini }: KerjaOrang, perkaraId: string[]): Promise<void> {
  const pewaktu = await trx('pewaktu')
    .whereIn('perkara_id', perkaraId)
    .where({ status: 'terpasang' })
    .update({ status: 'batal', selesai_at: kini })
    .returning('id')
  for (const { id } of pewaktu) await batalkan(trx, kunciPewaktu(id))
}

async function akhiri(
  k: KerjaOrang,
  perkara: PerkaraTerkunci,
  { alasan, oleh: pegawai, akibat }: Penghentian,
  karena?: string,
): Promise<void> {
  const { trx, kini } = k
  await trx('perkara')
    .where({ id: perkara.id })
    .update({
      status: 'dihentikan',
      keadaan: null,
      versi: perkara.versi + 1,
      alasan_henti: alasan,
      dihentikan_oleh: pegawai,
      selesai_at: kini,
    })
  await batalJanji(trx, perkara.id, kini)
  await catatRiwayat(trx, {
    at: kini,
    aksi: 'perkara.dihentikan',
    perkaraId: perkara.id,
    ...oleh(k),
    rincian: karena
      ? { alasan, karena }
      : {
          alasan,
          nomorBatal: akibat.batal.map((n) => n.nomor),
          nomorTetap: akibat.tetap.map((n) => n.nomor),
        },
  })
}

/** Who held a task of it, or started it, is told; why stands on the case, for who may read it. */
async function kabari(
  { trx, kini, pelaku }: KerjaOrang,
  perkara: PerkaraTerkunci,
  orang: (string | null)[],
): Promise<void> {
  const kepada = orang.filter((id): id is string => id !== null && id !== pelaku.pegawaiId)
  await beriTahu(
    trx,
    {
      kepada,
      jenis: 'perkara.dihentikan',
      judul: `Perkara dihentikan: ${perkara.judul}`,
      isi: `Oleh ${pelaku.nama}. Tugasnya tidak perlu dikerjakan lagi.`,
      jalur: `/perkara/${perkara.id}`,
      kunci: `henti ${perkara.id}`,
    },
    kini,
  )
}
