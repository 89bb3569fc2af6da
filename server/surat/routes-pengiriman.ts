import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { bolehMengagendakan } from '../pegawai/sekretariat.js'
import { wajibNaskahTerbuka } from '../perkara/keamanan.js'
import { ambilBerkas } from '../platform/docx/simpan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { unduh } from '../platform/http/unduh.js'
import { tanggalDiZona, waktuSingkat } from '../values/tanggal.js'
import { izinMasuk } from './masuk/izin.js'
import { kaitanNaskah } from './masuk/kaitan.js'
import { kenaliPindaian } from './masuk/pindaian.js'
import { skemaTerima } from './skema-terima.js'
import { catatTandaTerima, daftarPengiriman } from './tanda-terima.js'
import { HalamanPengiriman } from './views-pengiriman.js'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Pengiriman' })

/** Dispatch of one letter with its receipts: what the book of expedition is made of. */
export function rutePengiriman(app: FastifyInstance): void {
  baca(app, {
    jalur: '/naskah/:id/pengiriman',
    akses: 'masuk',
    judul: 'Pengiriman surat',
    params: Id,
    async data({ db, params, pelaku, kini }) {
      await wajibNaskahTerbuka(db, pelaku, params.id)
      const naskah = await db('naskah').where({ id: params.id }).first()
      const izin = await izinMasuk(db, pelaku)
      const kantor = await setelanKantor(db)
      return {
        naskah,
        pengiriman: await daftarPengiriman(db, params.id),
        kaitan: await kaitanNaskah(db, izin, params.id),
        hariIni: tanggalDiZona(kini, kantor.zona),
        izin,
        kantor,
      }
    },
    json: ({ pengiriman, kaitan }) => ({ pengiriman, kaitan }),
    judulUntuk: ({ naskah }) => `Pengiriman ${naskah.nomor}`,
    tampilan: ({ kantor, izin, ...data }, { csrf, pelaku }) =>
      HalamanPengiriman({
        ...data,
        csrf,
        saat: (d) => waktuSingkat(new Date(d), kantor.zona, kantor.zonaSingkat),
        bolehKirim:
          bolehMengagendakan(pelaku) &&
          data.naskah.terbit_sha256 !== null &&
          data.naskah.keadaan !== 'batal',
        bolehTerima: (p) => izin.mencatat || p.oleh === pelaku.pegawaiId,
      }),
  })

  aksi(app, {
    jalur: '/pengiriman/:id/terima',
    akses: 'masuk',
    judul: 'Catat tanda terima',
    tombol: 'Simpan',
    params: Id,
    skemaUntuk: async ({ db, params }) => {
      const p = await db('pengiriman').where({ id: params.id }).first('diterima_at')
      return skemaTerima(Boolean(p?.diterima_at))
    },
    jalankan: ({ trx, kini, pelaku, params, isian }) =>
      catatTandaTerima({ trx, kini, pelaku }, params.id, isian) as never,
    lanjut: ({ naskahId }) =>
      `/naskah/${naskahId}/pengiriman?pesan=${encodeURIComponent('Tanda terima disimpan.')}`,
  })

  unduh(app, {
    jalur: '/pengiriman/:id/bukti',
    akses: 'masuk',
    judul: 'Bukti tanda terima',
    params: Id,
    async berkas({ db, params, pelaku }) {
      const p = await db('pengiriman')
        .where({ id: params.id })
        .first('sha256', 'nama_berkas', 'naskah_id')
      if (!p?.sha256) throw errors.TIDAK_ADA({ apa: 'Bukti tanda terima' })
      await wajibNaskahTerbuka(db, pelaku, p.naskah_id)
      const berkas = await ambilBerkas(db, p.sha256)
      return { ...berkas, mime: kenaliPindaian(berkas.isi), nama: p.nama_berkas || 'tanda-terima' }
    },
  })
}
