import type { JSX } from 'preact'
import { Lencana, type JenisLencana } from '../platform/ui/badge.js'
import { PilihSaringan } from '../platform/ui/pilih-saringan.js'
import { Fakta, Tabel } from '../platform/ui/table.js'
import { jalurTautan } from '../platform/ui/tautan.js'
import { cetakRupiah, rupiah } from '../values/rupiah.js'
import { tanggalPanjang } from '../values/tanggal.js'
import { NAMA_JALUR, type Jalur, type Kompetensi } from './acuan.js'
import { kecocokan, kesenjanganKinerja, kesenjanganSkj } from './kesenjangan.js'
import type { BarisUsulan, ProfilTerkirim } from './queries.js'
import type { Saringan } from './skema.js'
import { KATA_TAHAP, type Tahap } from './tahap.js'

const WARNA: Record<Tahap, JenisLencana> = {
  konsep: 'netral',
  verifikasi: 'info',
  diterima: 'baik',
  ditolak: 'bahaya',
  berjalan: 'info',
  selesai: 'baik',
}

export const LencanaTahap = ({ tahap }: { tahap: Tahap }): JSX.Element => (
  <Lencana jenis={WARNA[tahap]}>{KATA_TAHAP[tahap]}</Lencana>
)

/** Search and filter by kind, year and stage. */
export function FormSaring({
  jalur,
  saringan: s,
  tahun,
}: {
  jalur: string
  saringan: Saringan
  tahun: readonly { tahun: number }[]
}): JSX.Element {
  return (
    <form method="get" action={jalurTautan(jalur)} class="saring">
      <label>
        Cari <input type="search" name="cari" value={s.cari} maxLength={100} />
      </label>
      <PilihSaringan
        label="Jenis"
        nama="jalur"
        kini={s.jalur}
        isi={Object.entries(NAMA_JALUR) as [Jalur, string][]}
      />
      <PilihSaringan
        label="Tahun"
        nama="tahun"
        kini={s.tahun ? String(s.tahun) : undefined}
        isi={tahun.map((t) => [String(t.tahun), String(t.tahun)])}
      />
      <PilihSaringan label="Tahap" nama="tahap" kini={s.tahap} isi={Object.entries(KATA_TAHAP)} />
      <button>Tampilkan</button>
    </form>
  )
}

/** The same list, further back. */
export function halamanLanjut(jalur: string, s: Saringan, sesudah: number): string {
  const isi = Object.entries({ ...s, sesudah }).filter(([, v]) => v !== undefined)
  return `${jalur}?${new URLSearchParams(isi.map(([k, v]) => [k, String(v)])).toString()}`
}

export function FaktaUsulan({ u }: { u: BarisUsulan }): JSX.Element {
  return (
    <Fakta
      isi={[
        ['Jenis', NAMA_JALUR[u.jalur]],
        ['Bentuk', u.namaBentuk],
        ['Tahun', String(u.tahun)],
        ['JP', `${u.jp} JP, ${u.hari} ${u.satuan}`],
        ['Tanggal pelaksanaan', tanggalPanjang(u.tanggal)],
        ['Anggaran', cetakRupiah(rupiah(u.anggaran))],
        ['Sumber dana', u.sumberDana],
        ['Lembaga penyelenggara', u.lembaga],
        ['Alasan pengajuan', u.alasan],
        ['Alasan keputusan', u.alasanPutusan],
      ]}
    />
  )
}

/** Said before somebody sends a proposal back that could not be sent again. */
export const Terkunci = ({ sebab }: { sebab: string }): JSX.Element | null =>
  sebab ? (
    <p class="kabar kabar-peringatan">
      {sebab} Terima dan Tolak tetap dapat; yang dikembalikan baru dapat dikirim lagi bila tahunnya
      dibuka.
    </p>
  ) : null

/** `sedang (75,99)`. */
export const sebutNilai = (nilai: number): string =>
  `${kesenjanganKinerja(nilai)} (${String(nilai).replace('.', ',')})`

/** The gap of a person to the standard of their post, and of their performance. */
export function Kesenjangan({
  profil: f,
  kompetensi,
}: {
  profil: ProfilTerkirim
  kompetensi: readonly Kompetensi[]
}): JSX.Element {
  const { persen, kata } = kecocokan(f.standar, f.skj)
  return (
    <section>
      <h2>Kesenjangan</h2>
      <Fakta
        isi={[
          ['Jenis jabatan', `${f.jenisJabatan} (level standar ${f.standar})`],
          ['Penilaian kinerja', `kesenjangan kinerja ${sebutNilai(f.nilaiKinerja)}`],
          ['Kecocokan jabatan', `${persen} % (${kata})`],
        ]}
      />
      <Tabel
        keterangan="Level SKJ dan kesenjangannya"
        keteranganTersembunyi
        baris={kompetensi}
        kolom={[
          { judul: 'Kompetensi', isi: (k) => `${k.no}. ${k.nama}` },
          { judul: 'Level', isi: (k) => f.skj[k.no] ?? '', angka: true },
          {
            judul: 'Kesenjangan',
            isi: (k) => kesenjanganSkj(f.standar, f.skj[k.no] ?? 0),
            angka: true,
          },
          {
            judul: 'Indikator level ini',
            isi: (k) => k.tingkat.find((t) => t.level === f.skj[k.no])?.indikator ?? '',
          },
        ]}
      />
    </section>
  )
}
