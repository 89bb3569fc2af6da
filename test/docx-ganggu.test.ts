import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as jeda } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { buatConverter, type OpsiKonverter } from '../server/platform/docx/konversi/konverter.js'
import { sidikBerkas } from '../server/platform/docx/simpan.js'
import { alinea, docx } from './docx-contoh.js'

// Workers that play LibreOffice and misbehave on purpose; the long run with a real one is
// bench/ganggu.ts.
const PEKERJA = fileURLToPath(new URL('../bench/ganggu-pekerja.py', import.meta.url))
const SEMUA = ['macet', 'keluar', 'potong', 'bocor', 'cabang', 'rusak']

function kantor(t: { teardown(f: () => unknown): unknown }, per: number, macam: string[]) {
  const akar = mkdtempSync(join(tmpdir(), 'paraf-uji-ganggu-'))
  writeFileSync(join(akar, 'ganggu.json'), JSON.stringify({ sungguh: null, per, macam }))
  t.teardown(() => rmSync(akar, { recursive: true, force: true, maxRetries: 20 }))
  const buka = (opsi: OpsiKonverter = {}) => {
    const c = buatConverter({
      akar,
      perangkat: { soffice: '/bin/true', peluncur: null, python: PEKERJA },
      banyak: 2,
      // Longer than a worker needs to start on a busy machine; every hang costs as much.
      batas: 1500,
      maksCoba: 8,
      batasMemori: 150 * 2 ** 20,
      ...opsi,
    })
    t.teardown(() => c.close())
    return c
  }
  const kejadian = () =>
    readFileSync(join(akar, 'ganggu.log'), { encoding: 'utf8', flag: 'a+' })
      .split('\n')
      .slice(0, -1)
  return { akar, buka, kejadian }
}

/** Processes that live in this folder, wherever they went. */
function penghuni(akar: string): string[] {
  return readdirSync('/proc').filter((p) => {
    try {
      return (
        /^\d+$/.test(p) && readFileSync(`/proc/${p}/environ`, 'latin1').includes(`HOME=${akar}`)
      )
    } catch {
      return false
    }
  })
}

const surat = (n: number) => Array.from({ length: n }, (_, i) => docx(alinea(`surat ${i}`)))

t.test(
  'two jobs in five go wrong, in every way: each has its own PDF, nothing stays',
  async (t) => {
    const k = kantor(t, 400, SEMUA)
    const c = k.buka()
    const banyak = surat(36)
    const pdf = await Promise.all(banyak.map((d) => c.convert(d)))
    pdf.forEach((p, i) => t.match(p.toString('latin1'), sidikBerkas(banyak[i]!), `document ${i}`))
    t.same([...new Set(k.kejadian())].sort(), [...SEMUA].sort(), 'every fault happened')
    t.equal((await c.health()).selesai, 36)
    await c.close()
    t.same(penghuni(k.akar), [])
    t.same(
      readdirSync(k.akar).filter((f) => f.startsWith('paraf-lo-')),
      [],
    )
  },
)

t.test(
  'one that only ever hangs is given up after its tries, and the next is served',
  async (t) => {
    const k = kantor(t, 1000, ['macet'])
    const c = k.buka({ maksCoba: 3, batas: 100 })
    await t.rejects(c.convert(surat(1)[0]!), /gagal setelah 3 kali dicoba.*0\.1 detik/)
    t.equal(k.kejadian().length, 3)
    writeFileSync(join(k.akar, 'ganggu.json'), JSON.stringify({ sungguh: null, per: 0, macam: [] }))
    t.ok(await c.convert(surat(1)[0]!))
    t.equal((await c.health()).dinyalakanUlang, 3)
  },
)

t.test('a worker that grows is replaced before it fills the machine', async (t) => {
  const k = kantor(t, 1000, ['bocor'])
  const c = k.buka({ banyak: 1 })
  const pid = new Set<number>()
  for (const d of surat(3)) {
    await c.convert(d)
    for (const p of c.sofficePid()) pid.add(p)
  }
  t.equal(k.kejadian().length, 3)
  t.same(penghuni(k.akar), [], 'none of the grown ones is kept')
})

t.test('one that dies while nobody asks is cleared away, with what it forked', async (t) => {
  const k = kantor(t, 1000, ['cabang'])
  const c = k.buka({ banyak: 1, batas: 5000 })
  await c.convert(surat(1)[0]!)
  t.equal(penghuni(k.akar).length, 3)
  process.kill(c.sofficePid()[0]!, 'SIGKILL')
  await jeda(100)
  t.equal(penghuni(k.akar).length, 2, 'its children live on')
  await c.convert(surat(2)[1]!)
  t.equal(penghuni(k.akar).length, 3, 'those of the new one only')
  await c.close()
  t.same(penghuni(k.akar), [])
})
