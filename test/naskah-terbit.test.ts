import t from 'tap'
import { simpanSetelan, setelanKantor } from '../server/kantor/setelan.js'
import { salinanArsip } from '../server/naskah/salinan-arsip.js'
import { transaksi } from '../server/platform/db/db.js'
import { bangun, SENIN_PAGI } from './helper.js'
import {
  beriNomorSurat,
  naskahDari,
  NARASUMBER,
  susun,
  TAMBAHAN,
  tandatangani,
  teksTerbit,
  terbitkan,
  versiDari,
  ya,
} from './naskah-contoh.js'
import { galat, isiRoster, meja, teksDocx } from './surat-contoh.js'

const { db, masukSebagai } = await bangun(t)
const PANGGILAN = { naskah: 'surat-panggilan' }

t.test(
  'the issued file holds number, date, addressees and signer, and the book knows it',
  async (t) => {
    // given, when
    const m = await meja(db, SENIN_PAGI)
    const n = await terbitkan(m)
    // then
    t.match(n, { keadaan: 'terbit', versi: 3, tanggal: '2026-11-23' })
    t.match(n.nomor, /^B-\d+\/BKPSDM\/800\.2\.4\.1\/11\/2026$/)
    const teks = await teksTerbit(m)
    for (const isi of [
      n.nomor,
      '23 November 2026',
      ...TAMBAHAN.tujuan,
      'Plt. KEPALA BADAN',
      'Rahmat Hidayat Syahrani, S.Sos., M.Si.',
      '19740315 200003 1 901'.replaceAll(' ', ''),
    ]) {
      t.ok(teks.replaceAll(' ', '').includes(isi.replaceAll(' ', '')), isi)
    }
    const buku = await db('nomor').where({ pemilik_id: n.id }).first()
    t.match(buku, {
      nomor: n.nomor,
      tanggal: '2026-11-23',
      hal: n.hal,
      tujuan: TAMBAHAN.tujuan.join('; '),
    })
    t.equal(
      (await db('konversi').where({ docx_sha256: n.terbit_sha256 }).first()).status,
      'menunggu',
      'its PDF is on the way',
    )
  },
)

t.test(
  'an issued letter is immutable: the service refuses, and so does the database',
  async (t) => {
    const m = await meja(db, SENIN_PAGI)
    const n = await terbitkan(m)
    const sha = (await versiDari(db, n.id)).at(-1).docx_sha256
    const awal = await m.awal('pengelola', 'surat.ketik', NARASUMBER)
    const sudah = galat('NASKAH_SUDAH_TERBIT', { status: 409 })
    await t.rejects(m.kerja('pengelola', 'surat.ketik', awal, NARASUMBER), sudah)
    await t.rejects(beriNomorSurat(m), sudah)
    await t.rejects(m.kerja('kepala', 'surat.tandaTangan', ya(sha), NARASUMBER), sudah)
    const baris = () => db('naskah').where({ id: n.id })
    for (const ubah of [
      { nomor: 'x' },
      { tanggal: '2026-01-01' },
      { hal: 'x' },
      { tujuan: '[]' },
      { versi: 9 },
      { jenis: 'laporan' },
      { keadaan: 'konsep' },
      { terbit_sha256: null },
    ]) {
      await t.rejects(baris().update(ubah), /sudah terbit/, Object.keys(ubah).join())
    }
    await t.rejects(
      db('naskah_versi').where({ naskah_id: n.id }).update({ isi: '{}' }),
      /tidak boleh diubah/,
    )
    await t.rejects(db('naskah_versi').where({ naskah_id: n.id }).del(), /tidak boleh diubah/)
    await t.rejects(db('cap').where({ naskah_id: n.id }).update({ versi: 1 }), /tidak boleh diubah/)
    await t.rejects(db('cap').where({ naskah_id: n.id }).del(), /tidak boleh diubah/)
    await t.rejects(
      db('berkas')
        .where({ sha256: n.terbit_sha256 })
        .update({ isi: Buffer.from('x') }),
      /tidak boleh diubah/,
    )
    t.equal(await baris().update({ keadaan: 'arsip' }), 1, 'only its way to the archive is open')
  },
)

t.test(
  'what is issued is what was signed, although roster and letterhead have changed since',
  async (t) => {
    // given: signed with two people on the attached list
    const m = await meja(db, SENIN_PAGI)
    await isiRoster(m, 2)
    await tandatangani(m, {}, PANGGILAN)
    // when: a third is added and the office renamed before the number is given
    await isiRoster(m, 1, { mulai: 2 })
    const lama = await db.transaction(async (trx) => {
      const { zonaSingkat: _, ...setelan } = await setelanKantor(trx)
      await simpanSetelan(trx, { ...setelan, nama: 'BADAN YANG LAIN' }, SENIN_PAGI)
      return setelan
    })
    await beriNomorSurat(m, {}, PANGGILAN)
    await transaksi(db, (trx) => simpanSetelan(trx, lama, SENIN_PAGI))
    // then
    const teks = await teksTerbit(m, 'surat-panggilan')
    t.match(teks, 'Peserta 002')
    t.notMatch(teks, 'Peserta 003')
    t.notMatch(teks, 'YANG LAIN')
  },
)

