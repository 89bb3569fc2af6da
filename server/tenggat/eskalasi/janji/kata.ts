import { TERSAMAR } from '../../../pegawai/keamanan.js'
import { waktuSingkat } from '../../../values/tanggal.js'
import type { Aturan } from '../aturan.js'

export interface JanjiDisebut {
  perkara_id: string
  judul: string
  sop: string
  waktu: string
  jatuh_at: Date | null
  /** The case holds a secret letter: its title stays in the house. */
  rahasia: boolean
}

/** What a notice about a promise says, in the words of the office. */
export const kataJanji = (a: Aturan, j: JanjiDisebut, kini: Date, zona: string) => ({
  jenis: `janji.${a.tingkat}`,
  judul: `${kepala(a, j, kini)}: ${j.rahasia ? `perkara ${TERSAMAR}` : j.judul}`,
  isi: [
    `${j.sop}, dijanjikan ${j.waktu}.`,
    ...(j.jatuh_at ? [`Jatuh tempo ${waktuSingkat(j.jatuh_at, zona)}.`] : []),
  ].join('\n'),
  jalur: `/perkara/${j.perkara_id}`,
})

function kepala(a: Aturan, { jatuh_at }: JanjiDisebut, kini: Date): string {
  if (a.tingkat === 'eskalasi') return 'Perlu perhatian, janji layanan lewat'
  const lewat = jatuh_at !== null && kini > jatuh_at
  return a.tingkat === 'lewat' || lewat ? 'Janji layanan lewat' : 'Janji layanan mendekati batas'
}
