import type { Knex } from 'knex'
import { gambarLambang } from '../../kantor/lambang.js'
import { setelanKantor, type Setelan } from '../../kantor/setelan.js'
import { penandatanganKursi } from '../../naskah/penandatangan.js'
import { templatSidik } from '../../naskah/templat-versi.js'
import { cetakNaskah, MIME_DOCX, type Templat } from '../../naskah/templat.js'
import { errors } from '../../errors.js'
import { transaksi } from '../../platform/db/db.js'
import { antreKonversi } from '../../platform/docx/antre-konversi.js'
import { MIME, simpanBerkas } from '../../platform/docx/simpan.js'
import { antre } from '../../platform/jobs/antre.js'
import type { JobHandler } from '../../platform/jobs/types.js'
import { namaLengkap } from '../../values/gelar.js'
import { tanggalDiZona } from '../../values/tanggal.js'
import { terbilang } from '../../values/terbilang.js'
import { daftarArsipXlsx } from './daftar-xlsx.js'
import type { JenisAcara } from './jatuh-tempo.js'
import { NAMA_PEMILIK, sebutRetensi } from './kata.js'
import { detailAcara } from './queries.js'

/** The job behind the minutes: DOCX and XLSX of what was done, and the PDF asked for. Twice is once. */
export const pekerjaBeritaAcara = (db: Knex): Record<string, JobHandler> => ({
  'arsip.acara': async ({ id }: { id: string }) => {
    const d = await detailAcara(db, id)
    if (d?.acara.status !== 'dilaksanakan') return
    const kantor = await setelanKantor(db)
    const hari = tanggalDiZona(d.acara.dilaksanakan_at, kantor.zona)
    const docx = await cetakAcara(db, kantor, d.acara, d.butir, hari)
    const xlsx = await daftarArsipXlsx(d.acara, d.butir, hari)
    await transaksi(db, async (trx) => {
      const naskah = await simpanBerkas(trx, { isi: docx, mime: MIME_DOCX })
      const lembar = await simpanBerkas(trx, { isi: xlsx, mime: MIME.xlsx })
      await trx('arsip_acara')
        .where({ id })
        .update({ docx_sha256: naskah.sha256, xlsx_sha256: lembar.sha256 })
      await antreKonversi(trx, naskah.sha256, (nama, isi, opsi) => antre(trx, nama, isi, opsi))
    })
  },
})

const ISI: Record<JenisAcara, (jumlah: string) => string> = {
  pemindahan: (n) =>
    `Pemindahan arsip inaktif sebanyak ${n} berkas yang telah melewati masa simpan aktif menurut Jadwal Retensi Arsip, sebagaimana daftar arsip terlampir.`,
  pemusnahan: (n) =>
    `Pemusnahan arsip sebanyak ${n} berkas yang telah habis masa simpannya dan berketerangan musnah menurut Jadwal Retensi Arsip, sebagaimana daftar arsip terlampir. Pemusnahan dilakukan dengan menghapus seluruh isi berkas elektronik; catatan buku agenda dan sidik berkasnya tetap disimpan.`,
  penyerahan: (n) =>
    `Penyerahan arsip permanen sebanyak ${n} berkas kepada lembaga kearsipan daerah menurut Jadwal Retensi Arsip, sebagaimana daftar arsip terlampir.`,
}
const JUDUL: Record<JenisAcara, string> = {
  pemindahan: 'Pemindahan Arsip Inaktif',
  pemusnahan: 'Pemusnahan Arsip',
  penyerahan: 'Penyerahan Arsip Permanen',
}

async function cetakAcara(
  db: Knex,
  kantor: Setelan,
  a: any,
  butir: readonly any[],
  hari: string,
): Promise<Buffer> {
  const jenis = a.jenis as JenisAcara
  const jumlah = `${butir.length} (${terbilang(butir.length)})`
  const penandatangan = await transaksi(db, (trx) => penandatanganKursi(trx, a.diputus_sebagai))
  return cetakNaskah(await templatBeritaAcara(db), {
    isi: {
      judul: JUDUL[jenis],
      hariTanggal: hari,
      tempat: a.tempat || kantor.kota,
      isi: ISI[jenis](jumlah),
      penutup:
        'Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.',
      petugas: [...(await petugas(db, a)), ...saksi(a.saksi)],
      daftar: butir.map((b) => ({
        kode: b.cuplikan.klasifikasi ?? '',
        uraian: `${b.cuplikan.nomor || NAMA_PEMILIK[b.pemilik]}: ${b.cuplikan.uraian}`,
        tahun: String(b.cuplikan.tanggal).slice(0, 4),
        keterangan: sebutRetensi(b.cuplikan),
      })),
    },
    kantor,
    nomor: a.nomor,
    tanggal: hari,
    penandatangan,
    konsep: false,
    gambar: await gambarLambang(db, kantor.lambang),
  })
}

/** Who proposed and who carried out, often the same person; with their titles. */
async function petugas(db: Knex, a: any): Promise<{ nama: string; jabatan: string }[]> {
  const nama = async (id: string) => {
    const p = await db('pegawai').where({ id }).first()
    return namaLengkap({
      gelarDepan: p.gelar_depan,
      nama: p.nama,
      gelarBelakang: p.gelar_belakang,
    })
  }
  if (a.diusulkan_oleh === a.dilaksanakan_oleh)
    return [{ nama: await nama(a.diusulkan_oleh), jabatan: 'Pengusul dan pelaksana' }]
  return [
    { nama: await nama(a.diusulkan_oleh), jabatan: 'Pengusul' },
    { nama: await nama(a.dilaksanakan_oleh), jabatan: 'Pelaksana' },
  ]
}

/** Witnesses are written one after the other, divided by semicolon or line: names carry commas. */
const saksi = (teks: string) =>
  teks
    .split(/[;\n]/)
    .map((s) => s.trim())
    .filter(Boolean)
    .map((nama) => ({ nama, jabatan: 'Saksi' }))

async function templatBeritaAcara(db: Knex): Promise<Templat> {
  const t = await db('templat_versi')
    .where({ jenis: 'berita-acara' })
    .whereNotNull('berlaku_at')
    .first('sha256')
  if (!t) throw errors.TIDAK_ADA({ apa: 'Templat berita-acara' })
  return templatSidik(db, t.sha256)
}
