import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import t from 'tap'
import { transaksi } from '../server/platform/db/db.js'
import { ambilBerkas } from '../server/platform/docx/simpan.js'
import { buatLog } from '../server/platform/http/log.js'
import { bacaKunci, sandikanKunci } from '../server/platform/pdf/pades/kunci.js'
import { penandaLokal } from '../server/tte/lokal.js'
import { tandatanganiBerkas } from '../server/tte/tandatangani.js'
import { periksaUnggahan, simpanUnggahan } from '../server/tte/unggahan.js'
import { BsreTiruan } from './bsre-tiruan.js'
import { bangun } from './helper.js'
import { CA, folder, orang, suratPdf, tandai } from './pades-bantu.js'
import { galat, permintaan, siapa, simpanPdf } from './tte-bantu.js'

const FRASA = 'Rahasia-Besar-7f3a'
let catatan = ''
const tujuan = new Writable({
  write(potong, _, selesai) {
    catatan += String(potong)
    selesai()
  },
})
const k = await bangun(t, { log: buatLog({ level: 'trace', tujuan }) })
const { db, clock, masukSebagai } = k
const dir = folder(t)

/** A P12 as openssl makes it, of a new certificate. */
function p12(nama: string, frasa = FRASA, ...cara: string[]): Buffer {
  const { kunci, sertifikat } = orang(nama)
  const jalur = (b: string) => join(dir, b)
  writeFileSync(jalur('k.pem'), kunci.export({ type: 'pkcs8', format: 'pem' }))
  writeFileSync(jalur('c.pem'), sertifikat.toString() + CA.sertifikat.toString())
  const berkas = ['-inkey', jalur('k.pem'), '-in', jalur('c.pem'), '-out', jalur('x.p12')]
  execFileSync('openssl', ['pkcs12', '-export', ...berkas, '-passout', `pass:${frasa}`, ...cara])
  return readFileSync(jalur('x.p12'))
}

const unggah = (isi: Buffer, nama = 'kunci.p12') => [{ kolom: 'berkas', nama, isi }]

t.test(
  'someone uploads their P12, signs with it, and the file itself is kept nowhere',
  async (t) => {
    const klien = await masukSebagai('pokja')
    t.match((await klien.get('/tte')).teks, /belum memiliki sertifikat/)
    const isi = p12('Dewi Kartika')
    const jawab = await klien.unggah('/tte/sertifikat', { frasa: FRASA }, unggah(isi))
    t.equal(jawab.status, 303, jawab.teks)
    t.match((await klien.get('/tte')).teks, /Dewi Kartika[\s\S]*CA CONTOH/)
    t.equal((await db('berkas').where({ isi })).length, 0)
    const aku = await siapa(db, 'pokja')
    t.match(await penandaLokal(db, clock).periksa(aku), { boleh: true })
    t.ok((await tandatanganiBerkas(await permintaan(k, { siapa: aku, frasa: FRASA }))).baru)
    const { kunci_sandi } = await db('tte_sertifikat').where({ pegawai_id: aku.pegawaiId }).first()
    t.notMatch(kunci_sandi.toString('latin1'), /PRIVATE KEY/)
    // The same again is refused; another takes its place.
    t.equal((await klien.unggah('/tte/sertifikat', { frasa: FRASA }, unggah(isi))).status, 409)
    const baru = await klien.simpanBerkas('baru.p12', p12('Dewi Baru'))
    const json = await klien.post('/tte/sertifikat', { berkas: baru, frasa: FRASA })
    t.equal(json.status, 201, json.teks)
    t.equal(await db('berkas').where({ sha256: baru.sha256 }).first(), undefined)
    t.match((await klien.baca('/tte')).json.sertifikat, [
      { keadaan: 'aktif' },
      { keadaan: 'diganti' },
    ])
  },
)

t.test(
  'P12 with AES or 3DES and PEM of every kind are read, the rest refused in words',
  async (t) => {
    const klien = await masukSebagai('pengelola')
    const pasang = async (isi: Buffer, frasa = FRASA) => {
      const { sha256 } = await klien.simpanBerkas('kunci.p12', isi)
      return klien.post('/tte/sertifikat', { berkas: { sha256, nama: 'kunci.p12' }, frasa })
    }
    const des3 = ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1']
    t.equal((await pasang(p12('Tiga', FRASA, ...des3))).status, 201)
    t.equal((await pasang(p12('Spasi', 'kata ínggris'), 'kata ínggris')).status, 201)
    const { kunci, sertifikat } = orang('Pem')
    const sandi = await sandikanKunci(kunci, FRASA, { N: 1024, r: 8, p: 1 })
    const pem = (jenis: string, der: Buffer) =>
      `-----BEGIN ${jenis}-----\n${der.toString('base64')}\n-----END ${jenis}-----\n`
    const utuh = Buffer.from(sertifikat.toString() + pem('ENCRYPTED PRIVATE KEY', sandi))
    t.match((await pasang(utuh, 'salah')).json, { kode: 'TTE_FRASA_BERKAS_SALAH' })
    t.equal((await pasang(utuh)).status, 201)
    const polos = pem('PRIVATE KEY', orang('Y').kunci.export({ type: 'pkcs8', format: 'der' }))
    const buruk: [Buffer, RegExp][] = [
      [Buffer.from('bukan apa-apa'), /tidak terbaca/],
      [Buffer.from(sertifikat.toString()), /0 kunci/],
      [Buffer.from(sertifikat.toString() + polos), /tidak memuat sertifikat untuk kuncinya/],
      [
        Buffer.from(
          CA.sertifikat.toString() +
            pem('PRIVATE KEY', CA.kunci.export({ type: 'pkcs8', format: 'der' })),
        ),
        /tidak diterbitkan untuk tanda tangan/,
      ],
      [p12('Potong').subarray(0, 600), /tidak terbaca/],
    ]
    for (const [isi, kata] of buruk) {
      const j = await pasang(isi)
      t.equal(j.status, 422)
      t.match(j.json, { kode: 'TTE_KUNCI_TAK_TERBACA', pesan: kata })
    }
  },
)

