import type { Tag } from '../platform/docx/render.js'
import { cariNilai } from '../platform/docx/penyebut.js'
import type { Kolom, Manifes } from './templat-manifes.js'
import { nilaiKolom, type Data } from './templat-nilai.js'
import { saran } from './templat-saran.js'
import { dataUmum } from './templat-umum.js'

/** Fields that reach the page through a common tag instead of their own. */
const LEWAT: Record<string, string> = { tujuan: 'yth', mulai: 'rentang', selesai: 'rentang' }
/** Fields of a manifest that the common tags are made from. */
const MILIK_BERSAMA = new Set(['tembusan', 'lampiran', 'sifat'])
/** What no official document may leave out; sheets are no documents of their own. */
const HARUS = ['konsep', 'nomor', 'tanggal', 'penandatangan.nama', 'penandatangan.kapasitasJabatan']

const CACAT_TERBANYAK = 50

/** Faults of a template against its manifest, one sentence each; empty when it is sound. */
export function periksaTemplat(m: Manifes, tag: readonly Tag[]): string[] {
  const data = contohData(m)
  const umum = contohUmum()
  const bentrok = m.kolom
    .filter((k) => k.nama in umum && !MILIK_BERSAMA.has(k.nama))
    .map((k) => `kolom ${k.nama} memakai nama tag bersama`)
  const nama = tag.map((t) => t.nama)
  const sia = m.kolom
    .filter((k) => !dipakai(k, nama))
    .map((k) => `kolom ${k.nama} (${k.label}) tidak dipakai templat`)
  const harus = m.keluarga === 'lembar' ? [] : HARUS
  const kurang = harus.filter((h) => !nama.includes(h)).map((h) => `[[${h}]] tidak ada`)
  return [...new Set([...bentrok, ...cacatSemua(tag, data), ...sia, ...kurang])]
}

/** Faults of the tags themselves, each once; nobody mends more than so many in one sitting. */
function cacatSemua(tag: readonly Tag[], data: Data): Set<string> {
  const hasil = new Set<string>()
  for (const t of tag) {
    const cacat = cacatTag(t, data)
    if (cacat) hasil.add(cacat)
    if (hasil.size === CACAT_TERBANYAK) break
  }
  return hasil
}

const SLOT = ['qr', 'logo', 'garuda']

/** Picture slots that nobody fills: they would be empty for ever. */
export const periksaSlot = (slot: readonly string[]): string[] =>
  slot
    .filter((s) => !SLOT.includes(s))
    .map((s) => `gambar [[%${s}]] tidak dikenal${saran(s, SLOT, (n) => `[[%${n}]]`)}`)

/** A tag is known when the data of a full sample has it, seen from where the tag stands. */
function cacatTag(t: Tag, data: Data): string {
  const lingkup: unknown[] = [data]
  for (const luar of t.dalam) {
    const nilai = cariNilai(luar, lingkup)
    // The loop itself is unknown and has been reported as such.
    if (nilai === undefined) return ''
    lingkup.push(Array.isArray(nilai) ? nilai[0] : nilai)
  }
  if (cariNilai(t.nama, lingkup) !== undefined) return cacatTempat(t, lingkup)
  const rumah = ulanganYangPunya(t.nama, data)
  const petunjuk = rumah
    ? `; adanya di dalam [[#${rumah}]]`
    : saran(t.nama, namaDi(lingkup), (s) => `[[${s}]]`)
  return `[[${t.nama}]] tidak dikenal${petunjuk} (${letak(t.berkas)})`
}

/**
 * A list repeated inside another list must belong to its items: else 500 rows times 500 rows would be
 * printed where one of them was meant.
 */
function cacatTempat(t: Tag, lingkup: readonly unknown[]): string {
  const [, ...dalam] = lingkup
  const diDaftar = t.dalam.findLast((_, i) => Array.isArray(cariNilai(t.dalam[i]!, lingkup)))
  const asing =
    t.jenis === 'ulang' && diDaftar !== undefined && !dalam.some((l) => punya(l, t.nama))
  return asing && Array.isArray(cariNilai(t.nama, lingkup))
    ? `[[#${t.nama}]] berada di dalam [[#${diDaftar}]], padahal bukan bagiannya (${letak(t.berkas)})`
    : ''
}

const punya = (nilai: unknown, nama: string): boolean =>
  nilai !== null && typeof nilai === 'object' && Object.hasOwn(nilai, nama.split('.')[0]!)

/** A part of the package as people know it in Word. */
function letak(berkas: string): string {
  if (/header/.test(berkas)) return 'kepala halaman'
  if (/footer/.test(berkas)) return 'kaki halaman'
  return /document/.test(berkas) ? 'isi naskah' : berkas
}

/** The list, if any, whose items know this name. */
function ulanganYangPunya(nama: string, data: Data): string | undefined {
  return Object.entries(data).find(([, v]) => Array.isArray(v) && punya(v[0], nama))?.[0]
}

function namaDi(lingkup: readonly unknown[]): string[] {
  return lingkup.flatMap((l) => daun(l as Data, ''))
}

function daun(nilai: unknown, awalan: string): string[] {
  if (nilai === null || typeof nilai !== 'object' || Array.isArray(nilai)) return []
  return Object.entries(nilai).flatMap(([k, v]) => [awalan + k, ...daun(v, `${awalan}${k}.`)])
}

function dipakai(k: Kolom, nama: readonly string[]): boolean {
  const akar = [k.nama, LEWAT[k.nama]]
  return nama.some((n) => akar.includes(n.split('.')[0]!.split('_')[0]))
}

/** Data of a made-up document with every list filled and every option taken. */
function contohData(m: Manifes): Data {
  const isi = Object.assign(
    {},
    ...m.kolom.map((k) => nilaiKolom(k, CONTOH[k.jenis] ?? 'x', 'Asia/Makassar')),
  )
  return { ...isi, ...contohUmum() }
}

const CONTOH: Record<string, unknown> = {
  tanggal: '2026-01-01',
  jam: '08:00',
  bilangan: 1,
  rupiah: 1,
  daftar: ['x', 'x'],
  paragraf: 'x',
  tabel: [{}, {}],
}

function contohUmum(): Data {
  const orang = {
    sifat: 'plh',
    jabatan: 'x',
    nama: 'x',
    pangkat: 'x',
    golongan: 'x',
    nip: 'x',
    atasNama: ['x'],
  } as const
  const kantor = {
    pemerintah: 'x',
    nama: 'x',
    singkatan: 'x',
    alamat: 'x',
    kota: 'x',
    zona: 'Asia/Makassar',
    kertas: 'A4',
  } as const
  const data = dataUmum({
    isi: { tembusan: ['x'], tujuan: ['x'] },
    kantor,
    nomor: '1',
    tanggal: '2026-01-01',
    // Not a draft, or the electronic block would be empty.
    konsep: false,
    tte: { kalimat: 'x' },
    paraf: { hierarki: [{ jabatan: 'x' }], koordinasi: [{ jabatan: 'x' }] },
    penandatangan: { ...orang, atasNama: ['x'] },
    penandatanganKedua: { ...orang, atasNama: ['x'] },
    peserta: [{ nip: 'x', nama: 'x' }],
  })
  const yth = data.yth as Data
  return { ...data, yth: { ...yth, beberapa: yth.satu, daftar: yth.satu } }
}
