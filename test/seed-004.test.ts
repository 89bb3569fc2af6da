import t from 'tap'
import { pekerjaSertifikat } from '../server/sertifikat/susun.js'
import { bangun } from './helper.js'
import { konverterTiruan } from './konverter-tiruan.js'
import { paketZip } from './kirim-bantu.js'
import { berkas, NIP, Panggung, wajib, type Lakon } from './langkah-bantu.js'
import { LANGKAH, polos, SAMPUL, TABEL, TIDAK, type Bukti } from './seed-004-kalimat.js'

// Seed 004 from its cover to row 12 through HTTP, and its certificates afterwards. The four signer cases
// and the refusal without LAN's code: sertifikat-penanda, sertifikat; the hands-free run: jalankan.

const kantor = await bangun(t)
const panggung = new Panggung(kantor)
const { db, clock } = kantor
Object.assign(kantor.tugasPekerja, pekerjaSertifikat({ db, clock, ...konverterTiruan() }))

const semua = (p: Lakon): Promise<any[]> =>
  db('sertifikat as s')
    .join('peserta as p', 'p.id', 's.peserta_id')
    .where({ 's.perkara_id': p.id })
    .orderBy('s.nomor')
    .select('s.*', 'p.nama', 'p.nip')
const satu = (id: string): Promise<any> => db('sertifikat').where({ id }).first()
const susun = () => panggung.kerjakanAntrean('sertifikat.susun')
const pengelola = () => panggung.orang('pengelola')

let perkara: Lakon

t.test('seed 004 line by line: every row done by its lane, every Tidak goes back', async (t) => {
  perkara = await panggung.mulai('penerbitan-sertifikat', {
    pelatihanId: await panggung.pelatihan(),
  })
  const b: Bukti = { panggung, perkara }
  const halaman = await (await pengelola()).get('/sop/penerbitan-sertifikat')
  const sop = polos(halaman.teks)
  for (const kalimat of SAMPUL) t.ok(sop.includes(kalimat), kalimat)
  t.same(
    TABEL.map((r) => r.no),
    Object.keys(LANGKAH),
  )
  for (const { no, kegiatan, kelengkapan, waktu, output, ket } of TABEL) {
    await perkara.sampai(no)
    for (const isi of [kegiatan, kelengkapan, waktu, output, ket])
      t.ok(sop.includes(isi), `row ${no}: ${isi}`)
    // when it is refused, it goes back with its reason, and comes again
    if (TIDAK[no]) {
      const alasan = `Perbaiki langkah ${no}.`
      t.equal((await perkara.putuskan(no, { keputusan: 'tidak', alasan })).status, 200)
      t.equal(await perkara.nomor(), TIDAK[no], `Tidak at row ${no}`)
      t.equal((await perkara.tugas(TIDAK[no]!)).alasan_kembali, alasan)
      await perkara.sampai(no)
    }
    await perkara.kerjakan(no)
    t.ok(await LANGKAH[no]!(b), `row ${no}: ${output}`)
  }
})

t.test('the rule a certificate was made by stays with it, whatever is set later', async (t) => {
  const [s] = await semua(perkara)
  t.match(s.aturan, { jenis: 'teknis', pertama: 'kepala', kedua: 'kabid', kode: true, baris: 6 })
  const admin = await panggung.orang('admin')
  const { json: lama } = await admin.baca('/sertifikat/setelan')
  const aturan = [{ jenis: 'teknis', penyelenggara: 'sendiri', pertama: 'kepala' }]
  t.match(
    await admin.post('/sertifikat/setelan', {
      ...lama,
      aturan: [{ ...aturan[0], register: 'tiada' }],
    }),
    {
      status: 422,
      json: { pesan: /^Baris 1: register tiada tidak ada\./ },
    },
  )
  wajib(await admin.post('/sertifikat/setelan', { ...lama, aturan }))
  const { teks } = await (await pengelola()).get(`/sertifikat/${s.id}/rincian`)
  t.match(polos(teks), /Baris 6: teknis, diselenggarakan sendiri; Kepala dan Kepala Bidang/)
  wajib(await admin.post('/sertifikat/setelan', lama))
})

