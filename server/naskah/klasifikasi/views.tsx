import { FormSkema } from '../../platform/ui/form.js'
import { Tabel } from '../../platform/ui/table.js'
import { Tautan } from '../../platform/ui/tautan.js'
import type { KlasifikasiRow } from './klasifikasi.js'
import { skemaKlasifikasi } from './skema.js'

interface Prop {
  cari: string
  baris: KlasifikasiRow[]
  berikut: string | null
  boleh: boolean
  csrf: string
}

/** `2 + 3 tahun, permanen`; empty while the office has not said. */
export function jra(k: Pick<KlasifikasiRow, 'jra_aktif' | 'jra_inaktif' | 'nasib'>): string {
  const masa =
    k.jra_aktif === null && k.jra_inaktif === null
      ? ''
      : `${k.jra_aktif ?? '?'} + ${k.jra_inaktif ?? '?'} tahun`
  return [masa, k.nasib].filter(Boolean).join(', ')
}

export function DaftarKlasifikasi({ cari, baris, berikut, boleh, csrf }: Prop) {
  return (
    <>
      <h1>Klasifikasi arsip</h1>
      <p>
        Kode yang dicetak pada nomor surat, dengan jadwal retensi arsip (masa aktif + inaktif, lalu
        nasib akhirnya). Surat yang sudah terbit tidak berubah.
      </p>
      <form method="get" action="/klasifikasi" class="saring">
        <label>
          Cari <input name="cari" value={cari} maxLength={100} type="search" />
        </label>
        <button>Tampilkan</button>
      </form>
      <Tabel
        keterangan="Kode klasifikasi"
        keteranganTersembunyi
        baris={baris}
        kosong="Tidak ada kode yang cocok."
        kolom={[
          {
            judul: 'Kode',
            isi: (k) => (boleh ? <Tautan ke={`/klasifikasi/${k.kode}`}>{k.kode}</Tautan> : k.kode),
          },
          { judul: 'Uraian', isi: (k) => k.uraian },
          { judul: 'Dipakai untuk', isi: (k) => k.relevansi },
          { judul: 'Retensi', isi: (k) => jra(k) || 'belum ditetapkan' },
          {
            judul: 'Petunjuk',
            isi: (k) =>
              [k.aktif ? '' : 'Tidak dipakai lagi.', k.petunjuk].filter(Boolean).join(' '),
          },
        ]}
      />
      {berikut && (
        <p>
          <Tautan ke={`/klasifikasi?cari=${encodeURIComponent(cari)}&sesudah=${berikut}`}>
            Halaman berikutnya
          </Tautan>
        </p>
      )}
      {boleh && (
        <section class="kartu">
          <h2>Kode baru</h2>
          <FormSkema
            skema={skemaKlasifikasi(false)}
            aksi="/klasifikasi"
            csrf={csrf}
            tombol="Tambah kode"
          />
        </section>
      )}
    </>
  )
}

export function HalamanKode({ row, csrf }: { row: KlasifikasiRow; csrf: string }) {
  const { jra_aktif, jra_inaktif, nasib, ...sisa } = row
  return (
    <>
      <p>
        <Tautan ke="/klasifikasi">Klasifikasi arsip</Tautan>
      </p>
      <h1>
        {row.kode} {row.uraian}
      </h1>
      <FormSkema
        skema={skemaKlasifikasi(true)}
        awal={{
          ...sisa,
          jraAktif: jra_aktif ?? undefined,
          jraInaktif: jra_inaktif ?? undefined,
          nasib: nasib ?? undefined,
        }}
        aksi={`/klasifikasi/${row.kode}`}
        csrf={csrf}
        tombol="Simpan"
      />
    </>
  )
}
