import t from 'tap'
import { bacaTabel } from '../server/sop/asal/baca-tabel.js'
import { bangun } from './helper.js'
import { berkas, lembarPeserta, NIP, Panggung, type Lakon } from './langkah-bantu.js'
import { LANGKAH, SAMPUL, type Bukti } from './seed-002-kalimat.js'
import { polos } from './seed-teks.js'

// Seed 002 from its cover to row 45, through HTTP; the hands-free run of the same SOP is in jalankan.test.ts.

const TABEL = bacaTabel(new URL('fixtures/sop/sop_steps.csv', import.meta.url).pathname, 'PKK-ASN')
/** The page of the open task of this row, as who sits in its lane reads it. */
async function laman(p: Lakon, no: string): Promise<string> {
  const { id, peran, pencatat } = await p.tugas(no)
  return polos((await (await p.panggung.orang(pencatat ?? peran)).get(`/tugas/${id}`)).teks)
}

/** Row 19 says it in print: Tidak goes back to the typist with its reason, Ya on to the signature. */
async function tidakLaluYa(p: Lakon): Promise<boolean> {
  const alasan = 'Perlengkapan peserta belum disebut.'
  await p.putuskan('19', { keputusan: 'tidak', alasan })
  if ((await p.nomor()) !== '18' || !(await laman(p, '18')).includes(alasan)) return false
  await p.kerjakan('18')
  return (await p.nomor()) === '19'
}

/** Row 33 with a list as offices send them: a NIP cut by Excel, then a post that has changed. */
async function daftarBerkerut(p: Lakon): Promise<void> {
  const k = await p.panggung.orang('pengelola')
  const kirim = async (isi: string, lewatiSalah: boolean) =>
    p.tindak(
      '33',
      'impor',
      { berkas: await berkas(k, 'daftar.csv', isi), lewatiSalah },
      'pengelola',
    )
  await kirim(`${lembarPeserta()}\r\n1.97805E+17;Arianto;III/c;Arsiparis;Dinas Kesehatan`, true)
  await kirim(lembarPeserta().replace('Ahli Muda', 'Ahli Madya'), false)
}

t.test('seed 002 line by line: every row done by its lane, every sentence kept', async (t) => {
  const panggung = new Panggung(await bangun(t))
  const perkara = await panggung.mulai('peningkatan-kapasitas')
  const sop = polos((await (await panggung.orang('pokja')).get('/sop/peningkatan-kapasitas')).teks)
  const b: Bukti = { panggung, perkara, sop }
  t.equal(TABEL.length, 41)
  t.same(
    Object.keys(LANGKAH),
    TABEL.map((r) => r.no).sort((x, y) => Number(x) - Number(y)),
  )

  for (const { no, kegiatan, pelaksana, kelengkapan, waktu, output, ket } of TABEL) {
    // given the row is open, and says what is printed
    await perkara.sampai(no)
    const halaman = await laman(perkara, no)
    const tak = [`${no}. ${kegiatan}`, `Hasilnya: ${output}`].filter((k) => !halaman.includes(k))
    t.same(tak, [], `row ${no} is open, and its page says what it makes`)
    const sel = [kegiatan, pelaksana, kelengkapan, waktu, output, ket]
    t.same(
      sel.filter((isi) => !sop.includes(isi)),
      [],
      `row ${no} is printed`,
    )
    if (no === '19') t.ok(await tidakLaluYa(perkara), 'Tidak: row 18; Ya: row 20')
    if (no === '33') await daftarBerkerut(perkara)
    // when whoever sits in its lane does it, however many hands it takes
    while ((await perkara.nomor()) === no) await perkara.kerjakan(no)
    // then its output is there
    t.ok(await LANGKAH[no]!(b), `row ${no}: ${output}`)
  }
  t.match(await perkara.perkara(), { status: 'selesai' })
  t.equal((await b.perkara.db('peserta')).length, NIP.length, 'the damaged row is nobody')
  for (const [kalimat, bukti] of SAMPUL) {
    t.match(sop, kalimat, kalimat)
    t.ok(await bukti(b), `${kalimat}: kept`)
  }
})
