import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { Type } from 'typebox'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import type { Mesin } from '../perkara/service.js'
import { baca } from '../platform/http/baca.js'
import { unduh } from '../platform/http/unduh.js'
import type { Pelaku } from '../values/pelaku.js'
import { tanggalDiZona } from '../values/tanggal.js'
import { agenda, agendaCsv } from './agenda.js'
import { rutePengiriman } from './routes-pengiriman.js'
import { ruteSalinan } from './routes-salinan.js'
import { rutePindaian } from './routes-pindaian.js'
import { secTerbuka } from './nomor/queries-nomor.js'
import { ruteSuratMassal } from './massal/routes.js'
import { ruteNomor } from './nomor/routes-nomor.js'
import { ruteRegister } from './nomor/routes-register.js'
import { ruteSuratMasuk } from './masuk/routes.js'
import { ruteKontinuitas } from './kontinuitas/routes.js'
import { ruteImpor } from './impor-buku/routes.js'
import { ruteCetakan } from './cetakan/routes.js'
import { rutePesanan } from './pesanan/routes.js'
import { BukuAgenda } from './views.js'

const PER_HALAMAN = 100
/** More than any office numbers in a year. */
const SEMUA = 1_000_000

const Tahun = Type.Optional(Type.Integer({ title: 'Tahun', minimum: 2000, maximum: 2100 }))
const Register = Type.Optional(Type.String({ title: 'Buku', maxLength: 50 }))
const Sesudah = Type.Optional(
  Type.Integer({ title: 'Sesudah nomor', minimum: 0, maximum: 2_000_000_000 }),
)

export function routes(app: FastifyInstance, mesin: Mesin): void {
  ruteKeluar(app)
  ruteSuratMasuk(app, mesin)
  rutePengiriman(app)
  ruteSalinan(app)
  rutePindaian(app)
  ruteRegister(app)
  ruteNomor(app)
  rutePesanan(app)
  ruteCetakan(app)
  ruteImpor(app)
  ruteSuratMassal(app, mesin.config)
  ruteKontinuitas(app)
}

function ruteKeluar(app: FastifyInstance): void {
  baca(app, {
    jalur: '/surat',
    akses: 'masuk',
    judul: 'Buku agenda',
    query: Type.Object({ register: Register, tahun: Tahun, sesudah: Sesudah }),
    keluaran: Type.Object({
      register: Type.Array(Type.Object({ kode: Type.String(), nama: Type.String() })),
    }),
    async data({ db, query, kini, pelaku }) {
      const register = await bukuKeluar(db)
      const { kode } = pilih(register, query.register)
      const tahun = query.tahun ?? (await tahunIni(db, kini))
      const baris = await agenda(
        db,
        kode,
        tahun,
        query.sesudah ?? 0,
        PER_HALAMAN,
        await pembaca(db, pelaku, kini),
      )
      return {
        kode,
        tahun,
        baris,
        register,
        berikut: baris.length < PER_HALAMAN ? null : baris.at(-1)!.urut,
      }
    },
    tampilan: (data) => BukuAgenda(data),
  })

  unduh(app, {
    jalur: '/surat/agenda.csv',
    akses: 'masuk',
    judul: 'Buku agenda sebagai CSV',
    query: Type.Object({ register: Register, tahun: Tahun }),
    async berkas({ db, query, kini, pelaku }) {
      const { kode } = pilih(await bukuKeluar(db), query.register)
      const tahun = query.tahun ?? (await tahunIni(db, kini))
      const p = await pembaca(db, pelaku, kini)
      const isi = Buffer.from(agendaCsv(await agenda(db, kode, tahun, 0, SEMUA, p)))
      return { isi, mime: 'text/csv; charset=utf-8', nama: `agenda-${kode}-${tahun}.csv` }
    },
  })
}

interface Buku {
  kode: string
  nama: string
}

/** The books of numbers given; incoming letters have a book of another shape. */
const bukuKeluar = (db: Knex): Promise<Buku[]> =>
  db('register').whereNot({ kode: 'surat-masuk' }).orderBy('nama').select('kode', 'nama')

function pilih(register: readonly Buku[], kode = 'surat-keluar'): Buku {
  const buku = register.find((r) => r.kode === kode)
  if (!buku) throw errors.TIDAK_ADA({ apa: 'Buku agenda' })
  return buku
}

async function pembaca(db: Knex, pelaku: Pelaku, kini: Date) {
  const { zona } = await setelanKantor(db)
  return { sec: [...(await secTerbuka(db, pelaku))], hariIni: tanggalDiZona(kini, zona) }
}

async function tahunIni(db: Knex, kini: Date): Promise<number> {
  const { zona } = await setelanKantor(db)
  return Number(tanggalDiZona(kini, zona).slice(0, 4))
}
