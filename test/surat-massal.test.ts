import t from 'tap'
import { ambilBerkas } from '../server/platform/docx/simpan.js'
import { pekerjaSuratMassal } from '../server/surat/massal/susun.js'
import { periksaPdf, semuaSah } from '../server/platform/pdf/pades/periksa.js'
import { FRASA_CONTOH } from '../server/tte/contoh.js'
import { kepercayaanKantor } from '../server/tte/kepercayaan.js'
import { bangun, SENIN_PAGI } from './helper.js'
import { Panggung, wajib } from './langkah-bantu.js'
import { suratPdf } from './pades-bantu.js'
import { isianContoh } from './surat-keluar-bantu.js'
import { simpanPdf } from './tte-bantu.js'
import { konverterTiruan } from './konverter-tiruan.js'
import { isiRoster, meja, teksDocx, type Meja } from './surat-contoh.js'

const panggung = new Panggung(await bangun(t))
const { db, clock, masukSebagai, tamu } = panggung.kantor
const { converter } = konverterTiruan()
const pekerja = pekerjaSuratMassal({ db, clock, converter })
const agendaris = await masukSebagai('agendaris')
const JENIS = 'undangan-pembukaan'
await db('jenis_naskah').insert({
  jenis: JENIS,
  cara_tanda_tangan: 'elektronik',
  diubah_at: clock.now(),
})

/** An issued letter of that kind; answers its id. */
async function terbit(m: Meja, naskah: string): Promise<string> {
  const o = { naskah }
  const awal = await m.awal('pengelola', 'surat.ketik', o)
  await m.kerja('pengelola', 'surat.ketik', { ...awal, tujuan: ['Kepala Dinas Kesehatan'] }, o)
  const n = await db('naskah').where({ perkara_id: m.perkara.id, jenis: naskah }).first()
  const { docx_sha256: sha256 } = await db('naskah_versi').where({ naskah_id: n.id }).first()
  await m.kerja('kepala', 'surat.tandaTangan', { sha256, keputusan: 'ya' }, o)
  await m.kerja('agendaris', 'surat.agenda', {}, o)
  return n.id
}

const surat = (id: string) => db('surat_massal').where({ naskah_id: id }).orderBy('urutan')
async function kerjakan(id: string): Promise<void> {
  const p = await db('pekerjaan').whereRaw(`hasil->>'naskahId' = ?`, [id]).orderBy('created_at')
  for (const { id: pekerjaanId, jenis } of p)
    await pekerja[jenis]?.({ naskahId: id, pekerjaanId }, { percobaan: 1, maks: 8 } as never)
}

t.test(
  'every participant gets a letter: own number, own code, the words of the signed one',
  async (t) => {
    // given
    const m = await meja(db, SENIN_PAGI)
    await isiRoster(m, 25)
    const id = await terbit(m, 'surat-panggilan')
    const induk = await db('naskah').where({ id }).first()
    // when: two people press the button at the same moment
    const [a, b] = await Promise.all([1, 2].map(() => agendaris.post(`/naskah/${id}/per-peserta`)))
    t.same([a!.status, b!.status].sort(), [200, 409])
    await kerjakan(id)
    // then
    const semua = await surat(id)
    t.equal(semua.length, 25)
    const buku = await db('nomor').where({ pemilik: 'surat_massal' }).orderBy('urut')
    t.same(
      buku.map((n) => n.urut),
      semua.map((_, i) => buku[0].urut + i),
      'without a gap',
    )
    t.same(
      buku.map((n) => n.nomor),
      semua.map((s) => s.nomor),
    )
    t.same(
      buku.map((n) => n.tujuan),
      semua.map((s) => s.peserta.nama),
    )
    t.equal(new Set(semua.map((s) => s.token)).size, 25)
    const isi = teksDocx((await ambilBerkas(db, semua[7].docx_sha256)).isi)
    t.match(isi, semua[7].nomor)
    t.match(isi, 'Peserta 008')
    t.notMatch(isi, /Peserta 009|Kepala Dinas Kesehatan/)
    t.match(isi, `/v/${semua[7].token}`)
    const p = await db('pekerjaan').whereRaw(`hasil->>'naskahId' = ?`, [id]).first()
    t.match(p, { status: 'selesai', total: 25, selesai: 25, gagal: 0 })
    t.equal((await db('pekerjaan_berkas').where({ pekerjaan_id: p.id })).length, 25)
    t.match((await tamu().get(`/v/${semua[3].token}`)).teks, semua[3].nomor)
    t.not(induk.nomor, semua[3].nomor)
    // and: who comes later gets one too, after those who have theirs
    t.match(await agendaris.post(`/naskah/${id}/per-peserta`), {
      json: { kode: 'SURAT_MASSAL_LENGKAP' },
    })
    await isiRoster(m, 1, { mulai: 25 })
    t.match((await agendaris.get(`/naskah/${id}/per-peserta`)).teks, 'Buat surat untuk 1 peserta')
    t.match(await agendaris.form(`/naskah/${id}/per-peserta`), { status: 303 })
    await kerjakan(id)
    const [baru] = (await surat(id)).slice(25)
    t.match(baru, { urutan: 26, peserta: { nama: 'Peserta 026' }, docx_sha256: /^[0-9a-f]{64}$/ })
    t.match(await agendaris.get(`/surat-massal/${baru.id}.pdf`), { status: 200 })
  },
)

