import fc from 'fast-check'
import t, { type Test } from 'tap'
import { bacaLembar } from '../server/peserta/impor/index.js'
import { bandingkan } from '../server/padanan/banding.js'
import { bedaXlsx } from '../server/padanan/ekspor.js'
import { bedaPelatihan } from '../server/padanan/muat.js'
import type { BarisLembar, Beda, Orang } from '../server/padanan/jenis.js'
import { rapi } from '../server/padanan/rapi.js'
import { bangun } from './helper.js'
import { berkas, NIP, Panggung, wajib } from './langkah-bantu.js'

// Roster reconciliation: SIMPEG x LMS x Smartbangkom beside the roster of one training.

const panggung = new Panggung(await bangun(t))
const { db } = panggung.kantor
const pengelola = () => panggung.orang('pengelola')

const ORANG = [
  [NIP[0]!, 'Ahmad Fauzan', 'S.Kom.', 'III/c', 'Arsiparis Ahli Muda', 'Dinas Kesehatan'],
  [NIP[1]!, 'Siti Aisyah', 'S.Sos.', 'III/d', 'Analis SDM Aparatur', 'Dinas Kesehatan'],
  [NIP[2]!, 'Yohanes Bala', '', 'III/a', 'Pranata Komputer', 'Inspektorat Daerah'],
  [NIP[3]!, 'Ratna Dewi', 'M.Si.', 'IV/a', 'Auditor Ahli Madya', 'Inspektorat Daerah'],
] as const

async function pelatihan(orang: readonly (readonly string[])[] = ORANG): Promise<string> {
  const id = await panggung.pelatihan()
  await db.batchInsert(
    'peserta',
    orang.map(([nip, nama, gelar_belakang, golongan, jabatan, instansi], i) => ({
      ...{ pelatihan_id: id, nip, nama, gelar_belakang, golongan, jabatan, instansi },
      urutan: i + 1,
    })),
    500,
  )
  return id
}
async function kirim(id: string, sumber: string, isi: string): Promise<any> {
  const k = await pengelola()
  const lembar = await berkas(k, `${sumber}.csv`, isi)
  return wajib(await k.post(`/pelatihan/${id}/padanan/lembar`, { sumber, berkas: lembar }))
}
const beda = async (id: string, saring = ''): Promise<any> =>
  wajib(await (await pengelola()).baca(`/pelatihan/${id}/padanan${saring}`))
const putus = async (id: string, kunci: string, pilih: string) =>
  (await pengelola()).post(`/pelatihan/${id}/padanan/putus`, { kunci, pilih })
const kelas = (d: any): string[] => d.beda.map((b: Beda) => b.kelas).sort()
const cari = (d: any, k: string): Beda => d.beda.find((b: Beda) => b.kelas === k)

const SIMPEG = [
  'NIP BARU;NAMA;GELAR BELAKANG;GOLRU;JABATAN;INSTANSI;JENIS KELAMIN;TANGGAL LAHIR',
  // capitals, a stop and a longer blank are no difference
  `'${NIP[0]};AHMAD  FAUZAN;S.KOM;III/c;ARSIPARIS AHLI MUDA;Dinas Kesehatan;L;01-11-1981`,
  `'${NIP[1]};Siti Aisyah;S.Sos., M.Si.;IV/a;Analis SDM Aparatur;Dinas Kesehatan;P;`,
  `'${NIP[2]};Yohanes Balla;;III/a;Pranata Komputer;Inspektorat Daerah;L;`,
  `'${NIP[3]};Ratna Dewi;M.Si.;IV/a;Auditor Ahli Madya;Inspektorat Daerah;P;`,
  `'${NIP[3]};Ratna Dewi;M.Si.;IV/a;Auditor Ahli Madya;Inspektorat Daerah;P;`,
].join('\r\n')
const MOODLE = [
  'username,firstname,lastname,email,idnumber,institution',
  `ahmad,Ahmad,Fauzan,a@contoh.go.id,${NIP[0]},Dinas Kesehatan`,
  `siti,Siti,Aisyah,s@contoh.go.id,1.98606E+17,Dinas Kesehatan`,
  `yohanes,Yohanes,Bala,y@contoh.go.id,${NIP[2]},Inspektorat`,
  `budi,Budi,-,b@contoh.go.id,${NIP[4]},Dinas Lain`,
].join('\n')

