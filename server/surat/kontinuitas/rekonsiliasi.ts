import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { jenisNaskah } from '../../naskah/jenis/jenis.js'
import { calonPenandatangan } from '../../naskah/penandatangan.js'
import { manifesBerlaku } from '../../naskah/templat-versi.js'
import { tanggalDiZona, tanggalPanjang } from '../../values/tanggal.js'
import { beriNomor } from '../penomoran.js'
import type { Pengubah } from '../nomor/kelola-register.js'
import { kunciPesanan, tutupPesanan, type PesananRow } from '../pesanan/tutup.js'
import { pesanCetakan } from '../cetakan/cetakan.js'

/** One line of a control sheet as it was filled in by hand. */
export interface BarisKendali {
  /** The number's row in the book. */
  id: string
  /** Date of the letter, `yyyy-mm-dd`. */
  tanggal?: string
  tujuan?: string
  hal?: string
  keterangan?: string
}

/**
 * Enters what was written by hand while there was no power: a line with a date, an addressee and a
 * subject is a letter; an empty one was not used, yet. The number stays as it was pre-printed. Errors:
 * TIDAK_ADA, PESANAN_DITUTUP, ISIAN_SALAH naming the number, NOMOR_TIDAK_DIPESAN.
 */
export async function catatKendali(
  p: Pengubah,
  pesananId: string,
  baris: readonly BarisKendali[],
): Promise<number> {
  const pesanan = await wajibTerbuka(p, pesananId)
  const hariIni = tanggalDiZona(p.kini, (await setelanKantor(p.trx)).zona)
  const nomor = new Map<string, { id: string; nomor: string; status: string }>(
    (
      await p
        .trx('nomor')
        .where({ pesanan_id: pesananId })
        .forUpdate()
        .select('id', 'nomor', 'status')
    ).map((n) => [n.id, n]),
  )
  let jumlah = 0
  for (const b of baris) {
    if (!b.tanggal && !b.tujuan && !b.hal && !b.keterangan) continue
    const n = nomor.get(b.id)
    if (!n) throw errors.TIDAK_ADA({ apa: 'Nomor kendali' })
    if (n.status !== 'dipesan') throw errors.NOMOR_TIDAK_DIPESAN({ nomor: n.nomor })
    periksaBaris(b, n.nomor, pesanan, hariIni)
    await p
      .trx('nomor')
      .where({ id: b.id })
      .update({
        status: 'terpakai',
        pemilik: 'buku',
        pemilik_id: b.id,
        tanggal: b.tanggal,
        tujuan: b.tujuan,
        hal: b.hal,
        keterangan: b.keterangan ?? '',
        oleh: p.pelaku.pegawaiId,
      })
    jumlah++
  }
  return jumlah
}

async function wajibTerbuka(p: Pengubah, id: string): Promise<PesananRow> {
  const pesanan = await kunciPesanan(p.trx, id)
  if (pesanan.jenis !== 'kontinuitas') throw errors.TIDAK_ADA({ apa: 'Blok kontinuitas' })
  if (pesanan.ditutup_at) throw errors.PESANAN_DITUTUP()
  return pesanan
}

/** The block belongs to the book of one year and to the days it was out. */
function periksaBaris(b: BarisKendali, nomor: string, p: PesananRow, hariIni: string): void {
  const salah = (kolom: string, sebab: string) =>
    errors.ISIAN_SALAH({ kolom: `${kolom} nomor ${nomor}`, sebab })
  if (!b.tanggal) throw salah('Tanggal surat', 'wajib diisi')
  if (!b.tujuan?.trim()) throw salah('Ditujukan kepada', 'wajib diisi')
  if (!b.hal?.trim()) throw salah('Hal', 'wajib diisi')
  const sampai = `${p.tahun}-12-31` < hariIni ? `${p.tahun}-12-31` : hariIni
  if (b.tanggal < p.tanggal || b.tanggal > sampai)
    throw salah(
      'Tanggal surat',
      `harus antara ${tanggalPanjang(p.tanggal)} dan ${tanggalPanjang(sampai)}`,
    )
}

const ALASAN = 'Tidak terpakai pada masa kontinuitas'

/**
 * Ends a block: what was not entered becomes BATAL, and minutes with a number of their own name those
 * numbers. Answers the id of the minutes being made. Errors: TIDAK_ADA, PESANAN_DITUTUP, JABATAN_KOSONG
 * when nobody could sign the minutes.
 */
export async function tutupKendali(p: Pengubah, pesananId: string): Promise<string> {
  await wajibTerbuka(p, pesananId)
  await calonPenandatangan(
    p.trx,
    'sekretaris',
    tanggalDiZona(p.kini, (await setelanKantor(p.trx)).zona),
  )
  const b = { alasan: ALASAN, oleh: p.pelaku.pegawaiId, kini: p.kini }
  const batal = await tutupPesanan(p.trx, pesananId, b)
  const nomor = await nomorBeritaAcara(p, pesananId)
  return pesanCetakan(p.trx, {
    jenis: 'berita-acara',
    rujukan: pesananId,
    judul: `Berita acara rekonsiliasi nomor kontinuitas, nomor ${nomor}`,
    isi: { batal, nomor },
    oleh: p.pelaku.pegawaiId,
    kini: p.kini,
  })
}

/** From the register of that kind of letter, of the day of the reconciliation. */
async function nomorBeritaAcara(p: Pengubah, pesananId: string): Promise<string> {
  const templat = (await manifesBerlaku(p.trx)).find((m) => m.jenis === 'berita-acara')
  if (!templat) throw errors.TIDAK_ADA({ apa: 'Templat berita-acara' })
  const jenis = await jenisNaskah(p.trx, templat)
  const { nomor } = await beriNomor(p.trx, {
    register: jenis.register,
    tanggal: tanggalDiZona(p.kini, (await setelanKantor(p.trx)).zona),
    sec: jenis.sec,
    klas: jenis.klasifikasi,
    hal: 'Berita acara rekonsiliasi nomor surat masa kontinuitas',
    tujuan: 'Arsip',
    pemilik: 'buku',
    pemilikId: pesananId,
    oleh: p.pelaku.pegawaiId,
    kini: p.kini,
  })
  return nomor
}
