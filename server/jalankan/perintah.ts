import { mkdir, readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { akar } from '../config.js'
import { bacaBerkas, bacaJson } from './baca-berkas.js'
import { salahPakai } from './henti.js'
import { akunContoh, type AkunPeran } from './orang.js'
import { susunRencana, type Rencana } from './rencana.js'

export interface Berkas {
  nama: string
  isi: Buffer
}

export interface Perintah {
  sop: string
  rencana: Rencana
  peserta: Berkas
  kodeLan: Berkas | null
  keluar: string
  /** Address of a server that runs; null: start one. */
  server: string | null
  akun: AkunPeran
}

export const PAKAI = `Pakai: paraf jalankan <sop> --data pelatihan.json --peserta peserta.xlsx --keluar folder/
  <sop>        peningkatan-kapasitas | operasional-bangkom | penerbitan-sertifikat |
               usulan-peserta
  --data       data pelatihan (JSON)
  --peserta    daftar peserta (XLSX atau CSV)
  --kode-lan   kode registrasi LAN (CSV atau XLSX: NIP; Kode Registrasi)
  --keluar     folder hasil; menjalankan lagi dengan folder yang sama meneruskan yang terputus
  --server     alamat server yang sudah berjalan; tanpa ini sebuah server dinyalakan
  --akun       akun per peran (JSON); tanpa ini akun kantor contoh
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
  for (const wajib of ['data', 'peserta', 'keluar'] as const) {
    if (!values[wajib]) throw salahPakai(`Pilihan --${wajib} wajib diisi.\n${PAKAI}`)
  }
  const server = values.server === undefined ? null : alamat(values.server)
  if (!server) await wajibDikenal(sop)
  const berkas = async (jalur: string): Promise<Berkas> => ({
    nama: basename(jalur),
    isi: await bacaBerkas(jalur),
  })
  const perintah: Perintah = {
    sop,
    rencana: susunRencana(values.data!, await bacaJson(values.data!)),
    peserta: await berkas(values.peserta!),
    kodeLan: values['kode-lan'] ? await berkas(values['kode-lan']) : null,
    keluar: values.keluar!,
    server,
    akun: values.akun ? akun(values.akun, await bacaJson(values.akun)) : akunContoh(),
  }
  await siapkanFolder(perintah.keluar)
  return perintah
}

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
  const berkas = (await readdir(folder)).filter((f) => f.endsWith('.bpmn')).sort()
  const kenal: string[] = []
  for (const f of berkas) {
    // Which letter to write is a person's choice; there is no sample for it.
    const terbuka = (await readFile(join(folder, f), 'utf8')).includes('sop:naskah="*"')
    if (!terbuka) kenal.push(f.slice(0, -'.bpmn'.length))
  }
  if (!kenal.includes(sop)) throw sopAsing(sop, kenal)
}

export const sopAsing = (sop: string, kenal: readonly string[]) =>
  salahPakai(`SOP "${sop}" tidak dikenal. Yang ada: ${kenal.join(', ')}.`)

function akun(nama: string, isi: Record<string, any>): AkunPeran {
  for (const [peran, a] of Object.entries(isi)) {
    if (typeof a?.namaPengguna === 'string' && typeof a?.sandi === 'string') continue
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
