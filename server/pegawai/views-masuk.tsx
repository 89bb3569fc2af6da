import type { JSX } from 'preact'
import type { Rupa } from '../platform/http/rupa.js'
import type { GalatFormulir } from '../platform/ui/form.js'
import { FormSkema } from '../platform/ui/form.js'
import { PilihRupa } from '../platform/ui/pilih-rupa.js'
import { sebutan, type Pelaku } from '../values/pelaku.js'
import { SkemaAdminPertama, SkemaGantiSandi, SkemaMasuk } from './schema.js'

export function HalamanMasuk({
  csrf,
  awal,
  galat,
}: {
  csrf: string
  awal: Record<string, unknown>
  galat?: GalatFormulir
}): JSX.Element {
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

export function HalamanProfil({
  pelaku,
  namaPengguna,
  rupa,
  csrf,
}: {
  pelaku: Pelaku
  namaPengguna: string
  rupa: Rupa
  csrf: string
}): JSX.Element {
  return (
    <>
      <h1>Profil</h1>
      <dl class="fakta">
        <div>
          <dt>Nama</dt>
          <dd>{pelaku.nama}</dd>
        </div>
        <div>
          <dt>Nama pengguna</dt>
          <dd>{namaPengguna}</dd>
        </div>
        <div>
          <dt>Bertindak sebagai</dt>
          <dd>
            {pelaku.kursi.length > 0
              ? pelaku.kursi.map(sebutan).join('; ')
              : 'Tidak memangku jabatan hari ini'}
          </dd>
        </div>
      </dl>
      <p>
        <a href="/pemberitahuan/saluran">Saluran pemberitahuan</a>
      </p>
      <h2>Tampilan</h2>
      <PilihRupa rupa={rupa} csrf={csrf} />
      <h2>Ganti kata sandi</h2>
      <FormSkema
        skema={SkemaGantiSandi}
        aksi="/profil/sandi"
        csrf={csrf}
        tombol="Ganti kata sandi"
      />
    </>
  )
}
