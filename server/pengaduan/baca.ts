import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { alamatPublik } from '../kantor/alamat-publik.js'
import { setelanKantor } from '../kantor/setelan.js'
import type { Pelaku } from '../values/pelaku.js'
import { waktuSingkat } from '../values/tanggal.js'
import { bukaAduan, type AduanRow } from './aduan.js'
import { calonKini } from './disposisi.js'
import { janjiAduan } from './janji-aduan.js'
import { KEADAAN, keadaanAduan } from './kata.js'
import { disposisiAduan, petugasKini } from './riwayat-disposisi.js'
import { tanggapanAduan } from './tanggapan.js'
import { sidikAduan } from './terima.js'

/** What a receipt opens: how far it is and what was answered, not what was complained of, nor by whom. */
export async function statusAduan(db: Knex, token: string) {
  const a: AduanRow | undefined = await db('aduan')
    .where({ sidik: sidikAduan(token) })
    .first()
  if (!a) throw errors.ADUAN_TIDAK_DIKENAL()
  const janji = await db('janji_perkara').where({ perkara_id: a.perkara_id }).first('jatuh_at')
  const saat = await penyebut(db)
  return {
    token,
    nomor: a.nomor,
    klasifikasi: a.klasifikasi,
    keadaan: KEADAAN[keadaanAduan(a)],
    diterima: saat(a.diterima_at),
    paling_lambat: janji?.jatuh_at && !a.selesai_at ? saat(janji.jatuh_at) : '',
    selesai: a.selesai_at ? saat(a.selesai_at) : '',
    tanggapan: (await tanggapanAduan(db, a.id)).map((t) => ({ isi: t.isi, saat: saat(t.at) })),
    nilai: a.nilai,
    survei: a.skm_token ? `/survei/${a.skm_token}` : '',
  }
}
export type StatusAduan = Awaited<ReturnType<typeof statusAduan>>

/** One complaint for who may read it. Who complained is not in it. Errors: those of `bukaAduan`. */
export async function satuAduan(db: Knex, id: string, pelaku: Pelaku, kini: Date) {
  const { aduan: a, hak } = await bukaAduan(db, id, pelaku)
  const { unit_id: unitId } = await db('perkara').where({ id: a.perkara_id }).first('unit_id')
  const pada = a.selesai_at ? null : await petugasKini(db, id, kini)
  return {
    ...(await dataAduan(db, a)),
    perkaraId: a.perkara_id,
    keadaan: KEADAAN[keadaanAduan(a)],
    selesai: a.selesai_at ? (await penyebut(db))(a.selesai_at) : '',
    nilai: a.nilai,
    komentar: a.komentar,
    bolehBukaPelapor: hak.pelapor,
    tanpaPetugas: pada !== null && !pada.bertugas,
    // Whom it could be given to instead, for who may.
    calon: pada && hak.petugas ? (await calonKini(db, unitId, kini)).map((c) => c.sebut) : [],
  }
}
export type SatuAduan = Awaited<ReturnType<typeof satuAduan>>

/** A complaint as it lies before whoever works on it: never who sent it. */
export async function dataAduan(db: Knex, aduan: AduanRow) {
  const saat = await penyebut(db)
  const janji = await db('janji_perkara').where({ perkara_id: aduan.perkara_id }).first('jatuh_at')
  const { id, nomor, kanal, klasifikasi, kerahasiaan, uraian, lampiran } = aduan
  return {
    ...{ id, nomor, kanal, klasifikasi, kerahasiaan, uraian },
    lampiran: lampiran.map((l) => l.nama),
    diterima: saat(aduan.diterima_at),
    palingLambat: janji?.jatuh_at && !aduan.selesai_at ? saat(janji.jatuh_at) : '',
    disposisi: (await disposisiAduan(db, id)).map(({ at, ...d }) => ({ ...d, saat: saat(at) })),
    tanggapan: (await tanggapanAduan(db, id)).map((t) => ({ isi: t.isi, saat: saat(t.at) })),
  }
}
export type DataAduan = Awaited<ReturnType<typeof dataAduan>>

/** What a receipt says besides number and secret: when it came, what is promised, where we are found. */
export async function kepalaTanda(
  db: Knex,
  id: string,
): Promise<{ diterima: string; janji: string; alamat: string }> {
  const { diterima_at } = await db('aduan').where({ id }).first('diterima_at')
  return {
    diterima: (await penyebut(db))(diterima_at),
    janji: await janjiAduan(db),
    alamat: await alamatPublik(db),
  }
}

async function penyebut(db: Knex): Promise<(d: Date) => string> {
  const { zona, zonaSingkat } = await setelanKantor(db)
  return (d) => waktuSingkat(d, zona, zonaSingkat)
}
