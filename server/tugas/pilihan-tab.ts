import type { Knex } from 'knex'
import type { Pelaku } from '../values/pelaku.js'
import { berhak, ruasHak, tugasRuas, type Ruas } from './hak.js'
import type { kolomUrut, Saring, Tab } from './saring.js'

/** Finished tasks, and cases begun, by which one is taken to follow a case: the newest of each. */
export const JEJAK = 300
// Nobody reads "48.312 tugas", and counting them would cost more than the page.
export const BATAS_HITUNG = 1000

type Kolom = ReturnType<typeof kolomUrut>

/**
 * The tasks of one box, as selections that each lie in order in an index; callers must set a limit.
 * `perkara`: only of these cases, which are few.
 */
export function pilihanTab(
  db: Knex,
  pelaku: Pelaku,
  { tab, sebagai }: Pick<Saring, 'tab' | 'sebagai'>,
  kolom: Kolom,
  perkara?: readonly string[],
): Knex.QueryBuilder[] {
  const ruas = ruasHak(pelaku)
  const jalan = kolom === 'jatuh_urut' ? kolom : 'dibuka_at'
  const terbuka = () => db('tugas as t').where('t.status', 'terbuka')
  const urut = (q: Knex.QueryBuilder, arah: 'asc' | 'desc' = 'asc') =>
    q.orderBy(`t.${kolom}`, arah).orderBy('t.id', arah)
  const dalam = (q: Knex.QueryBuilder) => (perkara ? q.whereIn('t.perkara_id', perkara) : q)
  if (tab === 'selesai')
    return [
      urut(
        dalam(
          db('tugas as t')
            .where({ 't.status': 'selesai', 't.selesai_oleh': pelaku.pegawaiId })
            .modify((q) => {
              if (sebagai)
                q.whereIn(
                  't.selesai_sebagai',
                  pelaku.kursi.map((k) => k.pemangkuId),
                )
            }),
        ),
        'desc',
      ),
    ]
  if (tab === 'menunggu') return [urut(dalam(menunggu(db, terbuka(), pelaku)))]
  if (tab === 'saya')
    return [
      urut(dalam(terbuka().where('t.pemegang_id', pelaku.pegawaiId)).where((q) => berhak(q, ruas))),
      // What is for one person is theirs from the start: nobody takes it.
      ...ruas
        .filter(untukOrang)
        .map((r) => dalam(tugasRuas(db, r, jalan)).whereNull('t.pemegang_id')),
    ]
  const dicari = tab === 'ambil' ? ruas.filter((r) => !untukOrang(r)) : ruas
  const semua = perkara
    ? [urut(dalam(terbuka()).where((q) => berhak(q, dicari)))]
    : dicari.map((r) => tugasRuas(db, r, jalan))
  if (tab === 'ambil') for (const q of semua) q.whereNull('t.pemegang_id')
  if (tab === 'dikembalikan') for (const q of semua) kembaliKe(q, pelaku)
  return semua
}

const untukOrang = (r: Ruas): boolean => r.kolom === 'pegawai_id'

/** Sent back, and not in the hands of a colleague. */
const kembaliKe = (q: Knex.QueryBuilder, { pegawaiId }: Pelaku) =>
  q
    .whereRaw(`t.alasan_kembali <> ''`)
    .where((w) => w.whereNull('t.pemegang_id').orWhere('t.pemegang_id', pegawaiId))

/**
 * Open tasks that somebody else has to do, of cases one began or worked in, and of cases those called.
 * A case is one's own by the newest JEJAK of each, so that thirty years of work cost what a month does.
 */
function menunggu(db: Knex, q: Knex.QueryBuilder, pelaku: Pelaku): Knex.QueryBuilder {
  const { pegawaiId } = pelaku
  const ruas = ruasHak(pelaku)
  return q
    .whereRaw(
      `t.perkara_id in (
         with jejak as materialized (
           (select perkara_id as id from tugas where status = 'selesai' and selesai_oleh = ?
             order by selesai_at desc limit ${JEJAK})
           union
           (select id from perkara where status = 'berjalan' and dibuat_oleh = ?
             order by dibuat_at desc limit ${JEJAK}))
         select id from jejak
         union select p.id from jejak j join perkara p on p.induk_id = j.id)`,
      [pegawaiId, pegawaiId],
    )
    .whereRaw('t.pemegang_id is distinct from ?', [pegawaiId])
    .where((w) =>
      w
        .whereNotNull('t.pemegang_id')
        .orWhereNotExists((x) => x.select(db.raw('1')).where((h) => berhak(h, ruas))),
    )
}

export type Jumlah = Record<Exclude<Tab, 'semua'>, number>

/** How many tasks each box holds, counted no further than one above BATAS_HITUNG; one round trip. */
export async function jumlahTab(db: Knex, pelaku: Pelaku, sebagai?: string): Promise<Jumlah> {
  const tab = ['saya', 'ambil', 'dikembalikan', 'menunggu', 'selesai'] as const
  const kolom = tab.map((t) => {
    const pilihan = pilihanTab(
      db,
      pelaku,
      { tab: t, sebagai },
      t === 'selesai' ? 'selesai_at' : 'dibuka_at',
    )
    return db.raw('? as ??', [hitungTugas(db, pilihan), t])
  })
  const [row] = await db.select(kolom)
  return Object.fromEntries(
    tab.map((t) => [t, Math.min(BATAS_HITUNG + 1, Number(row[t]))]),
  ) as Jumlah
}

/** How many different tasks several selections hold, as a value to be selected. */
export function hitungTugas(db: Knex, pilihan: Knex.QueryBuilder[]): Knex.QueryBuilder | Knex.Raw {
  if (pilihan.length === 0) return db.raw('(select 0)')
  const id = db.union(
    pilihan.map((q) =>
      q
        .clearOrder()
        .select('t.id')
        .limit(BATAS_HITUNG + 1),
    ),
    true,
  )
  return db.from(id.as('u')).count('*')
}
