import fc from 'fast-check'
import t from 'tap'
import { transkrip } from '../server/sertifikat/transkrip.js'
import { ambilBerkas } from '../server/platform/docx/simpan.js'
import { pekerjaSertifikat } from '../server/sertifikat/susun.js'
import { kualifikasiUntuk, setelanSertifikat } from '../server/sertifikat/aturan.js'
import { bangun, SENIN_PAGI } from './helper.js'
import { konverterTiruan } from './konverter-tiruan.js'
import { galat, isiRoster, meja, teksDocx, type Meja } from './surat-contoh.js'

const { db, clock, masukSebagai } = await bangun(t)
const { converter } = konverterTiruan()
const susun = pekerjaSertifikat({ db, clock, converter })['sertifikat.susun']!
const YA = { keputusan: 'ya' }

/** One certificate of that kind of training, made; answers its text. */
async function cetak(m: Meja, akun = 'pengelola', peran = 'pengelola'): Promise<string> {
  await m.kerja(akun, 'sertifikat.cetak', {}, { peran })
  const [{ id }] = await db('pekerjaan').whereRaw(`hasil->>'perkaraId' = ?`, [m.perkara.id])
  await susun({ perkaraId: m.perkara.id, pekerjaanId: id }, { percobaan: 1, maks: 8 } as never)
  const { docx_sha256 } = await db('sertifikat').where({ perkara_id: m.perkara.id }).first()
  return teksDocx((await ambilBerkas(db, docx_sha256)).isi)
}

async function berisi(jenis: string, penyelenggara = 'sendiri'): Promise<Meja> {
  const m = await meja(db, SENIN_PAGI, { jenis, penyelenggara })
  await isiRoster(m, 1)
  return m
}

const KEPALA = 'Rahmat Hidayat Syahrani'
const KABID = 'Bambang Supriyadi'

t.test('who signs depends on the kind of training and on who held it', async (t) => {
  const kasus: [jenis: string, penyelenggara: string, ada: string[], tidak: string[]][] = [
    ['teknis', 'sendiri', [KEPALA, KABID], []],
    ['fungsional', 'sendiri', [KEPALA, KABID], []],
    ['teknis', 'kabkota', [KEPALA], [KABID]],
    ['fungsional', 'kabkota', [KEPALA], [KABID]],
    ['latsar', 'sendiri', [KEPALA], [KABID]],
    ['lainnya', 'sendiri', [KEPALA], [KABID]],
  ]
  for (const [jenis, penyelenggara, ada, tidak] of kasus) {
    const teks = await cetak(await berisi(jenis, penyelenggara))
    for (const nama of ada) t.match(teks, nama, `${jenis} ${penyelenggara}: ${nama}`)
    for (const nama of tidak) t.notMatch(teks, nama, `${jenis} ${penyelenggara}: not ${nama}`)
  }
})

t.test(
  'struktural is signed outside the office: by whom the settings say, and by nobody before they do',
  async (t) => {
    // given
    const m = await berisi('struktural')
    await t.rejects(
      m.kerja('pengelola', 'sertifikat.cetak', {}),
      galat('SERTIFIKAT_PENANDATANGAN_KOSONG'),
    )
    // when: the administrator enters the Sekretaris Daerah
    const admin = await masukSebagai('admin')
    const halaman = await admin.get('/sertifikat/setelan')
    t.match(halaman.teks, 'value="Sekretaris Daerah"')
    const { json } = await admin.baca('/sertifikat/setelan')
    t.match(
      await admin.post('/sertifikat/setelan', {
        ...json,
        luarNama: 'Dr. H. Fulan, M.Si.',
        luarPangkat: 'Pembina Utama Madya',
        luarNip: '196801011990031001',
        luarAtasNama: 'BUPATI KUTAI KARTANEGARA',
      }),
      { status: 200 },
    )
    // then
    const teks = await cetak(m)
    t.match(teks, /a\.n\. BUPATI KUTAI KARTANEGARA\s+SEKRETARIS DAERAH,\s+Dr\. H\. Fulan, M\.Si\./)
    t.match(teks, /Pembina Utama Madya\s+NIP\. 19680101 199003 1 001/)
    t.notMatch(teks, KEPALA)
    // and row 11 records what was signed on paper
    await m.kerja('kabid', 'sertifikat.periksa', YA)
    await m.kerja('kepala', 'sertifikat.tandaTangan', YA)
    const [catatan] = await db('riwayat').where({
      perkara_id: m.perkara.id,
      aksi: 'sertifikat.ditandatangani',
    })
    t.match(catatan.rincian, { penandatangan: { nama: 'Dr. H. Fulan, M.Si.' }, jumlah: 1 })
  },
)

