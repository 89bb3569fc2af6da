import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { pelatihanPerkara } from '../pelatihan/service.js'
import { pesanCetakan, type Pembuat } from '../surat/cetakan/cetakan.js'
import { penutupBuku } from '../surat/buku/cetak.js'
import type { Pelaku } from '../values/pelaku.js'
import { namaLengkap } from '../values/gelar.js'
import { cetakNip } from '../values/nip.js'
import { rentangTanggal, tanggalDiZona, tanggalPanjang } from '../values/tanggal.js'
import { jumlahTerbilang } from '../values/terbilang.js'

/** How a stack of certificates may lie. */
export const URUTAN = {
  daftar: 'Daftar peserta',
  instansi: 'Instansi dan unit kerja',
  nama: 'Nama',
  nomor: 'Nomor sertifikat',
} as const
export type Urutan = keyof typeof URUTAN

/** SQL over `sertifikat s`, `peserta p` and `nomor n`. */
const SQL_URUT: Record<Urutan, string> = {
  daftar: 'p.urutan, p.nama',
  instansi: 'lower(p.instansi), lower(p.unit_kerja), lower(p.nama)',
  nama: 'lower(p.nama), p.nip',
  nomor: 'n.tahun, n.urut, length(n.sufiks), n.sufiks',
}

/** Kind of the prints of this room. */
export const CETAKAN_SERTIFIKAT = 'sertifikat-pilihan'
export const CETAKAN_SERAH = 'serah-sertifikat'

export interface PesananSertifikat {
  urut: Urutan
  /** Only those of this agency; all without. */
  instansi?: string
}

/** The living certificates of a training in this order, each with its file if there is one. */
export async function sertifikatUrut(
  db: Knex,
  pelatihanId: string,
  { urut, instansi }: PesananSertifikat,
): Promise<any[]> {
  const q = db('sertifikat as s')
    .join('peserta as p', 'p.id', 's.peserta_id')
    .leftJoin('nomor as n', (j) =>
      j.on('n.pemilik_id', 's.id').andOn('n.pemilik', db.raw("'sertifikat'")),
    )
    .leftJoin('konversi as k', 'k.docx_sha256', 's.docx_sha256')
    .where('p.pelatihan_id', pelatihanId)
    .whereNot('s.status', 'batal')
    .orderByRaw(SQL_URUT[urut])
    .select('p.*', 's.*', { pdf: db.raw('coalesce(s.pdf_sha256, k.pdf_sha256)') })
  if (instansi) void q.where('p.instansi', instansi)
  return q
}

interface Siapa {
  trx: Knex.Transaction
  pelaku: Pelaku
  kini: Date
}

const sebut = (p: { nama: string; angkatan: string }, instansi?: string): string =>
  [p.angkatan ? `${p.nama} Angkatan ${p.angkatan}` : p.nama, instansi].filter(Boolean).join(', ')

/**
 * Asks for one PDF of them in that order; printed on both sides every certificate begins on a front.
 * Answers the print and the numbers without a PDF yet. Errors: SERTIFIKAT_PILIHAN_KOSONG.
 */
export async function cetakUrut(
  { trx, pelaku, kini }: Siapa,
  pelatihanId: string,
  p: PesananSertifikat & { bolakBalik: boolean },
): Promise<{ id: string; tanpaPdf: string[] }> {
  const pelatihan = await pelatihanPerkara(trx, pelatihanId)
  const semua = await sertifikatUrut(trx, pelatihanId, p)
  const surat = semua.filter((s) => s.pdf).map((s) => ({ sha256: s.pdf, kali: 1 }))
  if (surat.length === 0) throw errors.SERTIFIKAT_PILIHAN_KOSONG({ apa: 'dicetak' })
  const id = await pesanCetakan(
    trx,
    {
      jenis: CETAKAN_SERTIFIKAT,
      rujukan: `${pelatihanId}/sertifikat`,
      judul: `Sertifikat ${sebut(pelatihan, p.instansi)} menurut ${URUTAN[p.urut].toLowerCase()}`,
      isi: { benda: 'surat', bolakBalik: p.bolakBalik, surat },
      ...{ oleh: pelaku.pegawaiId, kini },
    },
    { nama: 'surat.cetak.pdf', total: surat.length },
  )
  return { id, tanpaPdf: semua.filter((s) => !s.pdf).map((s) => s.nomor) }
}

/** Asks for the list that is signed when certificates are handed over. Errors: SERTIFIKAT_PILIHAN_KOSONG. */
export async function daftarSerah(
  { trx, pelaku, kini }: Siapa,
  pelatihanId: string,
  p: PesananSertifikat,
): Promise<string> {
  const pelatihan = await pelatihanPerkara(trx, pelatihanId)
  if ((await sertifikatUrut(trx, pelatihanId, p)).length === 0)
    throw errors.SERTIFIKAT_PILIHAN_KOSONG({ apa: 'diserahkan' })
  return pesanCetakan(trx, {
    jenis: CETAKAN_SERAH,
    rujukan: `${pelatihanId}/sertifikat`,
    judul: `Daftar penyerahan sertifikat ${sebut(pelatihan, p.instansi)}`,
    isi: { ...p, pelatihanId },
    ...{ oleh: pelaku.pegawaiId, kini },
  })
}

/** The list as it stands when it is made: who took theirs already is printed with the day. */
export const pembuatSerah: Pembuat = async (db, { isi, kini, kantor }) => {
  const pelatihan = await pelatihanPerkara(db, isi.pelatihanId)
  const semua = await sertifikatUrut(db, isi.pelatihanId, isi)
  const hariIni = tanggalDiZona(kini, kantor.zona)
  return {
    templat: 'buku-serah',
    masukan: {
      isi: {
        judul: 'Daftar Penyerahan Sertifikat',
        periode: `${sebut(pelatihan, isi.instansi)}, ${rentangTanggal(pelatihan.mulai, pelatihan.selesai)}`,
        baris: semua.map((s, i) => ({
          urut: String(i + 1),
          nama: namaLengkap({
            ...{ nama: s.nama, gelarDepan: s.gelar_depan, gelarBelakang: s.gelar_belakang },
          }),
          nip: cetakNip(s.nip),
          instansi: [s.unit_kerja, s.instansi].filter(Boolean).join(', '),
          ...{ nomor: s.nomor, kodeRegistrasi: s.kode_registrasi, tanda: '' },
          diterima: s.diterima_pada ? `${s.diterima_oleh}, ${tanggalPanjang(s.diterima_pada)}` : '',
        })),
        penutup: `Daftar ini memuat ${jumlahTerbilang(semua.length, 'sertifikat')}.`,
      },
      tanggal: hariIni,
      ...(await penutupBuku(db, hariIni)),
    },
  }
}
