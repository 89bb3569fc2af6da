import type { JSX } from 'preact'
import { FormSkema } from '../platform/ui/form.js'
import { Kirim } from '../platform/ui/kirim.js'
import { Tabel } from '../platform/ui/table.js'
import { KepalaBagian, TautanLuar } from './bagian.js'
import type { KepalaKelas, Materi, Narasumber } from './queries.js'
import { SkemaMateri, SkemaNarasumber, SkemaTautanEvaluasi } from './skema.js'

export interface PropIsi {
  kelas: KepalaKelas
  narasumber: readonly Narasumber[]
  materi: readonly Materi[]
  boleh: boolean
  csrf: string
}

/** Who teaches, what is handed out, and where the evaluation is filled in. */
export const HalamanIsi = (p: PropIsi): JSX.Element => {
  const alamat = `/pelatihan/${p.kelas.id}`
  return (
    <KepalaBagian kelas={p.kelas} kini="isi-kelas">
      <h2>Narasumber</h2>
      <Tabel
        keterangan="Narasumber"
        keteranganTersembunyi
        baris={p.narasumber}
        kosong="Belum ada narasumber."
        kolom={[
          {
            judul: 'Nama',
            isi: (n) => (
              <>
                <span class="utama">{n.nama}</span>
                <small>{[n.jabatan, n.instansi].filter(Boolean).join(', ')}</small>
              </>
            ),
          },
          { judul: 'Keahlian', isi: (n) => n.keahlian || '–' },
          {
            judul: 'Riwayat hidup',
            isi: (n) => (n.cv_sha256 ? <a href={`${alamat}/narasumber/${n.id}/cv`}>Unduh</a> : '–'),
          },
          { judul: 'Sesi', isi: (n) => n.sesi, angka: true },
          {
            judul: 'Tindakan',
            isi: (n) =>
              p.boleh && n.sesi === 0 ? (
                <Kirim aksi={`${alamat}/narasumber/${n.id}/hapus`} csrf={p.csrf} label="Hapus" />
              ) : (
                ''
              ),
          },
        ]}
      />
      {p.boleh && (
        <details class="kartu">
          <summary>Tambah narasumber</summary>
          <FormSkema
            skema={SkemaNarasumber}
            aksi={`${alamat}/narasumber`}
            csrf={p.csrf}
            tombol="Simpan narasumber"
          />
        </details>
      )}
      <h2>Materi</h2>
      <Tabel
        keterangan="Materi"
        keteranganTersembunyi
        baris={p.materi}
        kosong="Belum ada materi."
        kolom={[
          { judul: 'Judul', isi: (m) => <span class="utama">{m.judul}</span> },
          {
            judul: 'Isi',
            isi: (m) =>
              m.sha256 ? (
                <a href={`/kelas/materi/${m.id}`}>{m.nama_berkas || 'Unduh'}</a>
              ) : (
                <TautanLuar ke={m.tautan}>{m.tautan}</TautanLuar>
              ),
          },
          {
            judul: 'Tindakan',
            isi: (m) =>
              p.boleh && (
                <Kirim aksi={`${alamat}/materi/${m.id}/hapus`} csrf={p.csrf} label="Hapus" />
              ),
          },
        ]}
      />
      {p.boleh && (
        <details class="kartu">
          <summary>Tambah materi</summary>
          <FormSkema
            skema={SkemaMateri}
            aksi={`${alamat}/materi`}
            csrf={p.csrf}
            tombol="Simpan materi"
          />
        </details>
      )}
      {p.boleh && (
        <details class="kartu">
          <summary>Tautan evaluasi</summary>
          <FormSkema
            skema={SkemaTautanEvaluasi}
            awal={{ tautan: p.kelas.tautanEvaluasi }}
            aksi={`${alamat}/tautan-evaluasi`}
            csrf={p.csrf}
            tombol="Simpan tautan"
          />
        </details>
      )}
    </KepalaBagian>
  )
}
