import type { JSX } from 'preact'
import type { Alinea, Blok, Lembar, Potong, TabelLembar } from '../docx/lembar.js'

/** Twips in the unit of the sheet: the width of a letter of 12 points. */
const EM = 240
/** Steps the style sheet knows: half units, up to eight of them. */
const langkah = (twip: number, paling = 16): number =>
  Math.max(0, Math.min(paling, Math.round((twip / EM) * 2)))

/**
 * A document as a sheet of paper. No measure stands in the markup, for the content policy allows none:
 * what the style sheet has no step for is rounded to the nearest.
 */
export function LembarKertas({ lembar }: { lembar: Lembar }): JSX.Element {
  const { kepala, kaki, halaman } = lembar
  return (
    <div class="lembar-kertas">
      {halaman.map((isi, i) => (
        <div class="lembar">
          {i === 0 && <SemuaBlok isi={kepala} />}
          <SemuaBlok isi={isi} />
          {i === 0 && kaki.some(berisi) && (
            <div class="lembar-kaki">
              <SemuaBlok isi={kaki} />
            </div>
          )}
        </div>
      ))}
    </div>
  )
}

const berisi = (b: Blok): boolean => b.jenis === 'tabel' || b.isi.length > 0

const SemuaBlok = ({ isi }: { isi: readonly Blok[] }): JSX.Element => (
  <>{isi.map((b) => (b.jenis === 'tabel' ? <Tabel tabel={b} /> : <SatuAlinea alinea={b} />))}</>
)

function Tabel({ tabel: t }: { tabel: TabelLembar }): JSX.Element {
  const jumlah = t.lebar.reduce((a, b) => a + b, 0) || 1
  const persen = (dari: number, gabung: number): string =>
    `${Math.round((t.lebar.slice(dari, dari + gabung).reduce((a, b) => a + b, 0) / jumlah) * 100)}%`
  return (
    <div class={`ki${langkah(t.kiri)}`}>
      <table class={t.bergaris ? 'bergaris' : undefined} role="presentation">
        <tbody>
          {t.baris.map((sel) => {
            let dari = 0
            return (
              <tr>
                {sel.map((s) => {
                  const lebar = persen(dari, s.gabung)
                  dari += s.gabung
                  return (
                    <td
                      colSpan={s.gabung > 1 ? s.gabung : undefined}
                      {...{ width: lebar }}
                      class={s.bergaris ? 'bergaris' : undefined}
                    >
                      <SemuaBlok isi={s.isi} />
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function SatuAlinea({ alinea: { rupa: r, isi } }: { alinea: Alinea }): JSX.Element {
  const tab = isi.findLastIndex((p) => 'tanda' in p && p.tanda === 'tab')
  const jarak = `se${langkah(r.sebelum, 4)} su${langkah(r.sesudah, 4)}`
  if (isi.length === 0) {
    const kosong = r.tinggi === null ? 2 : langkah(r.tinggi * 20, 10)
    return <p class={`ko${kosong} ${jarak}${r.garisAtas ? ' garis-atas' : ''}`} />
  }
  // A hanging line with a tab is a label and its text.
  if (r.awal < 0 && tab >= 0) {
    return (
      <p class={`gantung ki${langkah(r.kiri + r.awal)} ${jarak}`}>
        <span class={`la${langkah(-r.awal)}`}>{isi.slice(0, tab).map(satu)}</span>
        <span>{isi.slice(tab + 1).map(satu)}</span>
      </p>
    )
  }
  const awal = r.awal > 0 ? ` aw${langkah(r.awal, 8)}` : ''
  return <p class={`${r.rata} ki${langkah(r.kiri)}${awal} ${jarak}`}>{isi.map(satu)}</p>
}

function satu(p: Potong): JSX.Element {
  if ('tanda' in p) return p.tanda === 'baris' ? <br /> : <>{'\u2003'}</>
  if ('slot' in p) return <Gambar {...p} />
  const { tebal, miring, garis, ukuran } = p.rupa
  const kelas = [
    tebal && 'tebal',
    miring && 'miring',
    garis && 'bergaris-bawah',
    Math.round(ukuran) !== 12 && `u${Math.max(6, Math.min(20, Math.round(ukuran)))}`,
  ].filter(Boolean)
  return kelas.length ? <span class={kelas.join(' ')}>{p.teks}</span> : <>{p.teks}</>
}

const SLOT: Record<string, string> = { logo: 'Lambang daerah', garuda: 'Lambang negara' }

// The office's emblems have an address of their own; any other picture is only a box.
function Gambar({ slot }: { slot: string }): JSX.Element {
  const sebutan = SLOT[slot]
  if (!sebutan) return <span class="lembar-gambar">gambar</span>
  return <img class="lembar-lambang" src={`/kantor/lambang/${slot}`} alt={sebutan} />
}
