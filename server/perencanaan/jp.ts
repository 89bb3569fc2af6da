/** What a form of development counts for where no certificate says better. */
export interface BobotJp {
  nama: string
  /** Null: as the curriculum says. */
  jpBawaan: number | null
  per: '' | 'hari' | 'kegiatan' | 'sesi'
  maksSebulan: number | null
}

/**
 * JP of a proposal `u` as they count: what was planned until it is finished, then the sum of its reports,
 * because the certificate wins (PerLAN 10/2018).
 */
export const SQL_JP_BERLAKU = `(case when u.tahap = 'selesai' then (select coalesce(sum(l.jp), 0)::integer
  from laporan_bangkom l where l.usulan_id = u.id) else u.jp end)`

/** A sentence when more JP are asked for than the form counts for; '' when not. `hari`: days or sessions. */
export function peringatanJp(b: BobotJp, jp: number, hari: number): string {
  if (b.maksSebulan !== null && hari > b.maksSebulan)
    return `${b.nama} paling banyak ${b.maksSebulan} sesi sebulan, diusulkan ${hari}.`
  if (b.jpBawaan === null) return ''
  const wajar = b.per === 'kegiatan' || b.per === '' ? b.jpBawaan : b.jpBawaan * hari
  if (jp <= wajar) return ''
  const dasar = b.per === 'kegiatan' ? 'per kegiatan' : `untuk ${hari} ${b.per}`
  return `JP diusulkan ${jp}, sedangkan ${b.nama} lazimnya ${wajar} JP ${dasar}. JP sertifikat yang berlaku.`
}
