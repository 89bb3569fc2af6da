import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import t from 'tap'
import { bilah } from '../server/jalankan/bilah.js'
import { bacaCatatan, tulisCatatan } from '../server/jalankan/catatan.js'
import { Henti, KELUAR } from '../server/jalankan/henti.js'
import { Terputus } from '../server/jalankan/klien.js'
import { mingguMundur } from '../server/jalankan/mulai-rencana.js'
import { bacaPerintah } from '../server/jalankan/perintah.js'
import { barisSelesai } from '../server/jalankan/pohon.js'
import { geser, mingguGeser, susunRencana } from '../server/jalankan/rencana.js'
import { denganSabar } from '../server/jalankan/sabar.js'
import { selisihHari, tambahHari } from '../server/values/tanggal.js'
import { folder } from './server-nyata.js'

const dasar = folder(t, 'perintah')
const berkas = (nama: string, isi: string): string => {
  writeFileSync(join(dasar, nama), isi)
  return join(dasar, nama)
}
const BAIK = {
  data: 'contoh/pelatihan.json',
  peserta: 'contoh/peserta.xlsx',
  keluar: join(dasar, 'keluar'),
}
const argumen = (
  lain: Record<string, string | null> = {},
  sop = 'peningkatan-kapasitas',
): string[] => [
  'jalankan',
  sop,
  ...Object.entries({ ...BAIK, ...lain }).flatMap(([k, v]) => (v === null ? [] : [`--${k}`, v])),
]

t.test('a command line that can be used is read whole', async (t) => {
  const p = await bacaPerintah(
    argumen({ 'kode-lan': 'contoh/kode-lan.csv', server: 'http://127.0.0.1:3000' }),
  )
  t.match(p, {
    sop: 'peningkatan-kapasitas',
    server: 'http://127.0.0.1:3000',
    peserta: { nama: 'peserta.xlsx' },
  })
  t.equal(p!.rencana!.pelatihan.jp, 40)
  t.ok(p!.rencana!.naskah['undangan-pembukaan'])
  t.same(Object.keys(p!.akun).length, 9)
  t.equal(await bacaPerintah(['--help']), null)
})

/** The example of a plan with other words, away from the files it names. */
const rencana = (ubah: object): string => {
  const contoh = JSON.parse(readFileSync('contoh/rencana.json', 'utf8'))
  return berkas(`rencana-${Object.keys(ubah).join()}.json`, JSON.stringify({ ...contoh, ...ubah }))
}
const BALIK = { mulai: '2026-11-20', selesai: '2026-11-02', irama: 'sekali' }

t.test('what cannot be used is said in one sentence that names it', async (t) => {
  const kosong = berkas('kosong.csv', '')
  const folderIni = join(dasar, 'folder')
  mkdirSync(folderIni)
  const salah: [string[], RegExp][] = [
    [['jalankan'], /^Pakai: paraf jalankan/],
    [argumen({ data: null }), /^Pilihan --data wajib diisi\./],
    [argumen({ keluar: null }), /^Pilihan --keluar wajib diisi\./],
    [argumen({ peserta: null }), /^Pilihan --peserta wajib diisi\./],
    [argumen({ peserta: null }, 'pengaduann'), /^SOP "pengaduann" tidak dikenal\./],
    [argumen({}, 'pengaduan'), /^SOP pengaduan tidak memakai --peserta\.$/],
    [
      argumen({ peserta: null }, 'pengajuan-bangkom'),
      /^Berkas contoh\/pelatihan\.json: "jalur" wajib diisi\.$/,
    ],
    [
      argumen({ peserta: null, data: rencana({ berkas: {} }) }, 'pengajuan-bangkom'),
      /"berkas\.sertifikat" wajib diisi\.$/,
    ],
    [
      argumen({ peserta: null, data: rencana({}) }, 'pengajuan-bangkom'),
      /^Berkas .*sertifikat-luar\.pdf tidak ditemukan\.$/,
    ],
    [
      argumen({ peserta: null, data: rencana({ pelaksanaan: BALIK }) }, 'pengajuan-bangkom'),
      /"pelaksanaan\.selesai" mendahului "pelaksanaan\.mulai"\.$/,
    ],
    [[...argumen(), '--kodelan', 'x'], /^Pilihan --kodelan tidak dikenal\./],
    [[...argumen(), '--akun'], /^Pilihan --akun harus diikuti nilainya\./],
    [
      argumen({}, 'peningkatan'),
      /^SOP "peningkatan" tidak dikenal\. Yang ada: operasional-bangkom, .*peningkatan-kapasitas(, [a-z-]+)*\.$/,
    ],
    [argumen({ server: 'kantor:3000x' }), /^--server "kantor:3000x" bukan alamat/],
    [argumen({ peserta: 'tiada.xlsx' }), /^Berkas tiada\.xlsx tidak ditemukan\.$/],
    [argumen({ peserta: kosong }), /^Berkas .*kosong\.csv kosong\.$/],
    [argumen({ peserta: folderIni }), /^Berkas .*folder adalah folder, bukan berkas\.$/],
    [
      argumen({ data: berkas('rusak.json', '{ "nama": ') }),
      /^Berkas .*rusak\.json bukan JSON yang benar: /,
    ],
    [
      argumen({ data: berkas('larik.json', '[]') }),
      /^Berkas .*larik\.json harus berisi satu objek JSON/,
    ],
    [argumen({ data: berkas('nama.json', '{}') }), /"nama" wajib diisi\.$/],
    [
      argumen({ data: berkas('mulai.json', '{"nama":"A","mulai":"18-01-2027"}') }),
      /"mulai" harus tanggal seperti 2027-01-18\.$/,
    ],
    [
      argumen({
        data: berkas('balik.json', '{"nama":"A","mulai":"2027-01-18","selesai":"2027-01-17"}'),
      }),
      /"selesai" mendahului "mulai"\.$/,
    ],
    [
      argumen({ akun: berkas('akun.json', '{"kepala":{"namaPengguna":"a"}}') }),
      /peran "kepala" harus berisi namaPengguna dan sandi\.$/,
    ],
    [
      argumen({ keluar: join(kosong, 'x') }),
      /^Folder .* tidak dapat dibuat: ada berkas dengan nama itu\.$/,
    ],
  ]
  for (const [arg, kalimat] of salah) {
    const galat = await bacaPerintah(arg).then(
      () => null,
      (e) => e,
    )
    t.ok(galat instanceof Henti && galat.keluar === KELUAR.salahPakai, kalimat.source)
    t.match(galat?.message, kalimat)
  }
})

