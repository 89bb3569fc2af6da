import type { Test } from 'tap'
import type { bangun } from './helper.js'
import { berkas, Lakon, lembarPeserta, NIP, Panggung, wajib } from './langkah-bantu.js'
import { MoodleTiruan } from './moodle-tiruan.js'

// Long, so that what a loaded machine does slowly is never taken for no answer.
const SETELAN = { peranId: 5, domainSurel: 'peserta.contoh.go.id', batasDetik: 60 }

/** An office with a Moodle beside it, which it asks or not. */
export class DenganMoodle {
  readonly panggung: Panggung
  readonly moodle = new MoodleTiruan()
  url = ''

  constructor(kantor: Awaited<ReturnType<typeof bangun>>) {
    this.panggung = new Panggung(kantor)
  }

  async mulai(t: Test): Promise<void> {
    this.url = await this.moodle.mulai(t)
  }

  get db() {
    return this.panggung.kantor.db
  }

  async setel(isi: Record<string, unknown>): Promise<void> {
    wajib(await (await this.panggung.orang('admin')).post('/kelola/lms', { ...SETELAN, ...isi }))
  }

  lewatBerkas = () => this.setel({ cara: 'berkas' })

  /** From now on Moodle is asked, and nobody is in it. */
  async lewatMoodle(): Promise<void> {
    this.moodle.kosongkan()
    await this.setel({ cara: 'moodle', url: this.url, tokenRahasia: this.moodle.token })
  }

  /** A training with its roster and its course. */
  async pelatihan(n = NIP.length): Promise<{ perkara: Lakon; id: string }> {
    this.panggung.pukul('2026-11-23T01:00:00Z')
    const id = await this.panggung.pelatihan()
    const perkara = await this.panggung.mulai('operasional-bangkom', { pelatihanId: id })
    const k = await this.panggung.orang('adminbangkom')
    const daftar = await berkas(k, 'p.csv', lembarPeserta(n))
    wajib(await perkara.tindak('1', 'impor', { berkas: daftar }))
    wajib(await k.post(`/pelatihan/${id}/lms`, { kursus: 'TND-2026-1', kelompok: 'I' }))
    return { perkara, id }
  }

  /** Changes somebody of the roster, as another import would. */
  ubah(id: string, nip: string | undefined, isi: Record<string, unknown>): Promise<number> {
    return this.db('peserta').where({ pelatihan_id: id, nip }).update(isi)
  }

  peserta(id: string): Promise<any[]> {
    return this.db('peserta').where({ pelatihan_id: id }).orderBy('urutan')
  }

  akun(id: string): Promise<any[]> {
    return this.db('lms_akun as a')
      .join('peserta as p', 'p.id', 'a.peserta_id')
      .where('p.pelatihan_id', id)
      .orderBy('p.urutan')
      .select('p.nip', 'a.keadaan', 'a.galat', 'a.moodle_id', 'a.sudah_ada')
  }

  /** What the queue would do with the only job of this name, once; the failure it ended in, if any. */
  async jalankan(nama: string): Promise<Error | null> {
    const { rows } = await this.db.raw(
      `delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
        where t.id = j.task_id and t.identifier = ? returning j.payload`,
      [nama],
    )
    if (rows.length !== 1) throw new Error(`${rows.length} pekerjaan ${nama}`)
    return this.ulangi(nama, rows[0].payload, 1)
  }

  ulangi(nama: string, isi: object, percobaan: number): Promise<Error | null> {
    return this.panggung.kantor.tugasPekerja[nama]!(isi, { percobaan, maks: 10 } as never).then(
      () => null,
      (galat: Error) => galat,
    )
  }

  /** In how many rows of these tables a text stands. */
  async terdapat(teks: string, tabel: readonly string[]): Promise<string[]> {
    const kena: string[] = []
    for (const n of tabel)
      if (
        await this.db(n)
          .whereRaw(`${n}::text like ?`, [`%${teks}%`])
          .first()
      )
        kena.push(n)
    return kena
  }
}
