import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Scope {
  teardown(fn: () => unknown): unknown
}

/** The credentials this server believes. */
export const KUNCI = { kunci: 'KUNCIUJI', rahasia: 'rahasia+uji/0123', wilayah: 'id-uji-1' }

/**
 * A small server that speaks as much of S3 as Paraf uses, and checks every signature (version 4) by the
 * published rules, with node's own crypto. `ganggu` may answer in its stead.
 */
export async function s3Tiruan(t: Scope) {
  const benda = new Map<string, { isi: Buffer; mime: string; diubah: Date }>()
  const s3 = {
    benda,
    url: '',
    permintaan: [] as string[],
    ganggu: null as null | ((cara: string, kunci: string) => number | null),
    perHalaman: 1000,
  }
  const server = createServer((req, res) => void layani(s3, req, res))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => {
    server.close()
    server.closeAllConnections()
  })
  s3.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/paraf/arsip`
  return s3
}
type Tiruan = Awaited<ReturnType<typeof s3Tiruan>>

async function layani(s3: Tiruan, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const isi = Buffer.concat(await req.toArray())
  const url = new URL(req.url!, 'http://s3')
  const kunci = decodeURIComponent(url.pathname).replace(/^\/paraf\/?/, '')
  s3.permintaan.push(`${req.method} ${kunci}`)
  const jawab = (status: number, badan: string | Buffer = '', h: Record<string, string> = {}) =>
    res.writeHead(status, h).end(badan)
  const galat = (status: number, kode: string) =>
    jawab(status, `<Error><Code>${kode}</Code></Error>`)
  const ganggu = s3.ganggu?.(req.method!, kunci)
  if (ganggu === 0) return void req.socket.destroy()
  if (ganggu) return void galat(ganggu, 'SlowDown')
  if (!tandaSah(req, url, isi)) return void galat(403, 'SignatureDoesNotMatch')
  if (req.method === 'GET' && kunci === '') return void jawab(200, daftar(s3, url.searchParams))
  const ada = s3.benda.get(kunci)
  if (req.method === 'PUT') {
    if (sidik(isi) !== req.headers['x-amz-content-sha256'])
      return void galat(400, 'XAmzContentSHA256Mismatch')
    s3.benda.set(kunci, { isi, mime: String(req.headers['content-type']), diubah: new Date() })
    return void jawab(200)
  }
  if (req.method === 'DELETE') return void (s3.benda.delete(kunci), jawab(204))
  if (!ada) return void galat(404, 'NoSuchKey')
  jawab(200, ada.isi, { 'content-type': ada.mime })
}

function daftar(s3: Tiruan, q: URLSearchParams): string {
  const semua = [...s3.benda]
    .filter(([k]) => k.startsWith(q.get('prefix') ?? '') && k > (q.get('continuation-token') ?? ''))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const halaman = semua.slice(0, s3.perHalaman)
  const isi = halaman.map(
    ([k, b]) =>
      `<Contents><Key>${k}</Key><LastModified>${b.diubah.toISOString()}</LastModified></Contents>`,
  )
  const lanjut = semua.length > halaman.length ? halaman.at(-1)![0] : ''
  return `<ListBucketResult>${isi.join('')}${
    lanjut && `<NextContinuationToken>${lanjut}</NextContinuationToken>`
  }</ListBucketResult>`
}

// Signature version 4, as AWS publishes it.

const sidik = (isi: string | Buffer): string => createHash('sha256').update(isi).digest('hex')
const hmac = (kunci: string | Buffer, teks: string): Buffer =>
  createHmac('sha256', kunci).update(teks).digest()
const rfc3986 = (teks: string): string =>
  encodeURIComponent(teks).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )

function tandaSah(req: IncomingMessage, url: URL, isi: Buffer): boolean {
  const m =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, *SignedHeaders=([^,]+), *Signature=([0-9a-f]{64})$/.exec(
      req.headers.authorization ?? '',
    )
  if (!m || m[1] !== KUNCI.kunci || m[3] !== KUNCI.wilayah) return false
  const [, , hari, wilayah, nama, tanda] = m as unknown as string[]
  const isiSidik = String(req.headers['x-amz-content-sha256'])
  if (isiSidik !== 'UNSIGNED-PAYLOAD' && isiSidik !== sidik(isi)) return false
  const query = [...url.searchParams]
    .map(([k, v]) => `${rfc3986(k)}=${rfc3986(v)}`)
    .sort()
    .join('&')
  const kepala = nama!.split(';').map((n) => `${n}:${String(req.headers[n] ?? '').trim()}\n`)
  const jalur = url.pathname.split('/').map((b) => rfc3986(decodeURIComponent(b)))
  const kanon = [req.method, jalur.join('/'), query, kepala.join(''), nama, isiSidik].join('\n')
  const lingkup = `${hari}/${wilayah}/s3/aws4_request`
  const teks = ['AWS4-HMAC-SHA256', req.headers['x-amz-date'], lingkup, sidik(kanon)].join('\n')
  const kunci = [hari!, wilayah!, 's3', 'aws4_request'].reduce<Buffer | string>(
    (k, bagian) => hmac(k, bagian),
    `AWS4${KUNCI.rahasia}`,
  )
  return timingSafeEqual(hmac(kunci, teks), Buffer.from(tanda!, 'hex'))
}
