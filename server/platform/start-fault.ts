/**
 * Something in the way at start that the person at the keyboard can remove: shown without a stack.
 */
export class StartFault extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.name = 'StartFault'
  }
}

/** What the person can act upon gets one sentence; a fault of ours keeps its stack. */
export function sentence(error: unknown): string {
  const e = error as NodeJS.ErrnoException & { port?: number }
  if (e.code === 'EADDRINUSE') {
    return (
      `Port ${e.port} sudah dipakai program lain. ` +
      'Hentikan program itu, atau pilih port lain: PORT=3001 npm start'
    )
  }
  if (e.code === 'EACCES' && e.syscall === 'listen') {
    return `Port ${e.port} tidak boleh dibuka oleh pengguna ini. Pilih port di atas 1023.`
  }
  if (error instanceof StartFault) return e.message
  return e.stack ?? String(error)
}
