import type { JSX } from 'preact'
import type { Pelaku } from '../../values/pelaku.js'
import type { TautanNav } from '../http/types.js'
import { Ikon } from './ikon.js'
import { susunNav, type SusunanNav } from './navigasi.js'
import type { PropHalaman } from './page.js'
import { jalurTautan } from './tautan.js'

/** The top of every page: where one can go, what waits, who one is. Works without script. */
export function Kepala(p: PropHalaman): JSX.Element {
  const hitungan = p.hitungan ?? {}
  const nav = p.pelaku && susunNav(p.nav, p.pelaku, p.jalur, hitungan)
  return (
    <header class="kepala">
      <a class="merek" href="/">
        <img src={p.aset('paraf.svg')} alt="" width="28" height="28" />
        <span>Paraf{p.kepala.singkatan && <small>{p.kepala.singkatan}</small>}</span>
      </a>
      {nav && p.pelaku && (
        <>
          <Navigasi nav={nav} hitungan={hitungan} pelaku={p.pelaku} csrf={p.csrf} />
          {p.cari && <Cari jalur={p.cari} />}
          {nav.lonceng && <Lonceng t={nav.lonceng} {...nav} n={hitungan[nav.lonceng.jalur] ?? 0} />}
          <form class="siapa" method="post" action="/keluar">
            <Siapa pelaku={p.pelaku} csrf={p.csrf} />
          </form>
        </>
      )}
    </header>
  )
}

interface PropNavigasi {
  nav: SusunanNav
  hitungan: Readonly<Record<string, number>>
  pelaku: Pelaku
  csrf: string
}

function Navigasi({ nav, hitungan, pelaku, csrf }: PropNavigasi): JSX.Element {
  const tautan = (t: TautanNav) => (
    <li>
      <a href={jalurTautan(t.jalur)} aria-current={t.jalur === nav.kini ? 'page' : undefined}>
        {t.label}
        <Jumlah n={hitungan[t.jalur]} />
      </a>
    </li>
  )
  return (
    <nav class="navigasi" aria-label="Utama">
      <ul>{nav.utama.map(tautan)}</ul>
      <details class="menu">
        <summary>Menu</summary>
        <div class="menu-isi">
          {nav.kelompok.map(({ judul, isi }) => (
            <div>
              <p class="menu-judul">{judul}</p>
              <ul aria-label={judul}>{isi.map(tautan)}</ul>
            </div>
          ))}
          <form class="siapa-menu" method="post" action="/keluar">
            <Siapa pelaku={pelaku} csrf={csrf} />
          </form>
        </div>
      </details>
    </nav>
  )
}

const Jumlah = ({ n }: { n: number | undefined }): JSX.Element | null =>
  n ? <span class="jumlah"> ({n.toLocaleString('id-ID')})</span> : null

const Siapa = ({ pelaku, csrf }: { pelaku: Pelaku; csrf: string }): JSX.Element => (
  <>
    <a href="/profil">{pelaku.nama}</a>
    <input type="hidden" name="_csrf" value={csrf} />
    <button class="tombol-tipis">Keluar</button>
  </>
)

/** A box where there is room for one; on a phone a sign that leads to the page with the box. */
const Cari = ({ jalur }: { jalur: string }): JSX.Element => (
  <>
    <form class="cari" role="search" action={jalur}>
      <input
        type="search"
        name="q"
        aria-label="Cari di seluruh kantor"
        placeholder="Cari"
        required
      />
      <button aria-label="Cari">
        <Ikon nama="cari" />
      </button>
    </form>
    <a class="cari-ponsel" href={jalurTautan(jalur)} aria-label="Cari">
      <Ikon nama="cari" />
    </a>
  </>
)

const Lonceng = ({ t, kini, n }: { t: TautanNav; kini?: string; n: number }): JSX.Element => (
  <a
    class="lonceng"
    href={jalurTautan(t.jalur)}
    aria-label={n ? `${t.label}, ${n.toLocaleString('id-ID')} belum dibaca` : t.label}
    aria-current={t.jalur === kini ? 'page' : undefined}
  >
    <Ikon nama="lonceng" />
    {n > 0 && <span class="jumlah">{n.toLocaleString('id-ID')}</span>}
  </a>
)
