import { createHash } from 'node:crypto'

/** What a token is stored as: 256 random bits need no salt and no slow hash. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
