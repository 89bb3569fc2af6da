import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { cariPenandatangan } from '../naskah/penandatangan.js'
import type { KonteksPelaku } from '../perkara/handler.js'
import { tanggalDiZona } from '../values/tanggal.js'
import { majukan } from './penomoran.js'

export interface SuratMasukBaru {
  pengirim: string
  nomor: string
  /** Date on the letter, `yyyy-mm-dd`. */
  tanggal: string
  hal: string
  /** The scan, when there is one. */
  sha256: string | null
}

/**
 * Enters an incoming letter in its book, whose year is that of the day it came. The counter is
 * gapless like that of outgoing letters. Errors: SURAT_MASUK_GANDA (same sender, number and date),
 * TANGGAL_SURAT_DEPAN.
 */
export async function catatSuratMasuk(
  k: KonteksPelaku,
  s: SuratMasukBaru,
): Promise<{ id: string; agenda: number }> {
  const { zona } = await setelanKantor(k.trx)
  const hariIni = tanggalDiZona(k.kini, zona)
  if (s.tanggal > hariIni) throw errors.TANGGAL_SURAT_DEPAN()
  const tahun = Number(hariIni.slice(0, 4))
  // The counter first: its lock lets nobody enter the same letter between the question and the
  // entry.
  const agenda = await majukan(k.trx, 'surat-masuk', tahun, 1)
  const ganda = await k
    .trx('surat_masuk')
    .whereRaw('lower(pengirim) = lower(?) and lower(nomor) = lower(?)', [s.pengirim, s.nomor])
    .where({ tanggal: s.tanggal })
    .first('agenda', 'tahun')
  if (ganda)
    throw errors.SURAT_MASUK_GANDA({ nomor: s.nomor, agenda: ganda.agenda, tahun: ganda.tahun })
  const [row] = await k
    .trx('surat_masuk')
    .insert({
      agenda,
      tahun,
      ...s,
      diterima_at: k.kini,
      perkara_id: k.perkara.id,
      dicatat_oleh: k.pelaku.pegawaiId,
    })
    .returning('id')
  return { id: row.id, agenda }
}

/**
 * The disposisi on an incoming letter. It is the Kepala's, also when the agendaris enters it from
 * the paper sheet: then the giver is whoever heads the office that day, and the history names the
 * writer.
 */
export async function catatDisposisi(
  k: KonteksPelaku,
  d: { suratMasukId: string; kepada: string; instruksi: string },
): Promise<void> {
  const { zona } = await setelanKantor(k.trx)
  const kepala = k.kursi.peran.includes('kepala')
    ? k.kursi
    : await cariPenandatangan(k.trx, 'kepala', tanggalDiZona(k.kini, zona))
  await k.trx('disposisi').insert({
    surat_masuk_id: d.suratMasukId,
    dari_pemangku_id: kepala?.pemangkuId ?? null,
    kepada: d.kepada,
    instruksi: d.instruksi,
    dibuat_at: k.kini,
  })
}

export interface BarisSuratMasuk {
  id: string
  agenda: number
  diterima_at: Date
  nomor: string
  tanggal: string
  pengirim: string
  hal: string
  perkara_id: string | null
  /** `Kepala Bidang: Proses lebih lanjut`, one line per disposisi. */
  disposisi: string[]
}

/** One page of the book of incoming letters of a year, in the order of the book. */
export async function bukuMasuk(
  db: Knex,
  tahun: number,
  sesudah: number,
  batas: number,
): Promise<BarisSuratMasuk[]> {
  const { rows } = await db.raw(
    `select s.id, s.agenda, s.diterima_at, s.nomor, s.tanggal, s.pengirim, s.hal, s.perkara_id,
            array(select r.nama || ': ' || d.instruksi
                    from disposisi d join peran r on r.kode = d.kepada
                   where d.surat_masuk_id = s.id order by d.dibuat_at) as disposisi
       from surat_masuk s where s.tahun = ? and s.agenda > ? order by s.agenda limit ?`,
    [tahun, sesudah, batas],
  )
  return rows
}
