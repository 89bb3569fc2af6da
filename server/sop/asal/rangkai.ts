import type { Alir, BarisSop, Peta, Simpul, SimpulLangkah } from '../peta.js'
import type { Asal, Unsur, UnsurLangkah } from './unsur.js'

/** What is being strung together, and from where the next flow starts. */
interface Rangka {
  asal: Asal
  baris: ReadonlyMap<string, BarisSop>
  simpul: Simpul[]
  alir: Alir[]
  /** Open ends: flows that lead to whatever element comes next. */
  ujung: Omit<Alir, 'id' | 'ke'>[]
}

/**
 * Joins a description with the rows of its table to a map that can be drawn. Errors: a row that the
 * table does not have, a pelaksana without a lane, a row of the table that is nowhere described.
 */
export function rangkai(asal: Asal, tabel: readonly BarisSop[]): Peta {
  const r: Rangka = {
    asal,
    baris: new Map(tabel.map((b) => [b.no, b])),
    simpul: [],
    alir: [],
    ujung: [],
  }
  const perdana = langkahPertama(asal.unsur)
  letakkan(r, { jenis: 'mulai', id: 'mulai', nama: 'Mulai', peran: peranBaris(r, perdana.no) })
  for (const unsur of asal.unsur) tambah(r, unsur)
  letakkan(r, { jenis: 'selesai', id: 'selesai', nama: 'Selesai', peran: r.simpul.at(-1)!.peran })
  const { id, nama, identitas, lajur } = asal
  return semuaBaris({ id, nama, identitas, lajur, simpul: r.simpul, alir: r.alir }, tabel)
}

function tambah(r: Rangka, unsur: Unsur): void {
  if (unsur.jenis === 'langkah') letakkan(r, simpulLangkah(r, unsur))
  else if (unsur.jenis === 'putusan') tambahPutusan(r, unsur)
  else if (unsur.jenis === 'sejajar') tambahSejajar(r, unsur)
  else if (unsur.jenis === 'kejadian') tambahKejadian(r, unsur)
  else letakkan(r, { ...unsur, id: `panggil-${unsur.sop}` })
}

/** Puts an element below the last one and leads every open end to it. */
function letakkan(r: Rangka, simpul: Simpul): void {
  r.simpul.push(simpul)
  for (const ujung of r.ujung) alirkan(r, { ...ujung, ke: simpul.id })
  r.ujung = [{ dari: simpul.id }]
  if (simpul.jenis === 'langkah' && simpul.tenggat) r.ujung.push({ dari: simpul.tenggat.id })
}

function alirkan(r: Rangka, alir: Omit<Alir, 'id'>): void {
  r.alir.push({ id: `alir-${alir.dari}-${alir.ke}`, ...alir })
}

function tambahPutusan(r: Rangka, unsur: Unsur & { jenis: 'putusan' }): void {
  const sebelum = r.simpul.at(-1) as SimpulLangkah
  const id = `putusan-${sebelum.baris.no}`
  letakkan(r, { jenis: 'putusan', id, nama: unsur.nama, peran: sebelum.peran })
  for (const { ke, nama, syarat } of unsur.balik) {
    const tujuan = r.baris.has(ke) ? `langkah-${ke}` : ke === 'selesai' ? ke : `gabung-${ke}`
    alirkan(r, { dari: id, ke: tujuan, nama, syarat })
  }
  r.ujung = [{ dari: id, nama: 'Ya', bawaan: true }]
}

/** A merge comes first, because a split with two ways in would wait for both of them. */
function tambahSejajar(r: Rangka, unsur: Unsur & { jenis: 'sejajar' }): void {
  const cabang = unsur.cabang.map((u) => simpulLangkah(r, u))
  const peran = cabang.at(-1)!.peran
  letakkan(r, { jenis: 'gabung', id: `gabung-${unsur.ulang}`, nama: '', peran })
  letakkan(r, { jenis: 'pisah', id: `pisah-${unsur.ulang}`, nama: '', peran })
  const ujung: Rangka['ujung'] = []
  cabang.forEach((simpul, i) => {
    r.simpul.push({ ...simpul, sebaris: i > 0 })
    alirkan(r, { dari: `pisah-${unsur.ulang}`, ke: simpul.id })
    ujung.push({ dari: simpul.id })
  })
  r.ujung = ujung
  letakkan(r, { jenis: 'temu', id: `temu-${unsur.ulang}`, nama: '', peran })
}

/** Drawn beside the row before it; no flow leads in or out. */
function tambahKejadian(r: Rangka, unsur: Unsur & { jenis: 'kejadian' }): void {
  const langkah = unsur.langkah.map((u) => simpulLangkah(r, u))
  const { kejadian, nama } = unsur
  r.simpul.push({
    jenis: 'kejadian',
    id: `kejadian-${kejadian}`,
    nama,
    kejadian,
    langkah,
    peran: langkah[0]!.peran,
    sebaris: true,
  })
}

function simpulLangkah(r: Rangka, unsur: UnsurLangkah): SimpulLangkah {
  const { no, tenggat, jenis, ...ikatan } = unsur
  const baris = barisTabel(r, no)
  return {
    jenis,
    id: `langkah-${no}`,
    nama: baris.kegiatan,
    peran: peranBaris(r, no),
    baris,
    ikatan,
    ...(tenggat && { tenggat: { id: `tenggat-${no}`, ...tenggat } }),
  }
}

function barisTabel(r: Rangka, no: string): BarisSop {
  const baris = r.baris.get(no)
  if (!baris) throw new Error(`${r.asal.id}: tabel tidak mempunyai langkah ${no}`)
  return baris
}

function peranBaris(r: Rangka, no: string): string {
  const { pelaksana } = barisTabel(r, no)
  const lajur = r.asal.lajur.find((l) => l.nama === pelaksana)
  if (!lajur) throw new Error(`${r.asal.id}: pelaksana langkah ${no} tanpa lajur: ${pelaksana}`)
  return lajur.peran
}

function langkahPertama(unsur: readonly Unsur[]): UnsurLangkah {
  const [satu] = unsur
  if (satu?.jenis !== 'langkah') throw new Error('SOP harus dimulai dengan sebuah langkah')
  return satu
}

function semuaBaris(peta: Peta, tabel: readonly BarisSop[]): Peta {
  const ada = new Set(
    peta.simpul.flatMap((s) =>
      s.jenis === 'langkah'
        ? [s.baris.no]
        : s.jenis === 'kejadian'
          ? s.langkah.map((l) => l.baris.no)
          : [],
    ),
  )
  const hilang = tabel.filter((b) => !ada.has(b.no)).map((b) => b.no)
  if (hilang.length) throw new Error(`${peta.id}: langkah ${hilang.join(', ')} belum diuraikan`)
  return peta
}
