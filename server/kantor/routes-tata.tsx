import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { Type } from 'typebox'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import type { Permintaan } from '../platform/http/types.js'
import { unduh } from '../platform/http/unduh.js'
import { FormSkema } from '../platform/ui/form.js'
import { berkasLambang, periksaLambang } from './lambang.js'
import { lupakanSetelan, setelanKantor } from './setelan.js'
import {
  simpanLambang,
  simpanTataNaskah,
  SkemaTataNaskah,
  type Lambang,
  type TataNaskah,
} from './tata-naskah.js'

const JALUR = '/kantor/tata-naskah'
const Jenis = Type.Object(
  { jenis: Type.Union([Type.Literal('logo'), Type.Literal('garuda')]) },
  { title: 'Lambang' },
)
const SkemaUnggah = Type.Object(
  {
    berkas: Type.Unsafe<{ sha256: string; nama: string }>({
      type: 'object',
      format: 'berkas',
      title: 'Gambar lambang',
      description: 'PNG atau JPEG, paling besar 2 MB, setiap sisi 80 sampai 2.400 piksel.',
      'x-terima': 'image/png,image/jpeg',
      properties: { sha256: { type: 'string' }, nama: { type: 'string' } },
      required: ['sha256', 'nama'],
    }),
  },
  { title: 'Lambang', additionalProperties: false },
)

/** How letters look: paper, type, margins, letterhead. For administrators. */
export function routesTata(app: FastifyInstance): void {
  baca(app, {
    jalur: JALUR,
    akses: 'admin',
    judul: 'Tata naskah',
    async data({ db }) {
      const { tata, lambang } = await setelanKantor(db)
      return { tata, lambang }
    },
    tampilan: ({ tata, lambang }: { tata: TataNaskah; lambang: Lambang }, { csrf }) => (
      <>
        <p class="letak">
          <a href="/kantor">Setelan kantor</a>
        </p>
        <h1>Tata naskah</h1>
        <p>
          Berlaku untuk naskah yang disusun sesudah ini. Naskah yang sudah terbit tidak berubah.
        </p>
        <FormSkema skema={SkemaTataNaskah} awal={tata} aksi={JALUR} csrf={csrf} tombol="Simpan" />
        <h2>Lambang pada kop</h2>
        <UnggahLambang jenis="logo" judul="Lambang daerah" lambang={lambang} csrf={csrf}>
          Dicetak di kiri kop. Tanpa lambang, kop dicetak di tengah.
        </UnggahLambang>
        <UnggahLambang jenis="garuda" judul="Lambang negara" lambang={lambang} csrf={csrf}>
          Hanya dicetak bila kepala daerah menandatangani sendiri, bukan atas nama.
        </UnggahLambang>
      </>
    ),
  })

  ruteSimpan(app)
  ruteLambang(app)
}

function ruteSimpan(app: FastifyInstance): void {
  aksi(app, {
    jalur: JALUR,
    akses: 'admin',
    judul: 'Tata naskah',
    tombol: 'Simpan',
    skema: SkemaTataNaskah,
    async jalankan(p) {
      await simpanTataNaskah(p.trx, p.isian, p.kini)
      await catat(p, 'kantor.tata-naskah', p.isian)
      return p.isian
    },
    lanjut: () => `${JALUR}?pesan=Tata+naskah+disimpan.`,
  })
}

function ruteLambang(app: FastifyInstance): void {
  unduh(app, {
    jalur: '/kantor/lambang/:jenis',
    akses: 'masuk',
    judul: 'Gambar lambang pada kop',
    params: Jenis,
    berkas: async ({ db, params }) =>
      berkasLambang(db, (await setelanKantor(db)).lambang, params.jenis),
  })

  aksi(app, {
    jalur: '/kantor/lambang/:jenis',
    akses: 'admin',
    judul: 'Lambang pada kop',
    tombol: 'Pasang',
    params: Jenis,
    skema: SkemaUnggah,
    async jalankan(p) {
      const { sha256 } = p.isian.berkas
      await periksaLambang(p.trx, sha256)
      return ganti(p, sha256)
    },
    lanjut: () => `${JALUR}?pesan=Lambang+dipasang.`,
  })

  aksi(app, {
    jalur: '/kantor/lambang/:jenis/lepas',
    akses: 'admin',
    judul: 'Lepas lambang',
    params: Jenis,
    jalankan: (p) => ganti(p, null),
    lanjut: () => `${JALUR}?pesan=Lambang+dilepas.`,
  })
}

async function ganti(p: Permintaan, sha256: string | null): Promise<{ lambang: Lambang }> {
  await simpanLambang(p.trx, p.params.jenis, sha256, p.kini)
  await catat(p, 'kantor.lambang', { jenis: p.params.jenis, sha256 })
  return { lambang: (await setelanKantor(p.trx)).lambang }
}

async function catat(p: Permintaan, aksi: string, rincian: object): Promise<void> {
  const { trx, kini: at, pelaku } = p
  lupakanSetelan(trx)
  await (trx as Knex)('riwayat').insert({
    at,
    aksi,
    pegawai_id: pelaku.pegawaiId,
    rincian: JSON.stringify(rincian),
  })
}

function UnggahLambang(p: {
  jenis: keyof Lambang
  judul: string
  lambang: Lambang
  csrf: string
  children: preact.ComponentChildren
}) {
  const jalur = `/kantor/lambang/${p.jenis}`
  const sha256 = p.lambang[p.jenis]
  return (
    <section>
      <h3>{p.judul}</h3>
      <p class="petunjuk">{p.children}</p>
      {sha256 && (
        <>
          <p>
            <img src={`${jalur}?v=${sha256.slice(0, 8)}`} alt={p.judul} height="96" />
          </p>
          <form method="post" action={`${jalur}/lepas`}>
            <input type="hidden" name="_csrf" value={p.csrf} />
            <button class="tombol-tipis">Lepas</button>
          </form>
        </>
      )}
      <FormSkema skema={SkemaUnggah} aksi={jalur} csrf={p.csrf} tombol="Pasang" />
    </section>
  )
}
