import type { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'

/**
 * Sends a stored file under a name people can read; PDF opens in the browser, the rest is saved.
 */
export function kirimBerkas(
  reply: FastifyReply,
  berkas: { isi: Buffer | Readable; mime: string; sha256?: string; ukuran?: number },
  nama: string,
): FastifyReply {
  const cara = berkas.mime === 'application/pdf' ? 'inline' : 'attachment'
  reply.header('content-disposition', `${cara}; ${namaBerkas(nama)}`)
  if (berkas.sha256) reply.header('etag', `"${berkas.sha256}"`)
  if (berkas.ukuran !== undefined) reply.header('content-length', berkas.ukuran)
  // Personal data: may stay in the reader's own browser, never in a shared cache.
  return reply
    .header('cache-control', 'private, max-age=0, must-revalidate')
    .type(berkas.mime)
    .send(berkas.isi)
}

/**
 * ASCII name for old clients, the real one beside it (RFC 6266, RFC 8187). The name may come from
 * whoever uploaded the file: no folder, no line break, no half of a surrogate pair gets through.
 */
export function namaBerkas(nama: string): string {
  const satu =
    nama
      .slice(-200)
      .replace(/[\\/\p{Cc}\p{Cf}\p{Surrogate}]+/gu, '-')
      .trim() || 'berkas'
  const polos = satu.replace(/[^\w.-]+/g, '-')
  const lengkap = encodeURIComponent(satu).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `filename="${polos}"; filename*=UTF-8''${lengkap}`
}
