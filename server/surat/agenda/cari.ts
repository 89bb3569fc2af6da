import type { Knex } from 'knex'
import { TERSAMAR } from '../../pegawai/keamanan.js'
import { bacaKataAgenda, type KataAgenda } from '../../values/kata-agenda.js'
import { SURAT_MASUK } from '../nomor/register.js'
import type { BarisAgenda } from '../agenda.js'
import { SEMUA_BUKU, type SaringAgenda } from './saring.js'

// A full page stays below 20 KB over the wire, styles included.
const PER_HALAMAN = 50

/** A row of the book with what became of its letter. */
export interface BarisCari extends BarisAgenda {
  register: string
  nama_register: string
  tahun: number
  /** The signed paper is kept here. */
  berpindaian: boolean
  /** Addressees it was sent to, and how many of them have confirmed. */
  dikirim: number
  diterima: number
}

export interface HalamanAgenda {
  baris: BarisCari[]
  /** The row the next page begins behind; null on the last. */
  berikut: string | null
}

export interface PembacaAgenda {
  sec: readonly string[]
  hariIni: string
}

/** In the order of the book, the last number first; over several books by the date of the letter. */
const URUTAN = {
  buku: { kunci: 'n.urut, length(n.sufiks), n.sufiks', kolom: ['urut', 'panjang', 'sufiks'] },
  tanggal: { kunci: 'n.tanggal, n.urut, n.id', kolom: ['tanggal', 'urut', 'id'] },
} as const
const JENIS: Record<string, string> = { tanggal: 'date', id: 'uuid', sufiks: 'text' }

/**
 * One page of a book, or of all, that matches, as this reader may see it: the newest first, by key, so
 * that the last page costs what the first does. A search never tells what a row hides: of a closed letter
 * only its number is looked at.
 */
export async function cariAgenda(
  db: Knex,
  s: SaringAgenda,
  sesudah: string | undefined,
  p: PembacaAgenda,
): Promise<HalamanAgenda> {
  const satuBuku = s.register !== SEMUA_BUKU && s.tahun !== undefined
  const urutan = URUTAN[satuBuku ? 'buku' : 'tanggal']
  const ikat: Record<string, any> = { ...p, sec: [...p.sec], tersamar: TERSAMAR }
  ikat.batas = PER_HALAMAN + 1
  const syarat = [
    ...saringan(s, ikat),
    ...bacaKataAgenda(s.q ?? '').map((k, i) => cocok(k, i, ikat)),
  ]
  const mulai = sesudah && (await kunciBaris(db, sesudah))
  if (mulai) {
    const isi = urutan.kolom.map((k) => `cast(:m_${k} as ${JENIS[k] ?? 'integer'})`)
    syarat.push(`(${urutan.kunci}) < (${isi.join(', ')})`)
    for (const k of urutan.kolom) ikat[`m_${k}`] = mulai[k]
  }
  const turun = urutan.kunci.replaceAll(', ', ' desc, ').replace(/$/, ' desc')
  const { rows } = await db.raw(
    `select ${KOLOM} from (
       select n.*, p.keperluan as untuk, ${STATUS} as kini
         from nomor n left join pesanan_nomor p on p.id = n.pesanan_id
        where ${syarat.join(' and ')} order by ${turun} limit :batas) n
       join register r on r.kode = n.register
       left join naskah s on n.pemilik = 'naskah' and s.id = n.pemilik_id
      order by ${turun}`,
    ikat,
  )
  const baris = rows.slice(0, PER_HALAMAN) as BarisCari[]
  return { baris, berikut: rows.length > PER_HALAMAN ? baris.at(-1)!.id : null }
}

/** A reservation that is over is cancelled, whether the sweep has been round or not. */
const BERAKHIR = `coalesce(n.pemilik = 'pesanan' and p.jenis = 'biasa'
  and p.berlaku_sampai < :hariIni, false)`
