import { createHash } from 'node:crypto'
import t from 'tap'
import { pekerjaBeritaAcara } from '../server/arsip/jra/berita-acara.js'
import { buangPaketLama } from '../server/arsip/bulan/buang.js'
import { transaksi } from '../server/platform/db/db.js'
import { bukaPaket } from '../server/platform/docx/paket.js'
import { ambilBerkas, simpanBerkas } from '../server/platform/docx/simpan.js'
import { bangun, SENIN_PAGI } from './helper.js'
import { agendakan, tandatanganiPemberitahuan } from './surat-alur.js'
import { meja, teksDocx } from './surat-contoh.js'

const { db, clock, masukSebagai, tugasPekerja } = await bangun(t)
const agendaris = await masukSebagai('agendaris')
const KONTEKS = { percobaan: 1, maks: 5 } as never
const kerjakan = (nama: string, isi: object) => tugasPekerja[nama]!(isi, KONTEKS)
const sidik = (isi: Uint8Array) => createHash('sha256').update(isi).digest('hex')
const pdf = (isi: string) => Buffer.from(`%PDF-1.4\n${isi}\n%%EOF`)

let urut = 0
async function surat(ubah: Record<string, unknown> = {}) {
  const n = ++urut
  const isi = pdf(`pindaian nomor ${n}`)
  const pindaian = await agendaris.simpanBerkas(`p${n}.pdf`, isi)
  const { sha256, nama } = pindaian
  const r = await agendaris.post('/surat/masuk', {
    pengirim: 'Dinas Kominfo',
    nomor: `000/${n}`,
    tanggal: '2026-11-20',
    hal: `Surat ke-${n}`,
    urgensi: 'segera',
    keamanan: 'B',
    pindaian: { sha256, nama },
    ...ubah,
  })
  if (r.status !== 201) throw new Error(r.teks)
  return { id: r.json.id as string, agenda: r.json.agenda as number, sha256 }
}

t.test(
  'the check finds the one file whose byte was changed, and says where it is used',
  async (t) => {
    // given
    const s = await surat()
    await surat()
    const periksa = async () => {
      clock.advance(1000)
      const { json } = await agendaris.post('/arsip/periksa')
      await kerjakan('arsip.periksa', { pekerjaanId: json.id })
      return (await agendaris.baca('/arsip/periksa')).json
    }
    const sehat = await periksa()
    t.match(sehat, { rusak: [], periksa: [{ status: 'selesai', gagal: 0 }] })
    t.match((await agendaris.get('/arsip/periksa')).teks, /Semua \d+ berkas utuh/)
    // when: a bit turns in the database, past all rules of it
    await transaksi(db, async (trx) => {
      await trx.raw(`set local session_replication_role = replica`)
      await trx.raw(
        `update berkas set isi = set_byte(isi, 12, get_byte(isi, 12) # 1) where sha256 = ?`,
        [s.sha256],
      )
    })
    // then
    const sakit = await periksa()
    t.equal(sakit.periksa[0].diperiksa, sehat.periksa[0].diperiksa)
    t.match(sakit.rusak, [{ sha256: s.sha256, dipakai: ['pindaian surat masuk (1)'] }])
    t.equal(sakit.rusak.length, 1)
    t.match((await agendaris.get('/arsip/periksa')).teks, /1 dari \d+ berkas tidak lagi sesuai/)
    // pressed while one runs: the same one
    const [a, b] = await Promise.all([
      agendaris.post('/arsip/periksa'),
      agendaris.post('/arsip/periksa'),
    ])
    t.equal(a.json.id, b.json.id)
    t.equal((await (await masukSebagai('pengelola')).post('/arsip/periksa')).status, 403)
    // cut off in the middle it goes on, and twice is once
    await db('arsip_periksa')
      .where({ pekerjaan_id: a.json.id })
      .update({ sampai: 'f', diperiksa: 3 })
    await kerjakan('arsip.periksa', { pekerjaanId: a.json.id })
    await kerjakan('arsip.periksa', { pekerjaanId: a.json.id })
    t.match(await db('arsip_periksa').where({ pekerjaan_id: a.json.id }).first(), {
      selesai_at: Date,
    })
  },
)

