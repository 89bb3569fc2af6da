import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { alamatPublik } from '../kantor/alamat-publik.js'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { gambarQr } from '../platform/docx/qr.js'
import { baca } from '../platform/http/baca.js'
import { unduh } from '../platform/http/unduh.js'
import { waktuSingkat } from '../values/tanggal.js'
import { wajibPetugas } from './hak.js'
import { GANTI_DETIK, kodeHadir } from './kode.js'
import { kepalaKelas } from './queries.js'
import { satuSesi } from './sesi.js'
import { DalamSesi } from './skema.js'
import { HalamanLayar } from './views-layar.js'
import { keadaanSesi, pintuBuka } from './waktu-sesi.js'

/** The page on the wall; it calls itself again, so it needs no script. */
export async function ruteLayar(app: FastifyInstance): Promise<void> {
  app.addHook('onSend', async (req, reply) => {
    if (req.url.endsWith('/layar')) reply.header('refresh', String(GANTI_DETIK / 2))
  })

  baca(app, {
    jalur: '/pelatihan/:id/sesi/:sesi/layar',
    akses: 'masuk',
    judul: 'Kode daftar hadir',
    params: DalamSesi,
    async data({ db, params, pelaku, kini }) {
      await wajibPetugas(db, pelaku, params.id)
      const { rahasia, ...sesi } = await satuSesi(db, params.sesi, params.id)
      const keadaan = keadaanSesi(sesi, kini)
      const jam = await setelanKantor(db)
      const hitung = (tabel: string, syarat: object) =>
        db(tabel)
          .where(syarat)
          .count({ n: '*' })
          .then(([r]) => Number(r!.n))
      return {
        ...{ kelas: await kepalaKelas(db, params.id), sesi, keadaan, jam },
        kode: keadaan === 'buka' ? kodeHadir(rahasia, kini) : null,
        alamat: await alamatPublik(db),
        hadir: await hitung('presensi', { sesi_id: sesi.id, keadaan: 'hadir' }),
        peserta: await hitung('peserta', { pelatihan_id: params.id }),
        buka: waktuSingkat(pintuBuka(sesi), jam.zona),
      }
    },
    json: ({ keadaan, kode, hadir, peserta }) => ({ keadaan, kode, hadir, peserta }),
    tampilan: (data) => HalamanLayar(data),
  })

  unduh(app, {
    jalur: '/pelatihan/:id/sesi/:sesi/qr',
    akses: 'masuk',
    judul: 'Kode QR daftar hadir',
    params: DalamSesi,
    query: Type.Object({ kode: Type.String({ title: 'Kode', pattern: '^[A-Z0-9]{6}$' }) }),
    async berkas({ db, params, query, pelaku }) {
      await wajibPetugas(db, pelaku, params.id)
      const alamat = await alamatPublik(db)
      if (!alamat) throw errors.TIDAK_ADA({ apa: 'Alamat Paraf bagi umum' })
      return {
        isi: gambarQr(`${alamat}/kelas/hadir/${params.sesi}?kode=${query.kode}`),
        mime: 'image/png',
        nama: 'hadir.png',
      }
    },
  })
}
