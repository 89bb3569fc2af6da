import type { FastifyInstance } from 'fastify'
import { errors } from '../../errors.js'
import { wajibMenata } from '../../pegawai/sekretariat.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import type { AksiSpec } from '../../platform/http/types.js'
import { antre } from '../../platform/jobs/antre.js'
import type { Templat } from '../templat.js'
import { periksaUnggahan } from './periksa.js'
import { daftarTemplat, daftarVersi, saatKantor } from './queries.js'
import { ruteBerkasTemplat } from './routes-berkas.js'
import { ruteVersi } from './routes-versi.js'
import { ParamJenis, SkemaJenisBaru, SkemaVersiBaru, type IsianUnggah } from './skema.js'
import { jenisManifes, manifesSekarang, simpanUnggahan, teksManifes } from './unggah.js'
import { DaftarTemplat, HalamanJenisTemplat, LetakUnggah } from './views.js'

/** The template page: for the secretariat and administrators, because a template binds them all. */
export function ruteTemplat(app: FastifyInstance): void {
  baca(app, {
    jalur: '/templat',
    akses: 'masuk',
    judul: 'Templat naskah',
    async data({ db, pelaku }) {
      wajibMenata(pelaku)
      return { baris: await daftarTemplat(db) }
    },
    tampilan: ({ baris }, { csrf }) => DaftarTemplat({ baris, csrf }),
  })
  baca(app, {
    jalur: '/templat/:jenis',
    akses: 'masuk',
    judul: 'Templat naskah',
    params: ParamJenis,
    async data({ db, pelaku, params }) {
      wajibMenata(pelaku)
      const baris = (await daftarTemplat(db)).find((b) => b.jenis === params.jenis)
      if (!baris) throw errors.TIDAK_ADA({ apa: 'Jenis naskah' })
      const versi = await daftarVersi(db, params.jenis)
      return { baris, versi, saat: await saatKantor(db) }
    },
    json: ({ saat: _, ...data }) => data,
    judulUntuk: ({ baris }) => baris.nama,
    tampilan: (data, { csrf }) => HalamanJenisTemplat({ ...data, csrf }),
  })
  aksi(app, unggah({ jalur: '/templat/unggah', skema: SkemaJenisBaru }))
  aksi(app, unggah({ jalur: '/templat/:jenis/unggah', skema: SkemaVersiBaru, params: ParamJenis }))
  ruteVersi(app)
  ruteBerkasTemplat(app)
}

/** The gate works before the transaction: it may take a second, and a faulty file is never stored. */
const unggah = (s: Pick<AksiSpec, 'jalur' | 'skema' | 'params'>): AksiSpec => ({
  ...s,
  akses: 'masuk',
  judul: 'Unggah templat',
  tombol: 'Periksa dan simpan',
  ulang: async ({ params }) => LetakUnggah({ jenis: params.jenis }),
  status: 201,
  async sebelum({ db, pelaku, params, isian, berkas }): Promise<Templat> {
    wajibMenata(pelaku)
    const { docx, manifes } = isian as IsianUnggah
    const teks = manifes
      ? teksManifes(await berkas(manifes.sha256))
      : await manifesSekarang(db, params.jenis)
    const jenis: string = params.jenis ?? jenisManifes(teks)
    return periksaUnggahan({ jenis, docx: await berkas(docx.sha256), manifes: teks })
  },
  async jalankan({ trx, pelaku, kini, isian, luar }) {
    const kerja = {
      trx,
      pelaku,
      kini,
      antre: (n: string, isi: Record<string, unknown>, o?: object) => antre(trx, n, isi, o),
    }
    return simpanUnggahan(kerja, luar as Templat, isian.catatan ?? '')
  },
  lanjut: ({ jenis, versi }) =>
    `/templat/${jenis}/versi/${versi}?pesan=${encodeURIComponent(`Versi ${versi} tersimpan.`)}`,
})
