// Makes peserta.xlsx, kode-lan.csv, peserta-rusak.csv and the three scans. Same input, same people: the "chance"
// comes from a fixed seed. Run from anywhere: node contoh/buat.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import writeXlsxFile from 'write-excel-file/node'

const di = (nama) => new URL(nama, import.meta.url)
const { instansi, nama: pelatihan } = JSON.parse(readFileSync(di('pelatihan.json'), 'utf8'))

// A small repeatable generator (mulberry32); Math.random could not be told to start over.
let benih = 20270118
function acak(n) {
  benih = (benih + 0x6d2b79f5) | 0
  let t = Math.imul(benih ^ (benih >>> 15), 1 | benih)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * n)
}
const pilih = (daftar) => daftar[acak(daftar.length)]
const dua = (n) => String(n).padStart(2, '0')

const PRIA = ['Ahmad Fauzan', 'Muhammad Rizki Ramadhan', 'Hendra Gunawan', 'Agus Wiranto', 'Yohanes Bala',
  'Dedi Kurniawan', 'Syahrul Ramadani', 'Eko Prasetyo', 'Markus Lawai', 'Abdul Rahman Sidik',
  'I Made Sudarma', 'Teguh Santoso', 'Fajar Kurnia', 'Iwan Darmawan', 'Rusdiansyah', 'Bayu Aji Saputra',
  'Samuel Ding', 'Zainal Abidin', 'Wahyu Hidayat', 'Noor Ipansyah']
const WANITA = ['Siti Aisyah', 'Dewi Lestari', 'Nur Hidayah', 'Maria Goreti Tening', 'Rina Marlina',
  'Fitriani', 'Yuliana Lejau', 'Hj. Masniah', 'Sri Wahyuni', 'Ni Luh Putu Astuti', 'Ratna Sari Dewi',
  'Endang Susilowati', 'Rusmini', 'Indah Permatasari', 'Lisa Anggraini', 'Norhayati', 'Tri Handayani',
  'Kristina Bua', 'Mega Puspitasari', 'Aulia Rahmah']
const KOTA = ['Tenggarong', 'Samarinda', 'Balikpapan', 'Loa Kulu', 'Muara Kaman', 'Kota Bangun', 'Surabaya',
  'Banjarmasin', 'Yogyakarta', 'Makassar']
const UNIT = {
  'Sekretariat Daerah': ['Bagian Umum', 'Bagian Organisasi'],
  'Inspektorat Daerah': ['Sekretariat', 'Inspektur Pembantu Wilayah II'],
  'Dinas Pendidikan dan Kebudayaan': ['Subbagian Umum dan Ketatalaksanaan', 'Bidang Pembinaan SMP'],
  'Dinas Kesehatan': ['Subbagian Umum dan Kepegawaian', 'Bidang Pelayanan Kesehatan'],
  'Dinas Komunikasi dan Informatika': ['Bidang Aplikasi Informatika', 'Sekretariat'],
  'Badan Perencanaan Pembangunan Daerah': ['Sekretariat', 'Bidang Perencanaan dan Evaluasi'],
  'Badan Pengelolaan Keuangan dan Aset Daerah': ['Bidang Aset', 'Subbagian Umum'],
  'Kecamatan Tenggarong': ['Seksi Pemerintahan', 'Subbagian Umum dan Ketatausahaan'],
}
const GOLONGAN = ['II/c', 'II/d', 'III/a', 'III/b', 'III/c', 'III/d', 'IV/a', 'IV/b']
const PANGKAT = ['Pengatur', 'Pengatur Tingkat I', 'Penata Muda', 'Penata Muda Tingkat I', 'Penata',
  'Penata Tingkat I', 'Pembina', 'Pembina Tingkat I']
const SARJANA = ['S.Sos.', 'S.E.', 'S.Kom.', 'S.IP.', 'S.H.', 'S.AP.', 'S.Pd.']
const MAGISTER = ['M.Si.', 'M.AP.', 'M.M.', 'M.Kom.']
const JABATAN = {
  II: ['Pengadministrasi Perkantoran', 'Arsiparis Terampil', 'Pengelola Layanan Operasional'],
  III: ['Arsiparis Ahli Pertama', 'Analis Kebijakan Ahli Pertama', 'Penelaah Teknis Kebijakan'],
  IIIx: ['Arsiparis Ahli Muda', 'Kepala Subbagian Umum', 'Analis SDM Aparatur Ahli Muda'],
  IV: ['Arsiparis Ahli Madya', 'Analis Kebijakan Ahli Madya'],
  IX: ['Penata Layanan Operasional', 'Arsiparis Ahli Pertama'],
  VII: ['Pengelola Layanan Operasional', 'Arsiparis Terampil'],
}

