import t from 'tap'
import { bangun } from './helper.js'
import { berkas, Lakon, lembarKode, NIP, Panggung } from './langkah-bantu.js'
import { docx } from './docx-contoh.js'
import { sidik } from './sidik.js'

const panggung = new Panggung(await bangun(t))
const { db } = panggung.kantor

const sertifikat = async (perkara: Lakon): Promise<any[]> =>
  db('sertifikat').where({ perkara_id: perkara.id }).orderBy('nomor')

async function penerbitan(sampai: string): Promise<Lakon> {
  panggung.pukul('2026-11-23T01:00:00Z')
  const perkara = await panggung.mulai('penerbitan-sertifikat', {
    pelatihanId: await panggung.pelatihan({ mulai: '2026-11-16', selesai: '2026-11-20' }),
  })
  await perkara.sampai(sampai)
  return perkara
}

t.test('row 38 waits for the whole of the called SOP, and goes on when that ends', async (t) => {
  // given a case whose participants have handed in their reports
  const induk = await panggung.mulai('peningkatan-kapasitas')
  await induk.sampai('37')
  await induk.kerjakan('37')
  // then nothing of it is open but the first row of the other SOP, for the same training
  t.equal((await db('tugas').where({ perkara_id: induk.id, status: 'terbuka' })).length, 0)
  const anak = new Lakon(panggung, (await db('perkara').where({ induk_id: induk.id }).first()).id)
  t.match(await anak.perkara(), {
    alur: 'penerbitan-sertifikat',
    status: 'berjalan',
    pelatihan_id: (await induk.perkara()).pelatihan_id,
  })
  t.equal(await anak.nomor(), '1')
  const halaman = (await (await panggung.orang('pengelola')).get(`/perkara/${induk.id}`)).teks
  t.ok(halaman.includes(`/perkara/${anak.id}`), 'the page of the caller leads there')
  // when it is worked through, the caller waits until its very last row
  await anak.sampai('12')
  t.equal((await db('tugas').where({ perkara_id: induk.id, status: 'terbuka' })).length, 0)
  const terakhir = await anak.tugas('12')
  await anak.kerjakan('12')
  // then the end of the one opens the next row of the other, in the same transaction
  t.match(await anak.perkara(), { status: 'selesai', keadaan: null })
  t.equal(await induk.nomor(), '38')
  t.equal(
    (await induk.tugas('38')).dibuka_at.getTime(),
    (await db('tugas').where({ id: terakhir.id }).first()).selesai_at.getTime(),
  )
  await induk.sampai()
  t.match(await induk.perkara(), { status: 'selesai', keadaan: null })
  t.equal((await db('perkara').where({ induk_id: induk.id })).length, 1, 'called once')
  // and everyone who passed holds one certificate, numbered without a gap
  const semua = await sertifikat(anak)
  t.same(
    semua.map((s) => s.status),
    NIP.map(() => 'diserahkan'),
  )
  t.equal(new Set(semua.map((s) => s.nomor)).size, NIP.length)
  const urut = await db('nomor').where({ register: 'sertifikat' }).orderBy('urut').pluck('urut')
  t.same(
    urut,
    urut.map((_: number, i: number) => i + 1),
  )
})

