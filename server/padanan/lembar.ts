import { bacaBaris } from '../peserta/impor/baris.js'
import { bacaLembar, type Lembar } from '../peserta/impor/index.js'
import type { KunciKolom } from '../peserta/impor/jenis.js'
import { errors } from '../errors.js'
import type { Tanggal } from '../values/tanggal.js'
import type { BarisLembar, Lembaran, Sumber } from './jenis.js'
import { rapi } from './rapi.js'

/** What Moodle's exports call a person (`id number` and `username` hold the NIP, the first wins). */
const MOODLE: Partial<Record<KunciKolom, readonly string[]>> = {
  nip: ['idnumber', 'nomorinduk', 'username', 'namapengguna'],
  instansi: ['institution', 'institusi', 'lembaga'],
  email: ['emailaddress', 'alamatsurel'],
}
const DEPAN = ['firstname', 'namadepan']
const BELAKANG = ['lastname', 'surname', 'namabelakang', 'namaakhir']

/**
 * A sheet of one source as rows that can be compared, each with what is wrong with its NIP. Errors:
 * those of bacaLembar, KOLOM_WAJIB_KURANG without a column for NIP and name.
 */
export async function bacaPadanan(
  isi: Buffer,
  nama: string,
  sumber: Sumber,
  hariIni: Tanggal,
): Promise<Lembaran> {
  const lembar = sepertiMoodle(await bacaLembar(isi, nama))
  const kurang = (['nip', 'nama'] as const).filter((k) => !lembar.letak.has(k))
  if (kurang.length > 0)
    throw errors.KOLOM_WAJIB_KURANG({
      kurang: kurang.map((k) => (k === 'nip' ? 'NIP' : 'Nama')),
      ditemukan: lembar.judul.filter(Boolean).slice(0, 8),
    })
  const letakNip = lembar.letak.get('nip')!
  const baris = lembar.baris.flatMap((b): BarisLembar[] => {
    const { data, galat } = bacaBaris(b, lembar.letak, hariIni)
    const nipAsli = (b.sel[letakNip] ?? '').trim().slice(0, 40)
    if (!nipAsli && !data.nama) return []
    const awal = `Baris ${b.no}, kolom NIP: `
    const salah = galat.find((g) => g.startsWith(awal))?.slice(awal.length) ?? ''
    const { nip, gelarDepan, gelarBelakang, golongan, jabatan, instansi } = data
    return [
      {
        ...{ no: b.no, nip, nipAsli, galat: salah, nama: data.nama, gelarDepan, gelarBelakang },
        ...{ golongan, jabatan, instansi },
        ...{ jenisKelamin: data.jenisKelamin, tanggalLahir: data.tanggalLahir },
      },
    ]
  })
  return { sumber, nama, baris }
}

/**
 * SIMPEG holds everybody who serves the government: of its sheet only rows that may be of a participant
 * are kept, by NIP or by name, and the others are no difference (minimum data, domain 4.7). LMS and
 * Smartbangkom hold this training alone: who is in them and not on the roster is one.
 */
export function hanyaPeserta(
  l: Lembaran,
  roster: readonly { nip: string; nama: string }[],
): Lembaran {
  if (l.sumber !== 'simpeg') return l
  const nip = new Set(roster.map((o) => o.nip))
  const nama = new Set(roster.map((o) => rapi('nama', o.nama)))
  return { ...l, baris: l.baris.filter((b) => nip.has(b.nip) || nama.has(rapi('nama', b.nama))) }
}

const ringkas = (s: string): string => s.toLowerCase().replace(/[^a-z]/g, '')

/** The same sheet with Moodle's columns understood, and first and last name in one. */
function sepertiMoodle(l: Lembar): Lembar {
  const judul = l.judul.map(ringkas)
  const cari = (nama: readonly string[]): number =>
    nama.map((n) => judul.indexOf(n)).find((i) => i >= 0) ?? -1
  const letak = new Map(l.letak)
  for (const [kunci, nama] of Object.entries(MOODLE)) {
    const i = cari(nama)
    if (i >= 0 && !letak.has(kunci as KunciKolom)) letak.set(kunci as KunciKolom, i)
  }
  const [depan, belakang] = [cari(DEPAN), cari(BELAKANG)]
  if (letak.has('nama') || depan < 0) return { ...l, letak }
  letak.set('nama', l.judul.length)
  const utuh = (sel: readonly string[]): string =>
    // Moodle wants a last name: who has none was given a stop or a dash.
    [sel[depan], sel[belakang]].filter((s) => s && !/^[-.]$/.test(s.trim())).join(' ')
  return {
    ...{ ...l, letak, judul: [...l.judul, 'nama'] },
    baris: l.baris.map((b) => ({
      ...b,
      sel: [...Array.from(l.judul, (_, i) => b.sel[i] ?? ''), utuh(b.sel)],
    })),
  }
}
