import type { Knex } from 'knex'
import { catatPelatihan } from '../server/pelatihan/service.js'
import { bunyikan } from '../server/perkara/bunyi.js'
import { laporkanKejadian, mulaiPerkara, type Kerja } from '../server/perkara/service.js'
import { transaksi } from '../server/platform/db/db.js'
import { Galat } from '../server/platform/galat.js'
import { ambil, lepas } from '../server/tugas/service.js'
import { kursiUntuk } from '../server/tugas/wewenang.js'
import { NIP } from '../test/langkah-cara.js'
import type { Acak } from './tahun-acak.js'
import { Antrean } from './tahun-antrean.js'
import { rencana } from './tahun-cara.js'
import { buatKerja, type AlatKerja, type TugasTahun } from './tahun-kerja.js'
import {
  hariKerja,
  hariKerjaKe,
  jendela,
  masukKerja,
  saat,
  sesudahKerja,
  tanggal,
} from './tahun-jam.js'
import { pembacaPelaku, paraOrang, type Orang } from './tahun-orang.js'

const MENIT = 60_000

export interface Rencana {
  perkara: number
  acak: Acak
  dari: string
  /** The clock stops at the end of this day; what is open then stays open. */
  sampai: string
}
export interface HasilTahun {
  perkara: number
  selesai: number
  tugas: number
  tindakan: number
}

/** How often each SOP is begun: certificates and courses are many, whole trainings few. */
const BAGIAN = [
  ['peningkatan-kapasitas', 0.07],
  ['penerbitan-sertifikat', 0.38],
  ['operasional-bangkom', 0.55],
] as const

/**
 * Lives a year in the office: people look into their inbox, take what they may, work, and finish through
 * the services of the rooms; letters go back, colleagues are away, LAN and participants take their time.
 */
