import type { JSX } from 'preact'
import { Lencana, type JenisLencana } from '../platform/ui/badge.js'
import { FormSkema } from '../platform/ui/form.js'
import { Tabel } from '../platform/ui/table.js'
import { jalurTautan, Tautan } from '../platform/ui/tautan.js'
import { cetakNip } from '../values/nip.js'
import { tanggalPanjang } from '../values/tanggal.js'
import { sebutanKepala } from './kepala.js'
import type { BarisOrang, LaporanOrang } from './periksa-orang.js'
import type { BarisOrangPd, BarisPd } from './queries.js'
import { SkemaImpor, SkemaKepala, SkemaPd, SkemaUji } from './schema.js'

export function DaftarPd({ pd, csrf }: { pd: BarisPd[]; csrf: string }): JSX.Element {
  return (
    <>
      <h1>Perangkat daerah</h1>
      <p>
        Tempat bertugas dan atasan langsung setiap PNS.{' '}
        <Tautan ke="/perangkat/impor">Impor pegawai</Tautan> ·{' '}
        <Tautan ke="/perangkat/akun">Akun dan kode awal</Tautan>
      </p>
      <Tabel
        keterangan="Perangkat daerah"
        keteranganTersembunyi
        kosong="Belum ada perangkat daerah. Tambahkan di bawah, atau impor daftar pegawainya."
        baris={pd}
        kolom={[
          { judul: 'Nama', isi: (b) => <Tautan ke={`/perangkat/${b.id}`}>{b.nama}</Tautan> },
          { judul: 'Kode', isi: (b) => b.kode },
          { judul: 'Pegawai', isi: (b) => b.orang, angka: true },
          { judul: 'Tanpa atasan', isi: (b) => b.tanpaAtasan, angka: true },
        ]}
      />
      <section class="kartu">
        <h2>Tambah perangkat daerah</h2>
        <FormSkema skema={SkemaPd} aksi="/perangkat" csrf={csrf} tombol="Tambah" />
      </section>
    </>
  )
}

interface PropPd {
  pd: { id: string; kode: string; nama: string; kepala: string }
  cari: string
  orang: BarisOrangPd[]
  berikut: string | null
  csrf: string
}

export function HalamanPd({ pd, cari, orang, berikut, csrf }: PropPd): JSX.Element {
  const lanjut = `/perangkat/${pd.id}?cari=${encodeURIComponent(cari)}&sesudah=${berikut}`
  return (
    <>
      <p class="letak">
        <Tautan ke="/perangkat">Perangkat daerah</Tautan>
      </p>
      <h1>{pd.nama}</h1>
      <p>Surat kepada perangkat daerah ini ditujukan kepada {sebutanKepala(pd)}.</p>
      <form method="get" action={jalurTautan(`/perangkat/${pd.id}`)} class="saring">
        <label>
          Cari nama atau NIP <input type="search" name="cari" value={cari} maxLength={100} />
        </label>
        <button>Tampilkan</button>
      </form>
      <Tabel
        keterangan="Pegawai"
        keteranganTersembunyi
        kosong={cari ? 'Tidak ada yang cocok.' : 'Belum ada pegawai. Impor daftarnya lebih dahulu.'}
        baris={orang}
        kolom={[
          { judul: 'Nama', isi: (o) => <Tautan ke={`/pegawai/${o.id}`}>{o.nama}</Tautan> },
          { judul: 'NIP', isi: (o) => <span class="nomor">{cetakNip(o.nip)}</span> },
          { judul: 'Jabatan', isi: (o) => o.jabatan },
          { judul: 'Jenis jabatan', isi: (o) => o.jenis },
          { judul: 'Atasan langsung', isi: (o) => o.atasan || 'belum tercatat' },
          { judul: 'Sejak', isi: (o) => tanggalPanjang(o.dari) },
          {
            judul: 'Penempatan',
            isi: (o) => <Tautan ke={`/perangkat/orang/${o.id}`}>Ubah</Tautan>,
          },
        ]}
      />
      {berikut && (
        <p>
          <Tautan ke={lanjut}>Halaman berikutnya</Tautan>
        </p>
      )}
      <section class="kartu">
        <h2>Sebutan kepala</h2>
        <FormSkema
          skema={SkemaKepala}
          awal={{ kepala: pd.kepala }}
          aksi={`/perangkat/${pd.id}/kepala`}
          csrf={csrf}
          tombol="Simpan"
        />
      </section>
    </>
  )
}