t.test('a folder remembers its run, and is not mistaken for another', async (t) => {
  const keluar = join(dasar, 'catatan')
  mkdirSync(keluar)
  t.equal(await bacaCatatan(keluar, 'a'), null)
  await tulisCatatan(keluar, { kunci: 'k1', sop: 'a', geser: 3 })
  t.same(await bacaCatatan(keluar, 'a'), { kunci: 'k1', sop: 'a', geser: 3 })
  await t.rejects(bacaCatatan(keluar, 'b'), { message: /berisi hasil SOP a; pilih folder/ })
  writeFileSync(join(keluar, 'jalankan.json'), '{"kunci":')
  await t.rejects(bacaCatatan(keluar, 'a'), { message: /rusak; pilih folder/ })
})

t.test(
  'a training of the past is moved by whole weeks if its file allows that, else refused',
  async (t) => {
    const isi = JSON.parse(readFileSync('contoh/pelatihan.json', 'utf8'))
    const contoh = susunRencana('x', isi)
    t.equal(mingguGeser(contoh, '2026-11-22'), 0)
    t.throws(() => mingguGeser({ ...contoh, geserBilaLewat: false }, '2027-02-01'), {
      message: /tanggalnya sudah lewat\. Perbarui/,
    })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000 }), (hari) => {
        const hariIni = tambahHari(contoh.pelatihan.mulai, hari)
        const baru = geser(contoh.pelatihan, mingguGeser(contoh, hariIni))
        const jauh = selisihHari(hariIni, baru.mulai)
        t.ok(jauh >= 28 && jauh < 35, 'four weeks ahead, not more than needed')
        const tanggal = (p: any): string[] => [
          p.mulai,
          p.selesai,
          ...p.jadwal.map((j: any) => j.tanggal),
        ]
        const beda = tanggal(baru).map((h, i) => selisihHari(tanggal(contoh.pelatihan)[i]!, h))
        t.equal(new Set(beda).size, 1, 'every date by the same')
        t.equal(beda[0]! % 7, 0, 'so that Monday stays Monday')
      }),
      { numRuns: 50 },
    )
  },
)

t.test('the time of a plan is moved so that its last day is of the last seven', (t) => {
  fc.assert(
    fc.property(fc.integer({ min: -900, max: 900 }), (hari) => {
      const hariIni = tambahHari('2026-11-20', hari)
      const akhir = tambahHari('2026-11-20', -7 * mingguMundur('2026-11-20', hariIni))
      const lalu = selisihHari(akhir, hariIni)
      return lalu >= 0 && lalu < 7
    }),
  )
  t.end()
})

t.test('a row counts once, and not while it is open again', async (t) => {
  const baris = (no: string, status: string, sop = 'a') => ({ id: '', nama: '', no, status, sop })
  t.equal(barisSelesai([baris('4', 'selesai'), baris('4', 'selesai'), baris('5', 'terbuka')]), 1)
  t.equal(barisSelesai([baris('4', 'selesai'), baris('4', 'terbuka')]), 0)
  t.equal(barisSelesai([baris('1', 'selesai'), baris('1', 'selesai', 'b'), baris('2', 'batal')]), 3)
})

t.test('the bar rewrites one line on a terminal and is quiet in a file', async (t) => {
  const tulis = (isTTY: boolean): string => {
    let semua = ''
    const b = bilah({
      isTTY,
      columns: 60,
      write: (s: string) => {
        semua += s
        return true
      },
    } as never)
    for (let i = 0; i <= 40; i++) b.maju(i, 40, 'mengunduh sertifikat')
    b.baris('Selesai')
    b.tutup()
    return semua
  }
  t.same(
    tulis(false)
      .split('\n')
      .map((s) => s.slice(-20)),
    ['mengunduh sertifikat', 'Selesai', ''],
  )
  const layar = tulis(true)
  t.equal(layar.split('\n').length, 2)
  t.match(layar, '40/40 mengunduh')
})

t.test('a server that was there is waited for, one that never was is not', async (t) => {
  const catatan: string[] = []
  let kali = 0
  const hasil = await denganSabar(
    async (hidup) => {
      hidup()
      if (++kali < 3) throw new Terputus('putus.')
      return 'jadi'
    },
    (b) => catatan.push(b),
  )
  t.equal(hasil, 'jadi')
  t.match(catatan[0], 'Terputus: putus. Menunggu server')
  const tiada = denganSabar(
    async () => {
      throw new Terputus('tiada.')
    },
    () => {},
  )
  await t.rejects(tiada, {
    message: /^tiada\. Periksa alamat.*\nJalankan lagi/,
    keluar: KELUAR.tertunda,
  })
  let pertama = true
  const lama = denganSabar(
    async (hidup) => {
      if (pertama) hidup()
      pertama = false
      throw new Terputus('masih putus.')
    },
    () => {},
    900,
  )
  await t.rejects(lama, { message: /^masih putus\./, keluar: KELUAR.tertunda })
})
