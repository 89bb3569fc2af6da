import type { Knex } from 'knex'
import { quote } from './dump.js'

/** True when nobody has made a table here yet. */
export async function isEmpty(db: Knex): Promise<boolean> {
  const { rows } = await db.raw(
    `select count(*)::int as n from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
  )
  return rows[0].n === 0
}

/** Takes away everything of the house, the queue included; only for a database that was empty before. */
export async function makeEmpty(db: Knex): Promise<void> {
  await db.raw(`drop schema public cascade; create schema public;
    drop schema if exists graphile_worker cascade`)
}

interface ForeignKey {
  table: string
  name: string
  definition: string
}

/**
 * Runs `fill` on tables that are empty, hold no foreign keys and fire no triggers; afterwards the keys
 * are made again, which proves every reference. Tables in `keep` are left as they are. Needs to own
 * the tables, not to be a superuser.
 */
export async function withoutRules(
  trx: Knex.Transaction,
  keep: readonly string[],
  fill: () => Promise<void>,
): Promise<void> {
  // A whole office is loaded in one transaction; nobody else is in this database.
  await trx.raw(`set local statement_timeout = 0; set local lock_timeout = 0;
    set local idle_in_transaction_session_timeout = 0`)
  const tables: string[] = (
    await trx.raw(
      `select relname from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
    )
  ).rows
    .map((r: { relname: string }) => r.relname)
    .filter((n: string) => !keep.includes(n))
    .map(quote)
  const keys: ForeignKey[] = (
    await trx.raw(
      `select conrelid::regclass::text as "table", conname as name,
              pg_get_constraintdef(oid) as definition
         from pg_constraint
        where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0
        order by conrelid::regclass::text, conname`,
    )
  ).rows
  for (const t of tables) await trx.raw(`alter table ${t} disable trigger user`)
  await trx.raw(`truncate ${tables.join(', ')} cascade`)
  for (const k of keys) await trx.raw(`alter table ${k.table} drop constraint ${quote(k.name)}`)
  await fill()
  await trx.raw('set constraints all immediate')
  for (const k of keys)
    await trx.raw(`alter table ${k.table} add constraint ${quote(k.name)} ${k.definition}`)
  for (const t of tables) await trx.raw(`alter table ${t} enable trigger user`)
}

/** Lines of `rowLines` into a table, as they were. `more`: columns computed from the others, in SQL. */
export async function insertLines(
  trx: Knex.Transaction,
  t: { name: string; columns: readonly string[] },
  lines: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  const table = quote(t.name)
  const into = [...t.columns, ...Object.keys(more)].map(quote).join(', ')
  const from = [...t.columns.map(quote), ...Object.values(more)].join(', ')
  await trx.raw(
    `insert into ${table} (${into}) overriding system value
     select ${from} from json_populate_recordset(null::${table}, ?::json)`,
    [`[${lines.join(',')}]`],
  )
}

export async function setSequences(
  trx: Knex.Transaction,
  all: readonly { table: string; column: string; value: string }[],
): Promise<void> {
  for (const s of all)
    await trx.raw('select setval(pg_get_serial_sequence(?, ?), ?::bigint)', [
      s.table,
      s.column,
      s.value,
    ])
}

/** Lines of `jobLines` into the queue, each to be done at its old time. */
export async function addJobs(trx: Knex.Transaction, lines: readonly string[]): Promise<void> {
  for (const line of lines)
    await trx.raw(
      `select 1 from json_to_record(?::json) as j("name" text, payload json, queue text,
           at timestamptz, attempts int, "key" text),
         lateral graphile_worker.add_job(j."name", payload := j.payload, queue_name := j.queue,
           run_at := j.at, max_attempts := j.attempts, job_key := j."key")`,
      [line],
    )
}
