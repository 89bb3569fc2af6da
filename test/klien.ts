import type { FastifyInstance, InjectOptions } from 'fastify'
import type { Knex } from 'knex'
import { transaksi } from '../server/platform/db/db.js'
import { buatSesi } from '../server/pegawai/service.js'

export interface Jawaban {
  status: number
  /** The body as text. */
  teks: string
  json: any
  headers: Record<string, string | string[] | number | undefined>
  /** Where a redirect goes. */
  ke: string
}

export interface BerkasUji {
  kolom: string
  nama: string
  mime?: string
  isi: Buffer | string
}

/** A browser without a screen: keeps cookies and the token of the forms, speaks to the app in memory. */
export class Klien {
  readonly app: FastifyInstance
  readonly kuki = new Map<string, string>()
  csrf = ''
  alamat = '127.0.0.1'

  constructor(app: FastifyInstance) {
    this.app = app
  }

  /** A page. Reads the token of its forms. */
  async get(url: string, headers: Record<string, string> = {}): Promise<Jawaban> {
    const jawaban = await this.kirim({
      method: 'GET',
      url,
      headers: { accept: 'text/html', ...headers },
    })
    const token = /name="_csrf" value="([^"]+)"/.exec(jawaban.teks)?.[1]
    if (token) this.csrf = token
    return jawaban
  }

  /** The same facts as JSON; `url` without `/api`. */
  baca(url: string): Promise<Jawaban> {
    return this.kirim({ method: 'GET', url: `/api${url}`, headers: { accept: 'application/json' } })
  }

  /** The JSON door of an action; `url` without `/api`. */
  post(url: string, isian: unknown = {}, headers: Record<string, string> = {}): Promise<Jawaban> {
    return this.kirim({
      method: 'POST',
      url: `/api${url}`,
      payload: JSON.stringify(isian),
      headers: { 'content-type': 'application/json', 'x-csrf-token': this.csrf, ...headers },
    })
  }

  /** The form door of an action. Repeated names as a list. */
  form(
    url: string,
    isian: Record<string, string | string[]> = {},
    headers: Record<string, string> = {},
  ): Promise<Jawaban> {
    const pasangan = Object.entries({ _csrf: this.csrf, ...isian }).flatMap(([nama, nilai]) =>
      [nilai].flat().map((v) => [nama, v] as [string, string]),
    )
    return this.kirim({
      method: 'POST',
      url,
      payload: new URLSearchParams(pasangan).toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'text/html',
        ...headers,
      },
    })
  }

  /** A form with files. */
  unggah(
    url: string,
    isian: Record<string, string>,
    berkas: readonly BerkasUji[],
    headers: Record<string, string> = {},
  ): Promise<Jawaban> {
    const batas = '----paraf-uji'
    const bagian = Object.entries({ _csrf: this.csrf, ...isian }).map(([nama, nilai]) =>
      Buffer.from(
        `--${batas}\r\ncontent-disposition: form-data; name="${nama}"\r\n\r\n${nilai}\r\n`,
      ),
    )
    for (const b of berkas) {
      bagian.push(
        Buffer.from(
          `--${batas}\r\ncontent-disposition: form-data; name="${b.kolom}"; filename="${b.nama}"\r\n` +
            `content-type: ${b.mime ?? 'application/octet-stream'}\r\n\r\n`,
        ),
        Buffer.from(b.isi),
        Buffer.from('\r\n'),
      )
    }
    return this.kirim({
      method: 'POST',
      url,
      payload: Buffer.concat([...bagian, Buffer.from(`--${batas}--\r\n`)]),
      headers: {
        'content-type': `multipart/form-data; boundary=${batas}`,
        accept: 'text/html',
        ...headers,
      },
    })
  }

  /** Stores a file over `POST /api/berkas`; answers its name for JSON forms. */
  async simpanBerkas(
    nama: string,
    isi: Buffer | string,
  ): Promise<{ sha256: string; nama: string; ukuran: number }> {
    const jawaban = await this.unggah('/api/berkas', {}, [{ kolom: 'berkas', nama, isi }], {
      'x-csrf-token': this.csrf,
    })
    if (jawaban.status !== 201) throw new Error(`unggah ${nama}: ${jawaban.teks}`)
    return jawaban.json
  }

  async kirim(opsi: InjectOptions): Promise<Jawaban> {
    const cookie = [...this.kuki].map(([n, v]) => `${n}=${v}`).join('; ')
    const r = await this.app.inject({
      remoteAddress: this.alamat,
      ...opsi,
      headers: { ...(cookie ? { cookie } : {}), ...opsi.headers },
    })
    for (const c of r.cookies) {
      if (c.value === '' || c.maxAge === 0) this.kuki.delete(c.name)
      else this.kuki.set(c.name, c.value)
    }
    return {
      status: r.statusCode,
      teks: r.payload,
      headers: r.headers,
      ke: String(r.headers.location ?? ''),
      json: /json/.test(String(r.headers['content-type'])) ? r.json() : null,
    }
  }
}

/** Logs a client in through the same function the login uses, sparing the slow hashing. */
export async function masukkan(
  app: FastifyInstance,
  db: Knex,
  namaPengguna: string,
  kini: Date,
): Promise<Klien> {
  const akun = await db('akun').where({ nama_pengguna: namaPengguna }).first('pegawai_id')
  if (!akun) throw new Error(`tidak ada akun ${namaPengguna}`)
  const sesi = await transaksi(db, (trx) =>
    buatSesi(trx, akun.pegawai_id, kini, { ip: '127.0.0.1', agen: 'uji' }),
  )
  const klien = new Klien(app)
  klien.kuki.set('paraf_sesi', sesi.token)
  klien.csrf = sesi.csrf
  return klien
}
