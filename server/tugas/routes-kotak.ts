import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { setelanKantor } from '../kantor/setelan.js'
import type { Mesin } from '../perkara/service.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { sebutToken } from '../platform/http/jejak.js'
import { sertakanTenggat } from '../tenggat/service.js'
import { waktuSingkat } from '../values/tanggal.js'
import { AMBIL_TERBANYAK, ambilBanyak } from './ambil-banyak.js'
import { kotakTugas } from './kotak.js'
import { handlerBertanda } from './bertanda.js'
import { BATAS_HITUNG, jumlahTab } from './pilihan-tab.js'
import { ruteSekaligus } from './sekaligus/routes.js'
import {
  akhirHariIni,
  alamatKotak,
  kolomSaring,
  pilihanSaring,
  sebagaiSaja,
  SkemaKotak,
} from './saring.js'
import { hapusSaringan, saringanSaya, simpanSaringan } from './saringan.js'
import { LaporanAmbil } from './view-ambil.js'
import { KotakTugas } from './views.js'

const pesan = (teks: string) => `pesan=${encodeURIComponent(teks)}`

/** The inbox, what is taken from it at once, and the searches of it that a person keeps. */
export function ruteKotak(app: FastifyInstance, mesin: Mesin): void {
  const bertanda = handlerBertanda(mesin.handlers)
  ruteSekaligus(app, mesin)
  baca(app, {
    jalur: '/tugas',
    akses: 'masuk',
    judul: 'Kotak tugas',
    luring: () => 'baca',
    query: SkemaKotak,
    async data({ db, pelaku, query, kini }) {
      const { sesudah, ...diminta } = { tab: 'semua', ...query }
      const dilihat = sebagaiSaja(pelaku, diminta.sebagai)
      const saring = dilihat === pelaku ? { ...diminta, sebagai: undefined } : diminta
      const kantor = await setelanKantor(db)
      const akhirHari = akhirHariIni(kini, kantor.zona)
      const [halaman, jumlah, pilihan, saringan] = await Promise.all([
        kotakTugas(db, { pelaku: dilihat, saring, sesudah, kini, akhirHari, bertanda }),
        jumlahTab(db, dilihat, saring.sebagai),
        pilihanSaring(db),
        saringanSaya(db, pelaku.pegawaiId),
      ])
      const baris = (await sertakanTenggat(db, halaman.baris, kini)).map((b) => ({
        ...b,
        siapPutus: b.dibuka && Boolean(mesin.handlers.get(b.handler)?.memutus),
      }))
      const modul = app.http.aset('kotak.js')
      return {
        ...{ tab: saring.tab, saring, ...halaman, baris, jumlah, batasHitung: BATAS_HITUNG },
        ...{ pilihan, saringan, kantor, modul },
      }
    },
    json: ({ pilihan: _, kantor: __, modul: ___, ...sisa }) => sisa,
    tampilan: ({ kantor, ...isi }, { pelaku, csrf }) =>
      KotakTugas({
        ...isi,
        csrf,
        saat: (d: Date) => waktuSingkat(d, kantor.zona, kantor.zonaSingkat),
        pelaku,
      }),
  })

  aksi(app, {
    jalur: '/tugas/ambil',
    akses: 'masuk',
    judul: 'Ambil beberapa tugas',
    skema: Type.Object(
      {
        id: Type.Optional(
          Type.Array(Type.String({ format: 'uuid' }), {
            title: 'Tugas yang dipilih',
            maxItems: AMBIL_TERBANYAK,
          }),
        ),
      },
      { additionalProperties: false },
    ),
    // Not in the one transaction of the action: each task is taken in its own.
    sebelum: ({ db, kini, pelaku, isian, req }) =>
      ambilBanyak(
        { db, mesin, kini, pelaku, awal: (trx) => sebutToken(trx, req.sesi?.token?.id) },
        isian.id ?? [],
      ),
    jalankan: async ({ luar }) => ({ hasil: luar }),
    hasil: ({ hasil }) =>
      hasil.length > 1 || hasil.some((h: any) => !h.diambil) ? LaporanAmbil({ hasil }) : null,
    lanjut: ({ hasil }) =>
      hasil.length === 0
        ? `/tugas?tab=ambil&${pesan('Belum ada tugas yang dipilih. Centang tugasnya dulu.')}`
        : `/tugas/${hasil[0].id}?${pesan('Tugas Anda ambil.')}`,
  })

  aksi(app, {
    jalur: '/tugas/saringan',
    akses: 'masuk',
    judul: 'Simpan saringan',
    skema: Type.Object(
      {
        nama: Type.String({ title: 'Nama saringan', minLength: 1, maxLength: 60 }),
        ...kolomSaring,
      },
      { additionalProperties: false },
    ),
    status: 201,
    async jalankan({ trx, kini, pelaku, isian: { nama, ...isi } }) {
      const { pegawaiId } = pelaku
      return { ...(await simpanSaringan(trx, { pegawaiId, nama: nama.trim(), isi, kini })), isi }
    },
    lanjut: ({ isi }) => {
      const alamat = alamatKotak(isi)
      return `${alamat}${alamat.includes('?') ? '&' : '?'}${pesan('Saringan disimpan.')}`
    },
  })

  aksi(app, {
    jalur: '/tugas/saringan/:id/hapus',
    akses: 'masuk',
    judul: 'Hapus saringan',
    params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
    async jalankan({ trx, pelaku, params }) {
      await hapusSaringan(trx, params.id, pelaku.pegawaiId)
      return {}
    },
    lanjut: () => `/tugas?${pesan('Saringan dihapus.')}`,
  })
}
