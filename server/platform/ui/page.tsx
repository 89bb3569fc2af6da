import type { ComponentChild, JSX } from 'preact'
import { sebutan, type Pelaku } from '../../values/pelaku.js'
import type { KepalaHalaman, TautanNav } from '../http/types.js'
import { jalurTautan } from './tautan.js'

export interface PropHalaman {
  judul: string
  isi: ComponentChild
  kepala: KepalaHalaman
  /** Null before login. */
  pelaku: Pelaku | null
  csrf: string
  pesan: string
  jalur: string
  nav: readonly TautanNav[]
  /** What waits behind a link, by its path. */
  hitungan?: Readonly<Record<string, number>>
  aset(nama: string): string
}

/** The shell around every page: skip link, navigation by role, who one is, the flash line. */
export function Halaman(p: PropHalaman): JSX.Element {
  return (
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${p.judul} · ${p.kepala.singkatan || 'Paraf'}`}</title>
        <link rel="icon" href={p.aset('paraf.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={p.aset('app.css')} />
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
            <p class="kabar kabar-baik" role="status">
              {p.pesan}
            </p>
          )}
          {p.isi}
        </main>
        <footer class="kaki">{p.kepala.nama || 'Paraf'}</footer>
      </body>
    </html>
  )
}

function Kepala(p: PropHalaman): JSX.Element {
  return (
    <header class="kepala">
      <a class="merek" href="/">
        <img src={p.aset('paraf.svg')} alt="" width="28" height="28" />
        <span>Paraf{p.kepala.singkatan && <small>{p.kepala.singkatan}</small>}</span>
      </a>
      {p.pelaku && (
        <Navigasi nav={p.nav} hitungan={p.hitungan ?? {}} pelaku={p.pelaku} jalur={p.jalur} />
      )}
      {p.pelaku && (
        <form class="siapa" method="post" action="/keluar">
          <a href="/profil">{p.pelaku.nama}</a>
          <input type="hidden" name="_csrf" value={p.csrf} />
          <button class="tombol-tipis">Keluar</button>
        </form>
      )}
    </header>
  )
}

function Navigasi({
  nav,
  hitungan,
  pelaku,
  jalur,
}: {
  nav: readonly TautanNav[]
  hitungan: Readonly<Record<string, number>>
  pelaku: Pelaku
  jalur: string
}): JSX.Element {
  const tampak = nav.filter((t) => bolehTampak(t, pelaku))
  const kini = tampak
    .map((t) => t.jalur)
    .filter((j) => jalur === j || jalur.startsWith(`${j}/`))
    .sort((a, b) => b.length - a.length)[0]
  return (
    <nav class="navigasi" aria-label="Utama">
      <ul>
        {tampak.map((t) => (
          <li>
            <a href={jalurTautan(t.jalur)} aria-current={t.jalur === kini ? 'page' : undefined}>
              {t.label}
              {Boolean(hitungan[t.jalur]) && (
                <span class="jumlah"> ({hitungan[t.jalur]!.toLocaleString('id-ID')})</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

// Acting for someone else must never go unnoticed: everything done now is recorded in that name.
function Kapasitas({ pelaku }: { pelaku: Pelaku }): JSX.Element | null {
  const penjabat = pelaku.kursi.filter((k) => k.sifat !== 'definitif').map(sebutan)
  if (penjabat.length === 0) return null
  return (
    <p class="kapasitas">
      Anda bertindak sebagai <strong>{penjabat.join(' dan ')}</strong>.
    </p>
  )
}

function bolehTampak(t: TautanNav, pelaku: Pelaku): boolean {
  if (t.admin && pelaku.admin) return true
  if (!t.peran) return !t.admin
  return pelaku.kursi.some((k) => k.peran.some((peran) => t.peran!.includes(peran)))
}
