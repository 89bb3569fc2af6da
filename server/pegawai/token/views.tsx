import type { JSX } from 'preact'
import { Lencana } from '../../platform/ui/badge.js'
import { FormSkema } from '../../platform/ui/form.js'
import { Kirim } from '../../platform/ui/kirim.js'
import { Tabel } from '../../platform/ui/table.js'
import { Tautan } from '../../platform/ui/tautan.js'
import { Waktu } from '../../platform/ui/waktu.js'
import { RUANG } from './ruang.js'
import { SkemaToken, SkemaTokenBiasa } from './schema.js'
import type { BarisToken } from './token.js'

export interface PropToken {
  token: BarisToken[]
  admin: boolean
  zona: string
  kini: Date
  csrf: string
}

export function HalamanToken({ token, admin, zona, kini, csrf }: PropToken): JSX.Element {
  return (
    <>
      <p class="letak">
        <Tautan ke="/profil">Profil</Tautan>
      </p>
      <h1>Token API</h1>
      <p>
        Token membuat program bekerja atas nama Anda tanpa kata sandi Anda. Ia boleh paling banyak
        sebanyak Anda sendiri, dan setiap tindakannya tercatat.{' '}
        <Tautan ke="/api/dokumentasi">Cara memakai API</Tautan>
      </p>
      <Tabel
        keterangan="Token API Anda"
        keteranganTersembunyi
        kosong="Belum ada token."
        baris={token}
        kolom={[
          {
            judul: 'Nama',
            isi: (t) => (
              <>
                <span class="utama">{t.nama}</span> <code class="sebaris">…{t.akhiran}</code>
              </>
            ),
          },
          { judul: 'Boleh', isi: boleh },
          { judul: 'Berlaku sampai', isi: (t) => <Waktu saat={t.kedaluwarsa} zona={zona} /> },
          { judul: 'Terakhir dipakai', isi: (t) => terakhir(t, zona) },
          { judul: 'Tindakan tercatat', angka: true, isi: (t) => t.tercatat },
          {
            judul: 'Keadaan',
            isi: (t) =>
              t.dicabut ? (
                <Lencana>Dicabut</Lencana>
              ) : t.kedaluwarsa <= kini ? (
                <Lencana>Kedaluwarsa</Lencana>
              ) : (
                <Kirim aksi={`/profil/token/${t.id}/cabut`} csrf={csrf} label="Cabut" />
              ),
          },
        ]}
      />
      <section class="kartu">
        <h2>Token baru</h2>
        <FormSkema
          skema={admin ? SkemaToken : SkemaTokenBiasa}
          aksi="/profil/token"
          csrf={csrf}
          tombol="Buat token"
        />
      </section>
    </>
  )
}

function boleh(t: BarisToken): string {
  const nama = RUANG.filter((r) => t.ruang.includes(r.kode)).map((r) => r.nama)
  const dasar = t.lingkup === 'baca' ? 'Membaca' : 'Membaca dan bertindak'
  return `${dasar}${t.admin ? ', termasuk admin' : ''}; ${nama.join('; ') || 'semua bagian'}`
}

const terakhir = (t: BarisToken, zona: string) =>
  t.terakhir ? (
    <>
      <Waktu saat={t.terakhir} zona={zona} /> <span class="redup">dari {t.ip}</span>
    </>
  ) : (
    'Belum pernah'
  )

/** Shown once, at once. */
export function TokenBaru({ token }: { token: string }): JSX.Element {
  return (
    <>
      <h1>Token dibuat</h1>
      <p class="kabar peringatan" role="status">
        Salin token ini sekarang dan simpan di tempat rahasia: ia tidak ditampilkan lagi.
      </p>
      <p>
        <code class="rahasia">{token}</code>
      </p>
      <p>
        Program mengirimnya pada setiap permintaan:{' '}
        <code>Authorization: Bearer {token.slice(0, 6)}…</code>
      </p>
      <p>
        <Tautan ke="/profil/token">Sudah saya simpan</Tautan>
      </p>
    </>
  )
}

/** On the page of a person, for administrators. */
export function CabutSemuaToken({
  id,
  banyak,
  csrf,
}: {
  id: string
  banyak: number
  csrf: string
}): JSX.Element {
  return (
    <>
      <h3>Token API</h3>
      <p>{banyak} token masih berlaku. Token yang dicabut tidak dapat dihidupkan kembali.</p>
      <Kirim aksi={`/pegawai/${id}/token/cabut`} csrf={csrf} label="Cabut semua token" />
    </>
  )
}
