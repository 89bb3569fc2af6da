import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { catatRiwayat } from '../perkara/service.js'
import { tambahPesertaBaru, ubahPeserta } from '../peserta/ubah.js'
import { kunciBaris } from './banding.js'
import {
  KOLOM,
  SEMUA_SUMBER,
  type Beda,
  type Kelas,
  type KolomPadanan,
  type Lembaran,
  type Putusan,
  type Sumber,
} from './jenis.js'
import { bedaPelatihan, lembarPadanan } from './muat.js'
import { rapi } from './rapi.js'

interface Siapa {
  pelaku: { pegawaiId: string }
  kini: Date
}

/** What one decision does. */
interface Akibat {
  putusan: Putusan[]
  /** A field of a participant that is put right. */
  ubah?: { nip: string; kolom: KolomPadanan; nilai: string }
  /** A row of a sheet that becomes a participant. */
  tambah?: { sumber: Sumber; no: number }
}

/**
 * Decides one difference, once: the roster is put right, and the value found wrong is remembered so that
 * no later sheet asks again. `pilih` is `roster` or a source for a field; `biarkan`, `tambah` or `pasang`
 * with the NIP in `nip` for a row. Errors: PADANAN_SUDAH_PUTUS, PADANAN_PILIHAN_SALAH.
 */
export async function putuskan(
  trx: Knex.Transaction,
  pelatihanId: string,
  p: { kunci: string; pilih: string; nip?: string },
  siapa: Siapa,
): Promise<void> {
  const lembar = await kunciLembar(trx, pelatihanId)
  const beda = (await bedaPelatihan(trx, pelatihanId, lembar)).find((b) => b.kunci === p.kunci)
  if (!beda) throw errors.PADANAN_SUDAH_PUTUS()
  const akibat = akibatnya(beda, p, pelatihanId, lembar)
  if (!akibat) throw errors.PADANAN_PILIHAN_SALAH({ pilih: p.pilih })
  if (p.pilih === 'pasang') await wajibPeserta(trx, pelatihanId, p.nip ?? '')
  await terapkan(trx, pelatihanId, [akibat], lembar, siapa)
}

/**
 * The same choice for all differences of a class: the value of one source, or that of the roster, where
 * it has one. Answers how many. Errors: PADANAN_TIDAK_ADA.
 */
export async function putuskanSemua(
  trx: Knex.Transaction,
  pelatihanId: string,
  { kelas, pilih }: { kelas: Kelas; pilih: string },
  siapa: Siapa,
): Promise<number> {
  const lembar = await kunciLembar(trx, pelatihanId)
  const akibat = (await bedaPelatihan(trx, pelatihanId, lembar))
    .filter((b) => b.kelas === kelas)
    .flatMap((b) => akibatnya(b, { pilih, nip: b.saran?.nip ?? '' }, pelatihanId, lembar) ?? [])
  if (akibat.length === 0) throw errors.PADANAN_TIDAK_ADA()
  await terapkan(trx, pelatihanId, akibat, lembar, siapa)
  return akibat.length
}

/** Two who decide at once queue up here; the second sees what the first has done. */
async function kunciLembar(trx: Knex.Transaction, pelatihanId: string): Promise<Lembaran[]> {
  await trx.raw('select id from pelatihan where id = ? for no key update', [pelatihanId])
  return lembarPadanan(trx, pelatihanId)
}

async function wajibPeserta(trx: Knex.Transaction, pelatihanId: string, nip: string) {
  const ada = await trx('peserta').where({ pelatihan_id: pelatihanId, nip }).first('id')
  if (!ada) throw errors.NIP_BUKAN_PESERTA({ nip: [nip] })
}

