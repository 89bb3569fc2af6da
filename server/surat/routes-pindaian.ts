import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { wajibNaskahTerbuka } from '../perkara/keamanan.js'
import { ambilBerkas } from '../platform/docx/simpan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { unduh } from '../platform/http/unduh.js'
import type { Unggahan } from '../tte/unggahan.js'
import { waktuSingkat } from '../values/tanggal.js'
import { daftarPindaian, naskahPindaian, periksaPindaian, simpanPindaian } from './pindaian.js'
import { HalamanPindaian, SkemaPindaian } from './views-pindaian.js'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Naskah' })
const AKHIRAN: Record<string, string> = { 'image/jpeg': 'jpg', 'image/png': 'png' }

/** The last step of the wet-ink order: sign, number, scan back. */
export function rutePindaian(app: FastifyInstance): void {
  baca(app, {
    jalur: '/naskah/:id/pindaian',
    akses: 'masuk',
    judul: 'Pindaian naskah',
    params: Id,
    async data({ db, params, pelaku }) {
      await wajibNaskahTerbuka(db, pelaku, params.id)
      const naskah = await naskahPindaian(db, params.id)
      return {
        naskah: { id: naskah.id, hal: naskah.hal, nomor: naskah.nomor },
        pindaian: await daftarPindaian(db, params.id),
        kantor: await setelanKantor(db),
      }
    },
    json: ({ kantor: _, ...sisa }) => sisa,
    tampilan: ({ naskah, pindaian, kantor }, { csrf, pelaku }) =>
      HalamanPindaian({
        naskah,
        pindaian,
        csrf: pelaku.kursi.length > 0 ? csrf : null,
        saat: (d) => waktuSingkat(d, kantor.zona, kantor.zonaSingkat),
      }),
  })

  aksi(app, {
    jalur: '/naskah/:id/pindaian',
    akses: 'masuk',
    judul: 'Simpan pindaian naskah',
    tombol: 'Simpan pindaian',
    params: Id,
    skema: SkemaPindaian,
    status: 201,
    async sebelum({ db, berkas, params, isian, pelaku }) {
      if (pelaku.kursi.length === 0) throw errors.TIDAK_BERWENANG()
      await wajibNaskahTerbuka(db, pelaku, params.id)
      return periksaPindaian(db, params.id, await berkas(isian.berkas.sha256))
    },
    async jalankan({ trx, kini, pelaku, params, isian, luar }) {
      const { sha256 } = isian.berkas
      const unggahan = luar as Unggahan
      await simpanPindaian(trx, { naskahId: params.id, sha256, unggahan, pelaku, kini })
      return { sha256, jenis: unggahan.jenis }
    },
    lanjut: (_, { id }) => `/naskah/${id}/pindaian?pesan=Pindaian+disimpan.`,
  })

  unduh(app, {
    jalur: '/naskah/:id/pindaian/:sha256',
    akses: 'masuk',
    judul: 'Berkas pindaian',
    params: Type.Object(
      {
        id: Type.String({ format: 'uuid' }),
        sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
      },
      { title: 'Pindaian' },
    ),
    async berkas({ db, params, pelaku }) {
      await wajibNaskahTerbuka(db, pelaku, params.id)
      const row = await db('pindaian')
        .where({ naskah_id: params.id, sha256: params.sha256 })
        .first('mime')
      if (!row) throw errors.TIDAK_ADA({ apa: 'Pindaian' })
      const { isi } = await ambilBerkas(db, params.sha256)
      const nama = `pindaian-${params.sha256.slice(0, 12)}.${AKHIRAN[row.mime] ?? 'pdf'}`
      return { isi, mime: row.mime, sha256: params.sha256, nama }
    },
  })
}
