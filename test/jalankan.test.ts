import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { tanggalPanjang } from '../server/values/tanggal.js'
import { basisData } from './database.js'
import { fakta, nomorBolong } from './sama-hasil.js'
import { barisSop, csv, jumlahBaris, riwayatSelesai, takTertulis } from './jalankan-bantu.js'
import { ujiSendiri } from './jalankan-sendiri-bantu.js'
import { folder, jalankanSop, nyalakanServer, type Kerja } from './server-nyata.js'
import { sampaiSepi } from './tahan-alat.js'
import { faktaTenang } from './tenang.js'

// A real server and the real runner, each a process of its own, on one cloned database. The tests
// stand in the order of an office's day: each finds what the one before has left.

/** About 25 s on a quiet machine with two cores. */
const SABAR = 300_000
t.setTimeout(SABAR)
const uji = (nama: string, jalan: (t: Test) => Promise<unknown>) =>
  t.test(nama, { timeout: SABAR }, jalan)

const { url, db } = await basisData(t)
const dasar = folder(t, 'jalankan')
const server = await nyalakanServer(t, { DATABASE_URL: url })
const lari = (t: Test, k: Omit<Kerja, 'keluar'> & { ke: string }) =>
  jalankanSop(t, { server: server.alamat, ...k, keluar: join(dasar, k.ke) }).berakhir

let keluaranPk = ''

uji('the whole SOP of 41 rows runs to its end from one command', async (t) => {
  // when
  const jalan = async () => {
    const { kode, out, err } = await lari(t, { ke: 'pk' })
    keluaranPk = out
    t.equal(kode, 0, err)
    await sampaiSepi(db)
    return fakta(db)
  }
  const tenang = await faktaTenang(jalan)
  // then it is the same each time
  if (!keluaranPk) t.same(await jalan(), tenang)
  const out = keluaranPk
  const perkara = await db('perkara as p')
    .join('sop_versi as s', 's.id', 'p.sop_versi_id')
    .orderBy('s.kode')
    .select('s.kode', 'p.status')
  t.same(perkara, [
    { kode: 'penerbitan-sertifikat', status: 'selesai' },
    { kode: 'peningkatan-kapasitas', status: 'selesai' },
  ])
  const done = await riwayatSelesai(db, 'tugas.selesai')
  const nomor = (sop: string) =>
    [...new Set(done.filter((r) => r.kode === sop).map((r) => r.no))].sort()
  t.equal(nomor('peningkatan-kapasitas').length, 41)
  for (const { kode: sop } of perkara)
    t.same(nomor(sop), [...barisSop(sop)].sort(), `every row of ${sop}`)
  t.match(
    out,
    /Selesai dalam [\d,]+ detik: 53 langkah \(1 kali dikembalikan\), 7 naskah, 40 sertifikat, 47 PDF/,
  )
})

uji('exactly one Tidak at row 19, exactly one signature by a Plh. at row 44', async (t) => {
  const kembali = await riwayatSelesai(db, 'tugas.dikembalikan')
  t.same(
    kembali.map((r) => [r.kode, r.no]),
    [['peningkatan-kapasitas', '19']],
  )
  t.ok(kembali[0].rincian.alasan, 'with a reason')
  const plh = (await riwayatSelesai(db, 'tugas.selesai')).filter((r) =>
    r.sebagai.startsWith('Plh.'),
  )
  t.same(
    plh.map((r) => [r.kode, r.no]),
    [['peningkatan-kapasitas', '44']],
  )
})

uji('the books have the numbers 1..n, in the database and in the CSV', async (t) => {
  t.same(await nomorBolong(db), [])
  const buku = readdirSync(join(dasar, 'pk'))
    .filter((f) => f.startsWith('agenda-'))
    .sort()
  t.same(
    buku.map((f) => f.replace(/-\d{4}\.csv$/, '')),
    ['agenda-keputusan', 'agenda-sertifikat', 'agenda-surat-keluar'],
  )
  for (const f of buku) {
    const urut = csv(join(dasar, 'pk', f)).map((b) => Number(b['No. urut']))
    t.same(
      urut,
      urut.map((_, i) => i + 1),
      f,
    )
  }
})

