import { errors } from '../errors.js'
import type { Lembar } from '../peserta/impor/index.js'
import { hurufTerlarang, rapikan } from '../platform/xlsx/sel.js'
import { pisahGelar } from '../values/gelar.js'
import { rapikanNip } from '../values/nip.js'

/** One row of LAN's sheet as it was written. */
export interface Pasangan {
  no: number
  nip: string
  /** Without titles; empty where the sheet has no names. */
  nama: string
  kode: string
}

const RAPAT = (s: string) => s.toLowerCase().replace(/[^a-z]/g, '')
/** Headings of the code, once `nomor`, `no` and `sertifikat` are taken off. */
const JUDUL_KODE = ['koderegistrasi', 'koderegistrasilan', 'kodereg', 'registrasi', 'kode', 'reg']
const inti = (judul: string): string =>
  RAPAT(judul.replace(/\(.*$/s, ''))
    .replace(/^(nomor|no)(?=.)/, '')
    .replace(/(peserta|sertifikat)$/, '')

/**
 * NIP, name and code of every row that holds any of them. Errors: KOLOM_KODE_TIDAK_ADA.
 */
export function bacaPasangan(lembar: Pick<Lembar, 'judul' | 'letak' | 'baris'>): Pasangan[] {
  const nip = lembar.letak.get('nip') ?? lembar.judul.findIndex((j) => RAPAT(j).startsWith('nip'))
  const kode = lembar.judul.findIndex((j) => JUDUL_KODE.includes(inti(j)))
  if (nip < 0 || kode < 0)
    throw errors.KOLOM_KODE_TIDAK_ADA({ ada: lembar.judul.filter(Boolean).slice(0, 8) })
  const nama = lembar.letak.get('nama') ?? -1
  const sel = (b: { sel: string[] }, i: number) => bersih(b.sel[i] ?? '')
  return lembar.baris
    .map((b) => ({
      ...{ no: b.no, nip: rapikanNip(sel(b, nip)), kode: sel(b, kode) },
      nama: pisahGelar(sel(b, nama)).nama,
    }))
    .filter((b) => b.nip || b.kode || b.nama)
}

/** Blanks of every kind and signs nobody sees do not belong to a code; control signs stay to be refused. */
const bersih = (teks: string): string => (hurufTerlarang(teks) ? teks.trim() : rapikan(teks))
