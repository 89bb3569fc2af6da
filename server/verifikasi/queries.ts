import type { Knex } from 'knex'
import { namaTercetak } from '../sertifikat/nama-cetak.js'
import { samarkanNip } from '../values/nip.js'
import type { TandaTangan, Terbitan } from './terbitan.js'

/** The issued document behind the token of a QR code, or null: nobody learns whether it ever was. */
export async function terbitanToken(db: Knex, token: string): Promise<Terbitan | null> {
  return (
    (await naskahToken(db, { 'n.token': token })) ??
    (await suratMassalToken(db, token)) ??
    (await sertifikatToken(db, token))
  )
}

async function naskahToken(db: Knex, kunci: Record<string, string>): Promise<Terbitan | null> {
  const n = await db('naskah as n')
    .leftJoin('naskah_versi as v', { 'v.naskah_id': 'n.id', 'v.versi': 'n.versi' })
    .leftJoin('templat_versi as t', 't.sha256', 'v.templat_sha256')
    .leftJoin('konversi as k', 'k.docx_sha256', 'n.terbit_sha256')
    .leftJoin('naskah as p', 'p.id', 'n.pengganti_id')
    .where(kunci)
    .whereNotNull('n.terbit_sha256')
    .first(
      'n.*',
      db.raw(`t.manifes::jsonb as manifes`),
      { pdf: 'k.pdf_sha256' },
      { pengganti_nomor: 'p.nomor', pengganti_token: 'p.token' },
    )
  if (!n) return null
  const elektronik = n.cara_tanda_tangan === 'elektronik'
  return {
    apa: 'naskah',
    jenis: n.manifes?.nama ?? n.jenis,
    nomor: n.nomor,
    tanggal: n.tanggal,
    hal: n.sec === 'B' ? n.hal : null,
    status: n.pengganti_nomor ? 'digantikan' : n.keadaan === 'batal' ? 'dibatalkan' : 'sah',
    // A reason may tell what the subject hides.
    alasan: n.sec === 'B' ? n.alasan_batal : '',
    pengganti: n.pengganti_nomor ? { nomor: n.pengganti_nomor, token: n.pengganti_token } : null,
    cara: elektronik ? 'elektronik' : 'basah',
    tanda: await tandaNaskah(db, n.id),
    sha256: elektronik ? n.terbit_pdf_sha256 : n.pdf,
    pindaian: await db('pindaian').where({ naskah_id: n.id }).orderBy('dibuat_at').pluck('sha256'),
    peserta: null,
  }
}

/** One letter of many: what its model letter says, under its own number and with its own file. */
async function suratMassalToken(db: Knex, token: string): Promise<Terbitan | null> {
  const m = await db('surat_massal as m')
    .leftJoin('konversi as k', 'k.docx_sha256', 'm.docx_sha256')
    .leftJoin('nomor as o', (j) =>
      j.on('o.pemilik_id', 'm.id').andOn('o.pemilik', db.raw("'surat_massal'")),
    )
    .where('m.token', token)
    // Made ready but not signed, it is no letter: its code leads nowhere.
    .whereRaw(`(m.cara_tanda_tangan = 'basah' or m.pdf_sha256 is not null)`)
    .first(
      'm.naskah_id',
      'm.nomor',
      'm.tanggal',
      'm.cara_tanda_tangan',
      'o.status',
      'o.alasan_batal',
      {
        sha256: db.raw('coalesce(m.pdf_sha256, k.pdf_sha256)'),
      },
    )
  const induk = m && (await naskahToken(db, { 'n.id': m.naskah_id }))
  if (!induk) return null
  const batal = m.status === 'batal'
  return {
    ...induk,
    nomor: m.nomor,
    tanggal: m.tanggal,
    // Signed after the letter it was made from; its own moment stands inside the PDF.
    tanda: induk.tanda.map((t: TandaTangan) =>
      m.cara_tanda_tangan === 'elektronik' ? { ...t, saat: null } : t,
    ),
    sha256: m.sha256,
    ...(batal && {
      status: 'dibatalkan',
      alasan: induk.hal === null ? '' : m.alasan_batal,
      pengganti: null,
    }),
  }
}

async function tandaNaskah(db: Knex, id: string): Promise<TandaTangan[]> {
  const cap = await db('cap')
    .where({ naskah_id: id, jenis: 'tanda_tangan' })
    .whereNull('gugur_at')
    .orderBy('dibuat_at')
    .select('cuplikan', 'dibuat_at')
  return cap.map((c) => ({ siapa: c.cuplikan, saat: c.dibuat_at }))
}

async function sertifikatToken(db: Knex, token: string): Promise<Terbitan | null> {
  const s = await db('sertifikat as s')
    .join('peserta as p', 'p.id', 's.peserta_id')
    .join('pelatihan as l', 'l.id', 'p.pelatihan_id')
    .leftJoin('konversi as k', 'k.docx_sha256', 's.docx_sha256')
    // Made but not signed yet, the next one leads nowhere: its number alone is told.
    .leftJoin('sertifikat as g', 'g.menggantikan_id', 's.id')
    .leftJoin('sertifikat as d', 'd.id', 's.menggantikan_id')
    .leftJoin('nomor as o', (j) =>
      j
        .on('o.pemilik_id', 's.id')
        .andOn('o.pemilik', db.raw("'sertifikat'"))
        .andOn('o.nomor', 's.nomor'),
    )
    .where('s.token', token)
    // Made but not signed yet is not a certificate yet.
    .whereNot('s.status', 'dicetak')
    .first(
      's.*',
      'p.nip',
      { pelatihan: 'l.nama', angkatan: 'l.angkatan', jp: 'l.jp' },
      {
        orang: db.raw(`to_jsonb(p)`),
        pdf: 'k.pdf_sha256',
        alasan: 'o.alasan_batal',
        ...{ penggantiNomor: 'g.nomor', penggantiToken: 'g.token', penggantiStatus: 'g.status' },
        dahulu: 'd.nomor',
      },
    )
  if (!s) return null
  const elektronik = s.cara_tanda_tangan === 'elektronik'
  const { penandatangan, penandatanganKedua, tanggal } = s.isi
  return {
    apa: 'sertifikat',
    jenis: 'Sertifikat',
    nomor: s.nomor,
    tanggal,
    hal: null,
    status: s.penggantiNomor ? 'digantikan' : s.status === 'batal' ? 'dibatalkan' : 'sah',
    // A reason may tell of the person; that there is another certificate is enough.
    alasan: s.status === 'batal' && !s.penggantiNomor ? (s.alasan ?? '') : '',
    pengganti: s.penggantiNomor
      ? {
          nomor: s.penggantiNomor,
          token: s.penggantiStatus === 'dicetak' ? null : s.penggantiToken,
        }
      : null,
    dahulu: s.dahulu ?? '',
    cara: elektronik ? 'elektronik' : 'basah',
    tanda: [penandatangan, penandatanganKedua]
      .filter(Boolean)
      .map((siapa) => ({ siapa, saat: null })),
    sha256: elektronik ? s.pdf_sha256 : s.pdf,
    pindaian: [],
    peserta: {
      nama: namaTercetak(s.isi, s.orang),
      nip: samarkanNip(s.nip),
      pelatihan: s.angkatan ? `${s.pelatihan} Angkatan ${s.angkatan}` : s.pelatihan,
      jp: s.jp,
      kodeRegistrasi: s.kode_registrasi,
    },
  }
}
