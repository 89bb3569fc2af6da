import type { KunciKolom } from './jenis.js'

/**
 * Headings met in exports of SIASN, local bezetting lists, Smartbangkom and hand-made sheets; the
 * better source first, because SIASN gives both a name and an id for the same thing.
 */
const ALIAS: Record<KunciKolom, string[]> = {
  nip: [
    'NIP',
    'NIP BARU',
    'NIP18',
    'NIP PNS',
    'NIP PEGAWAI',
    'NIP ASN',
    'NOMOR INDUK PEGAWAI',
    'NIP NI PPPK',
    'NIP NIPPPK',
    'NI PPPK',
    'NIPPPK',
    'NIP NRP',
    'NO IDENTITAS',
  ],
  nama: [
    'NAMA',
    'NAMA LENGKAP',
    'NAMA PESERTA',
    'NAMA PEGAWAI',
    'NAMA ASN',
    'NAMA PNS',
    'NAMA LENGKAP DAN GELAR',
    'NAMA DAN GELAR',
    'NAMA LENGKAP DENGAN GELAR',
    'NAMA GELAR',
  ],
  gelarDepan: ['GELAR DEPAN', 'GLR DEPAN', 'GELAR DPN', 'GLR DPN'],
  gelarBelakang: ['GELAR BELAKANG', 'GLR BELAKANG', 'GELAR BLKG', 'GLR BLKG', 'GELAR'],
  jenisPegawai: [
    'JENIS PEGAWAI',
    'JENIS PEGAWAI NAMA',
    'JENIS ASN',
    'STATUS PEGAWAI',
    'STATUS KEPEGAWAIAN',
    'STATUS ASN',
    'STATUS CPNS PNS',
    'STATUS',
  ],
  golongan: [
    'GOL AKHIR NAMA',
    'GOL',
    'GOLRU',
    'GOL RU',
    'GOLONGAN',
    'GOL RUANG',
    'GOLONGAN RUANG',
    'GOL AKHIR',
    'GOLRU AKHIR',
    'GOL AKHIR ID',
  ],
  pangkat: [
    'PANGKAT',
    'NAMA PANGKAT',
    'PANGKAT TERAKHIR',
    'PANGKAT AKHIR',
    'PANGKAT GOL',
    'PANGKAT GOLONGAN',
    'PANGKAT GOLRU',
    'PANGKAT GOL RUANG',
    'PANGKAT GOLONGAN RUANG',
  ],
  jabatan: ['JABATAN', 'NAMA JABATAN', 'JABATAN NAMA', 'JABATAN TERAKHIR', 'JABATAN SEKARANG'],
  unitKerja: [
    'UNIT KERJA',
    'UNIT KERJA NAMA',
    'UNOR NAMA',
    'UNOR',
    'UNIT ORGANISASI',
    'SATKER',
    'SATUAN KERJA',
    'SATUAN KERJA NAMA',
    'SATUAN KERJA KERJA NAMA',
    'SUB UNIT',
    'UNIT',
    'BIDANG',
  ],
  instansi: [
    'INSTANSI',
    'NAMA INSTANSI',
    'ASAL INSTANSI',
    'INSTANSI ASAL',
    'PERANGKAT DAERAH',
    'PD',
    'OPD',
    'SKPD',
    'NAMA PERANGKAT DAERAH',
    'NAMA OPD',
    'ASAL PERANGKAT DAERAH',
    'ASAL OPD',
    'INSTANSI KERJA NAMA',
    'INSTANSI INDUK NAMA',
    'DINAS',
  ],
  email: ['EMAIL', 'E MAIL', 'ALAMAT EMAIL', 'SUREL', 'EMAIL PRIBADI', 'EMAIL DINAS', 'EMAIL GOV'],
  hp: [
    'HP',
    'NO HP',
    'NOMOR HP',
    'NO HP WA',
    'NO WA',
    'NOMOR WA',
    'WHATSAPP',
    'NO WHATSAPP',
    'NO TELP',
    'NO TELEPON',
    'NOMOR TELEPON',
    'TELEPON',
    'TELP',
    'HANDPHONE',
    'NO HANDPHONE',
    'NOMOR HANDPHONE',
    'NO HP TELP KANTOR',
  ],
  jenisKelamin: ['JENIS KELAMIN', 'JK', 'L P', 'KELAMIN', 'GENDER'],
  tempatLahir: ['TEMPAT LAHIR NAMA', 'TEMPAT LAHIR', 'TMP LAHIR', 'TMPT LAHIR'],
  tanggalLahir: ['TANGGAL LAHIR', 'TGL LAHIR', 'LAHIR'],
  ttl: ['TEMPAT TANGGAL LAHIR', 'TEMPAT TGL LAHIR', 'TEMPAT DAN TANGGAL LAHIR', 'TTL'],
}

