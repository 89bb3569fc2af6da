import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { aksi } from '../../platform/http/aksi.js'
import { FormSkema } from '../../platform/ui/form.js'
import { pesanDengan } from '../pesan.js'
import { SkemaGantiSandi } from '../schema.js'
import { pakaiKodeAwal, periksaKodeAwal } from './kode.js'

const { sandiBaru, ulangiSandi } = SkemaGantiSandi.properties

const SkemaAwal = Type.Object({
  nip: Type.String({ title: 'NIP', minLength: 18, maxLength: 25, 'x-autocomplete': 'username' }),
  kode: Type.String({
    title: 'Kode awal',
    description: 'Dari panitia atau admin, misalnya 7K3M-QX9P-A2BC. Berlaku satu kali.',
    minLength: 12,
    maxLength: 20,
    'x-autocomplete': 'one-time-code',
  }),
  sandiBaru,
  ulangiSandi,
})

/**
 * Requests a minute from one address: a class of 200 behind one line fits. A guesser is stopped by the
 * tries of one name and the failures of one address, not here.
 */
const PER_MENIT = 240

/** First login: the code handed out opens nothing but the choice of one's own password. */
export function ruteKodeAwal(app: FastifyInstance): void {
  app.get('/masuk/awal', { config: { akses: 'publik' }, schema: { hide: true } }, (_req, reply) =>
    reply.halaman(
      <div class="pintu">
        <h1>Masuk pertama kali</h1>
        <p>
          Ganti kode awal dari panitia atau admin dengan kata sandi Anda sendiri. Sesudah itu masuk
          dengan NIP dan kata sandi tersebut.
        </p>
        <FormSkema
          skema={SkemaAwal}
          aksi="/masuk/awal"
          csrf={reply.csrf()}
          tombol="Simpan kata sandi"
          fokus
        />
        <p class="redup">
          Kode tidak berlaku? <a href="/masuk/kendala">Laporkan kendala masuk</a>
        </p>
      </div>,
      { judul: 'Masuk pertama kali' },
    ),
  )

  aksi(app, {
    jalur: '/masuk/awal',
    akses: 'publik',
    hanyaSesi: true,
    batas: PER_MENIT,
    judul: 'Masuk pertama kali',
    tombol: 'Simpan kata sandi',
    skema: SkemaAwal,
    sebelum: ({ db, isian, req, kini }) => periksaKodeAwal({ db, ip: req.ip, kini }, isian),
    async jalankan({ trx, kini, isian, luar }) {
      return { tersimpan: true, tujuan: await pakaiKodeAwal(trx, isian, String(luar), kini) }
    },
    lanjut: ({ tujuan }) =>
      `/masuk?ke=${tujuan}&${pesanDengan('Kata sandi disimpan. Masuk dengan NIP dan kata sandi itu.')}`,
  })
}
