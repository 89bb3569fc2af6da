import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { penandatanganKursi } from '../naskah/penandatangan.js'
import { ambilBerkas } from '../platform/docx/simpan.js'
import type { AlatLuar } from '../perkara/handler.js'
import { transaksi } from '../platform/db/db.js'
import { penandaKantor } from '../tte/daftar-penanda.js'
import type { Penanda, Siapa } from '../tte/penanda.js'
import { setelanTte } from '../tte/setelan.js'
import { percobaanBerhasil } from '../tte/percobaan.js'
import { periksaUnggahan, type Unggahan } from '../tte/unggahan.js'
import { tandatanganiBerkas, type BerkasBertanda } from '../tte/tandatangani.js'

export interface Permintaan {
  apa: 'naskah' | 'sertifikat'
  id: string
  /** SHA-256 of the stored PDF. */
  pdf: string
  pegawaiId: string
  /** The seat they sign from. */
  pemangkuId: string
  alasan: string
  frasa: string
}

/**
 * Looks at a PDF that was signed elsewhere (SRIKANDI, another application of BSrE): it must be ours,
 * unchanged, with at least one electronic signature. Errors: those of periksaUnggahan, and
 * TTE_UNGGAHAN_BEDA without one.
 */
export async function periksaBertanda(
  { db, berkas }: Pick<AlatLuar, 'db' | 'berkas'>,
  p: { pdf: string; bertanda: string },
): Promise<Unggahan> {
  const { isi: asal } = await ambilBerkas(db, p.pdf)
  const unggahan = await periksaUnggahan(db, asal, await berkas(p.bertanda))
  if (unggahan.jenis === 'elektronik') return unggahan
  throw errors.TTE_UNGGAHAN_BEDA({ sebab: 'tidak memuat tanda tangan elektronik' })
}

/** Who signs from a seat, and by which way, now. */
export interface Penandatanganan {
  penanda: Penanda
  siapa: Siapa
  lokasi: string
}

/**
 * The way of signing this office has chosen, and the person as it needs to know them. Errors:
 * TTE_TIDAK_SIAP when they cannot sign now: nobody shall type a passphrase in vain.
 */
export async function siapkanPenanda(
  { db, clock, config }: Omit<AlatLuar, 'berkas'>,
  p: { pegawaiId: string; pemangkuId: string },
): Promise<Penandatanganan> {
  const penanda = await penandaKantor({ db, clock, config })
  const { siapa, lokasi } = await transaksi(db, async (trx) => {
    const tte = await setelanTte(trx, config)
    const { nik } = (await trx('tte_orang').where({ pegawai_id: p.pegawaiId }).first('nik')) ?? {}
    const { nama, nip, jabatan } = await penandatanganKursi(trx, p.pemangkuId)
    const siapa: Siapa = { pegawaiId: p.pegawaiId, nama, nip, jabatan, nik: nik ?? undefined }
    return { siapa, lokasi: tte.lokasi || (await setelanKantor(trx)).kota }
  })
  const kesiapan = await penanda.periksa(siapa)
  if (!kesiapan.boleh) throw errors.TTE_TIDAK_SIAP(kesiapan)
  return { penanda, siapa, lokasi }
}

/**
 * Has a stored PDF signed; may take as long as the service does, so never inside a transaction. Safe
 * to repeat. Errors: those of siapkanPenanda and tandatanganiBerkas.
 */
export async function mintaTandaTangan(
  alat: Omit<AlatLuar, 'berkas'>,
  p: Permintaan,
): Promise<Pick<BerkasBertanda, 'sha256'>> {
  const { db, clock } = alat
  const { apa, id, pdf, pegawaiId, alasan, frasa } = p
  // Signed before the server went down: no service needs to be there to say so.
  const sudah = await percobaanBerhasil(db, { apa, id, pdf, pegawaiId })
  if (sudah) return { sha256: sudah.pdf_hasil_sha256! }
  return tandatanganiBerkas({
    ...{ db, clock, apa, id, pdf, frasa },
    ...(await siapkanPenanda(alat, p)),
    oleh: pegawaiId,
    alasan: alasan.slice(0, 200),
  })
}
