import type { JSX } from 'preact'
import { BULAN } from '../values/bulan.js'
import { hariSebulan, type KeteranganHari } from '../values/hari-kalender.js'
import { hariKe } from '../values/hari.js'
import type { JamKerja } from '../values/jam-kerja.js'
import type { JenisLibur } from '../values/kalender-isi.js'

/** A letter for every kind of day, so that colour is never the only sign. */
const TANDA: Readonly<Record<JenisLibur, string>> = {
  libur_nasional: 'L',
  cuti_bersama: 'C',
  libur_daerah: 'D',
  kerja_pengganti: 'P',
}
const HARI_SINGKAT = ['Sn', 'Sl', 'Rb', 'Km', 'Jm', 'Sb', 'Mg']

/** Twelve small months; what is not worked is marked by a letter or a dot. */
export function SatuTahun({ jam, tahun }: { jam: JamKerja; tahun: number }): JSX.Element {
  return (
    <>
      <p class="petunjuk">
        <b>L</b> libur nasional, <b>C</b> cuti bersama, <b>D</b> libur daerah, <b>P</b> hari kerja
        pengganti, <b>r</b> jam Ramadan, <b>·</b> bukan hari kerja.
      </p>
      <div class="tahun">
        {BULAN.map((nama, i) => (
          <Bulan nama={nama} hari={hariSebulan(jam, tahun, i + 1)} />
        ))}
      </div>
    </>
  )
}

function Bulan({ nama, hari }: { nama: string; hari: KeteranganHari[] }): JSX.Element {
  const kerja = hari.filter((h) => h.menit > 0).length
  const geser = (hariKe(hari[0]!.tanggal) + 6) % 7
  const sel: (KeteranganHari | null)[] = [...Array.from({ length: geser }, () => null), ...hari]
  while (sel.length % 7 > 0) sel.push(null)
  return (
    <table>
      <caption>
        {nama} <small>{kerja} hari kerja</small>
      </caption>
      <thead>
        <tr>
          {HARI_SINGKAT.map((h) => (
            <th scope="col">{h}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: sel.length / 7 }, (_, m) => (
          <tr>
            {sel.slice(m * 7, m * 7 + 7).map((h) => (
              <Sel hari={h} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Sel({ hari }: { hari: KeteranganHari | null }): JSX.Element {
  if (!hari) return <td />
  const tanda = hari.libur
    ? TANDA[hari.libur.jenis]
    : hari.menit === 0
      ? '·'
      : hari.ramadan
        ? 'r'
        : ''
  return (
    <td class={hari.libur ? 'khusus' : hari.menit === 0 ? 'tutup' : undefined}>
      {Number(hari.tanggal.slice(8))}
      {tanda && <i>{tanda}</i>}
    </td>
  )
}
