import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { pelatihanPerkara } from '../pelatihan/service.js'
import { catatRiwayat } from '../perkara/service.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { unduh } from '../platform/http/unduh.js'
import { csvPengguna } from './csv.js'
import { wajibLms } from './hak.js'
import { kursusPelatihan, simpanKursus, SkemaKursus, wajibKursus } from './kursus.js'
import { alamatMoodle } from './moodle/layanan.js'
import { pekerjaanPelatihan, pesanLms } from './pekerjaan.js'
import { akunMoodle, akunPeserta, rekapAkun } from './queries.js'
import { buatSandiBaru, catatReset, type SandiBaru } from './reset.js'
import { ruteImporLms } from './routes-impor.js'
import { rutePantau } from './routes-pantau.js'
import { ruteSetelanLms } from './routes-setelan.js'
import { sandiAwal } from './sandi.js'
import { catatSandiDiunduh } from './sandi-diunduh.js'
import { SkemaSandiLms } from './schema.js'
import { setelanLms } from './setelan.js'
import { HasilSandi } from './tampilan.js'
import { HalamanLms } from './views.js'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Pelatihan' })
const ke = (id: string, pesan: string) => `/pelatihan/${id}/lms?pesan=${encodeURIComponent(pesan)}`

/** The learning system: its settings, and accounts, marks and monitoring of each training. */
export function ruteLms(app: FastifyInstance): void {
  ruteSetelanLms(app)
  ruteImporLms(app)
  rutePantau(app)
  ruteSandi(app)
  ruteAkun(app)

  baca(app, {
    jalur: '/pelatihan/:id/lms',
    akses: 'masuk',
    judul: 'LMS pelatihan',
    params: Id,
    async data({ db, params, pelaku }) {
      await wajibLms(db, pelaku, params.id)
      const { id, nama, angkatan } = await pelatihanPerkara(db, params.id)
      const kursus = await kursusPelatihan(db, id)
      const akun = await akunPeserta(db, id)
      return {
        pelatihan: { id, nama, angkatan },
        cara: (await setelanLms(db)).cara,
        kursus: kursus && {
          ...{ kursus: kursus.kursus, kelompok: kursus.kelompok, kohort: kursus.kohort },
        },
        rekap: await rekapAkun(db, id),
        gagal: akun
          .filter((a) => a.keadaan === 'gagal')
          .slice(0, 100)
          .map((a) => ({ nama: a.nama, nip: a.nip, galat: a.galat! })),
        pekerjaan: await pekerjaanPelatihan(db, id),
      }
    },
    tampilan: (d, { csrf }) => HalamanLms({ d, csrf }),
  })

  aksi(app, {
    jalur: '/pelatihan/:id/lms',
    akses: 'masuk',
    judul: 'Kursus pelatihan di LMS',
    tombol: 'Simpan kursus',
    params: Id,
    skema: SkemaKursus,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      await wajibLms(trx, pelaku, params.id)
      await pelatihanPerkara(trx, params.id)
      await simpanKursus(trx, params.id, isian, kini)
      const rincian = { pelatihan: params.id, ...isian }
      await catatRiwayat(trx, {
        at: kini,
        aksi: 'lms.kursus',
        pegawaiId: pelaku.pegawaiId,
        rincian,
      })
      return {}
    },
    lanjut: (_, params) => ke(params.id, 'Kursus disimpan.'),
  })
}

