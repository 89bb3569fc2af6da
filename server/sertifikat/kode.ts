import { errors } from '../errors.js'
import type { HasilTindakan, KonteksPelaku } from '../perkara/handler.js'
import { bacaLembar } from '../peserta/impor/index.js'
import { pesertaLulus } from './daftar.js'
import { wajibPelatihan } from '../peserta/roster.js'
import { rapikanNip } from '../values/nip.js'

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
  periksaPasangan(pasangan, kenal, lulus)
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

interface Pasangan { baris: number; nip: string; kode: string }

/** The first row that does not fit refuses the sheet, with its number. Errors: KODE_REGISTRASI_SALAH. */
function periksaPasangan(
  pasangan: readonly Pasangan[], kenal: ReadonlyMap<string, string>, lulus: readonly { id: string; kode_registrasi: string }[],
): void {
  const milik = new Map(lulus.map((p) => [p.kode_registrasi, p.id]))
  const barisKode = new Map<string, number>()
  const barisNip = new Map<string, number>()
  for (const p of pasangan) {
    const sebab = cacat(p)
    if (sebab) throw errors.KODE_REGISTRASI_SALAH({ baris: p.baris, sebab })
    barisKode.set(p.kode, p.baris)
    barisNip.set(p.nip, p.baris)
  }

  function cacat({ nip, kode }: Pasangan): string {
    if (!kenal.has(nip)) return `NIP ${nip || '(kosong)'} bukan peserta yang lulus`
    if (barisNip.has(nip)) return `NIP ${nip} sama dengan baris ${barisNip.get(nip)}`
    if (!kode) return 'kode registrasi kosong'
    if (kode.length > 100) return 'kode registrasi lebih dari 100 huruf'
    if (barisKode.has(kode)) return `kode ${kode} sama dengan baris ${barisKode.get(kode)}`
    return milik.has(kode) && milik.get(kode) !== kenal.get(nip) ? `kode ${kode} sudah milik peserta lain` : ''
  }
}

function bacaPasangan(lembar: { judul: string[]; baris: { no: number; sel: string[] }[] }): Pasangan[] {
  const nip = lembar.judul.findIndex((j) => RAPAT(j).startsWith('nip'))
  const kode = lembar.judul.findIndex((j) => JUDUL_KODE.includes(RAPAT(j)))
  if (nip < 0 || kode < 0) throw errors.KOLOM_KODE_TIDAK_ADA({ ada: lembar.judul })
  return lembar.baris.map((b) => ({
    baris: b.no, nip: rapikanNip(b.sel[nip] ?? ''), kode: (b.sel[kode] ?? '').trim(),
  }))
}