t.test(
  'a misprint before handing over: the number stays, both sign the next version',
  async (t) => {
    const [s] = await semua(perkara)
    const k = await pengelola()
    const alamat = `/sertifikat/${s.id}/perbaiki`
    const isi = { nama: 'Ahmad Fauzan Rahman', alasan: 'Nama kurang satu kata.' }
    t.match(await (await panggung.orang('kabid2')).post(alamat, isi), { status: 403 })
    t.match(await k.post(alamat, { nama: s.nama, alasan: 'Tidak ada.' }), {
      status: 422,
      json: { kode: 'SERTIFIKAT_TIDAK_BERUBAH' },
    })
    // when two correct the same misprint at once, it is one correction
    const dua = await Promise.all([k.post(alamat, isi), k.post(alamat, isi)])
    t.same(dua.map((j) => j.status).sort(), [200, 422])
    const baru = await satu(s.id)
    t.match(baru, { nomor: s.nomor, versi: 2, status: 'dicetak', tanda: 0, docx_sha256: null })
    t.match(await db('sertifikat_versi').where({ sertifikat_id: s.id }), [
      { versi: 1, nama: s.nama, docx_sha256: s.docx_sha256, tanda: 2 },
    ])
    t.equal((await kantor.tamu().get(`/v/${s.token}`)).status, 404, 'not valid until it is signed')
    // then nobody signs out of turn, nor before there is a file
    const tanda = `/pelatihan/${(await perkara.perkara()).pelatihan_id}/sertifikat/tanda`
    const oleh = async (siapa: string) => (await panggung.orang(siapa)).post(tanda, {})
    t.match(await oleh('kepala'), { status: 409, json: { kode: 'SERTIFIKAT_TAK_ADA_GILIRAN' } })
    t.match(await oleh('kabid'), { status: 409, json: { kode: 'SERTIFIKAT_PDF_BELUM' } })
    await susun()
    const halaman = await (await panggung.orang('kabid')).get(tanda.replace('/tanda', ''))
    t.match(halaman.teks, 'Menunggu tanda tangan Anda')
    t.match(await oleh('kabid'), { status: 200, json: { jumlah: 1 } })
    t.match(await oleh('kepala'), { status: 200, json: { jumlah: 1 } })
    t.match(await satu(s.id), { status: 'ditandatangani', tanda: 2, nomor: s.nomor })
    t.match((await kantor.tamu().get(`/v/${s.token}`)).teks, 'Ahmad Fauzan Rahman')
  },
)

t.test('one PDF in the chosen order, and the list that is signed beside it', async (t) => {
  const { pelatihan_id: id } = await perkara.perkara()
  const k = await pengelola()
  const urut = async (cara: string) => {
    const { id: cetakan } = wajib(
      await k.post(`/pelatihan/${id}/sertifikat/cetak`, { urut: cara, bolakBalik: true }),
    )
    await panggung.kerjakanAntrean('surat.cetak.pdf')
    const c = await db('cetakan').where({ id: cetakan }).first()
    t.ok(c.pdf_sha256, `${cara}: made`)
    return c.isi.surat.map((x: any) => x.sha256)
  }
  const s = await semua(perkara)
  const pdf = new Map(
    (await db('konversi').select('docx_sha256', 'pdf_sha256')).map((x) => [
      x.docx_sha256,
      x.pdf_sha256,
    ]),
  )
  const harap = (banding: (a: any, b: any) => number) =>
    s.toSorted(banding).map((x) => pdf.get(x.docx_sha256))
  t.same(
    await urut('nama'),
    harap((a, b) => (a.nama < b.nama ? -1 : 1)),
  )
  t.same(
    await urut('nomor'),
    harap((a, b) => (a.nomor < b.nomor ? -1 : 1)),
  )
  const kosong = await k.post(`/pelatihan/${id}/sertifikat/cetak`, {
    urut: 'nama',
    instansi: 'Dinas Lain',
  })
  t.match(kosong, { status: 422, json: { kode: 'SERTIFIKAT_PILIHAN_KOSONG' } })
  const alamat = `/pelatihan/${id}/sertifikat/daftar-serah`
  const daftar = wajib(await k.post(alamat, { urut: 'instansi' }))
  await panggung.kerjakanAntrean('surat.cetak')
  t.equal((await k.get(`/cetakan/${daftar.id}/berkas.docx`)).status, 200)
})

