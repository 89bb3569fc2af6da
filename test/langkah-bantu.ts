import type { JobHandler } from '../server/platform/jobs/types.js'
import type { bangun } from './helper.js'
import type { Jawaban, Klien } from './klien.js'
import { CARA, PELATIHAN, wajib } from './langkah-cara.js'

export { berkas, lembarKode, lembarPeserta, NIP, PELATIHAN, wajib } from './langkah-cara.js'

type Konteks = Parameters<JobHandler>[1]
type Kantor = Awaited<ReturnType<typeof bangun>>

/** The account of a role, where it is not called the same. */
const AKUN: Record<string, string> = { 'admin-bangkom': 'adminbangkom' }

/** Starts cases of the sample office and walks them over HTTP, as the people of the lanes would. */
export class Panggung {
  readonly kantor: Kantor
  readonly #orang = new Map<string, Promise<Klien>>()

  constructor(kantor: Kantor) {
    this.kantor = kantor
  }

  /** The browser of an account, logged in once. */
  orang(nama: string): Promise<Klien> {
    const akun = AKUN[nama] ?? nama
    let klien = this.#orang.get(akun)
    if (!klien) this.#orang.set(akun, (klien = this.kantor.masukSebagai(akun)))
    return klien
  }

  /** Moves the held clock to this moment; everyone logs in anew, as sessions last one day. */
  pukul(saat: string): void {
    this.kantor.clock.set(new Date(saat))
    this.#orang.clear()
  }

  async unit(kode = 'PSDA'): Promise<string> {
    return (await this.kantor.db('unit').where({ kode }).first('id')).id
  }

  async pegawai(akun: string): Promise<string> {
    return (await this.kantor.db('akun').where({ nama_pengguna: akun }).first('pegawai_id'))
      .pegawai_id
  }

  async pelatihan(isi: Partial<typeof PELATIHAN> = {}): Promise<string> {
    return wajib(await (await this.orang('pengelola')).post('/pelatihan', { ...PELATIHAN, ...isi }))
      .id
  }

  async mulai(sopKode: string, isi: Record<string, unknown> = {}): Promise<Lakon> {
    const isian = { sopKode, judul: 'Pelatihan uji', unitId: await this.unit(), ...isi }
    const { id } = wajib(await (await this.orang('pengelola')).post('/perkara', isian))
    return new Lakon(this, id)
  }

  /** Does what the workers would: every queued job of this name, due or not, once. */
  async kerjakanAntrean(nama: string): Promise<number> {
    const { rows } = await this.kantor.db.raw(
      `delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
        where t.id = j.task_id and t.identifier = ? returning j.payload`,
      [nama],
    )
    for (const { payload } of rows) await this.kantor.tugasPekerja[nama]!(payload, {} as Konteks)
    return rows.length
  }

  /** Calls a timer, as its job would. */
  async bunyikan(pewaktuId: string): Promise<void> {
    await this.kantor.tugasPekerja['pewaktu.bunyi']!({ pewaktuId }, {} as Konteks)
  }

  /** When the queued job of a timer is due; empty when there is none. */
  async jadwalBunyi(pewaktuId: string): Promise<Date[]> {
    const { rows } = await this.kantor.db.raw(
      'select run_at from graphile_worker._private_jobs where key = ?',
      [`pewaktu:${pewaktuId}`],
    )
    return rows.map((r: { run_at: Date }) => r.run_at)
  }

  /** Makes someone act in a post, as the administrator would enter it. */
  async tetapkan(
    akun: string,
    jabatan: string,
    sifat: 'plh' | 'plt',
    dari: string,
    sampai: string,
  ): Promise<void> {
    const { id } = await this.kantor.db('jabatan').where({ kode: jabatan }).first('id')
    wajib(
      await (
        await this.orang('admin')
      ).post(`/pegawai/${await this.pegawai(akun)}/pemangku`, {
        jabatanId: id,
        sifat,
        skNomor: '800.1.11.1/7/2026',
        dari,
        sampai,
      }),
    )
  }
}

/** One running case. */
export class Lakon {
  readonly panggung: Panggung
  readonly id: string
  #surat = 0

  constructor(panggung: Panggung, id: string) {
    this.panggung = panggung
    this.id = id
  }

  get db() {
    return this.panggung.kantor.db
  }

