import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createGzip } from 'node:zlib'

/**
 * What goes wrong with the next call: a status, a page for people, work done without an answer, or an
 * answer that never ends.
 */
export type Ulah = number | 'html' | 'bisu' | 'banjir'

interface Pengguna {
  id: number
  username: string
  password: string
  email: string
  idnumber: string
  firstname: string
  lastname: string
  paksaGanti: boolean
  lastcourseaccess: number
}

const TOKEN = 'token-rahasia-moodle'
const KURSUS = { id: 42, shortname: 'TND-2026-1' }

/** A Moodle that speaks the documented REST protocol, as far as Paraf asks. */
export class MoodleTiruan {
  readonly token = TOKEN
  readonly pengguna: Pengguna[] = []
  readonly ikut = new Map<number, number>()
  readonly ulah = new Map<string, Ulah[]>()
  readonly panggilan: { fungsi: string; banyak: number }[] = []
  /** Total of the course and completed activities by username. */
  readonly nilai = new Map<string, { akhir: number; kuis: number; selesai: number }>()
  /** Endless answers that were let go of. */
  diputus = 0
  readonly #server = createServer((req, res) => void this.#layani(req, res))

  kosongkan(): void {
    this.pengguna.length = 0
    for (const m of [this.ikut, this.ulah, this.nilai]) m.clear()
    this.panggilan.length = 0
  }

  async mulai(t: { teardown(fn: () => unknown): unknown }): Promise<string> {
    await new Promise<void>((siap) => this.#server.listen(0, '127.0.0.1', siap))
    t.teardown(() => {
      this.#server.closeAllConnections()
      return new Promise((s) => this.#server.close(s))
    })
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async #layani(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const potong: Buffer[] = []
    for await (const p of req) potong.push(p as Buffer)
    const isi = urai(new URLSearchParams(Buffer.concat(potong).toString()))
    const fungsi = String(isi.wsfunction)
    const daftar = isi.users ?? isi.enrolments ?? isi.values ?? {}
    this.panggilan.push({ fungsi, banyak: Object.keys(daftar as object).length })
    const ulah = this.ulah.get(fungsi)?.shift()
    if (typeof ulah === 'number') return void res.writeHead(ulah).end('sibuk')
    if (ulah === 'html')
      return void res.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Maintenance</h1>')
    let jawab: unknown
    try {
      if (isi.wstoken !== TOKEN) tolak('invalidtoken', 'Invalid token - token not found')
      jawab = this.#kerjakan(fungsi, isi)
    } catch (galat) {
      // Moodle answers refusals with status 200.
      jawab = galat
    }
    if (ulah === 'bisu') return void req.socket.destroy()
    if (ulah === 'banjir') return this.#banjir(res)
    res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(jawab ?? null))
  }

  /** Goes on for as long as somebody listens, packed to a thousandth of what it is. */
  async #banjir(res: ServerResponse): Promise<void> {
    res.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
    const pak = createGzip({ level: 1 })
    pak.pipe(res)
    const [isi, putus] = [Buffer.alloc(2 ** 20, ' '), once(res, 'close')]
    while (!res.destroyed) if (!pak.write(isi)) await Promise.race([once(pak, 'drain'), putus])
    pak.destroy()
    this.diputus++
  }