t.test('the signer stays as he was, although he is promoted and renamed afterwards', async (t) => {
  // given
  const m = await meja(db, SENIN_PAGI)
  await tandatangani(m)
  const dulu = await db('pegawai').where({ nama: 'Rahmat Hidayat Syahrani' }).first()
  await db('pegawai').where({ id: dulu.id }).update({
    pangkat: 'Pembina Utama',
    golongan: 'IV/e',
    nama: 'Rahmat Hidayat',
    gelar_depan: 'Dr.',
  })
  // when
  await beriNomorSurat(m)
  await db('pegawai')
    .where({ id: dulu.id })
    .update({ pangkat: dulu.pangkat, golongan: dulu.golongan, nama: dulu.nama, gelar_depan: '' })
  // then
  const teks = await teksTerbit(m)
  t.match(teks, 'Rahmat Hidayat Syahrani, S.Sos., M.Si.')
  t.match(teks, 'Pembina Tingkat I')
  t.notMatch(teks, 'Pembina Utama')
})

t.test(
  'a letter without a signature gets no number, and one without a draft nothing at all',
  async (t) => {
    const m = await meja(db, SENIN_PAGI)
    await t.rejects(beriNomorSurat(m), galat('NASKAH_BELUM_ADA'))
    await susun(m)
    await t.rejects(beriNomorSurat(m), galat('NASKAH_BELUM_DITANDATANGANI'))
    await tandatangani(m)
    const awal = await m.awal('pengelola', 'surat.ketik', NARASUMBER)
    m.kini = new Date(SENIN_PAGI.getTime() + 60_000)
    await m.kerja('pengelola', 'surat.ketik', awal, NARASUMBER)
    await t.rejects(
      beriNomorSurat(m),
      galat('NASKAH_BELUM_DITANDATANGANI'),
      'a version typed after the signature is not signed',
    )
    t.equal((await naskahDari(m)).nomor, '')
  },
)

t.test(
  'a kind signed for somebody else says so; a later change leaves old letters alone',
  async (t) => {
    const jenis = NARASUMBER.naskah
    await db('jenis_naskah').insert({
      jenis,
      atas_nama: 'Bupati Kutai Kartanegara',
      melalui: 'Sekretaris Daerah',
      diubah_at: SENIN_PAGI,
    })
    const m = await meja(db, SENIN_PAGI)
    await terbitkan(m)
    const urut = /a\.n\. BUPATI KUTAI KARTANEGARA\s*SEKRETARIS DAERAH\s*u\.b\.\s*Plt\. KEPALA BADAN/
    t.match(await teksTerbit(m), urut)
    const { id } = await naskahDari(m)
    const cap = await db('cap').where({ naskah_id: id, jenis: 'tanda_tangan' }).first()
    t.same(cap.cuplikan.atasNama, ['a.n. BUPATI KUTAI KARTANEGARA', 'SEKRETARIS DAERAH', 'u.b.'])
    await db('jenis_naskah').where({ jenis }).delete()
    const lain = await meja(db, SENIN_PAGI)
    await terbitkan(lain)
    t.notMatch(await teksTerbit(lain), 'a.n.')
    t.match(await teksTerbit(m), urut)
  },
)

t.test(
  'the office keeps a copy with the table of paraf; the one that was sent has none',
  async (t) => {
    const m = await meja(db, SENIN_PAGI)
    const pengelola = await masukSebagai('pengelola')
    await tandatangani(m)
    const konsep = await naskahDari(m)
    const belum = await pengelola.get(`/naskah/${konsep.id}/salinan-arsip`)
    t.equal(belum.status, 409)
    t.match(belum.teks, 'Salinan arsip tersedia sesudah naskah terbit.')
    await beriNomorSurat(m)
    const { id, nomor } = await naskahDari(m)
    t.match((await pengelola.get(`/naskah/${id}`)).teks, `/naskah/${id}/salinan-arsip`)
    t.equal((await pengelola.get(`/naskah/${id}/salinan-arsip`)).status, 200)
    const salinan = teksDocx((await salinanArsip(db, id, 'x')).isi)
    t.match(salinan, nomor)
    t.match(salinan, /Paraf Hierarki\s*Paraf\s*Kepala Bidang .*23 November 2026/s)
    t.notMatch(await teksTerbit(m), 'Paraf Hierarki')
  },
)
