import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { setelanKantor } from '../kantor/setelan.js'
import { pelatihanPerkara } from '../pelatihan/service.js'
import { MIME } from '../platform/docx/simpan.js'
import { baca } from '../platform/http/baca.js'
import { unduh } from '../platform/http/unduh.js'
import { waktuSingkat } from '../values/tanggal.js'
import { bolehLms, wajibLms, wajibPemantau } from './hak.js'
import { daftarAkunXlsx, laporanMonitoring } from './laporan-xlsx.js'
import { catatSandiDiunduh } from './sandi-diunduh.js'
import { barisPantau, rekapPantau } from './pantau.js'
import { HalamanPantau } from './views-pantau.js'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Pelatihan' })
const PER_HALAMAN = 200

/** Row 7 as a page, and the workbooks of rows 2 and 7. */
export function rutePantau(app: FastifyInstance): void {
  baca(app, {
    jalur: '/pelatihan/:id/pantau',
    akses: 'masuk',
    judul: 'Pemantauan pelatihan',
    params: Id,
    query: Type.Object({ sesudah: Type.Optional(Type.Integer({ minimum: 0 })) }),
    async data({ db, params, query, pelaku, kini }) {
      await wajibPemantau(db, pelaku, params.id)
      const { id, nama, angkatan } = await pelatihanPerkara(db, params.id)
      const sesudah = query.sesudah ?? 0
      const baris = await barisPantau(db, id, { sesudah, batas: PER_HALAMAN })
      return {
        pelatihan: { id, nama, angkatan },
        rekap: await rekapPantau(db, id, kini),
        baris,
        sesudah,
        berikut: baris.length === PER_HALAMAN ? sesudah + PER_HALAMAN : null,
        lms: await bolehLms(db, pelaku, id),
        kantor: await setelanKantor(db),
      }
    },
    json: ({ kantor: _, lms: __, ...d }) => d,
    tampilan: ({ kantor, ...d }) =>
      HalamanPantau({
        ...d,
        saat: (at) => waktuSingkat(new Date(at), kantor.zona, kantor.zonaSingkat),
      }),
  })

  unduh(app, {
    jalur: '/pelatihan/:id/pantau.xlsx',
    akses: 'masuk',
    judul: 'Laporan Monitoring (.xlsx)',
    params: Id,
    async berkas({ db, params, pelaku, kini }) {
      await wajibPemantau(db, pelaku, params.id)
      const isi = await laporanMonitoring(db, params.id, kini)
      return { isi, mime: MIME.xlsx, nama: 'laporan-monitoring.xlsx' }
    },
  })

  unduh(app, {
    jalur: '/pelatihan/:id/lms/akun.xlsx',
    akses: 'masuk',
    judul: 'Daftar akun peserta dengan kata sandi awal (.xlsx)',
    params: Id,
    async berkas({ db, params, pelaku, kini }) {
      await wajibLms(db, pelaku, params.id)
      const isi = await daftarAkunXlsx(db, params.id)
      await catatSandiDiunduh(
        db,
        { pegawaiId: pelaku.pegawaiId, kini },
        { pelatihanId: params.id, berkas: 'xlsx' },
      )
      return { isi, mime: MIME.xlsx, nama: 'daftar-akun.xlsx' }
    },
  })
}