  perkara(): Promise<any> {
    return this.db('perkara').where({ id: this.id }).first()
  }

  /** Open tasks of the case and of those it called, oldest first. */
  terbuka(): Promise<any[]> {
    return this.db('tugas')
      .where({ status: 'terbuka' })
      .orderBy('dibuka_at')
      .orderBy('no')
      .where((q) =>
        q
          .where({ perkara_id: this.id })
          .orWhereIn('perkara_id', this.db('perkara').where({ induk_id: this.id }).select('id')),
      )
  }

  /** The numbers of the rows that wait now, e.g. `6 7`. */
  async nomor(): Promise<string> {
    return (await this.terbuka())
      .map((t) => t.no)
      .sort((a, b) => Number(a) - Number(b))
      .join(' ')
  }

  async tugas(no: string): Promise<any> {
    const semua = await this.terbuka()
    const cocok = semua.find((t) => t.no === no)
    if (!cocok)
      throw new Error(
        `langkah ${no} tidak terbuka, melainkan ${semua.map((t) => t.no).join(' ') || 'tidak ada'}`,
      )
    return cocok
  }

  /** Sends an answer to the open task of this row; `akun` default is who sits in its lane. */
  async jawab(no: string, isi: Record<string, unknown>, akun?: string): Promise<Jawaban> {
    const t = await this.tugas(no)
    return (await this.panggung.orang(akun ?? t.peran)).post(`/tugas/${t.id}/selesai`, isi)
  }

  async tindak(
    no: string,
    nama: string,
    isi: Record<string, unknown>,
    akun?: string,
  ): Promise<Jawaban> {
    const t = await this.tugas(no)
    return (await this.panggung.orang(akun ?? t.pencatat ?? t.peran)).post(
      `/tugas/${t.id}/tindakan/${nama}`,
      isi,
    )
  }

  /** What the form of a row starts with. */
  async awal(no: string, akun?: string): Promise<any> {
    const t = await this.tugas(no)
    return wajib(await (await this.panggung.orang(akun ?? t.peran)).baca(`/tugas/${t.id}`)).awal
  }

  /** Yes or no to the letter as it lies before them, by whoever the task is for. */
  async putuskan(
    no: string,
    isi: Record<string, unknown> = { keputusan: 'ya' },
    akun?: string,
  ): Promise<Jawaban> {
    return this.jawab(no, { ...(await this.awal(no, akun)), ...isi }, akun)
  }

  /** Enters the answer of an instansi at row 12, each a letter of its own. */
  balas(instansi: string, isi: Record<string, unknown> = {}): Promise<Jawaban> {
    const nomor = `800/${++this.#surat}/${this.id}`
    const surat = { nomor, tanggal: '2026-11-20', hal: 'Usulan calon peserta', peserta: 5 }
    const disposisi = { kepada: 'kabid', instruksi: 'Proses lebih lanjut' }
    return this.tindak('12', 'balasan', { instansi, ...surat, ...disposisi, ...isi })
  }

  /** The first timer the case ever set. */
  pewaktu(): Promise<any> {
    return this.db('pewaktu').where({ perkara_id: this.id }).orderBy('dibuat_at').first()
  }

  /** Does the open task of this row the plain way, as who sits in its lane or records for it. */
  async kerjakan(no: string): Promise<void> {
    const t = await this.tugas(no)
    const k = await this.panggung.orang(t.pencatat ?? t.peran)
    await CARA[t.handler]!({ ...wajib(await k.baca(`/tugas/${t.id}`)), k })
    // The files of certificates are made by a job that row 10 waits for.
    if (t.handler === 'sertifikat.cetak') await this.panggung.kerjakanAntrean('sertifikat.susun')
  }

  /** Does whatever is open until this row is; `no` empty: until the case is through. */
  async sampai(no = ''): Promise<void> {
    for (let i = 0; i < 200; i++) {
      const terbuka = await this.terbuka()
      if (terbuka.some((t) => t.no === no) || terbuka.length === 0) return
      await this.kerjakan(terbuka[0].no)
    }
    throw new Error(`langkah ${no} tidak pernah terbuka`)
  }

  riwayat(aksi?: string): Promise<any[]> {
    const q = this.db('riwayat').where({ perkara_id: this.id }).orderBy('id')
    return aksi ? q.where({ aksi }) : q
  }
}
