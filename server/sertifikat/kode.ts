import { errors } from '../errors.js'
import type { HasilTindakan, KonteksPelaku } from '../perkara/handler.js'
import { bacaLembar } from '../peserta/impor/index.js'
import { wajibPelatihan } from '../peserta/roster.js'
import { rapikanNip } from '../values/nip.js'
import { pesertaLulus } from './daftar.js'

const RAPAT = (s: string) => s.toLowerCase().replace(/[^a-z]/g, '')
const JUDUL_KODE = [
  'koderegistrasi',
  'nomorkoderegistrasi',
  'nomorregistrasi',
  'kode',
  'noregistrasi',
]
const TERPANJANG = 100

interface Pasangan {
  baris: number
  nip: string
  kode: string
}
interface Lulus {
  id: string
  nip: string
  kode_registrasi: string
}

/**
 * Row 8: LAN's answer is a sheet of NIP and registration code; codes are opaque and never made
 * here. Every row must fit the roster: unknown NIP, missing or double codes refuse the whole sheet.
 * Errors: KOLOM_KODE_TIDAK_ADA, KODE_REGISTRASI_SALAH.
 */
export async function imporKode(
  k: KonteksPelaku,
  isi: Buffer,
  nama: string,
): Promise<HasilTindakan> {
  const pelatihanId = wajibPelatihan(k)
  const pasangan = bacaPasangan(await bacaLembar(isi, nama))
  const lulus: Lulus[] = await pesertaLulus(k.trx, pelatihanId)
  const kenal = new Map(lulus.map((p) => [p.nip, p]))
  periksa(pasangan, kenal)
  await k.trx.raw(
    `update peserta p set kode_registrasi = b.kode
       from unnest(?::uuid[], ?::text[]) as b (id, kode) where p.id = b.id`,
    [pasangan.map((p) => kenal.get(p.nip)!.id), pasangan.map((p) => p.kode)],
  )
  const berkode = new Set(pasangan.map((p) => p.nip))
  const belum = lulus.filter((p) => !p.kode_registrasi && !berkode.has(p.nip)).map((p) => p.nip)
  return {
    pesan: `${pasangan.length} kode registrasi diterima; ${belum.length} peserta belum berkode.`,
    data: { diterima: pasangan.length, belum },
    ...(belum.length === 0 ? { selesai: {} } : {}),
  }
}

/** One code, one participant, both ways; also against the codes that came with an earlier sheet. */
function periksa(pasangan: readonly Pasangan[], kenal: ReadonlyMap<string, Lulus>): void {
  const barisNip = new Map<string, number>()
  const barisKode = new Map<string, number>()
  const diganti = new Set(pasangan.map((p) => p.nip))
  const pemilik = new Map(
    [...kenal.values()]
      .filter((p) => p.kode_registrasi && !diganti.has(p.nip))
      .map((p) => [p.kode_registrasi, p.nip]),
  )
  for (const { baris, nip, kode } of pasangan) {
    const salah = (sebab: string) => errors.KODE_REGISTRASI_SALAH({ baris, sebab })
    if (!kenal.has(nip)) throw salah(`NIP ${nip || '(kosong)'} bukan peserta yang lulus`)
    if (barisNip.has(nip)) throw salah(`NIP ${nip} sudah ada pada baris ${barisNip.get(nip)}`)
    if (!kode) throw salah('kode registrasi kosong')
    if (kode.length > TERPANJANG) throw salah(`kode registrasi lebih dari ${TERPANJANG} huruf`)
    if (barisKode.has(kode)) throw salah(`kode ${kode} sama dengan baris ${barisKode.get(kode)}`)
    if (pemilik.has(kode)) throw salah(`kode ${kode} sudah milik NIP ${pemilik.get(kode)}`)
    barisNip.set(nip, baris)
    barisKode.set(kode, baris)
  }
}

function bacaPasangan(lembar: {
  judul: string[]
  baris: { no: number; sel: string[] }[]
}): Pasangan[] {
  const nip = lembar.judul.findIndex((j) => RAPAT(j).startsWith('nip'))
  const kode = lembar.judul.findIndex((j) => JUDUL_KODE.includes(RAPAT(j)))
  if (nip < 0 || kode < 0) throw errors.KOLOM_KODE_TIDAK_ADA({ ada: lembar.judul })
  return lembar.baris.map((b) => ({
    baris: b.no,
    nip: rapikanNip(b.sel[nip] ?? ''),
    kode: (b.sel[kode] ?? '').trim(),
  }))
}
