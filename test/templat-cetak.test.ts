import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { lambangContoh } from '../server/kantor/contoh-lambang.js'
import { TATA_BAWAAN } from '../server/kantor/tata-naskah.js'
import { isiBawaan, renderLembar, renderNaskah } from '../server/naskah/templat.js'
import { gambarQr } from '../server/platform/docx/qr.js'
import { perkecilMuka } from '../server/sertifikat/muat-muka.js'
import { semuaContoh } from '../bench/contoh/naskah.js'
import {
  baca,
  bacaCetakan,
  cetak,
  converter,
  dir,
  EMAS,
  kodeDiHalaman,
  templat,
} from './templat-cetak-bantu.js'
import {
  bahan,
  isian,
  kabid,
  masukan,
  peserta,
  plt,
  SERTIFIKAT_TERPANJANG,
} from './templat-contoh.js'

const tte = {
  kalimat: 'Dokumen ini telah ditandatangani secara elektronik.\nUU ITE Pasal 5 ayat (1).',
}

/** Samples that an office expects on one sheet; a certificate has its back. */
const SATU =
  /^(surat-(dinas|pemberitahuan|permohonan-narasumber|rekomendasi|tugas)|undangan|nota-dinas|lembar-(disposisi|paraf)|bentuk-(atas-nama|elektronik|konsep))/

for (const c of await semuaContoh()) {
  t.test(`${c.nama}: the words agreed, in fonts that stand for the right ones`, async (t) => {
    const { teks, huruf, sisip, halaman } = await bacaCetakan(c.nama, c.docx)
    const berkas = `${EMAS}${c.nama}.txt`
    if (!existsSync(berkas)) {
      writeFileSync(berkas, teks.replace(/(.{1,96})( |$)/g, '$1\n'))
      t.fail('written anew: read it, then run again')
    }
    t.equal(teks, readFileSync(berkas, 'utf8').replace(/\s+/g, ' ').trim())
    t.notMatch(teks, /\[\[|\]\]|undefined|NaN/)
    if (c.nama !== 'bentuk-konsep') t.notMatch(teks, /KONSEP|\.{15}/)
    const keputusan = /keputusan|^sk-|sertifikat/.test(c.nama) && !c.nama.startsWith('buku')
    const asing = huruf.filter((h) => !(keputusan ? /^TeXGyreBonum-/ : /^LiberationSans/).test(h))
    t.same(asing, [], 'no substituted font')
    t.ok(
      sisip.every((s) => s === 'yes'),
      'every font is inside the file',
    )
    if (SATU.test(c.nama)) t.equal(halaman, 1, 'one sheet')
    if (c.nama.includes('sertifikat') && !c.nama.startsWith('buku'))
      t.equal(halaman, 2, 'front and back')
  })
}

t.test('a draft says so on every page and has no number yet', async (t) => {
  const { teks, halaman } = await cetak(templat.get('sk-panitia')!, { konsep: true, nomor: '' })
  t.ok(halaman >= 3)
  t.equal(teks.match(/KONSEP/g)?.length, halaman)
  t.match(teks, /NOMOR \.{10,} TENTANG/)
})

