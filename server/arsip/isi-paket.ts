import type { Knex } from 'knex'
import { csvKelas } from '../kelas/hasil/csv.js'
import { TERSAMAR } from '../pegawai/keamanan.js'
import { BERKAS_KELAS, tabelKelas } from './isi-paket-kelas.js'
import { samarkanRiwayat } from '../perkara/keamanan.js'
import { namaDalamPaket } from '../values/nama-dalam-paket.js'

/** A file that belongs to a case, not read yet: its content is found by its hash. */
export interface BerkasPaket {
  nama: string
  sha256: string
  ukuran: number
}

/** The name of our own packages; they are never packed again, or they would grow with every run. */
export const NAMA_PAKET = 'cadangan-perkara'
/** The same for the database: no other file of that task or case is meant. */
export const POLA_PAKET = `^${NAMA_PAKET}(-[0-9]+)?[.]zip$`

/** What the tables know of a case, one JSON text per table; those of the class as CSV beside them. */
export async function dataPaket(db: Knex, perkaraId: string): Promise<Map<string, string>> {
  const { pelatihan_id: pelatihanId } = await db('perkara')
    .where({ id: perkaraId })
    .first('pelatihan_id')
  const milik = (tabel: string) => db(tabel).where({ perkara_id: perkaraId })
  const surat = () => milik('naskah').whereIn('sec', ['B', 'T'])
  const naskah = surat().select('id')
  const rahasia: string[] = await milik('naskah').whereNotIn('sec', ['B', 'T']).pluck('jenis')
  // Packages are open to everyone of the case: what is secret stays in its book.
  const terbuka = () => milik('surat_masuk').whereIn('keamanan', ['B', 'T'])
  const masuk = terbuka().select('id')
  const peserta = () => db('peserta').where({ pelatihan_id: pelatihanId }).select('id')
  const tabel: Record<string, Knex.QueryBuilder> = {
    perkara: db('perkara').where({ id: perkaraId }),
    tugas: milik('tugas').orderBy('dibuka_at').orderBy('id'),
    riwayat: milik('riwayat').orderBy('id'),
    naskah: surat().orderBy('dibuat_at').orderBy('id'),
    'naskah-versi': db('naskah_versi').whereIn('naskah_id', naskah).orderBy(['naskah_id', 'versi']),
    cap: db('cap').whereIn('naskah_id', naskah).orderBy('dibuat_at').orderBy('id'),
    pengiriman: db('pengiriman').whereIn('naskah_id', naskah).orderBy('dikirim_at').orderBy('id'),
    'surat-masuk': terbuka().orderBy(['tahun', 'agenda']),
    disposisi: db('disposisi').whereIn('surat_masuk_id', masuk).orderBy('dibuat_at').orderBy('id'),
    balasan: milik('balasan').orderBy('instansi'),
    sertifikat: milik('sertifikat').orderBy('nomor').orderBy('id'),
    lampiran: milik('lampiran')
      .whereRaw('nama !~ ?', POLA_PAKET)
      .orderBy('dibuat_at')
      .orderBy('id'),
    pelatihan: db('pelatihan').where({ id: pelatihanId }),
    // Without the seed of the first passwords, which is nobody's to keep.
    'lms-kursus': db('lms_kursus')
      .where({ pelatihan_id: pelatihanId })
      .select('kursus', 'kelompok', 'kohort'),
    'lms-akun': db('lms_akun').whereIn('peserta_id', peserta()).orderBy('peserta_id'),
    'lms-nilai': db('lms_nilai').whereIn('peserta_id', peserta()).orderBy(['peserta_id', 'unsur']),
    peserta: db('peserta').where({ pelatihan_id: pelatihanId }).orderBy('urutan').orderBy('id'),
    ...(pelatihanId ? tabelKelas(db, pelatihanId) : {}),
  }
  const bagian = new Map<string, string>()
  for (const [nama, baris] of Object.entries(tabel)) {
    const isi = rahasia.length > 0 ? samarkan(nama, await baris, rahasia) : await baris
    bagian.set(`data/${nama}.json`, JSON.stringify(isi, null, 1))
  }
  if (pelatihanId) for (const [nama, csv] of await csvKelas(db, pelatihanId)) bagian.set(nama, csv)
  return bagian
}

/** Where other tables speak of a secret letter: who did what stays, words about it do not. */
function samarkan(tabel: string, baris: any[], rahasia: readonly string[]): any[] {
  if (tabel === 'riwayat') return baris.map(samarkanRiwayat)
  if (tabel === 'balasan') return baris.map((b) => ({ ...b, instansi: TERSAMAR }))
  if (tabel !== 'tugas') return baris
  return baris.map((t) =>
    rahasia.includes(t.naskah)
      ? { ...t, hasil: null, alasan_kembali: t.alasan_kembali && TERSAMAR }
      : t,
  )
}

/** Every file of a case that is kept: letters with their PDF, certificates, scans and attachments. */
export async function berkasPaket(db: Knex, perkaraId: string): Promise<BerkasPaket[]> {
  const { rows } = await db.raw(
    `with milik as (
       select 'naskah/' || n.jenis || '-v' || v.versi as nama, '' as asli,
              v.docx_sha256 as sha256, true as pdf
         from naskah_versi v join naskah n on n.id = v.naskah_id
        where n.perkara_id = :id and n.sec in ('B', 'T')
       union all
       select 'sertifikat/' || s.id, '', s.docx_sha256, true
         from sertifikat s where s.perkara_id = :id
       union all
       select 'surat-masuk/' || s.tahun || '-' || s.agenda,
              'pindaian' || case b.mime when 'application/pdf' then '.pdf'
                when 'image/jpeg' then '.jpg' when 'image/png' then '.png' else '' end,
              b.sha256, false
         from surat_masuk s join berkas b on b.sha256 = s.sha256
        where s.perkara_id = :id and s.keamanan in ('B', 'T')
       union all
       select 'lampiran/' || l.id, l.nama, l.sha256, false from lampiran l
        where l.perkara_id = :id and l.nama !~ :paket
       union all
       ${BERKAS_KELAS})
     select m.nama || '.docx' as nama, '' as asli, b.sha256, b.ukuran
       from milik m join berkas b on b.sha256 = m.sha256 where m.pdf and b.dimusnahkan_at is null
     union all
     select m.nama || '.pdf', '', b.sha256, b.ukuran
       from milik m left join konversi k on k.docx_sha256 = m.sha256
       -- with the signatures inside, where it was signed electronically
       left join naskah n on n.terbit_sha256 = m.sha256
       left join sertifikat s on s.docx_sha256 = m.sha256
       join berkas b on b.dimusnahkan_at is null
         and b.sha256 = coalesce(n.terbit_pdf_sha256, s.pdf_sha256, k.pdf_sha256)
      where m.pdf
     union all
     select m.nama, m.asli, b.sha256, b.ukuran
       from milik m join berkas b on b.sha256 = m.sha256 where not m.pdf and b.dimusnahkan_at is null
     order by 1`,
    { id: perkaraId, paket: POLA_PAKET },
  )
  return rows.map(({ nama, asli, ...b }: BerkasPaket & { asli: string }) => ({
    ...b,
    nama: asli ? `${nama}/${namaDalamPaket(asli)}` : nama,
  }))
}
