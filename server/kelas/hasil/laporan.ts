import type { Knex } from 'knex'
import { angka2, persen2 } from '../../lms/kata.js'
import { rekapPantau } from '../../lms/pantau.js'
import { bahanPelatihan } from '../../naskah/bahan.js'
import { isiBawaan } from '../../naskah/templat.js'
import { pelatihanPerkara } from '../../pelatihan/service.js'
import { templatLembar, type Pembuat } from '../../surat/cetakan/cetakan.js'
import { angka } from '../../values/persen.js'
import { namaKelas } from '../kata.js'
import { barisJadwal, hasilPeserta, penandaHasil, sebutHasil, type HasilPeserta } from './fakta.js'

/** Kind of the print; its template is that of reports. */
export const LAPORAN_PELAKSANAAN = 'laporan-pelaksanaan'
const TEMPLAT = 'laporan'
/** Names in the text; beyond that the attached list says it. */
const TERSEBUT = 100

/**
 * Operasional Bangkom row 10: the report of a training that was held, in the five parts of domain 1.3,
 * drafted from what the house knows. It has no number; the office edits it and uploads it at row 11.
 */
export const pembuatLaporan: Pembuat = async (db, { rujukan, kini, kantor }) => {
  const p = await pelatihanPerkara(db, rujukan)
  const bahan = await bahanPelatihan(db, kini, p.id)
  const awal = isiBawaan(await templatLembar(db, TEMPLAT), bahan)
  const hasil = await hasilPeserta(db, p)
  const lembaga = p.data.narasumber ?? []
  return {
    templat: TEMPLAT,
    naskah: {
      isi: {
        ...awal,
        judul: `Pelaksanaan ${namaKelas(p)}`,
        namaPelatihan: namaKelas(p),
        kegiatan: [
          'Kegiatan dilaksanakan dengan jadwal sebagai berikut:',
          ...(await barisJadwal(db, p, kantor)),
          ...(lembaga.length > 0 ? [`Narasumber berasal dari ${lembaga.join('; ')}.`] : []),
          'Rincian kegiatan:',
        ].join('\n'),
        hasil: [
          ...(await kalimatPantau(db, p.id, kini)),
          ...kalimatHasil(hasil),
          bahan.rekap.evaluasi,
        ]
          .filter(Boolean)
          .join('\n'),
        simpulan: simpulan(hasil),
      },
      ...{ nomor: '', tanggal: bahan.hariIni, konsep: false, peserta: bahan.peserta },
      penandatangan: await penandaHasil(db, 'kepala', { unitId: p.unit_id, kini, kantor }),
    },
  }
}

/** What row 7 watches: attendance, marks and who never came into the learning system. */
async function kalimatPantau(db: Knex, pelatihanId: string, kini: Date): Promise<string[]> {
  const r = await rekapPantau(db, pelatihanId, kini)
  const rata = [
    r.rerataHadir !== null && `rata-rata kehadiran ${persen2(r.rerataHadir)}`,
    r.rerataNilai !== null && `rata-rata nilai ${angka2(r.rerataNilai)}`,
  ].filter(Boolean)
  const hadir = r.hadir
    .filter((g) => g.jumlah > 0)
    .map((g) => `${g.nama}: ${angka(g.jumlah)} orang`)
  return [
    rata.length > 0 ? `Menurut pemantauan, ${rata.join(' dan ')}.` : '',
    hadir.length > 0 ? `Kehadiran peserta: ${hadir.join('; ')}.` : '',
  ]
}

function kalimatHasil(hasil: readonly HasilPeserta[]): string[] {
  const gagal = hasil.filter((h) => h.sebab)
  const sebutan = new Map<string, number>()
  for (const h of hasil)
    if (!h.sebab && h.kualifikasi) sebutan.set(h.kualifikasi, (sebutan.get(h.kualifikasi) ?? 0) + 1)
  const kualifikasi = [...sebutan].map(([nama, n]) => `${nama} ${angka(n)} orang`)
  const sisa = gagal.length - TERSEBUT
  return [
    kualifikasi.length > 0 ? `Kualifikasi: ${kualifikasi.join('; ')}.` : '',
    gagal.length > 0 ? 'Peserta yang tidak lulus dan sebabnya:' : '',
    ...gagal.slice(0, TERSEBUT).map((h) => `${h.nama}. ${sebutHasil(h)}.`),
    sisa > 0 ? `dan ${angka(sisa)} orang lain pada lampiran.` : '',
  ]
}

function simpulan(hasil: readonly HasilPeserta[]): string {
  const lulus = hasil.filter((h) => !h.sebab).length
  const belum = hasil.some((h) => h.lulus === null)
  return (
    `Dari ${angka(hasil.length)} peserta, ${angka(lulus)} lulus dan ` +
    `${angka(hasil.length - lulus)} tidak lulus` +
    `${belum ? ', menurut syarat yang berlaku dan belum ditetapkan' : ''}. ` +
    'Disarankan agar hasil pelatihan diterapkan dan dipantau di unit kerja masing-masing peserta.'
  )
}
