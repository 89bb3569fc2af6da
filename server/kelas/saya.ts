import type { Knex } from 'knex'
import { jpSesi, persenHadir } from '../peserta/rekap-sesi.js'
import { pesertaDari, pesertaOrang, type PesertaSaya } from './peserta-saya.js'
import {
  kepalaKelas,
  materiPelatihan,
  sesiPelatihan,
  type KepalaKelas,
  type Materi,
} from './queries.js'
import { keadaanSesi, pintuBuka } from './waktu-sesi.js'

export interface KelasBaris extends Omit<KepalaKelas, 'tautanEvaluasi'> {
  akun_aktif_at: Date | null
  lulus: boolean | null
  /** Number of their certificate once it is signed, and when it went out for SIASN. */
  sertifikat: string | null
  siasn_at: Date | null
}

const SERTIFIKAT = `from sertifikat s
  where s.peserta_id = p.id and s.status in ('ditandatangani', 'diserahkan')`
const SERTIFIKAT_SIASN = `from sertifikat s
  join sertifikat_paket_isi i on i.sertifikat_id = s.id
  join sertifikat_paket k on k.id = i.paket_id and k.untuk = 'siasn'
  where s.peserta_id = p.id and s.status in ('ditandatangani', 'diserahkan')`

/** The trainings someone is on the roster of, latest first. */
export async function kelasSaya(db: Knex, pegawaiId: string): Promise<KelasBaris[]> {
  return pesertaDari(db, pegawaiId)
    .join('pelatihan as t', 't.id', 'p.pelatihan_id')
    .orderBy('t.mulai', 'desc')
    .orderBy('t.id')
    .limit(100)
    .select('t.id', 't.nama', 't.angkatan', 't.mulai', 't.selesai', 't.tempat', 't.jp')
    .select('p.akun_aktif_at', 'p.lulus', {
      sertifikat: db.raw(`(select s.nomor ${SERTIFIKAT} limit 1)`),
      siasn_at: db.raw(`(select max(k.dibuat_at) ${SERTIFIKAT_SIASN})`),
    })
}

export interface SesiSaya {
  id: string
  mata: string
  mulai: Date
  selesai: Date
  jp: number
  tempat: string
  narasumber: { id: string; nama: string }[]
  keadaan: 'belum' | 'buka' | 'tutup'
  /** Only around its time, and only for active accounts. */
  zoom: string
  /** Whether there will be a link when the time comes. */
  daring: boolean
  hadir: { keadaan: 'hadir' | 'izin' | 'sakit' | 'alpa'; at: Date; telat: number } | null
}

export interface SatuKelasSaya {
  kelas: KepalaKelas
  saya: Omit<PesertaSaya, 'token' | 'pelatihan_id'> & { laporan: string }
  aktif: boolean
  sesi: SesiSaya[]
  /** JP of one's own, and of all sessions. */
  jp: { hadir: number; semua: number; persen: number | null }
  materi: Materi[]
  sertifikat: string | null
}

/** A class as its participant sees it. Errors: TIDAK_ADA, BUKAN_PESERTA. */
export async function satuKelasSaya(
  db: Knex,
  pelatihanId: string,
  pegawaiId: string,
  kini: Date,
): Promise<SatuKelasSaya> {
  const { token: _, pelatihan_id: __, ...saya } = await pesertaOrang(db, pelatihanId, pegawaiId)
  const aktif = saya.akun_aktif_at !== null
  const hadir = new Map(
    (
      await db('presensi')
        .where({ peserta_id: saya.id })
        .select('sesi_id', 'keadaan', 'at', 'telat')
    ).map((r) => [r.sesi_id, { keadaan: r.keadaan, at: r.at, telat: r.telat }]),
  )
  const sesi = (await sesiPelatihan(db, pelatihanId)).map((s): SesiSaya => {
    const dekat = kini >= pintuBuka(s) && kini < s.selesai
    return {
      ...{ id: s.id, mata: s.mata, mulai: s.mulai, selesai: s.selesai, jp: s.jp },
      ...{ tempat: s.tempat, narasumber: s.narasumber, keadaan: keadaanSesi(s, kini) },
      ...{ zoom: aktif && dekat ? s.tautan : '', daring: s.tautan !== '' },
      hadir: hadir.get(s.id) ?? null,
    }
  })
  const dapat = sesi.filter((s) => s.hadir?.keadaan === 'hadir').reduce((n, s) => n + s.jp, 0)
  const semua = await jpSesi(db, pelatihanId)
  const laporan = await db('peserta').where({ id: saya.id }).first('laporan_nama')
  return {
    kelas: await kepalaKelas(db, pelatihanId),
    saya: { ...saya, laporan: laporan.laporan_nama },
    ...{ aktif, sesi },
    jp: { hadir: dapat, semua, persen: semua ? persenHadir(dapat, semua) : null },
    materi: aktif ? await materiPelatihan(db, pelatihanId) : [],
    sertifikat: (await sertifikatSaya(db, saya.id))?.nomor ?? null,
  }
}

/** One's own certificate once it is signed, with its PDF. */
export const sertifikatSaya = (
  db: Knex,
  pesertaId: string,
): Promise<{ nomor: string; pdf_sha256: string } | undefined> =>
  db('sertifikat as s')
    .leftJoin('konversi as k', 'k.docx_sha256', 's.docx_sha256')
    .where('s.peserta_id', pesertaId)
    .whereIn('s.status', ['ditandatangani', 'diserahkan'])
    .whereRaw('coalesce(s.pdf_sha256, k.pdf_sha256) is not null')
    .first('s.nomor', { pdf_sha256: db.raw('coalesce(s.pdf_sha256, k.pdf_sha256)') })
