import type { JSX } from 'preact'
import { Tautan } from '../platform/ui/tautan.js'
import { GANTI_DETIK } from './kode.js'
import { hariSesi, jamSesi, namaKelas, type Jam } from './kata.js'
import type { KepalaKelas } from './queries.js'
import type { Sesi } from './sesi.js'

export interface PropLayar {
  kelas: KepalaKelas
  sesi: Omit<Sesi, 'rahasia'>
  keadaan: 'belum' | 'buka' | 'tutup'
  /** Null while the door is shut. */
  kode: string | null
  /** Where participants go; empty while nobody has said under which address the public finds us. */
  alamat: string
  hadir: number
  peserta: number
  jam: Jam
  buka: string
}

/** For the wall of the class: the code as large as it goes, renewed by the page itself. */
export const HalamanLayar = (p: PropLayar): JSX.Element => (
  <div class="layar-kelas">
    <p class="letak">
      <Tautan ke={`/pelatihan/${p.kelas.id}/sesi/${p.sesi.id}`}>Kembali ke sesi</Tautan>
    </p>
    <h1>{p.sesi.mata}</h1>
    <p>
      {namaKelas(p.kelas)}. {hariSesi(p.sesi.mulai, p.jam)}, {jamSesi(p.sesi, p.jam)}
    </p>
    {p.kode ? (
      <>
        <p class="kode-kelas" aria-label={`Kode ${[...p.kode].join(' ')}`}>
          {p.kode}
        </p>
        {p.alamat && (
          <img
            src={`/pelatihan/${p.kelas.id}/sesi/${p.sesi.id}/qr?kode=${p.kode}`}
            width="320"
            height="320"
            alt="Kode QR daftar hadir"
          />
        )}
        <p>
          {p.alamat
            ? `Pindai, atau buka ${p.alamat}/kelas dan ketik kodenya.`
            : 'Buka Kelas saya di Paraf dan ketik kodenya.'}{' '}
          Kode berganti tiap {GANTI_DETIK} detik.
        </p>
      </>
    ) : (
      <p class="kabar">
        {p.keadaan === 'belum' ? `Daftar hadir dibuka ${p.buka}.` : 'Daftar hadir sudah ditutup.'}
      </p>
    )}
    <p class="hitung-kelas">
      <strong>{p.hadir}</strong> dari {p.peserta} peserta sudah hadir
    </p>
  </div>
)
