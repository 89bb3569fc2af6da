import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { setelanKantor } from '../kantor/setelan.js'
import { catatRiwayat } from '../perkara/service.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { kirimBerkas } from '../platform/http/kirim-berkas.js'
import { periksaIsian } from '../platform/http/periksa.js'
import { isiFormulir } from '../platform/http/permintaan.js'
import { unduh } from '../platform/http/unduh.js'
import { antre } from '../platform/jobs/antre.js'
import { transaksi } from '../platform/db/db.js'
import { waktuSingkat } from '../values/tanggal.js'
import { bacaBerkas, folderCadangan, hapusBerkas } from './folder.js'
import { kunci } from './kunci.js'
import { SkemaFrasa } from './schema.js'
import { daftarCadangan, pesanCadangan, wajibCadangan } from './service.js'
import { HalamanCadangan } from './views.js'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Cadangan' })
const KE = '/kelola/cadangan?pesan='

/** For administrators: backups of the whole office. */
export function ruteCadangan(app: FastifyInstance, dataDir: string): void {
  const folder = folderCadangan(dataDir)
  baca(app, {
    jalur: '/kelola/cadangan',
    akses: 'admin',
    judul: 'Cadangan kantor',
    data: async ({ db }) => ({
      cadangan: await daftarCadangan(db),
      kantor: await setelanKantor(db),
    }),
    json: ({ cadangan }) => ({ cadangan }),
    tampilan: ({ cadangan, kantor }, { csrf }) =>
      HalamanCadangan({
        cadangan,
        csrf,
        saat: (d) => waktuSingkat(new Date(d), kantor.zona, kantor.zonaSingkat),
      }),
  })

  aksi(app, {
    jalur: '/kelola/cadangan',
    akses: 'admin',
    judul: 'Buat cadangan kantor',
    status: 201,
    async jalankan({ trx, pelaku, kini }) {
      const id = await pesanCadangan(trx, { pegawaiId: pelaku.pegawaiId, kini })
      await catat(trx, { pelaku, kini }, 'cadangan.dibuat', { id })
      return { id }
    },
    lanjut: () => `${KE}Cadangan+sedang+dibuat.`,
  })

  aksi(app, {
    jalur: '/kelola/cadangan/:id/periksa',
    akses: 'admin',
    judul: 'Periksa cadangan',
    params: Id,
    async jalankan({ trx, pelaku, kini, params }) {
      const { id } = await wajibCadangan(trx, params.id)
      await antre(trx, 'cadangan.periksa', { cadanganId: id }, { antrean: 'cadangan', maks: 3 })
      await catat(trx, { pelaku, kini }, 'cadangan.diperiksa', { id })
      return {}
    },
    lanjut: () => `${KE}Pemeriksaan+berjalan;+hasilnya+tampil+di+bawah.`,
  })

  aksi(app, {
    jalur: '/kelola/cadangan/:id/hapus',
    akses: 'admin',
    judul: 'Hapus cadangan dari server',
    params: Id,
    async jalankan({ trx, pelaku, kini, params }) {
      const { id, nama } = await wajibCadangan(trx, params.id)
      await trx('cadangan').where({ id }).update({ dihapus_at: kini })
      await catat(trx, { pelaku, kini }, 'cadangan.dihapus', { id, nama })
      // Should the row stay after all, its page says that the file is not here.
      await hapusBerkas(folder, nama)
      return {}
    },
    lanjut: () => `${KE}Cadangan+dihapus+dari+server.`,
  })
  ruteUnduh(app, folder)
}

function ruteUnduh(app: FastifyInstance, folder: string): void {
  unduh(app, {
    jalur: '/kelola/cadangan/:id/berkas',
    akses: 'admin',
    judul: 'Cadangan kantor (.zip)',
    params: Id,
    async berkas({ db, params, pelaku, kini }) {
      const { id, nama } = await wajibCadangan(db, params.id)
      const berkas = await bacaBerkas(folder, nama)
      await transaksi(db, (trx) =>
        catat(trx, { pelaku, kini }, 'cadangan.diunduh', { id, terkunci: false }),
      )
      return { ...berkas, mime: 'application/zip', nama }
    },
  })

  // A form that answers a file: the passphrase must be in no address, and is kept nowhere.
  app.post<{ Params: { id: string } }>(
    '/kelola/cadangan/:id/terkunci',
    { config: { akses: 'admin' }, schema: { hide: true, params: Id } },
    async (req, reply) => {
      const { db } = app.http
      const { frasa } = periksaIsian(SkemaFrasa, {
        frasa: isiFormulir(req).get('frasa') ?? '',
      }) as { frasa: string }
      const { id, nama } = await wajibCadangan(db, req.params.id)
      const { isi } = await bacaBerkas(folder, nama)
      await transaksi(db, (trx) => catat(trx, req, 'cadangan.diunduh', { id, terkunci: true }))
      const mime = 'application/octet-stream'
      return kirimBerkas(reply, { isi: Readable.from(kunci(isi, frasa)), mime }, `${nama}.terkunci`)
    },
  )
}

const catat = (
  trx: Parameters<typeof catatRiwayat>[0],
  { pelaku, kini }: { pelaku: { pegawaiId: string }; kini: Date },
  apa: string,
  rincian: Record<string, unknown>,
) => catatRiwayat(trx, { at: kini, aksi: apa, pegawaiId: pelaku.pegawaiId, rincian })
