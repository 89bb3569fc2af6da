import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { setelanKantor } from '../../kantor/setelan.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import { unduh } from '../../platform/http/unduh.js'
import { alirPaket } from '../paket.js'
import { ambilKiriman, kirimanSegar } from './edisi.js'
import { konfirmasiKiriman } from './kirim.js'
import { SkemaKonfirmasi } from './schema.js'
import { HalamanTerimaKiriman } from './views-terima.js'

const Token = Type.Object(
  { token: Type.String({ pattern: '^[A-Za-z0-9_-]{20,64}$' }) },
  { title: 'Kode kiriman' },
)
/** Requests a minute from one address: who guesses tokens needs very many. */
const PER_MENIT = 30
const umum = { akses: 'publik', tanpaSesi: true, params: Token, batas: PER_MENIT } as const

/** The public side of a package: looked at, fetched and confirmed without an account. */
export async function ruteTerimaKiriman(app: FastifyInstance): Promise<void> {
  app.addHook('onSend', async (_req, reply) => {
    reply.header('x-robots-tag', 'noindex, nofollow, noarchive')
  })

  baca(app, {
    ...umum,
    jalur: '/kiriman/:token',
    judul: 'Kiriman sertifikat',
    async data({ db, params, kini }) {
      const { p, isi } = await kirimanSegar(db, params.token, kini)
      return {
        ...{ token: params.token, kantor: (await setelanKantor(db)).nama },
        k: {
          ...{ tujuan: p.tujuan, surat: p.surat, jumlah: p.jumlah, sha256: p.sha256 },
          ...{ edisi: p.edisi, perubahan: isi.perubahan, dapatDiunduh: !isi.basi },
          sudahDiunduh: p.diambil_at !== null,
          pelatihan: p.angkatan ? `${p.pelatihan} Angkatan ${p.angkatan}` : p.pelatihan,
          ...{ ukuran: Number(p.ukuran), berlakuSampai: p.berlaku_sampai },
          diterima: p.diterima_at ? `${p.diterima_oleh}, ${p.diterima_jabatan}` : '',
        },
      }
    },
    json: ({ k }) => k,
    tampilan: (data, { csrf }) => HalamanTerimaKiriman({ ...data, csrf }),
  })

  unduh(app, {
    ...umum,
    jalur: '/kiriman/:token/paket.zip',
    judul: 'Paket sertifikat (ZIP)',
    async berkas({ db, params, kini }) {
      const p = await ambilKiriman(db, params.token, kini)
      return {
        ...{ isi: await alirPaket(db, p.id, p.edisi), ukuran: p.ukuran, sha256: p.sha256 },
        ...{ mime: 'application/zip', nama: `sertifikat ${p.pelatihan}.zip` },
      }
    },
  })

  aksi(app, {
    ...umum,
    jalur: '/kiriman/:token',
    judul: 'Konfirmasi penerimaan kiriman',
    tombol: 'Sudah kami terima',
    skema: SkemaKonfirmasi,
    async jalankan({ trx, params, isian, kini }) {
      await konfirmasiKiriman(trx, params.token, isian, kini)
      return { diterima: true }
    },
    lanjut: (_hasil, { token }) =>
      `/kiriman/${token}?pesan=${encodeURIComponent('Penerimaan tercatat. Terima kasih.')}`,
  })
}
