import { FormSkema } from '../platform/ui/form.js'
import { Tabel, type KolomTabel } from '../platform/ui/table.js'
import { rentangTanggal } from '../values/tanggal.js'
import { SkemaPelatihan } from './skema.js'

interface Prop {
  pelatihan: any[]
  csrf: string
  berikut: string | null
  bolehCatat: boolean
}

const KOLOM: KolomTabel<any>[] = [
  {
    judul: 'Nama',
    isi: (p) => (
      <>
        <a class="utama" href={`/pelatihan/${p.id}`}>
          {p.nama}
        </a>
        {p.angkatan && <small>Angkatan {p.angkatan}</small>}
      </>
    ),
  },
  {
    judul: 'Waktu',
    isi: (p) => (
      <>
        {rentangTanggal(p.mulai, p.selesai)}{' '}
        <small>
          <a href={`/pelatihan/${p.id}/tanggal`}>Ubah tanggal</a>
        </small>
      </>
    ),
  },
  { judul: 'Tempat', isi: (p) => p.tempat },
  { judul: 'JP', isi: (p) => p.jp, angka: true },
  {
    judul: 'Sertifikat',
    isi: (p) =>
      p.sertifikat > 0 ? (
        <a href={`/pelatihan/${p.id}/sertifikat`}>{p.sertifikat} sertifikat</a>
      ) : (
        '–'
      ),
  },
]

/** Trainings, with the ways to their rosters and certificates. */
export function DaftarPelatihan({ pelatihan, csrf, berikut, bolehCatat }: Prop) {
  return (
    <>
      <h1>Pelatihan</h1>
      <Tabel
        keterangan="Daftar pelatihan"
        keteranganTersembunyi
        baris={pelatihan}
        kosong="Belum ada pelatihan. Pelatihan tercatat dari langkah pertama SOP Peningkatan Kapasitas."
        kolom={KOLOM}
      />
      {berikut && (
        <p>
          <a href={`/pelatihan?sesudah=${berikut}`}>Halaman berikutnya</a>
        </p>
      )}
      {bolehCatat && (
        <details class="kartu">
          <summary>Catat pelatihan di luar SOP Peningkatan Kapasitas</summary>
          <FormSkema
            skema={SkemaPelatihan}
            awal={{}}
            aksi="/pelatihan"
            csrf={csrf}
            tombol="Simpan"
          />
        </details>
      )}
    </>
  )
}