t.test(
  "the rules are the office's: another table, other signers; only an administrator changes it",
  async (t) => {
    const [admin, kabid] = [await masukSebagai('admin'), await masukSebagai('kabid')]
    const { json } = await admin.baca('/sertifikat/setelan')
    t.equal((await kabid.baca('/sertifikat/setelan')).status, 403)
    t.equal((await kabid.post('/sertifikat/setelan', json)).status, 403)
    t.equal(
      (
        await admin.post('/sertifikat/setelan', {
          aturan: [{ jenis: 'latsar', penyelenggara: 'sendiri', pertama: 'kabid' }],
        })
      ).status,
      400,
    )
    await admin.post('/sertifikat/setelan', {
      ...json,
      aturan: [{ jenis: 'latsar', penyelenggara: 'sendiri', pertama: 'kepala', kedua: 'kabid' }],
    })
    t.match(await cetak(await berisi('latsar')), KABID)
    t.notMatch(await cetak(await berisi('teknis')), KABID, 'without a row the Kepala signs alone')
    await admin.post('/sertifikat/setelan', json)
  },
)

t.test(
  'the Kabid co-signs at row 10, the Kepala signs at row 11, each the very files',
  async (t) => {
    // given
    const m = await berisi('teknis')
    await t.rejects(m.kerja('kabid', 'sertifikat.periksa', YA), galat('SERTIFIKAT_BELUM_SIAP'))
    await cetak(m)
    // when
    t.same(await m.kerja('kabid', 'sertifikat.periksa', YA), YA)
    t.same(await m.kerja('kepala', 'sertifikat.tandaTangan', YA), YA)
    // then
    const s = await db('sertifikat').where({ perkara_id: m.perkara.id }).first()
    t.equal(s.status, 'ditandatangani')
    const catatan = await db('riwayat')
      .where({ perkara_id: m.perkara.id, aksi: 'sertifikat.ditandatangani' })
      .orderBy('id')
    t.same(
      catatan.map((c) => [c.rincian.penandatangan.nama.split(',')[0], c.rincian.sha256]),
      [
        [KABID, [s.docx_sha256]],
        [KEPALA, [s.docx_sha256]],
      ],
    )
  },
)

t.test(
  'who signs must be who is printed: after a change of seat the certificates are made anew',
  async (t) => {
    // given: printed with the Plt., then a Plh. takes the chair
    const m = await berisi('teknis')
    await cetak(m)
    await m.kerja('kabid', 'sertifikat.periksa', YA)
    const sekretaris = await db('akun').where({ nama_pengguna: 'sekretaris' }).first()
    const kepala = await db('jabatan').where({ kode: 'kepala' }).first('id')
    const [kursi] = await db('pemangku')
      .insert({
        pegawai_id: sekretaris.pegawai_id,
        jabatan_id: kepala.id,
        sifat: 'plh',
        berlaku_dari: '2026-11-23',
        berlaku_sampai: '2026-11-25',
      })
      .returning('id')
    // when
    await t.rejects(
      m.dengan('sekretaris', 'sertifikat.tandaTangan', { peran: 'kepala' }, (k, h) =>
        h.selesaikan(k, YA),
      ),
      galat('SERTIFIKAT_PENANDATANGAN_BEDA'),
    )
    t.same(await m.kerja('kepala', 'sertifikat.tandaTangan', { keputusan: 'tidak', alasan: 'x' }), {
      keputusan: 'tidak',
    })
    // then
    t.match(await cetak(m), /Plh\. KEPALA BADAN[\s\S]*Noor Aini Rahmawati/)
    await m.kerja('kabid', 'sertifikat.periksa', YA)
    await m.dengan('sekretaris', 'sertifikat.tandaTangan', { peran: 'kepala' }, (k, h) =>
      h.selesaikan(k, YA),
    )
    t.equal(
      (await db('sertifikat').where({ perkara_id: m.perkara.id }).first()).status,
      'ditandatangani',
    )
    await db('pemangku').where({ id: kursi.id }).del()
  },
)

