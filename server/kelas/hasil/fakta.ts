import type { Knex } from 'knex'
import type { Setelan } from '../../kantor/setelan.js'
import { cariPenandatangan } from '../../naskah/penandatangan.js'
import type { PenandatanganNaskah } from '../../naskah/templat.js'
import { sebutanKantor } from '../../naskah/templat-kantor.js'
import type { Pelatihan } from '../../pelatihan/service.js'
import { syaratPelatihan } from '../../peserta/syarat.js'
import { timbang } from '../../peserta/tetapkan.js'
import { transkrip } from '../../sertifikat/transkrip.js'
import { sahTanggal, tanggalDiZona, tanggalPanjang } from '../../values/tanggal.js'
import { hariSesi, jamSesi, sebutNama } from '../kata.js'
import { sesiPelatihan } from '../queries.js'

/** Subjects with their JP, as they were taught; as they were planned where no session was kept. */
export async function mataPelatihan(
  db: Knex,
  p: Pelatihan,
): Promise<{ materi: string; jp: number }[]> {
  const jp = new Map<string, number>()
  for (const s of await sesiPelatihan(db, p.id))
    if (s.jp > 0) jp.set(s.mata, (jp.get(s.mata) ?? 0) + s.jp)
  if (jp.size === 0) return transkrip(p, {}).mataPelatihan
  return [...jp].map(([materi, n]) => ({ materi, jp: n }))
}

/** Every session in one line, with who taught it; the plan where no session was kept. */
export async function barisJadwal(db: Knex, p: Pelatihan, kantor: Setelan): Promise<string[]> {
  const sesi = await sesiPelatihan(db, p.id)
  if (sesi.length === 0)
    return (p.data.jadwal ?? []).map((j) => {
      const hari = sahTanggal(j.tanggal) ? tanggalPanjang(j.tanggal) : j.tanggal
      return `${hari}, ${j.jam}: ${j.materi} (${j.jp} JP).`
    })
  return sesi.map((s) => {
    const oleh = s.narasumber.map((n) => n.nama).join('; ')
    const saat = `${hariSesi(s.mulai, kantor)}, ${jamSesi(s, kantor)}`
    return `${saat}: ${s.mata} (${s.jp} JP)${oleh && `, ${oleh}`}.`
  })
}

export interface HasilPeserta {
  id: string
  nama: string
  nip: string
  instansi: string
  hadir: number | null
  nilai: number | null
  kualifikasi: string
  /** Null: not decided yet, then `sebab` is what the rule would say. */
  lulus: boolean | null
  /** Why not; empty for who passes. */
  sebab: string
}

/** Everybody of a training with what it came to, in the order of the roster. */
export async function hasilPeserta(db: Knex, p: Pelatihan): Promise<HasilPeserta[]> {
  const usul = new Map(
    (await timbang(db, p.id, await syaratPelatihan(db, p.id))).map((h) => [h.id, h]),
  )
  const orang = await db('peserta')
    .where({ pelatihan_id: p.id })
    .orderBy('urutan')
    .orderBy('nama')
    .select('id', 'nama', 'gelar_depan', 'gelar_belakang', 'nip', 'instansi')
    .select('kualifikasi', 'lulus', 'alasan')
  return orang.map((o) => {
    const h = usul.get(o.id)!
    const belum = o.lulus === null
    return {
      ...{ id: o.id, nama: sebutNama(o), nip: o.nip, instansi: o.instansi, lulus: o.lulus },
      ...{ hadir: h.hadir, nilai: h.nilai },
      kualifikasi: belum ? h.kualifikasi : o.kualifikasi,
      sebab: belum ? h.sebab : o.lulus ? '' : o.alasan || 'tanpa keterangan',
    }
  })
}

/** `Lulus`, `Tidak lulus: ...`; what nobody has decided yet is called a proposal. */
export function sebutHasil({ lulus, sebab }: Pick<HasilPeserta, 'lulus' | 'sebab'>): string {
  const kata = sebab ? `tidak lulus: ${sebab}` : 'lulus'
  return lulus === null ? `Usulan ${kata}` : kata.charAt(0).toUpperCase() + kata.slice(1)
}

/**
 * Who would sign today in that role, in the unit of the training first; an empty line to be filled by
 * hand where nobody holds the post.
 */
export async function penandaHasil(
  db: Knex,
  peran: string,
  { unitId, kini, kantor }: { unitId: string; kini: Date; kantor: Setelan },
): Promise<PenandatanganNaskah> {
  const hari = tanggalDiZona(kini, kantor.zona)
  // In one transaction only because the lookup asks for one; nothing is written.
  const ada = await db.transaction(
    async (trx) =>
      (await cariPenandatangan(trx, peran, hari, unitId)) ??
      (await cariPenandatangan(trx, peran, hari)),
  )
  const jabatan = sebutanKantor(kantor).kepala
  const kosong = { pangkat: '', golongan: '', nip: '' }
  return ada ?? { sifat: 'definitif', jabatan, nama: '.'.repeat(30), ...kosong }
}
