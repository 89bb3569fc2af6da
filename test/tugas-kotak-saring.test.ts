import t from 'tap'
import { bangun } from './helper.js'
import type { Klien } from './klien.js'
import { Panggung, wajib, type Lakon } from './langkah-bantu.js'

const panggung = new Panggung(await bangun(t))
const { db } = panggung.kantor

const isi = async (k: Klien, query: string): Promise<any> => wajib(await k.baca(`/tugas?${query}`))
const id = async (k: Klien, query: string): Promise<string[]> =>
  (await isi(k, query)).baris.map((b: any) => b.id)

let satu: Lakon
t.before(async () => {
  satu = await panggung.mulai('peningkatan-kapasitas', { judul: 'Pelatihan arsiparis muda' })
})

t.test('each box holds its own tasks, and its tab says how many', async (t) => {
  // given a letter that pokja drafted and the Kabid sent back
  await satu.sampai('4')
  const pokja = await panggung.orang('pokja')
  const { id: paraf } = await satu.tugas('4')
  t.ok((await id(pokja, 'tab=menunggu')).includes(paraf), 'pokja waits for the Kabid')
  t.notOk((await id(await panggung.orang('kabid'), 'tab=menunggu')).includes(paraf))
  wajib(await satu.putuskan('4', { keputusan: 'tidak', alasan: 'Tanggalnya keliru.' }))
  // then it came back to who has to mend it, and is no longer waited for
  const [ulang] = await satu.terbuka()
  const pelaksana = await panggung.orang(ulang.peran)
  t.same(await id(pelaksana, 'tab=dikembalikan'), [ulang.id])
  t.notOk((await id(await panggung.orang(ulang.peran), 'tab=menunggu')).includes(ulang.id))
  const { jumlah } = await isi(pelaksana, 'tab=dikembalikan')
  t.equal(jumlah.dikembalikan, 1)
  // and the Kabid finds what they did under finished, the latest first
  const selesai = await isi(await panggung.orang('kabid'), 'tab=selesai')
  t.equal(selesai.baris[0].id, paraf)
  t.equal(selesai.jumlah.selesai, selesai.baris.length)
  t.ok(selesai.baris[0].selesai_at)
  // and a colleague who takes it takes it out of the box of everyone else
  const rekan = await panggung.orang(ulang.peran === 'pokja' ? 'pokja2' : ulang.peran)
  wajib(await rekan.post(`/tugas/${ulang.id}/ambil`))
  if (rekan !== pelaksana) t.same(await id(pelaksana, 'tab=dikembalikan'), [])
})

t.test(
  'filters narrow, keep each other in every link, and empty ones say what to do',
  async (t) => {
    const lain = await panggung.mulai('peningkatan-kapasitas', {
      unitId: await panggung.unit('PENILAIAN'),
    })
    const { id: tugas } = await lain.tugas('1')
    // given somebody who sees both units
    const pokja = await panggung.orang('pokja')
    t.notOk((await id(pokja, 'tab=semua')).includes(tugas))
    const dua = await panggung.mulai('peningkatan-kapasitas', { judul: 'Bimtek kearsipan' })
    const { id: bimtek, naskah } = await dua.tugas('1')
    const psda = await panggung.unit('PSDA')
    t.ok((await id(pokja, `tab=ambil&unit=${psda}&sop=peningkatan-kapasitas`)).includes(bimtek))
    t.same(await id(pokja, `tab=ambil&unit=${await panggung.unit('PENILAIAN')}`), [])
    t.same(await id(pokja, 'tab=ambil&sop=operasional-bangkom'), [])
    if (naskah) t.ok((await id(pokja, `tab=ambil&naskah=${naskah}`)).includes(bimtek))
    t.same(await id(pokja, 'tab=ambil&naskah=tidak-ada'), [])
    const { teks } = await pokja.get(`/tugas?tab=ambil&unit=${psda}&naskah=tidak-ada`)
    t.match(teks, /Tidak ada tugas yang cocok/)
    t.match(teks, `/tugas?tab=saya&amp;unit=${psda}&amp;naskah=tidak-ada`)
    t.match(teks, /<a href="\/tugas\?tab=ambil">Hapus saringan/)
  },
)

t.test('the order of due time, and lateness as the clock stands', async (t) => {
  const pokja = await panggung.orang('pokja')
  const { baris } = await isi(pokja, 'tab=semua&urut=tenggat')
  const jatuh = baris.map((b: any) => b.tenggat?.jatuh ?? '3000')
  t.same(jatuh, [...jatuh].sort())
  t.same(await id(pokja, 'tab=semua&telat=lewat'), [], 'nothing is late in the morning')
  // when a week goes by
  panggung.pukul('2026-11-30T01:00:00Z')
  const lewat = await isi(await panggung.orang('pokja'), 'tab=semua&telat=lewat')
  // then what has a due time that may be missed is late, by the same word as on the page
  t.ok(lewat.baris.length > 0)
  t.ok(lewat.baris.every((b: any) => b.tenggat.keadaan === 'lewat'))
  panggung.pukul('2026-11-23T01:00:00Z')
  // and a due time that moves takes the order along
  const [{ id: tugas }] = lewat.baris
  await db('tenggat').where({ tugas_id: tugas }).update({ jatuh_at: '2020-01-01T00:00:00Z' })
  t.equal((await id(await panggung.orang('pokja'), 'tab=semua&urut=tenggat'))[0], tugas)
})

