import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  boolean,
  hosts,
  integer,
  oneOf,
  secret,
  trusted,
  webAddress,
  type Baca,
} from './platform/settings.js'
import { StartFault } from './platform/start-fault.js'

/** Everything that differs from office to office. Read once, at start; frozen. */
export interface Config {
  port: number
  /**
   * Address to listen on. Default all, since an office opens it from other PCs; but the sample
   * office, whose password is printed, stays on this machine unless HOST says otherwise.
   */
  host: string
  /** Folder of the embedded database. */
  dataDir: string
  /** An outside PostgreSQL >= 15; null means the embedded one. */
  databaseUrl: string | null
  /** Fill an empty database with the sample office. Default: only on the embedded one. */
  contoh: boolean
  /** No Debian packages are installed by the set-up. */
  noSystemInstall: boolean
  /**
   * The address people type, without a slash at the end; null when nobody has said. https here
   * means secure cookies.
   */
  url: string | null
  /** Which proxies may say who the visitor is: none, all, or these addresses. */
  trustProxy: boolean | string[]
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
  /** Jobs at the same time in this process; 0 when other processes do them. */
  pekerja: number
  /** LibreOffices at the same time, and after how many documents each is replaced. */
  pdf: { banyak: number; daurUlang: number }
  /** BSrE Esign Client Service; each goes before what the settings page says. */
  bsreUrl: string | null
  bsrePengguna: string | null
  bsreSandi: string | null
  /** A store for files outside the database; null: they stay in it. */
  s3: { url: string; wilayah: string; kunci: string; rahasia: string } | null
  /** What the secrets people keep here are sealed with; null: they lie in the database as they are. */
  kunci: string | null
  /** Hosts a webhook may reach without TLS, as `host` or `host:port`; none by default. */
  webhookHttp: readonly string[]
}

/** The environment cannot be used; says every fault at once, one per line. */
export class SetelanSalah extends StartFault {
  readonly faults: string[]
  constructor(faults: string[]) {
    super(`Setelan tidak dapat dipakai:\n${faults.map((f) => `  - ${f}`).join('\n')}`)
    this.name = 'SetelanSalah'
    this.faults = faults
  }
}

/** Characters: as many as 32 random bytes take in base64. */
const KUNCI_TERPENDEK = 43

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** The only reader of the environment. Throws SetelanSalah. */
export function bacaConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const faults: string[] = []
  const get = <T>(name: string, parse: Baca<T>, missing: T): T => {
    const text = env[name]?.trim()
    if (!text) return missing
    const read = parse(text)
    if ('value' in read) return read.value
    faults.push(`${name}="${hide(name, text)}": ${read.fault}`)
    return missing
  }
  const databaseUrl = get('DATABASE_URL', webAddress('postgres', 'postgresql'), null)
  const contoh = get('PARAF_CONTOH', boolean, databaseUrl === null)
  const config: Config = {
    port: get('PORT', integer(0, 65_535), 3000),
    host: get('HOST', (value) => ({ value }), contoh ? '127.0.0.1' : '0.0.0.0'),
    dataDir: get('DATA_DIR', (value) => ({ value: resolve(value) }), join(akar(), 'data')),
    databaseUrl,
    contoh,
    noSystemInstall: get('PARAF_NO_SYSTEM_INSTALL', boolean, false),
    url:
      get<string | null>('PARAF_URL', webAddress('http', 'https'), null)?.replace(/\/+$/, '') ??
      null,
    trustProxy: get('TRUST_PROXY', trusted, false),
    logLevel: get('LOG_LEVEL', oneOf(LEVELS), 'info'),
    pekerja: get('PARAF_PEKERJA', integer(0, 64), 2),
    pdf: {
      banyak: get('PARAF_PDF_PEKERJA', integer(1, 16), Math.min(availableParallelism(), 2)),
      daurUlang: get('PARAF_PDF_DAUR', integer(1, 10_000), 300),
    },
    bsreUrl: get<string | null>('PARAF_BSRE_URL', webAddress('http', 'https'), null),
    bsrePengguna: get<string | null>('PARAF_BSRE_PENGGUNA', (value) => ({ value }), null),
    bsreSandi: get<string | null>('PARAF_BSRE_SANDI', (value) => ({ value }), null),
    s3: bacaS3(get, faults),
    kunci: get<string | null>('PARAF_KUNCI', secret(KUNCI_TERPENDEK), null),
    webhookHttp: get('PARAF_WEBHOOK_HTTP', hosts, []),
  }
  if (faults.length > 0) throw new SetelanSalah(faults)
  return Object.freeze(config)
}

/** All of the store or nothing: half a setting would only be noticed when files are to be moved. */
function bacaS3(
  get: <T>(name: string, parse: Baca<T>, missing: T) => T,
  faults: string[],
): Config['s3'] {
  const teks = (nama: string): string => get(nama, (value) => ({ value }), '')
  const url = get<string | null>('PARAF_S3_URL', webAddress('http', 'https'), null)
  const [kunci, rahasia] = [teks('PARAF_S3_KUNCI'), teks('PARAF_S3_RAHASIA')]
  if (!url && !kunci && !rahasia) return null
  if (url && kunci && rahasia)
    return { url, wilayah: teks('PARAF_S3_WILAYAH') || 'us-east-1', kunci, rahasia }
  faults.push('PARAF_S3_URL, PARAF_S3_KUNCI dan PARAF_S3_RAHASIA harus diisi bersama')
  return null
}

/** What holds a password must not reach a screen or a log. */
const hide = (name: string, text: string): string =>
  name === 'DATABASE_URL' || name === 'PARAF_KUNCI' ? '...' : text

/** The environment as it came, for a child process that reads it by `bacaConfig` itself. */
export const lingkungan = (): NodeJS.ProcessEnv => ({ ...process.env })

let root: string | undefined

/**
 * The folder of the project, where templates/ and workflows/ are; the same from source and from
 * dist/.
 */
export function akar(): string {
  if (root) return root
  let dir = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(dir, 'package.json'))) {
    const up = dirname(dir)
    if (up === dir) throw new Error('package.json Paraf tidak ditemukan')
    dir = up
  }
  root = dir
  return root
}
