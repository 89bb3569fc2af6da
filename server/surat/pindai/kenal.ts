import type { Knex } from 'knex'
import { ambilBerkas } from '../../platform/docx/simpan.js'
import { jumlahHalaman } from '../../platform/pdf/gambar-halaman.js'

/** Text of the code on our letters; the address before it may have changed since it was printed. */
export const POLA_TANDA = '/v/([A-Za-z0-9_-]{8,64})$'

/** The letter a mark stands for. */
export interface Dikenal {
  nomorId: string
  naskahId: string | null
  nomor: string
  /** Pages as issued; null while its PDF is not made. */
  halaman: number | null
}

/** Which letters these marks stand for; unknown ones are left out. */
export async function kenaliTanda(
  db: Knex,
  tanda: readonly string[],
): Promise<Map<string, Dikenal>> {
  const { rows } = await db.raw<{ rows: any[] }>(
    `select n.token, x.id, n.id as naskah_id, x.nomor,
            coalesce(n.terbit_pdf_sha256, k.pdf_sha256) as pdf
       from naskah n
       join nomor x on x.pemilik = 'naskah' and x.pemilik_id = n.id and x.status <> 'batal'
       left join konversi k on k.docx_sha256 = n.terbit_sha256
      where n.token = any(cast(:tanda as text[]))
     union all
     select m.token, x.id, null, x.nomor, coalesce(m.pdf_sha256, k.pdf_sha256)
       from surat_massal m
       join nomor x on x.pemilik = 'surat_massal' and x.pemilik_id = m.id and x.status <> 'batal'
       left join konversi k on k.docx_sha256 = m.docx_sha256
      where m.token = any(cast(:tanda as text[]))`,
    { tanda: [...tanda] },
  )
  const hasil = new Map<string, Dikenal>()
  for (const { token, id, naskah_id, nomor, pdf } of rows)
    hasil.set(token, {
      ...{ nomorId: id, naskahId: naskah_id, nomor },
      halaman: pdf ? await jumlahHalaman((await ambilBerkas(db, pdf)).isi) : null,
    })
  return hasil
}
