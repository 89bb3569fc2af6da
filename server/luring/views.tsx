import type { JSX } from 'preact'

/** The lists are filled in by script: they are in the browser, not in the database. */
export function HalamanLuring({ modul }: { modul: string }): JSX.Element {
  return (
    <div data-modul={modul}>
      <h1>Luring</h1>
      <noscript>
        <p class="kabar">Halaman ini memerlukan JavaScript: isinya hanya ada di perangkat ini.</p>
      </noscript>
      <section aria-labelledby="antrean">
        <h2 id="antrean">Paraf yang diberikan tanpa sambungan</h2>
        <div data-antrean aria-live="polite" />
      </section>
      <section aria-labelledby="tersimpan">
        <h2 id="tersimpan">Tersimpan di perangkat ini</h2>
        <p class="redup">
          Kotak tugas, tugas, dan naskah yang pernah Anda buka pada sesi ini, paling banyak 50
          halaman atau 20 MB. Surat Rahasia dan Sangat Rahasia tidak pernah disimpan.
        </p>
        <div data-tersimpan />
      </section>
    </div>
  )
}

const Jalan = ({ utama = false }: { utama?: boolean }): JSX.Element => (
  <p class="berjajar">
    <a class={utama ? 'tombol' : 'tombol tombol-tipis'} href="/luring">
      Lihat yang tersimpan
    </a>
    <a class="tombol tombol-tipis" href="/tugas">
      Kotak tugas
    </a>
  </p>
)

/** Instead of a page that was never opened on this device. */
export const TakTersimpan = (): JSX.Element => (
  <>
    <h1>Halaman ini belum tersimpan</h1>
    <p class="kabar kabar-peringatan">
      Anda sedang tidak tersambung, dan halaman ini belum pernah dibuka pada sesi ini di perangkat
      ini, atau sesinya sudah berakhir. Buka lagi setelah tersambung.
    </p>
    <Jalan utama />
  </>
)

/** Instead of the answer to a form that could not be sent and is not one that waits. */
export const BelumTerkirim = (): JSX.Element => (
  <>
    <h1>Isian belum tentu terkirim</h1>
    <p class="kabar kabar-peringatan">
      Sambungan terputus sebelum jawaban datang. Isian Anda masih ada di bawah ini selama halaman
      ini terbuka; kata sandi dan passphrase tidak disertakan. Setelah tersambung, periksa dulu
      apakah isian itu sudah tercatat, lalu kirim ulang bila belum.
    </p>
    <div data-isian />
    <Jalan />
  </>
)

/** Logged out on the device while the office could not be told. */
export const BelumKeluar = (): JSX.Element => (
  <>
    <h1>Keluar dari perangkat ini</h1>
    <p class="kabar kabar-peringatan">
      Data Anda sudah dihapus dari perangkat ini, tetapi kantor belum dapat diberi tahu karena tidak
      ada sambungan. Sesi Anda ditutup begitu perangkat ini tersambung dan Paraf dibuka lagi.
    </p>
  </>
)
