import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { catatRiwayat, kunciPerkara, oleh, type Mesin } from '../../perkara/service.js'
import { tindak } from '../../tugas/service.js'
import { daftarBalasan } from '../balasan.js'
import { instansiMenunggu, simpanBalasan } from '../tautan-balasan.js'
import type { Penulis } from './catat.js'

export interface Menunggu {
  perkara_id: string
  perkara: string
  instansi: string
  /** The case has gone on without it: a reply now is late. */
  lewat: boolean
}

const SQL_TERBUKA = `exists (select 1 from tugas t where t.perkara_id = b.perkara_id
  and t.handler = 'surat.terimaBalasan' and t.status = 'terbuka')`

/** Replies still owed, those of this sender first, then where the case still waits, newest first. */
export async function balasanDitunggu(db: Knex, pengirim: string): Promise<Menunggu[]> {
  const { rows } = await db.raw(
    `select b.perkara_id, p.judul as perkara, b.instansi, not ${SQL_TERBUKA} as lewat
       from balasan b join perkara p on p.id = b.perkara_id
      where b.surat_masuk_id is null
      order by rapikan_surat(b.instansi) = rapikan_surat(?) desc, 4, p.dibuat_at desc, b.instansi
      limit 200`,
    [pengirim],
  )
  return rows
}

/**
 * Counts a recorded letter as the reply a case waits for. While the case still waits it is done as the
 * task's own action (and the last reply lets the case go on); afterwards it is kept as late.
 * Errors: those of `tindak`, INSTANSI_TIDAK_DIUNDANG, BALASAN_SUDAH_ADA, SURAT_SUDAH_BALASAN.
 */
export async function jadikanBalasan(
  a: Penulis & { mesin: Mesin },
  suratId: string,
  t: { perkaraId: string; instansi: string; peserta: number },
): Promise<{ pesan: string; terlambat: boolean }> {
  // Case before letter, in the order the task takes them.
  const perkara = await kunciPerkara(a.trx, t.perkaraId)
  const tugas = await a
    .trx('tugas')
    .where({ perkara_id: t.perkaraId, handler: 'surat.terimaBalasan', status: 'terbuka' })
    .first('id')
  const surat = await a.trx('surat_masuk').where({ id: suratId }).forUpdate().first()
  if (!surat) throw errors.TIDAK_ADA({ apa: 'Surat masuk' })
  const { instansi, peserta } = t
  if (tugas) {
    const agenda = `${surat.agenda}/${surat.tahun}`
    const hasil = await tindak(a, tugas.id, 'tautan', { agenda, instansi, peserta })
    return { pesan: hasil.pesan, terlambat: false }
  }
  const tujuan = instansiMenunggu(await daftarBalasan(a.trx, perkara.id), instansi)
  await simpanBalasan(a.trx, {
    perkaraId: perkara.id,
    instansi: tujuan.instansi,
    suratMasukId: suratId,
    peserta,
    terlambat: true,
  })
  await catatRiwayat(a.trx, {
    at: a.kini,
    aksi: 'balasan.terlambat',
    perkaraId: perkara.id,
    ...oleh({ pelaku: a.pelaku, kursi: a.pelaku.kursi[0] }),
    rincian: { instansi: tujuan.instansi, agenda: surat.agenda, tahun: surat.tahun },
  })
  return { pesan: `Dicatat sebagai balasan terlambat ${tujuan.instansi}.`, terlambat: true }
}
