import type { JSX } from 'preact'
import { Fakta } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import { KANAL, KERAHASIAAN, KLASIFIKASI } from './kata.js'

export interface DataAduan {
  id: string
  nomor: string
  kanal: string
  klasifikasi: string
  kerahasiaan: string
  uraian: string
  /** Names of the files; they are opened from the page of the complaint. */
  lampiran: string[]
  diterima: string
  tanggapan: { isi: string; saat: string }[]
}

/** A complaint and what was answered so far. */
export const TampilanAduan = (d: DataAduan): JSX.Element => (
  <section class="kartu">
    <h2>
      <Tautan ke={`/pengaduan/${d.id}`}>{d.nomor}</Tautan>
    </h2>
    <IsiAduan {...d} />
  </section>
)

export const IsiAduan = (d: Omit<DataAduan, 'id' | 'nomor'>): JSX.Element => (
  <>
    <Fakta
      isi={[
        ['Diterima', `${d.diterima}, ${KANAL[d.kanal as keyof typeof KANAL].toLowerCase()}`],
        ['Klasifikasi', KLASIFIKASI[d.klasifikasi as keyof typeof KLASIFIKASI] ?? ''],
        ['Identitas', KERAHASIAAN[d.kerahasiaan as keyof typeof KERAHASIAAN]],
        ['Lampiran', d.lampiran.join(', ')],
      ]}
    />
    <p class="utuh">{d.uraian}</p>
    <Tanggapan tanggapan={d.tanggapan} />
  </>
)

export const Tanggapan = ({ tanggapan }: Pick<DataAduan, 'tanggapan'>): JSX.Element | null =>
  tanggapan.length === 0 ? null : (
    <>
      <h3>Tanggapan</h3>
      <ol>
        {tanggapan.map((t) => (
          <li>
            <small class="redup">{t.saat}</small>
            <p class="utuh">{t.isi}</p>
          </li>
        ))}
      </ol>
    </>
  )
