import type { FastifyInstance, FastifyReply } from 'fastify'

/**
 * Nothing but our own files, no inline script, no inline style but our own style sheet to the byte, no
 * frames, forms only to ourselves.
 */
const csp = (gaya: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...gaya.map((sidik) => `'sha256-${sidik}'`)].join(' '),
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')

const SETAHUN = 31_536_000

/** Sets the security headers on every answer, error pages included. */
export function pasangKeamanan(
  app: FastifyInstance,
  opsi: { secure: boolean; gaya: readonly string[] },
): void {
  const CSP = csp(opsi.gaya)
  app.addHook('onRequest', async (_req, reply) => {
    reply.headers({
      'content-security-policy': CSP,
      'x-content-type-options': 'nosniff',
      // 'no-referrer' would make browsers send `Origin: null` with our own forms.
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=()',
      'x-frame-options': 'DENY',
      // Pages carry personal data: nothing stays in shared or back-button caches.
      'cache-control': 'no-store',
    })
    if (opsi.secure) reply.header('strict-transport-security', `max-age=${SETAHUN}`)
  })
}

/**
 * A file of a page is no page: it may do nothing on its own, and what only pages need is left out. That
 * is more than half a kilobyte for each of them on a weak line.
 */
export function kepalaBerkasHalaman(reply: FastifyReply): FastifyReply {
  for (const nama of ['cross-origin-opener-policy', 'permissions-policy', 'x-frame-options'])
    reply.removeHeader(nama)
  return reply.header('content-security-policy', "default-src 'none'")
}
