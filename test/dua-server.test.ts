import { setTimeout as tunggu } from 'node:timers/promises'
import { join } from 'node:path'
import t from 'tap'
import { basisData, basisDataBaru, type BasisData } from './database.js'
import { fakta, nomorBolong } from './sama-hasil.js'
import { bergantian, folder, jalankanSop, nyalakanServer, prosesBernama } from './server-nyata.js'
import { sampaiSepi } from './tahan-alat.js'
import { faktaTenang } from './tenang.js'

/** About 30 s on a quiet machine with two cores. */
const SABAR = 900_000
t.setTimeout(SABAR)

/** One line per worker pool that holds a job just now, and how many jobs it holds. */
const pemegang = async ({ db }: BasisData): Promise<{ id: string; n: number }[]> =>
  (
    await db.raw(`select locked_by as id, count(*)::int as n from graphile_worker._private_jobs
     where locked_by is not null group by 1 order by 1`)
  ).rows

async function sampai(benar: () => Promise<boolean>, apa: string): Promise<void> {
  const batas = performance.now() + 400_000
  while (!(await benar())) {
    if (performance.now() > batas) throw new Error(`waited in vain: ${apa}`)
    await tunggu(15)
  }
}

t.test(
  'two servers on one database share the work; one dies, the other finishes; nothing twice',
  { timeout: SABAR },
  async (t) => {
    // given two servers, asked in turn
    const data = await basisData(t)
    const dasar = folder(t, 'dua')
    const nyalakan = (d: BasisData) => nyalakanServer(t, { DATABASE_URL: d.url })
    const [a, b] = await Promise.all([nyalakan(data), nyalakan(data)])
    const alamat = [a.alamat, b.alamat]
    const pintu = await bergantian(t, alamat)
    const pelari = jalankanSop(t, { keluar: join(dasar, 'hasil'), server: pintu.alamat })
    // when one is killed in the middle of the run, with a job in its hands
    const pernah = new Set<string>()
    await sampai(async () => {
      const kini = await pemegang(data)
      for (const { id } of kini) pernah.add(id)
      const [{ n }] = (await data.db('naskah_versi').count('* as n')) as [{ n: string }]
      if (pernah.size < 2 || Number(n) < 4 || kini.length < 2) return false
      // Held still, for a job may end between the look and the kill.
      for (const s of [a, b]) s.anak.kill('SIGSTOP')
      await tunggu(100)
      if ((await pemegang(data)).length === 2) return true
      for (const s of [a, b]) s.anak.kill('SIGCONT')
      return false
    }, 'both servers hold jobs at the same time')
    const dilayani = alamat.map((x) => pintu.dilayani.get(x) ?? 0)
    await a.bunuh()
    b.anak.kill('SIGCONT')
    const [{ status }] = await data.db('perkara').whereNull('induk_id').select('status')
    const dipegang = await pemegang(data)
    // then
    t.ok(
      dilayani.every((n) => n > 20),
      `both have answered: ${dilayani.join(' and ')} requests`,
    )
    t.equal(status, 'berjalan', 'the run was in the middle')
    t.equal(dipegang.length, 2, 'the dead server still holds a job')
    const akhir = await pelari.berakhir
    t.equal(akhir.kode, 0, akhir.err)
    t.match(akhir.out, /Terputus: .*Menunggu server/, 'the runner met the dead server, and went on')
    await sampaiSepi(data.db)
    const nyata = await fakta(data.db)
    // and it came to the same as a run through one server
    const harap = await faktaTenang(async () => {
      const sendiri = await basisDataBaru(t)
      const c = await nyalakan(sendiri)
      const tenang = jalankanSop(t, { keluar: join(dasar, 'tenang'), server: c.alamat })
      t.equal((await tenang.berakhir).kode, 0)
      await sampaiSepi(sendiri.db)
      c.anak.kill('SIGTERM')
      t.equal((await c.berakhir).kode, 0)
      return fakta(sendiri.db)
    })
    for (const [apa, baris] of Object.entries(harap)) t.same(nyata[apa], baris, apa)
    t.equal(nyata.sertifikat!.length, 40)
    t.same(await nomorBolong(data.db), [])
    t.same(prosesBernama(`paraf-lo-${a.pid}-`), [], 'its LibreOffice went with it')
    b.anak.kill('SIGTERM')
    t.equal((await b.berakhir).kode, 0, 'the other ends in order')
  },
)