function ruteAkun(app: FastifyInstance): void {
  unduh(app, {
    jalur: '/pelatihan/:id/lms/pengguna.csv',
    akses: 'masuk',
    judul: 'Akun peserta untuk Upload users Moodle (.csv)',
    params: Id,
    async berkas({ db, params, pelaku, kini }) {
      await wajibLms(db, pelaku, params.id)
      const kursus = await wajibKursus(db, params.id)
      const peserta = await akunPeserta(db, params.id)
      const akun = await akunMoodle(db, peserta)
      const baris = peserta.map((p) => ({
        ...akun.get(p.id)!,
        sandi: sandiAwal(kursus.benih, p.nip),
      }))
      await catatSandiDiunduh(
        db,
        { pegawaiId: pelaku.pegawaiId, kini },
        { pelatihanId: params.id, berkas: 'csv' },
      )
      return { isi: csvPengguna(baris, kursus), mime: 'text/csv', nama: 'pengguna-moodle.csv' }
    },
  })

  for (const [jenis, judul] of [
    ['lms.daftarkan', 'Mendaftarkan akun LMS'],
    ['lms.tarik', 'Mengambil akses dan nilai LMS'],
  ] as const)
    aksi(app, {
      jalur: `/pelatihan/:id/lms/${jenis.slice(4)}`,
      akses: 'masuk',
      judul,
      params: Id,
      status: 201,
      async jalankan({ trx, kini, pelaku, params }) {
        await wajibLms(trx, pelaku, params.id)
        const { id } = await pelatihanPerkara(trx, params.id)
        // Said now, not by a job that fails later.
        alamatMoodle(await setelanLms(trx))
        await wajibKursus(trx, id)
        const oleh = { pegawaiId: pelaku.pegawaiId, kini }
        return { id: await pesanLms(trx, { jenis, judul, pelatihanId: id }, oleh) }
      },
      lanjut: (_, params) => ke(params.id, 'Sedang dikerjakan; kemajuannya tampil di bawah.'),
    })

  aksi(app, {
    jalur: '/pelatihan/:id/lms/terunggah',
    akses: 'masuk',
    judul: 'Catat akun sudah diunggah ke LMS',
    params: Id,
    async jalankan({ trx, kini, pelaku, params }) {
      await wajibLms(trx, pelaku, params.id)
      const { id } = await pelatihanPerkara(trx, params.id)
      await wajibKursus(trx, id)
      const { rowCount } = await trx.raw(
        `insert into lms_akun (peserta_id, keadaan, dicoba_at)
         select id, 'terdaftar', ? from peserta where pelatihan_id = ?
         on conflict (peserta_id) do update set keadaan = 'terdaftar', galat = '',
           dicoba_at = excluded.dicoba_at where lms_akun.keadaan = 'gagal'`,
        [kini, id],
      )
      await catatRiwayat(trx, {
        at: kini,
        aksi: 'lms.terunggah',
        pegawaiId: pelaku.pegawaiId,
        rincian: { pelatihanId: id, akun: rowCount },
      })
      return { akun: rowCount }
    },
    lanjut: (h, params) => ke(params.id, `${h.akun} akun dicatat terdaftar di LMS.`),
  })
}

/** Row 5: the new password is in the answer and nowhere else. */
function ruteSandi(app: FastifyInstance): void {
  aksi(app, {
    jalur: '/pelatihan/:id/lms/sandi',
    akses: 'masuk',
    judul: 'Kata sandi LMS baru bagi peserta',
    tombol: 'Buat kata sandi baru',
    params: Id,
    skema: SkemaSandiLms,
    batas: 30,
    async sebelum({ db, pelaku, params, isian }) {
      await wajibLms(db, pelaku, params.id)
      await pelatihanPerkara(db, params.id)
      return buatSandiBaru(db, params.id, isian.nip)
    },
    async jalankan({ trx, kini, pelaku, params, isian, luar }) {
      const baru = luar as SandiBaru
      const peserta = await catatReset(trx, params.id, baru.nip, kini)
      await catatRiwayat(trx, {
        at: kini,
        aksi: 'lms.sandi_baru',
        pegawaiId: pelaku.pegawaiId,
        rincian: { pelatihanId: params.id, peserta, cara: baru.cara },
      })
      return { ...baru, ...(isian.tugasId ? { tugasId: isian.tugasId } : {}) }
    },
    jsonUlang: ({ sandi: _, csv: __, ...lain }) => lain,
    lanjut: (_, params) => `/pelatihan/${params.id}/lms`,
    hasil: (hasil, { params }) => HasilSandi({ hasil, pelatihanId: params.id }),
  })
}
