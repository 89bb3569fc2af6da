import type { Knex } from 'knex'
import { Type } from 'typebox'
import type { Pelaku } from '../values/pelaku.js'
import { saatDiZona, tambahHari, tanggalDiZona } from '../values/tanggal.js'

export const TAB = ['semua', 'saya', 'ambil', 'dikembalikan', 'menunggu', 'selesai'] as const
export type Tab = (typeof TAB)[number]

const salahSatu = <K extends string>(title: string, pilihan: readonly K[]) =>
  Type.Optional(
    Type.Union(
      pilihan.map((k) => Type.Literal(k)),
      { title },
    ),
  )

/** What the inbox may be narrowed to; also what a person keeps under a name. */
export const kolomSaring = {
  tab: salahSatu('Kotak', TAB),
  urut: salahSatu('Urutan', ['masuk', 'tenggat']),
  telat: salahSatu('Tenggat', ['lewat', 'hari-ini', 'pekan']),
  sop: Type.Optional(Type.String({ title: 'SOP', maxLength: 100 })),
  unit: Type.Optional(Type.String({ title: 'Unit', format: 'uuid' })),
  naskah: Type.Optional(Type.String({ title: 'Jenis naskah', maxLength: 100 })),
  kerja: salahSatu('Pekerjaan', ['tanda']),
  sebagai: Type.Optional(
    Type.String({ title: 'Atas nama', pattern: '^(sendiri|[0-9a-f-]{36})$', maxLength: 36 }),
  ),
  q: Type.Optional(Type.String({ title: 'Yang dicari', maxLength: 200 })),
}
export const SkemaKotak = Type.Object({
  ...kolomSaring,
  sesudah: Type.Optional(Type.String({ maxLength: 80 })),
})
export interface Saring {
  tab?: Tab
  /** `masuk` is the default. */
  urut?: 'masuk' | 'tenggat'
  telat?: 'lewat' | 'hari-ini' | 'pekan'
  /** Kode. */
  sop?: string
  /** Id of the unit of the case. */
  unit?: string
  /** Kind of the document the task works on. */
  naskah?: string
  /** `tanda`: what ends in a paraf or signature. */
  kerja?: 'tanda'
  /** Only by this seat (its id), or by all seats of one's own. */
  sebagai?: string
  q?: string
}

/** The address of the inbox as it is narrowed now, changed by `ubah`; an empty value takes one out. */
export function alamatKotak(s: Saring, ubah: Saring & { sesudah?: string } = {}): string {
  const semua: Record<string, string | undefined> = { ...s, ...ubah }
  const isi = [...Object.keys(kolomSaring), 'sesudah'].flatMap((k) =>
    semua[k] ? [[k, semua[k]]] : [],
  )
  return `/tugas${isi.length > 0 ? '?' : ''}${new URLSearchParams(isi)}`
}

/** Whether anything but the box and the order is asked for. */
export const disaring = ({ q, sop, unit, naskah, telat, kerja }: Saring): boolean =>
  Boolean(q?.trim() || sop || unit || naskah || telat || kerja)

/** Someone with the seats they look through now; all of them when that one is theirs no more. */
export function sebagaiSaja(pelaku: Pelaku, sebagai: string | undefined): Pelaku {
  const kursi = pelaku.kursi.filter((k) =>
    sebagai === 'sendiri' ? k.sifat === 'definitif' : k.pemangkuId === sebagai,
  )
  if (sebagai === undefined || kursi.length === 0) return pelaku
  return { ...pelaku, kursi, ...(sebagai !== 'sendiri' && { hanyaKursi: true as const }) }
}

/** SQL column by which a box is in order: time of opening, of falling due, or of finishing. */
export const kolomUrut = ({ tab, urut, telat }: Saring) =>
  tab === 'selesai' ? 'selesai_at' : urut === 'tenggat' || telat ? 'jatuh_urut' : 'dibuka_at'

/** Narrows tasks in order of due time to a stretch of it; `akhirHari` ends today in the office. */
export function saringMasa(q: Knex.QueryBuilder, s: Saring, kini: Date, akhirHari: Date): void {
  if (s.telat === 'lewat') q.where('t.jatuh_urut', '<', kini)
  if (s.telat === 'hari-ini') q.whereBetween('t.jatuh_urut', [kini, akhirHari])
  if (s.telat === 'pekan')
    q.whereBetween('t.jatuh_urut', [kini, new Date(kini.getTime() + 7 * 86_400_000)])
}

/** Narrows tasks `t` by all else that was asked for but the words; `bertanda` names handlers. */
export function saringTugas(q: Knex.QueryBuilder, s: Saring, bertanda: readonly string[]): void {
  // A subquery a row, as they are looked at in order until the page is full.
  if (s.sop)
    q.whereRaw(
      `(select p.sop_versi_id from perkara p where p.id = t.perkara_id)
         = any (array (select v.id from sop_versi v where v.kode = ?))`,
      [s.sop],
    )
  if (s.unit)
    q.whereRaw('(select p.unit_id from perkara p where p.id = t.perkara_id) = ?', [s.unit])
  if (s.naskah) q.where('t.naskah', s.naskah)
  if (s.kerja) q.whereIn('t.handler', [...bertanda])
  if (s.telat === 'lewat') q.where('t.dapat_lewat', true)
}

/** Midnight at the end of today, in the zone of the office. */
export const akhirHariIni = (kini: Date, zona: string): Date =>
  saatDiZona(tambahHari(tanggalDiZona(kini, zona), 1), '00:00', zona)

export interface Pilihan {
  sop: { kode: string; nama: string }[]
  unit: { id: string; nama: string }[]
  naskah: { kode: string; nama: string }[]
}

/** What the filters offer. */
export async function pilihanSaring(db: Knex): Promise<Pilihan> {
  const [sop, unit, { rows: naskah }] = await Promise.all([
    db('sop_versi').where({ aktif: true }).orderBy('nama').select('kode', 'nama'),
    db('unit').orderBy('nama').select('id', 'nama'),
    db.raw(
      `select jenis as kode, manifes::jsonb ->> 'nama' as nama from templat_versi
        where berlaku_at is not null and coalesce(manifes::jsonb ->> 'keluarga', '') <> 'lembar'
        order by nama`,
    ),
  ])
  return { sop, unit, naskah }
}
