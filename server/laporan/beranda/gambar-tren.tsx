import type { JSX } from 'preact'
import { Tabel } from '../../platform/ui/table.js'
import { Tautan } from '../../platform/ui/tautan.js'
import { angka, persen } from '../../values/persen.js'
import { rentangTanggal } from '../../values/tanggal.js'
import type { Pekan } from './tren.js'

const [LEBAR, TINGGI, SELA] = [40, 100, 8]

/** Twelve weeks as bars, in one sentence, and as the figures behind them. */
export function Tren({ tren }: { tren: readonly Pekan[] }): JSX.Element {
  if (tren.every((p) => p.tepat === null))
    return (
      <p class="kosong">
        Dua belas pekan ini belum ada tugas bertenggat yang selesai; grafiknya muncul sesudah ada.
      </p>
    )
  return (
    <>
      <p>{kalimatTren(tren)}</p>
      <svg
        class="tren"
        viewBox={`0 0 ${LEBAR * tren.length} ${TINGGI + 18}`}
        aria-hidden="true"
        focusable="false"
      >
        {tren.map((p, i) => (
          <Batang p={p} x={i * LEBAR} />
        ))}
      </svg>
      <details>
        <summary>Angka setiap pekan</summary>
        <Tabel
          keterangan="Tepat waktu setiap pekan, yang terbaru lebih dahulu"
          keteranganTersembunyi
          baris={[...tren].reverse()}
          kolom={[
            {
              judul: 'Pekan',
              isi: (p) => (
                <Tautan ke={`/laporan/pelanggaran?dari=${p.dari}&sampai=${p.sampai}`}>
                  {rentangTanggal(p.dari, p.sampai)}
                </Tautan>
              ),
            },
            {
              judul: 'Tepat waktu',
              angka: true,
              isi: (p) => (p.tepat === null ? '–' : persen(p.tepat)),
            },
            { judul: 'Selesai berbatas waktu', angka: true, isi: (p) => angka(p.wajib) },
            {
              judul: 'Lewat',
              angka: true,
              isi: (p) =>
                p.langgar === 0 ? (
                  0
                ) : (
                  <Tautan ke={`/laporan/pelanggaran/kasus?dari=${p.dari}&sampai=${p.sampai}`}>
                    {angka(p.langgar)}
                  </Tautan>
                ),
            },
          ]}
        />
      </details>
    </>
  )
}

function Batang({ p, x }: { p: Pekan; x: number }): JSX.Element {
  const tengah = x + LEBAR / 2
  const [, bulan, hari] = p.dari.split('-').map(Number)
  const tinggi = p.tepat === null ? 0 : Math.max(1, p.tepat * (TINGGI - 14))
  return (
    <>
      <rect
        x={x + SELA / 2}
        y={(TINGGI - tinggi).toFixed(1)}
        width={LEBAR - SELA}
        height={tinggi.toFixed(1)}
      />
      <text x={tengah} y={(TINGGI - tinggi - 3).toFixed(1)}>
        {p.tepat === null ? '–' : `${Math.floor(p.tepat * 100)}%`}
      </text>
      <text x={tengah} y={TINGGI + 13}>
        {hari}/{bulan}
      </text>
    </>
  )
}

/** This week beside the last one in which anything could be late. */
export function kalimatTren(tren: readonly Pekan[]): string {
  const [ini, ...dulu] = [...tren].reverse()
  const lalu = dulu.find((p) => p.tepat !== null)
  const banding = lalu && `pekan ${rentangTanggal(lalu.dari, lalu.sampai)} ${persen(lalu.tepat!)}`
  if (ini!.tepat === null)
    return `Pekan ini belum ada tugas bertenggat yang selesai; ${banding} tepat waktu.`
  const kini = `Pekan ini ${persen(ini!.tepat)} tepat waktu, ${angka(ini!.wajib - ini!.langgar)} dari ${angka(ini!.wajib)} tugas yang selesai`
  return banding ? `${kini}; ${banding}.` : `${kini}.`
}
