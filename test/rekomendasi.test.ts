import t from 'tap'
import { bangun, type Klien } from './helper.js'
import { Lakon, Panggung, wajib } from './langkah-bantu.js'
import { kalimatRekomendasi, PDF, type Seed } from './rekomendasi-seed.js'
import { isiRencana, lembarOrang, NIP_ATASAN, NIP_PNS } from './rencana-bantu.js'
import { bedaRencana, salahBiaya } from '../server/rekomendasi/cocok.js'

const kantor = await bangun(t)
const panggung = new Panggung(kantor)
const admin = await panggung.orang('admin')

t.test('a request is held against the plan by form and year, its cost against its source', (t) => {
  const butir = { id: 'a', tahun: 2027, bentuk: 'KL10', namaBentuk: 'Bimtek', materi: 'M', jp: 40 }
  t.equal(bedaRencana(butir, { bentuk: 'KL10', mulai: '2027-12-31' }), '')
  t.match(bedaRencana(butir, { bentuk: 'KL10', mulai: '2028-01-01' }), /Tahunnya berbeda/)
  t.match(bedaRencana(butir, { bentuk: 'KL03', mulai: '2027-01-01' }), /Bentuknya berbeda/)
  t.match(bedaRencana(null, { bentuk: 'KL10', mulai: '2027-01-01' }), /tidak ada dalam rencana/)
  t.equal(salahBiaya(0, 'Tanpa kontribusi') + salahBiaya(5, 'APBN'), '')
  t.match(salahBiaya(5, 'Tanpa kontribusi'), /ada biayanya/)
  t.match(salahBiaya(0, 'APBN'), /biayanya 0/)
  t.end()
})

t.test('seed 003, Bagian III, sentence by sentence, by a PNS of another agency', async (t) => {
  // given a PNS of another agency with an accepted item in the plan, and their superior
  const { sha256 } = await admin.simpanBerkas('pegawai.csv', lembarOrang())
  const impor = { sidik: sha256, berlaku: '2026-11-01', lewatiSalah: true }
  wajib(await admin.post('/perangkat/impor', impor))
  const pns = await akun(NIP_PNS, 'pns.satu')
  const atasan = await akun(NIP_ATASAN, 'atasan.satu')
  const { id } = wajib(await pns.post('/rencana/baru/2027/klasikal', isiRencana(2)))
  for (const satu of id) wajib(await pns.post(`/rencana/${satu}/kirim`))
  const alasan = 'Sesuai kebutuhan organisasi'
  const butir = id.map((i: string) => ({ id: i, keputusan: 'terima', alasan }))
  wajib(await atasan.post('/rencana/bawahan', { butir }))
  const lakon = async (nama: string) => {
    const r = await kantor.db('rekomendasi').where({ kegiatan: nama }).first('perkara_id')
    return new Lakon(panggung, r.perkara_id)
  }
  const seed: Seed = { db: kantor.db, pns, panggung, rencana: id, lakon }
  // then each sentence holds, in its order
  for (const [kalimat, bukti] of kalimatRekomendasi(seed)) t.ok(await bukti(), kalimat)
})

t.test(
  'a plan item is carried out once, also when two requests for it are sent at once',
  async (t) => {
    // given two drafts for the same item
    const pokja = await panggung.orang('pokja')
    const kabid = await panggung.orang('kabid')
    const [usulan] = wajib(await pokja.post('/rencana/baru/2027/klasikal', isiRencana(1))).id
    wajib(await pokja.post(`/rencana/${usulan}/kirim`))
    const alasan = 'Sesuai kebutuhan organisasi'
    wajib(await kabid.post(`/rencana/${usulan}/putuskan`, { keputusan: 'terima', alasan }))
    const berkas = await pokja.simpanBerkas('surat.pdf', PDF)
    const surat = { sha256: berkas.sha256, nama: 'surat.pdf' }
    const isi = {
      ...{ rencana: usulan, bentuk: 'KL10', kegiatan: 'Bimtek', materi: 'Aplikasi', jp: 40 },
      ...{ penyelenggara: 'LAN', tempat: 'Jakarta', mulai: '2027-03-08', selesai: '2027-03-12' },
      ...{ biaya: 0, sumberDana: 'Tanpa kontribusi', suratUsulan: surat, suratPanggilan: surat },
      pernyataan: true,
    }
    const konsep = [1, 2].map(
      async () => wajib(await pokja.post('/rekomendasi/baru/klasikal', isi)).id,
    )
    const id = await Promise.all(konsep)
    // when both are sent at once
    const hasil = await Promise.all(id.map((i) => pokja.post(`/rekomendasi/${i}/kirim`)))
    // then one goes, with one case; the other stays a draft
    t.same(hasil.map((h) => h.status).sort(), [200, 409])
    t.match(hasil.find((h) => h.status === 409)!.json, { kode: 'REKOMENDASI_RENCANA_TERPAKAI' })
    const tahap = await kantor.db('rekomendasi').whereIn('id', id).orderBy('tahap').pluck('tahap')
    t.same(tahap, ['konsep', 'terkirim'])
    // and nobody else sees a draft, nor anything of a stranger's; a case by hand is refused
    const draf = await kantor
      .db('rekomendasi')
      .where({ tahap: 'konsep' })
      .whereIn('id', id)
      .first('id')
    t.equal((await kabid.baca(`/rekomendasi/${draf.id}`)).status, 404)
    const asing = await kantor.masukSebagai('pns.satu')
    t.equal((await asing.baca(`/rekomendasi/${id[0]}`)).status, 404)
    t.equal((await asing.get(`/rekomendasi/${id[0]}/berkas/usulan`)).status, 404)
    t.equal((await asing.baca('/rekomendasi/semua')).status, 403)
    const tangan = {
      sopKode: 'pengajuan-rekomendasi',
      judul: 'Rekomendasi',
      unitId: await panggung.unit(),
    }
    for (const kunci of ['tanpa-pengajuan', `rekomendasi:${draf.id}`])
      t.match((await pokja.post('/perkara', { ...tangan, kunci })).json, {
        kode: 'REKOMENDASI_TANPA_PENGAJUAN',
      })
    // and the hash of a file, which its public page may tell, does not give the file away
    const suratLain = PDF.replace('\n', '\n% surat orang lain\n')
    const lain = await pokja.simpanBerkas('lain.pdf', suratLain)
    const curi = { ...isi, rencana: 'lain', alasanBeda: 'Ditawarkan tahun ini', suratUsulan: lain }
    t.match(await asing.post('/rekomendasi/baru/klasikal', curi), {
      json: { kode: 'UNGGAHAN_TIDAK_ADA' },
    })
    const milik = await asing.simpanBerkas('sendiri.pdf', suratLain)
    wajib(await asing.post('/rekomendasi/baru/klasikal', { ...curi, suratUsulan: milik }))
  },
)

async function akun(nip: string, namaPengguna: string): Promise<Klien> {
  const { id } = await kantor.db('pegawai').where({ nip }).first('id')
  const isi = { namaPengguna, sandiBaru: 'kata-sandi-awal-pns', admin: false }
  wajib(await admin.post(`/pegawai/${id}/akun`, isi))
  return kantor.masukSebagai(namaPengguna)
}
