import type { FastifyReply } from 'fastify'

/** Sends a stored file under a name people can read; PDF opens in the browser, the rest is saved. */
export function kirimBerkas(
  reply: FastifyReply, berkas: { isi: Buffer; mime: string; sha256?: string }, nama: string,
): FastifyReply {
  const cara = berkas.mime === 'application/pdf' ? 'inline' : 'attachment'
  // ASCII name for old clients, the real one beside it (RFC 6266).
  const polos = nama.replace(/[^\w.-]+/g, '-')
  reply.header('content-disposition', `${cara}; filename="${polos}"; filename*=UTF-8''${encodeURIComponent(nama)}`)
  if (berkas.sha256) reply.header('etag', `"${berkas.sha256}"`)
  // Personal data: may stay in the reader's own browser, never in a shared cache.
  return reply.header('cache-control', 'private, max-age=0, must-revalidate').type(berkas.mime).send(berkas.isi)
}
