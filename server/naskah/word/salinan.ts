import type { Knex } from 'knex'
import { gambarLambang } from '../../kantor/lambang.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { tulisSifat } from '../../platform/docx/sifat.js'
import { ambilBerkas } from '../../platform/docx/simpan.js'
import { transaksi } from '../../platform/db/db.js'
import { isiLonggar } from '../isi-longgar.js'
import { jenisNaskah } from '../jenis/jenis.js'
import { cariNaskah, versiNaskah, type NaskahRow, type VersiRow } from '../muat.js'
import { daftarPesertaNaskah } from '../peserta-naskah.js'
import { kepalaKonsep } from '../service.js'
import { cetakSebagian } from '../templat.js'
import { templatPerkara } from '../templat-perkara.js'
import { TUNDA } from './cetak.js'

/** The marks in a file for Word: whose it is, and what it was made from. */
export interface TandaWord {
  perkara: string
  jenis: string
  templat: string
  cara: 'basah' | 'elektronik'
  /** The version of the letter it was made from; 0 before the first. */
  versi: number
}

const NAMA = (k: keyof TandaWord): string => `Paraf.${k}`

export const sifatDari = (t: TandaWord): Record<string, string> =>
  Object.fromEntries(Object.entries(t).map(([k, v]) => [NAMA(k as keyof TandaWord), String(v)]))

/** Null when a mark is missing or says nothing that can be read. */
export function tandaDari(sifat: Readonly<Record<string, string>>): TandaWord | null {
  const [perkara, jenis, templat, cara, versi] = (
    ['perkara', 'jenis', 'templat', 'cara', 'versi'] as const
  ).map((k) => sifat[NAMA(k)])
  if (!perkara || !jenis || !templat || !/^\d{1,6}$/.test(versi ?? '')) return null
  if (cara !== 'basah' && cara !== 'elektronik') return null
  return { perkara, jenis, templat, cara, versi: Number(versi) }
}

/** Whether the words of a letter are those of its file from Word. */
export const dariWord = (
  naskah: NaskahRow | null,
  versi: VersiRow | null,
): versi is VersiRow & { word_sha256: string } =>
  Boolean(versi?.word_sha256) && !naskah?.lewat_formulir

interface Permintaan {
  perkara: { id: string; pelatihan_id: string | null }
  jenis: string
  /** The words of the form as they stand. */
  isi: Record<string, unknown>
  kini: Date
}

/**
 * The letter to be worked on in Word: everything that is known is filled in, the places of number, date,
 * signer and code stay open as `[[...]]`. Once it came back from Word it is that file again.
 */
export async function salinanWord(db: Knex, p: Permintaan): Promise<Buffer> {
  const naskah = await cariNaskah(db, p.perkara.id, p.jenis)
  const versi = naskah && naskah.versi > 0 ? await versiNaskah(db, naskah) : null
  const dasar = { perkara: p.perkara.id, jenis: p.jenis, versi: naskah?.versi ?? 0 }
  if (dariWord(naskah, versi)) {
    const { isi } = await ambilBerkas(db, versi.word_sha256)
    const tanda = { templat: versi.templat_sha256, cara: versi.word_cara ?? ('basah' as const) }
    return tulisSifat(isi, sifatDari({ ...dasar, ...tanda }))
  }
  const t = await templatPerkara(db, p.perkara.id, p.jenis)
  const kantor = await setelanKantor(db)
  const cara = (await jenisNaskah(db, t)).caraTandaTangan
  const docx = await cetakSebagian(
    t,
    {
      ...(await transaksi(db, (trx) => kepalaKonsep(trx, p.jenis, p.kini))),
      isi: isiLonggar(t.kolom, p.isi),
      kantor,
      peserta: await daftarPesertaNaskah(db, p.perkara.pelatihan_id),
      gambar: await gambarLambang(db, kantor.lambang),
      nomor: '',
      konsep: false,
      longgar: true,
      tte: cara === 'elektronik' ? { kalimat: '' } : null,
    },
    TUNDA,
  )
  return tulisSifat(docx, sifatDari({ ...dasar, templat: t.sha256, cara }))
}
