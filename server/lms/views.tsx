import type { JSX } from 'preact'
import { Lencana } from '../platform/ui/badge.js'
import { FormSkema } from '../platform/ui/form.js'
import { Kemajuan } from '../platform/ui/kemajuan.js'
import { Tabel } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import { sebutPelatihan } from './kata.js'
import { SkemaImporLms } from './schema.js'
import { SkemaKursus } from './kursus.js'
import type { PekerjaanLms } from './pekerjaan.js'
import type { RekapAkun } from './queries.js'

export interface DataLms {
  pelatihan: { id: string; nama: string; angkatan: string }
  cara: 'berkas' | 'moodle'
  kursus: { kursus: string; kelompok: string; kohort: string } | null
  rekap: RekapAkun
  gagal: { nama: string; nip: string; galat: string }[]
  pekerjaan: PekerjaanLms[]
}

/** Accounts and marks of one training in the learning system. */
export function HalamanLms({ d, csrf }: { d: DataLms; csrf: string }): JSX.Element {
  const alamat = `/pelatihan/${d.pelatihan.id}/lms`
  return (
    <>
      <p class="letak">
        <Tautan ke={`/pelatihan/${d.pelatihan.id}`}>{sebutPelatihan(d.pelatihan)}</Tautan>
      </p>
      <h1>LMS {sebutPelatihan(d.pelatihan)}</h1>
      <p>
        {d.rekap.terdaftar} dari {d.rekap.jumlah} peserta terdaftar di LMS, {d.rekap.gagal} gagal.{' '}
        <Tautan ke={`/pelatihan/${d.pelatihan.id}/pantau`}>Pemantauan peserta</Tautan>
      </p>
      <details class="kartu" open={!d.kursus}>
        <summary>Kursus di LMS{d.kursus && `: ${d.kursus.kursus}`}</summary>
        <FormSkema
          skema={SkemaKursus}
          awal={d.kursus ? { ...d.kursus } : { kelompok: d.pelatihan.angkatan }}
          aksi={alamat}
          csrf={csrf}
          tombol="Simpan kursus"
        />
      </details>
      {d.kursus &&
        (d.cara === 'moodle' ? <Layanan d={d} csrf={csrf} /> : <Berkas d={d} csrf={csrf} />)}
      {d.gagal.length > 0 && (
        <Tabel
          keterangan="Akun yang gagal"
          baris={d.gagal}
          kolom={[
            { judul: 'Nama', isi: (g) => g.nama },
            { judul: 'NIP', isi: (g) => <span class="nomor">{g.nip}</span> },
            { judul: 'Sebab', isi: (g) => g.galat },
          ]}
        />
      )}
      <section class="kartu">
        <h2>Masukkan nilai atau presensi</h2>
        <p>
          Ekspor buku nilai atau presensi Moodle dibaca apa adanya (XLSX atau CSV). Setiap baris
          diperiksa dahulu; yang tidak cocok dengan daftar peserta disebutkan.
        </p>
        <FormSkema
          skema={SkemaImporLms}
          aksi={`${alamat}/impor/uji`}
          csrf={csrf}
          tombol="Periksa dahulu"
        />
      </section>
    </>
  )
}

const Tekan = (p: { aksi: string; csrf: string; tombol: string }) => (
  <form method="post" action={p.aksi}>
    <input type="hidden" name="_csrf" value={p.csrf} />
    <button type="submit">{p.tombol}</button>
  </form>
)

/** By file: out, up, and said that it is up. */
function Berkas({ d, csrf }: { d: DataLms; csrf: string }) {
  const alamat = `/pelatihan/${d.pelatihan.id}/lms`
  return (
    <section class="kartu">
      <h2>Akun lewat berkas</h2>
      <ol>
        <li>
          <a href={`${alamat}/pengguna.csv`}>Unduh CSV akun</a> (nama pengguna NIP, kata sandi awal
          acak).
        </li>
        <li>
          Di Moodle buka Site administration, Users, Upload users; pilih Add new only dan Force
          password change: All.
        </li>
        <li>Sesudah terunggah, catat di sini.</li>
      </ol>
      <div class="berjajar">
        <Tekan aksi={`${alamat}/terunggah`} csrf={csrf} tombol="Akun sudah diunggah ke LMS" />
        <a href={`${alamat}/akun.xlsx`}>Daftar akun (XLSX)</a>
      </div>
    </section>
  )
}

/** By web service: two buttons, and how far their work is. */
function Layanan({ d, csrf }: { d: DataLms; csrf: string }) {
  const alamat = `/pelatihan/${d.pelatihan.id}/lms`
  return (
    <section class="kartu">
      <h2>Akun lewat layanan web Moodle</h2>
      <div class="berjajar">
        <Tekan aksi={`${alamat}/daftarkan`} csrf={csrf} tombol="Daftarkan akun di Moodle" />
        <Tekan aksi={`${alamat}/tarik`} csrf={csrf} tombol="Ambil akses dan nilai" />
        <a href={`${alamat}/akun.xlsx`}>Daftar akun (XLSX)</a>
        <a href={`${alamat}/pengguna.csv`}>CSV akun</a>
      </div>
      <Tabel
        keterangan="Pekerjaan terakhir dengan Moodle"
        kosong="Belum ada yang dikerjakan."
        baris={d.pekerjaan}
        kolom={[
          { judul: 'Pekerjaan', isi: (p) => p.judul },
          { judul: 'Keadaan', isi: Keadaan },
          { judul: 'Kemajuan', isi: (p) => <Kemajuan p={p} /> },
          { judul: 'Gagal', isi: (p) => p.gagal, angka: true },
          { judul: 'Keterangan', isi: (p) => p.galat || '–' },
        ]}
      />
    </section>
  )
}

const WARNA = { berjalan: 'info', selesai: 'baik', gagal: 'bahaya' } as const
const Keadaan = (p: PekerjaanLms) => <Lencana jenis={WARNA[p.status]}>{p.status}</Lencana>
