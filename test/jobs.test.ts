import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import t from 'tap'
import { transaksi } from '../server/platform/db/db.js'
import { antre, batalkan } from '../server/platform/jobs/antre.js'
import { pekerjaanGagal, ulangi } from '../server/platform/jobs/gagal.js'
import { command, databaseUrl } from './database-server.js'
import { antrean, kantor, until } from './jobs-bantu.js'
import { program } from './program.js'

t.test('a job is done after the transaction has committed', async (t) => {
  const seen: unknown[] = []
  const { db, start } = await kantor(t, {
    'uji.satu': async (isi) => {
      seen.push(isi)
    },
  })
  await start()
  await transaksi(db, async (trx) => {
    await antre(trx, 'uji.satu', { surat: 7 })
    await pause(300)
    t.strictSame(seen, [], 'not before')
  })
  await until(() => seen.length === 1)
  t.strictSame(seen, [{ surat: 7 }])
})

t.test('a job of a transaction that is rolled back never was', async (t) => {
  const { db } = await kantor(t, {})
  await t.rejects(
    transaksi(db, async (trx) => {
      await antre(trx, 'uji.satu', {})
      throw new Error('batal')
    }),
    /batal/,
  )
  t.equal(await antrean(db), 0)
})

t.test('queueing again under a key replaces what was queued, and moves its time', async (t) => {
  const seen: unknown[] = []
  const { db, start } = await kantor(t, {
    'uji.satu': async (isi) => {
      seen.push(isi)
    },
  })
  await transaksi(db, (trx) =>
    antre(trx, 'uji.satu', { n: 1 }, { kunci: 'k', pada: new Date('2099-01-01') }),
  )
  await transaksi(db, (trx) => antre(trx, 'uji.satu', { n: 2 }, { kunci: 'k' }))
  await start()
  await until(() => seen.length === 1)
  t.strictSame(seen, [{ n: 2 }])
  await until(async () => (await antrean(db)) === 0)
})

t.test('a job taken away by its key is gone, unless that is rolled back', async (t) => {
  const { db } = await kantor(t, {})
  await transaksi(db, (trx) =>
    antre(trx, 'uji.satu', {}, { kunci: 'k', pada: new Date('2099-01-01') }),
  )
  await transaksi(db, async (trx) => {
    await batalkan(trx, 'k')
    throw new Error('batal')
  }).catch(() => {})
  t.equal(await antrean(db), 1)
  await transaksi(db, (trx) => batalkan(trx, 'k'))
  t.equal(await antrean(db), 0)
})

t.test('a job for later waits for its moment', async (t) => {
  const seen: Date[] = []
  const { db, start } = await kantor(t, {
    'uji.satu': async () => {
      seen.push(new Date())
    },
  })
  const pada = new Date(Date.now() + 1_500)
  await transaksi(db, (trx) => antre(trx, 'uji.satu', {}, { pada }))
  await start()
  await until(() => seen.length === 1)
  t.ok(seen[0]! >= pada)
})

t.test('jobs of one queue run one after another', async (t) => {
  let now = 0
  let most = 0
  let done = 0
  const { db, start } = await kantor(
    t,
    {
      'uji.satu': async () => {
        most = Math.max(most, ++now)
        await pause(50)
        now--
        done++
      },
    },
    { serentak: 4 },
  )
  await transaksi(db, async (trx) => {
    for (let n = 0; n < 6; n++) await antre(trx, 'uji.satu', { n }, { antrean: 'berurutan' })
  })
  await start()
  await until(() => done === 6)
  t.equal(most, 1)
})

t.test(
  'a job that fails to the last is listed with its reason, and can be tried again',
  async (t) => {
    let broken = true
    const percobaan: string[] = []
    const { db, start } = await kantor(t, {
      'uji.satu': async (_isi, k) => {
        percobaan.push(`${k.percobaan}/${k.maks}`)
        if (broken) throw new Error('LibreOffice tidak ada')
      },
    })
    await transaksi(db, (trx) => antre(trx, 'uji.satu', { naskah: 'x' }, { maks: 1 }))
    await start()
    await until(async () => (await pekerjaanGagal(db)).length === 1)
    const [gagal] = await pekerjaanGagal(db)
    t.match(gagal, {
      nama: 'uji.satu',
      isi: { naskah: 'x' },
      percobaan: 1,
      sebab: 'LibreOffice tidak ada',
    })
    // when
    broken = false
    t.equal(await transaksi(db, (trx) => ulangi(trx, gagal!.id)), true)
    await until(async () => (await antrean(db)) === 0)
    // then
    t.strictSame(percobaan, ['1/1', '1/1'])
    t.equal(await transaksi(db, (trx) => ulangi(trx, gagal!.id)), false, 'it is no longer there')
  },
)

