/** What documents of the sample are filled with; nothing here is known to the code. */

/** What a person adds to the defaults, per kind. */
export const isian: Record<string, Record<string, unknown>> = {
  'surat-permohonan-narasumber': {
    materi: 'Kebijakan tata naskah dinas',
    jp: 3,
    narahubung: 'Sdri. Dewi (0812 5555 1234)',
    tembusan: ['Bupati Kutai Kartanegara', 'Sekretaris Daerah'],
  },
  'surat-pemberitahuan': { batasBalasan: '2026-12-11' },
  'undangan-pembukaan': { tujuan: ['Kepala Dinas Kesehatan', 'Camat Tenggarong'] },
  'sk-panitia': { memperhatikan: ['DPA Tahun Anggaran 2027;'], tembusan: ['Inspektur Daerah'] },
  laporan: { anggaran: 'Rp25.000.000,00' },
  'surat-dinas': {
    hal: 'Permintaan Data Kebutuhan Pengembangan Kompetensi',
    tujuan: ['Kepala Dinas Kesehatan Kabupaten Kutai Kartanegara'],
    diTujuan: 'Tenggarong',
    pembuka:
      'Dalam rangka penyusunan rencana pengembangan kompetensi Aparatur Sipil Negara Tahun 2027, dengan hormat kami sampaikan hal sebagai berikut.',
    isi: 'Setiap perangkat daerah diminta menyampaikan data kebutuhan pengembangan kompetensi pegawai di lingkungannya dengan ketentuan:',
    butir: [
      'data disusun menurut jenis pelatihan dan jabatan;',
      'setiap pegawai memperoleh paling sedikit 20 (dua puluh) jam pelajaran dalam satu tahun;',
      'data disampaikan paling lambat tanggal 11 Desember 2026 melalui surel kantor.',
    ],
    tembusan: ['Sekretaris Daerah Kabupaten Kutai Kartanegara'],
  },
  undangan: {
    hal: 'Undangan Rapat Persiapan Pelatihan',
    tujuan: ['Para Kepala Bidang', 'Kepala Subbagian Umum dan Ketatalaksanaan'],
    hariTanggal: '2026-12-01',
    pukulMulai: '09:00',
    tempat: 'Ruang Rapat BKPSDM, Gedung Kembar Lt. 3',
    acara: 'Persiapan Pelatihan Teknis Tata Naskah Dinas',
  },
  'surat-rekomendasi': {
    tujuan: ['Kepala Dinas Kesehatan Kabupaten Kutai Kartanegara'],
    pegawai: [
      {
        nama: 'Dr. Siti Aisyah, S.Kom.',
        nip: '198501012010011001',
        pangkat: 'Penata Muda, III/a',
        jabatan: 'Arsiparis Ahli Pertama pada Dinas Kesehatan',
      },
    ],
    namaKegiatan: 'Pelatihan Fungsional Arsiparis',
    penyelenggara: 'Arsip Nasional Republik Indonesia',
    mulai: '2027-02-01',
    selesai: '2027-02-12',
    tempat: 'Pusdiklat Kearsipan, Bogor',
    jp: 90,
    biaya: 'APBD Tahun Anggaran 2027',
  },
  'nota-dinas': {
    tujuan: ['Plt. Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia'],
    dari: 'Kepala Bidang Pengembangan Sumber Daya Aparatur',
    hal: 'Penyampaian Konsep Surat Permohonan Kode Registrasi',
    isi: 'Bersama ini kami sampaikan konsep surat permohonan kode registrasi sertifikat Pelatihan Teknis Tata Naskah Dinas Angkatan I yang telah kami teliti, untuk mendapat tanda tangan Bapak.',
    lampiran: '1 (satu) berkas',
  },
  'surat-tugas': {
    menimbang: [
      'bahwa untuk kelancaran Pelatihan Teknis Tata Naskah Dinas perlu menugaskan panitia penyelenggara.',
    ],
    dasar: [
      'Keputusan Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Nomor 12 Tahun 2026 tentang Pembentukan Panitia;',
      'Dokumen Pelaksanaan Anggaran Tahun Anggaran 2027.',
    ],
    kepada: [
      {
        nama: 'Dewi Kartikasari, S.Sos.',
        pangkat: 'Penata Tingkat I, III/d',
        nip: '198511032010012904',
        jabatan: 'Analis Pengembangan Kompetensi Ahli Pertama',
      },
      {
        nama: 'Andi Firmansyah, A.Md.',
        pangkat: 'Pengatur Tingkat I, II/d',
        nip: '199309172020121907',
        jabatan: 'Pengelola Penyelenggaraan Pelatihan',
      },
    ],
    untuk: [
      'melaksanakan Pelatihan Teknis Tata Naskah Dinas tanggal 18 s.d. 22 Januari 2027 di Aula BKPSDM, Tenggarong;',
      'melaporkan hasil pelaksanaan tugas secara tertulis paling lambat 5 (lima) hari kerja setelah kegiatan selesai.',
    ],
  },
  'berita-acara': {
    judul: 'Serah Terima Sertifikat',
    hariTanggal: '2026-11-21',
    tempat: 'Kantor BKPSDM, Tenggarong',
    pihak: [
      {
        nama: 'Dewi Kartikasari, S.Sos.',
        nip: '198511032010012904',
        jabatan: 'Analis Pengembangan Kompetensi Ahli Pertama',
        sebagai: 'Pihak Kesatu',
      },
      {
        nama: 'Yohanes Bala, S.Kom.',
        nip: '198501012010011003',
        jabatan: 'Arsiparis Ahli Pertama pada Dinas Kesehatan',
        sebagai: 'Pihak Kedua',
      },
    ],
    isi: 'Pihak Kesatu menyerahkan kepada Pihak Kedua dan Pihak Kedua menerima dari Pihak Kesatu 3 (tiga) lembar sertifikat sebagaimana tercantum dalam lampiran.',
    daftar: [
      { kode: '800.2.4.2/17/BKPSDM/2027', uraian: 'Dr. Siti Aisyah, S.Kom.', tahun: '2027' },
      { kode: '800.2.4.2/18/BKPSDM/2027', uraian: 'Ahmad Fauzan, S.Kom.', tahun: '2027' },
    ],
  },
  keputusan: {
    judul: 'Penetapan Peserta Pelatihan Teknis Tata Naskah Dinas Angkatan I',
    menimbang: [
      'bahwa peserta yang diusulkan telah memenuhi persyaratan',
      'bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Keputusan Kepala Badan tentang Penetapan Peserta',
    ],
    diktum: [
      'Menetapkan peserta Pelatihan Teknis Tata Naskah Dinas Angkatan I sebagaimana tercantum dalam Lampiran.',
      'Keputusan ini mulai berlaku pada tanggal ditetapkan.',
    ],
    judulLampiran: 'Daftar Peserta',
    isiLampiran: [
      { uraian: 'Dr. Siti Aisyah, S.Kom.', keterangan: 'Dinas Kesehatan' },
      { uraian: 'Ahmad Fauzan, S.Kom.', keterangan: 'Dinas Kesehatan' },
    ],
  },
  sertifikat: {
    nilaiAkhir: '88,00',
    mataPelatihan: [
      { materi: 'Kebijakan tata naskah dinas pemerintah daerah', jp: 4, nilai: '86' },
      { materi: 'Kode klasifikasi arsip dan jadwal retensi', jp: 4, nilai: '90' },
      { materi: 'Jenis, susunan, dan bentuk naskah dinas', jp: 8, nilai: '87' },
      { materi: 'Penomoran, agenda, dan disposisi', jp: 8, nilai: '88' },
      { materi: 'Tanda tangan elektronik dan keamanan naskah', jp: 8, nilai: '89' },
      { materi: 'Praktik penyusunan naskah dan simulasi alur surat', jp: 8, nilai: '88' },
    ],
    nama: 'Dr. Siti Aisyah, S.Kom.',
    nip: '19850101 201001 1 001',
    pangkat: 'Penata Muda / III/a',
    jabatan: 'Arsiparis Ahli Pertama',
    unitKerja: 'Bidang Aset',
    instansi: 'Dinas Kesehatan',
    kodeRegistrasi: '00012345/TEKNIS/LAN/2027',
    pelatihan: 'Pelatihan Teknis Tata Naskah Dinas',
    angkatan: 'I',
    waktu: '18 s.d. 22 Januari 2027',
  },
}