uji('every letter opens as PDF and holds its number, date, addressees and signer', async (t) => {
  const naskah = await db('naskah as n')
    .join('cap as c', 'c.naskah_id', 'n.id')
    .where({ 'c.jenis': 'tanda_tangan' })
    .whereNull('c.gugur_at')
    .select('n.*', 'c.cuplikan')
  t.equal(naskah.length, 7)
  const berkas = readdirSync(join(dasar, 'pk', 'naskah'))
  for (const n of naskah) {
    const pdf = berkas.find((f) => f.startsWith(`${n.jenis}-`) && f.endsWith('.pdf'))
    t.ok(pdf && berkas.includes(pdf.replace(/pdf$/, 'docx')), `${n.jenis} as DOCX and PDF`)
    const harus = [n.nomor, tanggalPanjang(n.tanggal), n.cuplikan.nama, ...n.tujuan]
    t.same(await takTertulis(join(dasar, 'pk', 'naskah', pdf!), harus), [], n.jenis)
  }
  t.ok(
    naskah.filter((n) => n.tujuan.length > 0).length >= 4,
    'letters that are sent have addressees',
  )
  t.equal(berkas.length, 14, 'and nothing else lies there')
})

uji('40 participants have 40 certificates, each with its own name, number and code', async (t) => {
  const sertifikat = await db('sertifikat as s')
    .join('peserta as p', 'p.id', 's.peserta_id')
    .select('s.*', 'p.nip', 'p.nama')
  t.equal(new Set(sertifikat.map((s) => s.nip)).size, 40)
  t.equal(new Set(sertifikat.map((s) => s.nomor)).size, 40)
  const berkas = readdirSync(join(dasar, 'pk', 'sertifikat'))
  t.equal(berkas.length, 80)
  for (const s of sertifikat) {
    const pdf = berkas.find((f) => f.startsWith(`${s.nip}-`) && f.endsWith('.pdf'))!
    const harus = [
      s.nomor,
      s.kode_registrasi,
      s.nama,
      s.isi.penandatangan.nama,
      tanggalPanjang(s.isi.tanggal),
    ]
    t.same(await takTertulis(join(dasar, 'pk', 'sertifikat', pdf), harus), [], pdf)
  }
})

uji('the timeline has every row of both SOPs', async (t) => {
  const linimasa = csv(join(dasar, 'pk', 'linimasa.csv'))
  for (const sop of ['peningkatan-kapasitas', 'penerbitan-sertifikat']) {
    const ada = new Set(
      linimasa.filter((b) => b.SOP === sop && b.aksi === 'tugas.selesai').map((b) => b.langkah),
    )
    t.same(
      barisSop(sop).filter((no) => !ada.has(no)),
      [],
      sop,
    )
  }
  t.ok(
    linimasa
      .filter((b) => b.aksi === 'tugas.selesai')
      .every((b) => b.oleh && b.sebagai && b.kegiatan),
    'who, as whom, what',
  )
})

