import t from 'tap'
import { bangun, Klien, SENIN_PAGI } from './helper.js'
import { PEMBERITAHUAN, tandatanganiPemberitahuan } from './surat-alur.js'
import { meja } from './surat-contoh.js'

const { db, masukSebagai, clock, tugasPekerja } = await bangun(t)
let [sekretaris, agendaris, pokja] = await masukSemua()

async function masukSemua() {
  const semua = await Promise.all(['sekretaris', 'agendaris', 'pokja'].map(masukSebagai))
  for (const k of semua) await k.get('/profil')
  return semua as [Klien, Klien, Klien]
}

const SURAT = { klasifikasi: '800.2.4.1', tujuan: 'Dinas Kesehatan', hal: 'Uji' }
const beri = (register: string, isi: object = {}) =>
  agendaris.post(`/register/${register}/nomor`, { ...SURAT, tanggal: '2026-11-23', ...isi })
const bukuBaru = async (kode: string, isi: object = {}) =>
  sekretaris.post('/register', { kode, nama: `Buku ${kode}`, pola: '{SEQ}/{UNIT}/{YYYY}', ...isi })

/** The same office at another time; sessions of this morning have run out by then. */
async function saat(iso: string, kerja: (k: Klien) => Promise<void>): Promise<void> {
  const kini = clock.now()
  clock.set(new Date(iso))
  const k = await masukSebagai('agendaris')
  await k.get('/profil')
  await kerja(k)
  clock.set(kini)
  ;[sekretaris, agendaris, pokja] = await masukSemua()
}

// registers ////

t.test(
  'every usual book is there with a pattern that prints, and a new one is added',
  async (t) => {
    const { json } = await pokja.baca('/register')
    for (const kode of [
      'surat-keluar',
      'nota-dinas',
      'keputusan',
      'surat-tugas',
      'sertifikat',
      'sppd',
    ])
      t.match(
        json.register.find((r: any) => r.kode === kode)?.contoh,
        { galat: [], contoh: /12/ },
        kode,
      )
    t.equal(
      (await bukuBaru('nota-psda', { subunit: 'PSDA', pola: '{SEQ:3}/{SUBUNIT}/{ROM}/{YY}' }))
        .status,
      201,
    )
    t.match((await bukuBaru('nota-psda')).json, { kode: 'KODE_TERPAKAI' })
    t.equal((await beri('nota-psda')).json.nomor, '001/PSDA/XI/26')
    t.equal((await pokja.post('/register', {})).status, 400)
    t.equal((await bukuBaru('Salah Kode')).status, 400)
    t.equal(
      (await pokja.post('/register', { kode: 'x-y', nama: 'X', pola: '{SEQ}' })).status,
      403,
      'only the secretary and administrators',
    )
  },
)

t.test('a pattern with faults is refused in sentences, and shown while it is typed', async (t) => {
  const { json, status } = await sekretaris.post('/register/keputusan/pola', {
    pola: '{NO}/{YYYY}',
  })
  t.equal(status, 422)
  t.match(json.pesan, /Penanda \{NO\} tidak dikenal.*Pola harus memuat \{SEQ\}/)
  t.match((await sekretaris.post('/register/keputusan/pola', { pola: '{SEQ}/{SUBUNIT}' })).json, {
    kode: 'POLA_SALAH',
    pesan: /\{SUBUNIT\} yang belum diisi/,
  })
  const contoh = await pokja.baca(
    `/register/keputusan/contoh?pola=${encodeURIComponent('{SEQ:3} TAHUN {YYYY}')}`,
  )
  t.same(contoh.json, { contoh: '012 TAHUN 2026', sisipan: '012.A TAHUN 2026', galat: [] })
  t.match((await pokja.baca('/register/keputusan/contoh')).json.galat, [
    /tidak boleh kosong/,
    /SEQ/,
  ])
  const { status: lagi, teks } = await sekretaris.form('/register/keputusan/pola', { pola: '{A' })
  t.equal(lagi, 422)
  t.match(teks, /value="\{A"/, 'what was typed is there again')
})

t.test(
  'a new pattern counts from its day; numbers given and earlier letters keep theirs',
  async (t) => {
    await bukuBaru('pola-uji')
    t.equal((await beri('pola-uji')).json.nomor, '1/BKPSDM/2026')
    const ubah = (isi: object) => sekretaris.post('/register/pola-uji/pola', isi)
    t.match((await ubah({ pola: '{SEQ}', berlakuDari: '2026-11-22' })).json, {
      kode: 'ISIAN_SALAH',
    })
    t.equal(
      (await ubah({ pola: 'B-{SEQ}/{UNIT}', unit: 'BKD', berlakuDari: '2026-11-25' })).status,
      200,
    )
    t.equal((await beri('pola-uji')).json.nomor, '2/BKPSDM/2026', 'not before its day')
    await saat('2026-11-25T02:00:00Z', async (k) => {
      const beriKini = async (tanggal: string) =>
        (await k.post('/register/pola-uji/nomor', { ...SURAT, tanggal })).json.nomor
      t.equal(await beriKini('2026-11-25'), 'B-3/BKD')
      t.equal(await beriKini('2026-11-24'), '4/BKPSDM/2026')
      const { teks } = await k.get('/register/pola-uji')
      t.match(teks, /25 November 2026/)
      t.match(teks, /sejak awal/)
    })
  },
)

