import type { Knex } from 'knex'
import { pelatihanPerkara } from '../pelatihan/service.js'
import { susunXlsx } from '../platform/xlsx/tulis.js'

/** Row 11's "File Transkrip": everybody with attendance, every mark, the total and what it came to. */
export async function transkripXlsx(db: Knex, pelatihanId: string): Promise<Buffer> {
  const p = await pelatihanPerkara(db, pelatihanId)
  const peserta = await db('peserta')
    .where({ pelatihan_id: pelatihanId })
    .orderBy('urutan')
    .orderBy('nama')
  const nilai: { peserta_id: string; unsur: string; nilai: string }[] = await db('lms_nilai as n')
    .join('peserta as o', 'o.id', 'n.peserta_id')
    .where('o.pelatihan_id', pelatihanId)
    .select('n.peserta_id', 'n.unsur', 'n.nilai')
  const unsur = [...new Set(nilai.map((n) => n.unsur))].sort()
  const dari = new Map(nilai.map((n) => [`${n.peserta_id} ${n.unsur}`, Number(n.nilai)]))
  const angka = (t: string | null): number | null => (t === null ? null : Number(t))
  return susunXlsx({
    lembar: [
      {
        nama: 'Transkrip',
        kepala: [`Transkrip ${p.nama}${p.angkatan && ` Angkatan ${p.angkatan}`}`],
        kolom: [
          { judul: 'No.', lebar: 6 },
          { judul: 'Nama', lebar: 34 },
          { judul: 'NIP', lebar: 22 },
          { judul: 'Instansi', lebar: 34 },
          { judul: 'Kehadiran (%)', lebar: 14, jenis: 'bilangan' as const },
          ...unsur.map((u) => ({ judul: u, lebar: 16, jenis: 'bilangan' as const })),
          { judul: 'Nilai akhir', lebar: 12, jenis: 'bilangan' as const },
          { judul: 'Kualifikasi', lebar: 20 },
          { judul: 'Hasil', lebar: 14 },
          { judul: 'Sebab', lebar: 40, jenis: 'paragraf' as const },
        ],
        baris: peserta.map((o, i) => [
          String(i + 1),
          o.nama,
          o.nip,
          o.instansi,
          angka(o.hadir_persen),
          ...unsur.map((u) => dari.get(`${o.id} ${u}`) ?? null),
          angka(o.nilai),
          o.kualifikasi,
          o.lulus === null ? 'Belum' : o.lulus ? 'Lulus' : 'Tidak lulus',
          o.lulus === false ? o.alasan : '',
        ]),
      },
    ],
  })
}
