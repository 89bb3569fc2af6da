import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import type { Penandatangan } from '../../naskah/penandatangan.js'
import type { PesertaNaskah, Templat } from '../../naskah/templat.js'
import { namaLengkap } from '../../values/gelar.js'
import { cetakNip } from '../../values/nip.js'

/** The signature on the letter the others are made from. */
export const capTandaTangan = (
  db: Knex,
  naskahId: string,
): Promise<{ cuplikan: Penandatangan; dibuat_at: Date }> =>
  db('cap')
    .where({ naskah_id: naskahId, jenis: 'tanda_tangan', gugur_at: null })
    .orderBy('dibuat_at', 'desc')
    .first('cuplikan', 'dibuat_at')

/** A participant by the name that stands on paper. */
export const namaPeserta = (p: PesertaNaskah): string =>
  namaLengkap({ gelarDepan: p.gelar_depan, nama: p.nama, gelarBelakang: p.gelar_belakang })

/**
 * The words of the letter with this one person in the place of all addressees: in the column `tujuan`
 * (a letter) or `kepada` (a surat tugas). Errors: SURAT_MASSAL_TANPA_TUJUAN.
 */
export function isiUntuk(
  t: Pick<Templat, 'kolom' | 'nama'>,
  isi: Record<string, unknown>,
  p: PesertaNaskah,
): Record<string, unknown> {
  const kepada = t.kolom.find((k) => k.nama === 'kepada' && k.jenis === 'tabel')
  if (kepada)
    return {
      ...isi,
      kepada: [
        barisKepada(
          kepada.kolom!.map((k) => k.nama),
          p,
        ),
      ],
    }
  if (!t.kolom.some((k) => k.nama === 'tujuan' && k.jenis === 'daftar'))
    throw errors.SURAT_MASSAL_TANPA_TUJUAN({ jenis: t.nama })
  return { ...isi, tujuan: [namaPeserta(p)] }
}

function barisKepada(kolom: readonly string[], p: PesertaNaskah): Record<string, string> {
  const punya: Record<string, string> = {
    nama: namaPeserta(p),
    nip: cetakNip(p.nip),
    pangkat: [p.pangkat, p.golongan].filter(Boolean).join(', '),
    jabatan: p.jabatan ?? '',
    instansi: p.instansi ?? '',
  }
  return Object.fromEntries(kolom.map((k) => [k, punya[k] ?? '']))
}
