import t, { type Test } from 'tap'
import { folder, prosesBernama } from './server-nyata.js'
import { nomorBolong } from './sama-hasil.js'
import { faktaTenang } from './tenang.js'
import { denganBunuh, Kantor, rencanaBunuh } from './tahan-alat.js'

/** About 25 s on a quiet machine with two cores; on a busy one it may take several times that. */
const SABAR = 900_000

/** PARAF_BENIH repeats a run: `PARAF_BENIH=123 npm test test/tahan.test.ts`. The long form: bench/tahan.ts. */
const benih = Number(process.env.PARAF_BENIH ?? Math.floor(Math.random() * 1e6))

t.setTimeout(SABAR)

t.test(
  'a run in which server and database are killed comes to the same as one nobody disturbed',
  { timeout: SABAR },
  async (t) => {
    // given
    t.comment(`PARAF_BENIH=${benih}`)
    const dasar = folder(t, 'kacau')
    const kacau = new Kantor(t, dasar)
    const catat = (baris: string) => t.comment(baris)
    // when
    const akhir = await denganBunuh(kacau, rencanaBunuh(benih, 3), catat)
    // then
    t.equal(akhir.kode, 0, akhir.err)
    const nyata = await kacau.fakta()
    const harap = await faktaTenang(async () => {
      const tenang = new Kantor(t, folder(t, 'tenang'))
      t.equal((await denganBunuh(tenang, [], catat)).kode, 0)
      const fakta = await tenang.fakta()
      await tenang.tutup()
      return fakta
    })
    for (const [apa, baris] of Object.entries(harap)) t.same(nyata[apa], baris, apa)
    t.equal(nyata.sertifikat!.length, 40)
    t.same(await nomorBolong(await kacau.db()), [])
    await kacau.tutup()
    tanpaYatim(t, [dasar, ...kacau.mati.map((pid) => `paraf-lo-${pid}-`)])
  },
)

function tanpaYatim(t: Test, kata: string[]): void {
  t.same(prosesBernama(...kata), [], 'no process is left behind')
}
