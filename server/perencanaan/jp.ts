/** What a form of development counts for where no certificate says better. */
export interface BobotJp {
  nama: string
  /** Null: as the curriculum says. */
  jpBawaan: number | null
  per: '' | 'hari' | 'kegiatan' | 'sesi'
  maksSebulan: number | null
}

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
