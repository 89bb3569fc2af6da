import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { catatRiwayat } from '../perkara/service.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { FormSkema } from '../platform/ui/form.js'
import { Tautan } from '../platform/ui/tautan.js'
import { SkemaPelatihan } from '../pelatihan/service.js'
import { daftarSyarat, simpanSyarat } from './syarat.js'

const { jenis } = SkemaPelatihan.properties

const SkemaSyarat = Type.Object(
  {
    hadirMin: Type.Number({ title: 'Kehadiran terendah (%)', minimum: 0, maximum: 100 }),
    nilaiMin: Type.Optional(
      Type.Number({
        title: 'Nilai terendah',
        description: 'Kosongkan bila kelulusan tidak memakai nilai.',
        minimum: 0,
        maximum: 100,
      }),
    ),
    kualifikasi: Type.Optional(
      Type.Array(
        Type.Object(
          {
            nama: Type.String({ title: 'Sebutan', minLength: 1, maxLength: 100 }),
            diAtas: Type.Number({ title: 'Untuk nilai di atas', minimum: -1, maximum: 100 }),
          },
          { additionalProperties: false },
        ),
        { title: 'Kualifikasi, dari yang tertinggi', maxItems: 20, 'x-ui': 'tabel' },
      ),
    ),
  },
  { additionalProperties: false },
)

const NAMA = new Map<string, string>(
  (jenis as unknown as { anyOf: { const: string; title: string }[] }).anyOf.map((j) => [
    j.const,
    j.title,
  ]),
)

/** For administrators: what it takes to pass, by kind of training. */
export function ruteSyarat(app: FastifyInstance): void {
  baca(app, {
    jalur: '/kelola/kelulusan',
    akses: 'admin',
    judul: 'Syarat kelulusan',
    data: async ({ db }) => ({ syarat: await daftarSyarat(db) }),
    tampilan: ({ syarat }, { csrf }) => (
      <>
        <p class="letak">
          <Tautan ke="/kelola">Pengelolaan</Tautan>
        </p>
        <h1>Syarat kelulusan</h1>
        {syarat.map(({ nilaiMin, ...s }: Awaited<ReturnType<typeof daftarSyarat>>[number]) => (
          <details class="kartu">
            <summary>
              {NAMA.get(s.jenis) ?? s.jenis}: kehadiran {String(s.hadirMin).replace('.', ',')} %
              {nilaiMin !== null && `, nilai ${String(nilaiMin).replace('.', ',')}`}
            </summary>
            <FormSkema
              skema={SkemaSyarat}
              awal={{
                hadirMin: s.hadirMin,
                kualifikasi: s.kualifikasi,
                ...(nilaiMin === null ? {} : { nilaiMin }),
              }}
              aksi={`/kelola/kelulusan/${s.jenis}`}
              csrf={csrf}
              tombol="Simpan syarat"
            />
          </details>
        ))}
      </>
    ),
  })

  aksi(app, {
    jalur: '/kelola/kelulusan/:jenis',
    akses: 'admin',
    judul: 'Syarat kelulusan',
    tombol: 'Simpan syarat',
    params: Type.Object({ jenis }, { title: 'Jenis pelatihan' }),
    skema: SkemaSyarat,
    async jalankan({ trx, pelaku, kini, params, isian }) {
      const syarat = { nilaiMin: null, ...isian, kualifikasi: isian.kualifikasi ?? [] }
      await simpanSyarat(trx, params.jenis, syarat)
      await catatRiwayat(trx, {
        at: kini,
        aksi: 'kelulusan.syarat',
        pegawaiId: pelaku.pegawaiId,
        rincian: { jenis: params.jenis, ...syarat },
      })
      return {}
    },
    lanjut: () => '/kelola/kelulusan?pesan=Syarat+disimpan.',
  })
}
