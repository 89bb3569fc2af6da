import type { Knex } from 'knex'
import { namaLengkap } from '../values/gelar.js'
import { kataCari, polaKata } from '../values/kata-cari.js'

export interface BarisPegawai {
  id: string
  nama: string
  nip: string | null
  jabatan: string[]
  namaPengguna: string | null
  admin: boolean
  aktif: boolean
}

const SEHALAMAN = 50
/** Those on duty first, then by name; the same as the index `pegawai_urut`. */
const URUT = `(not p.aktif), (lower(p.nama) collate "C"), p.id`

interface Saring {
  cari?: string
  /** Where the page before ended. */
  sesudah?: string
}

/** People, with the seats they hold on this date; `cari` finds words in name, NIP, account and post. */
export async function daftarPegawai(
  db: Knex,
  hariIni: string,
  { cari = '', sesudah }: Saring,
): Promise<{ pegawai: BarisPegawai[]; berikut: string | null }> {
  const q = db('pegawai as p')
    .leftJoin('akun as a', 'a.pegawai_id', 'p.id')
    .joinRaw(
      `cross join lateral (select array(
         select case m.sifat when 'definitif' then '' when 'plt' then 'Plt. ' else 'Plh. ' end || j.nama
           from pemangku m join jabatan j on j.id = m.jabatan_id
          where m.pegawai_id = p.id and m.berlaku_dari <= ? and (m.berlaku_sampai is null or m.berlaku_sampai >= ?)
          order by m.sifat) as nama) as j`,
      [hariIni, hariIni],
    )
    .orderByRaw(URUT)
    .limit(SEHALAMAN + 1)
  for (const kata of kataCari(cari.trim().replace(/\s+/g, ' ')))
    q.whereRaw(
      `concat_ws(' ', p.gelar_depan, p.nama, p.gelar_belakang, p.nip, a.nama_pengguna,
         array_to_string(j.nama, ' ')) ilike ?`,
      [polaKata(kata)],
    )
  const dari = bacaKunci(sesudah)
  if (dari) q.whereRaw(`(${URUT}) > (?::boolean, ? collate "C", ?::uuid)`, dari)
  const rows: any[] = await q.select(
    ...['p.id', 'p.nama', 'p.gelar_depan', 'p.gelar_belakang', 'p.nip', 'p.aktif'],
    ...['a.nama_pengguna', 'a.admin', 'j.nama as jabatan', db.raw('lower(p.nama) as urut')],
  )
  const akhir = rows.length > SEHALAMAN ? rows[SEHALAMAN - 1] : null
  return {
    pegawai: rows.slice(0, SEHALAMAN).map(keBaris),
    berikut: akhir && tulisKunci(akhir),
  }
}

const keBaris = (r: any): BarisPegawai => ({
  id: r.id,
  nama: namaLengkap({
    gelarDepan: r.gelar_depan,
    nama: r.nama,
    gelarBelakang: r.gelar_belakang,
  }),
  nip: r.nip,
  jabatan: r.jabatan,
  namaPengguna: r.nama_pengguna,
  admin: r.admin ?? false,
  aktif: r.aktif,
})

const KUNCI = /^([01])\.([\w-]*)\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

const tulisKunci = (r: { aktif: boolean; urut: string; id: string }): string =>
  `${r.aktif ? 0 : 1}.${Buffer.from(r.urut).toString('base64url')}.${r.id}`

/** Anything else than what `tulisKunci` wrote means the first page. */
function bacaKunci(teks = ''): [boolean, string, string] | null {
  const [, tidak, nama, id] = KUNCI.exec(teks) ?? []
  const isi = Buffer.from(nama ?? '', 'base64url').toString()
  return id && !isi.includes('\0') ? [tidak === '1', isi, id] : null
}
