import type { Knex } from 'knex'
import { DIHENTIKAN } from '../naskah/massal/tahap.js'
import { TERSAMAR } from '../pegawai/keamanan.js'
import type { AkibatLuar, NomorPerkara } from '../perkara/henti/akibat.js'
import type { Kerja, Penghentian } from '../perkara/mesin.js'
import { tulisBatal } from './nomor/pesan.js'

/** SQL: a letter `a` of ours has left the house, or is filed as one that did. */
const TERKIRIM = `(a.keadaan in ('terkirim', 'arsip')
  or exists (select from pengiriman k where k.naskah_id = a.id))`

// Three parts, each by its own index: one join over all kinds of owner would read the whole book.
const SQL = `
  select n.id, a.perkara_id, ${TERKIRIM} as tetap
    from naskah a join nomor n on n.pemilik = 'naskah' and n.pemilik_id = a.id
   where a.perkara_id = any(:perkara) and n.status <> 'batal'
  union all
  select n.id, a.perkara_id, m.keadaan = 'terbit' and ${TERKIRIM}
    from naskah a join surat_massal m on m.naskah_id = a.id and m.keadaan <> 'batal'
    join nomor n on n.pemilik = 'surat_massal' and n.pemilik_id = m.id
   where a.perkara_id = any(:perkara) and n.status <> 'batal'
  union all
  select n.id, s.perkara_id, s.status = 'diserahkan'
    from sertifikat s join nomor n on n.pemilik = 'sertifikat' and n.pemilik_id = s.id
   where s.perkara_id = any(:perkara) and n.status <> 'batal'`

/**
 * The numbers these cases bear, by what stopping makes of them. A letter that was dispatched keeps its
 * number: who received it must find it valid; what has not left the house is BATAL in the book.
 */
export async function akibatSurat(
  db: Knex,
  perkaraId: readonly string[],
  kunci: boolean,
): Promise<AkibatLuar> {
  if (kunci)
    await db('naskah')
      .whereIn('perkara_id', [...perkaraId])
      .orderBy('id')
      .forUpdate()
      .select('id')
  const { rows } = await db.raw(
    `select n.id, n.nomor, n.pemilik, n.pemilik_id, h.tetap,
            case when n.sec in ('B', 'T') then n.hal else :tersamar end as uraian
       from (${SQL}) h join nomor n on n.id = h.id
      order by n.register, n.tahun, n.urut, n.sufiks ${kunci ? 'for update of n' : ''}`,
    { perkara: perkaraId, tersamar: TERSAMAR },
  )
  const pilih = (tetap: boolean): NomorPerkara[] =>
    rows.filter((r: any) => r.tetap === tetap).map(({ tetap: _, ...n }: any) => n)
  return { batal: pilih(false), tetap: pilih(true), konsep: await konsepPerkara(db, perkaraId) }
}

/** Drafts that bear no number yet. */
async function konsepPerkara(
  db: Knex,
  perkaraId: readonly string[],
): Promise<AkibatLuar['konsep']> {
  return db('naskah')
    .whereIn('perkara_id', [...perkaraId])
    .whereIn('keadaan', ['konsep', 'diparaf', 'ditandatangani'])
    .whereNull('terbit_sha256')
    .whereNull('nomor_id')
    .orderBy('dibuat_at')
    .select('id', {
      uraian: db.raw(
        `case when sec not in ('B', 'T') then ? when hal <> '' then hal
        else replace(jenis, '-', ' ') end`,
        [TERSAMAR],
      ),
    })
}

/** Makes it so: numbers BATAL with the reason, letters and certificates with them, their jobs not run. */
export async function hentikanSurat(
  { trx, kini }: Kerja,
  { perkaraId, alasan, oleh, akibat }: Penghentian,
): Promise<void> {
  const sebab = `Perkara dihentikan: ${alasan}`.slice(0, 500)
  const milik = (pemilik: string) =>
    akibat.batal.filter((n) => n.pemilik === pemilik).map((n) => n.pemilik_id)
  const batal = { alasan_batal: sebab, batal_at: kini, batal_oleh: oleh, keadaan: 'batal' }
  const terbit = () => trx('naskah').whereIn('id', milik('naskah'))
  await terbit().whereNotNull('terbit_sha256').update(batal)
  // One that waits for its electronic signature keeps neither number nor the address of its QR code.
  const final = { nomor_id: null, final_versi: null, final_pemangku_id: null, token: null }
  await terbit()
    .whereNull('terbit_sha256')
    .update({ ...batal, ...final })
  await trx('naskah')
    .whereIn(
      'id',
      akibat.konsep.map((n) => n.id),
    )
    .update(batal)
  await trx('surat_massal').whereIn('id', milik('surat_massal')).update({ keadaan: 'batal' })
  await trx('sertifikat').whereIn('id', milik('sertifikat')).update({ status: 'batal' })
  await tulisBatal(
    trx,
    akibat.batal.map((n) => n.id),
    { alasan: sebab, oleh, kini },
  )
  await gagalkanPekerjaan(trx, perkaraId, kini)
}

/** Long jobs on its letters and certificates: what is still to be made is not made any more. */
async function gagalkanPekerjaan(
  trx: Knex.Transaction,
  perkaraId: readonly string[],
  kini: Date,
): Promise<void> {
  await trx.raw(
    `update pekerjaan set status = 'gagal', diubah_at = :kini,
            galat = :galat
      where status = 'berjalan' and (hasil ->> 'perkaraId' = any(:perkara)
        or hasil ->> 'naskahId' in
          (select id::text from naskah where perkara_id::text = any(:perkara)))`,
    { perkara: perkaraId, kini, galat: DIHENTIKAN },
  )
}
