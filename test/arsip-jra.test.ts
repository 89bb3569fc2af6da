import { createHash } from 'node:crypto'
import t from 'tap'
import { halangan } from '../server/arsip/jra/jatuh-tempo.js'
import { alirPaket } from '../server/sertifikat/paket.js'
import { simpanBerkas } from '../server/platform/docx/simpan.js'
import { bangun, SENIN_PAGI } from './helper.js'
import { agendakan, tandatanganiPemberitahuan } from './surat-alur.js'
import { galat, isiRoster, meja } from './surat-contoh.js'

const kantor = await bangun(t)
const { db, clock, masukSebagai } = kantor
const NANTI = new Date('2029-01-15T01:00:00Z')

let urut = 0
const pdf = (isi: string) => Buffer.from(`%PDF-1.4\n${isi}\n%%EOF`)
/** An incoming letter of 2026 filed under this code, with a scan of its own unless one is given. */
async function masuk(klasifikasi: string | null, ubah: Record<string, unknown> = {}) {
  const n = ++urut
  const { sha256 } = await simpanBerkas(db, { isi: pdf(`pindaian ${n}`), mime: 'application/pdf' })
  const [s] = await db('surat_masuk')
    .insert({
      agenda: n,
      tahun: 2026,
      pengirim: 'Dinas',
      nomor: `${n}`,
      tanggal: '2026-11-20',
      hal: `Surat ${n}`,
      diterima_at: SENIN_PAGI,
      klasifikasi,
      sha256,
      ...ubah,
    })
    .returning('*')
  return s
}
const orang = async (nama: string) => masukSebagai(nama)
const usul = async (o: Awaited<ReturnType<typeof orang>>, jenis: string, ...surat: any[]) =>
  o.post('/arsip/acara', { jenis, butir: surat.map((s) => `surat_masuk:${s.id}`) })
const ada = async (sha256: string) =>
  Boolean((await db('berkas').where({ sha256 }).first('isi'))?.isi)

t.test('every unit gets its dates from its code; a running case does not count yet', async (t) => {
  const m = await meja(db, SENIN_PAGI)
  await tandatanganiPemberitahuan(m)
  await agendakan(m)
  const s = await masuk('800.2.4.1')
  const lama = await masuk('000.8.3.3')
  const bebas = await masuk(null)
  clock.set(NANTI)
  t.teardown(() => clock.set(SENIN_PAGI))
  const agendaris = await orang('agendaris')
  const unit = async (pemilik: string, id: string) =>
    (await agendaris.baca(`/arsip/unit/${pemilik}/${id}`)).json.unit
  t.match(await unit('surat_masuk', s.id), {
    aktif_sampai: '2027-11-23',
    inaktif_sampai: '2028-11-23',
    nasib: 'musnah',
  })
  t.match(await unit('surat_masuk', lama.id), { inaktif_sampai: '2031-11-23', nasib: 'permanen' })
  t.match(await unit('surat_masuk', bebas.id), { klasifikasi: null, aktif_sampai: null })
  const naskah = await db('naskah').where({ perkara_id: m.perkara.id }).first()
  t.match(await unit('naskah', naskah.id), { klasifikasi: '800.2.4.1', mulai: null })
  // when the case ends, later than the date of the letter
  await db('perkara')
    .where({ id: m.perkara.id })
    .update({ status: 'selesai', selesai_at: '2027-02-28T16:30:00Z' })
  t.match(
    await unit('naskah', naskah.id),
    { mulai: '2027-03-01', aktif_sampai: '2028-03-01', inaktif_sampai: '2029-03-01' },
    'by the calendar of Tenggarong',
  )
  const daftar = async (d: string) =>
    (await agendaris.baca(`/arsip?daftar=${d}&tahun=2026`)).json.baris.map((u: any) => u.pemilik_id)
  t.ok((await daftar('musnah')).includes(s.id))
  t.ok((await daftar('pindah')).includes(naskah.id))
  t.ok((await daftar('tanpa-kelas')).includes(bebas.id))
  t.notOk((await daftar('permanen')).includes(lama.id))
  const halaman = await agendaris.get('/arsip?daftar=musnah')
  t.match(halaman.teks, `value="surat_masuk:${s.id}"`)
  t.equal((await (await orang('pengelola')).get('/arsip')).status, 403)
})

