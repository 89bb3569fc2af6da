import type { Knex } from 'knex'
import { TERPUTUS, terputus } from '../tanda-banyak.js'

export interface BarisSurat {
  id: string
  urutan: number
  nomor: string
  nama: string
  instansi: string
  keadaan: 'dicetak' | 'terbit' | 'batal'
  docx_sha256: string | null
  pdf: string | null
  galat: string | null
}

export interface BarisPekerjaan {
  id: string
  judul: string
  tahap: string
  total: number
  selesai: number
  status: string
  galat: string
  cetak: string | null
  berkas: number
}

/** The page of the letters made from one: whose they are, how far their work is, who has none. */
export async function suratPeserta(db: Knex, naskahId: string, kini: Date) {
  const naskah = await db('naskah as n')
    .join('perkara as p', 'p.id', 'n.perkara_id')
    .where('n.id', naskahId)
    .first(
      ...['n.id', 'n.hal', 'n.nomor', 'n.terbit_sha256', 'n.keadaan', 'n.cara_tanda_tangan'],
      'p.pelatihan_id',
    )
  const surat: BarisSurat[] = await db('surat_massal as s')
    .leftJoin('konversi as k', 'k.docx_sha256', 's.docx_sha256')
    .where('s.naskah_id', naskahId)
    .orderByRaw(`s.keadaan = 'batal', s.urutan, s.dibuat_at`)
    .select('s.id', 's.urutan', 's.nomor', 's.keadaan', 's.docx_sha256', 'k.galat', {
      pdf: 'k.status',
      nama: db.raw(`s.peserta->>'nama'`),
      instansi: db.raw(`s.peserta->>'instansi'`),
    })
  const { rows } = await db.raw(
    `select count(*)::int as n from peserta p where p.pelatihan_id = ?
        and not exists (select 1 from surat_massal s where s.naskah_id = ? and s.peserta_id = p.id
                           and s.keadaan <> 'batal')`,
    [naskah.pelatihan_id, naskahId],
  )
  return {
    naskah,
    surat,
    belum: rows[0].n as number,
    pekerjaan: await pekerjaan(db, naskahId, kini),
  }
}

/** The jobs on these letters, newest first. */
async function pekerjaan(db: Knex, naskahId: string, kini: Date): Promise<BarisPekerjaan[]> {
  const baris = await db('pekerjaan as p')
    .whereRaw('p.hasil @> ?', [JSON.stringify({ naskahId })])
    .orderBy('p.created_at', 'desc')
    .limit(10)
    .select('p.*', {
      cetak: 'p.cetak_sha256',
      berkas: db.raw('(select count(*)::int from pekerjaan_berkas b where b.pekerjaan_id = p.id)'),
    })
  return baris.map((p) => (terputus(p, kini) ? { ...p, status: 'gagal', galat: TERPUTUS } : p))
}
