import { setTimeout as tunggu } from 'node:timers/promises'
import { Henti, KELUAR, tertunda } from './henti.js'
import type { Lari, TugasTerbuka } from './cara.js'
import { CARA } from './kerja.js'
import { Tolakan, type Klien } from './klien.js'
import { penjagaMacet } from './macet.js'
import { bacaPohon, barisSelesai, type Baris, type Pohon } from './pohon.js'

/** What other hands may have done first; looking again is the right answer. */
const SUDAH = new Set([
  'TUGAS_SUDAH_SELESAI',
  'TUGAS_SUDAH_BATAL',
  'NASKAH_BERUBAH',
  'BALASAN_SUDAH_ADA',
  'SURAT_MASUK_GANDA',
])
/** The work of a job is not there yet; looking again a little later is. */
const BELUM = new Set(['SERTIFIKAT_BELUM_SIAP', 'SERTIFIKAT_PDF_BELUM'])
/** Between two looks when there is nothing to do but wait, in milliseconds. */
const JEDA = 300

export interface Kemajuan {
  selesai: number
  langkah: string
}

/** How one task went: why it is still open (empty when it should not be), and whether a person must act. */
interface Nasib {
  sebab: string
  henti: Henti | null
}

/**
 * Does every open task of the case and of the cases it called, until none is running. It keeps no
 * memory of its own: each round looks at the office afresh, so a run that was cut off goes on.
 * Errors: Henti when a person has to do something first; Terputus.
 */
export async function lariSampaiSelesai(
  lari: Lari,
  pembaca: Klien,
  maju: (k: Kemajuan) => void,
  hidup: () => void,
): Promise<Pohon> {
  const macet = penjagaMacet()
  let gambarLalu = ''
  for (;;) {
    const pohon = await bacaPohon(pembaca, lari.perkaraId)
    const terbuka = pohon.tugas.filter((t) => t.status === 'terbuka')
    if (pohon.status !== 'berjalan' && terbuka.length === 0) return pohon
    const selesai = barisSelesai(pohon.tugas)
    const gambar = JSON.stringify([pohon.tugas.map((t) => [t.id, t.status])])
    if (gambar !== gambarLalu) hidup()
    gambarLalu = gambar
    const nasib: Nasib[] = []
    for (const t of terbuka) {
      maju({ selesai, langkah: langkah(t, pohon.sop) })
      nasib.push(await kerjakan(lari, t, pembaca))
    }
    wajibMaju(terbuka, nasib, macet.lihat(gambar + JSON.stringify(nasib.map((n) => n.sebab))))
    if (nasib.every((n) => n.sebab)) await tunggu(JEDA)
  }
}

/** A row of a called SOP is said with its name: both SOPs have a row 1. */
const langkah = (t: Baris, sop = t.sop): string =>
  `${t.sop === sop ? '' : `${t.sop} `}${t.no}. ${t.nama.replace(/\s+/g, ' ')}`

/** Other branches are finished first: the run stops only when every open task waits for a person. */
function wajibMaju(terbuka: readonly Baris[], nasib: readonly Nasib[], macet: boolean): void {
  const henti = nasib.find((n) => n.henti)?.henti
  if (henti && nasib.every((n) => n.henti)) throw henti
  if (!macet) return
  const sebab = nasib.find((n) => n.sebab)?.sebab || 'perkara masih berjalan tanpa tugas terbuka'
  throw tertunda(
    `Dua menit tanpa kemajuan${terbuka[0] ? ` pada langkah ${langkah(terbuka[0])}` : ''}: ${sebab}`,
  )
}

async function kerjakan(lari: Lari, baris: Baris, pembaca: Klien): Promise<Nasib> {
  const { tugas }: TugasTerbuka = await pembaca.ambil('/tugas/{id}', { id: baris.id })
  const cara = CARA[tugas.handler]
  if (!cara)
    throw new Henti(
      KELUAR.gagal,
      `Belum ada cara mengerjakan ${tugas.handler} (langkah ${langkah(baris)}).`,
    )
  try {
    const siapa = tugas.pegawai_id
      ? await lari.orang.pegawai(tugas.pegawai_id, `Yang dituju langkah ${langkah(baris)}`)
      : await lari.orang.peran(pelaku(tugas))
    await cara(lari, await siapa.ambil('/tugas/{id}', { id: baris.id }), siapa)
    return { sebab: '', henti: null }
  } catch (galat) {
    if (galat instanceof Henti && galat.keluar === KELUAR.tertunda)
      return { sebab: galat.message, henti: galat }
    if (!(galat instanceof Tolakan)) throw galat
    if (SUDAH.has(galat.kode) || BELUM.has(galat.kode)) return { sebab: galat.message, henti: null }
    return {
      sebab: galat.message,
      henti: tertunda(`Langkah ${langkah(baris)}: ${galat.message}`, galat),
    }
  }
}

/** Lanes of people outside the office are recorded by someone inside. */
const LUAR = new Set(['lan', 'peserta'])
const pelaku = (t: TugasTerbuka['tugas']): string =>
  LUAR.has(t.peran_kode) && t.pencatat ? t.pencatat : t.peran_kode
