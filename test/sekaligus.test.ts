import t from 'tap'
import { FRASA_CONTOH } from '../server/tte/contoh.js'
import { bangun } from './helper.js'
import { masukkan, type Klien } from './klien.js'
import { Panggung, wajib, type Lakon } from './langkah-bantu.js'
import { suratPdf } from './pades-bantu.js'
import { isianContoh } from './surat-keluar-bantu.js'
import { simpanPdf } from './tte-bantu.js'

// Paraf and signature on several letters at once: of what was opened, each in a transaction of its own.

const panggung = new Panggung(await bangun(t))
const { app, db, clock } = panggung.kantor
const JENIS = 'undangan-pembukaan'
const elektronik = () =>
  db('jenis_naskah').insert({
    jenis: JENIS,
    cara_tanda_tangan: 'elektronik',
    diubah_at: clock.now(),
  })

/** A letter that waits at this row; and its task. */
async function surat(baris: '3' | '4'): Promise<{ perkara: Lakon; id: string }> {
  const perkara = await panggung.mulai('surat-keluar', { naskah: JENIS })
  wajib(await perkara.jawab('1', isianContoh(JENIS)))
  await perkara.sampai(baris)
  return { perkara, id: (await perkara.tugas(baris)).id }
}
const naskah = (p: Lakon) => db('naskah').where({ perkara_id: p.id }).first()
const versi = async (p: Lakon) => {
  const n = await naskah(p)
  return db('naskah_versi').where({ naskah_id: n.id, versi: n.versi }).first()
}
const cap = async (p: Lakon) =>
  db('cap')
    .where({ naskah_id: (await naskah(p)).id })
    .whereNull('gugur_at')
const butir = async (surat: { perkara: Lakon; id: string }[]) =>
  Promise.all(surat.map(async (s) => ({ id: s.id, sha256: (await versi(s.perkara)).docx_sha256 })))
const tinjau = async (k: Klien, id: string[]) =>
  wajib(await k.baca(`/tugas/sekaligus?${id.map((i) => `id=${i}`).join('&')}`)).butir

t.test(
  'of four letters the two that were opened and have not changed are initialled',
  async (t) => {
    const [dibaca, diunduh, belum, berubah] = [
      await surat('3'),
      await surat('3'),
      await surat('3'),
      await surat('3'),
    ]
    const semua = [dibaca, diunduh, belum, berubah]
    const id = semua.map((s) => s.id)
    const kabid = await panggung.orang('kabid')
    // given one read on the page of its task, one as a file, one not at all
    await kabid.get(`/tugas/${dibaca.id}`)
    await kabid.get(`/tugas/${berubah.id}`)
    const n = await naskah(diunduh.perkara)
    await kabid.get(`/naskah/${n.id}/versi/${n.versi}.docx`)
    // then the inbox offers it for those, and the list says why not for the others
    const kotak = await kabid.get('/tugas')
    t.equal(kotak.teks.match(/Sudah Anda buka/g)?.length, 3)
    t.match(kotak.teks, 'Paraf atau tanda tangani yang dipilih')
    t.match(await tinjau(kabid, id), [
      { sebab: '', versi: { versi: 2, hal: n.hal } },
      { sebab: '' },
      { sebab: /^Versi 2 belum Anda buka/ },
      { sebab: '' },
    ])
    t.match((await kabid.get(`/tugas/sekaligus?id=${belum.id}`)).teks, 'Belum dapat disetujui')
    // when one gets another version before all four are sent, by the form without script
    const isian = await butir(semua)
    const lama = await versi(berubah.perkara)
    const { sha256 } = await db('berkas').whereNot({ sha256: lama.docx_sha256 }).first()
    const isi = JSON.stringify(lama.isi)
    await db('naskah_versi').insert({ ...lama, isi, versi: 3, docx_sha256: sha256 })
    await db('naskah').where({ id: lama.naskah_id }).update({ versi: 3 })
    await kabid.get(`/tugas/${berubah.id}`)
    const bentuk = isian.flatMap((b, i) => [
      [`butir[${i}].id`, b.id],
      [`butir[${i}].sha256`, b.sha256],
    ])
    // a row that is unticked sends its hash alone, and is left out
    bentuk.push(['butir[9].sha256', sha256])
    const hasil = await kabid.form('/tugas/sekaligus', Object.fromEntries(bentuk))
    // then each is told what became of it
    t.equal(hasil.status, 200)
    t.match(hasil.teks, '2 dari 4 naskah disetujui')
    t.match(hasil.teks, 'Naskah sudah berubah menjadi versi 3.')
    t.match(hasil.teks, 'belum Anda buka')
    for (const s of [dibaca, diunduh]) t.match(await cap(s.perkara), [{ jenis: 'paraf', versi: 2 }])
    for (const s of [belum, berubah]) t.same(await cap(s.perkara), [])
    // and history says who did it, as for one alone
    t.match((await dibaca.perkara.riwayat('tugas.selesai')).at(-1), { rincian: { no: '3' } })
    // Nobody else's task, nor one that decides on no letter, goes this way.
    const [milik] = await tinjau(await panggung.orang('pengelola'), [belum.id])
    t.match(milik.sebab, /^Tugas ini milik/)
    t.match(await kabid.post('/tugas/sekaligus', { butir: [] }), { status: 400 })
  },
)