t.test(
  'handed over, a misprint or a loss makes another certificate; the old says so',
  async (t) => {
    const { pelatihan_id: id } = await perkara.perkara()
    const k = await pengelola()
    const s = await semua(perkara)
    const terima = { pada: '2026-11-23', penerima: 'Kurir Dinas Kesehatan' }
    t.match(
      await k.post(`/pelatihan/${id}/sertifikat/terima`, {
        ...{ ...terima, pada: '2027-02-01' },
        sertifikat: [s[0].id],
      }),
      { status: 400, json: { pesan: 'Kolom Tanggal penyerahan belum terjadi.' } },
    )
    const serah = await k.post(`/pelatihan/${id}/sertifikat/terima`, {
      ...terima,
      sertifikat: [s[0].id, s[1].id],
    })
    t.match(serah, { status: 200, json: { jumlah: 2 } })
    t.match(await satu(s[0].id), { status: 'diserahkan', diterima_oleh: terima.penerima })
    // when one is lost, and a name on the other proves wrong; two press at once
    const ganti = () => k.post(`/sertifikat/${s[0].id}/ganti`, { alasan: 'Hilang, surat polisi.' })
    const dua = await Promise.all([ganti(), ganti()])
    t.same(dua.map((j) => j.status).sort(), [200, 409])
    const hasil = dua.find((j) => j.status === 200)!.json
    const salah = wajib(
      await k.post(`/sertifikat/${s[1].id}/perbaiki`, {
        nama: 'Siti Aisyah Nur',
        alasan: 'Salah.',
      }),
    )
    t.match(salah, { baru: true })
    t.not(salah.nomor, s[1].nomor)
    // then the old numbers stay in the book as BATAL, with their reason
    const buku = await db('nomor').whereIn('nomor', [s[0].nomor, s[1].nomor]).orderBy('urut')
    t.same(
      buku.map((n) => [n.status, n.alasan_batal]),
      [
        ['batal', 'Hilang, surat polisi.'],
        ['batal', 'Salah.'],
      ],
    )
    t.equal((await semua(perkara)).filter((x) => x.status !== 'batal').length, NIP.length)
    // and who checks the old one is told, without the reason and, once signed, where to look
    const lama = async () => polos((await kantor.tamu().get(`/v/${s[0].token}`)).teks)
    t.match(await lama(), `DIGANTIKAN : sertifikat ini sudah digantikan`)
    t.notMatch(await lama(), /polisi/)
    const baru = await satu(hasil.id)
    t.notMatch((await kantor.tamu().get(`/v/${s[0].token}`)).teks, baru.token)
    await susun()
    for (const siapa of ['kabid', 'kepala'])
      t.match(await (await panggung.orang(siapa)).post(`/pelatihan/${id}/sertifikat/tanda`, {}), {
        json: { jumlah: 2 },
      })
    t.match((await kantor.tamu().get(`/v/${s[0].token}`)).teks, `/v/${baru.token}`)
    t.match(
      polos((await kantor.tamu().get(`/v/${baru.token}`)).teks),
      `Menggantikan Sertifikat nomor ${s[0].nomor}`,
    )
    t.match(await k.post(`/sertifikat/${s[0].id}/ganti`, { alasan: 'Lagi.' }), {
      status: 409,
      json: {
        pesan: `Sertifikat nomor ${s[0].nomor} sudah batal; yang berlaku adalah penggantinya.`,
      },
    })
  },
)