t.test('every difference of three sheets has its class, and nothing else is one', async (t) => {
  const id = await pelatihan()
  t.match(await kirim(id, 'simpeg', SIMPEG), { baris: 5 })
  await kirim(id, 'lms', MOODLE)
  await kirim(id, 'smartbangkom', `no_identitas;nama;gol\n${NIP[0]};Ahmad Fauzan, S.Kom.;III/c`)
  // days of birth are for who looks after this training
  t.equal((await (await panggung.orang('kepala')).baca(`/pelatihan/${id}/padanan`)).status, 403)
  const d = await beda(id)
  t.same(d.jumlah, {
    nip_rusak: 1,
    nip_ganda: 1,
    di_luar: 1,
    tidak_ada: 5,
    nama: 1,
    gelar: 1,
    golongan: 1,
    instansi: 1,
    kelamin: 4,
    lahir: 1,
  })
  t.match(cari(d, 'nama'), {
    nilai: { roster: 'Yohanes Bala', simpeg: 'Yohanes Balla', lms: 'Yohanes Bala' },
  })
  t.match(cari(d, 'nip_rusak'), {
    ...{ nama: 'Siti Aisyah', keterangan: /rusak oleh Excel/, saran: { nip: NIP[1] } },
  })
  t.match(cari(d, 'nip_ganda').keterangan, 'Baris 5, 6; baris 5 yang dipakai')
  t.match(cari(d, 'di_luar'), { nip: NIP[4], nama: 'Budi' })
  // and a page for people, a workbook for who looks elsewhere, neither with a NIP in an address
  const { teks } = await (await pengelola()).get(`/pelatihan/${id}/padanan?kelas=nama`)
  for (const judul of ['Daftar peserta', 'SIMPEG'])
    t.match(teks, new RegExp(`<th[^>]*>${judul}</th>`))
  t.match(teks, '<strong>Yohanes Balla</strong>', 'what differs stands out beside the roster')
  t.notMatch(teks, /href="[^"]*\d{18}/)
  const lembar = await bacaLembar(
    await bedaXlsx('Uji', await bedaPelatihan(db, id)),
    'perbedaan.xlsx',
  )
  const alamat = `/pelatihan/${id}/padanan/perbedaan.xlsx`
  t.equal((await (await pengelola()).get(alamat)).status, 200)
  t.equal(lembar.baris.filter((b) => /^\d+$/.test(b.sel[0]!)).length, 17)
  t.equal((await (await panggung.orang('kabid2')).get(alamat)).status, 403)
})

t.test('decided once: the roster is right, and no later sheet asks again', async (t) => {
  const id = await pelatihan()
  await kirim(id, 'simpeg', SIMPEG)
  await kirim(id, 'lms', MOODLE)
  const d = await beda(id)
  const nama = cari(d, 'nama').kunci
  // when two decide the same at once, one of them does
  const dua = await Promise.all([putus(id, nama, 'simpeg'), putus(id, nama, 'roster')])
  t.same(dua.map((j) => j.status).sort(), [200, 409])
  t.match(
    dua.find((j) => j.status === 409),
    { json: { kode: 'PADANAN_SUDAH_PUTUS' } },
  )
  t.match(await putus(id, cari(d, 'golongan').kunci, 'smartbangkom'), {
    status: 422,
    json: { kode: 'PADANAN_PILIHAN_SALAH' },
  })
  wajib(await putus(id, cari(d, 'golongan').kunci, 'simpeg'))
  wajib(await putus(id, cari(d, 'gelar').kunci, 'simpeg'))
  wajib(await putus(id, cari(d, 'instansi').kunci, 'roster'))
  wajib(await putus(id, cari(d, 'nip_ganda').kunci, 'biarkan'))
  wajib(await putus(id, cari(d, 'nip_rusak').kunci, `pasang ${NIP[1]}`))
  wajib(await putus(id, cari(d, 'di_luar').kunci, 'tambah'))
  // then the roster says what was chosen, a golongan with its rank
  const peserta = async (nip: string) => db('peserta').where({ pelatihan_id: id, nip }).first()
  t.match(await peserta(NIP[1]!), {
    ...{ golongan: 'IV/a', pangkat: 'Pembina', gelar_belakang: 'S.Sos., M.Si.' },
  })
  t.match(await peserta(NIP[4]!), { nama: 'Budi', instansi: 'Dinas Lain' })
  const jejak = await db('riwayat').where({ aksi: 'padanan.putusan' })
  t.ok(jejak.some((r) => r.rincian.kolom[0] === 'Golongan' && r.rincian.diubah === 1))
  // and the same sheets again bring none of it back; a new wrong value is asked about
  await kirim(id, 'simpeg', SIMPEG)
  await kirim(id, 'lms', MOODLE.replace(',Inspektorat\n', ',Inspektorat\n'))
  t.same([...new Set(kelas(await beda(id)))], ['kelamin', 'lahir', 'tidak_ada'])
  await kirim(id, 'lms', MOODLE.replace(',Inspektorat\n', ',Itda\n'))
  t.match(cari(await beda(id), 'instansi'), { nilai: { lms: 'Itda' } })
})

