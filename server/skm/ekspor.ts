import type { Knex } from 'knex'
import { MIME } from '../platform/docx/simpan.js'
import type { Unduhan } from '../platform/http/unduh.js'
import { susunXlsx, type KolomLembar } from '../platform/xlsx/tulis.js'
import { tanggalPanjang } from '../values/tanggal.js'
import { hasilPeriode, responden } from './hitung.js'
import { KINERJA } from './ikm.js'
import { sebutUnsur } from './kata.js'
import { periode } from './periode.js'
import { jawabanPeriode } from './queries.js'
import { rencanaPeriode } from './rencana.js'
import { UNSUR } from './unsur.js'

const teks = (judul: string, lebar: number): KolomLembar => ({ judul, lebar })
const bilangan = (judul: string): KolomLembar => ({ judul, lebar: 14, jenis: 'bilangan' })

/**
 * A period as a workbook: averages, respondents, plan, and every answer. The nine marks stand apart from
 * what respondents said of themselves: together they could name someone in a small training.
 */
export async function bukuSkm(db: Knex, id: string): Promise<Unduhan> {
  const p = await periode(db, id)
  const hasil = (await hasilPeriode(db, [id])).get(id)!
  const kepala = [`Survei kepuasan masyarakat ${p.nama}`]
  const unsur = {
    nama: 'Unsur',
    kepala,
    kolom: [
      ...[teks('Kode', 8), teks('Unsur', 42), bilangan('Menjawab'), bilangan('Jumlah nilai')],
      ...[bilangan('NRR'), bilangan('NRR tertimbang'), bilangan('Nilai'), teks('Mutu', 8)],
    ],
    baris: hasil.unsur.map((u, i) => [
      ...[UNSUR[i]!.kode, UNSUR[i]!.nama, u.n, u.jumlah],
      ...[u.nrr, u.tertimbang, u.ikm, u.mutu],
    ]),
    kaki: [
      hasil.ikm === null || !hasil.mutu
        ? 'IKM belum dapat dihitung'
        : `IKM ${hasil.ikm.toFixed(2).replace('.', ',')}, mutu ${hasil.mutu} (${KINERJA[hasil.mutu]})`,
    ],
  }
  const lembarResponden = {
    nama: 'Responden',
    kepala,
    kolom: [teks('Segi', 20), teks('Rincian', 34), bilangan('Jumlah')],
    baris: (await responden(db, id)).map((r) => [r.segi, r.rincian, r.jumlah]),
  }
  const rencana = {
    nama: 'Rencana',
    kepala,
    kolom: [
      ...[teks('Unsur', 40), teks('Rencana tindak lanjut', 60), teks('Penanggung jawab', 30)],
      ...[teks('Paling lambat', 20), teks('Hasil', 50)],
    ],
    baris: (await rencanaPeriode(db, id)).map((r) => [
      ...[sebutUnsur(r.unsur), r.kegiatan, r.penanggungJawab],
      ...[tanggalPanjang(r.target), r.hasil],
    ]),
  }
  const jawaban = {
    nama: 'Jawaban',
    kepala,
    kolom: [bilangan('No.'), ...UNSUR.map((u) => bilangan(u.kode))],
    baris: (await jawabanPeriode(db, id)).map((nilai, i) => [i + 1, ...nilai]),
  }
  return {
    isi: await susunXlsx({ lembar: [unsur, lembarResponden, rencana, jawaban] }),
    mime: MIME.xlsx,
    nama: `skm-${p.mulai}.xlsx`,
  }
}
