import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Knex } from 'knex'
import { akar } from '../server/config.js'
import { muatTemplat, type Templat } from '../server/naskah/templat.js'
import { daftarkanBawaan } from '../server/naskah/templat-bawaan.js'
import { muatPelaku } from '../server/pegawai/service.js'
import type { AlatLuar, Handler, KonteksPelaku, PerkaraRingkas } from '../server/perkara/handler.js'
import { catatRiwayat } from '../server/perkara/service.js'
import { transaksi } from '../server/platform/db/db.js'
import { bagianPaket } from '../server/platform/docx/paket.js'
import { antre } from '../server/platform/jobs/antre.js'
import { susunHandlers } from '../server/handlers.js'
import { kursiUntuk } from '../server/tugas/wewenang.js'

/**
 * One office at work on one case, without the engine: handlers are called as a task would call
 * them.
 */
export interface Meja {
  db: Knex
  perkara: PerkaraRingkas
  /** The clock; a test may move it. */
  kini: Date
  /** Does the work of a handler as this account, in a transaction of its own. */
  kerja(
    akun: string,
    handler: string,
    isian: unknown,
    opsi?: OpsiKerja,
  ): Promise<Record<string, unknown>>
  /** An action of a handler, e.g. `balasan` of `surat.terimaBalasan`. */
  tindak(akun: string, handler: string, nama: string, isian: unknown): Promise<any>
  /** What the form would start with. */
  awal(akun: string, handler: string, opsi?: OpsiKerja): Promise<Record<string, any>>
  dengan<T>(
    akun: string,
    handler: string,
    opsi: OpsiKerja,
    fn: (k: KonteksPelaku, h: Handler) => Promise<T>,
  ): Promise<T>
}

export interface OpsiKerja {
  naskah?: string
  opsi?: string[]
  tahap?: Record<string, unknown>
  peran?: string
}

/** The role whose task a handler usually is. */
const PERAN: Record<string, string> = {
  'surat.konsep': 'pokja',
  'surat.ketik': 'pengelola',
  'surat.paraf': 'kabid',
  'surat.tandaTangan': 'kepala',
  'surat.agenda': 'agendaris',
  'surat.kirim': 'agendaris',
  'surat.gandakan': 'agendaris',
  'surat.terimaBalasan': 'agendaris',
  'sertifikat.periksa': 'kabid',
  'sertifikat.tandaTangan': 'kepala',
}

export const templatKantor = (): Promise<Map<string, Templat>> =>
  muatTemplat(join(akar(), 'templates'))

async function daftarkanTemplatContoh(db: Knex, kini: Date): Promise<void> {
  if (await db('templat_versi').first('versi')) return
  const semua = await templatKantor()
  await transaksi(db, (trx) => daftarkanBawaan(trx, semua.values(), kini))
}

/** A new case of the unit PSDA on that database; `pelatihan` overrides the sample training. */
export async function meja(
  db: Knex,
  kini: Date,
  pelatihan: Record<string, unknown> = {},
): Promise<Meja> {
  const handlers = susunHandlers()
  await daftarkanTemplatContoh(db, kini)
  const perkara = await transaksi(db, (trx) => perkaraBaru(trx, kini, pelatihan))
  const m: Meja = {
    db,
    perkara,
    kini,
    dengan: (akun, handler, opsi, fn) =>
      transaksi(db, async (trx) => {
        const k = await konteks(trx, m, akun, { peran: PERAN[handler] ?? 'pengelola', ...opsi })
        return fn(k, handlers.get(handler)!)
      }),
    kerja: (akun, handler, isian, opsi = {}) =>
      m.dengan(akun, handler, opsi, async (k, h) => {
        const luar = await h.luar?.(k, isian)
        const hasilLuar = luar && (await luar({ db: k.trx } as unknown as AlatLuar))
        return (await h.selesaikan({ ...k, hasilLuar }, isian)) as Record<string, unknown>
      }),
    tindak: (akun, handler, nama, isian) =>
      m.dengan(akun, handler, {}, (k, h) => h.tindakan![nama]!.jalankan(k, isian)),
    awal: (akun, handler, opsi = {}) =>
      m.dengan(akun, handler, opsi, async (k, h) => (await h.siapkan!(k)).awal ?? {}),
  }
  return m
}

