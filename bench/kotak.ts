import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { bukaDb } from '../server/platform/db/db.js'
import { bukaPeladen, bulat, kali, lapor, ms, persentil, tabel } from './alat.js'
import { isiPerkara, TUGAS_PER_PERKARA } from './langkah-isi.js'
import { bukaKantor, SOP, siapkanKantor } from './langkah-kantor.js'
import { lamaKotak, pandangan, pandanganLain, periksaRencana } from './langkah-kotak.js'

// What the inbox costs with many tasks in the database beside a few, box by box and filter by filter.
// `node --import tsx bench/kotak.ts [--tugas 1000000] [--banding 10000] [--putaran 7]`

const { values } = parseArgs({
  options: {
    tugas: { type: 'string', default: '1000000' },
    banding: { type: 'string', default: '10000' },
    putaran: { type: 'string', default: '7' },
  },
})
const ukuran = [Number(values.banding), Number(values.tugas)] as const
const putaran = Number(values.putaran)

const peladen = await bukaPeladen()
try {
  lapor(`${peladen.tentang}; load ${loadavg()[0]!.toFixed(1)}`)
  const kosong = await peladen.buat()
  await siapkanKantor(kosong)
  const kantor = await bukaKantor(kosong)
  await kantor.mulai(SOP)
  await kantor.db.destroy()
  const db = []
  for (const n of ukuran) {
    const url = await peladen.buat(kosong)
    await isiPerkara(url, n / TUGAS_PER_PERKARA, { riwayat: false })
    db.push(bukaDb(url))
  }
  try {
    // In turns, so that a busy minute of the machine falls on both.
    const pandang = await Promise.all(
      db.map(async (d) => [...(await pandangan(d)), ...(await pandanganLain(d))]),
    )
    lapor(`  plans use ${[...(await periksaRencana(db[1]!, pandang[1]!))].sort().join(', ')}`)
    const lama: number[][][] = [[], []]
    for (let i = -1; i < putaran; i++)
      for (const [k, d] of db.entries()) {
        const satu = await lamaKotak(d, pandang[k]!)
        if (i >= 0) satu.forEach((ms, j) => (lama[k]![j] ??= []).push(ms))
      }
    // The quickest of its rounds is what a page costs; the rest is who else used the machine.
    const ukur = (k: number, nama: string) => {
      const yang = lama[k]!.filter((_, j) => !nama || pandang[k]![j]!.nama === nama)
      const cepat = yang.map((x) => Math.min(...x))
      const semua = yang.flat()
      return [
        persentil(cepat, 50),
        persentil(cepat, 95),
        persentil(semua, 50),
        persentil(semua, 95),
      ]
    }
    const nama = ['', ...new Set(pandang[0]!.map((p) => p.nama))]
    tabel(
      `inbox, all queries of the page, ms, ${putaran} rounds`,
      [
        '',
        ...ukuran.flatMap((n) => [`best p50 at ${bulat(n)}`, 'best p95', 'p50', 'p95']),
        'best p95 ratio',
      ],
      nama.map((n) => {
        const [a, b] = [ukur(0, n), ukur(1, n)]
        return [n || 'all of them', ...[...a, ...b].map(ms), kali(b[1]! / a[1]!)]
      }),
    )
    lapor(`\nload ${loadavg()[0]!.toFixed(1)} at the end`)
  } finally {
    for (const d of db) await d.destroy()
  }
} finally {
  await peladen.tutup()
}
