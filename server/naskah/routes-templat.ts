import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { aksi } from '../platform/http/aksi.js'
import { antre } from '../platform/jobs/antre.js'
import { gantiTemplat } from './ganti-templat.js'

export const Jenis = Type.String({ pattern: '^[a-z][a-z0-9-]*$', maxLength: 60 })

/** What a running case may do with its templates. */
export function ruteTemplatPerkara(app: FastifyInstance): void {
  aksi(app, {
    jalur: '/perkara/:id/templat/:jenis',
    akses: 'masuk',
    judul: 'Pakai templat yang berlaku',
    params: Type.Object(
      { id: Type.String({ format: 'uuid' }), jenis: Jenis },
      { title: 'Templat perkara' },
    ),
    async jalankan({ trx, kini, pelaku, params }) {
      return gantiTemplat(
        { trx, kini, pelaku, antre: (nama, isi, opsi) => antre(trx, nama, isi, opsi) },
        params.id,
        params.jenis,
      )
    },
    lanjut: ({ nama, langsung }, { id }) => {
      const akibat = langsung ? '' : ' Perubahannya tampak setelah naskah diketik ulang.'
      const pesan = `Perkara ini kini memakai templat ${nama} yang berlaku.${akibat}`
      return `/perkara/${id}?pesan=${encodeURIComponent(pesan)}`
    },
  })
}
