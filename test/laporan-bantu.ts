import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'
import { pastikanKalender } from '../server/kalender/service.js'
import { transaksi } from '../server/platform/db/db.js'

/** A clock as a test writes it down; what is left out is the ordinary case. */
export interface JamUji {
  /** One case per title. */
  perkara?: string
  sop?: string
  elemen?: string
  no?: string
  nama?: string
  unit?: string
  peran?: string
  waktu?: string
  jenis?: string
  batas?: number | null
  keras?: boolean
  luar?: boolean
  kunjungan?: number
  mulai?: string
  risiko?: string | null
  jatuh?: string | null
  /** Running when left out. */
  selesai?: string
  langgar?: boolean
  antre?: number
  kerja?: number
  kembali?: number
  menungguLuar?: number
  jeda?: number
  /** Account that holds or ended it. */
  orang?: string | null
  segmen?: { jenis: string; orang?: string; mulai: string; selesai?: string; alasan?: string }[]
}

const BIASA = {
  perkara: 'Perkara uji',
  sop: 'peningkatan-kapasitas',
  elemen: 'uji-1',
  no: '1',
  nama: 'Membuat konsep surat',
  unit: 'PSDA',
  peran: 'pokja',
  waktu: '1 hari',
  jenis: 'hari_kerja',
  batas: 450,
  keras: true,
  luar: false,
  kunjungan: 1,
  mulai: '2026-03-02T01:00:00Z',
  risiko: null,
  jatuh: null,
  langgar: false,
  orang: null,
  segmen: [] as NonNullable<JamUji['segmen']>,
} satisfies JamUji

/** Writes cases, tasks and clocks straight into their tables; answers the ids of the tasks. */
export async function catatJam(db: Knex, daftar: readonly JamUji[]): Promise<string[]> {
  const peta = await petaKantor(db)
  const perkara = new Map<string, string>()
  const baris = daftar.map((j) => susun({ ...BIASA, ...j }, peta, perkara))
  await transaksi(db, async (trx) => {
    const isi = async (tabel: string, rows: object[]) => {
      for (let i = 0; i < rows.length; i += 500) await trx(tabel).insert(rows.slice(i, i + 500))
    }
    await isi('perkara', [...new Map(baris.map((b) => [b.perkara.id, b.perkara])).values()])
    await isi(
      'tugas',
      baris.map((b) => b.tugas),
    )
    await isi(
      'tenggat',
      baris.map((b) => b.tenggat),
    )
    await isi(
      'segmen_jam',
      baris.flatMap((b) => b.segmen),
    )
  })
  return baris.map((b) => b.tugas.id)
}

interface PetaKantor {
  unit: Map<string, string>
  sop: Map<string, string>
  akun: Map<string, string>
  kalender: string
}

async function petaKantor(db: Knex): Promise<PetaKantor> {
  await transaksi(db, (trx) => pastikanKalender(trx, new Date('2026-01-01T00:00:00Z')))
  const peta = async (tabel: string, kunci: string, id: string, mana = {}) =>
    new Map<string, string>((await db(tabel).where(mana)).map((r) => [r[kunci], r[id]]))
  return {
    unit: await peta('unit', 'kode', 'id'),
    sop: await peta('sop_versi', 'kode', 'id', { aktif: true }),
    akun: await peta('akun', 'nama_pengguna', 'pegawai_id'),
    kalender: (await db('kalender_versi').orderBy('nomor').first('id')).id,
  }
}

type JamLengkap = JamUji & Required<Pick<JamUji, keyof typeof BIASA>>

function susun(j: JamLengkap, p: PetaKantor, perkara: Map<string, string>) {
  const unit_id = p.unit.get(j.unit)!
  const sop_versi_id = p.sop.get(j.sop)!
  const orang = j.orang ? p.akun.get(j.orang)! : null
  const perkara_id = perkara.get(j.perkara) ?? randomUUID()
  perkara.set(j.perkara, perkara_id)
  const id = randomUUID()
  const { antre = 0, kerja = 0, kembali = 0, menungguLuar = 0, jeda = 0 } = j
  const beres = j.selesai
    ? {
        status: 'selesai',
        selesai_at: j.selesai,
        selesai_oleh: orang,
        langgar: j.langgar,
        menit: antre + kerja + kembali + menungguLuar + jeda,
        menit_antre: antre,
        menit_kerja: kerja,
        menit_kembali: kembali,
        menit_luar: menungguLuar,
        menit_jeda: jeda,
      }
    : {}
  return {
    perkara: {
      ...{ id: perkara_id, sop_versi_id, alur: j.sop, judul: j.perkara, unit_id },
      dibuat_at: j.mulai,
    },
    tugas: {
      ...{ id, perkara_id, eksekusi_id: id, elemen_id: j.elemen, no: j.no, nama: j.nama },
      ...{
        handler: 'catat.selesai',
        waktu: j.waktu,
        peran: j.peran,
        unit_id,
        kunjungan: j.kunjungan,
      },
      ...{ status: j.selesai ? 'selesai' : 'terbuka', dibuka_at: j.mulai, pemegang_id: orang },
      diambil_at: orang ? j.mulai : null,
      ...(j.selesai ? { selesai_at: j.selesai, selesai_oleh: orang } : {}),
    },
    tenggat: {
      ...{ tugas_id: id, perkara_id, kalender_versi_id: p.kalender, sop_kode: j.sop, sop_versi_id },
      ...{ elemen_id: j.elemen, no: j.no, unit_id, peran: j.peran, kunjungan: j.kunjungan },
      ...{ waktu: j.waktu, jenis: j.jenis, batas_menit: j.batas, keras: j.keras, luar: j.luar },
      ...{ mulai_at: j.mulai, risiko_at: j.risiko, jatuh_at: j.jatuh },
      ...beres,
    },
    segmen: segmenJam(j).map((s) => ({
      tugas_id: id,
      jenis: s.jenis,
      pegawai_id: s.orang ? p.akun.get(s.orang)! : null,
      mulai_at: s.mulai,
      selesai_at: s.selesai ?? null,
      alasan: s.alasan ?? '',
    })),
  }
}

/** A running clock always has an open stretch. */
function segmenJam(j: JamLengkap): NonNullable<JamUji['segmen']> {
  if (j.selesai || j.segmen.length > 0) return j.segmen
  if (j.luar) return [{ jenis: 'luar', mulai: j.mulai }]
  return [
    j.orang
      ? { jenis: 'kerja', orang: j.orang, mulai: j.mulai }
      : { jenis: 'antre', mulai: j.mulai },
  ]
}
