import fc from 'fast-check'
import t from 'tap'
import readXlsxFile from 'read-excel-file/node'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { ambilBerkas } from '../server/platform/docx/simpan.js'
import { periksaKode } from '../server/sertifikat/kode-periksa.js'
import { bangun } from './helper.js'
import { berkas, NIP, Panggung, wajib, type Lakon } from './langkah-bantu.js'

// Sheets of section 4 as offices really send them: LAN's codes, ids of SIASN, sheets to reconcile.

const kantor = await bangun(t)
const panggung = new Panggung(kantor)
const { db } = kantor
const pengelola = () => panggung.orang('pengelola')

const xlsx = (data: SheetData): Promise<Buffer> => writeXlsxFile(data, { sheet: 'x' }).toBuffer()

async function menunggu(): Promise<{ p: Lakon; id: string; nama: string[] }> {
  const p = await panggung.mulai('penerbitan-sertifikat', {
    pelatihanId: await panggung.pelatihan(),
  })
  await p.sampai('8')
  const { pelatihan_id: id } = await p.perkara()
  const nama = await db('peserta').where({ pelatihan_id: id }).orderBy('urutan').pluck('nama')
  return { p, id, nama }
}
const impor = async (p: Lakon, isi: string | Buffer, lain: object = {}, nama = 'lan.xlsx') =>
  p.tindak('8', 'impor', { berkas: await berkas(await pengelola(), nama, isi), ...lain })
const kode = (id: string) =>
  db('peserta').where({ pelatihan_id: id }).orderBy('urutan').pluck('kode_registrasi')

t.test('LAN sheet as it comes: merged titles, order changed, blanks of all kinds', async (t) => {
  const { p, id, nama } = await menunggu()
  const isi = await xlsx([
    [{ value: 'LEMBAGA ADMINISTRASI NEGARA', columnSpan: 5 }, null, null, null, null],
    [],
    [
      { value: 'NO', rowSpan: 2 },
      { value: 'NOMOR KODE REGISTRASI SERTIFIKAT', rowSpan: 2 },
      { value: 'NAMA PESERTA', rowSpan: 2 },
      { value: 'NO. IDENTITAS', rowSpan: 2 },
      { value: 'KETERANGAN', rowSpan: 2 },
    ] as never,
    [null, null, null, null, null],
    // a title and capitals, a NIP with non-breaking blanks, a code with trailing ones
    ['1', ' R-1\u00a0 ', `Dr. ${nama[0]!.toUpperCase()}, S.Kom., M.Si.`, `${NIP[0]}\u00a0`, ''],
    ['2', 'R-2', nama[1]!, `${NIP[1]!.slice(0, 8)} ${NIP[1]!.slice(8)}`, ''],
    ['3', 'R-3', nama[2]!, `'${NIP[2]}`, ''],
    [],
    ['4', 'R-4', nama[3]!, NIP[3]!, ''],
    // the same row twice says the same once more
    ['4', 'R-4', nama[3]!, NIP[3]!, ''],
    ['5', 'R-5', nama[4]!, NIP[4]!, ''],
  ])
  t.match(await impor(p, isi), { status: 200, json: { selesai: true, diterima: 5 } })
  t.same(await kode(id), ['R-1', 'R-2', 'R-3', 'R-4', 'R-5'])
})

t.test(
  'the sheet for Smartbangkom says what no participant knows, and is fetched at once',
  async (t) => {
    const p = await panggung.mulai('penerbitan-sertifikat', {
      pelatihanId: await panggung.pelatihan(),
    })
    await p.sampai('7')
    const isian = { polaPenyelenggaraan: 'PNBP', alamatInstansi: 'Jalan Mawar 1' }
    const { lampiranId } = wajib(await p.tindak('7', 'lembar', isian))
    const { id } = await p.tugas('7')
    t.match((await (await pengelola()).get(`/tugas/${id}`)).teks, `href="/lampiran/${lampiranId}"`)
    const { sha256 } = await db('lampiran').where({ id: lampiranId }).first('sha256')
    const xlsx = await readXlsxFile((await ambilBerkas(db, sha256)).isi)
    const [, judul, satu] = (xlsx as unknown as [{ data: string[][] }])[0].data
    const isi = Object.fromEntries(judul!.map((j, i) => [j, satu![i]]))
    t.match(isi, {
      ...{ no_identitas: NIP[0], pola_penyelenggaraan: 'PNBP', sumber_anggaran: 'APBD' },
      'Alamat Instansi': 'Jalan Mawar 1',
    })
  },
)