t.test('every week by itself: the night to Sunday, by the clock of the office', async (t) => {
  const jadwal = async () => {
    const { rows } = await db.raw(
      `select run_at from graphile_worker._private_jobs where key = 'arsip.mingguan'`,
    )
    return rows.map((r: any) => r.run_at.toISOString())
  }
  t.equal((await jadwal()).length, 1)
  const sebelum = Number((await db('arsip_periksa').count('* as n'))[0]!.n)
  await kerjakan('arsip.mingguan', {})
  t.equal(Number((await db('arsip_periksa').count('* as n'))[0]!.n), sebelum + 1)
  t.same(await jadwal(), ['2026-11-28T17:00:00.000Z'], 'Sunday 29 November, 01.00 WITA')
})

t.test(
  'the archive of a month: all its files with their hashes, and the books beside',
  async (t) => {
    // given: a letter, a BATAL number, letters in and a secret one
    const m = await meja(db, SENIN_PAGI)
    await tandatanganiPemberitahuan(m)
    await agendakan(m)
    const naskah = await db('naskah').where({ perkara_id: m.perkara.id }).first()
    const biasa = await surat()
    const rahasia = await surat({ keamanan: 'SR', hal: 'zzrahasiazz', pengirim: 'zzrahasiazz' })
    await surat({ tanggal: '2026-10-01', tanggalTerima: '2026-10-02' })
    await surat({ keamanan: 'SR', keterangan: 'zzrahasiazz' })
    // and the signed paper, scanned back
    const basah = pdf('kertas bertanda tangan')
    const { sha256: kertas } = await simpanBerkas(db, { isi: basah, mime: 'application/pdf' })
    const { pegawai_id: oleh } = await db('akun').where({ nama_pengguna: 'agendaris' }).first()
    await db('pindaian').insert({
      naskah_id: naskah.id,
      sha256: kertas,
      jenis: 'basah',
      mime: 'application/pdf',
      oleh,
      dibuat_at: SENIN_PAGI,
    })
    // when
    const buat = async (bulan: string) => {
      const { json } = await agendaris.post('/arsip/bulan', { bulan })
      const izin = { rahasia: true, sangatRahasia: false }
      await kerjakan('arsip.bulan', { pekerjaanId: json.id, bulan, izin })
      const r = await agendaris.kirim({ method: 'GET', url: `/arsip/bulan/${json.id}/1` })
      const { hasil } = await db('pekerjaan').where({ id: json.id }).first()
      return { id: json.id, status: r.status, hasil }
    }
    const { id, status, hasil } = await buat('2026-11')
    t.equal(status, 200)
    const zip = bukaPaket((await ambilBerkas(db, hasil.jilid[0].sha256)).isi)
    const nama = Object.keys(zip.files)
    // then
    t.ok(nama.includes('register.xlsx'))
    const jalur = `surat-masuk/2026-${String(biasa.agenda).padStart(5, '0')}.pdf`
    t.equal(sidik(zip.file(jalur)!.asUint8Array()), biasa.sha256)
    t.ok(nama.some((n) => n.startsWith(`surat-keluar/${naskah.nomor.replaceAll('/', '-')}`)))
    const pindaian = nama.find((n) => n.endsWith('-pindaian.pdf'))!
    t.equal(sidik(zip.file(pindaian)!.asUint8Array()), kertas)
    t.notOk(
      nama.some((n) => n.includes(String(rahasia.agenda).padStart(5, '0'))),
      'no secrets',
    )
    const register = bukaPaket(Buffer.from(zip.file('register.xlsx')!.asUint8Array()))
    const teks = Object.keys(register.files)
      .map((f) => register.files[f]!.asText())
      .join('')
    t.match(teks, naskah.nomor)
    t.match(teks, biasa.sha256)
    t.match(teks, '(rahasia)')
    t.notMatch(teks, 'zzrahasiazz')
    t.equal(
      (await (await masukSebagai('kepala')).get(`/arsip/bulan/${id}/1`)).status,
      404,
      'the asker alone',
    )
    t.equal((await agendaris.post('/arsip/bulan', { bulan: '2026-13' })).status, 400)
    t.match((await agendaris.get('/arsip/bulan')).teks, /arsip-2026-11\.zip/)
    // an empty month is a month
    t.equal((await buat('2020-01')).status, 200)
    // old packages go, what others name stays
    clock.set(new Date(SENIN_PAGI.getTime() + 40 * 86_400_000))
    t.teardown(() => clock.set(SENIN_PAGI))
    t.equal(await buangPaketLama(db, clock.now()), 2)
    t.equal(await buangPaketLama(db, clock.now()), 0)
    await t.rejects(ambilBerkas(db, hasil.jilid[0].sha256), /tidak ditemukan/)
    t.ok(await ambilBerkas(db, biasa.sha256))
  },
)

