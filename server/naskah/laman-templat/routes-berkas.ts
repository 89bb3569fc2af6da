import type { FastifyInstance } from 'fastify'
import { errors } from '../../errors.js'
import { wajibMenata } from '../../pegawai/sekretariat.js'
import { ambilBerkas } from '../../platform/docx/simpan.js'
import { unduh } from '../../platform/http/unduh.js'
import { MIME_DOCX } from '../templat.js'
import type { PratinjauRow } from './pratinjau.js'
import { versiDari } from './routes-versi.js'
import { ParamBerkas, ParamPratinjau } from './skema.js'

/** The files of a version, to work on in Word, and of its trial print, to look at. */
export function ruteBerkasTemplat(app: FastifyInstance): void {
  unduh(app, {
    jalur: '/templat/:jenis/versi/:versi/:berkas',
    akses: 'masuk',
    judul: 'Berkas templat (DOCX atau manifes)',
    params: ParamBerkas,
    async berkas({ db, params, pelaku }) {
      wajibMenata(pelaku)
      const { templat, baris } = await versiDari(db, params)
      const nama = `${templat.jenis}-v${baris.versi}`
      if (params.berkas === 'templat.docx')
        return { isi: templat.docx, mime: MIME_DOCX, nama: `${nama}.docx` }
      const isi = Buffer.from(templat.manifes)
      return { isi, mime: 'application/json', nama: `${nama}.json` }
    },
  })

  unduh(app, {
    jalur: '/templat/pratinjau/:id/:berkas',
    akses: 'masuk',
    judul: 'Pratinjau templat (PDF, atau satu halaman sebagai gambar)',
    params: ParamPratinjau,
    async berkas({ db, params, pelaku }) {
      wajibMenata(pelaku)
      const row: PratinjauRow | undefined = await db('templat_pratinjau')
        .where({ id: params.id })
        .first()
      const halaman = /^halaman-(\d)/.exec(params.berkas)?.[1]
      const sha256 = halaman ? row?.gambar[Number(halaman) - 1] : row?.pdf_sha256
      if (!sha256) throw errors.TIDAK_ADA({ apa: 'Pratinjau' })
      return { ...(await ambilBerkas(db, sha256)), nama: params.berkas }
    },
  })
}
