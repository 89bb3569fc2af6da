import t from 'tap'
import { bangunKecil, type Kantor } from './helper.js'

import { rute, UUID } from './pintu-bantu.js'

let kantor: Kantor
t.before(async () => {
  kantor = await bangunKecil(t, { rute })
})
const tersimpan = (judul: string) =>
  kantor
    .db('setelan')
    .where({ kunci: `uji-${judul}` })
    .first()

t.test('a route that says nobody may use it stops the boot by name', async (t) => {
  await t.rejects(
    bangunKecil(t, {
      rute: (app) => {
        app.get('/bocor', async () => 'isi')
      },
    }),
    /rute GET \/bocor tidak menyebut siapa/,
  )
})

t.test('both doors do the same thing', async (t) => {
  const klien = await kantor.masukSebagai('pokja')
  const json = await klien.post(`/uji/${UUID}/simpan`, { judul: 'lewat json', jumlah: 2 })
  t.equal(json.status, 201)
  t.match(json.json, { judul: 'lewat json', oleh: /Dewi/ })
  const form = await klien.form(`/uji/${UUID}/simpan`, {
    judul: ' lewat formulir ',
    jumlah: '1.000',
  })
  t.equal(form.status, 303)
  t.equal(form.ke, '/profil', 'the flash line does not travel in the address')
  t.equal((await tersimpan('lewat formulir')).nilai.jumlah, 1000)
  t.match((await klien.get('/profil')).teks, /role="status"[^>]*>Tersimpan: lewat formulir</)
  t.notMatch((await klien.get('/profil')).teks, /role="status"/, 'and is shown once')
})

t.test('nobody can put words into the office by sending a link', async (t) => {
  const klien = await kantor.masukSebagai('pokja')
  t.notMatch((await klien.get('/profil?pesan=Hubungi+0812')).teks, /Hubungi/)
})

t.test('a refusal undoes what the action had already written', async (t) => {
  const klien = await kantor.masukSebagai('pokja')
  const jawaban = await klien.post(`/uji/${UUID}/simpan`, { judul: 'terlambat', jumlah: 13 })
  t.equal(jawaban.status, 409)
  t.same(jawaban.json, {
    kode: 'TUGAS_SUDAH_SELESAI',
    pesan: 'Tugas ini sudah diselesaikan oleh Noor pada kemarin.',
    rincian: { oleh: 'Noor', pada: 'kemarin' },
  })
  t.equal(await tersimpan('terlambat'), undefined)
})

t.test(
  'a form that was refused comes back with everything typed, and the fault beside its field',
  async (t) => {
    const klien = await kantor.masukSebagai('pokja')
    const salah = await klien.form(`/uji/${UUID}/simpan`, { judul: 'ab', jumlah: 'banyak' })
    t.equal(salah.status, 400)
    t.match(
      salah.teks,
      /role="alert">\s*<p class="utuh">Kolom Judul harus paling sedikit 3 karakter\.<\/p>/,
    )
    t.match(salah.teks, /href="#k-uji-simpan-jumlah">Jumlah harus berupa bilangan bulat</)
    t.match(salah.teks, /name="judul"[^>]* value="ab"/)
    t.match(salah.teks, /name="jumlah"[^>]* value="banyak"/)
    const bentrok = await klien.form(`/uji/${UUID}/simpan`, { judul: 'tetap ada', jumlah: '13' })
    t.equal(bentrok.status, 409)
    t.match(bentrok.teks, /name="judul"[^>]* value="tetap ada"/)
  },
)

t.test(
  'a fault of ours gives a reference and nothing else, and the form can be sent again',
  async (t) => {
    const klien = await kantor.masukSebagai('pokja')
    const json = await klien.post(`/uji/${UUID}/simpan`, { judul: 'rusak', jumlah: 14 })
    t.equal(json.status, 500)
    t.match(json.json.pesan, /kode rujukan [0-9a-f]{10}/)
    t.notMatch(json.teks, /dapur|hunter2|stack/)
    const form = await klien.form(
      `/uji/${UUID}/simpan`,
      { judul: 'rusak', jumlah: '14' },
      { origin: 'http://localhost:80', host: 'localhost:80' },
    )
    t.equal(form.status, 500)
    t.match(form.teks, /<input type="hidden" name="judul" value="rusak"/)
    t.notMatch(form.teks, /dapur|hunter2/)
  },
)

