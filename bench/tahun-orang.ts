import type { Knex } from 'knex'
import { muatPelaku } from '../server/pegawai/service.js'
import { tetapkanPemangku } from '../server/pegawai/kelola-pemangku.js'
import { transaksi } from '../server/platform/db/db.js'
import type { Pelaku } from '../server/values/pelaku.js'
import type { Acak } from './tahun-acak.js'
import { esok, hariKerjaKe, tanggal } from './tahun-jam.js'

/** One person of the simulated office: one task at a time, away on leave and when ill. */
export interface Orang {
  id: string
  akun: string | null
  peran: string[]
  unitId: string
  hadir(tgl: string): boolean
  sibuk: boolean
  /** Will look into the inbox at a moment already fixed. */
  akanLihat: boolean
}

const PEJABAT = ['kepala', 'sekretaris', 'kabid']

/**
 * Everyone who can do a step, with their days off between two dates: two leaves and a few days ill. For
 * the leave of an official somebody acts (Plh.), entered by the administrator as a real office does.
 */
export async function paraOrang(
  db: Knex,
  acak: Acak,
  dari: string,
  sampai: string,
): Promise<Orang[]> {
  const { rows } = await db.raw(
    `select p.id, p.nip, min(a.nama_pengguna) as akun, array_agg(distinct r.peran order by r.peran) as peran,
            (array_agg(j.unit_id order by m.sifat))[1] as "unitId", (array_agg(m.jabatan_id order by m.sifat))[1] as jabatan
       from pegawai p join pemangku m on m.pegawai_id = p.id join jabatan j on j.id = m.jabatan_id
       join jabatan_peran r on r.jabatan_id = j.id left join akun a on a.pegawai_id = p.id
      where r.peran not in ('lan', 'peserta') group by p.id, p.nip order by p.nip`,
  )
  const orang: Orang[] = []
  for (const r of rows) {
    const blok = cutiSetahun(acak, dari, sampai)
    const absen = new Set(blok.flat())
    for (let i = 0; i < 4; i++) absen.add(hariKerjaKe(dari, acak.bulat(1, 230)))
    orang.push({
      id: r.id,
      akun: r.akun,
      peran: r.peran,
      unitId: r.unitId,
      hadir: (tgl) => !absen.has(tgl),
      sibuk: false,
      akanLihat: false,
    })
    if (r.peran.some((p: string) => PEJABAT.includes(p))) await tunjukPlh(db, acak, r, rows, blok)
  }
  return orang
}

function cutiSetahun(acak: Acak, dari: string, sampai: string): string[][] {
  const panjang = Math.round((Date.parse(sampai) - Date.parse(dari)) / 86_400_000)
  const blok: string[][] = []
  for (const bagian of [0, 1]) {
    let tgl = esok(dari, Math.floor((panjang / 2) * (bagian + acak.satu() * 0.85)) + 1)
    const hari = [(tgl = hariKerjaKe(tgl, 1))]
    for (let i = acak.bulat(2, 5); i > 0; i--) hari.push((tgl = hariKerjaKe(tgl, 1)))
    blok.push(hari)
  }
  return blok
}

/** Another head of a division acts for the official, from the first to the last day of each leave. */
async function tunjukPlh(db: Knex, acak: Acak, pejabat: any, semua: any[], blok: string[][]) {
  const calon = semua.filter((r) => r.id !== pejabat.id && r.peran.includes('kabid'))
  const admin = await db('akun').where({ admin: true }).first('pegawai_id')
  for (const hari of blok) {
    const kini = new Date(`${hari[0]}T00:00:00Z`)
    await transaksi(db, async (trx) => {
      const pelaku = await muatPelaku(trx, admin.pegawai_id, kini)
      await tetapkanPemangku({ trx, kini, pelaku } as never, acak.pilih(calon).id, {
        jabatanId: pejabat.jabatan,
        sifat: 'plh',
        skNomor: '800.1.11.1/7/BKPSDM',
        dari: hari[0]!,
        sampai: hari.at(-1)!,
      })
    })
  }
}

/** Who someone is on a day, with the seats of that day; asked once a day. */
export function pembacaPelaku(db: Knex): (o: Orang, t: number) => Promise<Pelaku> {
  const kenal = new Map<string, { tgl: string; pelaku: Pelaku }>()
  return async (o, t) => {
    const tgl = tanggal(t)
    const ada = kenal.get(o.id)
    if (ada?.tgl === tgl) return ada.pelaku
    const pelaku = await muatPelaku(db, o.id, new Date(t))
    kenal.set(o.id, { tgl, pelaku })
    return pelaku
  }
}
