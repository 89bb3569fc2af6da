import type { Knex } from 'knex'
import type { DataPeserta } from './jenis.js'

/** Column of the table -> field of the data; one list drives reading, changing and adding. */
const KOLOM = {
  nama: 'nama',
  gelar_depan: 'gelarDepan',
  gelar_belakang: 'gelarBelakang',
  jenis_pegawai: 'jenisPegawai',
  golongan: 'golongan',
  pangkat: 'pangkat',
  jabatan: 'jabatan',
  unit_kerja: 'unitKerja',
  instansi: 'instansi',
  email: 'email',
  hp: 'hp',
  jenis_kelamin: 'jenisKelamin',
  tempat_lahir: 'tempatLahir',
  tanggal_lahir: 'tanggalLahir',
} as const satisfies Record<string, keyof DataPeserta>

const TEKS = Object.keys(KOLOM).filter((k) => k !== 'tanggal_lahir')

const SUMBER = `jsonb_to_recordset(cast(:data as jsonb)) as s(
  nip text, ke integer, ${TEKS.map((k) => `${k} text`).join(', ')}, tanggal_lahir date)`

/** The roster of a training by NIP, in the shape the dry run compares with. */
export async function pesertaAda(
  trx: Knex,
  pelatihanId: string,
): Promise<Map<string, DataPeserta>> {
  const kolom = Object.entries(KOLOM).map(([k, f]) =>
    k === 'tanggal_lahir'
      ? `coalesce(to_char(${k}, 'YYYY-MM-DD'), '') as "${f}"`
      : `${k} as "${f}"`,
  )
  const { rows } = await trx.raw<{ rows: DataPeserta[] }>(
    `select nip, ${kolom.join(', ')} from peserta where pelatihan_id = ?`,
    [pelatihanId],
  )
  return new Map(rows.map((p) => [p.nip, p]))
}

/** Filled cells replace what differs; answers how many participants changed. */
export async function perbaruiPeserta(
  trx: Knex.Transaction,
  pelatihanId: string,
  data: readonly DataPeserta[],
): Promise<number> {
  const baru = (k: string) =>
    k === 'tanggal_lahir' ? `coalesce(s.${k}, p.${k})` : `coalesce(nullif(s.${k}, ''), p.${k})`
  const kolom = Object.keys(KOLOM)
  const { rowCount } = await trx.raw(
    `
    update peserta p set ${kolom.map((k) => `${k} = ${baru(k)}`).join(', ')}
    from ${SUMBER}
    where p.pelatihan_id = :pelatihanId and p.nip = s.nip
      and (${kolom.map((k) => `p.${k}`).join(', ')}) is distinct from (${kolom.map(baru).join(', ')})`,
    { pelatihanId, data: keJson(data) },
  )
  return rowCount
}

/** Adds those who are not on the roster yet, behind the others; answers how many were added. */
export async function tambahPeserta(
  trx: Knex.Transaction,
  pelatihanId: string,
  data: readonly DataPeserta[],
  kini: Date,
): Promise<number> {
  const isi = TEKS.map((k) =>
    k === 'jenis_pegawai' ? `coalesce(nullif(s.${k}, ''), 'pns')` : `s.${k}`,
  )
  const { rowCount } = await trx.raw(
    `
    insert into peserta (pelatihan_id, nip, urutan, created_at, ${TEKS.join(', ')}, tanggal_lahir)
    select :pelatihanId, s.nip, akhir.urutan + s.ke, :kini, ${isi.join(', ')}, s.tanggal_lahir
    from ${SUMBER}
    cross join (select coalesce(max(urutan), 0) as urutan from peserta
                where pelatihan_id = :pelatihanId) akhir
    order by s.ke
    on conflict (pelatihan_id, nip) do nothing`,
    { pelatihanId, kini, data: keJson(data) },
  )
  return rowCount
}

function keJson(data: readonly DataPeserta[]): string {
  return JSON.stringify(
    data.map((d, i) => ({
      nip: d.nip,
      ke: i + 1,
      ...Object.fromEntries(Object.entries(KOLOM).map(([k, f]) => [k, d[f]])),
      tanggal_lahir: d.tanggalLahir || null,
    })),
  )
}
