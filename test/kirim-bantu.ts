import { createHash } from 'node:crypto'
import { bongkarZip } from '../server/platform/docx/jaga-zip.js'
import { bacaLembar } from '../server/peserta/impor/index.js'
import type { Klien } from './klien.js'

/** A package as it comes down the line: its hash, the names in it, and the rows of its first sheet. */
export async function paketZip(k: Klien, url: string) {
  const kuki = k.kuki.get('paraf_sesi')
  const r = await k.app.inject({ url, ...(kuki && { headers: { cookie: `paraf_sesi=${kuki}` } }) })
  if (r.statusCode !== 200) return { status: r.statusCode, sha256: '', nama: [], lembar: null }
  const isi = await bongkarZip(r.rawPayload)
  const nama = [...isi.keys()]
  const xlsx = nama.find((n) => n.endsWith('.xlsx'))!
  return {
    status: 200,
    sha256: createHash('sha256').update(r.rawPayload).digest('hex'),
    nama,
    lembar: await bacaLembar(isi.get(xlsx)!, xlsx),
  }
}
