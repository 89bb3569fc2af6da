import type { Knex } from 'knex'
import type { Tanggal } from '../values/tanggal.js'

/** How the promise to an agency stands: verification in so many working days, then the training itself. */
export interface JanjiUsulan {
  /** What was promised when it was sent, e.g. `2 hari kerja`; empty where nothing was. */
  waktu: string
  /** Null while it is being verified. */
  ditepati: boolean | null
  /** Last day of the training. */
  selesai: Tanggal
  diterima: number
  /** Of those, whose certificate, the product of the service, is signed. */
  sertifikat: number
}

/** Of a proposal with somebody accepted; null before that, when only the verification is promised. */
export async function janjiUsulan(db: Knex, usulanId: string): Promise<JanjiUsulan | null> {
  const { rows } = await db.raw(
    `select coalesce(j.waktu, '') as waktu, not j.langgar as ditepati, t.selesai, count(c.id)::int as diterima,
            count(s.id)::int as sertifikat
       from usulan_peserta u join pelatihan t on t.id = u.pelatihan_id
       join calon_peserta c on c.usulan_id = u.id and c.putusan = 'terima'
       left join peserta p on p.pelatihan_id = u.pelatihan_id and p.nip = c.nip
       left join sertifikat s on s.peserta_id = p.id and s.status in ('ditandatangani', 'diserahkan')
       left join janji_perkara j on j.perkara_id = u.perkara_id
      where u.id = ? group by j.waktu, j.langgar, t.selesai`,
    [usulanId],
  )
  return rows[0] ?? null
}