t.test(
  'the paper is that of the office, a certificate is always A4 on its side and one page',
  async (t) => {
    const { kantor } = bahan
    const f4 = await cetak(templat.get('surat-panggilan')!, { kantor: { ...kantor, kertas: 'F4' } })
    t.match(f4.ukuran, /^609\.\d+ x 935|^609\.\d+ x 936/)
    const alamatVerifikasi = 'https://contoh.go.id/v/abc'
    const gambar = { qr: gambarQr(alamatVerifikasi), logo: lambangContoh() }
    const satu = (ubah: Partial<Parameters<typeof cetak>[1]>) =>
      cetak(templat.get('sertifikat')!, {
        ...{ penandatanganKedua: kabid, gambar, alamatVerifikasi, ...ubah },
      })
    const panjang = {
      pelatihan: 'Pelatihan '.repeat(20).trim(),
      jabatan: 'Analis '.repeat(15).trim(),
      tempat: 'Aula '.repeat(20).trim(),
      mataPelatihan: [],
    }
    const s = await satu({ kantor: { ...kantor, kertas: 'F4' }, isi: panjang })
    t.match(s.ukuran, /\(A4\)/)
    t.equal(s.halaman, 1)
    t.match(s.teks, /RAHMAWATI NOOR/)
    t.equal((await satu({ tte, isi: panjang })).halaman, 1)
    // the longest a register has, with everything a front may hold
    const luar = { ...plt, atasNama: ['a.n. BUPATI KUTAI KARTANEGARA'] } as const
    for (const [foto, kedua] of [['Pas foto 4 x 6', null] as const, ['', kabid] as const]) {
      const isi = { ...SERTIFIKAT_TERPANJANG, foto }
      const perkecil = perkecilMuka({ kantor, isi, para: [luar, kedua] })
      const p = await satu({ penandatangan: luar, penandatanganKedua: kedua, isi, perkecil })
      t.equal(p.halaman, 1, foto || 'two signers')
    }
    const biasa = { nama: 'Ahmad Fauzi, S.Sos.', jabatan: 'Analis', instansi: 'Dinas Kesehatan' }
    t.equal(perkecilMuka({ kantor, isi: biasa, para: [plt, kabid] }), 1, 'nobody else is shrunk')
  },
)

t.test('capacity lines: Plh., a.n., and a signer without rank prints no empty line', async (t) => {
  const x = templat.get('undangan-pembukaan')!
  const plh = {
    ...plt,
    sifat: 'plh',
    pangkat: '',
    atasNama: ['a.n. BUPATI KUTAI KARTANEGARA'],
  } as const
  const { teks } = await cetak(x, { penandatangan: plh })
  t.match(
    teks,
    /a\.n\. BUPATI KUTAI KARTANEGARA Plh\. KEPALA BADAN .* MANUSIA, ARIANTO, S\.Sos\.,M\.Si NIP\. 19780502 200502 1 003/,
  )
})

t.test('more than five addressees move to a list of their own', async (t) => {
  const tujuan = Array.from({ length: 6 }, (_, i) => `Dinas ${i + 1}`)
  const { teks, halaman } = await cetak(templat.get('surat-pemberitahuan')!, { isi: { tujuan } })
  t.equal(halaman, 2)
  t.match(
    teks,
    /Lampiran : 1 \(satu\) lembar .* Yth\. Daftar terlampir .* DAFTAR PENERIMA SURAT .* 6 Dinas 6/,
  )
})

t.test('hostile text is printed as text', async (t) => {
  const hal = 'x\u0000\u202E [[nomor]] <w:p/> & "y" ${z}'
  const { teks } = await cetak(templat.get('surat-pemberitahuan')!, {
    isi: { hal, tembusan: ['[[#peserta]]'] },
  })
  t.match(teks, 'Hal : x [[nomor]] <w:p/> & "y" ${z}')
  t.match(teks, '1. [[#peserta]]')
})

t.test('an empty compulsory field is named; same input, same bytes', async (t) => {
  const x = templat.get('surat-pemberitahuan')!
  const isi = { ...isiBawaan(x, bahan), ...isian[x.jenis] }
  for (const batasBalasan of [undefined, '', ' ', null]) {
    t.throws(() => renderNaskah(x, masukan(x.register, { ...isi, batasBalasan })), {
      kode: 'ISIAN_SALAH',
      status: 400,
      message: 'Kolom Batas balasan wajib diisi.',
    } as { message: string })
  }
  t.throws(() => renderNaskah(x, masukan(x.register, { ...isi, tujuan: [' '] })), {
    message: /Kepada Yth/,
  })
  t.ok(renderNaskah(x, masukan(x.register, isi)).equals(renderNaskah(x, masukan(x.register, isi))))
})

