import { readFileSync } from 'node:fs'
import t from 'tap'
import { SEED_001 } from './layanan-seed.js'
import { SAMPUL as SAMPUL_002 } from './seed-002-kalimat.js'
import { SAMPUL as SAMPUL_004 } from './seed-004-kalimat.js'
import { bandingkan, naskahSeed, selTabel, tabelSeed, type Kalimat } from './seed-teks.js'

// The five texts word by word: every word belongs to a sentence that some test proves, or to a cell that
// asks nothing. The proofs run where they are named; here is seen that none of them is gone.

const LANJUT = 'alur-bangkom-lanjut.test.ts'
const DUA = 'seed-002.test.ts'
const EMPAT = 'seed-004.test.ts'
const JALAN_DUA = 'seed 002 line by line: every row done by its lane, every sentence kept'
const JALAN_EMPAT = 'seed 004 line by line: every row done by its lane, every Tidak goes back'

const semua = (berkas: string, uji: string, kalimat: readonly string[]): Kalimat[] =>
  kalimat.map((k) => ({ kalimat: k, berkas, uji }))

/** Sentences whose walks hold them in tables of their own. */
const BERJALAN: Record<string, readonly Kalimat[]> = {
  '000': selTabel(
    'BANGKOM',
    LANJUT,
    'seed 000 line by line: every row done by its column, its output there',
  ),
  '001': semua(
    'layanan.test.ts',
    'seed 001 line by line on the public page, each promise kept by what it names',
    SEED_001.map(([k]) => k),
  ),
  '002': [
    ...semua(
      DUA,
      JALAN_DUA,
      SAMPUL_002.map(([k]) => k),
    ),
    ...selTabel('PKK-ASN', DUA, JALAN_DUA),
  ],
  '003': [],
  '004': [
    ...semua(EMPAT, JALAN_EMPAT, SAMPUL_004),
    ...selTabel('SERTIFIKAT-KALBAR', EMPAT, JALAN_EMPAT),
  ],
}
/** Headings of all flowcharts. */
const TATA = ['No.', 'Kegiatan', 'Pelaksana', 'Mutu Baku', 'Ket.', 'Kelengkapan', 'Waktu', 'Output']

const berkas = new Map<string, string>()
function ada({ berkas: nama, uji }: Kalimat): boolean {
  if (!berkas.has(nama)) berkas.set(nama, readFileSync(new URL(nama, SUMBER), 'utf8'))
  const isi = berkas.get(nama)!
  return [`'${uji}'`, `"${uji}"`, `\`${uji}\``].some((n) => isi.includes(n))
}
const SUMBER = new URL('./', import.meta.url)

for (const [nomor, berjalan] of Object.entries(BERJALAN))
  t.test(`seed ${nomor}: every word is proved somewhere, by a test that is there`, async (t) => {
    const { bukti, tata } = tabelSeed(nomor)
    const kalimat = [...bukti, ...berjalan]
    const banding = bandingkan(
      naskahSeed(nomor),
      kalimat.map((k) => k.kalimat),
      [...TATA, ...tata],
    )
    t.same(banding, { asing: [], tersisa: [] })
    const hilang = [...bukti, ...berjalan]
      .filter((k) => !ada(k))
      .map((k) => `${k.berkas}: ${k.uji}`)
    t.same([...new Set(hilang)], [])
  })

t.test('a sentence that nobody proves, or that stands nowhere, is told', async (t) => {
  const teks = 'No.\tKegiatan\n1\tMencatat surat. Mengirim surat.\n'
  t.same(bandingkan(teks, ['Mencatat surat'], ['No.', 'Kegiatan']), {
    ...{ asing: [], tersisa: ['mengirim surat'] },
  })
  t.same(bandingkan(teks, ['Mencatat surat. Mengirim surat.', 'Menyimpan'], ['No.', 'Kegiatan']), {
    ...{ asing: ['Menyimpan'], tersisa: [] },
  })
})
