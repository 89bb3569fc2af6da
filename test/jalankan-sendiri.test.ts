import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as tunggu } from 'node:timers/promises'
import t from 'tap'
import { folder, jalankanSop, prosesBernama, type Proses } from './server-nyata.js'

// Without --server the runner starts a server of its own and must leave nothing of it behind,
// however it ends.

/** About 12 s on a quiet machine. */
const SABAR = 300_000
t.setTimeout(SABAR)

/** With any of these the run would have nothing to talk to, or would never end. */
const SETELAN_KANTOR = {
  DATABASE_URL: 'postgres://paraf:x@127.0.0.1:9/kantor',
  PARAF_URL: 'https://paraf.example',
  PORT: '1',
  PARAF_PEKERJA: '0',
}

/** Waits until it prints a line like this. */
async function sampaiKata(p: Proses, kata: RegExp): Promise<void> {
  let out = ''
  await new Promise<void>((temu, gagal) => {
    p.anak.stdout!.on('data', (s) => {
      if (kata.test((out += s))) temu()
    })
    void p.berakhir.then(({ out: semua, err }) => gagal(new Error(`ended before: ${semua}${err}`)))
  })
}

async function sampaiSepi(dasar: string): Promise<string[]> {
  for (let kali = 0; kali < 600 && prosesBernama(dasar).length > 0; kali++) await tunggu(50)
  return prosesBernama(dasar)
}

t.test(
  'a runner that is killed takes its server along, and the same command goes on; settings of the office are not used',
  { timeout: SABAR },
  async (t) => {
    // given
    const dasar = folder(t, 'sendiri')
    const kerja = { sop: 'operasional-bangkom', keluar: join(dasar, 'keluar') }
    const pertama = jalankanSop(t, kerja, SETELAN_KANTOR)
    await sampaiKata(pertama, /\] 2\/10 /)
    // when it is killed, and started again at once, while its server is still ending
    await pertama.bunuh()
    const { kode, out, err } = await jalankanSop(t, kerja, SETELAN_KANTOR).berakhir
    // then
    t.equal(kode, 0, err)
    t.match(out, /Selesai dalam .*: 10 langkah, 0 naskah/)
    t.notMatch(out, / 0\/10 /, 'it did not begin anew')
    t.same(await sampaiSepi(dasar), [], 'no server and no database is left')
    t.notOk(existsSync(join(dasar, 'keluar', 'data.pid')))
    t.ok(readdirSync(join(dasar, 'keluar')).includes('linimasa.csv'))
  },
)

t.test('Ctrl-C ends runner, server and database in order', { timeout: SABAR }, async (t) => {
  const dasar = folder(t, 'sela')
  const p = jalankanSop(t, { keluar: join(dasar, 'keluar') })
  await sampaiKata(p, /\] 3\/53 /)
  p.anak.kill('SIGINT')
  const { kode, err } = await p.berakhir
  t.equal(kode, 130)
  t.equal(err, 'Disela. Jalankan lagi perintah yang sama untuk meneruskan.\n')
  t.same(prosesBernama(dasar), [], 'nothing is left already when it has ended')
})
