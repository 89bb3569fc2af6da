import fc from 'fast-check'
import t from 'tap'
import { letakLangkah } from '../server/perkara/letak.js'
import { transaksi } from '../server/platform/db/db.js'
import { compile } from '../server/platform/engine/index.js'
import { daftarkanSop } from '../server/sop/service.js'
import { bangun } from './helper.js'
import { Panggung, wajib } from './langkah-bantu.js'

const kantor = await bangun(t)
const { db } = kantor
const panggung = new Panggung(kantor)
const KODE = 'peningkatan-kapasitas'

t.test('an SOP is read as a text: who, how long, and what comes after each answer', async (t) => {
  const k = await panggung.orang('pokja')
  const { teks } = await k.get(`/sop/${KODE}/teks`)
  const kata = teks.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')
  t.match(kata, /3\. Mengetik konsep surat.*Dikerjakan oleh Pengelola.*waktu baku 30 menit/)
  t.match(kata, /Sesudah ini: .*Disetujui\? Ya: langkah 5/)
  const { langkah } = wajib(await k.baca(`/sop/${KODE}/teks`))
  t.equal(langkah.at(-1).lanjut[0].ke, 'selesai')
  t.equal((await k.get('/sop/tidak-ada/teks')).status, 404)
})

t.test('versions tell what each of them changed, row by row', async (t) => {
  // given a second version: another time, a step said otherwise
  const { xml } = await db('sop_versi').where({ kode: KODE }).first('xml')
  const baru = xml
    .replace(/sop:waktu="30 menit"/, 'sop:waktu="45 menit"')
    .replace('Merencanakan kegiatan', 'Merencanakan kegiatan pelatihan')
  await transaksi(db, async (trx) => daftarkanSop(trx, { xml: baru, diagram: await compile(baru) }))
  // when the history is opened
  const k = await panggung.orang('kabid')
  const { versi } = wajib(await k.baca(`/sop/${KODE}/versi`))
  // then the newest comes first and says both, and the old one can still be read
  t.strictSame(
    versi.map((v: any) => [v.nomor, v.aktif, v.beda?.length ?? null]),
    [
      [2, true, 2],
      [1, false, null],
    ],
  )
  t.match(versi[0].beda, [
    /Langkah 1, kegiatan: dari “Merencanakan kegiatan” menjadi “Merencanakan kegiatan pelatihan”\./,
    /waktu: dari “30 menit” menjadi “45 menit”\./,
  ])
  const lama = await k.get(`/sop/${KODE}?versi=1`)
  t.match(lama.teks, /Ini versi 1, yang tidak berlaku lagi/)
  t.notMatch(lama.teks, /Merencanakan kegiatan pelatihan/)
  t.equal((await k.get(`/sop/${KODE}?versi=9`)).status, 404)
})

t.test('the map of a case says what is done, who holds it now, and what comes next', async (t) => {
  // given a case before its Kabid, who took it
  const lakon = await panggung.mulai(KODE, { judul: 'Pelatihan Peta' })
  await lakon.sampai('4')
  const { id } = await lakon.tugas('4')
  const kabid = await panggung.orang('kabid')
  wajib(await kabid.post(`/tugas/${id}/ambil`))
  // when anyone looks at its map
  const { langkah } = wajib(await kabid.baca(`/perkara/${lakon.id}/peta`))
  const menurut = new Map(langkah.map((l: any) => [l.no, l]))
  // then
  t.match(menurut.get('3'), { keadaan: 'selesai', kali: 1 })
  t.match(menurut.get('4'), { keadaan: 'kini', siapa: /Bambang/, jalur: `/tugas/${id}` })
  t.match(menurut.get('5'), { keadaan: 'berikut', jalur: null })
  t.match(menurut.get('7'), { keadaan: 'belum' })
  // and the page says the same in words and as a drawing with words in it
  const { teks } = await kabid.get(`/perkara/${lakon.id}/peta`)
  t.match(teks.replace(/<[^>]+>/g, ''), /Sekarang: langkah 4.*Bambang.*Sesudah ini: langkah 5/)
  t.match(teks, /<title>Langkah 4: Sedang dikerjakan, Bambang/)
  t.match(teks, /▶ Bambang Supriyadi/)
  t.match(teks, /id="letak-isi"/, 'drawn once, cut into sheets on paper')
})

t.test('where a case stands: every row is in one state, open ones are never anything else', (t) => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'g')
  fc.assert(
    fc.property(
      fc.array(fc.record({ from: id, to: id, type: fc.constant('sequenceFlow') })),
      fc.array(
        fc.record({ elemen: id, status: fc.constantFrom('terbuka', 'selesai', 'batal') } as const),
      ),
      (alir, kunjungan) => {
        const langkah = ['a', 'b', 'c', 'd', 'e']
        const letak = letakLangkah(langkah, alir, kunjungan)
        t.strictSame([...letak.keys()], langkah)
        for (const [l, keadaan] of letak) {
          const pernah = (s: string) => kunjungan.some((k) => k.elemen === l && k.status === s)
          if (pernah('terbuka')) t.equal(keadaan, 'kini')
          else if (pernah('selesai')) t.equal(keadaan, 'selesai')
          else t.ok(keadaan === 'berikut' || keadaan === 'belum')
        }
        const terbuka = kunjungan.some((k) => k.status === 'terbuka')
        if (!terbuka) t.notOk([...letak.values()].includes('berikut'))
      },
    ),
    { numRuns: 200 },
  )
  t.end()
})