async function perkaraBaru(
  trx: Knex.Transaction,
  kini: Date,
  ubah: Record<string, unknown>,
): Promise<PerkaraRingkas> {
  const unit = await trx('unit').where({ kode: 'PSDA' }).first('id')
  const sopKode = 'uji'
  const [sop] = await trx('sop_versi')
    .insert({ kode: sopKode, sha256: randomUUID(), nama: 'Uji', xml: '<x/>', aktif: false })
    .returning('id')
  const [pelatihan] = await trx('pelatihan')
    .insert({
      nama: 'Pelatihan Teknis Tata Naskah Dinas',
      jenis: 'teknis',
      penyelenggara: 'sendiri',
      angkatan: 'I',
      mulai: '2026-11-16',
      selesai: '2026-11-20',
      tempat: 'Aula BKPSDM',
      jp: 40,
      unit_id: unit.id,
      data: JSON.stringify({ instansi: ['Dinas Kesehatan', 'Inspektorat Daerah'] }),
      ...ubah,
    })
    .returning('id')
  const [row] = await trx('perkara')
    .insert({
      sop_versi_id: sop.id,
      alur: 'uji',
      judul: 'Perkara uji',
      unit_id: unit.id,
      pelatihan_id: pelatihan.id,
      dibuat_at: kini,
    })
    .returning('id')
  return {
    id: row.id,
    judul: 'Perkara uji',
    sopKode,
    unitId: unit.id,
    pelatihanId: pelatihan.id,
    indukId: null,
    data: {},
  }
}

async function konteks(
  trx: Knex.Transaction,
  m: Meja,
  akun: string,
  o: OpsiKerja & { peran: string },
): Promise<KonteksPelaku> {
  const { pegawai_id: pegawaiId } = await trx('akun')
    .where({ nama_pengguna: akun })
    .first('pegawai_id')
  const pelaku = await muatPelaku(trx, pegawaiId, m.kini)
  const kursi = kursiUntuk(pelaku, { peran: o.peran, pencatat: null, unit_id: m.perkara.unitId })
  if (!kursi) throw new Error(`${akun} tidak memegang peran ${o.peran}`)
  const tugasId = await tugasBaru(trx, m, o)
  return {
    trx,
    kini: m.kini,
    perkara: m.perkara,
    tugasId,
    tahap: o.tahap ?? {},
    pelaku,
    kursi,
    step: {
      id: 'uji',
      name: 'Uji',
      laneId: '',
      sop: { no: '1', naskah: o.naskah ?? '', opsi: o.opsi ?? [], output: '' },
    } as never,
    antre: (nama, isi, opsi) => antre(trx, nama, isi, opsi),
    catatData: async (data) => {
      Object.assign(m.perkara.data, data)
    },
    catatRiwayat: (aksi, rincian) =>
      catatRiwayat(trx, { at: m.kini, aksi, perkaraId: m.perkara.id, tugasId, pegawaiId, rincian }),
  }
}

async function tugasBaru(
  trx: Knex.Transaction,
  m: Meja,
  o: OpsiKerja & { peran: string },
): Promise<string> {
  const [row] = await trx('tugas')
    .insert({
      perkara_id: m.perkara.id,
      eksekusi_id: randomUUID(),
      elemen_id: 'uji',
      no: '1',
      nama: 'Uji',
      handler: 'uji',
      peran: o.peran,
      unit_id: m.perkara.unitId,
      dibuka_at: m.kini,
    })
    .returning('id')
  return row.id
}

/** An error of the office, for `t.rejects`, whose types know only errors of the language. */
export const galat = (
  kode: string,
  lain: { status?: number; rincian?: Record<string, unknown> } = {},
): any => ({ kode, ...lain })

/** What a reader sees of a DOCX: the texts of all its parts, tags away, entities read. */
export function teksDocx(docx: Buffer): string {
  const bagian = [
    'word/document.xml',
    'word/header1.xml',
    'word/header2.xml',
    'word/header3.xml',
    'word/footer1.xml',
  ]
  return bagian
    .map((b) => bagianPaket(docx, b) ?? '')
    .join(' ')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<w:tab\/>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
}

/** People on the roster of the case, all passed, with codes from LAN unless `kode` is false. */
export async function isiRoster(
  m: Meja,
  jumlah: number,
  opsi: { kode?: boolean; mulai?: number } = {},
): Promise<void> {
  const mulai = opsi.mulai ?? 0
  const baris = Array.from({ length: jumlah }, (_, i) => i + mulai).map((i) => ({
    pelatihan_id: m.perkara.pelatihanId,
    nip: `19850101201001${String((i % 2) + 1)}${String(i).padStart(3, '0')}`
      .padEnd(18, '0')
      .slice(0, 18),
    nama: `Peserta ${String(i + 1).padStart(3, '0')}`,
    golongan: 'III/a',
    pangkat: 'Penata Muda',
    jabatan: 'Arsiparis',
    unit_kerja: 'Bidang Aset',
    instansi: 'Dinas Kesehatan',
    urutan: i + 1,
    lulus: true,
    hadir_persen: 100,
    kode_registrasi: opsi.kode === false ? '' : `LAN-${String(i + 1).padStart(5, '0')}`,
  }))
  await m.db.batchInsert('peserta', baris, 500)
}