t.test('a withdrawn certificate signs no more; nobody withdraws another’s', async (t) => {
  const [sekretaris, kabid] = [await masukSebagai('sekretaris'), await masukSebagai('kabid')]
  const { id } = (await sekretaris.baca('/tte')).json.sertifikat[0]
  const alasan = 'Passphrase diketahui orang lain'
  t.equal((await kabid.post(`/tte/sertifikat/${id}/cabut`, { alasan })).status, 403)
  t.equal((await kabid.get(`/tte/sertifikat/${id}`)).status, 404)
  t.equal((await sekretaris.form(`/tte/sertifikat/${id}/cabut`, { alasan })).status, 303)
  t.match(
    (await sekretaris.get(`/tte/sertifikat/${id}`)).teks,
    /Dicabut[\s\S]*diketahui orang lain/,
  )
  const p = await permintaan(k, { siapa: await siapa(db, 'sekretaris') })
  await t.rejects(tandatanganiBerkas(p), galat('TTE_BELUM_BERSERTIFIKAT'))
  t.equal((await sekretaris.post(`/tte/sertifikat/${id}/cabut`, { alasan })).status, 404)
})

t.test(
  'administrators set the way of signing, whom to believe, and test the service',
  async (t) => {
    const admin = await masukSebagai('admin')
    const bsre = new BsreTiruan()
    const isian = {
      penanda: 'bsre-v1',
      bsreUrl: await bsre.mulai(t),
      bsrePengguna: 'paraf',
      bsreSandi: 'sandi-layanan',
      batasDetik: 2,
      asalY: 'bawah',
    }
    t.equal((await (await masukSebagai('kabid')).get('/tte/kantor')).status, 403)
    t.equal((await admin.post('/tte/kantor', { ...isian, tag: '##' })).status, 400)
    t.equal((await admin.post('/tte/kantor', isian)).status, 200)
    const halaman = await admin.get('/tte/kantor')
    t.match(halaman.teks, /BSrE sudah terisi/)
    t.notMatch(
      halaman.teks + JSON.stringify((await admin.baca('/tte/kantor')).json),
      /sandi-layanan/,
    )
    t.notMatch(JSON.stringify(await db('riwayat').where({ aksi: 'tte.setelan' })), /sandi-layanan/)
    const { bsreSandi: _, ...tanpaSandi } = isian
    const pindah = { ...tanpaSandi, bsreUrl: 'https://jahat.example' }
    t.equal(
      (await admin.post('/tte/kantor', pindah)).status,
      400,
      'typed again for another address',
    )
    const uji = (nik: string) => admin.form('/tte/kantor/uji', { nik })
    t.match((await uji('6401010101800001')).teks, /siap dipakai/)
    t.match((await uji('6401010101809999')).teks, /belum terdaftar/)
    const pem = Buffer.from(CA.sertifikat.toString())
    t.equal((await admin.unggah('/tte/kantor/percaya', {}, unggah(pem, 'ca.pem'))).status, 303)
    const bukanCa = Buffer.from(orang('Z').sertifikat.toString())
    t.match(
      (await admin.unggah('/tte/kantor/percaya', {}, unggah(bukanCa))).teks,
      /bukan sertifikat penerbit/,
    )
    const tanda = tandai(await suratPdf(), 'Kabid', orang('Kabid'))
    const periksa = async () =>
      (await admin.unggah('/tte/periksa', {}, unggah(tanda, 'surat.pdf'))).teks
    t.match(await periksa(), /Kabid[\s\S]*>Sah</)
    const { sidik } = await db('tte_kepercayaan').where({ nama: 'CA CONTOH' }).first()
    t.equal((await admin.form(`/tte/kantor/percaya/${sidik}/hapus`)).status, 303)
    t.match(await periksa(), /penerbit tidak dikenal[\s\S]*tidak ada dalam daftar kepercayaan/)
    t.equal((await db('berkas').where({ isi: tanda })).length, 0, 'looked at, not kept')
    await admin.post('/tte/kantor', { ...isian, penanda: 'lokal' })
  },
)

