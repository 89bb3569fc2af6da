import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { tandaTanganiPdf } from '../server/platform/pdf/pades/tanda-tangani.js'
import type { KunciPenanda } from '../server/platform/pdf/pades/cms.js'
import type { Tempat } from '../server/platform/pdf/pades/tempat.js'
import { orang } from './pades-bantu.js'

interface Pengguna {
  nama: string
  frasa: string
  /** ISSUE may sign; EXPIRED, NEW, SUSPEND may not. */
  status: string
}

/**
 * What goes wrong with the next request to sign: a status instead of an answer; `bisu` signs and never
 * answers; `macet` signs, sends the head of the answer and stalls; `palsu` gives back another PDF.
 */
export type Ulah = number | 'bisu' | 'macet' | 'palsu' | 'rusak' | 'html'

export interface PermintaanTercatat {
  jalur: string
  isian: Record<string, unknown>
}

/** A service that speaks the documented protocol of both versions, with real signatures. */
export class BsreTiruan {
  readonly pengguna = new Map<string, Pengguna>([
    ['6401010101800001', { nama: 'Kaban', frasa: 'frasa-kaban', status: 'ISSUE' }],
    ['6401010101800002', { nama: 'Kabid', frasa: 'frasa-kabid', status: 'ISSUE' }],
    ['6401010101800003', { nama: 'Lewat', frasa: 'frasa-lewat', status: 'EXPIRED' }],
  ])
  readonly ulah: Ulah[] = []
  readonly catatan: PermintaanTercatat[] = []
  readonly tersimpan = new Map<string, Buffer>()
  readonly #kunci = new Map<string, KunciPenanda>(
    [...this.pengguna.values()].map((p) => [p.nama, orang(p.nama)]),
  )
  readonly #server = createServer((req, res) => {
    void this.#layani(req, res).catch((galat: Error) => {
      res.writeHead(500).end(String(galat.message))
    })
  })

  /** Signatures really made, however the answer went. */
  jumlahTanda = 0

  async mulai(t: { teardown(fn: () => unknown): unknown }): Promise<string> {
    await new Promise<void>((siap) => this.#server.listen(0, '127.0.0.1', siap))
    t.teardown(() => this.berhenti())
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  berhenti(): Promise<unknown> {
    this.#server.closeAllConnections()
    return new Promise((s) => this.#server.close(s))
  }

  async #layani(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const jalur = req.url ?? ''
    const isian = await bacaIsian(req)
    this.catatan.push({ jalur, isian })
    const izin = `Basic ${Buffer.from('paraf:sandi-layanan').toString('base64')}`
    if (req.headers.authorization !== izin) return json(res, 401, { error: 'Unauthorized' })
    const unduh = /^\/api\/sign\/download\/(.+)$/.exec(jalur)
    const status = /^\/api\/user\/status\/(\d+)$/.exec(jalur)
    if (status) return this.#status(res, status[1]!)
    if (jalur === '/api/v2/user/check/status') return this.#status(res, String(isian.nik))
    const ulah = this.ulah.shift()
    if (typeof ulah === 'number') return json(res, ulah, { status_code: ulah, error: 'sibuk' })
    if (ulah === 'html') return void res.writeHead(400).end('<h1>Bad Request</h1>')
    if (unduh) return this.#unduh(res, unduh[1]!)
    if (jalur === '/api/sign/pdf') return this.#v1(res, isian, ulah)
    if (jalur === '/api/v2/sign/pdf') return this.#v2(res, isian, ulah)
    return json(res, 404, { error: 'tidak ada' })
  }

  #status(res: ServerResponse, nik: string): void {
    const p = this.pengguna.get(nik)
    if (!p) return json(res, 200, { status_code: 2011, message: 'User tidak terdaftar' })
    const kode = p.status === 'ISSUE' ? 1111 : 1112
    return json(res, 200, { status_code: kode, status: p.status, message: `User ${p.status}` })
  }

  #unduh(res: ServerResponse, id: string): void {
    const isi = this.tersimpan.get(id)
    if (!isi) return json(res, 404, { status_code: 2012, error: 'dokumen tidak ada' })
    res.writeHead(200, { 'content-type': 'application/pdf' }).end(isi)
  }

  #v1(res: ServerResponse, f: Record<string, unknown>, ulah: Ulah | undefined): void {
    const tempat = f.tampilan === 'visible' ? tempatDari(f, 'xAxis', 'yAxis') : undefined
    const hasil = this.#tanda(res, f, f.file as Buffer, tempat, ulah)
    if (!hasil || ulah === 'bisu') return
    const id = randomUUID()
    this.tersimpan.set(id, hasil)
    const kepala = {
      'content-type': 'application/pdf',
      id_dokumen: id,
      'content-length': hasil.length,
    }
    res.writeHead(200, kepala)
    if (ulah === 'macet') res.write(hasil.subarray(0, 100))
    else res.end(hasil)
  }

  #v2(res: ServerResponse, f: Record<string, unknown>, ulah: Ulah | undefined): void {
    const [sifat] = f.signatureProperties as Record<string, unknown>[]
    const [file] = f.file as string[]
    if (sifat!.tag !== undefined && [...String(sifat!.tag)].length !== 1)
      return json(res, 400, { status_code: 2040, error: 'tag harus satu karakter' })
    const tampak = sifat!.tampilan === 'VISIBLE' && sifat!.tag === undefined
    const tempat = tampak ? tempatDari(sifat!, 'originX', 'originY') : undefined
    const isian = { ...f, reason: sifat!.reason, location: sifat!.location }
    const hasil = this.#tanda(res, isian, Buffer.from(file!, 'base64'), tempat, ulah)
    if (hasil && ulah !== 'bisu') json(res, 200, { file: [hasil.toString('base64')] })
  }

  /** Signs, or refuses as the service does; null when the answer is already given. */
  #tanda(
    res: ServerResponse,
    f: Record<string, unknown>,
    pdf: Buffer,
    tempat: Tempat | undefined,
    ulah: Ulah | undefined,
  ): Buffer | null {
    const p = this.pengguna.get(String(f.nik))
    const tolak = (kode: number, error: string): null => {
      json(res, 400, { status_code: kode, error })
      return null
    }
    if (!p) return tolak(2011, 'User tidak terdaftar')
    if (f.passphrase !== p.frasa) return tolak(2031, `Passphrase anda salah: ${f.passphrase}`)
    if (p.status !== 'ISSUE') return tolak(2021, `Sertifikat ${p.status}`)
    const opsi = { alasan: String(f.reason), lokasi: String(f.location), waktu: new Date(), tempat }
    this.jumlahTanda++
    const hasil = tandaTanganiPdf(pdf, { nama: p.nama, ...opsi }, this.#kunci.get(p.nama)!)
    if (ulah === 'rusak') hasil[30] = hasil[30]! ^ 1
    return ulah === 'palsu' ? pdf : hasil
  }
}

