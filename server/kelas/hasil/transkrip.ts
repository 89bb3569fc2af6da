import type { Knex } from 'knex'
import { angka2, persen2 } from '../../lms/kata.js'
import { pelatihanPerkara } from '../../pelatihan/service.js'
import type { Pembuat } from '../../surat/cetakan/cetakan.js'
import { cetakNip } from '../../values/nip.js'
import { rentangTanggal, tanggalDiZona } from '../../values/tanggal.js'
import { namaKelas } from '../kata.js'
import { hasilPeserta, mataPelatihan, penandaHasil, sebutHasil } from './fakta.js'

/** Kind of the print, and of its template. */
export const TRANSKRIP = 'transkrip-pelatihan'

/**
 * Operasional Bangkom row 11, "File Transkrip": a sheet for every participant, joined into one file, with subjects and
 * JP, attendance, marks and qualification, signed by the Kabid (domain 5.7).
 */
export const pembuatTranskrip: Pembuat = async (db, { rujukan, kini, kantor }) => {
  const p = await pelatihanPerkara(db, rujukan)
  const mata = await mataPelatihan(db, p)
  const unsur = await nilaiPerUnsur(db, p.id)
  const lain = {
    tanggal: tanggalDiZona(kini, kantor.zona),
    penandatangan: await penandaHasil(db, 'kabid', { unitId: p.unit_id, kini, kantor }),
  }
  const umum = {
    ...{ pelatihan: namaKelas(p), waktu: rentangTanggal(p.mulai, p.selesai), tempat: p.tempat },
    jumlahJp: String(mata.reduce((n, m) => n + m.jp, 0) || p.jp),
    mata: mata.map((m) => ({ materi: m.materi, jp: String(m.jp) })),
  }
  return {
    templat: TRANSKRIP,
    lembaran: (await hasilPeserta(db, p)).map((h) => ({
      ...lain,
      isi: {
        ...umum,
        ...{ nama: h.nama, nip: cetakNip(h.nip), instansi: h.instansi },
        hadir: persen2(h.hadir),
        unsur: unsur.get(h.id) ?? '–',
        nilai: angka2(h.nilai),
        kualifikasi: h.kualifikasi || '–',
        hasil: sebutHasil(h),
      },
    })),
  }
}

/** By participant: `Kuis akhir 45 dari 50; Tugas 80 dari 100`. */
async function nilaiPerUnsur(db: Knex, pelatihanId: string): Promise<Map<string, string>> {
  const rows: { id: string; unsur: string; nilai: string; maks: string }[] = await db(
    'lms_nilai as n',
  )
    .join('peserta as o', 'o.id', 'n.peserta_id')
    .where('o.pelatihan_id', pelatihanId)
    .orderBy('n.unsur')
    .select('o.id', 'n.unsur', 'n.nilai', 'n.maks')
  const isi = new Map<string, string>()
  for (const { id, unsur, nilai, maks } of rows) {
    const satu = `${unsur} ${angka2(Number(nilai))} dari ${angka2(Number(maks))}`
    isi.set(id, isi.has(id) ? `${isi.get(id)}; ${satu}` : satu)
  }
  return isi
}
