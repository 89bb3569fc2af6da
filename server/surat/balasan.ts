import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import type { Konteks, KonteksPelaku } from '../perkara/handler.js'
import type { NaskahRow } from '../naskah/muat.js'
import { tanggalDiZona } from '../values/zona.js'

export interface BalasanRow { instansi: string; surat_masuk_id: string | null; nomor: string | null; tanggal: string | null }

/** Each addressee of the letter owes one reply. */
export async function bukaBalasan(k: Konteks, naskah: NaskahRow): Promise<void> {
  // Replies are told apart without regard to capitals, so addressees must be too.
  const instansi = new Map(naskah.tujuan.map((t) => t.trim()).filter(Boolean).map((t) => [t.toLowerCase(), t]))
  if (instansi.size === 0) return
  await k.trx('balasan').insert([...instansi.values()].map((i) => ({ perkara_id: k.perkara.id, instansi: i })))
    .onConflict(['perkara_id', 'instansi']).ignore()
}

export async function daftarBalasan(db: Knex, perkaraId: string): Promise<BalasanRow[]> {
  return db('balasan as b').leftJoin('surat_masuk as s', 's.id', 'b.surat_masuk_id')
    .where('b.perkara_id', perkaraId).orderBy('b.instansi')
    .select('b.instansi', 'b.surat_masuk_id', 's.nomor', 's.tanggal')
}

export interface SuratMasukBaru {
  pengirim: string
  nomor: string
  tanggal: string
  hal: string
  sha256: string | null
}

/**
 * Enters an incoming letter in its book. Its agenda number comes from the same kind of counter as
 * outgoing ones. Errors: SURAT_MASUK_GANDA (same sender, number and date), TANGGAL_SURAT_DEPAN.
 */
export async function catatSuratMasuk(k: KonteksPelaku, s: SuratMasukBaru): Promise<{ id: string; agenda: number }> {
  const { zona } = await setelanKantor(k.trx)
  const hariIni = tanggalDiZona(k.kini, zona)
  if (s.tanggal > hariIni) throw errors.TANGGAL_SURAT_DEPAN()
  const ganda = await k.trx('surat_masuk').whereRaw('lower(pengirim) = lower(?) and lower(nomor) = lower(?)', [s.pengirim, s.nomor])
    .where({ tanggal: s.tanggal }).first('agenda', 'tahun')
  if (ganda) throw errors.SURAT_MASUK_GANDA({ nomor: s.nomor, agenda: ganda.agenda, tahun: ganda.tahun })
  const tahun = Number(hariIni.slice(0, 4))
  const { rows } = await k.trx.raw(
    `insert into register_tahun (register, tahun, terakhir) values ('surat-masuk', ?, 1)
     on conflict (register, tahun) do update set terakhir = register_tahun.terakhir + 1 returning terakhir`, [tahun])
  const agenda = rows[0].terakhir
  const [row] = await k.trx('surat_masuk').insert({
    agenda, tahun, pengirim: s.pengirim, nomor: s.nomor, tanggal: s.tanggal, hal: s.hal,
    diterima_at: k.kini, sha256: s.sha256, perkara_id: k.perkara.id, dicatat_oleh: k.pelaku.pegawaiId,
  }).returning('id')
  return { id: row.id, agenda }
}
