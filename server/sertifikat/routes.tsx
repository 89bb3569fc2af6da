import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { Config } from '../config.js'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { pelatihanPerkara } from '../pelatihan/service.js'
import { catatRiwayat } from '../perkara/service.js'
import { ambilBerkas } from '../platform/docx/simpan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { unduh } from '../platform/http/unduh.js'
import { FormSkema } from '../platform/ui/form.js'
import { samarkanNip } from '../values/nip.js'
import { tanggalDiZona } from '../values/tanggal.js'
import { setelanSertifikat, simpanSetelanSertifikat, SkemaSetelanSertifikat } from './aturan.js'
import { daftarSertifikat, type SertifikatRow } from './daftar.js'
import { bolehKelola } from './hak.js'
import { ruteSertifikatHidup } from './routes-hidup.js'
import { giliranTanda } from './tanda-lagi.js'
import { HalamanSertifikat } from './views.js'

export function routes(app: FastifyInstance, config: Config): void {
  ruteSertifikatHidup(app, config)
  baca(app, {
    jalur: '/pelatihan/:id/sertifikat',
    akses: 'masuk',
    judul: 'Sertifikat',
    params: Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Pelatihan' }),
    keluaran: Type.Object({
      sertifikat: Type.Array(
        Type.Object({
          id: Type.String(),
          nomor: Type.String(),
          nip: Type.String(),
          pdf_sha256: Type.Union([Type.String(), Type.Null()]),
          pdf: Type.Union([Type.String(), Type.Null()]),
        }),
      ),
    }),
    async data({ db, params, pelaku, kini }) {
      const { id, nama, unit_id } = await pelatihanPerkara(db, params.id)
      const sertifikat = await daftarSertifikat(db, id)
      return {
        ...{ pelatihan: { id, nama }, sertifikat, kelola: bolehKelola(pelaku, unit_id) },
        instansi: [...new Set(sertifikat.map((s) => s.instansi))].filter(Boolean).sort(),
        hariIni: tanggalDiZona(kini, (await setelanKantor(db)).zona),
        giliran: await giliranTanda(db, id, pelaku),
      }
    },
    // Whole NIP are for who looks after the training; everybody else tells people apart by name.
    json: ({ pelatihan, sertifikat, giliran, kelola }) => ({
      ...{ pelatihan, giliran },
      sertifikat: kelola
        ? sertifikat
        : sertifikat.map((s: SertifikatRow) => ({ ...s, nip: samarkanNip(s.nip) })),
    }),
    tampilan: (data, { csrf }) => HalamanSertifikat({ ...data, csrf }),
  })

  unduh(app, {
    jalur: '/sertifikat/:berkas',
    akses: 'masuk',
    judul: 'Berkas satu sertifikat (.docx atau .pdf)',
    params: Type.Object(
      { berkas: Type.String({ pattern: `^${UUID}\\.(docx|pdf)$` }) },
      { title: 'Berkas sertifikat' },
    ),
    async berkas({ db, params }) {
      const [id, jenis] = params.berkas.split('.')
      const row = await db('sertifikat as s')
        .leftJoin('konversi as k', 'k.docx_sha256', 's.docx_sha256')
        .where('s.id', id)
        .first('s.nomor', 's.docx_sha256', 'k.status', {
          // Signed where it has been signed.
          pdf_sha256: db.raw('coalesce(s.pdf_sha256, k.pdf_sha256)'),
        })
      if (!row) throw errors.TIDAK_ADA({ apa: 'Sertifikat' })
      const sha = jenis === 'docx' ? row.docx_sha256 : row.pdf_sha256
      if (!sha) throw row.status === 'gagal' ? errors.PDF_GAGAL() : errors.PDF_MENUNGGU()
      return { ...(await ambilBerkas(db, sha)), nama: `sertifikat-${row.nomor}.${jenis}` }
    },
  })
  rutePenandatangan(app)
}

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

/** Who signs which certificate is the office's to say. */
function rutePenandatangan(app: FastifyInstance): void {
  baca(app, {
    jalur: '/sertifikat/setelan',
    akses: 'admin',
    judul: 'Setelan sertifikat',
    data: ({ db }) => setelanSertifikat(db),
    tampilan: (setelan, { csrf }) => (
      <>
        <h1>Setelan sertifikat</h1>
        <p>Berlaku untuk sertifikat yang dicetak sesudah ini.</p>
        <FormSkema
          skema={SkemaSetelanSertifikat}
          awal={setelan}
          aksi="/sertifikat/setelan"
          csrf={csrf}
          tombol="Simpan"
        />
      </>
    ),
  })

  aksi(app, {
    jalur: '/sertifikat/setelan',
    akses: 'admin',
    judul: 'Setelan sertifikat',
    tombol: 'Simpan',
    skema: SkemaSetelanSertifikat,
    async jalankan({ trx, kini, pelaku, isian }) {
      await simpanSetelanSertifikat(trx, isian, kini)
      await catatRiwayat(trx, {
        at: kini,
        aksi: 'sertifikat.setelan',
        pegawaiId: pelaku.pegawaiId,
        rincian: isian,
      })
      return isian
    },
    lanjut: () => '/sertifikat/setelan?pesan=Setelan+disimpan.',
  })
}
