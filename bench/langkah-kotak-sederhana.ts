import type { Knex } from 'knex'
import { FROM_MICROS, readPageKey } from '../server/platform/db/page-key.js'
import type { Tab } from '../server/tugas/saring.js'
import type { Pelaku } from '../server/values/pelaku.js'

const PER_HALAMAN = 20

/** The inbox as one would first write it, to measure and to check the real one against. */
export async function kotakSederhana(
  db: Knex,
  pelaku: Pelaku,
  tab: Tab,
  sesudah?: string,
): Promise<{ id: string[]; saya: number; ambil: number }> {
  const dasar = () =>
    db('tugas as t')
      .where('t.status', 'terbuka')
      .where((q) => hak(q, pelaku))
  const halaman = dasar()
    .join('perkara as p', 'p.id', 't.perkara_id')
    .leftJoin('pegawai as g', 'g.id', 't.pemegang_id')
    .orderBy('t.dibuka_at')
    .orderBy('t.id')
    .limit(PER_HALAMAN + 1)
    .select('t.id', 't.nama', 'p.judul', 'g.nama as pemegang')
  const saya = dasar().where('t.pemegang_id', pelaku.pegawaiId)
  const ambil = dasar().whereNull('t.pemegang_id')
  if (tab === 'saya') halaman.where('t.pemegang_id', pelaku.pegawaiId)
  if (tab === 'ambil') halaman.whereNull('t.pemegang_id')
  const kunci = readPageKey(sesudah)
  if (kunci) halaman.whereRaw(`(t.dibuka_at, t.id) > (${FROM_MICROS}, ?)`, [kunci.micros, kunci.id])
  const [baris, [s], [a]] = await Promise.all([
    halaman,
    saya.count('* as n'),
    ambil.count('* as n'),
  ])
  return { id: baris.map((b) => b.id), saya: Number(s!.n), ambil: Number(a!.n) }
}

function hak(q: Knex.QueryBuilder, pelaku: Pelaku): void {
  q.where('t.pegawai_id', pelaku.pegawaiId)
  for (const k of pelaku.kursi) {
    for (const kolom of ['t.peran', 't.pencatat']) {
      q.orWhereIn(kolom, k.peranKantor)
      q.orWhere((w) =>
        w
          .whereIn(kolom, k.peran)
          .where((u) => u.whereNull('t.unit_id').orWhere('t.unit_id', k.unitId)),
      )
    }
  }
}
