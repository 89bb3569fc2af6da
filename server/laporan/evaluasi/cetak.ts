import type { Knex } from 'knex'
import { cariPenandatangan } from '../../naskah/penandatangan.js'
import type { Pembuat } from '../../surat/cetakan/cetakan.js'
import { angka } from '../../values/persen.js'
import { tanggalDiZona } from '../../values/tanggal.js'
import { jumlahTerbilang } from '../../values/terbilang.js'
import { sebutBagian, sebutUsul } from './kata.js'
import { susunEvaluasi, type BarisEvaluasi, type PermintaanEvaluasi } from './susun.js'
import { KASUS_ANGKA, KASUS_USUL } from './usul.js'

/** Kind of the print and of its template. */
export const BERITA_ACARA_EVALUASI = 'berita-acara-evaluasi'

/** What a print is asked for with: the scope, and how it is called. */
export interface IsiBeritaAcara extends PermintaanEvaluasi {
  lingkup: string
}

/** The minutes of the yearly evaluation, for the secretary to keep and the head to sign. */
export const pembuatEvaluasi: Pembuat = async (db, { isi, kini, kantor }) => {
  const p = isi as IsiBeritaAcara
  const hariIni = tanggalDiZona(kini, kantor.zona)
  const baris = await susunEvaluasi(db, p)
  return {
    templat: BERITA_ACARA_EVALUASI,
    masukan: {
      isi: {
        tahun: String(p.tahun),
        lingkup: p.lingkup,
        hariTanggal: hariIni,
        tempat: kantor.kota || kantor.nama,
        baris: baris.map(barisCetak),
        simpulan: simpulan(baris),
      },
      tanggal: hariIni,
      ...(await tanda(db, hariIni)),
    },
  }
}

const barisCetak = (b: BarisEvaluasi) => ({
  nomor: b.no,
  kegiatan: b.nama,
  sop: b.sop,
  waktu: b.waktu || '–',
  kasus: angka(b.kasus),
  p50: b.angka ? angka(b.angka.p50) : '–',
  p80: b.angka ? angka(b.angka.p80) : '–',
  p95: b.angka ? angka(b.angka.p95) : '–',
  bagian: b.angka ? sebutBagian(b.angka) : '–',
  usul: sebutUsul(b.usul),
  sebab: b.usul.sebab,
})

function simpulan(baris: readonly BarisEvaluasi[]): string[] {
  const hitung = (jenis: string) => baris.filter((b) => b.usul.jenis === jenis).length
  const dinilai = baris.length - hitung('belum') - hitung('tidak')
  return [
    `Dari ${jumlahTerbilang(baris.length, 'kegiatan')} yang berjalan, ${dinilai} dapat dinilai; ${hitung('belum')} belum mempunyai ${KASUS_USUL} kasus dan ${hitung('tidak')} tidak berukuran lama kerja.`,
    `Waktu baku ${hitung('tetap')} kegiatan diusulkan tetap, ${hitung('perpanjang')} diperpanjang, dan ${hitung('perpendek')} diperpendek, sebagaimana tabel di atas.`,
    `Angka tidak ditampilkan untuk kegiatan dengan kurang dari ${KASUS_ANGKA} kasus.`,
    'Perubahan waktu baku berlaku setelah SOP direvisi dan disahkan.',
  ]
}

/** Who signs today; a vacant seat leaves its place empty. */
async function tanda(db: Knex, hariIni: string) {
  // Read in one transaction only because the lookup asks for one; nothing is written.
  return db.transaction(async (trx) => ({
    penandatangan: await cariPenandatangan(trx, 'sekretaris', hariIni),
    penandatanganKedua: await cariPenandatangan(trx, 'kepala', hariIni),
  }))
}
