import type { FastifyInstance } from 'fastify'
import { Type, type TSchema } from 'typebox'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { FormSkema } from '../platform/ui/form.js'
import { Fakta } from '../platform/ui/table.js'
import { bacaAturanJam, simpanAturanJam, type AturanJam } from './aturan-jam.js'

const JALUR = '/sop/:kode/jam'
const Params = Type.Object({ kode: Type.String({ title: 'SOP', minLength: 1, maxLength: 100 }) })

const skema = (a: AturanJam): TSchema =>
  Type.Object(
    {
      janji: Type.Optional(
        Type.String({
          title: 'Janji layanan',
          description: 'Seperti tertulis pada standar pelayanan; kosong bila tidak ada.',
          maxLength: 200,
        }),
      ),
      jeda: Type.Optional(
        Type.Array(
          Type.Enum(
            a.langkah.map((l) => l.id),
            { 'x-pilihan': Object.fromEntries(a.langkah.map((l) => [l.id, l.label])) },
          ),
          {
            title: 'Langkah yang jamnya boleh dijeda',
            description:
              'Untuk langkah yang dapat terhenti karena pihak lain. Jeda selalu beralasan, tercatat, dan dilaporkan.',
          },
        ),
      ),
    },
    { additionalProperties: false },
  )

/** What the office decides about the clocks of an SOP; everyone may read it. */
export function ruteAturanJam(app: FastifyInstance): void {
  baca(app, {
    jalur: JALUR,
    akses: 'masuk',
    judul: 'Jam dan janji layanan',
    params: Params,
    data: ({ db, params }) => bacaAturanJam(db, params.kode),
    tampilan: (a, { csrf, pelaku }) => HalamanAturanJam({ a, csrf, ubah: pelaku.admin }),
    judulUntuk: (a) => `Jam dan janji layanan SOP ${a.nama}`,
  })

  aksi(app, {
    jalur: JALUR,
    akses: 'admin',
    judul: 'Jam dan janji layanan',
    params: Params,
    skemaUntuk: async ({ db, params }) => skema(await bacaAturanJam(db, params.kode)),
    async jalankan({ trx, kini, pelaku, params, isian }) {
      await simpanAturanJam(trx, { kode: params.kode, oleh: pelaku.pegawaiId, kini }, isian)
      return {}
    },
    lanjut: (_, { kode }) => `/sop/${encodeURIComponent(kode)}/jam?pesan=Aturan+disimpan.`,
  })
}

function HalamanAturanJam({ a, csrf, ubah }: { a: AturanJam; csrf: string; ubah: boolean }) {
  const boleh = a.langkah.filter((l) => a.jeda.includes(l.id)).map((l) => l.label)
  return (
    <>
      <p class="letak">
        <a href={`/sop/${encodeURIComponent(a.kode)}`}>SOP {a.nama}</a>
      </p>
      <h1>Jam dan janji layanan</h1>
      <p>
        Janji layanan berlaku untuk seluruh perkara, dari diterima sampai selesai; yang berjalan
        memakai janji saat dimulai. Waktu menunggu pihak luar dan jeda tidak dihitung sebagai
        kelambatan kantor.
      </p>
      {ubah ? (
        <>
          <p>
            <a href="/tenggat/periksa">Periksa angka tenggat dari riwayatnya</a>
          </p>
          <FormSkema
            skema={skema(a)}
            awal={{ janji: a.janji, jeda: a.jeda }}
            aksi={`/sop/${encodeURIComponent(a.kode)}/jam`}
            csrf={csrf}
            tombol="Simpan"
          />
        </>
      ) : (
        <Fakta
          isi={[
            ['Janji layanan', a.janji || 'tidak ada'],
            ['Boleh dijeda', boleh.length > 0 ? boleh.join('; ') : 'tidak ada'],
          ]}
        />
      )}
    </>
  )
}
