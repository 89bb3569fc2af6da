import { sebutanKantor } from '../naskah/templat-kantor.js'
import { cariPenandatangan } from '../naskah/penandatangan.js'
import type { Pembuat } from '../surat/cetakan/cetakan.js'
import { angka } from '../values/persen.js'
import { cetakRupiah, rupiah } from '../values/rupiah.js'
import { tanggalDiZona, tanggalPanjang } from '../values/tanggal.js'
import { keputusanTahun } from './dokumen.js'
import { sebutRekap } from './keputusan.js'
import { hitungOrang } from './queries-orang.js'
import { rekapTahun, type BarisRekap } from './queries-rekap.js'
import { daftarAkpk, type BarisAkpk } from './queries-usulan.js'

/** Kind of the print and of its template. */
export const DOKUMEN_RENCANA = 'dokumen-rencana'
/** Rows of the AKPK table in print; the workbook has them all. */
const TERCETAK = 500

/** The planning document of a year: the decree it rests on, sums, and the AKPK table. */
export const pembuatDokumenRencana: Pembuat = async (db, { rujukan, kini, kantor }) => {
  const tahun = Number(rujukan)
  const hariIni = tanggalDiZona(kini, kantor.zona)
  const [rekap, orang, k] = [
    await rekapTahun(db, tahun),
    await hitungOrang(db, tahun, 'rencana'),
    await keputusanTahun(db, tahun),
  ]
  const { baris } = await daftarAkpk(db, { tahun }, TERCETAK)
  const s = sebutanKantor(kantor)
  return {
    templat: DOKUMEN_RENCANA,
    masukan: {
      isi: {
        tahun: String(tahun),
        lingkup: s.sebutanPemerintah,
        dasar: k?.nomor
          ? `Keputusan ${s.kepala} Nomor ${k.nomor} tanggal ${tanggalPanjang(k.tanggal)}`
          : 'Keputusan penetapannya belum diterbitkan',
        ringkas: sebutRekap(rekap.jumlah),
        kurang: `${angka(orang.kurang)} dari ${angka(orang.pns)} PNS`,
        pd: rekap.pd.map(barisRekap),
        bentuk: rekap.bentuk.map(barisRekap),
        sumber: rekap.sumber.map(barisRekap),
        akpk: baris.map(barisAkpk),
        sisa:
          rekap.jumlah.usulan > baris.length
            ? `Tercetak ${angka(baris.length)} dari ${angka(rekap.jumlah.usulan)} usulan; selengkapnya pada lembar kerja (XLSX) dokumen ini.`
            : `Tercetak seluruhnya, ${angka(baris.length)} usulan.`,
      },
      tanggal: hariIni,
      // Read in one transaction only because the lookup asks for one; nothing is written.
      penandatangan: await db.transaction((trx) => cariPenandatangan(trx, 'kepala', hariIni)),
    },
  }
}

const barisRekap = (b: BarisRekap) => ({
  ...{ nama: b.nama, usulan: angka(b.usulan), orang: angka(b.orang), jp: angka(b.jpRencana) },
  biaya: cetakRupiah(rupiah(b.biaya)),
})

const barisAkpk = (b: BarisAkpk, i: number) => ({
  ...{ nomor: String(i + 1), pegawai: [b.nama, b.nip].filter(Boolean).join(' / ') },
  jabatan: [b.jabatan, b.pd].filter(Boolean).join(', '),
  kesenjangan: `${b.kompetensi}; kinerja ${b.kinerja}`,
  ...{ bentuk: b.bentuk, materi: b.materi, jp: angka(b.jpRencana), pelaksana: b.pelaksana },
  ...{ waktu: tanggalPanjang(b.waktu), biaya: `${cetakRupiah(rupiah(b.biaya))} (${b.sumberDana})` },
})
