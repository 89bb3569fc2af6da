import { kalimat, sebutJenis } from './kata.js'

export interface BarisRiwayat {
  at: Date
  aksi: string
  oleh: string | null
  sebagai: string
  rincian: Record<string, any>
}

const BATAL: Record<string, (r: Record<string, any>) => string> = {
  pindah: (r) => `langkah ${r.no} ditinggalkan karena perkara dipindahkan`,
  henti: (r) => `langkah ${r.no} ditutup karena perkara dihentikan`,
}
const batalLama = (r: Record<string, any>): string =>
  r.olehPewaktu ? 'langkah ditutup karena batas waktunya tiba' : 'langkah tidak berlaku lagi'

function sebutHenti(r: Record<string, any>): string {
  if (r.karena) return `dihentikan bersama perkara induknya: ${r.alasan}`
  const nomor = (kata: string, n: string[] = []) => (n.length > 0 ? `; ${kata} ${pendek(n)}` : '')
  return (
    `menghentikan perkara: ${r.alasan}` +
    nomor('nomor BATAL', r.nomorBatal) +
    nomor('nomor tetap', r.nomorTetap)
  )
}

const sebutPindah = (r: Record<string, any>): string =>
  `langkah ${(r.dari as string[]).join(' dan ')} ke langkah ${r.ke}`

const pendek = (n: string[]): string =>
  n.length > 5 ? `${n.slice(0, 5).join(', ')} dan ${n.length - 5} lainnya` : n.join(', ')

/** One sentence per kind of event; what is not listed shows its own name, without its dots. */
const KATA: Record<string, (r: Record<string, any>) => string> = {
  'perkara.mulai': () => 'memulai perkara',
  'perkara.selesai': () => 'perkara selesai',
  'tugas.dibuka': (r) => `langkah ${r.no} terbuka`,
  'tugas.diambil': (r) => `mengambil langkah ${r.no}`,
  'tugas.dilepas': (r) => `mengembalikan langkah ${r.no} ke antrean`,
  'tugas.dialihkan': (r) => `mengalihkan langkah ${r.no} kepada ${r.nama}: ${r.alasan}`,
  'tugas.dijeda': (r) => `menjeda jam langkah ${r.no}: ${r.alasan}`,
  'tugas.dilanjutkan': (r) => `melanjutkan jam langkah ${r.no}`,
  'tugas.selesai': (r) =>
    r.sendiri ? `langkah ${r.no} selesai dengan sendirinya` : `menyelesaikan langkah ${r.no}`,
  'tugas.dikembalikan': (r) => `mengembalikan pada langkah ${r.no}: ${r.alasan}`,
  'perkara.dihentikan': sebutHenti,
  'pindah.diusulkan': (r) => `mengusulkan pindah dari ${sebutPindah(r)}: ${r.alasan}`,
  'pindah.disetujui': (r) =>
    `menyetujui usul ${r.pengusul} dan memindahkan perkara dari ${sebutPindah(r)}: ${r.alasan}`,
  'pindah.ditolak': (r) => `menolak usul pindah dari ${sebutPindah(r)}: ${r.alasan}`,
  'pindah.ditarik': (r) => `menarik usul pindah dari ${sebutPindah(r)}`,
  'tugas.batal': (r) => BATAL[r.sebab]?.(r) ?? batalLama(r),
  'tenggat.diingatkan': (r) => `mengingatkan ${r.kepada} tentang langkah ${r.no}`,
  'pewaktu.berbunyi': () => 'batas waktu tiba',
  'pelatihan.tanggal_diubah': (r) =>
    `mengubah tanggal pelatihan dari ${r.dari} ke ${r.ke}: ${r.alasan}`,
  'naskah.terbit': (r) => `menerbitkan ${sebutJenis(String(r.jenis))} nomor ${r.nomor}`,
  'naskah.batal': (r) => `membatalkan surat nomor ${r.nomor}: ${r.alasan}`,
  'surat.massal': (r) => `menyiapkan ${r.jumlah} surat per peserta dari surat nomor ${r.nomor}`,
  'surat.massal.ditandatangani': (r) =>
    `menandatangani surat per peserta dari surat nomor ${r.nomor}; ${r.jumlah} terbit`,
  'surat.massal.ditolak': (r) =>
    `menolak ${r.jumlah} surat per peserta dari surat nomor ${r.nomor}: ${r.alasan}`,
  'templat.diganti': (r) => `memakai templat ${r.nama} yang berlaku`,
  'balasan.lewat_batas': (r) =>
    `batas balasan lewat; belum menjawab: ${r.belum?.join(', ') || 'tidak ada'}`,
  'balasan.terlambat': (r) =>
    `mencatat balasan terlambat ${r.instansi}, agenda masuk ${r.agenda}/${r.tahun}`,
  'surat_masuk.ditautkan': (r) => `menautkan surat masuk agenda ${r.agenda}/${r.tahun}`,
  'surat_masuk.dilepas': (r) => `melepas surat masuk agenda ${r.agenda}/${r.tahun}`,
  'sertifikat.disposisi': (r) =>
    `meneruskan data ${r.peserta} peserta dengan disposisi: ${r.disposisi}`,
  'sertifikat.ditandatangani': (r) => `menandatangani ${r.jumlah} sertifikat`,
  'arsip.disimpan': (r) => `mengarsipkan di ${r.tempat}`,
  'sertifikat.diarsipkan': (r) => `mengarsipkan ${r.jumlah} sertifikat di ${r.tempat}`,
  'peserta.akun_belum_aktif': (r) => `${r.nip?.length ?? 0} akun belum aktif saat langkah ditutup`,
  'peserta.sandi_direset': (r) => `mereset kata sandi ${r.nip}`,
  'pelaksanaan.dipantau': (r) => `mencatat hasil pemantauan: ${r.temuan}`,
  'arsip.hasil_gagal': (r) =>
    `Berita acara dan transkrip tidak dapat dilampirkan sendiri (${r.sebab}); susun pada halaman Laporan dan transkrip lalu lampirkan`,
  'cadangan.lms': (r) => `mencatat cadangan ${r.berkas} di ${r.tempat}`,
}

/** `Siti Aminah (Plh. Kepala BKPSDM): menyelesaikan langkah 5`. */
export function katakan(r: Omit<BarisRiwayat, 'at'>): string {
  const kata = KATA[r.aksi]?.(r.rincian) ?? kalimat(r.aksi.replaceAll('.', ' ')).toLowerCase()
  const tindakan = r.aksi.startsWith('tugas.tindakan.') ? String(r.rincian.pesan ?? kata) : kata
  const siapa = r.oleh ? `${r.oleh}${r.sebagai ? ` (${r.sebagai})` : ''}: ` : ''
  return siapa ? siapa + tindakan : tindakan.charAt(0).toUpperCase() + tindakan.slice(1)
}
