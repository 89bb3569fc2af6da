import { createHash, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import t from 'tap'
import { namaDalamPaket } from '../server/values/nama-dalam-paket.js'
import { pekerjaPaket } from '../server/arsip/paket.js'
import { bukaPaket } from '../server/platform/docx/paket.js'
import { ambilBerkas, simpanBerkas } from '../server/platform/docx/simpan.js'
import { pekerjaSertifikat } from '../server/sertifikat/susun.js'
import { bangun, SENIN_PAGI } from './helper.js'
import { konverterTiruan } from './konverter-tiruan.js'
import { isiRoster, meja, type Meja } from './surat-contoh.js'

const { db, clock, masukSebagai } = await bangun(t)
const { converter } = konverterTiruan()
const bungkus = pekerjaPaket(db, clock)['arsip.paket']!
const pengelola = await masukSebagai('pengelola')

const lampiran = (m: Meja) => db('lampiran').where({ perkara_id: m.perkara.id }).orderBy('nama')
const simpan = async (isi: string | Buffer, mime = 'text/plain') =>
  (await simpanBerkas(db, { isi: Buffer.from(isi), mime })).sha256
const sidik = (isi: Uint8Array) => createHash('sha256').update(isi).digest('hex')

/** The job as it was queued by row 12. */
async function cadangkan(m: Meja) {
  await m.kerja('pengelola', 'cadangan.buat', { berkas: 'kursus.mbz', tempat: 'Hard disk' })
  const { rows } = await db.raw(`select payload from graphile_worker._private_jobs where key = ?`, [
    `arsip.paket:${m.perkara.id}`,
  ])
  return rows[0].payload as { perkaraId: string; tugasId: string; oleh: string }
}

async function paket(m: Meja): Promise<{ nama: string; isi: Map<string, Buffer> }[]> {
  const baris = (await lampiran(m)).filter((l) => /^cadangan-perkara(-\d+)?\.zip$/.test(l.nama))
  return Promise.all(
    baris.map(async (l) => {
      const zip = bukaPaket((await ambilBerkas(db, l.sha256)).isi)
      return {
        nama: l.nama,
        isi: new Map(Object.keys(zip.files).map((f) => [f, zip.files[f]!.asNodeBuffer()])),
      }
    }),
  )
}

t.test('a note with files keeps them with the case; an unknown file is refused', async (t) => {
  const m = await meja(db, SENIN_PAGI)
  const foto = await pengelola.simpanBerkas('foto kegiatan.jpg', 'bukan foto')
  await m.kerja('pengelola', 'catat.selesai', { catatan: 'Selesai', lampiran: [foto] })
  const [l] = await lampiran(m)
  t.match(l, { nama: 'foto kegiatan.jpg', sha256: foto.sha256 })
  const unduhan = await pengelola.get(`/lampiran/${l.id}`)
  t.match(unduhan, {
    status: 200,
    teks: 'bukan foto',
    headers: {
      'content-disposition': /^attachment; filename="foto-kegiatan.jpg"/,
      'x-content-type-options': 'nosniff',
    },
  })
  await t.rejects(
    m.kerja('pengelola', 'catat.selesai', { lampiran: [{ sha256: '0'.repeat(64), nama: 'x' }] }),
    /foreign key/,
  )
})

t.test('the package holds everything of the case, and its manifest fits', async (t) => {
  // given: a letter, a certificate with its PDF, a reply with its scan, an attachment
  const m = await meja(db, SENIN_PAGI)
  await isiRoster(m, 1)
  const o = { naskah: 'surat-permohonan-kode' }
  await m.kerja(
    'pengelola',
    'surat.ketik',
    { ...(await m.awal('pengelola', 'surat.ketik', o)), tujuan: ['Kepala LAN RI'] },
    o,
  )
  await m.kerja('pengelola', 'sertifikat.cetak', {})
  const [{ id }] = await db('pekerjaan').whereRaw(`hasil->>'perkaraId' = ?`, [m.perkara.id])
  await pekerjaSertifikat({ db, clock, converter })['sertifikat.susun']!(
    { perkaraId: m.perkara.id, pekerjaanId: id },
    { percobaan: 1, maks: 8 } as never,
  )
  const s = await db('sertifikat').where({ perkara_id: m.perkara.id }).first()
  await db('konversi')
    .where({ docx_sha256: s.docx_sha256 })
    .update({ status: 'selesai', pdf_sha256: await simpan('%PDF-1.7', 'application/pdf') })
  await db('surat_masuk').insert({
    agenda: 7,
    tahun: 2026,
    pengirim: 'Dinas',
    nomor: m.perkara.id,
    tanggal: '2026-11-20',
    hal: 'x',
    diterima_at: SENIN_PAGI,
    perkara_id: m.perkara.id,
    sha256: await simpan('%PDF-scan', 'application/pdf'),
  })
  await m.kerja('pengelola', 'catat.selesai', {
    lampiran: [{ sha256: await simpan('isi'), nama: '../../etc/passwd' }],
  })
  // when
  await bungkus(await cadangkan(m), {} as never)
  // then
  const [satu, ...lain] = await paket(m)
  t.same(lain, [])
  const nama = [...satu!.isi.keys()]
  const l = (await lampiran(m)).find((x) => x.nama.includes('passwd'))
  const harap = [
    'data/perkara.json',
    'data/riwayat.json',
    'data/cap.json',
    'data/sertifikat.json',
    'naskah/surat-permohonan-kode-v1.docx',
    `sertifikat/${s.id}.docx`,
    `sertifikat/${s.id}.pdf`,
    'surat-masuk/2026-7/pindaian.pdf',
    `lampiran/${l.id}/__.._etc_passwd`,
  ]
  for (const ada of harap) {
    t.ok(nama.includes(ada), ada)
  }
  const manifest: { nama: string; ukuran: number; sha256: string; paket: string }[] = JSON.parse(
    satu!.isi.get('manifest.json')!.toString(),
  )
  t.same(
    manifest.map((b) => b.nama).sort(),
    nama.filter((n) => n !== 'manifest.json').sort(),
    'every part is named, and no other',
  )
  for (const b of manifest) {
    const isi = satu!.isi.get(b.nama)!
    t.same([b.ukuran, b.sha256, b.paket], [isi.length, sidik(isi), 'cadangan-perkara.zip'], b.nama)
  }
})

t.test(
  'packed twice, also at the same moment, there is one package, and it does not pack itself',
  async (t) => {
    const m = await meja(db, SENIN_PAGI)
    await m.kerja('pengelola', 'catat.selesai', {
      lampiran: [{ sha256: await simpan('isi'), nama: 'a.txt' }],
    })
    const isi = await cadangkan(m)
    await bungkus(isi, {} as never)
    const [sekali] = await paket(m)
    await Promise.all([1, 2, 3].map(() => bungkus(isi, {} as never)))
    const semua = await paket(m)
    t.equal(semua.length, 1)
    t.same([...semua[0]!.isi.keys()], [...sekali!.isi.keys()])
    t.equal((await lampiran(m)).length, 2)
  },
)

t.test('more than one ZIP can carry goes into several, each file once', async (t) => {
  // given: a file as large as may be uploaded, which does not shrink, and a small one
  const m = await meja(db, SENIN_PAGI)
  const lampiranBaru = [
    { sha256: await simpan(randomBytes(25 * 2 ** 20)), nama: 'besar.bin' },
    { sha256: await simpan('kecil'), nama: 'kecil.txt' },
  ]
  await m.kerja('pengelola', 'catat.selesai', { lampiran: lampiranBaru })
  // when
  await bungkus(await cadangkan(m), {} as never)
  // then
  const semua = await paket(m)
  t.ok(semua.length >= 2)
  const isi = semua.flatMap((p) =>
    [...p.isi].filter(([n]) => n.startsWith('lampiran/')).map(([, b]) => sidik(b)),
  )
  t.same(isi.sort(), lampiranBaru.map((l) => l.sha256).sort())
  const manifest: { sha256: string; paket: string }[] = JSON.parse(
    semua
      .find((p) => p.nama === 'cadangan-perkara.zip')!
      .isi.get('manifest.json')!
      .toString(),
  )
  for (const b of manifest) {
    t.ok(
      [...semua.find((p) => p.nama === b.paket)!.isi.values()].some((x) => sidik(x) === b.sha256),
      'it lies where the manifest says',
    )
  }
})

t.test('law: a name in the package stays in its folder and can be written anywhere', (t) => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (asal) => {
      const nama = namaDalamPaket(asal)
      return (
        nama.length > 0 &&
        nama.length <= 130 &&
        !/[\\/:*?"<>|\p{Cc}]/u.test(nama) &&
        !nama.startsWith('.') &&
        !/[. ]$/.test(nama) &&
        !/^(con|nul|prn|aux)(\.|$)/i.test(nama)
      )
    }),
  )
  t.equal(
    namaDalamPaket('Laporan akhir (final).docx'),
    'Laporan akhir (final).docx',
    'a good name is left alone',
  )
  t.equal(namaDalamPaket('CON.txt'), '_CON.txt')
  t.equal(namaDalamPaket('..'), '_')
  t.equal(namaDalamPaket(' . '), 'berkas')
  t.match(namaDalamPaket(`${'panjang '.repeat(40)}.pdf`), /\.pdf$/)
  t.end()
})

