import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { GalatTemplat } from '../../platform/docx/galat-templat.js'
import { Galat } from '../../platform/galat.js'
import { uraiTerjaga } from '../../platform/docx/render-terjaga.js'
import type { Uraian } from '../../platform/docx/urai-templat.js'
import { cariTemplat } from '../templat-versi.js'
import { kunciTag, tagTunda } from './cetak.js'
import { tandaDari, type TandaWord } from './salinan.js'

/** Letters of markup; a letter with an attachment of a hundred rows has half a million. */
const LUAS_TERBESAR = 8_000_000

/** What a letter cannot be issued without, as people know it on the page. */
const HARUS: readonly [nama: string, sebutan: string][] = [
  ['nomor', 'tempat nomor [[nomor]]'],
  ['tanggal', 'tempat tanggal [[tanggal]]'],
  ['penandatangan.kapasitasJabatan', 'jabatan penanda tangan [[penandatangan.kapasitasJabatan]]'],
  ['penandatangan.nama', 'nama penanda tangan [[penandatangan.nama]]'],
  ['konsep', 'tanda KONSEP di kepala halaman'],
]

/**
 * Whether a file from Word may become the next version: no macro, nothing from outside, the file this
 * very task gave out, every place still there that is filled later. It is taken apart beside the server.
 * Errors: those of the guard, NASKAH_WORD_*.
 */
export async function periksaWord(
  db: Knex,
  isi: Buffer,
  milik: { perkara: string; jenis: string },
): Promise<TandaWord> {
  const u = await urai(isi)
  if (u.luas > LUAS_TERBESAR) throw errors.NASKAH_WORD_BERAT()
  const tanda = tandaDari(u.sifat)
  const templat = tanda && (await cariTemplat(db, tanda.templat))
  if (!tanda || !templat) throw errors.NASKAH_WORD_ASING()
  if (tanda.jenis !== milik.jenis || tanda.perkara !== milik.perkara)
    throw errors.NASKAH_WORD_LAIN({ jenis: templat.nama })
  if (u.sisa.length > 0) throw errors.NASKAH_WORD_SISA({ memuat: u.sisa.join(' dan ') })
  const asal = await uraiTerjaga(templat.docx)
  periksaTanda(u, asal)
  return tanda
}

async function urai(isi: Buffer): Promise<Uraian> {
  return uraiTerjaga(isi).catch((galat: unknown) => {
    if (galat instanceof GalatTemplat) throw errors.NASKAH_WORD_TANDA({ tanda: galat.message })
    if (galat instanceof Galat && galat.kode === 'TEMPLAT_TERLALU_BERAT')
      throw errors.NASKAH_WORD_BERAT()
    throw galat
  })
}

function periksaTanda(u: Uraian, asal: Uraian): void {
  const nama = new Set(u.tag.map((t) => t.nama))
  const kurang = HARUS.filter(([n]) => !nama.has(n)).map(([, sebutan]) => sebutan)
  if (asal.slot.includes('qr') && !u.slot.includes('qr')) kurang.push('gambar kode QR')
  if (kurang.length > 0) throw errors.NASKAH_WORD_KURANG({ tempat: kurang })
  const boleh = tagTunda(asal.tag)
  const asing = u.tag.filter((t) => !boleh.has(kunciTag(t))).map((t) => `[[${t.nama}]]`)
  if (asing.length > 0)
    throw errors.NASKAH_WORD_TANDA({ tanda: [...new Set(asing)].slice(0, 5).join(', ') })
  const slot = u.slot.find((s) => !asal.slot.includes(s))
  if (slot) throw errors.NASKAH_WORD_TANDA({ tanda: `[[%${slot}]]` })
}
