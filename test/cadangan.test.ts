import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import type { Knex } from 'knex'
import t from 'tap'
import { migrations } from '../migrations/index.js'
import { bukaKunci, kunci } from '../server/cadangan/kunci.js'
import { pulihkan } from '../server/cadangan/pulihkan.js'
import { akar } from '../server/config.js'
import { sidikBerkas } from '../server/platform/docx/simpan.js'
import { pakaiSimpanan } from '../server/platform/simpan/pilihan.js'
import { alirZip } from '../server/platform/zip/alir.js'
import { bukaZip, isiEntri } from '../server/platform/zip/baca.js'
import { basisDataKosong } from './database.js'
import { bangun } from './helper.js'
import { Panggung, wajib } from './langkah-bantu.js'

const dataDir = mkdtempSync(join(tmpdir(), 'paraf-cadangan-'))
t.teardown(() => rmSync(dataDir, { recursive: true, force: true }))
const kantor = await bangun(t, { dataDir })
const panggung = new Panggung(kantor)
const FRASA = 'kuda laut tujuh belas'

/** All there is in a database but what is not copied, table by table, without our own code. */
async function potret(db: Knex): Promise<Record<string, string>> {
  const tanpa = ['sesi', 'kunci_ulang', 'masuk_separuh', 'tautan_awal', 'cadangan', 'berkas_buang']
  const tabel: string[] = await db('pg_tables')
    .where({ schemaname: 'public' })
    .whereNotIn('tablename', [...tanpa, 'knex_migrations', 'knex_migrations_lock'])
    .orderBy('tablename')
    .pluck('tablename')
  const hasil: Record<string, string> = {}
  for (const n of tabel) {
    const isi = n === 'berkas' ? '(r.sha256, r.ukuran, r.mime, r.disimpan_at)::text' : 'r::text'
    const { rows } = await db.raw(
      `select count(*) || ' ' || coalesce(md5(string_agg(x, '' order by x)), '') as s
         from (select ${isi} as x from ?? r) y`,
      [n],
    )
    hasil[n] = rows[0].s
  }
  return hasil
}

const perintah = (args: string[], url: string, masukan: string) =>
  new Promise<{ kode: number; out: string; err: string }>((selesai) => {
    const p = spawn(
      process.execPath,
      ['--import', 'tsx', join(akar(), 'server/pulihkan-kantor.ts'), ...args],
      { env: { ...process.env, DATABASE_URL: url, NODE_V8_COVERAGE: '' }, cwd: akar() },
    )
    let [out, err] = ['', '']
    p.stdout.on('data', (b) => (out += b))
    p.stderr.on('data', (b) => (err += b))
    p.on('close', (kode) => selesai({ kode: kode ?? 1, out, err }))
    p.stdin.end(masukan)
  })

let zip: Buffer
let terkunci: Buffer

