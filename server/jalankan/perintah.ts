import { mkdir, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { akar } from '../config.js'
import { bacaBerkas, bacaJson } from './baca-berkas.js'
import type { Berkas, Isi } from './cara.js'
import { salahPakai } from './henti.js'
import { berisiSendiri, susunIsi } from './isi.js'
import { akunContoh, type AkunPeran } from './orang.js'
import { susunRencana, type Rencana } from './rencana.js'

interface Umum {
  sop: string
  kodeLan: Berkas | null
  keluar: string
  /** Address of a server that runs; null: start one. */
  server: string | null
  akun: AkunPeran
}
/** An SOP works on a training with its list of participants, or begins with somebody's own paper. */
export type PerintahPelatihan = Umum & { rencana: Rencana; peserta: Berkas; isi: null }
export type PerintahSendiri = Umum & { rencana: null; peserta: null; isi: Isi }
export type Perintah = PerintahPelatihan | PerintahSendiri

export const PAKAI = `Pakai: paraf jalankan <sop> --data data.json [--peserta peserta.xlsx] --keluar folder/
  <sop>        dengan --peserta: peningkatan-kapasitas | operasional-bangkom |
               penerbitan-sertifikat | usulan-peserta
               tanpa --peserta: pengajuan-bangkom | pengajuan-rekomendasi | pengaduan |
               surat-keluar
  --data       data pelatihan, rencana, rekomendasi, pengaduan, atau surat (JSON);
               contohnya di folder contoh/
  --peserta    daftar peserta (XLSX atau CSV)
  --kode-lan   kode registrasi LAN (CSV atau XLSX: NIP; Kode Registrasi)
  --keluar     folder hasil; menjalankan lagi dengan folder yang sama meneruskan yang terputus
  --server     alamat server yang sudah berjalan; tanpa ini sebuah server dinyalakan
  --akun       akun per peran (JSON): {"kabid": {"namaPengguna": "...", "sandi": "..."}, ...};
               "frasa" di situ adalah frasa sandi tanda tangan elektroniknya, bila perlu;
               tanpa ini akun kantor contoh. "pengaju" adalah yang mengajukan rencana atau
               rekomendasi; atasannya dicari di antara semua akun itu
Kode keluar: 0 tuntas, 1 gagal, 2 perintah atau berkas salah, 3 tertunda dan dapat diteruskan,
             4 tuntas tetapi ada PDF yang belum jadi`

const teks = { type: 'string' } as const
const PILIHAN = {
  data: teks,
  peserta: teks,
  'kode-lan': teks,
  keluar: teks,
  server: teks,
  akun: teks,
  bantuan: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Reads the command line and its files; null when only help is asked for. Errors: Henti. */
export async function bacaPerintah(argumen: string[]): Promise<Perintah | null> {
  const { values, positionals } = baca(argumen)
  if (values.help || values.bantuan) return null
  const [kata, sop, lebih] = positionals
  if (kata !== 'jalankan' || !sop || lebih !== undefined) throw salahPakai(PAKAI)
  const server = values.server === undefined ? null : alamat(values.server)
  if (!server) await wajibDikenal(sop)
  const sendiri = berisiSendiri(sop)
  const wajib = sendiri ? (['data', 'keluar'] as const) : (['data', 'peserta', 'keluar'] as const)
  for (const w of wajib) if (!values[w]) throw salahPakai(`Pilihan --${w} wajib diisi.\n${PAKAI}`)
  if (sendiri && values.peserta) throw salahPakai(`SOP ${sop} tidak memakai --peserta.`)
  const data = await bacaJson(values.data!)
  const umum: Umum = {
    sop,
    kodeLan: values['kode-lan'] ? await berkas(values['kode-lan']) : null,
    keluar: values.keluar!,
    server,
    akun: values.akun ? akun(values.akun, await bacaJson(values.akun)) : akunContoh(),
  }
  const perintah: Perintah = sendiri
    ? { ...umum, rencana: null, peserta: null, isi: await susunIsi(sop, values.data!, data) }
    : {
        ...{ ...umum, isi: null, rencana: susunRencana(values.data!, data) },
        peserta: await berkas(values.peserta!),
      }
  await siapkanFolder(perintah.keluar)
  return perintah
}

const berkas = async (jalur: string): Promise<Berkas> => ({
  nama: basename(jalur),
  isi: await bacaBerkas(jalur),
})

function baca(argumen: string[]) {
  try {
    return parseArgs({ args: argumen, allowPositionals: true, options: PILIHAN })
  } catch (galat) {
    const { code, message } = galat as Error & { code?: string }
    const pilihan = /'(-[^' ]*)/.exec(message)?.[1] ?? ''
    const sebab =
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? 'tidak dikenal' : 'harus diikuti nilainya'
    throw salahPakai(`Pilihan ${pilihan} ${sebab}.\n${PAKAI}`, galat)
  }
}

function alamat(isi: string): string {
  if (URL.canParse(isi) && /^https?:$/.test(new URL(isi).protocol)) return isi
  throw salahPakai(`--server "${isi}" bukan alamat; tulis misalnya http://127.0.0.1:3000`)
}

/** Known before a server is started for it. One that runs may know others; it is asked. */
async function wajibDikenal(sop: string): Promise<void> {
  const folder = join(akar(), 'workflows')
  const kenal = (await readdir(folder))
    .filter((f) => f.endsWith('.bpmn'))
    .map((f) => f.slice(0, -'.bpmn'.length))
    .sort()
  if (!kenal.includes(sop)) throw sopAsing(sop, kenal)
}

export const sopAsing = (sop: string, kenal: readonly string[]) =>
  salahPakai(`SOP "${sop}" tidak dikenal. Yang ada: ${kenal.join(', ')}.`)

function akun(nama: string, isi: Record<string, any>): AkunPeran {
  for (const [peran, a] of Object.entries(isi)) {
    const frasa = ['undefined', 'string'].includes(typeof a?.frasa)
    if (typeof a?.namaPengguna === 'string' && typeof a?.sandi === 'string' && frasa) continue
    throw salahPakai(`Berkas ${nama}: peran "${peran}" harus berisi namaPengguna dan sandi.`)
  }
  return isi
}

async function siapkanFolder(jalur: string): Promise<void> {
  try {
    await mkdir(jalur, { recursive: true })
  } catch (galat) {
    const { code = '' } = galat as NodeJS.ErrnoException
    const sebab = code === 'EEXIST' || code === 'ENOTDIR' ? 'ada berkas dengan nama itu' : code
    throw salahPakai(`Folder ${jalur} tidak dapat dibuat: ${sebab}.`, galat)
  }
}
