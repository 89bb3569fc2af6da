const TUJUAN = ['Dinas Kesehatan', 'Inspektorat Daerah', 'Sekretariat Daerah']
const HAL = ['Pemberitahuan Pelatihan Teknis', 'Panggilan Peserta', 'Undangan Pembukaan']
const ke = <T>(isi: readonly T[], i: number): T => isi[i % isi.length]!
const baris = (n: number, satu: (i: number) => object): object[] =>
  Array.from({ length: n }, (_, i) => ({ urut: String(i + 1), ...satu(i) }))
const hari = (i: number): string => `2026-12-${String(1 + i).padStart(2, '0')}`
const nomor = (i: number): string => `B-${i + 1}/BKPSDM/800.2.4.1/12/2026`
const penutup = (n: string, apa: string): string =>
  `Buku ini ditutup pada tanggal 31 Desember 2026 dengan jumlah ${n} ${apa}.`
const periode = 'Periode 1 s.d. 31 Desember 2026'

/** A few lines for every book, with a number that was cancelled and one put in between. */
export const isianBuku: Record<string, Record<string, unknown>> = {
  'buku-keluar': {
    periode,
    baris: baris(24, (i) => ({
      ...(i === 12 ? { urut: '12.A' } : {}),
      nomor: i === 12 ? 'B-12.A/BKPSDM/800.2.4.1/12/2026' : nomor(i),
      tanggalSurat: hari(i),
      tujuan: ke(TUJUAN, i),
      hal: ke(HAL, i),
      pengolah: 'Bidang PSDA',
      lampiran: i % 2 ? '1 berkas' : '-',
      keterangan: i === 4 ? 'BATAL' : i === 12 ? 'Sisipan' : '',
    })),
    penutup: penutup('24 (dua puluh empat)', 'nomor surat'),
  },
  'buku-masuk': {
    periode,
    baris: baris(8, (i) => ({
      tanggalTerima: hari(i + 2),
      nomor: `800/${230 + i}/DINKES`,
      tanggalSurat: hari(i),
      pengirim: ke(TUJUAN, i),
      hal: 'Usulan Calon Peserta Pelatihan Teknis',
      lampiran: '1 berkas',
      diteruskan: 'Kepala Bidang PSDA',
      keterangan: '',
    })),
    penutup: penutup('8 (delapan)', 'surat masuk'),
  },
  'buku-ekspedisi': {
    periode,
    baris: baris(8, (i) => ({
      tanggalKirim: hari(i + 1),
      nomor: nomor(i),
      tujuan: ke(TUJUAN, i),
      hal: ke(HAL, i),
      penerima: i < 5 ? 'Rina Kusuma' : '',
      jam: i < 5 ? '10:15' : '',
      paraf: '',
    })),
    penutup: penutup('8 (delapan)', 'pengiriman'),
  },
  'buku-sertifikat': {
    periode,
    baris: baris(6, (i) => ({
      nomor: `800.2.4.2/${17 + i}/BKPSDM/2026`,
      kodeRegistrasi: `0001234${i}/TEKNIS/LAN/2026`,
      nama: 'Dr. Siti Aisyah, S.Kom.',
      nip: '19850101 201001 1 001',
      pelatihan: 'Pelatihan Teknis Tata Naskah Dinas Angkatan I',
      tanggalTerbit: hari(20),
      diterima: i < 3 ? 'Siti Aisyah, 28-12-2026' : '',
    })),
    penutup: penutup('6 (enam)', 'sertifikat'),
  },
  'buku-disposisi': {
    periode,
    baris: baris(6, (i) => ({
      tanggalDisposisi: hari(i + 3),
      agenda: String(i + 1),
      surat: `800/${230 + i}/DINKES, ${ke(TUJUAN, i)}: Usulan Calon Peserta`,
      dari: 'Plt. Kepala Badan',
      kepada: 'Kepala Bidang PSDA',
      instruksi: 'Proses lebih lanjut. Teliti kelengkapan data peserta.',
      batas: hari(i + 6),
      keterangan: i < 4 ? 'Selesai' : 'Dibaca',
    })),
    penutup: penutup('6 (enam)', 'disposisi'),
  },
}
