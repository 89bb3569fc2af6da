import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import t from 'tap'
import { akar } from '../server/config.js'

// The set-up is plain JavaScript without types.
// @ts-expect-error
const { polos, simpulkan, total } = await import('../server/siap/hitung.mjs')
// @ts-expect-error
const { bagi } = await import('../server/siap/kelompok.mjs')

t.test('the closing line of the runner becomes a count', async (t) => {
  t.strictSame(total('# { total: 22, pass: 20, fail: 1, skip: 1 }'), {
    total: 22,
    pass: 20,
    fail: 1,
    skip: 1,
  })
  t.equal(total('# time=12ms'), null)
  t.equal(polos('\u001b[2K\u001b[1AAsserts: \u001b[32m3 pass\u001b[39m'), 'Asserts: 3 pass')
})

t.test('the last line is plain, and bad news never looks like good news', async (t) => {
  t.strictSame(simpulkan({ pass: 24, skip: 2, todo: 1 }, 0), {
    line: '24 passed, 0 failed, 3 skipped',
    status: 0,
  })
  t.strictSame(simpulkan({ pass: 3, fail: 2 }, 1), { line: '3 passed, 2 failed', status: 1 })
  t.strictSame(
    simpulkan({ pass: 3 }, 1),
    { line: '3 passed, 1 failed', status: 1 },
    'a file that crashed',
  )
  t.strictSame(simpulkan(null, 0), { line: '0 passed, 1 failed', status: 1 }, 'nothing was counted')
  t.strictSame(
    simpulkan({ skip: 4 }, 0),
    { line: '0 passed, 1 failed, 4 skipped', status: 1 },
    'nothing was tested',
  )
})

t.test('a stray error fails the test in which it fell, by name, and the next file is run', (t) => {
  const bersama = pathToFileURL(join(akar(), 'test', 'bersama.mjs'))
  const isi = `import { bersama } from '${bersama}'
    bersama(['fixtures/galat-sesat.mjs', 'fixtures/sehat.mjs', 'fixtures/tiada.mjs'])`
  const muat = pathToFileURL(join(akar(), 'server', 'siap', 'muat-uji.mjs'))
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--import', muat.href, '--input-type=module', '-e', isi],
    {
      cwd: akar(),
      encoding: 'utf8',
      env: { ...process.env, TAP_CHILD_ID: '1', PARAF_UJI_WAKTU: '' },
    },
  )
  t.equal(status, 1)
  for (const gagal of ['sesat', 'dari jam', 'fixtures/galat-sesat.mjs', 'fixtures/tiada.mjs'])
    t.match(stdout, new RegExp(`not ok \\d+ - .*${gagal}`), gagal)
  t.match(stdout, /^ {8}ok 1 - is run all the same$/m)
  t.match(stdout, /^ok 2 - fixtures\/sehat\.mjs/m)
  t.end()
})

t.test('an unknown command is answered with how to use it', async (t) => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(akar(), 'server', 'siap.mjs'), 'mulai'],
    { encoding: 'utf8' },
  )
  t.equal(status, 2)
  t.match(stderr, 'start | test')
})

t.test('test files are shared out to groups, each once, the large ones first', async (t) => {
  const files = [9, 1, 5, 4, 2].map((besar) => ({ nama: `${besar}`, isi: 'x'.repeat(besar) }))
  t.strictSame(bagi(files, 2), [
    ['9', '2'],
    ['5', '4', '1'],
  ])
  t.strictSame(bagi(files.slice(0, 1), 3), [['9']], 'no empty group')
})

t.test('whatever the one file of the server looks for beside its parts is there', async (t) => {
  const dist = join(akar(), 'dist', 'server')
  const isi = readFileSync(join(dist, 'main.js'), 'utf8')
  const cari = /new URL\("([^"]+\.js)",\s*new URL\("([^"]+)", import\.meta\.url\)/g
  const semua = [...isi.matchAll(cari)].map(([, apa, dari]) => join(dist, dirname(dari!), apa!))
  t.ok(semua.length >= 2, 'workers for templates and for scans')
  for (const berkas of semua) t.ok(existsSync(berkas), berkas)
  t.notMatch(isi, /import\.meta\.(dirname|filename|resolve)/, 'these would name the one file')
})
