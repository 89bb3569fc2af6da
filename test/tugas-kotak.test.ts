import t from 'tap'
import { bangun } from './helper.js'
import type { Klien } from './klien.js'
import { Panggung, wajib } from './langkah-bantu.js'

const panggung = new Panggung(await bangun(t))
const { db } = panggung.kantor

const isi = async (k: Klien, query = ''): Promise<any> => wajib(await k.baca(`/tugas${query}`))
const melihat = async (akun: string, id: string): Promise<boolean> => {
  const { baris } = await isi(await panggung.orang(akun))
  return baris.some((b: any) => b.id === id)
}

t.test('a task of a bidang is in the inbox of its own role and unit only', async (t) => {
  // given a letter of Bidang PSDA that waits for the paraf of its Kabid
  const perkara = await panggung.mulai('peningkatan-kapasitas')
  await perkara.sampai('4')
  const { id } = await perkara.tugas('4')
  // then that Kabid sees it, and no other Kabid, nor someone of another role in the same bidang
  t.ok(await melihat('kabid', id))
  t.notOk(await melihat('kabid2', id), 'Kepala Bidang Penilaian')
  t.notOk(await melihat('kepala', id), 'Kepala Bidang Mutasi, who acts as Kepala')
  t.notOk(await melihat('pengelola', id))
  // and the page of a stranger can be read but offers nothing to do
  const asing = wajib(await (await panggung.orang('kabid2')).baca(`/tugas/${id}`))
  t.match(asing, { boleh: false, skema: null, awal: {}, penerima: [] })
  const halaman = (await (await panggung.orang('kabid2')).get(`/tugas/${id}`)).teks
  t.match(halaman, /Tugas ini milik Kepala Bidang/)
  t.notMatch(halaman, /action="\/tugas\/[^"]+\/selesai"/)
})

t.test('a role of the whole office sees the tasks of every unit', async (t) => {
  const perkara = await panggung.mulai('peningkatan-kapasitas')
  await perkara.sampai('4')
  await perkara.putuskan('4')
  const { id, peran } = await perkara.tugas('4')
  t.equal(peran, 'sekretaris')
  t.ok(await melihat('sekretaris', id))
  t.notOk(await melihat('kabid', id), 'the level below has done its part')
})

t.test('who records for an absent lane sees the task as its own', async (t) => {
  // given row 12, of the agency, which the agendaris records
  const perkara = await panggung.mulai('peningkatan-kapasitas')
  await perkara.sampai('12')
  const tugas = await perkara.tugas('12')
  t.equal(tugas.pencatat, 'agendaris')
  t.ok(await melihat('agendaris', tugas.id))
  t.ok(await melihat(tugas.peran, tugas.id))
  t.notOk(await melihat('sekretaris', tugas.id))
})

t.test('the same SOP in another unit is nobody else’s work', async (t) => {
  const perkara = await panggung.mulai('peningkatan-kapasitas', {
    unitId: await panggung.unit('PENILAIAN'),
  })
  const { id } = await perkara.tugas('1')
  for (const akun of ['pengelola', 'pokja', 'kabid', 'kepala'])
    t.notOk(await melihat(akun, id), akun)
})

t.test('what one takes moves from the common box to one’s own', async (t) => {
  const perkara = await panggung.mulai('peningkatan-kapasitas')
  const { id } = await perkara.tugas('1')
  const [satu, dua] = [await panggung.orang('pokja'), await panggung.orang('pokja2')]
  const ada = async (k: Klien, tab: string) =>
    (await isi(k, `?tab=${tab}`)).baris.some((b: any) => b.id === id)
  t.same([await ada(satu, 'ambil'), await ada(satu, 'saya')], [true, false])
  const { jumlah } = await isi(satu)
  wajib(await satu.post(`/tugas/${id}/ambil`))
  t.same([await ada(satu, 'ambil'), await ada(satu, 'saya')], [false, true])
  t.same(
    [await ada(dua, 'ambil'), await ada(dua, 'saya'), await ada(dua, 'semua')],
    [false, false, true],
  )
  t.match((await isi(satu)).jumlah, { saya: jumlah.saya + 1, ambil: jumlah.ambil - 1 })
})

