import type { Knex } from 'knex'
import { cariPenandatangan } from '../naskah/penandatangan.js'
import type { Pembuat } from '../surat/cetakan/cetakan.js'
import { angka, persen } from '../values/persen.js'
import { rentangTanggal, tanggalDiZona, tanggalPanjang } from '../values/tanggal.js'
import { hasilPeriode, responden, sampelPeriode, type HasilPeriode } from './hitung.js'
import { KINERJA } from './ikm.js'
import { desimal, sebutIkm, sebutUnsur } from './kata.js'
import { periode, type Periode } from './periode.js'
import { jawabanPeriode, semuaPeriode } from './queries.js'
import { rencanaPeriode, type Rencana } from './rencana.js'
import { UNSUR } from './unsur.js'

/** Kind of the print and of its template. */
export const LAPORAN_SKM = 'laporan-skm'
/** More answers than this are not printed one by one; the workbook has them all. */
const JAWABAN_TERCETAK = 400

/** The report PermenPANRB 14/2017 asks for: answers, averages, index, three lowest, and the plan. */
export const pembuatSkm: Pembuat = async (db, { rujukan, kini, kantor }) => {
  const p = await periode(db, rujukan)
  const hasil = (await hasilPeriode(db, [p.id])).get(p.id)!
  const hariIni = tanggalDiZona(kini, kantor.zona)
  const jawaban = await jawabanPeriode(db, p.id)
  return {
    templat: LAPORAN_SKM,
    masukan: {
      isi: {
        periode: p.nama,
        masa: rentangTanggal(p.mulai, p.selesai),
        lingkup: kantor.nama,
        ikm: desimal(hasil.ikm, 2),
        mutu: hasil.mutu ? `${hasil.mutu} (${KINERJA[hasil.mutu]})` : '–',
        responden: await kalimatResponden(db, p, hasil),
        unsur: hasil.unsur.map((u, i) => ({
          kode: UNSUR[i]!.kode,
          nama: UNSUR[i]!.nama,
          n: angka(u.n),
          nrr: desimal(u.nrr, 3),
          tertimbang: desimal(u.tertimbang, 3),
          nilai: desimal(u.ikm, 2),
          mutu: u.mutu ?? '–',
        })),
        profil: (await responden(db, p.id)).map((r) => ({
          ...{ segi: r.segi, rincian: r.rincian, jumlah: angka(r.jumlah) },
          bagian: persen(r.jumlah / hasil.responden),
        })),
        terendah: hasil.terendah.map(
          (no) => `${sebutUnsur(no)}, NRR ${desimal(hasil.unsur[no - 1]!.nrr, 3)}`,
        ),
        rencana: (await rencanaPeriode(db, p.id)).map(barisRencana),
        tren: (await semuaPeriode(db))
          .filter((lain) => lain.mulai <= p.mulai)
          .slice(0, 8)
          .reverse()
          .map((lain) => ({
            periode: lain.nama,
            responden: angka(lain.hasil.responden),
            ikm: sebutIkm(lain.hasil.ikm, lain.hasil.mutu),
          })),
        jawaban: jawaban.length > JAWABAN_TERCETAK ? [] : jawaban.map(barisJawaban),
      },
      tanggal: hariIni,
      // Read in one transaction only because the lookup asks for one; nothing is written.
      penandatangan: await db.transaction((trx) => cariPenandatangan(trx, 'kepala', hariIni)),
    },
  }
}

async function kalimatResponden(db: Knex, p: Periode, hasil: HasilPeriode): Promise<string> {
  const s = await sampelPeriode(db, p)
  if (s.populasi === 0) return `${angka(hasil.responden)} orang`
  return (
    `${angka(hasil.responden)} orang dari ${angka(s.populasi)} penerima layanan; sampel minimum ` +
    `${angka(s.krejcieMorgan)} menurut Krejcie dan Morgan`
  )
}

const barisRencana = (r: Rencana) => ({
  unsur: sebutUnsur(r.unsur),
  kegiatan: r.kegiatan,
  penanggungJawab: r.penanggungJawab,
  target: tanggalPanjang(r.target),
  hasil: r.hasil || 'Direncanakan',
})

const barisJawaban = (nilai: readonly (number | null)[], i: number) => ({
  nomor: String(i + 1),
  ...Object.fromEntries(nilai.map((n, u) => [`u${u + 1}`, n === null ? '–' : String(n)])),
})
