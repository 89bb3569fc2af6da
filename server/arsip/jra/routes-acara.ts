import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { Type } from 'typebox'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { ambilBerkas } from '../../platform/docx/simpan.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import { unduh } from '../../platform/http/unduh.js'
import { antre } from '../../platform/jobs/antre.js'
import { izinMasuk } from '../../surat/masuk/izin.js'
import { tanggalDiZona, waktuSingkat } from '../../values/tanggal.js'
import { laksanakan, putuskan, usulkan } from './acara.js'
import { daftarArsip, type Daftar } from './daftar.js'
import { hakArsip, wajibBacaArsip, wajibPengelola, wajibPenyetuju } from './hak.js'
import { NAMA_ACARA } from './kata.js'
import { daftarAcara, detailAcara, samarkan } from './queries.js'
import { SkemaLaksana, SkemaPutus, SkemaUsul } from './skema.js'
import { DaftarAcara, HalamanAcara } from './views-acara.js'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Usulan arsip' })
const pesan = (teks: string) => `pesan=${encodeURIComponent(teks)}`

/** Proposals: made, decided by another person, done, with their minutes. */
export function ruteAcara(app: FastifyInstance): void {
  ruteBaca(app)
  ruteTulis(app)
  ruteUnduh(app)
}

function ruteBaca(app: FastifyInstance): void {
  baca(app, {
    jalur: '/arsip/acara',
    akses: 'masuk',
    judul: 'Usulan dan berita acara arsip',
    query: Type.Object({ sesudah: Type.Optional(Type.String({ maxLength: 80 })) }),
    async data({ db, pelaku, query }) {
      await wajibBacaArsip(db, pelaku)
      const { rows: acara, next: berikut } = await daftarAcara(db, query.sesudah)
      return { acara, berikut, kantor: await setelanKantor(db) }
    },
    json: ({ acara, berikut }) => ({ acara, berikut }),
    tampilan: ({ acara, berikut, kantor }) =>
      DaftarAcara({ acara, berikut, saat: saatUntuk(kantor) }),
  })

  baca(app, {
    jalur: '/arsip/acara/:id',
    akses: 'masuk',
    judul: 'Usulan arsip',
    params: Id,
    async data({ db, params, pelaku }) {
      await wajibBacaArsip(db, pelaku)
      const d = await detailAcara(db, params.id)
      if (!d) throw errors.TIDAK_ADA({ apa: 'Usulan arsip' })
      const hak = await hakArsip(db, pelaku)
      const izin = await izinMasuk(db, pelaku)
      const { status, diusulkan_oleh } = d.acara
      return {
        ...d,
        butir: d.butir.map((b) => ({ ...b, cuplikan: samarkan(b.cuplikan, izin) })),
        boleh: {
          memutus: hak.menyetujui && status === 'diusulkan' && diusulkan_oleh !== pelaku.pegawaiId,
          melaksanakan: hak.mengelola && status === 'disetujui',
        },
        kantor: await setelanKantor(db),
      }
    },
    json: ({ acara, butir }) => ({ acara, butir }),
    judulUntuk: ({ acara }) => NAMA_ACARA[acara.jenis]!,
    tampilan: ({ kantor, ...data }, { csrf }) =>
      HalamanAcara({ ...data, csrf, saat: saatUntuk(kantor) }),
  })
}

