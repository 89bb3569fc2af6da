import { connect } from 'node:net'
import { openClient } from '../connection.js'

/** Whether something answers on this port of the machine. */
export function reachable(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 2_000 })
    const answer = (yes: boolean) => {
      socket.destroy()
      resolve(yes)
    }
    socket.once('connect', () => answer(true))
    socket.once('error', () => answer(false))
    socket.once('timeout', () => answer(false))
  })
}

const EXISTS = ['42P04', '23505']

/** Makes the database if it is missing. `url` names another database of the same server. */
export async function createDatabase(url: string, name: string): Promise<void> {
  const client = await openClient(url, { name: 'paraf-mulai' })
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
  } catch (error) {
    if (!EXISTS.includes((error as { code?: string }).code ?? '')) throw error
  } finally {
    await client.end()
  }
}
