import { setTimeout as tunggu } from 'node:timers/promises'
import type { Knex } from 'knex'
import { buatSesi } from '../server/pegawai/service.js'
import { transaksi } from '../server/platform/db/db.js'
import { SKJ } from './rencana-bantu.js'

/** Somebody with a draft, logged in, who sends it on the last evening. */
export interface Pengirim {
  usulanId: string
  kuki: string
  csrf: string
}

/** How one sending went; `kirim` and `jawab` are instants of the office's clock. */
export interface HasilKirim extends Pengirim {
  status: number
  /** Why it was refused; empty when it was taken. */
  galat: string
  kirim: Date
  jawab: Date
  /** How long the sender waited. */
  ms: number
}

const ATASAN = 50

/**
 * `orang` people of an agency with a draft for 2027 each, under fifty superiors; the first `pengirim` of
 * them are logged in.
 */
export async function isiMalam(
  db: Knex,
  p: { orang: number; pengirim: number; kini: Date },
): Promise<Pengirim[]> {
  await db.raw(
    `with atasan as (
       insert into pegawai (nip, nama, luar)
       select '19700101199501' || lpad(i::text, 4, '0'), 'Atasan ' || i, true
         from generate_series(1, ${ATASAN}) i returning id),
     urut as (select id, row_number() over () as n from atasan),
     dinas as (insert into pd (kode, nama) values ('MALAM', 'Dinas Malam Terakhir') returning id),
     pns as (
       insert into pegawai (nip, nama, luar)
       select '19900101201501' || lpad(i::text, 4, '0'), 'Pegawai ' || i, true
         from generate_series(1, :orang::integer) i returning id, nip),
     duduk as (
       insert into penempatan (pegawai_id, pd_id, jabatan, atasan_id, berlaku_dari)
       select p.id, d.id, 'Analis', u.id, date '2026-01-01' from pns p cross join dinas d
         join urut u on u.n = 1 + right(p.nip, 4)::integer % ${ATASAN}),
     profil as (
       insert into profil_bangkom
         (pegawai_id, tahun, jenis_jabatan, email, nilai_kinerja, skj, diubah_at)
       select id, 2027, 'pelaksana', 'pns@contoh.example', 80, :skj::jsonb, :kini from pns)
     insert into usulan_bangkom (pegawai_id, tahun, jalur, bentuk, jp, hari, tanggal, materi,
            anggaran, lembaga, sumber_dana, alasan, pernyataan, dibuat_at)
     select id, 2027, 'klasikal', 'KL10', 20, 5, date '2027-03-08', 'Pengelolaan arsip dinamis',
            2500000, 'Lembaga Pelatihan Contoh', 'APBD', 'Untuk tugas sehari-hari.', true, :kini
       from pns`,
    { orang: p.orang, skj: JSON.stringify(SKJ), kini: p.kini },
  )
  const usulan = await db('usulan_bangkom as u')
    .join('pegawai as g', 'g.id', 'u.pegawai_id')
    .whereLike('g.nip', '19900101201501%')
    .orderBy('g.nip')
    .limit(p.pengirim)
    .select('u.id', 'u.pegawai_id')
  const hasil: Pengirim[] = []
  for (const u of usulan) {
    const asal = { ip: '127.0.0.1', agen: 'malam' }
    const s = await transaksi(db, (trx) => buatSesi(trx, u.pegawai_id, p.kini, asal))
    hasil.push({ usulanId: u.id, kuki: `paraf_sesi=${s.token}`, csrf: s.csrf })
  }
  return hasil
}

/** All of them press Kirim over HTTP, one every `jedaMs`, whether or not the others have their answer. */
export function kirimSemua(
  alamat: string,
  semua: readonly Pengirim[],
  { jedaMs, saat }: { jedaMs: number; saat(): Date },
): Promise<HasilKirim[]> {
  return Promise.all(
    semua.map(async (p, i) => {
      await new Promise((lanjut) => setTimeout(lanjut, i * jedaMs))
      const [kirim, awal] = [saat(), performance.now()]
      const r = await fetch(`${alamat}/api/rencana/${p.usulanId}/kirim`, {
        method: 'POST',
        headers: { cookie: p.kuki, 'x-csrf-token': p.csrf, 'content-type': 'application/json' },
        body: '{}',
      })
      const isi = (await r.json()) as { kode?: string; galat?: { kode?: string } }
      const ms = performance.now() - awal
      const galat = r.ok ? '' : JSON.stringify(isi)
      return { ...p, status: r.status, galat, kirim, jawab: saat(), ms }
    }),
  )
}

/** However slow the machine is: waits until one of them is in, while others are on their way. */
export async function sampaiAdaMasuk(db: Knex, semua: readonly Pengirim[]): Promise<void> {
  const id = semua.map((p) => p.usulanId)
  while (!(await db('usulan_bangkom').where({ tahap: 'verifikasi' }).whereIn('id', id).first()))
    await tunggu(5)
}

/** What went wrong, one sentence each: nothing accepted is lost, and nobody is in after the lock. */
export async function periksaMalam(
  db: Knex,
  hasil: readonly HasilKirim[],
  kunci: Date,
): Promise<string[]> {
  const rows = await db('usulan_bangkom as u')
    .leftJoin('tugas as t', (j) =>
      j.on('t.perkara_id', 'u.perkara_id').andOnVal('t.status', 'terbuka'),
    )
    .whereIn(
      'u.id',
      hasil.map((h) => h.usulanId),
    )
    .select('u.id', 'u.tahap', 'u.dikirim_at', 'u.atasan_id', 't.handler', 't.pegawai_id')
  const baris = new Map(rows.map((r) => [r.id, r]))
  return hasil.flatMap((h) => {
    const r = baris.get(h.usulanId)!
    const masuk = r.tahap === 'verifikasi' && r.handler === 'rencana.putus'
    const kata = (s: string) => [`${h.usulanId}: ${s}`]
    if (h.status === 200 && !masuk) return kata('accepted, but not there')
    if (h.status === 200 && r.pegawai_id !== r.atasan_id) return kata('its task is for another')
    if (r.tahap !== 'konsep' && r.dikirim_at >= kunci) return kata('in after the lock')
    if (h.status !== 200 && r.tahap !== 'konsep') return kata('refused, but in')
    if (h.status !== 200 && !h.galat.includes('RENCANA_TAHUN_TERKUNCI'))
      return kata(`refused for another reason: ${h.status} ${h.galat}`)
    if (h.status !== 200 && h.jawab < kunci) return kata('refused before the lock')
    if (h.status === 200 && h.kirim >= kunci) return kata('accepted after the lock')
    return []
  })
}
