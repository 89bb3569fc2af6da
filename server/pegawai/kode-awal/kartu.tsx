import type { JSX } from 'preact'

interface Kartu {
  nama: string
  /** Below the name, to tell apart who bears the same. */
  ket: string
  kode: string
}

/** First codes as cards to cut apart, one a person. They hold no NIP: its owner knows it. */
export const KartuKode = ({
  kode,
  alamat,
}: {
  kode: readonly Kartu[]
  alamat: string
}): JSX.Element => (
  <ul class="kartu-survei">
    {kode.map((k) => (
      <li>
        <p>
          <strong>{k.nama}</strong>
          <br />
          {k.ket}
          <br />
          Kode awal: <strong class="sidik">{k.kode}</strong>
          <br />
          Buka {alamat}/masuk/awal, isi NIP dan kode ini, lalu pilih kata sandi Anda sendiri.
        </p>
      </li>
    ))}
  </ul>
)
