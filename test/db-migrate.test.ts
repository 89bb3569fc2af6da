import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import t from 'tap'
import { migrations } from '../migrations/index.js'
import { bukaDb, transaksi } from '../server/platform/db/db.js'
import { migrate, type Migration } from '../server/platform/db/migrate.js'
import { basisData, basisDataKosong } from './database.js'
import { program } from './program.js'

const tables = async (url: string) => {
  const db = bukaDb(url, { pool: 1 })
  try {
    const { rows } = await db.raw(
      `select count(*) as n from pg_tables where schemaname in ('public', 'graphile_worker')`,
    )
    return rows[0].n as number
  } finally {
    await db.destroy()
  }
}

t.test('four processes that migrate at once do it once', async (t) => {
  // given
  const { url, db } = await basisDataKosong(t)
  // when
  await Promise.all([1, 2, 3, 4].map(() => migrate(url, migrations)))
  // then
  t.equal(
    await db('knex_migrations')
      .count()
      .then((r) => r[0]!.count),
    migrations.length,
  )
  t.ok(await db.schema.withSchema('graphile_worker').hasTable('_private_jobs'))
})

t.test('migrating a second time changes nothing', async (t) => {
  const { url } = await basisDataKosong(t)
  await migrate(url, migrations)
  const before = await tables(url)
  await migrate(url, migrations)
  t.equal(await tables(url), before)
})

t.test('a process killed in the middle leaves no lock and no half step', async (t) => {
  // given a process that hangs inside its second step
  const { url, db } = await basisDataKosong(t)
  const child = spawn(process.execPath, program(['test/fixtures/migrate-stuck.ts', url]), {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  // when
  child.kill('SIGKILL')
  await once(child, 'exit')
  // then
  await migrate(url, migrations)
  t.equal(
    await db('knex_migrations')
      .count()
      .then((r) => r[0]!.count),
    migrations.length,
  )
  t.notOk(await db.schema.hasTable('setengah'))
})

t.test(
  'an index may be built concurrently while other processes wait for their turn',
  async (t) => {
    const { url } = await basisDataKosong(t)
    const steps: Migration[] = [
      {
        name: '1_tabel',
        up: async (k) => {
          await k.raw('create table besar (n int)')
        },
      },
      {
        name: '2_indeks',
        config: { transaction: false },
        up: async (k) => {
          await pause(300)
          await k.raw('create index concurrently besar_n on besar (n)')
        },
      },
    ]
    await Promise.all([1, 2, 3].map(() => migrate(url, steps)))
    t.pass('nobody waited for ever')
  },
)

t.test('a database made by a newer Paraf is refused and left as it is', async (t) => {
  // given
  const { url } = await basisDataKosong(t)
  await migrate(url, [...migrations, { name: '20991231_01_masa_depan', up: async () => {} }])
  // when, then
  await t.rejects(migrate(url, migrations), /lebih baru \(20991231_01_masa_depan\)/)
})

t.test('a database that cannot be reached is named without its password', async (t) => {
  const attempt = migrate('postgres://paraf:rahasia@127.0.0.1:9/paraf', migrations)
  await t.rejects(attempt, /127\.0\.0\.1:9 tidak dapat dihubungi/)
  await attempt.catch((error: Error) => t.notMatch(error.message, 'rahasia'))
})

t.test('dates stay text, counts are numbers, money stays exact', async (t) => {
  const { db } = await basisData(t)
  const { rows } = await db.raw(`
    select '2026-05-01'::date as d, array['2026-05-01'::date] as ds, 5::bigint as n,
           array[5::bigint] as ns, 9007199254740993::bigint as huge, 12.30::numeric as uang,
           '2026-05-01 08:00+08'::timestamptz as at`)
  t.strictSame(rows[0], {
    d: '2026-05-01',
    ds: ['2026-05-01'],
    n: 5,
    ns: [5],
    huge: '9007199254740993',
    uang: '12.30',
    at: new Date('2026-05-01T00:00:00Z'),
  })
})

t.test('two transactions that deadlock are both done in the end', async (t) => {
  // given
  const { db } = await basisData(t)
  await db.raw(
    `create table silang (id int primary key, n int not null);
     insert into silang values (1, 0), (2, 0)`,
  )
  let tries = 0
  const both = (first: number, second: number) =>
    transaksi(db, async (trx) => {
      tries++
      await trx.raw('update silang set n = n + 1 where id = ?', [first])
      await pause(100)
      await trx.raw('update silang set n = n + 1 where id = ?', [second])
    })
  // when
  await Promise.all([both(1, 2), both(2, 1)])
  // then
  t.strictSame(await db('silang').orderBy('id').pluck('n'), [2, 2])
  t.ok(tries > 2, 'one of them was tried again')
})

t.test('an error of the work itself is not tried again', async (t) => {
  const { db } = await basisData(t)
  let tries = 0
  await t.rejects(
    transaksi(db, async (trx) => {
      tries++
      await trx.raw('select 1/0')
    }),
    /division by zero/,
  )
  t.equal(tries, 1)
})

t.test('a connection left open is found and named', async (t) => {
  // given a test that forgets to close
  const teardowns: (() => unknown)[] = []
  const { url } = await basisDataKosong({ teardown: (fn) => teardowns.push(fn) })
  const forgotten = bukaDb(url, { nama: 'lupa-ditutup' })
  await forgotten.raw('select 1')
  // when, then
  await t.rejects(Promise.resolve(teardowns[0]!()), /lupa-ditutup/)
  await forgotten.destroy()
})
