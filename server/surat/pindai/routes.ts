import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { wajibMengagendakan } from '../../pegawai/sekretariat.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import { unduh } from '../../platform/http/unduh.js'
import { tanggalDiZona, waktuSingkat } from '../../values/tanggal.js'
import { berkasBagian } from './kerja.js'
import { nomorDitulis, sisihkan, tempatkan } from './pasang.js'
import { bagianMenunggu, daftarTumpukan } from './queries.js'
import { terimaTumpukan } from './terima.js'
import { HalamanPindai, SkemaPindai, SkemaSisihkan, SkemaTempat } from './views.js'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Pindaian' })
const lanjut = (pesan: string): string => `/surat/pindai?pesan=${encodeURIComponent(pesan)}`

/** Signed paper comes back from the scanner: taken in as a stack, cut by its codes, placed. */
export function rutePindai(app: FastifyInstance): void {
  baca(app, {
    jalur: '/surat/pindai',
    akses: 'masuk',
    judul: 'Pindaian surat',
    async data({ db, pelaku }) {
      wajibMengagendakan(pelaku)
      return {
        tumpukan: await daftarTumpukan(db),
        menunggu: await bagianMenunggu(db),
        kantor: await setelanKantor(db),
        modul: app.http.aset('jatuhkan.js'),
      }
    },
    json: ({ tumpukan, menunggu }) => ({ tumpukan, menunggu }),
    tampilan: ({ kantor, ...data }, { csrf }) =>
      HalamanPindai({
        ...data,
        csrf,
        saat: (d) => waktuSingkat(d, kantor.zona, kantor.zonaSingkat),
      }),
  })

  aksi(app, {
    jalur: '/surat/pindai',
    akses: 'masuk',
    judul: 'Terima pindaian surat',
    tombol: 'Terima pindaian',
    skema: SkemaPindai,
    status: 201,
    async jalankan({ trx, kini, pelaku, isian }) {
      wajibMengagendakan(pelaku)
      return terimaTumpukan({ trx, kini, pelaku }, isian.berkas, isian.nomorId ?? null) as never
    },
    lanjut: () => lanjut('Pindaian diterima dan sedang dibaca.'),
  })

  aksi(app, {
    jalur: '/surat/pindai/:id/tempat',
    akses: 'masuk',
    judul: 'Tempatkan pindaian',
    tombol: 'Tempatkan',
    params: Id,
    skema: SkemaTempat,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      wajibMengagendakan(pelaku)
      const hariIni = tanggalDiZona(kini, (await setelanKantor(trx)).zona)
      const nomorId = await nomorDitulis(trx, isian.nomor, Number(hariIni.slice(0, 4)))
      await tempatkan({ trx, kini, pelaku }, params.id, nomorId)
      return { nomorId }
    },
    lanjut: () => lanjut('Pindaian ditempatkan pada suratnya.'),
  })

  aksi(app, {
    jalur: '/surat/pindai/:id/sisih',
    akses: 'masuk',
    judul: 'Sisihkan pindaian',
    tombol: 'Sisihkan',
    params: Id,
    skema: SkemaSisihkan,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      wajibMengagendakan(pelaku)
      await sisihkan({ trx, kini, pelaku }, params.id, isian.alasan)
      return {}
    },
    lanjut: () => lanjut('Pindaian disisihkan; berkasnya tetap tersimpan.'),
  })

  unduh(app, {
    jalur: '/surat/pindai/:id/berkas',
    akses: 'masuk',
    judul: 'Berkas pindaian yang menunggu',
    params: Id,
    async berkas({ db, params, pelaku }) {
      wajibMengagendakan(pelaku)
      const berkas = await berkasBagian(db, params.id)
      if (!berkas) throw errors.TIDAK_ADA({ apa: 'Pindaian' })
      const akhiran = berkas.mime.split('/')[1]
      return { ...berkas, nama: `pindaian-${params.id.slice(0, 8)}.${akhiran}` }
    },
  })
}
