import type { JSX } from 'preact'
import { Lencana } from '../platform/ui/badge.js'
import { FormSkema } from '../platform/ui/form.js'
import { Tabel } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import { tanggalPanjang, waktuSingkat } from '../values/tanggal.js'
import { SkemaTahun } from './skema.js'
import type { PerubahanTahun, TahunRencana } from './tahun.js'

interface Prop {
  tahun: TahunRencana[]
  perubahan: PerubahanTahun[]
  /** The year whose last day is to be moved. */
  awal: TahunRencana | null
  zona: string
  zonaSingkat: string
  csrf: string
}

/** The years of planning: until when, and who moved that and why. */
export function HalamanTahun(p: Prop): JSX.Element {
  const { tahun, perubahan, awal } = p
  return (
    <>
      <h1>Tahun perencanaan</h1>
      <p>
        Pengajuan terkunci sendiri sesudah hari terakhirnya. Memundurkan hari itu membuka kuncinya;
        alasannya tersimpan dalam jejak.
      </p>
      <Tabel
        keterangan="Tahun perencanaan"
        keteranganTersembunyi
        kosong="Belum ada tahun perencanaan. Tambahkan di bawah."
        baris={tahun}
        kolom={[
          { judul: 'Tahun rencana', isi: (t) => t.tahun },
          { judul: 'Tahun SKP', isi: (t) => t.tahunSkp },
          { judul: 'Hari terakhir', isi: (t) => tanggalPanjang(t.batas) },
          { judul: 'Keadaan', isi: (t) => <Keadaan t={t} /> },
          {
            judul: 'Tindakan',
            isi: (t) => (
              <Tautan ke={`/rencana/tahun?tahun=${t.tahun}`}>
                {t.terkunci ? 'Buka kunci' : 'Ubah'}
              </Tautan>
            ),
          },
        ]}
      />
      <section class="kartu">
        <h2>{awal ? judulUbah(awal) : 'Tambah tahun'}</h2>
        <FormSkema
          skema={SkemaTahun}
          awal={awal ? { tahun: awal.tahun, tahunSkp: awal.tahunSkp, batas: awal.batas } : {}}
          aksi="/rencana/tahun"
          csrf={p.csrf}
          tombol="Simpan"
        />
        {awal && <Tautan ke="/rencana/tahun">Tambah tahun lain</Tautan>}
      </section>
      <h2>Perubahan terakhir</h2>
      <Tabel
        keterangan="Perubahan hari terakhir"
        keteranganTersembunyi
        kosong="Belum ada perubahan. Setiap perubahan muncul di sini beserta alasannya."
        baris={perubahan}
        kolom={[
          { judul: 'Saat', isi: (c) => waktuSingkat(c.at, p.zona, p.zonaSingkat) },
          { judul: 'Tahun', isi: (c) => c.tahun },
          { judul: 'Hari terakhir', isi: sebutBatas },
          { judul: 'Oleh', isi: (c) => c.oleh },
          { judul: 'Alasan', isi: (c) => <span class="utuh">{c.alasan}</span> },
        ]}
      />
    </>
  )
}

const Keadaan = ({ t }: { t: TahunRencana }): JSX.Element => (
  <Lencana jenis={t.terkunci ? 'peringatan' : 'baik'}>
    {t.terkunci ? 'Terkunci' : 'Terbuka'}
  </Lencana>
)

const judulUbah = (t: TahunRencana): string =>
  t.terkunci ? `Buka kunci tahun ${t.tahun}` : `Ubah tahun ${t.tahun}`

const sebutBatas = (c: PerubahanTahun): string =>
  c.batasLama && c.batasLama !== c.batas
    ? `${tanggalPanjang(c.batasLama)} menjadi ${tanggalPanjang(c.batas)}`
    : tanggalPanjang(c.batas)
