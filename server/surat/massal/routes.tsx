import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { Config } from '../../config.js'
import { errors } from '../../errors.js'
import { bolehMengagendakan, wajibMengagendakan } from '../../pegawai/sekretariat.js'
import { wajibNaskahTerbuka } from '../../perkara/keamanan.js'
import { ambilBerkas } from '../../platform/docx/simpan.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import { unduh } from '../../platform/http/unduh.js'
import { buatSuratMassal } from './buat.js'
import { capTandaTangan } from './isi.js'
import { suratPeserta } from './queries.js'
import { tandatanganiSurat, tolakSurat, wajibPenandatangan } from './tanda.js'
import { HalamanMassal } from './tampilan.js'

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Naskah' })

const SkemaTanda = Type.Object(
  {
    frasa: Type.String({
      title: 'Frasa sandi (passphrase)',
      description: 'Hanya dipakai sekali ini; tidak disimpan.',
      minLength: 1,
      maxLength: 200,
      'x-ui': 'sandi',
      'x-autocomplete': 'off',
    }),
  },
  { additionalProperties: false },
)
const SkemaTolak = Type.Object(
  {
    alasan: Type.String({
      title: 'Alasan penolakan',
      minLength: 1,
      maxLength: 400,
      pattern: '\\S',
      'x-ui': 'paragraf',
    }),
  },
  { additionalProperties: false },
)

const halaman = (id: string, pesan: string): string =>
  `/naskah/${id}/per-peserta?pesan=${encodeURIComponent(pesan)}`

/** One letter for each participant: who has one, and the button that makes the missing ones. */
export function ruteSuratMassal(app: FastifyInstance, config: Config): void {
  ruteTanda(app, config)
  baca(app, {
    jalur: '/naskah/:id/per-peserta',
    akses: 'masuk',
    judul: 'Surat untuk setiap peserta',
    params: Id,
    async data({ db, params, pelaku, kini }) {
      await wajibNaskahTerbuka(db, pelaku, params.id)
      const data = await suratPeserta(db, params.id, kini)
      const cap = data.naskah.terbit_sha256 ? await capTandaTangan(db, params.id) : null
      const { nama, pemangkuId } = cap?.cuplikan ?? {}
      const saya = pelaku.kursi.some((k) => k.pemangkuId === pemangkuId)
      return {
        ...data,
        boleh: bolehMengagendakan(pelaku),
        penandatangan: nama ? { nama, saya } : null,
      }
    },
    tampilan: (data, { csrf }) => (
      <HalamanMassal {...data} skema={{ tanda: SkemaTanda, tolak: SkemaTolak }} csrf={csrf} />
    ),
  })

  aksi(app, {
    jalur: '/naskah/:id/per-peserta',
    akses: 'masuk',
    judul: 'Buat surat untuk setiap peserta',
    params: Id,
    async jalankan({ trx, pelaku, kini, params }) {
      wajibMengagendakan(pelaku)
      await wajibNaskahTerbuka(trx, pelaku, params.id)
      const b = { trx, pegawaiId: pelaku.pegawaiId, kini }
      return { id: params.id, jumlah: await buatSuratMassal(b, params.id) }
    },
    lanjut: ({ id, jumlah }) => halaman(id, `${jumlah} surat diberi nomor dan sedang dibuat.`),
  })

  unduh(app, {
    jalur: '/surat-massal/:berkas',
    akses: 'masuk',
    judul: 'Berkas surat satu peserta (.docx atau .pdf)',
    params: Type.Object(
      { berkas: Type.String({ pattern: `^${UUID}\\.(docx|pdf)$` }) },
      { title: 'Berkas surat' },
    ),
    async berkas({ db, params, pelaku }) {
      const [id, jenis] = params.berkas.split('.')
      const s = await db('surat_massal as s')
        .leftJoin('konversi as k', 'k.docx_sha256', 's.docx_sha256')
        .where('s.id', id)
        .first('s.nomor', 's.docx_sha256', 's.naskah_id', 'k.status', {
          // Signed where it has been signed.
          pdf_sha256: db.raw('coalesce(s.pdf_sha256, k.pdf_sha256)'),
        })
      if (!s) throw errors.TIDAK_ADA({ apa: 'Surat' })
      await wajibNaskahTerbuka(db, pelaku, s.naskah_id)
      const sha256 = jenis === 'docx' ? s.docx_sha256 : s.pdf_sha256
      if (!sha256) throw s.status === 'gagal' ? errors.PDF_GAGAL() : errors.PDF_MENUNGGU()
      return { ...(await ambilBerkas(db, sha256)), nama: `surat-${s.nomor}.${jenis}` }
    },
  })
}

/** The electronic order: what was made ready is signed, all with one passphrase, or refused. */
function ruteTanda(app: FastifyInstance, config: Config): void {
  aksi(app, {
    jalur: '/naskah/:id/per-peserta/tanda-tangan',
    akses: 'masuk',
    judul: 'Tandatangani surat untuk setiap peserta',
    tombol: 'Tandatangani',
    params: Id,
    skema: SkemaTanda,
    async sebelum({ db, clock, params, pelaku, isian }) {
      await wajibNaskahTerbuka(db, pelaku, params.id)
      const { frasa } = isian
      return tandatanganiSurat({ db, clock, config }, { naskahId: params.id, pelaku, frasa })
    },
    jalankan: async ({ params, luar }) => ({ id: params.id, jumlah: luar }),
    lanjut: ({ id, jumlah }) => halaman(id, `${jumlah} surat ditandatangani dan terbit.`),
  })

  aksi(app, {
    jalur: '/naskah/:id/per-peserta/tolak',
    akses: 'masuk',
    judul: 'Tolak surat yang menunggu tanda tangan',
    tombol: 'Tolak',
    params: Id,
    skema: SkemaTolak,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      await wajibNaskahTerbuka(trx, pelaku, params.id)
      const a = { trx, kini, pegawaiId: pelaku.pegawaiId }
      if (!bolehMengagendakan(pelaku)) await wajibPenandatangan(trx, params.id, pelaku)
      return { id: params.id, jumlah: await tolakSurat(a, params.id, isian.alasan) }
    },
    lanjut: ({ id, jumlah }) => halaman(id, `${jumlah} surat ditolak; nomornya BATAL.`),
  })
}
