import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import type { Lambang } from '../../kantor/tata-naskah.js'
import type { Mesin } from '../../perkara/service.js'
import { susunPng } from '../../platform/docx/png.js'
import { lembarDari, type Lembar } from '../../platform/docx/lembar.js'
import { bacaTugas } from '../../tugas/baca-tugas.js'
import { bacaKonsep } from '../../tugas/konsep/simpan.js'
import type { Pelaku } from '../../values/pelaku.js'
import { isiLonggar } from '../isi-longgar.js'
import { daftarPesertaNaskah } from '../peserta-naskah.js'
import { kepalaKonsep } from '../service.js'
import { templatPerkara } from '../templat-perkara.js'
import { cetakNaskah, type GambarNaskah } from '../templat.js'

/** Rows of the roster that are shown: the page is looked at, not read. */
const PESERTA_TERBANYAK = 10

interface Pembaca {
  db: Knex
  mesin: Mesin
  pelaku: Pelaku
  kini: Date
}

export interface PratinjauIsian {
  tugas: { id: string; nama: string; no: string }
  templat: string
  lembar: Lembar
  /** How many participants there are beyond those shown. */
  selebihnya: number
}

/**
 * The letter as its form stands now, kept or proposed, without a version of it. Nothing is written and
 * no PDF made. Errors: those of bacaTugas, BUKAN_PENYUSUNAN where the reader has no such form,
 * PRATINJAU_WORD where its text came from Word.
 */
export async function susunPratinjau(p: Pembaca, id: string): Promise<PratinjauIsian> {
  const { db, kini } = p
  const { tugas, handler, boleh, dipegangLain, siap } = await bacaTugas(
    db,
    p.mesin,
    id,
    p.pelaku,
    kini,
  )
  if (!handler.menyusun || !boleh || dipegangLain) throw errors.BUKAN_PENYUSUNAN()
  // Written in Word: its fields say nothing of its text.
  if (!siap.samping) throw errors.PRATINJAU_WORD()
  const konsep = await bacaKonsep(db, id, p.pelaku.pegawaiId)
  const templat = await templatPerkara(db, tugas.perkara_id, tugas.naskah)
  const { pelatihan_id } = await db('perkara').where({ id: tugas.perkara_id }).first('pelatihan_id')
  const peserta = await daftarPesertaNaskah(db, pelatihan_id)
  const kepala = await db.transaction((trx) => kepalaKonsep(trx, templat.jenis, kini), {
    readOnly: true,
  })
  const kantor = await setelanKantor(db)
  const docx = await cetakNaskah(templat, {
    ...kepala,
    isi: isiLonggar(templat.kolom, konsep.isian ?? siap.awal ?? {}),
    kantor,
    gambar: tempatLambang(kantor.lambang),
    peserta: peserta.slice(0, PESERTA_TERBANYAK),
    nomor: '',
    konsep: true,
    longgar: true,
  })
  return {
    tugas,
    templat: templat.nama,
    lembar: lembarDari(docx),
    selebihnya: Math.max(0, peserta.length - PESERTA_TERBANYAK),
  }
}

/** A dot where each emblem stands: the sheet shows the emblem itself, from its own address. */
function tempatLambang(lambang: Lambang | undefined): GambarNaskah {
  const titik = susunPng({ lebar: 1, tinggi: 1, palet: ['ffffff', '000000'], warna: () => 0 })
  return {
    ...(lambang?.logo && { logo: titik }),
    ...(lambang?.garuda && { garuda: titik }),
  }
}
