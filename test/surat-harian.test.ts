import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import t from 'tap'
import { transaksi } from '../server/platform/db/db.js'
import { simpanBerkas } from '../server/platform/docx/simpan.js'
import { ingatkanBelumTerima } from '../server/surat/kiriman/ingatkan.js'
import { bagiPindaian, type HalamanPindaian } from '../server/values/bagi-pindaian.js'
import { bangun, SENIN_PAGI } from './helper.js'
import { ADA, fotoKertas, halaman, kertas } from './pindai-bantu.js'
import { menungguBalasan } from './surat-alur.js'

// The secretariat's day: chosen letters on paper, and the signed paper back at its letters.

const { db, masukSebagai, tugasPekerja } = await bangun(t)
const agendaris = await masukSebagai('agendaris')
const pokja = await masukSebagai('pokja')
for (const k of [agendaris, pokja]) await k.get('/profil')

const jalankan = (nama: string, isi: object) =>
  tugasPekerja[nama]!(isi, { percobaan: 1, maks: 1 } as never)

/** A letter known to the book, with a scan of so many pages. */
async function suratBuku(register: string, tujuan: string, lembar: number) {
  const isi = await kertas(Array.from({ length: lembar }, () => null))
  const pindaian = lembar ? await agendaris.simpanBerkas(`${randomUUID()}.pdf`, isi) : undefined
  const { json } = await agendaris.post(`/register/${register}/nomor`, {
    ...{ tanggal: '2026-11-23', klasifikasi: '800.2.4.1', hal: 'Uji', tujuan, pindaian },
  })
  return json as { id: string; nomor: string }
}

/** A letter for a participant, issued, with its mark; its paper has so many pages. */
async function suratTanda(lembar: number, token = randomUUID().replaceAll('-', '')) {
  const { json } = await agendaris.post('/register/surat-tugas/nomor', {
    ...{ tanggal: '2026-11-23', klasifikasi: '800.2.4.1', hal: 'Bertanda', tujuan: 'Peserta' },
  })
  const pdf = await transaksi(db, async (trx) =>
    simpanBerkas(trx, { isi: await kertas(Array(lembar).fill(token)), mime: 'application/pdf' }),
  )
  return { token, nomorId: json.id as string, nomor: json.nomor as string, pdf: pdf.sha256 }
}

t.test(
  'chosen letters are one PDF in the order of the book, each beginning on a front',
  async (t) => {
    const tiga = await suratBuku('nota-dinas', 'Dinas A', 3)
    const satu = await suratBuku('nota-dinas', 'Dinas A; Dinas B', 1)
    const tanpa = await suratBuku('nota-dinas', 'Dinas C', 0)
    const cetak = async (isi: object) => {
      const { json, status } = await agendaris.post('/surat/cetak', isi)
      t.equal(status, 201, JSON.stringify(json))
      const c = await db('cetakan').where({ id: json.id }).first()
      await jalankan(c.jenis === 'surat-pilihan' ? 'surat.cetak.pdf' : 'surat.cetak', {
        cetakanId: json.id,
      })
      return json as { id: string; tanpaPdf: string[] }
    }
    const pdf = async (id: string) => {
      const { pdf_sha256 } = await db('cetakan').where({ id }).first()
      return halaman((await db('berkas').where({ sha256: pdf_sha256 }).first()).isi)
    }
    const surat = { benda: 'surat', id: [tanpa.id, satu.id, tiga.id] }
    const sisi = await cetak({ ...surat, bolakBalik: true })
    t.same(sisi.tanpaPdf, [tanpa.nomor], 'who has no PDF is named')
    t.equal((await pdf(sisi.id)).length, 4 + 2)
    t.equal((await pdf((await cetak(surat)).id)).length, 3 + 1)
    const rangkap = await cetak({ ...surat, bolakBalik: true, perTujuan: true })
    t.equal((await pdf(rangkap.id)).length, 4 + 2 * 2, 'a copy for each addressee')
    const hari = await cetak({ benda: 'surat', tanggal: '2026-11-23', register: 'nota-dinas' })
    t.equal((await pdf(hari.id)).length, 4, 'a whole day')
    // envelopes: one for each addressee, of the size asked for
    const amplop = await pdf((await cetak({ ...surat, benda: 'amplop-dl' })).id)
    t.equal(amplop.length, 4)
    t.same(Object.values(amplop[0]!.getSize()).map(Math.round), [624, 312])
    // and of the size the office has said it uses
    const { nilai } = await db('setelan').where({ kunci: 'kantor' }).first('nilai')
    await db('setelan')
      .where({ kunci: 'kantor' })
      .update({ nilai: { ...nilai, amplop: 'c4' } })
    const besar = await pdf((await cetak({ ...surat, benda: 'amplop' })).id)
    t.same(Object.values(besar[0]!.getSize()).map(Math.round), [918, 649])
    // the print is for who asked for it
    t.equal((await agendaris.get(`/cetakan/${sisi.id}/berkas.pdf`)).status, 200)
    t.match((await agendaris.get(`/cetakan/${sisi.id}`)).teks, /Unduh PDF siap cetak/)
    t.equal(
      (await (await masukSebagai('sekretaris')).get(`/cetakan/${sisi.id}/berkas.pdf`)).status,
      404,
    )
    const ekspedisi = await cetak({ ...surat, benda: 'ekspedisi' })
    t.match(await db('cetakan').where({ id: ekspedisi.id }).first(), {
      docx_sha256: /^[0-9a-f]{64}$/,
    })
    // and refused with a sentence
    t.match((await agendaris.post('/surat/cetak', { benda: 'surat' })).json, {
      kode: 'PILIHAN_KOSONG',
    })
    t.match((await agendaris.post('/surat/cetak', { benda: 'surat', id: [tanpa.id] })).json, {
      kode: 'PILIHAN_TANPA_PDF',
    })
    t.equal((await pokja.post('/surat/cetak', surat)).status, 403)
  },
)

