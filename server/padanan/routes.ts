import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { pelatihanPerkara } from '../pelatihan/service.js'
import { catatRiwayat } from '../perkara/service.js'
import { MIME } from '../platform/docx/simpan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { unduh } from '../platform/http/unduh.js'
import { wajibKelola } from '../sertifikat/hak.js'
import { tanggalDiZona, waktuSingkat } from '../values/tanggal.js'
import { bedaXlsx } from './ekspor.js'
import { KELAS, SUMBER, type Kelas, type Lembaran, type Sumber } from './jenis.js'
import { bacaPadanan, hanyaPeserta } from './lembar.js'
import { bedaPelatihan, lembarPadanan } from './muat.js'
import { putuskan, putuskanSemua } from './putus.js'
import { SkemaHapus, SkemaLembar, SkemaPutus, skemaSemua } from './schema.js'
import { HalamanPadanan } from './views.js'

const PER_HALAMAN = 40
const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Pelatihan' })
const Saringan = Type.Object({
  kelas: Type.Optional(
    Type.Unsafe<Kelas>(Type.Union(Object.keys(KELAS).map((k) => Type.Literal(k)))),
  ),
  // A place, not a name: what is compared is told apart by NIP, which no address may hold.
  mulai: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
})

/** Roster reconciliation: SIMPEG, LMS and Smartbangkom beside the roster of one training. */
export function rutePadanan(app: FastifyInstance): void {
  baca(app, {
    jalur: '/pelatihan/:id/padanan',
    akses: 'masuk',
    judul: 'Padanan data peserta',
    params: Id,
    query: Saringan,
    async data({ db, params, query, pelaku }) {
      const pelatihan = await pelatihanPerkara(db, params.id)
      // Sheets hold more of a person than a roster shows: days of birth, whole other rosters.
      wajibKelola(pelaku, pelatihan.unit_id)
      const { zona, zonaSingkat } = await setelanKantor(db)
      const lembar = await lembarPadanan(db, params.id)
      const semua = lembar.length > 0 ? await bedaPelatihan(db, params.id, lembar) : []
      const jumlah: Partial<Record<Kelas, number>> = {}
      for (const b of semua) jumlah[b.kelas] = (jumlah[b.kelas] ?? 0) + 1
      const pilih = query.kelas ? semua.filter((b) => b.kelas === query.kelas) : semua
      const sampai = (query.mulai ?? 0) + PER_HALAMAN
      return {
        ...{ pelatihan: { id: params.id, nama: pelatihan.nama }, jumlah, kelas: query.kelas },
        lembar: lembar.map(({ sumber, nama, jumlah: n, oleh, dibuat_at }) => ({
          ...{ sumber, nama, jumlah: n, oleh, saat: waktuSingkat(dibuat_at, zona, zonaSingkat) },
        })),
        beda: pilih.slice(query.mulai ?? 0, sampai),
        berikut: sampai < pilih.length ? sampai : null,
      }
    },
    tampilan: (data, { csrf }) => HalamanPadanan({ ...data, csrf }),
  })

  unduh(app, {
    jalur: '/pelatihan/:id/padanan/perbedaan.xlsx',
    akses: 'masuk',
    judul: 'Perbedaan data peserta (XLSX)',
    params: Id,
    async berkas({ db, params, pelaku }) {
      const { nama, unit_id } = await pelatihanPerkara(db, params.id)
      wajibKelola(pelaku, unit_id)
      const isi = await bedaXlsx(nama, await bedaPelatihan(db, params.id))
      return { isi, mime: MIME.xlsx, nama: `perbedaan ${nama}.xlsx` }
    },
  })
  ruteTindakan(app)
}

const kembali = (id: string, pesan: string): string =>
  `/pelatihan/${id}/padanan?pesan=${encodeURIComponent(pesan)}`

