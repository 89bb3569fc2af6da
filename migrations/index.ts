import type { Knex } from 'knex'
import * as organisasi from './20261122_01_organisasi.js'
import * as akun from './20261122_02_akun.js'
import * as berkas from './20261122_03_berkas.js'
import * as sopPerkara from './20261122_04_sop_perkara.js'
import * as peserta from './20261122_05_peserta.js'
import * as naskah from './20261122_06_naskah.js'
import * as nomor from './20261122_07_nomor.js'
import * as suratMasuk from './20261122_08_surat_masuk.js'
import * as sertifikat from './20261122_09_sertifikat.js'
import * as kantor from './20261122_10_kantor.js'
import * as tetap from './20261122_11_tetap.js'
import * as laju from './20261122_12_laju.js'
import * as templat from './20261123_30_templat.js'
import * as pratinjau from './20261123_31_pratinjau.js'
import * as massal from './20261123_40_massal.js'
import * as suratMassal from './20261123_41_surat_massal.js'
import * as tte from './20261123_50_tte.js'
import * as klasifikasi from './20261123_60_klasifikasi.js'
import * as nomorHidup from './20261123_61_nomor.js'
import * as cetakan from './20261123_62_cetakan.js'
import * as suratMasukLengkap from './20261123_70_surat_masuk.js'
import * as disposisi from './20261123_71_disposisi.js'
import * as terbitElektronik from './20261123_80_terbit_elektronik.js'
import * as final from './20261123_81_final.js'
import * as arsip from './20261124_70_arsip.js'
import * as disposisiBaru from './20261124_71_disposisi_baru.js'
import * as tandaSertifikat from './20261123_82_tanda_sertifikat.js'
import * as pindaian from './20261123_83_pindaian.js'
import * as kewenangan from './20261124_20_kewenangan.js'
import * as srikandi from './20261124_32_srikandi.js'
import * as tenggat from './20261125_10_tenggat.js'
import * as kalender from './20261125_11_kalender.js'
import * as keamanan from './20261125_60_keamanan.js'
import * as laporan from './20261125_40_laporan.js'
import * as pemberitahuan from './20261125_30_pemberitahuan.js'
import * as jamTugas from './20261125_20_jam_tugas.js'
import * as suratMassalTte from './20261125_61_surat_massal_tte.js'
import * as namaPewaktu from './20261125_21_nama_pewaktu.js'
import * as jamRingan from './20261125_22_jam_ringan.js'
import * as eskalasi from './20261125_31_eskalasi.js'
import * as bergeser from './20261125_33_bergeser.js'
import * as bunyiSasaran from './20261125_32_bunyi_sasaran.js'
import * as ramalan from './20261125_50_ramalan.js'
import * as laporanLanggar from './20261125_41_laporan_langgar.js'
import * as simpanan from './20261125_62_simpanan.js'
import * as akunAman from './20261126_10_akun.js'
import * as tokenApi from './20261126_11_token.js'
import * as kunciUlang from './20261126_12_kunci_ulang.js'
import * as cari from './20261126_20_cari.js'
import * as laporanDasarian from './20261125_42_laporan_dasarian.js'
import * as kotak from './20261126_30_kotak.js'
import * as isianKonsep from './20261128_20_isian_konsep.js'
import * as word from './20261128_21_word.js'
import * as dibuka from './20261128_30_dibuka.js'
import * as tandaKalimat from './20261128_31_tanda_kalimat.js'
import * as ringkasan from './20261128_40_ringkasan.js'
import * as bunyiJanji from './20261128_41_bunyi_janji.js'
import * as henti from './20261128_50_henti.js'
import * as pindah from './20261128_51_pindah.js'
import * as penggantian from './20261128_52_penggantian.js'
import * as agenda from './20261128_60_agenda.js'
import * as jejak from './20261128_70_jejak.js'
import * as unit from './20261128_71_unit.js'
import * as kelengkapan from './20261128_95_kelengkapan.js'
import * as skm from './20261129_10_skm.js'
import * as pengaduan from './20261129_11_pengaduan.js'
import * as layanan from './20261129_12_layanan.js'
import * as luring from './20261128_80_luring.js'
import * as perangkat from './20261129_20_perangkat.js'
import * as rencana from './20261129_21_rencana.js'
import * as skj from './20261129_22_skj.js'
import * as lms from './20261130_50_lms.js'
import * as pegawaiUrut from './20261130_70_pegawai_urut.js'
import * as usulanPeserta from './20261130_30_usulan.js'
import * as kelas from './20261130_40_kelas.js'
import * as akunPeserta from './20261130_41_akun_peserta.js'
import * as sopUsulan from './20261130_71_sop_usulan.js'
import * as kotakSaya from './20261130_72_kotak_saya.js'
import * as latar from './20261130_80_latar.js'
import * as unggahanLuar from './20261130_81_unggahan_luar.js'
import * as rujukanIsian from './20261130_82_rujukan_isian.js'
import * as kodeTujuan from './20261130_90_kode_tujuan.js'
import * as kodeMengganti from './20261201_30_kode_mengganti.js'
import * as kiriman from './20261201_40_kiriman.js'
import * as pemenuhan from './20261201_70_pemenuhan.js'
import * as cadangan from './20261130_51_cadangan.js'
import * as kelulusan from './20261130_52_kelulusan.js'
import * as webhook from './20261128_72_webhook.js'
import * as cetakPilihan from './20261128_61_cetak_pilihan.js'
import * as pindai from './20261128_62_pindai.js'
import * as buktiKirim from './20261128_63_bukti_kirim.js'
import * as tugasOrang from './20261130_10_tugas_orang.js'
import * as padanan from './20261130_61_padanan.js'
import * as paketSertifikat from './20261130_62_paket.js'
import * as sertifikatHidup from './20261130_60_sertifikat.js'
import * as rekomendasi from './20261130_20_rekomendasi.js'
import * as pengajuan from './20261130_11_pengajuan.js'
import * as dokumenRencana from './20261130_21_dokumen_rencana.js'
import * as disposisiAduan from './20261201_10_disposisi_aduan.js'
import * as tanggalRencana from './20261201_20_tanggal_rencana.js'
import * as kepalaPd from './20261201_21_kepala_pd.js'

