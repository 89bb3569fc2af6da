/**
 * A diagram before it is drawn: the rows of an SOP, who does them and how they follow each other.
 * `susunBpmn` turns one into BPMN 2.0; nothing here knows XML or coordinates.
 */

/** One printed row of an SOP table, word for word. */
export interface BarisSop {
  no: string
  kegiatan: string
  pelaksana: string
  kelengkapan: string
  waktu: string
  output: string
  ket: string
}

/** What the row means to the system; empty strings and missing keys are not written. */
export interface Ikatan {
  catatan?: string
  handler: string
  naskah?: string
  pencatat?: string
  opsi?: string
}

export interface Lajur {
  peran: string
  nama: string
}

interface Dasar {
  id: string
  nama: string
  /** Role code of the lane it stands in. */
  peran: string
  /** Drawn on the same height as the element before it: work that runs side by side. */
  sebaris?: boolean
}

/** An interrupting timer on a step; `teks` is the fact of the case that holds its date. */
export interface Tenggat {
  id: string
  nama: string
  teks: string
}

export interface SimpulLangkah extends Dasar {
  jenis: 'langkah'
  baris: BarisSop
  ikatan: Ikatan
  tenggat?: Tenggat
}

/** `putusan` asks; `gabung` merges alternatives; `pisah` and `temu` run branches side by side. */
export interface SimpulPolos extends Dasar {
  jenis: 'mulai' | 'selesai' | 'putusan' | 'gabung' | 'pisah' | 'temu'
}

export interface SimpulPanggilan extends Dasar {
  jenis: 'panggilan'
  sop: string
}

/** Work that a report starts, any number of times, beside the main flow. */
export interface SimpulKejadian extends Dasar {
  jenis: 'kejadian'
  /** The name by which the office reports it, e.g. `kendala-login`. */
  kejadian: string
  langkah: SimpulLangkah[]
}

export type Simpul = SimpulLangkah | SimpulPolos | SimpulPanggilan | SimpulKejadian

export interface Alir {
  id: string
  /** Id of a node or of a timer. */
  dari: string
  ke: string
  nama?: string
  /** Condition in the comparison language of workflows/README.md. */
  syarat?: string
  /** Taken when no condition holds. */
  bawaan?: boolean
}

export interface Peta {
  /** Process id, e.g. `peningkatan-kapasitas`. */
  id: string
  nama: string
  /** The identity block: element name -> printed lines, in printing order. */
  identitas: Record<string, string[]>
  lajur: Lajur[]
  /** From top to bottom. */
  simpul: Simpul[]
  alir: Alir[]
}
