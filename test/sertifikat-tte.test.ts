import t from 'tap'
import { ambilBerkas } from '../server/platform/docx/simpan.js'
import { periksaPdf, semuaSah } from '../server/platform/pdf/pades/periksa.js'
import { tandatanganiSemua } from '../server/sertifikat/tanda-elektronik.js'
import { FRASA_CONTOH } from '../server/tte/contoh.js'
import { kepercayaanKantor } from '../server/tte/kepercayaan.js'
import { bacaConfig } from '../server/config.js'
import { bangun, SENIN_PAGI } from './helper.js'
import { NIP, Panggung, wajib, type Lakon } from './langkah-bantu.js'
import { suratPdf } from './pades-bantu.js'
import { galat, isiRoster, meja } from './surat-contoh.js'
import { simpanPdf } from './tte-bantu.js'

// Certificates signed electronically: all of them with one passphrase, one signature each.

const panggung = new Panggung(await bangun(t))
const { db, clock } = panggung.kantor
const FRASA = { frasa: FRASA_CONTOH }

const semua = (p: Lakon): Promise<any[]> =>
  db('sertifikat').where({ perkara_id: p.id }).orderBy('nomor')

/** Every certificate has a PDF of its own, as the job would have made it. */
async function adaPdf(p: Lakon): Promise<void> {
  for (const { docx_sha256 } of await semua(p)) {
    const pdf = Buffer.concat([await suratPdf(), Buffer.from(`% ${docx_sha256}\n`)])
    await db('konversi')
      .where({ docx_sha256 })
      .update({ status: 'selesai', pdf_sha256: await simpanPdf(db, pdf) })
  }
}

async function sampaiKabid(jenis: string): Promise<Lakon> {
  const p = await panggung.mulai('penerbitan-sertifikat', {
    pelatihanId: await panggung.pelatihan({ jenis } as object),
  })
  await p.sampai('10')
  await adaPdf(p)
  return p
}

/** Waits until so many statements wait for a lock. */
async function sampaiMenunggu(n: number): Promise<void> {
  const menunggu = `select count(*)::int as n from pg_stat_activity
    where wait_event_type = 'Lock' and datname = current_database()`
  for (let i = 0; (await db.raw(menunggu)).rows[0].n < n; i++) {
    if (i === 500) throw new Error(`fewer than ${n} statements wait`)
    await new Promise((r) => setTimeout(r, 20))
  }
}

const perbaiki = async (id: string) =>
  (await panggung.orang('pengelola')).post(`/sertifikat/${id}/perbaiki`, {
    ...{ nama: 'Nama Yang Benar', alasan: 'Salah ketik.' },
  })

const tanda = async (s: any) =>
  periksaPdf((await ambilBerkas(db, s.pdf_sha256)).isi, await kepercayaanKantor(db))

t.test('Latsar: the Kabid only checks, the Kepala signs all with one passphrase', async (t) => {
  const p = await sampaiKabid('latsar')
  t.equal((await p.putuskan('10')).status, 200, 'no passphrase of the Kabid is asked for')
  t.match(await p.putuskan('11'), { status: 400, json: { pesan: /Frasa sandi wajib diisi/ } })
  t.match(await p.putuskan('11', { keputusan: 'ya', frasa: 'keliru' }), {
    json: { kode: 'TTE_FRASA_SALAH' },
  })
  t.equal((await p.putuskan('11', { keputusan: 'ya', ...FRASA })).status, 200)
  const daftar = await semua(p)
  t.equal(daftar.length, NIP.length)
  for (const s of daftar) {
    t.match(s, { status: 'ditandatangani', cara_tanda_tangan: 'elektronik', tanda: 1 })
    const [satu, lebih] = await tanda(s)
    t.ok(satu && semuaSah([satu]) && !lebih)
    t.match(satu!.nama, /Rahmat Hidayat/)
  }
  // then whoever holds one can check it, and no more of the person shows than needed
  const s = await db('sertifikat as s')
    .join('peserta as p', 'p.id', 's.peserta_id')
    .where({ 's.id': daftar[0].id })
    .first('s.*', 'p.nama', 'p.nip')
  const halaman = await panggung.kantor.tamu().get(`/v/${s.token}`)
  for (const isi of [s.nomor, s.nama, s.kode_registrasi, 'elektronik', s.pdf_sha256])
    t.match(halaman.teks, isi)
  t.notMatch(halaman.teks, s.nip.slice(0, 8), 'the date of birth stays inside')
  // and the package is made anew of the signed files
  t.match(await db('pekerjaan').where({ jenis: 'sertifikat.kemas' }), { length: 1 })
  t.match(await db('pekerjaan').where({ jenis: 'sertifikat.tte', status: 'selesai' }).first(), {
    total: NIP.length,
    selesai: NIP.length,
  })
})

