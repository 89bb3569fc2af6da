import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { randomUUID } from 'node:crypto'
import { setelanKantor } from '../kantor/setelan.js'
import { errors } from '../errors.js'
import { catat } from '../pegawai/jejak.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import type { Permintaan } from '../platform/http/types.js'
import { kirimSurel, SurelGagal } from '../platform/mail/kirim.js'
import { ruteGerbang } from './gerbang/routes.js'
import { jamSalah, kirimanTertahan } from './queries.js'
import { Milik } from './schema.js'
import {
  serverSurel,
  setelanKabar,
  simpanSetelanKabar,
  setelanTampil,
  SkemaSetelanKabar,
} from './setelan.js'
import { ulangiKiriman } from './ubah.js'
import { HalamanKiriman, HalamanSetelanKabar } from './views-kantor.js'

const JALUR = '/kantor/pemberitahuan'
const KIRIMAN = '/pemberitahuan/kiriman'

/** For administrators: how notices leave the house, and what has not left yet. */
export function ruteKabarKantor(app: FastifyInstance, izinHttp: readonly string[]): void {
  baca(app, {
    jalur: JALUR,
    akses: 'admin',
    judul: 'Setelan pemberitahuan',
    data: ({ db }) => setelanTampil(db),
    tampilan: (setelan, { csrf }) => HalamanSetelanKabar({ setelan, jalur: JALUR, csrf }),
  })

  aksi(app, {
    jalur: JALUR,
    akses: 'admin',
    judul: 'Setelan pemberitahuan',
    tombol: 'Simpan',
    skema: SkemaSetelanKabar,
    async jalankan({ trx, kini, pelaku, isian }) {
      await simpanSetelanKabar(trx, isian, izinHttp, kini)
      const rincian = await setelanTampil(trx)
      await catat(trx, { at: kini, aksi: 'pemberitahuan.setelan', oleh: pelaku.pegawaiId, rincian })
      return rincian
    },
    lanjut: () => `${JALUR}?pesan=Setelan+disimpan.`,
  })

  aksi(app, {
    jalur: `${JALUR}/uji`,
    akses: 'admin',
    judul: 'Kirim surel uji',
    tombol: 'Kirim surel uji',
    sebelum: ({ db, pelaku }) => kirimUji(db, pelaku.pegawaiId),
    jalankan: async ({ luar }) => ({ kepada: luar }),
    lanjut: ({ kepada }) =>
      `${JALUR}?pesan=${encodeURIComponent(`Surel uji dikirim ke ${kepada}.`)}`,
  })
  ruteKiriman(app)
  ruteGerbang(app)
}

/** To the administrator who asks. Errors: SALURAN_BELUM_DISETEL, SUREL_KOSONG, SUREL_UJI_GAGAL. */
async function kirimUji(db: Knex, pegawaiId: string): Promise<string> {
  const s = await setelanKabar(db)
  if (!s.surelHost) throw errors.SALURAN_BELUM_DISETEL({ saluran: 'surel' })
  const { email } = await db('pegawai').where({ id: pegawaiId }).first('email')
  if (!email) throw errors.SUREL_KOSONG()
  const { singkatan } = await setelanKantor(db)
  try {
    await kirimSurel(serverSurel(s), {
      dari: s.surelPengirim!,
      kepada: email,
      perihal: `[${singkatan || 'Paraf'}] Surel uji`,
      teks: 'Surel ini menunjukkan bahwa Paraf dapat mengirim pemberitahuan ke alamat Anda.',
      id: randomUUID(),
    })
  } catch (galat) {
    if (galat instanceof SurelGagal) throw errors.SUREL_UJI_GAGAL({ sebab: galat.message })
    throw galat
  }
  return email
}

function ruteKiriman(app: FastifyInstance): void {
  const lanjut = ({ jumlah }: { jumlah: number }) =>
    `${KIRIMAN}?pesan=${encodeURIComponent(`${jumlah} kiriman dicoba lagi.`)}`

  baca(app, {
    jalur: KIRIMAN,
    akses: 'admin',
    judul: 'Kiriman tertahan',
    data: async ({ db }) => ({
      kiriman: await kirimanTertahan(db),
      jamSalah: await jamSalah(db),
      zona: (await setelanKantor(db)).zona,
    }),
    tampilan: (d, { csrf }) => HalamanKiriman({ ...d, csrf }),
  })
  aksi(app, {
    jalur: `${KIRIMAN}/:pegawaiId/:saluran/ulangi`,
    akses: 'admin',
    judul: 'Coba lagi kiriman yang gagal',
    params: Milik,
    jalankan: (p) => ulangi(p, p.params),
    lanjut,
  })
  aksi(app, {
    jalur: `${KIRIMAN}/ulangi`,
    akses: 'admin',
    judul: 'Coba lagi semua kiriman yang gagal',
    jalankan: (p) => ulangi(p),
    lanjut,
  })
}

async function ulangi(
  { trx, kini, pelaku }: Permintaan,
  milik?: Parameters<typeof ulangiKiriman>[2],
): Promise<{ jumlah: number }> {
  const jumlah = await ulangiKiriman(trx, kini, milik)
  const rincian = { jumlah, ...milik }
  await catat(trx, { at: kini, aksi: 'pemberitahuan.ulangi', oleh: pelaku.pegawaiId, rincian })
  return { jumlah }
}
