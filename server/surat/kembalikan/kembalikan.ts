import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { kalimatDari, type Kalimat } from '../../naskah/banding/kalimat.js'
import { simpanTanda, type TandaBaru } from '../../naskah/banding/tanda.js'
import { teksVersi } from '../../naskah/banding/teks-versi.js'
import { versiDilihat } from '../../naskah/service.js'
import { catatDibuka } from '../../perkara/dibuka.js'
import type { VersiDiputus } from '../../perkara/handler.js'
import type { Mesin } from '../../perkara/service.js'
import type { Blok } from '../../platform/docx/teks.js'
import { bacaTugas, type TugasDibaca } from '../../tugas/baca-tugas.js'
import { buka, selesaikan, type Aksi } from '../../tugas/service.js'
import type { Pelaku } from '../../values/pelaku.js'
import type { IsianKembalikan } from './skema.js'

export interface UntukDitandai {
  tugas: TugasDibaca['tugas']
  versi: VersiDiputus
  blok: Blok[]
  kalimat: Kalimat[]
}

/**
 * The sentences of the letter a task decides on; reading them counts as having opened the version.
 * Errors: those of bacaTugas, TUGAS_TANPA_NASKAH, TUGAS_BUKAN_DI_TANGAN.
 */
export async function untukDitandai(
  p: { db: Knex; mesin: Mesin; pelaku: Pelaku; kini: Date },
  tugasId: string,
): Promise<UntukDitandai> {
  const d = await bacaTugas(p.db, p.mesin, tugasId, p.pelaku, p.kini)
  if (!d.handler.memutus) throw errors.TUGAS_TANPA_NASKAH()
  const { versi } = d.siap
  if (!versi || d.dipegangLain) throw errors.TUGAS_BUKAN_DI_TANGAN()
  await catatDibuka(p.db, versi, p.pelaku.pegawaiId, p.kini)
  const blok = await teksVersi(p.db, versi.naskahId, versi.versi)
  return { tugas: d.tugas, versi, blok, kalimat: kalimatDari(blok) }
}

/**
 * Sends a letter back with its marks, in one transaction. Errors: those of selesaikan and simpanTanda,
 * TUGAS_TANPA_NASKAH, NASKAH_BERUBAH when another version has come since the page was opened.
 */
export async function kembalikan(
  a: Aksi,
  tugasId: string,
  { tanda = [], ...putusan }: IsianKembalikan,
) {
  const { k, handler } = await buka(a, tugasId)
  if (!handler.memutus) throw errors.TUGAS_TANPA_NASKAH()
  const dilihat = await versiDilihat(k, k.step.sop.naskah, putusan.sha256)
  await simpanTanda(k, dilihat, rapikan(tanda))
  await selesaikan(a, tugasId, { ...putusan, keputusan: 'tidak' })
}

/** Each sentence once, in reading order; the last remark about it counts. */
function rapikan(tanda: NonNullable<IsianKembalikan['tanda']>): TandaBaru[] {
  const unik = new Map(tanda.map((t) => [t.posisi, t.catatan?.trim() ?? '']))
  return [...unik]
    .map(([posisi, catatan]) => ({ posisi, catatan }))
    .sort((a, b) => a.posisi - b.posisi)
}
