import type { Knex } from 'knex'
import { Type, type Static } from 'typebox'
import { laporkanKejadian, type Mesin } from '../perkara/service.js'
import { rapikanNip } from '../values/nip.js'

/** The event of Operasional Bangkom that opens row 5, by its name in the diagram. */
const KEJADIAN = 'kendala-login'

const SEBAB = {
  lupa: 'Lupa kata sandi',
  kode: 'Kode awal tidak berlaku',
  ponsel: 'Verifikasi dua langkah tidak dapat dipakai',
  lain: 'Kendala lain',
} as const

export const SkemaKendala = Type.Object({
  nip: Type.String({ title: 'NIP', minLength: 18, maxLength: 25, 'x-autocomplete': 'username' }),
  sebab: Type.Union(
    Object.entries(SEBAB).map(([k, title]) => Type.Literal(k as keyof typeof SEBAB, { title })),
    { title: 'Kendala' },
  ),
  keterangan: Type.Optional(
    Type.String({
      title: 'Keterangan',
      description: 'Jangan tulis kata sandi atau kode di sini.',
      maxLength: 300,
      'x-ui': 'paragraf',
    }),
  ),
})

/**
 * Row 5 of Operasional Bangkom: somebody cannot get in. For every running case whose roster has this
 * NIP a task opens with its own clock, unless one is open already. Says nothing to who asks: a page
 * without login must not tell who is on which roster. Answers how many were opened.
 */
export async function laporkanKendala(
  { trx, mesin, kini }: { trx: Knex.Transaction; mesin: Mesin; kini: Date },
  i: Static<typeof SkemaKendala>,
): Promise<number> {
  const nip = rapikanNip(i.nip)
  const perkara: string[] = await trx('perkara as c')
    .join('peserta as p', 'p.pelatihan_id', 'c.pelatihan_id')
    .join('sop_versi as v', 'v.id', 'c.sop_versi_id')
    .where({ 'c.status': 'berjalan', 'c.induk_id': null, 'p.nip': nip })
    .where('v.kode', 'operasional-bangkom')
    .orderBy('c.id')
    .pluck('c.id')
  let dibuka = 0
  for (const id of perkara) {
    // The case is locked first, so that two reports at once cannot both find nothing open.
    await trx('perkara').where({ id }).forUpdate().first('id')
    const lama = await trx('perkara')
      .where({ induk_id: id, status: 'berjalan' })
      .whereRaw(`data ->> 'nip' = ?`, [nip])
      .first('id')
    if (lama) continue
    const keluhan = [SEBAB[i.sebab], i.keterangan?.trim()].filter(Boolean).join('. ')
    const kerja = { mesin, trx, kini, pelaku: null, kursi: null, pengembalian: null }
    await laporkanKejadian(kerja, id, KEJADIAN, { nip, keluhan: `${keluhan} (lapor sendiri)` })
    dibuka += 1
  }
  return dibuka
}
