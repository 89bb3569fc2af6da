import type { Knex } from 'knex'
import { gambarLambang } from '../kantor/lambang.js'
import { alamatPublik } from '../kantor/alamat-publik.js'
import { setelanKantor } from '../kantor/setelan.js'
import { tahapKemas, type Jadi } from '../naskah/massal/tahap-kemas.js'
import { tahapPdf } from '../naskah/massal/tahap-pdf.js'
import { catat, jalankanTahap, type KerjaMassal, type Tahap } from '../naskah/massal/tahap.js'
import { MIME_DOCX, cetakNaskah, type Templat } from '../naskah/templat.js'
import { templatPerkara } from '../naskah/templat-perkara.js'
import { tandaUntuk } from '../naskah/tanda-periksa.js'
import { pelatihanPerkara } from '../pelatihan/service.js'
import type { Clock } from '../platform/clock.js'
import { transaksi } from '../platform/db/db.js'
import { titipKonversi } from '../platform/docx/konversi-baris.js'
import type { Converter } from '../platform/docx/konversi/types.js'
import { simpanBerkas } from '../platform/docx/simpan.js'
import type { JobHandler } from '../platform/jobs/types.js'
import { kalimatTte } from '../tte/kalimat.js'
import { namaDalamPaket } from '../values/nama-dalam-paket.js'
import { tanggalPanjang } from '../values/tanggal.js'
import { tokenBaru } from '../values/token.js'
import { aturanUntuk, kualifikasiUntuk, setelanSertifikat } from './aturan.js'
import { isiSertifikat } from './isi.js'
import { perkecilMuka } from './muat-muka.js'
import { namaPeserta } from './nama-cetak.js'

/** Certificates per transaction: small enough that a crash loses little, and the bar moves. */
const POTONGAN = 20

interface Bahan {
  db: Knex
  clock: Clock
  converter: Converter
}

interface Isi {
  perkaraId: string
  pekerjaanId: string
}

/**
 * Makes the files of all certificates of a case: DOCX, PDF, and the package with the copy for the
 * printer. Safe to run twice, also at the same time: what is done is skipped, so a job that was cut
 * off goes on where it stopped.
 */
export const pekerjaSertifikat = (b: Bahan): Record<string, JobHandler> => ({
  'sertifikat.susun': ({ perkaraId, pekerjaanId }: Isi, coba) =>
    jalankanTahap(
      { db: b.db, clock: b.clock, pekerjaanId },
      tahapSertifikat(perkaraId, b.converter),
      coba,
    ),
})

/** From rows with a number to a package. An electronic signature comes later, by a person. */
export const tahapSertifikat = (perkaraId: string, converter: Converter): readonly Tahap[] => [
  tahapRangkai(perkaraId),
  tahapPdf(converter),
  tahapKemas((k) => sertifikatJadi(k.db, perkaraId)),
]

/** The package once more, when what is in it has been signed. */
export const kemasSertifikat = (b: Bahan): Record<string, JobHandler> => ({
  'sertifikat.kemas': ({ perkaraId, pekerjaanId }: Isi, coba) =>
    jalankanTahap(
      { db: b.db, clock: b.clock, pekerjaanId },
      [tahapKemas((k) => sertifikatJadi(k.db, perkaraId))],
      coba,
    ),
})

const tahapRangkai = (perkaraId: string): Tahap => ({
  judul: 'Merangkai sertifikat',
  async jalan(k) {
    while ((await potongan(k, perkaraId)) > 0);
  },
})

/** Makes some of them; answers how many are left. */
async function potongan(k: KerjaMassal, perkaraId: string): Promise<number> {
  return transaksi(k.db, async (trx) => {
    const milik = () =>
      trx('sertifikat').where({ perkara_id: perkaraId }).whereNot('status', 'batal')
    const baris = await barisBerikut(trx, perkaraId)
    if (baris.length > 0) {
      await susunBerkas(trx, { perkaraId, pekerjaanId: k.pekerjaanId }, baris)
    }
    // Counted anew: another worker may have made some of them.
    const [{ dari, jadi }] = (await milik().count({ dari: '*', jadi: 'docx_sha256' })) as any[]
    await catat(k, { selesai: trx.raw('least(total, ?)', [Number(jadi)]) }, trx)
    return Number(dari) - Number(jadi)
  })
}

