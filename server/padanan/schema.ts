import { Type } from 'typebox'
import { KELAS, SUMBER, type Kelas, type Sumber } from './jenis.js'

const dariDaftar = <T extends string>(title: string, isi: Readonly<Record<T, string>>) =>
  Type.Unsafe<T>(
    Type.Union(
      Object.entries<string>(isi).map(([nilai, nama]) => Type.Literal(nilai, { title: nama })),
      { title },
    ),
  )

export const SkemaLembar = Type.Object(
  {
    sumber: dariDaftar<Sumber>('Sumber', SUMBER),
    berkas: Type.Unsafe<{ sha256: string; nama: string }>({
      type: 'object',
      title: 'Lembar (XLSX atau CSV)',
      description: 'Lembar baru menggantikan lembar terdahulu dari sumber yang sama.',
      format: 'berkas',
      required: ['sha256', 'nama'],
      properties: { sha256: { type: 'string' }, nama: { type: 'string' } },
      additionalProperties: false,
      'x-terima': '.xlsx,.csv',
    }),
  },
  { additionalProperties: false },
)

export const SkemaHapus = Type.Object(
  { sumber: dariDaftar<Sumber>('Sumber', SUMBER) },
  { additionalProperties: false },
)

export const SkemaPutus = Type.Object(
  {
    kunci: Type.String({ title: 'Perbedaan', minLength: 1, maxLength: 200 }),
    pilih: Type.String({
      title: 'Yang benar',
      description:
        'roster, simpeg, lms, atau smartbangkom bagi isian; biarkan, tambah, atau pasang dengan NIP bagi baris.',
      pattern: '^(roster|simpeg|lms|smartbangkom|biarkan|tambah|pasang \\d{18})$',
    }),
  },
  { additionalProperties: false },
)

const BARIS = { pasang: 'Pasangkan menurut saran', biarkan: 'Biarkan' }
const KOLOM = { ...SUMBER, roster: 'Daftar peserta' }
const PILIHAN: Partial<Record<Kelas, Readonly<Record<string, string>>>> = {
  nip_rusak: BARIS,
  di_luar: { ...BARIS, tambah: 'Tambahkan ke daftar peserta' },
  tidak_ada: { biarkan: 'Memang tidak ada di sana' },
  nip_ganda: { biarkan: 'Pakai baris pertama' },
}

/** All differences of a class at once; where a choice does not fit one, that one stays open. */
export const skemaSemua = (kelas?: Kelas) =>
  Type.Object(
    {
      kelas: Type.Unsafe<Kelas>({
        ...dariDaftar('Golongan perbedaan', KELAS),
        ...(kelas && { 'x-ui': 'tersembunyi' }),
      }),
      pilih: dariDaftar(
        'Yang benar',
        kelas
          ? (PILIHAN[kelas] ?? KOLOM)
          : { ...KOLOM, ...BARIS, tambah: 'Tambahkan ke daftar peserta' },
      ),
    },
    { additionalProperties: false },
  )
