import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { setelanKantor } from '../kantor/setelan.js'
import { ruteBerkas } from '../laporan/berkas.js'
import { atasanYangDiwakili } from '../perencanaan/putus.js'
import { daftarTahun } from '../perencanaan/tahun.js'
import { baca } from '../platform/http/baca.js'
import { petugasRekomendasi } from '../rekomendasi/hak.js'
import type { Pelaku } from '../values/pelaku.js'
import { TabelPelatihan, TabelRekomendasi, TabelRencana, type Sudut } from './bagian.js'
import { daftarBawahan } from './bawahan.js'
import { barisEkspor, KOLOM } from './ekspor.js'
import { wajibPembacaRiwayat } from './hak.js'
import { jpTahunan, satuOrang, type SatuOrang } from './orang.js'
import { daftarPelatihan } from './pelatihan.js'
import { daftarRekomendasi } from './rekomendasi.js'
import { daftarRencana } from './rencana.js'
import { Id, SaringBawahan, SesudahId, SesudahUrut } from './schema.js'
import { tugasOrang } from './tugas.js'
import { HalamanRiwayat, type Riwayat } from './views.js'
import { HalamanBawahan, HalamanDaftar } from './views-daftar.js'

const JUDUL = 'Riwayat pengembangan kompetensi'

interface Minta {
  db: Knex
  pelaku: Pelaku
  kini: Date
}

/** Errors: TIDAK_BERWENANG, TIDAK_ADA. */
async function buka(
  { db, pelaku, kini }: Minta,
  id: string,
): Promise<{ orang: SatuOrang; s: Sudut; konsep: boolean }> {
  const pembaca = await wajibPembacaRiwayat(db, pelaku, id)
  const s = {
    ...{ pembaca, luar: pelaku.luar === true, atasan: atasanYangDiwakili(pelaku) },
    petugasRekomendasi: petugasRekomendasi(pelaku),
    zona: (await setelanKantor(db)).zona,
  }
  return { orang: await satuOrang(db, id, kini), s, konsep: pembaca === 'sendiri' }
}

async function riwayat(m: Minta, id: string): Promise<Riwayat & { s: Sudut }> {
  const { orang, s, konsep } = await buka(m, id)
  return {
    ...{ orang, s, jp: await jpTahunan(m.db, orang) },
    tugas: await tugasOrang(m.db, id, s.pembaca),
    rencana: await daftarRencana(m.db, { id, konsep }),
    pelatihan: await daftarPelatihan(m.db, { id }),
    rekomendasi: await daftarRekomendasi(m.db, { id, konsep }),
  }
}

// As on the page: the number is for who keeps the records, and for its owner.
const tanpaSudut = ({ s, orang, ...sisa }: Riwayat & { s: Sudut }) => ({
  orang: s.pembaca === 'atasan' ? { ...orang, nip: '' } : orang,
  ...sisa,
})

/** The competence development of one person: for themselves, their superior, and who compiles plans. */
export function ruteRiwayat(app: FastifyInstance): void {
  baca(app, {
    jalur: '/riwayat',
    akses: 'masuk',
    judul: JUDUL,
    data: (m) => riwayat(m, m.pelaku.pegawaiId),
    json: tanpaSudut,
    tampilan: (data) => HalamanRiwayat(data),
  })

  baca(app, {
    jalur: '/riwayat/:id',
    akses: 'masuk',
    judul: JUDUL,
    judulUntuk: ({ orang }) => `Riwayat ${orang.nama}`,
    params: Id,
    data: (m) => riwayat(m, m.params.id),
    json: tanpaSudut,
    tampilan: (data) => HalamanRiwayat(data),
  })

  baca(app, {
    jalur: '/riwayat/bawahan',
    akses: 'masuk',
    judul: 'Riwayat bawahan',
    query: SaringBawahan,
    async data({ db, pelaku, kini, query }) {
      const semua = (await daftarTahun(db, kini)).map((t) => t.tahun)
      const tahun = query.tahun ?? semua[0] ?? kini.getUTCFullYear()
      const p = { atasan: atasanYangDiwakili(pelaku), kecuali: pelaku.pegawaiId }
      const daftar = await daftarBawahan(db, { ...p, tahun, sesudah: query.sesudah })
      return { tahun, semua, ...daftar }
    },
    tampilan: (data) => HalamanBawahan(data),
  })

  ruteDaftar(app)
  ruteBerkas(app, {
    jalur: '/riwayat/:id',
    judul: 'Riwayat',
    params: Id,
    query: SesudahUrut,
    async isi({ db, pelaku, kini, params }) {
      const id = (params as { id: string }).id
      const { orang, s, konsep } = await buka({ db, pelaku, kini }, id)
      const semua = {
        rencana: (await daftarRencana(db, { id, konsep }, null)).baris,
        pelatihan: (await daftarPelatihan(db, { id }, null)).baris,
        rekomendasi: (await daftarRekomendasi(db, { id, konsep }, null)).baris,
      }
      return {
        ...{ nama: 'riwayat-bangkom', kolom: KOLOM, baris: barisEkspor(semua, s.zona) },
        kepala: [JUDUL, [orang.nama, orang.jabatan, orang.pd].filter(Boolean).join(', ')],
      }
    },
  })
}

/** Each list of a history by itself, a page at a time. */
function ruteDaftar(app: FastifyInstance): void {
  baca(app, {
    jalur: '/riwayat/:id/rencana',
    akses: 'masuk',
    judul: 'Riwayat rencana',
    params: Id,
    query: SesudahUrut,
    async data({ params: { id }, query, ...m }) {
      const { orang, s, konsep } = await buka(m, id)
      return { orang, s, ...(await daftarRencana(m.db, { id, konsep, ...query })) }
    },
    json: ({ baris, berikut }) => ({ baris, berikut }),
    tampilan: ({ s, ...d }) => (
      <HalamanDaftar {...d} judul="Rencana" alamat={`/riwayat/${d.orang.id}/rencana`}>
        <TabelRencana baris={d.baris} s={s} />
      </HalamanDaftar>
    ),
  })

  baca(app, {
    jalur: '/riwayat/:id/pelatihan',
    akses: 'masuk',
    judul: 'Riwayat pelatihan',
    params: Id,
    query: SesudahId,
    async data({ params: { id }, query, ...m }) {
      const { orang, s } = await buka(m, id)
      return { orang, s, ...(await daftarPelatihan(m.db, { id, ...query })) }
    },
    json: ({ baris, berikut }) => ({ baris, berikut }),
    tampilan: ({ s, ...d }) => (
      <HalamanDaftar {...d} judul="Pelatihan" alamat={`/riwayat/${d.orang.id}/pelatihan`}>
        <TabelPelatihan baris={d.baris} s={s} />
      </HalamanDaftar>
    ),
  })

  baca(app, {
    jalur: '/riwayat/:id/rekomendasi',
    akses: 'masuk',
    judul: 'Riwayat rekomendasi',
    params: Id,
    query: SesudahUrut,
    async data({ params: { id }, query, ...m }) {
      const { orang, s, konsep } = await buka(m, id)
      return { orang, s, ...(await daftarRekomendasi(m.db, { id, konsep, ...query })) }
    },
    json: ({ baris, berikut }) => ({ baris, berikut }),
    tampilan: ({ s, ...d }) => (
      <HalamanDaftar {...d} judul="Rekomendasi" alamat={`/riwayat/${d.orang.id}/rekomendasi`}>
        <TabelRekomendasi baris={d.baris} s={s} />
      </HalamanDaftar>
    ),
  })
}