t.test('NIK is asked only of its owner, checked, and shown only by its end', async (t) => {
  const klien = await masukSebagai('kepala')
  t.match(
    (await klien.form('/tte/nik', { nik: '123' })).teks,
    /NIK tidak benar: NIK harus 16 angka/,
  )
  t.equal((await klien.form('/tte/nik', { nik: '6402031503740001' })).status, 303)
  const { teks } = await klien.get('/tte')
  t.match(teks, /\*{12}0001/)
  t.notMatch(teks, /6402031503740001/)
})

t.test(
  'what comes back from outside is taken as a scan, or must be the issued letter',
  async (t) => {
    const asal = await suratPdf()
    const luar = tandai(asal, 'Bupati', orang('Bupati'))
    const png = Buffer.from('89504e470d0a1a0a00', 'hex')
    t.match(await periksaUnggahan(db, asal, png), { jenis: 'basah', mime: 'image/png', tanda: [] })
    t.match(await periksaUnggahan(db, asal, asal), { jenis: 'basah', mime: 'application/pdf' })
    t.match(await periksaUnggahan(db, asal, luar), {
      jenis: 'elektronik',
      tanda: [{ nama: 'Bupati' }],
    })
    // Rewritten elsewhere before it was signed: other bytes, the same words.
    const cetakUlang = tandai(await suratPdf(true), 'Bupati', orang('Bupati'))
    t.match(await periksaUnggahan(db, asal, cetakUlang), { jenis: 'elektronik' })
    const lain = tandai(await suratPdf(false, 'Surat lain'), 'Bupati', orang('Bupati'))
    await t.rejects(periksaUnggahan(db, asal, lain), galat('TTE_UNGGAHAN_BEDA'))
    const rusak = Buffer.from(luar)
    rusak[40] = rusak[40]! ^ 1
    await t.rejects(periksaUnggahan(db, asal, rusak), galat('TTE_UNGGAHAN_BEDA'))
    await t.rejects(periksaUnggahan(db, asal, Buffer.from('MZ')), galat('BERKAS_BUKAN'))
    const { id, pdf, oleh, siapa: s } = await permintaan(k, { pdf: await simpanPdf(db, asal) })
    const sasaran = { apa: 'uji' as const, id, pdf, pegawaiId: s.pegawaiId }
    for (const isi of [png, luar]) {
      const unggahan = await periksaUnggahan(db, asal, isi)
      const p = { isi, unggahan, oleh, kini: clock.now() }
      const dua = [1, 2].map(() => transaksi(db, (trx) => simpanUnggahan(trx, sasaran, p)))
      const { sha256 } = (await Promise.all([dua[0]!]))[0]!
      t.strictSame((await ambilBerkas(db, sha256)).isi, isi)
      await dua[1]
    }
  },
)

t.test('no wrong passphrase is taken for a broken file, whatever it deciphers to', async (t) => {
  // given a file whose padding fits a wrong passphrase once in 256 times
  const isi = p12('Andi', FRASA, '-iter', '1')
  // when
  const galat = new Set<string>()
  for (let n = 0; n < 1500; n++)
    galat.add(await bacaKunci(isi, `salah ${n}`).then(String, (e: Error) => e.constructor.name))
  // then
  t.strictSame([...galat], ['FrasaSalah'])
  t.ok((await bacaKunci(isi, FRASA)).kunci)
})

t.test('a passphrase is in no log, no table, no page, no error', async (t) => {
  const klien = await masukSebagai('pengelola2')
  const salah = await klien.unggah('/tte/sertifikat', { frasa: `${FRASA}x` }, unggah(p12('Andi')))
  t.equal(salah.status, 422)
  t.match(salah.teks, /Passphrase tidak membuka/)
  t.notMatch(salah.teks, FRASA)
  t.equal(
    (await klien.unggah('/tte/sertifikat', { frasa: FRASA }, unggah(p12('Andi')))).status,
    303,
  )
  const aku = await siapa(db, 'pengelola2')
  const p = await permintaan(k, { siapa: aku, frasa: FRASA })
  const tolak = await tandatanganiBerkas({ ...p, frasa: `${FRASA}y` }).catch((g) => g)
  k.app.log.error({ err: tolak, frasa: FRASA, isian: { frasa: FRASA } }, 'sengaja dicatat')
  await tandatanganiBerkas(p)
  t.match(catatan, /sengaja dicatat/)
  t.notMatch(catatan, FRASA)
  const { rows } = await db.raw(
    `select table_name as t from information_schema.tables
      where table_schema in ('public', 'graphile_worker') and table_type = 'BASE TABLE'`,
  )
  for (const { t: tabel } of rows as { t: string }[]) {
    const cari = db.raw(`select count(*)::int as n from ?? x where x::text like ?`, [
      tabel,
      `%${FRASA}%`,
    ])
    const ada = await cari.catch(() => ({ rows: [{ n: 0 }] }))
    t.equal(ada.rows[0].n, 0, tabel)
  }
})
