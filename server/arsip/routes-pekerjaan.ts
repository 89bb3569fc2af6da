import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { setelanKantor } from '../kantor/setelan.js'
import { bolehMengagendakan, wajibMengagendakan } from '../pegawai/sekretariat.js'
import { catatRiwayat } from '../perkara/service.js'
import type { Converter } from '../platform/docx/konversi/types.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import type { Permintaan } from '../platform/http/types.js'
import { unduh } from '../platform/http/unduh.js'
import { antre } from '../platform/jobs/antre.js'
import { pdfGagal, ulangiPdf, ulangiPekerjaan } from './pdf-gagal.js'
import {
  cetakPekerjaan,
  daftarPekerjaan,
  wajibPekerjaanTerbuka,
  zipPekerjaan,
} from './pekerjaan.js'
import { DaftarPekerjaan } from './views.js'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Pekerjaan' })

/** Long work and the making of PDFs, where everyone may look and the secretariat may try again. */
export function rutePekerjaan(app: FastifyInstance, converter: Converter): void {
  baca(app, {
    jalur: '/pekerjaan',
    akses: 'masuk',
    judul: 'Pekerjaan',
    query: Type.Object({ sesudah: Type.Optional(Type.String({ maxLength: 80 })) }),
    async data({ db, pelaku, query }) {
      const { rows: pekerjaan, next: berikut } = await daftarPekerjaan(db, pelaku, query.sesudah)
      const { rows: konversi } = await db.raw(
        `select status, count(*)::int as jumlah, max(galat) as galat
           from konversi group by status order by status desc`,
      )
      return {
        pekerjaan,
        berikut,
        konversi,
        gagal: await pdfGagal(db),
        kesehatan: await converter.health(),
        bolehUlangi: bolehMengagendakan(pelaku),
        zona: (await setelanKantor(db)).zona,
      }
    },
    tampilan: (data, { csrf }) => DaftarPekerjaan({ ...data, csrf }),
  })
  ruteUlangi(app)
  ruteUnduhan(app)
}

function ruteUlangi(app: FastifyInstance): void {
  const lanjut = (pesan: string): string => `/pekerjaan?pesan=${encodeURIComponent(pesan)}`
  const satu = Type.String({ pattern: '^[0-9a-f]{64}$' })
  aksi(app, {
    jalur: '/pekerjaan/pdf/:sha256/ulangi',
    akses: 'masuk',
    judul: 'Coba lagi satu PDF yang gagal',
    params: Type.Object({ sha256: satu }, { title: 'Berkas' }),
    jalankan: (p) => ulangi(p, p.params.sha256),
    lanjut: () => lanjut('PDF dicoba lagi.'),
  })
  aksi(app, {
    jalur: '/pekerjaan/pdf/ulangi',
    akses: 'masuk',
    judul: 'Coba lagi semua PDF yang gagal',
    jalankan: (p) => ulangi(p),
    lanjut: ({ jumlah }) => lanjut(`${jumlah} PDF dicoba lagi.`),
  })
  aksi(app, {
    jalur: '/pekerjaan/:id/ulangi',
    akses: 'masuk',
    judul: 'Lanjutkan pekerjaan yang gagal',
    params: Id,
    async jalankan({ trx, pelaku, kini, params }) {
      wajibMengagendakan(pelaku)
      await ulangiPekerjaan(trx, (n, isi, o) => antre(trx, n, isi, o), kini, params.id)
      return { id: params.id }
    },
    lanjut: () => lanjut('Pekerjaan dilanjutkan.'),
  })
}

async function ulangi({ trx, pelaku, kini }: Permintaan, sha256?: string) {
  wajibMengagendakan(pelaku)
  const jumlah = await ulangiPdf(trx, (n, isi, o) => antre(trx, n, isi, o), kini, sha256)
  await catatRiwayat(trx, {
    at: kini,
    aksi: 'pdf.ulangi',
    pegawaiId: pelaku.pegawaiId,
    rincian: { jumlah, ...(sha256 ? { sha256 } : {}) },
  })
  return { jumlah }
}

function ruteUnduhan(app: FastifyInstance): void {
  unduh(app, {
    jalur: '/pekerjaan/:id/zip',
    akses: 'masuk',
    judul: 'Semua berkas pekerjaan sebagai satu ZIP',
    params: Id,
    async berkas({ db, params, pelaku }) {
      await wajibPekerjaanTerbuka(db, pelaku, params.id)
      const { judul, aliran, ukuran } = await zipPekerjaan(db, params.id)
      return { isi: aliran, ukuran, mime: 'application/zip', nama: `${judul}.zip` }
    },
  })
  unduh(app, {
    jalur: '/pekerjaan/:id/cetak',
    akses: 'masuk',
    judul: 'Semua berkas pekerjaan sebagai satu PDF, urut daftar peserta',
    params: Id,
    async berkas({ db, params, pelaku }) {
      await wajibPekerjaanTerbuka(db, pelaku, params.id)
      return cetakPekerjaan(db, params.id)
    },
  })
}