t.test(
  'archiving marks the issued letter; a report opens the way to the certificates',
  async (t) => {
    const m = await meja(db, SENIN_PAGI)
    await isiRoster(m, 2)
    const o = { naskah: 'surat-permohonan-kode' }
    await m.kerja(
      'pengelola',
      'surat.ketik',
      { ...(await m.awal('pengelola', 'surat.ketik', o)), tujuan: ['Kepala LAN RI'] },
      o,
    )
    const { sha256 } = await m.awal('kabid', 'surat.paraf', o)
    const naskah = () => db('naskah').where({ perkara_id: m.perkara.id }).first('keadaan')
    await m.kerja('pengelola', 'arsip.simpan', { tempat: 'Lemari' }, o)
    t.same(await naskah(), { keadaan: 'konsep' }, 'a draft is not archived')
    await m.kerja('kepala', 'surat.tandaTangan', { sha256, keputusan: 'ya' }, o)
    await m.kerja('agendaris', 'surat.agenda', {}, o)
    await m.kerja('pengelola', 'arsip.simpan', { tempat: 'Lemari' }, o)
    t.same(await naskah(), { keadaan: 'arsip' })
    await m.kerja('pengelola', 'laporan.unggah', {
      laporan: { sha256: await simpan('laporan'), nama: 'laporan.pdf' },
    })
    t.equal(
      (
        await db('peserta')
          .where({ pelatihan_id: m.perkara.pelatihanId })
          .whereNotNull('laporan_at')
      ).length,
      2,
    )
  },
)

t.test('long work is watched on a page of its own', async (t) => {
  const { status, teks } = await pengelola.get('/pekerjaan')
  t.equal(status, 200)
  t.match(teks, /Antrean PDF[\s\S]*Menunggu/)
  t.match(teks, 'Sertifikat Pelatihan Teknis Tata Naskah Dinas')
  t.match(teks, /<progress[^>]* max="1" value="1"/)
})
