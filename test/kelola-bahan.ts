import { susunPng } from '../server/platform/docx/png.js'
import type { Kantor, Klien } from './helper.js'
import { lembarOrang } from './rencana-bantu.js'

// One request for each action of an administrator, to walk through all of them.

const GAMBAR = susunPng({
  lebar: 96,
  tinggi: 96,
  palet: ['ffffff', '000000'],
  warna: (x, y) => (x + y) % 2,
})

/** The settings of the office as its form sends them. */
export async function isianKantor(admin: Klien): Promise<Record<string, string>> {
  const { zonaSingkat: _, ...isi } = (await admin.baca('/kantor')).json
  return Object.fromEntries(Object.entries<string>(isi).filter(([, v]) => v !== ''))
}

const pegawaiDari = async ({ db }: Kantor, nama_pengguna: string): Promise<string> =>
  (await db('akun').where({ nama_pengguna }).first('pegawai_id')).pegawai_id

const nipDari = async (kantor: Kantor, akun: string): Promise<string> =>
  (
    await kantor
      .db('pegawai')
      .where({ id: await pegawaiDari(kantor, akun) })
      .first('nip')
  ).nip

/** They need a mail server, BSrE or a certificate; `lakukan` writes their line as it does the others'. */
export const LEWAT_PINTU_YANG_SAMA = new Set([
  '/kantor/pemberitahuan/uji',
  // the test of the gateway posts again what was posted
  '/pemberitahuan/webhook/{urut}/ulang',
  '/tte/kantor/uji',
  // needs a Moodle; the test of the learning system asks one
  '/kelola/lms/uji',
  // they need a finished backup; the test of backups does all three
  '/kelola/cadangan/{id}/periksa',
  '/kelola/cadangan/{id}/hapus',
  '/tte/kantor/sertifikat',
  '/tte/kantor/percaya',
  '/tte/kantor/percaya/{sidik}/hapus',
  // tried and applied by the tests of the file of a configuration
  '/kelola/konfigurasi',
  '/kelola/konfigurasi/uji',
  // undone by the test of the second step, where somebody has one
  '/pegawai/{id}/dua-langkah/hapus',
])

