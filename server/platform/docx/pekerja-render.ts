import { parentPort } from 'node:worker_threads'
import { Galat } from '../galat.js'
import { GalatTemplat, renderDocx } from './render.js'
import type { Jawaban, Pesan } from './render-terjaga.js'
import { uraiTemplat } from './urai-templat.js'

// The thread in which uploaded templates are read and filled. It has no work of its own and may be
// killed at any moment; whoever sent the work hears of it.

async function kerjakan(p: Pesan): Promise<Jawaban['hasil']> {
  // Bytes cross over as plain arrays; the readers of pictures and archives want buffers.
  const docx = Buffer.from(p.docx)
  if (p.kerja === 'urai') return uraiTemplat(docx)
  const gambar = Object.entries(p.opsi?.gambar ?? {}).map(([n, g]) => [n, g && Buffer.from(g)])
  return renderDocx(docx, p.data, { ...p.opsi, gambar: Object.fromEntries(gambar) })
}

/** Errors in words that survive the way back. */
function uraikan(galat: unknown): Jawaban {
  if (galat instanceof GalatTemplat) return { cacat: galat.cacat }
  if (galat instanceof Galat) {
    const { kode, status, message, rincian } = galat
    return { ditolak: { kode, status, message, rincian } }
  }
  return { galat: galat instanceof Error ? (galat.stack ?? galat.message) : String(galat) }
}

parentPort!.on('message', (p: Pesan) => {
  void kerjakan(p).then(
    (hasil) => parentPort!.postMessage({ hasil } satisfies Jawaban),
    (galat: unknown) => parentPort!.postMessage(uraikan(galat)),
  )
})
parentPort!.postMessage('siap')
