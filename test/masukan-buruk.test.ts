import t from 'tap'
import { bangun } from './helper.js'
import { Panggung, PELATIHAN } from './langkah-bantu.js'
import { ditolak, KALIMAT } from './sidik.js'

const panggung = new Panggung(await bangun(t))
const NOL = '00000000-0000-0000-0000-000000000000'

t.test('what does not exist is said to be unknown', async (t) => {
  const k = await panggung.orang('pengelola')
  const unitId = await panggung.unit()
  const mulai = (isi: object) => () =>
    k.post('/perkara', { sopKode: 'peningkatan-kapasitas', judul: 'Uji coba', unitId, ...isi })
  await ditolak(t, panggung.kantor.db, [
    ['SOP', 404, /^SOP pensiun tidak ditemukan\.$/, mulai({ sopKode: 'pensiun' })],
    [
      'SOP with odd signs',
      404,
      /^SOP .* tidak ditemukan\.$/,
      mulai({ sopKode: `'; drop table perkara --` }),
    ],
    ['unit', 404, /^Unit tidak ditemukan\.$/, mulai({ unitId: NOL })],
    ['training', 404, /^Pelatihan tidak ditemukan\.$/, mulai({ pelatihanId: NOL })],
    ['unit that is no id', 400, /^Kolom Unit pengampu /, mulai({ unitId: 'PSDA' })],
    ['title', 400, /^Kolom Judul perkara wajib diisi\.$/, mulai({ judul: undefined })],
    [
      'title too short',
      400,
      /^Kolom Judul perkara harus paling sedikit 3 karakter\.$/,
      mulai({ judul: 'x' }),
    ],
    [
      'title too long',
      400,
      /^Kolom Judul perkara terlalu panjang, paling banyak 300 karakter\.$/,
      mulai({ judul: 'x'.repeat(301) }),
    ],
    ['a field nobody knows', 400, /^Kolom jdul tidak dikenal\.$/, mulai({ jdul: 'x' })],
    ['task', 404, /tidak ditemukan\.$/, () => k.post(`/tugas/${NOL}/selesai`, {})],
    ['task that is no id', 404, /tidak ditemukan\.$/, () => k.post('/tugas/tujuh/selesai', {})],
    ['case', 404, /^Perkara tidak ditemukan\.$/, () => k.baca(`/perkara/${NOL}`)],
    [
      'certificates of a training',
      404,
      /^Pelatihan tidak ditemukan\.$/,
      () => k.post(`/pelatihan/${NOL}/sertifikat/terima`, {}),
    ],
    ['address', 404, /tidak ditemukan\.$/, () => k.post('/perkara/semua/hapus', {})],
  ])
})

t.test('a plan that is not right is refused by the name of its field', async (t) => {
  const perkara = await panggung.mulai('peningkatan-kapasitas')
  const coba = (isi: object) => () => perkara.jawab('1', { ...PELATIHAN, ...isi })
  const k = await panggung.orang('pokja')
  const { id } = await perkara.tugas('1')
  const mentah =
    (payload: string, tipe = 'application/json') =>
    () =>
      k.kirim({
        method: 'POST',
        url: `/api/tugas/${id}/selesai`,
        payload,
        headers: { 'content-type': tipe, 'x-csrf-token': k.csrf },
      })
  await ditolak(t, panggung.kantor.db, [
    ['missing', 400, /^Kolom Nama pelatihan wajib diisi\.$/, coba({ nama: undefined })],
    ['empty', 400, /^Kolom Tempat wajib diisi\.$/, coba({ tempat: '' })],
    [
      'far too long',
      400,
      /^Kolom Nama pelatihan terlalu panjang, paling banyak 300 karakter\.$/,
      coba({ nama: 'a'.repeat(100_000) }),
    ],
    [
      'a text for a number',
      400,
      /^Kolom Jumlah jam pelajaran \(JP\) harus berupa bilangan bulat\.$/,
      coba({ jp: 'empat puluh' }),
    ],
    [
      'a number out of range',
      400,
      /^Kolom Jumlah jam pelajaran \(JP\) harus paling besar 2000\.$/,
      coba({ jp: 1e12 }),
    ],
    [
      'a day that is not',
      400,
      /^Kolom Tanggal mulai harus berupa tanggal yang ada/,
      coba({ mulai: '2027-02-29' }),
    ],
    [
      'the end before the start',
      400,
      /^Kolom Tanggal selesai tidak boleh sebelum tanggal mulai\.$/,
      coba({ selesai: '2027-01-17' }),
    ],
    [
      'a kind nobody knows',
      400,
      /^Kolom Jenis pelatihan harus salah satu dari: teknis, /,
      coba({ jenis: 'daring' }),
    ],
    [
      'a row of a table',
      400,
      /^Kolom Panitia baris 1, Nama wajib diisi\.$/,
      coba({ panitia: [{ jabatan: 'Ketua', kedudukan: 'Ketua' }] }),
    ],
    [
      'a sign that cannot be stored',
      400,
      /^Isian memuat karakter yang tidak dapat disimpan/,
      coba({ tempat: 'Aula\u0000' }),
    ],
    ['broken JSON', 400, KALIMAT, mentah('{"nama": ')],
    ['a list for a form', 400, KALIMAT, mentah('[1, 2]')],
    ['another language', 415, KALIMAT, mentah('<nama/>', 'application/xml')],
    ['a book for a form', 413, KALIMAT, mentah(JSON.stringify({ nama: 'x'.repeat(40_000_000) }))],
    [
      'a forged token',
      403,
      KALIMAT,
      () => k.post(`/tugas/${id}/selesai`, PELATIHAN, { 'x-csrf-token': 'palsu' }),
    ],
    ['nobody', 401, KALIMAT, () => panggung.kantor.tamu().post(`/tugas/${id}/selesai`, PELATIHAN)],
  ])
})

