import { bahanPelatihan } from '../../naskah/bahan.js'
import { isiBawaan } from '../../naskah/templat.js'
import { angka2, persen2 } from '../../lms/kata.js'
import { pelatihanPerkara } from '../../pelatihan/service.js'
import { templatLembar, type Pembuat } from '../../surat/cetakan/cetakan.js'
import { cetakNip } from '../../values/nip.js'
import { angka } from '../../values/persen.js'
import { namaKelas } from '../kata.js'
import { hasilPeserta, penandaHasil, sebutHasil, type HasilPeserta } from './fakta.js'

/** Kind of the print; its template is that of minutes. */
export const BERITA_ACARA_KELULUSAN = 'berita-acara-kelulusan'
const TEMPLAT = 'berita-acara'
/** Letters of the cells, as the template has them. */
const MAKS = { uraian: 400, keterangan: 200 }

/** Operasional Bangkom row 10: the minutes of who passed, everybody attached. */
export const pembuatBeritaAcara: Pembuat = async (db, { rujukan, kini, kantor }) => {
  const p = await pelatihanPerkara(db, rujukan)
  const bahan = await bahanPelatihan(db, kini, p.id)
  const hasil = await hasilPeserta(db, p)
  const lulus = hasil.filter((h) => !h.sebab).length
  const belum = hasil.some((h) => h.lulus === null)
  return {
    templat: TEMPLAT,
    naskah: {
      isi: {
        ...isiBawaan(await templatLembar(db, TEMPLAT), bahan),
        judul: `Kelulusan Peserta ${namaKelas(p)}`,
        hariTanggal: bahan.hariIni,
        tempat: kantor.kota,
        isi:
          `Verifikasi kelulusan peserta ${namaKelas(p)} berdasarkan rekapitulasi kehadiran dan ` +
          `nilai${belum ? ' (usulan menurut syarat yang berlaku)' : ''}, dengan hasil:`,
        butir: [
          `peserta terdaftar ${angka(hasil.length)} orang;`,
          `lulus ${angka(lulus)} orang;`,
          `tidak lulus ${angka(hasil.length - lulus)} orang.`,
        ],
        daftar: hasil.map(baris(p.selesai.slice(0, 4))),
      },
      ...{ nomor: '', tanggal: bahan.hariIni, konsep: false },
      penandatangan: await penandaHasil(db, 'kabid', { unitId: p.unit_id, kini, kantor }),
    },
  }
}

const baris = (tahun: string) => (h: HasilPeserta) => ({
  ...{ kode: cetakNip(h.nip), tahun },
  uraian: [
    [h.nama, h.instansi].filter(Boolean).join(', '),
    `kehadiran ${persen2(h.hadir)}, nilai ${angka2(h.nilai)}`,
  ]
    .join('; ')
    .slice(0, MAKS.uraian),
  keterangan: [sebutHasil(h), !h.sebab && h.kualifikasi]
    .filter(Boolean)
    .join(', ')
    .slice(0, MAKS.keterangan),
})
