import type { ComponentChildren, JSX } from 'preact'
import { UnduhBerkas } from '../laporan/unduh-berkas.js'
import { Fakta, Tabel } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import { Lencana } from '../platform/ui/badge.js'
import { cetakNip } from '../values/nip.js'
import { tanggalDiZona, tanggalPanjang } from '../values/tanggal.js'
import { TabelPelatihan, TabelRekomendasi, TabelRencana, type Sudut } from './bagian.js'
import type { JpTahun, SatuOrang } from './orang.js'
import type { BarisPelatihan } from './pelatihan.js'
import type { BarisRekomendasi } from './rekomendasi.js'
import type { BarisRencana } from './rencana.js'
import type { Halaman } from './schema.js'
import type { TugasOrang } from './tugas.js'

export interface Riwayat {
  orang: SatuOrang
  jp: JpTahun[]
  tugas: TugasOrang[]
  rencana: Halaman<BarisRencana, number>
  pelatihan: Halaman<BarisPelatihan, string>
  rekomendasi: Halaman<BarisRekomendasi, number>
}

/** The competence development of one person: years, plans, trainings, certificates, requests, tasks. */
export function HalamanRiwayat({ s, ...r }: Riwayat & { s: Sudut }): JSX.Element {
  const { orang: o } = r
  const alamat = `/riwayat/${o.id}`
  return (
    <>
      {s.pembaca === 'atasan' && (
        <p class="letak">
          <Tautan ke="/riwayat/bawahan">Riwayat bawahan</Tautan>
        </p>
      )}
      <h1>{s.pembaca === 'sendiri' ? 'Riwayat pengembangan kompetensi saya' : o.nama}</h1>
      {s.pembaca !== 'sendiri' && <p>Riwayat pengembangan kompetensi</p>}
      <Fakta
        isi={[
          ['Nama', s.pembaca === 'sendiri' ? o.nama : ''],
          // A superior knows who it is; the number is for who keeps the records.
          ['NIP', s.pembaca !== 'atasan' && o.nip ? cetakNip(o.nip) : ''],
          ['Jenis', o.jenis.toUpperCase()],
          ['Jabatan', o.jabatan],
          ['Perangkat daerah', o.pd],
          ['Atasan langsung', o.atasan],
        ]}
      />
      <UnduhBerkas jalur={alamat} kueri="" />
      <JpTahunan jp={r.jp} jenis={o.jenis} />
      <Bagian judul="Tugas yang terbuka">
        <TabelTugas tugas={r.tugas} s={s} />
      </Bagian>
      <Bagian judul="Rencana" lagi={r.rencana.berikut} ke={`${alamat}/rencana`}>
        <TabelRencana baris={r.rencana.baris} s={s} />
      </Bagian>
      <Bagian
        judul="Pelatihan dan sertifikat"
        lagi={r.pelatihan.berikut}
        ke={`${alamat}/pelatihan`}
      >
        <TabelPelatihan baris={r.pelatihan.baris} s={s} />
      </Bagian>
      <Bagian
        judul="Rekomendasi pelatihan di luar kantor"
        lagi={r.rekomendasi.berikut}
        ke={`${alamat}/rekomendasi`}
      >
        <TabelRekomendasi baris={r.rekomendasi.baris} s={s} />
      </Bagian>
    </>
  )
}

/** A list of the page; behind its first rows the list of its own goes on. */
const Bagian = (p: {
  judul: string
  lagi?: number | string | null
  ke?: string
  children: ComponentChildren
}): JSX.Element => (
  <section>
    <h2>{p.judul}</h2>
    {p.children}
    {p.ke && p.lagi !== null && p.lagi !== undefined && (
      <p>
        <Tautan ke={`${p.ke}?sesudah=${p.lagi}`}>Selebihnya</Tautan>
      </p>
    )}
  </section>
)

const HAK: Readonly<Record<string, string>> = {
  pns: 'Setiap PNS berhak atas paling sedikit 20 JP setahun (PP 11/2017 Pasal 203); 1 JP adalah 45 menit.',
  pppk: 'PPPK paling banyak 24 JP setahun; 1 JP adalah 45 menit.',
}

const JpTahunan = ({ jp, jenis }: { jp: JpTahun[]; jenis: string }): JSX.Element => (
  <section>
    <h2>Jam pelajaran tiap tahun</h2>
    <p>
      {HAK[jenis]} Dihitung seperti kompilasi: usulan yang diterima atasan menurut rencananya, yang
      selesai menurut laporannya. Pelatihan di luar rencana tidak ikut dihitung.
    </p>
    <Tabel
      keterangan="Jam pelajaran menurut tahun rencana"
      keteranganTersembunyi
      kosong="Belum ada tahun perencanaan yang dibuka."
      baris={jp}
      kolom={[
        { judul: 'Tahun', isi: (j) => <span class="utama">{j.tahun}</span> },
        { judul: 'Usulan diterima', isi: (j) => j.usulan, angka: true },
        { judul: 'JP rencana', isi: (j) => j.jpRencana, angka: true },
        { judul: 'JP dilaporkan', isi: (j) => j.jpDilaporkan, angka: true },
        { judul: 'JP terhitung', isi: (j) => j.jp, angka: true },
        {
          judul: 'Catatan',
          isi: (j) =>
            j.catatan ? (
              <Lencana jenis="peringatan">{j.catatan}</Lencana>
            ) : (
              jenis === 'pns' && <Lencana jenis="baik">terpenuhi</Lencana>
            ),
        },
      ]}
    />
  </section>
)

const TabelTugas = ({ tugas, s }: { tugas: TugasOrang[]; s: Sudut }): JSX.Element => (
  <Tabel
    keterangan="Tugas yang menunggu orang ini"
    keteranganTersembunyi
    kosong={
      s.pembaca === 'sendiri'
        ? 'Tidak ada tugas yang menunggu Anda sendiri.'
        : 'Tidak ada yang masih harus dikerjakan orang ini.'
    }
    baris={tugas}
    kolom={[
      {
        judul: 'Tugas',
        isi: (t) =>
          s.pembaca === 'sendiri' ? (
            <Tautan ke={`/tugas/${t.id}`} kelas="utama">
              {t.nama}
            </Tautan>
          ) : (
            <span class="utama">{t.nama}</span>
          ),
      },
      { judul: 'Perkara', isi: (t) => t.judul },
      { judul: 'Sejak', isi: (t) => tanggalPanjang(tanggalDiZona(t.dibukaAt, s.zona)) },
      {
        judul: 'Tenggat',
        isi: (t) => (t.jatuhAt ? tanggalPanjang(tanggalDiZona(t.jatuhAt, s.zona)) : '–'),
      },
    ]}
  />
)