const STATUS = `case when n.status = 'dipesan' and ${BERAKHIR} then 'batal' else n.status end`
const TERBUKA = (kolom: string) =>
  `case when n.sec = any(cast(:sec as text[])) or ${kolom} = '' then ${kolom} else :tersamar end`
const BERPINDAIAN = `(n.sha256 is not null
  or exists (select 1 from pindaian d where n.pemilik = 'naskah' and d.naskah_id = n.pemilik_id))`
const KIRIMAN = (apa: string) =>
  `(select ${apa}::int from pengiriman k where n.pemilik = 'naskah' and k.naskah_id = n.pemilik_id)`

const KOLOM = `n.id, n.register, r.nama as nama_register, n.tahun, n.urut, n.sufiks, n.nomor, n.tanggal,
  n.dibuat_at, n.kini as status, s.id as naskah_id,
  case when n.status = 'dipesan' then n.untuk end as keperluan,
  ${['tujuan', 'hal'].map((k) => `case when n.sec = any(cast(:sec as text[])) then n.${k} else :tersamar end as ${k}`).join(', ')},
  ${['alasan_batal', 'alasan_sisipan'].map((k) => `${TERBUKA(`n.${k}`)} as ${k}`).join(', ')},
  ${BERPINDAIAN} as berpindaian,
  ${KIRIMAN('count(*)')} as dikirim, ${KIRIMAN('count(k.diterima_at)')} as diterima`

function saringan(s: SaringAgenda, ikat: Record<string, any>): string[] {
  ikat.register = s.register === SEMUA_BUKU ? SURAT_MASUK : s.register
  ikat.tahun = s.tahun ?? null
  return [
    `n.register ${s.register === SEMUA_BUKU ? '<>' : '='} :register`,
    ...(s.tahun === undefined ? [] : ['n.tahun = :tahun']),
    ...(s.keadaan ? [MENURUT[s.keadaan]] : []),
  ]
}

const MENURUT: Record<NonNullable<SaringAgenda['keadaan']>, string> = {
  terpakai: `n.status = 'terpakai'`,
  dipesan: `n.status = 'dipesan' and not ${BERAKHIR}`,
  batal: `(n.status = 'batal' or (n.status = 'dipesan' and ${BERAKHIR}))`,
  sisipan: `n.sufiks <> ''`,
  // Signed electronically there is no paper to wait for.
  'tanpa-pindaian': `n.status = 'terpakai' and n.pemilik in ('naskah', 'buku') and not ${BERPINDAIAN}
    and not exists (select 1 from naskah e where n.pemilik = 'naskah' and e.id = n.pemilik_id
                       and e.cara_tanda_tangan = 'elektronik')`,
}

// The expression of the trigram index.
const TEKS = `(n.nomor || ' ' || n.hal || ' ' || n.tujuan)`

function cocok(k: KataAgenda, i: number, ikat: Record<string, any>): string {
  ikat[`pola${i}`] = k.pola
  const kata = `${TEKS} ilike :pola${i}
    and (n.sec = any(cast(:sec as text[])) or n.nomor ilike :pola${i})`
  if (k.hari) {
    ;[ikat[`dari${i}`], ikat[`sampai${i}`]] = k.hari
    // Two walks, each by its index: with "or" the plan would go through the book from its end.
    return `n.id in (select n.id from nomor n where n.tanggal between :dari${i} and :sampai${i}
                     union select n.id from nomor n where ${kata})`
  }
  if (k.urut === null) return kata
  ikat[`urut${i}`] = k.urut
  // Two digits stand in every number and date: alone they mean the running number.
  return k.pendek ? `n.urut = :urut${i}` : `((${kata}) or n.urut = :urut${i})`
}

async function kunciBaris(db: Knex, id: string): Promise<Record<string, unknown> | null> {
  const row = await db('nomor')
    .where({ id })
    .first('id', 'urut', 'sufiks', 'tanggal', { panjang: db.raw('length(sufiks)') })
  return row ?? null
}
