import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'
import { transaksi } from '../server/platform/db/db.js'
import { MIME, simpanBerkas } from '../server/platform/docx/simpan.js'
import type { Clock } from '../server/platform/clock.js'
import { FRASA_CONTOH } from '../server/tte/contoh.js'
import { penandaLokal } from '../server/tte/lokal.js'
import type { Penanda, Siapa } from '../server/tte/penanda.js'
import type { PermintaanBerkas } from '../server/tte/tandatangani.js'
import { suratPdf } from './pades-bantu.js'

/** The sample signer with this account, as a signer knows them. */
export async function siapa(db: Knex, akun: string, nik?: string): Promise<Siapa> {
  const row = await db('akun as a')
    .join('pegawai as p', 'p.id', 'a.pegawai_id')
    .where({ nama_pengguna: akun })
    .first('p.id', 'p.nama', 'p.nip')
  return { pegawaiId: row.id, nama: row.nama, nip: row.nip, nik, jabatan: 'Jabatan' }
}

export const simpanPdf = async (db: Knex, isi: Buffer): Promise<string> =>
  (await transaksi(db, (trx) => simpanBerkas(trx, { isi, mime: MIME.pdf }))).sha256

/** A request to sign a new letter, complete but for what a test changes. */
export async function permintaan(
  k: { db: Knex; clock: Clock },
  ubah: Partial<PermintaanBerkas> & { penanda?: Penanda } = {},
): Promise<PermintaanBerkas> {
  const orang = ubah.siapa ?? (await siapa(k.db, 'kepala'))
  return {
    db: k.db,
    clock: k.clock,
    penanda: penandaLokal(k.db, k.clock),
    apa: 'uji',
    id: randomUUID(),
    pdf: ubah.pdf ?? (await simpanPdf(k.db, await suratPdf())),
    siapa: orang,
    oleh: orang.pegawaiId ?? (await siapa(k.db, 'kepala')).pegawaiId!,
    alasan: 'Menyetujui naskah',
    lokasi: 'Tenggarong',
    frasa: FRASA_CONTOH,
    ...ubah,
  }
}

/** A refusal as `t.rejects` wants it. */
export const galat = (kode: string, lain: Record<string, unknown> = {}): any => ({ kode, ...lain })