t.test('a roster of two thousand is rendered in a moment', async (t) => {
  const x = templat.get('surat-panggilan')!
  const banyak = Array.from({ length: 2000 }, (_, i) => ({
    ...peserta[0]!,
    nip: String(197805022005020000n + BigInt(i)),
  }))
  const mulai = process.hrtime.bigint()
  renderNaskah(x, {
    ...masukan(x.register, { ...isiBawaan(x, bahan), ...isian[x.jenis] }),
    peserta: banyak,
  })
  t.ok(Number(process.hrtime.bigint() - mulai) / 1e9 < 60)
})

t.test(
  'a book says its period, repeats its head, counts its pages and is closed by a hand',
  async (t) => {
    const baris = Array.from({ length: 60 }, (_, i) => ({
      urut: String(i + 1),
      nomor: `B-${i + 1}/BKPSDM/800.2.4.1/11/2026`,
      tanggalSurat: '2026-11-23',
      tujuan: 'Dinas Kesehatan',
      hal: 'Pemberitahuan',
      keterangan: i === 4 ? 'BATAL' : '',
    }))
    const isi = {
      judul: 'Buku Agenda Surat Keluar',
      periode: 'Periode 1 s.d. 30 November 2026',
      baris,
      penutup: 'Buku ini ditutup dengan jumlah 60 (enam puluh) surat.',
    }
    const buku = templat.get('buku-keluar')!
    const cetakBuku = async (isi: Record<string, unknown>, penandatangan?: typeof plt | null) => {
      const pdf = join(dir, 'buku.pdf')
      const docx = renderLembar(buku, {
        isi,
        kantor: bahan.kantor,
        tanggal: '2026-11-30',
        penandatangan,
      })
      writeFileSync(pdf, await converter.convert(docx))
      return { teks: baca('pdftotext', '-layout', pdf, '-'), info: baca('pdfinfo', pdf) }
    }
    const { teks, info } = await cetakBuku(isi, plt)
    const halaman = Number(/Pages:\s+(\d+)/.exec(info)![1])
    t.ok(halaman > 1)
    t.equal(teks.match(/Ditujukan kepada/g)!.length, halaman, 'the head of the table on every page')
    for (let h = 1; h <= halaman; h++) t.match(teks, `halaman ${h} dari ${halaman}`)
    t.match(teks, /BUKU AGENDA SURAT KELUAR[\s\S]*Periode 1 s\.d\. 30 November 2026/)
    t.match(
      teks,
      /enam puluh\) surat\.[\s\S]*Tenggarong, 30 November 2026[\s\S]*NIP\. 19780502 200502 1 003/,
    )
    t.match(teks, /5 +B-5\/BKPSDM.*23-11-2026.*BATAL/)
    const kosong = await cetakBuku({ ...isi, baris: [], penutup: '' }, null)
    t.match(kosong.teks, 'Tidak ada catatan pada periode ini.')
    t.match(kosong.info, /Pages: +1\n/)
    t.match(kosong.info, /842|841\.\d+ x 595/)
  },
)

t.test(
  'signed electronically: the block instead of room for ink, a code on every page',
  async (t) => {
    const gambar = { qr: gambarQr('https://contoh.go.id/v/abc'), logo: lambangContoh() }
    const ubah = { tte, gambar, alamatVerifikasi: 'https://contoh.go.id/v/abc' }
    const { teks, halaman } = await cetak(templat.get('sk-panitia')!, ubah)
    const seri =
      /Ditandatangani secara elektronik oleh: Plt\. KEPALA BADAN [A-Z ]+, ARIANTO, S\.Sos\.,M\.Si Pembina Tingkat I, IV\/b NIP/g
    t.equal(teks.match(seri)?.length, 2, 'on the decree and again on its attachment')
    t.equal(teks.match(/ini telah ditandatangani secara elektronik\. UU ITE/g)?.length, halaman)
    t.equal(kodeDiHalaman('sk-panitia', halaman), 'https://contoh.go.id/v/abc')
    const berdua = await cetak(templat.get('sertifikat')!, {
      ...ubah,
      penandatanganKedua: kabid,
      isi: { mataPelatihan: [] },
    })
    t.equal(berdua.halaman, 1)
    t.equal(berdua.teks.match(/Ditandatangani secara elektronik oleh:/g)?.length, 2)
    t.equal(kodeDiHalaman('sertifikat', 1), 'https://contoh.go.id/v/abc')
  },
)

