import type { Knex } from 'knex'

export const DAFTAR = ['semua', 'pindah', 'musnah', 'permanen', 'nilai', 'tanpa-kelas'] as const
export type Daftar = (typeof DAFTAR)[number]

export interface UnitArsip {
  pemilik: 'naskah' | 'sertifikat' | 'surat_masuk'
  pemilik_id: string
  nomor: string
  tanggal: string
  uraian: string
  pihak: string | null
  keamanan: string
  klasifikasi: string | null
  uraian_klas: string | null
  jra_aktif: number | null
  jra_inaktif: number | null
  nasib: string | null
  /** Since when it counts; null while its case runs. */
  mulai: string | null
  aktif_sampai: string | null
  inaktif_sampai: string | null
  inaktif_at: string | null
  akhir: string | null
  akhir_at: string | null
  tahan: boolean
  tahan_alasan: string
  /** In a proposal that is not decided or not done yet. */
  diusulkan: boolean
}

export interface SaringArsip {
  daftar: Daftar
  /** Year of the letter. */
  tahun?: number
  /** A code, with all below it (`800.2` takes `800.2.4.1` along). */
  klas?: string
  sesudah?: string
}

const DIUSULKAN = `exists (select 1 from arsip_butir b join arsip_acara a on a.id = b.acara_id
  where b.pemilik = u.pemilik and b.pemilik_id = u.pemilik_id
    and a.status in ('diusulkan', 'disetujui'))`

/** What is due on a day; a period ends with its last day, so the day after it is due. */
export const SYARAT: Record<Daftar, string> = {
  semua: 'true',
  pindah: `u.akhir is null and u.inaktif_at is null and u.aktif_sampai < :hariIni
    and u.inaktif_sampai >= :hariIni`,
  musnah: `u.akhir is null and u.nasib = 'musnah' and u.inaktif_sampai < :hariIni`,
  permanen: `u.akhir is null and u.nasib = 'permanen' and u.inaktif_sampai < :hariIni`,
  nilai: `u.akhir is null and u.nasib = 'dinilai kembali' and u.inaktif_sampai < :hariIni`,
  'tanpa-kelas': `u.akhir is null and (u.klasifikasi is null or u.jra_aktif is null
    or u.jra_inaktif is null or u.nasib is null)`,
}

const PER_HALAMAN = 100

/** One page of a list of the archive, oldest first. `hariIni` is the office's date. */
export async function daftarArsip(
  db: Knex,
  s: SaringArsip,
  hariIni: string,
  batas = PER_HALAMAN,
): Promise<{ baris: UnitArsip[]; berikut: string | null }> {
  const kunci = /^(\d{4}-\d{2}-\d{2})_([a-z_]+)_([0-9a-f-]{36})$/.exec(s.sesudah ?? '')
  const { rows } = await db.raw(
    `select u.*, ${DIUSULKAN} as diusulkan from arsip_unit u
      where ${SYARAT[s.daftar]} and ${saring(s)}
        ${kunci ? 'and (u.tanggal, u.pemilik, u.pemilik_id) > (cast(:kt as date), :kp, cast(:ki as uuid))' : ''}
      order by u.tanggal, u.pemilik, u.pemilik_id limit ${batas + 1}`,
    { ...ikat(s, hariIni), kt: kunci?.[1] ?? null, kp: kunci?.[2] ?? null, ki: kunci?.[3] ?? null },
  )
  const baris: UnitArsip[] = rows.slice(0, batas)
  const akhir = rows.length > batas ? baris.at(-1)! : null
  return {
    baris,
    berikut: akhir && `${akhir.tanggal}_${akhir.pemilik}_${akhir.pemilik_id}`,
  }
}

/** How many are due of each kind. */
export async function hitungArsip(
  db: Knex,
  hariIni: string,
): Promise<Record<Exclude<Daftar, 'semua'>, number>> {
  const kolom = DAFTAR.filter((d) => d !== 'semua').map(
    (d) => `count(*) filter (where ${SYARAT[d]})::int as "${d}"`,
  )
  const { rows } = await db.raw(`select ${kolom.join(', ')} from arsip_unit u`, { hariIni })
  return rows[0]
}

/** These units as they stand now; what is not there is missing in the answer. */
export async function unitArsip(
  db: Knex,
  milik: readonly { pemilik: string; id: string }[],
): Promise<UnitArsip[]> {
  const { rows } = await db.raw(
    `select u.*, ${DIUSULKAN} as diusulkan from arsip_unit u
      where (u.pemilik || ':' || u.pemilik_id) = any(?)
      order by u.tanggal, u.pemilik, u.pemilik_id`,
    [milik.map((m) => `${m.pemilik}:${m.id}`)],
  )
  return rows
}

const saring = (s: SaringArsip): string =>
  [
    s.tahun ? 'extract(year from u.tanggal) = :tahun' : 'true',
    s.klas ? `(u.klasifikasi = :klas or u.klasifikasi like :klas || '.%')` : 'true',
  ].join(' and ')

const ikat = (s: SaringArsip, hariIni: string): Record<string, any> => ({
  hariIni,
  tahun: s.tahun ?? null,
  klas: s.klas ?? null,
})
