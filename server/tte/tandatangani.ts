import type { Knex } from 'knex'
import type { Clock } from '../platform/clock.js'
import { transaksi } from '../platform/db/db.js'
import { ambilBerkas, MIME, simpanBerkas } from '../platform/docx/simpan.js'
import { Galat } from '../platform/galat.js'
import type { Tempat } from '../platform/pdf/pades/tempat.js'
import { hitungGagal, lupakanGagal } from './frasa-gagal.js'
import { periksaHasil } from './hasil.js'
import type { HasilTanda, Penanda, Siapa, TandaBanyak } from './penanda.js'
import {
  catatIdDokumen,
  mulaiPercobaan,
  percobaanBerhasil,
  type Mulai,
  type PercobaanRow,
  type Sasaran,
} from './percobaan.js'

export interface PermintaanBerkas {
  db: Knex
  clock: Clock
  penanda: Penanda
  apa: Sasaran['apa']
  /** The letter or certificate that is signed. */
  id: string
  /** SHA-256 of its stored PDF. */
  pdf: string
  siapa: Siapa
  /** Who pressed the button; their wrong passphrases are counted. */
  oleh: string
  alasan: string
  lokasi: string
  frasa: string
  tempat?: Tempat | undefined
  baris?: readonly string[] | undefined
  /** A key opened before, for many documents in a row; then `frasa` is not looked at. */
  terbuka?: TandaBanyak
}

export interface BerkasBertanda {
  sha256: string
  percobaanId: string
  idDokumen: string | null
  /** False when an earlier attempt had done it already. */
  baru: boolean
}

/**
 * Signs a stored PDF and stores the result: two short transactions around a call that may take a
 * minute, never one around it. Safe to repeat after a time-out, a crash or a second click: there is
 * one signature of this person on this file, and it is never lost once the service has named it.
 * Errors: those of the signer, TTE_SEDANG_BERJALAN, TTE_FRASA_DITUNDA, TTE_HASIL_SALAH, TIDAK_ADA.
 */
export async function tandatanganiBerkas(p: PermintaanBerkas): Promise<BerkasBertanda> {
  const sasaran: Sasaran = { apa: p.apa, id: p.id, pdf: p.pdf, pegawaiId: p.siapa.pegawaiId }
  const { isi } = await ambilBerkas(p.db, p.pdf)
  const mulai = await transaksi(p.db, (trx) =>
    mulaiPercobaan(trx, sasaran, { penanda: p.penanda.kode, oleh: p.oleh, kini: p.clock.now() }),
  )
  if (mulai.jenis === 'sudah') return jawaban(mulai.percobaan, false)
  try {
    const hasil = await minta(p, isi, mulai)
    await periksaHasil(isi, hasil.pdf, p.penanda.kode === 'lokal')
    return await simpanHasil(p, sasaran, mulai.percobaan.id, hasil)
  } catch (galat) {
    await catatGagal(p, mulai.percobaan.id, galat)
    throw galat
  }
}

/** First ask whether it was signed the last time; only then sign. */
async function minta(
  p: PermintaanBerkas,
  isi: Buffer,
  { percobaan, tanya }: Extract<Mulai, { jenis: 'mulai' }>,
): Promise<HasilTanda> {
  const lama = tanya && p.penanda.ambil ? await p.penanda.ambil(tanya) : null
  if (lama && (await cocok(isi, lama))) return { pdf: lama, idDokumen: tanya }
  const { alasan, lokasi, tempat, baris, siapa, frasa } = p
  const permintaan = { pdf: isi, alasan, lokasi, tempat, baris, waktu: percobaan.mulai_at }
  if (p.terbuka) return p.terbuka(permintaan)
  return p.penanda.tandaTangani({
    ...permintaan,
    siapa,
    frasa,
    catatId: (id) => catatIdDokumen(p.db, percobaan.id, id),
  })
}

const cocok = (asal: Buffer, hasil: Buffer): Promise<boolean> =>
  periksaHasil(asal, hasil).then(
    () => true,
    (galat) => {
      if (galat instanceof Galat) return false
      throw galat
    },
  )

function simpanHasil(
  p: PermintaanBerkas,
  sasaran: Sasaran,
  percobaanId: string,
  hasil: HasilTanda,
): Promise<BerkasBertanda> {
  return transaksi(p.db, async (trx) => {
    await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [`tte-${p.apa}-${p.id}`])
    // Taken for cut off, another attempt may have finished in the meantime: its result stands.
    const lain = await percobaanBerhasil(trx, sasaran)
    if (lain) {
      await tutup(trx, p, percobaanId, { keadaan: 'gagal', kode: 'didahului' })
      return jawaban(lain, false)
    }
    const { sha256 } = await simpanBerkas(trx, { isi: hasil.pdf, mime: MIME.pdf })
    await tutup(trx, p, percobaanId, {
      keadaan: 'berhasil',
      kode: '',
      id_dokumen: hasil.idDokumen,
      pdf_hasil_sha256: sha256,
    })
    await lupakanGagal(trx, p.oleh)
    return { sha256, percobaanId, idDokumen: hasil.idDokumen, baru: true }
  })
}

async function catatGagal(p: PermintaanBerkas, id: string, galat: unknown): Promise<void> {
  const kode = galat instanceof Galat ? galat.kode : 'galat'
  const rinci = galat instanceof Galat ? String(galat.rincian.kode ?? '') : ''
  // What we do not understand may have happened all the same.
  const takTentu = kode === 'TTE_TAK_TENTU' || !(galat instanceof Galat)
  await transaksi(p.db, async (trx) => {
    if (kode === 'TTE_FRASA_SALAH') await hitungGagal(trx, p.oleh, p.clock.now())
    await tutup(trx, p, id, {
      keadaan: takTentu ? 'tak_tentu' : 'gagal',
      kode: [kode, rinci].filter(Boolean).join(' ').slice(0, 100),
    })
  })
}

async function tutup(
  trx: Knex.Transaction,
  p: PermintaanBerkas,
  id: string,
  ubah: Partial<PercobaanRow>,
): Promise<void> {
  await trx('tte_percobaan')
    .where({ id })
    .whereIn('keadaan', ['mulai', 'tak_tentu'])
    .update({ ...ubah, selesai_at: p.clock.now() })
}

const jawaban = (r: PercobaanRow, baru: boolean): BerkasBertanda => ({
  sha256: r.pdf_hasil_sha256!,
  percobaanId: r.id,
  idDokumen: r.id_dokumen,
  baru,
})
