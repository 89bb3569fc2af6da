import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { gambarLambang } from '../../kantor/lambang.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { tanggalDiZona } from '../../values/tanggal.js'
import { bahanTersimpan, type BahanCetak } from '../bahan-cetak.js'
import { versiNaskah, type NaskahRow, type VersiRow } from '../muat.js'
import { cariPenandatangan } from '../penandatangan.js'
import { daftarPesertaNaskah } from '../peserta-naskah.js'
import type { Data } from '../templat-nilai.js'
import { templatPerkara } from '../templat-perkara.js'
import { cariTemplat } from '../templat-versi.js'
import { cetakNaskah, type MasukanNaskah } from '../templat.js'
import { sumberWord } from '../tulis-versi.js'
import { cetakWord } from '../word/cetak.js'
import { setelanSrikandi, type SetelanSrikandi } from './setelan.js'

/**
 * The letter as SRIKANDI wants to have it uploaded: the words of the office, its letterhead and the
 * rank of who will sign, but number, date, signature, name, NIP and post left as `${...}`, which
 * SRIKANDI fills in. Errors: NASKAH_BELUM_ADA for a letter without a version, TIDAK_ADA.
 */
export async function eksporSrikandi(
  db: Knex,
  id: string,
  kini: Date,
): Promise<{ isi: Buffer; nama: string }> {
  const naskah: NaskahRow | undefined = await db('naskah').where({ id }).first()
  if (!naskah) throw errors.TIDAK_ADA({ apa: 'Naskah' })
  if (naskah.versi === 0) throw errors.NASKAH_BELUM_ADA({ jenis: naskah.jenis })
  const versi = await versiNaskah(db, naskah)
  const templat =
    (await cariTemplat(db, versi.templat_sha256)) ??
    (await templatPerkara(db, naskah.perkara_id, naskah.jenis))
  const bahan = await bahanVersi(db, naskah, versi)
  const hariIni = tanggalDiZona(kini, bahan.kantor.zona)
  const siapa = await db.transaction((trx) => cariPenandatangan(trx, 'kepala', hariIni))
  const v = await setelanSrikandi(db)
  const word = await db.transaction((trx) => sumberWord(trx, versi))
  const masukan: MasukanNaskah = {
    ...bahan,
    isi: versi.isi,
    nomor: '',
    tanggal: '',
    konsep: false,
    penandatangan: siapa ?? { ...KOSONG, jabatan: bahan.kantor.kepala ?? '' },
    gambar: await gambarLambang(db, bahan.kantor.lambang),
  }
  const ubah = (data: Data): Data => gantiVariabel(data, v)
  const isi = await (word
    ? cetakWord(word.isi, masukan, ubah)
    : cetakNaskah(templat, masukan, ubah))
  return { isi, nama: `${naskah.jenis}-srikandi.docx` }
}

const KOSONG = { sifat: 'definitif', nama: '', pangkat: '', golongan: '', nip: '' } as const

/** Letterhead and roster as they were kept with the version, else as they stand now. */
async function bahanVersi(db: Knex, naskah: NaskahRow, versi: VersiRow): Promise<BahanCetak> {
  if (versi.bahan_sha256) return bahanTersimpan(db, versi.bahan_sha256)
  const { pelatihan_id: pelatihan } = await db('perkara')
    .where({ id: naskah.perkara_id })
    .first('pelatihan_id')
  return { kantor: await setelanKantor(db), peserta: await daftarPesertaNaskah(db, pelatihan) }
}

/** The first signer becomes variables; a second one signs on paper and stays as printed. */
function gantiVariabel(data: Data, v: SetelanSrikandi): Data {
  const tulis = (nama: string): string => `\${${nama}}`
  return {
    ...data,
    nomor: tulis(v.nomor),
    tanggal: tulis(v.tanggal),
    penandatangan: {
      ...(data.penandatangan as Data),
      kapasitasJabatan: tulis(v.jabatan),
      // SRIKANDI draws the signature where its variable stands: on the line above the name.
      nama: `${tulis(v.ttd)}\n${tulis(v.nama)}`,
      nip: tulis(v.nip),
    },
  }
}
