import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { catat } from '../pegawai/jejak.js'
import type { Pengubah } from '../pegawai/kelola-pegawai.js'
import { penempatanPada } from '../perangkat/service.js'
import { namaLengkap } from '../values/gelar.js'
import { rapikanNip } from '../values/nip.js'
import { tanggalDiZona } from '../values/tanggal.js'

export interface BarisPengusul {
  id: string
  nama: string
  pd: string
  sejak: string
  /** Can log in. */
  akun: boolean
}

/** Who proposes now, by agency. */
export async function daftarPengusul(db: Knex): Promise<BarisPengusul[]> {
  const rows = await db('pengusul as p')
    .join('pd', 'pd.id', 'p.pd_id')
    .join('pegawai as g', 'g.id', 'p.pegawai_id')
    .leftJoin('akun as a', 'a.pegawai_id', 'g.id')
    .whereNull('p.berakhir')
    .orderBy(['pd.nama', 'g.nama'])
    .select('p.id', 'p.sejak', 'g.nama', 'g.gelar_depan', 'g.gelar_belakang', {
      pd: 'pd.nama',
      akun: db.raw('a.pegawai_id is not null'),
    })
  return rows.map((r) => ({
    ...{ id: r.id, pd: r.pd, sejak: r.sejak, akun: r.akun },
    nama: namaLengkap({ gelarDepan: r.gelar_depan, nama: r.nama, gelarBelakang: r.gelar_belakang }),
  }))
}

/**
 * Lets a person propose for the agency they work at; twice is once. Errors: TIDAK_ADA for an unknown
 * NIP, USULAN_TANPA_PENEMPATAN.
 */
export async function tunjukPengusul(p: Pengubah, nip: string): Promise<string> {
  const bersih = rapikanNip(nip)
  const orang = await p.trx('pegawai').where({ nip: bersih, aktif: true }).first('id')
  if (!orang) throw errors.TIDAK_ADA({ apa: `Pegawai dengan NIP ${bersih}` })
  const sejak = tanggalDiZona(p.kini, (await setelanKantor(p.trx)).zona)
  const tempat = await penempatanPada(p.trx, orang.id, sejak)
  if (!tempat) throw errors.USULAN_TANPA_PENEMPATAN({ nip: bersih })
  const siapa = { pegawai_id: orang.id, pd_id: tempat.pdId }
  const ada = await p.trx('pengusul').where(siapa).whereNull('berakhir').first('id')
  if (ada) return ada.id
  const [baru] = await p
    .trx('pengusul')
    .insert({ ...siapa, sejak })
    .returning('id')
  await catat(p.trx, {
    ...{ at: p.kini, aksi: 'pengusul.ditunjuk', oleh: p.pelaku.pegawaiId },
    rincian: { pegawai: orang.id, pd: tempat.pd },
  })
  return baru.id
}

/** From now on this person proposes no more; what they sent stays. Errors: TIDAK_ADA. */
export async function akhiriPengusul(p: Pengubah, id: string): Promise<void> {
  const berakhir = tanggalDiZona(p.kini, (await setelanKantor(p.trx)).zona)
  const [row] = await p
    .trx('pengusul')
    .where({ id })
    .whereNull('berakhir')
    .update({ berakhir: p.trx.raw('greatest(sejak, ?::date)', [berakhir]) })
    .returning('pegawai_id')
  if (!row) throw errors.TIDAK_ADA({ apa: 'Pengusul' })
  await catat(p.trx, {
    ...{ at: p.kini, aksi: 'pengusul.diakhiri', oleh: p.pelaku.pegawaiId },
    rincian: { pegawai: row.pegawai_id },
  })
}