function orang(i) {
  const wanita = i % 2 === 1
  const pppk = i % 7 === 6
  const lahirTahun = 1972 + acak(24)
  const lahir = [lahirTahun, 1 + acak(12), 1 + acak(28)]
  const masukTahun = Math.min(2024, pppk ? 2022 + acak(3) : lahirTahun + 23 + acak(5))
  const nip = `${lahir[0]}${dua(lahir[1])}${dua(lahir[2])}${masukTahun}` +
    `${pppk ? '21' : dua(pilih([1, 2, 3, 4, 12]))}${wanita ? 2 : 1}${String(1 + acak(40)).padStart(3, '0')}`
  const [gelarDepan, nama] = pisahHaji((wanita ? WANITA : PRIA)[Math.floor(i / 2)])
  const pangkat = pppk ? kepangkatanPppk() : kepangkatanPns(2027 - masukTahun)
  return {
    nip, nama, gelarDepan, ...pangkat,
    jenis: pppk ? 'PPPK' : 'PNS',
    unit: pilih(UNIT[instansi[i % instansi.length]]),
    instansi: instansi[i % instansi.length],
    email: `${nama.toLowerCase().replace(/[^a-z]+/g, '.')}@example.go.id`,
    hp: `0812${String(50000000 + i * 137911).slice(0, 8)}`,
    kelamin: wanita ? 'P' : 'L',
    tempat: pilih(KOTA),
    tanggal: `${dua(lahir[2])}-${dua(lahir[1])}-${lahir[0]}`,
  }
}

function pisahHaji(nama) {
  return nama.startsWith('Hj. ') ? ['Hj.', nama.slice(4)] : ['', nama]
}

// Rank follows years of service: a graduate starts at III/a, a diploma holder at II/c.
function kepangkatanPns(masa) {
  const diploma = acak(4) === 0
  const k = Math.min(7, (diploma ? 0 : 2) + Math.floor(masa / 5))
  const kelas = k < 2 ? 'II' : k < 4 ? 'III' : k < 6 ? 'IIIx' : 'IV'
  const gelar = k < 2 ? 'A.Md.' : k < 5 ? pilih(SARJANA) : `${pilih(SARJANA)}, ${pilih(MAGISTER)}`
  return { golongan: GOLONGAN[k], pangkat: PANGKAT[k], gelarBelakang: gelar, jabatan: pilih(JABATAN[kelas]) }
}

function kepangkatanPppk() {
  const golongan = pilih(['IX', 'VII'])
  const gelarBelakang = golongan === 'IX' ? pilih(SARJANA) : 'A.Md.'
  return { golongan, pangkat: '', gelarBelakang, jabatan: pilih(JABATAN[golongan]) }
}

const peserta = Array.from({ length: 40 }, (_, i) => orang(i))

const KOLOM = [
  ['NO', 5, (_, i) => String(i + 1)], ['NIP', 22, (p) => p.nip], ['NAMA', 28, (p) => p.nama],
  ['GELAR DEPAN', 13, (p) => p.gelarDepan], ['GELAR BELAKANG', 17, (p) => p.gelarBelakang],
  ['JENIS PEGAWAI', 15, (p) => p.jenis], ['GOL', 8, (p) => p.golongan], ['PANGKAT', 22, (p) => p.pangkat],
  ['JABATAN', 32, (p) => p.jabatan], ['UNIT KERJA', 32, (p) => p.unit], ['INSTANSI', 40, (p) => p.instansi],
  ['EMAIL', 36, (p) => p.email], ['NO HP', 15, (p) => p.hp], ['JENIS KELAMIN', 15, (p) => p.kelamin],
  ['TEMPAT LAHIR', 16, (p) => p.tempat], ['TGL LAHIR', 12, (p) => p.tanggal],
]
// Format Text (@) in every cell: as a number Excel would cut a NIP to 15 digits.
const sel = (value) => ({ value, type: String, format: '@' })
await writeXlsxFile([
  [{ ...sel(`Daftar Calon Peserta ${pelatihan}`), fontWeight: 'bold' }],
  [null],
  KOLOM.map(([judul]) => ({ ...sel(judul), fontWeight: 'bold' })),
  ...peserta.map((p, i) => KOLOM.map(([, , isi]) => sel(isi(p, i)))),
], { sheet: 'Peserta', columns: KOLOM.map(([, width]) => ({ width })) }).toFile(di('peserta.xlsx').pathname)

