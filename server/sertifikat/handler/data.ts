import { Type } from 'typebox'
import { errors } from '../../errors.js'
import type { Handler, KonteksPelaku } from '../../perkara/handler.js'
import { ambilBerkas, MIME, simpanBerkas } from '../../platform/docx/simpan.js'
import { denganBiodata } from '../../peserta/ekspor/dari-biodata.js'
import { smartbangkomXlsx, type OpsiSmartbangkom } from '../../peserta/ekspor/smartbangkom.js'
import { BerkasDaftar, Catatan } from '../../peserta/handler/isian.js'
import { imporDaftar, siapkanRoster } from '../../peserta/handler/daftar.js'
import { wajibPelatihan } from '../../peserta/roster.js'
import { pelatihanPerkara } from '../../pelatihan/service.js'
import { aturanUntuk, setelanSertifikat } from '../aturan.js'
import { pesertaLulus } from '../daftar.js'
import { imporKode, type IsianKode } from '../kode.js'
import { tolakHadirKurang } from '../syarat-terbit.js'
import { TampilanLembar } from '../tampilan-kode.js'

const Alasan = Type.String({
  title: 'Alasan',
  description: 'Hanya bila setelan sertifikat tidak mewajibkan kode bagi jenis pelatihan ini.',
  minLength: 3,
  maxLength: 500,
})

async function wajibLulus(k: KonteksPelaku): Promise<any[]> {
  const lulus = await pesertaLulus(k.trx, wajibPelatihan(k))
  if (lulus.length === 0) throw errors.PESERTA_BELUM_LULUS()
  return lulus
}

/** Row 1: the data of the participants is collected and looked through, and the work given out. */
export const data: Handler = {
  nama: 'sertifikat.data',
  tombol: 'Teruskan dengan disposisi',
  butuhPelatihan: true,
  tindakan: { impor: imporDaftar },
  skema: Type.Object(
    {
      semuaLulus: Type.Optional(
        Type.Boolean({
          title: 'Semua peserta pada daftar dinyatakan lulus',
          description: 'Untuk data yang diterima dari penyelenggara sebagai daftar peserta lulus.',
        }),
      ),
      disposisi: Type.String({
        title: 'Isi disposisi',
        minLength: 1,
        maxLength: 1000,
        default: 'Proses lebih lanjut',
      }),
      catatan: Catatan,
    },
    { additionalProperties: false },
  ),
  siapkan: async (k) => ({
    ...(await siapkanRoster(k)),
    awal: { disposisi: 'Proses lebih lanjut' },
  }),
  async selesaikan(k, isian: { disposisi: string; semuaLulus?: boolean }) {
    if (isian.semuaLulus) {
      await tolakHadirKurang(k.trx, wajibPelatihan(k))
      await k
        .trx('peserta')
        .where({ pelatihan_id: wajibPelatihan(k) })
        .whereNull('lulus')
        .update({ lulus: true })
    }
    const lulus = await wajibLulus(k)
    await k.catatRiwayat('sertifikat.disposisi', {
      peserta: lulus.length,
      disposisi: isian.disposisi,
    })
    return {}
  },
}

const kolom = (title: string, maxLength: number, description: string) =>
  Type.Optional(Type.String({ title, description, maxLength }))

/** What LAN's sheet asks of the training and no participant knows. */
const SkemaLembar = Type.Object(
  {
    polaPenyelenggaraan: kolom('Pola penyelenggaraan', 60, 'Misalnya PNBP.'),
    sumberAnggaran: kolom('Sumber anggaran', 60, 'Kosong berarti APBD.'),
    alamatInstansi: kolom(
      'Alamat instansi',
      300,
      'Bagi peserta yang alamat instansinya belum ada pada biodata.',
    ),
  },
  { additionalProperties: false },
)

/**
 * Row 7: the sheet Smartbangkom takes is made here and kept with the case; the upload is a
 * person's.
 */
