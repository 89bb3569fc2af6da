import type { Knex } from 'knex'
import { errors } from '../errors.js'
import type { AturanPakai } from './aturan.js'
import type { SertifikatRow } from './daftar.js'
import type { ParaPenanda } from './penanda.js'

/** One certificate with what came before and after it. */
export interface Rincian {
  id: string
  nomor: string
  nama: string
  kodeRegistrasi: string
  status: SertifikatRow['status']
  isi: ParaPenanda & { tanggal: string }
  aturan: AturanPakai | null
  versi: number
  sebab: string
  lama: { id: string; nomor: string } | null
  baru: { id: string; nomor: string } | null
  diterimaOleh: string
  diterimaPada: string | null
  pelatihanId: string
  pelatihan: string
  unitId: string
  lalu: { versi: number; nama: string; digantiAt: Date }[]
  /** What the form of a correction starts with. */
  awal: Record<string, unknown>
}

/** Errors: TIDAK_ADA. */
export async function rincianSertifikat(db: Knex, id: string): Promise<Rincian> {
  const s = await db('sertifikat as s')
    .join('peserta as p', 'p.id', 's.peserta_id')
    .join('pelatihan as l', 'l.id', 'p.pelatihan_id')
    .leftJoin('sertifikat as d', 'd.id', 's.menggantikan_id')
    .leftJoin('sertifikat as g', 'g.menggantikan_id', 's.id')
    .where('s.id', id)
    .first('s.*', {
      orang: db.raw('to_jsonb(p)'),
      pelatihan: 'l.nama',
      unitId: 'l.unit_id',
      ...{ lamaId: 'd.id', lamaNomor: 'd.nomor', baruId: 'g.id', baruNomor: 'g.nomor' },
    })
  if (!s) throw errors.TIDAK_ADA({ apa: 'Sertifikat' })
  const lalu = await db('sertifikat_versi')
    .where({ sertifikat_id: id })
    .orderBy('versi', 'desc')
    .select('versi', 'nama', { digantiAt: 'diganti_at' })
  const o = s.orang
  return {
    ...{ id, nomor: s.nomor, nama: o.nama, status: s.status, isi: s.isi, aturan: s.aturan },
    ...{ versi: s.versi, sebab: s.sebab, kodeRegistrasi: s.kode_registrasi, lalu },
    lama: s.lamaId && { id: s.lamaId, nomor: s.lamaNomor },
    baru: s.baruId && { id: s.baruId, nomor: s.baruNomor },
    ...{ diterimaOleh: s.diterima_oleh, diterimaPada: s.diterima_pada },
    ...{ pelatihanId: o.pelatihan_id, pelatihan: s.pelatihan, unitId: s.unitId },
    awal: {
      ...{ nama: o.nama, gelarDepan: o.gelar_depan, gelarBelakang: o.gelar_belakang },
      ...{ tempatLahir: o.tempat_lahir, tanggalLahir: o.tanggal_lahir ?? undefined },
      ...{ jabatan: o.jabatan, instansi: o.instansi },
    },
  }
}
