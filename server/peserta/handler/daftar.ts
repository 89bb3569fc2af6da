import { Type } from 'typebox'
import type {
  Handler,
  HasilTindakan,
  KonteksPelaku,
  Siap,
  Tindakan,
} from '../../perkara/handler.js'
import { daftarkanBila, rekapAkun } from '../../lms/service.js'
import { BARIS_LANGSUNG } from '../../latar/service.js'
import { ambilBerkas } from '../../platform/docx/simpan.js'
import { orangRencana, pesertaDariRencana } from '../dari-rencana.js'
import type { LaporanImpor } from '../impor/jenis.js'
import { bacaLembar } from '../impor/index.js'
import { pesanImporPeserta } from '../impor-latar.js'
import { imporKePelatihan, type DaftarTerbaca } from '../impor-pelatihan.js'
import { rekapRoster, wajibAdaPeserta, wajibPelatihan } from '../roster.js'
import { TampilanLaporan } from '../tampilan-laporan.js'
import { TampilanRekap } from '../tampilan.js'
import { BerkasDaftar, Catatan } from './isian.js'

interface IsianImpor {
  berkas: { sha256: string; nama: string }
  uji?: boolean
  lewatiSalah?: boolean
}

/** Import with a dry run first: `uji` reports every row and changes nothing. */
export const imporDaftar: Tindakan = {
  judul: 'Impor daftar peserta',
  skema: Type.Object(
    {
      berkas: BerkasDaftar,
      uji: Type.Optional(
        Type.Boolean({
          title: 'Periksa dahulu, jangan simpan',
          description: 'Hasil setiap baris ditampilkan sebelum disimpan.',
        }),
      ),
      lewatiSalah: Type.Optional(
        Type.Boolean({ title: 'Simpan baris yang benar, lewati yang salah' }),
      ),
    },
    { additionalProperties: false },
  ),
  async jalankan(k: KonteksPelaku, isian: IsianImpor): Promise<HasilTindakan> {
    if (k.hasilLuar) return imporKePelatihan(k, k.hasilLuar as DaftarTerbaca, isian)
    const { isi } = await ambilBerkas(k.trx, isian.berkas.sha256)
    const lembar = await bacaLembar(isi, isian.berkas.nama)
    const { berkas, uji, lewatiSalah = false } = isian
    if (!uji && lembar.baris.length > BARIS_LANGSUNG)
      return pesanImporPeserta(k, { berkas, lewatiSalah }, lembar)
    const hasil = await imporKePelatihan(k, { lembar }, isian)
    return isian.uji ? denganLaporan(hasil, isian) : hasil
  },
}

/** People whose plans were tied to this training, from the records, in one press. */
const ambilRencana: Tindakan = {
  judul: 'Ambil dari rencana yang dipenuhi',
  keterangan:
    'Orang yang rencananya dikaitkan dengan pelatihan ini dan belum menjadi peserta. Yang sedang diverifikasi atau ditolak pada usulan perangkat daerahnya tidak ikut.',
  skema: Type.Object({}, { additionalProperties: false }),
  jalankan: pesertaDariRencana,
}

/** The trial as a page: every row, and the button that imports the same file for good. */
function denganLaporan(hasil: HasilTindakan, { berkas, lewatiSalah }: IsianImpor): HasilTindakan {
  const { laporan } = hasil.data as { laporan: LaporanImpor }
  const { baru, berubah, salah } = laporan.jumlah
  const guna = baru + berubah
  const lanjutkan =
    guna === 0
      ? {}
      : {
          lanjutkan: {
            tombol: salah > 0 ? `Simpan ${guna} baris yang benar` : `Simpan ${guna} baris`,
            isian: {
              'berkas.sha256': berkas.sha256,
              'berkas.nama': berkas.nama,
              ...(salah > 0 || lewatiSalah ? { lewatiSalah: 'on' } : {}),
            },
          },
        }
  return { ...hasil, tampilan: TampilanLaporan({ laporan }), ...lanjutkan }
}

export async function siapkanRoster(k: KonteksPelaku): Promise<Siap> {
  const pelatihanId = wajibPelatihan(k)
  const rekap = await rekapRoster(k.trx, pelatihanId)
  const akun = await rekapAkun(k.trx, pelatihanId)
  return { tampilan: TampilanRekap({ rekap, akun, pelatihanId }), data: { rekap, akun } }
}

/** The roster is complete: everyone on it counts as registered from now on. */
function pendaftaran(nama: string, tombol: string): Handler {
  return {
    nama,
    tombol,
    butuhPelatihan: true,
    skema: Type.Object({ catatan: Catatan }, { additionalProperties: false }),
    async siapkan(k) {
      const siap = await siapkanRoster(k)
      const ada = (await orangRencana(k.trx, wajibPelatihan(k))).length > 0
      return { ...siap, tindakan: ada ? ['impor', 'rencana'] : ['impor'] }
    },
    tindakan: { impor: imporDaftar, rencana: ambilRencana },
    async selesaikan(k) {
      await wajibAdaPeserta(k)
      await k
        .trx('peserta')
        .where({ pelatihan_id: wajibPelatihan(k) })
        .whereNull('terdaftar_at')
        .update({ terdaftar_at: k.kini })
      return {}
    },
  }
}

const menghimpun = pendaftaran('peserta.himpun', 'Selesai menghimpun')
/** Operasional Bangkom row 1: with its roster, everyone on it gets an account ("Akun Terdaftar"). */
export const himpun: Handler = {
  ...menghimpun,
  async selesaikan(k, isian) {
    const hasil = await menghimpun.selesaikan(k, isian)
    const oleh = { pegawaiId: k.pelaku.pegawaiId, kini: k.kini }
    await daftarkanBila(k.trx, wajibPelatihan(k), oleh)
    return hasil
  },
}
const mendaftar = pendaftaran('peserta.daftar', 'Selesai mendaftar')
/**
 * Peningkatan Kapasitas row 33. Where a desk let people in one by one, those who never came do not
 * count as registered.
 */
export const daftar: Handler = {
  ...mendaftar,
  butuhPelatihan: false,
  async selesaikan(k, isian) {
    const pelatihan_id = wajibPelatihan(k)
    const datang = await k
      .trx('peserta')
      .where({ pelatihan_id })
      .whereNotNull('datang_at')
      .first('id')
    return datang ? {} : mendaftar.selesaikan(k, isian)
  },
}
