import type { ComponentChildren, JSX } from 'preact'
import { Tabel } from '../platform/ui/table.js'
import { jalurTautan, Tautan } from '../platform/ui/tautan.js'
import type { BarisBawahan } from './bawahan.js'
import type { SatuOrang } from './orang.js'
import type { Halaman } from './schema.js'

/** One list of somebody's history, further back. */
export const HalamanDaftar = (p: {
  judul: string
  orang: SatuOrang
  alamat: string
  berikut: number | string | null
  children: ComponentChildren
}): JSX.Element => (
  <>
    <p class="letak">
      <Tautan ke={`/riwayat/${p.orang.id}`}>Riwayat {p.orang.nama}</Tautan>
    </p>
    <h1>{p.judul}</h1>
    {p.children}
    <p class="berjajar tak-cetak">
      {p.berikut !== null && (
        <Tautan ke={`${p.alamat}?sesudah=${p.berikut}`}>Halaman berikutnya</Tautan>
      )}
      <Tautan ke={p.alamat}>Dari yang terakhir</Tautan>
    </p>
  </>
)

/** Who a superior answers for, with their JP of a year. */
export function HalamanBawahan(
  p: Halaman<BarisBawahan, string> & { tahun: number; semua: readonly number[] },
): JSX.Element {
  return (
    <>
      <h1>Riwayat bawahan</h1>
      <p>
        Orang yang atasan langsungnya Anda, dengan JP yang terhitung pada tahun {p.tahun}. Usulan
        mereka diputus di <Tautan ke="/rencana/bawahan">Verifikasi rencana bawahan</Tautan>.
      </p>
      <form method="get" action={jalurTautan('/riwayat/bawahan')} class="saring">
        <label>
          Tahun{' '}
          <select name="tahun">
            {p.semua.map((t) => (
              <option value={t} selected={t === p.tahun}>
                {t}
              </option>
            ))}
          </select>
        </label>
        <button>Tampilkan</button>
      </form>
      <Tabel
        keterangan="Bawahan menurut nama"
        keteranganTersembunyi
        kosong="Belum ada orang yang tercatat sebagai bawahan Anda. Atasan langsung dicatat admin pada halaman penempatan."
        baris={p.baris}
        kolom={[
          {
            judul: 'Nama',
            isi: (b) => (
              <Tautan ke={`/riwayat/${b.id}`} kelas="utama">
                {b.nama}
              </Tautan>
            ),
          },
          { judul: 'Jabatan', isi: (b) => b.jabatan || '–' },
          { judul: 'Perangkat daerah', isi: (b) => b.pd },
          { judul: 'JP', isi: (b) => b.jp, angka: true },
          { judul: 'JP rencana', isi: (b) => b.jpRencana, angka: true },
          { judul: 'Catatan', isi: (b) => b.catatan || '–' },
          { judul: 'Menunggu putusan', isi: (b) => b.menunggu, angka: true },
        ]}
      />
      {p.berikut !== null && (
        <p>
          <Tautan ke={`/riwayat/bawahan?tahun=${p.tahun}&sesudah=${p.berikut}`}>
            Halaman berikutnya
          </Tautan>
        </p>
      )}
    </>
  )
}
