import { errors } from '../errors.js'
import type { HasilTindakan, KonteksPelaku } from '../perkara/handler.js'
import { bacaLembar } from '../peserta/impor/index.js'
import { pesertaLulus } from './daftar.js'
import { wajibPelatihan } from '../peserta/roster.js'

const RAPAT = (s: string) => s.toLowerCase().replace(/[^a-z]/g, '')
const JUDUL_KODE = ['koderegistrasi', 'nomorkoderegistrasi', 'nomorregistrasi', 'kode', 'noregistrasi']

/**
 * Row 8: LAN's answer is a sheet of NIP and registration code; codes are opaque and never made here.
 * Every row must fit the roster: unknown NIP, missing or double codes refuse the whole sheet.
 * Errors: KOLOM_KODE_TIDAK_ADA, KODE_REGISTRASI_SALAH.
 */
export async function imporKode(k: KonteksPelaku, isi: Buffer, nama: string): Promise<HasilTindakan> {
  const pelatihanId = wajibPelatihan(k)
  const pasangan = bacaPasangan(await bacaLembar(isi, nama))
  const lulus = await pesertaLulus(k.trx, pelatihanId)
  const kenal = new Map(lulus.map((p) => [p.nip, p.id]))
  const lihat = new Map<string, number>()
  for (const { baris, nip, kode } of pasangan) {
    if (!kenal.has(nip)) throw errors.KODE_REGISTRASI_SALAH({ baris, sebab: `NIP ${nip || '(kosong)'} bukan peserta yang lulus` })
    if (!kode) throw errors.KODE_REGISTRASI_SALAH({ baris, sebab: 'kode registrasi kosong' })
    if (kode.length > 100) throw errors.KODE_REGISTRASI_SALAH({ baris, sebab: 'kode registrasi lebih dari 100 huruf' })
    if (lihat.has(kode)) throw errors.KODE_REGISTRASI_SALAH({ baris, sebab: `kode ${kode} sama dengan baris ${lihat.get(kode)}` })
    lihat.set(kode, baris)
  }
  for (const { nip, kode } of pasangan) {
    await k.trx('peserta').where({ id: kenal.get(nip)! }).update({ kode_registrasi: kode })
  }
  const sisa = (await pesertaLulus(k.trx, pelatihanId)).filter((p) => !p.kode_registrasi)
  return {
    pesan: `${pasangan.length} kode registrasi diterima; ${sisa.length} peserta belum berkode.`,
    data: { diterima: pasangan.length, belum: sisa.map((p) => p.nip) },
    ...(sisa.length === 0 ? { selesai: {} } : {}),
  }
}

function bacaPasangan(lembar: { judul: string[]; baris: { no: number; sel: string[] }[] }) {
  const nip = lembar.judul.findIndex((j) => RAPAT(j).startsWith('nip'))
  const kode = lembar.judul.findIndex((j) => JUDUL_KODE.includes(RAPAT(j)))
  if (nip < 0 || kode < 0) throw errors.KOLOM_KODE_TIDAK_ADA({ ada: lembar.judul })
  return lembar.baris.map((b) => ({
    baris: b.no, nip: (b.sel[nip] ?? '').replace(/\D/g, ''), kode: (b.sel[kode] ?? '').trim(),
  }))
}
