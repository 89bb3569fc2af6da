import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { wajibMenata } from '../../pegawai/sekretariat.js'
import { wajibNaskahTerbuka } from '../../perkara/keamanan.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import { unduh } from '../../platform/http/unduh.js'
import { FormSkema } from '../../platform/ui/form.js'
import { MIME_DOCX } from '../templat.js'
import { eksporSrikandi } from './ekspor.js'
import { setelanSrikandi, simpanSrikandi, SkemaSrikandi } from './setelan.js'

const JALUR = '/kantor/srikandi'

/** Living beside SRIKANDI: the file to upload there, and how its variables are called. */
export function ruteSrikandi(app: FastifyInstance): void {
  unduh(app, {
    jalur: '/naskah/:id/srikandi.docx',
    akses: 'masuk',
    judul: 'Ekspor untuk SRIKANDI',
    params: Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Naskah' }),
    async berkas({ db, params, kini, pelaku }) {
      await wajibNaskahTerbuka(db, pelaku, params.id)
      return { ...(await eksporSrikandi(db, params.id, kini)), mime: MIME_DOCX }
    },
  })

  baca(app, {
    jalur: JALUR,
    akses: 'masuk',
    judul: 'Variabel SRIKANDI',
    async data({ db, pelaku }) {
      wajibMenata(pelaku)
      return setelanSrikandi(db)
    },
    tampilan: (awal, { csrf }) => (
      <>
        <h1>Variabel SRIKANDI</h1>
        <p>
          Pada ekspor untuk SRIKANDI, nomor, tanggal, dan tanda tangan ditulis sebagai variabel yang
          diisi SRIKANDI. Tulis namanya tanpa tanda dolar dan kurung kurawal.
        </p>
        <FormSkema skema={SkemaSrikandi} awal={awal} aksi={JALUR} csrf={csrf} tombol="Simpan" />
      </>
    ),
  })

  aksi(app, {
    jalur: JALUR,
    akses: 'masuk',
    judul: 'Variabel SRIKANDI',
    tombol: 'Simpan',
    skema: SkemaSrikandi,
    async jalankan({ trx, kini, pelaku, isian }) {
      wajibMenata(pelaku)
      await simpanSrikandi(trx, isian, kini)
      await trx('riwayat').insert({
        at: kini,
        aksi: 'kantor.srikandi',
        pegawai_id: pelaku.pegawaiId,
        rincian: JSON.stringify(isian),
      })
      return isian
    },
    lanjut: () => `${JALUR}?pesan=Setelan+disimpan.`,
  })
}
