import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { Mesin } from '../../perkara/service.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import { sebutPelaku } from '../../platform/http/jejak.js'
import { putuskanSekaligus, SEKALIGUS_TERBANYAK, type Alat, type Disetujui } from './putuskan.js'
import { tinjau, type Peninjau } from './tinjau.js'
import { HalamanSekaligus, LaporanSekaligus } from './views.js'

const JUDUL = 'Paraf dan tanda tangan sekaligus'
const Uuid = Type.String({ title: 'Tugas', format: 'uuid' })

const SkemaSekaligus = Type.Object(
  {
    butir: Type.Array(
      Type.Object(
        {
          id: Uuid,
          sha256: Type.String({
            title: 'Versi yang dilihat',
            pattern: '^[0-9a-f]{64}$',
            'x-ui': 'tersembunyi',
          }),
        },
        { additionalProperties: false },
      ),
      { title: 'Naskah yang disetujui', minItems: 1, maxItems: SEKALIGUS_TERBANYAK },
    ),
    frasa: Type.Optional(
      Type.String({
        title: 'Frasa sandi (passphrase)',
        description: 'Satu untuk semua. Hanya dipakai sekali ini; tidak disimpan.',
        maxLength: 200,
        'x-ui': 'sandi',
        'x-autocomplete': 'off',
      }),
    ),
  },
  { additionalProperties: false },
)

/** Agreeing to several letters one has read, with one confirmation. */
export function ruteSekaligus(app: FastifyInstance, mesin: Mesin): void {
  const tinjauSemua = async (p: Omit<Peninjau, 'mesin'>, id: readonly string[]) => {
    const butir = []
    for (const satu of new Set(id)) butir.push(await tinjau({ ...p, mesin }, satu))
    return butir
  }

  baca(app, {
    jalur: '/tugas/sekaligus',
    akses: 'masuk',
    judul: JUDUL,
    query: Type.Object({
      id: Type.Optional(
        Type.Array(Uuid, { title: 'Tugas yang dipilih', maxItems: SEKALIGUS_TERBANYAK }),
      ),
    }),
    data: async ({ query, db, pelaku, kini }) => ({
      butir: await tinjauSemua({ db, pelaku, kini }, query.id ?? []),
    }),
    tampilan: ({ butir }, { csrf }) =>
      HalamanSekaligus({ butir, csrf, kolomFrasa: SkemaSekaligus.properties.frasa }),
  })

  aksi(app, {
    jalur: '/tugas/sekaligus',
    akses: 'masuk',
    judul: JUDUL,
    skema: SkemaSekaligus,
    // Not in the one transaction of the action: each letter is decided in its own.
    sebelum: ({ db, clock, berkas, kini, pelaku, isian, req }) => {
      const awal: Alat['awal'] = (trx) => sebutPelaku(trx, { judul: JUDUL }, req)
      const alat = { db, clock, berkas, kini, pelaku, mesin, awal }
      return putuskanSekaligus(alat, isian.butir, isian.frasa)
    },
    jalankan: async ({ luar }) => ({ hasil: luar }),
    hasil: ({ hasil }) => LaporanSekaligus({ hasil }),
    async lagi({ db, pelaku, kini, isian, galat, csrf }) {
      const pilihan = (Array.isArray(isian.butir) ? isian.butir : []) as Partial<Disetujui>[]
      const id = pilihan.flatMap((b) =>
        typeof b?.id === 'string' && UUID.test(b.id) ? [b.id] : [],
      )
      const butir = await tinjauSemua({ db, pelaku, kini }, id.slice(0, SEKALIGUS_TERBANYAK))
      const kolomFrasa = SkemaSekaligus.properties.frasa
      return { judul: JUDUL, isi: HalamanSekaligus({ butir, csrf, kolomFrasa, galat }) }
    },
    lanjut: () => '/tugas',
  })
}

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i
