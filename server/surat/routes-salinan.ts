import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { salinanArsip } from '../naskah/salinan-arsip.js'
import { wajibNaskahTerbuka } from '../perkara/keamanan.js'
import { MIME } from '../platform/docx/simpan.js'
import { unduh } from '../platform/http/unduh.js'
import { kalimatTte } from '../tte/kalimat.js'

/** The office's own copy of an issued letter; the electronic sentence is that of how it signs. */
export function ruteSalinan(app: FastifyInstance): void {
  unduh(app, {
    jalur: '/naskah/:id/salinan-arsip',
    akses: 'masuk',
    judul: 'Salinan arsip: naskah terbit dengan tabel paraf (.docx)',
    params: Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Naskah' }),
    async berkas({ db, params, pelaku }) {
      await wajibNaskahTerbuka(db, pelaku, params.id)
      return { ...(await salinanArsip(db, params.id, await kalimatTte(db))), mime: MIME.docx }
    },
  })
}
