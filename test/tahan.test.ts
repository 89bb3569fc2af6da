import t, { type Test } from 'tap'
import { folder, prosesBernama } from './server-nyata.js'
import { nomorBolong } from './sama-hasil.js'
import { denganBunuh, Kantor, rencanaBunuh } from './tahan-alat.js'

/** About 40 s on a quiet machine with two cores; on a busy one it may take several times that. */
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
    const [tenang, kacau] = [folder(t, 'tenang'), folder(t, 'kacau')]
    const [a, b] = [new Kantor(t, tenang), new Kantor(t, kacau)]
    const catat = (baris: string) => t.comment(baris)
    // when
    const [ha, hb] = await Promise.all([
      denganBunuh(a, [], catat),
      denganBunuh(b, rencanaBunuh(benih, 3), catat),
    ])
    // then
    t.equal(ha.kode, 0, ha.err)
    t.equal(hb.kode, 0, hb.err)
    const [harap, nyata] = [await a.fakta(), await b.fakta()]
    for (const [apa, baris] of Object.entries(harap)) t.same(nyata[apa], baris, apa)
    t.equal(nyata.sertifikat!.length, 40)
    t.same(await nomorBolong(await b.db()), [])
    await Promise.all([a.tutup(), b.tutup()])
    tanpaYatim(t, [tenang, kacau, ...[...a.mati, ...b.mati].map((pid) => `paraf-lo-${pid}-`)])
  },
)

function tanpaYatim(t: Test, kata: string[]): void {
  t.same(prosesBernama(...kata), [], 'no process is left behind')
}
