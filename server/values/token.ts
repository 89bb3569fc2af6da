import { randomBytes } from 'node:crypto'

/** 144 random bits in 24 letters that need no escaping in an address. */
export const tokenBaru = (): string => randomBytes(18).toString('base64url')