/** Columns that only number the rows; nobody wants to read that they were ignored. */
const ABAIKAN = new Set(['no', 'nomor', 'nourut', 'nomorurut', 'num', ''])

export interface Judul {
  /** Index of the heading among the rows. */
  indeks: number
  /** Column index of each recognised key. */
  letak: Map<KunciKolom, number>
  tidakDipakai: string[]
}

type Kamus = Map<string, { kunci: KunciKolom; urut: number }>

// As they are compared: capitals, spaces, dots and underscores do not count.
const KAMUS: Kamus = new Map(
  Object.entries(ALIAS).flatMap(([kunci, kata]) =>
    kata.map((k, urut) => [ringkas(k), { kunci: kunci as KunciKolom, urut }] as const),
  ),
)

/** How many headings of this row are known: what a row of data never reaches. */
export function nilaiJudul(baris: readonly string[]): number {
  return new Set(baris.map((s) => cari(s)?.kunci).filter(Boolean)).size
}

/**
 * The heading within the first rows: titles and an office address often stand above it. When no
 * heading is known, the first filled row; null when there is none.
 */
export function cariJudul(baris: readonly string[][], dalam = 10): Judul | null {
  let terbaik = baris.slice(0, dalam).findIndex((b) => b.some((s) => s.trim() !== ''))
  let nilai = 0
  for (let i = 0; i < Math.min(dalam, baris.length); i++) {
    const n = nilaiJudul(baris[i]!)
    if (n > nilai) [terbaik, nilai] = [i, n]
  }
  return terbaik < 0 ? null : { indeks: terbaik, ...petakan(baris[terbaik]!) }
}

function petakan(judul: readonly string[]): Omit<Judul, 'indeks'> {
  const pilihan = new Map<KunciKolom, { urut: number; i: number }>()
  judul.forEach((s, i) => {
    const kena = cari(s)
    const lama = kena && pilihan.get(kena.kunci)
    if (kena && (!lama || kena.urut < lama.urut)) pilihan.set(kena.kunci, { urut: kena.urut, i })
  })
  const letak = new Map([...pilihan].map(([kunci, { i }]) => [kunci, i] as const))
  const dipakai = new Set(letak.values())
  const tidakDipakai = judul
    .filter((s, i) => !dipakai.has(i) && !ABAIKAN.has(ringkas(s)))
    .map((s) => s.trim().slice(0, 60))
  return { letak, tidakDipakai }
}

function cari(teks: string): { kunci: KunciKolom; urut: number } | undefined {
  // `Nama (tanpa gelar)`, `TGL LAHIR (dd-mm-yyyy)`: a remark does not change what a column is.
  return KAMUS.get(ringkas(teks)) ?? KAMUS.get(ringkas(teks.replace(/\(.*$/s, '')))
}

function ringkas(teks: string): string {
  return teks.length > 80 ? teks : teks.toLowerCase().replace(/[^a-z0-9]/g, '')
}