const X = (teks: string, tanda = '') => ({ teks, tanda })
/** What sheets are filled with: they have no defaults of their own. */
export const isianLembar: Record<string, Record<string, unknown>> = {
  'lembar-disposisi': {
    asal: 'Dinas Kesehatan Kabupaten Kutai Kartanegara',
    nomorSurat: 'B-231/DINKES/800.2.4.1/12/2026',
    tanggalSurat: '2026-12-02',
    tanggalTerima: '2026-12-03',
    agenda: '118',
    sifatSurat: 'Segera',
    hal: 'Usulan Peserta Pelatihan Teknis Tata Naskah Dinas',
    kepada: [X('Sekretaris'), X('Kepala Bidang Pengembangan Sumber Daya Aparatur', 'X')],
    instruksi: [X('Tanggapan dan saran'), X('Proses lebih lanjut', 'X'), X('Untuk diketahui')],
    catatan: 'Teliti kelengkapan data peserta, lalu siapkan surat panggilan.',
    batas: '2026-12-07',
  },
  'buku-serah': {
    judul: 'Daftar Penyerahan Sertifikat',
    periode: 'Pelatihan Teknis Tata Naskah Dinas Angkatan I, 18 s.d. 22 Januari 2027',
    baris: [
      {
        urut: '1',
        nama: 'Dr. Siti Aisyah, S.Kom.',
        nip: '19850101 201001 1 001',
        instansi: 'Bidang Aset, Dinas Kesehatan',
        nomor: '800.2.4.2/17/BKPSDM/2027',
        kodeRegistrasi: '00012345/TEKNIS/LAN/2027',
        diterima: '',
        tanda: '',
      },
    ],
    penutup: 'Daftar ini memuat 1 (satu) sertifikat.',
  },
  'berita-acara-evaluasi': {
    tahun: '2026',
    lingkup: 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
    hariTanggal: '2026-12-28',
    tempat: 'Tenggarong',
    baris: [
      {
        nomor: '5',
        kegiatan: 'Memverifikasi dan memaraf konsep surat permohonan narasumber',
        sop: 'Peningkatan Kapasitas Kinerja ASN',
        ...{ waktu: '30 menit', kasus: '142', p50: '21', p80: '44', p95: '97' },
        ...{ bagian: '31 % (23,9 – 39,1 %)', usul: 'Perpanjang menjadi 45 menit' },
        sebab: 'Lebih dari seperlima kunjungan lewat',
      },
    ],
    simpulan: ['Dari 1 (satu) kegiatan yang berjalan, 1 dapat dinilai.'],
  },
  'dokumen-rencana': {
    ...{ tahun: '2027', lingkup: 'Pemerintah Kabupaten Kutai Kartanegara' },
    dasar: 'Keputusan penetapannya belum diterbitkan',
    ringkas: '1 usulan, 1 orang, 40 JP, Rp2.500.000,00',
    ...{ kurang: '11 dari 12 PNS', sisa: 'Tercetak seluruhnya, 1 usulan.' },
    ...Object.fromEntries(
      [
        ['pd', 'Dinas Pendidikan'],
        ['bentuk', 'Bimbingan teknis (Pelatihan Klasikal)'],
        ['sumber', 'APBD'],
      ].map(([kolom, nama]) => [
        kolom,
        [{ nama, usulan: '1', orang: '1', jp: '40', biaya: 'Rp2.500.000,00' }],
      ]),
    ),
    akpk: [
      {
        ...{ nomor: '1', pegawai: 'Budi Pegawai, S.Kom. / 199003152015031002' },
        ...{
          jabatan: 'Analis, Dinas Pendidikan',
          kesenjangan: 'Integritas 1; kinerja sedang (75,99)',
        },
        ...{ bentuk: 'Bimbingan teknis', materi: 'Penyempurnaan e-label', jp: '40' },
        ...{ pelaksana: 'Lembaga Contoh', waktu: '8 Maret 2027' },
        biaya: 'Rp2.500.000,00 (APBD)',
      },
    ],
  },
  'laporan-skm': {
    ...{ periode: 'Semester II 2026', masa: '1 Juli s.d. 31 Desember 2026', ikm: '82,14' },
    lingkup: 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
    ...{ mutu: 'B (Baik)', responden: '80 orang dari 100 penerima layanan' },
    unsur: [
      {
        ...{ kode: 'U1', nama: 'Persyaratan', n: '80', nrr: '3,250', tertimbang: '0,361' },
        ...{ nilai: '81,25', mutu: 'B' },
      },
    ],
    terendah: ['U3 Waktu penyelesaian, NRR 2,900'],
    rencana: [
      {
        ...{ unsur: 'U3 Waktu penyelesaian', kegiatan: 'Verifikasi dibagi dua petugas' },
        ...{
          penanggungJawab: 'Kepala Bidang PSDA',
          target: '31 Maret 2027',
          hasil: 'Direncanakan',
        },
      },
    ],
    tren: [{ periode: 'Semester II 2026', responden: '80', ikm: '82,14 (B, baik)' }],
    profil: [{ segi: 'Jenis kelamin', rincian: 'Perempuan', jumlah: '44', bagian: '55 %' }],
    jawaban: [{ nomor: '1', u1: '4', u2: '3', u3: '–' }],
  },
  'daftar-tanda-tangan': {
    ...{ judul: 'Daftar hadir', pelatihan: 'Pelatihan Teknis Tata Naskah Dinas Angkatan I' },
    ...{ waktu: 'Senin, 18 Januari 2027, 08.00-09.30 WITA', tempat: 'Aula BKPSDM, Tenggarong' },
    uraian: 'Mata pelatihan: Tata naskah dinas (2 JP)',
    baris: [
      { no: '1', nama: 'Ahmad Fauzan', nip: '19811101 200701 1 026', tanda: '1.' },
      { no: '2', nama: 'Siti Aisyah', nip: '19860628 200912 2 040', instansi: 'Inspektorat' },
    ],
  },
  'transkrip-pelatihan': {
    ...{ pelatihan: 'Pelatihan Teknis Tata Naskah Dinas Angkatan I', jumlahJp: '40' },
    ...{ waktu: '18 s.d. 22 Januari 2027', tempat: 'Aula BKPSDM, Tenggarong' },
    ...{ nama: 'Ahmad Fauzan', nip: '19811101 200701 1 026', instansi: 'Dinas Kesehatan' },
    mata: [{ materi: 'Tata naskah dinas', jp: '40' }],
    ...{ hadir: '97 %', unsur: 'Kuis akhir 45 dari 50', nilai: '92,5', hasil: 'Lulus' },
    kualifikasi: 'Sangat Memuaskan',
  },
  'lembar-kendali': {
    buku: 'Surat keluar 2026',
    pemesan: 'Agendaris',
    keperluan: 'Kesinambungan saat listrik padam',
    sampai: '31 Desember 2026',
    kartu: ['120', '121', '122', '123', '124', '125'].map((n) => ({
      nomor: `B-${n}/BKPSDM/........../12/2026`,
    })),
  },
  'lembar-paraf': {
    jenisNaskah: 'Surat Panggilan Peserta',
    hal: 'Panggilan Peserta Pelatihan Teknis Tata Naskah Dinas',
    tujuan: 'Dinas Kesehatan; Inspektorat Daerah',
    pengolah: 'Pokja Peningkatan Kapasitas',
    penandaTangan: 'Plt. Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
    hierarki: [
      {
        jabatan: 'Kepala Bidang PSDA',
        nama: 'RAHMAWATI NOOR, S.STP., M.Si.',
        waktu: '23-11-2026',
        paraf: 'elektronik',
      },
      { jabatan: 'Sekretaris' },
    ],
    koordinasi: [{ jabatan: 'Kepala Bidang Mutasi dan Kepangkatan' }],
  },
}
