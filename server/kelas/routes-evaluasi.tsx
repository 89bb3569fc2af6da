import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { pesanDengan } from '../pegawai/pesan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { FormSkema } from '../platform/ui/form.js'
import { Tautan } from '../platform/ui/tautan.js'
import { jawabEvaluasi, pintuEvaluasi, PENYELENGGARA, skemaEvaluasi } from './evaluasi.js'
import { wajibPembaca } from './hak.js'
import { namaKelas } from './kata.js'
import { kepalaKelas } from './queries.js'
import { rekapEvaluasi } from './rekap-evaluasi.js'
import { Id } from './skema.js'
import { HalamanEvaluasi } from './views-evaluasi.js'

const Sasaran = Type.Object(
  {
    ...Id.properties,
    sasaran: Type.String({
      pattern: `^(${PENYELENGGARA}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$`,
    }),
  },
  { title: 'Evaluasi' },
)

/** Evaluation by participants, and what came of it. */
export function ruteEvaluasi(app: FastifyInstance): void {
  baca(app, {
    jalur: '/kelas/:id/evaluasi/:sasaran',
    akses: 'masuk',
    judul: 'Evaluasi',
    params: Sasaran,
    async data({ db, params, pelaku, kini }) {
      const { pesertaId: _, ...sasaran } = await pintuEvaluasi(db, {
        ...{ pelatihanId: params.id, sasaran: params.sasaran },
        ...{ pegawaiId: pelaku.pegawaiId, kini },
      })
      return { kelas: await kepalaKelas(db, params.id), sasaran }
    },
    tampilan: ({ kelas, sasaran }, { csrf }) => (
      <>
        <p class="letak">
          <Tautan ke={`/kelas/${kelas.id}`}>{namaKelas(kelas)}</Tautan>
        </p>
        <h1>Evaluasi: {sasaran.nama}</h1>
        {sasaran.sudah ? (
          <p class="kabar">Evaluasi ini sudah Anda isi. Terima kasih.</p>
        ) : (
          <>
            <p>
              Jawaban disimpan tanpa nama dan baru tampil sesudah sedikitnya tiga orang mengisi.
            </p>
            <FormSkema
              skema={skemaEvaluasi(sasaran.sasaran)}
              aksi={`/kelas/${kelas.id}/evaluasi/${sasaran.sasaran}`}
              csrf={csrf}
              tombol="Kirim evaluasi"
            />
          </>
        )}
      </>
    ),
  })

  aksi(app, {
    jalur: '/kelas/:id/evaluasi/:sasaran',
    akses: 'masuk',
    judul: 'Evaluasi',
    tombol: 'Kirim evaluasi',
    params: Sasaran,
    skemaUntuk: async ({ params }) => skemaEvaluasi(params.sasaran),
    async jalankan({ trx, kini, pelaku, params, isian }) {
      await jawabEvaluasi({ trx, kini, pelaku }, params.id, params.sasaran, isian)
      return { diterima: true }
    },
    lanjut: (_, { id }) => `/kelas/${id}?${pesanDengan('Terima kasih, evaluasi diterima.')}`,
  })

  baca(app, {
    jalur: '/pelatihan/:id/evaluasi',
    akses: 'masuk',
    judul: 'Evaluasi peserta',
    params: Id,
    async data({ db, params, pelaku }) {
      await wajibPembaca(db, pelaku, params.id)
      return {
        kelas: await kepalaKelas(db, params.id),
        rekap: await rekapEvaluasi(db, params.id),
      }
    },
    json: ({ rekap }) => ({ rekap }),
    tampilan: (data) => HalamanEvaluasi(data),
  })
}
