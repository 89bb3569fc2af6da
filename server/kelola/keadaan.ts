import type { Knex } from 'knex'
import { keadaanSimpanan } from '../arsip/simpanan/keadaan.js'
import { setelanKantor } from '../kantor/setelan.js'
import { setelanLms } from '../lms/setelan.js'
import { setelanKabar } from '../pemberitahuan/setelan.js'
import { tanggalDiZona } from '../values/tanggal.js'
import { setelanTte } from '../tte/setelan.js'

/** How much there is of everything an administrator keeps, as the home of administration says it. */
export interface KeadaanKantor {
  pegawai: number
  akun: number
  jabatan: number
  kosong: number
  unit: number
  /** Plt. and Plh. of today. */
  sementara: number
  /** Agencies, who proposes participants for them, and the last year of planning still open. */
  pd: number
  pengusul: number
  tahunTerbuka: number | null
  kalender: number
  register: number
  templat: number
  sop: number
  sesi: number
  token: number
  kirimanGagal: number
  surel: boolean
  webhook: boolean
  penanda: string
  lms: 'berkas' | 'moodle'
  /** Name of the store outside the database; null: the files are in it. */
  simpanan: string | null
}

export async function keadaanKantor(db: Knex, kini: Date): Promise<KeadaanKantor> {
  const { zona } = await setelanKantor(db)
  const { rows } = await db.raw(HITUNG, { kini, hari: tanggalDiZona(kini, zona) } as never)
  const kabar = await setelanKabar(db)
  return {
    ...rows[0],
    surel: Boolean(kabar.surelHost),
    webhook: Boolean(kabar.webhookUrl),
    penanda: (await setelanTte(db)).penanda,
    lms: (await setelanLms(db)).cara,
    simpanan: (await keadaanSimpanan(db))?.nama || null,
  }
}

const DIPANGKU = `m.berlaku_dari <= :hari and (m.berlaku_sampai is null or m.berlaku_sampai >= :hari)`

const HITUNG = `select
  (select count(*)::int from pegawai where aktif) as pegawai,
  (select count(*)::int from akun) as akun,
  (select count(*)::int from jabatan where aktif) as jabatan,
  (select count(*)::int from jabatan j where aktif and not exists (
     select 1 from pemangku m where m.jabatan_id = j.id and ${DIPANGKU})) as kosong,
  (select count(*)::int from unit where aktif) as unit,
  (select count(*)::int from pemangku m where sifat <> 'definitif' and ${DIPANGKU}) as sementara,
  (select count(*)::int from pd where aktif) as pd,
  (select count(*)::int from pengusul where berakhir is null) as pengusul,
  (select max(tahun) from tahun_rencana where batas >= :hari) as "tahunTerbuka",
  (select count(*)::int from kalender) as kalender,
  (select count(*)::int from register where aktif) as register,
  (select count(*)::int from templat_versi where berlaku_at is not null) as templat,
  (select count(*)::int from sop_versi where aktif) as sop,
  (select count(*)::int from sesi where kedaluwarsa_at > :kini
     and terakhir_at > :kini::timestamptz - interval '4 hours') as sesi,
  (select count(*)::int from token_api
    where dicabut_at is null and kedaluwarsa_at > :kini) as token,
  (select count(*)::int from kiriman where status = 'gagal') as "kirimanGagal"`