export interface Migration {
  name: string
  up(knex: Knex): Promise<void>
}

/** In order, forward only. Names carry no extension, so source and build agree. */
export const migrations: readonly Migration[] = [
  { name: '20261122_01_organisasi', ...organisasi },
  { name: '20261122_02_akun', ...akun },
  { name: '20261122_03_berkas', ...berkas },
  { name: '20261122_04_sop_perkara', ...sopPerkara },
  { name: '20261122_05_peserta', ...peserta },
  { name: '20261122_06_naskah', ...naskah },
  { name: '20261122_07_nomor', ...nomor },
  { name: '20261122_08_surat_masuk', ...suratMasuk },
  { name: '20261122_09_sertifikat', ...sertifikat },
  { name: '20261122_10_kantor', ...kantor },
  { name: '20261122_11_tetap', ...tetap },
  { name: '20261122_12_laju', ...laju },
  { name: '20261123_30_templat', ...templat },
  { name: '20261123_31_pratinjau', ...pratinjau },
  { name: '20261123_40_massal', ...massal },
  { name: '20261123_41_surat_massal', ...suratMassal },
  { name: '20261123_50_tte', ...tte },
  { name: '20261123_60_klasifikasi', ...klasifikasi },
  { name: '20261123_61_nomor', ...nomorHidup },
  { name: '20261123_62_cetakan', ...cetakan },
  { name: '20261123_70_surat_masuk', ...suratMasukLengkap },
  { name: '20261123_71_disposisi', ...disposisi },
  { name: '20261123_80_terbit_elektronik', ...terbitElektronik },
  { name: '20261123_81_final', ...final },
  { name: '20261124_70_arsip', ...arsip },
  { name: '20261124_71_disposisi_baru', ...disposisiBaru },
  { name: '20261123_82_tanda_sertifikat', ...tandaSertifikat },
  { name: '20261123_83_pindaian', ...pindaian },
  { name: '20261124_20_kewenangan', ...kewenangan },
  { name: '20261124_32_srikandi', ...srikandi },
  { name: '20261125_10_tenggat', ...tenggat },
  { name: '20261125_11_kalender', ...kalender },
  { name: '20261125_60_keamanan', ...keamanan },
  { name: '20261125_40_laporan', ...laporan },
  { name: '20261125_30_pemberitahuan', ...pemberitahuan },
  { name: '20261125_20_jam_tugas', ...jamTugas },
  { name: '20261125_61_surat_massal_tte', ...suratMassalTte },
  { name: '20261125_21_nama_pewaktu', ...namaPewaktu },
  { name: '20261125_31_eskalasi', ...eskalasi },
  { name: '20261125_50_ramalan', ...ramalan },
  { name: '20261125_41_laporan_langgar', ...laporanLanggar },
  { name: '20261125_62_simpanan', ...simpanan },
  { name: '20261126_10_akun', ...akunAman },
  { name: '20261126_11_token', ...tokenApi },
  { name: '20261126_12_kunci_ulang', ...kunciUlang },
  { name: '20261125_32_bunyi_sasaran', ...bunyiSasaran },
  { name: '20261125_33_bergeser', ...bergeser },
  { name: '20261126_20_cari', ...cari },
  { name: '20261125_22_jam_ringan', ...jamRingan },
  { name: '20261125_42_laporan_dasarian', ...laporanDasarian },
  { name: '20261126_30_kotak', ...kotak },
  { name: '20261128_20_isian_konsep', ...isianKonsep },
  { name: '20261128_21_word', ...word },
  { name: '20261128_30_dibuka', ...dibuka },
  { name: '20261128_31_tanda_kalimat', ...tandaKalimat },
  { name: '20261128_40_ringkasan', ...ringkasan },
  { name: '20261128_41_bunyi_janji', ...bunyiJanji },
  { name: '20261128_50_henti', ...henti },
  { name: '20261128_51_pindah', ...pindah },
  { name: '20261128_52_penggantian', ...penggantian },
  { name: '20261128_60_agenda', ...agenda },
  { name: '20261128_70_jejak', ...jejak },
  { name: '20261128_71_unit', ...unit },
  { name: '20261128_72_webhook', ...webhook },
  { name: '20261128_80_luring', ...luring },
  { name: '20261128_61_cetak_pilihan', ...cetakPilihan },
  { name: '20261128_62_pindai', ...pindai },
  { name: '20261128_63_bukti_kirim', ...buktiKirim },
  { name: '20261128_95_kelengkapan', ...kelengkapan },
  { name: '20261129_10_skm', ...skm },
  { name: '20261129_11_pengaduan', ...pengaduan },
  { name: '20261129_12_layanan', ...layanan },
  { name: '20261129_20_perangkat', ...perangkat },
  { name: '20261129_21_rencana', ...rencana },
  { name: '20261129_22_skj', ...skj },
  { name: '20261130_10_tugas_orang', ...tugasOrang },
  { name: '20261130_11_pengajuan', ...pengajuan },
  { name: '20261130_20_rekomendasi', ...rekomendasi },
  { name: '20261130_21_dokumen_rencana', ...dokumenRencana },
  { name: '20261130_30_usulan', ...usulanPeserta },
  { name: '20261130_40_kelas', ...kelas },
  { name: '20261130_41_akun_peserta', ...akunPeserta },
  { name: '20261130_50_lms', ...lms },
  { name: '20261130_51_cadangan', ...cadangan },
  { name: '20261130_52_kelulusan', ...kelulusan },
  { name: '20261130_60_sertifikat', ...sertifikatHidup },
  { name: '20261130_61_padanan', ...padanan },
  { name: '20261130_62_paket', ...paketSertifikat },
  { name: '20261130_70_pegawai_urut', ...pegawaiUrut },
  { name: '20261130_71_sop_usulan', ...sopUsulan },
  { name: '20261130_72_kotak_saya', ...kotakSaya },
  { name: '20261130_80_latar', ...latar },
  { name: '20261130_81_unggahan_luar', ...unggahanLuar },
  { name: '20261130_82_rujukan_isian', ...rujukanIsian },
  { name: '20261130_90_kode_tujuan', ...kodeTujuan },
  { name: '20261201_10_disposisi_aduan', ...disposisiAduan },
  { name: '20261201_20_tanggal_rencana', ...tanggalRencana },
  { name: '20261201_21_kepala_pd', ...kepalaPd },
  { name: '20261201_30_kode_mengganti', ...kodeMengganti },
  { name: '20261201_40_kiriman', ...kiriman },
  { name: '20261201_70_pemenuhan', ...pemenuhan },
]
