import type { Knex } from 'knex'
import { errors } from '../errors.js'
import {
  LABEL,
  periksaDaftar,
  type DataPeserta,
  type HasilBaris,
  type LaporanImpor,
  type Lembar,
} from '../peserta/impor/index.js'
import { calonAda, simpanCalon } from './calon.js'
import { kurang, lengkapi, perhatian } from './lengkap.js'
import { hariIniKantor } from './pembukaan.js'
import { kenali } from './silang.js'
import type { UsulanRow } from './usulan.js'

/** Rows per statement. */
const POTONGAN = 1000

/**
 * The dry run of a list: what the import of participants says, and beyond it who is on the roster, in
 * another proposal, trained already, or elsewhere by the records. Gaps are filled from what is known.
 * Writes nothing. Errors: KOLOM_WAJIB_KURANG.
 */
export async function periksaUsulan(
  trx: Knex,
  u: Pick<UsulanRow, 'id' | 'pelatihan_id' | 'pd_id'>,
  lembar: Lembar,
  { kini, sebutPd }: { kini: Date; sebutPd: boolean },
): Promise<LaporanImpor> {
  const hariIni = await hariIniKantor(trx, kini)
  const laporan = periksaDaftar(lembar, { hariIni, adaNip: await calonAda(trx, u.id) })
  const { nama: pd } = await trx('pd').where({ id: u.pd_id }).first('nama')
  const baik = laporan.baris.filter((b) => b.data && b.keadaan !== 'ganda')
  const kenal = await kenali(
    trx,
    { pelatihanId: u.pelatihan_id, usulanId: u.id },
    baik.map((b) => b.nip),
  )
  for (const b of baik) {
    const k = kenal.get(b.nip)
    if (k?.peserta) tolak(laporan, b, 'sudah menjadi peserta pelatihan ini')
    b.data = lengkapi(b.data!, k, pd)
    const belum = kurang(b.data)
    const catatan = [
      ...perhatian(k, { pdId: u.pd_id, sebutPd }),
      ...(belum.length > 0 ? [`Lengkapi sebelum dikirim: ${belum.join(', ')}.`] : []),
    ]
    if (catatan.length > 0 && b.peringatan.length === 0) laporan.jumlah.peringatan++
    b.peringatan.push(...catatan)
  }
  return laporan
}

function tolak(laporan: LaporanImpor, b: HasilBaris, sebab: string): void {
  laporan.jumlah[b.keadaan]--
  laporan.jumlah.salah++
  b.keadaan = 'salah'
  b.galat.push(`Baris ${b.no}, kolom NIP: ${sebab}.`)
}

/**
 * Writes what the dry run found. Errors: DAFTAR_ADA_SALAH unless wrong rows may be left out.
 */
export async function terapkanUsulan(
  trx: Knex.Transaction,
  usulanId: string,
  laporan: LaporanImpor,
  lewatiSalah: boolean,
): Promise<void> {
  const { salah } = laporan.jumlah
  if (salah > 0 && !lewatiSalah) {
    const contoh = laporan.baris.find((b) => b.keadaan === 'salah')!.galat[0]!
    throw errors.DAFTAR_ADA_SALAH({ salah, contoh })
  }
  const ada = await calonAda(trx, usulanId)
  const data = laporan.baris
    .filter((b) => b.keadaan === 'baru' || b.keadaan === 'berubah' || b.keadaan === 'sama')
    .map((b) => timpa(ada.get(b.nip), b.data!))
  for (let i = 0; i < data.length; i += POTONGAN)
    await simpanCalon(trx, usulanId, data.slice(i, i + POTONGAN))
}

// An empty cell says nothing, so it does not wipe out what the proposal knows.
const timpa = (lama: DataPeserta | undefined, baru: DataPeserta): DataPeserta => ({
  ...lama,
  ...(Object.fromEntries(
    Object.entries(baru).filter(([k, v]) => !lama || v !== '' || !(k in lama)),
  ) as unknown as DataPeserta),
})

/**
 * One person typed in a form, checked as a list of one row. Errors: ISIAN_SALAH, naming the field.
 */
export async function periksaSatu(
  trx: Knex,
  u: Pick<UsulanRow, 'id' | 'pelatihan_id' | 'pd_id'>,
  isian: Record<string, string>,
  p: { kini: Date; sebutPd: boolean },
): Promise<DataPeserta> {
  const kunci = Object.keys(isian) as (keyof DataPeserta)[]
  const lembar: Lembar = {
    ...{ namaBerkas: '', jenis: 'csv', lembar: '', barisJudul: 1, tidakDipakai: [] },
    judul: kunci.map((k) => LABEL[k]),
    letak: new Map(kunci.map((k, i) => [k, i])),
    baris: [{ no: 1, sel: kunci.map((k) => isian[k] ?? '') }],
  }
  const [b] = (await periksaUsulan(trx, u, lembar, p)).baris
  const galat = /^Baris 1, kolom ([^:]+): (.*)\.$/s.exec(b?.galat[0] ?? '')
  if (galat) throw errors.ISIAN_SALAH({ kolom: galat[1]!, sebab: galat[2]! })
  if (!b?.data) throw errors.ISIAN_SALAH({ kolom: LABEL.nip, sebab: 'wajib diisi' })
  return b.data
}
