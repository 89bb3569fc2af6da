import type { Knex } from 'knex'
import { Type, type Static } from 'typebox'
import { KEAMANAN_BAWAAN, KUNCI_KEAMANAN } from '../../pegawai/keamanan.js'

/** The instructions of the printed sheet, as most offices have them (domain notes 1.3). */
const INSTRUKSI = [
  'Tanggapan dan saran',
  'Proses lebih lanjut',
  'Koordinasi/konfirmasikan',
  'Siapkan jawaban',
  'Untuk diketahui',
  'Untuk dihadiri/diwakili',
  'Teliti dan laporkan',
  'Selesaikan sesuai ketentuan',
  'Arsipkan',
]

const BAWAAN = {
  instruksi: INSTRUKSI,
  pencatat: ['agendaris'],
  pemberi: ['kepala', 'sekretaris'],
  ...KEAMANAN_BAWAAN,
}

export interface SetelanMasuk {
  /** Lines of the checklist on the sheet. */
  instruksi: string[]
  /** Roles that enter incoming letters, and disposisi from the paper sheet. */
  pencatat: string[]
  /** Roles that give the first disposisi of a letter. */
  pemberi: string[]
  /** Roles that may read letters marked Rahasia, and Sangat Rahasia, coming in or going out. */
  rahasia: string[]
  sangatRahasia: string[]
}

/** The form of these settings, with the roles there are. */
export function skemaSetelanMasuk(peran: readonly { kode: string; nama: string }[]) {
  const daftarPeran = (title: string, description: string) =>
    Type.Array(Type.Union(peran.map((p) => Type.Literal(p.kode, { title: p.nama }))), {
      title,
      description,
    })
  return Type.Object({
    instruksi: Type.Array(Type.String({ minLength: 1, maxLength: 100 }), {
      title: 'Butir instruksi pada lembar disposisi',
      description: 'Satu butir satu baris, menurut urutan cetak.',
      minItems: 1,
      maxItems: 30,
    }),
    pencatat: daftarPeran('Pencatat surat masuk', 'Mencatat surat, memindai, dan meralat catatan.'),
    pemberi: daftarPeran(
      'Pemberi disposisi pertama',
      'Penerima disposisi selalu boleh meneruskan.',
    ),
    rahasia: daftarPeran(
      'Boleh membaca surat Rahasia',
      'Masuk dan keluar, selain yang mencatat, menerima disposisi, atau mengerjakannya.',
    ),
    sangatRahasia: daftarPeran(
      'Boleh membaca surat Sangat Rahasia',
      'Masuk dan keluar, selain yang mencatat, menerima disposisi, atau mengerjakannya.',
    ),
  })
}

/** The settings as they stand; what an office never set is the default. */
export async function setelanMasuk(db: Knex): Promise<SetelanMasuk> {
  const baris = await db('setelan').where({ kunci: KUNCI_KEAMANAN }).first('nilai')
  return { ...BAWAAN, ...(baris?.nilai as Partial<SetelanMasuk> | undefined) }
}

export async function simpanSetelanMasuk(
  trx: Knex.Transaction,
  isi: Static<ReturnType<typeof skemaSetelanMasuk>>,
  kini: Date,
): Promise<void> {
  await trx('setelan')
    .insert({ kunci: KUNCI_KEAMANAN, nilai: JSON.stringify(isi), diubah_at: kini })
    .onConflict('kunci')
    .merge()
}
