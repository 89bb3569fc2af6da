import type { Knex } from 'knex'
import { ikatNaskah, SQL_NASKAH_TERBUKA } from '../perkara/keamanan.js'
import { bacaPencarian } from '../values/kata-cari.js'
import type { Pelaku } from '../values/pelaku.js'

/** Cases looked at for each way of matching, the newest first. */
const BATAS = 300

/** One of several ways a case can match; `baru` orders the newest first. */
interface Cara {
  teks: string
  dari: string
  syarat?: string
  baru: string
}

// The texts are the expressions of the trigram indexes of the search over everything. A letter that
// is closed to the reader is not found, as its subject and number must not be guessed.
const NOMOR: Cara = {
  teks: `(x.nomor || ' ' || x.hal || ' ' || x.tujuan)`,
  dari: `nomor x join naskah n on x.pemilik = 'naskah' and n.id = x.pemilik_id`,
  syarat: SQL_NASKAH_TERBUKA,
  baru: 'x.tanggal desc, x.urut desc',
}
const KONSEP: Cara = {
  teks: 'n.hal',
  dari: 'naskah n',
  syarat: `n.nomor = '' and ${SQL_NASKAH_TERBUKA}`,
  baru: 'n.dibuat_at desc',
}

/**
 * Cases that hold all these words in their title, in the number, subject or addressees of a letter, or in
 * the name, NIP or institution of one participant. Null when the words are too short to look for.
 * `semua`: also cases that have ended.
 */
export async function perkaraCocok(
  db: Knex,
  pelaku: Pelaku,
  teks: string,
  semua: boolean,
): Promise<{ id: string[]; terpotong: boolean } | null> {
  const c = bacaPencarian(teks)
  if (!c) return null
  const cocok = (kolom: string) => c.pola.map((_, i) => `${kolom} ilike :pola${i}`).join(' and ')
  const surat = ({ teks, dari, syarat, baru }: Cara, cari = cocok(teks)) =>
    `(select n.perkara_id as id from ${dari} where ${cari} and ${syarat}
       order by ${baru} limit ${BATAS + 1})`
  const pilihan: string[] = []
  if (c.urut !== null) pilihan.push(surat(NOMOR, 'x.urut = :urut'))
  if (c.pola.length > 0)
    pilihan.push(
      `(select p.id from perkara p where ${semua ? '' : `p.status = 'berjalan' and `}${cocok('p.judul')}
         order by p.dibuat_at desc limit ${BATAS + 1})`,
      surat(NOMOR),
      surat(KONSEP),
      `(select p.id from perkara p where p.pelatihan_id in (
          select pelatihan_id from (
            select s.pelatihan_id from peserta s
             where ${cocok(`(s.nama || ' ' || s.nip || ' ' || s.instansi)`)}
             order by s.created_at desc, s.urutan limit ${BATAS}) s)
         order by p.dibuat_at desc limit ${BATAS + 1})`,
    )
  const { rows } = await db.raw(
    `select id, cara from (${pilihan.map((p, i) => `select id, ${i} as cara from ${p} c${i}`).join(' union all ')}) u`,
    {
      ...(await ikatNaskah(db, pelaku)),
      ...Object.fromEntries(c.pola.map((p, i) => [`pola${i}`, p])),
      urut: c.urut,
    },
  )
  const banyak = new Map<number, number>()
  for (const { cara } of rows) banyak.set(cara, (banyak.get(cara) ?? 0) + 1)
  return {
    id: [...new Set<string>(rows.map((r: { id: string }) => r.id))],
    terpotong: [...banyak.values()].some((n) => n > BATAS),
  }
}