t.test(
  'an administrator makes a backup, fetches it open or locked, and has it read again',
  async (t) => {
    // given a training under way, and one file that lies outside the database
    const perkara = await panggung.mulai('operasional-bangkom', {
      pelatihanId: await panggung.pelatihan(),
    })
    await perkara.sampai('4')
    const admin = await panggung.orang('admin')
    const luar = await admin.simpanBerkas('luar.txt', 'bita yang tersimpan di luar')
    await kantor.db('berkas').where({ sha256: luar.sha256 }).update({ isi: null, di_luar: true })
    const isiLuar = Buffer.from('bita yang tersimpan di luar')
    pakaiSimpanan({
      nama: 'uji',
      simpan: async () => {},
      ambil: async (s) => (s === luar.sha256 ? isiLuar : null),
      hapus: async () => {},
      daftar: async () => ({ isi: [], lanjut: null }),
    })
    t.teardown(() => pakaiSimpanan(null))
    const hilang = await admin.simpanBerkas('hilang.txt', 'tidak ada di mana pun')
    await kantor.db('berkas').where({ sha256: hilang.sha256 }).update({ isi: null, di_luar: true })
    // and what a server that was stopped in the middle of one left behind
    const sisa = join(dataDir, 'cadangan', 'paraf-2026-11-01-0900-00000000.zip.sebagian')
    mkdirSync(join(dataDir, 'cadangan'))
    writeFileSync(sisa, 'separuh kantor')
    // when two press the button at once
    const dua = await Promise.all([1, 2].map(() => admin.post('/kelola/cadangan')))
    t.same(dua.map((j) => j.status).sort(), [201, 409])
    const id = dua.find((j) => j.status === 201)!.json.id
    t.match(await admin.get(`/kelola/cadangan/${id}/berkas`), { status: 409 })
    t.equal(await panggung.kerjakanAntrean('cadangan.kantor'), 1)
    // then
    const [c] = (await admin.baca('/kelola/cadangan')).json.cadangan
    t.match(c, { id, status: 'selesai', galat: '', hilang: 1 })
    t.match(c.nama, /^paraf-2026-11-23-0900-[0-9a-f]{8}\.zip$/)
    t.same(readdirSync(join(dataDir, 'cadangan')), [c.nama], 'nothing half made lies about')
    zip = readFileSync(join(dataDir, 'cadangan', c.nama))
    t.equal(sidikBerkas(zip), c.sha256)
    const unduhan = await kantor.app.inject({
      url: `/kelola/cadangan/${id}/berkas`,
      headers: { cookie: [...admin.kuki].map(([n, v]) => `${n}=${v}`).join('; ') },
    })
    t.ok(unduhan.rawPayload.equals(zip))
    await admin.get('/kelola/cadangan')
    t.match(await admin.form(`/kelola/cadangan/${id}/terkunci`, { frasa: 'pendek' }), {
      status: 400,
    })
    const kunciUnduh = await kantor.app.inject({
      method: 'POST',
      url: `/kelola/cadangan/${id}/terkunci`,
      payload: new URLSearchParams({ _csrf: admin.csrf, frasa: FRASA }).toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        cookie: [...admin.kuki].map(([n, v]) => `${n}=${v}`).join('; '),
      },
    })
    terkunci = kunciUnduh.rawPayload
    t.notOk(terkunci.includes('manifest.json'))
    t.notOk(existsSync(sisa), 'no half of an office lies about')
    wajib(await admin.post(`/kelola/cadangan/${id}/periksa`))
    await panggung.kerjakanAntrean('cadangan.periksa')
    t.match((await admin.get('/kelola/cadangan')).teks, /semua isi sama dengan manifesnya/)
    // and nobody else
    const pokja = await panggung.orang('pokja')
    for (const jalur of ['', `/${id}/berkas`])
      t.equal((await pokja.get(`/kelola/cadangan${jalur}`)).status, 403)
    // a damaged one is said to be so
    const rusak = Buffer.from(zip)
    rusak.writeUInt8(rusak[2000]! ^ 1, 2000)
    writeFileSync(join(dataDir, 'cadangan', c.nama), rusak)
    wajib(await admin.post(`/kelola/cadangan/${id}/periksa`))
    await panggung.kerjakanAntrean('cadangan.periksa')
    t.match((await admin.baca('/kelola/cadangan')).json.cadangan[0].periksa_galat, / rusak$/)
    wajib(await admin.post(`/kelola/cadangan/${id}/hapus`))
    t.notOk(existsSync(join(dataDir, 'cadangan', c.nama)))
  },
)

t.test(
  'the drill: a locked backup comes back into an empty database, equal row by row, and runs',
  async (t) => {
    // given
    const harap = await potret(kantor.db)
    const jalur = join(dataDir, 'kantor.zip.terkunci')
    writeFileSync(jalur, terkunci)
    const kosong = await basisDataKosong(t)
    // when
    const pulih = await perintah([jalur], kosong.url, `${FRASA}\n`)
    // then
    t.match(pulih, { kode: 0, out: /^Kantor dipulihkan: \d+ tabel, / }, pulih.err)
    t.match(pulih.out, /1 berkas sudah tidak ada saat dicadangkan/)
    const nyata = await potret(kosong.db)
    // The backup itself and the reading of it were noted after its moment.
    for (const n of ['riwayat', 'jejak']) delete harap[n]
    for (const n of ['riwayat', 'jejak']) delete nyata[n]
    t.same(nyata, harap)
    const [beda] = await kosong.db('berkas').whereNull('isi').select('ukuran', 'di_luar')
    t.match(beda, { di_luar: true }, 'only the one nobody had')
    t.equal(await jumlahSalah(kosong.db), 0, 'every file is what its name says')
    t.ok((await pekerjaanAntre(kosong.db)) > 0, 'what waited goes on waiting')
    // and the office works on from there: people log in, the case takes its next step
    const baru = await bangun(t, { data: kosong, dataDir })
    const panggung2 = new Panggung(baru)
    const { id } = await kosong
      .db('perkara')
      .where({ sop_versi_id: await versi(kosong.db) })
      .first('id')
    const k = await panggung2.orang('pengelola')
    const { id: tugasId } = await kosong
      .db('tugas')
      .where({ perkara_id: id, no: '4', status: 'terbuka' })
      .first('id')
    t.equal((await k.post(`/tugas/${tugasId}/tindakan/aktif`, { semua: true })).status, 200)
    // a database that holds something is left alone
    const polos = join(dataDir, 'polos.zip')
    writeFileSync(polos, zip)
    await t.rejects(
      pulihkan(kosong.url, polos, migrations, () => {}),
      /tidak kosong/,
    )
  },
)

