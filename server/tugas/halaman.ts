import type { Knex } from 'knex'
import { setelanKantor } from '../kantor/setelan.js'
import { catatDibuka } from '../perkara/dibuka.js'
import { perkaraRahasia } from '../perkara/keamanan.js'
import type { Mesin } from '../perkara/service.js'
import type { AksiSpec, Luring } from '../platform/http/types.js'
import { bacaTenggat } from '../tenggat/service.js'
import type { Pelaku } from '../values/pelaku.js'
import { tanggalDiZona, waktuSingkat } from '../values/tanggal.js'
import { bacaKonsep } from './konsep/simpan.js'
import { bacaTugas, type TugasDibaca } from './baca-tugas.js'
import { calonPenerima } from './queries.js'
import { HalamanTugas, judulTugas } from './view-tugas.js'

interface Pembaca {
  db: Knex
  mesin: Mesin
  pelaku: Pelaku
  kini: Date
}

/** Everything the page of a task shows. Errors: those of bacaTugas. */
export async function halamanTugas({ db, mesin, pelaku, kini }: Pembaca, id: string) {
  const dibaca = await bacaTugas(db, mesin, id, pelaku, kini)
  if (dibaca.siap.versi) await catatDibuka(db, dibaca.siap.versi, pelaku.pegawaiId, kini)
  const kantor = await setelanKantor(db)
  const hariIni = tanggalDiZona(kini, kantor.zona)
  const penerima = dibaca.boleh ? await calonPenerima(db, dibaca.tugas, hariIni) : []
  const tenggat = await bacaTenggat(db, dibaca.tugas.tenggat, kini)
  const menyusun = dibaca.handler.menyusun && dibaca.boleh && !dibaca.dipegangLain
  const konsep = menyusun ? await bacaKonsep(db, id, pelaku.pegawaiId) : null
  // Whoever holds the task now goes on where the last one stopped.
  if (konsep?.isian) dibaca.siap = { ...dibaca.siap, awal: konsep.isian }
  const luring = (await perkaraRahasia(db, dibaca.tugas.perkara_id)) ? null : sifatLuring(dibaca)
  return { dibaca, penerima, kantor, hariIni, tenggat, konsep, luring }
}

const sifatLuring = ({ boleh, dipegangLain, handler }: TugasDibaca): Luring =>
  boleh && !dipegangLain && handler.luring ? 'antre' : 'baca'

/**
 * The page of a task with a refused form on it, so that the letter stays in view while it is mended.
 * Null when the task is no longer one's own to do: then nothing on this page could take what was typed.
 */
export const lagiUntuk =
  (mesin: Mesin, modul: string): NonNullable<AksiSpec['lagi']> =>
  async ({ db, params, pelaku, kini, isian, galat, csrf }) => {
    const { dibaca, penerima, kantor, tenggat, konsep } = await halamanTugas(
      { db, mesin, pelaku, kini },
      params.id,
    )
    const tindakan: string | null = params.nama ?? null
    const ada = tindakan === null ? dibaca.skema : dibaca.handler.tindakan?.[tindakan]
    if (!dibaca.boleh || dibaca.dipegangLain || !ada) return null
    const saat = (d: Date) => waktuSingkat(d, kantor.zona, kantor.zonaSingkat)
    const isi = HalamanTugas({
      dibaca,
      tenggat,
      penerima,
      csrf,
      pegawaiId: pelaku.pegawaiId,
      lihatPerkara: !pelaku.luar,
      saat,
      konsep,
      modul,
      ditolak: { tindakan, isian, galat },
    })
    return { judul: judulTugas(dibaca), isi }
  }
