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
  /** For whom it is signed (a.n.), and through whom (u.b.); empty: in own name. */
  atasNama: string
  melalui: string
}

/** What the office decided for a kind; null leaves it to the template. */
export interface SetelanJenis {
  jenis: string
  register: string | null
  klasifikasi: string | null
  sec: string | null
  cara_tanda_tangan: CaraTandaTangan | null
  atas_nama: string
  melalui: string
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
  atasNama: s?.atas_nama ?? '',
  melalui: s?.melalui ?? '',
})