t.test(
  'a sheet of codes that does not fit is refused with the row, and no code is kept',
  async (t) => {
    const perkara = await penerbitan('8')
    const k = await panggung.orang('pengelola')
    const impor = async (isi: string | Buffer, nama = 'kode.csv') =>
      perkara.tindak('8', 'impor', { berkas: await berkas(k, nama, isi) }, 'pengelola')
    const [a, b, c] = NIP
    const salah: [string, string, RegExp][] = [
      [
        'a stranger',
        `NIP;Kode Registrasi\n${a};X1\n199001012015011009;X2`,
        /^Baris 3: NIP 199001012015011009 bukan peserta pelatihan ini\. Tidak ada kode yang disimpan\.$/,
      ],
      [
        'no code',
        `NIP;Kode Registrasi\n${a};X1\n${b};X2\n${c};`,
        /^Baris 4: kode registrasi kosong\./,
      ],
      [
        'one code twice',
        `NIP;Kode Registrasi\n${a};X1\n${b};X1`,
        /^Baris 2: kode X1 ada juga pada baris 3 untuk NIP lain\. Baris 3: /,
      ],
      [
        'one person twice',
        `NIP;Kode Registrasi\n${a};X1\n${b};X2\n${a};X3`,
        /^Baris 2: NIP \d{18} ada juga pada baris 4 dengan kode lain\. Baris 4: /,
      ],
      [
        'a NIP Excel has cut',
        `NIP;Kode Registrasi\n${a};X1\n1.97805E+17;X2`,
        /^Baris 3: NIP rusak oleh Excel \(1\.97805E\+17\): kolom NIP harus format Teks\./,
      ],
      [
        '17 digits',
        `NIP;Kode Registrasi\n${a!.slice(0, 17)};X1`,
        /^Baris 2: NIP harus 18 angka, tetapi ada 17\./,
      ],
      [
        'a code too long',
        `NIP;Kode Registrasi\n${a};${'9'.repeat(101)}`,
        /^Baris 2: kode registrasi lebih dari 100 huruf\./,
      ],
      [
        'wrong columns',
        `NIP;Nilai\n${a};90`,
        /^Lembar kode harus memuat kolom NIP dan Kode Registrasi\.$/,
      ],
    ]
    const sebelum = await sidik(db)
    const beda = async () =>
      Object.entries(await sidik(db)).filter(([n, v]) => v !== sebelum[n] && n !== 'public.berkas')
    for (const [apa, isi, pesan] of salah) {
      t.match(await impor(isi), { status: 422, json: { pesan } }, apa)
    }
    t.match(await impor(docx(''), 'kode.xlsx'), {
      status: 422,
      json: { kode: 'BERKAS_BUKAN', pesan: /dokumen Word/ },
    })
    t.same(await beda(), [])
    // when LAN answers in two parts, the row waits for the second
    t.match(await impor(lembarKode(NIP.slice(0, 4))), {
      status: 200,
      json: { selesai: false, diterima: 4, belum: [NIP[4]] },
    })
    t.equal(await perkara.nomor(), '8')
    t.match(await impor(`NIP;Kode Registrasi\n${NIP[4]};27.01.PT.00040`), {
      status: 422,
      json: {
        pesan: /^Baris 2: kode 27\.01\.PT\.00040 sudah (milik NIP \d{18}|dipakai pada .+)\./,
      },
    })
    t.match(await impor(`NIP;Kode Registrasi\n${NIP[4]};27.01.PT.00049`), {
      status: 200,
      json: { selesai: true },
    })
    t.equal(await perkara.nomor(), '9')
  },
)

t.test('no certificate without attendance, nor before the report of the training', async (t) => {
  // given one known to have been absent too often: the list as a whole did not pass
  const perkara = await penerbitan('9')
  const { pelatihan_id: pelatihanId } = await perkara.perkara()
  const dua = await panggung.mulai('penerbitan-sertifikat', { pelatihanId })
  const satu = () => db('peserta').where({ pelatihan_id: pelatihanId, nip: NIP[0] })
  await satu().update({ lulus: null, hadir_persen: 50 })
  t.match(await dua.jawab('1', { disposisi: 'Proses', semuaLulus: true }), {
    status: 422,
    json: { kode: 'SERTIFIKAT_HADIR_KURANG' },
  })
  await satu().update({ lulus: true, hadir_persen: 100 })
  // when Operasional Bangkom runs for it, its row 11 comes first
  const bangkom = await panggung.mulai('operasional-bangkom', { pelatihanId })
  t.match(await perkara.jawab('9', await perkara.awal('9')), {
    status: 422,
    json: { kode: 'LAPORAN_BELUM_DIUNGGAH' },
  })
  // then a case that was stopped asks for nothing
  await db('perkara')
    .where({ id: bangkom.id })
    .update({
      ...{
        status: 'dihentikan',
        alasan_henti: 'Pelatihan batal',
        selesai_at: panggung.kantor.clock.now(),
      },
      dihentikan_oleh: await panggung.pegawai('pengelola'),
    })
  t.equal((await perkara.jawab('9', await perkara.awal('9'))).status, 200)
})

t.test('nobody gets two certificates for one training', async (t) => {
  // given a training whose certificates have their numbers, and a second case for it
  const satu = await penerbitan('10')
  const { pelatihan_id: pelatihanId } = await satu.perkara()
  const dua = await panggung.mulai('penerbitan-sertifikat', { pelatihanId })
  await dua.sampai('9')
  const sebelum = await sidik(db)
  // when the second one prints
  const j = await dua.jawab('9', await dua.awal('9'))
  t.match(j, {
    status: 409,
    json: {
      kode: 'SERTIFIKAT_SUDAH_ADA',
      pesan: /^\p{L}.+ sudah memiliki sertifikat nomor .+ dari perkara lain\.$/u,
    },
  })
  t.same(await sidik(db), sebelum, 'no number is used up')
  t.equal(await dua.nomor(), '9')
})

