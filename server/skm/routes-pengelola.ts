import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { alamatPublik } from '../kantor/alamat-publik.js'
import { setelanKantor } from '../kantor/setelan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { unduh } from '../platform/http/unduh.js'
import { catat } from '../pegawai/jejak.js'
import { pesanCetakan } from '../surat/cetakan/cetakan.js'
import { tanggalDiZona } from '../values/tanggal.js'
import { bagikan, kartuPelatihan } from './bagikan.js'
import { LAPORAN_SKM } from './cetak.js'
import { bukuSkm } from './ekspor.js'
import { wajibPengelolaSkm } from './hak.js'
import { hasilPeriode, responden, sampelPeriode } from './hitung.js'
import { buatPeriode, periode } from './periode.js'
import { pelatihanUsai, saranPeriode, semuaPeriode } from './queries.js'
import { catatHasil, rencanaPeriode, tambahRencana } from './rencana.js'
import { SkemaHasil, SkemaPeriode, SkemaRencana } from './schema.js'
import { HalamanDaftarSkm } from './views-daftar.js'
import { HalamanKartu } from './views-kartu.js'
import { HalamanPeriode } from './views-periode.js'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })
const IdPelatihan = Type.Object({
  id: Type.String({ format: 'uuid' }),
  pelatihan: Type.String({ format: 'uuid' }),
})
const pesan = (ke: string, teks: string): string => `${ke}?pesan=${encodeURIComponent(teks)}`

/** The survey as its managers see it. */
export function ruteSkm(app: FastifyInstance): void {
  baca(app, {
    jalur: '/skm',
    akses: 'masuk',
    judul: 'Survei kepuasan masyarakat',
    async data({ db, pelaku }) {
      wajibPengelolaSkm(pelaku)
      return { daftar: await semuaPeriode(db) }
    },
    tampilan: ({ daftar }, { csrf }) => HalamanDaftarSkm({ daftar, csrf }),
  })

  aksi(app, {
    jalur: '/skm',
    akses: 'masuk',
    judul: 'Buka periode survei',
    skema: SkemaPeriode,
    status: 201,
    async jalankan({ trx, kini, pelaku, isian }) {
      wajibPengelolaSkm(pelaku)
      const id = await buatPeriode(trx, isian, pelaku.pegawaiId, kini)
      const rincian = { periode: isian.nama, mulai: isian.mulai, selesai: isian.selesai }
      await catat(trx, { at: kini, aksi: 'skm.periode', oleh: pelaku.pegawaiId, rincian })
      return { id }
    },
    lanjut: ({ id }) => pesan(`/skm/${id}`, 'Periode survei dibuka.'),
  })

  baca(app, {
    jalur: '/skm/:id',
    akses: 'masuk',
    judul: 'Periode survei',
    params: Id,
    judulUntuk: (d) => d.periode.nama,
    async data({ db, params, pelaku, kini }) {
      wajibPengelolaSkm(pelaku)
      const p = await periode(db, params.id)
      const { zona } = await setelanKantor(db)
      return {
        periode: p,
        hasil: (await hasilPeriode(db, [p.id])).get(p.id)!,
        sampel: await sampelPeriode(db, p),
        responden: await responden(db, p.id),
        rencana: await rencanaPeriode(db, p.id),
        pelatihan: await pelatihanUsai(db, p, tanggalDiZona(kini, zona)),
        saran: await saranPeriode(db, p.id),
        alamat: await alamatPublik(db),
      }
    },
    tampilan: (data, { csrf }) => HalamanPeriode({ ...data, csrf }),
  })

  aksi(app, {
    jalur: '/skm/:id/rencana',
    akses: 'masuk',
    judul: 'Tambah rencana tindak lanjut',
    params: Id,
    skema: SkemaRencana,
    status: 201,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      wajibPengelolaSkm(pelaku)
      const id = await tambahRencana(trx, params.id, isian, { oleh: pelaku.pegawaiId, kini })
      return { id }
    },
    lanjut: (_h, { id }) => pesan(`/skm/${id}`, 'Rencana ditambahkan.'),
  })

  aksi(app, {
    jalur: '/skm/rencana/:id',
    akses: 'masuk',
    judul: 'Catat hasil tindak lanjut',
    params: Id,
    skema: SkemaHasil,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      wajibPengelolaSkm(pelaku)
      const periodeId = await catatHasil(trx, params.id, isian.hasil, kini)
      const rincian = { rencana: params.id, hasil: isian.hasil }
      await catat(trx, { at: kini, aksi: 'skm.hasil', oleh: pelaku.pegawaiId, rincian })
      return { periodeId }
    },
    lanjut: ({ periodeId }) => pesan(`/skm/${periodeId}`, 'Hasil dicatat.'),
  })

  aksi(app, {
    jalur: '/skm/:id/kartu/:pelatihan',
    akses: 'masuk',
    judul: 'Buat kartu survei',
    params: IdPelatihan,
    async jalankan({ trx, kini, pelaku, params }) {
      wajibPengelolaSkm(pelaku)
      const hasil = await bagikan(trx, params.id, params.pelatihan, kini)
      // How many codes there are decides how much can be answered: who made them is known.
      const rincian = { pelatihan: params.pelatihan, ...hasil }
      await catat(trx, { at: kini, aksi: 'skm.kartu', oleh: pelaku.pegawaiId, rincian })
      return { ...hasil }
    },
    lanjut: (_h, { id, pelatihan }) => `/skm/${id}/kartu/${pelatihan}`,
  })

  baca(app, {
    jalur: '/skm/:id/kartu/:pelatihan',
    akses: 'masuk',
    judul: 'Kartu survei',
    params: IdPelatihan,
    async data({ db, params, pelaku }) {
      wajibPengelolaSkm(pelaku)
      return {
        ...(await kartuPelatihan(db, params.id, params.pelatihan)),
        periodeId: params.id,
        periode: (await periode(db, params.id)).nama,
        alamat: await alamatPublik(db),
        kantor: (await setelanKantor(db)).nama,
      }
    },
    tampilan: (data) => HalamanKartu(data),
  })

  aksi(app, {
    jalur: '/skm/:id/laporan',
    akses: 'masuk',
    judul: 'Susun laporan survei',
    params: Id,
    status: 201,
    async jalankan({ trx, kini, pelaku, params }) {
      wajibPengelolaSkm(pelaku)
      const { nama } = await periode(trx, params.id)
      const id = await pesanCetakan(trx, {
        jenis: LAPORAN_SKM,
        rujukan: params.id,
        judul: `Laporan survei kepuasan masyarakat ${nama}`,
        isi: {},
        oleh: pelaku.pegawaiId,
        kini,
      })
      return { id }
    },
    lanjut: ({ id }) => `/cetakan/${id}`,
  })

  unduh(app, {
    jalur: '/skm/:id/xlsx',
    akses: 'masuk',
    judul: 'Survei sebagai XLSX',
    params: Id,
    async berkas({ db, params, pelaku }) {
      wajibPengelolaSkm(pelaku)
      return bukuSkm(db, params.id)
    },
  })
}
