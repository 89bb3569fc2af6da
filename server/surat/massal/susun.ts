import type { Knex } from 'knex'
import { alamatPublik } from '../../kantor/alamat-publik.js'
import { gambarLambang } from '../../kantor/lambang.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { bahanTersimpan } from '../../naskah/bahan-cetak.js'
import { tahapKemas, type Jadi } from '../../naskah/massal/tahap-kemas.js'
import { tahapPdf } from '../../naskah/massal/tahap-pdf.js'
import { catat, jalankanTahap, type KerjaMassal, type Tahap } from '../../naskah/massal/tahap.js'
import { versiNaskah } from '../../naskah/muat.js'
import { tandaUntuk } from '../../naskah/tanda-periksa.js'
import { templatVersi } from '../../naskah/templat-perkara.js'
import { MIME_DOCX, cetakNaskah, type Templat } from '../../naskah/templat.js'
import { beriTahu } from '../../pemberitahuan/service.js'
import type { Clock } from '../../platform/clock.js'
import { count } from '../../platform/db/count.js'
import { transaksi } from '../../platform/db/db.js'
import { titipKonversi } from '../../platform/docx/konversi-baris.js'
import type { Converter } from '../../platform/docx/konversi/types.js'
import { simpanBerkas } from '../../platform/docx/simpan.js'
import type { JobHandler } from '../../platform/jobs/types.js'
import { kalimatTte } from '../../tte/kalimat.js'
import { namaDalamPaket } from '../../values/nama-dalam-paket.js'
import { capTandaTangan, isiUntuk } from './isi.js'

/** Letters per transaction: small enough that a crash loses little, and the bar moves. */
const POTONGAN = 20

interface Bahan {
  db: Knex
  clock: Clock
  converter: Converter
}
interface Isi {
  naskahId: string
  pekerjaanId: string
}

/**
 * Makes the files of the letters that have a number and none yet, as certificates are made, and packs
 * what is issued; what waits for an electronic signature is packed once it has it.
 */
export const pekerjaSuratMassal = (b: Bahan): Record<string, JobHandler> => {
  const kemas = (naskahId: string): Tahap =>
    tahapKemas((k) => suratJadi(k.db, naskahId), { dua: true })
  const jalan =
    (tahap: (naskahId: string) => readonly Tahap[]): JobHandler =>
    ({ naskahId, pekerjaanId }: Isi, coba) =>
      jalankanTahap({ db: b.db, clock: b.clock, pekerjaanId }, tahap(naskahId), coba)
  return {
    'surat.massal': jalan((id) => [
      tahapRangkai(id),
      tahapPdf(b.converter),
      kemas(id),
      tahapKabar(id),
    ]),
    'surat.massal.kemas': jalan((id) => [kemas(id)]),
  }
}

/** Whose signature the letters wait for is told, once a job; the words of a secret one are not said. */
const tahapKabar = (naskahId: string): Tahap => ({
  judul: 'Memberi tahu penandatangan',
  async jalan({ db, clock, pekerjaanId }) {
    const n = await count(db('surat_massal').where({ naskah_id: naskahId, keadaan: 'dicetak' }))
    if (n === 0) return
    const { hal, sec } = await db('naskah').where({ id: naskahId }).first('hal', 'sec')
    const { cuplikan } = await capTandaTangan(db, naskahId)
    const kabar = {
      kepada: [cuplikan.pegawaiId],
      jenis: 'surat.massal',
      judul: `${n} surat untuk setiap peserta menunggu tanda tangan Anda`,
      isi: ['B', 'T'].includes(sec) ? hal : '',
      jalur: `/naskah/${naskahId}/per-peserta`,
      kunci: `surat-massal ${pekerjaanId}`,
    }
    await transaksi(db, (trx) => beriTahu(trx, kabar, clock.now()))
  },
})

const tahapRangkai = (naskahId: string): Tahap => ({
  judul: 'Merangkai surat',
  async jalan(k) {
    while ((await potongan(k, naskahId)) > 0);
  },
})

/** Makes some of them; answers how many it made. */
async function potongan(k: KerjaMassal, naskahId: string): Promise<number> {
  return transaksi(k.db, async (trx) => {
    const baris = await trx('surat_massal')
      .where({ naskah_id: naskahId, docx_sha256: null })
      .whereNot({ keadaan: 'batal' })
      .orderBy('urutan')
      .limit(POTONGAN)
      .forUpdate()
    if (baris.length === 0) return 0
    const cetak = await pencetak(trx, naskahId)
    for (const s of baris) {
      const { sha256 } = await simpanBerkas(trx, { isi: await cetak(s), mime: MIME_DOCX })
      await titipKonversi(trx, sha256, k.pekerjaanId)
      await trx('surat_massal').where({ id: s.id }).update({ docx_sha256: sha256 })
    }
    await catat(k, { selesai: trx.raw('least(total, selesai + ?)', [baris.length]) }, trx)
    return baris.length
  })
}

/** Prints one of them from what the issued letter was printed from. */
async function pencetak(trx: Knex.Transaction, naskahId: string) {
  const naskah = await trx('naskah').where({ id: naskahId }).first()
  const versi = await versiNaskah(trx, naskah)
  const perkara = await trx('perkara').where({ id: naskah.perkara_id }).first()
  const templat: Templat = await templatVersi({ trx, perkara }, naskah.jenis, versi)
  const kantor = versi.bahan_sha256
    ? (await bahanTersimpan(trx, versi.bahan_sha256)).kantor
    : await setelanKantor(trx)
  const lambang = await gambarLambang(trx, kantor.lambang)
  const publik = await alamatPublik(trx)
  const { cuplikan } = await capTandaTangan(trx, naskahId)
  const kalimat = await kalimatTte(trx)
  return (s: any): Promise<Buffer> => {
    const periksa = tandaUntuk(publik, s.token)
    return cetakNaskah(templat, {
      kantor,
      isi: isiUntuk(templat, versi.isi, s.peserta),
      peserta: [s.peserta],
      nomor: s.nomor,
      tanggal: s.tanggal,
      penandatangan: cuplikan,
      sec: naskah.sec,
      tte: s.cara_tanda_tangan === 'elektronik' ? { kalimat } : null,
      gambar: { ...lambang, qr: periksa.qr },
      alamatVerifikasi: periksa.alamat,
      konsep: false,
    })
  }
}

/** The issued ones in the order of the roster: the signed file where there is one. */
async function suratJadi(db: Knex, naskahId: string): Promise<Jadi[]> {
  const baris = await db('surat_massal as s')
    .join('konversi as k', 'k.docx_sha256', 's.docx_sha256')
    .where({ 's.naskah_id': naskahId, 's.keadaan': 'terbit', 'k.status': 'selesai' })
    .orderBy('s.urutan')
    .select('s.urutan', {
      sha256: db.raw('coalesce(s.pdf_sha256, k.pdf_sha256)'),
      nama: db.raw(`s.peserta->>'nama'`),
    })
  return baris.map((b) => ({
    nama: namaDalamPaket(`${String(b.urutan).padStart(3, '0')} ${b.nama}.pdf`),
    sha256: b.sha256,
  }))
}
