import { errors } from '../errors.js'
import { catat } from '../pegawai/jejak.js'
import type { Pengubah } from '../pegawai/kelola-pegawai.js'

/** How the head of an agency is called, by the first words of its name; `$1` is what follows them. */
const SEBUTAN: readonly (readonly [RegExp, string])[] = [
  [/^Kecamatan (.+)$/i, 'Camat $1'],
  [/^Kelurahan (.+)$/i, 'Lurah $1'],
  [/^Inspektorat(.*)$/i, 'Inspektur$1'],
  [/^Sekretariat Daerah(.*)$/i, 'Sekretaris Daerah$1'],
  [/^Sekretariat (?:DPRD|Dewan Perwakilan Rakyat Daerah)(.*)$/i, 'Sekretaris DPRD$1'],
  [/^((?:RSUD|RSU|RSJ|Rumah Sakit)\b.*)$/i, 'Direktur $1'],
]

/**
 * To whom a letter to an agency is addressed, by post and not by name: as the office wrote it down, else by
 * the name of the agency (PP 18/2016 for camat, lurah, inspektur, sekretaris, direktur; Kepala for others).
 */
export function sebutanKepala({ nama, kepala }: { nama: string; kepala: string }): string {
  if (kepala) return kepala
  const [pola, jadi] = SEBUTAN.find(([p]) => p.test(nama)) ?? [/^(.*)$/, 'Kepala $1']
  return nama.replace(pola, jadi)
}

/** Writes down how the head of an agency is addressed; '' goes back to the name. Errors: TIDAK_ADA. */
export async function aturKepala(p: Pengubah, id: string, kepala: string): Promise<void> {
  const pd = await p.trx('pd').where({ id }).forUpdate().first('kode', 'kepala')
  if (!pd) throw errors.TIDAK_ADA({ apa: 'Perangkat daerah' })
  await p.trx('pd').where({ id }).update({ kepala })
  await catat(p.trx, {
    ...{ at: p.kini, aksi: 'pd.kepala', oleh: p.pelaku.pegawaiId },
    rincian: { kode: pd.kode, lama: pd.kepala, baru: kepala },
  })
}
