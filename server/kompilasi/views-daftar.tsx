import type { JSX } from 'preact'
import type { Bentuk } from '../perencanaan/acuan.js'
import { NAMA_JALUR, SUMBER_DANA } from '../perencanaan/acuan.js'
import { KATA_TAHAP } from '../perencanaan/tahap.js'
import { Tabel } from '../platform/ui/table.js'
import { jalurTautan, Tautan } from '../platform/ui/tautan.js'
import { angka } from '../values/persen.js'
import { tanggalPanjang } from '../values/tanggal.js'
import type { BarisOrang } from './queries-orang.js'
import type { BarisAkpk, JumlahUsulan } from './queries-usulan.js'
import {
  KEADAAN_JP,
  PEMENUHAN,
  TAHAP_KOMPILASI,
  type PilihOrang,
  type PilihUsulan,
} from './skema.js'
import { Biaya, Jp, Kaki, Letak, Pilih, pilihanTahun } from './views-bagian.js'

interface Acuan {
  semua: number[]
  pd: { id: string; nama: string }[]
}

const SaringBersama = (p: Acuan & { tahun: number; pdTerpilih?: string; cari?: string }) => (
  <>
    <label>
      Cari <input type="search" name="cari" value={p.cari} maxLength={100} />
    </label>
    <Pilih label="Tahun" nama="tahun" nilai={p.tahun} isi={pilihanTahun(p.semua)} />
    <Pilih
      label="Perangkat daerah"
      nama="pd"
      nilai={p.pdTerpilih}
      semua="Semua"
      isi={p.pd.map((d) => [d.id, d.nama])}
    />
  </>
)

/** The AKPK table. */
export function HalamanUsulan(
  p: Acuan & {
    saring: PilihUsulan
    bentuk: Bentuk[]
    baris: BarisAkpk[]
    berikut: number | null
    jumlah: JumlahUsulan
  },
): JSX.Element {
  const { saring: s, jumlah: j } = p
  return (
    <>
      <Letak />
      <h1>Kebutuhan pengembangan kompetensi {s.tahun}</h1>
      <form method="get" action={jalurTautan('/kompilasi/usulan')} class="saring">
        <SaringBersama {...p} tahun={s.tahun} pdTerpilih={s.pd} cari={s.cari} />
        <Pilih
          label="Jenis"
          nama="jalur"
          nilai={s.jalur}
          semua="Semua"
          isi={Object.entries(NAMA_JALUR)}
        />
        <Pilih
          label="Bentuk"
          nama="bentuk"
          nilai={s.bentuk}
          semua="Semua"
          isi={p.bentuk.map((b) => [b.kode, b.nama])}
        />
        <Pilih
          label="Sumber dana"
          nama="sumber"
          nilai={s.sumber}
          semua="Semua"
          isi={SUMBER_DANA.map((d) => [d, d])}
        />
        <Pilih
          label="Tahap"
          nama="tahap"
          nilai={s.tahap ?? 'disetujui'}
          isi={Object.entries(TAHAP_KOMPILASI)}
        />
        <Pilih
          label="Pemenuhan"
          nama="dipenuhi"
          nilai={s.dipenuhi}
          semua="Semua"
          isi={Object.entries(PEMENUHAN)}
        />
        <button>Tampilkan</button>
      </form>
      <p>
        {angka(j.usulan)} usulan dari {angka(j.orang)} orang, {angka(j.jp)} JP
        {j.jp !== j.jpRencana && ` (rencana ${angka(j.jpRencana)} JP)`}, <Biaya n={j.biaya} />. JP
        yang selesai menurut laporannya.
      </p>
      <Tabel
        keterangan="Usulan menurut perangkat daerah dan nama"
        keteranganTersembunyi
        kosong="Tidak ada usulan yang cocok. Longgarkan saringannya, atau pilih tahun lain."
        baris={p.baris}
        kolom={[
          {
            judul: 'Nama',
            isi: (b) => (
              <span class="utama">
                {b.nama}
                <small class="nomor">{b.nip}</small>
                <small>{[b.jabatan, b.pd].filter(Boolean).join(', ')}</small>
              </span>
            ),
          },
          {
            judul: 'Kesenjangan',
            isi: (b) => (
              <>
                <span class="baris-kata">Kompetensi: {b.kompetensi}</span>
                <span class="baris-kata">Kinerja: {b.kinerja}</span>
              </>
            ),
          },
          {
            judul: 'Materi',
            isi: (b) => (
              <span>
                {b.materi}
                <small>{KATA_TAHAP[b.tahap]}</small>
                {b.dipenuhi && <small>dipenuhi oleh {b.dipenuhi}</small>}
              </span>
            ),
          },
          {
            judul: 'Bentuk',
            isi: (b) => (
              <span>
                {b.bentuk}
                <small>{b.jalur}</small>
              </span>
            ),
          },
          { judul: 'JP', isi: (b) => <Jp b={b} />, angka: true },
          {
            judul: 'Pelaksana',
            isi: (b) => (
              <span>
                {b.pelaksana}
                <small>{tanggalPanjang(b.waktu)}</small>
              </span>
            ),
          },
          {
            judul: 'Biaya',
            isi: (b) => (
              <span>
                <Biaya n={b.biaya} />
                <small>{b.sumberDana}</small>
              </span>
            ),
            angka: true,
          },
        ]}
      />
      <Kaki jalur="/kompilasi/usulan" saring={s} berikut={p.berikut} />
    </>
  )
}