export async function jalaniTahun(a: AlatKerja, r: Rencana): Promise<HasilTahun> {
  const { db } = a
  const { acak } = r
  const akhir = saat(`${r.sampai} 23.59`)
  const antrean = new Antrean()
  const orang = await paraOrang(db, acak, r.dari, r.sampai)
  const pelakuDari = pembacaPelaku(db)
  const kerja = buatKerja(a, acak)
  const unit = new Map<string, string>(
    (await db('unit').select('kode', 'id')).map((u) => [u.kode, u.id]),
  )
  const kolam = new Map<string, TugasTahun>()
  const kenal = new Set<string>()
  const hasil: HasilTahun = { perkara: 0, selesai: 0, tugas: 0, tindakan: 0 }

  for (const [sop, mulai] of jadwalMulai(r)) antrean.pada(mulai, () => mulaiSatu(sop, mulai))
  for (let acara = antrean.ambil(); acara && acara.saat <= akhir; acara = antrean.ambil()) {
    a.clock.set(new Date(acara.saat))
    await acara.lakukan()
    // The jobs of the past year (PDF, notices) are nobody's business here; timers are called below.
    if (hasil.tindakan % 500 === 499) await db.raw('delete from graphile_worker._private_jobs')
  }
  await db.raw('delete from graphile_worker._private_jobs')
  const [{ n }] = (await db('perkara')
    .where({ status: 'selesai' })
    .whereNull('induk_id')
    .count({ n: '*' })) as any[]
  return { ...hasil, selesai: Number(n) }

  async function mulaiSatu(sopKode: string, t: number): Promise<void> {
    const unitId = unit.get(acak.pilih(['PSDA', 'PSDA', 'MUTASI', 'PENILAIAN']))!
    const siapa = orang.find((o) => o.unitId === unitId && o.peran.includes('pengelola'))!
    const pelaku = await pelakuDari(siapa, t)
    const judul = `Pelatihan ${++hasil.perkara}`
    const akar = await transaksi(db, async (trx) => {
      const pelatihanId =
        sopKode === 'peningkatan-kapasitas' ? null : await pelatihan(trx, sopKode, t, unitId, judul)
      const k: Kerja = { mesin: a.mesin, trx, kini: new Date(t), pelaku, pengembalian: null }
      return (await mulaiPerkara(k, { sopKode, judul, unitId, pelatihanId })).id
    })
    await lihatPerkara(akar, t)
    if (sopKode === 'operasional-bangkom' && acak.kena(0.3)) {
      const lapor = masukKerja(t + acak.bulat(9, 16) * 24 * 60 * MENIT)
      antrean.pada(lapor, () => kendala(akar, siapa, lapor))
    }
  }

  /** Certificates are for a training that is over, a course on the platform is about to begin. */
  function pelatihan(trx: Knex.Transaction, sop: string, t: number, unitId: string, nama: string) {
    const asal = sop === 'penerbitan-sertifikat' ? tanggal(t - 14 * 24 * 60 * MENIT) : tanggal(t)
    const jarak = sop === 'penerbitan-sertifikat' ? 1 : acak.bulat(7, 14)
    return catatPelatihan(trx, unitId, rencana(asal, jarak, acak.bulat(2, 4), nama))
  }

  async function kendala(akar: string, siapa: Orang, t: number): Promise<void> {
    const p = await db('perkara').where({ id: akar }).first('status', 'pelatihan_id')
    const nip = NIP[0]!
    const terdaftar = await db('peserta').where({ pelatihan_id: p.pelatihan_id, nip }).first('id')
    if (p.status !== 'berjalan' || !terdaftar) return
    const pelaku = await pelakuDari(siapa, t)
    await transaksi(db, (trx) =>
      laporkanKejadian(
        { mesin: a.mesin, trx, kini: new Date(t), pelaku, pengembalian: null },
        akar,
        'kendala-login',
        {
          nip,
          keluhan: 'Lupa kata sandi',
        },
      ),
    )
    await lihatPerkara(akar, t)
  }

  /** What the case and those it called wait for now; who may do it is woken. */
  async function lihatPerkara(akar: string, t: number): Promise<void> {
    const { tugas, pewaktu } = await kerja.terbuka(akar)
    for (const p of pewaktu) {
      if (kenal.has(p.id)) continue
      kenal.add(p.id)
      const bunyi = Math.max(t, p.jatuh_tempo.getTime())
      antrean.pada(bunyi, async () => {
        const k: Omit<Kerja, 'trx'> = {
          mesin: a.mesin,
          kini: new Date(bunyi),
          pelaku: null,
          pengembalian: null,
        }
        await transaksi(db, (trx) => bunyikan({ ...k, trx }, p.id))
        await lihatPerkara(akar, bunyi)
      })
    }
    for (const x of tugas) {
      if (kenal.has(x.id)) continue
      kenal.add(x.id)
      if (x.handler === 'surat.terimaBalasan') await tungguBalasan(x, t)
      else masukkan(x, siapPada(x, t, acak))
    }
  }

  function masukkan(x: TugasTahun, siap: number): void {
    antrean.pada(siap, async () => {
      kolam.set(x.id, x)
      bangunkan(x, siap)
    })
  }

  function bangunkan(x: TugasTahun, t: number): void {
    for (const o of orang)
      if (
        o.peran.includes(x.peran) ||
        (x.pencatat && o.peran.includes(x.pencatat)) ||
        o.peran.includes('kabid')
      )
        lihatNanti(o, t + acak.miring(3, 1) * MENIT)
  }

  function lihatNanti(o: Orang, t: number): void {
    if (o.sibuk || o.akanLihat) return
    o.akanLihat = true
    const nanti = masukKerja(Math.ceil(t / MENIT) * MENIT, o.hadir)
    antrean.pada(nanti, () => lihat(o, nanti))
  }

  async function lihat(o: Orang, t: number): Promise<void> {
    o.akanLihat = false
    if (o.sibuk) return
    const pelaku = await pelakuDari(o, t)
    const boleh = [...kolam.values()].filter((x) => kursiUntuk(pelaku, { ...x, unit_id: x.unitId }))
    if (boleh.length === 0) return
    // Oldest first, mostly: people are people.
    const x = boleh[acak.kena(0.8) ? 0 : acak.bulat(0, Math.min(4, boleh.length - 1))]!
    kolam.delete(x.id)
    const [{ n }] = (await db('tugas')
      .where({ id: x.id, status: 'terbuka' })
      .count({ n: '*' })) as any[]
    if (Number(n) === 0) return lihatNanti(o, t)
    o.sibuk = true
    await transaksi(db, (trx) => ambil({ mesin: a.mesin, trx, kini: new Date(t), pelaku }, x.id))
    hasil.tindakan++
    const beres = Math.ceil(sesudahKerja(t, lamaKerja(x, acak), o.hadir) / MENIT) * MENIT
    antrean.pada(beres, () => selesaikanSatu(o, x, beres))
  }

  async function selesaikanSatu(o: Orang, x: TugasTahun, t: number): Promise<void> {
    const pelaku = await pelakuDari(o, t)
    o.sibuk = false
    lihatNanti(o, t + acak.miring(8, 0.9) * MENIT)
    try {
      if (acak.kena(0.03)) {
        await transaksi(db, (trx) =>
          lepas({ mesin: a.mesin, trx, kini: new Date(t), pelaku }, x.id),
        )
        hasil.tindakan++
        return masukkan(x, t)
      }
      hasil.tindakan += await kerja.selesaikan(x, pelaku, new Date(t))
      hasil.tugas++
    } catch (galat) {
      if (!(galat instanceof Galat)) throw galat
      // A timer took it away, or the days of acting for somebody ended before the work did.
      if (galat.kode === 'TUGAS_SUDAH_BATAL') return
      if (['TUGAS_BUKAN_MILIK', 'MASA_TUGAS_HABIS'].includes(galat.kode)) return masukkan(x, t)
      throw new Error(
        `langkah ${x.no} (${x.handler}) pada ${new Date(t).toISOString()}: ${galat.kode} ${galat.message}`,
      )
    }
    await lihatPerkara(x.akar, t)
  }

  /** Row 12: each instansi answers in its own time, one in eight never. */
  async function tungguBalasan(x: TugasTahun, t: number): Promise<void> {
    for (const instansi of await kerja.instansi(x, await pelakuDari(orang[0]!, t), new Date(t))) {
      if (acak.kena(0.12)) continue
      const tiba = masukKerja(t + acak.miring(6, 0.5) * 24 * 60 * MENIT)
      antrean.pada(tiba, () => balas(x, instansi, tiba))
    }
  }

  async function balas(x: TugasTahun, instansi: string, t: number): Promise<void> {
    const o = orang.find((p) => p.peran.includes('agendaris') && p.hadir(tanggal(t)))
    if (!o) {
      const besok = masukKerja(saat(hariKerjaKe(tanggal(t), 1)))
      return antrean.pada(besok, () => balas(x, instansi, besok))
    }
    const ada = await db('tugas').where({ id: x.id }).first('status')
    if (ada.status !== 'terbuka') return
    hasil.tindakan += await kerja.balas(x, instansi, await pelakuDari(o, t), new Date(t))
    const { status } = await db('tugas').where({ id: x.id }).first('status')
    if (status === 'selesai') hasil.tugas++
    await lihatPerkara(x.akar, t)
  }
}