t.test('a class at once: where the source has a value, the roster takes it', async (t) => {
  const id = await pelatihan()
  await kirim(id, 'simpeg', SIMPEG)
  const k = await pengelola()
  const semua = (isi: object) => k.post(`/pelatihan/${id}/padanan/semua`, isi)
  t.match(await semua({ kelas: 'kelamin', pilih: 'lms' }), { status: 422 })
  t.match(await semua({ kelas: 'kelamin', pilih: 'simpeg' }), { json: { diputuskan: 4 } })
  const isi = await db('peserta')
    .where({ pelatihan_id: id })
    .orderBy('urutan')
    .pluck('jenis_kelamin')
  t.same(isi, ['L', 'P', 'L', 'P'])
})

const nipKe = (i: number): string => {
  const lahir = new Date(Date.UTC(1980, 0, 1 + (i % 6000)))
  return `${lahir.toISOString().slice(0, 10).replaceAll('-', '')}2010011${String(1 + Math.floor(i / 6000)).padStart(3, '0')}`
}
const hilang = (n: number) => Math.floor(n / 50)

/** Sheets of `n` people: every 50th is missing in SIMPEG, every 25th name has another spelling in LMS. */
async function banyak(t: Test, n: number): Promise<void> {
  const orang = Array.from({ length: n }, (_, i) => [
    ...[nipKe(i), `Peserta ${i + 1}`, '', 'III/a', 'Arsiparis', 'Dinas Kesehatan'],
  ])
  const id = await pelatihan(orang)
  const lembar = (isi: string[][]) =>
    ['NIP;Nama;GOL', ...isi.map((o) => `'${o[0]};${o[1]};${o[3]}`)].join('\n')
  await kirim(id, 'simpeg', lembar(orang.filter((_, i) => i % 50 !== 49)))
  const eja = orang.map((o, i) => (i % 25 === 24 ? [o[0]!, `${o[1]} Ya`, '', o[3]!] : o))
  await kirim(id, 'lms', lembar(eja))
  await kirim(id, 'smartbangkom', lembar(orang))
  t.same((await beda(id)).jumlah, { tidak_ada: hilang(n), nama: Math.floor(n / 25) })
  t.match(
    await (
      await pengelola()
    ).post(`/pelatihan/${id}/padanan/semua`, {
      ...{ kelas: 'nama', pilih: 'roster' },
    }),
    { json: { diputuskan: Math.floor(n / 25) } },
  )
  const sisa = await beda(id, '?mulai=40')
  t.same(sisa.jumlah, { tidak_ada: hilang(n) })
  t.equal(sisa.beda.length, Math.max(0, Math.min(40, hilang(n) - 40)))
}

const PANJANG = process.env.PARAF_UJI_PANJANG === '1'
t.test('a roster of many: counted exactly, page by page', (t) => banyak(t, PANJANG ? 5000 : 250))

const orangAcak = fc.record({
  nama: fc.constantFrom('Budi', 'BUDI', 'Budi.', 'Siti', 'Budy'),
  golongan: fc.constantFrom('', 'III/a', 'III/b'),
  jenisKelamin: fc.constantFrom<'' | 'L' | 'P'>('', 'L', 'P'),
})
const lengkap = (x: Partial<Orang>): Orang => ({
  ...{ nip: NIP[0]!, nama: '', gelarDepan: '', gelarBelakang: '', golongan: '', jabatan: '' },
  ...{ instansi: '', jenisKelamin: '', tanggalLahir: '' },
  ...x,
})

t.test('law: what is not said is no difference, and what is alike is none', async () => {
  fc.assert(
    fc.property(orangAcak, orangAcak, (a, b) => {
      const sini = lengkap(a)
      const baris: BarisLembar = { ...lengkap(b), no: 2, nipAsli: NIP[0]!, galat: '' }
      const hasil = bandingkan({
        ...{ pelatihanId: 'x', roster: [sini], putusan: [] },
        lembar: [{ sumber: 'simpeg', nama: 's', baris: [baris] }],
      })
      const harap = (['nama', 'golongan', 'jenisKelamin'] as const).filter(
        (k) => b[k] !== '' && rapi(k, a[k]) !== rapi(k, b[k]),
      )
      return hasil.length === harap.length
    }),
  )
})
