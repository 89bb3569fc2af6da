import { Type } from 'typebox'
import { setelanKantor } from '../../kantor/setelan.js'
import type { Handler, HasilTindakan, KonteksPelaku } from '../../perkara/handler.js'
import { imporDaftar } from '../../peserta/handler/daftar.js'
import { daftarBalasan } from '../balasan.js'
import { catatSuratMasuk } from '../masuk/catat.js'
import { disposisiBalasan } from '../masuk/disposisi.js'
import { jagaPindaian } from '../masuk/pindaian.js'
import { instansiMenunggu, simpanBalasan } from '../tautan-balasan.js'
import { waktuSingkat } from '../../values/tanggal.js'
import { tautkanBalasan } from './tautkan-balasan.js'
import { TampilanBalasan } from '../tampilan-balasan.js'

const SkemaBalasan = Type.Object(
  {
    instansi: Type.String({ title: 'Instansi pengirim', minLength: 1, maxLength: 300 }),
    nomor: Type.String({
      title: 'Nomor surat balasan',
      minLength: 1,
      maxLength: 100,
      pattern: '\\S',
    }),
    tanggal: Type.String({ title: 'Tanggal surat balasan', format: 'date' }),
    hal: Type.String({ title: 'Hal', minLength: 1, maxLength: 500 }),
    peserta: Type.Optional(
      Type.Integer({ title: 'Jumlah peserta yang dikirim', minimum: 0, maximum: 10000 }),
    ),
    kepada: Type.Union(
      [
        Type.Literal('kabid', { title: 'Kepala Bidang' }),
        Type.Literal('sekretaris', { title: 'Sekretaris' }),
        Type.Literal('pengelola', { title: 'Pengelola Penyelenggaraan Pelatihan' }),
      ],
      { title: 'Disposisi kepada', default: 'kabid' },
    ),
    instruksi: Type.String({
      title: 'Isi disposisi',
      minLength: 1,
      maxLength: 1000,
      default: 'Proses lebih lanjut',
    }),
    surat: Type.Optional(
      Type.Object(
        { sha256: Type.String(), nama: Type.String() },
        { title: 'Pindaian surat', format: 'berkas' },
      ),
    ),
  },
  { additionalProperties: false },
)

interface IsianBalasan {
  instansi: string
  nomor: string
  tanggal: string
  hal: string
  peserta?: number
  kepada: string
  instruksi: string
  surat?: { sha256: string; nama: string }
}

/**
 * Row 12 of Peningkatan Kapasitas: one reply per invited instansi, entered as incoming letters with
 * the Kepala's disposisi. The last reply ends the task; the date of the letter ends it too, by
 * timer.
 */
export const terimaBalasan: Handler = {
  nama: 'surat.terimaBalasan',
  menungguLuar: true,
  tombol: '',
  butuhNaskah: true,
  skema: null,
  async siapkan(k) {
    const balasan = await daftarBalasan(k.trx, k.perkara.id)
    const batas = k.perkara.data.batasBalasan
    const { zona, zonaSingkat } = await setelanKantor(k.trx)
    const sampai = typeof batas === 'string' ? waktuSingkat(new Date(batas), zona, zonaSingkat) : ''
    const belum = balasan.filter((b) => !b.surat_masuk_id).map((b) => b.instansi)
    return {
      tampilan: TampilanBalasan({ balasan, batas: sampai }),
      pilihan: { instansi: belum },
      data: { balasan, batasBalasan: batas },
    }
  },
  tindakan: {
    balasan: { judul: 'Catat surat balasan', skema: SkemaBalasan, jalankan: catatBalasan },
    tautan: tautkanBalasan,
    impor: imporDaftar,
  },
  selesaikan: async () => ({}),
  async batal(k) {
    const belum = (await daftarBalasan(k.trx, k.perkara.id)).filter((b) => !b.surat_masuk_id)
    await k.catatRiwayat('balasan.lewat_batas', { belum: belum.map((b) => b.instansi) })
  },
}

async function catatBalasan(k: KonteksPelaku, isian: IsianBalasan): Promise<HasilTindakan> {
  const semua = await daftarBalasan(k.trx, k.perkara.id)
  const tujuan = instansiMenunggu(semua, isian.instansi)
  if (isian.surat) await jagaPindaian(k.trx, isian.surat)
  const masuk = await catatSuratMasuk(k, {
    pengirim: tujuan.instansi,
    nomor: isian.nomor.trim(),
    tanggal: isian.tanggal,
    hal: isian.hal,
    sha256: isian.surat?.sha256 ?? null,
    namaBerkas: isian.surat?.nama ?? '',
    perkaraId: k.perkara.id,
  })
  await simpanBalasan(k.trx, {
    perkaraId: k.perkara.id,
    instansi: tujuan.instansi,
    suratMasukId: masuk.id,
    peserta: isian.peserta ?? 0,
    terlambat: false,
  })
  await disposisiBalasan(k, {
    suratMasukId: masuk.id,
    kepada: isian.kepada,
    instruksi: isian.instruksi,
  })
  const sisa = semua.filter((b) => !b.surat_masuk_id).length - 1
  return {
    pesan:
      `Balasan ${tujuan.instansi} dicatat sebagai agenda masuk nomor ${masuk.agenda}; ` +
      `${sisa} belum menjawab.`,
    data: { agenda: masuk.agenda, sisa },
    ...(sisa === 0 ? { selesai: {} } : {}),
  }
}