t.test('words find tasks by case, letter and participant, never by a closed letter', async (t) => {
  const { id: tugas, peran } = (await satu.terbuka())[0]
  const pokja = await panggung.orang(peran)
  t.ok((await id(pokja, 'tab=semua&q=ARSIPARIS+muda')).includes(tugas))
  t.same(await id(pokja, 'tab=semua&q=arsiparis+madya'), [])
  t.match((await pokja.get('/tugas?q=xy')).teks, /paling sedikit tiga huruf/)
  // given a case of another bidang's letter, with this subject
  const perkara = await panggung.mulai('peningkatan-kapasitas')
  await perkara.sampai('4')
  const [{ id: naskah, jenis }] = await db('naskah').where({ perkara_id: perkara.id })
  await db('naskah').where({ id: naskah }).update({ hal: 'Penjatuhan hukuman disiplin' })
  const cari = async (akun: string) =>
    id(await panggung.orang(akun), 'tab=menunggu&q=hukuman+disiplin')
  const menanti = (await perkara.tugas('4')).id
  t.same(await cari('pokja'), [menanti])
  // when it becomes secret, and is no work of the reader
  await db('naskah').where({ id: naskah }).update({ sec: 'SR' })
  t.same(await cari('pokja'), [menanti], 'who drafted it knows it')
  const oleh = await panggung.pegawai('pengelola')
  await db('perkara').where({ id: perkara.id }).update({ dibuat_oleh: oleh })
  await db('tugas')
    .where({ perkara_id: perkara.id, naskah: jenis, selesai_oleh: oleh })
    .update({ selesai_oleh: await panggung.pegawai('pokja') })
  // then who only began the case does not find it by what is in the letter, but by its title
  t.same(await cari('pengelola'), [])
  const judul = await id(await panggung.orang('pengelola'), 'tab=menunggu&q=pelatihan+uji')
  t.ok(judul.includes(menanti))
  // and a participant leads to the tasks of the training
  const pelatihan = await panggung.pelatihan()
  const nip = '197805172005011003'
  await db('peserta').insert({ pelatihan_id: pelatihan, nip, nama: 'Siti Rahmah' })
  await db('perkara').where({ id: satu.id }).update({ pelatihan_id: pelatihan })
  t.ok(
    (await id(pokja, `tab=semua&q=${encodeURIComponent('19780517 200501 1 003')}`)).includes(tugas),
  )
})

t.test('several tasks are taken at once, each for itself, with a report', async (t) => {
  const tugas: string[] = []
  for (let i = 0; i < 3; i++)
    tugas.push((await (await panggung.mulai('peningkatan-kapasitas')).tugas('1')).id)
  const [pokja, rekan] = [await panggung.orang('pokja'), await panggung.orang('pokja2')]
  wajib(await rekan.post(`/tugas/${tugas[1]}/ambil`))
  await pokja.get('/tugas?tab=ambil')
  // when one of them is a colleague's by now
  const laporan = await pokja.form('/tugas/ambil', { id: tugas })
  t.equal(laporan.status, 200)
  t.match(laporan.teks, /2 dari 3 tugas diambil/)
  t.match(laporan.teks, /sedang dikerjakan oleh/)
  // then the others are one's own all the same
  const pemegang = await db('tugas')
    .whereIn('id', tugas)
    .orderByRaw('array_position(?::uuid[], id)', [tugas])
    .pluck('pemegang_id')
  const [a, b] = [await panggung.pegawai('pokja'), await panggung.pegawai('pokja2')]
  t.same(pemegang, [a, b, a])
  t.equal((await pokja.form('/tugas/ambil')).ke, '/tugas?tab=ambil', 'nothing was chosen')
  // and two people who take the same ones share them without a fault
  const baru: string[] = []
  for (let i = 0; i < 4; i++)
    baru.push((await (await panggung.mulai('peningkatan-kapasitas')).tugas('1')).id)
  const [x, y] = await Promise.all([
    pokja.post('/tugas/ambil', { id: baru }),
    rekan.post('/tugas/ambil', { id: [...baru].reverse() }),
  ])
  const dapat = (j: any) => wajib(j).hasil.filter((h: any) => h.diambil).length
  t.equal(dapat(x) + dapat(y), 4)
})

t.test('a search can be kept under a name, by its owner only', async (t) => {
  const [pokja, rekan] = [await panggung.orang('pokja'), await panggung.orang('pokja2')]
  const isian = { nama: 'Bimtek saya', tab: 'ambil', q: 'bimtek', urut: 'tenggat' }
  await pokja.get('/tugas?q=bimtek')
  const simpan = await pokja.form('/tugas/saringan', isian)
  t.match(simpan.ke, /^\/tugas\?tab=ambil&urut=tenggat&q=bimtek$/)
  const { teks } = await pokja.get('/tugas')
  t.match(teks, '<a href="/tugas?tab=ambil&amp;urut=tenggat&amp;q=bimtek">Bimtek saya</a>')
  t.notMatch((await rekan.get('/tugas')).teks, /Bimtek saya/)
  // the same name again replaces it; another person cannot delete it; thirteen are too many
  const { id: punya } = wajib(await pokja.post('/tugas/saringan', { ...isian, q: 'arsip' }))
  t.equal((await rekan.post(`/tugas/saringan/${punya}/hapus`)).status, 404)
  const nama = Array.from({ length: 11 }, (_, i) => `Saringan ${i}`)
  for (const n of nama) wajib(await pokja.post('/tugas/saringan', { nama: n }))
  const penuh = await pokja.post('/tugas/saringan', { nama: 'Satu lagi' })
  t.equal(penuh.status, 409)
  wajib(await pokja.post(`/tugas/saringan/${punya}/hapus`))
  t.equal((await isi(pokja, 'tab=semua')).saringan.length, 11)
})
