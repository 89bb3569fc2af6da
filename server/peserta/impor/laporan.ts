import { errors } from '../../errors.js'
import type { Tanggal } from '../../values/tanggal.js'
import { bacaBaris, type BarisTerbaca } from './baris.js'
import type { DataPeserta, HasilBaris, KunciData, LaporanImpor, Lembar } from './jenis.js'
import { LABEL } from './label.js'

export interface OpsiPeriksa {
  /** The office's date: nobody is appointed or born after it. */
  hariIni: Tanggal
  /** The roster as it is, by NIP (see `pesertaAda`). */
  adaNip: ReadonlyMap<string, DataPeserta>
  /** Rows that have been read already, by number; of the same sheet on the same day. */
  terbaca?: ReadonlyMap<number, BarisTerbaca> | undefined
}

const WAJIB = ['nip', 'nama'] as const
const KUNCI = Object.keys(LABEL).filter((k) => k !== 'ttl') as KunciData[]

/**
 * The dry run: says of every row whether it is new, changed (in what), the same, a duplicate (of
 * which row) or wrong (why), and warns of what looks odd. Writes nothing.
 * Throws KOLOM_WAJIB_KURANG when the sheet has no column for NIP or Nama.
 */
export function periksaDaftar(
  lembar: Lembar,
  { hariIni, adaNip, terbaca }: OpsiPeriksa,
): LaporanImpor {
  wajibKolom(lembar)
  const jumlah = { baris: 0, baru: 0, berubah: 0, sama: 0, ganda: 0, salah: 0, peringatan: 0 }
  const terlihat = new Map<string, { no: number; data: DataPeserta }>()
  const orang = new Map<string, number>()
  const hasil: HasilBaris[] = []
  const dilewati: number[] = []
  for (const baris of lembar.baris) {
    if (!WAJIB.some((k) => baris.sel[lembar.letak.get(k)!]?.trim())) {
      dilewati.push(baris.no)
      continue
    }
    const dibaca = terbaca?.get(baris.no) ?? bacaBaris(baris, lembar.letak, hariIni)
    const { data, galat } = dibaca
    const peringatan = [...dibaca.peringatan]
    const dahulu = terlihat.get(data.nip)
    const nilai =
      galat.length > 0 ? SALAH : dahulu ? ganda(dahulu, data) : banding(data, adaNip.get(data.nip))
    if (nilai.keadaan === 'ganda')
      peringatan.push(...peringatanGanda(baris.no, dahulu!, nilai.beda))
    if (nilai.keadaan !== 'ganda' && nilai.keadaan !== 'salah') {
      terlihat.set(data.nip, { no: baris.no, data })
      peringatan.push(...peringatanKembar(baris.no, data, orang))
    }
    hasil.push({
      no: baris.no,
      nip: data.nip,
      nama: data.nama,
      ...nilai,
      data: galat.length > 0 ? null : data,
      galat,
      peringatan,
    })
    jumlah.baris++
    jumlah[nilai.keadaan]++
    if (peringatan.length > 0) jumlah.peringatan++
  }
  const { namaBerkas, tidakDipakai } = lembar
  const kolom = [...lembar.letak].map(([kunci, i]) => ({ kunci, judul: lembar.judul[i]! }))
  return { namaBerkas, lembar: lembar.lembar, kolom, tidakDipakai, jumlah, dilewati, baris: hasil }
}

/** Errors: KOLOM_WAJIB_KURANG. */
export function wajibKolom(lembar: Lembar): void {
  const kurang = WAJIB.filter((k) => !lembar.letak.has(k)).map((k) => LABEL[k])
  if (kurang.length === 0) return
  const judul = lembar.judul.filter(Boolean).map((j) => j.slice(0, 40))
  const sisa = judul.length > 8 ? [`dan ${judul.length - 8} lainnya`] : []
  throw errors.KOLOM_WAJIB_KURANG({ kurang, ditemukan: [...judul.slice(0, 8), ...sisa] })
}

type Nilai = Pick<HasilBaris, 'keadaan' | 'beda' | 'gandaDari'>

const SALAH: Nilai = { keadaan: 'salah', beda: [], gandaDari: null }

function ganda(dahulu: { no: number; data: DataPeserta }, data: DataPeserta): Nilai {
  return { keadaan: 'ganda', beda: bedaKolom(data, dahulu.data), gandaDari: dahulu.no }
}

function banding(data: DataPeserta, lama: DataPeserta | undefined): Nilai {
  if (!lama) return { keadaan: 'baru', beda: [], gandaDari: null }
  const beda = bedaKolom(data, lama)
  return { keadaan: beda.length > 0 ? 'berubah' : 'sama', beda, gandaDari: null }
}

// An empty cell says nothing, so it neither differs nor wipes out what the roster knows.
function bedaKolom(data: DataPeserta, lama: DataPeserta): string[] {
  return KUNCI.filter((k) => data[k] !== '' && data[k] !== lama[k]).map((k) => LABEL[k])
}

function peringatanGanda(no: number, dahulu: { no: number }, beda: string[]): string[] {
  if (beda.length === 0) return []
  const apa = `mengulang NIP baris ${dahulu.no} tetapi berbeda pada ${beda.join(', ')}`
  return [`Baris ${no} ${apa}; baris ${dahulu.no} yang dipakai.`]
}

// The same name and birth date under two NIP is one person typed twice, more often than twins.
function peringatanKembar(no: number, data: DataPeserta, orang: Map<string, number>): string[] {
  const kunci = `${data.nip.slice(0, 8)} ${data.nama.toLowerCase()}`
  const lain = orang.get(kunci)
  if (lain === undefined) orang.set(kunci, no)
  if (lain === undefined) return []
  return [`Baris ${no}: nama dan tanggal lahir sama dengan baris ${lain}, tetapi NIP berbeda.`]
}
