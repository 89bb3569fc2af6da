import type { FastifyInstance } from 'fastify'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { antre } from '../platform/jobs/antre.js'
import { FormSkema } from '../platform/ui/form.js'
import { SkemaSetelan, setelanKantor, simpanSetelan } from './setelan.js'

/** The settings of the office, for administrators. */
export function routesKantor(app: FastifyInstance): void {
  baca(app, {
    jalur: '/kantor',
    akses: 'admin',
    judul: 'Setelan kantor',
    async data({ db }) {
      const { tata: _, lambang: __, ...setelan } = await setelanKantor(db)
      return setelan
    },
    tampilan: (setelan, { csrf }) => (
      <>
        <h1>Setelan kantor</h1>
        <p>Isian ini tercetak pada kop dan nomor surat. Surat yang sudah terbit tidak berubah.</p>
        <p class="berjajar">
          <a href="/kantor/tata-naskah">Tata naskah dan lambang</a>
          <a href="/templat">Templat naskah</a>
          <a href="/kantor/srikandi">Variabel SRIKANDI</a>
          <a href="/jabatan">Unit dan jabatan</a>
          <a href="/kalender">Kalender kerja</a>
          <a href="/jabatan/berwenang">Siapa berwenang menandatangani</a>
          <a href="/sertifikat/setelan">Penandatangan sertifikat</a>
          <a href="/kantor/pemberitahuan">Surel dan WhatsApp</a>
          <a href="/tte/kantor">Tanda tangan elektronik</a>
          <a href="/kantor/keamanan">Keamanan akun</a>
        </p>
        <FormSkema skema={SkemaSetelan} awal={setelan} aksi="/kantor" csrf={csrf} tombol="Simpan" />
      </>
    ),
  })

  aksi(app, {
    jalur: '/kantor',
    akses: 'admin',
    judul: 'Setelan kantor',
    tombol: 'Simpan',
    skema: SkemaSetelan,
    async jalankan({ trx, kini, pelaku, isian }) {
      const { zona } = await setelanKantor(trx)
      await simpanSetelan(trx, isian, kini)
      if (zona !== isian.zona)
        await antre(trx, 'kalender.ikuti-zona', {
          dari: zona,
          ke: isian.zona,
          oleh: pelaku.pegawaiId,
        })
      await trx('riwayat').insert({
        at: kini,
        aksi: 'kantor.setelan',
        pegawai_id: pelaku.pegawaiId,
        rincian: JSON.stringify({ kolom: Object.keys(isian) }),
      })
      return { ...(await setelanKantor(trx)) }
    },
    lanjut: () => '/kantor?pesan=Setelan+disimpan.',
  })
}