function ruteTulis(app: FastifyInstance): void {
  aksi(app, {
    jalur: '/arsip/acara',
    akses: 'masuk',
    judul: 'Usulkan arsip',
    tombol: 'Usulkan',
    skema: SkemaUsul,
    status: 201,
    async jalankan({ trx, kini, pelaku, isian }) {
      await wajibPengelola(trx, pelaku)
      const butir = isian.semua
        ? await semuaJatuhTempo(trx, kini, isian)
        : (isian.butir ?? []).map((b: string) => {
            const [pemilik, id] = b.split(':')
            return { pemilik: pemilik!, id: id! }
          })
      const { jenis, keterangan } = isian
      return usulkan({ trx, kini, pelaku }, { jenis, butir, keterangan })
    },
    lanjut: ({ id, jumlah }) => `/arsip/acara/${id}?${pesan(`${jumlah} arsip diusulkan.`)}`,
  })

  aksi(app, {
    jalur: '/arsip/acara/:id/putusan',
    akses: 'masuk',
    judul: 'Putuskan usulan arsip',
    tombol: 'Simpan putusan',
    params: Id,
    skema: SkemaPutus,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      const { pemangkuId } = await wajibPenyetuju(trx, pelaku)
      const setuju = isian.keputusan === 'setuju'
      await putuskan({ trx, kini, pelaku }, params.id, {
        setuju,
        alasan: isian.alasan,
        sebagai: pemangkuId,
      })
      return { setuju }
    },
    lanjut: ({ setuju }, { id }) =>
      `/arsip/acara/${id}?${pesan(setuju ? 'Usulan disetujui.' : 'Usulan ditolak.')}`,
  })

  aksi(app, {
    jalur: '/arsip/acara/:id/laksanakan',
    akses: 'masuk',
    judul: 'Catat pelaksanaan',
    tombol: 'Catat pelaksanaan',
    params: Id,
    skema: SkemaLaksana,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      await wajibPengelola(trx, pelaku)
      const hasil = await laksanakan({ trx, kini, pelaku }, params.id, isian)
      await antre(trx, 'arsip.acara', { id: params.id }, { kunci: `arsip.acara:${params.id}` })
      return hasil
    },
    lanjut: ({ jumlah }, { id }) =>
      `/arsip/acara/${id}?${pesan(`${jumlah} arsip dicatat; berita acara sedang dibuat.`)}`,
  })
}

function ruteUnduh(app: FastifyInstance): void {
  const Berkas = Type.Object(
    {
      id: Type.String({ format: 'uuid' }),
      berkas: Type.String({ pattern: '^(berita-acara\\.(docx|pdf)|daftar-arsip\\.xlsx)$' }),
    },
    { title: 'Berita acara' },
  )
  unduh(app, {
    jalur: '/arsip/acara/:id/:berkas',
    akses: 'masuk',
    judul: 'Berita acara arsip (.docx, .pdf) dan daftar arsip (.xlsx)',
    params: Berkas,
    async berkas({ db, params, pelaku }) {
      await wajibBacaArsip(db, pelaku)
      const d = await detailAcara(db, params.id)
      // The list on paper says everything; whoever may not read one line of it gets none.
      const izin = await izinMasuk(db, pelaku)
      if (d?.butir.some((b) => samarkan(b.cuplikan, izin) !== b.cuplikan))
        throw errors.SURAT_RAHASIA()
      const sha256 = {
        'berita-acara.docx': d?.acara.docx_sha256,
        'berita-acara.pdf': d?.pdf?.pdf_sha256,
        'daftar-arsip.xlsx': d?.acara.xlsx_sha256,
      }[params.berkas as string]
      if (!sha256) throw errors.TIDAK_ADA({ apa: 'Berita acara' })
      return { ...(await ambilBerkas(db, sha256)), nama: params.berkas }
    },
  })
}

/** All units due for this kind under the filter of the page, but those held or proposed already. */
async function semuaJatuhTempo(
  trx: Knex.Transaction,
  kini: Date,
  s: { jenis: string; tahun?: number; klas?: string },
): Promise<{ pemilik: string; id: string }[]> {
  const hariIni = tanggalDiZona(kini, (await setelanKantor(trx)).zona)
  const daftar = { pemindahan: 'pindah', pemusnahan: 'musnah', penyerahan: 'permanen' }[s.jenis]
  const saring = { daftar: daftar as Daftar, tahun: s.tahun, klas: s.klas }
  const { baris } = await daftarArsip(trx, saring, hariIni, 5000)
  return baris
    .filter((u) => !u.tahan && !u.diusulkan)
    .map((u) => ({ pemilik: u.pemilik, id: u.pemilik_id }))
}

const saatUntuk = (k: { zona: string; zonaSingkat: string }) => (d: Date | string) =>
  waktuSingkat(new Date(d), k.zona, k.zonaSingkat)
