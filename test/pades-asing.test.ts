import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { periksaPdf, semuaSah } from '../server/platform/pdf/pades/periksa.js'
import {
  bagianTertanda,
  isiTanda,
  siapkanPdf,
  tandaTanganiPdf,
  type PdfSiap,
} from '../server/platform/pdf/pades/tanda-tangani.js'
import { ada, CA, folder, orang, PERCAYA, suratPdf, tandai, WAKTU } from './pades-bantu.js'

const dir = folder(t)
const rsa = orang('Luar', 'rsa')
const ec = orang('Luar EC')

/** Signed by openssl the way it is told. */
function openssl(siap: PdfSiap, k: typeof rsa, ...cara: string[]): Buffer {
  const jalur = (b: string) => join(dir, b)
  writeFileSync(jalur('k.pem'), k.kunci.export({ type: 'pkcs8', format: 'pem' }))
  writeFileSync(jalur('c.pem'), k.sertifikat.toString())
  writeFileSync(jalur('isi'), Buffer.concat(bagianTertanda(siap)))
  const dasar = ['cms', '-sign', '-binary', '-in', jalur('isi'), '-outform', 'DER']
  const milik = ['-signer', jalur('c.pem'), '-inkey', jalur('k.pem')]
  return isiTanda(siap, execFileSync('openssl', [...dasar, ...milik, ...cara]))
}

const OPSI = { nama: 'Luar', alasan: '', lokasi: 'x'.repeat(60), waktu: WAKTU }
const siap = async (): Promise<PdfSiap> => siapkanPdf(await suratPdf(), OPSI, 6_000)

/** Another spelling of the same length, before it is signed. */
function tukar(s: PdfSiap, dari: RegExp, ke: string): PdfSiap {
  const teks = s.isi.toString('latin1')
  const cocok = dari.exec(teks)!
  s.isi.write(ke.padEnd(cocok[0].length), cocok.index, 'latin1')
  return s
}

t.test('signatures of other programs are read: hashes, PSS, EC, key identifiers', async (t) => {
  const pss = ['-keyopt', 'rsa_padding_mode:pss']
  const cara: [string, typeof rsa, string[]][] = [
    ['SHA-256 with signing-time', rsa, ['-md', 'sha256']],
    ['SHA-512', rsa, ['-md', 'sha512']],
    ['CAdES', rsa, ['-md', 'sha256', '-cades']],
    ['PSS with SHA-384', rsa, ['-md', 'sha384', ...pss]],
    ['EC with SHA-384', ec, ['-md', 'sha384']],
    ['the key named by its identifier', rsa, ['-md', 'sha256', '-keyid']],
    ['no signed attributes', rsa, ['-md', 'sha256', '-noattr']],
    ['indefinite lengths', rsa, ['-md', 'sha256', '-stream', '-indef']],
  ]
  for (const [kata, k, opsi] of cara) {
    const pdf = openssl(await siap(), k, ...opsi)
    const hasil = await periksaPdf(pdf, PERCAYA)
    t.ok(semuaSah(hasil), `${kata}: ${hasil[0]?.galat}`)
    pdf[20] = pdf[20]! ^ 1
    t.match(await periksaPdf(pdf, PERCAYA), [{ utuh: false, sah: false }], kata)
  }
  const lama = openssl(tukar(await siap(), /ETSI\.CAdES\.detached/, 'adbe.pkcs7.detached'), rsa)
  t.ok(semuaSah(await periksaPdf(lama, PERCAYA)), 'the older kind of PDF signature')
})

t.test('what is too weak or of an unknown kind is not called valid', async (t) => {
  const sha1 = openssl(await siap(), rsa, '-md', 'sha1')
  t.match(await periksaPdf(sha1, PERCAYA), [{ sah: false, galat: [/SHA-1/] }])
  const asing = openssl(tukar(await siap(), /ETSI\.CAdES\.detached/, 'adbe.x509.rsa_sha1'), rsa)
  t.match(await periksaPdf(asing, PERCAYA), [{ sah: false, galat: [/Jenis tanda tangan adbe/] }])
  const tanpa = openssl(await siap(), rsa, '-md', 'sha256', '-nocerts')
  t.match(await periksaPdf(tanpa, PERCAYA), [
    { sah: false, nama: null, galat: [/tidak disertakan/] },
  ])
  const tanpaWaktu = openssl(tukar(await siap(), /\/M <[0-9a-f]+>/, ''), rsa, '-noattr')
  t.match(await periksaPdf(tanpaWaktu, PERCAYA), [{ sah: false, utuh: true, galat: [/Waktu/] }])
  // Someone else's certificate beside a signature of one's own.
  const { sertifikat } = orang('Orang lain', 'rsa')
  const palsu = tandai(await suratPdf(), 'Orang lain', { ...rsa, sertifikat })
  t.match(await periksaPdf(palsu, PERCAYA), [{ sah: false, galat: [/tidak cocok dengan kunci/] }])
})

