import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import type { Pelaku } from '../values/pelaku.js'
import { waktuSingkat } from '../values/tanggal.js'
import { bolehBukaPelapor } from './hak.js'
import { KEADAAN, keadaanAduan } from './kata.js'
import { tanggapanAduan } from './tanggapan.js'
import { sidikAduan } from './terima.js'
import type { AduanRow } from './tangani.js'

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

/** One complaint for an officer. Who complained is not in it. Errors: TIDAK_ADA. */
export async function satuAduan(db: Knex, id: string, pelaku: Pelaku) {
  const a: AduanRow | undefined = await db('aduan').where({ id }).first()
  if (!a) throw errors.TIDAK_ADA({ apa: 'Pengaduan' })
  const janji = await db('janji_perkara').where({ perkara_id: a.perkara_id }).first('jatuh_at')
  const saat = await penyebut(db)
  return {
    ...{ id, nomor: a.nomor, kanal: a.kanal, klasifikasi: a.klasifikasi, uraian: a.uraian },
    kerahasiaan: a.kerahasiaan,
    perkaraId: a.perkara_id,
    lampiran: a.lampiran.map((l) => l.nama),
    keadaan: KEADAAN[keadaanAduan(a)],
    diterima: saat(a.diterima_at),
    palingLambat: janji?.jatuh_at ? saat(janji.jatuh_at) : '',
    selesai: a.selesai_at ? saat(a.selesai_at) : '',
    tanggapan: (await tanggapanAduan(db, id)).map((t) => ({ isi: t.isi, saat: saat(t.at) })),
    nilai: a.nilai,
    komentar: a.komentar,
    bolehBukaPelapor: bolehBukaPelapor(pelaku, a.kerahasiaan),
  }
}
export type SatuAduan = Awaited<ReturnType<typeof satuAduan>>

async function penyebut(db: Knex): Promise<(d: Date) => string> {
  const { zona, zonaSingkat } = await setelanKantor(db)
  return (d) => waktuSingkat(d, zona, zonaSingkat)
}
