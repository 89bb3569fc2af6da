import type { Knex } from 'knex'
import { errors } from '../errors.js'
import type { HasilTindakan, KonteksPelaku } from '../perkara/handler.js'
import { bacaLembar } from '../peserta/impor/index.js'
import { wajibPelatihan } from '../peserta/roster.js'
import { bacaPasangan } from './kode-lembar.js'
import { jumlahkan, periksaKode, type BarisKode, type PesertaKode } from './kode-periksa.js'
import { TampilanKode } from './tampilan-kode.js'

export interface IsianKode {
  berkas: { sha256: string; nama: string }
  /** Says of every row what it would do, and writes nothing. */
  uji?: boolean
  /** Takes the rows that fit and leaves the others, which are listed. */
  lewatiSalah?: boolean
  /** A name spelt otherwise under the right NIP is no reason to leave a row out. */
  namaBeda?: boolean
}

/**
 * Row 8: LAN's answer is a sheet of NIP and registration code; codes are opaque, never made here, and one
 * person's for one programme (domain 5.7). Every row is told what becomes of it; unless the ones that do
 * not fit are to be left out, a single one refuses the sheet. Ends the wait with the last code missing.
 * Errors: KOLOM_KODE_TIDAK_ADA, KODE_REGISTRASI_SALAH, those of bacaLembar.
 */
export async function imporKode(
  k: KonteksPelaku,
  isi: Buffer,
  isian: IsianKode,
): Promise<HasilTindakan> {
  const pelatihanId = wajibPelatihan(k)
  const pasangan = bacaPasangan(await bacaLembar(isi, isian.berkas.nama))
  // Two sheets at once, also of two trainings, could each take the same code.
  await k.trx.raw('select pg_advisory_xact_lock(hashtext(?))', ['kode-registrasi'])
  const peserta = await pesertaKode(k.trx, pelatihanId)
  const baris = periksaKode(pasangan, {
    ...{ peserta, dipakai: await dipakaiLain(k.trx, pelatihanId, pasangan) },
    namaBeda: isian.namaBeda ?? false,
  })
  const guna = baris.filter((b) => b.keadaan === 'baru' || b.keadaan === 'ganti')
  const salah = baris.filter((b) => b.keadaan === 'salah')
  const berkode = new Set([
    ...peserta.filter((p) => p.lulus && p.kode).map((p) => p.nip),
    ...guna.map((b) => b.nip),
  ])
  const belum = peserta.filter((p) => p.lulus && !berkode.has(p.nip)).map((p) => p.nip)
  if (isian.uji) return hasilUji(baris, belum, isian)
  if (salah.length > 0 && !isian.lewatiSalah)
    throw errors.KODE_REGISTRASI_SALAH({ baris: salah.map(({ no, sebab }) => ({ no, sebab })) })
  await simpan(k.trx, pelatihanId, guna)
  const diterima = jumlahkan(baris).cocok
  const tidak = salah.length > 0 ? `; ${salah.length} baris tidak cocok dan dilewati` : ''
  return {
    pesan: `${diterima} kode registrasi diterima${tidak}; ${belum.length} peserta belum berkode.`,
    data: { diterima, belum, salah },
    ...(belum.length === 0 ? { selesai: {} } : {}),
  }
}

/** The trial as a page, with the button that keeps what fits of the same file. */
function hasilUji(
  baris: BarisKode[],
  belum: string[],
  { berkas, namaBeda }: IsianKode,
): HasilTindakan {
  const { baru, salah } = jumlahkan(baris)
  const isian = {
    ...{ 'berkas.sha256': berkas.sha256, 'berkas.nama': berkas.nama },
    ...(salah > 0 && { lewatiSalah: 'on' }),
    ...(namaBeda && { namaBeda: 'on' }),
  }
  const tombol = salah > 0 ? `Simpan ${baru} kode yang cocok` : `Simpan ${baru} kode`
  return {
    pesan: `${baru} dari ${baris.length} baris dapat disimpan; ${salah} tidak cocok. Belum ada yang disimpan.`,
    data: { baris, belum },
    tampilan: TampilanKode({ baris, belum: belum.length }),
    ...(baru > 0 && { lanjutkan: { tombol, isian } }),
  }
}

/** The roster with the code of each, and the number of a signed certificate that carries one. */
function pesertaKode(trx: Knex.Transaction, pelatihanId: string): Promise<PesertaKode[]> {
  return trx('peserta as p')
    .leftJoin('sertifikat as s', (j) =>
      j
        .on('s.peserta_id', 'p.id')
        .andOnIn('s.status', ['ditandatangani', 'diserahkan'])
        .andOnNotNull('s.nomor'),
    )
    .where({ 'p.pelatihan_id': pelatihanId })
    .orderBy(['p.urutan', 'p.nama'])
    .select('p.nip', 'p.nama', 'p.lulus', { kode: 'p.kode_registrasi', sertifikat: 's.nomor' })
}

/**
 * Codes of this sheet that stand in another training already, with its name: of somebody else, or of the
 * same person for another programme. The same programme held again may carry its codes along.
 */
async function dipakaiLain(
  trx: Knex.Transaction,
  pelatihanId: string,
  pasangan: readonly { nip: string; kode: string }[],
): Promise<Map<string, string>> {
  const { rows } = await trx.raw(
    `select p.kode_registrasi as kode, l.nama
       from unnest(cast(:nip as text[]), cast(:kode as text[])) as b (nip, kode)
       join peserta p on p.kode_registrasi = b.kode join pelatihan l on l.id = p.pelatihan_id
       join pelatihan ini on ini.id = :pelatihanId
      where b.kode <> '' and l.id <> ini.id and (p.nip <> b.nip or l.nama <> ini.nama)`,
    { pelatihanId, nip: pasangan.map((p) => p.nip), kode: pasangan.map((p) => p.kode) },
  )
  return new Map(rows.map((r: { kode: string; nama: string }) => [r.kode, r.nama]))
}

async function simpan(
  trx: Knex.Transaction,
  pelatihanId: string,
  guna: readonly BarisKode[],
): Promise<void> {
  await trx.raw(
    `update peserta p set kode_registrasi = b.kode
       from unnest(?::text[], ?::text[]) as b (nip, kode)
      where p.nip = b.nip and p.pelatihan_id = ?`,
    [guna.map((b) => b.nip), guna.map((b) => b.kode), pelatihanId],
  )
}