/** When which SOP is begun: evenly over the working days, somewhat less while people fast. */
function jadwalMulai({ perkara, acak, dari, sampai }: Rencana): [string, number][] {
  const hari: string[] = []
  for (let t = dari; t <= sampai; t = hariKerjaKe(t, 1)) if (hariKerja(t)) hari.push(t)
  return Array.from({ length: perkara }, () => {
    const tgl = acak.pilih(hari)
    const [buka, tutup] = acak.pilih(jendela(tgl))
    const sop = acak.satu()
    let batas = 0
    const kode = BAGIAN.find(([, bagian]) => sop < (batas += bagian))?.[0] ?? BAGIAN[2][0]
    return [kode, saat(tgl) + acak.bulat(buka, tutup - 1) * MENIT]
  })
}

/** The first moment a task can be done at all: not before the training, nor before LAN has answered. */
function siapPada(x: TugasTahun, t: number, acak: Acak): number {
  const luar = x.peran === 'lan' || x.peran === 'peserta'
  const paling = {
    'peserta.daftar': 'mulai',
    'serah.terima': 'mulai',
    'pelaksanaan.catat': 'selesai',
    'peserta.hadir': 'selesai',
  }[x.handler]
  if (paling && x[paling as 'mulai' | 'selesai'])
    return Math.max(
      t,
      masukKerja(
        saat(`${x[paling as 'mulai' | 'selesai']} ${paling === 'mulai' ? '07.30' : '14.00'}`),
      ),
    )
  return luar ? sesudahKerja(t, acak.miring(500, 0.6)) : t
}

/** Working minutes somebody needs, by what the row prints; rework is shorter. */
function lamaKerja(x: TugasTahun, acak: Acak): number {
  const [, angka, satuan] = /(\d+)\s*(menit|jam|hari)/i.exec(x.waktu) ?? []
  const cetak =
    Number(angka ?? 1) * ({ menit: 1, jam: 60, hari: 200 }[(satuan ?? 'jam').toLowerCase()] ?? 60)
  return Math.max(2, Math.round(acak.miring(cetak * 0.4, 0.6) * (x.kunjungan > 1 ? 0.6 : 1)))
}
