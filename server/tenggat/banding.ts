import type { JamKerja } from '../values/jam-kerja.js'
import { uraiWaktu } from '../values/waktu-baku.js'
import { hitungBatas } from './batas.js'
import { susunSegmen, type FaktaTugas } from './fakta.js'
import { melanggar } from './keadaan.js'
import { bagiMenit, JENIS_SEGMEN, jumlahMenit } from './segmen.js'

/** A finished clock as it is stored. */
export interface JamSelesai {
  tugas_id: string
  status: 'selesai' | 'batal'
  luar: boolean
  waktu: string
  jangkar_at: Date | null
  langgar: boolean | null
  menit: number
  menit_antre: number
  menit_kerja: number
  menit_kembali: number
  menit_luar: number
  menit_jeda: number
}

/** What the stored figures of a finished clock and its raw history disagree about, in words; empty: nothing. */
export function bandingkan(j: JamKerja, jam: JamSelesai, f: FaktaTugas): string[] {
  const segmen = susunSegmen(f, jam.luar).map((s) => ({ ...s, selesai: s.selesai ?? s.mulai }))
  const m = bagiMenit(j, segmen)
  const akhir = segmen.at(-1)!.selesai
  const baku = uraiWaktu(jam.waktu)
  const batas = hitungBatas(j, baku, { mulai: f.dibuka, jangkar: jam.jangkar_at, jeda: m.jeda })
  const langgar =
    jam.status === 'selesai'
      ? melanggar({ keras: batas.keras, luar: jam.luar, jatuh_at: batas.jatuh }, akhir)
      : null
  const beda = (apa: string, tercatat: unknown, ternyata: unknown) =>
    tercatat === ternyata ? [] : [`${apa} tercatat ${sebut(tercatat)}, ternyata ${sebut(ternyata)}`]
  return [
    ...beda('menit', jam.menit, jumlahMenit(m)),
    ...JENIS_SEGMEN.flatMap((jenis) => beda(`menit ${jenis}`, jam[`menit_${jenis}`], m[jenis])),
    ...beda('pelanggaran', jam.langgar, langgar),
  ]
}

const sebut = (v: unknown): string => (v === true ? 'ya' : v === false ? 'tidak' : String(v ?? '–'))