t.test('two cases that print one training at the same moment: one of them does', async (t) => {
  const satu = await penerbitan('9')
  const dua = await panggung.mulai('penerbitan-sertifikat', {
    pelatihanId: (await satu.perkara()).pelatihan_id,
  })
  await dua.sampai('9')
  const sebelum = (await db('nomor').where({ register: 'sertifikat' })).length
  const isian = await satu.awal('9')
  const menunggu = `select count(*)::int as n from pg_stat_activity
    where wait_event_type = 'Lock' and datname = current_database()`
  const sampaiMenunggu = async (n: number): Promise<void> => {
    while ((await db.raw(menunggu)).rows[0].n < n) await new Promise((r) => setTimeout(r, 20))
  }
  // given the first is about to write, and the second is held until the first has written
  const [palang, pintu] = [await db.transaction(), await db.transaction()]
  await palang.raw('lock table sertifikat in share mode')
  const pertama = satu.jawab('9', isian)
  await sampaiMenunggu(1)
  const terbuka = pintu.raw('lock table nomor in access exclusive mode').then(() => pintu.commit())
  await sampaiMenunggu(2)
  const kedua = dua.jawab('9', isian)
  await sampaiMenunggu(3)
  await palang.commit()
  await terbuka
  // then the second looks again, and does not go on with certificates that are not its own
  const jawaban = await Promise.all([pertama, kedua])
  t.same(jawaban.map((j) => j.status).sort(), [200, 409])
  t.equal((await db('nomor').where({ register: 'sertifikat' })).length, sebelum + NIP.length)
  t.same([await satu.nomor(), await dua.nomor()].sort(), ['10', '9'])
})

t.test('files must be there before anyone judges them', async (t) => {
  const perkara = await penerbitan('9')
  await perkara.jawab('9', await perkara.awal('9'))
  t.match(await perkara.jawab('10', { keputusan: 'ya' }), {
    status: 409,
    json: {
      kode: 'SERTIFIKAT_BELUM_SIAP',
      pesan: 'Baru 0 dari 5 sertifikat selesai disusun. Tunggu sebentar, lalu ulangi.',
    },
  })
  await panggung.kerjakanAntrean('sertifikat.susun')
  // A job that runs again finds nothing left to do.
  await panggung.kerjakanAntrean('sertifikat.susun')
  t.equal((await perkara.jawab('10', { keputusan: 'ya' })).status, 200)
})

t.test(
  'who signs must be who is printed: else the certificates go back and are made anew',
  async (t) => {
    // given certificates printed with the Plt., and a Plh. who came since
    const perkara = await penerbitan('11')
    const lama = await sertifikat(perkara)
    t.match(lama[0].isi.penandatangan, { sifat: 'plt' })
    await panggung.tetapkan('kabid2', 'kepala', 'plh', '2026-11-23', '2026-11-24')
    const sebelum = await sidik(db)
    const beda = await perkara.jawab('11', { keputusan: 'ya' }, 'kabid2')
    t.match(beda, {
      status: 422,
      json: {
        kode: 'SERTIFIKAT_PENANDATANGAN_BEDA',
        pesan:
          /^Sertifikat mencetak nama Rahmat Hidayat Syahrani.*, sedangkan yang menandatangani Agus Setiawan/,
      },
    })
    t.same(await sidik(db), sebelum)
    // when they send it back, with the reason that is compulsory here too
    t.match(await perkara.jawab('11', { keputusan: 'tidak' }, 'kabid2'), {
      status: 400,
      json: { pesan: 'Kolom Alasan wajib diisi bila dikembalikan.' },
    })
    t.equal(
      (
        await perkara.jawab(
          '11',
          { keputusan: 'tidak', alasan: 'Penandatangan berganti.' },
          'kabid2',
        )
      ).status,
      200,
    )
    t.equal(await perkara.nomor(), '10')
    t.equal((await perkara.tugas('10')).alasan_kembali, 'Penandatangan berganti.')
    await perkara.jawab('10', { keputusan: 'tidak', alasan: 'Cetak ulang.' })
    t.equal(await perkara.nomor(), '9')
    await perkara.kerjakan('9')
    await perkara.kerjakan('10')
    // then the same numbers carry the new name, and now they can be signed
    const baru = await sertifikat(perkara)
    t.same(
      baru.map((s) => s.nomor),
      lama.map((s) => s.nomor),
    )
    t.match(baru[0].isi.penandatangan, { sifat: 'plh', nama: /^Agus Setiawan/ })
    t.not(baru[0].docx_sha256, lama[0].docx_sha256)
    t.equal((await perkara.jawab('11', { keputusan: 'ya' }, 'kabid2')).status, 200)
    t.same([...new Set((await sertifikat(perkara)).map((s) => s.status))], ['ditandatangani'])
  },
)