function tempatDari(f: Record<string, unknown>, x: string, y: string): Tempat {
  const [halaman, kiri, bawah, lebar, tinggi] = ['page', x, y, 'width', 'height'].map((k) =>
    Number(f[k]),
  ) as [number, number, number, number, number]
  return { halaman, x: kiri, y: bawah, lebar, tinggi }
}

async function bacaIsian(req: IncomingMessage): Promise<Record<string, unknown>> {
  const potong: Buffer[] = []
  for await (const b of req) potong.push(b as Buffer)
  const isi = Buffer.concat(potong)
  const jenis = req.headers['content-type'] ?? ''
  if (jenis.includes('json')) return JSON.parse(isi.toString()) as Record<string, unknown>
  if (!jenis.startsWith('multipart/')) return {}
  const formulir = await new Response(isi, { headers: { 'content-type': jenis } }).formData()
  const butir: [string, Blob | string][] = []
  formulir.forEach((v, k) => butir.push([k, v as Blob | string]))
  const hasil: Record<string, unknown> = {}
  for (const [k, v] of butir)
    hasil[k] = typeof v === 'string' ? v : Buffer.from(await v.arrayBuffer())
  return hasil
}

function json(res: ServerResponse, status: number, isi: unknown): void {
  res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(isi))
}
