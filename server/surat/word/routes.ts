import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { errors } from '../../errors.js'
import { MIME_DOCX } from '../../naskah/templat.js'
import { periksaWord } from '../../naskah/word/periksa.js'
import { salinanWord } from '../../naskah/word/salinan.js'
import type { Mesin } from '../../perkara/service.js'
import { aksi } from '../../platform/http/aksi.js'
import { unduh } from '../../platform/http/unduh.js'
import { halamanTugas } from '../../tugas/halaman.js'
import { pilihCara, simpanWord, type UnggahanWord } from './simpan.js'
import { SkemaUnggah } from './skema.js'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })
const pesan = (teks: string) => `pesan=${encodeURIComponent(teks)}`

/** A draft goes out to Word and comes back as the next version. */
export function ruteWord(app: FastifyInstance, mesin: Mesin): void {
  unduh(app, {
    jalur: '/tugas/:id/naskah.docx',
    akses: 'masuk',
    judul: 'Naskah untuk disunting di Word',
    params: Id,
    async berkas({ db, params, pelaku, kini }) {
      const { dibaca } = await halamanTugas({ db, mesin, pelaku, kini }, params.id)
      const { tugas, handler, boleh, dipegangLain, siap } = dibaca
      if (!handler.menyusun || !boleh || dipegangLain) throw errors.BUKAN_PENYUSUNAN()
      const perkara = await db('perkara')
        .where({ id: tugas.perkara_id })
        .first('id', 'pelatihan_id')
      const p = { perkara, jenis: tugas.naskah, isi: siap.awal ?? {}, kini }
      return { isi: await salinanWord(db, p), mime: MIME_DOCX, nama: `${tugas.naskah}.docx` }
    },
  })

  aksi(app, {
    jalur: '/tugas/:id/word',
    akses: 'masuk',
    judul: 'Unggah naskah Word',
    params: Id,
    skema: SkemaUnggah,
    tombol: 'Unggah sebagai versi berikutnya',
    keluaran: Type.Object({ versi: Type.Integer() }),
    // Taken apart outside the transaction: a hostile file holds up nobody.
    async sebelum({ db, berkas, params, isian }) {
      const tugas = await db('tugas').where({ id: params.id }).first('perkara_id', 'naskah')
      if (!tugas) throw errors.TIDAK_ADA({ apa: 'Tugas' })
      if (!tugas.naskah) throw errors.BUKAN_PENYUSUNAN()
      const { sha256 } = isian.berkas
      const isi = await berkas(sha256)
      const milik = { perkara: tugas.perkara_id, jenis: tugas.naskah }
      const tanda = await periksaWord(db, isi, milik)
      return { sha256, isi, tanda, timpa: isian.timpa === true } satisfies UnggahanWord
    },
    async jalankan({ trx, kini, pelaku, params, luar }) {
      const naskah = await simpanWord({ mesin, trx, kini, pelaku }, params.id, luar as UnggahanWord)
      return { versi: naskah.versi }
    },
    lanjut: ({ versi }, { id }) =>
      `/tugas/${id}?${pesan(`Naskah Word tersimpan sebagai versi ${versi}. Periksa, lalu kirim.`)}`,
  })

  for (const [jalur, formulir, judul, kabar] of [
    ['formulir', true, 'Kembali ke formulir', 'Naskah disusun lagi lewat formulir.'],
    ['word/pakai', false, 'Pakai lagi naskah Word', 'Naskah Word dipakai lagi.'],
  ] as const) {
    aksi(app, {
      jalur: `/tugas/:id/${jalur}`,
      akses: 'masuk',
      judul,
      params: Id,
      async jalankan({ trx, kini, pelaku, params }) {
        await pilihCara({ mesin, trx, kini, pelaku }, params.id, formulir)
        return {}
      },
      lanjut: (_, { id }) => `/tugas/${id}?${pesan(kabar)}`,
    })
  }
}
