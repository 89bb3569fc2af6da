import type { JSX } from 'preact'
import type { Galat } from '../galat.js'
import { jalurTautan } from './tautan.js'

export interface PropGalat {
  judul: string
  galat: Galat
  kembali: string
  /** What was typed in the form that was refused, if one of our pages sent it. */
  isian: readonly (readonly [string, string])[]
  jalur: string
  csrf: string
  /** Nobody is logged in: there is no menu to point at. */
  tamu: boolean
}

/** One sentence, a way back, and whatever was typed, ready to be sent again. */
export function IsiGalat(p: PropGalat): JSX.Element {
  return (
    <>
      <h1>{p.judul}</h1>
      <p class="kabar kabar-bahaya" role="alert">
        {p.galat.message}
      </p>
      {p.galat.status === 401 && (
        <p>
          <a href="/masuk" target="_blank" rel="noopener">
            Masuk di tab baru
          </a>
          , lalu kembali ke sini dan kirim ulang. Isian diperlihatkan sekali lagi sebelum disimpan.
        </p>
      )}
      {!p.tamu && SARAN[p.galat.kode] && <p>{SARAN[p.galat.kode]}</p>}
      {p.galat.status === 503 && p.isian.length === 0 && (
        <p>
          <a class="tombol" href={jalurTautan(p.jalur)}>
            Muat ulang
          </a>
        </p>
      )}
      {p.isian.length > 0 && <KirimUlang {...p} />}
      <p>
        <a class="tombol tombol-tipis" href={jalurTautan(p.kembali)}>
          Kembali
        </a>
      </p>
    </>
  )
}

/** What to do about those that can meet anyone anywhere; the others say it themselves. */
const SARAN: Readonly<Record<string, string>> = {
  TIDAK_ADA:
    'Alamatnya mungkin salah ketik, isinya sudah tidak ada, atau hanya terbuka bagi unit lain. Cari dengan kotak Cari di atas, atau buka dari menu.',
  TIDAK_BERWENANG:
    'Yang dapat dibuka mengikuti jabatan Anda hari ini. Bila jabatan Anda baru saja berubah atau Anda menggantikan seseorang, mintalah admin kantor memeriksa masa jabatan Anda.',
  GALAT_SERVER:
    'Yang baru Anda kirim mungkin belum tersimpan. Periksa dahulu, lalu coba sekali lagi.',
}

/** Sending again cannot help where the thing itself is gone or done; the words can still be copied. */
const PERCUMA = new Set([404, 409, 410])

function KirimUlang(p: PropGalat): JSX.Element {
  const dapatDiulang = !PERCUMA.has(p.galat.status)
  return (
    <form class="formulir" method="post" action={p.jalur}>
      <input type="hidden" name="_csrf" value={p.csrf} />
      {p.isian.map(([nama, nilai]) => (
        <input type="hidden" name={nama} value={nilai} />
      ))}
      <details open={!dapatDiulang}>
        <summary>Isian Anda masih ada (berkas perlu dipilih lagi)</summary>
        <dl class="fakta">
          {p.isian
            .filter(([nama, nilai]) => nilai !== '' && !/sha256$|^kirim$/.test(nama))
            .map(([nama, nilai]) => (
              <div>
                <dt>{sebutNama(nama)}</dt>
                <dd class="utuh">{nilai}</dd>
              </div>
            ))}
        </dl>
      </details>
      {dapatDiulang && <button>Kirim ulang</button>}
    </form>
  )
}

// The schema is not at hand here, so the field's own name has to do: `pengiriman[0].batasBalasan`.
function sebutNama(nama: string): string {
  const kata = nama
    .replace(/\[(\d+)\]\.?/g, (_, n: string) => ` ${Number(n) + 1} `)
    .replace(/[A-Z]/g, (huruf) => ` ${huruf.toLowerCase()}`)
  return kata.charAt(0).toUpperCase() + kata.slice(1)
}
