import { createHash } from 'node:crypto'
import type { Knex } from 'knex'
import { Type } from 'typebox'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import {
  saatDiZona,
  tambahHari,
  tanggalDiZona,
  tanggalPanjang,
  waktuSingkat,
} from '../values/tanggal.js'
import { pesertaOrang } from './peserta-saya.js'
import { kepalaKelas, narasumberPelatihan, sesiPelatihan } from './queries.js'
import type { Pengubah } from './sesi.js'

/** The organiser among those who are judged; speakers go by their id. */
export const PENYELENGGARA = 'penyelenggara'
/** Days after the training in which answers are still taken. */
const MASA_HARI = 14
/** Fewer answers could be told apart in a class that knows each other. */
export const PALING_SEDIKIT = 3

export const BUTIR = {
  narasumber: [
    'Penguasaan materi',
    'Cara menyampaikan',
    'Menjawab pertanyaan',
    'Pemanfaatan waktu',
    'Sikap dan penampilan',
  ],
  penyelenggara: [
    'Kesesuaian program dengan kebutuhan tugas',
    'Bahan ajar',
    'Sarana dan prasarana',
    'Pelayanan panitia',
    'Konsumsi dan akomodasi',
  ],
} as const

const NILAI = ['Kurang', 'Cukup', 'Baik', 'Sangat baik']

export const butirUntuk = (sasaran: string): readonly string[] =>
  BUTIR[sasaran === PENYELENGGARA ? 'penyelenggara' : 'narasumber']

/** The five questions about one of them; 1 to 4 each. */
export const skemaEvaluasi = (sasaran: string) =>
  Type.Object({
    ...Object.fromEntries(
      butirUntuk(sasaran).map((title, i) => [
        `n${i + 1}`,
        Type.Union(
          NILAI.map((nama, n) => Type.Literal(n + 1, { title: nama })),
          { title },
        ),
      ]),
    ),
    saran: Type.Optional(
      Type.String({
        title: 'Saran',
        description: 'Tampak tanpa nama; jangan menyebut diri Anda di dalamnya.',
        maxLength: 1000,
        'x-ui': 'paragraf',
      }),
    ),
  })

export interface SasaranSaya {
  sasaran: string
  nama: string
  terbuka: boolean
  /** Why not, in a few words. */
  sebab: string
  sudah: boolean
}

const sidik = (pesertaId: string, sasaran: string): Buffer =>
  createHash('sha256').update(`evaluasi:${pesertaId}:${sasaran}`).digest()

/** Whom a participant may judge: the organiser on the last day, speakers once they have taught. */
export async function sasaranSaya(
  db: Knex,
  pelatihanId: string,
  pesertaId: string,
  kini: Date,
): Promise<SasaranSaya[]> {
  const kelas = await kepalaKelas(db, pelatihanId)
  const { zona } = await setelanKantor(db)
  const hari = tanggalDiZona(kini, zona)
  const sampai = tambahHari(kelas.selesai, MASA_HARI)
  const mulai = new Map<string, Date>()
  for (const s of await sesiPelatihan(db, pelatihanId))
    for (const n of s.narasumber) if (!mulai.has(n.id)) mulai.set(n.id, s.mulai)
  const semua = [
    {
      sasaran: PENYELENGGARA,
      nama: 'Penyelenggaraan',
      dari: saatDiZona(kelas.selesai, '00:00', zona),
    },
    ...(await narasumberPelatihan(db, pelatihanId))
      .filter((n) => mulai.has(n.id))
      .map((n) => ({ sasaran: n.id, nama: n.nama, dari: mulai.get(n.id)! })),
  ]
  const terisi = new Set(
    (
      await db('evaluasi_isi')
        .whereIn(
          'sidik',
          semua.map((s) => sidik(pesertaId, s.sasaran)),
        )
        .pluck('sidik')
    ).map((b: Buffer) => b.toString('hex')),
  )
  return semua.map(({ sasaran, nama, dari }) => {
    const belum = kini < dari
    return {
      ...{ sasaran, nama, terbuka: !belum && hari <= sampai },
      sebab: belum
        ? `dibuka ${waktuSingkat(dari, zona)}`
        : hari > sampai
          ? `ditutup ${tanggalPanjang(sampai)}`
          : '',
      sudah: terisi.has(sidik(pesertaId, sasaran).toString('hex')),
    }
  })
}

/**
 * The one target a participant asks for. Errors: TIDAK_ADA, BUKAN_PESERTA, BIODATA_BELUM_LENGKAP,
 * EVALUASI_TERTUTUP.
 */
export async function pintuEvaluasi(
  db: Knex,
  {
    pelatihanId,
    sasaran,
    pegawaiId,
    kini,
  }: Record<'pelatihanId' | 'sasaran' | 'pegawaiId', string> & {
    kini: Date
  },
): Promise<SasaranSaya & { pesertaId: string }> {
  const saya = await pesertaOrang(db, pelatihanId, pegawaiId)
  if (!saya.akun_aktif_at) throw errors.BIODATA_BELUM_LENGKAP()
  const satu = (await sasaranSaya(db, pelatihanId, saya.id, kini)).find(
    (s) => s.sasaran === sasaran,
  )
  if (!satu) throw errors.TIDAK_ADA({ apa: 'Evaluasi' })
  if (!satu.terbuka) throw errors.EVALUASI_TERTUTUP({ sebab: satu.sebab })
  return { ...satu, pesertaId: saya.id }
}

/**
 * Takes one answer. Kept are five marks and a wish; who it was stands nowhere beside them. Errors:
 * those of `pintuEvaluasi`, EVALUASI_SUDAH_DIISI.
 */
export async function jawabEvaluasi(
  { trx, kini, pelaku }: Pengubah,
  pelatihanId: string,
  sasaran: string,
  isian: Record<string, unknown>,
): Promise<void> {
  const { pegawaiId } = pelaku
  const { pesertaId } = await pintuEvaluasi(trx, { pelatihanId, sasaran, pegawaiId, kini })
  const [baru] = await trx('evaluasi_isi')
    .insert({ sidik: sidik(pesertaId, sasaran) })
    .onConflict('sidik')
    .ignore()
    .returning('sidik')
  if (!baru) throw errors.EVALUASI_SUDAH_DIISI()
  await trx('evaluasi_jawaban').insert({
    pelatihan_id: pelatihanId,
    narasumber_id: sasaran === PENYELENGGARA ? null : sasaran,
    nilai: [1, 2, 3, 4, 5].map((i) => isian[`n${i}`]),
    saran: isian.saran ?? '',
  })
}
