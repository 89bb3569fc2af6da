import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { Type } from 'typebox'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { pelatihanPerkara } from '../../pelatihan/service.js'
import { catatRiwayat } from '../../perkara/service.js'
import { transaksi } from '../../platform/db/db.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import { unduh } from '../../platform/http/unduh.js'
import { waktuSingkat } from '../../values/tanggal.js'
import { wajibKelola } from '../hak.js'
import { alirPaket, siapkanPaket, simpanPaket, type PaketSiap } from '../paket.js'
import { paketKini } from '../paket-kini.js'
import { lembarSiasn } from './isi.js'
import { keadaanSiasn } from './muat.js'
import { bacaOrang, simpanOrang, type OrangTerbaca } from './orang.js'
import { SkemaEkspor, SkemaOrang, SkemaSetelanSiasn } from './schema.js'
import { HalamanSiasn, type PaketRow } from './views.js'

/** Rows left out that are named on the page. */
const SEBAB_TAMPAK = 3
const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Pelatihan' })

/** Certificates into the records of SIASN: a sheet with its fields, and one PDF per NIP. */
export function ruteSiasn(app: FastifyInstance): void {
  baca(app, {
    jalur: '/pelatihan/:id/siasn',
    akses: 'masuk',
    judul: 'Ekspor SIASN',
    params: Id,
    async data({ db, params, pelaku }) {
      const k = await keadaanSiasn(db, params.id)
      // It names people by NIP for no other purpose than this export.
      wajibKelola(pelaku, k.pelatihan.unit_id)
      return { k, paket: await paketSiasn(db, params.id) }
    },
    json: ({ k: { macam, setelan, siap, kurang }, paket }) => ({
      ...{ macam, setelan, kurang, paket, siap: siap.length },
    }),
    tampilan: (data, { csrf }) => HalamanSiasn({ ...data, csrf }),
  })

  unduh(app, {
    jalur: '/siasn/:id/paket.zip',
    akses: 'masuk',
    judul: 'Paket ekspor SIASN (ZIP)',
    params: Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Paket' }),
    async berkas({ db, params, pelaku, kini }) {
      const p = await db('sertifikat_paket as t')
        .join('pelatihan as l', 'l.id', 't.pelatihan_id')
        .where({ 't.id': params.id, untuk: 'siasn' })
        .first('t.ukuran', 't.sha256', 'l.nama', 'l.unit_id')
      if (!p) throw errors.TIDAK_ADA({ apa: 'Paket' })
      wajibKelola(pelaku, p.unit_id)
      const { perubahan } = await paketKini(db, params.id)
      if (perubahan.length > 0) throw errors.SIASN_PAKET_LAMA({ jumlah: perubahan.length })
      await transaksi(db, (trx) =>
        catatRiwayat(trx, {
          ...{ at: kini, aksi: 'siasn.unduh', pegawaiId: pelaku.pegawaiId },
          rincian: { paket: params.id },
        }),
      )
      return {
        ...{ isi: await alirPaket(db, params.id), ukuran: Number(p.ukuran), sha256: p.sha256 },
        ...{ mime: 'application/zip', nama: `siasn ${p.nama}.zip` },
      }
    },
  })
  ruteIsian(app)
  rutePaket(app)
}

async function paketSiasn(db: Knex, pelatihanId: string): Promise<PaketRow[]> {
  const { zona, zonaSingkat } = await setelanKantor(db)
  const baris = await db('sertifikat_paket as t')
    .join('pegawai as p', 'p.id', 't.oleh')
    .where({ pelatihan_id: pelatihanId, untuk: 'siasn' })
    .orderBy('t.dibuat_at', 'desc')
    .limit(20)
    .select('t.id', 't.sha256', 't.dibuat_at', {
      oleh: 'p.nama',
      jumlah: db.raw(
        `(select count(sertifikat_id)::int from sertifikat_paket_isi i where i.paket_id = t.id)`,
      ),
    })
  const kini = await Promise.all(baris.map((b) => paketKini(db, b.id)))
  return baris.map(({ dibuat_at, ...b }, i) => ({
    ...b,
    lama: kini[i]!.perubahan.length,
    saat: waktuSingkat(dibuat_at, zona, zonaSingkat),
  }))
}

const kembali = (id: string, pesan: string): string =>
  `/pelatihan/${id}/siasn?pesan=${encodeURIComponent(pesan)}`

