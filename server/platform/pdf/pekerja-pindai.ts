import { parentPort } from 'node:worker_threads'
import { bacaQr } from './baca-qr.js'
import { gambarKePdf } from './dari-gambar.js'

// The thread in which scans are looked at. It keeps nothing and may be killed at any moment.

/** Work for the thread. */
export type Pesan =
  | { kerja: 'gambar'; isi: Uint8Array; mime: 'image/jpeg' | 'image/png' }
  | { kerja: 'qr'; isi: Uint8Array; pola: string }

/** What it answers; all left out when it says that it is ready. */
export interface Jawaban {
  pdf?: Uint8Array
  qr?: string | null
  kosong?: boolean
  galat?: string
}

async function kerjakan(p: Pesan): Promise<Jawaban> {
  const isi = Buffer.from(p.isi)
  if (p.kerja === 'gambar') return { pdf: await gambarKePdf(isi, p.mime) }
  return bacaQr(isi, new RegExp(p.pola))
}

parentPort!.on('message', (p: Pesan) => {
  kerjakan(p)
    .catch((galat: unknown) => ({ galat: galat instanceof Error ? galat.message : String(galat) }))
    .then((j: Jawaban) => parentPort!.postMessage(j))
})
parentPort!.postMessage({})