t.test(
  'in ink nothing speaks of electronic signatures; a draft never carries a code',
  async (t) => {
    const x = templat.get('surat-pemberitahuan')!
    const gambar = { qr: gambarQr('https://contoh.go.id/v/abc') }
    const basah = await cetak(x, { gambar, alamatVerifikasi: 'https://contoh.go.id/v/abc' })
    t.match(basah.teks, 'Keaslian naskah dapat diperiksa di https://contoh.go.id/v/abc')
    t.notMatch(basah.teks, /elektronik/)
    t.ok(kodeDiHalaman(x.jenis, 1))
    const konsep = await cetak(x, { gambar, tte, alamatVerifikasi: 'x', konsep: true })
    t.match(konsep.teks, 'KONSEP')
    t.notMatch(konsep.teks, /elektronik|Keaslian/)
    t.equal(kodeDiHalaman(x.jenis, 1), undefined)
  },
)

t.test('a head of region signs under the state emblem, without rank or NIP', async (t) => {
  const x = templat.get('surat-pemberitahuan')!
  const gambar = { garuda: gambarQr('garuda'), logo: gambarQr('logo') }
  const bupati = { ...plt, sifat: 'definitif', jabatan: 'Bupati Kutai Kartanegara' } as const
  const sendiri = await cetak(x, { gambar, penandatangan: bupati })
  t.match(sendiri.teks, /^BUPATI KUTAI KARTANEGARA Nomor/)
  t.notMatch(
    sendiri.teks,
    /NIP\.|Pembina|BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA Jalan/,
  )
  const plh = await cetak(x, { gambar, penandatangan: { ...bupati, sifat: 'plh' } })
  t.match(plh.teks, /^PEMERINTAH KABUPATEN/)
})

t.test('paper, type and the list of addressees follow the settings of the office', async (t) => {
  const tata = {
    ...TATA_BAWAAN,
    kertasKeputusan: 'F4',
    hurufKorespondensi: 'Times New Roman',
    batasAlamat: 1,
  } as const
  const kantor = { ...bahan.kantor, tata }
  const sk = await cetak(templat.get('sk-panitia')!, { kantor })
  t.match(sk.ukuran, /^609\.\d+ x 93/)
  t.ok(sk.huruf.every((h) => h.startsWith('TeXGyreBonum')))
  const surat = await cetak(templat.get('surat-pemberitahuan')!, { kantor })
  t.match(surat.ukuran, /\(A4\)/)
  t.ok(surat.huruf.every((h) => h.startsWith('LiberationSerif')))
  t.match(surat.teks, /Yth\. Daftar terlampir .* DAFTAR PENERIMA SURAT/, 'two are too many here')
})

t.test('a signature never stands on a page without words of its letter', async (t) => {
  const x = templat.get('surat-dinas')!
  const gambar = { qr: gambarQr('https://contoh.go.id/v/abc'), logo: lambangContoh() }
  // Around the lengths at which the page turns, in ink and electronically.
  for (const [cara, alinea] of [
    ...[13, 15].map((n) => [null, n]),
    ...[16, 17].map((n) => [tte, n]),
  ] as const) {
    const isi = Array.from({ length: alinea as number }, (_, i) => `Alinea ${i + 1}.`).join('\n')
    await cetak(x, { isi: { isi }, gambar, tte: cara as typeof tte | null })
    const halaman = baca('pdftotext', '-layout', join(dir, `${x.jenis}.pdf`), '-').split('\f')
    const tanda = halaman.filter((h) => h.includes('NIP. 19780502 200502 1 003'))
    t.equal(tanda.length, 1)
    t.match(tanda[0], /ucapkan terima[\s\S]*Plt\. KEPALA[\s\S]*NIP\./, `${alinea} alinea`)
  }
})
