import { Lencana } from '../../platform/ui/badge.js'
import { Kirim } from '../../platform/ui/kirim.js'
import { Fakta, Tabel } from '../../platform/ui/table.js'
import type { KeadaanSimpanan } from '../simpanan/keadaan.js'
import type { BerkasRusak } from './queries.js'

type Saat = (d: Date | string) => string

interface Prop {
  periksa: any[]
  /** Of the newest check. */
  rusak: BerkasRusak[]
  /** Where files live besides the database; null: nowhere. */
  simpanan: KeadaanSimpanan | null
  mengelola: boolean
  saat: Saat
  csrf: string
}

/** Whether every stored file still is what its name says, and what is damaged where it is used. */
export function HalamanPeriksa({ periksa, rusak, simpanan, mengelola, saat, csrf }: Prop) {
  const akhir = periksa[0]
  return (
    <>
      <p class="letak">
        <a href="/arsip">Arsip</a>
      </p>
      <h1>Pemeriksaan berkas</h1>
      <p>
        Setiap berkas dinamai menurut sidik isinya (SHA-256). Pemeriksaan menghitung ulang sidik
        semua berkas, setiap Minggu dini hari atau kapan saja dengan tombol ini.
      </p>
      {mengelola && (
        <div class="berjajar">
          <Kirim aksi="/arsip/periksa" csrf={csrf} label="Periksa sekarang" />
        </div>
      )}
      {akhir && <Kesimpulan p={akhir} saat={saat} />}
      {rusak.length > 0 && <Rusak rusak={rusak} />}
      {simpanan && <TempatBerkas s={simpanan} saat={saat} />}
      <h2>Riwayat pemeriksaan</h2>
      <Tabel
        keterangan="Riwayat pemeriksaan"
        keteranganTersembunyi
        baris={periksa}
        kosong="Belum pernah diperiksa."
        kolom={[
          { judul: 'Mulai', isi: (p) => saat(p.mulai_at) },
          { judul: 'Diminta', isi: (p) => p.oleh ?? 'Jadwal mingguan' },
          { judul: 'Diperiksa', isi: (p) => p.diperiksa.toLocaleString('id-ID'), angka: true },
          { judul: 'Dimusnahkan', isi: (p) => p.dimusnahkan, angka: true },
          { judul: 'Rusak', isi: (p) => p.gagal, angka: true },
          { judul: 'Keadaan', isi: (p) => <Keadaan p={p} /> },
        ]}
      />
    </>
  )
}

/** `1.234 berkas (56,7 MB)` */
const banyak = ({ jumlah, bita }: { jumlah: number; bita: number }): string =>
  `${jumlah.toLocaleString('id-ID')} berkas (${(bita / 1e6).toLocaleString('id-ID', { maximumFractionDigits: 1 })} MB)`

function TempatBerkas({ s, saat }: { s: KeadaanSimpanan; saat: Saat }) {
  return (
    <>
      <h2>Tempat berkas</h2>
      {!s.nama && (
        <p class="kabar kabar-bahaya">
          Sebagian berkas ada di penyimpanan S3, tetapi server ini belum disetel untuk membacanya
          (PARAF_S3_URL).
        </p>
      )}
      {s.terakhir?.galat && (
        <p class="kabar kabar-peringatan">
          {s.terakhir.galat} ({saat(s.terakhir.at)}). Berkas baru tetap aman di basis data dan
          dipindahkan begitu penyimpanan pulih.
        </p>
      )}
      <Fakta
        isi={[
          ['Penyimpanan S3', s.nama],
          ['Sudah di sana', banyak(s.diLuar)],
          ['Menunggu dipindahkan', banyak(s.menunggu)],
        ]}
      />
    </>
  )
}

const Keadaan = ({ p }: { p: any }) =>
  p.status === 'gagal' ? (
    <Lencana jenis="bahaya">Gagal: {p.galat}</Lencana>
  ) : p.selesai_at ? (
    <Lencana jenis={p.gagal > 0 ? 'bahaya' : 'baik'}>{p.gagal > 0 ? 'Ada rusak' : 'Utuh'}</Lencana>
  ) : (
    <Lencana jenis="info">
      {p.diperiksa} dari {p.total}
    </Lencana>
  )

const Kesimpulan = ({ p, saat }: { p: any; saat: Saat }) =>
  !p.selesai_at ? (
    <p class="kabar">Pemeriksaan sedang berjalan. Muat ulang halaman ini untuk melihat hasilnya.</p>
  ) : p.gagal > 0 ? (
    <p class="kabar kabar-bahaya">
      {p.gagal} dari {p.diperiksa} berkas tidak lagi sesuai dengan sidiknya. Pulihkan dari cadangan.
    </p>
  ) : (
    <p class="kabar kabar-baik">
      Semua {p.diperiksa.toLocaleString('id-ID')} berkas utuh pada {saat(p.selesai_at)}.
    </p>
  )

const Rusak = ({ rusak }: { rusak: BerkasRusak[] }) => (
  <>
    <h2>Berkas rusak</h2>
    <Tabel
      keterangan="Berkas rusak"
      keteranganTersembunyi
      baris={rusak}
      kolom={[
        { judul: 'Sidik', isi: (r) => <code title={r.sha256}>{r.sha256.slice(0, 16)}</code> },
        { judul: 'Dipakai di', isi: (r) => r.dipakai.join(', ') || 'tidak dipakai lagi' },
        {
          judul: 'Ternyata',
          isi: (r) => (
            <>
              <code title={r.ternyata}>{r.ternyata.slice(0, 16)}</code>
              <small>{r.ukuran.toLocaleString('id-ID')} bita</small>
            </>
          ),
        },
      ]}
    />
  </>
)
