import type { FastifyInstance } from 'fastify'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { pesanDengan } from '../pegawai/pesan.js'
import type { Mesin } from '../perkara/service.js'
import { keadaanPdf } from '../platform/docx/antre-konversi.js'
import { ambilBerkas } from '../platform/docx/simpan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { unduh } from '../platform/http/unduh.js'
import { petugasRekomendasi, wajibPetugasRekomendasi } from './hak.js'
import { kirimPengajuan } from './kirim.js'
import { hapusKonsep } from './konsep.js'
import { daftarRekomendasi, hitungTahap, satuRekomendasi, type Lingkup } from './queries.js'
import { ruteFormulir } from './routes-formulir.js'
import { Id, IdBerkas, Saring } from './skema.js'
import { DaftarRekomendasi, HalamanRekomendasi } from './views.js'

/** Requests for a recommendation: of who asks, and of the office that decides. */
export function ruteRekomendasi(app: FastifyInstance, mesin: Mesin): void {
  ruteDaftar(app)

  baca(app, {
    jalur: '/rekomendasi/:id',
    akses: 'masuk',
    judul: 'Pengajuan rekomendasi',
    params: Id,
    judulUntuk: (d) => d.r.kegiatan,
    async data({ db, params, pelaku }) {
      const kantor = petugasRekomendasi(pelaku)
      const { pegawaiId } = pelaku
      const r = await satuRekomendasi(db, params.id, { pegawaiId, kantor })
      const { zona, zonaSingkat } = await setelanKantor(db)
      return { r, milikSendiri: r.pegawaiId === pegawaiId, kantor, zona, zonaSingkat }
    },
    json: ({ r }) => r,
    tampilan: (data, { csrf }) => HalamanRekomendasi({ ...data, csrf }),
  })

  aksi(app, {
    jalur: '/rekomendasi/:id/kirim',
    akses: 'masuk',
    judul: 'Kirim pengajuan rekomendasi',
    params: Id,
    async jalankan({ trx, kini, pelaku, params }) {
      await kirimPengajuan({ trx, kini, pelaku }, mesin, params.id)
      return { id: params.id }
    },
    lanjut: ({ id }) => `/rekomendasi/${id}?${pesanDengan('Pengajuan dikirim.')}`,
  })

  aksi(app, {
    jalur: '/rekomendasi/:id/hapus',
    akses: 'masuk',
    judul: 'Hapus konsep rekomendasi',
    params: Id,
    async jalankan({ trx, kini, pelaku, params }) {
      await hapusKonsep({ trx, kini, pelaku }, params.id)
      return { id: params.id }
    },
    lanjut: () => `/rekomendasi?${pesanDengan('Konsep dihapus.')}`,
  })

  ruteFormulir(app)
  ruteBerkas(app)
}

function ruteDaftar(app: FastifyInstance): void {
  const pintu = [
    ['/rekomendasi', 'Pengajuan rekomendasi', false],
    ['/rekomendasi/semua', 'Pengajuan rekomendasi semua perangkat daerah', true],
  ] as const
  for (const [jalur, judul, semua] of pintu)
    baca(app, {
      ...{ jalur, judul },
      akses: 'masuk',
      query: Saring,
      async data({ db, pelaku, query }) {
        if (semua) wajibPetugasRekomendasi(pelaku)
        const lingkup: Lingkup = semua ? 'semua' : { pegawaiId: pelaku.pegawaiId }
        return {
          ...{ jalur, judul, semua, saring: query },
          petugas: petugasRekomendasi(pelaku),
          hitung: await hitungTahap(db, lingkup),
          ...(await daftarRekomendasi(db, lingkup, query)),
        }
      },
      json: ({ hitung, baris, berikut }) => ({ hitung, baris, berikut }),
      tampilan: (data) => DaftarRekomendasi(data),
    })
}

function ruteBerkas(app: FastifyInstance): void {
  unduh(app, {
    jalur: '/rekomendasi/:id/berkas/:apa',
    akses: 'masuk',
    judul: 'Berkas pengajuan rekomendasi',
    params: IdBerkas,
    async berkas({ db, params, pelaku }) {
      const { pegawaiId } = pelaku
      const kantor = petugasRekomendasi(pelaku)
      const r = await satuRekomendasi(db, params.id, { pegawaiId, kantor })
      const satu = params.apa === 'usulan' ? r.suratUsulan : r.suratPanggilan
      return { ...(await ambilBerkas(db, satu.sha256)), nama: satu.nama }
    },
  })

  unduh(app, {
    jalur: '/rekomendasi/:id/surat.pdf',
    akses: 'masuk',
    judul: 'Surat atas pengajuan rekomendasi (.pdf)',
    params: Id,
    async berkas({ db, params, pelaku }) {
      const { pegawaiId } = pelaku
      const kantor = petugasRekomendasi(pelaku)
      const r = await satuRekomendasi(db, params.id, { pegawaiId, kantor })
      if (!r.surat) throw errors.TIDAK_ADA({ apa: 'Surat' })
      const n = await db('naskah')
        .where({ perkara_id: r.perkaraId, nomor: r.surat.nomor })
        .first('terbit_pdf_sha256', 'terbit_sha256')
      const sha256 = n.terbit_pdf_sha256 ?? (await keadaanPdf(db, n.terbit_sha256))?.pdfSha256
      if (!sha256) throw errors.PDF_MENUNGGU()
      return { ...(await ambilBerkas(db, sha256)), nama: `${r.surat.nomor}.pdf` }
    },
  })
}
