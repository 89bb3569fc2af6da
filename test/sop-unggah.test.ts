import t from 'tap'
import { transaksi } from '../server/platform/db/db.js'
import { compile } from '../server/platform/engine/index.js'
import { daftarkanSop } from '../server/sop/service.js'
import { bangun } from './helper.js'
import { wajib } from './langkah-cara.js'

// An office brings its own version of an SOP: looked at first, in force from a day of its choosing.

const kantor = await bangun(t)
const { db, clock, tugasPekerja } = kantor
let admin = await kantor.masukSebagai('admin')
const BAWAAN = (await admin.get('/sop/surat-keluar/bpmn')).teks
const KEGIATAN = /(<bpmn:userTask id="langkah-2" name=")([^"]+)/

/** The shipped SOP with another second row. */
const dengan = (kegiatan: string): string => BAWAAN.replace(KEGIATAN, `$1${kegiatan}`)

const unggah = async (xml: string) => {
  const berkas = await admin.simpanBerkas('surat-keluar.bpmn', xml)
  return admin.post('/kelola/sop', { berkas, alasan: 'SK Kepala Nomor 12 Tahun 2026' })
}
const aktif = () => db('sop_versi').where({ kode: 'surat-keluar', aktif: true }).first()
const tindak = (id: string, apa: string, isian: object = {}) =>
  admin.post(`/kelola/sop/${id}/${apa}`, isian)

t.test('what cannot run is refused with the row that is wrong, and nothing is kept', async (t) => {
  const asing = BAWAAN.replace('sop:handler="surat.paraf"', 'sop:handler="surat.terbang"')
  const { status, json } = await unggah(asing)
  t.equal(status, 422)
  t.match(json.pesan, /surat-keluar\.bpmn: .*surat\.terbang.*\[/)
  t.match((await unggah('bukan diagram')).json.kode, /^DIAGRAM_/)
  t.match((await unggah(`<!DOCTYPE x>${BAWAAN}`)).json.kode, 'DIAGRAM_BERISI_DTD')
  t.match((await unggah(BAWAAN)).json, { kode: 'SOP_VERSI_SUDAH_ADA', rincian: { nomor: 1 } })
  t.same(await db('sop_usulan'), [])
  const pokja = await kantor.masukSebagai('pokja')
  t.equal((await pokja.get('/kelola/sop')).status, 403)
  t.notMatch((await pokja.get('/sop')).teks, 'Unggah versi SOP')
})

t.test('a version is looked at before it binds anyone, then new cases follow it', async (t) => {
  // given
  const lama = await aktif()
  const { id } = wajib(await unggah(dengan('Memeriksa dan memaraf konsep surat')))
  t.equal((await aktif()).id, lama.id, 'nothing is in force yet')
  // then the page says what would change and how the sheet would look
  const { teks } = await admin.get(`/kelola/sop/${id}`)
  t.match(teks, /Langkah 2, kegiatan: dari “[^”]+” menjadi “Memeriksa dan memaraf konsep surat”/)
  t.match(teks, 'sop-tabel')
  t.match(teks, '<svg')
  t.match((await unggah(dengan('Lain lagi'))).json, { kode: 'SOP_USULAN_MASIH_ADA' })
  // when it is put in force
  const form = await admin.form(`/kelola/sop/${id}/berlakukan`, { mulai: '' })
  t.match(form.ke, '/sop/surat-keluar/versi')
  t.notSame((await aktif()).id, lama.id)
  const riwayat = (await admin.get('/sop/surat-keluar/versi')).teks
  t.match(riwayat, 'Alasan perubahan: SK Kepala Nomor 12 Tahun 2026')
  // and it is done once, and in the trail with what stood before
  t.match((await tindak(id, 'berlakukan')).json, { kode: 'SOP_USULAN_SELESAI' })
  const jejak = await db('jejak').whereIn('perihal', ['sop_usulan', 'sop_versi']).orderBy('id')
  t.match(jejak.at(-1), { perihal: 'sop_usulan', perubahan: { status: ['diperiksa', 'berlaku'] } })
  t.ok(
    jejak.every((j) => !JSON.stringify(j).includes('bpmn:')),
    'without the diagram itself',
  )
})

t.test(
  'a release that brings another text does not put the version of the office away',
  async (t) => {
    const milik = await aktif()
    const xml = dengan('Dari terbitan Paraf yang baru')
    const { baru } = await transaksi(db, async (trx) =>
      daftarkanSop(trx, { xml, diagram: await compile(xml) }),
    )
    t.equal(baru, false)
    t.equal((await aktif()).id, milik.id)
  },
)

t.test('a version with a day begins on that day, or stays out with the reason', async (t) => {
  // given a day to come; one gone by is refused
  const lama = await aktif()
  const { id } = wajib(await unggah(dengan('Berlaku tahun depan')))
  t.match((await tindak(id, 'berlakukan', { mulai: '2026-11-22' })).json.kode, 'SOP_TANGGAL_LEWAT')
  t.match(wajib(await tindak(id, 'berlakukan', { mulai: '2027-01-04' })), { pada: '2027-01-04' })
  t.equal((await aktif()).id, lama.id)
  t.match((await admin.get('/kelola/sop')).teks, 'Berlaku mulai 4 Januari 2027')
  const [job] = (
    await db.raw(`select run_at from graphile_worker._private_jobs where key = ?`, [
      `sop.berlaku:${id}`,
    ])
  ).rows
  t.equal(job.run_at.toISOString(), '2027-01-03T16:00:00.000Z', 'midnight of the office')
  // when the day comes
  clock.advance(42 * 86_400_000)
  await tugasPekerja['sop.berlaku']!({ id }, {} as never)
  t.notSame((await aktif()).id, lama.id)
  admin = await kantor.masukSebagai('admin')
  // and one that could not run any more on its day
  const nanti = wajib(await unggah(dengan('Berlaku lusa')))
  wajib(await tindak(nanti.id, 'berlakukan', { mulai: '2027-02-01' }))
  await db('sop_usulan')
    .where({ id: nanti.id })
    .update({
      xml: dengan('Berlaku lusa').replaceAll('sop:peran="kabid"', 'sop:peran="tiada"'),
    })
  const kini = await aktif()
  await tugasPekerja['sop.berlaku']!({ id: nanti.id }, {} as never)
  t.equal((await aktif()).id, kini.id)
  t.match((await admin.get(`/kelola/sop/${nanti.id}`)).teks, /tiada.*Tidak jadi berlaku/s)
})

t.test('two administrators who decide at once: one does, the other is told', async (t) => {
  const { id } = wajib(await unggah(dengan('Diputus dua orang')))
  const [a, b] = await Promise.all([tindak(id, 'berlakukan'), tindak(id, 'batal')])
  t.same([a!.status, b!.status].sort(), [200, 409])
})
