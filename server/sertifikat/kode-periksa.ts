import { hurufTerlarang } from '../platform/xlsx/sel.js'
import { sebabNipRusak } from '../values/nip.js'
import type { Pasangan } from './kode-lembar.js'

export interface PesertaKode {
  nip: string
  nama: string
  lulus: boolean | null
  /** Empty while there is none. */
  kode: string
  /** Number of a signed certificate; null without one. */
  sertifikat: string | null
}

export interface BarisKode extends Pasangan {
  keadaan: 'baru' | 'sama' | 'ganti' | 'salah'
  /** Why it does not fit, or what it replaces; without row and full stop. */
  sebab: string
}

interface Bahan {
  peserta: readonly PesertaKode[]
  /** Codes that somebody has in another training, with its name. */
  dipakai: ReadonlyMap<string, string>
  namaBeda: boolean
}

const TERPANJANG = 100

/**
 * What becomes of every row: one code, one participant, both ways, also against what came with earlier
 * sheets. Where two rows contradict each other neither counts, for nobody here can know which is right; a
 * row that only repeats another says the same once more.
 */
export function periksaKode(pasangan: readonly Pasangan[], b: Bahan): BarisKode[] {
  const kenal = new Map(b.peserta.map((p) => [p.nip, p]))
  const perNip = kelompok(pasangan, (p) => p.nip)
  const perKode = kelompok(pasangan, (p) => p.kode)
  const pemilik = new Map(b.peserta.filter((p) => p.kode).map((p) => [p.kode, p]))
  const sebab = pasangan.map((p) => {
    const o = kenal.get(p.nip)
    return (
      sebabOrang(p, o, b.namaBeda) ??
      sebabKode(p) ??
      sebabKembar(p, perNip, perKode) ??
      sebabTetap(p, o!, b.dipakai)
    )
  })
  // Two people may exchange their codes in one sheet; whose row falls away keeps the code they had, and
  // whoever was to get that falls away too.
  for (let lagi = true; lagi;) {
    lagi = false
    const melepas = new Set(pasangan.filter((_, i) => sebab[i] === null).map((p) => p.nip))
    pasangan.forEach((p, i) => {
      const lain = pemilik.get(p.kode)
      if (sebab[i] !== null || !lain || lain.nip === p.nip || melepas.has(lain.nip)) return
      sebab[i] = `kode ${p.kode} sudah milik NIP ${lain.nip}`
      lagi = true
    })
  }
  return pasangan.map((p, i) => barisKode(p, kenal.get(p.nip)?.kode ?? '', sebab[i]!))
}

function barisKode(p: Pasangan, lama: string, sebab: string | null): BarisKode {
  if (sebab !== null) return { ...p, keadaan: 'salah', sebab }
  if (lama === p.kode) return { ...p, keadaan: 'sama', sebab: '' }
  if (lama) return { ...p, keadaan: 'ganti', sebab: `menggantikan kode ${lama}` }
  return { ...p, keadaan: 'baru', sebab: '' }
}

/** How many people have their code by this sheet, how many of them anew, and rows that do not fit. */
export function jumlahkan(baris: readonly BarisKode[]): {
  cocok: number
  baru: number
  salah: number
} {
  const orang = (keadaan: readonly BarisKode['keadaan'][]) =>
    new Set(baris.filter((b) => keadaan.includes(b.keadaan)).map((b) => b.nip)).size
  return {
    cocok: orang(['baru', 'ganti', 'sama']),
    baru: orang(['baru', 'ganti']),
    salah: baris.filter((b) => b.keadaan === 'salah').length,
  }
}

function sebabOrang(p: Pasangan, o: PesertaKode | undefined, namaBeda: boolean): string | null {
  const rusak = sebabNipRusak(p.nip)
  if (rusak) return rusak
  if (!o) return `NIP ${p.nip} bukan peserta pelatihan ini`
  if (!o.lulus) return `NIP ${p.nip} (${o.nama}) tidak dinyatakan lulus`
  if (!namaBeda && p.nama && rata(p.nama) !== rata(o.nama))
    return `nama ${p.nama} berbeda dari daftar peserta (${o.nama})`
  return null
}

const rata = (nama: string): string =>
  nama
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

function sebabKode({ kode }: Pasangan): string | null {
  if (!kode) return 'kode registrasi kosong'
  if (kode.length > TERPANJANG) return `kode registrasi lebih dari ${TERPANJANG} huruf`
  if (hurufTerlarang(kode)) return 'kode registrasi memuat huruf kendali yang tidak tampak'
  if (/^\d(?:[.,]\d+)?E[+-]?\d+$/i.test(kode))
    return `kode registrasi rusak oleh Excel (${kode}): kolomnya harus format Teks`
  return null
}

type Kelompok = ReadonlyMap<string, readonly Pasangan[]>

function kelompok(semua: readonly Pasangan[], kunci: (p: Pasangan) => string): Kelompok {
  const hasil = new Map<string, Pasangan[]>()
  for (const p of semua) {
    const ada = hasil.get(kunci(p))
    if (ada) ada.push(p)
    else hasil.set(kunci(p), [p])
  }
  return hasil
}

function sebabKembar(p: Pasangan, perNip: Kelompok, perKode: Kelompok): string | null {
  const nip = perNip.get(p.nip)!.find((x) => x.kode !== p.kode)
  if (nip) return `NIP ${p.nip} ada juga pada baris ${nip.no} dengan kode lain`
  const kode = perKode.get(p.kode)!.find((x) => x.nip !== p.nip)
  return kode ? `kode ${p.kode} ada juga pada baris ${kode.no} untuk NIP lain` : null
}

function sebabTetap(
  p: Pasangan,
  o: PesertaKode,
  dipakai: ReadonlyMap<string, string>,
): string | null {
  const pelatihan = dipakai.get(p.kode)
  if (pelatihan) return `kode ${p.kode} sudah dipakai pada ${pelatihan}`
  if (o.sertifikat && o.kode !== p.kode)
    return `kode ${o.kode} sudah tercetak pada sertifikat nomor ${o.sertifikat}`
  return null
}