t.test(
  'an STTPP prints birth, qualification and the box; a rule may do without codes',
  async (t) => {
    // given a mark on the edge of a band, and a birth date only the NIP knows
    const m = await berisi('latsar')
    const { pelatihanId: pelatihan_id } = m.perkara
    await db('peserta')
      .where({ pelatihan_id })
      .update({ nilai: '90.01', tempat_lahir: 'Muara Badak' })
    const isi = await cetak(m)
    for (const ada of ['Lahir di Muara Badak, 1 Januari 1985', 'kualifikasi Sangat Memuaskan'])
      t.match(isi, ada)
    t.match(isi, 'Pas foto 4 x 6')
    t.notMatch(await cetak(await berisi('teknis')), /Lahir di|Pas foto|kualifikasi/)
    const s = await setelanSertifikat(db)
    const tepi = ['100', '90.01', '90.00', '80.00', '60.01', '60', null]
    t.same(
      tepi.map((n) => kualifikasiUntuk(s, n).split(' ')[0]),
      ['Sangat', 'Sangat', 'Memuaskan', 'Cukup', 'Kurang', 'Tidak', ''],
    )
    // when the office says that a kind needs no code, it is issued without; before, it is refused
    const n = await meja(db, SENIN_PAGI, { jenis: 'lainnya' })
    await isiRoster(n, 1, { kode: false })
    await t.rejects(
      n.tindak('pengelola', 'sertifikat.terimaKode', 'tanpaKode', { alasan: 'Sosialisasi' }),
      galat('SERTIFIKAT_TANPA_KODE_DITOLAK'),
    )
    const admin = await masukSebagai('admin')
    const { json } = await admin.baca('/sertifikat/setelan')
    const aturan = {
      jenis: 'lainnya',
      penyelenggara: 'sendiri',
      pertama: 'kepala',
      tanpaKode: true,
    }
    await admin.post('/sertifikat/setelan', { ...json, aturan: [...json.aturan, aturan] })
    t.match(
      await n.tindak('pengelola', 'sertifikat.terimaKode', 'tanpaKode', { alasan: 'Sosialisasi' }),
      { selesai: {} },
    )
    t.notMatch(await cetak(n), 'Kode registrasi')
    await admin.post('/sertifikat/setelan', json)
  },
)

t.test('a certificate is not dated before its signer took office', async (t) => {
  const m = await berisi('latsar')
  await t.rejects(
    m.kerja('pengelola', 'sertifikat.cetak', { tanggal: '2026-09-01' }),
    galat('TANGGAL_DI_LUAR_MASA'),
  )
})

t.test('the Kabid who co-signs is the one of the division that held the training', async (t) => {
  const m = await berisi('teknis')
  m.perkara.unitId = (await db('unit').where(galat('PENILAIAN')).first('id')).id
  t.match(await cetak(m, 'kabid2', 'kabid'), 'Agus Setiawan')
})

t.test(
  'handing over needs signatures; the page of the training lists the certificates',
  async (t) => {
    const m = await berisi('lainnya')
    await cetak(m)
    for (const [h, isian] of [
      ['sertifikat.arsip', { tempat: 'Lemari' }],
      ['sertifikat.gandakan', { jumlah: 1 }],
      ['sertifikat.serah', {}],
    ] as const) {
      await t.rejects(m.kerja('pengelola', h, isian), galat('SERTIFIKAT_BELUM_DITANDATANGANI'))
    }
    await m.kerja('kepala', 'sertifikat.tandaTangan', YA)
    await m.kerja('pengelola', 'sertifikat.serah', {})
    const s = await db('sertifikat').where({ perkara_id: m.perkara.id }).first()
    t.match(s, { status: 'diserahkan', diserahkan_at: SENIN_PAGI })
    const klien = await masukSebagai('pengelola')
    const { teks } = await klien.get(`/pelatihan/${m.perkara.pelatihanId}/sertifikat`)
    t.match(teks, '<h1>Sertifikat Pelatihan Teknis Tata Naskah Dinas</h1>')
    t.match(teks, s.nomor)
    t.match(await klien.get(`/sertifikat/${s.id}.docx`), {
      status: 200,
      headers: {
        'content-disposition': /filename="sertifikat-800\.2\.4\.2-\d+-BKPSDM-2026\.docx"/,
      },
    })
    t.match(await klien.get(`/sertifikat/${s.id}.pdf`), {
      status: 200,
      headers: { 'content-type': 'application/pdf' },
    })
    await db('konversi')
      .where({ docx_sha256: s.docx_sha256 })
      .update({ status: 'menunggu', pdf_sha256: null })
    t.match(await klien.baca(`/sertifikat/${s.id}.pdf`), {
      status: 409,
      json: { kode: 'PDF_MENUNGGU' },
    })
  },
)

t.test('the back of a certificate has every subject once, and loses no lesson', async (t) => {
  const jadwal = fc.array(
    fc.record({
      tanggal: fc.constant('2027-01-18'),
      jam: fc.constant('08.00'),
      materi: fc.constantFrom('Pembukaan', 'Kebijakan', 'Penomoran', ' Penomoran '),
      jp: fc.integer({ min: 0, max: 8 }),
    }),
  )
  fc.assert(
    fc.property(jadwal, (isi) => {
      const { mataPelatihan } = transkrip({ data: { jadwal: isi } }, { nilai: null })
      const jumlah = (b: { jp: number }[]) => b.reduce((n, x) => n + x.jp, 0)
      const nama = mataPelatihan.map((m) => m.materi)
      return jumlah(mataPelatihan) === jumlah(isi) && new Set(nama).size === nama.length
    }),
  )
  t.equal(transkrip({ data: {} }, { nilai: '88.5' }).nilaiAkhir, '88,50')
})
