import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { cariPenandatangan } from '../../naskah/penandatangan.js'
import { TERSAMAR } from '../../pegawai/keamanan.js'
import { tanggalDiZona, tanggalPanjang } from '../../values/tanggal.js'
import { jumlahTerbilang } from '../../values/terbilang.js'
import type { Pembuat } from '../cetakan/cetakan.js'
import { detailPesanan, type BarisPesanan, type NomorPesanan } from '../pesanan/queries.js'

async function wajibPesanan(db: Knex, id: string, kini: Date) {
  const d = await detailPesanan(db, id, kini)
  if (!d) throw errors.TIDAK_ADA({ apa: 'Pesanan nomor' })
  return d
}

/** The control sheets of a block: every number with room to write what it was used for. */
export const pembuatKendali: Pembuat = async (db, { rujukan, kini }) => {
  const { pesanan: p, nomor } = await wajibPesanan(db, rujukan, kini)
  return {
    templat: 'lembar-kendali',
    masukan: {
      isi: {
        buku: `${p.nama_register} ${p.tahun}`,
        pemesan: [p.pemilik, p.unit].filter(Boolean).join(', '),
        keperluan: p.keperluan,
        sampai: tanggalPanjang(p.berlaku_sampai),
        kartu: nomor.filter((n) => n.status === 'dipesan').map((n) => ({ nomor: n.nomor })),
      },
    },
  }
}

/** Minutes of the reconciliation: what was used, what became BATAL, who did it and who knows of it. */
export const pembuatBeritaAcara: Pembuat = async (db, { rujukan, isi, kini, kantor }) => {
  const { pesanan, nomor } = await wajibPesanan(db, rujukan, kini)
  const hariIni = tanggalDiZona(pesanan.ditutup_at ?? kini, kantor.zona)
  const tanda = await db.transaction(async (trx) => ({
    sekretaris: await cariPenandatangan(trx, 'sekretaris', hariIni),
    agendaris: await cariPenandatangan(trx, 'agendaris', hariIni),
  }))
  if (!tanda.sekretaris) throw errors.JABATAN_KOSONG({ peran: 'sekretaris' })
  const { agendaris } = tanda
  return {
    templat: 'berita-acara',
    naskah: {
      isi: {
        judul: 'Rekonsiliasi Nomor Surat Masa Kontinuitas',
        hariTanggal: hariIni,
        tempat: kantor.kota || kantor.nama,
        isi: kalimat(pesanan, nomor),
        penutup:
          'Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.',
        petugas: agendaris ? [{ nama: agendaris.nama, jabatan: agendaris.jabatan }] : [],
        daftar: nomor.map(barisDaftar),
      },
      // Minutes asked for before they had one stay without.
      nomor: String(isi.nomor ?? ''),
      tanggal: hariIni,
      penandatangan: tanda.sekretaris,
      konsep: false,
    },
  }
}

function kalimat(p: BarisPesanan, nomor: readonly NomorPesanan[]): string {
  const batal = nomor.filter((n) => n.status === 'batal').length
  return (
    `Mencocokkan lembar kendali nomor ${p.nama_register} tahun ${p.tahun}, nomor urut ${p.dari} ` +
    `sampai dengan ${p.sampai}, yang disediakan untuk ${p.keperluan}. Sebanyak ` +
    `${jumlahTerbilang(nomor.length - batal, 'nomor')} dipakai dan dicatat dalam buku agenda; ` +
    `${jumlahTerbilang(batal, 'nomor')} tidak dipakai, dinyatakan BATAL, dan tidak diberikan lagi. ` +
    'Rinciannya terlampir.'
  )
}

/** Minutes go from hand to hand: what a confidential letter is about stays in the book. */
const uraianSurat = (n: NomorPesanan): string =>
  ['B', 'T'].includes(n.sec) ? [n.tujuan, n.hal].filter(Boolean).join(': ') : TERSAMAR

const barisDaftar = (n: NomorPesanan) => ({
  kode: n.nomor,
  uraian: n.status === 'batal' ? 'Tidak dipakai' : uraianSurat(n),
  tahun: n.tanggal.slice(0, 4),
  keterangan: n.status === 'batal' ? 'BATAL' : `Dipakai, ${tanggalPanjang(n.tanggal)}`,
})