t.test(
  'SIASN: its fields, one PDF per NIP, what is missing said, what was exported known',
  async (t) => {
    const { pelatihan_id: id } = await perkara.perkara()
    const k = await pengelola()
    const baca = async () => wajib(await k.baca(`/pelatihan/${id}/siasn`))
    t.match(await baca(), {
      ...{ macam: 'kursus', siap: 5 },
      kurang: { pelatihan: ['instansiId', 'jenisDiklatId'], tanpaId: { length: 5 } },
    })
    wajib(await k.post(`/pelatihan/${id}/siasn`, { instansiId: 'A5EB03E2', jenisDiklatId: '1' }))
    const orang = await berkas(k, 'siasn.csv', `PNS ID;NIP BARU\nA8ACA7;'${NIP[0]}\n;'${NIP[1]}`)
    t.match(await k.post(`/pelatihan/${id}/siasn/orang`, { berkas: orang }), {
      json: { orang: 1, dilewati: 1 },
    })
    const { id: paket, sha256 } = wajib(await k.post(`/pelatihan/${id}/siasn/paket`, {}))
    const zip = await paketZip(k, `/siasn/${paket}/paket.zip`)
    t.equal(zip.sha256, sha256)
    t.same(zip.lembar!.judul.slice(0, 10), [
      ...['pnsOrangId', 'instansiId', 'jenisDiklatId', 'namaKursus', 'institusiPenyelenggara'],
      ...['nomorSertipikat', 'tahunKursus', 'tanggalKursus', 'tanggalSelesaiKursus', 'jumlahJam'],
    ])
    const sel = zip.lembar!.baris.map((b) => b.sel)
    const satu = sel.find((b) => b[10] === NIP[0])!
    t.same([satu[0], satu[7], satu[8]], ['A8ACA7', '18-01-2027', '22-01-2027'])
    t.equal(sel.filter((b) => b[0] === '').length, 4, 'unknown ids stay empty')
    t.same(zip.nama.slice(1).sort(), sel.map((b) => b[13]).sort())
    t.match(satu[13], new RegExp(`^${NIP[0]}_800\\.2\\.4\\.2-\\d+-BKPSDM-2026\\.pdf$`))
    // when asked for what is new, there is nothing
    t.match(await k.post(`/pelatihan/${id}/siasn/paket`, { hanyaBaru: true }), {
      status: 422,
      json: { pesan: 'Tidak ada sertifikat yang dapat diekspor.' },
    })
    t.equal(
      (await paketZip(await panggung.orang('kabid2'), `/siasn/${paket}/paket.zip`)).status,
      403,
    )
  },
)

t.test(
  'kab/kota: one package by a link that ends, its hash told, its receipt recorded',
  async (t) => {
    const { pelatihan_id: id } = await perkara.perkara()
    const k = await pengelola()
    const surat = (await db('naskah').where({ perkara_id: perkara.id }).first()).nomor
    const isi = { tujuan: 'BKPSDM Kabupaten Sambas', surat, hari: 7 }
    t.match(await k.post(`/pelatihan/${id}/kiriman`, { ...isi, surat: 'B-999/X' }), {
      status: 422,
      json: { kode: 'KIRIMAN_SURAT_TIDAK_ADA' },
    })
    const { id: kiriman, token } = wajib(await k.post(`/pelatihan/${id}/kiriman`, isi))
    const tamu = kantor.tamu()
    const halaman = await tamu.get(`/kiriman/${token}`)
    t.match(halaman, { status: 200, headers: { 'x-robots-tag': /noindex/ } })
    for (const s of await semua(perkara)) t.notMatch(halaman.teks, s.nama, 'names nobody')
    const zip = await paketZip(tamu, `/kiriman/${token}/paket.zip`)
    t.match(halaman.teks, zip.sha256)
    t.equal(zip.nama.length, 1 + NIP.length)
    // when two people confirm, the first one counts
    const siapa = { nama: 'Rina Wati', jabatan: 'Analis SDM' }
    const dua = await Promise.all([1, 2].map(() => tamu.post(`/kiriman/${token}`, siapa)))
    t.same(dua.map((j) => j.status).sort(), [200, 409])
    const hidup = (await semua(perkara)).filter((s) => s.status !== 'batal')
    t.ok(hidup.every((s) => s.status === 'diserahkan' && /Rina Wati, BKPSDM/.test(s.diterima_oleh)))
    t.match(wajib(await k.baca(`/pelatihan/${id}/kiriman`)).kiriman, [
      { keadaan: 'diterima', diambil: 1 },
    ])
    // then it ends by itself after its last day, or at once
    const kini = clock.now()
    clock.set(new Date('2026-12-01T01:00:00Z'))
    t.match(await tamu.get(`/kiriman/${token}`), { status: 410, teks: /29 November 2026/ })
    clock.set(kini)
    wajib(await k.post(`/kiriman/${kiriman}/cabut`, {}))
    t.equal((await paketZip(tamu, `/kiriman/${token}/paket.zip`)).status, 410)
  },
)
