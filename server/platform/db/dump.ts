import type { Knex } from 'knex'

/** A table as it is copied: which columns, in which order of rows. */
export interface TableShape {
  name: string
  columns: string[]
  /** Columns of its primary key; none: the rows are ordered by all they say. */
  key: string[]
}

/** Columns that are not copied as text, by table. */
export type Left = Readonly<Record<string, readonly string[]>>

/** Rows fetched at once. */
const BATCH = 1_000

/** The tables of the house without those named, by name; columns the server computes are left out. */
export async function tableShapes(
  db: Knex,
  skip: readonly string[],
  left: Left,
): Promise<TableShape[]> {
  const { rows } = await db.raw(
    `select c.relname as name,
            (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
              where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                and a.attgenerated = '') as columns,
            coalesce((select array_agg(a.attname::text order by array_position(i.indkey, a.attnum))
               from pg_index i join pg_attribute a
                 on a.attrelid = c.oid and a.attnum = any (i.indkey)
              where i.indrelid = c.oid and i.indisprimary), '{}') as key
       from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and not c.relispartition
      order by c.relname collate "C"`,
  )
  return (rows as TableShape[])
    .filter((t) => !skip.includes(t.name))
    .map((t) => ({ ...t, columns: t.columns.filter((k) => !left[t.name]?.includes(k)) }))
}

export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`

/**
 * The rows of a table, each as one line of JSON, exactly as the server writes it: no number, moment or
 * text passes through JavaScript. Must run in a transaction, which holds the cursor.
 */
export async function* rowLines(trx: Knex.Transaction, t: TableShape): AsyncGenerator<string[]> {
  const columns = t.columns.map(quote).join(', ')
  const order = t.key.length > 0 ? t.key.map(quote).join(', ') : 'r::text collate "C"'
  const cursor = quote(`paraf_${t.name}`)
  await trx.raw(
    `declare ${cursor} no scroll cursor for
       select row_to_json(r)::text as line from (select ${columns} from ${quote(t.name)}) r
        order by ${order}`,
  )
  for (;;) {
    const { rows } = await trx.raw(`fetch ${BATCH} from ${cursor}`)
    if (rows.length === 0) break
    yield rows.map((r: { line: string }) => r.line)
  }
  await trx.raw(`close ${cursor}`)
}

/** Where the counters of identity columns stand, to go on from there. */
export async function sequences(
  db: Knex,
): Promise<{ table: string; column: string; value: string }[]> {
  const { rows } = await db.raw(
    `select d.refobjid::regclass::text as "table", a.attname as "column", s.last_value::text as value
       from pg_sequences s
       join pg_class c on c.relname = s.sequencename and c.relnamespace = 'public'::regnamespace
       join pg_depend d on d.objid = c.oid and d.deptype in ('a', 'i') and d.refobjsubid > 0
       join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
      where s.schemaname = 'public' and s.last_value is not null
      order by 1, 2`,
  )
  return rows
}

/** Jobs still to be done, one line of JSON each, without those whose name begins with `except`. */
export async function jobLines(db: Knex, except: string): Promise<string[]> {
  const { rows } = await db.raw(
    `select json_build_object('name', t.identifier, 'payload', j.payload, 'queue', q.queue_name,
              'at', j.run_at, 'attempts', j.max_attempts, 'key', j.key)::text as line
       from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id
       left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
      where j.attempts < j.max_attempts and not starts_with(t.identifier, ?)
      order by j.id`,
    [except],
  )
  return rows.map((r: { line: string }) => r.line)
}
