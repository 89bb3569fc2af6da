import { Type } from 'typebox'
import type { Handler, KonteksPelaku } from '../perkara/handler.js'
import { count } from '../platform/db/count.js'
import { MIME, simpanBerkas } from '../platform/docx/simpan.js'
import { ANTREAN_ARSIP } from './hasil-pelatihan.js'
import { TampilanKelas, TampilanLaporan } from './tampilan-kelas.js'
import { transkripXlsx } from './transkrip-xlsx.js'

const Berkas = Type.Object(
  { sha256: Type.String(), nama: Type.String({ maxLength: 255 }) },
  { format: 'berkas' },
)
const Catatan = Type.Optional(
  Type.String({ title: 'Catatan', maxLength: 4000, 'x-ui': 'paragraf' }),
)
const Lampiran = Type.Optional(Type.Array(Berkas, { title: 'Lampiran', maxItems: 20 }))

interface BerkasIsian {
  sha256: string
  nama: string
}

async function lampirkan(k: KonteksPelaku, berkas: BerkasIsian[]): Promise<void> {
  if (berkas.length === 0) return
  await k.trx('lampiran').insert(
    berkas.map((b) => ({
      perkara_id: k.perkara.id,
      tugas_id: k.tugasId,
      nama: b.nama,
      sha256: b.sha256,
      oleh: k.pelaku.pegawaiId,
      dibuat_at: k.kini,
    })),
  )
}

/** Rows that need only a note and files; those of a training show the way to its class. */
const catat: Handler = {
  nama: 'catat.selesai',
  tombol: 'Catat selesai',
  skema: Type.Object({ catatan: Catatan, lampiran: Lampiran }, { additionalProperties: false }),
  async siapkan(k) {
    const id = k.perkara.pelatihanId
    return id ? { tampilan: TampilanKelas({ pelatihanId: id }) } : {}
  },
  async selesaikan(k, isian: { lampiran?: BerkasIsian[] }) {
    await lampirkan(k, isian.lampiran ?? [])
    return {}
  },
}

/** Rows that hand something over (the training kit): what, to whom, how many. */
const serah: Handler = {
  nama: 'serah.terima',
  tombol: 'Catat serah terima',
  skema: Type.Object(
    {
      barang: Type.String({ title: 'Yang diserahkan', minLength: 1, maxLength: 300 }),
      kepada: Type.String({ title: 'Diserahkan kepada', minLength: 1, maxLength: 300 }),
      jumlah: Type.Integer({ title: 'Jumlah', minimum: 1, maximum: 100000 }),
      catatan: Catatan,
      lampiran: Lampiran,
    },
    { additionalProperties: false },
  ),
  async siapkan(k) {
    const n = await count(k.trx('peserta').where({ pelatihan_id: k.perkara.pelatihanId }))
    return {
      awal: { barang: k.step.sop.output, kepada: 'Peserta pelatihan', jumlah: Math.max(1, n) },
    }
  },
  async selesaikan(k, isian: { lampiran?: BerkasIsian[] }) {
    await lampirkan(k, isian.lampiran ?? [])
    return {}
  },
}

/** Rows that archive: where the paper lies, so that it can be found again. */
const simpan: Handler = {
  nama: 'arsip.simpan',
  tombol: 'Arsipkan',
  skema: Type.Object(
    {
      tempat: Type.String({ title: 'Tempat arsip', minLength: 1, maxLength: 300 }),
      catatan: Catatan,
      lampiran: Lampiran,
    },
    { additionalProperties: false },
  ),
  async selesaikan(k, isian: { tempat: string; lampiran?: BerkasIsian[] }) {
    await lampirkan(k, isian.lampiran ?? [])
    if (k.step.sop.naskah) {
      await k
        .trx('naskah')
        .where({ perkara_id: k.perkara.id, jenis: k.step.sop.naskah })
        .whereNotNull('terbit_sha256')
        .update({ keadaan: 'arsip' })
    }
    await k.catatRiwayat('arsip.disimpan', { tempat: isian.tempat })
    return {}
  },
}

/**
 * Operasional Bangkom row 11: the report is the condition for certificates, so a file is
 * compulsory. The workbook of marks ("File Transkrip") is made beside it; minutes and transcripts follow
 * by a job.
 */
const unggah: Handler = {
  nama: 'laporan.unggah',
  tombol: 'Unggah laporan',
  skema: Type.Object(
    {
      laporan: Type.Object(
        { sha256: Type.String(), nama: Type.String({ maxLength: 255 }) },
        { title: 'Berkas laporan atau transkrip', format: 'berkas' },
      ),
      catatan: Catatan,
    },
    { additionalProperties: false },
  ),
  async siapkan(k) {
    const id = k.perkara.pelatihanId
    return id ? { tampilan: TampilanLaporan({ pelatihanId: id }) } : {}
  },
  async luar(k) {
    const id = k.perkara.pelatihanId
    return id ? ({ db }) => transkripXlsx(db, id) : null
  },
  async selesaikan(k, isian: { laporan: BerkasIsian }) {
    await lampirkan(k, [isian.laporan])
    if (k.perkara.pelatihanId) {
      await k.antre(
        'arsip.hasil',
        { perkaraId: k.perkara.id, tugasId: k.tugasId, oleh: k.pelaku.pegawaiId },
        { kunci: `arsip.hasil:${k.tugasId}`, maks: 5, antrean: ANTREAN_ARSIP },
      )
      const isi = k.hasilLuar as Buffer
      const { sha256 } = await simpanBerkas(k.trx, { isi, mime: MIME.xlsx })
      await lampirkan(k, [{ sha256, nama: 'transkrip.xlsx' }])
      await k
        .trx('peserta')
        .where({ pelatihan_id: k.perkara.pelatihanId, lulus: true })
        .whereNull('laporan_at')
        .update({ laporan_at: k.kini })
    }
    return {}
  },
}

export const handlers: readonly Handler[] = [catat, serah, simpan, unggah]
