import t from 'tap'
import { daftarkanBawaan } from '../server/naskah/templat-bawaan.js'
import { bentukTemplat, type Templat } from '../server/naskah/templat.js'
import { templatPerkara } from '../server/naskah/templat-perkara.js'
import { berlakukan, simpanTemplat, versiTemplat } from '../server/naskah/templat-versi.js'
import { transaksi } from '../server/platform/db/db.js'
import { ambilBerkas } from '../server/platform/docx/simpan.js'
import { basisDataBaru } from './database.js'
import { bangun, SENIN_PAGI } from './helper.js'
import { konsepkan, NARASUMBER, naskahDari, versiDari, ya } from './naskah-contoh.js'
import { meja, templatKantor, teksDocx } from './surat-contoh.js'
import { gantiTeks } from './templat-ubah.js'

const { db, masukSebagai } = await bangun(t)
const bawaan = await templatKantor()
const JENIS = NARASUMBER.naskah
const asli = bawaan.get(JENIS)!
const nanti = new Date(SENIN_PAGI.getTime() + 60_000)

/** The same template with one more sentence in its body. */
const dengan = async (kalimat: string, t: Templat = asli): Promise<Templat> =>
  bentukTemplat(t.jenis, t.manifes, gantiTeks(t.docx, '[[hal]]', `[[hal]] ${kalimat}`))

const daftar = (semua: Templat[], d = db) =>
  transaksi(d, (trx) => daftarkanBawaan(trx, semua, nanti))
const unggah = (x: Templat, d = db) =>
  transaksi(d, async (trx) => {
    await simpanTemplat(trx, x, { asal: 'unggahan', kini: nanti })
    await berlakukan(trx, x.jenis, x.sha256, nanti)
  })
const berlaku = async (jenis = JENIS, d = db) =>
  (await versiTemplat(d, jenis)).filter((v) => v.berlaku_at).map((v) => v.versi)

t.test('every shipped template is a version in force, and starting again adds none', async (t) => {
  t.same(
    await db('templat_versi').whereNotNull('berlaku_at').orderBy('jenis').pluck('jenis'),
    [...bawaan.keys()].sort(),
  )
  await daftar([...bawaan.values()])
  t.equal((await db('templat_versi')).length, bawaan.size)
  t.same(await berlaku(), [1])
})

t.test('a newer shipped template takes over, unless the office went its own way', async (t) => {
  // given: an office that follows what is shipped
  const { db: d } = await basisDataBaru(t)
  await daftar([asli], d)
  await daftar([await dengan('kedua')], d)
  t.same(await berlaku(JENIS, d), [2], 'it gets the new one')

  // when it puts its own in force, and a third one is shipped
  await unggah(await dengan('milik kantor'), d)
  await daftar([await dengan('ketiga')], d)
  t.same(await berlaku(JENIS, d), [3], 'its own stays')

  // when it goes back to the newest shipped one, the next is taken over again
  const [keempat] = await versiTemplat(d, JENIS)
  await transaksi(d, (trx) => berlakukan(trx, JENIS, keempat!.sha256, nanti))
  await daftar([await dengan('keempat')], d)
  t.same(await berlaku(JENIS, d), [5])

  // when it chose an older one on purpose, it keeps that
  await transaksi(d, (trx) => berlakukan(trx, JENIS, asli.sha256, nanti))
  await daftar([await dengan('kelima')], d)
  t.same(await berlaku(JENIS, d), [1])
})

t.test('ten servers that start at once register each version once', async (t) => {
  const { db: d } = await basisDataBaru(t)
  const x = await dengan('serentak')
  await Promise.all(Array.from({ length: 10 }, () => daftar([asli, x], d)))
  t.same(await d('templat_versi').where({ jenis: JENIS }).orderBy('versi').pluck('versi'), [1, 2])
  t.same(await berlaku(JENIS, d), [2])
})

t.test(
  'a case started over HTTP keeps, for each kind of its diagram, what was in force',
  async (t) => {
    // given
    const k = await masukSebagai('pengelola')
    const unit = await db('unit').where({ kode: 'PSDA' }).first('id')
    const mulai = async () => {
      const pelatihan = await db('pelatihan').first('id')
      const { json } = await k.post('/perkara', {
        sopKode: 'peningkatan-kapasitas',
        judul: 'Perkara bertemplat',
        unitId: unit.id,
        ...(pelatihan && { pelatihanId: pelatihan.id }),
      })
      return json.id as string
    }
    const lama = await mulai()
    const semat = await db('perkara_templat').where({ perkara_id: lama }).pluck('jenis')
    t.ok(semat.includes(JENIS), `pinned: ${semat.join(', ')}`)

    // when
    const x = await dengan('yang berlaku kini')
    await unggah(x)

    // then
    t.equal((await templatPerkara(db, lama, JENIS)).sha256, asli.sha256)
    t.equal((await templatPerkara(db, await mulai(), JENIS)).sha256, x.sha256)
  },
)

t.test(
  'a draft begun with one template is issued with it, also when no diagram named it',
  async (t) => {
    // given: a draft, then another version in force
    const m = await meja(db, SENIN_PAGI)
    await konsepkan(m)
    const awal = await templatPerkara(db, m.perkara.id, JENIS)
    await unggah(await dengan('sisipan baru sama sekali'))

    // when it is signed and numbered
    const { sha256 } = await m.awal('kepala', 'surat.tandaTangan', NARASUMBER)
    await m.kerja('kepala', 'surat.tandaTangan', ya(sha256), NARASUMBER)
    await m.kerja('agendaris', 'surat.agenda', {}, NARASUMBER)

    // then
    const naskah = await naskahDari(m)
    const teks = teksDocx((await ambilBerkas(db, naskah.terbit_sha256)).isi)
    t.notMatch(teks, 'sisipan baru sama sekali')
    t.same(
      (await versiDari(db, naskah.id)).map((v) => v.templat_sha256),
      [awal.sha256, awal.sha256],
    )
  },
)

t.test('a stored version cannot be changed or taken away, by anyone', async (t) => {
  const ubah = (isi: object) => db('templat_versi').where({ jenis: JENIS, versi: 1 }).update(isi)
  await t.rejects(ubah({ manifes: '{}' }), /tidak boleh diubah/)
  await t.rejects(ubah({ versi: 99 }), /tidak boleh diubah/)
  await t.rejects(db('templat_versi').where({ jenis: JENIS, versi: 1 }).delete(), /tidak boleh/)
  await t.rejects(
    transaksi(db, (trx) => berlakukan(trx, JENIS, '0'.repeat(64), nanti)),
    { kode: 'TIDAK_ADA' } as never,
  )
  t.equal((await berlaku()).length, 1, 'the failed change left the one in force')
})