function ruteIsian(app: FastifyInstance): void {
  aksi(app, {
    jalur: '/pelatihan/:id/siasn',
    akses: 'masuk',
    judul: 'Isian SIASN',
    tombol: 'Simpan',
    params: Id,
    skema: SkemaSetelanSiasn,
    async jalankan({ trx, params, pelaku, kini, isian }) {
      wajibKelola(pelaku, (await pelatihanPerkara(trx, params.id)).unit_id)
      const rapi = (s?: string) => s?.trim() ?? ''
      const baris = {
        ...{ pelatihan_id: params.id, institusi: rapi(isian.institusi) },
        ...{ instansi_id: rapi(isian.instansiId), jenis_diklat_id: rapi(isian.jenisDiklatId) },
        latihan_struktural_id: rapi(isian.latihanStrukturalId),
      }
      await trx('siasn_pelatihan').insert(baris).onConflict('pelatihan_id').merge()
      await catatRiwayat(trx, {
        ...{ at: kini, aksi: 'siasn.isian', pegawaiId: pelaku.pegawaiId, rincian: baris },
      })
      return { disimpan: true }
    },
    lanjut: (_hasil, { id }) => kembali(id, 'Isian disimpan.'),
  })

  aksi(app, {
    jalur: '/pelatihan/:id/siasn/orang',
    akses: 'masuk',
    judul: 'Masukkan pnsOrangId',
    tombol: 'Masukkan',
    params: Id,
    skema: SkemaOrang,
    tanpaSimpan: true,
    async sebelum({ db, params, pelaku, isian, berkas }) {
      wajibKelola(pelaku, (await pelatihanPerkara(db, params.id)).unit_id)
      return bacaOrang(await berkas(isian.berkas.sha256), isian.berkas.nama)
    },
    async jalankan({ trx, pelaku, kini, luar }) {
      const { orang, dilewati } = luar as OrangTerbaca
      const dikenali = await simpanOrang(trx, orang, { oleh: pelaku.pegawaiId, kini })
      const asing = orang.length - dikenali
      const rincian = { orang: dikenali, asing, dilewati: dilewati.length }
      await catatRiwayat(trx, {
        ...{ at: kini, aksi: 'siasn.orang', pegawaiId: pelaku.pegawaiId, rincian },
      })
      return { ...rincian, sebab: dilewati.slice(0, SEBAB_TAMPAK) }
    },
    lanjut: ({ orang, asing, dilewati, sebab }, { id }) =>
      kembali(
        id,
        [
          `${orang} peserta dikenali`,
          ...(asing > 0 ? [`${asing} orang bukan peserta pelatihan mana pun, tidak disimpan`] : []),
          ...(dilewati > 0 ? [`${dilewati} baris dilewati (${sebab.join('; ')})`] : []),
        ].join('; ') + '.',
      ),
  })
}

function rutePaket(app: FastifyInstance): void {
  aksi(app, {
    jalur: '/pelatihan/:id/siasn/paket',
    akses: 'masuk',
    judul: 'Buat paket ekspor SIASN',
    tombol: 'Buat paket',
    params: Id,
    skema: SkemaEkspor,
    status: 201,
    async sebelum({ db, params, pelaku, isian }) {
      const k = await keadaanSiasn(db, params.id)
      wajibKelola(pelaku, k.pelatihan.unit_id)
      const pilih = k.siap.filter((s) => !isian.hanyaBaru || !s.pernah)
      if (pilih.length === 0) throw errors.SERTIFIKAT_PILIHAN_KOSONG({ apa: 'diekspor' })
      const isi = await lembarSiasn(k.pelatihan, k.setelan, pilih)
      return siapkanPaket(
        db,
        { nama: `siasn-${k.macam}.xlsx`, isi },
        pilih.map((s) => ({ ...s, pdf: s.pdf! })),
      )
    },
    async jalankan({ trx, params, pelaku, kini, luar }) {
      const siap = luar as PaketSiap
      const kolom = { pelatihan_id: params.id, untuk: 'siasn', oleh: pelaku.pegawaiId }
      const id = await simpanPaket(trx, siap, { ...kolom, dibuat_at: kini })
      const rincian = { paket: id, sertifikat: siap.isi.length - 1, sha256: siap.sha256 }
      await catatRiwayat(trx, {
        ...{ at: kini, aksi: 'siasn.paket', pegawaiId: pelaku.pegawaiId, rincian },
      })
      return { id, jumlah: siap.isi.length - 1, sha256: siap.sha256 }
    },
    lanjut: ({ jumlah }, { id }) => kembali(id, `Paket ${jumlah} sertifikat siap diunduh.`),
  })
}
