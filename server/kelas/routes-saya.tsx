import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { alamatPublik } from '../kantor/alamat-publik.js'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { pesanDengan } from '../pegawai/pesan.js'
import { gambarQr } from '../platform/docx/qr.js'
import { ambilBerkas } from '../platform/docx/simpan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { unduh } from '../platform/http/unduh.js'
import { FormSkema } from '../platform/ui/form.js'
import { jamDiZona } from '../values/tanggal.js'
import { awalBiodata, simpanBiodata, SkemaBiodata } from './biodata.js'
import { sasaranSaya } from './evaluasi.js'
import { hadirDenganKode } from './hadir.js'
import { petugasKelas, wajibPembaca } from './hak.js'
import { hariSesi, jamSesi } from './kata.js'
import { serahkanLaporan } from './laporan-peserta.js'
import { pesertaOrang } from './peserta-saya.js'
import { kelasSaya, satuKelasSaya, sertifikatSaya } from './saya.js'
import { satuSesi } from './sesi.js'
import { Id, SkemaKode, SkemaLaporan } from './skema.js'
import { HalamanBiodata } from './views-biodata.js'
import { HalamanKelasSaya, HalamanSatuKelas } from './views-saya.js'

/** Pages of participants: their classes, one class, their own data. */
export function ruteSaya(app: FastifyInstance): void {
  baca(app, {
    jalur: '/kelas',
    akses: 'masuk',
    judul: 'Kelas saya',
    data: async ({ db, pelaku }) => ({
      kelas: await kelasSaya(db, pelaku.pegawaiId),
      zona: (await setelanKantor(db)).zona,
    }),
    json: ({ kelas }) => ({ kelas }),
    tampilan: (data) => HalamanKelasSaya(data),
  })

  baca(app, {
    jalur: '/kelas/:id',
    akses: 'masuk',
    judul: 'Kelas',
    judulUntuk: ({ kelas }) => kelas.nama,
    params: Id,
    async data({ db, params, pelaku, kini }) {
      const satu = await satuKelasSaya(db, params.id, pelaku.pegawaiId, kini)
      return {
        ...satu,
        evaluasi: await sasaranSaya(db, params.id, satu.saya.id, kini),
        jam: await setelanKantor(db),
      }
    },
    json: ({ jam: _, ...sisa }) => sisa,
    tampilan: (data, { csrf }) => HalamanSatuKelas({ ...data, csrf }),
  })

  baca(app, {
    jalur: '/kelas/biodata',
    akses: 'masuk',
    hanyaSesi: true,
    judul: 'Biodata',
    data: async ({ db, pelaku }) => ({
      awal: await awalBiodata(db, pelaku.pegawaiId),
      kantor: (await setelanKantor(db)).nama,
    }),
    json: ({ awal }) => ({ biodata: awal }),
    tampilan: (data, { csrf }) => HalamanBiodata({ ...data, csrf }),
  })

  aksi(app, {
    jalur: '/kelas/biodata',
    akses: 'masuk',
    hanyaSesi: true,
    judul: 'Biodata',
    tombol: 'Simpan biodata',
    skema: SkemaBiodata,
    async jalankan({ trx, kini, pelaku, isian }) {
      await simpanBiodata({ trx, kini, pelaku }, isian)
      return { tersimpan: true }
    },
    lanjut: () => `/kelas?${pesanDengan('Biodata disimpan. Akun Anda aktif.')}`,
  })

  ruteHadir(app)
  ruteBerkas(app)
}

