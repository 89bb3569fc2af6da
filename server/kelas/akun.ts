import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { buatKodeAwal } from '../pegawai/kode-awal/kode.js'
import { catatAktif } from './aktif.js'
import { sebutNama } from './kata.js'
import type { Pengubah } from './sesi.js'

/** Days a first code opens the door; after that a new one is asked for. */
const BERLAKU_HARI = 14
const SEHARI_MS = 86_400_000

export interface AkunPeserta {
  id: string
  pegawai_id: string | null
  nama: string
  gelar_depan: string
  gelar_belakang: string
  instansi: string
  akun: boolean
  /** Of this office, or an administrator: their account is made by the administrator alone. */
  kantor: boolean
  /** The account holds something of its owner's: no code of a roster may replace its password. */
  terpakai: boolean
  kode_sampai: Date | null
  biodata: boolean
  akun_aktif_at: Date | null
}

/**
 * Their data are in it, they plan, propose or decide for an agency with it: more than one class hangs on
 * it, and whoever holds a code could act as them there.
 */
const TERPAKAI = `a.pegawai_id is not null and (
  exists (select 1 from biodata b where b.pegawai_id = g.id)
  or exists (select 1 from penempatan t where g.id in (t.pegawai_id, t.atasan_id))
  or exists (select 1 from usulan_bangkom u where u.pegawai_id = g.id)
  or exists (select 1 from pengusul s where s.pegawai_id = g.id))`

/** The roster with what each person has by way of an account. */
export async function akunPeserta(db: Knex, pelatihanId: string): Promise<AkunPeserta[]> {
  return db('peserta as p')
    .leftJoin('pegawai as g', 'g.nip', 'p.nip')
    .leftJoin('akun as a', 'a.pegawai_id', 'g.id')
    .leftJoin('kode_awal as k', 'k.pegawai_id', 'g.id')
    .where('p.pelatihan_id', pelatihanId)
    .orderBy('p.urutan')
    .orderBy('p.nama')
    .select(
      'p.id',
      'p.nama',
      'p.gelar_depan',
      'p.gelar_belakang',
      'p.instansi',
      'p.akun_aktif_at',
      {
        pegawai_id: 'g.id',
        kode_sampai: 'k.berlaku_sampai',
        akun: db.raw('a.pegawai_id is not null'),
        kantor: db.raw(`coalesce(not g.luar or a.admin
        or exists (select 1 from pemangku m where m.pegawai_id = g.id), false)`),
        biodata: db.raw('exists (select 1 from biodata b where b.pegawai_id = g.id)'),
        terpakai: db.raw(TERPAKAI),
      },
    )
}

export interface LembarKode {
  kode: { nama: string; instansi: string; kode: string }[]
  dilewati: { nama: string; sebab: string }[]
}

/**
 * First codes for the roster, or for those chosen of it: people not known yet become people of other
 * agencies. Without a choice only who has no account gets one; chosen by name it replaces a password
 * forgotten before the account was used, after that only by an administrator, who could set one anyway.
 * Never for people of this office. Errors: PESERTA_KOSONG, BUKAN_PESERTA.
 */
export async function bagikanKode(
  p: Pengubah,
  pelatihanId: string,
  pilihan: readonly string[] = [],
): Promise<LembarKode> {
  const { trx, kini } = p
  await trx('pelatihan').where({ id: pelatihanId }).forUpdate().first('id')
  await trx.raw(
    `insert into pegawai (nip, nama, gelar_depan, gelar_belakang, email, jenis, luar, created_at)
     select nip, nama, gelar_depan, gelar_belakang, email, jenis_pegawai, true, ?
       from peserta where pelatihan_id = ? order by nip on conflict (nip) do nothing`,
    [kini, pelatihanId],
  )
  const semua = await akunPeserta(trx, pelatihanId)
  if (semua.length === 0) throw errors.PESERTA_KOSONG()
  const dipilih = new Set(pilihan)
  const sasaran = dipilih.size > 0 ? semua.filter((o) => dipilih.has(o.id)) : semua
  if (sasaran.length < dipilih.size) throw errors.BUKAN_PESERTA()
  const boleh = (o: AkunPeserta): boolean =>
    !o.kantor && (!o.akun || (dipilih.size > 0 && (!o.terpakai || p.pelaku.admin)))
  const dapat = sasaran.filter(boleh)
  const kode = await buatKodeAwal(
    p,
    dapat.map((o) => o.pegawai_id!),
    new Date(kini.getTime() + BERLAKU_HARI * SEHARI_MS),
  )
  // Who has an account and said all of themselves before is active from the start.
  await catatAktif(
    p,
    semua.filter((o) => o.akun && o.biodata && !o.akun_aktif_at).map((o) => o.id),
  )
  return {
    kode: dapat.map((o) => ({
      ...{ nama: sebutNama(o), instansi: o.instansi },
      kode: kode.get(o.pegawai_id!)!,
    })),
    dilewati: sasaran
      .filter((o) => !dapat.includes(o))
      .map((o) => ({
        nama: sebutNama(o),
        sebab: sebabDilewati(o),
      })),
  }
}

function sebabDilewati({ kantor, terpakai }: AkunPeserta): string {
  if (kantor) return 'pegawai kantor ini; akunnya diurus admin Paraf'
  if (terpakai) return 'akunnya sudah dipakai; kata sandi baru dibuatkan admin Paraf'
  return 'sudah mempunyai akun'
}