const jumlahSalah = async (db: Knex): Promise<number> =>
  (await db('berkas').whereNotNull('isi').whereRaw(`encode(sha256(isi), 'hex') <> sha256`)).length
const pekerjaanAntre = async (db: Knex): Promise<number> =>
  Number((await db.raw('select count(*) as n from graphile_worker._private_jobs')).rows[0].n)
const versi = async (db: Knex): Promise<string> =>
  (await db('sop_versi').where({ kode: 'operasional-bangkom', aktif: true }).first('id')).id

t.test(
  'what was changed on the way is refused, and the database is as empty as before',
  async (t) => {
    const kosong = await basisDataKosong(t)
    const jalur = join(dataDir, 'ubah.zip')
    // a row changed with its checksum made right again: the manifest still knows better
    const isi = await entri(zip)
    const nama = [...isi.keys()].find((n) => n.startsWith('data/pegawai/'))!
    isi.set(nama, Buffer.from(isi.get(nama)!.toString().replace('"nama":"', '"nama":"X')))
    writeFileSync(jalur, await susun(isi))
    await t.rejects(
      pulihkan(kosong.url, jalur, migrations, () => {}),
      /tidak sama dengan manifesnya/,
    )
    // cut off in the middle
    writeFileSync(jalur, zip.subarray(0, zip.length / 2))
    await t.rejects(
      pulihkan(kosong.url, jalur, migrations, () => {}),
      /terpotong/,
    )
    // a few bytes that claim to hold a list of a gigabyte
    const bom = Buffer.alloc(22)
    bom.write('PK\x05\x06', 'latin1')
    bom.writeUInt32LE(2 ** 30, 12)
    writeFileSync(jalur, bom)
    await t.rejects(
      pulihkan(kosong.url, jalur, migrations, () => {}),
      /terpotong/,
    )
    // made by a newer Paraf
    writeFileSync(jalur, zip)
    await t.rejects(
      pulihkan(kosong.url, jalur, migrations.slice(0, -1), () => {}),
      /lebih baru/,
    )
    t.same(await kosong.db('pg_tables').where({ schemaname: 'public' }), [])
  },
)

async function entri(isi: Buffer): Promise<Map<string, Buffer>> {
  const jalur = join(dataDir, 'baca.zip')
  writeFileSync(jalur, isi)
  const f = await open(jalur, 'r')
  const hasil = new Map<string, Buffer>()
  for (const [nama, e] of await bukaZip(f)) hasil.set(nama, await isiEntri(f, e))
  await f.close()
  return hasil
}
const susun = async (isi: ReadonlyMap<string, Buffer>): Promise<Buffer> =>
  buffer(Readable.from(alirZip([...isi].map(([nama, b]) => ({ nama, isi: async () => b })))))

t.test('an archive of more files than the old form of ZIP holds comes back whole', async (t) => {
  const banyak = 66_000
  function* bagian() {
    for (let i = 0; i < banyak; i++)
      yield { nama: `f/${i}`, isi: async () => Buffer.from(String(i)) }
  }
  const jalur = join(dataDir, 'banyak.zip')
  writeFileSync(jalur, await buffer(Readable.from(alirZip(bagian()))))
  const f = await open(jalur, 'r')
  const isi = await bukaZip(f)
  t.equal(isi.size, banyak)
  for (const i of [0, 40_000, banyak - 1])
    t.equal((await isiEntri(f, isi.get(`f/${i}`)!)).toString(), String(i))
  await f.close()
})

t.test('a locked file opens with its passphrase, whole, and with nothing else', async (t) => {
  const tutup = (isi: Buffer) => buffer(Readable.from(kunci(Readable.from([isi]), FRASA)))
  const buka = (isi: Buffer, frasa = FRASA) =>
    buffer(Readable.from(bukaKunci(Readable.from([isi]), frasa)))
  const besar = Buffer.alloc(2 ** 21 + 7, 'x')
  const rapat = await tutup(besar)
  t.ok((await buka(rapat)).equals(besar))
  t.equal((await buka(await tutup(Buffer.alloc(0)))).length, 0)
  await t.rejects(buka(rapat, 'frasa yang lain'), /frasa sandi salah/)
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: rapat.length - 1 }),
      fc.boolean(),
      async (i, potong) => {
        const lain = potong ? rapat.subarray(0, i) : Buffer.from(rapat)
        if (!potong) lain.writeUInt8(lain[i]! ^ 1, i)
        await buka(lain).then(
          () => t.fail(`${potong ? 'cut' : 'changed'} at ${i} was taken`),
          (galat) => t.ok(galat instanceof RangeError, String(galat)),
        )
      },
    ),
    { numRuns: 5 },
  )
})
