import { TERSAMAR } from '../../pegawai/keamanan.js'
import { waktuSingkat } from '../../values/tanggal.js'
import type { Aturan } from './aturan.js'
import type { JamDinilai } from './tempo.js'

export interface TugasDisebut extends JamDinilai {
  tugas_id: string
  perkara_id: string
  no: string
  nama: string
  judul: string
  /** The case holds a secret letter: its title stays in the house. */
  rahasia: boolean
  pemegang: string | null
  /** The one person a task is for; they are not told to wait for themselves. */
  pegawai_id: string | null
  peran_nama: string
}

/** What a notice says, in the words of the office. */
export function kata(a: Aturan, t: TugasDisebut, kini: Date, zona: string) {
  return {
    jenis: `tenggat.${jenis(a, t)}`,
    judul: `${kepala(a, t, kini)}: ${t.no}. ${t.nama}`,
    isi: [t.rahasia ? `Perkara ${TERSAMAR}` : t.judul, ...waktu(t, zona), ...siapa(a, t)].join(
      '\n',
    ),
    // Who leads sees the case; who works opens the task itself.
    jalur: a.kepada === 'pelaksana' ? `/tugas/${t.tugas_id}` : `/perkara/${t.perkara_id}`,
  }
}

const jenis = (a: Aturan, t: JamDinilai): string => (t.luar || !t.keras ? 'pengingat' : a.tingkat)

function kepala(a: Aturan, t: TugasDisebut, kini: Date): string {
  if (t.luar && t.pegawai_id) {
    if (t.jatuh_at && kini > t.jatuh_at) return 'Lewat tenggat'
    return t.jenis === 'rencana' ? 'Waktunya tiba' : 'Mendekati tenggat'
  }
  if (t.luar) return 'Belum ada jawaban dari pihak luar'
  if (!t.keras) return 'Segera, belum selesai'
  const lewat = t.jatuh_at !== null && kini > t.jatuh_at
  if (a.tingkat === 'eskalasi') return 'Perlu perhatian, lewat tenggat'
  return a.tingkat === 'lewat' || lewat ? 'Lewat tenggat' : 'Mendekati tenggat'
}

function waktu(t: TugasDisebut, zona: string): string[] {
  if (!t.jatuh_at) return []
  const saat = waktuSingkat(t.jatuh_at, zona)
  if (t.luar && !t.pegawai_id)
    return [`Diharapkan paling lambat ${saat}; ingatkan pihak yang ditunggu.`]
  return [t.keras ? `Tenggat ${saat}.` : `Diharapkan selesai ${saat}.`]
}

/** Who does the task knows it already. */
const siapa = (a: Aturan, t: TugasDisebut): string[] =>
  a.kepada === 'pelaksana'
    ? []
    : [t.pemegang ? `Dikerjakan ${t.pemegang}.` : `Belum diambil oleh ${t.peran_nama}.`]