t.test('nothing happens before its last day is over, to what is held, or to what is gone', (t) => {
  const u = {
    tahan: false,
    akhir: null,
    klasifikasi: 'x',
    aktif_sampai: '2027-11-23',
    inaktif_sampai: '2028-11-23',
    inaktif_at: null,
    nasib: 'musnah',
    mulai: '2026-11-23',
  } as never
  const pada = (jenis: any, hari: string, ubah: object = {}) =>
    halangan({ ...(u as object), ...ubah } as never, jenis, hari)
  t.equal(pada('pemindahan', '2027-11-23'), 'masih aktif sampai 2027-11-23')
  t.equal(pada('pemindahan', '2027-11-24'), '')
  t.equal(pada('pemusnahan', '2028-11-23'), 'masih disimpan sampai 2028-11-23')
  t.equal(pada('pemusnahan', '2028-11-24'), '')
  t.equal(pada('penyerahan', '2028-11-24'), 'nasibnya musnah')
  t.equal(pada('penyerahan', '2028-11-24', { nasib: 'dinilai kembali' }), '')
  t.equal(pada('pemusnahan', '2099-01-01', { nasib: 'permanen' }), 'nasibnya permanen')
  t.match(
    pada('pemusnahan', '2099-01-01', { tahan: true, tahan_alasan: 'audit' }),
    /ditahan: audit/,
  )
  t.equal(pada('pemusnahan', '2099-01-01', { akhir: 'musnah' }), 'sudah dimusnahkan')
  t.end()
})

