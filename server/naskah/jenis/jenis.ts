import type { Knex } from 'knex'

export type CaraTandaTangan = 'basah' | 'elektronik'

/** What a template says of its kind, as far as numbering and signing ask. */
export interface TemplatJenis {
  jenis: string
  nama: string
  register: string
  klasifikasi: string
  sec: string
  caraTandaTangan?: CaraTandaTangan
}

export interface JenisNaskah {
  register: string
  klasifikasi: string
  /** Letter of security: B, T, R or SR. */
  sec: string
  caraTandaTangan: CaraTandaTangan
}

/** What the office decided for a kind; null leaves it to the template. */
export interface SetelanJenis {
  jenis: string
  register: string | null
  klasifikasi: string | null
  sec: string | null
  cara_tanda_tangan: CaraTandaTangan | null
}

/** What holds for a kind of letter: the decision of the office, else its template's. */
export async function jenisNaskah(db: Knex, templat: TemplatJenis): Promise<JenisNaskah> {
  const s: SetelanJenis | undefined = await db('jenis_naskah')
    .where({ jenis: templat.jenis })
    .first()
  return gabungJenis(templat, s)
}

/** The same for a setting already read. */
export const gabungJenis = (t: TemplatJenis, s: SetelanJenis | undefined): JenisNaskah => ({
  register: s?.register ?? t.register,
  klasifikasi: s?.klasifikasi ?? t.klasifikasi,
  sec: s?.sec ?? t.sec,
  caraTandaTangan: s?.cara_tanda_tangan ?? t.caraTandaTangan ?? 'basah',
})
