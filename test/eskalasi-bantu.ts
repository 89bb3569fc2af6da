import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'
import { jamKerjaUnit } from '../server/kalender/service.js'

export interface JamUji {
  risiko?: Date | null
  jatuh?: Date | null
  jenis?: string
  keras?: boolean
  luar?: boolean
  peran?: string
  pencatat?: string
  pemegang?: string
  unit?: string
}

/** A case with one open task and its clock, as if the engine had just opened it; answers its id. */
export async function buatJam(db: Knex, isi: JamUji): Promise<string> {
  const { id: unit } = await db('unit')
    .where({ kode: isi.unit ?? 'PSDA' })
    .first('id')
  const sop = await db('sop_versi')
    .where({ kode: 'peningkatan-kapasitas', aktif: true })
    .first('id')
  const dibuat_at = new Date('2026-11-02T00:00:00Z')
  const [perkara] = await db('perkara')
    .insert({
      sop_versi_id: sop.id,
      alur: 'utama',
      judul: 'Pelatihan uji',
      unit_id: unit,
      dibuat_at,
    })
    .returning('id')
  const tugas = {
    perkara_id: perkara.id,
    elemen_id: 'langkah-3',
    no: '3',
    peran: isi.peran ?? 'pengelola',
    kunjungan: 1,
  }
  const [{ id }] = await db('tugas')
    .insert({
      ...tugas,
      eksekusi_id: randomUUID(),
      nama: 'Mengetik konsep',
      handler: 'uji',
      pencatat: isi.pencatat ?? null,
      unit_id: unit,
      pemegang_id: isi.pemegang ?? null,
      dibuka_at: dibuat_at,
    })
    .returning('id')
  const { versiId } = await jamKerjaUnit(db, unit)
  await db('tenggat').insert({
    ...tugas,
    tugas_id: id,
    kalender_versi_id: versiId,
    sop_kode: 'peningkatan-kapasitas',
    sop_versi_id: sop.id,
    unit_id: unit,
    waktu: '30 menit',
    jenis: isi.jenis ?? 'menit',
    keras: isi.keras ?? true,
    luar: isi.luar ?? false,
    mulai_at: dibuat_at,
    risiko_at: isi.risiko ?? null,
    jatuh_at: isi.jatuh ?? null,
  })
  return id
}

/** Everything said so far about a task, in order. */
export async function bunyiTugas(db: Knex, tugasId: string): Promise<any[]> {
  return db('bunyi_tenggat')
    .where({ tugas_id: tugasId })
    .orderBy('id')
    .select('aturan', 'jatuh_tempo', 'dibunyikan_at', 'sasaran', 'penerima')
}

/** Accounts that were told something about a task, with the title, in the order of telling. */
export async function kabarTugas(db: Knex, tugasId: string): Promise<string[]> {
  const rows = await db('pemberitahuan as b')
    .join('akun as a', 'a.pegawai_id', 'b.pegawai_id')
    .whereLike('b.kunci', `tenggat:${tugasId}:%`)
    .orderBy(['b.dibuat_at', 'a.nama_pengguna'])
    .select('a.nama_pengguna', 'b.judul')
  return rows.map((r) => `${r.nama_pengguna}: ${r.judul}`)
}

/** Local time in Tenggarong (WITA). */
export const wita = (teks: string): Date => new Date(`${teks.replace(' ', 'T')}:00+08:00`)

/**
 * Many open clocks of one case, made in the database: they fall due evenly between two instants, each
 * at risk `risiko` seconds before.
 */
export async function buatBanyak(
  db: Knex,
  banyak: number,
  dari: Date,
  sampai: Date,
  risiko = 0,
): Promise<void> {
  const contoh = await buatJam(db, {})
  await db.raw(
    `with t as (
       insert into tugas (perkara_id, eksekusi_id, elemen_id, no, nama, handler, peran, unit_id,
                          dibuka_at)
       select perkara_id, 'banyak-' || i, elemen_id, no, nama, handler, peran, unit_id, dibuka_at
         from tugas, generate_series(1, ?) as i where id = ?
       returning id, substr(eksekusi_id, 8)::int as i)
     insert into tenggat (tugas_id, perkara_id, kalender_versi_id, sop_kode, sop_versi_id, elemen_id,
                          no, unit_id, peran, kunjungan, waktu, jenis, keras, mulai_at, jatuh_at,
                          risiko_at)
     select t.id, c.perkara_id, c.kalender_versi_id, c.sop_kode, c.sop_versi_id, c.elemen_id, c.no,
            c.unit_id, c.peran, 1, c.waktu, c.jenis, true, c.mulai_at, d.jatuh,
            d.jatuh - ? * interval '1 second'
       from t, tenggat c,
            lateral (select ?::timestamptz + t.i * (?::timestamptz - ?::timestamptz) / ? as jatuh) d
      where c.tugas_id = ?`,
    [banyak, contoh, risiko, dari, sampai, dari, banyak, contoh],
  )
  await db('tenggat')
    .where({ tugas_id: contoh })
    .update({ status: 'batal', selesai_at: new Date(0) })
}
