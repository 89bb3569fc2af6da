import { Type } from 'typebox'
import { errors } from '../../../errors.js'
import { simpanVersi, ubahKalender } from '../../../kalender/ubah.js'
import { GESER_ZONA, JENIS_LIBUR, type IsiKalender } from '../../../values/kalender-isi.js'
import { susunJamKerja } from '../../../values/jam-kerja.js'
import type { Bagian } from '../types.js'

const Tanggal = Type.String({ format: 'date' })
const Pukul = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$' })
const JamHari = Type.Array(Type.Tuple([Pukul, Pukul]), { maxItems: 10 })
const JamPekan = Type.Array(JamHari, { minItems: 7, maxItems: 7 })
const tutup = { additionalProperties: false } as const

const SkemaIsi = Type.Object(
  {
    zona: Type.Union(Object.keys(GESER_ZONA).map((z) => Type.Literal(z))),
    jam: JamPekan,
    ramadan: Type.Array(Type.Object({ dari: Tanggal, sampai: Tanggal, jam: JamPekan }, tutup), {
      maxItems: 200,
    }),
    libur: Type.Array(
      Type.Object(
        {
          tanggal: Tanggal,
          nama: Type.String({ minLength: 1, maxLength: 150 }),
          jenis: Type.Union(JENIS_LIBUR.map((j) => Type.Literal(j))),
          sumber: Type.Optional(Type.String({ maxLength: 300 })),
          jam: Type.Optional(JamHari),
        },
        tutup,
      ),
      { maxItems: 20_000 },
    ),
    gilir: Type.Optional(
      Type.Object(
        { mulai: Tanggal, hari: Type.Array(JamHari, { minItems: 1, maxItems: 400 }) },
        tutup,
      ),
    ),
    tetapBuka: Type.Optional(Type.Boolean()),
  },
  tutup,
)

const ALASAN = 'Impor berkas konfigurasi'

/** Calendars with what they say now; what they said before stays in the office that said it. */
export const KALENDER: Bagian = {
  kode: 'kalender',
  nama: 'Kalender kerja',
  skema: async () =>
    Type.Object({ nama: Type.String({ minLength: 3, maxLength: 100 }), isi: SkemaIsi }, tutup),
  async baca(db) {
    const { rows } = await db.raw(
      `select k.kode, k.nama, v.isi from kalender k cross join lateral (
         select isi from kalender_versi where kalender_id = k.id order by nomor desc limit 1) v
        order by k.kode`,
    )
    return new Map(rows.map(({ kode, ...b }: any) => [kode, b]))
  },
  async terap({ trx, kini, pelaku }, kode, nilai) {
    const { nama } = nilai as { nama: string }
    const isi = nilai.isi as IsiKalender
    wajibDapatDihitung(isi)
    const p = { trx, kini, oleh: pelaku.pegawaiId, alasan: ALASAN }
    const lama = await trx('kalender').where({ kode }).first('id')
    if (!lama) {
      const [{ id }] = await trx('kalender')
        .insert({ kode, nama, created_at: kini })
        .returning('id')
      return simpanVersi(p, id, 1, isi)
    }
    await trx('kalender').where({ kode }).whereNot({ nama }).update({ nama })
    try {
      await ubahKalender(p, lama.id, () => isi)
    } catch (galat) {
      // Only its name differed.
      if ((galat as { kode?: string }).kode !== 'KALENDER_TAK_BERUBAH') throw galat
    }
  },
}

function wajibDapatDihitung(isi: IsiKalender): void {
  try {
    susunJamKerja(isi)
  } catch (galat) {
    throw errors.ISIAN_SALAH({
      kolom: 'isi',
      sebab: `tidak dapat dihitung: ${(galat as Error).message}`,
    })
  }
}
