import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { Type } from 'typebox'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { bolehMengagendakan } from '../../pegawai/sekretariat.js'
import { baca } from '../../platform/http/baca.js'
import { unduh } from '../../platform/http/unduh.js'
import type { Pelaku } from '../../values/pelaku.js'
import { tanggalDiZona } from '../../values/tanggal.js'
import { agenda, agendaCsv } from '../agenda.js'
import { jumlahGiliran } from '../giliran/queries.js'
import { secTerbuka } from '../nomor/queries-nomor.js'
import { SURAT_MASUK } from '../nomor/register.js'
import { cariAgenda } from './cari.js'
import { SEMUA_BUKU, SkemaSaring } from './saring.js'
import { BukuAgenda } from './views.js'

/** More than any office numbers in a year. */
const SEMUA = 1_000_000

/** The register as the secretariat works with it all day, and the same as a sheet. */
export function ruteAgenda(app: FastifyInstance): void {
  baca(app, {
    jalur: '/surat',
    akses: 'masuk',
    judul: 'Buku agenda',
    query: SkemaSaring,
    keluaran: Type.Object({
      register: Type.Array(Type.Object({ kode: Type.String(), nama: Type.String() })),
    }),
    async data({ db, query, kini, pelaku }) {
      const { sesudah, ...isian } = query
      const p = await pembaca(db, pelaku, kini)
      const register = await bukuKeluar(db)
      const saring = bawaan(isian, Number(p.hariIni.slice(0, 4)))
      if (saring.register !== SEMUA_BUKU) pilih(register, saring.register)
      const halaman = await cariAgenda(db, saring, sesudah, p)
      return {
        ...{ ...halaman, saring, register, tahun: await tahunBuku(db, saring.tahun) },
        giliran: await jumlahGiliran(db, pelaku),
        boleh: bolehMengagendakan(pelaku),
        modul: app.http.aset('kotak.js'),
        modulJatuhkan: app.http.aset('jatuhkan.js'),
      }
    },
    json: ({ modul: _, modulJatuhkan: __, ...sisa }) => sisa,
    tampilan: (data, { csrf }) => BukuAgenda({ ...data, csrf }),
  })

  unduh(app, {
    jalur: '/surat/agenda.csv',
    akses: 'masuk',
    judul: 'Buku agenda sebagai CSV',
    query: Type.Object({
      register: Type.Optional(Type.String({ title: 'Buku', maxLength: 50 })),
      tahun: Type.Optional(Type.Integer({ title: 'Tahun', minimum: 2000, maximum: 2100 })),
    }),
    async berkas({ db, query, kini, pelaku }) {
      const { kode } = pilih(await bukuKeluar(db), query.register)
      const p = await pembaca(db, pelaku, kini)
      const tahun = query.tahun ?? Number(p.hariIni.slice(0, 4))
      const isi = Buffer.from(agendaCsv(await agenda(db, kode, tahun, 0, SEMUA, p)))
      return { isi, mime: 'text/csv; charset=utf-8', nama: `agenda-${kode}-${tahun}.csv` }
    },
  })
}

/** Words alone are looked for everywhere; without words it is one book of one year, as on paper. */
function bawaan(s: any, tahunIni: number) {
  const register = s.register ?? (s.q ? SEMUA_BUKU : 'surat-keluar')
  const lebar = s.q || register === SEMUA_BUKU
  return { ...s, register, tahun: s.tahun ?? (lebar ? undefined : tahunIni) }
}

interface Buku {
  kode: string
  nama: string
}

/** The books of numbers given; incoming letters have a book of another shape. */
const bukuKeluar = (db: Knex): Promise<Buku[]> =>
  db('register')
    .whereNot({ kode: SURAT_MASUK })
    .orderBy('urutan')
    .orderBy('nama')
    .select('kode', 'nama')

function pilih(register: readonly Buku[], kode = 'surat-keluar'): Buku {
  const buku = register.find((r) => r.kode === kode)
  if (!buku) throw errors.TIDAK_ADA({ apa: 'Buku agenda' })
  return buku
}

/** Years any book has, the newest first, and the one that is shown. */
async function tahunBuku(db: Knex, kini: number | undefined): Promise<number[]> {
  const ada: number[] = await db('register_tahun').distinct('tahun').pluck('tahun')
  return [...new Set([...ada, ...(kini ? [kini] : [])])].sort((a, b) => b - a)
}

async function pembaca(db: Knex, pelaku: Pelaku, kini: Date) {
  const { zona } = await setelanKantor(db)
  return { sec: [...(await secTerbuka(db, pelaku))], hariIni: tanggalDiZona(kini, zona) }
}