t.test(
  'a stack is cut so that every page is in one part, in order, and no letter torn',
  async (t) => {
    const satu = fc.oneof(
      fc.constantFrom({ tanda: 'a' }, { tanda: 'b' }, { tanda: 'c' }),
      fc.constantFrom('kosong' as const, 'tanpa-tanda' as const),
    ) as fc.Arbitrary<HalamanPindaian>
    fc.assert(
      fc.property(fc.array(satu, { minLength: 1, maxLength: 30 }), fc.nat(4), (hal, panjang) => {
        const bagian = bagiPindaian(hal, () => panjang || null)
        const urut = bagian.flatMap((b) =>
          Array.from({ length: b.sampai - b.dari + 1 }, (_, i) => b.dari + i),
        )
        t.strictSame(
          urut,
          hal.map((_, i) => i),
        )
        for (const b of bagian)
          for (const h of hal.slice(b.dari, b.sampai + 1))
            if (typeof h === 'object') t.equal(h.tanda, b.tanda)
        for (const [i, b] of bagian.entries())
          if (b.tanda !== null && bagian[i + 1]?.tanda === b.tanda)
            t.fail('one letter in two parts')
      }),
      { numRuns: 200 },
    )
    const baca = (s: string, p: Record<string, number> = {}) =>
      bagiPindaian(
        [...s].map((c) => (c === '?' ? 'tanpa-tanda' : c === '_' ? 'kosong' : { tanda: c })),
        (x) => p[x] ?? null,
      ).map((b) => `${b.tanda ?? '?'}${b.dari}-${b.sampai}`)
    t.same(baca('a_b_'), ['a0-1', 'b2-3'], 'an empty back goes with its front')
    t.same(baca('a?ab'), ['a0-2', 'b3-3'])
    t.same(baca('a?b', { a: 2, b: 1 }), ['a0-1', 'b2-2'], 'a missing page of a letter')
    t.same(baca('a?b', { a: 1, b: 2 }), ['a0-0', 'b1-2'])
    t.same(baca('a?b'), ['a0-0', '?1-1', 'b2-2'], 'whose it is is not guessed')
  },
)

