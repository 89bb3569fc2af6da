import type { ComponentChild, JSX } from 'preact'
import { sebutan, type Pelaku } from '../../values/pelaku.js'
import { tanggalPanjang } from '../../values/tanggal.js'
import type { Rupa } from '../http/rupa.js'
import type { KepalaHalaman, TautanNav } from '../http/types.js'
import { Kepala } from './kepala.js'

export interface PropHalaman {
  judul: string
  isi: ComponentChild
  kepala: KepalaHalaman
  /** Null before login. */
  pelaku: Pelaku | null
  /** Mark of this session, so that what a device keeps is tied to it. */
  sesi?: string
  csrf: string
  pesan: string
  jalur: string
  nav: readonly TautanNav[]
  /** What waits behind a link, by its path. */
  hitungan?: Readonly<Record<string, number>>
  rupa?: Rupa
  /** Page that searches everything. */
  cari?: string
  /** What this page is for, in one paragraph. */
  bantuan?: string
  aset(nama: string): string
  /** The style sheets themselves, for a browser that does not have them. */
  gaya?: { biasa: string; gelap: string } | null
}

const SKEMA: Record<Rupa, string> = { perangkat: 'light dark', terang: 'light', gelap: 'dark' }
// Without script a choice can only be made by which style sheets the page names; paper stays white.
const LAYAR_GELAP = { perangkat: 'screen and (prefers-color-scheme: dark)', gelap: 'screen' }

/** The shell around every page: skip link, navigation by role, who one is, the flash line. */
export function Halaman(p: PropHalaman): JSX.Element {
  const rupa = p.rupa ?? 'perangkat'
  return (
    <html lang="id" data-brand={p.kepala.corak || undefined} data-sesi={p.sesi}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={SKEMA[rupa]} />
        <title>{`${p.judul} · ${p.kepala.singkatan || 'Paraf'}`}</title>
        <link rel="icon" href={p.aset('paraf.svg')} type="image/svg+xml" />
        <link rel="manifest" href="/manifest.webmanifest" />
        <LembarGaya {...p} nama="app.css" isi={p.gaya?.biasa} />
        {rupa !== 'terang' && (
          <LembarGaya {...p} nama="gelap.css" isi={p.gaya?.gelap} media={LAYAR_GELAP[rupa]} />
        )}
        <script type="module" src={p.aset('app.js')} />
      </head>
      <body>
        <a class="lompat" href="#isi">
          Lompat ke isi
        </a>
        <Kepala {...p} />
        {p.pelaku && <Kapasitas pelaku={p.pelaku} />}
        <main id="isi" tabIndex={-1}>
          {p.pesan && (
            <p class="kabar kabar-baik" role="status" data-pesan>
              {p.pesan}
            </p>
          )}
          {p.bantuan && p.pelaku && <Tentang isi={p.bantuan} />}
          {p.isi}
        </main>
        <footer class="kaki">{p.kepala.nama || 'Paraf'}</footer>
      </body>
    </html>
  )
}

interface PropGaya {
  aset(nama: string): string
  nama: string
  /** Its text, where the page brings it along. */
  isi?: string
  media?: string
}

const LembarGaya = ({ aset, nama, isi, media }: PropGaya): JSX.Element =>
  isi === undefined ? (
    <link rel="stylesheet" href={aset(nama)} media={media} />
  ) : (
    <style media={media} dangerouslySetInnerHTML={{ __html: isi }} />
  )

// Acting for someone else must never go unnoticed: everything done now is recorded in that name.
function Kapasitas({ pelaku }: { pelaku: Pelaku }): JSX.Element | null {
  const penjabat = pelaku.kursi.filter((k) => k.sifat !== 'definitif')
  if (penjabat.length === 0) return null
  return (
    <p class="kapasitas">
      Anda bertindak sebagai{' '}
      {penjabat.map((k, i) => (
        <>
          {i > 0 && ' dan '}
          <strong>{sebutan(k)}</strong>
          {k.menggantikan && ` menggantikan ${k.menggantikan}`}
          {k.sampai && ` sampai ${tanggalPanjang(k.sampai)}`}
        </>
      ))}
      .
    </p>
  )
}

const Tentang = ({ isi }: { isi: string }): JSX.Element => (
  <details class="tentang">
    <summary>Tentang halaman ini</summary>
    <p>{isi}</p>
  </details>
)
