import type { Knex } from 'knex'
import { Type, type Static } from 'typebox'

// Fonts for which the house has one of the same widths, so that a PDF breaks its lines as Word does.
const HURUF = ['Arial', 'Bookman Old Style', 'Times New Roman', 'Calibri', 'Cambria'] as const
const pilihHuruf = (title: string, bawaan: string) =>
  Type.Unsafe<(typeof HURUF)[number]>(
    Type.Union(
      HURUF.map((h) => Type.Literal(h)),
      { title, default: bawaan, 'x-ui': 'pilih' },
    ),
  )
const pt = (title: string, minimum: number, maximum: number, bawaan: number) =>
  Type.Integer({ title: `${title} (pt)`, minimum, maximum, default: bawaan })
const tepi = (title: string, bawaan: number) =>
  Type.Integer({ title: `Tepi ${title} (mm)`, minimum: 10, maximum: 60, default: bawaan })
const centang = (title: string, bawaan: boolean, description?: string) =>
  Type.Boolean({ title, default: bawaan, ...(description && { description }) })

/** The layout that a regulation of the region fixes; the defaults are those of Permendagri 1/2023. */
export const SkemaTataNaskah = Type.Object(
  {
    kertasKeputusan: Type.Union([Type.Literal('A4'), Type.Literal('F4', { title: 'F4 (folio)' })], {
      title: 'Kertas Keputusan',
      default: 'A4',
      description: 'Kertas naskah lain diatur pada setelan kantor.',
    }),
    hurufKorespondensi: pilihHuruf('Huruf surat', 'Arial'),
    ukuranKorespondensi: pt('Ukuran huruf surat', 10, 13, 12),
    hurufKeputusan: pilihHuruf('Huruf Keputusan dan sertifikat', 'Bookman Old Style'),
    ukuranKeputusan: pt('Ukuran huruf Keputusan', 10, 13, 12),
    tepiAtas: tepi('atas', 20),
    tepiKanan: tepi('kanan', 20),
    tepiBawah: tepi('bawah', 25),
    tepiKiri: tepi('kiri', 30),
    ukuranKop: Type.Integer({
      title: 'Ukuran nama kantor pada kop (pt)',
      minimum: 10,
      maximum: 22,
      default: 16,
      description: 'Baris pemerintah daerah tiga perempatnya (perbandingan 3 : 4).',
    }),
    halTebal: centang('Hal dicetak tebal', false),
    namaTebal: centang('Nama penandatangan dicetak tebal', false),
    namaGaris: centang('Nama penandatangan digarisbawahi', true),
    batasAlamat: Type.Integer({
      title: 'Penerima terbanyak di bawah Yth.',
      minimum: 1,
      maximum: 15,
      default: 5,
      description: 'Lebih dari ini dicetak sebagai daftar terlampir.',
    }),
    tabelParaf: centang(
      'Tabel paraf pada salinan arsip',
      true,
      'Paraf hierarki dan paraf koordinasi dicetak di kiri bawah salinan untuk arsip.',
    ),
    kalimatTte: Type.String({
      title: 'Kalimat tanda tangan elektronik (BSrE)',
      minLength: 1,
      maxLength: 600,
      'x-ui': 'paragraf',
      default:
        'Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang ' +
        'diterbitkan oleh Balai Besar Sertifikasi Elektronik (BSrE), Badan Siber dan Sandi Negara.',
      description: 'Dicetak kecil di kaki setiap halaman; satu baris satu alinea.',
    }),
    kalimatTteKantor: Type.String({
      title: 'Kalimat tanda tangan elektronik (sertifikat kantor)',
      minLength: 1,
      maxLength: 600,
      'x-ui': 'paragraf',
      default:
        'Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang ' +
        'disimpan oleh kantor.',
      description:
        'Menggantikan kalimat di atas bila kantor menandatangani dengan sertifikatnya sendiri.',
    }),
  },
  { title: 'Tata naskah', additionalProperties: false },
)

export type TataNaskah = Static<typeof SkemaTataNaskah>

/** Emblems of the letterhead, by the SHA-256 of the stored picture. */
export interface Lambang {
  /** Coat of arms of the region. */
  logo?: string
  /** Emblem of the state: only where the head of region signs. */
  garuda?: string
}

/** What an office prints that has said nothing yet. */
export const TATA_BAWAAN = Object.fromEntries(
  Object.entries(SkemaTataNaskah.properties).map(([k, s]) => [
    k,
    (s as unknown as { default: unknown }).default,
  ]),
) as TataNaskah

export const KUNCI_TATA = 'tata-naskah'
export const KUNCI_LAMBANG = 'lambang'

/** Stores the layout; letters issued before keep theirs. */
export async function simpanTataNaskah(
  trx: Knex.Transaction,
  isi: TataNaskah,
  kini: Date,
): Promise<void> {
  await simpan(trx, KUNCI_TATA, isi, kini)
}

/** Puts one emblem in its place, or takes it away with null. */
export async function simpanLambang(
  trx: Knex.Transaction,
  jenis: keyof Lambang,
  sha256: string | null,
  kini: Date,
): Promise<void> {
  const baris = await trx('setelan').where({ kunci: KUNCI_LAMBANG }).forUpdate().first('nilai')
  const { [jenis]: _, ...lain } = (baris?.nilai ?? {}) as Lambang
  await simpan(trx, KUNCI_LAMBANG, sha256 ? { ...lain, [jenis]: sha256 } : lain, kini)
}

async function simpan(
  trx: Knex.Transaction,
  kunci: string,
  isi: object,
  kini: Date,
): Promise<void> {
  await trx('setelan')
    .insert({ kunci, nilai: JSON.stringify(isi), diubah_at: kini })
    .onConflict('kunci')
    .merge()
}