t.test(
  'scans find their letters by the code, the others wait, and nothing is lost',
  { skip: !ADA && 'pdftoppm is not installed' },
  async (t) => {
    // given two letters with marks: of one page, and of two
    const dua = await suratTanda(2)
    const satu = await suratTanda(1)
    const naskah = await db('naskah').first('id')
    t.notOk(naskah)
    await pasangToken([dua, satu])
    // when a stack, with an empty back and a page of nobody, comes from the scanner
    const tumpukan = await kertas([dua.token, null, satu.token, 'kosong', null, 'asing0000000'])
    const terima = async (isi: Buffer, nama = 'tumpukan.pdf', lain = {}) => {
      const berkas = [await agendaris.simpanBerkas(nama, isi)]
      const { json, status } = await agendaris.post('/surat/pindai', { berkas, ...lain })
      t.equal(status, 201, JSON.stringify(json))
      await jalankan('surat.pindai', { tumpukanId: json.id })
      await jalankan('surat.pindai', { tumpukanId: json.id })
      return db('pindaian_bagian').where({ tumpukan_id: json.id }).orderBy('urutan')
    }
    const bagian = await terima(tumpukan)
    // then
    t.match(
      bagian.map((b) => [b.dari, b.sampai, b.keadaan, b.nomor_id]),
      [
        [1, 2, 'dipasang', dua.nomorId],
        [3, 4, 'dipasang', satu.nomorId],
        [5, 5, 'menunggu', null],
        [6, 6, 'menunggu', null],
      ],
    )
    const scan = await db('nomor').where({ id: dua.nomorId }).first('sha256')
    t.equal(scan.sha256, bagian[0].sha256)
    const isi = (await db('berkas').where({ sha256: scan.sha256 }).first()).isi
    t.equal((await halaman(isi)).length, 2)
    // a person places what is left, one time
    const lain = await suratBuku('surat-tugas', 'Dinas D', 0)
    const { teks } = await agendaris.get('/surat/pindai')
    t.match(teks, /Kode QR surat tidak ditemukan/)
    t.match(teks, /2 surat ditempatkan, 2 perlu ditempatkan/)
    t.equal((await agendaris.get(`/surat/pindai/${bagian[2].id}/berkas`)).status, 200)
    t.equal((await pokja.get(`/surat/pindai/${bagian[2].id}/berkas`)).status, 403)
    const tempat = (id: string, nomor: string) =>
      agendaris.post(`/surat/pindai/${id}/tempat`, { nomor })
    t.match((await tempat(bagian[2].id, 'entah')).json, { kode: 'NOMOR_TAK_DIKENALI' })
    const hasil = await Promise.all([
      tempat(bagian[2].id, lain.nomor),
      tempat(bagian[2].id, lain.nomor),
    ])
    t.same(hasil.map((h) => h.status).sort(), [200, 409])
    t.equal((await db('nomor').where({ id: lain.id }).first()).sha256, bagian[2].sha256)
    t.equal(
      (await agendaris.post(`/surat/pindai/${bagian[3].id}/sisih`, { alasan: 'Surat kantor lain' }))
        .status,
      200,
    )
    // dropped on a row it needs no code; what the letter has already is not replaced
    const baru = await suratBuku('surat-tugas', 'Dinas E', 0)
    t.match(await terima(await kertas([null, null]), 'b.pdf', { nomorId: baru.id }), [
      { keadaan: 'dipasang', nomor_id: baru.id },
    ])
    t.match(await terima(await kertas([null]), 'b.pdf', { nomorId: baru.id }), [
      { keadaan: 'menunggu', sebab: /sudah/ },
    ])
    // what nobody can read waits for a person, as it came, and its job could be started again
    const rusak = '%PDF-1.4\n1 0 obj\nendobj\n%%EOF'
    const sobek = await terima(Buffer.from(rusak), 'c.pdf', { nomorId: baru.id })
    t.match(sobek, [{ keadaan: 'menunggu', sebab: /tidak dapat dibaca/ }])
    t.equal((await agendaris.get(`/surat/pindai/${sobek[0].id}/berkas`)).teks, rusak)
    t.match(await db('pekerjaan').where({ jenis: 'surat.pindai' }).orderBy('created_at').first(), {
      status: 'selesai',
      hasil: { tumpukanId: /./ },
    })
    // a photo of the paper is one too
    const foto = await fotoKertas(await kertas([satu.token]))
    t.match(await terima(foto, 'foto.jpg'), [{ keadaan: 'menunggu', sebab: /sudah/, sampai: 1 }])
    t.match(
      (
        await agendaris.post('/surat/pindai', {
          berkas: [await agendaris.simpanBerkas('a.pdf', 'bukan')],
        })
      ).json,
      { kode: 'BERKAS_BUKAN' },
    )
  },
)