t.test(
  'destroying takes two people and its time; the bytes go, row, hash and minutes stay',
  async (t) => {
    // given: two due letters, one of them shares its scan with a case that keeps it
    const a = await masuk('800.2.4.1')
    const b = await masuk('800.2.4.2')
    const m = await meja(db, SENIN_PAGI)
    await db('lampiran').insert({
      perkara_id: m.perkara.id,
      nama: 'salinan.pdf',
      sha256: b.sha256,
      dibuat_at: SENIN_PAGI,
    })
    t.match((await usul(await orang('agendaris'), 'pemusnahan', a)).json, {
      kode: 'ARSIP_TERHALANG',
    })
    clock.set(NANTI)
    t.teardown(() => clock.set(SENIN_PAGI))
    const [agendaris, sekretaris] = [await orang('agendaris'), await orang('sekretaris')]
    t.match((await usul(sekretaris, 'pemusnahan', a)).json, { kode: 'BUKAN_ARSIPARIS' })
    const r = await usul(agendaris, 'pemusnahan', a, b)
    t.match(r, { status: 201, json: { jumlah: 2 } })
    const { id } = r.json
    t.match((await usul(agendaris, 'pemusnahan', a)).json, { kode: 'ARSIP_SUDAH_DIUSULKAN' })
    const laksana = () =>
      agendaris.post(`/arsip/acara/${id}/laksanakan`, {
        nomor: 'BA-1/2029',
        saksi: 'Siti, S.E.; Budi',
      })
    t.match((await laksana()).json, { kode: 'ARSIP_BELUM_DISETUJUI' })
    t.match((await agendaris.post(`/arsip/acara/${id}/putusan`, { keputusan: 'setuju' })).json, {
      kode: 'BUKAN_PENYETUJU_ARSIP',
    })
    // the same person with both seats still may not
    const admin = await orang('admin')
    const peran = { pengelola: ['agendaris'], penyetuju: ['agendaris', 'sekretaris'] }
    t.equal((await admin.post('/arsip/pengaturan', peran)).status, 200)
    t.match((await agendaris.post(`/arsip/acara/${id}/putusan`, { keputusan: 'setuju' })).json, {
      kode: 'ARSIP_DUA_ORANG',
    })
    t.match((await admin.get('/arsip/pengaturan')).teks, /Pemutus usulan/)
    // nobody destroys around the rule, whoever holds the connection
    await t.rejects(
      db('berkas')
        .where({ sha256: a.sha256 })
        .update({ isi: null, dimusnahkan_at: NANTI, acara_id: id }),
      /tidak boleh/,
    )
    t.equal(
      (await sekretaris.form(`/arsip/acara/${id}/putusan`, { keputusan: 'setuju' })).status,
      303,
    )
    // a hold set after the approval stops it
    const tahan = (tahan: boolean) =>
      agendaris.post(`/arsip/unit/surat_masuk/${a.id}`, {
        tahan,
        alasan: tahan ? 'sengketa TUN' : '',
      })
    t.equal((await tahan(true)).status, 200)
    t.match((await laksana()).json, { kode: 'ARSIP_TERHALANG', pesan: /ditahan: sengketa TUN/ })
    await tahan(false)
    // when: pressed twice at once
    const dua = await Promise.all([laksana(), laksana()])
    t.same(dua.map((x) => x.status).sort(), [200, 409])
    // then
    t.notOk(await ada(a.sha256))
    t.ok(await ada(b.sha256), 'what a case still holds stays whole')
    t.match(await db('berkas').where({ sha256: a.sha256 }).first(), {
      ukuran: pdf('pindaian 1').length,
    })
    t.match(await agendaris.baca(`/surat/masuk/${a.id}/pindaian`), {
      status: 410,
      json: { kode: 'BERKAS_DIMUSNAHKAN' },
    })
    t.equal(
      (await agendaris.baca(`/surat/masuk/${a.id}`)).json.surat.hal,
      a.hal,
      'the book remembers',
    )
    const butir = await db('arsip_butir').where({ acara_id: id, pemilik_id: a.id }).first()
    t.same(butir.berkas, [{ nama: 'pindaian', sha256: a.sha256 }])
    t.match(await db('arsip_catatan').where({ pemilik_id: a.id }).first(), {
      akhir: 'musnah',
      akhir_at: '2029-01-15',
    })
    t.match((await usul(agendaris, 'pemusnahan', a)).json, { kode: 'ARSIP_TERHALANG' })
    await t.rejects(db('arsip_acara').where({ id }).update({ nomor: 'lain' }), /tidak boleh/)
    // the same paper handed in anew is kept again
    const isi = pdf(`pindaian ${a.agenda}`)
    t.equal(createHash('sha256').update(isi).digest('hex'), a.sha256)
    await simpanBerkas(db, { isi, mime: 'application/pdf' })
    t.ok(await ada(a.sha256))
  },
)