/** One request for each action: its pattern, its address, its body. */
export async function contohTindakan(
  kantor: Kantor,
  admin: Klien,
): Promise<Map<string, [string, unknown]>> {
  const ambil = async (jalur: string) => (await admin.baca(jalur)).json
  const { jabatan, unit } = await ambil('/jabatan')
  const [orang] = (await ambil('/pegawai')).pegawai.filter((p: any) => p.namaPengguna === 'kabid2')
  const kosong = (
    await admin.post('/pegawai', { nama: 'Baru Sekali', jenis: 'lainnya', aktif: true })
  ).json.id
  const j = jabatan[0]
  const { json: masa } = await admin.post(`/pegawai/${kosong}/pemangku`, {
    jabatanId: j.id,
    sifat: 'plh',
    skNomor: 'SP-1',
    dari: '2027-01-04',
    sampai: '2027-01-08',
  })
  const kalender = (await ambil('/kalender')).kalender[0].id
  const token = async () =>
    (
      await admin.post('/profil/token', {
        nama: 'uji',
        lingkup: 'baca',
        ruang: [],
        hari: 30,
        sandi: 'ruang-tata-usaha',
      })
    ).json.id
  const pokja = await pegawaiDari(kantor, 'pokja')
  await kantor.masukSebagai('pokja')
  const sesi = (await ambil('/pegawai/sesi')).baris.find((s: any) => s.pegawaiId === pokja).id
  const logo = await admin.simpanBerkas('logo.png', GAMBAR)
  const orangPd = await admin.simpanBerkas('orang.csv', lembarOrang())
  const csv = await admin.simpanBerkas(
    'libur.csv',
    'tanggal;nama;jenis\n2027-09-29;Erau;libur_daerah\n',
  )
  const pengusul = (await admin.post('/usulan/pengusul', { nip: await nipDari(kantor, 'kabid') }))
    .json.id
  const aturan = await ambil('/sop/surat-keluar/peringatan')
  const jam = await ambil('/sop/surat-keluar/jam')
  const k = `/kalender/${kalender}`
  const pekan = Object.fromEntries(
    ['senin', 'selasa', 'rabu', 'kamis', 'jumat'].map((h) => [h, '08.00-15.00']),
  )
  const alasan = 'Surat edaran nomor 1'
  const nama = { nama: 'Baru Sekali', jenis: 'lainnya', aktif: true }
  const isiJabatan = { kode: j.kode, nama: j.nama, unitId: j.unitId, peran: j.peran }
  const usulSop = async (kode: string) => {
    const xml = (await admin.get(`/sop/${kode}/bpmn`)).teks.replace('</bpmn:definitions>', ' $&')
    return { berkas: await admin.simpanBerkas(`${kode}.bpmn`, xml), alasan: 'SK Nomor 1' }
  }
  const usulan = async (kode: string) =>
    (await admin.post('/kelola/sop', await usulSop(kode))).json.id as string
  const [dipasang, dibatalkan] = [await usulan('surat-keluar'), await usulan('pengaduan')]
  return new Map<string, [string, unknown]>([
    ['/kantor/keamanan', ['/kantor/keamanan', { peran: [], admin: false }]],
    ['/pegawai/{id}/token/cabut', [`/pegawai/${orang.id}/token/cabut`, {}]],
    ['/pegawai/sesi/{id}/akhiri', [`/pegawai/sesi/${sesi}/akhiri`, {}]],
    ['/pegawai/token/{id}/cabut', [`/pegawai/token/${await token()}/cabut`, {}]],
    ['/pegawai', ['/pegawai', { ...nama, nama: 'Orang Lain' }]],
    ['/kelola/sop', ['/kelola/sop', await usulSop('penerbitan-sertifikat')]],
    ['/kelola/sop/{id}/berlakukan', [`/kelola/sop/${dipasang}/berlakukan`, {}]],
    ['/kelola/sop/{id}/batal', [`/kelola/sop/${dibatalkan}/batal`, {}]],
    ['/pegawai/{id}', [`/pegawai/${kosong}`, { ...nama, surel: 'a@contoh.go.id' }]],
    [
      '/pegawai/{id}/akun',
      [`/pegawai/${orang.id}/akun`, { namaPengguna: 'kabid.dua', admin: false }],
    ],
    [
      '/pegawai/{id}/pemangku',
      [
        `/pegawai/${kosong}/pemangku`,
        {
          jabatanId: j.id,
          sifat: 'plh',
          skNomor: 'SP-2',
          dari: '2027-02-01',
          sampai: '2027-02-05',
        },
      ],
    ],
    ['/pemangku/{id}/akhiri', [`/pemangku/${masa.id}/akhiri`, { sampai: '2027-01-06' }]],
    ['/jabatan', ['/jabatan', { ...isiJabatan, kode: 'jabatan-uji' }]],
    ['/jabatan/{id}', [`/jabatan/${j.id}`, { ...isiJabatan, nama: `${j.nama} Utama` }]],
    ['/perangkat', ['/perangkat', { kode: 'UJI', nama: 'Dinas Uji' }]],
    ['/usulan/pengusul', ['/usulan/pengusul', { nip: await nipDari(kantor, 'pokja') }]],
    ['/usulan/pengusul/{id}/akhiri', [`/usulan/pengusul/${pengusul}/akhiri`, {}]],
    [
      '/perangkat/{id}/kepala',
      [`/perangkat/${(await ambil('/perangkat')).pd[0].id}/kepala`, { kepala: 'Camat Uji' }],
    ],
    ['/perangkat/impor/uji', ['/perangkat/impor/uji', { berkas: orangPd }]],
    [
      '/perangkat/impor',
      ['/perangkat/impor', { sidik: orangPd.sha256, berlaku: '2026-11-01', lewatiSalah: true }],
    ],
    [
      '/perangkat/orang/{id}',
      [
        `/perangkat/orang/${pokja}`,
        { pd: (await ambil('/perangkat')).pd[0].id, berlaku: '2026-11-02', alasan },
      ],
    ],
    ['/perangkat/akun', ['/perangkat/akun', { cakupan: 'semua' }]],
    [
      '/rencana/tahun',
      ['/rencana/tahun', { tahun: 2028, tahunSkp: 2026, batas: '2027-11-30', alasan }],
    ],
    [
      '/rencana/acuan/bentuk/{kode}',
      [
        '/rencana/acuan/bentuk/KL10',
        { nama: 'Bimbingan teknis', jpBawaan: 5, per: 'hari', alasan },
      ],
    ],
    [
      '/rencana/acuan/jabatan/{kode}',
      ['/rencana/acuan/jabatan/pelaksana', { nama: 'Pelaksana', standar: 2, alasan }],
    ],
    [
      '/rencana/acuan/skj/{no}/{level}',
      [
        '/rencana/acuan/skj/1/2',
        { deskripsi: 'Mengajak rekan', indikator: 'Mengingatkan rekan bila keliru.', alasan },
      ],
    ],
    ['/unit', ['/unit', { kode: 'UJI', nama: 'Unit Uji' }]],
    ['/unit/{id}', [`/unit/${unit[0].id}`, { kode: unit[0].kode, nama: 'Badan Uji' }]],
    [
      '/layanan/standar',
      ['/layanan/standar', { ...(await ambil('/layanan/standar')).awal, alasan }],
    ],
    ['/kantor', ['/kantor', { ...(await isianKantor(admin)), faks: '123' }]],
    [
      '/kantor/tata-naskah',
      ['/kantor/tata-naskah', { ...(await ambil('/kantor/tata-naskah')).tata, halTebal: true }],
    ],
    ['/kantor/lambang/{jenis}', ['/kantor/lambang/garuda', { berkas: logo }]],
    ['/kantor/lambang/{jenis}/lepas', ['/kantor/lambang/garuda/lepas', {}]],
    ['/kantor/pemberitahuan', ['/kantor/pemberitahuan', { surelPort: 25, surelKeamanan: 'tls' }]],
    [
      '/pemberitahuan/kiriman/{pegawaiId}/{saluran}/ulangi',
      [`/pemberitahuan/kiriman/${orang.id}/surel/ulangi`, {}],
    ],
    ['/pemberitahuan/kiriman/ulangi', ['/pemberitahuan/kiriman/ulangi', {}]],
    [
      '/pemberitahuan/webhook/ulang',
      [
        '/pemberitahuan/webhook/ulang',
        { dari: '2026-11-01', sampai: '2026-11-02', hanyaGagal: false },
      ],
    ],
    ['/kalender', ['/kalender', { kode: 'uji', nama: 'Kalender uji', salin: kalender }]],
    ['/kalender/impor/uji', ['/kalender/impor/uji', { berkas: csv, kalender: [kalender] }]],
    ['/kalender/impor', ['/kalender/impor', { sidik: csv.sha256, kalender: [kalender], alasan }]],
    ['/kalender/unit/{id}', [`/kalender/unit/${unit[0].id}`, { kalender }]],
    ['/kalender/{id}/jam', [`${k}/jam`, { zona: 'Asia/Makassar', ...pekan, alasan }]],
    [
      '/kalender/{id}/ramadan',
      [`${k}/ramadan`, { mulai: '2031-01-01', sampai: '2031-01-20', ...pekan, alasan }],
    ],
    ['/kalender/{id}/ramadan/hapus', [`${k}/ramadan/hapus`, { mulai: '2031-01-01', alasan }]],
    [
      '/kalender/{id}/libur',
      [`${k}/libur`, { tanggal: '2027-03-03', nama: 'Uji', jenis: 'libur_daerah', alasan }],
    ],
    [
      '/kalender/{id}/libur/hapus',
      [`${k}/libur/hapus`, { hari: '2027-03-03 libur_daerah', alasan }],
    ],
    [
      '/sop/{kode}/peringatan',
      [
        '/sop/surat-keluar/peringatan',
        {
          sidik: aturan.sidik,
          aturan: aturan.aturan.map(
            ({ kode, tingkat, geser, satuan, acuan, kepada, aktif }: any) => ({
              ...{ kode, tingkat, satuan, acuan, kepada, aktif },
              geser: geser + 1,
            }),
          ),
        },
      ],
    ],
    ['/sop/{kode}/jam', ['/sop/surat-keluar/jam', { janji: '3 hari kerja', jeda: jam.jeda }]],
    ['/sertifikat/setelan', ['/sertifikat/setelan', await ambil('/sertifikat/setelan')]],
    ['/arsip/pengaturan', ['/arsip/pengaturan', await ambil('/arsip/pengaturan')]],
    ['/laporan/periksa', ['/laporan/periksa', {}]],
    ['/tenggat/periksa', ['/tenggat/periksa', { dari: '2026-11-01', sampai: '2026-11-20' }]],
    ['/pengaduan/pengaturan', ['/pengaduan/pengaturan', await ambil('/pengaduan/pengaturan')]],
    [
      '/surat/masuk/pengaturan',
      ['/surat/masuk/pengaturan', await ambil('/surat/masuk/pengaturan')],
    ],
    ['/kelola/cadangan', ['/kelola/cadangan', {}]],
    ['/kelola/kelulusan/{jenis}', ['/kelola/kelulusan/teknis', { hadirMin: 75 }]],
    [
      '/kelola/lms',
      ['/kelola/lms', { cara: 'berkas', peranId: 5, domainSurel: 'a.go.id', batasDetik: 30 }],
    ],
    ['/tte/kantor', ['/tte/kantor', { penanda: 'unggah', batasDetik: 60, asalY: 'bawah' }]],
  ])
}
