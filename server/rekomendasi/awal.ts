import type { Knex } from 'knex'
import type { SUMBER_DANA } from '../perencanaan/acuan.js'
import { tambahHari } from '../values/tanggal.js'
import { TANPA_KONTRIBUSI } from './cocok.js'

/** What pays in a plan, in the words of a request. */
const SUMBER: Record<(typeof SUMBER_DANA)[number], string> = {
  APBN: 'APBN',
  APBD: 'APBD perangkat daerah',
  Mandiri: 'Mandiri',
  'Tanpa biaya': TANPA_KONTRIBUSI,
}

/** What a form starts with for an accepted item of one's own plan; nothing for any other. */
export async function awalDariRencana(
  db: Knex,
  pegawaiId: string,
  usulanId: string | undefined,
): Promise<Record<string, unknown>> {
  if (!usulanId) return {}
  const u = await db('usulan_bangkom as u')
    .join('bentuk_bangkom as b', 'b.kode', 'u.bentuk')
    .where({ 'u.id': usulanId, pegawai_id: pegawaiId, tahap: 'diterima' })
    .first('u.*', 'b.per')
  if (!u) return {}
  const lama = u.per === 'sesi' ? 1 : u.hari
  const biaya = Number(u.anggaran)
  return {
    ...{ rencana: u.id, bentuk: u.bentuk, kegiatan: u.materi.slice(0, 250), materi: u.materi },
    ...{ penyelenggara: u.lembaga, jp: u.jp, mulai: u.tanggal },
    ...{ selesai: tambahHari(u.tanggal, lama - 1), biaya },
    sumberDana: biaya === 0 ? TANPA_KONTRIBUSI : SUMBER[u.sumber_dana as keyof typeof SUMBER],
  }
}
