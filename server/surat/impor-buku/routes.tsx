import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { ambilBerkas } from '../../platform/docx/simpan.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { MIME } from '../../naskah/templat.js'
import { wajibMenata } from '../../pegawai/sekretariat.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import { unduh } from '../../platform/http/unduh.js'
import { FormSkema } from '../../platform/ui/form.js'
import { Tautan } from '../../platform/ui/tautan.js'
import { susunXlsx } from '../../platform/xlsx/tulis.js'
import { tanggalDiZona } from '../../values/tanggal.js'
import { wajibRegister } from '../nomor/register.js'
import { Kode } from '../nomor/skema-register.js'
import { imporBuku } from './impor.js'
import { LaporanImpor } from './views.js'

export const SkemaImpor = Type.Object({
  tahun: Type.Integer({ title: 'Tahun buku', minimum: 2000, maximum: 2100 }),
  berkas: Type.Unsafe<{ sha256: string; nama: string }>({
    type: 'object',
    format: 'berkas',
    title: 'Buku agenda lama',
    description:
      'Excel (.xlsx) atau CSV dengan kolom No. urut, Nomor surat, Tanggal surat, Ditujukan kepada, Hal, Keterangan.',
    'x-terima': '.xlsx,.csv',
  }),
  isiSela: Type.Optional(
    Type.Boolean({ title: 'Nomor yang terlewat dicatat sebagai BATAL', default: true }),
  ),
  simpan: Type.Optional(
    Type.Boolean({ title: 'Langsung simpan (kosong: periksa dahulu)', default: false }),
  ),
})

/** Numbers used before the office began here: looked at first, entered whole or not at all. */
export function ruteImpor(app: FastifyInstance): void {
  baca(app, {
    jalur: '/register/:kode/impor',
    akses: 'masuk',
    judul: 'Impor nomor',
    params: Kode,
    async data({ db, params, kini, pelaku }) {
      wajibMenata(pelaku)
      const { nama } = await wajibRegister(db, params.kode)
      const { zona } = await setelanKantor(db)
      return { kode: params.kode, nama, tahun: Number(tanggalDiZona(kini, zona).slice(0, 4)) }
    },
    tampilan: (data, { csrf }) => FormImpor({ ...data, csrf }),
  })

  ruteKerja(app)
}

function ruteKerja(app: FastifyInstance): void {
  aksi(app, {
    jalur: '/register/:kode/impor',
    akses: 'masuk',
    judul: 'Impor nomor',
    tombol: 'Periksa',
    params: Kode,
    skema: SkemaImpor,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      wajibMenata(pelaku)
      const { tahun, berkas, isiSela = false, simpan = false } = isian
      const { isi } = await ambilBerkas(trx, berkas.sha256)
      const i = { register: params.kode, tahun, isi, simpan, isiSela }
      const { baris, ...laporan } = await imporBuku({ trx, kini, pelaku }, i)
      return { ...laporan, jumlah: baris.length, contoh: baris.slice(0, 20), isian }
    },
    json: ({ isian: _, ...laporan }) => laporan,
    hasil: (h, p) =>
      h.tersimpan ? null : LaporanImpor({ ...h, kode: p.params.kode, csrf: p.csrf }),
    lanjut: (h, { kode }) =>
      `/register/${kode}?pesan=${encodeURIComponent(`${h.jumlah} nomor diimpor; nomor berikutnya ${h.terakhir + 1}.`)}`,
  })

  unduh(app, {
    jalur: '/register/:kode/impor/contoh',
    akses: 'masuk',
    judul: 'Contoh lembar impor nomor',
    params: Kode,
    berkas: async ({ params }) => ({
      isi: await contohLembar(),
      mime: MIME.xlsx,
      nama: `contoh-impor-${params.kode}.xlsx`,
    }),
  })
}

const FormImpor = (p: { kode: string; nama: string; tahun: number; csrf: string }) => {
  const { kode, nama, tahun, csrf } = p
  return (
    <>
      <p class="letak">
        <Tautan ke={`/register/${kode}`}>{nama}</Tautan>
      </p>
      <h1>Impor nomor dari buku lama</h1>
      <p>
        Nomor berikutnya melanjutkan nomor terakhir buku itu. Bila satu baris salah, tidak ada yang
        disimpan. <a href={`/register/${kode}/impor/contoh`}>Unduh contoh lembar</a>
      </p>
      <FormSkema
        skema={SkemaImpor}
        awal={{ tahun, isiSela: true }}
        aksi={`/register/${kode}/impor`}
        csrf={csrf}
        tombol="Periksa"
      />
    </>
  )
}

const contohLembar = (): Promise<Buffer> =>
  susunXlsx({
    lembar: [
      {
        nama: 'Buku agenda',
        kolom: [
          { judul: 'No. urut', lebar: 10 },
          { judul: 'Nomor surat', lebar: 34 },
          { judul: 'Tanggal surat', lebar: 14 },
          { judul: 'Ditujukan kepada', lebar: 34 },
          { judul: 'Hal', lebar: 40 },
          { judul: 'Keterangan', lebar: 24 },
        ],
        baris: [['1', '800.2.4.1/1/CONTOH', '05-01-2026', 'Dinas Contoh', 'Undangan rapat', '']],
        kosong: 500,
      },
    ],
  })
