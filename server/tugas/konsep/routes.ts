import type { FastifyInstance } from 'fastify'
import { Type, type TSchema } from 'typebox'
import type { Mesin } from '../../perkara/service.js'
import { transaksi } from '../../platform/db/db.js'
import { aksi } from '../../platform/http/aksi.js'
import { bacaFormulir } from '../../platform/http/formulir.js'
import { periksaIsian } from '../../platform/http/periksa.js'
import type { AksiSpec } from '../../platform/http/types.js'
import { formulirTugas } from '../baca-tugas.js'
import { saatKantor } from '../kunci.js'
import type { Aksi } from '../service.js'
import { LIHAT, PASANGAN, skemaIsian, skemaLonggar, TIMPA, VERSI } from './longgar.js'
import {
  buangSisihan,
  galatBerubah,
  pakaiSisihan,
  simpanKonsep,
  type Hasil,
  type Simpanan,
} from './simpan.js'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })
// Of a task one may not act on there is no form: why not is for the service to say.
const APA_SAJA = Type.Object({}, { additionalProperties: true })
const pesan = (teks: string) => `pesan=${encodeURIComponent(teks)}`

/** What is filled in on a long form and not sent yet: kept, chosen between two, let go. */
export function ruteKonsep(app: FastifyInstance, mesin: Mesin, lagi: AksiSpec['lagi']): void {
  const skema = async (p: any): Promise<TSchema> =>
    (await formulirTugas(p.db, mesin, p.params.id, p.pelaku, p.kini)).skema ?? APA_SAJA

  aksi(app, {
    jalur: '/tugas/:id/konsep',
    akses: 'masuk',
    judul: 'Simpan isian sementara',
    params: Id,
    keluaran: Type.Object({ versi: Type.Integer(), pada: Type.String(), saat: Type.String() }),
    skemaUntuk: async (p) => skemaLonggar(await skema(p)),
    // Before the action's own transaction: a text that comes too late is set aside for good, though
    // the answer is a refusal and would take everything back.
    async sebelum({ db, params, pelaku, kini, isian }) {
      const {
        [VERSI]: dasar = 0,
        [PASANGAN]: pasangan,
        [TIMPA]: timpa = false,
        [LIHAT]: _,
        ...langsung
      } = isian
      const isi = pasangan
        ? dariPasangan(await skema({ db, params, pelaku, kini }), pasangan)
        : langsung
      return simpanAtauSisih({ db, mesin, pelaku, kini }, params.id, { isian: isi, dasar, timpa })
    },
    async jalankan({ trx, luar, isian }) {
      const { versi, pada } = luar as Hasil
      const saat = await saatKantor(trx, pada)
      return { versi, pada: pada.toISOString(), saat, lihat: isian[LIHAT] === true }
    },
    json: ({ lihat: _, ...sisa }) => sisa,
    ...(lagi && { lagi }),
    lanjut: ({ lihat }, { id }) =>
      lihat
        ? `/tugas/${id}/pratinjau`
        : `/tugas/${id}?${pesan('Isian disimpan. Naskah belum dikirim.')}`,
  })

  aksi(app, {
    jalur: '/tugas/:id/konsep/pakai',
    akses: 'masuk',
    judul: 'Pakai isian yang disisihkan',
    params: Id,
    async jalankan({ trx, kini, pelaku, params }) {
      await pakaiSisihan({ mesin, trx, kini, pelaku }, params.id)
      return {}
    },
    lanjut: (_, { id }) => `/tugas/${id}?${pesan('Isian Anda dipakai kembali.')}`,
  })

  aksi(app, {
    jalur: '/tugas/:id/konsep/buang',
    akses: 'masuk',
    judul: 'Buang isian yang disisihkan',
    params: Id,
    async jalankan({ trx, kini, pelaku, params }) {
      await buangSisihan({ mesin, trx, kini, pelaku }, params.id)
      return {}
    },
    lanjut: (_, { id }) => `/tugas/${id}?${pesan('Isian yang disisihkan dibuang.')}`,
  })
}

function dariPasangan(skema: TSchema, pasangan: [string, string][]): Record<string, unknown> {
  const longgar = skemaIsian(skema)
  return periksaIsian(longgar, bacaFormulir(longgar, pasangan))
}

async function simpanAtauSisih(
  { db, ...a }: Omit<Aksi, 'trx'> & { db: Parameters<typeof transaksi>[0] },
  id: string,
  s: Simpanan,
): Promise<Hasil> {
  const { hasil, galat } = await transaksi(db, async (trx) => {
    const hasil = await simpanKonsep({ ...a, trx }, id, s)
    return { hasil, galat: hasil.bentrok && (await galatBerubah(trx, hasil.bentrok)) }
  })
  if (galat) throw galat
  return hasil
}
