import type { JSX } from 'preact'
import { Tabel } from '../../platform/ui/table.js'
import { tanggalPanjang } from '../../values/tanggal.js'
import { PALING_BERARTI, type Uji, type UjiSaat } from './uji.js'

const brier = (x: number): string => x.toFixed(3).replace('.', ',')
const persen = (x: number): string => `${Math.round(x * 100)} %`

/** The back-test as it is printed: how many, how well, and against what. */
export const UjiRamalan = ({ uji }: { uji: Uji }): JSX.Element => (
  <>
    <p>
      Dipelajari dari {uji.latih.toLocaleString('id-ID')} kunjungan yang selesai sebelum{' '}
      {tanggalPanjang(uji.pisah.slice(0, 10))}, diuji pada {uji.kunjungan.toLocaleString('id-ID')}{' '}
      kunjungan dari {uji.perkara.toLocaleString('id-ID')} perkara yang terbuka sesudahnya. Skor
      Brier adalah rata-rata kuadrat kesalahan: 0 sempurna, 0,25 seperti melempar koin.
    </p>
    <Tabel
      keterangan="Skor Brier ramalan dan angka dasar"
      baris={[
        ...uji.saat.map((s) => ({ ...s, saat: kataSaat(s) })),
        { ...uji.jumlah, saat: 'Semua' },
      ]}
      kolom={[
        { judul: 'Saat diramal', isi: (b) => b.saat },
        { judul: 'n', angka: true, isi: (b) => b.n.toLocaleString('id-ID') },
        { judul: 'Lewat', angka: true, isi: (b) => persen(b.n ? b.langgar / b.n : 0) },
        { judul: 'Brier ramalan', angka: true, isi: (b) => brier(b.brier) },
        { judul: 'Brier angka dasar', angka: true, isi: (b) => brier(b.brierDasar) },
      ]}
    />
    <p>
      Selisih {brier(uji.selisih)} dengan galat baku {brier(uji.galatBaku)}; ramalan dipakai bila
      selisihnya lebih dari dua kali galat baku dan sedikitnya {persen(PALING_BERARTI)} dari skor
      angka dasar.
    </p>
    <Tabel
      keterangan="Yang diramal dan yang terjadi"
      baris={uji.kalibrasi.filter((k) => k.n > 0)}
      kolom={[
        { judul: 'Ramalan', isi: (k) => `${persen(k.dari)} sampai ${persen(k.sampai)}` },
        { judul: 'n', angka: true, isi: (k) => k.n.toLocaleString('id-ID') },
        { judul: 'Rata-rata ramalan', angka: true, isi: (k) => persen(k.ramal) },
        { judul: 'Sungguh lewat', angka: true, isi: (k) => persen(k.nyata) },
      ]}
    />
  </>
)

const kataSaat = ({ terpakai }: UjiSaat): string =>
  terpakai === 0 ? 'Saat terbuka' : `Setelah ${persen(terpakai)} waktunya`
