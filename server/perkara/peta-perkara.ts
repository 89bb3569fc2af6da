import type { Knex } from 'knex'
import type { Diagram } from '../platform/engine/types.js'
import type { LembarSop } from '../sop/lembar.js'
import { lembarTeks } from '../sop/versi.js'
import { letakLangkah, type KeadaanLangkah } from './letak.js'
import { tugasPerkara } from './queries.js'

/** A row of the SOP as this case has gone through it. */
export interface LangkahPerkara {
  elemen: string
  no: string
  kegiatan: string
  pelaksana: string
  keadaan: KeadaanLangkah
  /** How often it was done; more than once where something came back. */
  kali: number
  /** Who has it in hand, or did it last; '' where nobody has yet. */
  siapa: string
  /** Since when it is open, or when it was done last. */
  sejak: Date | null
  /** The task or the called case; null before it was ever reached. */
  jalur: string | null
}

export interface PetaPerkara {
  perkara: { id: string; judul: string; status: string; selesai_at: Date | null }
  lembar: LembarSop
  langkah: LangkahPerkara[]
}

/** Null when there is no such case. The diagram is that of the version the case began with. */
export async function petaPerkara(
  db: Knex,
  id: string,
  diagram: (db: Knex, sopVersiId: string) => Promise<Diagram>,
): Promise<PetaPerkara | null> {
  const perkara = await db('perkara')
    .where({ id })
    .first('id', 'judul', 'status', 'selesai_at', 'sop_versi_id')
  if (!perkara) return null
  const { sop_versi_id, ...tampil } = perkara
  const d = await diagram(db, sop_versi_id)
  const [lembar, tugas, anak] = await Promise.all([
    lembarTeks(d.sha256, d.xml),
    tugasPerkara(db, id),
    dipanggil(db, id),
  ])
  const kunjungan = [
    ...tugas.map((t) => ({ ...t, elemen: t.elemen_id, jalur: `/tugas/${t.id}` })),
    ...d.calls.flatMap((c) =>
      anak.filter((a) => a.kode === c.calledElement).map((a) => ({ ...a, elemen: c.id })),
    ),
  ]
  const baris = [
    ...lembar.baris.map(({ id: elemen, no, kegiatan, pelaksana }) => ({
      elemen,
      no,
      kegiatan,
      pelaksana,
    })),
    ...d.calls.map((c) => ({ elemen: c.id, no: '', kegiatan: c.name, pelaksana: 'SOP lain' })),
  ]
  const letak = letakLangkah(
    baris.map((b) => b.elemen),
    lembar.gambar.edges,
    kunjungan,
  )
  return {
    perkara: tampil,
    lembar,
    langkah: baris.map((b) => ({
      ...b,
      keadaan: letak.get(b.elemen)!,
      ...ringkas(kunjungan.filter((k) => k.elemen === b.elemen)),
    })),
  }
}

/** What the visits of one step come to: the open one counts, else the last one done. */
function ringkas(kunjungan: any[]): Pick<LangkahPerkara, 'kali' | 'siapa' | 'sejak' | 'jalur'> {
  const selesai = kunjungan.filter((k) => k.status === 'selesai')
  const terbuka = kunjungan.filter((k) => k.status === 'terbuka')
  const satu = terbuka[0] ?? selesai.at(-1)
  const nama = terbuka.length > 0 ? terbuka.map((t) => t.pemegang ?? t.untuk) : [satu?.oleh]
  return {
    kali: selesai.length,
    siapa: [...new Set(nama.filter(Boolean))].join(', '),
    sejak: satu ? (terbuka.length > 0 ? satu.dibuka_at : satu.selesai_at) : null,
    jalur: satu?.jalur ?? null,
  }
}

/** The cases this one called, in the form of visits. */
async function dipanggil(db: Knex, id: string): Promise<any[]> {
  const rows = await db('perkara as p')
    .join('sop_versi as s', 's.id', 'p.sop_versi_id')
    .where('p.induk_id', id)
    .orderBy('p.dibuat_at')
    .select('p.id', 'p.status', 's.kode', 'p.dibuat_at', 'p.selesai_at')
  return rows.map((r) => ({
    kode: r.kode,
    jalur: `/perkara/${r.id}`,
    status: { berjalan: 'terbuka', selesai: 'selesai' }[r.status as string] ?? 'batal',
    dibuka_at: r.dibuat_at,
    selesai_at: r.selesai_at,
  }))
}
