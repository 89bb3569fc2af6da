import type { Knex } from 'knex'
import { setelanKantor } from '../kantor/setelan.js'
import type { HasilTindakan, KonteksPelaku } from '../perkara/handler.js'
import { tanggalDiZona } from '../values/tanggal.js'
import { LABEL, periksaDaftar, terapkanImpor, type Lembar } from './impor/index.js'
import type { KunciData } from './impor/jenis.js'
import { wajibPelatihan } from './roster.js'

/** Somebody whose plan the training fulfils, as the records have them. */
interface OrangRencana {
  data: Record<(typeof KOLOM)[number], string>
  /** Why they do not come along; '' when they may. */
  sebab: string
}

const KOLOM = [
  ...['nip', 'nama', 'gelarDepan', 'gelarBelakang', 'jenisPegawai', 'golongan', 'pangkat'],
  ...['jabatan', 'instansi', 'email'],
] as const satisfies readonly KunciData[]

const TERBANYAK_DISEBUT = 5

/** People of tied plans who are not on the roster yet. */
export async function orangRencana(db: Knex, pelatihanId: string): Promise<OrangRencana[]> {
  const { rows } = await db.raw(SQL, { pelatihan: pelatihanId })
  return rows.map(({ sebab, ...data }: any) => ({ data, sebab }))
}

/**
 * Puts them on the roster by the rules of its import, quota and all. Who stands on a list an agency
 * sent for this training is left to its verification; who is left out is named with the reason.
 * Errors: PESERTA_MELEBIHI_KUOTA.
 */
export async function pesertaDariRencana(k: KonteksPelaku): Promise<HasilTindakan> {
  const pelatihanId = wajibPelatihan(k)
  // Behind the lock of the roster: what somebody adds meanwhile is seen.
  await k.trx.raw('select id from pelatihan where id = ? for no key update', [pelatihanId])
  const orang = await orangRencana(k.trx, pelatihanId)
  const boleh = orang.filter((o) => o.sebab === '')
  const { zona } = await setelanKantor(k.trx)
  const laporan = periksaDaftar(lembar(boleh), {
    hariIni: tanggalDiZona(k.kini, zona),
    adaNip: new Map(),
  })
  const { baru } = await terapkanImpor(k.trx, pelatihanId, laporan, {
    ...{ kini: k.kini, lewatiSalah: true },
  })
  const dilewati = [
    ...orang.filter((o) => o.sebab !== '').map((o) => `${o.data.nama}: ${o.sebab}`),
    ...laporan.baris
      .filter((b) => b.keadaan === 'salah')
      .map((b) => `${b.nama}: ${b.galat[0]!.replace(/^Baris \d+, k/, 'k').replace(/\.$/, '')}`),
  ]
  return { pesan: sebut(baru, dilewati), data: { baru, dilewati } }
}

function sebut(baru: number, dilewati: readonly string[]): string {
  const awal =
    baru > 0
      ? `${baru} orang dari rencana menjadi peserta.`
      : 'Tidak ada peserta baru dari rencana.'
  if (dilewati.length === 0) return awal
  const sisa = dilewati.length - TERBANYAK_DISEBUT
  const nama = dilewati.slice(0, TERBANYAK_DISEBUT).join('; ')
  return `${awal} ${dilewati.length} dilewati: ${nama}${sisa > 0 ? `; dan ${sisa} lainnya` : ''}.`
}

const lembar = (orang: readonly OrangRencana[]): Lembar => ({
  ...{ namaBerkas: 'Rencana', jenis: 'csv', lembar: '', barisJudul: 1, tidakDipakai: [] },
  judul: KOLOM.map((k) => LABEL[k]),
  letak: new Map(KOLOM.map((k, i) => [k, i])),
  baris: orang.map((o, i) => ({ no: i + 1, sel: KOLOM.map((k) => o.data[k]) })),
})

const SQL = `
  select distinct on (pd.nama, g.nama, g.id)
         coalesce(g.nip, '') as nip, g.nama, coalesce(g.gelar_depan, '') as "gelarDepan",
         coalesce(g.gelar_belakang, '') as "gelarBelakang",
         case when g.jenis in ('pns', 'pppk') then g.jenis else '' end as "jenisPegawai",
         coalesce(g.golongan, '') as golongan, coalesce(g.pangkat, '') as pangkat,
         coalesce(t.jabatan, '') as jabatan, coalesce(kini.nama, pd.nama) as instansi,
         coalesce(g.email, '') as email,
         case when g.nip is null then 'NIP belum tercatat'
              when c.putusan = 'tolak' then 'ditolak pada usulan perangkat daerah'
              when c.id is not null then 'sedang diverifikasi pada usulan perangkat daerah'
              else '' end as sebab
    from pemenuhan_rencana m
    join usulan_bangkom u on u.id = m.usulan_id
    join pegawai g on g.id = u.pegawai_id
    join pd on pd.id = u.pd_id
    left join penempatan t on t.pegawai_id = g.id and t.berlaku_sampai is null
    left join pd kini on kini.id = t.pd_id
    left join lateral (
      select c.id, c.putusan from calon_peserta c join usulan_peserta p on p.id = c.usulan_id
       where p.pelatihan_id = m.pelatihan_id and c.nip = g.nip and p.dikirim_at is not null
         and c.putusan <> 'terima'
       order by p.dikirim_at desc limit 1) c on true
   where m.pelatihan_id = :pelatihan
     and not exists (
       select 1 from peserta s where s.pelatihan_id = m.pelatihan_id and s.nip = g.nip)
   order by pd.nama, g.nama, g.id`
