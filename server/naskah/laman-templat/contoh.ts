import { tambahHari } from '../../values/tanggal.js'
import type { KantorNaskah, PenandatanganNaskah, PesertaNaskah } from '../templat.js'
import { isiBawaan } from '../templat.js'
import type { Kolom, Manifes } from '../templat-manifes.js'

/** Sample words for a template: of no real person, of the office that looks at it. */

const ORANG = ['Andi Saputra', 'Siti Rahma', 'Yohanes Bala', 'Made Wirawan', 'Nurul Hidayah']
const INSTANSI = ['Dinas Kesehatan', 'Inspektorat Daerah', 'Dinas Perhubungan']

/** Five people as a roster keeps them; the third is PPPK and has no rank. */
export const pesertaContoh = (): PesertaNaskah[] =>
  ORANG.map((nama, i) => ({
    nip: `19850101201001100${i + 1}`,
    nama,
    gelar_belakang: 'S.Sos.',
    pangkat: i === 2 ? '' : 'Penata Muda',
    golongan: i === 2 ? 'IX' : 'III/a',
    jabatan: 'Analis Sumber Daya Manusia Aparatur Ahli Pertama',
    unit_kerja: 'Sekretariat',
    instansi: INSTANSI[i % INSTANSI.length]!,
    hadir_persen: 100,
    nilai: 85 + i,
    lulus: true,
  }))

/** Who signs a sample while the post is vacant. */
export const penandatanganContoh = (jabatan: string): PenandatanganNaskah => ({
  sifat: 'definitif',
  jabatan,
  nama: 'NAMA PEJABAT, S.Sos., M.Si.',
  pangkat: 'Pembina Utama Muda',
  golongan: 'IV/c',
  nip: '197001011995031001',
})

/** Every field filled: with its own default where it has one. `hariIni` is `yyyy-mm-dd`. */
export function isiContoh(
  m: Pick<Manifes, 'kolom'>,
  kantor: KantorNaskah,
  hariIni: string,
): Record<string, unknown> {
  const bawaan = isiBawaan(m, {
    kantor,
    pelatihan: {
      nama: 'Pelatihan Contoh Tata Naskah Dinas',
      angkatan: 'I',
      mulai: tambahHari(hariIni, 21),
      selesai: tambahHari(hariIni, 25),
      tempat: `Aula ${kantor.singkatan || kantor.nama}`,
      jp: 40,
      data: { instansi: INSTANSI, narasumber: ['Lembaga Contoh'], sasaran: 'Pengelola persuratan' },
    },
    rekap: { diundang: 5, hadir: 5, lulus: 5 },
    jumlahPeserta: 5,
  })
  const isi = m.kolom.map((k) => [k.nama, bawaan[k.nama] ?? contoh(k as Kolom, hariIni)])
  return Object.fromEntries(isi)
}

function contoh(k: Kolom, hariIni: string): unknown {
  const potong = (teks: string): string => teks.slice(0, k.maks ?? teks.length)
  switch (k.jenis) {
    case 'tanggal':
      return tambahHari(hariIni, 14)
    case 'jam':
      return '09:00'
    case 'bilangan':
      return Math.min(k.maks ?? 12, 12)
    case 'daftar':
      return ['kesatu', 'kedua', 'ketiga'].map((n) => potong(`${k.label} ${n}`))
    case 'tabel':
      return [1, 2, 3].slice(0, k.maks).map(() => baris(k.kolom as Kolom[], hariIni))
    case 'paragraf':
      return potong(`Ini contoh ${k.label.toLowerCase()} untuk melihat tata letaknya.`)
    default:
      return k.pilihan?.[0] ?? potong(`Contoh ${k.label.toLowerCase()}`)
  }
}

const baris = (kolom: readonly Kolom[], hariIni: string): Record<string, unknown> =>
  Object.fromEntries(kolom.map((k) => [k.nama, contoh(k, hariIni)]))
