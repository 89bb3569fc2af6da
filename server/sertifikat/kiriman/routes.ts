import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { Type } from 'typebox'
import { errors } from '../../errors.js'
import { alamatPublik } from '../../kantor/alamat-publik.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { pelatihanPerkara } from '../../pelatihan/service.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import { tanggalDiZona, tanggalPanjang } from '../../values/tanggal.js'
import { bolehKelola, wajibKelola } from '../hak.js'
import type { PaketSiap } from '../paket.js'
import { paketKini } from '../paket-kini.js'
import { cabutKiriman, catatKiriman, siapkanKiriman } from './kirim.js'
import { SkemaKiriman } from './schema.js'
import { HalamanKiriman, type KirimanRow } from './views.js'

const Id = (title: string) => Type.Object({ id: Type.String({ format: 'uuid' }) }, { title })
/** Packages shown of one training; nobody sends it as often as that. */
const TAMPAK = 50

/** What the office does with packages for those who held a training. */
export function ruteKiriman(app: FastifyInstance): void {
  baca(app, {
    jalur: '/pelatihan/:id/kiriman',
    akses: 'masuk',
    judul: 'Kiriman sertifikat',
    params: Id('Pelatihan'),
    async data({ db, params, pelaku, kini }) {
      const { id, nama, unit_id } = await pelatihanPerkara(db, params.id)
      const kelola = bolehKelola(pelaku, unit_id)
      const kiriman = await daftarKiriman(db, id, kini, kelola)
      return { pelatihan: { id, nama }, kiriman, kelola }
    },
    tampilan: (data, { csrf }) => HalamanKiriman({ ...data, csrf }),
  })

  aksi(app, {
    jalur: '/pelatihan/:id/kiriman',
    akses: 'masuk',
    judul: 'Siapkan kiriman sertifikat',
    tombol: 'Siapkan kiriman',
    params: Id('Pelatihan'),
    skema: SkemaKiriman,
    status: 201,
    async sebelum({ db, params, pelaku, isian }) {
      wajibKelola(pelaku, (await pelatihanPerkara(db, params.id)).unit_id)
      return siapkanKiriman(db, params.id, isian)
    },
    async jalankan({ trx, params, pelaku, kini, isian, luar }) {
      const siap = luar as PaketSiap & { belum: number }
      const paket = await catatKiriman(trx, params.id, isian, siap, { pelaku, kini })
      return { ...paket, belum: siap.belum }
    },
    lanjut: ({ belum }, { id }) =>
      kembali(
        id,
        `Kiriman siap; salin tautannya ke surat pengantar.${
          belum > 0 ? ` ${belum} sertifikat belum ditandatangani dan tidak ikut.` : ''
        }`,
      ),
  })

  aksi(app, {
    jalur: '/kiriman/:id/cabut',
    akses: 'masuk',
    judul: 'Cabut tautan kiriman',
    tombol: 'Cabut tautan',
    params: Id('Kiriman'),
    async jalankan({ trx, params, pelaku, kini }) {
      const p = await trx('sertifikat_paket as t')
        .join('pelatihan as l', 'l.id', 't.pelatihan_id')
        .where({ 't.id': params.id, untuk: 'kiriman' })
        .first('l.id', 'l.unit_id')
      if (!p) throw errors.TIDAK_ADA({ apa: 'Kiriman' })
      wajibKelola(pelaku, p.unit_id)
      await cabutKiriman(trx, params.id, { pelaku, kini })
      return { pelatihanId: p.id }
    },
    lanjut: ({ pelatihanId }) => kembali(pelatihanId, 'Tautan dicabut.'),
  })
}

const kembali = (id: string, pesan: string): string =>
  `/pelatihan/${id}/kiriman?pesan=${encodeURIComponent(pesan)}`

/** The address itself is for those who send it, not for everyone who may look. */
async function daftarKiriman(
  db: Knex,
  pelatihanId: string,
  kini: Date,
  kelola: boolean,
): Promise<KirimanRow[]> {
  const { zona } = await setelanKantor(db)
  const publik = await alamatPublik(db)
  const hariIni = tanggalDiZona(kini, zona)
  const baris = await db('sertifikat_paket as t')
    .where({ pelatihan_id: pelatihanId, untuk: 'kiriman' })
    .orderBy('dibuat_at', 'desc')
    .limit(TAMPAK)
    .select('t.*', {
      jumlah: db.raw(
        `(select count(sertifikat_id)::int from sertifikat_paket_isi i
           where i.paket_id = t.id and i.edisi = t.edisi)`,
      ),
    })
  const isi = await Promise.all(baris.map((k) => paketKini(db, k.id)))
  const dahulu = await db('sertifikat_paket_edisi')
    .whereIn(
      'paket_id',
      baris.map((k) => k.id),
    )
    .whereNotNull('diterima_at')
    .orderBy('edisi')
  return baris.map((k, i): KirimanRow => {
    const terbuka = !k.dicabut_at && k.berlaku_sampai >= hariIni
    const sampai = k.dicabut_at ? 'dicabut' : terbuka ? 'berlaku' : 'berakhir'
    return {
      ...{ id: k.id, tujuan: k.tujuan, surat: k.surat, jumlah: k.jumlah, sha256: k.sha256 },
      tautan: terbuka && kelola ? `${publik}/kiriman/${k.token}` : '',
      ...{ berlakuSampai: k.berlaku_sampai, diambil: k.diambil, edisi: k.edisi },
      perubahan: isi[i]!.perubahan,
      dahulu: dahulu
        .filter((e) => e.paket_id === k.id)
        .map((e) => `Edisi ${e.edisi} diterima ${e.diterima_oleh}, ${e.diterima_jabatan}`),
      keadaan: k.diterima_at ? 'diterima' : sampai,
      diterima: k.diterima_at
        ? `${k.diterima_oleh}, ${k.diterima_jabatan}, ${tanggalPanjang(tanggalDiZona(k.diterima_at, zona))}`
        : '',
    }
  })
}
