import type { KonteksPelaku } from '../../perkara/handler.js'
import type { Calon } from '../calon.js'
import type { Putusan } from '../kata.js'
import { perhatian } from '../lengkap.js'
import { kenali } from '../silang.js'

/** People shown on one page; the next come when these are decided. */
export const TAMPIL = 50

export interface CalonDilihat extends Calon {
  perhatian: string[]
}

export interface BahanCalon {
  usulanId: string
  pd: string
  kuota: number
  terisi: number
  surat: { nomor: string; ada: boolean }
  jumlah: Record<Putusan, number>
  calon: CalonDilihat[]
}

/** A proposal as its tasks show it: the figures, and the people of one state with what is to be known. */
export async function bahanCalon(
  k: KonteksPelaku,
  { hanya }: { hanya: Putusan },
): Promise<BahanCalon> {
  const u = await k
    .trx('usulan_peserta as u')
    .join('pd', 'pd.id', 'u.pd_id')
    .join('pembukaan_usulan as b', 'b.pelatihan_id', 'u.pelatihan_id')
    .where({ 'u.perkara_id': k.perkara.id })
    .first('u.*', 'pd.nama as pd', 'b.kuota')
  const calon: Calon[] = await k
    .trx('calon_peserta')
    .where({ usulan_id: u.id, putusan: hanya })
    .orderBy('urutan')
    .limit(TAMPIL)
  const kenal = await kenali(
    k.trx,
    { pelatihanId: u.pelatihan_id, usulanId: u.id },
    calon.map((c) => c.nip),
  )
  const jumlah = { '': 0, terima: 0, tolak: 0, perbaiki: 0 }
  const hitung = await k
    .trx('calon_peserta')
    .where({ usulan_id: u.id })
    .groupBy('putusan')
    .select('putusan', k.trx.raw('count(*)::int as n'))
  for (const h of hitung) jumlah[h.putusan as Putusan] = h.n
  const terisi = await k
    .trx('peserta')
    .where({ pelatihan_id: u.pelatihan_id })
    .first(k.trx.raw('count(*)::int as n'))
  const untuk = { pdId: u.pd_id, sebutPd: true }
  return {
    ...{ usulanId: u.id, pd: u.pd, kuota: u.kuota, terisi: terisi.n, jumlah },
    surat: { nomor: u.nomor_surat, ada: Boolean(u.surat_sha256) },
    calon: calon.map(({ id, urutan, nip, data, putusan, alasan, catatan }) => ({
      ...{ id, urutan, nip, data, putusan, alasan, catatan },
      perhatian: [
        ...(kenal.get(nip)?.peserta ? ['Sudah menjadi peserta pelatihan ini.'] : []),
        ...perhatian(kenal.get(nip), untuk),
      ],
    })),
  }
}
