import type { JSX } from 'preact'
import { FormSkema } from '../platform/ui/form.js'
import { Fakta } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import type { StatusAduan } from './baca.js'
import { kalimatJanji } from './janji-aduan.js'
import { KLASIFIKASI } from './kata.js'
import { SkemaAduan, SkemaNilai } from './schema.js'
import { Tanggapan } from './tampilan.js'

/** The public form. */
export const HalamanAduan = (p: {
  kantor: string
  /** Roles that may open the identity behind a confidential one. */
  pembuka: readonly string[]
  /** The promise, e.g. `3 hari kerja`; empty for none. */
  janji: string
  /** Tells one sending from another. */
  kirim: string
  csrf: string
}): JSX.Element => (
  <>
    <p class="letak">{p.kantor}</p>
    <h1>Pengaduan, saran, dan masukan</h1>
    <p>
      Tidak perlu akun. Sesudah dikirim Anda mendapat nomor dan alamat rahasia untuk melihat
      jawabannya. {kalimatJanji(p.janji)}
    </p>
    <p class="redup">
      {p.pembuka.length > 0
        ? `Identitas rahasia hanya dapat dibuka: ${p.pembuka.join(', ')}. Setiap pembukaan dicatat.`
        : 'Identitas rahasia tidak dapat dibuka siapa pun.'}
    </p>
    <FormSkema
      skema={SkemaAduan}
      awal={{ kirim: p.kirim }}
      aksi="/aduan"
      csrf={p.csrf}
      tombol="Kirim pengaduan"
    />
  </>
)

interface TandaTerima {
  nomor: string
  token: string
  /** When, as the office says it. */
  diterima: string
  /** The promise, e.g. `3 hari kerja`; empty for none. */
  janji: string
  /** Under which the public finds us; empty while nobody has said. */
  alamat: string
}

/** Number and secret of a complaint just received; shown once. */
export const HalamanTandaTerima = ({
  nomor,
  token,
  diterima,
  janji,
  alamat,
}: TandaTerima): JSX.Element => (
  <>
    <h1>Tanda terima {nomor}</h1>
    <p class="kabar kabar-baik" role="status">
      Pengaduan diterima {diterima}. {kalimatJanji(janji)}
    </p>
    <p>
      Simpan alamat halaman status di bawah ini. Alamat itu tidak dapat ditampilkan lagi dan hanya
      dapat dibuka oleh yang memegangnya.
    </p>
    <p class="sidik">
      <Tautan ke={`/aduan/${token}`}>
        {alamat}/aduan/{token}
      </Tautan>
    </p>
    <p class="tak-cetak">Halaman ini dapat dicetak.</p>
  </>
)

/** What the receipt opens. */
export const HalamanStatus = (p: StatusAduan & { csrf: string }): JSX.Element => (
  <>
    <p class="letak">Pengaduan</p>
    <h1>{p.nomor}</h1>
    <Fakta
      isi={[
        ['Keadaan', <strong>{p.keadaan}</strong>],
        ['Klasifikasi', KLASIFIKASI[p.klasifikasi as keyof typeof KLASIFIKASI] ?? ''],
        ['Diterima', p.diterima],
        ['Ditindaklanjuti paling lambat', p.paling_lambat],
        ['Selesai', p.selesai],
      ]}
    />
    {p.tanggapan.length === 0 && <p class="kosong">Belum ada tanggapan.</p>}
    <Tanggapan tanggapan={p.tanggapan} />
    {p.selesai && !p.nilai && (
      <section class="tak-cetak">
        <h2>Nilai penanganannya</h2>
        <FormSkema
          skema={SkemaNilai}
          aksi={`/aduan/${p.token}/nilai`}
          csrf={p.csrf}
          tombol="Kirim penilaian"
        />
      </section>
    )}
    {p.nilai && <p>Penilaian Anda: {p.nilai} dari 5.</p>}
    {p.survei && (
      <p>
        <Tautan ke={p.survei}>Isi survei kepuasan masyarakat</Tautan>: tanpa nama, dua menit.
      </p>
    )}
  </>
)