t.test('an address that cannot exist is unknown, not wrongly filled in', async (t) => {
  const klien = await kantor.masukSebagai('pokja')
  const jawaban = await klien.post('/uji/bukan-uuid/simpan', { judul: 'abc' })
  t.equal(jawaban.status, 404)
  t.equal(jawaban.json.pesan, 'Catatan tidak ditemukan.')
  const halaman = await klien.get('/tidak/ada')
  t.equal(halaman.status, 404)
  t.match(halaman.teks, /Halaman tidak ditemukan\..*<a [^>]*href="\/">\s*Kembali/s)
  t.equal((await klien.baca('/tidak/ada')).json.kode, 'TIDAK_ADA')
})

t.test(
  'policies: who is not logged in is sent to the door, who is no administrator is refused',
  async (t) => {
    const tamu = kantor.tamu()
    const halaman = await tamu.get('/profil?x=1')
    t.equal(halaman.status, 303)
    t.equal(halaman.ke, '/masuk?ke=%2Fprofil%3Fx%3D1')
    t.equal((await tamu.baca('/profil')).json.kode, 'BELUM_MASUK')
    t.equal((await tamu.post('/uji/admin')).status, 401)
    t.equal(
      (await (await kantor.masukSebagai('kepala')).post('/uji/admin')).json.kode,
      'TIDAK_BERWENANG',
    )
    t.equal((await (await kantor.masukSebagai('admin')).post('/uji/admin')).status, 200)
  },
)

t.test('a session that ran out while someone typed costs them nothing', async (t) => {
  // given a form open, whose session then ends
  const klien = await kantor.masukSebagai('pokja')
  const kepala = { origin: 'http://localhost:80', host: 'localhost:80' }
  await kantor.db('sesi').delete()
  // when it is sent
  const ditolak = await klien.form(`/uji/${UUID}/simpan`, { judul: 'ketikan panjang' }, kepala)
  // then the text is still there
  t.equal(ditolak.status, 401)
  t.match(ditolak.teks, /name="judul" value="ketikan panjang"/)
  // and after logging in again it goes through, on the second press, because the token is another
  const lagi = await kantor.masukSebagai('pokja')
  const polos = lagi.csrf
  lagi.csrf = klien.csrf
  const usang = await lagi.form(`/uji/${UUID}/simpan`, { judul: 'ketikan panjang' }, kepala)
  t.equal(usang.status, 403)
  t.match(usang.teks, /name="judul" value="ketikan panjang"/)
  const token = /name="_csrf" value="([^"]+)"/.exec(usang.teks)![1]!
  t.not(token, polos, 'under a pad of this page, so that its size tells nothing of it')
  lagi.csrf = token
  t.equal(
    (await lagi.form(`/uji/${UUID}/simpan`, { judul: 'ketikan panjang' }, kepala)).status,
    303,
  )
})

t.test('nor when the form carries files, which have to be chosen again', async (t) => {
  const kepala = { origin: 'http://localhost:80', host: 'localhost:80' }
  const berkas = [{ kolom: 'lampiran', nama: 'a.pdf', isi: Buffer.alloc(3_000_000, 'x') }]
  const klien = await kantor.masukSebagai('pokja')
  await kantor.db('sesi').delete()
  const habis = await klien.unggah(`/uji/${UUID}/simpan`, { judul: 'masih ada' }, berkas, kepala)
  t.equal(habis.status, 401)
  t.match(habis.teks, /name="judul" value="masih ada"/)
  const lagi = await kantor.masukSebagai('pokja')
  lagi.csrf = klien.csrf
  const usang = await lagi.unggah(`/uji/${UUID}/simpan`, { judul: 'masih ada' }, berkas, kepala)
  t.equal(usang.status, 403)
  t.match(usang.teks, /name="judul" value="masih ada"/)
  t.equal(await tersimpan('masih ada'), undefined)
  // a page of another site gets none of it back
  t.notMatch(
    (
      await klien.unggah(`/uji/${UUID}/simpan`, { judul: 'masih ada' }, berkas, {
        origin: 'https://jahat.example',
      })
    ).teks,
    /masih ada"/,
  )
})

