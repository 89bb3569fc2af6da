import type { FastifyInstance } from 'fastify'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { pesanDengan } from '../pegawai/pesan.js'
import type { Mesin } from '../perkara/service.js'
import { ambilBerkas } from '../platform/docx/simpan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { unduh } from '../platform/http/unduh.js'
import { waktuSingkat } from '../values/tanggal.js'
import { daftarCalon } from './calon.js'
import { petugas } from './hak.js'
import { janjiUsulan } from './janji-usulan.js'
import { kirimUsulan } from './kirim.js'
import { kirimKembali, tutupUsulan } from './kirim-kembali.js'
import { kurang, perhatian } from './lengkap.js'
import { satuUsulan } from './queries.js'
import { kenali } from './silang.js'
import { Id, LanjutUrutan, SkemaTutup } from './skema.js'
import { bolehUbah, hapusUsulan } from './usulan.js'
import { HalamanSatuUsulan } from './views-usulan.js'

const SEHALAMAN = 100

/** One proposal: the people on it with what was decided, and sending it. */
export function ruteSatuUsulan(app: FastifyInstance, mesin: Mesin): void {
  baca(app, {
    jalur: '/usulan/:id',
    akses: 'masuk',
    judul: 'Usulan peserta',
    judulUntuk: ({ usulan }) => `Usulan ${usulan.pd}`,
    params: Id,
    query: LanjutUrutan,
    async data({ db, pelaku, params, query }) {
      const usulan = await satuUsulan(db, params.id, pelaku)
      const { id: usulanId, pelatihanId, pdId } = usulan
      const semua = await daftarCalon(db, params.id, {
        ...{ sesudah: query.sesudah ?? 0, banyak: SEHALAMAN + 1 },
      })
      const calon = semua.slice(0, SEHALAMAN)
      const kenal = await kenali(
        db,
        { pelatihanId, usulanId },
        calon.map((c) => c.nip),
      )
      const { zona, zonaSingkat } = await setelanKantor(db)
      const untuk = { pdId, sebutPd: petugas(pelaku) }
      return {
        usulan,
        calon: calon.map((c) => ({
          ...c,
          kurang: kurang(c.data),
          perhatian: perhatian(kenal.get(c.nip), untuk),
        })),
        berikut: semua.length > SEHALAMAN ? calon.at(-1)!.urutan : null,
        boleh: await bolehUbah(db, pelaku, {
          ...{ pd_id: pdId, atas_nama: usulan.atasNama, pelatihan_id: usulan.pelatihanId },
        }),
        petugas: petugas(pelaku),
        janji: await janjiUsulan(db, params.id),
        saat: (d: Date) => waktuSingkat(d, zona, zonaSingkat),
      }
    },
    json: ({ usulan, calon, berikut, janji }) => ({ usulan, calon, berikut, janji }),
    tampilan: (data, { csrf }) => HalamanSatuUsulan({ ...data, csrf }),
  })

  aksi(app, {
    jalur: '/usulan/:id/kirim',
    akses: 'masuk',
    judul: 'Kirim usulan peserta',
    params: Id,
    async jalankan({ trx, kini, pelaku, params }) {
      const p = { trx, kini, pelaku }
      const { dikirim_at } =
        (await trx('usulan_peserta').where({ id: params.id }).first('dikirim_at')) ?? {}
      if (dikirim_at) await kirimKembali(p, mesin, params.id)
      else await kirimUsulan(p, mesin, params.id)
      return { id: params.id }
    },
    lanjut: ({ id }) => `/usulan/${id}?${pesanDengan('Usulan dikirim untuk diverifikasi.')}`,
  })

  aksi(app, {
    jalur: '/usulan/:id/tutup',
    akses: 'masuk',
    judul: 'Tutup tanpa perbaikan',
    tombol: 'Tutup usulan',
    params: Id,
    skema: SkemaTutup,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      await tutupUsulan({ trx, kini, pelaku }, mesin, params.id, isian.alasan)
      return { id: params.id }
    },
    lanjut: ({ id }) => `/usulan/${id}?${pesanDengan('Usulan ditutup.')}`,
  })

  aksi(app, {
    jalur: '/usulan/:id/hapus',
    akses: 'masuk',
    judul: 'Hapus konsep usulan',
    params: Id,
    async jalankan({ trx, kini, pelaku, params }) {
      await hapusUsulan({ trx, kini, pelaku }, params.id)
      return {}
    },
    lanjut: () => `/usulan?${pesanDengan('Konsep usulan dihapus.')}`,
  })

  unduh(app, {
    jalur: '/usulan/:id/surat',
    akses: 'masuk',
    judul: 'Surat usulan',
    params: Id,
    async berkas({ db, params, pelaku }) {
      const { surat } = await satuUsulan(db, params.id, pelaku)
      if (!surat.sha256) throw errors.TIDAK_ADA({ apa: 'Surat usulan' })
      return { ...(await ambilBerkas(db, surat.sha256)), nama: surat.nama }
    },
  })
}
