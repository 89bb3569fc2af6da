import t from 'tap'
import { bangun } from './helper.js'
import { Panggung, wajib, type Lakon } from './langkah-bantu.js'
import { isianContoh } from './surat-keluar-bantu.js'

// Any kind of letter by the flow that Paraf brings along: its kind is chosen when the case starts.

const panggung = new Panggung(await bangun(t))
const { db } = panggung.kantor
const pengelola = await panggung.orang('pengelola')
const { naskah: pilihan } = (await pengelola.baca('/perkara/baru')).json

async function sampaiKirim(perkara: Lakon, jenis: string): Promise<void> {
  wajib(await perkara.jawab('1', isianContoh(jenis)))
  await perkara.sampai('6')
}

t.test('every kind of letter is on offer, certificates and sheets are not', async (t) => {
  const kode = pilihan.map((p: { kode: string }) => p.kode)
  t.ok(kode.includes('undangan-pembukaan') && kode.includes('sk-panitia'))
  t.notOk(kode.includes('sertifikat'))
  const halaman = await pengelola.get('/perkara/baru')
  for (const p of pilihan) t.match(halaman.teks, `<option value="${p.kode}">${p.nama}</option>`)
})

for (const { kode: jenis } of pilihan) {
  t.test(`${jenis}: from the draft to the archive without a training`, async (t) => {
    const perkara = await panggung.mulai('surat-keluar', { naskah: jenis })
    await sampaiKirim(perkara, jenis)
    const surat = await db('naskah').where({ perkara_id: perkara.id }).first()
    t.match(surat, { jenis, keadaan: 'terbit' })
    t.ok(surat.nomor, 'it has a number')
    const pengiriman = [{ tujuan: 'Inspektur Daerah', cara: 'kurir', penerima: 'Petugas' }]
    t.equal((await perkara.jawab('6', { pengiriman })).status, 200)
    await perkara.sampai()
    t.equal((await perkara.perkara()).status, 'selesai')
    t.equal((await db('naskah').where({ id: surat.id }).first()).keadaan, 'arsip')
  })
}

t.test('the kind is asked for where it is open, and refused where the SOP has it', async (t) => {
  const unitId = await panggung.unit()
  const mulai = (isi: object) =>
    pengelola.post('/perkara', { judul: 'Pelatihan uji', unitId, ...isi })
  for (const naskah of [undefined, 'surat-cinta', 'sertifikat']) {
    t.match(await mulai({ sopKode: 'surat-keluar', naskah }), {
      status: 400,
      json: { kode: 'PERKARA_BUTUH_NASKAH', pesan: /jenis naskah wajib dipilih/ },
    })
  }
  t.match(await mulai({ sopKode: 'peningkatan-kapasitas', naskah: 'sk-panitia' }), {
    status: 400,
    json: { kode: 'PERKARA_NASKAH_TETAP' },
  })
})