t.test('two signers: the Kabid first, the Kepala on top, neither breaks the other', async (t) => {
  const admin = await panggung.orang('admin')
  const aturan = { jenis: 'teknis', penyelenggara: 'sendiri', pertama: 'kepala', kedua: 'kabid' }
  wajib(await admin.post('/sertifikat/setelan', { aturan: [{ ...aturan, cara: 'elektronik' }] }))
  const p = await sampaiKabid('teknis')
  t.equal((await p.putuskan('10', { keputusan: 'ya', ...FRASA })).status, 200)
  t.equal((await p.putuskan('11', { keputusan: 'ya', ...FRASA })).status, 200)
  for (const s of await semua(p)) {
    const dua = await tanda(s)
    t.equal(dua.length, 2)
    t.ok(semuaSah(dua), JSON.stringify(dua.map((d) => d.galat)))
  }
})

t.test('sent back, they are made anew and nothing of the old signatures remains', async (t) => {
  const p = await sampaiKabid('teknis')
  t.equal((await p.putuskan('10', { keputusan: 'ya', ...FRASA })).status, 200)
  t.equal((await p.putuskan('11', { keputusan: 'tidak', alasan: 'Nama keliru' })).status, 200)
  t.equal((await p.putuskan('10', { keputusan: 'tidak', alasan: 'Cetak ulang' })).status, 200)
  await p.kerjakan('9')
  for (const s of await semua(p)) t.match(s, { tanda: 0, pdf_sha256: null, status: 'dicetak' })
})

t.test(
  'what takes longer than one waits for goes on, and a second click adds nothing',
  async (t) => {
    const p = await sampaiKabid('teknis')
    const { pegawai_id: pegawaiId } = await db('akun').where({ nama_pengguna: 'kabid' }).first()
    const { id: pemangkuId } = await db('pemangku').where({ pegawai_id: pegawaiId }).first()
    const minta = (tunggu: number) =>
      tandatanganiSemua(
        { db, clock, config: bacaConfig({}), berkas: async () => Buffer.alloc(0) },
        { perkaraId: p.id, judul: 'Uji', ke: 1, pegawaiId, pemangkuId, ...FRASA, tunggu },
      )
    // when pressed three times, none of them waiting
    const tekan = await Promise.allSettled([minta(0), minta(0), minta(0)])
    const kode = tekan.map((h) => (h.status === 'rejected' ? h.reason.kode : 'jadi'))
    t.ok(kode.includes('SERTIFIKAT_TTE_BERLANJUT'), kode.join())
    for (let i = 0; i < 100 && (await semua(p)).some((s) => s.tanda === 0); i++)
      await new Promise((lanjut) => setTimeout(lanjut, 50))
    await minta(5000)
    const percobaan = await db('tte_percobaan')
      .whereIn(
        'untuk_id',
        (await semua(p)).map((s) => s.id),
      )
      .where({ keadaan: 'berhasil' })
    t.equal(percobaan.length, NIP.length, 'one signature each')
  },
)

t.test(
  'corrected while the others are being signed: no signature on what was put aside',
  async (t) => {
    // given the Kabid signs all, and is held at the second
    const p = await sampaiKabid('teknis')
    const [, s] = await semua(p)
    const palang = await db.transaction()
    await palang.raw('select pg_advisory_xact_lock(hashtext(?))', [`tte-sertifikat-${s.id}`])
    const putusan = p.putuskan('10', { keputusan: 'ya', ...FRASA })
    await sampaiMenunggu(1)
    // when a misprint in it is put right meanwhile
    wajib(await perbaiki(s.id))
    await palang.commit()
    // then the row stays, and the new version carries no signature of the old
    t.match(await putusan, { status: 409, json: { kode: 'SERTIFIKAT_BELUM_SIAP' } })
    t.equal(await p.nomor(), '10')
    t.match(await db('sertifikat').where({ id: s.id }).first(), {
      ...{ versi: 2, status: 'dicetak', tanda: 0, pdf_sha256: null },
    })
  },
)

t.test(
  'handed out while one is being corrected: what nobody signed is not handed out',
  async (t) => {
    // given a signed certificate, whose correction is about to be written
    const m = await meja(db, SENIN_PAGI, { jenis: 'lainnya' })
    await isiRoster(m, 1)
    await m.kerja('pengelola', 'sertifikat.cetak', {})
    const milik = () => db('sertifikat').where({ perkara_id: m.perkara.id })
    await milik().update({ status: 'ditandatangani', tanda: 1 })
    const palang = await db.transaction()
    await palang.raw('lock table pekerjaan in share mode')
    const perbaikan = perbaiki((await milik().first()).id)
    await sampaiMenunggu(1)
    // when the row of the training that hands all out is ended at the same moment
    const serah = m.kerja('pengelola', 'sertifikat.serah', {})
    const ditolak = t.rejects(serah, galat('SERTIFIKAT_BELUM_DITANDATANGANI'))
    await sampaiMenunggu(2)
    await palang.commit()
    wajib(await perbaikan)
    await ditolak
    t.match(await milik().first(), { status: 'dicetak', tanda: 0, diserahkan_at: null })
  },
)

t.test('an official outside the office cannot be set to sign electronically', async (t) => {
  const aturan = { jenis: 'struktural', penyelenggara: 'sendiri', pertama: 'luar' }
  t.match(
    await (
      await panggung.orang('admin')
    ).post('/sertifikat/setelan', {
      aturan: [{ ...aturan, cara: 'elektronik' }],
    }),
    { status: 422, json: { pesan: /^Baris 1: pejabat di luar kantor/ } },
  )
})
