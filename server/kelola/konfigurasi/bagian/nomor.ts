import { Type } from 'typebox'
import { manifesBerlaku } from '../../../naskah/templat-versi.js'
import { simpanJenis, type IsiJenis } from '../../../naskah/jenis/simpan-jenis.js'
import { registerPada } from '../../../surat/nomor/register.js'
import { tambahRegister, ubahPola, ubahRegister } from '../../../surat/nomor/kelola-register.js'
import { errors } from '../../../errors.js'
import type { Bagian } from '../types.js'

const Teks = (maxLength: number, minLength = 0) => Type.String({ minLength, maxLength })
const Boleh = <T extends ReturnType<typeof Type.String>>(t: T) => Type.Union([t, Type.Null()])
const tutup = { additionalProperties: false } as const
const Pola = { pola: Teks(120, 1), unit: Teks(100), subunit: Teks(100) }

export const KLASIFIKASI: Bagian = {
  kode: 'klasifikasi',
  nama: 'Kode klasifikasi',
  skema: async () => {
    const tahun = Type.Union([Type.Integer({ minimum: 0, maximum: 100 }), Type.Null()])
    const nasib = ['musnah', 'permanen', 'dinilai kembali'].map((n) => Type.Literal(n))
    return Type.Object(
      {
        uraian: Teks(500, 1),
        relevansi: Teks(500),
        sumber: Teks(200),
        jra_aktif: tahun,
        jra_inaktif: tahun,
        nasib: Type.Union([...nasib, Type.Null()]),
        saran: Teks(60),
        petunjuk: Teks(500),
        aktif: Type.Boolean(),
      },
      tutup,
    )
  },
  baca: async (db) =>
    new Map(
      (await db('klasifikasi').orderBy('kode').select('*')).map(({ kode, ...b }: any) => [kode, b]),
    ),
  async terap({ trx }, kode, nilai) {
    await trx('klasifikasi')
      .insert({ kode, ...nilai })
      .onConflict('kode')
      .merge()
  },
}

/** Registers with the pattern of today and those planned. Counters are facts of the books. */
export const REGISTER: Bagian = {
  kode: 'register',
  nama: 'Register dan pola nomor',
  skema: async () =>
    Type.Object(
      {
        nama: Teks(100, 1),
        gaya_sufiks: Type.Union(['.A', 'a', '.01'].map((g) => Type.Literal(g))),
        wajib_sisipan: Type.Boolean(),
        aktif: Type.Boolean(),
        urutan: Type.Integer({ minimum: 0, maximum: 10_000 }),
        ...Pola,
        rencana: Type.Array(
          Type.Object({ berlakuDari: Type.String({ format: 'date' }), ...Pola }, tutup),
          {
            maxItems: 50,
          },
        ),
      },
      tutup,
    ),
  async baca(db, { hariIni }) {
    const hasil = new Map()
    for (const k of await db('register').orderBy('kode').pluck('kode')) {
      const { kode, ...isi } = await registerPada(db, k, hariIni)
      const rencana = await db('register_pola')
        .where({ register: kode })
        .where('berlaku_dari', '>', hariIni)
        .orderBy('berlaku_dari')
        .select({ berlakuDari: 'berlaku_dari' }, 'pola', 'unit', 'subunit')
      hasil.set(kode, { ...isi, rencana })
    }
    return hasil
  },
  async terap(k, kode, n: any) {
    const { trx } = k
    const isi = {
      nama: n.nama,
      gayaSufiks: n.gaya_sufiks,
      wajibSisipan: n.wajib_sisipan,
      aktif: n.aktif,
    }
    const baru = !(await trx('register').where({ kode }).first('kode'))
    if (baru)
      await tambahRegister(k, { ...isi, kode, pola: n.pola, unit: n.unit, subunit: n.subunit })
    await ubahRegister(k, kode, isi)
    await trx('register').where({ kode }).update({ urutan: n.urutan })
    const kini = await registerPada(trx, kode, k.hariIni)
    // Letters of earlier days keep the pattern they were numbered by.
    if ((['pola', 'unit', 'subunit'] as const).some((b) => kini[b] !== n[b]))
      await ubahPola(k, kode, { pola: n.pola, unit: n.unit, subunit: n.subunit })
    for (const r of n.rencana) await ubahPola(k, kode, r)
  },
}

export const JENIS: Bagian = {
  kode: 'jenis-naskah',
  nama: 'Jenis naskah',
  skema: async () =>
    Type.Object(
      {
        register: Boleh(Teks(41, 1)),
        klasifikasi: Boleh(Teks(60, 1)),
        sec: Type.Union([...['B', 'T', 'R', 'SR'].map((s) => Type.Literal(s)), Type.Null()]),
        cara: Type.Union([Type.Literal('basah'), Type.Literal('elektronik'), Type.Null()]),
        atasNama: Teks(200),
        melalui: Teks(200),
      },
      tutup,
    ),
  async baca(db) {
    const rows = await db('jenis_naskah').orderBy('jenis').select('*')
    return new Map(
      rows.map((j: any) => [
        j.jenis,
        {
          register: j.register,
          klasifikasi: j.klasifikasi,
          sec: j.sec,
          cara: j.cara_tanda_tangan,
          atasNama: j.atas_nama,
          melalui: j.melalui,
        },
      ]),
    )
  },
  async terap({ trx, pelaku, kini }, jenis, n: any) {
    const manifes = (await manifesBerlaku(trx)).find((m) => m.jenis === jenis)
    if (!manifes) throw errors.TIDAK_ADA({ apa: `Templat jenis naskah ${jenis}` })
    const { cara, ...lain } = n
    const ada = Object.entries({ ...lain, caraTandaTangan: cara }).filter(([, v]) => v !== null)
    const isi = Object.fromEntries(ada) as IsiJenis
    await simpanJenis(trx, { jenis, sec: manifes.sec ?? 'B', isi, pelaku, kini })
  },
}
