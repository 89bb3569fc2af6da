import { Type, type Static, type TSchema } from 'typebox'
import { DITUJU, KANAL, KERAHASIAAN, KLASIFIKASI } from './kata.js'

const satuDari = (title: string, isi: Readonly<Record<string, string>>, lain = {}) =>
  Type.Union(
    Object.entries(isi).map(([kode, nama]) => Type.Literal(kode, { title: nama })),
    { title, ...lain },
  )

const Isi = {
  // Sent twice by a weak line or a quick hand, it is one complaint with the same receipt.
  kirim: Type.Optional(
    Type.String({
      title: 'Kunci pengiriman',
      'x-ui': 'tersembunyi',
      pattern: '^[A-Za-z0-9_-]{20,64}$',
    }),
  ),
  uraian: Type.String({
    title: 'Uraian',
    description: 'Apa yang terjadi, kapan, di mana, dan apa yang Anda harapkan.',
    minLength: 20,
    maxLength: 5000,
    'x-ui': 'paragraf',
  }),
  lampiran: Type.Optional(
    Type.Array(Type.Object({ sha256: Type.String(), nama: Type.String() }, { format: 'berkas' }), {
      title: 'Lampiran',
      description: 'Paling banyak 3 berkas.',
      maxItems: 3,
    }),
  ),
  kerahasiaan: satuDari('Identitas pelapor', KERAHASIAAN, {
    default: 'terbuka',
    description:
      'Uraian tetap dibaca petugas yang menangani. Bila memilih rahasia atau anonim, jangan sebut diri Anda di dalamnya.',
  }),
  nama: Type.Optional(
    Type.String({ title: 'Nama', description: 'Kosongkan bila anonim.', maxLength: 150 }),
  ),
  kontak: Type.Optional(Type.String({ title: 'Nomor telepon', maxLength: 50 })),
  email: Type.Optional(
    Type.String({
      title: 'Surel',
      description: 'Bila diisi, tanda terima dan jawaban dikirim ke sini.',
      format: 'email',
      maxLength: 200,
    }),
  ),
}

export const SkemaAduan = Type.Object(Isi, { additionalProperties: false })
export type IsianAduan = Static<typeof SkemaAduan>

const { laman: _, ...kanalPetugas } = KANAL
/** What an officer writes down for somebody who came, wrote or called. */
export const SkemaCatat = Type.Object(
  { kanal: satuDari('Diterima lewat', kanalPetugas), ...Isi },
  { additionalProperties: false },
)

export const SkemaTelaah = Type.Object(
  {
    klasifikasi: satuDari('Klasifikasi', KLASIFIKASI),
    dituju: satuDari('Diteruskan kepada', DITUJU),
    catatan: Type.Optional(
      Type.String({
        title: 'Catatan untuk yang menjawab',
        description: 'Tercatat dalam riwayat perkara. Jangan sebut pelapor.',
        maxLength: 500,
      }),
    ),
  },
  { additionalProperties: false },
)

const instruksi = Type.String({
  title: 'Instruksi',
  description: 'Apa yang harus dilakukan petugas. Tersimpan bersama pengaduan, bukan di riwayat.',
  minLength: 5,
  maxLength: 1000,
  'x-ui': 'paragraf',
})
const petugas = Type.String({ title: 'Petugas', minLength: 3, maxLength: 400 })

export const SkemaDisposisi = Type.Object(
  { klasifikasi: satuDari('Klasifikasi', KLASIFIKASI), petugas, instruksi },
  { additionalProperties: false },
)

/** The page puts the people to choose from into `petugas`. */
export const skemaAlih = (calon: readonly string[] = []) =>
  Type.Object(
    {
      petugas:
        calon.length > 0
          ? Type.Union(
              calon.map((c) => Type.Literal(c)),
              { title: 'Petugas', 'x-ui': 'pilih' },
            )
          : petugas,
      instruksi,
    },
    { additionalProperties: false },
  )

export const SkemaLaporan = Type.Object(
  {
    laporan: Type.String({
      title: 'Hasil tindak lanjut',
      description: 'Dibaca petugas pengaduan yang menutupnya, bukan oleh pelapor.',
      minLength: 10,
      maxLength: 2000,
      'x-ui': 'paragraf',
    }),
  },
  { additionalProperties: false },
)

const alasanKembali = (description: string) =>
  Type.String({ title: 'Alasan', description, minLength: 5, maxLength: 500 })

export const SkemaKembali = Type.Object(
  {
    alasan: alasanKembali(
      'Mengapa bukan Anda yang menanganinya. Tercatat dalam riwayat perkara: jangan sebut pelapor.',
    ),
  },
  { additionalProperties: false },
)

export const SkemaTanggapan = Type.Object(
  {
    isi: Type.String({
      title: 'Tanggapan',
      description: 'Dibaca pelapor di halaman statusnya. Boleh lebih dari satu kali.',
      minLength: 10,
      maxLength: 5000,
      'x-ui': 'paragraf',
    }),
  },
  { additionalProperties: false },
)

export const SkemaSelesai = Type.Object(
  {
    keputusan: Type.Union(
      [
        Type.Literal('ya', { title: 'Selesai, sudah dijawab' }),
        Type.Literal('tidak', { title: 'Bukan kewenangan kami, kembalikan' }),
      ],
      { title: 'Keputusan' },
    ),
    alasan: Type.Optional(
      Type.String({
        title: 'Alasan',
        description: 'Wajib bila dikembalikan. Jangan sebut pelapor.',
        maxLength: 500,
      }),
    ),
  },
  { additionalProperties: false },
)

/** Closing what an officer has answered, or giving it back to the same officer. */
export const SkemaTutup = Type.Object(
  {
    keputusan: Type.Union(
      [
        Type.Literal('ya', { title: 'Jawaban memadai, tutup pengaduan' }),
        Type.Literal('tidak', { title: 'Belum memadai, kembalikan kepada petugasnya' }),
      ],
      { title: 'Keputusan' },
    ),
    alasan: Type.Optional(alasanKembali('Wajib bila dikembalikan. Jangan sebut pelapor.')),
  },
  { additionalProperties: false },
)

export const SkemaNilai = Type.Object(
  {
    nilai: Type.Union(
      ['Sangat tidak puas', 'Tidak puas', 'Cukup', 'Puas', 'Sangat puas'].map((title, i) =>
        Type.Literal(i + 1, { title }),
      ),
      { title: 'Seberapa puas Anda dengan penanganannya?' },
    ),
    komentar: Type.Optional(
      Type.String({ title: 'Komentar', maxLength: 1000, 'x-ui': 'paragraf' }),
    ),
  },
  { additionalProperties: false },
)

const kosong = (s: TSchema) => Type.Optional(Type.Union([Type.Literal(''), s]))
/** What the book may be narrowed to; a form sends what was not chosen as an empty text. */
export const SaringAduan = Type.Object({
  keadaan: kosong(
    satuDari('Keadaan', { diterima: '', ditindaklanjuti: '', selesai: '', lewat: '' }),
  ),
  klasifikasi: kosong(satuDari('Klasifikasi', KLASIFIKASI)),
  kanal: kosong(satuDari('Kanal', KANAL)),
  tahun: Type.Optional(Type.Integer({ title: 'Tahun', minimum: 2000, maximum: 2100 })),
  sesudah: Type.Optional(Type.String({ maxLength: 80 })),
})
export interface Saring {
  keadaan?: '' | 'diterima' | 'ditindaklanjuti' | 'selesai' | 'lewat'
  klasifikasi?: string
  kanal?: string
  tahun?: number
  /** Where the page before ended. */
  sesudah?: string
}
