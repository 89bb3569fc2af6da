import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { gambarLambang } from '../kantor/lambang.js'
import { setelanKantor } from '../kantor/setelan.js'
import { transaksi } from '../platform/db/db.js'
import { tanggalDiZona } from '../values/tanggal.js'
import { bahanTersimpan } from './bahan-cetak.js'
import { versiNaskah } from './muat.js'
import type { Penandatangan } from './penandatangan.js'
import { tandaPeriksa } from './tanda-periksa.js'
import { cetakNaskah } from './templat-render.js'
import type { MasukanNaskah, ParafNaskah } from './templat-umum.js'
import { templatSidik } from './templat-versi.js'
import { sumberWord } from './tulis-versi.js'
import { cetakWord } from './word/cetak.js'

/**
 * The office's own copy of an issued letter: the same words on the same template, with the table of
 * those who put their paraf on it, which the copy that was sent does not carry (domain rule of
 * paraf). Made when asked for; the issued file is never touched. `kalimat` stands
 * under an electronic one. Errors: TIDAK_ADA, SALINAN_BELUM_ADA.
 */
export async function salinanArsip(
  db: Knex,
  id: string,
  kalimat: string,
): Promise<{ isi: Buffer; nama: string }> {
  const { templat, masukan, jenis, word } = await transaksi(db, (trx) =>
    kumpulkan(trx, id, kalimat),
  )
  // A file from Word has no table of paraf to fill: the copy is the letter as it was issued.
  const isi = await (word ? cetakWord(word.isi, masukan) : cetakNaskah(templat, masukan))
  return { isi, nama: `salinan-arsip-${jenis}.docx` }
}

async function kumpulkan(trx: Knex.Transaction, id: string, kalimat: string) {
  const naskah = await trx('naskah').where({ id }).first()
  if (!naskah) throw errors.TIDAK_ADA({ apa: 'Naskah' })
  if (!naskah.terbit_sha256) throw errors.SALINAN_BELUM_ADA()
  const versi = await versiNaskah(trx, naskah)
  const cap = await trx('cap')
    .where({ naskah_id: id })
    .whereNull('gugur_at')
    .orderBy('dibuat_at')
    .select('jenis', 'cuplikan', 'dibuat_at')
  const { tata, zona } = await setelanKantor(trx)
  const bahan = await bahanTersimpan(trx, versi.bahan_sha256!)
  const periksa = naskah.token ? await tandaPeriksa(trx, naskah.token) : null
  const masukan: MasukanNaskah = {
    ...bahan,
    isi: versi.isi,
    nomor: naskah.nomor,
    tanggal: naskah.tanggal,
    penandatangan: cap.findLast((c) => c.jenis === 'tanda_tangan')!.cuplikan,
    konsep: false,
    gambar: {
      ...(await gambarLambang(trx, bahan.kantor.lambang)),
      ...(periksa && { qr: periksa.qr }),
    },
    ...(periksa && { alamatVerifikasi: periksa.alamat }),
    // Issued with a PDF that carries the signature: the copy shows the block, not room for ink.
    tte: naskah.terbit_pdf_sha256 ? { kalimat } : null,
    paraf: tata.tabelParaf ? { hierarki: baris(cap, zona) } : null,
    ...(naskah.sec && { sec: naskah.sec }),
  }
  const templat = await templatSidik(trx, versi.templat_sha256)
  return { templat, masukan, jenis: naskah.jenis, word: await sumberWord(trx, versi) }
}

const SEBUTAN = { definitif: '', plt: 'Plt. ', plh: 'Plh. ' }

function baris(
  cap: readonly { jenis: string; cuplikan: Penandatangan; dibuat_at: Date }[],
  zona: string,
): ParafNaskah[] {
  return cap
    .filter((c) => c.jenis === 'paraf')
    .map(({ cuplikan: c, dibuat_at }) => ({
      jabatan: `${SEBUTAN[c.sifat]}${c.jabatan}`,
      nama: c.nama,
      tanggal: tanggalDiZona(dibuat_at, zona),
    }))
}
