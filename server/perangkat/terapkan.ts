import { errors } from '../errors.js'
import { catat } from '../pegawai/jejak.js'
import type { Pengubah } from '../pegawai/kelola-pegawai.js'
import { tambahPd } from './pd.js'
import { dipakai, type LaporanOrang } from './periksa-orang.js'

export interface HasilImporOrang {
  pegawaiBaru: number
  penempatan: number
  dilewati: number
}

/** Told who was moved, in the transaction that moved them. */
export type AtasanBerganti = (p: Pengubah, pegawaiId: readonly string[]) => Promise<void>

/**
 * Writes what the dry run said: people not known yet (of another agency, without an account), and
 * their placements from `berlaku` on; the placement before ends the day before. What waits for the
 * former superior goes to the new one (`atasanBerganti`). All or nothing. Errors: IMPOR_ORANG_SALAH unless wrong rows
 * may be left out.
 */
export async function terapkanOrang(
  p: Pengubah,
  laporan: LaporanOrang,
  { berlaku, lewatiSalah }: { berlaku: string; lewatiSalah: boolean },
  atasanBerganti: AtasanBerganti,
): Promise<HasilImporOrang> {
  const { trx, kini } = p
  const { salah, ganda } = laporan.jumlah
  if (salah > 0 && !lewatiSalah) {
    const pertama = laporan.baris.find((b) => b.keadaan === 'salah')!.galat[0]!
    throw errors.IMPOR_ORANG_SALAH({ salah, pertama })
  }
  // Two imports at once would close the same placements crosswise.
  await trx.raw(`select pg_advisory_xact_lock(hashtext('paraf-penempatan'))`)
  for (const nama of laporan.pdBaru) await tambahPd(p, { nama })
  const isi = JSON.stringify(laporan.baris.filter(dipakai))
  const baru = await trx.raw(
    `insert into pegawai (nip, nama, gelar_depan, gelar_belakang, email, jenis, luar, created_at)
     select b.nip, b.nama, b."gelarDepan", b."gelarBelakang", b.email, 'pns', true, :kini
       from jsonb_to_recordset(:isi::jsonb) as b (nip text, nama text, "gelarDepan" text,
            "gelarBelakang" text, email text)
      order by b.nip on conflict (nip) do nothing returning id`,
    { isi, kini },
  )
  const pindah = await trx.raw(PINDAH, { isi, berlaku })
  await atasanBerganti(
    p,
    pindah.rows.map((r: { pegawai_id: string }) => r.pegawai_id),
  )
  const hasil = {
    ...{ pegawaiBaru: baru.rows.length, penempatan: pindah.rows.length },
    dilewati: salah + ganda,
  }
  await catat(trx, {
    ...{ at: kini, aksi: 'penempatan.impor', oleh: p.pelaku.pegawaiId },
    rincian: { ...hasil, berlaku },
  })
  return hasil
}

// One that began on this very day or later is corrected where it stands; a day has one placement.
const PINDAH = `
  with isi as (
    select g.id as pegawai_id, pd.id as pd_id, b.jabatan, b.jenis, a.id as atasan_id
      from jsonb_to_recordset(:isi::jsonb) as b (nip text, pd text, jabatan text, jenis text,
           "nipAtasan" text)
      join pegawai g on g.nip = b.nip
      join pd on lower(pd.nama) = lower(b.pd)
      left join pegawai a on a.nip = b."nipAtasan"
  ), baru as (
    select i.pegawai_id, i.pd_id, coalesce(nullif(i.jabatan, ''), l.jabatan, '') as jabatan,
           coalesce(i.jenis, l.jenis_jabatan) as jenis_jabatan,
           coalesce(i.atasan_id, l.atasan_id) as atasan_id, l.id as lama_id,
           l.berlaku_dari as lama_dari
      from isi i
      left join penempatan l on l.pegawai_id = i.pegawai_id and l.berlaku_sampai is null
     where l.id is null or (l.pd_id, l.jabatan, coalesce(l.jenis_jabatan, ''), l.atasan_id)
       is distinct from (i.pd_id, coalesce(nullif(i.jabatan, ''), l.jabatan),
         coalesce(i.jenis, l.jenis_jabatan, ''), coalesce(i.atasan_id, l.atasan_id))
  ), tutup as (
    update penempatan set berlaku_sampai = cast(:berlaku as date) - 1 from baru
     where penempatan.id = baru.lama_id and baru.lama_dari < cast(:berlaku as date)
    returning penempatan.id
  ), betul as (
    update penempatan set pd_id = baru.pd_id, jabatan = baru.jabatan,
           jenis_jabatan = baru.jenis_jabatan, atasan_id = baru.atasan_id from baru
     where penempatan.id = baru.lama_id and baru.lama_dari >= cast(:berlaku as date)
    returning penempatan.pegawai_id
  ), tambah as (
    insert into penempatan (pegawai_id, pd_id, jabatan, jenis_jabatan, atasan_id, berlaku_dari)
    select pegawai_id, pd_id, jabatan, jenis_jabatan, atasan_id, cast(:berlaku as date) from baru
     where (lama_id is null or lama_dari < cast(:berlaku as date))
       and (select count(*) from tutup) >= 0
    returning pegawai_id
  )
  select pegawai_id from tambah union all select pegawai_id from betul`
