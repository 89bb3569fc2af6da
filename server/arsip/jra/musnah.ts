import type { Knex } from 'knex'
import type { Penulis } from '../../surat/masuk/catat.js'
import { rujukanBerkas } from '../rujukan.js'
import type { UnitArsip } from './daftar.js'

type Milik = Pick<UnitArsip, 'pemilik' | 'pemilik_id'>

/**
 * SQL by table and column: the rows that belong to the units themselves, which stand in :naskah,
 * :sertifikat and :masuk. A file named by any other row is somebody else's too, and stays.
 */
const SENDIRI: Record<string, string> = {
  naskah: 'id = any(cast(:naskah as uuid[]))',
  naskah_versi: 'naskah_id = any(cast(:naskah as uuid[]))',
  pengiriman: 'naskah_id = any(cast(:naskah as uuid[]))',
  sertifikat: 'id = any(cast(:sertifikat as uuid[]))',
  sertifikat_versi: 'sertifikat_id = any(cast(:sertifikat as uuid[]))',
  // A package sent away names the same file; it goes on naming it, and its page says it is gone.
  sertifikat_paket_isi: 'sertifikat_id = any(cast(:sertifikat as uuid[]))',
  pindaian: 'naskah_id = any(cast(:naskah as uuid[]))',
  surat_masuk: 'id = any(cast(:masuk as uuid[]))',
  cetakan: `(jenis = 'lembar-disposisi' and rujukan = any(cast(:masuk as text[])))`,
  disposisi: 'surat_masuk_id = any(cast(:masuk as uuid[]))',
  tte_percobaan: `((apa = 'naskah' and untuk_id = any(cast(:naskah as uuid[])))
    or (apa = 'sertifikat' and untuk_id = any(cast(:sertifikat as uuid[]))))`,
  nomor: `(pemilik = 'naskah' and pemilik_id = any(cast(:naskah as uuid[])))`,
}

/**
 * Takes away the bytes of everything these units hold and nobody else needs; answers how many files.
 * Which file each had is kept with the minutes.
 */
export async function musnahkanBerkas(
  { trx, kini }: Penulis,
  acaraId: string,
  unit: readonly Milik[],
): Promise<number> {
  const milik = await berkasUnit(trx, unit)
  for (const [kunci, berkas] of kelompok(milik)) {
    const [pemilik, pemilik_id] = kunci.split(':') as [string, string]
    await trx('arsip_butir')
      .where({ acara_id: acaraId, pemilik, pemilik_id })
      .update({ berkas: JSON.stringify(berkas) })
  }
  const calon = [...new Set(milik.map((m) => m.sha256))]
  const lindung = await dipakaiLain(trx, calon, ikat(unit))
  const buang = calon.filter((s) => !lindung.has(s))
  let jumlah = 0
  for (let i = 0; i < buang.length; i += 500)
    jumlah += await trx('berkas')
      .whereIn('sha256', buang.slice(i, i + 500))
      .whereNull('dimusnahkan_at')
      .update({ isi: null, di_luar: false, dimusnahkan_at: kini, acara_id: acaraId })
  return jumlah
}

export interface BerkasUnit {
  pemilik: string
  pemilik_id: string
  nama: string
  sha256: string
}

