import type { Knex } from 'knex'
import { pesertaAda } from '../peserta/impor/index.js'
import { bandingkan } from './banding.js'
import type { Beda, Lembaran } from './jenis.js'

/** The sheets of a training as they lie there. */
export async function lembarPadanan(
  db: Knex,
  pelatihanId: string,
): Promise<(Lembaran & { jumlah: number; dibuat_at: Date; oleh: string })[]> {
  return db('padanan_lembar as l')
    .join('pegawai as p', 'p.id', 'l.oleh')
    .where({ pelatihan_id: pelatihanId })
    .select('l.sumber', 'l.nama', 'l.jumlah', 'l.baris', 'l.dibuat_at', { oleh: 'p.nama' })
}

/** What roster and sheets disagree in now. Without a sheet there is nothing to disagree with. */
export async function bedaPelatihan(
  db: Knex,
  pelatihanId: string,
  lembar?: readonly Lembaran[],
): Promise<Beda[]> {
  const semua = lembar ?? (await lembarPadanan(db, pelatihanId))
  const urutan: string[] = await db('peserta')
    .where({ pelatihan_id: pelatihanId })
    .orderBy('urutan')
    .orderBy('nama')
    .pluck('nip')
  const ada = await pesertaAda(db, pelatihanId)
  const putusan = await db('padanan_putusan')
    .whereIn('lingkup', ['', pelatihanId])
    .where((q) => q.where('nip', '').orWhereRaw('nip = any(?)', [urutan]))
    .select('lingkup', 'nip', 'perihal', 'ditolak', 'benar')
  return bandingkan({ pelatihanId, roster: urutan.map((n) => ada.get(n)!), lembar: semua, putusan })
}
