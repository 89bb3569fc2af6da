import type { JSX } from 'preact'
import { Tabel } from '../../platform/ui/table.js'
import { jalurTautan, Tautan } from '../../platform/ui/tautan.js'
import { angka } from '../../values/persen.js'
import type { Beban } from './beban.js'

/** Who has how much in hand; every number leads to exactly those tasks. */
export const TabelBeban = ({ beban }: { beban: readonly Beban[] }): JSX.Element => (
  <Tabel
    keterangan="Tugas terbuka setiap pegawai"
    keteranganTersembunyi
    baris={beban}
    kosong="Tidak ada tugas terbuka."
    kolom={[
      {
        judul: 'Pegawai',
        isi: (b) => (
          <span class="utama">
            <Tautan ke={`/beranda/orang/${b.id}`}>{b.nama}</Tautan>
            {b.jabatan && <small>{b.jabatan}</small>}
          </span>
        ),
      },
      {
        judul: 'Dipegang',
        angka: true,
        isi: (b) => <Angka n={b.dipegang} ke={`/beranda/orang/${b.id}`} />,
      },
      ...(
        [
          ['Lewat', 'lewat', 'lewat'],
          ['Berisiko', 'berisiko', 'berisiko'],
          ['Hari ini', 'hariIni', 'hari-ini'],
        ] as const
      ).map(([judul, kunci, tab]) => ({
        judul,
        angka: true,
        isi: (b: Beban) => <Angka n={b[kunci]} ke={`/laporan/tenggat?tab=${tab}&orang=${b.id}`} />,
      })),
    ]}
  />
)

const Angka = ({ n, ke }: { n: number; ke: string }) =>
  n === 0 ? <>0</> : <a href={jalurTautan(ke)}>{angka(n)}</a>
