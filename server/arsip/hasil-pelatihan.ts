import type { Knex } from 'knex'
import { BERITA_ACARA_KELULUSAN } from '../kelas/hasil/berita-acara.js'
import { pembuatHasil } from '../kelas/hasil/pesan.js'
import { TRANSKRIP } from '../kelas/hasil/transkrip.js'
import { catatRiwayat } from '../perkara/service.js'
import type { Clock } from '../platform/clock.js'
import { transaksi } from '../platform/db/db.js'
import { MIME_DOCX } from '../naskah/templat.js'
import { simpanBerkas } from '../platform/docx/simpan.js'
import type { JobHandler } from '../platform/jobs/types.js'
import { susunLembar } from '../surat/cetakan/cetakan.js'

interface Isi {
  perkaraId: string
  tugasId: string
  oleh: string
}

/** What the archive gets beside the uploaded report, as it stood when row 11 ended. */
const DOKUMEN = [
  [BERITA_ACARA_KELULUSAN, 'berita-acara-kelulusan.docx'],
  [TRANSKRIP, 'transkrip-peserta.docx'],
] as const

/** Jobs that write into the archive of a case run one after another: a package must hold them all. */
export const ANTREAN_ARSIP = 'arsip'

/**
 * Minutes of graduation and the joined transcripts become attachments of the task. Safe to run twice:
 * those of the task are replaced, not doubled. Where they cannot be made the history of the case says so.
 */
export const pekerjaHasil = (db: Knex, clock: Clock): Record<string, JobHandler> => ({
  'arsip.hasil': async (isi: Isi, { percobaan, maks }) => {
    try {
      await lampirkanHasil(db, clock, isi)
    } catch (galat) {
      if (percobaan >= maks) await catatGagal(db, clock, isi, galat)
      throw galat
    }
  },
})

async function lampirkanHasil(db: Knex, clock: Clock, { perkaraId, tugasId, oleh }: Isi) {
  const { pelatihan_id: rujukan } = await db('perkara')
    .where({ id: perkaraId })
    .first('pelatihan_id')
  if (!(await db('peserta').where({ pelatihan_id: rujukan }).first('id'))) return
  for (const [jenis, nama] of DOKUMEN) {
    const isi = await susunLembar(db, { jenis, rujukan, isi: {} }, pembuatHasil, clock.now())
    await transaksi(db, async (trx) => {
      // Two workers on one task: the second waits here, and then finds what it has to replace.
      await trx('tugas').where({ id: tugasId }).forUpdate().first('id')
      const { sha256 } = await simpanBerkas(trx, { isi, mime: MIME_DOCX })
      await trx('lampiran').where({ tugas_id: tugasId, nama }).del()
      await trx('lampiran').insert({
        ...{ perkara_id: perkaraId, tugas_id: tugasId, nama, sha256, oleh },
        dibuat_at: clock.now(),
      })
    })
  }
}

const catatGagal = (db: Knex, clock: Clock, { perkaraId, tugasId }: Isi, galat: unknown) =>
  transaksi(db, (trx) =>
    catatRiwayat(trx, {
      ...{ at: clock.now(), aksi: 'arsip.hasil_gagal', perkaraId, tugasId, pegawaiId: null },
      rincian: { sebab: (galat instanceof Error ? galat.message : String(galat)).slice(0, 300) },
    }),
  )