t.test(
  'the job of a killed process is taken up by another within seconds, even its only attempt',
  async (t) => {
    // given a process in the middle of a job
    const seen: number[] = []
    const { url, db, start } = await kantor(t, {
      'uji.lama': async (_isi, k) => {
        seen.push(k.percobaan)
      },
    })
    await transaksi(db, (trx) => antre(trx, 'uji.lama', {}, { maks: 1 }))
    const child = spawn(process.execPath, program(['test/fixtures/job-worker.ts', url]), {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    await start()
    await pause(3_000)
    t.strictSame(seen, [], 'while it lives, its job is left alone')
    // when
    child.kill('SIGKILL')
    await until(() => seen.length === 1, 10_000)
    // then
    t.strictSame(seen, [2])
  },
)

t.test('stopping waits for the job in hand', async (t) => {
  let ended = false
  let began = false
  const { db, start } = await kantor(t, {
    'uji.satu': async () => {
      began = true
      await pause(700)
      ended = true
    },
  })
  const pekerja = await start()
  await transaksi(db, (trx) => antre(trx, 'uji.satu', {}))
  await until(() => began)
  await pekerja.berhenti()
  t.ok(ended)
})

t.test('the worker goes on after the database has cut all connections', async (t) => {
  const seen: unknown[] = []
  const { url, db, start } = await kantor(t, {
    'uji.satu': async (isi) => {
      seen.push(isi)
    },
  })
  await start()
  const name = new URL(url).pathname.slice(1)
  await db.raw(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = ? and pid <> pg_backend_pid()`,
    [name],
  )
  await transaksi(db, (trx) => antre(trx, 'uji.satu', { n: 1 }))
  await until(() => seen.length === 1)
  t.pass('done')
})

t.test('a database that is away when a job ends costs time, not the process', async (t) => {
  // given two jobs, one that ends well and one that does not, and a database that goes in between
  const seen: string[] = []
  let away: Promise<void> | undefined
  const { url, db, start } = await kantor(t, {
    'uji.baik': async (_isi, { percobaan }) => {
      seen.push(`baik ${percobaan}`)
      await (away ??= close())
    },
    'uji.gagal': async (_isi, { percobaan }) => {
      seen.push(`gagal ${percobaan}`)
      await (away ??= close())
      if (percobaan === 1) throw new Error('sengaja')
    },
  })
  const admin = databaseUrl(url, 'postgres')
  const name = new URL(url).pathname.slice(1)
  const close = async () => {
    await until(() => seen.length === 2)
    await command(admin, `alter database "${name}" with allow_connections false`)
    await command(
      admin,
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
    )
  }
  await transaksi(db, async (trx) => {
    await antre(trx, 'uji.baik', {})
    await antre(trx, 'uji.gagal', {})
  })
  // when
  await start()
  await until(() => away !== undefined)
  await away
  await pause(1_500)
  await command(admin, `alter database "${name}" with allow_connections true`)
  // then
  await until(() => seen.length === 4, 30_000)
  t.strictSame(seen.toSorted(), ['baik 1', 'baik 2', 'gagal 1', 'gagal 2'])
  await until(async () => (await antrean(db)) === 0)
})

t.test('two ends that are lost in the same moment do not stop the queue for good', async (t) => {
  // given two jobs whose ends are just being written down, each on a connection of its own
  const seen: number[] = []
  const { db, start } = await kantor(t, {
    'uji.satu': async ({ n }: { n: number }) => {
      seen.push(n)
      await until(() => seen.length >= 2)
      await pause(n * 40)
    },
  })
  await db.raw(`
    create function uji_tunggu() returns trigger language plpgsql as
      $$ begin perform pg_advisory_xact_lock_shared(77); return old; end $$`)
  await db.raw(`create trigger uji_tunggu before delete on graphile_worker._private_jobs
    for each row execute function uji_tunggu()`)
  await transaksi(db, async (trx) => {
    await antre(trx, 'uji.satu', { n: 1 })
    await antre(trx, 'uji.satu', { n: 2 })
  })
  // when
  await db.transaction(async (trx) => {
    await trx.raw('select pg_advisory_xact_lock(77)')
    await start()
    const menunggu = `from pg_stat_activity where wait_event = 'advisory'
      and datname = current_database()`
    await until(async () => (await db.raw(`select pid ${menunggu}`)).rows.length === 2)
    await db.raw(`select pg_terminate_backend(pid) ${menunggu}`)
  })
  // then
  await until(async () => (await antrean(db)) === 0, 30_000)
  t.strictSame(seen.toSorted(), [1, 1, 2, 2])
})