/** Everybody with the JP accepted for them: who stays below what a PNS is entitled to. */
export function HalamanOrang(
  p: Acuan & { saring: PilihOrang; baris: BarisOrang[]; berikut: string | null },
): JSX.Element {
  const { saring: s } = p
  return (
    <>
      <Letak />
      <h1>Jam pelajaran per orang {s.tahun}</h1>
      <p>
        Setiap PNS berhak atas paling sedikit 20 JP setahun; 1 JP adalah 45 menit. Dihitung dari
        usulan yang diterima atasan; yang selesai menurut laporannya. PPPK paling banyak 24 JP.
      </p>
      <form method="get" action={jalurTautan('/kompilasi/orang')} class="saring">
        <SaringBersama {...p} tahun={s.tahun} pdTerpilih={s.pd} cari={s.cari} />
        <Pilih
          label="Jam pelajaran"
          nama="jp"
          nilai={s.jp}
          semua="Semua"
          isi={Object.entries(KEADAAN_JP)}
        />
        <button>Tampilkan</button>
      </form>
      <Tabel
        keterangan="Pegawai menurut perangkat daerah dan nama"
        keteranganTersembunyi
        kosong="Tidak ada pegawai yang cocok. Longgarkan saringannya, atau impor pegawai perangkat daerah lebih dahulu."
        baris={p.baris}
        kolom={[
          {
            judul: 'Nama',
            isi: (b) => (
              <span class="utama">
                <Tautan ke={`/riwayat/${b.id}`}>{b.nama}</Tautan>
                <small class="nomor">{b.nip}</small>
              </span>
            ),
          },
          { judul: 'Jenis', isi: (b) => b.jenis.toUpperCase() },
          { judul: 'Jabatan', isi: (b) => b.jabatan },
          { judul: 'Perangkat daerah', isi: (b) => b.pd },
          { judul: 'Usulan', isi: (b) => angka(b.usulan), angka: true },
          { judul: 'JP', isi: (b) => <Jp b={b} />, angka: true },
          { judul: 'Biaya', isi: (b) => <Biaya n={b.biaya} />, angka: true },
          { judul: 'Catatan', isi: (b) => b.catatan },
        ]}
      />
      <Kaki jalur="/kompilasi/orang" saring={s} berikut={p.berikut} />
    </>
  )
}
