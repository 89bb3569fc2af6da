import pg from 'pg'

/** How a connection introduces itself and how long it may hold others up. Times in milliseconds. */
export interface Sambungan {
  name: string
  statementTimeout?: number
  lockTimeout?: number
  idleInTransaction?: number
}

const DATE = 1082
const INT8 = 20
const DATE_ARRAY = 1182
const INT8_ARRAY = 1016
const TEXT_ARRAY = 1009

const integer = (text: string): number | string =>
  Number.isSafeInteger(Number(text)) ? Number(text) : text
const list = pg.types.getTypeParser(TEXT_ARRAY as number) as unknown as (text: string) => string[]

/**
 * A date stays 'YYYY-MM-DD': as a JavaScript Date it would shift by a day with the zone of the
 * machine. A bigint becomes a number where that is exact, else it stays text. Numeric stays text:
 * money is not a float.
 */
const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format !== 'binary') {
      if (oid === DATE) return (text: string) => text
      if (oid === INT8) return integer
      if (oid === DATE_ARRAY) return list
      if (oid === INT8_ARRAY) return (text: string) => list(text).map(integer)
    }
    return pg.types.getTypeParser(oid, format as 'text')
  },
}

/** Settings of one connection; the same for knex, for pools and for single clients. */
export function connectionSettings(url: string, s: Sambungan): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: s.name,
    types,
    keepAlive: true,
    connectionTimeoutMillis: 15_000,
    statement_timeout: s.statementTimeout ?? 60_000,
    lock_timeout: s.lockTimeout ?? 15_000,
    idle_in_transaction_session_timeout: s.idleInTransaction ?? 60_000,
    // An outside server may have been given other defaults; the code counts on these two.
    options: '-c default_transaction_isolation=read\\ committed -c TimeZone=UTC',
  }
}

/** A pool whose broken connections are dropped quietly; the next query gets a new one. */
export function openPool(url: string, max: number, s: Sambungan): pg.Pool {
  const pool = new pg.Pool({ ...connectionSettings(url, s), max })
  const ignore = () => {}
  pool.on('error', ignore)
  pool.on('connect', (client) => client.on('error', ignore))
  return pool
}

/** One connection of its own, outside any pool: for locks that live as long as the connection. */
export async function openClient(url: string, s: Sambungan): Promise<pg.Client> {
  const client = new pg.Client(connectionSettings(url, s))
  client.on('error', () => {})
  await client.connect()
  return client
}

/**
 * Lets the SERVER notice within about ten seconds that this machine is gone, so that locks of a
 * lost machine are freed. Has no effect on a Unix socket, where it is not needed.
 */
export async function watchedByServer(client: pg.Client): Promise<void> {
  await client.query(
    'set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 3',
  )
}
