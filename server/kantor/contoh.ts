import type { Knex } from 'knex'
import { simpanBerkas } from '../platform/docx/simpan.js'
import { hashSandi } from '../platform/http/sandi.js'
import { pangkatDari } from '../values/pangkat.js'
import { tambahHari, tanggalDiZona } from '../values/tanggal.js'
import { JABATAN, KANTOR, ORANG, SANDI_CONTOH, UNIT, type OrangContoh } from './contoh-data.js'
import { lambangContoh } from './contoh-lambang.js'
import { simpanSetelan } from './setelan.js'
import { simpanLambang, simpanTataNaskah, TATA_BAWAAN } from './tata-naskah.js'

/**
 * Fills an empty database with the sample office: BKPSDM Kutai Kartanegara as its SOPs print it,
 * with made-up people. The acting head is in office from 30 days before `kini` for 361 days.
 * A second call, also by another process at the same moment, changes nothing but this: a sample
 * office whose acting head has run out of time gets him back, or nobody could sign any more.
 */
export async function isiContoh(trx: Knex.Transaction, { kini }: { kini: Date }): Promise<void> {
  await trx.raw(`select pg_advisory_xact_lock(hashtext('paraf-contoh'))`)
  // Never beside real people: whoever has an account or settings has an office of their own.
  if (
    (await trx('setelan').where({ kunci: 'kantor' }).first('kunci')) ||
    (await trx('akun').first('pegawai_id'))
  )
    return perpanjangPlt(trx, tanggalDiZona(kini, KANTOR.zona))
  await simpanSetelan(trx, KANTOR, kini)
  await isiTataNaskah(trx, kini)
  const jabatan = await isiJabatan(trx, await isiUnit(trx))
  await isiOrang(trx, jabatan, tanggalDiZona(kini, KANTOR.zona))
  await isiRencana(trx, tanggalDiZona(kini, KANTOR.zona))
  await trx('register').where({ unit: '' }).update({ unit: KANTOR.singkatan })
}

/** The lines printed at start: who can log in, and with which password. */
export function salamContoh(): string[] {
  const akun = ORANG.filter((o) => o.akun)
  const lebar = Math.max(...akun.map((o) => o.akun!.length))
  return [
    `Kantor contoh. Kata sandi semua akun: ${SANDI_CONTOH}`,
    ...akun.map((o) => `  ${o.akun!.padEnd(lebar)}  ${o.tugas}`),
  ]
}

// helpers ////

/** Decrees on folio, as regions print their legal products, and the emblem nobody bears. */
async function isiTataNaskah(trx: Knex.Transaction, kini: Date): Promise<void> {
  await simpanTataNaskah(trx, { ...TATA_BAWAAN, kertasKeputusan: 'F4' }, kini)
  const { sha256 } = await simpanBerkas(trx, { isi: lambangContoh(), mime: 'image/png' })
  await simpanLambang(trx, 'logo', sha256, kini)
}

async function perpanjangPlt(trx: Knex.Transaction, hariIni: string): Promise<void> {
  const orang = ORANG.filter((o) => o.plt)
  for (const o of orang) {
    const { rows } = await trx.raw(
      `select p.id as pegawai_id, j.id as jabatan_id from pegawai p, jabatan j
        where p.nip = ? and j.kode = ? and not exists (
          select 1 from pemangku m where m.jabatan_id = j.id
             and m.berlaku_dari <= ? and (m.berlaku_sampai is null or m.berlaku_sampai >= ?))`,
      [o.nip, o.plt!, hariIni, hariIni],
    )
    for (const kosong of rows) await trx('pemangku').insert({ ...kosong, ...masaPlt(hariIni) })
  }
}

/** Everybody works here, under who sits in the post above; next year can be planned until the end of November. */
async function isiRencana(trx: Knex.Transaction, hariIni: string): Promise<void> {
  const tahun = Number(hariIni.slice(0, 4))
  const batas = hariIni > `${tahun}-11-30` ? `${tahun}-12-31` : `${tahun}-11-30`
  await trx('tahun_rencana').insert({ tahun: tahun + 1, tahun_skp: tahun - 1, batas })
  const [pd] = await trx('pd').insert({ kode: KANTOR.singkatan, nama: KANTOR.nama }).returning('id')
  await trx.raw(
    `insert into penempatan (pegawai_id, pd_id, jabatan, atasan_id, berlaku_dari)
     select m.pegawai_id, ?, j.nama, (select a.pegawai_id from pemangku a
              where a.jabatan_id = j.atasan_id and a.pegawai_id <> m.pegawai_id
              order by a.sifat limit 1), m.berlaku_dari
       from pemangku m join jabatan j on j.id = m.jabatan_id where m.sifat = 'definitif'`,
    [pd.id],
  )
}

const masaPlt = (hariIni: string) => ({
  sifat: 'plt',
  sk_nomor: '800.1.11.1/118/BKPSDM',
  berlaku_dari: tambahHari(hariIni, -30),
  berlaku_sampai: tambahHari(hariIni, 330),
})

async function isiUnit(trx: Knex.Transaction): Promise<Map<string, string>> {
  const id = new Map<string, string>()
  for (const u of UNIT) {
    const [baris] = await trx('unit')
      .insert({
        kode: u.kode,
        nama: u.nama,
        singkatan: u.singkatan,
        induk_id: u.induk ? id.get(u.induk) : null,
      })
      .returning('id')
    id.set(u.kode, baris.id)
  }
  return id
}

async function isiJabatan(
  trx: Knex.Transaction,
  unit: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const id = new Map<string, string>()
  for (const j of JABATAN) {
    const [baris] = await trx('jabatan')
      .insert({
        kode: j.kode,
        nama: j.nama,
        unit_id: unit.get(j.unit),
        atasan_id: j.atasan ? id.get(j.atasan) : null,
      })
      .returning('id')
    id.set(j.kode, baris.id)
    if (j.peran.length > 0)
      await trx('jabatan_peran').insert(j.peran.map((peran) => ({ jabatan_id: baris.id, peran })))
  }
  return id
}

async function isiOrang(
  trx: Knex.Transaction,
  jabatan: ReadonlyMap<string, string>,
  hariIni: string,
): Promise<void> {
  // One hash for all: they share the password anyway, and the office starts two seconds sooner.
  const sandi_hash = await hashSandi(SANDI_CONTOH)
  for (const o of ORANG) {
    const [{ id }] = await trx('pegawai')
      .insert({
        nip: o.nip,
        nama: o.nama,
        gelar_depan: o.gelarDepan ?? '',
        gelar_belakang: o.gelarBelakang,
        jenis: o.jenis ?? 'pns',
        golongan: o.golongan,
        pangkat: pangkatDari(o.golongan),
        email: `${surel(o)}@bkpsdm-kukar.example`,
      })
      .returning('id')
    await trx('pemangku').insert({
      pegawai_id: id,
      jabatan_id: jabatan.get(o.jabatan),
      sifat: 'definitif',
      berlaku_dari: '2024-01-02',
    })
    if (o.plt) {
      await trx('pemangku').insert({
        pegawai_id: id,
        jabatan_id: jabatan.get(o.plt),
        ...masaPlt(hariIni),
      })
    }
    if (o.akun)
      await trx('akun').insert({
        pegawai_id: id,
        nama_pengguna: o.akun,
        sandi_hash,
        admin: o.akun === 'admin',
      })
  }
}

function surel(o: OrangContoh): string {
  return o.nama.toLowerCase().replace(/[^a-z]+/g, '.')
}