t.test('the sheet prints what was ticked, with the one who gave it below', async (t) => {
  const s = await surat()
  const sekretaris = (await db('jabatan').where({ kode: 'sekretaris' }).first()).id
  await agendaris.post(`/surat/masuk/${s.id}/disposisi`, {
    kepada: [sekretaris],
    butir: ['Siapkan jawaban'],
    instruksi: 'Koordinasikan dengan Bappeda',
    catatan: 'Segera',
    batas: '2026-11-27',
  })
  const d = await db('disposisi').where({ surat_masuk_id: s.id }).first()
  const cetak = async (jalur: string) => {
    const r = await agendaris.form(jalur)
    const id = r.ke.split('/').at(-1)!
    await kerjakan('surat.cetak', { cetakanId: id })
    const { docx_sha256: sha256 } = await db('cetakan').where({ id }).first()
    return teksDocx((await ambilBerkas(db, sha256)).isi)
  }
  const isi = await cetak(`/disposisi/${d.id}/lembar`)
  t.match(isi, 'LEMBAR DISPOSISI')
  for (const teks of [
    'Dinas Kominfo',
    `${s.agenda}/2026`,
    'Segera',
    'Koordinasikan dengan Bappeda',
  ])
    t.match(isi, teks)
  t.match(isi, /X\s*Siapkan jawaban/)
  t.match(isi, /X\s*Sekretaris/)
  t.notMatch(isi, /X\s*Tanggapan dan saran/)
  t.match(isi, /Rahmat Hidayat Syahrani/, 'the signature block of the acting head')
  const kosong = await cetak(`/surat/masuk/${s.id}/lembar`)
  t.match(kosong, /Tanggapan dan saran/)
  t.notMatch(kosong, /X\s*Siapkan jawaban/)
})

t.test(
  'the minutes name what was destroyed and by whom; made twice they are the same',
  async (t) => {
    const s = await surat({ klasifikasi: '800.2.4.1' })
    clock.set(new Date('2029-01-15T01:00:00Z'))
    t.teardown(() => clock.set(SENIN_PAGI))
    const [a, b] = [await masukSebagai('agendaris'), await masukSebagai('sekretaris')]
    const { id } = (
      await a.post('/arsip/acara', { jenis: 'pemusnahan', butir: [`surat_masuk:${s.id}`] })
    ).json
    await b.post(`/arsip/acara/${id}/putusan`, { keputusan: 'setuju' })
    const r = await a.post(`/arsip/acara/${id}/laksanakan`, {
      nomor: 'BA-7/2029',
      tempat: 'Ruang arsip',
      saksi: 'Siti Aminah, S.E.; Budi',
    })
    t.match(r.json, { jumlah: 1, berkas: 1 })
    const buat = async () => {
      await pekerjaBeritaAcara(db)['arsip.acara']!({ id }, KONTEKS)
      return (await db('arsip_acara').where({ id }).first()) as any
    }
    const acara = await buat()
    t.equal((await buat()).docx_sha256, acara.docx_sha256)
    const isi = teksDocx((await ambilBerkas(db, acara.docx_sha256)).isi)
    for (const teks of [
      'PEMUSNAHAN ARSIP',
      'BA-7/2029',
      '1 (satu)',
      'Siti Aminah, S.E.',
      'Surat ke-',
      '800.2.4.1',
      'Noor Aini Rahmawati',
    ])
      t.match(isi, teks)
    const halaman = await a.get(`/arsip/acara/${id}`)
    t.match(halaman.teks, /berita-acara\.docx/)
    t.equal((await a.get(`/arsip/acara/${id}/daftar-arsip.xlsx`)).status, 200)
    await simpanBerkas(db, { isi: pdf('lain'), mime: 'application/pdf' })
  },
)