t.test('a file travels through the form and is stored in the same transaction', async (t) => {
  const klien = await kantor.masukSebagai('pokja')
  const berkas = [
    {
      kolom: 'lampiran',
      nama: 'C:\\Data\\surat <1>.pdf',
      mime: 'application/pdf',
      isi: 'isi surat',
    },
  ]
  t.equal((await klien.unggah(`/uji/${UUID}/simpan`, { judul: 'berlampiran' }, berkas)).status, 303)
  const { lampiran } = (await tersimpan('berlampiran')).nilai
  t.equal(lampiran.nama, 'surat 1.pdf')
  t.equal(
    String((await kantor.db('berkas').where({ sha256: lampiran.sha256 }).first()).isi),
    'isi surat',
  )
  const gagal = await klien.unggah(`/uji/${UUID}/simpan`, { judul: 'gagal', jumlah: '13' }, [
    { ...berkas[0]!, isi: 'isi lain' },
  ])
  t.equal(gagal.status, 409)
  t.equal(
    await kantor
      .db('berkas')
      .where({ isi: Buffer.from('isi lain') })
      .first(),
    undefined,
    'nor is the file kept',
  )
})

t.test('a file that is refused does not cost the text beside it', async (t) => {
  const klien = await kantor.masukSebagai('pokja')
  const kepala = { origin: 'http://localhost:80', host: 'localhost:80' }
  const kosong = await klien.unggah(
    `/uji/${UUID}/simpan`,
    { judul: 'tetap' },
    [{ kolom: 'lampiran', nama: 'a.pdf', isi: '' }],
    kepala,
  )
  t.equal(kosong.status, 400)
  t.match(kosong.teks, /Berkas a\.pdf kosong\./)
  t.match(kosong.teks, /name="judul" value="tetap"/)
  const besar = await klien.unggah(
    `/uji/${UUID}/simpan`,
    { judul: 'tetap' },
    [{ kolom: 'lampiran', nama: 'b.pdf', isi: Buffer.alloc(25 * 2 ** 20 + 1) }],
    kepala,
  )
  t.equal(besar.status, 413)
  t.match(besar.teks, /Berkas b\.pdf lebih besar dari 25 MB\./)
  t.match(besar.teks, /name="judul" value="tetap"/)
  const banyak = Array.from({ length: 11 }, (_, i) => ({
    kolom: 'lampiran',
    nama: `${i}.txt`,
    isi: 'x',
  }))
  t.equal((await klien.unggah(`/uji/${UUID}/simpan`, { judul: 'tetap' }, banyak)).status, 413)
  t.equal(
    (
      await klien.unggah(`/uji/${UUID}/simpan`, { judul: 'tanpa' }, [
        { kolom: 'lampiran', nama: '', isi: '' },
      ])
    ).status,
    303,
  )
  t.equal(
    (await tersimpan('tanpa')).nilai.lampiran,
    undefined,
    'a file field left empty is no file',
  )
})

t.test('JSON names files stored before; one nobody stored is refused', async (t) => {
  const klien = await kantor.masukSebagai('pokja')
  const disimpan = await klien.simpanBerkas('catatan.txt', 'halo')
  t.equal(disimpan.ukuran, 4)
  const { sha256, nama } = disimpan
  t.equal(
    (await klien.post(`/uji/${UUID}/simpan`, { judul: 'dari json', lampiran: { sha256, nama } }))
      .status,
    201,
  )
  const tiada = await klien.post(`/uji/${UUID}/simpan`, {
    judul: 'tiada',
    lampiran: { sha256: 'a'.repeat(64), nama: 'x.txt' },
  })
  t.equal(tiada.status, 400)
  t.equal(tiada.json.pesan, 'Berkas x.txt belum tersimpan. Unggah kembali.')
})
