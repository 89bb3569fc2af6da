import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { pesanDengan } from '../pegawai/pesan.js'
import type { Mesin } from '../perkara/service.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import type { GalatFormulir } from '../platform/ui/form.js'
import type { Pelaku } from '../values/pelaku.js'
import { atasanYangDiwakili, putuskan } from './putus.js'
import { daftarUsulan, type Pemilik } from './queries.js'
import { ringkasBawahan } from './queries-orang.js'
import { Id, Saring, SkemaPutusan, SkemaPutusanBanyak, type Saringan } from './skema.js'
import { daftarTahun } from './tahun.js'
import { HalamanBawahan } from './views-bawahan.js'

const JUDUL = 'Verifikasi rencana bawahan'
const bawahan = (pelaku: Pelaku): Pemilik => ({
  ...{ kolom: 'atasan_id', id: atasanYangDiwakili(pelaku), kecuali: pelaku.pegawaiId },
})
const MENUNGGU: Saringan = { tahap: 'verifikasi' }

const daftar = async (db: Knex, pelaku: Pelaku, saringan: Saringan) => {
  const hasil = await daftarUsulan(db, bawahan(pelaku), saringan)
  const ringkas = await ringkasBawahan(
    db,
    hasil.usulan.map((u) => u.pegawaiId),
  )
  return { ...hasil, ringkas }
}

/** What is wrong by proposal: rows left open are not sent, so a row's number says little to a person. */
function salahBaris(
  terisi: readonly { id?: string }[],
  { rincian }: GalatFormulir,
): Record<string, string> {
  const kesalahan = (rincian?.kesalahan ?? []) as { nama: string; sebab: string }[]
  return Object.fromEntries(
    kesalahan.flatMap(({ nama, sebab }) => {
      const cocok = /^butir\D+(\d+)\D+(keputusan|alasan)/.exec(nama)
      const id = cocok && terisi[Number(cocok[1])]?.id
      return id ? [[id, `${cocok[2] === 'alasan' ? 'Alasan' : 'Keputusan'} ${sebab}.`]] : []
    }),
  )
}

/** The same above the list, by what the proposal is called; null where no row is to blame. */
function sebutBaris(
  usulan: readonly { id: string; materi: string }[],
  salah: Readonly<Record<string, string>>,
): GalatFormulir | null {
  const kata = usulan.flatMap((u) => (salah[u.id] ? [`"${u.materi}": ${salah[u.id]}`] : []))
  return kata.length > 0 ? { message: kata.join(' ') } : null
}

/** What a superior decides: one proposal on its page, or many on the list. */
export function ruteBawahan(app: FastifyInstance, mesin: Mesin): void {
  baca(app, {
    jalur: '/rencana/bawahan',
    akses: 'masuk',
    judul: JUDUL,
    query: Saring,
    async data({ db, pelaku, kini, query }) {
      // Without a choice: what waits.
      const saringan: Saringan = Object.keys(query).length > 0 ? query : MENUNGGU
      return {
        ...{ saringan, tahun: await daftarTahun(db, kini) },
        ...(await daftar(db, pelaku, saringan)),
      }
    },
    json: ({ ringkas: _, ...sisa }) => sisa,
    tampilan: (data, { csrf }) => HalamanBawahan({ ...data, csrf }),
  })

  aksi(app, {
    jalur: '/rencana/bawahan',
    akses: 'masuk',
    judul: JUDUL,
    skema: SkemaPutusanBanyak,
    jalankan: async ({ trx, kini, pelaku, isian }) => ({
      diputus: await putuskan({ mesin, trx, kini, pelaku }, isian.butir),
    }),
    async lagi({ db, pelaku, kini, isian, galat, csrf }) {
      const terisi = Array.isArray(isian.butir) ? isian.butir : []
      const semua = await daftar(db, pelaku, MENUNGGU)
      const salah = salahBaris(terisi, galat)
      const isi = HalamanBawahan({
        ...{ saringan: MENUNGGU, tahun: await daftarTahun(db, kini), ...semua },
        ...{ terisi, csrf, salah, galat: sebutBaris(semua.usulan, salah) ?? galat },
      })
      return { judul: JUDUL, isi }
    },
    lanjut: ({ diputus }) => `/rencana/bawahan?${pesanDengan(`${diputus} usulan diputus.`)}`,
  })

  aksi(app, {
    jalur: '/rencana/:id/putuskan',
    akses: 'masuk',
    judul: 'Putuskan usulan',
    tombol: 'Simpan keputusan',
    params: Id,
    skema: SkemaPutusan,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      await putuskan({ mesin, trx, kini, pelaku }, [{ id: params.id, ...isian }])
      return { id: params.id }
    },
    lanjut: () => `/rencana/bawahan?${pesanDengan('Keputusan disimpan.')}`,
  })
}
