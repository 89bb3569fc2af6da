import t from 'tap'
import { ambilBerkas, sidikBerkas } from '../server/platform/docx/simpan.js'
import { bangun, SENIN_PAGI } from './helper.js'
import {
  ketikkan,
  konsepkan,
  naskahDari,
  NARASUMBER,
  susun,
  tandatangani,
  versiDari,
  ya,
} from './naskah-contoh.js'
import { galat, meja, teksDocx } from './surat-contoh.js'

const { db } = await bangun(t)

t.test('every version is kept: the typist works over what the drafter wrote', async (t) => {
  // given
  const m = await meja(db, SENIN_PAGI)
  await konsepkan(m)
  // when: the typist finds the drafter's words, and corrects one
  t.equal((await m.awal('pengelola', 'surat.ketik', NARASUMBER)).materi, 'Tata naskah dinas')
  await ketikkan(m, { materi: 'Tata Naskah Dinas Elektronik' })
  // then
  const n = await naskahDari(m)
  const semua = await versiDari(db, n.id)
  t.same(
    semua.map((v) => [v.versi, v.tahap, v.isi.materi]),
    [
      [1, 'konsep', 'Tata naskah dinas'],
      [2, 'ketik', 'Tata Naskah Dinas Elektronik'],
    ],
  )
  t.equal(n.versi, 2)
  for (const v of semua) {
    const { isi } = await ambilBerkas(db, v.docx_sha256)
    t.equal(sidikBerkas(isi), v.docx_sha256)
    t.match(teksDocx(isi), v.isi.materi, 'the file says what the fields say')
  }
})

t.test('paraf and signature name the version and the file that was seen', async (t) => {
  const m = await meja(db, SENIN_PAGI)
  const sha = await tandatangani(m)
  const n = await naskahDari(m)
  const cap = await db('cap').where({ naskah_id: n.id }).orderBy('dibuat_at').orderBy('tingkat')
  t.same(
    cap
      .map((c) => [
        c.jenis,
        c.tingkat,
        c.versi,
        c.docx_sha256 === sha,
        c.cuplikan.jabatan.slice(0, 10),
      ])
      .sort(),
    [
      ['paraf', 1, 2, true, 'Kepala Bid'],
      ['paraf', 2, 2, true, 'Sekretaris'],
      ['tanda_tangan', 1, 2, true, 'Kepala Bad'],
    ],
  )
  t.equal(n.keadaan, 'ditandatangani')
})

t.test('who looked at an older version cannot initial or sign the newer one', async (t) => {
  const m = await meja(db, SENIN_PAGI)
  const lama = await susun(m)
  await ketikkan(m, { materi: 'Lain sama sekali' })
  for (const [akun, handler] of [
    ['kabid', 'surat.paraf'],
    ['kepala', 'surat.tandaTangan'],
  ] as const) {
    await t.rejects(
      m.kerja(akun, handler, ya(lama), NARASUMBER),
      galat('NASKAH_BERUBAH', { status: 409 }),
    )
  }
  t.equal((await db('cap').where({ naskah_id: (await naskahDari(m)).id })).length, 0)
})

t.test(
  'a new version makes every paraf void; the chain begins anew and the record stays',
  async (t) => {
    // given
    const m = await meja(db, SENIN_PAGI)
    const rantai = { ...NARASUMBER, opsi: ['rantai'] }
    const buka = () => m.dengan('kabid', 'surat.paraf', rantai, (k, h) => h.buka!(k))
    const sha = await susun(m)
    t.match(await buka(), { peran: 'kabid', tahap: { tingkat: 1, ke: 1, dari: 2 } })
    t.match(
      await m.kerja('kabid', 'surat.paraf', ya(sha), {
        ...rantai,
        tahap: { tingkat: 1, ke: 1, dari: 2 },
      }),
      { berikutnya: 'ya' },
    )
    t.match(await buka(), { peran: 'sekretaris', tahap: { tingkat: 2, ke: 2, dari: 2 } })
    // when: the Sekretaris says no, the typist types again
    const tidak = await m.kerja(
      'sekretaris',
      'surat.paraf',
      { sha256: sha, keputusan: 'tidak', ke: 'pengetik' },
      { ...rantai, peran: 'sekretaris' },
    )
    t.match(tidak, { keputusan: 'tidak', ke: 'pengetik', berikutnya: 'tidak' })
    m.kini = new Date(SENIN_PAGI.getTime() + 60_000)
    await ketikkan(m)
    // then
    t.match(await buka(), { peran: 'kabid', tahap: { ke: 1 } })
    const [cap] = await db('cap').where({ naskah_id: (await naskahDari(m)).id })
    t.same(cap.gugur_at, m.kini)
    t.equal(cap.versi, 2, 'it still names what was initialled')
  },
)

t.test(
  'the chain is data: the most specific rows win, and no row at all means nobody to wait for',
  async (t) => {
    const m = await meja(db, SENIN_PAGI)
    await susun(m)
    const rantai = { ...NARASUMBER, opsi: ['rantai'] }
    const buka = () => m.dengan('kabid', 'surat.paraf', rantai, (k, h) => h.buka!(k))
    const [khusus] = await db('rantai_paraf')
      .insert({ sop_kode: 'uji', jenis: NARASUMBER.naskah, tingkat: 1, peran: 'sekretaris' })
      .returning('id')
    t.match(await buka(), { peran: 'sekretaris', tahap: { dari: 1 } })
    await db('rantai_paraf').where({ id: khusus.id }).del()
    const umum = await db('rantai_paraf').select()
    await db('rantai_paraf').del()
    t.same(await buka(), { lewati: { keputusan: 'ya', berikutnya: 'tidak' } })
    await db('rantai_paraf').insert(umum)
  },
)

t.test('a vacant post does not stop the drafter: dots are printed for the name', async (t) => {
  const m = await meja(db, SENIN_PAGI)
  const kursi = await db('pemangku').where({ sifat: 'plt' }).first()
  await db('pemangku').where({ id: kursi.id }).update({ berlaku_sampai: '2026-11-22' })
  const sha = await susun(m)
  await db('pemangku').where({ id: kursi.id }).update({ berlaku_sampai: kursi.berlaku_sampai })
  t.match(
    teksDocx((await ambilBerkas(db, sha)).isi),
    /KEPALA BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA,\s+\.{10}/,
  )
})
