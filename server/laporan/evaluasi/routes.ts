import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { Type } from 'typebox'
import { setelanKantor } from '../../kantor/setelan.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import { pesanCetakan } from '../../surat/cetakan/cetakan.js'
import type { Pelaku } from '../../values/pelaku.js'
import { tanggalDiZona } from '../../values/tanggal.js'
import { ruteBerkas } from '../berkas.js'
import { pilihanSop } from '../pelanggaran/susun.js'
import { bacaSaringan } from '../saring.js'
import { SEMUA } from '../selebihnya.js'
import { BERITA_ACARA_EVALUASI, type IsiBeritaAcara } from './cetak.js'
import { KOLOM_EVALUASI } from './ekspor.js'
import { susunEvaluasi } from './susun.js'
import { HalamanEvaluasi } from './views.js'

const Tahun = Type.Integer({ title: 'Tahun', minimum: 2000, maximum: 2100 })
// A form sends what was not chosen as an empty text.
const Unit = Type.Optional(
  Type.Union([Type.Literal(''), Type.String({ format: 'uuid' })], { title: 'Unit' }),
)
const Sop = Type.Optional(Type.String({ title: 'SOP', maxLength: 100 }))
const kolom = { tahun: Type.Optional(Tahun), unit: Unit, sop: Sop }
const Query = Type.Object(kolom)

interface Diminta {
  tahun?: number
  unit?: string
  sop?: string
}

/** The year, unit and SOP asked for, as far as one may see them. Errors: TIDAK_BERWENANG. */
async function permintaan(db: Knex, pelaku: Pelaku, kini: Date, q: Diminta) {
  const { zona, nama } = await setelanKantor(db)
  const tahun = q.tahun ?? Number(tanggalDiZona(kini, zona).slice(0, 4))
  const saring = await bacaSaringan(db, pelaku, kini, { ...(q.unit && { unit: q.unit }) })
  const isi: IsiBeritaAcara = {
    tahun,
    unit: saring.unit,
    sop: q.sop || null,
    lingkup: saring.lingkup ?? nama,
  }
  return { isi, saring, nama, zona }
}

/** Printed times beside reality, on screen and as minutes to be signed. */
export function ruteEvaluasi(app: FastifyInstance): void {
  baca(app, {
    jalur: '/laporan/evaluasi',
    akses: 'masuk',
    judul: 'Evaluasi mutu baku',
    query: Type.Object({ ...kolom, semua: SEMUA }),
    async data({ db, pelaku, kini, query }) {
      const { isi, saring, nama, zona } = await permintaan(db, pelaku, kini, query)
      return {
        ...{ tahun: isi.tahun, sop: isi.sop ?? '', kantor: nama, lingkup: isi.lingkup },
        baris: await susunEvaluasi(db, isi),
        semua: query.semua === '1',
        unit: saring.satuUnit?.id ?? '',
        pilihanUnit: saring.pilihan,
        pilihanSop: await pilihanSop(db),
        pilihanTahun: await tahunAda(db, isi.tahun, tanggalDiZona(kini, zona)),
      }
    },
    json: ({ tahun, unit, lingkup, sop, baris }) => ({ tahun, unit, lingkup, sop, baris }),
    tampilan: (data, { csrf }) => HalamanEvaluasi({ ...data, csrf }),
  })

  ruteBerkas(app, {
    jalur: '/laporan/evaluasi',
    judul: 'Evaluasi mutu baku',
    query: Query,
    async isi({ db, pelaku, kini, query }) {
      const { isi } = await permintaan(db, pelaku, kini, query)
      return {
        nama: `evaluasi-mutu-baku-${isi.tahun}`,
        kepala: [`Evaluasi mutu baku ${isi.tahun}`, isi.lingkup],
        kolom: KOLOM_EVALUASI,
        baris: await susunEvaluasi(db, isi),
      }
    },
  })

  aksi(app, {
    jalur: '/laporan/evaluasi/:tahun/berita-acara',
    akses: 'masuk',
    judul: 'Susun berita acara evaluasi',
    params: Type.Object({ tahun: Tahun }),
    skema: Type.Object({ unit: Unit, sop: Sop }, { additionalProperties: false }),
    status: 201,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      const { isi } = await permintaan(trx, pelaku, kini, {
        ...isian,
        tahun: Number(params.tahun),
      })
      const id = await pesanCetakan(trx, {
        jenis: BERITA_ACARA_EVALUASI,
        rujukan: String(isi.tahun),
        judul: `Berita acara evaluasi mutu baku ${isi.tahun}, ${isi.lingkup}`,
        isi: { ...isi },
        oleh: pelaku.pegawaiId,
        kini,
      })
      return { id }
    },
    lanjut: ({ id }) => `/cetakan/${id}`,
  })
}

/** Years with anything finished, newest first, with this one and the one asked for. */
async function tahunAda(db: Knex, diminta: number, hariIni: string): Promise<number[]> {
  const { rows } = await db.raw(
    `select distinct extract(year from mulai)::int as tahun from laporan_sel where tingkat = 'bulan'`,
  )
  const semua = new Set<number>([diminta, Number(hariIni.slice(0, 4))])
  for (const r of rows) semua.add(r.tahun)
  return [...semua].sort((a, b) => b - a)
}