t.test('every row that does not fit is told, and the others can be kept without it', async (t) => {
  const { p, id, nama } = await menunggu()
  // given the code of somebody in another programme, and of one who did not pass
  const lain = await panggung.pelatihan({ nama: 'Pelatihan Kearsipan' })
  await db('peserta').insert({
    ...{ pelatihan_id: lain, nip: '199001012015011009', nama: 'Orang Lain' },
    ...{ urutan: 1, kode_registrasi: 'LAMA-1' },
  })
  await db('peserta').where({ pelatihan_id: id, nip: NIP[4] }).update({ lulus: false })
  const isi = await xlsx([
    ['NIP', 'NAMA', 'KODE REGISTRASI'],
    [NIP[0]!, nama[0]!, 'U-1'],
    [NIP[1]!, 'Orang Yang Berbeda', 'U-2'],
    [{ value: 197805022005021003, type: Number }, nama[2]!, 'U-3'] as never,
    [NIP[3]!, nama[3]!, 'LAMA-1'],
    [NIP[4]!, nama[4]!, 'U-5'],
    ['199001012015011009', 'Orang Lain', 'U-6'],
    [NIP[2]!, nama[2]!, ''],
  ])
  // when it is tried first, as the page proposes: a report, and nothing kept
  const halaman = await (await pengelola()).get(`/tugas/${(await p.tugas('8')).id}`)
  t.match(halaman.teks, /name="uji"[^>]*checked|checked[^>]*name="uji"/)
  const uji = wajib(await impor(p, isi, { uji: true }))
  t.same(
    uji.baris.filter((b: any) => b.keadaan === 'salah').map((b: any) => [b.no, b.sebab]),
    [
      [3, `nama Orang Yang Berbeda berbeda dari daftar peserta (${nama[1]})`],
      [4, uji.baris[2].sebab],
      [5, 'kode LAMA-1 sudah dipakai pada Pelatihan Kearsipan'],
      [6, `NIP ${NIP[4]} (${nama[4]}) tidak dinyatakan lulus`],
      [7, 'NIP 199001012015011009 bukan peserta pelatihan ini'],
      [8, 'kode registrasi kosong'],
    ],
  )
  t.match(uji.baris[2].sebab, /^NIP rusak oleh Excel \(1\.97805\d*E\+17\): kolom NIP harus format/)
  t.same(await kode(id), ['', '', '', '', ''])
  // then without a choice nothing is kept either, with it what fits is
  t.match(await impor(p, isi), {
    status: 422,
    json: {
      pesan: /^Baris 3: nama .* Dan 3 baris lain tidak cocok\. Tidak ada kode yang disimpan/,
    },
  })
  t.match(await impor(p, isi, { lewatiSalah: true }), {
    json: { diterima: 1, selesai: false, belum: { length: 3 }, salah: { length: 6 } },
  })
  t.match(await impor(p, isi, { lewatiSalah: true, namaBeda: true }), { json: { diterima: 2 } })
  t.same(await kode(id), ['U-1', 'U-2', '', '', ''])
  t.equal(await p.nomor(), '8', 'nothing is printed without its code')
})

t.test('two sheets with one code at the same moment: one participant has it', async (t) => {
  const [a, b] = [await menunggu(), await menunggu()]
  await db('pelatihan').where({ id: b.id }).update({ nama: 'Pelatihan Lain' })
  const satu = (p: Lakon, nip: string) => impor(p, `NIP;Kode Registrasi\n${nip};SATU-1`)
  const dua = await Promise.all([satu(a.p, NIP[0]!), satu(b.p, NIP[1]!)])
  t.same(dua.map((j) => j.status).sort(), [200, 422])
  t.equal((await db('peserta').where({ kode_registrasi: 'SATU-1' })).length, 1)
})

