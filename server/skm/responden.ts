/** What a respondent says of themselves; the lists of the regulation's form. */
export const RESPONDEN = {
  jenisKelamin: { L: 'Laki-laki', P: 'Perempuan' },
  pendidikan: {
    sd: 'SD ke bawah',
    smp: 'SMP',
    sma: 'SMA/SMK',
    d3: 'Diploma',
    s1: 'S1/D4',
    s2: 'S2 ke atas',
  },
  pekerjaan: {
    pns: 'PNS',
    pppk: 'PPPK',
    tni: 'TNI',
    polri: 'Polri',
    swasta: 'Swasta',
    wirausaha: 'Wirausaha',
    lainnya: 'Lainnya',
  },
  layanan: {
    pelatihan: 'Pelatihan',
    usulan: 'Usulan dan verifikasi peserta',
    sertifikat: 'Sertifikat pelatihan',
    pengaduan: 'Pengaduan dan informasi',
    lainnya: 'Lainnya',
  },
} as const

export type Segi = keyof typeof RESPONDEN
export type Layanan = keyof typeof RESPONDEN.layanan

export const NAMA_SEGI: Record<Segi, string> = {
  jenisKelamin: 'Jenis kelamin',
  pendidikan: 'Pendidikan',
  pekerjaan: 'Pekerjaan',
  layanan: 'Jenis layanan',
}
