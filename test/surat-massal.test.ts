import t from 'tap'
import { ambilBerkas } from '../server/platform/docx/simpan.js'
import { pekerjaSuratMassal } from '../server/surat/massal/susun.js'
import { bangun, SENIN_PAGI } from './helper.js'
import { konverterTiruan } from './konverter-tiruan.js'
import { isiRoster, meja, teksDocx, type Meja } from './surat-contoh.js'

const { db, clock, masukSebagai, tamu } = await bangun(t)
const { converter } = konverterTiruan()
const susun = pekerjaSuratMassal({ db, clock, converter })['surat.massal']!
const agendaris = await masukSebagai('agendaris')

/** An issued letter of that kind; answers its id. */
async function terbit(m: Meja, naskah: string): Promise<string> {
  const o = { naskah }
  const awal = await m.awal('pengelola', 'surat.ketik', o)
  await m.kerja('pengelola', 'surat.ketik', { ...awal, tujuan: ['Kepala Dinas Kesehatan'] }, o)
  const n = await db('naskah').where({ perkara_id: m.perkara.id, jenis: naskah }).first()
  const { docx_sha256: sha256 } = await db('naskah_versi').where({ naskah_id: n.id }).first()
  await m.kerja('kepala', 'surat.tandaTangan', { sha256, keputusan: 'ya' }, o)
  await m.kerja('agendaris', 'surat.agenda', {}, o)
  return n.id
}

const surat = (id: string) => db('surat_massal').where({ naskah_id: id }).orderBy('urutan')
async function kerjakan(id: string): Promise<void> {
  const p = await db('pekerjaan').whereRaw(`hasil->>'naskahId' = ?`, [id]).orderBy('created_at')
  for (const { id: pekerjaanId } of p)
    await susun({ naskahId: id, pekerjaanId }, { percobaan: 1, maks: 8 } as never)
}

t.test(
  'every participant gets a letter: own number, own code, the words of the signed one',
  async (t) => {
    // given
    const m = await meja(db, SENIN_PAGI)
    await isiRoster(m, 25)
    const id = await terbit(m, 'surat-panggilan')
    const induk = await db('naskah').where({ id }).first()
    // when: two people press the button at the same moment
    const [a, b] = await Promise.all([1, 2].map(() => agendaris.post(`/naskah/${id}/per-peserta`)))
    t.same([a!.status, b!.status].sort(), [200, 409])
    await kerjakan(id)
    // then
    const semua = await surat(id)
    t.equal(semua.length, 25)
    const buku = await db('nomor').where({ pemilik: 'surat_massal' }).orderBy('urut')
    t.same(
      buku.map((n) => n.urut),
      semua.map((_, i) => buku[0].urut + i),
      'without a gap',
    )
    t.same(
      buku.map((n) => n.nomor),
      semua.map((s) => s.nomor),
    )
    t.same(
      buku.map((n) => n.tujuan),
      semua.map((s) => s.peserta.nama),
    )
    t.equal(new Set(semua.map((s) => s.token)).size, 25)
    const isi = teksDocx((await ambilBerkas(db, semua[7].docx_sha256)).isi)
    t.match(isi, semua[7].nomor)
    t.match(isi, 'Peserta 008')
    t.notMatch(isi, /Peserta 009|Kepala Dinas Kesehatan/)
    t.match(isi, `/v/${semua[7].token}`)
    const p = await db('pekerjaan').whereRaw(`hasil->>'naskahId' = ?`, [id]).first()
    t.match(p, { status: 'selesai', total: 25, selesai: 25, gagal: 0 })
    t.equal((await db('pekerjaan_berkas').where({ pekerjaan_id: p.id })).length, 25)
    t.match((await tamu().get(`/v/${semua[3].token}`)).teks, semua[3].nomor)
    t.not(induk.nomor, semua[3].nomor)
    // and: who comes later gets one too, after those who have theirs
    t.match(await agendaris.post(`/naskah/${id}/per-peserta`), {
      json: { kode: 'SURAT_MASSAL_LENGKAP' },
    })
    await isiRoster(m, 1, { mulai: 25 })
    t.match((await agendaris.get(`/naskah/${id}/per-peserta`)).teks, 'Buat surat untuk 1 peserta')
    t.match(await agendaris.form(`/naskah/${id}/per-peserta`), { status: 303 })
    await kerjakan(id)
    const [baru] = (await surat(id)).slice(25)
    t.match(baru, { urutan: 26, peserta: { nama: 'Peserta 026' }, docx_sha256: /^[0-9a-f]{64}$/ })
    t.match(await agendaris.get(`/surat-massal/${baru.id}.pdf`), { status: 200 })
  },
)

t.test('only from an issued letter with participants, and only by the secretariat', async (t) => {
  const m = await meja(db, SENIN_PAGI)
  const id = await terbit(m, 'surat-panggilan')
  const pintu = `/naskah/${id}/per-peserta`
  t.match(await (await masukSebagai('pengelola')).post(pintu), { status: 403 })
  t.match(await agendaris.post(pintu), { json: { kode: 'SURAT_MASSAL_TANPA_PESERTA' } })
  const konsep = await meja(db, SENIN_PAGI)
  await isiRoster(konsep, 1)
  const o = { naskah: 'surat-panggilan' }
  await konsep.kerja(
    'pengelola',
    'surat.ketik',
    { ...(await konsep.awal('pengelola', 'surat.ketik', o)), tujuan: ['A'] },
    o,
  )
  const n = await db('naskah').where({ perkara_id: konsep.perkara.id }).first()
  t.match(await agendaris.post(`/naskah/${n.id}/per-peserta`), {
    json: { kode: 'NASKAH_BELUM_TERBIT' },
  })
  t.same(await surat(n.id), [])
})
