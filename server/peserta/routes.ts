import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { bacaSemuaOrang } from '../perkara/keamanan.js'
import { baca } from '../platform/http/baca.js'
import { kirimBerkas } from '../platform/http/kirim-berkas.js'
import { pelatihanPerkara } from '../pelatihan/service.js'
import { setelanKantor } from '../kantor/setelan.js'
import { contohLembar } from './impor/index.js'
import { keadaanPeserta } from './keadaan.js'
import { rekapRoster } from './roster.js'
import { ruteSyarat } from './routes-syarat.js'
import { DaftarPeserta } from './views.js'

/** The whole office may look at a roster; how to reach people, and when they were born, is for fewer. */
const TAMPAK = [
  ...['id', 'nip', 'nama', 'gelar_depan', 'gelar_belakang', 'jabatan', 'unit_kerja', 'instansi'],
  ...['golongan', 'pangkat', 'jalur', 'terdaftar_at', 'akun_aktif_at', 'datang_at', 'kit_at'],
  ...['hadir_persen', 'nilai', 'lulus', 'alasan', 'laporan_at', 'kode_registrasi'],
].map((k) => `p.${k}`)

export function routes(app: FastifyInstance): void {
  ruteSyarat(app)
  baca(app, {
    jalur: '/pelatihan/:id/peserta',
    akses: 'masuk',
    judul: 'Peserta pelatihan',
    params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
    query: Type.Object({ sesudah: Type.Optional(Type.Integer({ minimum: 0 })) }),
    keluaran: Type.Object({
      peserta: Type.Array(Type.Object({ nip: Type.String(), nama: Type.String() })),
    }),
    async data({ db, params, query, pelaku }) {
      const pelatihan = await pelatihanPerkara(db, params.id)
      const sesudah = query.sesudah ?? 0
      const pertama = db('presensi as r')
        .whereRaw(`r.peserta_id = p.id and r.keadaan = 'hadir'`)
        .min('r.at')
      const orang = db('pegawai as g').whereRaw('g.nip = p.nip').select('g.id')
      const baris = await db('peserta as p')
        .where({ pelatihan_id: params.id })
        .orderBy('urutan')
        .orderBy('nama')
        .offset(sesudah)
        .limit(200)
        .select(...TAMPAK, db.raw('(?) as hadir_at', [pertama]))
        .modify((q) => {
          // Only for who may read the history of each.
          if (bacaSemuaOrang(pelaku)) q.select({ pegawai_id: orang })
        })
      const peserta = baris.map((p: any) => ({ ...p, keadaan: keadaanPeserta(p) }))
      const rekap = await rekapRoster(db, params.id)
      return { pelatihan, peserta, rekap, sesudah, zona: (await setelanKantor(db)).zona }
    },
    json: ({ zona: _, ...sisa }) => sisa,
    tampilan: (data) => DaftarPeserta(data),
  })

  app.get('/peserta/contoh.xlsx', { config: { akses: 'masuk' } }, async (_req, reply) =>
    kirimBerkas(
      reply,
      {
        isi: await contohLembar(),
        mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      },
      'contoh-peserta.xlsx',
    ),
  )
}
