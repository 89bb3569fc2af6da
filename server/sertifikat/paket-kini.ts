import type { Knex } from 'knex'

/** A living, signed certificate of somebody who is in the package. */
export interface Anggota {
  id: string
  nip: string
  nama: string
  gelar_depan: string
  gelar_belakang: string
  instansi: string
  nomor: string
  kode_registrasi: string
  pdf: string
  /** Number of the one it replaced, which is BATAL. */
  lama: string | null
}

/** One file of a package that is no longer what holds. */
export interface Perubahan {
  nomor: string
  keadaan: 'diperbaiki' | 'diganti' | 'menunggu' | 'batal'
  /** Number that holds now, also while it waits for its signature; empty when there is none. */
  kini: string
}

export interface PaketKini {
  edisi: number
  /** What the package would hold if it were made now, in the order of the roster. */
  siap: Anggota[]
  perubahan: Perubahan[]
  /** Its list is not that any more. */
  basi: boolean
}

/**
 * A package beside the certificates as they are now. Who was ever in it stays in it: a certificate that
 * waits for a signature comes back once it has one.
 */
export async function paketKini(db: Knex, paketId: string): Promise<PaketKini> {
  const { edisi } = await db('sertifikat_paket').where({ id: paketId }).first('edisi')
  const isi = await db('sertifikat_paket_isi as i')
    .join('sertifikat as s', 's.id', 'i.sertifikat_id')
    .where({ 'i.paket_id': paketId })
    .orderBy(['i.edisi', 'i.urutan'])
    .select('i.edisi', 'i.sha256', 's.id', 's.nomor', 's.peserta_id')
  const kini = await hidup(db, [...new Set(isi.map((b) => b.peserta_id as string))])
  const siap = kini.filter((s) => s.pdf && s.status !== 'dicetak')
  const berlaku = new Set(siap.map((s) => `${s.id} ${s.pdf}`))
  const terbungkus = isi.filter((b) => b.edisi === edisi)
  const gugur = isi.filter((b) => !berlaku.has(`${b.id} ${b.sha256}`))
  const perubahan = new Map(gugur.map((b) => [b.id, perubahanDari(b, kini, siap)]))
  return {
    ...{ edisi, siap, perubahan: [...perubahan.values()] },
    basi:
      terbungkus.length !== siap.length ||
      terbungkus.some((b) => !berlaku.has(`${b.id} ${b.sha256}`)),
  }
}

function perubahanDari(
  b: { id: string; nomor: string; peserta_id: string },
  kini: readonly any[],
  siap: readonly any[],
): Perubahan {
  const s = kini.find((x) => x.peserta_id === b.peserta_id)
  if (!s) return { nomor: b.nomor, keadaan: 'batal', kini: '' }
  const keadaan = !siap.includes(s) ? 'menunggu' : s.id === b.id ? 'diperbaiki' : 'diganti'
  return { nomor: b.nomor, keadaan, kini: s.nomor }
}

/** The living certificate of each of these people of a roster. */
function hidup(db: Knex, peserta: readonly string[]): Promise<any[]> {
  return db('sertifikat as s')
    .join('peserta as p', 'p.id', 's.peserta_id')
    .leftJoin('sertifikat as l', 'l.id', 's.menggantikan_id')
    .leftJoin('konversi as k', 'k.docx_sha256', 's.docx_sha256')
    .whereIn('p.id', [...peserta])
    .whereNot('s.status', 'batal')
    .orderBy(['p.urutan', 'p.nama'])
    .select(
      ...['s.id', 's.nomor', 's.status', 's.kode_registrasi', 's.peserta_id'],
      ...['p.nip', 'p.nama', 'p.gelar_depan', 'p.gelar_belakang', 'p.instansi'],
      { lama: 'l.nomor', pdf: db.raw('coalesce(s.pdf_sha256, k.pdf_sha256)') },
    )
}

/**
 * Whether somebody outside has this very file: an edition that holds it was fetched. Who acts on
 * it has locked the packages first (`kunciPaket`), or one could be fetched meanwhile.
 */
export async function sudahKeluar(
  db: Knex,
  sertifikatId: string,
  pdf: string | null,
): Promise<boolean> {
  const { rows } = await db.raw(
    `select 1 from sertifikat_paket_isi i join sertifikat_paket t on t.id = i.paket_id
       left join sertifikat_paket_edisi e on e.paket_id = i.paket_id and e.edisi = i.edisi
      where i.sertifikat_id = :id and i.sha256 = :pdf and t.untuk = 'kiriman'
        and (case when i.edisi = t.edisi then t.diambil_at else e.diambil_at end) is not null
      limit 1`,
    { id: sertifikatId, pdf },
  )
  return rows.length > 0
}

/** Taken before the certificate itself, as who confirms a package takes both in this order. */
export async function kunciPaket(trx: Knex.Transaction, sertifikatId: string): Promise<void> {
  await trx('sertifikat_paket')
    .whereIn(
      'id',
      trx('sertifikat_paket_isi').where({ sertifikat_id: sertifikatId }).select('paket_id'),
    )
    .orderBy('id')
    .forUpdate()
    .select('id')
}