function ruteHadir(app: FastifyInstance): void {
  const Sesi = Type.Object({ sesi: Type.String({ format: 'uuid' }) }, { title: 'Sesi' })

  baca(app, {
    jalur: '/kelas/hadir/:sesi',
    akses: 'masuk',
    judul: 'Daftar hadir',
    params: Sesi,
    query: Type.Object({ kode: Type.Optional(Type.String({ title: 'Kode', maxLength: 10 })) }),
    async data({ db, params, pelaku }) {
      const { rahasia: _, ...sesi } = await satuSesi(db, params.sesi)
      await pesertaOrang(db, sesi.pelatihan_id, pelaku.pegawaiId)
      return { sesi, jam: await setelanKantor(db) }
    },
    json: ({ sesi: { id, mata, mulai, selesai } }) => ({ id, mata, mulai, selesai }),
    tampilan: ({ sesi, jam }, { csrf, query }) => (
      <div class="pintu">
        <h1>Daftar hadir</h1>
        <p>
          {sesi.mata}. {hariSesi(sesi.mulai, jam)}, {jamSesi(sesi, jam)}.
        </p>
        <FormSkema
          skema={SkemaKode}
          awal={{ kode: query.kode }}
          aksi={`/kelas/hadir/${sesi.id}`}
          csrf={csrf}
          tombol="Saya hadir"
          fokus
        />
      </div>
    ),
  })

  aksi(app, {
    jalur: '/kelas/hadir/:sesi',
    akses: 'masuk',
    // Several classes behind one line, pressing twice; a guesser needs over 1,000 hours for one hit.
    batas: 3000,
    judul: 'Daftar hadir',
    tombol: 'Saya hadir',
    params: Sesi,
    skema: SkemaKode,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      const tanda = await hadirDenganKode({ trx, kini, pelaku }, params.sesi, isian.kode)
      const { pelatihan_id } = await satuSesi(trx, params.sesi)
      const pukul = jamDiZona(tanda.pada, (await setelanKantor(trx)).zona).replace(':', '.')
      return { ...tanda, pelatihanId: pelatihan_id, pukul }
    },
    lanjut: ({ pelatihanId, baru, pukul, telat }) =>
      `/kelas/${pelatihanId}?${pesanDengan(
        baru
          ? `Kehadiran tercatat pukul ${pukul}${telat ? `, terlambat ${telat} menit` : ''}.`
          : `Anda sudah tercatat hadir pukul ${pukul}.`,
      )}`,
  })
}

function ruteBerkas(app: FastifyInstance): void {
  unduh(app, {
    jalur: '/kelas/materi/:id',
    akses: 'masuk',
    judul: 'Materi pelatihan',
    params: Id,
    async berkas({ db, params, pelaku }) {
      const m = await db('materi_kelas').where({ id: params.id }).whereNotNull('sha256').first()
      if (!m) throw errors.TIDAK_ADA({ apa: 'Materi' })
      if (!(await petugasKelas(db, pelaku, m.pelatihan_id))) {
        const saya = await pesertaOrang(db, m.pelatihan_id, pelaku.pegawaiId)
        if (!saya.akun_aktif_at) throw errors.BIODATA_BELUM_LENGKAP()
      }
      return { ...(await ambilBerkas(db, m.sha256)), nama: m.nama_berkas }
    },
  })

  unduh(app, {
    jalur: '/kelas/:id/sertifikat',
    akses: 'masuk',
    judul: 'Sertifikat sendiri',
    params: Id,
    async berkas({ db, params, pelaku }) {
      const saya = await pesertaOrang(db, params.id, pelaku.pegawaiId)
      const s = await sertifikatSaya(db, saya.id)
      if (!s) throw errors.TIDAK_ADA({ apa: 'Sertifikat' })
      return { ...(await ambilBerkas(db, s.pdf_sha256)), nama: `sertifikat-${s.nomor}.pdf` }
    },
  })

  unduh(app, {
    jalur: '/kelas/:id/qr',
    akses: 'masuk',
    judul: 'Kode QR pendaftaran di tempat',
    params: Id,
    async berkas({ db, params, pelaku }) {
      const saya = await pesertaOrang(db, params.id, pelaku.pegawaiId)
      const alamat = await alamatPublik(db)
      if (!alamat) throw errors.TIDAK_ADA({ apa: 'Alamat Paraf bagi umum' })
      return {
        isi: gambarQr(`${alamat}/pelatihan/${params.id}/pendaftaran?cari=${saya.token}`),
        mime: 'image/png',
        nama: 'pendaftaran.png',
      }
    },
  })

  unduh(app, {
    jalur: '/pelatihan/:id/peserta/:isi/laporan',
    akses: 'masuk',
    judul: 'Laporan seorang peserta',
    params: Type.Object({ ...Id.properties, isi: Id.properties.id }, { title: 'Peserta' }),
    async berkas({ db, params, pelaku }) {
      await wajibPembaca(db, pelaku, params.id)
      const p = await db('peserta')
        .where({ id: params.isi, pelatihan_id: params.id })
        .whereNotNull('laporan_sha256')
        .first('laporan_sha256', 'laporan_nama')
      if (!p) throw errors.TIDAK_ADA({ apa: 'Laporan' })
      return { ...(await ambilBerkas(db, p.laporan_sha256)), nama: p.laporan_nama }
    },
  })

  aksi(app, {
    jalur: '/kelas/:id/laporan',
    akses: 'masuk',
    judul: 'Serahkan laporan',
    tombol: 'Serahkan laporan',
    params: Id,
    skema: SkemaLaporan,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      await serahkanLaporan({ trx, kini, pelaku }, params.id, isian.laporan)
      return { diterima: true }
    },
    lanjut: (_, { id }) => `/kelas/${id}?${pesanDengan('Laporan diterima.')}`,
  })
}
