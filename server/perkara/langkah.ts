import { act, fire, move, start } from '../platform/engine/index.js'
import type { Outcome, Scope } from '../platform/engine/types.js'
import type { PerkaraTerkunci } from './kunci.js'
import { kunciPerkara } from './kunci.js'
import type { Kerja } from './mesin.js'
import { bacaBerdiri } from './berdiri.js'
import { batalkanYangHilang, bukaTugas, type SebabBatal } from './buka-tugas.js'
import { mulaiAnak } from './mulai.js'
import { selaraskanPewaktu } from './pewaktu.js'
import { catatRiwayat, oleh } from './riwayat.js'
import { tutupJanji } from '../tenggat/service.js'

/** What moves a case: its beginning, the end of a wait, a timer, or people who agreed on it. */
export type Gerak =
  | { jenis: 'mulai'; scope: Scope }
  | { jenis: 'lanjut'; eksekusiId: string; scope: Scope }
  | { jenis: 'bunyi'; eksekusiId: string }
  | { jenis: 'pindah'; dari: readonly string[]; ke: string }

const SEBAB: Partial<Record<Gerak['jenis'], SebabBatal>> = { bunyi: 'pewaktu', pindah: 'pindah' }

/**
 * Moves a locked case one step and brings its rows into line with where the engine now waits:
 * tasks, timers, called cases, the calling case. The engine is pure; nothing is kept in memory.
 * The row of the task that was just done must already be closed.
 */
export async function langkah(kerja: Kerja, perkara: PerkaraTerkunci, gerak: Gerak): Promise<void> {
  const diagram = await kerja.mesin.diagram(kerja.trx, perkara.sopVersiId)
  let hasil = gerakkan(gerak)
  for (;;) {
    await simpan(kerja, perkara, hasil)
    const berdiri = await bacaBerdiri(kerja.trx, perkara.id)
    await batalkanYangHilang(kerja, perkara, diagram, hasil, berdiri, SEBAB[gerak.jenis] ?? 'alur')
    await selaraskanPewaktu(kerja, perkara, hasil, berdiri)
    const lewati = await bukaTugas(kerja, perkara, diagram, hasil, berdiri)
    if (!lewati) break
    // A task with nothing to wait for (an empty paraf chain) is answered on the spot.
    hasil = act(diagram, perkara.alur, hasil.state, lewati.eksekusiId, lewati.scope)
  }
  for (const tunggu of hasil.waits) {
    if (tunggu.kind === 'call') await mulaiAnak(kerja, perkara, diagram, tunggu)
  }
  if (hasil.ended) await akhiri(kerja, perkara)

  function gerakkan(g: Gerak): Outcome {
    if (g.jenis === 'mulai') return start(diagram, perkara.alur, g.scope)
    if (g.jenis === 'lanjut')
      return act(diagram, perkara.alur, perkara.keadaan!, g.eksekusiId, g.scope)
    if (g.jenis === 'pindah') return move(diagram, perkara.alur, perkara.keadaan!, g.dari, g.ke)
    return fire(diagram, perkara.alur, perkara.keadaan!, g.eksekusiId, {})
  }
}

async function simpan(kerja: Kerja, perkara: PerkaraTerkunci, hasil: Outcome): Promise<void> {
  perkara.keadaan = hasil.state
  perkara.versi += 1
  await kerja
    .trx('perkara')
    .where({ id: perkara.id })
    .update({
      // An ended case needs no engine state any more; its rows tell the story.
      keadaan: hasil.ended ? null : JSON.stringify(hasil.state),
      versi: perkara.versi,
    })
}

/** The case is through: record it, and let the case that called it go on. */
async function akhiri(kerja: Kerja, perkara: PerkaraTerkunci): Promise<void> {
  perkara.status = 'selesai'
  await kerja
    .trx('perkara')
    .where({ id: perkara.id })
    .update({ status: 'selesai', selesai_at: kerja.kini })
  await catatRiwayat(kerja.trx, {
    at: kerja.kini,
    aksi: 'perkara.selesai',
    perkaraId: perkara.id,
    ...oleh(kerja),
  })
  await tutupJanji(kerja.trx, perkara.id, kerja.kini)
  if (!perkara.indukId || !perkara.indukEksekusi) return
  // Child before parent, always: nobody locks a living child while holding its parent.
  const induk = await kunciPerkara(kerja.trx, perkara.indukId)
  if (induk.status !== 'berjalan') return
  await langkah(kerja, induk, { jenis: 'lanjut', eksekusiId: perkara.indukEksekusi, scope: {} })
}