export function HalamanImporOrang({ csrf }: { csrf: string }): JSX.Element {
  return (
    <>
      <p class="letak">
        <Tautan ke="/perangkat">Perangkat daerah</Tautan>
      </p>
      <h1>Impor pegawai perangkat daerah</h1>
      <p>
        Berkas diperiksa dahulu tanpa menyimpan apa pun. NIP yang sudah tercatat tidak digandakan;
        sel kosong tidak menghapus yang sudah ada.
      </p>
      <FormSkema skema={SkemaUji} aksi="/perangkat/impor/uji" csrf={csrf} tombol="Periksa dahulu" />
    </>
  )
}

const WARNA: Record<BarisOrang['keadaan'], JenisLencana> = {
  baru: 'baik',
  berubah: 'info',
  sama: 'netral',
  ganda: 'peringatan',
  salah: 'bahaya',
}
/** Rows shown at once; those with something to say go first. */
const TAMPIL = 200

type BarisHasil = Pick<BarisOrang, 'no' | 'nama' | 'nip' | 'keadaan' | 'galat'>

function TabelHasil({ baris }: { baris: readonly BarisHasil[] }) {
  const urut = ['salah', 'ganda', 'berubah', 'baru', 'sama']
  const tampil = baris
    .toSorted((a, b) => urut.indexOf(a.keadaan) - urut.indexOf(b.keadaan) || a.no - b.no)
    .slice(0, TAMPIL)
  return (
    <Tabel
      keterangan={
        tampil.length < baris.length ? `${tampil.length} dari ${baris.length} baris` : 'Baris'
      }
      baris={tampil}
      kolom={[
        { judul: 'Baris', isi: (b) => b.no, angka: true },
        { judul: 'Nama', isi: (b) => b.nama },
        { judul: 'NIP', isi: (b) => <span class="nomor">{b.nip}</span> },
        { judul: 'Hasil', isi: (b) => <Lencana jenis={WARNA[b.keadaan]}>{b.keadaan}</Lencana> },
        { judul: 'Keterangan', isi: (b) => b.galat.join(' ') },
      ]}
    />
  )
}

/** What became of each row of an import that ran behind the scenes. */
export function LaporanOrangLatar({
  laporan: { jumlah, baris, pdBaru },
}: {
  laporan: Omit<LaporanOrang, 'baris'> & { baris: BarisHasil[] }
}): JSX.Element {
  return (
    <>
      <p>
        {baris.length} baris: {jumlah.baru} baru, {jumlah.berubah} berubah, {jumlah.sama} sama,{' '}
        {jumlah.ganda} ganda, {jumlah.salah} salah.
      </p>
      {pdBaru.length > 0 && <p>Perangkat daerah baru: {pdBaru.join('; ')}.</p>}
      <TabelHasil baris={baris} />
    </>
  )
}

export function LaporanUjiOrang(p: {
  laporan: LaporanOrang
  berkas: { sha256: string; nama: string }
  hariIni: string
  csrf: string
}): JSX.Element {
  const { jumlah, baris, pdBaru } = p.laporan
  return (
    <>
      <p class="letak">
        <Tautan ke="/perangkat/impor">Impor pegawai</Tautan>
      </p>
      <h1>Hasil pemeriksaan {p.berkas.nama}</h1>
      <p class="kabar">
        Belum ada yang disimpan. {baris.length} baris: {jumlah.baru} baru, {jumlah.berubah} berubah,{' '}
        {jumlah.sama} sama, {jumlah.ganda} ganda, {jumlah.salah} salah.
      </p>
      {pdBaru.length > 0 && <p>Perangkat daerah yang akan ditambahkan: {pdBaru.join('; ')}.</p>}
      <TabelHasil baris={baris} />
      {jumlah.baru + jumlah.berubah === 0 ? (
        <p class="kosong">Tidak ada yang perlu diterapkan.</p>
      ) : (
        <section class="kartu">
          <h2>Terapkan</h2>
          <FormSkema
            skema={SkemaImpor}
            awal={{ sidik: p.berkas.sha256, berlaku: p.hariIni }}
            aksi="/perangkat/impor"
            csrf={p.csrf}
            tombol="Terapkan"
          />
        </section>
      )}
    </>
  )
}
