import type { FastifyInstance } from 'fastify'
import type { Mesin } from '../perkara/service.js'
import { aksi } from '../platform/http/aksi.js'
import { FormSkema } from '../platform/ui/form.js'
import { laporkanKendala, SkemaKendala } from './kendala.js'

/** Reports a minute from one address: a class behind one line fits, a machine does not. */
const PER_MENIT = 20

/** Who cannot log in says so without logging in; the answer is the same for everyone. */
export function ruteKendala(app: FastifyInstance, mesin: Mesin): void {
  app.get(
    '/masuk/kendala',
    { config: { akses: 'publik', tanpaSesi: true }, schema: { hide: true } },
    (_req, reply) =>
      reply.halaman(
        <div class="pintu">
          <h1>Kendala masuk</h1>
          <p>Bagi peserta pelatihan yang sedang berjalan.</p>
          <FormSkema
            skema={SkemaKendala}
            aksi="/masuk/kendala"
            csrf={reply.csrf()}
            tombol="Laporkan"
          />
        </div>,
        { judul: 'Kendala masuk' },
      ),
  )

  aksi(app, {
    jalur: '/masuk/kendala',
    akses: 'publik',
    tanpaSesi: true,
    batas: PER_MENIT,
    judul: 'Kendala masuk',
    tombol: 'Laporkan',
    skema: SkemaKendala,
    async jalankan({ trx, kini, isian }) {
      await laporkanKendala({ trx, mesin, kini }, isian)
      return { diterima: true }
    },
    lanjut: () => '/masuk',
    hasil: () => (
      <div class="pintu">
        <h1>Laporan diterima</h1>
        <p>
          Bila NIP Anda tercatat sebagai peserta pelatihan yang sedang berjalan, laporan sudah ada
          di tangan Admin Bangkom. Kata sandi baru disampaikan melalui kontak yang tercatat pada
          daftar peserta.
        </p>
        <p>
          Belum ada kabar dalam satu hari kerja? Hubungi panitia pelatihan Anda.{' '}
          <a href="/masuk">Kembali ke halaman masuk</a>
        </p>
      </div>
    ),
  })
}