/** Their papers, as letters made for participants would have them. */
async function pasangToken(surat: readonly Awaited<ReturnType<typeof suratTanda>>[]) {
  await db.raw('alter table surat_massal disable trigger all')
  await db.raw('alter table nomor disable trigger all')
  for (const [i, s] of surat.entries()) {
    const id = randomUUID()
    await db('surat_massal').insert({
      ...{ id, naskah_id: randomUUID(), peserta_id: randomUUID(), urutan: i + 1, peserta: '{}' },
      ...{ nomor: s.nomor, token: s.token, tanggal: '2026-11-23', keadaan: 'terbit' },
      ...{ cara_tanda_tangan: 'basah', pdf_sha256: s.pdf, dibuat_at: SENIN_PAGI },
      pemangku_id: (await db('pemangku').first('id')).id,
    })
    await db('nomor').where({ id: s.nomorId }).update({ pemilik: 'surat_massal', pemilik_id: id })
  }
  await db.raw('alter table nomor enable trigger all')
  await db.raw('alter table surat_massal enable trigger all')
}

t.test(
  'a dispatch has its proof, one for several, and is asked for when it has none',
  async (t) => {
    // given a letter sent to three
    const m = await menungguBalasan(db, SENIN_PAGI)
    const { id, nomor } = await db('naskah').where({ perkara_id: m.perkara.id }).first()
    const { pegawai_id: pegawaiId } = await db('akun').where({ nama_pengguna: 'agendaris' }).first()
    const kirim = (isi: object) => agendaris.post(`/naskah/${id}/pengiriman`, isi)
    const pos = { tujuan: 'Arsip Daerah', cara: 'pos', resi: 'P123' }
    t.equal((await kirim({ pengiriman: [pos] })).status, 201)
    t.match((await kirim({ pengiriman: [pos], tanggal: '2026-11-24' })).json, {
      kode: 'KIRIM_SALAH',
    })
    t.match((await kirim({ pengiriman: [pos], tanggal: '2026-11-22' })).json, {
      kode: 'KIRIM_SALAH',
    })
    t.match((await kirim({ pengiriman: [] })).json, { kode: 'ISIAN_SALAH' })
    t.equal((await pokja.post(`/naskah/${id}/pengiriman`, { pengiriman: [pos] })).status, 403)
    const belum = async (cara = '') =>
      (await agendaris.baca(`/surat/kiriman?cara=${cara}`)).json.baris.filter(
        (b: any) => b.nomor === nomor,
      )
    await db('pengiriman').insert([
      { naskah_id: id, tujuan: 'A', cara: 'kurir', dikirim_at: SENIN_PAGI, oleh: pegawaiId },
      { naskah_id: id, tujuan: 'B', cara: 'kurir', dikirim_at: SENIN_PAGI, oleh: pegawaiId },
    ])
    t.match(await belum('pos'), [{ tujuan: 'Arsip Daerah', resi: 'P123' }])
    // when the courier brings back the list, signed once for both
    const bukti = await agendaris.simpanBerkas('daftar.pdf', await kertas([null]))
    const dua = (await belum('kurir')).map((b: any) => b.id)
    const terima = { id: dua, penerima: 'Petugas tata usaha', tanggal: '2026-11-23', bukti }
    t.equal((await pokja.post('/pengiriman/terima', terima)).status, 403)
    t.match((await agendaris.post('/pengiriman/terima', terima)).json, { jumlah: dua.length })
    // then the proof is at each of them, and only the other is still asked for
    t.equal((await agendaris.get(`/pengiriman/${dua[0]}/bukti`)).status, 200)
    t.same(
      (await belum()).map((b: any) => b.tujuan),
      ['Arsip Daerah'],
    )
    const { teks } = await agendaris.get('/surat/kiriman')
    t.match(teks, /resi P123/)
    t.match((await agendaris.get('/buku/ekspedisi')).teks, /Pos, resi P123/)
    // a week later who sent it is reminded, once
    const kabar = () => db('pemberitahuan').where({ jenis: 'surat.belum-terima' })
    const pekan = (n: number) => new Date(SENIN_PAGI.getTime() + n * 86_400_000)
    for (const n of [6, 8, 8, 9]) await transaksi(db, (trx) => ingatkanBelumTerima(trx, pekan(n)))
    t.match(await kabar(), [
      { judul: '1 pengiriman belum ada bukti terimanya', jalur: '/surat/kiriman' },
    ])
  },
)
