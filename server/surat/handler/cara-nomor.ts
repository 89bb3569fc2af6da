import type { Knex } from 'knex'
import { Type, type TSchema } from 'typebox'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { wajibMengagendakan } from '../../pegawai/sekretariat.js'
import type { Pelaku } from '../../values/pelaku.js'
import { tanggalDiZona, tanggalPanjang } from '../../values/tanggal.js'
import type { CaraNomor } from '../nomor/pesan.js'

/** What a form says about where the number comes from; all of it may be left empty. */
export interface IsianCara {
  caraNomor?: 'urut' | 'sisipan' | 'pesanan'
  alasanSisipan?: string
  nomorPesanan?: string
}

/** Most reserved numbers offered at once. */
const TAWARAN = 100

/**
 * The fields of a form that asks for a number of a register: the next one, an inserted one for a
 * letter of an earlier day, or, where there are any, one of the reserved.
 */
export async function kolomCara(
  db: Knex,
  register: string,
  kini: Date,
): Promise<Record<string, TSchema>> {
  const pesanan = await pesananTersedia(db, register, kini)
  const pilihan = [
    Type.Literal('urut', { title: 'Nomor berikutnya' }),
    Type.Literal('sisipan', { title: 'Nomor sisipan, untuk surat yang tanggalnya sudah lewat' }),
    ...(pesanan.length > 0 ? [Type.Literal('pesanan', { title: 'Nomor pesanan' })] : []),
  ]
  return {
    caraNomor: Type.Optional(Type.Union(pilihan, { title: 'Pemberian nomor', default: 'urut' })),
    alasanSisipan: Type.Optional(
      Type.String({
        title: 'Alasan sisipan',
        maxLength: 500,
        description: 'Wajib untuk nomor sisipan; dicatat dalam buku.',
      }),
    ),
    ...(pesanan.length === 0
      ? {}
      : {
          nomorPesanan: Type.Optional(
            Type.Union(
              pesanan.map((p) => Type.Literal(p.id, { title: `${p.nomor} (${p.keperluan})` })),
              { title: 'Nomor pesanan', 'x-ui': 'pilih' },
            ),
          ),
        }),
  }
}

/** Errors: ISIAN_SALAH, TIDAK_BERWENANG for an inserted number by someone outside the secretariat. */
export function bacaCara(isian: IsianCara, pelaku: Pelaku): CaraNomor {
  if (isian.caraNomor === 'sisipan') {
    wajibMengagendakan(pelaku)
    const alasan = isian.alasanSisipan?.trim()
    if (!alasan) throw errors.ISIAN_SALAH({ kolom: 'Alasan sisipan', sebab: 'wajib diisi' })
    return { cara: 'sisipan', alasan }
  }
  if (isian.caraNomor !== 'pesanan') return { cara: 'urut' }
  if (!isian.nomorPesanan)
    throw errors.ISIAN_SALAH({ kolom: 'Nomor pesanan', sebab: 'wajib dipilih' })
  return { cara: 'pesanan', nomorId: isian.nomorPesanan }
}

/** Reserved numbers that may still be taken, of this year's book and the one before. */
async function pesananTersedia(
  db: Knex,
  register: string,
  kini: Date,
): Promise<{ id: string; nomor: string; keperluan: string }[]> {
  const hariIni = tanggalDiZona(kini, (await setelanKantor(db)).zona)
  return db('nomor as n')
    .join('pesanan_nomor as p', 'p.id', 'n.pesanan_id')
    .where({ 'n.register': register, 'n.status': 'dipesan', 'n.pemilik': 'pesanan' })
    .where({ 'p.jenis': 'biasa' })
    .where('p.berlaku_sampai', '>=', hariIni)
    .where('n.tahun', '>=', Number(hariIni.slice(0, 4)) - 1)
    .orderBy('n.tahun', 'desc')
    .orderBy('n.urut')
    .limit(TAWARAN)
    .select('n.id', 'n.nomor', 'p.keperluan')
}

/** `Nomor terakhir ... bertanggal ...`: by it people see whether their letter comes late. */
export async function kalimatTerakhir(
  db: Knex,
  register: string,
  tahun: number,
): Promise<string | null> {
  const akhir = await db('nomor')
    .where({ register, tahun, sufiks: '' })
    .orderBy('urut', 'desc')
    .first('nomor', 'tanggal')
  if (!akhir) return null
  return (
    `Nomor terakhir di buku ini ${akhir.nomor}, bertanggal ${tanggalPanjang(akhir.tanggal)}. ` +
    'Surat dengan tanggal lebih awal dapat memakai nomor sisipan.'
  )
}
