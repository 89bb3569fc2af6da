import { availableParallelism, tmpdir } from 'node:os'
import { ubahSekali } from './cadangan.js'
import { bukaKolam, type Kolam, type SetelanKolam } from './kolam.js'
import { cariPerangkat, type Perangkat } from './perangkat.js'
import { sapuYatim } from './ruang.js'
import { KonversiGalat, type Converter } from './types.js'

export type OpsiKonverter = Partial<SetelanKolam> & { perangkat?: Perangkat }

const KETERANGAN = {
  tidakAda: 'LibreOffice belum terpasang; naskah tersedia sebagai DOCX dan PDF-nya menunggu.',
  lambat: 'python3-uno belum terpasang; pembuatan PDF berjalan lebih lambat.',
}

/** The converter of this process. Nothing is started before the first document. */
export function buatConverter(opsi: OpsiKonverter = {}): Converter & { sofficePid(): number[] } {
  const akar = opsi.akar ?? tmpdir()
  let alat: Promise<Perangkat> | undefined
  let kolam: Kolam | undefined
  let ditutup = false
  let ekor: Promise<unknown> = Promise.resolve()

  async function perangkat(): Promise<Perangkat> {
    // A missing LibreOffice is looked for again each time: it may be installed while we run.
    const p = await (alat ??= opsi.perangkat ? Promise.resolve(opsi.perangkat) : cariPerangkat())
    if (!p.soffice && !p.peluncur) alat = undefined
    return p
  }
  async function lewatUno(docx: Buffer, soffice: string, python: string): Promise<Buffer> {
    kolam ??= bukaKolam({
      soffice, python, akar, batas: 60_000, batasNyala: 60_000, daurUlang: 300, maksCoba: 3,
      diam: 10 * 60_000, banyak: Math.min(availableParallelism(), 2),
      ...opsi,
    })
    return kolam.ubah(docx)
  }
  /** One after the other: each run is a whole LibreOffice of 200 MB. */
  function lewatCadangan(docx: Buffer, peluncur: string): Promise<Buffer> {
    const giliran = ekor.then(() => ubahSekali(docx, peluncur, opsi.batas ?? 60_000))
    ekor = giliran.catch(() => {})
    return giliran
  }
  let tersapu: Promise<unknown> | undefined
  return {
    async convert(docx) {
      if (ditutup) throw new KonversiGalat('gagal', 'Pengubah PDF sudah ditutup')
      const p = await perangkat()
      await (tersapu ??= sapuYatim(akar))
      if (p.soffice && p.python) return lewatUno(docx, p.soffice, p.python)
      if (p.peluncur) return lewatCadangan(docx, p.peluncur)
      throw new KonversiGalat('tidak-ada', KETERANGAN.tidakAda)
    },
    async health() {
      const p = await perangkat()
      const jalur = p.soffice && p.python ? 'uno' : p.peluncur ? 'cli' : null
      const hitung = kolam?.ringkasan() ?? { pekerja: 0, menunggu: 0, selesai: 0, dinyalakanUlang: 0 }
      const status = ditutup ? 'ditutup' : jalur ? 'siap' : 'tidak-ada'
      const keterangan = jalur === 'uno' ? '' : jalur === 'cli' ? KETERANGAN.lambat : KETERANGAN.tidakAda
      return { status, jalur, ...hitung, keterangan }
    },
    async close() {
      ditutup = true
      await kolam?.tutup()
      await ekor
    },
    sofficePid: () => kolam?.sofficePid() ?? [],
  }
}