/**
 * The next ones without a file, locked: a second worker waits here until the first has committed.
 */
function barisBerikut(trx: Knex.Transaction, perkaraId: string): Promise<any[]> {
  return trx('sertifikat as s')
    .join('peserta as p', 'p.id', 's.peserta_id')
    .leftJoin('sertifikat as l', 'l.id', 's.menggantikan_id')
    .where({ 's.perkara_id': perkaraId })
    .whereNull('s.docx_sha256')
    .whereNot('s.status', 'batal')
    .orderBy('p.urutan')
    .orderBy('p.nama')
    .limit(POTONGAN)
    .forUpdate('s')
    .select(
      's.id',
      's.nomor',
      's.token',
      { kode: 's.kode_registrasi' },
      's.isi',
      's.cara_tanda_tangan',
      's.aturan',
      { lama: 'l.nomor', tanggalLama: trx.raw(`l.isi ->> 'tanggal'`) },
      'p.pelatihan_id',
      {
        peserta: trx.raw('to_jsonb(p)'),
      },
    )
}

async function susunBerkas(
  trx: Knex.Transaction,
  p: { perkaraId: string; pekerjaanId: string },
  baris: any[],
): Promise<void> {
  const templat: Templat = await templatPerkara(trx, p.perkaraId, 'sertifikat')
  const kantor = await setelanKantor(trx)
  const gambar = await gambarLambang(trx, kantor.lambang)
  const publik = await alamatPublik(trx)
  const kalimat = await kalimatTte(trx)
  const pelatihan = await pelatihanPerkara(trx, baris[0].pelatihan_id)
  const setelan = await setelanSertifikat(trx)
  for (const s of baris) {
    const { id, nomor, token, kode, peserta, cara_tanda_tangan } = s
    const { tanggal, penandatangan, penandatanganKedua } = s.isi
    const { belakang, sttpp } = s.aturan ?? aturanUntuk(setelan, pelatihan)
    const periksa = tandaUntuk(publik, token ?? tokenBaru())
    const isi = isiSertifikat(peserta, pelatihan, {
      kodeRegistrasi: kode,
      ...{ belakang, sttpp },
      kualifikasi: kualifikasiUntuk(setelan, peserta.nilai),
      pengganti: s.lama ? `nomor ${s.lama} tanggal ${tanggalPanjang(s.tanggalLama)}` : '',
    })
    const docx = await cetakNaskah(templat, {
      ...{ kantor, isi },
      perkecil: perkecilMuka({ kantor, isi, para: [penandatangan, penandatanganKedua] }),
      nomor,
      tanggal,
      penandatangan,
      penandatanganKedua,
      gambar: { ...gambar, qr: periksa.qr },
      alamatVerifikasi: periksa.alamat,
      tte: cara_tanda_tangan === 'elektronik' ? { kalimat } : null,
      konsep: false,
    })
    const { sha256 } = await simpanBerkas(trx, { isi: docx, mime: MIME_DOCX })
    await titipKonversi(trx, sha256, p.pekerjaanId)
    await trx('sertifikat')
      .where({ id })
      .update({
        ...{ docx_sha256: sha256, token: periksa.token },
        isi: JSON.stringify({ ...s.isi, nama: namaPeserta(peserta) }),
      })
  }
}

/** The finished ones in the order of the roster: the signed file where there is one. */
async function sertifikatJadi(db: Knex, perkaraId: string): Promise<Jadi[]> {
  const baris = await db('sertifikat as s')
    .join('peserta as p', 'p.id', 's.peserta_id')
    .join('konversi as k', 'k.docx_sha256', 's.docx_sha256')
    .where({ 's.perkara_id': perkaraId })
    .whereNot('s.status', 'batal')
    .whereRaw('coalesce(s.pdf_sha256, k.pdf_sha256) is not null')
    .orderBy('p.urutan')
    .orderBy('p.nama')
    .select('p.nama', { sha256: db.raw('coalesce(s.pdf_sha256, k.pdf_sha256)') })
  return baris.map((b, i) => ({
    nama: namaDalamPaket(`${String(i + 1).padStart(3, '0')} ${b.nama}.pdf`),
    sha256: b.sha256,
  }))
}
