import type { Knex } from 'knex'
import { setelanKantor } from '../kantor/setelan.js'
import type { Konteks } from '../perkara/handler.js'
import type { BahanBawaan } from './templat-bahan.js'
import { daftarPesertaNaskah } from './peserta-naskah.js'
import { tanggalDiZona } from '../values/tanggal.js'

/** The facts that default texts of a template may speak of, `{pelatihan.nama}` and the like. */
export const bahanNaskah = (k: Pick<Konteks, 'trx' | 'kini' | 'perkara'>) =>
  bahanPelatihan(k.trx, k.kini, k.perkara.pelatihanId, k.perkara.id)

/** The same for a document of a training that belongs to no case. */
export async function bahanPelatihan(
  db: Knex,
  kini: Date,
  pelatihanId: string | null,
  perkaraId: string | null = null,
) {
  const kantor = await setelanKantor(db)
  const pelatihan = pelatihanId ? await db('pelatihan').where({ id: pelatihanId }).first() : null
  const rekap = pelatihan
    ? {
        ...(await rekapPeserta(db, pelatihan.id)),
        evaluasi: await kalimatEvaluasi(db, pelatihan.id),
      }
    : { diundang: 0, hadir: 0, lulus: 0, evaluasi: '' }
  return {
    kantor,
    pelatihan,
    rekap,
    jumlahPeserta: rekap.diundang,
    peserta: await daftarPesertaNaskah(db, pelatihanId),
    suratMasuk: perkaraId ? await suratDijawab(db, perkaraId) : null,
    hariIni: tanggalDiZona(kini, kantor.zona),
  }
}

/** The newest incoming letter of the case; what is secret is quoted nowhere. */
async function suratDijawab(db: Knex, perkaraId: string): Promise<BahanBawaan['suratMasuk']> {
  const surat = await db('surat_masuk')
    .where({ perkara_id: perkaraId })
    .whereIn('keamanan', ['B', 'T'])
    .orderBy('diterima_at', 'desc')
    .first('pengirim', 'nomor', 'tanggal', 'hal')
  return surat ?? null
}

/** Of each who was judged, once three have: as the page of the evaluation shows it (decision 0036). */
async function kalimatEvaluasi(db: Knex, pelatihanId: string): Promise<string> {
  const { rows } = await db.raw(
    `select coalesce(n.nama, 'penyelenggaraan') as siapa, count(distinct j.id)::int as n,
            round(avg(x), 2)::float as rata
       from evaluasi_jawaban j cross join unnest(j.nilai) x left join narasumber n on n.id = j.narasumber_id
      where j.pelatihan_id = ? group by n.id, n.nama having count(distinct j.id) >= 3
      order by n.nama nulls first`,
    [pelatihanId],
  )
  if (rows.length === 0) return ''
  const isi = rows.map(
    (r: { siapa: string; n: number; rata: number }) =>
      `${r.siapa} ${r.rata.toLocaleString('id-ID')} (${r.n} jawaban)`,
  )
  return `Rata-rata penilaian peserta pada skala 1 sampai 4: ${isi.join('; ')}.`
}

/** Invited, present at all, passed: the three figures a report opens with. */
async function rekapPeserta(
  db: Knex,
  pelatihanId: string,
): Promise<{ diundang: number; hadir: number; lulus: number }> {
  const { rows } = await db.raw(
    `select count(*)::int as diundang, (count(*) filter (where hadir_persen > 0))::int as hadir,
            (count(*) filter (where lulus))::int as lulus
       from peserta where pelatihan_id = ?`,
    [pelatihanId],
  )
  return rows[0]
}
