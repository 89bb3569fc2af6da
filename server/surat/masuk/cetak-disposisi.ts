import type { Knex } from 'knex'
import { cariPenandatangan, penandatanganKursi } from '../../naskah/penandatangan.js'
import { tanggalDiZona } from '../../values/tanggal.js'
import type { Pembuat } from '../cetakan/cetakan.js'
import { pilihanTujuan } from './queries-disposisi.js'
import { setelanMasuk } from './setelan.js'
import { sebutSifat } from './skema.js'

/** Kind of the prints, as `cetakan` knows them. */
export const CETAKAN_DISPOSISI = 'lembar-disposisi'

interface Centang {
  tanda: string
  teks: string
}

/**
 * One sheet of the tree on paper, with who gave it below (a sheet without that block was a complaint
 * elsewhere); without `lembar` an empty one for the pen of the head of the office.
 */
export const pembuatDisposisi: Pembuat = async (db, { rujukan, isi, kini, kantor }) => {
  const surat = await db('surat_masuk').where({ id: rujukan }).first()
  const simpul = isi.lembar
    ? await db('disposisi').where({ surat_masuk_id: rujukan, lembar: isi.lembar }).orderBy('urut')
    : []
  const hidup = simpul.filter((d) => !d.batal_at)
  const satu = hidup[0] ?? simpul[0]
  const hari = tanggalDiZona(satu?.dibuat_at ?? kini, kantor.zona)
  const penandatangan = await db.transaction((trx) =>
    satu?.dari_pemangku_id
      ? penandatanganKursi(trx, satu.dari_pemangku_id)
      : cariPenandatangan(trx, 'kepala', hari),
  )
  return {
    templat: 'lembar-disposisi',
    masukan: {
      isi: {
        asal: surat.pengirim,
        nomorSurat: surat.nomor || 'Tanpa nomor',
        tanggalSurat: surat.tanggal,
        tanggalTerima: tanggalDiZona(surat.diterima_at, kantor.zona),
        agenda: `${surat.agenda}/${surat.tahun}`,
        sifatSurat: sebutSifat(surat.urgensi, surat.keamanan),
        hal: surat.hal,
        kepada: await centangKepada(db, hidup, penandatangan?.pemangkuId ?? null, hari),
        instruksi: centangInstruksi((await setelanMasuk(db)).instruksi, satu),
        catatan: satu?.catatan ?? '',
        batas: satu?.batas ?? '',
      },
      tanggal: satu ? hari : '',
      penandatangan,
    },
  }
}

/** Those right below the giver as boxes, the chosen ones ticked; chosen from elsewhere are added. */
async function centangKepada(
  db: Knex,
  simpul: readonly any[],
  pemangkuId: string | null,
  hari: string,
): Promise<Centang[]> {
  const pemberi = pemangkuId && (await db('pemangku').where({ id: pemangkuId }).first('jabatan_id'))
  const bawahan = pemberi
    ? (await pilihanTujuan(db, [pemberi.jabatan_id], hari)).filter((t) => t.bawahan)
    : []
  const dipilih = await namaPenerima(db, simpul)
  const teks = [...new Set([...bawahan.map((b) => b.nama), ...dipilih])]
  return teks.map((t) => ({ tanda: dipilih.includes(t) ? 'X' : '', teks: t }))
}

async function namaPenerima(db: Knex, simpul: readonly any[]): Promise<string[]> {
  const jabatan = await db('jabatan')
    .whereIn('id', simpul.map((d) => d.kepada_jabatan_id).filter(Boolean))
    .orderBy('nama')
    .pluck('nama')
  const peran = await db('peran')
    .whereIn('kode', simpul.map((d) => d.kepada).filter(Boolean))
    .orderBy('nama')
    .pluck('nama')
  return [...jabatan, ...peran]
}

/** The checklist of the office; what was written besides stands below it, ticked. */
function centangInstruksi(daftar: readonly string[], d: any): Centang[] {
  const butir: string[] = d?.butir ?? []
  const bebas = d ? bebasDari(d.instruksi, butir) : ''
  return [
    ...daftar.map((teks) => ({ tanda: butir.includes(teks) ? 'X' : '', teks })),
    // Taken off the checklist since, but ticked then.
    ...butir.filter((b) => !daftar.includes(b)).map((teks) => ({ tanda: 'X', teks })),
    ...(bebas && !daftar.includes(bebas) ? [{ tanda: 'X', teks: bebas }] : []),
  ].map((c) => (c.teks === bebas ? { ...c, tanda: 'X' } : c))
}

/** The instruction without the ticked lines it begins with. */
function bebasDari(instruksi: string, butir: readonly string[]): string {
  const awal = butir.join('; ')
  return instruksi === awal ? '' : instruksi.slice(awal ? awal.length + 2 : 0)
}