function akibatnya(
  b: Beda,
  { pilih, nip = '' }: { pilih: string; nip?: string },
  lingkup: string,
  lembar: readonly Lembaran[],
): Akibat | null {
  if (b.kelas === 'nip_rusak' || b.kelas === 'di_luar')
    return akibatBaris(b, { pilih, nip }, lingkup, lembar)
  if (b.kelas === 'tidak_ada' || b.kelas === 'nip_ganda') {
    if (pilih !== 'biarkan') return null
    const [, sumber] = b.kunci.split(' ')
    const putusan = { lingkup, nip: b.nip, perihal: b.kelas, ditolak: sumber!, benar: 'biarkan' }
    return { putusan: [putusan] }
  }
  return akibatKolom(b, pilih)
}

function akibatBaris(
  b: Beda,
  { pilih, nip }: { pilih: string; nip: string },
  lingkup: string,
  lembar: readonly Lembaran[],
): Akibat | null {
  const [, nama, no] = b.kunci.split(' ')
  const sumber = nama as Sumber
  const baris = lembar.find((l) => l.sumber === sumber)?.baris.find((x) => x.no === Number(no))
  if (!baris) return null
  const ditolak = kunciBaris(sumber, baris)
  const putusan = (benar: string): Putusan[] => [
    { lingkup, nip: '', perihal: 'pasangan', ditolak, benar },
  ]
  if (pilih === 'biarkan') return { putusan: putusan('') }
  if (pilih === 'pasang' && nip) return { putusan: putusan(nip) }
  if (pilih === 'tambah' && b.kelas === 'di_luar')
    return { putusan: [], tambah: { sumber, no: baris.no } }
  return null
}

/** The right value, and every other that was offered as a wrong one of this person. */
function akibatKolom(b: Beda, pilih: string): Akibat | null {
  const nilai = b.nilai[pilih as keyof Beda['nilai']]
  if (nilai === undefined) return null
  const kolom = b.kunci.split(' ')[0] as KolomPadanan
  const benar = rapi(kolom, nilai)
  const lain = SEMUA_SUMBER.map((s) => rapi(kolom, b.nilai[s] ?? '')).filter(
    (x) => x !== '' && x !== benar,
  )
  return {
    putusan: [...new Set(lain)].map((ditolak) => ({
      ...{ lingkup: '', nip: b.nip, perihal: kolom, ditolak, benar },
    })),
    ...(pilih !== 'roster' && { ubah: { nip: b.nip, kolom, nilai } }),
  }
}

async function terapkan(
  trx: Knex.Transaction,
  pelatihanId: string,
  akibat: readonly Akibat[],
  lembar: readonly Lembaran[],
  { pelaku, kini }: Siapa,
): Promise<void> {
  const ubah = akibat.flatMap((a) => a.ubah ?? [])
  const tambah = akibat.flatMap((a) => {
    const l = a.tambah && lembar.find((x) => x.sumber === a.tambah!.sumber)
    return l?.baris.find((b) => b.no === a.tambah!.no) ?? []
  })
  await ubahPeserta(trx, pelatihanId, ubah)
  await tambahPesertaBaru(trx, pelatihanId, tambah, kini)
  const putusan = akibat
    .flatMap((a) => a.putusan)
    .map((p) => ({ ...p, oleh: pelaku.pegawaiId, diputus_at: kini }))
  for (let i = 0; i < putusan.length; i += 500)
    await trx('padanan_putusan')
      .insert(putusan.slice(i, i + 500))
      .onConflict(['lingkup', 'nip', 'perihal', 'ditolak'])
      .merge()
  await catatRiwayat(trx, {
    ...{ at: kini, aksi: 'padanan.putusan', pegawaiId: pelaku.pegawaiId },
    rincian: {
      pelatihanId,
      jumlah: akibat.length,
      // Which fields, never whose nor what: the decisions and the roster say that, to who may read them.
      kolom: [...new Set(ubah.map((u) => KOLOM[u.kolom].label))],
      diubah: ubah.length,
      ditambah: tambah.length,
      putusan: akibat.flatMap((a) => a.putusan).length,
    },
  })
}
