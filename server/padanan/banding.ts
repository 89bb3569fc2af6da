import {
  KOLOM,
  SEMUA_KOLOM,
  SUMBER,
  type BarisLembar,
  type Beda,
  type KolomPadanan,
  type Lembaran,
  type Orang,
  type Putusan,
  type Sumber,
} from './jenis.js'
import { kunciOrang, rapi } from './rapi.js'

export interface Bahan {
  pelatihanId: string
  /** The roster. */
  roster: readonly Orang[]
  lembar: readonly Lembaran[]
  putusan: readonly Putusan[]
}

/** Where a decision about a row of a sheet is kept: the NIP as written and the name beside it. */
export const kunciBaris = (sumber: Sumber, b: BarisLembar): string =>
  `${sumber} ${b.nipAsli} ${rapi('nama', b.nama)}`.slice(0, 300)

/** Decisions by what they are about. */
class Ingatan {
  readonly #isi: Map<string, string>

  constructor(putusan: readonly Putusan[]) {
    this.#isi = new Map(
      putusan.map((p) => [[p.lingkup, p.nip, p.perihal, p.ditolak].join('\n'), p.benar]),
    )
  }

  cari(lingkup: string, nip: string, perihal: string, ditolak: string): string | undefined {
    return this.#isi.get([lingkup, nip, perihal, ditolak].join('\n'))
  }
}

/** The rows of one sheet, each laid beside the participant it is of. */
interface Terpasang {
  sumber: Sumber
  perNip: Map<string, BarisLembar>
  ganda: Map<string, number[]>
  rusak: BarisLembar[]
  diLuar: BarisLembar[]
}

/**
 * Everything in which roster and sheets do not agree and nobody has decided yet: first what concerns
 * whole rows, then the fields of each participant in the order of the roster. Matched on NIP; name and
 * date of birth only suggest.
 */
export function bandingkan(b: Bahan): Beda[] {
  const ingat = new Ingatan(b.putusan)
  const kenal = new Map(b.roster.map((o) => [o.nip, o]))
  const pasang = b.lembar.map((l) => pasangkan(l, b.pelatihanId, kenal, ingat))
  const perOrang = calonSaran(b.roster)
  return [
    ...pasang.flatMap((t) => bedaBaris(t, b.pelatihanId, perOrang, ingat)),
    ...b.roster.flatMap((o) => bedaOrang(o, pasang, b.pelatihanId, ingat)),
  ]
}

/** Participants by name and date of birth, and by the name alone where nobody else bears it. */
function calonSaran(roster: readonly Orang[]): Map<string, Orang> {
  const calon = new Map<string, Orang>()
  const kembar = new Set<string>()
  for (const o of roster) {
    const [nama, kunci] = [rapi('nama', o.nama), kunciOrang(o.nama, lahirDari(o))]
    if (calon.has(nama)) kembar.add(nama)
    calon.set(nama, o)
    if (kunci) calon.set(kunci, o)
  }
  for (const nama of kembar) calon.delete(nama)
  return calon
}

const lahirDari = (o: Orang): string =>
  o.tanggalLahir || `${o.nip.slice(0, 4)}-${o.nip.slice(4, 6)}-${o.nip.slice(6, 8)}`

function pasangkan(
  { sumber, baris }: Lembaran,
  lingkup: string,
  kenal: ReadonlyMap<string, Orang>,
  ingat: Ingatan,
): Terpasang {
  const t: Terpasang = { sumber, perNip: new Map(), ganda: new Map(), rusak: [], diLuar: [] }
  for (const b of baris) {
    const putus = ingat.cari(lingkup, '', 'pasangan', kunciBaris(sumber, b))
    if (putus === '') continue
    const nip = putus ?? (b.galat ? '' : b.nip)
    if (!nip) t.rusak.push(b)
    else if (!kenal.has(nip)) t.diLuar.push(b)
    else if (t.perNip.has(nip))
      t.ganda.set(nip, [...(t.ganda.get(nip) ?? [t.perNip.get(nip)!.no]), b.no])
    else t.perNip.set(nip, b)
  }
  return t
}

