import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { setelanKantor } from '../kantor/setelan.js'
import { pesanDengan } from '../pegawai/pesan.js'
import type { Mesin } from '../perkara/service.js'
import { penempatanPada } from '../perangkat/service.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { daftarKompetensi } from './acuan.js'
import { hapusKonsep } from './konsep.js'
import { kirimUsulan } from './kirim.js'
import { atasanYangDiwakili } from './putus.js'
import { daftarUsulan, hitungTahap, satuUsulan } from './queries.js'
import { kegiatanSaya, tugasBerikut } from './queries-jalan.js'
import { riwayatOrang } from './queries-orang.js'
import { ruteBawahan } from './routes-bawahan.js'
import { ruteFormulir } from './routes-formulir.js'
import { ruteLaporan } from './routes-laporan.js'
import { ruteWaktu } from './routes-waktu.js'
import { Id, PilihTahun, Saring, SkemaTahun } from './skema.js'
import { aturTahun, daftarTahun, hariIniKantor, perubahanTahun, sebutTerkunci } from './tahun.js'
import { DaftarRencana } from './views.js'
import { HalamanTahun } from './views-tahun.js'
import { HalamanUsulan } from './views-satu.js'

/** Planning of competence development: of each PNS, of their superior, of who opens the year. */
export function rutePerencanaan(app: FastifyInstance, mesin: Mesin): void {
  baca(app, {
    jalur: '/rencana',
    akses: 'masuk',
    judul: 'Rencana pengembangan kompetensi',
    query: Saring,
    async data({ db, pelaku, kini, query }) {
      const { pegawaiId: id } = pelaku
      const daftar = await daftarUsulan(db, { kolom: 'pegawai_id', id }, query)
      return {
        ...{ saringan: query, tahun: await daftarTahun(db, kini) },
        hitung: await hitungTahap(db, id, query.tahun),
        kegiatan: await kegiatanSaya(db, id, ['berjalan']),
        kantor: await setelanKantor(db),
        tempat: await tempatBertugas(db, id, kini),
        lanjutan: await tugasBerikut(
          db,
          daftar.usulan.map((u) => u.id),
        ),
        ...daftar,
      }
    },
    json: ({ kantor: _, ...sisa }) => sisa,
    tampilan: ({ kantor, ...data }, { csrf }) => DaftarRencana({ ...data, ...kantor, csrf }),
  })

  baca(app, {
    jalur: '/rencana/tahun',
    akses: 'admin',
    judul: 'Tahun perencanaan',
    query: PilihTahun,
    async data({ db, kini, query }) {
      const tahun = await daftarTahun(db, kini)
      const { zona, zonaSingkat } = await setelanKantor(db)
      return {
        ...{ tahun, perubahan: await perubahanTahun(db), zona, zonaSingkat },
        awal: tahun.find((t) => t.tahun === query.tahun) ?? null,
      }
    },
    json: ({ tahun, perubahan }) => ({ tahun, perubahan }),
    tampilan: (data, { csrf }) => HalamanTahun({ ...data, csrf }),
  })

  aksi(app, {
    jalur: '/rencana/tahun',
    akses: 'admin',
    judul: 'Tahun perencanaan',
    tombol: 'Simpan',
    skema: SkemaTahun,
    async jalankan({ trx, kini, pelaku, isian }) {
      await aturTahun({ trx, kini, pelaku }, isian)
      return { tahun: isian.tahun }
    },
    lanjut: ({ tahun }) => `/rencana/tahun?${pesanDengan(`Tahun ${tahun} disimpan.`)}`,
  })

  baca(app, {
    jalur: '/rencana/:id',
    akses: 'masuk',
    judul: 'Usulan pengembangan kompetensi',
    judulUntuk: ({ usulan }) => usulan.materi,
    params: Id,
    async data({ db, params, pelaku, kini }) {
      const atasan = atasanYangDiwakili(pelaku)
      const usulan = await satuUsulan(db, params.id, { pegawaiId: pelaku.pegawaiId, atasan })
      const milikSendiri = usulan.pegawaiId === pelaku.pegawaiId
      const { zona, zonaSingkat } = await setelanKantor(db)
      return {
        ...{
          usulan,
          milikSendiri,
          zona,
          zonaSingkat,
          lihatPerkara: !pelaku.luar,
          luar: pelaku.luar,
        },
        kompetensi: await daftarKompetensi(db),
        terkunci: await sebutTerkunci(db, usulan.tahun, kini),
        orang: milikSendiri ? null : await riwayatOrang(db, usulan),
      }
    },
    json: ({ usulan, orang }) => ({ usulan, orang }),
    tampilan: (data, { csrf }) => HalamanUsulan({ ...data, csrf }),
  })

  ruteKonsep(app, mesin)
  ruteFormulir(app)
  ruteWaktu(app)
  ruteBawahan(app, mesin)
  ruteLaporan(app)
}

async function tempatBertugas(
  db: Knex,
  id: string,
  kini: Date,
): Promise<{ pd: string; atasan: string } | null> {
  const p = await penempatanPada(db, id, await hariIniKantor(db, kini))
  const atasan = p?.atasanId && (await db('pegawai').where({ id: p.atasanId }).first('nama'))
  return p && { pd: p.pd, atasan: atasan ? atasan.nama : '' }
}

function ruteKonsep(app: FastifyInstance, mesin: Mesin): void {
  aksi(app, {
    jalur: '/rencana/:id/kirim',
    akses: 'masuk',
    judul: 'Kirim usulan',
    params: Id,
    async jalankan({ trx, kini, pelaku, params }) {
      await kirimUsulan({ mesin, trx, kini, pelaku }, params.id)
      return { id: params.id }
    },
    lanjut: ({ id }) => `/rencana/${id}?${pesanDengan('Usulan dikirim ke atasan langsung.')}`,
  })

  aksi(app, {
    jalur: '/rencana/:id/hapus',
    akses: 'masuk',
    judul: 'Hapus konsep',
    params: Id,
    async jalankan({ trx, kini, pelaku, params }) {
      await hapusKonsep({ mesin, trx, kini, pelaku }, params.id)
      return { id: params.id }
    },
    lanjut: () => `/rencana?${pesanDengan('Konsep dihapus.')}`,
  })
}