t.test('a book goes on from the paper one in the middle of the year, once', async (t) => {
  await bukuBaru('lama')
  const mulai = (terakhir: number) =>
    sekretaris.post('/register/lama/mulai', { tahun: 2026, terakhir })
  t.equal((await mulai(400)).status, 200)
  t.equal((await mulai(412)).status, 200, 'a slip of the pen can be mended while nothing follows')
  t.equal((await beri('lama')).json.urut, 413)
  t.match((await mulai(500)).json, { kode: 'MULAI_TERLAMBAT' })
  t.equal((await agendaris.post('/register/lama/mulai', { tahun: 2026, terakhir: 1 })).status, 403)
  t.match(await db('register_tahun').where({ register: 'lama' }).first(), {
    awal: 412,
    terakhir: 413,
  })
})

// numbers by hand ////

t.test(
  'a letter written outside gets its number in the book, inserted where it is late',
  async (t) => {
    await bukuBaru('tangan')
    await beri('tangan', { tanggal: '2026-11-16' })
    await beri('tangan', { tanggal: '2026-11-20', keterangan: 'dikirim lewat pos' })
    const sisip = { tanggal: '2026-11-18', caraNomor: 'sisipan' }
    t.match((await beri('tangan', sisip)).json, {
      kode: 'ISIAN_SALAH',
      rincian: { kolom: 'Alasan sisipan' },
    })
    const { json, status } = await beri('tangan', { ...sisip, alasanSisipan: 'Baru diserahkan' })
    t.equal(status, 201)
    t.match(json, { urut: 1, sufiks: 'A', nomor: '1.A/BKPSDM/2026' })
    const { teks } = await agendaris.get(`/surat/nomor/${json.id}`)
    t.match(teks, /Baru diserahkan/)
    t.match(teks, /18 November 2026/)
    t.match((await beri('tangan', { tanggal: '2026-11-24' })).json, { kode: 'TANGGAL_SURAT_DEPAN' })
    t.match((await beri('tangan', { klasifikasi: '1.2' })).status, /4../)
    t.equal((await beri('surat-masuk')).status, 422)
    t.equal(
      (await pokja.post('/register/tangan/nomor', { ...SURAT, tanggal: '2026-11-23' })).status,
      403,
    )
  },
)

t.test('a number is cancelled with its reason, stays, and nobody can do it twice', async (t) => {
  await bukuBaru('batal')
  const { id } = (await beri('batal')).json
  const batal = (isi: object) => agendaris.post(`/surat/nomor/${id}/batal`, isi)
  t.equal((await pokja.post(`/surat/nomor/${id}/batal`, { alasan: 'x' })).status, 403)
  t.equal((await batal({})).status, 400)
  t.match((await batal({ alasan: 'x', pengganti: 'entah' })).json, { kode: 'PENGGANTI_SALAH' })
  const [satu, dua] = await Promise.all([batal({ alasan: 'Rusak' }), batal({ alasan: 'Rusak' })])
  t.same([satu!.status, dua!.status].sort(), [200, 409])
  t.match((await pokja.get(`/surat/nomor/${id}`)).teks, /BATAL/)
  t.equal((await beri('batal')).json.urut, 2)
})

t.test(
  'a number shows what may be better about its code, and its letter leads to it',
  async (t) => {
    await bukuBaru('petunjuk')
    const { id } = (await beri('petunjuk', { klasifikasi: '000.8.3.2' })).json
    t.match((await pokja.get(`/surat/nomor/${id}`)).teks, /Pertimbangkan 000\.8\.3\.3\./)
    const m = await meja(db, SENIN_PAGI)
    await tandatanganiPemberitahuan(m)
    await m.kerja('agendaris', 'surat.agenda', {}, PEMBERITAHUAN)
    const naskah = await db('naskah').where({ perkara_id: m.perkara.id }).first()
    const nomor = await db('nomor').where({ pemilik_id: naskah.id }).first()
    t.match((await pokja.get(`/naskah/${naskah.id}`)).teks, `href="/surat/nomor/${nomor.id}"`)
    t.match((await pokja.get(`/surat/nomor/${nomor.id}`)).teks, `href="/naskah/${naskah.id}"`)
  },
)

