import t from 'tap'
import { bangun } from './helper.js'
import { masukkan } from './klien.js'
import { Panggung, PELATIHAN, wajib, type Lakon } from './langkah-bantu.js'

const panggung = new Panggung(await bangun(t))
const { app, db, clock } = panggung.kantor
const ALASAN = 'Data surat salah sejak diketik'

/** Proposes to bring a case from its open tasks to the step of this row. */
async function usulkan(akun: string, perkara: Lakon, ke: string, dari?: string[]) {
  const id = dari ?? (await perkara.terbuka()).map((x) => x.id)
  const isian = { dari: id, ke: `langkah-${ke}`, alasan: ALASAN }
  return (await panggung.orang(akun)).post(`/perkara/${perkara.id}/pindah`, isian)
}
const putus = async (akun: string, { id }: Lakon, apa: 'setuju' | 'tolak', isi: object) =>
  (await panggung.orang(akun)).post(`/perkara/${id}/pindah/${apa}`, isi)

const baru = () => panggung.mulai('peningkatan-kapasitas')

t.test('a case goes back with the consent of a second person, as a new visit', async (t) => {
  // given a letter before the Kepala that was typed wrongly
  const perkara = await baru()
  await perkara.sampai('5')
  const lama = await perkara.tugas('5')
  const kepala = await panggung.orang('kepala')
  wajib(await kepala.post(`/tugas/${lama.id}/ambil`))
  t.equal((await usulkan('pokja', perkara, '3')).status, 403, 'not who only works on it')
  const sebelum = await db('tugas').where({ perkara_id: perkara.id }).count('id')
  const { usul } = wajib(await usulkan('kabid', perkara, '3'))
  // a proposal changes nothing but that it is there, for all to see
  t.equal(await perkara.nomor(), '5')
  t.same(await db('tugas').where({ perkara_id: perkara.id }).count('id'), sebelum)
  t.match((await kepala.get(`/perkara/${perkara.id}`)).teks, /Bambang Supriyadi mengusulkan/)
  t.match(await usulkan('sekretaris', perkara, '3'), { json: { kode: 'USUL_SUDAH_ADA' } })
  const kabar = await db('pemberitahuan')
    .where({ kunci: `pindah ${usul}` })
    .pluck('pegawai_id')
  t.same(
    kabar.sort(),
    [await panggung.pegawai('kepala'), await panggung.pegawai('sekretaris')].sort(),
  )
  // when a second person agrees, never the same one
  t.match(await putus('kabid', perkara, 'setuju', { usul }), { json: { kode: 'USUL_SENDIRI' } })
  t.match(await putus('kabid2', perkara, 'setuju', { usul }), { status: 403 })
  t.match((await kepala.get(`/perkara/${perkara.id}/pindah`)).teks, /Setujui dan pindahkan/)
  const setuju = await (
    await panggung.orang('sekretaris')
  ).form(`/perkara/${perkara.id}/pindah/setuju`, { usul })
  t.match(setuju, { status: 303, ke: `/perkara/${perkara.id}` })
  // then the step left is closed with its clock, the other open with a clock of its own
  t.match(await perkara.tugas('3'), { kunjungan: 2, peran: 'pengelola', pemegang_id: null })
  t.match(await db('tugas').where({ id: lama.id }).first(), { status: 'batal' })
  const jam = db('tenggat').where({ perkara_id: perkara.id })
  t.same(await jam.clone().where({ tugas_id: lama.id }).pluck('status'), ['batal'])
  t.same(await jam.where({ status: 'berjalan' }).pluck('no'), ['3'])
  const [r] = await perkara.riwayat('pindah.disetujui')
  t.match(r, {
    sebagai: 'Sekretaris',
    rincian: { dari: ['5'], ke: '3', alasan: ALASAN, pengusul: 'Bambang Supriyadi' },
  })
  t.match(await (await panggung.orang('kepala')).post(`/tugas/${lama.id}/lepas`), {
    status: 409,
    json: { kode: 'TUGAS_SUDAH_BATAL' },
  })
  const peta = (await kepala.get(`/perkara/${perkara.id}/peta`)).teks
  t.match(peta, /⇢ dipindah/)
  t.match(peta, /disetujui Noor Aini Rahmawati/)
  // and the case goes on from there, through a letter that is issued in the end
  await perkara.sampai('7')
  t.equal((await db('naskah').where({ perkara_id: perkara.id }).first()).keadaan, 'terkirim')
  // where that letter would have to be written again, it does not go any more
  t.match(await usulkan('kabid', perkara, '2'), {
    status: 409,
    json: { kode: 'PINDAH_NASKAH_TERBIT', pesan: /B-1\// },
  })
  t.match(await usulkan('kabid', perkara, '99'), { json: { kode: 'PINDAH_TIDAK_DAPAT' } })
  t.match(await usulkan('kabid', perkara, '9'), { json: { kode: 'NASKAH_BELUM_ADA' } })
  t.equal(await perkara.nomor(), '7')
  const { tujuan } = wajib(await kepala.baca(`/perkara/${perkara.id}/pindah`))
  const no = tujuan.map((x: any) => Number(x.no))
  t.ok(no.includes(8) && !no.includes(2) && !no.includes(7), 'only steps that fit are offered')
})

t.test('a proposal dies with the place it was made for; it is refused or taken back', async (t) => {
  const perkara = await baru()
  await perkara.sampai('3')
  const { usul } = wajib(await usulkan('pengelola', perkara, '2'))
  // when the case moves on by itself, consent comes too late
  await perkara.kerjakan('3')
  const basi = await putus('kepala', perkara, 'setuju', { usul })
  t.match(basi, { status: 409, json: { kode: 'USUL_BASI' } })
  t.match(
    (await (await panggung.orang('kepala')).get(`/perkara/${perkara.id}/pindah`)).teks,
    /tidak berlaku lagi/,
  )
  // then a new one takes its place, and can be refused with a reason
  const { usul: dua } = wajib(await usulkan('kabid', perkara, '2'))
  t.same(await db('usul_pindah').where({ id: usul }).pluck('keadaan'), ['gugur'])
  t.equal((await putus('kepala', perkara, 'tolak', { usul: dua })).status, 400, 'why not?')
  t.equal((await putus('kepala', perkara, 'tolak', { usul: dua, alasan: 'Cukup' })).status, 200)
  const lagi = await putus('kepala', perkara, 'setuju', { usul: dua })
  t.match(lagi, { status: 409, json: { kode: 'USUL_SUDAH_DIPUTUS', pesan: /sudah ditolak/ } })
  const { usul: tiga } = wajib(await usulkan('kabid', perkara, '2'))
  t.match(await putus('kabid', perkara, 'tolak', { usul: tiga }), { json: { keadaan: 'ditarik' } })
  t.equal(await perkara.nomor(), '4')
  t.equal((await perkara.riwayat('pindah.ditolak')).length, 1)
})

t.test('nobody is asked to sign a letter that nobody has written', async (t) => {
  // given a case at its first row, without any letter
  const perkara = await panggung.mulai('surat-keluar', { naskah: 'surat-dinas' })
  // when it shall be checked, or go to the signature
  t.match(await usulkan('kabid', perkara, '3'), { json: { kode: 'NASKAH_BELUM_ADA' } })
  t.match(await usulkan('kabid', perkara, '4'), {
    status: 409,
    json: { kode: 'PINDAH_BELUM_SIAP', pesan: /langkah 4\. Naskah .* belum disusun/ },
  })
  // then it stands where it stood, and typing may be done without a draft before it
  t.equal(await perkara.nomor(), '1')
  wajib(await usulkan('kabid', perkara, '2'))
})

t.test('two agree and one finishes, all at once: the case stays whole', async (t) => {
  const perkara = await baru()
  const { id } = await perkara.tugas('1')
  const { usul } = wajib(await usulkan('kabid', perkara, '3'))
  const orang = (akun: string) => masukkan(app, db, akun, clock.now())
  const [a, b, c] = await Promise.all(['kepala', 'sekretaris', 'pokja'].map(orang))
  const jawab = await Promise.all([
    a!.post(`/perkara/${perkara.id}/pindah/setuju`, { usul }),
    b!.post(`/perkara/${perkara.id}/pindah/setuju`, { usul }),
    c!.post(`/tugas/${id}/selesai`, PELATIHAN),
  ])
  // then exactly one of the three came through, and the case stands at one place
  t.equal(jawab.filter((j) => j.status === 200).length, 1)
  for (const j of jawab.filter((j) => j.status !== 200)) {
    t.equal(j.status, 409)
    t.match(j.json.kode, /^(USUL_SUDAH_DIPUTUS|USUL_BASI|TUGAS_SUDAH_(BATAL|SELESAI))$/)
  }
  t.match(await perkara.nomor(), jawab[2]!.status === 200 ? '2' : '3')
})
