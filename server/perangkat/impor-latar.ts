import type { Knex } from 'knex'
import type { Static } from 'typebox'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { pesanImpor, type ImporLatar } from '../latar/service.js'
import { tanggalDiZona } from '../values/tanggal.js'
import { bacaLembarOrang, type BarisLembar } from './lembar-orang.js'
import { periksaOrang, type LaporanOrang } from './periksa-orang.js'
import type { SkemaImpor } from './schema.js'
import { terapkanOrang, type AtasanBerganti, type HasilImporOrang } from './terapkan.js'
import { LaporanOrangLatar } from './views.js'

type Isian = Static<typeof SkemaImpor>

export const IMPOR_ORANG = 'impor.pegawai'

export const sebutHasilOrang = (h: HasilImporOrang): string =>
  `${h.pegawaiBaru} pegawai ditambahkan, ${h.penempatan} penempatan dicatat, ${h.dilewati} baris dilewati.`

/** The import of many people becomes a job. */
export async function pesanImporOrang(
  trx: Knex.Transaction,
  isian: Isian,
  total: number,
  oleh: { pegawaiId: string; kini: Date },
): Promise<{ pekerjaanId: string }> {
  const judul = 'Impor pegawai perangkat daerah'
  const p = { jenis: IMPOR_ORANG, judul, total, sha256: isian.sidik, isian, kembali: '/perangkat' }
  return { pekerjaanId: await pesanImpor(trx, { ...p, ...oleh }) }
}

/** That job; the check is made once more where it counts, under the transaction that writes. */
export const imporOrangLatar = (atasanBerganti: AtasanBerganti): ImporLatar => ({
  async siapkan({ db, kini, isi, laju }) {
    const lembar = await bacaLembarOrang(isi)
    const laporan = await periksaOrang(db, lembar, await hariIniKantor(db, kini), laju)
    return { siap: lembar, laporan: ringkas(laporan) }
  },
  async simpan({ trx, kini, pelaku, isian }, siap) {
    if (!pelaku.admin) throw errors.TIDAK_BERWENANG()
    const hariIni = await hariIniKantor(trx, kini)
    const laporan = await periksaOrang(trx, siap as BarisLembar[], hariIni)
    const hasil = await terapkanOrang({ trx, kini, pelaku }, laporan, isian, atasanBerganti)
    return { pesan: sebutHasilOrang(hasil), laporan: ringkas(laporan) }
  },
  tampilan: (laporan) => LaporanOrangLatar({ laporan }),
  baris: ({ baris }: ReturnType<typeof ringkas>) =>
    baris.map(({ no, nama, nip, keadaan, galat }) => ({
      ...{ no, nama, nip, hasil: keadaan, keterangan: galat.join(' ') },
    })),
})

const hariIniKantor = async (db: Knex, kini: Date): Promise<string> =>
  tanggalDiZona(kini, (await setelanKantor(db)).zona)

/** What is kept of a report: what became of each row. */
const ringkas = ({ baris, ...sisa }: LaporanOrang) => ({
  ...sisa,
  baris: baris.map(({ no, nama, nip, keadaan, galat }) => ({ no, nama, nip, keadaan, galat })),
})
