import type { Knex } from 'knex'
import { errors } from '../errors.js'
import type { AturanPakai } from './aturan.js'
import type { SertifikatRow } from './daftar.js'
import { namaPeserta, namaTercetak } from './nama-cetak.js'
import { sudahKeluar } from './paket-kini.js'
import type { ParaPenanda } from './penanda.js'
import { penandaPergi } from './penanda-pergi.js'

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
  /** The roster has another name by now than the one on the paper. */
  namaRoster: string
  /** Who is printed as signer has left: another version could never be signed. */
  penandaPergi: boolean
  /** Handed over, or fetched in a package: a correction takes another number. */
  sudahKeluar: boolean
  /** State of its PDF; null before its files are made. */
  pdf: SertifikatRow['pdf']
  /** Of the public page; empty before anybody has signed it. */
  token: string
  /** What the form of a correction starts with; only for who may correct. */
  awal: Record<string, unknown>
}

/** Errors: TIDAK_ADA. */
export async function rincianSertifikat(db: Knex, id: string, kini: Date): Promise<Rincian> {
  const s = await db('sertifikat as s')
    .join('peserta as p', 'p.id', 's.peserta_id')
    .join('pelatihan as l', 'l.id', 'p.pelatihan_id')
    .leftJoin('konversi as k', 'k.docx_sha256', 's.docx_sha256')
    .leftJoin('sertifikat as d', 'd.id', 's.menggantikan_id')
    .leftJoin('sertifikat as g', 'g.menggantikan_id', 's.id')
    .where('s.id', id)
    .first('s.*', {
      orang: db.raw('to_jsonb(p)'),
      pdf: db.raw('coalesce(s.pdf_sha256, k.pdf_sha256)'),
      konversi: 'k.status',
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
    ...{ id, nomor: s.nomor, nama: namaTercetak(s.isi, o), status: s.status, isi: s.isi },
    ...{ aturan: s.aturan, namaRoster: namaPeserta(o) },
    sudahKeluar: s.status === 'diserahkan' || (await sudahKeluar(db, id, s.pdf)),
    penandaPergi: s.status !== 'batal' && (await penandaPergi(db, s, kini)),
    ...{ versi: s.versi, sebab: s.sebab, kodeRegistrasi: s.kode_registrasi, lalu },
    pdf: s.docx_sha256 ? (s.pdf ? 'selesai' : s.konversi) : null,
    token: s.status === 'dicetak' ? '' : (s.token ?? ''),
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
