import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { Bahan } from './kerja.js'

export interface Perintah {
  sop: string
  bahan: Bahan
  keluar: string
  server: string | null
  akun: string | null
}

export const PAKAI = `Pakai: paraf jalankan <sop> --data pelatihan.json --peserta peserta.xlsx --keluar folder/
  <sop>        peningkatan-kapasitas | operasional-bangkom | penerbitan-sertifikat
  --data       data pelatihan (JSON)
  --peserta    daftar peserta (XLSX atau CSV)
  --kode-lan   kode registrasi LAN (CSV atau XLSX: NIP; Kode Registrasi)
  --keluar     folder hasil; menjalankan lagi dengan folder yang sama meneruskan yang terputus
  --server     alamat server yang sudah berjalan; tanpa ini sebuah server dinyalakan
  --akun       akun per peran (JSON); tanpa ini akun kantor contoh`

/** Reads the command line and its files. Errors: one sentence naming the option or file. */
export async function bacaPerintah(argumen: string[]): Promise<Perintah> {
  const { values, positionals } = baca(argumen)
  const [kata, sop] = positionals
  if (kata !== 'jalankan' || !sop) throw new Error(PAKAI)
  for (const wajib of ['data', 'peserta', 'keluar'] as const) {
    if (!values[wajib]) throw new Error(`Pilihan --${wajib} wajib diisi.\n${PAKAI}`)
  }
  const { naskah = {}, ...pelatihan } = json(values.data!, await berkas(values.data!))
  return {
    sop,
    keluar: values.keluar!,
    server: values.server ?? null,
    akun: values.akun ?? null,
    bahan: {
      pelatihan,
      naskah,
      peserta: { nama: basename(values.peserta!), isi: await berkas(values.peserta!) },
      kodeLan: values['kode-lan'] ? { nama: basename(values['kode-lan']), isi: await berkas(values['kode-lan']) } : null,
    },
  }
}

function baca(argumen: string[]) {
  try {
    const teks = { type: 'string' } as const
    return parseArgs({
      args: argumen,
      allowPositionals: true,
      options: { data: teks, peserta: teks, 'kode-lan': teks, keluar: teks, server: teks, akun: teks },
    })
  } catch (galat) {
    throw new Error(`${(galat as Error).message}\n${PAKAI}`)
  }
}

async function berkas(jalur: string): Promise<Buffer> {
  try {
    return await readFile(jalur)
  } catch (galat) {
    throw new Error(`Berkas ${jalur} tidak dapat dibaca: ${(galat as NodeJS.ErrnoException).code}.`, { cause: galat })
  }
}

function json(nama: string, isi: Buffer): Record<string, any> {
  try {
    return JSON.parse(isi.toString('utf8'))
  } catch (galat) {
    throw new Error(`Berkas ${nama} bukan JSON yang benar: ${(galat as Error).message}.`, { cause: galat })
  }
}
