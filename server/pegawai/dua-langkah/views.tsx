import type { JSX } from 'preact'
import type { TSchema } from 'typebox'
import { FormSkema, type GalatFormulir } from '../../platform/ui/form.js'
import { Kirim } from '../../platform/ui/kirim.js'
import { Fakta } from '../../platform/ui/table.js'
import { Tautan } from '../../platform/ui/tautan.js'
import { Waktu } from '../../platform/ui/waktu.js'
import { SkemaSandiSendiri } from '../schema.js'
import { SkemaAktifkan, SkemaKodeSaja } from './schema.js'
import type { AturanDuaLangkah } from './wajib.js'

const JALUR = '/profil/dua-langkah'

export interface PropDuaLangkah {
  aktifAt: Date | null
  /** What the telephone is told, while it is not active yet. */
  ketikan: { rahasia: string; qr: string } | null
  sisaCadangan: number
  wajib: boolean
  /** What was wrong with the code just typed. */
  galat: GalatFormulir | null
  zona: string
  csrf: string
}

export function HalamanDuaLangkah(p: PropDuaLangkah): JSX.Element {
  return (
    <>
      <p class="letak">
        <Tautan ke="/profil">Profil</Tautan>
      </p>
      <h1>Verifikasi dua langkah</h1>
      {p.wajib && !p.aktifAt && (
        <p class="kabar peringatan" role="status">
          Kantor mewajibkan verifikasi dua langkah bagi jabatan Anda. Aktifkan di sini untuk
          melanjutkan pekerjaan.
        </p>
      )}
      {p.aktifAt ? (
        <Aktif {...p} />
      ) : p.ketikan ? (
        <Pasang {...p} ketikan={p.ketikan} />
      ) : (
        <Awal {...p} />
      )}
    </>
  )
}

function Awal({ csrf }: PropDuaLangkah): JSX.Element {
  return (
    <>
      <p>
        Sesudah kata sandi, Paraf meminta kode 6 angka dari aplikasi autentikator di ponsel Anda
        (Google Authenticator, Microsoft Authenticator, Aegis, dan lain-lain). Kata sandi yang bocor
        saja tidak lagi cukup untuk masuk.
      </p>
      <FormSkema
        skema={SkemaSandiSendiri}
        aksi={`${JALUR}/mulai`}
        csrf={csrf}
        tombol="Siapkan"
        fokus
      />
    </>
  )
}

function Pasang({
  ketikan,
  galat,
  csrf,
}: PropDuaLangkah & { ketikan: { rahasia: string; qr: string } }): JSX.Element {
  return (
    <>
      <ol>
        <li>
          <p>Pindai kode ini dengan aplikasi autentikator di ponsel Anda.</p>
          <img class="qr" src={ketikan.qr} alt="Kode QR untuk aplikasi autentikator" />
        </li>
        <li>
          Tidak dapat memindai? Ketik rahasia ini di aplikasi, jenis <em>berbasis waktu</em>:{' '}
          <code class="rahasia">{ketikan.rahasia}</code>
        </li>
        <li>Ketik kode yang tampil di aplikasi, lalu tekan Aktifkan.</li>
      </ol>
      <FormSkema
        skema={SkemaAktifkan}
        galat={galat}
        aksi={`${JALUR}/aktifkan`}
        csrf={csrf}
        tombol="Aktifkan"
      />
    </>
  )
}

function Aktif({ aktifAt, sisaCadangan, zona, csrf }: PropDuaLangkah): JSX.Element {
  return (
    <>
      <Fakta
        isi={[
          ['Aktif sejak', <Waktu saat={aktifAt!} zona={zona} />],
          ['Kode cadangan tersisa', `${sisaCadangan} dari 10`],
        ]}
      />
      <section class="kartu">
        <h2>Buat kode cadangan baru</h2>
        <p>Sepuluh kode baru menggantikan yang lama, yang sejak itu tidak berlaku.</p>
        <FormSkema
          skema={SkemaKodeSaja}
          aksi={`${JALUR}/cadangan`}
          csrf={csrf}
          tombol="Buat kode baru"
        />
      </section>
      <section class="kartu">
        <h2>Matikan atau ganti ponsel</h2>
        <p>Untuk pindah ke ponsel lain, matikan di sini, lalu aktifkan kembali di ponsel baru.</p>
        <FormSkema skema={SkemaKodeSaja} aksi={`${JALUR}/matikan`} csrf={csrf} tombol="Matikan" />
      </section>
    </>
  )
}

/** Shown once, at once: the codes are kept nowhere but on the paper of their owner. */
export function HalamanCadangan({ kode }: { kode: readonly string[] }): JSX.Element {
  return (
    <>
      <h1>Kode cadangan</h1>
      <p class="kabar peringatan" role="status">
        Verifikasi dua langkah aktif. Cetak atau catat kode ini sekarang: kode ini tidak ditampilkan
        lagi. Setiap kode membuka akun Anda satu kali, bila ponsel tidak ada.
      </p>
      <ul class="kode-cadangan">
        {kode.map((k) => (
          <li>
            <code>{k}</code>
          </li>
        ))}
      </ul>
      <p>
        <Tautan ke="/profil">Sudah saya simpan</Tautan>
      </p>
    </>
  )
}

export interface PropAturan {
  skema: TSchema
  aturan: AturanDuaLangkah
  bersegel: boolean
  aktif: number
  akun: number
  csrf: string
}

/** What the office asks of its people, and what it should know of how the secrets lie. */
export function HalamanAturan(p: PropAturan): JSX.Element {
  return (
    <>
      <p class="letak">
        <Tautan ke="/kantor">Setelan kantor</Tautan>
      </p>
      <h1>Keamanan akun</h1>
      <p>
        Yang wajib tetapi belum mengaktifkan verifikasi dua langkah hanya dapat membuka halaman
        pengaktifannya, sampai selesai.
      </p>
      <Fakta
        isi={[
          ['Memakai verifikasi dua langkah', `${p.aktif} dari ${p.akun} akun`],
          [
            'Rahasia di basis data',
            p.bersegel
              ? 'Disegel dengan kunci instalasi (PARAF_KUNCI).'
              : 'Tidak disegel: pasang PARAF_KUNCI agar salinan basis data saja tidak cukup untuk membuat kode.',
          ],
        ]}
      />
      <FormSkema
        skema={p.skema}
        awal={{ ...p.aturan }}
        aksi="/kantor/keamanan"
        csrf={p.csrf}
        tombol="Simpan"
      />
    </>
  )
}

/** On the page of a person, for administrators. */
export function ResetDuaLangkah({ id, csrf }: { id: string; csrf: string }): JSX.Element {
  return (
    <>
      <h3>Verifikasi dua langkah</h3>
      <p>
        Aktif. Bila ponselnya hilang, hapus di sini: semua sesinya berakhir dan ia masuk dengan kata
        sandi saja, lalu mengaktifkannya kembali.
      </p>
      <Kirim
        aksi={`/pegawai/${id}/dua-langkah/hapus`}
        csrf={csrf}
        label="Hapus verifikasi dua langkah"
      />
    </>
  )
}
