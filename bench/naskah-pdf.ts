import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { akar } from '../server/config.js'
import { lambangContoh } from '../server/kantor/contoh-lambang.js'
import { isiBawaan, muatTemplat, renderNaskah, type Templat } from '../server/naskah/templat.js'
import { gambarQr } from '../server/platform/docx/qr.js'
import { bahan, isian, masukan } from '../test/templat-contoh.js'
import { bulat, kali, lapor, median, ms, tabel } from './alat.js'
import { beriLatar, latarA4 } from './naskah-latar.js'
import { cpuPohon } from './naskah-cpu.js'
import { caraCarbone, caraParaf, caraSekali, type Cara } from './naskah-cara.js'

/** Documents of a round: libreoffice-convert takes over a second for each. */
const SATUAN = 12
const BANYAK = 80

interface Beban {
  judul: string
  berkas: string[]
  cara: Cara[]
}

/**
 * The same files by Paraf, by libreoffice-convert and, when asked, by carbone: all with two LibreOffices,
 * in turns within each round, after one round that is not counted.
 */
export async function ukurPdf(folder: string, putaran: number, carbone: boolean): Promise<void> {
  const lain = carbone ? [await caraCarbone(folder)] : []
  const [satu, banyak, sekali] = [caraParaf(folder, false), caraParaf(folder, true), caraSekali()]
  try {
    const templat = await muatTemplat(join(akar(), 'templates'))
    const beban: Beban[] = [
      {
        judul: 'Letters one at a time (undangan, one page, letterhead with emblem)',
        berkas: tulis(folder, templat.get('undangan-pembukaan')!, SATUAN),
        cara: [satu, ...lain, sekali],
      },
      {
        judul: `Certificates, ${BANYAK} in a batch (emblem and QR code)`,
        berkas: tulis(folder, templat.get('sertifikat')!, BANYAK),
        cara: [banyak, satu, ...lain],
      },
    ]
    const latar = await latarA4(folder, beban[1]!.berkas[0]!)
    beban.push({
      judul: `The same on a designed background (a full page as JPEG, 150 dpi)`,
      berkas: beban[1]!.berkas.map((b) => beriLatar(b, latar)),
      cara: [banyak, satu, ...lain],
    })
    for (const b of beban) await jalankan(b, putaran)
  } finally {
    for (const c of [satu, banyak, sekali, ...lain]) await c.tutup()
  }
}

async function jalankan(b: Beban, putaran: number): Promise<void> {
  const lama = new Map<Cara, Ukuran[]>(b.cara.map((c) => [c, []]))
  for (let p = 0; p <= putaran; p++) {
    // Another goes first each time: whoever follows a long one finds a warm machine.
    const urut = b.cara.map((_, i) => b.cara[(i + p) % b.cara.length]!)
    for (const c of urut) {
      const berkas = p === 0 ? b.berkas.slice(0, 4) : b.berkas
      const awal = cpuPohon()
      const jam = (await c.ukur(berkas)) / berkas.length
      if (p > 0) lama.get(c)!.push({ jam, cpu: (cpuPohon() - awal) / berkas.length })
    }
  }
  const dasar = lama.get(b.cara[0]!)!
  tabel(
    b.judul,
    ['way', 'ms a document', 'PDF/s', 'times Paraf', 'worst', 'CPU ms', 'times Paraf', 'worst'],
    b.cara.map((c) => {
      const t = lama.get(c)!
      const m = median(t.map((x) => x.jam))
      return [c.nama, ms(m), bulat(1000 / m), ...banding(t, dasar, 'jam')].concat(
        ms(median(t.map((x) => x.cpu))),
        banding(t, dasar, 'cpu'),
      )
    }),
  )
}

/** Milliseconds a document by the clock, and of processor. */
interface Ukuran {
  jam: number
  cpu: number
}

/** How many times as long as Paraf, round by round: the median and the lowest. */
function banding(t: readonly Ukuran[], dasar: readonly Ukuran[], apa: keyof Ukuran): string[] {
  const rasio = t.map((x, i) => x[apa] / dasar[i]![apa])
  return [kali(median(rasio)), kali(Math.min(...rasio))]
}

/** Files that differ in number, name and code, as real ones do. */
function tulis(folder: string, x: Templat, n: number): string[] {
  const dir = join(folder, x.jenis)
  mkdirSync(dir, { recursive: true })
  const isi = { ...isiBawaan(x, bahan), ...isian[x.jenis] }
  const logo = lambangContoh()
  return Array.from({ length: n }, (_, i) => {
    const alamat = `https://kantor.contoh.go.id/v/${String(i).padStart(24, 'x')}`
    const docx = renderNaskah(x, {
      ...masukan(x.register, isi),
      isi: { ...isi, nama: `Peserta ke-${i}`, hal: `Perihal ke-${i}` },
      nomor: `B-${i}/BKPSDM/2026`,
      gambar: { qr: gambarQr(alamat), logo },
      alamatVerifikasi: alamat,
    })
    const nama = join(dir, `${i}.docx`)
    writeFileSync(nama, docx)
    return nama
  })
}

export const catatan = (): void =>
  lapor('\nRatios are made within a round; `worst` is the round worst for Paraf.')
