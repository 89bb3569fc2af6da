import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { setelanKantor } from '../../kantor/setelan.js'
import { bolehMenata, wajibMenata } from '../../pegawai/sekretariat.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import type { AksiSpec, Permintaan } from '../../platform/http/types.js'
import { tanggalDiZona } from '../../values/tanggal.js'
import { contohPola, tambahRegister, ubahPola, ubahRegister } from './kelola-register.js'
import { mulaiDari } from './mulai.js'
import { daftarRegister, detailRegister } from './queries-register.js'
import { wajibRegister } from './register.js'
import { Kode, SkemaMulai, SkemaPola, SkemaRegister, SkemaRegisterBaru } from './skema-register.js'
import { ContohNomor, DaftarRegister, HalamanRegister } from './views-register.js'

const Teks = (maxLength: number) => Type.Optional(Type.String({ maxLength }))

/** The books of numbers: how each looks, where it stands, and who may change that. */
export function ruteRegister(app: FastifyInstance): void {
  ruteBaca(app)
  ruteUbah(app)
}

function ruteBaca(app: FastifyInstance): void {
  baca(app, {
    jalur: '/register',
    akses: 'masuk',
    judul: 'Register nomor',
    data: async ({ db, kini, pelaku }) => ({
      ...(await daftarRegister(db, kini)),
      boleh: bolehMenata(pelaku),
    }),
    tampilan: (data, { csrf }) => DaftarRegister({ ...data, csrf }),
  })

  baca(app, {
    jalur: '/register/:kode',
    akses: 'masuk',
    judul: 'Register nomor',
    params: Kode,
    judulUntuk: ({ register, kode }) => register?.nama ?? kode,
    data: async ({ db, params, kini, pelaku }) => ({
      kode: params.kode,
      ...(await detailRegister(db, params.kode, kini)),
      boleh: bolehMenata(pelaku),
    }),
    tampilan: (data, { csrf }) => HalamanRegister({ ...data, csrf }),
  })

  // What the pattern being typed would print; the page asks on every stroke.
  baca(app, {
    jalur: '/register/:kode/contoh',
    akses: 'masuk',
    judul: 'Contoh nomor',
    params: Kode,
    query: Type.Object({ pola: Teks(120), unit: Teks(100), subunit: Teks(100) }),
    async data({ db, params, query, kini }) {
      const { gaya_sufiks: gayaSufiks } = await wajibRegister(db, params.kode)
      const { singkatan, zona } = await setelanKantor(db)
      const { pola = '', unit = '', subunit = '' } = query
      const isi = { pola, unit, subunit, gayaSufiks, singkatan }
      return contohPola(isi, tanggalDiZona(kini, zona))
    },
    tampilan: (data) => ContohNomor(data),
  })
}

/** Every change here is the secretary's or an administrator's. */
const oleh = (kerja: (p: Permintaan) => Promise<void>): AksiSpec['jalankan'] =>
  async function jalankan(p) {
    wajibMenata(p.pelaku)
    await kerja(p)
    return { kode: p.params?.kode ?? p.isian.kode }
  }

function ruteUbah(app: FastifyInstance): void {
  const lanjut = (pesan: string) => (hasil: { kode: string }) =>
    `/register/${hasil.kode}?pesan=${encodeURIComponent(pesan)}`

  aksi(app, {
    jalur: '/register',
    akses: 'masuk',
    judul: 'Register baru',
    tombol: 'Tambah register',
    skema: SkemaRegisterBaru,
    status: 201,
    jalankan: oleh((p) => tambahRegister(p, p.isian)),
    lanjut: lanjut('Register ditambahkan.'),
  })

  aksi(app, {
    jalur: '/register/:kode',
    akses: 'masuk',
    judul: 'Setelan register',
    tombol: 'Simpan setelan',
    params: Kode,
    skema: SkemaRegister,
    jalankan: oleh((p) => ubahRegister(p, p.params.kode, p.isian)),
    lanjut: lanjut('Setelan register disimpan.'),
  })

  aksi(app, {
    jalur: '/register/:kode/pola',
    akses: 'masuk',
    judul: 'Pola nomor',
    tombol: 'Simpan pola',
    params: Kode,
    skema: SkemaPola,
    jalankan: oleh((p) => ubahPola(p, p.params.kode, p.isian)),
    lanjut: lanjut('Pola disimpan. Nomor yang sudah diberikan tidak berubah.'),
  })

  aksi(app, {
    jalur: '/register/:kode/mulai',
    akses: 'masuk',
    judul: 'Mulai di tengah tahun',
    tombol: 'Tetapkan nomor awal',
    params: Kode,
    skema: SkemaMulai,
    jalankan: oleh((p) => mulaiDari(p, p.params.kode, p.isian.tahun, p.isian.terakhir)),
    lanjut: lanjut('Nomor awal ditetapkan.'),
  })
}
