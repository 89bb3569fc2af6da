import type { Knex } from 'knex'
import { Type, type TSchema } from 'typebox'
import { errors } from '../../../errors.js'
import { lupakanSetelan, SkemaSetelan } from '../../../kantor/setelan.js'
import { KUNCI_TATA, SkemaTataNaskah } from '../../../kantor/tata-naskah.js'
import { SkemaSrikandi } from '../../../naskah/srikandi/setelan.js'
import { skemaAturan } from '../../../pegawai/dua-langkah/wajib.js'
import { KUNCI_KEAMANAN } from '../../../pegawai/keamanan.js'
import { SkemaSetelanKabar } from '../../../pemberitahuan/setelan.js'
import { KUNCI_ADUAN, skemaSetelanAduan } from '../../../pengaduan/setelan.js'
import { periksaIsian } from '../../../platform/http/periksa.js'
import { samaTujuan } from '../../../platform/rahasia-tujuan.js'
import { simpanSetelanSertifikat, SkemaSetelanSertifikat } from '../../../sertifikat/aturan.js'
import { skemaSetelanMasuk } from '../../../surat/masuk/setelan.js'
import { SkemaSetelanTte } from '../../../tte/setelan.js'
import type { Bagian } from '../types.js'

interface Setelan {
  skema(peran: { kode: string; nama: string }[]): TSchema
  /**
   * Secrets, each with the field that says where it is sent; '': nowhere. Kept by the office they were
   * typed in and never written out; one that would be sent elsewhere from now on is let go.
   */
  rahasia?: Readonly<Record<string, string>>
}

const tetap = (s: TSchema) => () => s

/** Every setting an office makes, by the key of its row. */
const SETELAN: Readonly<Record<string, Setelan>> = {
  kantor: { skema: tetap(SkemaSetelan) },
  [KUNCI_TATA]: { skema: tetap(SkemaTataNaskah) },
  srikandi: { skema: tetap(SkemaSrikandi) },
  sertifikat: { skema: tetap(SkemaSetelanSertifikat) },
  'dua-langkah': { skema: skemaAturan },
  [KUNCI_KEAMANAN]: { skema: skemaSetelanMasuk },
  [KUNCI_ADUAN]: { skema: (peran) => skemaSetelanAduan(peran) },
  arsip: {
    skema: (peran) => {
      const daftar = Type.Array(Type.Union(peran.map((p) => Type.Literal(p.kode))), { minItems: 1 })
      return Type.Object({ pengelola: daftar, penyetuju: daftar })
    },
  },
  tte: { skema: tetap(SkemaSetelanTte), rahasia: { bsreSandi: 'bsreUrl' } },
  pemberitahuan: {
    skema: tetap(SkemaSetelanKabar),
    rahasia: { surelSandi: 'surelHost', webhookRahasia: '' },
  },
}

/** The settings; each is checked by the form of its own page. */
export const SETELAN_KANTOR: Bagian = {
  kode: 'setelan',
  nama: 'Setelan kantor',
  // By its own form, as soon as the roles it may name are there: in `terap`.
  skema: async () => Type.Object({}, { additionalProperties: true }),
  async baca(db) {
    const rows = await db('setelan')
      .whereIn('kunci', Object.keys(SETELAN))
      .orderBy('kunci')
      .select('kunci', 'nilai')
    return new Map(rows.map((b: any) => [b.kunci, tanpa(b.nilai, SETELAN[b.kunci]!.rahasia)]))
  },
  async terap({ trx, kini }, kunci, nilai) {
    const setelan = SETELAN[kunci]
    if (!setelan) throw errors.TIDAK_ADA({ apa: `Setelan ${kunci}` })
    const bersih = tanpa(nilai, setelan.rahasia)
    const peran = await trx('peran').orderBy('kode').select('kode', 'nama')
    // On a copy: defaults belong to a form, not to what the other office has said.
    periksaIsian(setelan.skema(peran), structuredClone(bersih))
    if (kunci === 'sertifikat') await simpanSetelanSertifikat(trx, bersih as never, kini)
    else await simpan(trx, kunci, bersih, setelan.rahasia ?? {}, kini)
    lupakanSetelan(trx)
  },
}

/** Empty texts say what an absent one says, and forms refuse them. */
const tanpa = (nilai: object, rahasia: Setelan['rahasia'] = {}): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(nilai).filter(([k, v]) => !(k in rahasia) && v !== '' && v !== null),
  )

async function simpan(
  trx: Knex.Transaction,
  kunci: string,
  isi: Record<string, unknown>,
  rahasia: Readonly<Record<string, string>>,
  kini: Date,
): Promise<void> {
  const lama = await trx('setelan').where({ kunci }).forUpdate().first('nilai')
  const dulu = (lama?.nilai ?? {}) as Record<string, string>
  const milikSini = Object.entries(dulu).filter(
    ([k]) => k in rahasia && samaTujuan(dulu[rahasia[k]!], isi[rahasia[k]!] as string),
  )
  const nilai = JSON.stringify({ ...isi, ...Object.fromEntries(milikSini) })
  await trx('setelan').insert({ kunci, nilai, diubah_at: kini }).onConflict('kunci').merge()
}