function ruteTindakan(app: FastifyInstance): void {
  aksi(app, {
    jalur: '/pelatihan/:id/padanan/lembar',
    akses: 'masuk',
    judul: 'Unggah lembar pembanding',
    // Lists of people are read and let go of; only the rows that are compared stay.
    tanpaSimpan: true,
    tombol: 'Bandingkan',
    params: Id,
    skema: SkemaLembar,
    async sebelum({ db, params, pelaku, kini, isian, berkas }) {
      wajibKelola(pelaku, (await pelatihanPerkara(db, params.id)).unit_id)
      const { zona } = await setelanKantor(db)
      const isi = await berkas(isian.berkas.sha256)
      return bacaPadanan(isi, isian.berkas.nama, isian.sumber, tanggalDiZona(kini, zona))
    },
    async jalankan({ trx, params, pelaku, kini, luar }) {
      const terbaca = luar as Lembaran
      const roster = await trx('peserta').where({ pelatihan_id: params.id }).select('nip', 'nama')
      const { sumber, nama, baris } = hanyaPeserta(terbaca, roster)
      await trx('padanan_lembar')
        .insert({
          ...{ pelatihan_id: params.id, sumber, nama, jumlah: baris.length },
          ...{ baris: JSON.stringify(baris), oleh: pelaku.pegawaiId, dibuat_at: kini },
        })
        .onConflict(['pelatihan_id', 'sumber'])
        .merge()
      await catatRiwayat(trx, {
        ...{ at: kini, aksi: 'padanan.lembar', pegawaiId: pelaku.pegawaiId },
        rincian: { pelatihanId: params.id, sumber, nama, baris: baris.length },
      })
      const beda = (await bedaPelatihan(trx, params.id)).length
      return { sumber, baris: terbaca.baris.length, disimpan: baris.length, beda }
    },
    lanjut: ({ baris, disimpan, beda }, { id }) =>
      kembali(
        id,
        `${baris} baris terbaca${
          disimpan < baris ? `, ${disimpan} tentang peserta dan disimpan` : ''
        }; ${beda} perbedaan menunggu putusan.`,
      ),
  })

  aksi(app, {
    jalur: '/pelatihan/:id/padanan/lembar/hapus',
    akses: 'masuk',
    judul: 'Hapus lembar pembanding',
    tombol: 'Hapus lembar',
    params: Id,
    skema: SkemaHapus,
    async jalankan({ trx, params, pelaku, kini, isian }) {
      wajibKelola(pelaku, (await pelatihanPerkara(trx, params.id)).unit_id)
      const { sumber } = isian
      const hilang = await trx('padanan_lembar').where({ pelatihan_id: params.id, sumber }).delete()
      if (hilang === 0) throw errors.TIDAK_ADA({ apa: `Lembar ${SUMBER[sumber as Sumber]}` })
      await catatRiwayat(trx, {
        ...{ at: kini, aksi: 'padanan.lembar.hapus', pegawaiId: pelaku.pegawaiId },
        rincian: { pelatihanId: params.id, sumber },
      })
      return { sumber }
    },
    lanjut: (_hasil, { id }) => kembali(id, 'Lembar dihapus; putusan yang sudah diambil tetap.'),
  })

  aksi(app, {
    jalur: '/pelatihan/:id/padanan/putus',
    akses: 'masuk',
    judul: 'Putuskan perbedaan',
    tombol: 'Putuskan',
    params: Id,
    skema: SkemaPutus,
    async jalankan({ trx, params, pelaku, kini, isian }) {
      wajibKelola(pelaku, (await pelatihanPerkara(trx, params.id)).unit_id)
      const [pilih, nip = ''] = isian.pilih.split(' ')
      await putuskan(trx, params.id, { kunci: isian.kunci, pilih, nip }, { pelaku, kini })
      return { diputuskan: 1 }
    },
    lanjut: (_hasil, { id }) => kembali(id, 'Diputuskan dan diingat.'),
  })

  aksi(app, {
    jalur: '/pelatihan/:id/padanan/semua',
    akses: 'masuk',
    judul: 'Putuskan semua perbedaan segolongan',
    tombol: 'Terapkan',
    params: Id,
    skema: skemaSemua(),
    async jalankan({ trx, params, pelaku, kini, isian }) {
      wajibKelola(pelaku, (await pelatihanPerkara(trx, params.id)).unit_id)
      return { diputuskan: await putuskanSemua(trx, params.id, isian, { pelaku, kini }) }
    },
    lanjut: ({ diputuskan }, { id }) => kembali(id, `${diputuskan} perbedaan diputuskan.`),
  })
}
