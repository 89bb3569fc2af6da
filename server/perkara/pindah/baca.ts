import type { Knex } from 'knex'
import { TERSAMAR } from '../../pegawai/keamanan.js'
import type { Step } from '../../platform/engine/types.js'
import type { Pelaku } from '../../values/pelaku.js'
import { bacaAkibatLuar, type NomorPerkara } from '../henti/akibat.js'
import { jenisTertutup } from '../keamanan.js'
import type { PerkaraTerkunci } from '../kunci.js'
import type { Mesin } from '../mesin.js'
import { kursiMemimpin } from '../pengelola.js'
import { tujuanPindah, type TugasDitinggal } from './tujuan.js'

/** A proposal as people read it. */
export interface UsulDibaca {
  id: string
  dari: TugasDitinggal[]
  ke: string
  ke_no: string
  ke_nama: string
  alasan: string
  pengusul: string
  diusul_oleh: string
  diusul_at: Date
  keadaan: string
  versi: number
  pemutus: string | null
  diputus_at: Date | null
}

export interface HalamanPindahIsi {
  perkara: { id: string; judul: string }
  /** Open tasks of the case. */
  tugas: TugasDitinggal[]
  /** Those of them that are to be left. */
  dipilih: TugasDitinggal[]
  tujuan: Step[]
  usul: UsulDibaca | null
  /** The case has moved since; a new proposal takes its place. */
  basi: boolean
  /** The reader may agree to it. */
  bolehPutus: boolean
  sendiri: boolean
  /** Numbers given so far: nothing of it is undone. */
  nomor: NomorPerkara[]
}

/** What the page of a move shows; `dari` chooses among tasks that run side by side. */
export async function bacaPindah(
  db: Knex,
  mesin: Mesin,
  perkara: PerkaraTerkunci,
  pelaku: Pelaku,
  dari: readonly string[] = [],
): Promise<HalamanPindahIsi> {
  const tugas = await db('tugas')
    .where({ perkara_id: perkara.id, status: 'terbuka' })
    .orderBy('dibuka_at')
    .orderBy('id')
    .select('id', 'no', 'nama', { eksekusi: 'eksekusi_id' })
  const dipilih = tugas.length === 1 ? tugas : tugas.filter((t) => dari.includes(t.id))
  const usul = (await usulPindah(db, perkara.id, pelaku)).find((u) => u.keadaan === 'menunggu')
  const sendiri = usul?.diusul_oleh === pelaku.pegawaiId
  const { batal, tetap } = await bacaAkibatLuar(db, mesin, [perkara.id])
  return {
    perkara: { id: perkara.id, judul: perkara.judul },
    tugas,
    dipilih,
    tujuan: dipilih.length > 0 ? await tujuanPindah(db, mesin, perkara, dipilih) : [],
    usul: usul ?? null,
    basi: usul !== undefined && usul.versi !== perkara.versi,
    sendiri,
    bolehPutus: !sendiri && (await kursiMemimpin(db, pelaku, perkara.unitId)) !== null,
    nomor: [...tetap, ...batal],
  }
}

/** Every proposal of a case, oldest first; reasons may tell a letter that is closed to the reader. */
export async function usulPindah(
  db: Knex,
  perkaraId: string,
  pelaku: Pelaku,
): Promise<UsulDibaca[]> {
  const usul: UsulDibaca[] = await db('usul_pindah as u')
    .join('pegawai as g', 'g.id', 'u.diusul_oleh')
    .leftJoin('pegawai as p', 'p.id', 'u.diputus_oleh')
    .where('u.perkara_id', perkaraId)
    .orderBy('u.diusul_at')
    .orderBy('u.id')
    .select(
      'u.id',
      'u.dari',
      'u.ke',
      'u.ke_no',
      'u.ke_nama',
      'u.alasan',
      'u.diusul_oleh',
      'u.diusul_at',
      'u.keadaan',
      'u.versi',
      'u.diputus_at',
      { pengusul: 'g.nama', pemutus: 'p.nama' },
    )
  if (usul.length === 0) return usul
  const tertutup = (await jenisTertutup(db, pelaku, perkaraId)).size > 0
  return tertutup ? usul.map((u) => ({ ...u, alasan: TERSAMAR })) : usul
}