t.test('dates that cannot be are refused where they are written', async (t) => {
  // given six o'clock in the morning of the 25th in Tenggarong, when it is still the 24th in London
  panggung.pukul('2026-11-24T22:00:00Z')
  const perkara = await panggung.mulai('peningkatan-kapasitas')
  await perkara.sampai('6')
  const nomor = await perkara.awal('6')
  await ditolak(t, panggung.kantor.db, [
    [
      'a letter of tomorrow',
      422,
      /^Tanggal surat tidak boleh melewati hari ini\.$/,
      () => perkara.jawab('6', { ...nomor, tanggal: '2026-11-26' }),
    ],
    [
      'nobody to send it to',
      400,
      /^Kolom Pengiriman wajib memuat sedikitnya satu tujuan\.$/,
      () => perkara.jawab('6', { ...nomor, pengiriman: [] }),
    ],
  ])
  t.equal((await perkara.jawab('6', { ...nomor, tanggal: '2026-11-25' })).status, 200)
  const surat = await perkara.awal('7')
  await ditolak(t, panggung.kantor.db, [
    [
      'replies until yesterday',
      400,
      /^Kolom Batas balasan sudah lewat\.$/,
      () => perkara.jawab('7', { ...surat, batasBalasan: '2026-11-24' }),
    ],
    [
      'no date for the replies',
      400,
      /^Kolom Batas balasan wajib diisi\.$/,
      () => perkara.jawab('7', surat),
    ],
  ])
  t.equal(
    (await perkara.jawab('7', { ...surat, batasBalasan: '2026-11-25' })).status,
    200,
    'today is not over',
  )
})

t.test(
  'the tasks of others, of yesterday and of an ended Plh. are refused in one sentence each',
  async (t) => {
    panggung.pukul('2026-11-26T01:00:00Z')
    const perkara = await panggung.mulai('peningkatan-kapasitas')
    const { id: selesai } = await perkara.tugas('1')
    await perkara.sampai('5')
    const { id } = await perkara.tugas('5')
    const isian = { ...(await perkara.awal('5')), keputusan: 'ya' }
    await panggung.tetapkan('sekretaris', 'kepala', 'plh', '2026-11-24', '2026-11-25')
    const kirim = (akun: string, tugas: string) => async () =>
      (await panggung.orang(akun)).post(`/tugas/${tugas}/selesai`, isian)
    for (const akun of ['kabid', 'sekretaris', 'pokja2']) await panggung.orang(akun)
    await ditolak(t, panggung.kantor.db, [
      [
        'someone else',
        403,
        /^Tugas ini milik Kepala Badan, bukan milik Anda\.$/,
        kirim('kabid', id),
      ],
      [
        'an ended Plh.',
        403,
        /^Masa tugas Anda sebagai Plh\. Kepala Badan .* berakhir pada 25 November 2026\.$/,
        kirim('sekretaris', id),
      ],
      [
        'done',
        409,
        /^Tugas ini sudah diselesaikan oleh Dewi Kartika Lestari, .* pada 26 Nov 2026 09\.00 WITA\.$/,
        kirim('pokja2', selesai),
      ],
      [
        'done, for anyone',
        409,
        /^Tugas ini sudah diselesaikan oleh Dewi /,
        kirim('kabid', selesai),
      ],
    ])
  },
)
