import { availableParallelism, tmpdir } from 'node:os'
import { jagaDocx } from '../jaga.js'
import { SEKALIGUS, ubahBersama } from './banyak.js'
import { ubahSekali } from './cadangan.js'
import { Kolam, type SetelanKolam } from './kolam.js'
import { cariPerangkat, type Perangkat } from './perangkat.js'
import { sapuYatim } from './ruang.js'
import { KonversiGalat, type Converter, type KesehatanKonversi } from './types.js'

export type OpsiKonverter = Partial<SetelanKolam> & { perangkat?: Perangkat }

const TIDAK_ADA = 'LibreOffice belum terpasang; naskah tersedia sebagai DOCX dan PDF-nya menunggu.'
const LAMBAT = 'python3-uno belum terpasang; pembuatan PDF berjalan lebih lambat.'

const BAWAAN = {
  batas: 60_000,
  batasNyala: 60_000,
  daurUlang: 300,
  batasMemori: 2 ** 30,
  sopan: 5,
  maksCoba: 3,
  diam: 10 * 60_000,
  banyak: Math.min(availableParallelism(), 2),
}

/** The converter of this process. Nothing is started before the first document. */
export function buatConverter(opsi: OpsiKonverter = {}): Konverter {
  return new Konverter(opsi)
}

export class Konverter implements Converter {
  readonly #opsi: OpsiKonverter
  readonly #akar: string
  #alat: Promise<Perangkat> | undefined
  #kolam: Kolam | undefined
  #sapu: Promise<unknown> | undefined
  #ekor: Promise<unknown> = Promise.resolve()
  #ditutup = false

  constructor(opsi: OpsiKonverter) {
    this.#opsi = opsi
    this.#akar = opsi.akar ?? tmpdir()
  }

  convert(docx: Buffer): Promise<Buffer> {
    return this.#ubah(docx, false)
  }

  async convertMany(docx: readonly Buffer[]): Promise<Buffer[]> {
    if (docx.length > SEKALIGUS) throw new RangeError(`paling banyak ${SEKALIGUS} dokumen`)
    const bersama = (await this.health()).jalur === 'uno' && docx.length > 1
    // What LibreOffice refuses or dies of together may still pass one by one.
    const sekali = bersama
      ? await ubahBersama(docx, (d) => this.#ubah(d, true)).catch((galat) => {
          if (galat instanceof KonversiGalat && !this.#ditutup) return null
          throw galat
        })
      : null
    return sekali ?? Promise.all(docx.map((d) => this.convert(d)))
  }

  async #ubah(docx: Buffer, tujuan: boolean): Promise<Buffer> {
    if (this.#ditutup) throw new KonversiGalat('gagal', 'pengubah PDF sudah ditutup')
    // LibreOffice makes a blank page of an empty file and guesses at everything else.
    if (docx.subarray(0, 2).toString('latin1') !== 'PK') {
      throw new KonversiGalat('ditolak', 'bukan dokumen Word')
    }
    const { soffice, python, peluncur } = await this.#perangkat()
    await (this.#sapu ??= sapuYatim(this.#akar))
    if (soffice && python) {
      this.#kolam ??= new Kolam({ ...BAWAAN, ...this.#opsi, soffice, python, akar: this.#akar })
      return this.#kolam.ubah(docx, tujuan)
    }
    if (peluncur) return this.#lewatCadangan(docx, peluncur)
    throw new KonversiGalat('tidak-ada', TIDAK_ADA)
  }

  /** Ends the LibreOffices that wait for work; the next document starts a new one. */
  async segarkan(): Promise<void> {
    await this.#kolam?.segarkan()
  }

  async health(): Promise<KesehatanKonversi> {
    const p = await this.#perangkat()
    const jalur = p.soffice && p.python ? 'uno' : p.peluncur ? 'cli' : null
    const hitung = this.#kolam?.ringkasan() ?? {
      pekerja: 0,
      menunggu: 0,
      selesai: 0,
      dinyalakanUlang: 0,
    }
    const status = this.#ditutup ? 'ditutup' : jalur ? 'siap' : 'tidak-ada'
    const keterangan = jalur === 'uno' ? '' : jalur === 'cli' ? LAMBAT : TIDAK_ADA
    return { status, jalur, ...hitung, keterangan }
  }

  async close(): Promise<void> {
    this.#ditutup = true
    await this.#kolam?.tutup()
    await this.#ekor
  }

  /** Process ids of the running LibreOffices. */
  sofficePid(): number[] {
    return this.#kolam?.sofficePid() ?? []
  }

  async #perangkat(): Promise<Perangkat> {
    const { perangkat } = this.#opsi
    const p = await (this.#alat ??= perangkat ? Promise.resolve(perangkat) : cariPerangkat())
    // Looked for again each time while missing: it may be installed while we run.
    if (!p.soffice && !p.peluncur) this.#alat = undefined
    return p
  }

  /** One after the other: each run is a whole LibreOffice of 200 MB. */
  async #lewatCadangan(docx: Buffer, peluncur: string): Promise<Buffer> {
    // This way has no hardened profile, so a link to the outside would be followed.
    await jagaDocx(docx).catch((e: Error) => {
      throw new KonversiGalat('ditolak', e.message)
    })
    const batas = this.#opsi.batas ?? BAWAAN.batas
    const giliran = this.#ekor.then(() => ubahSekali(docx, peluncur, batas))
    this.#ekor = giliran.catch(() => {})
    return giliran
  }
}
