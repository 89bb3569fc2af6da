import type { Scope } from '../server/platform/engine/index.js'
import { lapor } from './alat.js'
import { SOP, type KantorBench } from './langkah-kantor.js'

const TIDAK: Scope = { keputusan: 'tidak', ke: 'pengetik', alasan: 'Perbaiki tembusan.' }
/** Rows 1 to 3: plan, draft, typing. */
const SEBELUM_VERIFIKASI = 3

/**
 * A letter that is refused again and again: the stored state after 1, 10 and `putaran` loops. Throws
 * when it has grown.
 */
export async function ukurKeadaan(kantor: KantorBench, putaran: number): Promise<void> {
  const kasus = await kantor.mulai(SOP)
  for (let i = 0; i < SEBELUM_VERIFIKASI; i++) await kasus.selesaikan()
  const ukuran = new Map<number, { teks: number; simpan: number }>()
  for (let n = 1; n <= putaran; n++) {
    await kasus.selesaikan(TIDAK)
    await kasus.selesaikan()
    if (n === 1 || n === 10 || n === putaran) ukuran.set(n, await besar(kantor, kasus.id))
  }
  const kata = [...ukuran].map(([n, u]) => `${n} ${u.teks}/${u.simpan}`)
  lapor(`state of ${SOP} after loops, bytes of JSON/as stored: ${kata.join(', ')}`)
  const [satu, akhir] = [ukuran.get(1)!, ukuran.get(putaran)!]
  if (akhir.teks > satu.teks)
    throw new Error(`the state grew from ${satu.teks} to ${akhir.teks} bytes`)
}

async function besar(kantor: KantorBench, id: string): Promise<{ teks: number; simpan: number }> {
  const {
    rows: [u],
  } = await kantor.db.raw(
    'select octet_length(keadaan::text) as teks, pg_column_size(keadaan) as simpan from perkara where id = ?',
    [id],
  )
  return u
}
