import t from 'tap'
import { bangun } from './helper.js'
import type { Klien } from './klien.js'
import { Panggung, wajib } from './langkah-bantu.js'
import { siapkanPengusul } from './usulan-bantu.js'

const kantor = await bangun(t)
const panggung = new Panggung(kantor)
const { db } = kantor

/** What a reader sees: no tags, no attributes, no hidden fields. */
const terbaca = (html: string): string =>
  html
    .slice(html.indexOf('<main'), html.indexOf('</main'))
    .replace(/<(?:input|link)[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ')

const buka = async (k: Klien, url: string): Promise<string> => {
  const jawaban = await k.get(url)
  if (jawaban.status !== 200) throw new Error(`${url}: ${jawaban.status}`)
  return terbaca(jawaban.teks)
}

/** Addresses of the list of first steps, which stands in the page and not in its menu. */
const tautan = (teks: string) =>
  [...teks.slice(teks.indexOf('<main')).matchAll(/<li><a href="([^"]+)"/g)].map((m) => m[1]!)

await t.test('an empty inbox says to each what they can begin with', async (t) => {
  const mulai = {
    admin: ['/kelola'],
    agendaris: ['/surat/masuk/baru'],
    pengelola: ['/perkara/baru', '/pelatihan'],
    adminbangkom: ['/pelatihan'],
    kabid: ['/beranda'],
  }
  for (const [akun, jalur] of Object.entries(mulai)) {
    const klien = await kantor.masukSebagai(akun)
    const { teks } = await klien.get('/tugas')
    t.same(tautan(teks), jalur, akun)
    for (const j of jalur) t.equal((await klien.get(j)).status, 200, `${akun} ${j}`)
    t.same(tautan((await klien.get('/tugas?tab=saya')).teks), [], 'only where all is shown')
  }
  // somebody of another agency is not told that they lack a post
  const { disdik } = await siapkanPengusul(kantor)
  const { teks } = await disdik.get('/tugas')
  t.match(teks, /Belum ada yang menunggu Anda/)
  t.same(tautan(teks), ['/kelas', '/rencana'])
  for (const j of tautan(teks)) t.equal((await disdik.get(j)).status, 200, j)
})

const lakon = await panggung.mulai('peningkatan-kapasitas')
await lakon.sampai('12')

t.test('no page shows a code of the machine', async (t) => {
  const naskah = await db('naskah').where({ perkara_id: lakon.id }).pluck('id')
  const tugas = await db('tugas').where({ perkara_id: lakon.id }).pluck('id')
  const { pelatihan_id } = await lakon.perkara()
  const halaman = [
    '/tugas',
    '/perkara',
    `/perkara/${lakon.id}`,
    '/surat',
    '/surat/masuk',
    '/pelatihan',
    '/pekerjaan',
    '/profil',
    `/pelatihan/${pelatihan_id}/peserta`,
    ...naskah.map((id) => `/naskah/${id}`),
    ...tugas.map((id) => `/tugas/${id}`),
  ]
  const kode = [
    /\b(surat|sk|undangan)-(permohonan|pemberitahuan|panitia|panggilan|pembukaan)/,
    /tanda_tangan|lewat_batas|sangat_/,
    /\b(tugas|perkara|naskah|peserta|sertifikat|pewaktu)\.[a-z]/,
    /\b(terbuka|selesai|ditandatangani|terbit|kabkota)\s*\(versi/,
    /[0-9a-f]{8}-[0-9a-f]{4}/,
    /\[object|undefined|\bnull\b|NaN|\{"/,
    /\d{4}-\d{2}-\d{2}T/,
  ]
  for (const akun of ['pengelola', 'agendaris']) {
    const k = await panggung.orang(akun)
    for (const url of halaman) {
      const teks = await buka(k, url)
      for (const pola of kode) t.notMatch(teks, pola, `${akun} ${url}`)
    }
  }
})

t.test('every page names itself, its language and one heading', async (t) => {
  const k = await panggung.orang('agendaris')
  const { id } = await lakon.tugas('12')
  for (const url of [
    '/tugas',
    `/tugas/${id}`,
    '/perkara',
    `/perkara/${lakon.id}`,
    '/surat',
    '/pelatihan',
    '/pekerjaan',
  ]) {
    const { teks } = await k.get(url)
    t.match(teks, /<html lang="id"/)
    t.equal(teks.match(/<h1[ >]/g)?.length, 1, url)
    t.match(teks, /<title>[^<]{5,} · BKPSDM<\/title>/)
    t.notMatch(
      teks,
      / style="| on[a-z]+="|<script(?! type="module" src=)/,
      'nothing inline, which the policy would block',
    )
  }
  t.match((await k.get(`/tugas/${id}`)).teks, /<title>12\. Menerima balasan/)
})

t.test('a reply is entered for one of those still awaited', async (t) => {
  // given one of three instansi has answered
  const { id } = await lakon.tugas('12')
  wajib(await lakon.balas('Dinas Kesehatan'))
  const k = await panggung.orang('agendaris')
  const { teks } = await k.get(`/tugas/${id}`)
  // then only the others are offered, and the letter that came is shown
  const pilihan = [...teks.matchAll(/<option value="([^"]+)"/g)].map((m) => m[1])
  t.ok(pilihan.includes('Inspektorat Daerah'))
  t.notOk(pilihan.includes('Dinas Kesehatan'))
  t.match(terbaca(teks), /Balasan: 1 dari 3 instansi/)
  // and a refused entry keeps what was typed on the same page
  const isian = {
    nomor: '800/7/Insp',
    tanggal: '2026-11-20',
    hal: '',
    kepada: 'kabid',
    instruksi: 'Proses',
  }
  const tolak = await k.form(`/tugas/${id}/tindakan/balasan`, {
    instansi: 'Inspektorat Daerah',
    ...isian,
  })
  t.equal(tolak.status, 400)
  t.match(terbaca(tolak.teks), /Balasan: 1 dari 3 instansi.*Kolom Hal wajib diisi/)
  t.match(tolak.teks, /value="800\/7\/Insp"/)
  t.match(tolak.teks, /<option value="Inspektorat Daerah" selected/)
})

t.test('who comes second is told by whom it was done, and keeps the words', async (t) => {
  // given two people of one role with the same form open
  const lain = await panggung.mulai('peningkatan-kapasitas')
  await lain.sampai('2')
  const { id } = await lain.tugas('2')
  const [satu, dua] = [await panggung.orang('pokja'), await panggung.orang('pokja2')]
  const { awal } = wajib(await dua.baca(`/tugas/${id}`))
  await dua.get(`/tugas/${id}`)
  // when the first one sends theirs
  await lain.kerjakan('2')
  // then the second is refused with a name, and what they wrote is there to be copied
  const isian = {
    ...awal,
    pembuka: 'Kalimat yang panjang sekali ditulisnya.',
    materi: 'Arsip',
    narahubung: 'Yusuf',
    jp: '4',
  }
  const j = await dua.form(`/tugas/${id}/selesai`, isian, {
    referer: `http://127.0.0.1/tugas/${id}`,
    origin: 'http://127.0.0.1',
    host: '127.0.0.1',
  })
  t.equal(j.status, 409)
  t.match(terbaca(j.teks), /sudah diselesaikan oleh Dewi Kartika Lestari/)
  t.match(terbaca(j.teks), /Kalimat yang panjang sekali ditulisnya/)
  t.notMatch(j.teks, /Kirim ulang/, 'which could only be refused again')
  // and the page of the done task says who did it, as whom
  t.match(await buka(satu, `/tugas/${id}`), /Selesai .+ oleh Dewi Kartika Lestari, sebagai Pokja/)
})

t.test('a task in a colleague’s hands can be read but offers no form', async (t) => {
  const lain = await panggung.mulai('peningkatan-kapasitas')
  const { id } = await lain.tugas('1')
  wajib(await (await panggung.orang('pokja2')).post(`/tugas/${id}/ambil`))
  const { teks } = await (await panggung.orang('pokja')).get(`/tugas/${id}`)
  t.match(terbaca(teks), /Sedang dikerjakan Yusuf Maulana/)
  t.notMatch(teks, new RegExp(`action="/tugas/${id}/`))
})

t.test('where LibreOffice is missing every page says so beside the DOCX', async (t) => {
  const { docx_sha256, naskah_id, versi } = await db('naskah_versi as v')
    .join('naskah as n', 'n.id', 'v.naskah_id')
    .where('n.perkara_id', lakon.id)
    .first('v.docx_sha256', 'v.naskah_id', 'v.versi')
  await db('konversi').where({ docx_sha256 }).update({
    status: 'menunggu',
    pdf_sha256: null,
    galat: 'LibreOffice belum terpasang; naskah tersedia sebagai DOCX dan PDF-nya menunggu.',
  })
  const k = await panggung.orang('pengelola')
  t.match(await buka(k, `/naskah/${naskah_id}`), /DOCX PDF menunggu: LibreOffice belum terpasang/)
  t.match(await buka(k, '/pekerjaan'), /Menunggu \d+.*LibreOffice belum terpasang/)
  t.match((await k.get(`/naskah/${naskah_id}/versi/${versi}.pdf`)).teks, /PDF masih dalam antrean/)
})

t.test('someone without a post reads why the inbox is empty', async (t) => {
  const [pegawai] = await db('pegawai')
    .insert({ nama: 'Fitri Handayani', jenis: 'lainnya' })
    .returning('id')
  await db('akun').insert({ pegawai_id: pegawai.id, nama_pengguna: 'fitri', sandi_hash: '-' })
  const k = await kantor.masukSebagai('fitri')
  t.match(await buka(k, '/tugas'), /Anda tidak memangku jabatan hari ini/)
  t.notMatch(
    (await k.get('/pelatihan')).teks,
    /Catat pelatihan/,
    'who could not do it is not offered it',
  )
})

t.test('a refusal says what to do next, to who has a menu to do it with', async (t) => {
  const pokja = await kantor.masukSebagai('pokja')
  t.match((await pokja.get('/tidak-ada')).teks, /tidak ditemukan[\s\S]*Cari dengan kotak Cari/)
  t.match((await pokja.get('/pegawai')).teks, /tidak berwenang[\s\S]*mintalah admin kantor/)
  t.notMatch((await kantor.tamu().get('/v/tidak-ada')).teks, 'Cari dengan kotak Cari')
})

t.test(
  'one page of a training leads to all its rooms, each reader only to doors that open',
  async (t) => {
    const { pelatihan_id } = await lakon.perkara()
    const alamat = `/pelatihan/${pelatihan_id}`
    const kunjungi = async (akun: string): Promise<Set<string>> => {
      const k = await panggung.orang(akun)
      const { teks } = await k.get(alamat)
      const isi = teks.slice(teks.indexOf('<main'), teks.indexOf('</main'))
      const tautan = new Set([...isi.matchAll(/href="(\/[^"?]+)"/g)].map((m) => m[1]!))
      for (const ke of tautan) t.equal((await k.get(ke)).status, 200, `${akun} ${ke}`)
      return tautan
    }
    // given the numbers of a roster that has been brought in
    const banyak = Number((await db('peserta').where({ pelatihan_id }).count())[0]!.count)
    const data = (await (await panggung.orang('pengelola')).baca(alamat)).json
    t.match(data, {
      ringkas: { peserta: banyak, sertifikat: 0, cadangan: null },
      perkara: [{ id: lakon.id, status: 'berjalan' }],
    })
    // then who runs it reaches every room from here
    const pengelola = await kunjungi('pengelola')
    const semua = [
      'peserta',
      'pendaftaran',
      'akun',
      'kelas',
      'isi-kelas',
      'rekap-hadir',
      'evaluasi',
    ]
    for (const ruang of [...semua, 'lms', 'pantau', 'padanan', 'sertifikat', 'kiriman', 'siasn'])
      t.ok(pengelola.has(`${alamat}/${ruang}`), ruang)
    for (const ke of [`/usulan${alamat}`, `/perkara/${lakon.id}`, '/kompilasi'])
      t.ok(pengelola.has(ke), ke)
    t.notOk(pengelola.has('/kelola/cadangan'))
    t.ok((await kunjungi('admin')).has('/kelola/cadangan'))
    for (const akun of ['agendaris', 'pokja', 'adminbangkom', 'kabid', 'kepala'])
      await kunjungi(akun)
    // and the list of trainings leads here
    t.match(await (await panggung.orang('pengelola')).get('/pelatihan'), {
      teks: `href="${alamat}"`,
    })
    t.equal((await kantor.tamu().get(alamat)).status, 303)
  },
)