const kode = peserta.map((p, i) => `${p.nip};27.01.PT.${String(40117 + i * 13).padStart(8, '0')}`)
writeFileSync(di('kode-lan.csv'), `${['NIP;Kode Registrasi', ...kode].join('\r\n')}\r\n`)

const baik = peserta[0]
const RUSAK = [
  'Daftar usulan peserta (baris rusak untuk uji);;;;;;;',
  'NIP BARU;NAMA LENGKAP;GOL;PANGKAT;JABATAN;EMAIL;JK;TGL LAHIR',
  `'${baik.nip};${baik.nama};${baik.golongan};${baik.pangkat};${baik.jabatan};${baik.email};L;${baik.tanggal}`,
  '1.97805E+17;Angka Terpotong;III/a;Penata Muda;Analis;;L;',
  '19780502200502100;Tujuh Belas Angka;III/a;Penata Muda;Analis;;L;',
  '197813022005021003;Bulan Tiga Belas;III/a;Penata Muda;Analis;;L;',
  '197805022005021000;Dibulatkan Excel;III/a;Penata Muda;Analis;;L;',
  '131234567;Nip Lama;III/a;Penata Muda;Analis;;L;',
  '19780502200502100O;Huruf O;III/a;Penata Muda;Analis;;L;',
  ';Tanpa Nip;III/a;Penata Muda;Analis;;L;',
  '198001012005011001;;III/a;Penata Muda;Analis;;L;',
  `198001012005011002;${'Panjang '.repeat(40).trim()};III/a;Penata Muda;Analis;;L;`,
  '198001012005011003;Huruf\u0007Kendali;III/a;Penata Muda;Analis;;L;',
  `${baik.nip.slice(0, 8)} ${baik.nip.slice(8, 14)} ${baik.nip.slice(14)};${baik.nama};${baik.golongan};;;;;`,
  '19660302 198703 1012;Sah Berspasi;IV/b;Pembina Tingkat I;Sekretaris;;L;2 Maret 1966',
  '198505052010012004;Banyak Peringatan;III/b;Penata;Analis;bukan-email;L;06-05-1985',
  '199003032022212001;Peserta PPPK;;;Penata Layanan Operasional;;P;03/03/1990',
  ';;;;;;;',
  ';;;;Tenggarong, 4 Januari 2027;;;',
]
writeFileSync(di('peserta-rusak.csv'), `${RUSAK.join('\r\n')}\r\n`)

// What somebody hands in as a scan: one page each, dated by the fixed day so that it never differs.
const PINDAIAN = {
  'surat-usulan.pdf': ['SURAT USULAN', 'Bersama ini kami usulkan pegawai kami mengikuti',
    'Pelatihan Teknis Penjaminan Mutu Pelatihan.'],
  'surat-pemanggilan.pdf': ['SURAT PEMANGGILAN PESERTA', 'Balai Pelatihan Teknis Contoh memanggil peserta',
    'Pelatihan Teknis Penjaminan Mutu Pelatihan.'],
  'sertifikat-luar.pdf': ['SERTIFIKAT', 'Nomor BPT/0117/2026',
    'Penyusunan kurikulum pelatihan teknis berbasis kompetensi'],
}
for (const [nama, baris] of Object.entries(PINDAIAN)) {
  const pdf = await PDFDocument.create()
  const huruf = await pdf.embedFont(StandardFonts.Helvetica)
  const lembar = pdf.addPage([595, 842])
  baris.forEach((teks, i) => lembar.drawText(teks, { x: 72, y: 740 - i * 28, size: i ? 12 : 18, font: huruf }))
  for (const pasang of ['setCreationDate', 'setModificationDate']) pdf[pasang](new Date('2026-11-02T00:00:00Z'))
  writeFileSync(di(nama), await pdf.save())
}
