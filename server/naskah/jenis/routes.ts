import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { Type } from 'typebox'
import { errors } from '../../errors.js'
import { bolehMenata, wajibMenata } from '../../pegawai/sekretariat.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import { daftarKlasifikasi, petunjukKode } from '../klasifikasi/klasifikasi.js'
import { gabungJenis, type SetelanJenis, type TemplatJenis } from './jenis.js'
import { simpanJenis } from './simpan-jenis.js'
import { skemaJenis } from './skema.js'
import { DaftarJenis, HalamanJenis, type BarisJenis } from './views.js'

export type DaftarTemplat = (db: Knex) => Promise<readonly TemplatJenis[]>

const Jenis = Type.Object(
  { jenis: Type.String({ pattern: '^[a-z][a-z0-9-]*$', maxLength: 60 }) },
  { title: 'Jenis naskah' },
)

const bukuPilihan = (db: Knex): Promise<{ kode: string; nama: string }[]> =>
  db('register')
    .where({ aktif: true })
    .whereNot({ kode: 'surat-masuk' })
    .orderBy('nama')
    .select('kode', 'nama')

async function semuaJenis(db: Knex, templat: DaftarTemplat): Promise<BarisJenis[]> {
  const setelan = new Map<string, SetelanJenis>(
    (await db('jenis_naskah').select('*')).map((s) => [s.jenis, s]),
  )
  const kode = new Map((await daftarKlasifikasi(db)).map((k) => [k.kode, k]))
  const register = new Map((await bukuPilihan(db)).map((r) => [r.kode, r.nama]))
  return [...(await templat(db))]
    .sort((a, b) => a.nama.localeCompare(b.nama, 'id'))
    .map((t) => {
      const berlaku = gabungJenis(t, setelan.get(t.jenis))
      const row = kode.get(berlaku.klasifikasi)
      return {
        jenis: t.jenis,
        nama: t.nama,
        ...berlaku,
        namaRegister: register.get(berlaku.register) ?? berlaku.register,
        uraian: row?.uraian ?? '',
        petunjuk: petunjukKode(row, berlaku.klasifikasi),
        setelan: setelan.get(t.jenis) ?? null,
        templat: { register: t.register, klasifikasi: t.klasifikasi, sec: t.sec },
        saran: kode.get(t.klasifikasi)?.uraian ?? '',
      }
    })
}

const skemaUntuk = async ({ db }: { db: Knex }) =>
  skemaJenis(await bukuPilihan(db), await daftarKlasifikasi(db))

/** Which register numbers a kind of letter, under which code, and how it is signed. */
export function ruteJenis(app: FastifyInstance, templat: DaftarTemplat): void {
  baca(app, {
    jalur: '/naskah-jenis',
    akses: 'masuk',
    judul: 'Jenis naskah',
    data: async ({ db, pelaku }) => ({
      baris: await semuaJenis(db, templat),
      boleh: bolehMenata(pelaku),
    }),
    tampilan: (data) => DaftarJenis(data),
  })

  const satu = async (db: Knex, jenis: string): Promise<BarisJenis> => {
    const baris = (await semuaJenis(db, templat)).find((b) => b.jenis === jenis)
    if (!baris) throw errors.TIDAK_ADA({ apa: 'Jenis naskah' })
    return baris
  }

  baca(app, {
    jalur: '/naskah-jenis/:jenis',
    akses: 'masuk',
    judul: 'Jenis naskah',
    params: Jenis,
    async data({ db, params, pelaku }) {
      wajibMenata(pelaku)
      return { baris: await satu(db, params.jenis), skema: await skemaUntuk({ db }) }
    },
    json: ({ baris }) => baris,
    judulUntuk: ({ baris }) => baris.nama,
    tampilan: (data, { csrf }) => HalamanJenis({ ...data, csrf }),
  })

  aksi(app, {
    jalur: '/naskah-jenis/:jenis',
    akses: 'masuk',
    judul: 'Jenis naskah',
    tombol: 'Simpan',
    params: Jenis,
    skemaUntuk,
    async jalankan({ trx, pelaku, kini, params, isian }) {
      wajibMenata(pelaku)
      const { jenis, templat: bawaan } = await satu(trx, params.jenis)
      await simpanJenis(trx, { jenis, sec: bawaan.sec, isi: isian, pelaku, kini })
      return { ...(await satu(trx, jenis)) }
    },
    lanjut: () => '/naskah-jenis?pesan=Setelan+jenis+naskah+disimpan.',
  })
}
