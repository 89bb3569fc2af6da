import type { Knex } from 'knex'

/**
 * Kinds of letter as the office decides them, and the classification codes it files under
 * (Permendagri 83/2022) with their retention. The codes come with every office, not only the sample:
 * nobody can number a letter without one. Retention only where a source was read; the rest is for
 * the office to fill in from its own JRA.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table klasifikasi
      -- years after the file is closed, then years in the records centre; null while unknown
      add column jra_aktif integer check (jra_aktif between 0 and 100),
      add column jra_inaktif integer check (jra_inaktif between 0 and 100),
      add column nasib text check (nasib in ('musnah', 'permanen', 'dinilai kembali')),
      -- a better code and why, shown beside this one; never put in its place
      add column saran text not null default '',
      add column petunjuk text not null default '',
      -- a code out of use stays for the letters that bear it, but is offered no more
      add column aktif boolean not null default true;
    update klasifikasi set relevansi = '' where relevansi = '-';
    alter table klasifikasi alter column sumber set default 'Permendagri 83/2022';
    -- Null: as the template of the kind says.
    create table jenis_naskah (
      jenis text primary key,
      register text references register,
      klasifikasi text references klasifikasi on update cascade,
      sec text check (sec in ('B', 'T', 'R', 'SR')),
      cara_tanda_tangan text check (cara_tanda_tangan in ('basah', 'elektronik')),
      diubah_at timestamptz not null,
      diubah_oleh uuid references pegawai
    );
  `)
  await knex.raw(`
    insert into klasifikasi (kode, uraian, relevansi, jra_aktif, jra_inaktif, nasib, saran, petunjuk)
    values
      ('000.1.2.3', 'Perjalanan dinas pegawai', 'SPT/SPPD narasumber & panitia', null, null, null, '', ''),
      ('000.1.5', 'Rapat pimpinan / notula', 'notula rapat evaluasi', null, null, null, '', ''),
      ('000.8', 'Organisasi dan Tata Laksana', 'induk', null, null, null, '', ''),
      ('000.8.3.1', 'Proses Bisnis', 'peta proses bisnis', 2, 3, 'permanen', '', ''),
      ('000.8.3.2', 'Standar Pelayanan', 'dokumen Standar Pelayanan', 2, 3, 'permanen', '000.8.3.3', 'Kode ini untuk Standar Pelayanan; dokumen SOP memakai 000.8.3.3.'),
      ('000.8.3.3', 'Standar Operasional Prosedur (SOP)', 'nomor dokumen SOP yang tepat', 2, 3, 'permanen', '', ''),
      ('000.8.3.4', 'Pelayanan Publik', 'SKM / pengaduan', 2, 3, 'permanen', '', ''),
      ('000.8.4', 'Standar Kompetensi Jabatan', 'SKJ', null, null, null, '', ''),
      ('000.8.6.1', 'Budaya kerja', '', null, null, null, '', ''),
      ('000.8.6.2', 'PMPRB', '', null, null, null, '', ''),
      ('000.8.6.3', 'SAKIP', '', null, null, null, '', ''),
      ('400.3.5', 'Pendidikan Dasar dan Menengah Pertama', 'induk', null, null, null, '800.2.4', 'Kode ini milik urusan Pendidikan Dasar dan Menengah Pertama; pelatihan ASN ada di 800.2.4.'),
      ('400.3.5.3', 'Pelatihan, Bimtek, Sosialisasi (urusan pendidikan)', 'secara isi milik urusan sekolah', null, null, null, '800.2.4.1', 'Kode ini milik urusan Pendidikan Dasar dan Menengah Pertama; pelatihan ASN ada di 800.2.4.'),
      ('800.1.1', 'Kebutuhan ASN', '', null, null, null, '', ''),
      ('800.1.2', 'Formasi/pengadaan ASN', '', null, null, null, '', ''),
      ('800.1.3', 'Mutasi', '', null, null, null, '', ''),
      ('800.1.4', 'Pengembangan karier', 'induk', null, null, null, '', ''),
      ('800.1.4.1', 'Usulan tugas belajar, izin belajar, diklat, kursus, magang, ujian dinas, pertukaran ASN-swasta', 'usulan bangkom & rekomendasi', null, null, null, '', ''),
      ('800.1.4.2', 'Penyesuaian ijazah', '', null, null, null, '', ''),
      ('800.1.4.3', 'Sistem karier', '', null, null, null, '', ''),
      ('800.1.4.4', 'SKP', '', null, null, null, '', ''),
      ('800.1.4.5', 'Angka kredit', '', null, null, null, '', ''),
      ('800.1.5', 'Kinerja', '', null, null, null, '', ''),
      ('800.1.6', 'Kode etik, disiplin, pensiun', '', null, null, null, '', ''),
      ('800.1.7', 'Bantuan hukum', '', null, null, null, '', ''),
      ('800.1.8', 'Status pegawai', '', null, null, null, '', ''),
      ('800.1.9', 'Sistem informasi kepegawaian', 'data SIMPEG', null, null, null, '', ''),
      ('800.1.10', 'Wasdal kepegawaian', '', null, null, null, '', ''),
      ('800.1.11', 'Administrasi pegawai', 'induk', null, null, null, '', ''),
      ('800.1.11.1', 'Surat perintah / surat tugas', 'Surat Tugas peserta/panitia/narasumber', null, null, null, '', ''),
      ('800.1.11.8', 'Karpeg', '', null, null, null, '', ''),
      ('800.1.11.12', 'DUK', '', null, null, null, '', ''),
      ('800.1.11.13', 'KGB', '', null, null, null, '', ''),
      ('800.1.12', 'Kesejahteraan pegawai', '', null, null, null, '', ''),
      ('800.1.12.8', 'Piagam / penghargaan', 'piagam', null, null, null, '', ''),
      ('800.1.13', 'Berkas perseorangan', '', null, null, null, '', ''),
      ('800.1.14', 'Penilaian kompetensi', 'assessment', null, null, null, '', ''),
      ('800.2.1', 'Diklat: kebijakan', '', null, null, null, '', ''),
      ('800.2.2.1', 'Diklat: sistem informasi program', '', null, null, null, '', ''),
      ('800.2.2.2', 'Diklat: pedoman', '', null, null, null, '', ''),
      ('800.2.2.3', 'Diklat: kurikulum', '', null, null, null, '', ''),
      ('800.2.2.4', 'Diklat: modul', '', null, null, null, '', ''),
      ('800.2.2.5', 'Diklat: panduan fasilitator', '', null, null, null, '', ''),
      ('800.2.2.6', 'Diklat: saran / rekomendasi penyelenggaraan', 'rekomendasi pelatihan di luar BKPSDM', 2, 3, 'permanen', '', ''),
      ('800.2.2.7', 'Diklat: notula', '', null, null, null, '', ''),
      ('800.2.2.8', 'Diklat: monev program', '', null, null, null, '', ''),
      ('800.2.2.9', 'Diklat: konsultasi', '', null, null, null, '', ''),
      ('800.2.3', 'Widyaiswara', 'permohonan narasumber/WI', null, null, null, '', ''),
      ('800.2.4', 'Penyelenggaraan diklat', 'induk', null, null, null, '', ''),
      ('800.2.4.1', 'Penyelenggaraan diklat: perencanaan, peserta, pengajar, penjadwalan', 'permohonan narasumber, pemberitahuan, panggilan, SK panitia', 1, 1, 'musnah', '', ''),
      ('800.2.4.2', 'Penyelenggaraan diklat: penyelenggaraan', 'undangan pembukaan, sertifikat, laporan', 1, 1, 'musnah', '', ''),
      ('800.2.4.3', 'Penyelenggaraan diklat: konsultasi', '', null, null, null, '', ''),
      ('800.2.4.4', 'Penyelenggaraan diklat: bahan ajar', 'materi', null, null, null, '', ''),
      ('800.2.4.5', 'Penyelenggaraan diklat: sistem informasi diklat', 'permohonan kode registrasi, unggah Smartbangkom', null, null, null, '', ''),
      ('800.2.4.6', 'Penyelenggaraan diklat: monitoring', 'laporan monitoring', 2, 3, 'permanen', '', ''),
      ('800.2.4.7', 'Penyelenggaraan diklat: monev pascadiklat', 'evaluasi pascapelatihan', 2, 3, 'permanen', '', ''),
      ('800.2.5', 'Alumni diklat', '', null, null, null, '', '')
    on conflict (kode) do update set
      (jra_aktif, jra_inaktif, nasib, saran, petunjuk) =
      (excluded.jra_aktif, excluded.jra_inaktif, excluded.nasib, excluded.saran, excluded.petunjuk)
  `)
}
