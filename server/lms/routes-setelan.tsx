import type { FastifyInstance } from 'fastify'
import { errors } from '../errors.js'
import { catatRiwayat } from '../perkara/service.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { FormSkema } from '../platform/ui/form.js'
import { Tautan } from '../platform/ui/tautan.js'
import { alamatMoodle, periksaSitus } from './moodle/layanan.js'
import { MoodleGalat } from './moodle/panggil.js'
import { setelanLms, simpanSetelanLms, SkemaSetelanLms, tanpaRahasia } from './setelan.js'

/** For administrators: how the office reaches its learning system, and whether that works. */
export function ruteSetelanLms(app: FastifyInstance): void {
  baca(app, {
    jalur: '/kelola/lms',
    akses: 'admin',
    judul: 'Setelan LMS',
    data: async ({ db }) => ({ setelan: tanpaRahasia(await setelanLms(db)) }),
    tampilan: ({ setelan }, { csrf }) => (
      <>
        <p class="letak">
          <Tautan ke="/kelola">Pengelolaan</Tautan>
        </p>
        <h1>Setelan LMS</h1>
        <FormSkema
          skema={SkemaSetelanLms}
          awal={setelan}
          aksi="/kelola/lms"
          csrf={csrf}
          tombol="Simpan setelan"
        />
        <section class="kartu">
          <h2>Uji hubungan</h2>
          <p>
            {setelan.tokenTerisi ? 'Token sudah tersimpan.' : 'Token belum diisi.'} Uji ini menanya
            Moodle namanya dan fungsi apa yang boleh dipanggil token itu; tidak ada yang diubah.
          </p>
          <form method="post" action="/kelola/lms/uji">
            <input type="hidden" name="_csrf" value={csrf} />
            <button type="submit">Uji hubungan</button>
          </form>
        </section>
      </>
    ),
  })

  aksi(app, {
    jalur: '/kelola/lms',
    akses: 'admin',
    judul: 'Setelan LMS',
    tombol: 'Simpan setelan',
    skema: SkemaSetelanLms,
    async jalankan({ trx, pelaku, kini, isian }) {
      await simpanSetelanLms(trx, isian, kini)
      const rincian = tanpaRahasia(await setelanLms(trx))
      await catatRiwayat(trx, {
        at: kini,
        aksi: 'lms.setelan',
        pegawaiId: pelaku.pegawaiId,
        rincian,
      })
      return rincian
    },
    lanjut: () => '/kelola/lms?pesan=Setelan+disimpan.',
  })

  aksi(app, {
    jalur: '/kelola/lms/uji',
    akses: 'admin',
    judul: 'Uji hubungan LMS',
    async sebelum({ db }) {
      const alamat = alamatMoodle(await setelanLms(db), [])
      return periksaSitus(alamat).catch((galat: unknown) => {
        if (galat instanceof MoodleGalat) throw errors.LMS_GAGAL({ kata: galat.message })
        throw galat
      })
    },
    jalankan: async ({ luar }) => luar as Record<string, unknown>,
    lanjut: ({ nama, kurang }) =>
      `/kelola/lms?pesan=${encodeURIComponent(
        kurang.length === 0
          ? `Terhubung dengan ${nama}; semua fungsi boleh dipanggil.`
          : `Terhubung dengan ${nama}, tetapi token belum boleh memanggil ${kurang.join(', ')}.`,
      )}`,
  })
}