t.test('a certificate goes with its versions, though a package still names it', async (t) => {
  // given one corrected once and sent away
  const m = await meja(db, SENIN_PAGI)
  await isiRoster(m, 1)
  const simpan = async (isi: string) =>
    (await simpanBerkas(db, { isi: pdf(isi), mime: 'application/pdf' })).sha256
  const [kini, docx, lama] = [await simpan('kini'), await simpan('docx'), await simpan('lama')]
  const oleh = (await db('akun').first('pegawai_id')).pegawai_id
  const pelatihan_id = m.perkara.pelatihanId
  const peserta = await db('peserta').where({ pelatihan_id }).first('id')
  const isi = { perkara_id: m.perkara.id, peserta_id: peserta.id, pdf_sha256: kini }
  const sah = { nomor: '800/1', status: 'ditandatangani', dibuat_at: SENIN_PAGI }
  const [s] = await db('sertifikat')
    .insert({ ...isi, ...sah })
    .returning('id')
  await db('sertifikat_versi').insert({
    ...{ sertifikat_id: s.id, versi: 1, nama: 'Peserta', tanda: 0, docx_sha256: docx },
    ...{ pdf_sha256: lama, oleh, diganti_at: SENIN_PAGI },
  })
  const [p] = await db('sertifikat_paket')
    .insert({
      ...{ pelatihan_id, untuk: 'siasn', sha256: '0'.repeat(64), ukuran: 1, oleh },
      dibuat_at: SENIN_PAGI,
    })
    .returning('id')
  await db('sertifikat_paket_isi').insert({
    ...{ paket_id: p.id, urutan: 1, nama: 'a.pdf', sha256: kini, sertifikat_id: s.id },
  })
  const tamat = { status: 'selesai', selesai_at: SENIN_PAGI }
  await db('perkara').where({ id: m.perkara.id }).update(tamat)
  clock.set(NANTI)
  t.teardown(() => clock.set(SENIN_PAGI))
  // when its time is over
  const [agendaris, sekretaris] = [await orang('agendaris'), await orang('sekretaris')]
  const unit = { klasifikasi: '800.2.4.1', tahan: false }
  t.match(await agendaris.post(`/arsip/unit/sertifikat/${s.id}`, unit), { status: 200 })
  const acara = { jenis: 'pemusnahan', butir: [`sertifikat:${s.id}`] }
  const { id } = (await agendaris.post('/arsip/acara', acara)).json
  await sekretaris.post(`/arsip/acara/${id}/putusan`, { keputusan: 'setuju' })
  const ba = { nomor: 'BA-2/2029', saksi: 'Siti, S.E.; Budi' }
  t.match((await agendaris.post(`/arsip/acara/${id}/laksanakan`, ba)).json, { berkas: 3 })
  // then nothing of it is left, and the package says so before its first byte
  for (const sha of [kini, docx, lama]) t.notOk(await ada(sha))
  await t.rejects(alirPaket(db, p.id), galat('BERKAS_DIMUSNAHKAN'))
})

t.test(
  'moving and handing over keep the file; all that match can be proposed at once',
  async (t) => {
    const a = await masuk('800.2.2.6')
    const b = await masuk('800.2.2.6')
    clock.set(NANTI)
    t.teardown(() => clock.set(SENIN_PAGI))
    const [agendaris, sekretaris] = [await orang('agendaris'), await orang('sekretaris')]
    await db('surat_masuk').where({ id: b.id }).update({ keamanan: 'SR' })
    const r = await agendaris.form('/arsip/acara', {
      jenis: 'pemindahan',
      semua: 'on',
      klas: '800.2.2',
    })
    t.equal(r.status, 303, r.teks.slice(0, 300))
    const id = /acara\/([0-9a-f-]+)/.exec(r.ke)![1]!
    const { butir } = (await agendaris.baca(`/arsip/acara/${id}`)).json
    t.same(butir.map((x: any) => x.pemilik_id).sort(), [a.id, b.id].sort())
    t.match(butir.find((x: any) => x.pemilik_id === b.id).cuplikan, { uraian: '(rahasia)' })
    await sekretaris.post(`/arsip/acara/${id}/putusan`, { keputusan: 'setuju' })
    t.match((await agendaris.post(`/arsip/acara/${id}/laksanakan`, {})).json, {
      jumlah: 2,
      berkas: 0,
    })
    t.ok(await ada(a.sha256))
    t.match(await db('arsip_catatan').where({ pemilik_id: a.id }).first(), {
      inaktif_at: '2029-01-15',
    })
    // filed by hand under another code, refused with a reason
    await agendaris.post(`/arsip/unit/surat_masuk/${a.id}`, {
      klasifikasi: '800.2.4.1',
      tahan: false,
    })
    const baru = (await usul(agendaris, 'pemusnahan', a)).json
    t.match(
      (await sekretaris.post(`/arsip/acara/${baru.id}/putusan`, { keputusan: 'tolak' })).status,
      400,
    )
    await sekretaris.post(`/arsip/acara/${baru.id}/putusan`, {
      keputusan: 'tolak',
      alasan: 'masih perlu',
    })
    t.match((await agendaris.get(`/arsip/acara/${baru.id}`)).teks, /Ditolak[\s\S]*masih perlu/)
    t.equal((await usul(agendaris, 'pemusnahan', a)).status, 201, 'and may be proposed again')
    t.match((await agendaris.get('/arsip/acara')).teks, /Pemusnahan arsip/)
  },
)
