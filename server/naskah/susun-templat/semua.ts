import { susunDocx, type Rancangan } from './berkas-docx.js'
import {
  bukuDisposisi,
  bukuEkspedisi,
  bukuKeluar,
  bukuMasuk,
  bukuSertifikat,
  bukuSerah,
} from './buku.js'
import { daftarTandaTangan } from './daftar-tanda.js'
import { dokumenRencana } from './dokumen-rencana.js'
import { beritaAcaraEvaluasi } from './evaluasi.js'
import { keputusanUmum, skPanitia } from './keputusan.js'
import {
  panggilan,
  pemberitahuan,
  permohonanKode,
  permohonanNarasumber,
  rekomendasi,
  suratDinas,
  undangan,
} from './korespondensi.js'
import { laporan } from './laporan.js'
import { lembarDisposisi, lembarKendali, lembarParaf } from './lembar.js'
import { laporanSkm } from './skm.js'
import { sertifikat } from './sertifikat.js'
import { transkripPelatihan } from './transkrip.js'
import { beritaAcara, notaDinas, suratTugas } from './tugas.js'

const RANCANGAN: Record<string, () => Rancangan> = {
  'surat-permohonan-narasumber': permohonanNarasumber,
  'surat-pemberitahuan': pemberitahuan,
  'sk-panitia': skPanitia,
  'surat-panggilan': panggilan,
  'undangan-pembukaan': () => undangan(),
  undangan: () => undangan('Undangan'),
  'surat-dinas': suratDinas,
  'surat-rekomendasi': rekomendasi,
  'nota-dinas': notaDinas,
  'surat-tugas': suratTugas,
  'berita-acara': beritaAcara,
  'berita-acara-evaluasi': beritaAcaraEvaluasi,
  'dokumen-rencana': dokumenRencana,
  keputusan: keputusanUmum,
  laporan,
  'laporan-skm': laporanSkm,
  sertifikat,
  'surat-permohonan-kode': permohonanKode,
  'buku-keluar': bukuKeluar,
  'buku-masuk': bukuMasuk,
  'buku-ekspedisi': bukuEkspedisi,
  'buku-sertifikat': bukuSertifikat,
  'buku-disposisi': bukuDisposisi,
  'buku-serah': bukuSerah,
  'daftar-tanda-tangan': daftarTandaTangan,
  'transkrip-pelatihan': transkripPelatihan,
  'lembar-disposisi': lembarDisposisi,
  'lembar-kendali': lembarKendali,
  'lembar-paraf': lembarParaf,
}

/** The templates the house delivers: kind -> DOCX. Same code, same bytes. */
export function susunSemua(): Map<string, Buffer> {
  return new Map(Object.entries(RANCANGAN).map(([jenis, buat]) => [jenis, susunDocx(buat())]))
}
