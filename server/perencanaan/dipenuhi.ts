import type { Knex } from 'knex'
import { rentangTanggal } from '../values/tanggal.js'

/** The training that fulfils an item of a plan, as its owner may see it. */
export interface Pemenuh {
  pelatihanId: string
  nama: string
  angkatan: string
  mulai: string
  selesai: string
  tempat: string
  jp: number
  /** The owner is on its roster, and so has a class to open. */
  peserta: boolean
}

/** A signed certificate of the owner from the training that fulfils an item. */
export interface SertifikatPemenuh {
  nomor: string
  /** Day of the certificate. */
  tanggal: string
  sha256: string | null
}

/** Null while no training fulfils it. */
export async function pemenuhUsulan(db: Knex, usulanId: string): Promise<Pemenuh | null> {
  const p = await db('pemenuhan_rencana as m')
    .join('pelatihan as t', 't.id', 'm.pelatihan_id')
    .join('usulan_bangkom as u', 'u.id', 'm.usulan_id')
    .join('pegawai as g', 'g.id', 'u.pegawai_id')
    .leftJoin('peserta as s', (j) => j.on('s.pelatihan_id', 't.id').andOn('s.nip', 'g.nip'))
    .where('m.usulan_id', usulanId)
    .first('t.id as pelatihanId', 't.nama', 't.angkatan', 't.mulai', 't.selesai', 't.tempat', {
      ...{ jp: 't.jp', peserta: db.raw('s.id is not null') },
    })
  return p ?? null
}

/**
 * The certificate itself, once signed; what the person may download as a participant. One that was
 * reported for another of their items is spent: its JP count once.
 */
export async function sertifikatPemenuh(
  db: Knex,
  usulanId: string,
): Promise<SertifikatPemenuh | null> {
  const s = await db('pemenuhan_rencana as m')
    .join('usulan_bangkom as u', 'u.id', 'm.usulan_id')
    .join('pegawai as g', 'g.id', 'u.pegawai_id')
    .join('peserta as p', (j) => j.on('p.pelatihan_id', 'm.pelatihan_id').andOn('p.nip', 'g.nip'))
    .join('sertifikat as s', 's.peserta_id', 'p.id')
    .join('nomor as n', (j) =>
      j
        .on('n.pemilik_id', 's.id')
        .andOnVal('n.pemilik', 'sertifikat')
        .andOnVal('n.status', 'terpakai'),
    )
    .leftJoin('konversi as k', 'k.docx_sha256', 's.docx_sha256')
    .where('m.usulan_id', usulanId)
    .whereIn('s.status', ['ditandatangani', 'diserahkan'])
    .whereNotExists(
      db('laporan_bangkom as l')
        .join('usulan_bangkom as v', 'v.id', 'l.usulan_id')
        .whereRaw('v.pegawai_id = u.pegawai_id and v.id <> u.id and l.nomor_sertifikat = s.nomor'),
    )
    .first('s.nomor', 'n.tanggal', { sha256: db.raw('coalesce(s.pdf_sha256, k.pdf_sha256)') })
  return s ?? null
}

/**
 * The certificate as the file of a report, found by its number: who reports names no file of the office
 * by its hash. Null for any other number, and while it has no PDF.
 */
export async function berkasSertifikat(
  db: Knex,
  usulanId: string,
  nomor: string,
): Promise<{ sha256: string; nama: string } | null> {
  const s = nomor ? await sertifikatPemenuh(db, usulanId) : null
  if (!s?.sha256 || s.nomor !== nomor) return null
  return { sha256: s.sha256, nama: `sertifikat-${nomor.replaceAll('/', '-')}.pdf` }
}

export const sebutPemenuh = (p: Pemenuh): string =>
  `${p.nama}${p.angkatan ? ` Angkatan ${p.angkatan}` : ''}, ` +
  `${rentangTanggal(p.mulai, p.selesai)}, ${p.tempat}`
