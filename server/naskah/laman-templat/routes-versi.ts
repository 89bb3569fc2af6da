import { isDeepStrictEqual } from 'node:util'
import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { wajibMenata } from '../../pegawai/sekretariat.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import { antre } from '../../platform/jobs/antre.js'
import { tanggalDiZona } from '../../values/tanggal.js'
import { templatSidik } from '../templat-versi.js'
import { skemaIsi, type Templat } from '../templat.js'
import { isiContoh } from './contoh.js'
import { laporTemplat } from './periksa.js'
import { halamanBaku, mintaPratinjau, pratinjauTerakhir } from './pratinjau.js'
import { daftarVersi, saatKantor, type BarisVersi } from './queries.js'
import { ParamVersi } from './skema.js'
import { pakaiVersi } from './unggah.js'
import { HalamanVersi } from './views-versi.js'

const JALUR = '/templat/:jenis/versi/:versi'

/** One version by its address. Errors: TIDAK_ADA. */
export async function versiDari(
  db: Knex,
  p: { jenis: string; versi: string },
): Promise<{ baris: BarisVersi; templat: Templat }> {
  const baris = (await daftarVersi(db, p.jenis)).find((v) => v.versi === Number(p.versi))
  if (!baris) throw errors.TIDAK_ADA({ apa: 'Versi templat' })
  return { baris, templat: await templatSidik(db, baris.sha256) }
}

/** The sample of this office for a template, on the day of `kini`. */
async function contohKantor(
  db: Knex,
  templat: Templat,
  kini: Date,
): Promise<Record<string, unknown>> {
  const kantor = await setelanKantor(db)
  return isiContoh(templat, kantor, tanggalDiZona(kini, kantor.zona))
}

/** One version: its faults, its looks, and the two things that can be done with it. */
export function ruteVersi(app: FastifyInstance): void {
  baca(app, {
    jalur: JALUR,
    akses: 'masuk',
    judul: 'Versi templat',
    params: ParamVersi,
    async data({ db, pelaku, params, kini }) {
      wajibMenata(pelaku)
      const { baris, templat } = await versiDari(db, params)
      return {
        baris,
        templat,
        laporan: await laporTemplat(templat, await halamanBaku(db, baris.sha256)),
        pratinjau: (await pratinjauTerakhir(db, baris.sha256)) ?? null,
        contoh: await contohKantor(db, templat, kini),
        saat: await saatKantor(db),
      }
    },
    json: ({ saat: _, templat, ...data }) => ({ ...data, manifes: JSON.parse(templat.manifes) }),
    judulUntuk: ({ templat, baris }) => `${templat.nama}, versi ${baris.versi}`,
    tampilan: (data, { csrf }) => HalamanVersi({ ...data, csrf }),
  })

  aksi(app, {
    jalur: `${JALUR}/pratinjau`,
    akses: 'masuk',
    judul: 'Data contoh',
    tombol: 'Buat pratinjau',
    params: ParamVersi,
    skemaUntuk: async ({ db, params }) => skemaIsi((await versiDari(db, params)).templat),
    status: 201,
    async jalankan({ trx, pelaku, kini, params, isian }) {
      wajibMenata(pelaku)
      const { templat } = await versiDari(trx, params)
      const id = await mintaPratinjau(trx, {
        sha256: templat.sha256,
        isi: isian,
        baku: isDeepStrictEqual(isian, await contohKantor(trx, templat, kini)),
        oleh: pelaku.pegawaiId,
        kini,
        antre: (nama, isi, opsi) => antre(trx, nama, isi, opsi),
      })
      return { id }
    },
    lanjut: (_, p) => `/templat/${p.jenis}/versi/${p.versi}#pratinjau`,
  })

  aksi(app, {
    jalur: `${JALUR}/berlaku`,
    akses: 'masuk',
    judul: 'Berlakukan versi',
    params: ParamVersi,
    async jalankan({ trx, pelaku, kini, params }) {
      wajibMenata(pelaku)
      await pakaiVersi({ trx, pelaku, kini }, params.jenis, Number(params.versi))
      return { jenis: params.jenis, versi: Number(params.versi) }
    },
    lanjut: ({ jenis, versi }) => {
      const pesan = `Versi ${versi} berlaku untuk perkara yang dimulai sesudah ini.`
      return `/templat/${jenis}?pesan=${encodeURIComponent(pesan)}`
    },
  })
}