/** The files of these units: versions and their PDF, scans, also those a correction replaced. */
export async function berkasUnit(db: Knex, unit: readonly Milik[]): Promise<BerkasUnit[]> {
  const { rows } = await db.raw(
    `with dasar as (
       select 'naskah' as pemilik, naskah_id as id, 'versi ' || versi as nama, docx_sha256 as sha256
         from naskah_versi where naskah_id = any(cast(:naskah as uuid[]))
       union all select 'naskah', naskah_id, 'bahan versi ' || versi, bahan_sha256
         from naskah_versi where naskah_id = any(cast(:naskah as uuid[]))
       union all select 'naskah', naskah_id, 'Word versi ' || versi, word_sha256
         from naskah_versi where naskah_id = any(cast(:naskah as uuid[]))
       union all select 'naskah', id, 'terbit', terbit_sha256
         from naskah where id = any(cast(:naskah as uuid[]))
       union all select 'naskah', id, 'PDF bertanda tangan', terbit_pdf_sha256
         from naskah where id = any(cast(:naskah as uuid[]))
       union all select 'naskah', naskah_id, 'pindaian bertanda tangan', sha256
         from pindaian where naskah_id = any(cast(:naskah as uuid[]))
       union all select 'naskah', naskah_id, 'tanda terima', sha256
         from pengiriman where naskah_id = any(cast(:naskah as uuid[]))
       union all select 'naskah', pemilik_id, 'pindaian', sha256 from nomor
        where pemilik = 'naskah' and pemilik_id = any(cast(:naskah as uuid[]))
       union all select apa, untuk_id, 'PDF sebelum ditandatangani', pdf_asal_sha256
         from tte_percobaan where (apa = 'naskah' and untuk_id = any(cast(:naskah as uuid[])))
            or (apa = 'sertifikat' and untuk_id = any(cast(:sertifikat as uuid[])))
       union all select apa, untuk_id, 'PDF ditandatangani', pdf_hasil_sha256
         from tte_percobaan where (apa = 'naskah' and untuk_id = any(cast(:naskah as uuid[])))
            or (apa = 'sertifikat' and untuk_id = any(cast(:sertifikat as uuid[])))
       union all select 'sertifikat', id, 'sertifikat', docx_sha256
         from sertifikat where id = any(cast(:sertifikat as uuid[]))
       union all select 'sertifikat', id, 'PDF bertanda tangan', pdf_sha256
         from sertifikat where id = any(cast(:sertifikat as uuid[]))
       union all select 'sertifikat', sertifikat_id, 'versi ' || versi, docx_sha256
         from sertifikat_versi where sertifikat_id = any(cast(:sertifikat as uuid[]))
       union all select 'sertifikat', sertifikat_id, 'PDF versi ' || versi, pdf_sha256
         from sertifikat_versi where sertifikat_id = any(cast(:sertifikat as uuid[]))
       union all select 'surat_masuk', id, 'pindaian', sha256
         from surat_masuk where id = any(cast(:masuk as uuid[]))
       union all select 'surat_masuk', surat_id, 'pindaian sebelum diperbaiki', sebelum ->> 'sha256'
         from perubahan_surat where jenis = 'surat_masuk' and surat_id = any(cast(:masuk as uuid[]))
       union all select 'naskah', p.naskah_id, 'tanda terima sebelum diperbaiki', u.sebelum ->> 'sha256'
         from perubahan_surat u join pengiriman p on p.id = u.surat_id
        where u.jenis = 'pengiriman' and p.naskah_id = any(cast(:naskah as uuid[]))
       union all select 'surat_masuk', rujukan::uuid, 'lembar disposisi', docx_sha256 from cetakan
        where jenis = 'lembar-disposisi' and rujukan = any(cast(:masuk as text[]))
       union all select 'surat_masuk', surat_masuk_id, 'laporan disposisi', laporan_sha256
         from disposisi where surat_masuk_id = any(cast(:masuk as uuid[])))
     select distinct pemilik, id as pemilik_id, nama, sha256 from (
       select * from dasar where sha256 is not null
       union all
       select d.pemilik, d.id, d.nama || ' (PDF)', k.pdf_sha256
         from dasar d join konversi k on k.docx_sha256 = d.sha256
        where k.pdf_sha256 is not null) x
      order by pemilik, id, nama, sha256`,
    ikat(unit),
  )
  return rows
}

// helpers ////

function ikat(unit: readonly Milik[]): Record<string, any> {
  const milik = (p: string) => unit.filter((u) => u.pemilik === p).map((u) => u.pemilik_id)
  return { naskah: milik('naskah'), sertifikat: milik('sertifikat'), masuk: milik('surat_masuk') }
}

function kelompok(milik: readonly BerkasUnit[]): Map<string, { nama: string; sha256: string }[]> {
  const peta = new Map<string, { nama: string; sha256: string }[]>()
  for (const { pemilik, pemilik_id, nama, sha256 } of milik) {
    const kunci = `${pemilik}:${pemilik_id}`
    peta.set(kunci, [...(peta.get(kunci) ?? []), { nama, sha256 }])
  }
  return peta
}

/** Those of these files that any row besides the units' own names. */
async function dipakaiLain(
  trx: Knex.Transaction,
  sha256: readonly string[],
  ikatan: Record<string, any>,
): Promise<Set<string>> {
  const lindung = new Set<string>()
  for (const { tabel, kolom } of await rujukanBerkas(trx)) {
    // A conversion belongs to its DOCX: it protects the PDF only of a DOCX that stays.
    const sendiri =
      tabel === 'konversi'
        ? 'docx_sha256 = any(cast(:sha256 as text[]))'
        : (SENDIRI[tabel] ?? 'false')
    const { rows } = await trx.raw(
      `select distinct ${kolom} as sha256 from ${tabel}
        where ${kolom} = any(cast(:sha256 as text[])) and not (${sendiri})`,
      { ...ikatan, sha256 },
    )
    for (const r of rows) lindung.add(r.sha256)
  }
  return lindungPdf(trx, lindung)
}

/** The PDF of a DOCX that stays, stays as well. */
async function lindungPdf(trx: Knex.Transaction, lindung: Set<string>): Promise<Set<string>> {
  const pdf = await trx('konversi')
    .whereIn('docx_sha256', [...lindung])
    .whereNotNull('pdf_sha256')
    .pluck('pdf_sha256')
  return new Set([...lindung, ...pdf])
}