  #kerjakan(fungsi: string, isi: any): unknown {
    const oleh: Record<string, (isi: any) => unknown> = {
      core_webservice_get_site_info: () => ({
        sitename: 'LMS Uji',
        functions: [...Object.keys(oleh).filter((f) => f !== 'core_user_update_users')].map(
          (name) => ({ name, version: '2024100700' }),
        ),
      }),
      core_user_get_users_by_field: ({ field, values }) =>
        this.pengguna.filter((p: any) => Object.values(values).includes(p[field])),
      core_user_create_users: ({ users }) => this.#buat(Object.values(users)),
      core_user_update_users: ({ users }) => {
        for (const u of Object.values<any>(users)) {
          const p = this.pengguna.find((x) => x.id === Number(u.id))
          if (!p) tolak('invalidparameter', 'Invalid parameter value detected', 'User not found')
          Object.assign(p!, { password: u.password, paksaGanti: paksa(u) })
        }
        return { warnings: [] }
      },
      core_course_get_courses_by_field: ({ value }) => ({
        courses: value === KURSUS.shortname ? [KURSUS] : [],
        warnings: [],
      }),
      enrol_manual_enrol_users: ({ enrolments }) => {
        for (const e of Object.values<any>(enrolments))
          this.ikut.set(Number(e.userid), Number(e.roleid))
        return null
      },
      core_enrol_get_enrolled_users: () =>
        this.pengguna
          .filter((p) => this.ikut.has(p.id))
          .map(({ id, lastcourseaccess }) => ({ id, lastaccess: 0, lastcourseaccess })),
      gradereport_user_get_grade_items: () => ({
        usergrades: this.pengguna.map((p) => ({ userid: p.id, gradeitems: this.#nilai(p) })),
        warnings: [],
      }),
      core_completion_get_activities_completion_status: ({ userid }) => {
        const p = this.pengguna.find((x) => x.id === Number(userid))!
        const selesai = this.nilai.get(p.username)?.selesai ?? 0
        return {
          statuses: [0, 1, 2, 3].map((i) => ({ cmid: i, state: i < selesai ? 1 : 0 })),
          warnings: [],
        }
      },
    }
    const kerja = oleh[fungsi]
    if (!kerja) tolak('invalidrecord', "Can't find data record in database table")
    return kerja!(isi)
  }

  /** The whole call or nothing, as Moodle's transaction. */
  #buat(users: any[]): unknown {
    for (const u of users) {
      if (this.pengguna.some((p) => p.username === u.username))
        tolak('invalidparameter', 'Invalid parameter', `Username already exists: ${u.username}`)
      if (this.pengguna.some((p) => p.email === u.email))
        tolak('invalidparameter', 'Invalid parameter', `Email address already exists: ${u.email}`)
      if (!/^(?=.*[A-Z])(?=.*[a-z])(?=.*\d)(?=.*[^\w]).{8,}$/.test(u.password))
        tolak('passwordpolicyerror', 'The password does not meet the policy')
      if (u.username !== u.username.toLowerCase() || !u.firstname || !u.lastname)
        tolak('invalidparameter', 'Invalid parameter')
    }
    return users.map((u) => {
      const id = 100 + this.pengguna.length
      const { username, password, email, idnumber, firstname, lastname } = u
      this.pengguna.push({
        ...{ id, username, password, email, idnumber, firstname, lastname },
        ...{ paksaGanti: paksa(u), lastcourseaccess: 0 },
      })
      return { id, username }
    })
  }

  #nilai(p: Pengguna): unknown[] {
    const n = this.nilai.get(p.username)
    const butir = (itemname: string | null, itemtype: string, graderaw: number | null) => ({
      ...{ itemname, itemtype, graderaw, grademin: 0, grademax: itemtype === 'course' ? 200 : 50 },
    })
    return [
      butir('Kuis akhir', 'mod', n?.kuis ?? null),
      butir(null, 'course', n ? n.akhir * 2 : null),
    ]
  }
}

const paksa = (u: any): boolean =>
  Object.values<any>(u.preferences ?? {}).some(
    (p) => p.type === 'auth_forcepasswordchange' && p.value === '1',
  )

function tolak(errorcode: string, message: string, debuginfo?: string): void {
  throw { exception: 'moodle_exception', errorcode, message, ...(debuginfo ? { debuginfo } : {}) }
}

/** `users[0][name]=x` as PHP reads it. */
function urai(p: URLSearchParams): Record<string, any> {
  const hasil: Record<string, any> = {}
  for (const [kunci, nilai] of p) {
    const jalan = kunci.split(/[[\]]+/).filter((k) => k !== '')
    let di = hasil
    for (const k of jalan.slice(0, -1)) di = di[k] ??= {}
    di[jalan.at(-1)!] = nilai
  }
  return hasil
}
