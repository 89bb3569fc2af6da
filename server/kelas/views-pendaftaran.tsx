import type { JSX } from 'preact'
import { Lencana } from '../platform/ui/badge.js'
import { FormSkema } from '../platform/ui/form.js'
import { Kirim } from '../platform/ui/kirim.js'
import { Tabel } from '../platform/ui/table.js'
import { jalurTautan } from '../platform/ui/tautan.js'
import { cetakNip } from '../values/nip.js'
import { jamDiZona } from '../values/tanggal.js'
import { KepalaBagian } from './bagian.js'
import { sebutNama, type Jam } from './kata.js'
import { SkemaLangsung, type BarisDaftar, type HitungDaftar } from './pendaftaran.js'
import type { KepalaKelas } from './queries.js'

export interface PropDaftar {
  kelas: KepalaKelas
  peserta: readonly BarisDaftar[]
  hitung: HitungDaftar
  cari: string
  boleh: boolean
  jam: Jam
  csrf: string
}

const LABEL = {
  jumlah: 'Peserta',
  datang: 'Datang',
  kit: 'Menerima kit',
  langsung: 'Tanpa undangan',
}

/** The desk on the day: find someone, let them in, hand the kit over. */
export const HalamanDaftar = (p: PropDaftar): JSX.Element => {
  const alamat = `/pelatihan/${p.kelas.id}/pendaftaran`
  return (
    <KepalaBagian kelas={p.kelas} kini="pendaftaran">
      <h2>Pendaftaran di tempat</h2>
      <dl class="rekap">
        {(Object.keys(LABEL) as (keyof HitungDaftar)[]).map((k) => (
          <div>
            <dt>{LABEL[k]}</dt>
            <dd>{p.hitung[k]}</dd>
          </div>
        ))}
      </dl>
      <form class="berjajar tak-cetak" method="get" action={jalurTautan(alamat)} role="search">
        <label for="cari-peserta">Cari nama atau NIP, atau pindai kode QR peserta</label>
        <input id="cari-peserta" name="cari" value={p.cari} autofocus />
        <button>Cari</button>
      </form>
      <Tabel
        keterangan={
          p.cari ? 'Hasil pencarian' : 'Paling banyak 50 peserta, yang belum datang dahulu'
        }
        baris={p.peserta}
        kosong={
          p.cari
            ? 'Tidak ada yang cocok. Periksa ejaannya, atau daftarkan sebagai peserta tanpa undangan di bawah.'
            : 'Daftar peserta masih kosong.'
        }
        kolom={[
          {
            judul: 'Peserta',
            isi: (b) => (
              <>
                <span class="utama">{sebutNama(b)}</span>
                <small>{cetakNip(b.nip)}</small>
              </>
            ),
          },
          { judul: 'Instansi', isi: (b) => b.instansi || '–' },
          { judul: 'Keadaan', isi: (b) => <Keadaan b={b} jam={p.jam} /> },
          {
            judul: 'Tindakan',
            isi: (b) => p.boleh && <Tombol b={b} aksi={alamat} csrf={p.csrf} />,
          },
        ]}
      />
      {p.boleh && (
        <>
          <Kirim aksi={`${alamat}/cetak`} csrf={p.csrf} label="Cetak tanda terima training kit" />
          <details class="kartu tak-cetak">
            <summary>Daftarkan peserta tanpa undangan</summary>
            <FormSkema
              skema={SkemaLangsung}
              aksi={`${alamat}/langsung`}
              csrf={p.csrf}
              tombol="Daftarkan"
            />
          </details>
        </>
      )}
    </KepalaBagian>
  )
}

function Keadaan({ b, jam }: { b: BarisDaftar; jam: Jam }): JSX.Element {
  const pukul = (d: Date) => jamDiZona(d, jam.zona).replace(':', '.')
  return b.datang_at ? (
    <>
      <Lencana jenis="baik">Datang {pukul(b.datang_at)}</Lencana>
      {b.kit_at && <small>kit diterima {pukul(b.kit_at)}</small>}
      {b.jalur === 'langsung' && <small>tanpa undangan</small>}
    </>
  ) : (
    <Lencana>Belum datang</Lencana>
  )
}

/** One press for who has come, with or without the kit; then only the kit is left. */
function Tombol({ b, aksi, csrf }: { b: BarisDaftar; aksi: string; csrf: string }) {
  if (b.datang_at && b.kit_at) return null
  return (
    <form class="berjajar" method="post" action={jalurTautan(aksi)}>
      <input type="hidden" name="_csrf" value={csrf} />
      <input type="hidden" name="peserta" value={b.id} />
      {!b.datang_at && <button class="tombol-tipis">Daftarkan</button>}
      <button class="tombol-tipis" name="kit" value="on">
        {b.datang_at ? 'Serahkan kit' : 'Daftarkan dan serahkan kit'}
      </button>
    </form>
  )
}
