import { setTimeout as tunggu } from 'node:timers/promises'
import type { Knex } from 'knex'
import t from 'tap'
import { count } from '../server/platform/db/count.js'
import { bukaPaket } from '../server/platform/docx/paket.js'
import { sidikBerkas } from '../server/platform/docx/simpan.js'
import { bangun, SENIN_PAGI } from './helper.js'
import { nomorBolong } from './sama-hasil.js'
import { nyalakanServer } from './server-nyata.js'
import { isiRoster, meja } from './surat-contoh.js'

/** Beyond one portion of files, which is 20. */
const BANYAK = 23
const SABAR = 300_000
t.setTimeout(SABAR)

t.test(
  'a server killed twice in the middle of many letters: each number, PDF and ZIP entry once',
  { timeout: SABAR },
  async (t) => {
    // given: an issued letter of a training; this process answers the button, others do the jobs
    const { app, db, url, masukSebagai } = await bangun(t)
    const m = await meja(db, SENIN_PAGI)
    await isiRoster(m, BANYAK)
    const o = { naskah: 'surat-panggilan' }
    const awal = await m.awal('pengelola', 'surat.ketik', o)
    await m.kerja('pengelola', 'surat.ketik', { ...awal, tujuan: ['Kepala Dinas'] }, o)
    const { id } = await db('naskah').where({ perkara_id: m.perkara.id }).first()
    const { docx_sha256: sha256 } = await db('naskah_versi').where({ naskah_id: id }).first()
    await m.kerja('kepala', 'surat.tandaTangan', { sha256, keputusan: 'ya' }, o)
    await m.kerja('agendaris', 'surat.agenda', {}, o)
    const agendaris = await masukSebagai('agendaris')
    t.equal((await agendaris.post(`/naskah/${id}/per-peserta`)).status, 200)
    const surat = () => db('surat_massal').where({ naskah_id: id }).orderBy('urutan')
    const nomor = (await surat()).map((s) => s.nomor)
    const docx = () => count(db('surat_massal').whereNotNull('docx_sha256'))
    const milikSurat = db('surat_massal').whereNotNull('docx_sha256').select('docx_sha256')
    const pdf = () =>
      count(db('konversi').where({ status: 'selesai' }).whereIn('docx_sha256', milikSurat))
    /** A server that comes to a row somebody holds, and is killed there. */
    const bunuhPada = async (
      kunci: (trx: Knex) => Knex.QueryBuilder,
      tiba: () => Promise<boolean>,
    ) => {
      const pegang = await db.transaction()
      await kunci(pegang).forUpdate().first()
      try {
        const server = await nyalakanServer(t, { DATABASE_URL: url })
        await sampai(tiba)
        await server.bunuh()
      } finally {
        await pegang.rollback()
      }
    }
    // when: killed between the portions of files, then while PDFs are stored one by one
    await bunuhPada(
      (trx) => trx('surat_massal').where({ naskah_id: id, urutan: BANYAK }),
      async () => (await docx()) === 20,
    )
    t.equal(await docx(), 20)
    const { docx_sha256: kesepuluh } = await db('konversi')
      .whereIn('docx_sha256', milikSurat)
      .orderBy([{ column: 'created_at' }, { column: 'docx_sha256' }])
      .offset(9)
      .first('docx_sha256')
    await bunuhPada(
      (trx) => trx('konversi').where({ docx_sha256: kesepuluh }),
      async () => (await pdf()) === 9,
    )
    t.same([await docx(), await pdf()], [BANYAK, 9])
    const server = await nyalakanServer(t, { DATABASE_URL: url })
    const tugas = () => db('pekerjaan').where({ jenis: 'surat.massal' })
    await sampai(async () => (await count(tugas().where({ status: 'selesai' }))) === 1)
    // then: the numbers are those given before, in the book once, without a gap
    const semua = await surat()
    t.same(
      semua.map((s) => s.nomor),
      nomor,
    )
    t.equal(await count(db('nomor').where({ pemilik: 'surat_massal' })), BANYAK)
    t.same(await nomorBolong(db), [])
    // one file and one PDF each, and no PDF that belongs to nothing
    t.equal(new Set(semua.map((s) => s.docx_sha256)).size, BANYAK)
    const jadi = new Map<string, string>(
      (await db('konversi').where({ status: 'selesai' })).map((k) => [k.docx_sha256, k.pdf_sha256]),
    )
    const milik = semua.map((s) => jadi.get(s.docx_sha256))
    t.equal(new Set(milik).size, BANYAK)
    t.equal(milik.includes(undefined), false)
    const yatim = db('berkas')
      .where({ mime: 'application/pdf' })
      .whereNotIn('sha256', db('konversi').whereNotNull('pdf_sha256').select('pdf_sha256'))
      .whereNotIn('sha256', db('pekerjaan').whereNotNull('cetak_sha256').select('cetak_sha256'))
    t.same(await yatim.pluck('sha256'), [])
    // one job, one package: every letter in it, in the order of the roster
    const [p, lagi] = await tugas()
    t.match(p, { total: BANYAK, selesai: BANYAK, gagal: 0, galat: '' })
    t.equal(lagi, undefined)
    const cookie = [...agendaris.kuki].map(([n, v]) => `${n}=${v}`).join('; ')
    const zip = await app.inject({ url: `/pekerjaan/${p.id}/zip`, headers: { cookie } })
    const isi = Object.values(bukaPaket(zip.rawPayload).files)
    t.same(
      isi.map((b) => sidikBerkas(b.asNodeBuffer())),
      milik,
    )
    server.anak.kill('SIGTERM')
    t.equal((await server.berakhir).kode, 0)
  },
)

async function sampai(benar: () => Promise<boolean>): Promise<void> {
  const batas = performance.now() + 120_000
  while (!(await benar())) {
    if (performance.now() > batas) throw new Error('waited in vain')
    await tunggu(20)
  }
}
