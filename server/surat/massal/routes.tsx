import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { errors } from '../../errors.js'
import { bolehMengagendakan, wajibMengagendakan } from '../../pegawai/sekretariat.js'
import { wajibNaskahTerbuka } from '../../perkara/keamanan.js'
import { ambilBerkas } from '../../platform/docx/simpan.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import { unduh } from '../../platform/http/unduh.js'
import { buatSuratMassal } from './buat.js'
import { HalamanMassal } from './tampilan.js'

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Naskah' })

/** One letter for each participant: who has one, and the button that makes the missing ones. */
export function ruteSuratMassal(app: FastifyInstance): void {
  baca(app, {
    jalur: '/naskah/:id/per-peserta',
    akses: 'masuk',
    judul: 'Surat untuk setiap peserta',
    params: Id,
    async data({ db, params, pelaku }) {
      await wajibNaskahTerbuka(db, pelaku, params.id)
      const naskah = await db('naskah as n')
        .join('perkara as p', 'p.id', 'n.perkara_id')
        .where('n.id', params.id)
        .first('n.id', 'n.hal', 'n.nomor', 'n.terbit_sha256', 'n.keadaan', 'p.pelatihan_id')
      const surat = await db('surat_massal as s')
        .leftJoin('konversi as k', 'k.docx_sha256', 's.docx_sha256')
        .where('s.naskah_id', params.id)
        .orderBy('s.urutan')
        .select('s.id', 's.urutan', 's.nomor', 's.docx_sha256', 'k.galat', {
          pdf: 'k.status',
          nama: db.raw(`s.peserta->>'nama'`),
          instansi: db.raw(`s.peserta->>'instansi'`),
        })
      const { rows } = await db.raw(
        `select count(*)::int as n from peserta p where p.pelatihan_id = ?
            and not exists (select 1 from surat_massal s where s.naskah_id = ? and s.peserta_id = p.id)`,
        [naskah.pelatihan_id, params.id],
      )
      return { naskah, surat, belum: rows[0].n, boleh: bolehMengagendakan(pelaku) }
    },
    tampilan: (data, { csrf }) => <HalamanMassal {...data} csrf={csrf} />,
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
    lanjut: ({ id, jumlah }) =>
      `/naskah/${id}/per-peserta?pesan=${encodeURIComponent(`${jumlah} surat diberi nomor dan sedang dibuat.`)}`,
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
        .first('s.nomor', 's.docx_sha256', 's.naskah_id', 'k.pdf_sha256', 'k.status')
      if (!s) throw errors.TIDAK_ADA({ apa: 'Surat' })
      await wajibNaskahTerbuka(db, pelaku, s.naskah_id)
      const sha256 = jenis === 'docx' ? s.docx_sha256 : s.pdf_sha256
      if (!sha256) throw s.status === 'gagal' ? errors.PDF_GAGAL() : errors.PDF_MENUNGGU()
      return { ...(await ambilBerkas(db, sha256)), nama: `surat-${s.nomor}.${jenis}` }
    },
  })
}
