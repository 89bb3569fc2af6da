import type { Knex } from 'knex'
import { Type, type Static } from 'typebox'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { isiNip } from '../values/nip.js'
import { tanggalDiZona } from '../values/tanggal.js'
import { catatAktif } from './aktif.js'
import { pesertaDari } from './peserta-saya.js'
import type { Pengubah } from './sesi.js'

const teks = (title: string, maxLength: number, lain = {}) =>
  Type.String({ title, minLength: 2, maxLength, pattern: '\\S', ...lain })

/** What LAN's sheet asks of a participant (domain notes 5.8), beside name and NIP. */
export const SkemaBiodata = Type.Object({
  jenisKelamin: Type.Union(
    [Type.Literal('L', { title: 'Pria' }), Type.Literal('P', { title: 'Wanita' })],
    { title: 'Jenis kelamin' },
  ),
  agama: Type.Optional(
    Type.String({
      title: 'Agama',
      description: 'Diminta Smartbangkom LAN; isi bila pelatihan Anda berkode registrasi LAN.',
      maxLength: 30,
    }),
  ),
  tempatLahir: teks('Tempat lahir', 100),
  tanggalLahir: Type.String({ title: 'Tanggal lahir', format: 'date' }),
  email: Type.String({ title: 'Surel', format: 'email', maxLength: 200 }),
  hp: Type.String({
    title: 'Nomor HP',
    pattern: '^[+0-9][0-9 .-]{7,19}$',
    'x-galat': 'harus nomor telepon, misalnya 0812 3456 7890',
    maxLength: 20,
  }),
  golongan: Type.Optional(Type.String({ title: 'Golongan', maxLength: 20 })),
  pangkat: Type.Optional(Type.String({ title: 'Pangkat', maxLength: 60 })),
  jabatan: teks('Jabatan', 200),
  instansi: teks('Instansi', 200),
  alamatInstansi: teks('Alamat instansi', 300, { 'x-ui': 'paragraf' }),
  dibaca: Type.Boolean({
    title: 'Saya sudah membaca pemberitahuan di atas dan data ini benar',
  }),
})
export type IsianBiodata = Static<typeof SkemaBiodata>

/** What the form starts with: what was said before, else what the roster knows. */
export async function awalBiodata(db: Knex, pegawaiId: string): Promise<Record<string, unknown>> {
  const lama = await db('biodata').where({ pegawai_id: pegawaiId }).first()
  const b = lama ?? (await pesertaDari(db, pegawaiId).orderBy('p.created_at', 'desc').first('p.*'))
  if (!b) return {}
  const nip = b.nip ? isiNip(b.nip, b.jenis_pegawai) : null
  return {
    jenisKelamin: b.jenis_kelamin || nip?.kelamin,
    agama: b.agama,
    tempatLahir: b.tempat_lahir,
    tanggalLahir: b.tanggal_lahir ?? nip?.lahir,
    ...{ email: b.email, hp: b.hp, golongan: b.golongan, pangkat: b.pangkat },
    ...{ jabatan: b.jabatan, instansi: b.instansi, alamatInstansi: b.alamat_instansi },
  }
}

/**
 * Keeps what someone says of themselves, and carries it into rosters of trainings that have not ended: how
 * to reach them always, post and rank only where the office knows none. Their account is active from
 * now on. Errors: ISIAN_SALAH, BUKAN_PESERTA for who is on no roster.
 */
export async function simpanBiodata(p: Pengubah, i: IsianBiodata): Promise<void> {
  const { trx, kini, pelaku } = p
  if (!i.dibaca)
    throw errors.ISIAN_SALAH({ kolom: 'Pernyataan', sebab: 'harus dicentang lebih dahulu' })
  const { zona } = await setelanKantor(trx)
  const hariIni = tanggalDiZona(kini, zona)
  if (i.tanggalLahir >= hariIni)
    throw errors.ISIAN_SALAH({ kolom: 'Tanggal lahir', sebab: 'harus sebelum hari ini' })
  const baris = {
    ...{ jenis_kelamin: i.jenisKelamin, tempat_lahir: i.tempatLahir, hp: i.hp, email: i.email },
    ...{ tanggal_lahir: i.tanggalLahir, golongan: i.golongan ?? '', pangkat: i.pangkat ?? '' },
    ...{ jabatan: i.jabatan, instansi: i.instansi },
  }
  const milik: { id: string; selesai: string }[] = await pesertaDari(trx, pelaku.pegawaiId)
    .join('pelatihan as t', 't.id', 'p.pelatihan_id')
    .orderBy('p.id')
    .select('p.id', 't.selesai')
  if (milik.length === 0) throw errors.BUKAN_PESERTA()
  await trx('biodata')
    .insert({
      ...baris,
      ...{ pegawai_id: pelaku.pegawaiId, agama: i.agama ?? '', diubah_at: kini },
      alamat_instansi: i.alamatInstansi,
    })
    .onConflict('pegawai_id')
    .merge()
  // They are in: a code still out for them must open nothing any more.
  await trx('kode_awal').where({ pegawai_id: pelaku.pegawaiId }).del()
  const berjalan = milik.filter((m) => m.selesai >= hariIni).map((m) => m.id)
  await trx.raw(
    `update peserta set email = :email, hp = :hp, jenis_kelamin = :jenis_kelamin,
            tempat_lahir = :tempat_lahir, tanggal_lahir = :tanggal_lahir,
            golongan = coalesce(nullif(golongan, ''), :golongan),
            pangkat = coalesce(nullif(pangkat, ''), :pangkat),
            jabatan = coalesce(nullif(jabatan, ''), :jabatan),
            instansi = coalesce(nullif(instansi, ''), :instansi)
      where id = any(:id)`,
    { ...baris, id: berjalan },
  )
  await catatAktif(p, berjalan)
}
