/** A participant as the roster has them. */
export interface PesertaLms {
  id: string
  nip: string
  nama: string
  email: string
  instansi: string
  unit_kerja: string
}

/** An account as Moodle wants it. */
export interface AkunLms {
  username: string
  idnumber: string
  firstname: string
  lastname: string
  email: string
  institution: string
  department: string
  city: string
  timezone: string
}

export interface OpsiAkun {
  domainSurel: string
  kota: string
  zona: string
}

/**
 * Accounts of a roster: the username is the NIP, the last word of the name its family name (Moodle
 * wants both), titles stay out. Moodle wants one e-mail a person: who has none, or shares one with
 * another of the list, gets a stand-in of the office's domain.
 */
export function susunAkun(peserta: readonly PesertaLms[], o: OpsiAkun): AkunLms[] {
  const pemakai = new Map<string, number>()
  const kunci = (p: PesertaLms) => p.email.trim().toLowerCase()
  for (const p of peserta) pemakai.set(kunci(p), (pemakai.get(kunci(p)) ?? 0) + 1)
  return peserta.map((p) => {
    const kata = p.nama.trim().split(/\s+/)
    const sendiri = kunci(p) !== '' && pemakai.get(kunci(p)) === 1
    return {
      username: p.nip,
      idnumber: p.nip,
      firstname: kata.length > 1 ? kata.slice(0, -1).join(' ') : kata[0]!,
      lastname: kata.length > 1 ? kata.at(-1)! : '-',
      email: sendiri ? kunci(p) : `${p.nip}@${o.domainSurel.toLowerCase()}`,
      institution: p.instansi.slice(0, 255),
      department: p.unit_kerja.slice(0, 255),
      city: o.kota.slice(0, 120),
      timezone: o.zona,
    }
  })
}