export const unggah: Handler = {
  nama: 'sertifikat.unggah',
  tombol: 'Data sudah diunggah',
  butuhPelatihan: true,
  skema: Type.Object({ catatan: Catatan }, { additionalProperties: false }),
  async siapkan(k) {
    const roster = await siapkanRoster(k)
    const lembar = await k
      .trx('lampiran')
      .where({ tugas_id: k.tugasId })
      .orderBy('dibuat_at', 'desc')
      .orderBy('id')
      .first('id', 'nama')
    return { ...roster, tampilan: TampilanLembar({ roster: roster.tampilan, lembar }) }
  },
  tindakan: {
    lembar: {
      judul: 'Siapkan lembar Smartbangkom',
      skema: SkemaLembar,
      async jalankan(k, isian: OpsiSmartbangkom) {
        const id = await simpanLembar(k, isian)
        return {
          pesan: 'Lembar Smartbangkom siap diunduh; tersimpan sebagai lampiran perkara.',
          data: { lampiranId: id },
        }
      },
    },
  },
  async selesaikan(k) {
    await wajibLulus(k)
    const ada = await k.trx('lampiran').where({ tugas_id: k.tugasId }).first('id')
    if (!ada) await simpanLembar(k)
    return {}
  },
}

async function simpanLembar(k: KonteksPelaku, opsi: OpsiSmartbangkom = {}): Promise<string> {
  const isi = await smartbangkomXlsx(await denganBiodata(k.trx, await wajibLulus(k)), opsi)
  const { sha256 } = await simpanBerkas(k.trx, { isi, mime: MIME.xlsx })
  const [row] = await k
    .trx('lampiran')
    .insert({
      perkara_id: k.perkara.id,
      tugas_id: k.tugasId,
      nama: 'smartbangkom.xlsx',
      sha256,
      oleh: k.pelaku.pegawaiId,
      dibuat_at: k.kini,
    })
    .returning('id')
  return row.id
}

const SkemaKode = Type.Object(
  {
    berkas: BerkasDaftar,
    uji: Type.Optional(Type.Boolean({ title: 'Periksa dahulu, jangan simpan', default: true })),
    lewatiSalah: Type.Optional(
      Type.Boolean({ title: 'Simpan baris yang cocok, lewati yang tidak' }),
    ),
    namaBeda: Type.Optional(
      Type.Boolean({
        title: 'Terima kode pada nama yang ejaannya berbeda',
        description: 'NIP-nya tetap harus cocok.',
      }),
    ),
  },
  { additionalProperties: false },
)

/** Row 8: waits for LAN; ends when everyone who passed has a code. */
export const terimaKode: Handler = {
  nama: 'sertifikat.terimaKode',
  menungguLuar: true,
  tombol: '',
  butuhPelatihan: true,
  skema: null,
  async siapkan(k) {
    const pelatihan = await pelatihanPerkara(k.trx, wajibPelatihan(k))
    const wajib = aturanUntuk(await setelanSertifikat(k.trx), pelatihan).kode
    return { ...(await siapkanRoster(k)), tindakan: wajib ? ['impor'] : ['impor', 'tanpaKode'] }
  },
  tindakan: {
    impor: {
      judul: 'Impor kode registrasi dari LAN',
      keterangan:
        'Dicocokkan menurut NIP, dan nama bila ada. Yang tidak cocok ditampilkan per baris sebelum disimpan.',
      skema: SkemaKode,
      async jalankan(k, isian: IsianKode) {
        const { isi } = await ambilBerkas(k.trx, isian.berkas.sha256)
        return imporKode(k, isi, isian)
      },
    },
    tanpaKode: {
      judul: 'Lanjutkan tanpa kode registrasi',
      skema: Type.Object({ alasan: Alasan }, { additionalProperties: false }),
      async jalankan(k, isian: { alasan: string }) {
        const pelatihan = await pelatihanPerkara(k.trx, wajibPelatihan(k))
        if (aturanUntuk(await setelanSertifikat(k.trx), pelatihan).kode)
          throw errors.SERTIFIKAT_TANPA_KODE_DITOLAK()
        await k.catatRiwayat('sertifikat.tanpaKode', isian)
        return { pesan: 'Sertifikat diterbitkan tanpa kode registrasi.', selesai: {} }
      },
    },
  },
  selesaikan: async () => ({}),
}
