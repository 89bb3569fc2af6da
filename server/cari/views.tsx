import type { JSX } from 'preact'
import { jalurTautan } from '../platform/ui/tautan.js'
import type { HasilCari, HasilKelompok } from './cari.js'
import { kataCari } from '../values/kata-cari.js'
import { TAMPIL } from './alat.js'

/** What was found, by kind; the words looked for are marked. */
export function HalamanCari({ q, pendek, kelompok }: HasilCari): JSX.Element {
  return (
    <>
      <h1>Cari</h1>
      <form class="saring" role="search" action="/cari" aria-label="Cari di seluruh kantor">
        <div class="kolom-cari">
          <label for="q">Yang dicari</label>
          <p class="petunjuk" id="q-petunjuk">
            Bagian nomor atau hal surat, judul perkara, materi pelatihan, nama, instansi, atau NIP.
          </p>
          <input
            type="search"
            id="q"
            name="q"
            value={q}
            aria-describedby="q-petunjuk"
            autofocus={!q}
            required
          />
        </div>
        <button>Cari</button>
      </form>
      {pendek && <p class="kabar">Ketik paling sedikit tiga huruf, atau nomor urut surat.</p>}
      {q && !pendek && kelompok.length === 0 && (
        <p class="kosong">
          Tidak ada yang cocok dengan “{q}”. Coba bagian katanya saja, atau nomornya tanpa tahun.
          Surat rahasia hanya ditemukan oleh yang berwenang membacanya.
        </p>
      )}
      {kelompok.map((k) => (
        <Bagian k={k} kata={kataCari(q)} />
      ))}
    </>
  )
}

const Bagian = ({ k, kata }: { k: HasilKelompok; kata: string[] }): JSX.Element => (
  <section>
    <h2>
      {k.judul} <span class="redup">({k.lebih ? `${TAMPIL} terbaru` : k.isi.length})</span>
    </h2>
    <ul class="temuan">
      {k.isi.map((t) => (
        <li>
          <a class="utama" href={jalurTautan(t.jalur)}>
            <Tandai teks={t.judul} kata={kata} />
          </a>
          <span class="redup">
            <Tandai teks={t.rincian} kata={kata} />
          </span>
        </li>
      ))}
    </ul>
    {k.lebih && (
      <p class="redup">
        Masih ada yang lain.{' '}
        {k.semua ? (
          <a href={jalurTautan(k.semua)}>Lihat semuanya</a>
        ) : (
          'Tambah kata agar lebih tepat.'
        )}
      </p>
    )}
  </section>
)

/** The text with what was looked for marked, wherever it stands. */
function Tandai({ teks, kata }: { teks: string; kata: string[] }): JSX.Element {
  const pola = kata.map((k) => k.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  const potong = pola ? teks.split(new RegExp(`(${pola})`, 'giu')) : [teks]
  return <>{potong.map((p, i) => (i % 2 ? <mark>{p}</mark> : p))}</>
}
