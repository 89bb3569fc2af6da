import type { JSX } from 'preact'
import { FormSkema, type GalatFormulir } from '../platform/ui/form.js'
import { SkemaAdminPertama, SkemaKodeMasuk, SkemaMasuk } from './schema.js'

export interface PropPintu {
  csrf: string
  awal: Record<string, unknown>
  galat?: GalatFormulir
}

export function HalamanMasuk({ csrf, awal, galat }: PropPintu): JSX.Element {
  return (
    <div class="pintu">
      <h1>Masuk</h1>
      <FormSkema
        skema={SkemaMasuk}
        awal={awal}
        aksi="/masuk"
        csrf={csrf}
        tombol="Masuk"
        galat={galat ?? null}
        fokus
      />
      <p class="redup">Lupa kata sandi? Mintalah admin kantor Anda menggantinya.</p>
      <p class="redup">
        Punya kode awal: <a href="/masuk/awal">masuk pertama kali</a> atau{' '}
        <a href="/masuk/kendala">laporkan kendala masuk</a>.
      </p>
    </div>
  )
}

/** The second step. What was typed is not shown again: a code is new each time. */
export function HalamanKode({ csrf, awal, galat }: PropPintu): JSX.Element {
  return (
    <div class="pintu">
      <h1>Kode verifikasi</h1>
      <p>Buka aplikasi autentikator di ponsel Anda, lalu ketik kode yang sedang tampil.</p>
      <FormSkema
        skema={SkemaKodeMasuk}
        awal={{ ke: awal.ke }}
        aksi="/masuk/kode"
        csrf={csrf}
        tombol="Masuk"
        galat={galat ?? null}
        fokus
      />
      <p class="redup">
        Ponsel tidak ada? Pakai salah satu kode cadangan, atau mintalah admin kantor Anda menghapus
        verifikasi dua langkah. <a href="/masuk">Masuk sebagai orang lain</a>
      </p>
    </div>
  )
}

export function HalamanAwal({ csrf, token }: { csrf: string; token: string }): JSX.Element {
  return (
    <div class="pintu">
      <h1>Admin pertama</h1>
      <p>Buat akun admin pertama. Tautan ini hanya dapat dipakai sekali.</p>
      <FormSkema
        skema={SkemaAdminPertama}
        aksi={`/awal/${token}`}
        csrf={csrf}
        tombol="Buat akun"
        fokus
      />
    </div>
  )
}
