import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { catat } from '../pegawai/jejak.js'
import { compile } from '../platform/engine/index.js'
import { sopAktif } from '../sop/service.js'
import { uraiWaktu } from '../values/waktu-baku.js'

/** What an office decides about the clocks of one SOP, beside the SOP itself. */
export interface AturanJam {
  kode: string
  nama: string
  /** The promise of the service, word for word; empty: none. */
  janji: string
  langkah: { id: string; label: string }[]
  /** Ids of the rows whose clock may stand still. */
  jeda: string[]
}

/** Errors: TIDAK_ADA. */
export async function bacaAturanJam(db: Knex, kode: string): Promise<AturanJam> {
  const sop = await sopAktif(db, kode)
  if (!sop) throw errors.TIDAK_ADA({ apa: 'SOP' })
  const [diagram, janji, jeda] = await Promise.all([
    compile(sop.xml),
    db('janji_layanan').where({ sop_kode: kode }).first('waktu'),
    db('boleh_jeda').where({ sop_kode: kode }).pluck('elemen_id'),
  ])
  return {
    kode,
    nama: sop.nama,
    janji: janji?.waktu ?? '',
    langkah: diagram.steps.map((s) => ({ id: s.id, label: `${s.sop.no}. ${s.name}` })),
    jeda,
  }
}

export interface AturanBaru {
  janji?: string
  jeda?: string[]
}

/**
 * Sets them. Cases that run keep the promise they began with; who may pause is asked anew each time.
 * Errors: TIDAK_ADA, ISIAN_SALAH when the promise is not understood or a row is unknown.
 */
export async function simpanAturanJam(
  trx: Knex.Transaction,
  { kode, oleh, kini }: { kode: string; oleh: string; kini: Date },
  b: AturanBaru,
): Promise<void> {
  const lama = await bacaAturanJam(trx, kode)
  const waktu = (b.janji ?? '').trim()
  const jeda = b.jeda ?? []
  if (waktu && uraiWaktu(waktu).jenis === 'tak_dikenal')
    throw errors.ISIAN_SALAH({
      kolom: 'Janji layanan',
      sebab: 'tidak dikenali; tulis misalnya 2 (dua) hari kerja + lama pelatihan',
    })
  const asing = jeda.find((id) => !lama.langkah.some((l) => l.id === id))
  if (asing)
    throw errors.ISIAN_SALAH({ kolom: 'Langkah', sebab: `${asing} tidak ada dalam SOP ini` })
  const cap = { sop_kode: kode, diubah_oleh: oleh, diubah_at: kini }
  // Only what differs is touched, so that the audit trail tells no more than what changed.
  if (!waktu) await trx('janji_layanan').where({ sop_kode: kode }).delete()
  else
    await trx('janji_layanan')
      .insert({ ...cap, waktu })
      .onConflict('sop_kode')
      .merge()
  await trx('boleh_jeda').where({ sop_kode: kode }).whereNotIn('elemen_id', jeda).delete()
  if (jeda.length > 0)
    await trx('boleh_jeda')
      .insert([...new Set(jeda)].map((elemen_id) => ({ ...cap, elemen_id })))
      .onConflict(['sop_kode', 'elemen_id'])
      .ignore()
  const dulu = { janji: lama.janji, jeda: lama.jeda }
  await catat(trx, {
    at: kini,
    aksi: 'sop.jam_diubah',
    oleh,
    rincian: { sop: kode, dulu, kini: { janji: waktu, jeda } },
  })
}
