import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { catat } from '../../pegawai/jejak.js'
import { transaksi } from '../../platform/db/db.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import type { Permintaan } from '../../platform/http/types.js'
import { unduh } from '../../platform/http/unduh.js'
import { tanggalDiZona } from '../../values/tanggal.js'
import { bacaBerkasKonfigurasi } from './baca.js'
import { susunRencana, type Rencana } from './rencana.js'
import { SkemaTerap, SkemaUji } from './schema.js'
import { siapkanLampiran } from './siapkan.js'
import { cobaRencana, terapkanRencana } from './terapkan.js'
import { bacaKonfigurasi, tulisKonfigurasi } from './tulis.js'
import type { Kerja, Konfigurasi, Siap } from './types.js'
import { HalamanKonfigurasi, LaporanUji } from './views.js'

const JALUR = '/kelola/konfigurasi'

/** A file that was read and found sound, before any transaction. */
interface Terbaca {
  berkas: Konfigurasi
  siap: Siap
}

/** The whole configuration as one file: out of this office, or into it. */
export function ruteKonfigurasi(app: FastifyInstance, handlers: Kerja['handlers']): void {
  const baris = async (db: Knex, arsip: Buffer, kini: Date): Promise<Terbaca> => {
    const berkas = await bacaBerkasKonfigurasi(db, arsip)
    const rencana = susunRencana(await bacaKonfigurasi(db, kini), berkas)
    return { berkas, siap: await siapkanLampiran(berkas, rencana) }
  }

  baca(app, {
    jalur: JALUR,
    akses: 'admin',
    judul: 'Berkas konfigurasi',
    data: async () => ({}),
    tampilan: (_data, { csrf }) => HalamanKonfigurasi({ csrf }),
  })

  unduh(app, {
    jalur: `${JALUR}/zip`,
    akses: 'admin',
    judul: 'Unduh konfigurasi',
    async berkas({ db, kini, pelaku }) {
      const isi = await tulisKonfigurasi(await bacaKonfigurasi(db, kini))
      const { singkatan, zona } = await setelanKantor(db)
      // Nothing secret is in it, but who took it along is worth a line.
      await transaksi(db, (trx) =>
        catat(trx, { at: kini, aksi: 'konfigurasi.unduh', oleh: pelaku.pegawaiId }),
      )
      const nama = `konfigurasi-${singkatan.toLowerCase().replace(/[^a-z0-9]+/g, '-') || 'kantor'}`
      return { isi, mime: 'application/zip', nama: `${nama}-${tanggalDiZona(kini, zona)}.zip` }
    },
  })

  aksi(app, {
    jalur: `${JALUR}/uji`,
    akses: 'admin',
    judul: 'Periksa berkas konfigurasi',
    tombol: 'Periksa dahulu',
    skema: SkemaUji,
    sebelum: async ({ db, isian, berkas, kini }) =>
      baris(db, await berkas(isian.berkas.sha256), kini),
    async jalankan(p) {
      const { kerja, rencana } = await bersiap(p, handlers)
      const bentrok = await cobaRencana(kerja, rencana)
      return { ...laporan(rencana), bentrok, sidik: p.isian.berkas.sha256 }
    },
    lanjut: () => JALUR,
    hasil: (hasil, { csrf }) => LaporanUji({ ...hasil, csrf }),
  })

  aksi(app, {
    jalur: JALUR,
    akses: 'admin',
    judul: 'Terapkan konfigurasi',
    tombol: 'Terapkan',
    skema: SkemaTerap,
    sebelum: async ({ db, isian, berkas, kini }) => baris(db, await berkas(isian.sidik), kini),
    async jalankan(p) {
      // Two imports at once take turns; the second then finds less to do, or nothing.
      await p.trx.raw(`select pg_advisory_xact_lock(hashtext('paraf-konfigurasi'))`)
      const { kerja, rencana } = await bersiap(p, handlers)
      if (rencana.baris.length === 0) throw errors.KONFIGURASI_SAMA()
      await terapkanRencana(kerja, rencana)
      return laporan(rencana)
    },
    lanjut: ({ berubah }) =>
      `${JALUR}?pesan=${encodeURIComponent(`Konfigurasi diterapkan: ${berubah} baris.`)}`,
  })
}

/** The plan as things stand in this transaction. */
async function bersiap(
  { trx, kini, pelaku, luar }: Permintaan,
  handlers: Kerja['handlers'],
): Promise<{ kerja: Kerja; rencana: Rencana }> {
  const { berkas, siap } = luar as Terbaca
  const rencana = susunRencana(await bacaKonfigurasi(trx, kini), berkas)
  const hariIni = tanggalDiZona(kini, (await setelanKantor(trx)).zona)
  const { lampiran } = berkas
  return { kerja: { trx, kini, pelaku, hariIni, lampiran, siap, handlers }, rencana }
}

const laporan = ({ baris, rekap }: Rencana) => ({
  berubah: baris.length,
  rekap,
  baris: baris.map(({ nilai: _, ...b }) => b),
})
