import type { JSX } from 'preact'
import { Tabel } from '../../ui/table.js'
import { Tautan } from '../../ui/tautan.js'
import type { BarisGalat } from './katalog-galat.js'
import { TabelGalat } from './views.js'

export interface PropMuka {
  bagian: { kode: string; nama: string; banyak: number }[]
  galat: BarisGalat[]
  tokenSemenit: number
}

/** The front page of the documentation: how to come in, and what holds everywhere. */
export function HalamanMuka({ bagian, galat, tokenSemenit }: PropMuka): JSX.Element {
  return (
    <>
      <h1>API Paraf</h1>
      <p>
        Semua yang dapat dilakukan di halaman dapat dilakukan program lewat JSON, dengan aturan yang
        sama. Dokumen untuk program: <a href="/api/openapi.json">OpenAPI 3.1</a>.
      </p>
      <Tabel
        keterangan="Bagian"
        baris={bagian}
        kolom={[
          {
            judul: 'Bagian',
            isi: (b) => <Tautan ke={`/api/dokumentasi/${b.kode}`}>{b.nama}</Tautan>,
          },
          { judul: 'Tindakan dan bacaan', isi: (b) => b.banyak, angka: true },
        ]}
      />
      <h2>Masuk</h2>
      <p>
        <strong>Dengan token.</strong> Buat token di <Tautan ke="/profil/token">Profil</Tautan>,
        lalu kirim pada setiap permintaan. Token bertindak sebagai pemiliknya, dipersempit oleh
        lingkupnya; tidak perlu kuki dan token CSRF. Paling banyak {tokenSemenit} permintaan
        semenit.
      </p>
      <pre
        class="api-contoh"
        tabIndex={0}
      >{`curl -H 'Authorization: Bearer paraf_...' https://alamat-kantor/api/tugas`}</pre>
      <p>
        <strong>Dengan sesi.</strong> <code>POST /api/masuk</code> memberi kuki dan{' '}
        <code>csrf</code>; setiap POST berikutnya menyertakannya sebagai kepala{' '}
        <code>x-csrf-token</code>. Yang memakai verifikasi dua langkah menambahkan <code>kode</code>
        .
      </p>
      <h2>Permintaan yang diulang</h2>
      <p>
        Jawaban bisa hilang di jalan. Kirim setiap POST dengan kepala <code>Idempotency-Key</code>{' '}
        berisi kunci acak pilihan Anda: permintaan yang sama dengan kunci yang sama dikerjakan
        sekali, dan jawaban pertamanya dikirim lagi dengan kepala{' '}
        <code>idempotency-replayed: true</code>. Isi lain dengan kunci yang sama ditolak (422).
        Kunci berlaku 24 jam bagi orang yang sama. Permintaan yang ditolak tidak mengubah apa pun
        dan boleh dicoba lagi dengan kunci yang sama.
      </p>
      <h2>Berkas</h2>
      <p>
        Unggah dahulu lewat <code>POST /api/berkas</code> (multipart, satu berkas, paling besar 25
        MB); sebutkan jawabannya, <code>{'{ sha256, nama }'}</code>, pada isian yang meminta berkas.
      </p>
      <h2 id="galat">Galat umum</h2>
      <p>
        Setiap penolakan berisi satu kode untuk program, satu kalimat untuk orang, dan rincian.
        Kalimat dapat berubah, kode tidak. Bagian dalam kurung kurawal diisi dengan faktanya.
      </p>
      <pre
        class="api-contoh"
        tabIndex={0}
      >{`{ "kode": "TIDAK_ADA", "pesan": "Tugas tidak ditemukan.", "rincian": { "apa": "Tugas" } }`}</pre>
      <TabelGalat galat={galat} />
    </>
  )
}