t.test('a range that leaves out more than the signature is refused', async (t) => {
  const s = await siap()
  const [, a, b, c] = s.rentang
  const angka = (n: number) => String(n).padEnd(10)
  const lebih = `/ByteRange [0 ${angka(a)} ${angka(b + 40)} ${angka(c - 40)}]`
  tukar(s, /\/ByteRange \[[^\]]+\]/, lebih)
  const pdf = openssl({ ...s, rentang: [0, a, b + 40, c - 40] }, rsa, '-md', 'sha256')
  t.match(await periksaPdf(pdf, PERCAYA), [{ sah: false, galat: [/Rentang/] }])
})

t.test('a signer who forbids changes is obeyed: not even signatures may follow', async (t) => {
  const larang = '/Reference[<</TransformMethod/DocMDP/TransformParams<</P 1>>>>]'
  const s = tukar(await siap(), /\/Location <[0-9a-f]+>/, larang)
  const terkunci = openssl(s, rsa, '-md', 'sha256')
  t.ok(semuaSah(await periksaPdf(terkunci, PERCAYA)))
  const [pertama, kedua] = await periksaPdf(tandai(terkunci, 'Kaban', ec), PERCAYA)
  t.match(pertama, { utuh: true, sah: false, galat: [/dikunci penanda tangan/] })
  t.match(kedua, { sah: true })
})

t.test('an authority between the root and the signer comes with the signature', async (t) => {
  const { terbitkanSertifikat } = await import('../server/platform/pdf/pades/terbitkan.js')
  const masa = { dari: new Date('2026-01-01'), sampai: new Date('2029-01-01') }
  const subjek = { nama: 'CA Antara', organisasi: 'Kantor Contoh' }
  const antara = terbitkanSertifikat({ subjek, ...masa, penerbit: CA, ca: true })
  const akhir = terbitkanSertifikat({
    subjek: { nama: 'Akhir, S.H.', organisasi: '' },
    ...masa,
    penerbit: antara,
  })
  const lengkap = tandai(await suratPdf(), 'Akhir', { ...akhir, rantai: [antara.sertifikat] })
  t.match(await periksaPdf(lengkap, PERCAYA), [{ nama: 'Akhir, S.H.', sah: true }])
  const putus = tandai(await suratPdf(), 'Akhir', akhir)
  t.match(await periksaPdf(putus, PERCAYA), [{ utuh: true, rantai: 'tidak_dipercaya' }])
})

const popler = { skip: !ada('pdffonts') && 'no poppler' }
t.test('a visible signature prints its lines in a font that is embedded', popler, async (t) => {
  const tempat = { halaman: 1, x: 60, y: 90, lebar: 220, tinggi: 60 }
  const baris = [
    'Ditandatangani secara elektronik oleh:',
    'Rahmat Hidayat – S.Sos., é',
    'ASCII? 日',
  ]
  const opsi = { nama: 'Kaban', alasan: '', lokasi: '', waktu: WAKTU, tempat, baris }
  const pdf = tandaTanganiPdf(tandaTanganiPdf(await suratPdf(), opsi, rsa), opsi, ec)
  t.ok(semuaSah(await periksaPdf(pdf, PERCAYA)))
  const berkas = join(dir, 'tampak.pdf')
  writeFileSync(berkas, pdf)
  const kata = (program: string, ...cara: string[]) =>
    spawnSync(program, [...cara, berkas, ...(program === 'pdftotext' ? ['-'] : [])], {
      encoding: 'utf8',
    })
  t.match(kata('pdffonts').stdout, /ParafSans +CID TrueType +Identity-H +yes yes yes/)
  t.equal(kata('pdffonts').stderr, '')
  const { stdout, stderr } = kata('pdftotext', '-layout')
  t.equal(stderr, '')
  for (const b of [baris[0]!, baris[1]!, 'ASCII? ?']) t.ok(stdout.includes(b), `${b}: ${stdout}`)
})