t.test('two people press at the same moment: every letter is initialled once', async (t) => {
  const semua = [await surat('3'), await surat('3'), await surat('3')]
  const { kode } = await db('jabatan_peran as r')
    .join('jabatan as j', 'j.id', 'r.jabatan_id')
    .join('pemangku as m', 'm.jabatan_id', 'j.id')
    .where({ peran: 'kabid', pegawai_id: await panggung.pegawai('kabid') })
    .first('j.kode')
  await panggung.tetapkan('pokja2', kode, 'plh', '2026-11-23', '2026-11-30')
  const orang = await Promise.all(
    ['kabid', 'pokja2', 'kabid'].map((akun) => masukkan(app, db, akun, clock.now())),
  )
  for (const k of orang) for (const s of semua) await k.get(`/tugas/${s.id}`)
  const isian = { butir: await butir(semua) }
  const jawaban = await Promise.all(orang.map((k) => k.post('/tugas/sekaligus', isian)))
  const hasil = jawaban.flatMap((j) => wajib(j).hasil)
  t.equal(hasil.filter((h) => h.disetujui).length, 3)
  for (const h of hasil.filter((h) => !h.disetujui))
    t.match(h.sebab, /sudah diselesaikan|Sudah diselesaikan|tidak berlaku/)
  for (const s of semua) {
    t.equal((await cap(s.perkara)).length, 1)
    t.equal((await s.perkara.riwayat('tugas.selesai')).filter((r) => r.tugas_id === s.id).length, 1)
  }
})

t.test('one passphrase signs several letters electronically, and is kept nowhere', async (t) => {
  await elektronik()
  const siap = [await surat('4'), await surat('4')]
  const belum = await surat('4')
  const kepala = await panggung.orang('kepala')
  for (const { perkara, id } of siap) {
    wajib(await perkara.tindak('4', 'siapkan', {}))
    const pdf_sha256 = await simpanPdf(db, await suratPdf())
    const { docx_sha256 } = await versi(perkara)
    await db('konversi').where({ docx_sha256 }).update({ status: 'selesai', pdf_sha256 })
    await kepala.get(`/tugas/${id}`)
  }
  // given one whose final version is not there yet
  await kepala.get(`/tugas/${belum.id}`)
  const [a, , c] = await tinjau(
    kepala,
    [...siap, belum].map((s) => s.id),
  )
  t.match(a, { sebab: '', frasa: true, versi: { versi: 3 } })
  t.match(c.sebab, /^Siapkan naskah final/)
  // when the passphrase is missing or wrong nothing is signed
  const isian = { butir: await butir([...siap, belum]) }
  const kirim = (lain: object) => kepala.post('/tugas/sekaligus', { ...isian, ...lain })
  t.match(await kirim({}), { status: 400, json: { pesan: /Frasa sandi wajib diisi/ } })
  t.match(await kirim({ frasa: 'salah' }), { status: 422, json: { kode: 'TTE_FRASA_SALAH' } })
  const { terbit_sha256 } = await naskah(siap[0]!.perkara)
  t.equal(terbit_sha256, null)
  t.equal((await db('tte_percobaan').where({ keadaan: 'gagal' })).length <= 1, true, 'tried once')
  // and with the right one both are issued
  const hasil = await kirim({ frasa: FRASA_CONTOH })
  t.match(wajib(hasil).hasil, [{ disetujui: true }, { disetujui: true }, { disetujui: false }])
  t.notMatch(hasil.teks, FRASA_CONTOH)
  for (const s of siap)
    t.match(await naskah(s.perkara), { keadaan: 'terbit', cara_tanda_tangan: 'elektronik' })
  const tersimpan = await db('tugas').whereRaw(`hasil::text like ?`, [`%${FRASA_CONTOH}%`])
  t.same(tersimpan, [])
})