function bedaBaris(
  t: Terpasang,
  lingkup: string,
  perOrang: ReadonlyMap<string, Orang>,
  ingat: Ingatan,
): Beda[] {
  const saran = (b: BarisLembar): Beda['saran'] => {
    // A damaged NIP tells no date of birth.
    const lahir = b.tanggalLahir || (b.galat ? '' : lahirDari(b))
    const o = perOrang.get(kunciOrang(b.nama, lahir) || rapi('nama', b.nama))
    // Who has a row of their own in this sheet already is not looked for.
    return o && !t.perNip.has(o.nip) ? { nip: o.nip, nama: o.nama } : null
  }
  const satu =
    (kelas: 'nip_rusak' | 'di_luar') =>
    (b: BarisLembar): Beda => ({
      ...{ kunci: `${kelas} ${t.sumber} ${b.no}`, kelas, nip: b.galat ? '' : b.nip, nama: b.nama },
      ...{ perihal: SUMBER[t.sumber], nilai: { [t.sumber]: b.nipAsli }, saran: saran(b) },
      keterangan: `Baris ${b.no}${b.galat && `: ${b.galat}`}`,
    })
  const ganda = [...t.ganda].filter(
    ([nip]) => ingat.cari(lingkup, nip, 'nip_ganda', t.sumber) === undefined,
  )
  return [
    ...t.rusak.map(satu('nip_rusak')),
    ...ganda.map(([nip, no]): Beda => ({
      ...{ kunci: `nip_ganda ${t.sumber} ${nip}`, kelas: 'nip_ganda', nip },
      ...{ nama: t.perNip.get(nip)!.nama, perihal: SUMBER[t.sumber], saran: null },
      nilai: { [t.sumber]: `${no}` },
      keterangan: `Baris ${no.join(', ')}; baris ${no[0]} yang dipakai`,
    })),
    ...t.diLuar.map(satu('di_luar')),
  ]
}

function bedaOrang(
  o: Orang,
  pasang: readonly Terpasang[],
  lingkup: string,
  ingat: Ingatan,
): Beda[] {
  const { nip, nama } = o
  const hilang = pasang
    .filter((t) => !t.perNip.has(nip))
    .filter((t) => ingat.cari(lingkup, nip, 'tidak_ada', t.sumber) === undefined)
    .map((t): Beda => ({
      ...{ kunci: `tidak_ada ${t.sumber} ${nip}`, kelas: 'tidak_ada', nip, nama, saran: null },
      ...{ perihal: SUMBER[t.sumber], nilai: {}, keterangan: `Tidak ada pada ${SUMBER[t.sumber]}` },
    }))
  const isi = SEMUA_KOLOM.flatMap((k) => bedaKolom(o, k, pasang, ingat))
  return [...hilang, ...isi]
}

function bedaKolom(
  o: Orang,
  kolom: KolomPadanan,
  pasang: readonly Terpasang[],
  ingat: Ingatan,
): Beda[] {
  const sini = rapi(kolom, o[kolom])
  const lain = pasang.flatMap((t) => {
    const isi = t.perNip.get(o.nip)?.[kolom] ?? ''
    return isi === '' ? [] : [[t.sumber, isi] as const]
  })
  const baru = lain.filter(([, isi]) => {
    const sana = rapi(kolom, isi)
    return sana !== sini && ingat.cari('', o.nip, kolom, sana) !== sini
  })
  if (baru.length === 0) return []
  const { label, kelas } = KOLOM[kolom]
  return [
    {
      ...{ kunci: `${kolom} ${o.nip}`, kelas, nip: o.nip, nama: o.nama, perihal: label },
      nilai: { ...(o[kolom] && { roster: o[kolom] }), ...Object.fromEntries(lain) },
      ...{ saran: null, keterangan: '' },
    },
  ]
}
