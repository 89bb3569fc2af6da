import type { Knex } from 'knex'
import { pesanCetakan, type Pembuat } from '../surat/cetakan/cetakan.js'
import { cetakNip } from '../values/nip.js'
import { hariTanggal, rentangTanggal, tanggalDiZona } from '../values/tanggal.js'
import { hariSesi, jamSesi, namaKelas, sebutNama } from './kata.js'
import { kepalaKelas, type KepalaKelas } from './queries.js'
import { satuSesi, type Pengubah } from './sesi.js'

/** Template of both sheets, and their kinds of print. */
const TEMPLAT = 'daftar-tanda-tangan'
export const DAFTAR_HADIR = 'daftar-hadir'
export const TANDA_TERIMA_KIT = 'tanda-terima-kit'

/** Asks for the attendance sheet of a session, to be signed by hand. Errors: TIDAK_ADA. */
export async function pesanDaftarHadir(
  { trx, kini, pelaku }: Pengubah,
  pelatihanId: string,
  sesiId: string,
): Promise<string> {
  const sesi = await satuSesi(trx, sesiId, pelatihanId)
  const judul = `Daftar hadir ${sesi.mata}`
  return pesanCetakan(trx, {
    ...{ jenis: DAFTAR_HADIR, rujukan: sesiId, judul, isi: {} },
    ...{ oleh: pelaku.pegawaiId, kini },
  })
}

/** Asks for the sheet on which participants sign for the kit (row 34). Errors: TIDAK_ADA. */
export async function pesanTandaTerima(
  { trx, kini, pelaku }: Pengubah,
  pelatihanId: string,
): Promise<string> {
  const kelas = await kepalaKelas(trx, pelatihanId)
  return pesanCetakan(trx, {
    ...{ jenis: TANDA_TERIMA_KIT, rujukan: pelatihanId, isi: {} },
    judul: `Tanda terima training kit ${namaKelas(kelas)}`,
    ...{ oleh: pelaku.pegawaiId, kini },
  })
}

const hadir: Pembuat = async (db, { rujukan, kini, kantor }) => {
  const sesi = await satuSesi(db, rujukan)
  const kelas = await kepalaKelas(db, sesi.pelatihan_id)
  return lembar(db, kelas, {
    ...{ judul: 'Daftar hadir', tempat: sesi.tempat || kelas.tempat, kini, zona: kantor.zona },
    waktu: `${hariSesi(sesi.mulai, kantor)}, ${jamSesi(sesi, kantor)}`,
    uraian: `Mata pelatihan: ${sesi.mata} (${sesi.jp} JP)`,
  })
}

const kit: Pembuat = async (db, { rujukan, kini, kantor }) => {
  const kelas = await kepalaKelas(db, rujukan)
  return lembar(db, kelas, {
    ...{ judul: 'Tanda terima training kit', tempat: kelas.tempat, kini, zona: kantor.zona },
    waktu:
      kelas.mulai === kelas.selesai
        ? hariTanggal(kelas.mulai)
        : rentangTanggal(kelas.mulai, kelas.selesai),
    uraian: 'Yang bertanda tangan di bawah ini telah menerima satu set training kit.',
  })
}

/** Makers of the sheets of this room, by their kind. */
export const pembuatKelas: Readonly<Record<string, Pembuat>> = {
  [DAFTAR_HADIR]: hadir,
  [TANDA_TERIMA_KIT]: kit,
}

interface Isi {
  judul: string
  waktu: string
  tempat: string
  uraian: string
  kini: Date
  zona: string
}

/** Everyone on the roster; signatures stand left and right in turn, so that neighbours do not overlap. */
async function lembar(
  db: Knex,
  kelas: KepalaKelas,
  { kini, zona, ...isi }: Isi,
): ReturnType<Pembuat> {
  const orang = await db('peserta')
    .where({ pelatihan_id: kelas.id })
    .orderBy('urutan')
    .orderBy('nama')
    .select('nip', 'nama', 'gelar_depan', 'gelar_belakang', 'instansi')
  return {
    templat: TEMPLAT,
    masukan: {
      isi: {
        ...{ ...isi, pelatihan: namaKelas(kelas) },
        baris: orang.map((o, i) => ({
          ...{ no: String(i + 1), nama: sebutNama(o), nip: cetakNip(o.nip), instansi: o.instansi },
          tanda: `${i % 2 ? '\u2003\u2003\u2003\u2003\u2003' : ''}${i + 1}.`,
        })),
      },
      tanggal: tanggalDiZona(kini, zona),
    },
  }
}