t.test('only from an issued letter with participants, and only by the secretariat', async (t) => {
  const m = await meja(db, SENIN_PAGI)
  const id = await terbit(m, 'surat-panggilan')
  const pintu = `/naskah/${id}/per-peserta`
  t.match(await (await masukSebagai('pengelola')).post(pintu), { status: 403 })
  t.match(await agendaris.post(pintu), { json: { kode: 'SURAT_MASSAL_TANPA_PESERTA' } })
  const konsep = await meja(db, SENIN_PAGI)
  await isiRoster(konsep, 1)
  const o = { naskah: 'surat-panggilan' }
  await konsep.kerja(
    'pengelola',
    'surat.ketik',
    { ...(await konsep.awal('pengelola', 'surat.ketik', o)), tujuan: ['A'] },
    o,
  )
  const n = await db('naskah').where({ perkara_id: konsep.perkara.id }).first()
  t.match(await agendaris.post(`/naskah/${n.id}/per-peserta`), {
    json: { kode: 'NASKAH_BELUM_TERBIT' },
  })
  t.same(await surat(n.id), [])
})

t.test(
  'a letter for every participant: reserved, signed with one passphrase, or refused',
  async (t) => {
    // given: an issued electronic letter of a training with three participants
    const pelatihanId = await panggung.pelatihan()
    const orang = (i: number) => ({ nip: `19850101201001100${i}`, nama: `Peserta ${i}`, urutan: i })
    await db('peserta').insert([1, 2, 3].map((i) => ({ ...orang(i), pelatihan_id: pelatihanId })))
    const perkara = await panggung.mulai('surat-keluar', { naskah: JENIS, pelatihanId })
    wajib(await perkara.jawab('1', isianContoh(JENIS)))
    await perkara.sampai('4')
    wajib(await perkara.tindak('4', 'siapkan', {}))
    const milik = () => db('naskah').where({ perkara_id: perkara.id }).first()
    const { docx_sha256 } = await db('naskah_versi')
      .where({ naskah_id: (await milik()).id, tahap: 'final' })
      .first()
    const pdf_sha256 = await simpanPdf(db, await suratPdf())
    await db('konversi').where({ docx_sha256 }).update({ status: 'selesai', pdf_sha256 })
    wajib(await perkara.putuskan('4', { keputusan: 'ya', frasa: FRASA_CONTOH }))
    const { id } = await milik()
    const pintu = `/naskah/${id}/per-peserta`
    const kepala = await panggung.orang('kepala')
    const surat = () =>
      db('surat_massal').where({ naskah_id: id }).orderBy('dibuat_at').orderBy('urutan')
    const nomor = () =>
      db('nomor')
        .where({ pemilik: 'surat_massal' })
        .whereIn('pemilik_id', db('surat_massal').where({ naskah_id: id }).select('id'))
        .orderBy('urut')
    const susun = () => kerjakan(id)
    const tandai = async (frasa: string) => kepala.post(`${pintu}/tanda-tangan`, { frasa })
    // when made ready: numbers wait, nothing is a letter yet, nobody else may sign
    wajib(await agendaris.post(pintu))
    t.strictSame(
      (await nomor()).map((n) => n.status),
      ['dipesan', 'dipesan', 'dipesan'],
    )
    t.match(await tandai(FRASA_CONTOH), { json: { kode: 'SURAT_MASSAL_PDF_BELUM' } })
    await susun()
    t.match(await db('pemberitahuan').where({ jenis: 'surat.massal' }), [
      { jalur: pintu, judul: /^3 surat/ },
    ])
    t.match(await agendaris.post(`${pintu}/tanda-tangan`, { frasa: 'x' }), { status: 403 })
    const [pertama] = await surat()
    t.equal((await tamu().get(`/v/${pertama.token}`)).status, 404)
    const paketSurat = () =>
      db('pekerjaan_berkas as b')
        .join('pekerjaan as p', 'p.id', 'b.pekerjaan_id')
        .whereRaw(`p.hasil->>'naskahId' = ?`, [id])
    t.equal(await paketSurat().first(), undefined, 'no package of unsigned letters')
    // and refused: the numbers stay as BATAL, the letters come again under new ones
    t.match(await (await panggung.orang('pokja')).post(`${pintu}/tolak`, { alasan: 'x' }), {
      status: 403,
    })
    t.match((await kepala.get(pintu)).teks, /Tandatangani 3 surat/)
    wajib(await kepala.post(`${pintu}/tolak`, { alasan: 'Tanggal keliru' }))
    t.match(
      await nomor(),
      [1, 2, 3].map(() => ({
        status: 'batal',
        alasan_batal: 'Penandatanganan ditolak: Tanggal keliru',
      })),
    )
    t.match(await tandai(FRASA_CONTOH), { json: { kode: 'SURAT_MASSAL_TIDAK_MENUNGGU' } })
    wajib(await agendaris.post(pintu))
    await susun()
    // a failure leaves the numbers as they are; one is withdrawn in the book; two clicks sign the rest once
    t.match(await tandai('salah'), { json: { kode: 'TTE_FRASA_SALAH' } })
    t.equal((await nomor()).filter((n) => n.status === 'dipesan').length, 3)
    const ketiga = (await nomor()).at(-1)
    wajib(await agendaris.post(`/surat/nomor/${ketiga.id}/batal`, { alasan: 'Peserta mundur' }))
    const dua = await Promise.all([tandai(FRASA_CONTOH), tandai(FRASA_CONTOH)])
    t.ok(
      dua.some((r) => r.status === 200),
      dua.map((r) => r.teks).join(),
    )
    // then
    const terbit = (await surat()).filter((s) => s.keadaan === 'terbit')
    t.strictSame(
      terbit.map((s) => s.urutan),
      [1, 2],
    )
    t.strictSame(
      (await nomor()).map((n) => n.status),
      ['batal', 'batal', 'batal', 'terpakai', 'terpakai', 'batal'],
    )
    for (const s of terbit) {
      const tanda = await periksaPdf(
        (await ambilBerkas(db, s.pdf_sha256)).isi,
        await kepercayaanKantor(db),
      )
      t.ok(semuaSah(tanda) && tanda.length === 1)
      t.match((await tamu().baca(`/v/${s.token}`)).json, {
        status: 'sah',
        sha256: s.pdf_sha256,
        nomor: s.nomor,
      })
    }
    await susun()
    const paket = await db('pekerjaan').where({ jenis: 'surat.massal.kemas' })
    t.match(paket, [{ status: 'selesai', cetak_sha256: /^[0-9a-f]{64}$/ }], 'packed once')
    const isi = await db('pekerjaan_berkas').where({ pekerjaan_id: paket[0].id }).orderBy('urutan')
    t.strictSame(
      isi.map((b) => b.sha256),
      terbit.map((s) => s.pdf_sha256),
    )
    t.equal((await agendaris.get(`/pekerjaan/${paket[0].id}/zip`)).status, 200)
  },
)
