import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { catatRiwayat } from '../perkara/service.js'
import type { AlatLuar } from '../perkara/handler.js'
import { tandatanganiBanyak } from '../surat/tanda-banyak.js'
import type { Pelaku } from '../values/pelaku.js'
import { antreKemas } from './cetak.js'
import type { ParaPenanda } from './penanda.js'

/** A corrected or replacing certificate that waits for this person's signature. */
export interface Giliran {
  id: string
  versi: number
  perkara: { id: string; judul: string }
  nomor: string
  nama: string
  /** Which signature it would be, and whether it is the last. */
  ke: number
  akhir: boolean
  elektronik: boolean
  pemangkuId: string
  /** The file that is signed; null while it is being made. */
  berkas: string | null
}

/** Rows that come before any signature given here. */
const ADA_BARIS = ['sertifikat.cetak', 'sertifikat.periksa']

/**
 * Rows 10 and 11 sign all certificates of a case at once; what was corrected or replaced afterwards is
 * signed here, by the very people it prints, in their order. While rows 9 and 10 are open nobody does it
 * ahead of them, and while row 11 is open the last signature stays its own. What an official outside the
 * office signs is recorded by who sits as Kepala.
 */
export async function giliranTanda(
  db: Knex,
  pelatihanId: string,
  pelaku: Pelaku,
): Promise<Giliran[]> {
  const baris = await db('sertifikat as s')
    .join('peserta as p', 'p.id', 's.peserta_id')
    .join('perkara as c', 'c.id', 's.perkara_id')
    .leftJoin('konversi as k', 'k.docx_sha256', 's.docx_sha256')
    .where({ 'p.pelatihan_id': pelatihanId, 's.status': 'dicetak' })
    .where((q) => q.where('s.versi', '>', 1).orWhereNotNull('s.menggantikan_id'))
    .orderBy('p.urutan')
    .orderBy('p.nama')
    .select('s.*', 'p.nama', 'c.judul', {
      terbuka: db.raw(
        `array(select t.handler from tugas t where t.perkara_id = s.perkara_id
           and t.status = 'terbuka' and t.handler like 'sertifikat.%')`,
      ),
      pdf: db.raw('coalesce(s.pdf_sha256, k.pdf_sha256)'),
    })
  return baris.flatMap((s): Giliran[] => {
    const { penandatangan, penandatanganKedua } = s.isi as ParaPenanda
    const urutan = penandatanganKedua ? [penandatanganKedua, penandatangan] : [penandatangan]
    const siapa = urutan[s.tanda]
    const kursi = pelaku.kursi.find((k) =>
      siapa?.pemangkuId ? k.pemangkuId === siapa.pemangkuId : k.peran.includes('kepala'),
    )
    if (!siapa || !kursi) return []
    const akhir = s.tanda + 1 === urutan.length
    if (ADA_BARIS.some((h) => s.terbuka.includes(h))) return []
    if (akhir && s.terbuka.includes('sertifikat.tandaTangan')) return []
    const elektronik = s.cara_tanda_tangan === 'elektronik'
    return [
      {
        ...{
          id: s.id,
          versi: s.versi,
          perkara: { id: s.perkara_id, judul: s.judul },
          nomor: s.nomor,
          nama: s.nama,
          elektronik,
        },
        ...{ ke: s.tanda + 1, akhir, pemangkuId: kursi.pemangkuId },
        berkas: elektronik ? s.pdf : s.docx_sha256,
      },
    ]
  })
}

/** Errors: SERTIFIKAT_TAK_ADA_GILIRAN, SERTIFIKAT_PDF_BELUM. */
function wajibAda(giliran: readonly Giliran[]): void {
  if (giliran.length === 0) throw errors.SERTIFIKAT_TAK_ADA_GILIRAN()
  const siap = giliran.filter((g) => g.berkas).length
  if (siap < giliran.length) throw errors.SERTIFIKAT_PDF_BELUM({ siap, dari: giliran.length })
}

/**
 * The electronic ones, before the transaction that records them; answers whose turn it was. Errors:
 * those of wajibAda and of tandatanganiBanyak.
 */
export async function tandatanganiLagi(
  alat: Omit<AlatLuar, 'berkas'>,
  pelatihanId: string,
  pelaku: Pelaku,
  frasa: string,
): Promise<Giliran[]> {
  const giliran = await giliranTanda(alat.db, pelatihanId, pelaku)
  wajibAda(giliran)
  const belum = giliran.filter((g) => g.elektronik)
  if (belum.length === 0) return giliran
  await tandatanganiBanyak(alat, {
    ...{ apa: 'sertifikat', jenis: 'sertifikat.tte', tentang: { pelatihanId } },
    judul: 'Tanda tangan sertifikat perbaikan',
    belum: belum.map((g) => ({ id: g.id, nomor: g.nomor, pdf: g.berkas! })),
    ...{ pegawaiId: pelaku.pegawaiId, pemangkuId: belum[0]!.pemangkuId, frasa },
    alasan: (nomor) => `Menandatangani sertifikat ${nomor}`,
    berlanjut: errors.SERTIFIKAT_TTE_BERLANJUT,
    async simpan(id, sha256) {
      const { ke, versi } = belum.find((g) => g.id === id)!
      await alat
        .db('sertifikat')
        .where({ id, versi, tanda: ke - 1 })
        .update({ pdf_sha256: sha256, tanda: ke })
    },
  })
  return giliran
}

/**
 * Records what was signed; the last signature makes a certificate of it, and of an electronic one the
 * package of its case is made anew. Errors: SERTIFIKAT_TAK_ADA_GILIRAN when another press was first.
 */
export async function catatTandaLagi(
  trx: Knex.Transaction,
  giliran: readonly Giliran[],
  siapa: { pelaku: Pelaku; kini: Date },
): Promise<number> {
  const tercatat: Giliran[] = []
  for (const g of giliran) {
    const jadi = await trx('sertifikat')
      .where({ id: g.id, versi: g.versi, status: 'dicetak', tanda: g.elektronik ? g.ke : g.ke - 1 })
      .update({ tanda: g.ke, ...(g.akhir && { status: 'ditandatangani' }) })
    // Corrected again while it was being signed (this signature is on a file put aside), or recorded
    // already by a second press.
    if (jadi === 0) continue
    tercatat.push(g)
    await catatRiwayat(trx, {
      ...{ at: siapa.kini, aksi: 'sertifikat.ditandatangani', perkaraId: g.perkara.id },
      ...{ pegawaiId: siapa.pelaku.pegawaiId, pemangkuId: g.pemangkuId },
      rincian: { jumlah: 1, nomor: g.nomor, cara: g.elektronik ? 'elektronik' : 'basah' },
    })
  }
  if (tercatat.length === 0) throw errors.SERTIFIKAT_TAK_ADA_GILIRAN()
  const berubah = tercatat.filter((g) => g.akhir && g.elektronik)
  for (const perkara of new Map(berubah.map((g) => [g.perkara.id, g.perkara])).values())
    await antreKemas({ trx, kini: siapa.kini, pelaku: siapa.pelaku, perkara })
  return tercatat.length
}