t.test('a confidential letter keeps its place and number in view, not its content', async (t) => {
  await bukuBaru('rahasia')
  const pindaian = await agendaris.simpanBerkas('r.pdf', '%PDF-1.4\n1 0 obj\nendobj\n%%EOF')
  const rahasia = { sec: 'R', hal: 'Hukuman disiplin', keterangan: 'Hukuman berat', pindaian }
  const { id } = (await beri('rahasia', rahasia)).json
  t.match((await agendaris.get(`/surat/nomor/${id}`)).teks, /Hukuman disiplin/)
  t.equal((await agendaris.get(`/surat/nomor/${id}/pindaian`)).status, 200)
  t.equal((await pokja.get(`/surat/nomor/${id}/pindaian`)).status, 403)
  await agendaris.post(`/surat/nomor/${id}/batal`, { alasan: 'Hukuman dicabut' })
  // then neither the reason nor a note tells what the subject hides
  for (const laman of [
    `/surat/nomor/${id}`,
    '/surat?register=rahasia&tahun=2026',
    '/surat/agenda.csv?register=rahasia&tahun=2026',
    '/buku/rahasia',
  ]) {
    const { teks } = await pokja.get(laman)
    t.notMatch(teks, /Hukuman|Dinas Kesehatan/, laman)
    t.match(teks, /1\/BKPSDM\/2026/)
    t.match((await agendaris.get(laman)).teks, /Hukuman dicabut/)
  }
})

// reservations ////

const pesan = (register: string, isi: object = {}) =>
  agendaris.post('/pesanan', {
    register,
    jumlah: 3,
    keperluan: 'Pelantikan pejabat',
    klasifikasi: '800.2.4.1',
    pemilikId: pegawaiId,
    berlakuSampai: '2026-11-25',
    ...isi,
  })
const { pegawai_id: pegawaiId } = await db('akun').where({ nama_pengguna: 'pokja' }).first()

t.test(
  'reserved numbers are offered where a number is asked for, and lapse by themselves',
  async (t) => {
    await bukuBaru('pesan')
    t.notMatch((await agendaris.get('/register/pesan/nomor')).teks, /Pelantikan/)
    const { json, status } = await pesan('pesan')
    t.equal(status, 201)
    t.same(json.nomor, ['1/BKPSDM/2026', '2/BKPSDM/2026', '3/BKPSDM/2026'])
    t.match(
      (await agendaris.get('/register/pesan/nomor')).teks,
      /2\/BKPSDM\/2026 \(Pelantikan pejabat\)/,
    )
    const [, dua] = await db('nomor').where({ register: 'pesan' }).orderBy('urut').pluck('id')
    t.match((await beri('pesan', { caraNomor: 'pesanan', nomorPesanan: dua })).json, { urut: 2 })
    t.equal(
      (await beri('pesan', { caraNomor: 'pesanan', nomorPesanan: dua })).status,
      400,
      'not offered twice',
    )
    // when its last day is over, before any sweep
    await saat('2026-11-25T16:00:01Z', async (k) => {
      t.match((await k.get(`/pesanan/${json.id}`)).teks, /BATAL/)
      t.notMatch((await k.get('/register/pesan/nomor')).teks, /Pelantikan/)
      await tugasPekerja['nomor.sapu']!({} as never, { percobaan: 1, maks: 1 } as never)
    })
    t.same(await db('nomor').where({ register: 'pesan' }).orderBy('urut').pluck('status'), [
      'batal',
      'terpakai',
      'batal',
    ])
    t.equal((await pesan('pesan', { berlakuSampai: '2026-11-01' })).status, 400)
    t.equal((await pesan('pesan', { jumlah: 501 })).status, 400)
  },
)

t.test('what is left of a reservation is given up by hand, with a reason', async (t) => {
  await bukuBaru('tutup')
  const { id } = (await pesan('tutup')).json
  const tutup = () => agendaris.post(`/pesanan/${id}/tutup`, { alasan: 'Acara batal' })
  const [a, b] = await Promise.all([tutup(), tutup()])
  t.same([a!.status, b!.status].sort(), [200, 409])
  t.same(await db('nomor').where({ register: 'tutup' }).distinct().pluck('alasan_batal'), [
    'Acara batal',
  ])
})

// the agenda task ////

t.test('the agenda task gives an inserted or a reserved number to its letter', async (t) => {
  const agendakan = async (isian: object) => {
    const m = await meja(db, SENIN_PAGI)
    await tandatanganiPemberitahuan(m)
    await m.kerja('agendaris', 'surat.agenda', isian, PEMBERITAHUAN)
    return (await db('naskah').where({ perkara_id: m.perkara.id }).first()) as any
  }
  const a = await agendakan({ tanggal: '2026-11-16' })
  await agendakan({ tanggal: '2026-11-20' })
  const sisip = await agendakan({
    tanggal: '2026-11-18',
    caraNomor: 'sisipan',
    alasanSisipan: 'Tertahan di meja',
  })
  t.equal(sisip.nomor, a.nomor.replace(/^(B-\d+)/, '$1.A'))
  t.equal(sisip.tanggal, '2026-11-18')
  await pesan('surat-keluar', { jumlah: 1 })
  const { id, urut } = await db('nomor')
    .where({ status: 'dipesan', register: 'surat-keluar' })
    .first()
  const dipesan = await agendakan({ caraNomor: 'pesanan', nomorPesanan: id })
  t.match(dipesan.nomor, new RegExp(`^B-${urut}/BKPSDM/800\\.2\\.4\\.1/11/2026$`))
  t.match(await db('nomor').where({ id }).first(), { status: 'terpakai', pemilik_id: dipesan.id })
})