uji('the bar keeps its length, and a pipe is not flooded', async (t) => {
  const langkah = keluaranPk.split('\n').filter((b) => /^\[[#.]+\] \d+\/\d+ .*\d+\. /.test(b))
  t.same(
    [...new Set(langkah.map((b) => /\/(\d+) /.exec(b)![1]))],
    ['53'],
    'rows of the called SOP included',
  )
  const maju = langkah.map((b) => Number(/ (\d+)\//.exec(b)![1]))
  t.ok(
    maju.every((n, i) => i === 0 || n >= maju[i - 1]! - 1),
    'back only where a row is to be done again',
  )
  t.equal(maju.at(-1), 52)
  t.ok(keluaranPk.split('\n').length < 75, 'a line for each step, none for each certificate')
})

uji('the same command on a finished folder changes nothing', async (t) => {
  const sebelum = await jumlahBaris(db)
  t.equal((await lari(t, { ke: 'pk' })).kode, 0)
  t.same(await jumlahBaris(db), sebelum)
})

uji('a folder belongs to one SOP', async (t) => {
  const { kode, err } = await lari(t, { ke: 'pk', sop: 'operasional-bangkom' })
  t.equal(kode, 2)
  t.match(err, /berisi hasil SOP peningkatan-kapasitas/)
})

uji(
  'Operasional Bangkom runs to its end, with a password reset beside the main flow',
  async (t) => {
    const { kode, err } = await lari(t, { ke: 'ob', sop: 'operasional-bangkom' })
    t.equal(kode, 0, err)
    const done = (await riwayatSelesai(db, 'tugas.selesai'))
      .filter((r) => r.kode === 'operasional-bangkom')
      .map((r) => r.no)
    t.same([...new Set(done)].sort(), [...barisSop('operasional-bangkom')].sort())
    t.equal(done.filter((no) => no === '5').length, 1)
    t.ok(
      csv(join(dasar, 'ob', 'linimasa.csv')).some(
        (b) => b.langkah === '5' && b.aksi === 'tugas.selesai',
      ),
    )
  },
)

uji(
  'without the codes of LAN the run stops there in one sentence, and goes on with them',
  async (t) => {
    // given
    const lama = await db('sertifikat').orderBy('id')
    // when
    const berhenti = await lari(t, {
      ke: 'ps',
      sop: 'penerbitan-sertifikat',
      pilihan: { 'kode-lan': null },
    })
    // then
    t.equal(berhenti.kode, 3)
    t.match(
      berhenti.err,
      /^Langkah 8 .* menunggu kode registrasi dari LAN: sebutkan berkasnya dengan --kode-lan\.\nJalankan lagi/,
    )
    // when
    const { kode, err } = await lari(t, { ke: 'ps', sop: 'penerbitan-sertifikat' })
    // then
    t.equal(kode, 0, err)
    const kini = await db('sertifikat').orderBy('id')
    t.equal(kini.length, 80, 'on the training of Operasional Bangkom')
    t.equal(Number((await db('pelatihan').count('* as n'))[0]!.n), 2)
    t.same(
      kini.filter((s) => lama.some((l) => l.id === s.id)),
      lama,
      'those of the first case are untouched',
    )
  },
)

uji('a second run for the same training leaves the certificates of the first alone', async (t) => {
  const lama = await db('sertifikat').orderBy('id')
  const { kode, err } = await lari(t, { ke: 'ps2', sop: 'penerbitan-sertifikat' })
  t.equal(kode, 0, err)
  const kini = await db('sertifikat').orderBy('id')
  t.equal(kini.length, 120)
  t.same(
    kini.filter((s) => lama.some((l) => l.id === s.id)),
    lama,
  )
  t.same(await nomorBolong(db), [])
  t.equal(readdirSync(join(dasar, 'ps2', 'sertifikat')).length, 80)
})

ujiSendiri({ uji, lari, db, dasar })

uji('what the run cannot do is said in one sentence', async (t) => {
  const akun = join(dasar, 'akun.json')
  const semua = { namaPengguna: 'pengelola', sandi: 'salah-sekali' }
  writeFileSync(akun, JSON.stringify({ pengelola: semua }))
  const lembar = join(dasar, 'peserta.xlsx')
  writeFileSync(lembar, 'bukan lembar kerja')
  // Before the others: two tries of one account at the same moment make the second wait.
  const sandi = await lari(t, { ke: 'g1', pilihan: { akun } })
  const [sop, mati, rusak] = await Promise.all([
    lari(t, { ke: 'g2', sop: 'peningkatan' }),
    lari(t, { ke: 'g3', server: 'http://127.0.0.1:9' }),
    lari(t, { ke: 'g4', sop: 'operasional-bangkom', pilihan: { peserta: lembar } }),
  ])
  t.match(sandi, { kode: 3, err: /^Akun pengelola: Nama pengguna atau kata sandi salah\..*--akun/ })
  t.match(sop, {
    kode: 2,
    err: /^SOP "peningkatan" tidak dikenal\. Yang ada: operasional-bangkom, .*, surat-keluar(, [a-z-]+)*\.$/m,
  })
  t.match(mati, {
    kode: 3,
    err: /^Server http:\/\/127\.0\.0\.1:9 tidak dapat dihubungi \(.+\)\. Periksa alamat/,
  })
  t.match(rusak, { kode: 3, err: /^Langkah 1\. Menghimpun .*: Tidak ada baris data/ })
  for (const { err } of [sandi, sop, mati, rusak]) t.notMatch(err, /\n\s+at /, 'no stack')
})
