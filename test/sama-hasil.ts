import type { Knex } from 'knex'

/**
 * What a database holds of its cases as plain facts that do not depend on ids, moments or the order
 * of rows: two runs that came to the same give the same text, however often one of them was killed.
 */
export async function fakta(db: Knex): Promise<Record<string, string[]>> {
  const hasil: Record<string, string[]> = {}
  for (const [nama, sql] of Object.entries(FAKTA)) {
    const { rows } = await db.raw(sql)
    hasil[nama] = rows.map((r: unknown) => tanpaSaat(JSON.stringify(r))).sort()
  }
  return hasil
}

/** Ids and moments differ from run to run, also where they were written into a text. */
const tanpaSaat = (teks: string): string =>
  teks
    .replace(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, '<id>')
    .replace(/\b800\/(\d+)\/[0-9a-f]{8}\b/g, '800/$1/<id>')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|\+00:00)/g, '<saat>')

const SIAPA = `(select p.nama from pegawai p where p.id = `

/** One statement per kind of fact; a row counts as often as it is there. */
const FAKTA: Record<string, string> = {
  perkara: `select s.kode, c.alur, c.judul, c.status, c.keadaan is null as tanpa_keadaan, t.nama as pelatihan,
      (select v.kode from perkara i join sop_versi v on v.id = i.sop_versi_id where i.id = c.induk_id) as induk
    from perkara c join sop_versi s on s.id = c.sop_versi_id left join pelatihan t on t.id = c.pelatihan_id`,
  tugas: `select s.kode, g.no, g.elemen_id, g.kunjungan, g.status, g.peran, g.pencatat, g.tahap, g.alasan_kembali,
      g.hasil -> 'scope' as scope, ${SIAPA} g.selesai_oleh) as oleh, m.sifat
    from tugas g join perkara c on c.id = g.perkara_id join sop_versi s on s.id = c.sop_versi_id
    left join pemangku m on m.id = g.selesai_sebagai`,
  naskah: `select s.kode, n.jenis, n.keadaan, n.versi, n.hal, n.tujuan, n.tanggal, n.nomor,
      n.terbit_sha256 is not null as terbit
    from naskah n join perkara c on c.id = n.perkara_id join sop_versi s on s.id = c.sop_versi_id`,
  naskah_versi: `select n.jenis, v.versi, v.tahap, v.isi, v.templat_sha256, ${SIAPA} v.oleh) as oleh, k.status as pdf
    from naskah_versi v join naskah n on n.id = v.naskah_id left join konversi k on k.docx_sha256 = v.docx_sha256`,
  cap: `select n.jenis, a.versi, a.jenis as cap, a.tingkat, ${SIAPA} a.pegawai_id) as oleh, m.sifat,
      a.cuplikan - 'pemangkuId' - 'pegawaiId' as cuplikan, a.gugur_at is null as berlaku
    from cap a join naskah n on n.id = a.naskah_id join pemangku m on m.id = a.pemangku_id`,
  nomor: `select register, tahun, urut, sufiks, nomor, status, tanggal, hal, tujuan, pemilik from nomor`,
  register_tahun: 'select * from register_tahun',
  surat_masuk: `select m.agenda, m.tahun, m.pengirim, m.nomor, m.tanggal, m.hal, d.kepada, d.instruksi, b.instansi, b.peserta
    from surat_masuk m left join disposisi d on d.surat_masuk_id = m.id left join balasan b on b.surat_masuk_id = m.id`,
  balasan: 'select instansi, peserta, surat_masuk_id is not null as dijawab from balasan',
  pengiriman: `select n.jenis, k.tujuan, k.cara, k.penerima from pengiriman k join naskah n on n.id = k.naskah_id`,
  pelatihan: 'select nama, jenis, angkatan, mulai, selesai, tempat, jp, data from pelatihan',
  peserta: `select nip, nama, urutan, instansi, lulus, hadir_persen, kode_registrasi, alasan,
      terdaftar_at is not null as terdaftar, akun_aktif_at is not null as akun, laporan_at is not null as laporan
    from peserta`,
  sertifikat: `select p.nip, f.nomor, f.kode_registrasi, f.status, f.docx_sha256 is not null as docx, k.status as pdf
    from sertifikat f join peserta p on p.id = f.peserta_id left join konversi k on k.docx_sha256 = f.docx_sha256`,
  pemangku: `select ${SIAPA} m.pegawai_id) as siapa, j.kode, m.sifat, m.sk_nomor, m.berlaku_dari, m.berlaku_sampai
    from pemangku m join jabatan j on j.id = m.jabatan_id`,
  pewaktu: 'select elemen_id, status, selesai_at is not null as selesai from pewaktu',
  // An import that was cut off before its answer came is done once more, and says so: a true line of
  // history, not a completion. All other events of a case happen as often as in a run nobody
  // disturbed; how often people had to log in belongs to no case.
  riwayat: `select r.aksi, r.sebagai, ${SIAPA} r.pegawai_id) as oleh, r.rincian -> 'no' as no, r.rincian -> 'scope' as scope
    from riwayat r where r.perkara_id is not null and r.aksi <> 'tugas.tindakan.impor'`,
  pekerjaan: 'select jenis, judul, total, selesai, gagal, status from pekerjaan',
  lampiran: `select l.nama, s.kode from lampiran l join perkara c on c.id = l.perkara_id join sop_versi s on s.id = c.sop_versi_id`,
  antrean: `select t.identifier from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier <> 'pewaktu.sapu'`,
}

/** Numbers of every register and year that are not 1..n; empty when the books are whole. */
export async function nomorBolong(db: Knex): Promise<string[]> {
  const { rows } = await db.raw(`
    select register, tahun, array_agg(urut order by urut) as urut from nomor group by 1, 2
    union all select 'surat_masuk', tahun, array_agg(agenda order by agenda) from surat_masuk group by 2`)
  return rows
    .filter((r: any) => r.urut.some((n: number, i: number) => n !== i + 1))
    .map((r: any) => `${r.register} ${r.tahun}: ${r.urut}`)
}