t.test(
  'an inbox of many pages shows every task once, also those of the same instant',
  async (t) => {
    // given 60 tasks: 40 of one instant, and 20 that differ by less than a millisecond
    await db('tugas')
      .where({ status: 'terbuka' })
      .update({ status: 'batal', selesai_at: new Date() })
    for (let i = 0; i < 60; i++) await panggung.mulai('peningkatan-kapasitas')
    const id: string[] = await db('tugas').where({ status: 'terbuka' }).orderBy('id').pluck('id')
    t.equal(id.length, 60)
    await db('tugas').whereIn('id', id).update({ dibuka_at: '2026-11-23T01:00:00.123456Z' })
    for (const [i, satu] of id.slice(40).entries()) {
      await db('tugas')
        .where({ id: satu })
        .update({ dibuka_at: `2026-11-23T01:00:00.1234${String(60 + i)}Z` })
    }
    const pokja = await panggung.orang('pokja')
    for (const tab of ['semua', 'ambil']) {
      // when the pages are followed to the end
      const lihat: string[] = []
      const ukuran: number[] = []
      let sesudah = ''
      do {
        const { baris, berikut } = await isi(
          pokja,
          `?tab=${tab}${sesudah && `&sesudah=${sesudah}`}`,
        )
        lihat.push(...baris.map((b: any) => b.id))
        ukuran.push(baris.length)
        sesudah = berikut ?? ''
      } while (sesudah && ukuran.length < 10)
      // then nothing is missed, nothing comes twice, oldest first
      t.ok(
        ukuran.length > 2 && new Set(ukuran.slice(0, -1)).size === 1,
        `${tab}: ${ukuran.join(' ')}`,
      )
      t.same(lihat, [...id.slice(0, 40), ...id.slice(40)], tab)
    }
    // and a page of which everything was done meanwhile goes on behind it
    const { berikut, baris } = await isi(pokja)
    const penuh = baris.length
    await db('tugas')
      .whereIn('id', id.slice(0, 30))
      .update({ status: 'batal', selesai_at: new Date() })
    t.same(
      (await isi(pokja, `?sesudah=${berikut}`)).baris.map((b: any) => b.id),
      id.slice(30, 30 + penuh),
    )
  },
)

t.test('the list of cases is read the same way, newest first', async (t) => {
  // The tests above have started more than one page of them, all at one held moment.
  const semua: string[] = await db('perkara')
    .whereNull('induk_id')
    .orderBy('id', 'desc')
    .pluck('id')
  t.ok(semua.length > 60)
  const pokja = await panggung.orang('pokja')
  const lihat: string[] = []
  let sesudah = ''
  do {
    const { baris, berikut } = wajib(
      await pokja.baca(`/perkara${sesudah && `?sesudah=${sesudah}`}`),
    )
    lihat.push(...baris.map((b: any) => b.id))
    sesudah = berikut ?? ''
  } while (sesudah && lihat.length < 200)
  t.same(lihat, semua)
})

t.test('a made-up place in the list is refused or ignored, never a server fault', async (t) => {
  const pokja = await panggung.orang('pokja')
  const nol = '00000000-0000-0000-0000-000000000000'
  for (const sesudah of [
    'x',
    '1_2',
    `${'9'.repeat(40)}_${nol}`,
    `1_${'-'.repeat(36)}`,
    `-1_${nol}`,
  ]) {
    for (const daftar of ['tugas', 'perkara']) {
      const { status } = await pokja.baca(`/${daftar}?sesudah=${encodeURIComponent(sesudah)}`)
      t.ok(status === 200 || status === 400, `${daftar} ${sesudah}: ${status}`)
    }
  }
})
