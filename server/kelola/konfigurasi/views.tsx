import type { JSX } from 'preact'
import { FormSkema } from '../../platform/ui/form.js'
import { Tabel } from '../../platform/ui/table.js'
import { Tautan } from '../../platform/ui/tautan.js'
import { BAGIAN } from './bagian/semua.js'
import type { BarisRencana, RekapBagian } from './rencana.js'
import { SkemaTerap, SkemaUji } from './schema.js'
import type { Bentrok } from './terapkan.js'

const DAFTAR = BAGIAN.map(({ nama }) => nama[0]!.toLowerCase() + nama.slice(1)).join(', ')

const Letak = (): JSX.Element => (
  <p class="letak">
    <Tautan ke="/kelola">Pengelolaan</Tautan>
  </p>
)

export const HalamanKonfigurasi = ({ csrf }: { csrf: string }): JSX.Element => (
  <>
    <Letak />
    <h1>Berkas konfigurasi</h1>
    <div class="dua">
      <section class="kartu">
        <h2>Unduh</h2>
        <p>
          Satu berkas memuat {DAFTAR}. Kata sandi dan rahasia, data pegawai, masa jabatan, surat,
          dan nomor yang sudah diberikan tidak ikut.
        </p>
        <p>
          <a class="tombol" href="/kelola/konfigurasi/zip">
            Unduh konfigurasi
          </a>
        </p>
      </section>
      <section class="kartu">
        <h2>Masukkan</h2>
        <p>
          Berkas diperiksa dahulu: yang akan ditambah, diubah, dan yang bentrok ditampilkan sebelum
          apa pun berubah. Yang hanya ada di kantor ini tidak dihapus.
        </p>
        <FormSkema
          skema={SkemaUji}
          aksi="/kelola/konfigurasi/uji"
          csrf={csrf}
          tombol="Periksa dahulu"
        />
      </section>
    </div>
  </>
)

interface PropLaporan {
  berubah: number
  rekap: RekapBagian[]
  baris: Omit<BarisRencana, 'nilai'>[]
  bentrok: Bentrok[]
  sidik: string
  csrf: string
}

export function LaporanUji({ berubah, rekap, baris, bentrok, sidik, csrf }: PropLaporan) {
  const nama = new Map(rekap.map((r) => [r.kode, r.nama]))
  return (
    <>
      <Letak />
      <h1>Yang akan berubah</h1>
      {berubah === 0 && <p class="kabar">Konfigurasi kantor ini sudah sama dengan berkas itu.</p>}
      {bentrok.length > 0 && (
        <div class="kabar kabar-bahaya" role="alert">
          <p>Belum dapat diterapkan. Selesaikan dahulu yang bentrok:</p>
          <ul>
            {bentrok.map((b) => (
              <li>
                {b.bagian} {b.kunci}: {b.sebab}
              </li>
            ))}
          </ul>
        </div>
      )}
      {berubah > 0 && bentrok.length === 0 && (
        <FormSkema
          skema={SkemaTerap}
          awal={{ sidik }}
          aksi="/kelola/konfigurasi"
          csrf={csrf}
          tombol={`Terapkan ${berubah} perubahan`}
        />
      )}
      <Tabel
        keterangan="Ringkasan menurut bagian"
        baris={rekap}
        kolom={[
          { judul: 'Bagian', isi: (r) => r.nama },
          { judul: 'Ditambah', angka: true, isi: (r) => r.tambah },
          { judul: 'Diubah', angka: true, isi: (r) => r.ubah },
          { judul: 'Sama', angka: true, isi: (r) => r.sama },
          { judul: 'Hanya di sini (tetap)', angka: true, isi: (r) => r.tetap },
        ]}
      />
      <Tabel
        keterangan="Perubahan satu per satu"
        kosong="Tidak ada perubahan."
        baris={baris}
        kolom={[
          { judul: 'Baris', isi: (b) => b.kunci },
          { judul: 'Bagian', isi: (b) => nama.get(b.bagian) },
          {
            judul: 'Akan',
            isi: (b) => (b.hasil === 'tambah' ? 'ditambah' : `diubah: ${b.isian.join(', ')}`),
          },
        ]}
      />
    </>
  )
}