t.test('what is no sheet gets one sentence in every import of this section', async (t) => {
  const { p, id } = await menunggu()
  const k = await pengelola()
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
  const pintu: [string, (isi: Buffer) => Promise<any>][] = [
    ['codes', (isi) => impor(p, isi)],
    [
      'SIASN',
      async (isi) =>
        k.post(`/pelatihan/${id}/siasn/orang`, { berkas: await berkas(k, 'a.xlsx', isi) }),
    ],
    [
      'reconciliation',
      async (isi) =>
        k.post(`/pelatihan/${id}/padanan/lembar`, {
          ...{ sumber: 'simpeg', berkas: await berkas(k, 'a.xlsx', isi) },
        }),
    ],
  ]
  const kasus: [Buffer, number, RegExp][] = [
    [ole, 422, /Excel lama \(\.xls\) atau terkunci kata sandi; simpan ulang sebagai \.xlsx/],
    [await xlsx([[]]), 422, /Tidak ada baris data/],
    [await xlsx([['Alamat', 'Telepon'] as never, ['A', '1'] as never]), 422, /NIP/],
    [Buffer.from('%PDF-1.7'), 422, /PDF/],
  ]
  for (const [apa, kirim] of pintu)
    for (const [isi, status, pesan] of kasus)
      t.match(await kirim(isi), { status, json: { pesan } }, `${apa}: ${pesan}`)
  // and a page that holds no name of a participant for who has no part in it
  for (const jalur of ['padanan', 'siasn'])
    for (const siapa of ['agendaris', 'kepala', 'kabid2', 'admin'])
      t.equal((await (await panggung.orang(siapa)).baca(`/pelatihan/${id}/${jalur}`)).status, 403)
})

t.test('of SIASN and SIMPEG only what concerns participants is kept', async (t) => {
  const { id } = await menunggu()
  const k = await pengelola()
  const banyak = Array.from({ length: 300 }, (_, i) => `19910101201501${1000 + i};X${i};Orang ${i}`)
  const ids = `NIP BARU;PNS ID;NAMA\n${NIP[0]};ID-0;A\n1,97805E+17;ID-1;B\n${NIP[1]};;C\n`
  const { sebab, ...hasil } = wajib(
    await k.post(`/pelatihan/${id}/siasn/orang`, {
      berkas: await berkas(k, 'siasn.csv', ids + banyak.join('\n')),
    }),
  )
  t.same(hasil, { orang: 1, asing: 300, dilewati: 2 })
  t.match(sebab, [/^Baris 3: NIP rusak oleh Excel/, 'Baris 4: PNS ID kosong'])
  t.equal((await db('siasn_orang').whereLike('nip', '19910101%')).length, 0)
  // a sheet of everybody in the government is no list of 300 strangers
  const simpeg = `NIP;PNS;NAMA\n${NIP[0]};;=HYPERLINK("http://x")\n${banyak.join('\n')}`
  const alamat = `/pelatihan/${id}/padanan`
  const lembar = { sumber: 'simpeg', berkas: await berkas(k, 'simpeg.csv', simpeg) }
  t.match(wajib(await k.post(`${alamat}/lembar`, lembar)), { baris: 301, disimpan: 1 })
  const { jumlah } = wajib(await k.baca(alamat))
  t.match(jumlah, { tidak_ada: NIP.length - 1, di_luar: undefined })
  // and what is not needed any more goes
  t.equal((await k.post(`${alamat}/lembar/hapus`, { sumber: 'simpeg' })).status, 200)
  t.equal((await k.post(`${alamat}/lembar/hapus`, { sumber: 'simpeg' })).status, 404)
  t.same(await db('padanan_lembar').where({ pelatihan_id: id }), [])
})

t.test('law: whatever a sheet says, no code is given twice and nobody gets two', async () => {
  const nip = fc.constantFrom(...NIP)
  const isi = fc.array(
    fc.record({ nip, kode: fc.constantFrom('A', 'B', 'C', 'D'), nama: fc.constant('') }),
    { maxLength: 8 },
  )
  const lama = fc.constantFrom<string>('', '', 'A', 'B')
  fc.assert(
    fc.property(isi, fc.tuple(lama, lama), (semua, [satu, dua]) => {
      const peserta = NIP.map((n, i) => ({
        ...{ nip: n, nama: 'X', lulus: true, sertifikat: null },
        kode: i === 0 ? satu : i === 1 && dua !== satu ? dua : '',
      }))
      const baris = periksaKode(
        semua.map((p, i) => ({ ...p, no: i + 2 })),
        { peserta, dipakai: new Map(), namaBeda: false },
      )
      const akhir = new Map(peserta.map((p) => [p.nip, p.kode]))
      for (const b of baris) if (b.keadaan !== 'salah') akhir.set(b.nip, b.kode)
      const terpakai = [...akhir.values()].filter(Boolean)
      return baris.length === semua.length && new Set(terpakai).size === terpakai.length
    }),
    { numRuns: 1000 },
  )
})
