import type { JSX } from 'preact'
import { Fakta } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import type { DataAduan } from './baca.js'
import { KANAL, KERAHASIAAN, KLASIFIKASI } from './kata.js'

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
        ['Janji kepada pelapor', d.palingLambat && `selesai paling lambat ${d.palingLambat}`],
      ]}
    />
    <p class="utuh">{d.uraian}</p>
    <Disposisi {...d} />
    <Tanggapan tanggapan={d.tanggapan} />
  </>
)

const Disposisi = ({ disposisi }: Pick<DataAduan, 'disposisi'>): JSX.Element | null =>
  disposisi.length === 0 ? null : (
    <>
      <h3>Disposisi</h3>
      <ol>
        {disposisi.map((d) => (
          <li>
            <small class="redup">
              {d.saat}, {d.oleh} kepada <strong>{d.petugas}</strong>
              {d.ditarik && ' (tidak lagi)'}
            </small>
            <p class="utuh">{d.instruksi}</p>
            {d.laporan && <p class="utuh">Hasil tindak lanjut: {d.laporan}</p>}
          </li>
        ))}
      </ol>
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
