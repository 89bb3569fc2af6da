import type { JSX } from 'preact'
import { KartuKode } from '../pegawai/kode-awal/kartu.js'
import { Tabel } from '../platform/ui/table.js'
import { jalurTautan, Tautan } from '../platform/ui/tautan.js'
import { cetakNip } from '../values/nip.js'
import { angka } from '../values/persen.js'
import { tanggalDiZona, tanggalPanjang } from '../values/tanggal.js'
import type { AkunPd, LembarPd, TanpaAkun } from './akun.js'

const Letak = () => (
  <p class="letak tak-cetak">
    <Tautan ke="/perangkat">Perangkat daerah</Tautan> ›{' '}
    <Tautan ke="/perangkat/akun">Akun dan kode awal</Tautan>
  </p>
)

/** Agencies with how many of their people can log in; codes for some of them or for all. */
export function HalamanAkun({ pd, csrf }: { pd: AkunPd[]; csrf: string }): JSX.Element {
  const jumlah = (k: 'orang' | 'akun' | 'menunggu' | 'belum') => pd.reduce((n, b) => n + b[k], 0)
  const tanpa = jumlah('menunggu') + jumlah('belum')
  return (
    <>
      <p class="letak">
        <Tautan ke="/perangkat">Perangkat daerah</Tautan>
      </p>
      <h1>Akun pegawai perangkat daerah</h1>
      <dl class="rekap">
        {(
          [
            ['Pegawai', jumlah('orang')],
            ['Punya akun', jumlah('akun')],
            ['Kode belum dipakai', jumlah('menunggu')],
            ['Belum diberi kode', jumlah('belum')],
          ] as const
        ).map(([nama, n]) => (
          <div>
            <dt>{nama}</dt>
            <dd>{angka(n)}</dd>
          </div>
        ))}
      </dl>
      <p>
        Kode awal berlaku 30 hari dan satu kali: pemiliknya memilih kata sandi sendiri, lalu masuk
        dengan NIP. Akun pegawai kantor ini dibuat di halaman orangnya.
      </p>
      {pd.length === 0 ? (
        <p class="kosong">
          Belum ada pegawai perangkat daerah lain.{' '}
          <Tautan ke="/perangkat/impor">Impor daftarnya lebih dahulu</Tautan>.
        </p>
      ) : (
        <form class="formulir" method="post" action={jalurTautan('/perangkat/akun')}>
          <input type="hidden" name="_csrf" value={csrf} />
          <DaftarPd pd={pd} />
          {tanpa === 0 ? (
            <p class="kabar">Semua pegawai perangkat daerah sudah mempunyai akun.</p>
          ) : (
            <>
              {jumlah('menunggu') > 0 && (
                <label>
                  <input type="checkbox" name="ulang" value="true" /> Ganti juga kode yang belum
                  dipakai
                </label>
              )}
              <div class="tindakan">
                <button name="cakupan" value="pd">
                  Buat kode bagi yang dicentang
                </button>
                <button class="tombol-tipis" name="cakupan" value="semua">
                  Buat kode bagi semua
                </button>
              </div>
            </>
          )}
        </form>
      )}
    </>
  )
}

const DaftarPd = ({ pd }: { pd: AkunPd[] }) => (
  <Tabel
    keterangan="Akun menurut perangkat daerah"
    keteranganTersembunyi
    baris={pd}
    kolom={[
      {
        judul: 'Perangkat daerah',
        isi: (b) =>
          b.menunggu + b.belum > 0 ? (
            <label>
              <input type="checkbox" name="pd" value={b.id} /> {b.nama}
            </label>
          ) : (
            b.nama
          ),
      },
      { judul: 'Pegawai', isi: (b) => angka(b.orang), angka: true },
      { judul: 'Punya akun', isi: (b) => angka(b.akun), angka: true },
      { judul: 'Kode belum dipakai', isi: (b) => angka(b.menunggu), angka: true },
      { judul: 'Belum diberi kode', isi: (b) => angka(b.belum), angka: true },
      {
        judul: 'Orangnya',
        isi: (b) =>
          b.menunggu + b.belum > 0 ? (
            <Tautan ke={`/perangkat/${b.id}/akun`}>
              Lihat {angka(b.menunggu + b.belum)} orang
            </Tautan>
          ) : (
            '–'
          ),
      },
    ]}
  />
)

interface PropTanpaAkun {
  pd: { id: string; nama: string }
  orang: TanpaAkun[]
  berikut: string | null
  zona: string
  kini: Date
  csrf: string
}

/** Who of an agency cannot log in yet; a lost code is made anew for whom one ticks. */
export function HalamanTanpaAkun(p: PropTanpaAkun): JSX.Element {
  const keadaan = ({ kodeSampai: s }: TanpaAkun): string => {
    if (!s) return 'belum diberi kode'
    const sampai = tanggalPanjang(tanggalDiZona(s, p.zona))
    return s > p.kini ? `kode berlaku sampai ${sampai}` : `kode berakhir ${sampai}`
  }
  return (
    <>
      <Letak />
      <h1>{p.pd.nama}: belum punya akun</h1>
      <form class="formulir" method="post" action={jalurTautan('/perangkat/akun')}>
        <input type="hidden" name="_csrf" value={p.csrf} />
        <Tabel
          keterangan="Pegawai tanpa akun"
          keteranganTersembunyi
          kosong="Semua pegawai di sini sudah mempunyai akun."
          baris={p.orang}
          kolom={[
            {
              judul: 'Nama',
              isi: (o) => (
                <label>
                  <input type="checkbox" name="orang" value={o.id} /> {o.nama}
                </label>
              ),
            },
            { judul: 'NIP', isi: (o) => <span class="nomor">{cetakNip(o.nip)}</span> },
            { judul: 'Jabatan', isi: (o) => o.jabatan || '–' },
            { judul: 'Kode awal', isi: keadaan },
          ]}
        />
        {p.orang.length > 0 && (
          <div class="tindakan">
            <button name="cakupan" value="orang">
              Buat kode baru bagi yang dicentang
            </button>
          </div>
        )}
      </form>
      {p.berikut && (
        <p>
          <Tautan ke={`/perangkat/${p.pd.id}/akun?sesudah=${p.berikut}`}>Halaman berikutnya</Tautan>
        </p>
      )}
    </>
  )
}

/** Shown once: the cards of each agency, on sheets of its own. */
export function LembarKodePd(p: { lembar: LembarPd; alamat: string; zona: string }): JSX.Element {
  const { lembar } = p
  return (
    <>
      <Letak />
      <h1 class="tak-cetak">Kode awal bagi {angka(lembar.jumlah)} pegawai</h1>
      {lembar.dilewati > 0 && (
        <p class="kabar tak-cetak">
          {angka(lembar.dilewati)} orang dilewati karena sudah mempunyai akun.
        </p>
      )}
      {lembar.jumlah === 0 ? (
        <p class="kabar">
          Tidak ada kode baru; yang dituju sudah mempunyai akun atau kode yang masih berlaku.
        </p>
      ) : (
        <p class="kabar kabar-peringatan tak-cetak">
          Kode hanya tampil satu kali dan berlaku sampai{' '}
          {tanggalPanjang(tanggalDiZona(lembar.sampai, p.zona))}. Cetak halaman ini sekarang; setiap
          perangkat daerah mulai di lembar baru. Kode lama orang yang sama tidak berlaku lagi.
        </p>
      )}
      {lembar.pd.map((d) => (
        <section class="lembar-baru">
          <h2>{d.nama}</h2>
          <KartuKode kode={d.kode} alamat={p.alamat} />
        </section>
      ))}
    </>
  )
}
