import type { FastifyInstance } from 'fastify'
import { setelanKantor } from '../kantor/setelan.js'
import { rekapSesi } from '../peserta/rekap-sesi.js'
import { baca } from '../platform/http/baca.js'
import { unduh } from '../platform/http/unduh.js'
import { wajibPembaca } from './hak.js'
import { kepalaKelas, sesiPelatihan } from './queries.js'
import { bukuHadir } from './rekap-hadir.js'
import { Id } from './skema.js'
import { HalamanRekap } from './views-rekap.js'

/** Attendance summed up, on a page and as a workbook. */
export function ruteRekap(app: FastifyInstance): void {
  baca(app, {
    jalur: '/pelatihan/:id/rekap-hadir',
    akses: 'masuk',
    judul: 'Rekap kehadiran',
    params: Id,
    async data({ db, params, pelaku, kini }) {
      await wajibPembaca(db, pelaku, params.id)
      return {
        kelas: await kepalaKelas(db, params.id),
        ...(await rekapSesi(db, params.id)),
        sesi: await sesiPelatihan(db, params.id),
        jam: await setelanKantor(db),
        kini,
      }
    },
    json: ({ jp, orang, sesi }) => ({ jp, orang, sesi }),
    tampilan: (data) => HalamanRekap(data),
  })

  unduh(app, {
    jalur: '/pelatihan/:id/rekap-hadir/xlsx',
    akses: 'masuk',
    judul: 'Rekap kehadiran (XLSX)',
    params: Id,
    async berkas({ db, params, pelaku }) {
      await wajibPembaca(db, pelaku, params.id)
      return bukuHadir(db, params.id)
    },
  })
}
