import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { errors } from '../errors.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { FormSkema } from '../platform/ui/form.js'
import { menjangkau, milikPelatihan, wajibMenjangkau } from './hak.js'
import { SkemaPelatihan } from './skema.js'
import { ubahTanggal } from './ubah-tanggal.js'

/** Whose deadlines move with it; the Kepala and the secretary stand above the units. */
const PENGUBAH = ['pengelola', 'pokja', 'admin-bangkom', 'kabid', 'sekretaris', 'kepala']
const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })
const { mulai, selesai, jadwal } = SkemaPelatihan.properties

const SkemaTanggal = Type.Object(
  {
    mulai,
    selesai,
    jadwal,
    alasan: Type.String({
      title: 'Alasan perubahan',
      minLength: 3,
      maxLength: 500,
      pattern: '\\S',
    }),
  },
  { additionalProperties: false },
)

/** Moving a training: its dates, its sessions, and what hangs on them. */
export function ruteTanggal(app: FastifyInstance): void {
  baca(app, {
    jalur: '/pelatihan/:id/tanggal',
    akses: 'masuk',
    judul: 'Ubah tanggal pelatihan',
    params: Id,
    async data({ db, params, pelaku }) {
      const p = await db('pelatihan')
        .where({ id: params.id })
        .first('id', 'nama', 'mulai', 'selesai', 'data')
      if (!p) throw errors.TIDAK_ADA({ apa: 'Pelatihan' })
      const { data, ...pelatihan } = p
      const boleh = menjangkau(pelaku, PENGUBAH, await milikPelatihan(db, params.id))
      return { pelatihan: { ...pelatihan, jadwal: data.jadwal ?? [] }, boleh }
    },
    tampilan: ({ pelatihan, boleh }, { csrf }) => (
      <>
        <p class="letak">
          <a href={`/pelatihan/${pelatihan.id}`}>{pelatihan.nama}</a>
        </p>
        <h1>Ubah tanggal pelatihan</h1>
        <p>
          Tenggat langkah yang bergantung pada tanggal atau jadwal pelatihan ini ikut bergeser,
          begitu pula batas waktu yang menunggu pelatihan dimulai. Langkah yang sudah selesai tetap.
        </p>
        {boleh ? (
          <FormSkema
            skema={SkemaTanggal}
            awal={{ mulai: pelatihan.mulai, selesai: pelatihan.selesai, jadwal: pelatihan.jadwal }}
            aksi={`/pelatihan/${pelatihan.id}/tanggal`}
            csrf={csrf}
            tombol="Simpan tanggal"
          />
        ) : (
          <p class="kabar">
            Hanya petugas pelatihan pada unit penyelenggara dan atasannya yang dapat mengubahnya.
          </p>
        )}
      </>
    ),
  })

  aksi(app, {
    jalur: '/pelatihan/:id/tanggal',
    akses: 'masuk',
    judul: 'Ubah tanggal pelatihan',
    params: Id,
    skema: SkemaTanggal,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      await wajibMenjangkau(trx, pelaku, { id: params.id, peran: PENGUBAH })
      await ubahTanggal(trx, { id: params.id, pelaku, kini }, isian)
      return {}
    },
    lanjut: (_, { id }) =>
      `/pelatihan/${id}?pesan=${encodeURIComponent('Tanggal pelatihan diubah.')}`,
  })
}
