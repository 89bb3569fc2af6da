import { setelanKantor } from '../kantor/setelan.js'
import { pesanImpor, jalurImpor, type ImporLatar } from '../latar/service.js'
import type { HasilTindakan, KonteksPelaku } from '../perkara/handler.js'
import type { Mesin } from '../perkara/service.js'
import { tindak } from '../tugas/service.js'
import { tanggalDiZona } from '../values/tanggal.js'
import { bacaBertahap } from './impor/bertahap.js'
import { bacaLembar, periksaDaftar, pesertaAda, wajibKolom } from './impor/index.js'
import type { LaporanImpor, Lembar } from './impor/jenis.js'
import type { DaftarTerbaca } from './impor-pelatihan.js'
import { barisLaporan, TampilanLaporan } from './tampilan-laporan.js'

export const IMPOR_PESERTA = 'impor.peserta'

interface IsianTindakan {
  tugasId: string
  berkas: { sha256: string; nama: string }
  lewatiSalah: boolean
}

/** The import of many participants on a task becomes a job. Errors: KOLOM_WAJIB_KURANG. */
export async function pesanImporPeserta(
  k: KonteksPelaku,
  isian: Omit<IsianTindakan, 'tugasId'>,
  lembar: Lembar,
): Promise<HasilTindakan> {
  wajibKolom(lembar)
  const total = lembar.baris.length
  const id = await pesanImpor(k.trx, {
    ...{ jenis: IMPOR_PESERTA, judul: `Impor peserta ${isian.berkas.nama}`, total },
    ...{ sha256: isian.berkas.sha256, isian: { ...isian, tugasId: k.tugasId } },
    ...{ kembali: `/tugas/${k.tugasId}`, pegawaiId: k.pelaku.pegawaiId, kini: k.kini },
  })
  const pesan = `Impor ${isian.berkas.nama}: ${total.toLocaleString('id-ID')} baris dikerjakan di belakang layar.`
  return { pesan, data: { pekerjaanId: id }, ke: jalurImpor(id) }
}

/** That job: the rows are read outside the transaction, the rest is the action as on the task's page. */
export const imporPesertaLatar = (mesin: Mesin): ImporLatar => ({
  async siapkan({ db, kini, isi, isian, laju }) {
    const { tugasId, berkas }: IsianTindakan = isian
    const lembar = await bacaLembar(isi, berkas.nama)
    const hariIni = tanggalDiZona(kini, (await setelanKantor(db)).zona)
    const terbaca = await bacaBertahap(lembar, hariIni, laju)
    const p = await db('tugas as t')
      .join('perkara as p', 'p.id', 't.perkara_id')
      .where('t.id', tugasId)
      .first('p.pelatihan_id')
    const adaNip = await pesertaAda(db, p.pelatihan_id)
    const siap: DaftarTerbaca = { lembar, hariIni, terbaca }
    return { siap, laporan: tanpaData(periksaDaftar(lembar, { hariIni, adaNip, terbaca })) }
  },
  async simpan({ trx, kini, pelaku, isian }, siap) {
    const { tugasId, berkas, lewatiSalah }: IsianTindakan = isian
    const a = { mesin, trx, kini, pelaku }
    const hasil: any = await tindak(a, tugasId, 'impor', { berkas, lewatiSalah }, siap)
    return { pesan: hasil.pesan, laporan: tanpaData(hasil.laporan) }
  },
  tampilan: (laporan) => TampilanLaporan({ laporan }),
  baris: ({ baris }: LaporanImpor) => baris.map(barisLaporan),
})

/** What is kept of a report: what became of each row, not what the row said. */
const tanpaData = (laporan: LaporanImpor): LaporanImpor => ({
  ...laporan,
  baris: laporan.baris.map((b) => ({ ...b, data: null })),
})
