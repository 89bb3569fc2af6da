import t from 'tap'
import { bentukTemplat, type Templat } from '../server/naskah/templat.js'
import { berlakukan, simpanTemplat } from '../server/naskah/templat-versi.js'
import { transaksi } from '../server/platform/db/db.js'
import { ambilBerkas } from '../server/platform/docx/simpan.js'
import { bangun, SENIN_PAGI } from './helper.js'
import { ketikkan, konsepkan, NARASUMBER, naskahDari, versiDari, ya } from './naskah-contoh.js'
import { meja, templatKantor, teksDocx, type Meja } from './surat-contoh.js'
import { gantiTeks } from './templat-ubah.js'

const { db, masukSebagai } = await bangun(t)
const JENIS = NARASUMBER.naskah
const asli = (await templatKantor()).get(JENIS)!
const pengelola = await masukSebagai('pengelola')

/** Puts the shipped template in force with one more sentence, and perhaps another manifest. */
async function keluarkan(kalimat: string, manifes = asli.manifes): Promise<Templat> {
  const x = await bentukTemplat(
    JENIS,
    manifes,
    gantiTeks(asli.docx, '[[hal]]', `[[hal]] ${kalimat}`),
  )
  await transaksi(db, async (trx) => {
    await simpanTemplat(trx, x, { asal: 'unggahan', kini: SENIN_PAGI })
    await berlakukan(trx, JENIS, x.sha256, SENIN_PAGI)
  })
  return x
}
const ganti = (m: Meja, k = pengelola) => k.post(`/perkara/${m.perkara.id}/templat/${JENIS}`)
const versi = async (m: Meja) => versiDari(db, (await naskahDari(m)).id)
const teksAkhir = async (m: Meja) =>
  teksDocx((await ambilBerkas(db, (await versi(m)).at(-1)!.docx_sha256)).isi)

t.test('a draft is printed anew at once when someone chooses the newer template', async (t) => {
  // given
  const m = await meja(db, SENIN_PAGI)
  await konsepkan(m)
  await keluarkan('kalimat satu')

  // when
  const jawab = await ganti(m)

  // then
  t.equal(jawab.status, 200, jawab.teks)
  t.match(jawab.json, { langsung: true })
  t.match(await teksAkhir(m), 'kalimat satu')
  t.same(
    (await versi(m)).map((v) => v.isi)[1],
    (await versi(m)).map((v) => v.isi)[0],
    'the same words',
  )
  t.match((await ganti(m)).json, { kode: 'TEMPLAT_SUDAH_TERBARU' })
})

t.test('what bears a paraf keeps its looks until it is typed again', async (t) => {
  const m = await meja(db, SENIN_PAGI)
  await konsepkan(m)
  const { sha256 } = await m.awal('kabid', 'surat.paraf', NARASUMBER)
  await m.kerja('kabid', 'surat.paraf', ya(sha256), {
    ...NARASUMBER,
    tahap: { tingkat: 1, ke: 1, dari: 2 },
  })
  await keluarkan('kalimat dua')

  t.match((await ganti(m)).json, { langsung: false })
  t.equal((await versi(m)).length, 1, 'no new version, the paraf stands')
  const cap = await db('cap')
    .where({ naskah_id: (await naskahDari(m)).id })
    .first()
  t.equal(cap.gugur_at, null)

  await ketikkan(m)
  t.match(await teksAkhir(m), 'kalimat dua')
})

t.test('a template that asks for more waits for the typist', async (t) => {
  const m = await meja(db, SENIN_PAGI)
  await konsepkan(m)
  const manifes = JSON.parse(asli.manifes)
  manifes.kolom.find((k: { nama: string }) => k.nama === 'narahubung').maks = 3
  await keluarkan('kalimat tiga', JSON.stringify(manifes))

  t.match((await ganti(m)).json, { langsung: false })
  t.equal((await versi(m)).length, 1)
  await ketikkan(m, { narahubung: 'Ani' })
  t.match(await teksAkhir(m), 'kalimat tiga')
})

t.test('once it is signed, or by someone from elsewhere, nothing changes', async (t) => {
  const m = await meja(db, SENIN_PAGI)
  await konsepkan(m)
  await keluarkan('kalimat empat')
  // kabid2 heads another division
  t.equal((await ganti(m, await masukSebagai('kabid2'))).status, 403)
  const { sha256 } = await m.awal('kepala', 'surat.tandaTangan', NARASUMBER)
  await m.kerja('kepala', 'surat.tandaTangan', ya(sha256), NARASUMBER)
  t.match((await ganti(m)).json, { kode: 'TEMPLAT_TERKUNCI' })
  await m.kerja('agendaris', 'surat.agenda', {}, NARASUMBER)
  t.match((await ganti(m)).json, { kode: 'NASKAH_SUDAH_TERBIT' })
  t.notMatch(await teksAkhir(m), 'kalimat empat')
})

t.test('ten who choose at once print it once', async (t) => {
  const m = await meja(db, SENIN_PAGI)
  await konsepkan(m)
  await keluarkan('kalimat lima')
  const status = (await Promise.all(Array.from({ length: 10 }, () => ganti(m)))).map(
    (j) => j.status,
  )
  t.same(status.sort(), [200, ...Array(9).fill(409)])
  t.equal((await versi(m)).length, 2)
})

t.test('the page of a case offers the newer template, once', async (t) => {
  const unit = await db('unit').where({ kode: 'PSDA' }).first('id')
  const { json } = await pengelola.post('/perkara', {
    sopKode: 'surat-keluar',
    judul: 'Surat yang menunggu',
    unitId: unit.id,
    naskah: JENIS,
  })
  t.notMatch((await pengelola.get(`/perkara/${json.id}`)).teks, 'Templat yang lebih baru')
  await keluarkan('kalimat enam')
  const { teks } = await pengelola.get(`/perkara/${json.id}`)
  t.match(teks, /Templat yang lebih baru \(1\)[\s\S]*Pakai versi \d/)
  const { ke } = await pengelola.form(`/perkara/${json.id}/templat/${JENIS}`)
  const sesudah = await pengelola.get(ke)
  t.match(sesudah.teks, /kini memakai templat .* yang berlaku\./)
  t.match(sesudah.teks, /memakai templat/, 'the history says so')
  t.notMatch(sesudah.teks, 'Templat yang lebih baru')
})
