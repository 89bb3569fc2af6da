import type { Knex } from 'knex'
import type { Tahap } from '../perencanaan/tahap.js'
import { namaLengkap } from '../values/gelar.js'
import { SEHALAMAN, type SaringanRencana } from './skema-rencana.js'

export interface BarisRencana {
  id: string
  urut: number
  nama: string
  pd: string
  bentuk: string
  materi: string
  jp: number
  tanggal: string
  lembaga: string
  tahap: Tahap
  /** On the roster of this training. */
  peserta: boolean
}

/** Items a training fulfils, or those of its year that none fulfils yet. */
const dasar = (db: Knex, pelatihan: { id: string; mulai: string }, s: SaringanRencana) => {
  const q = db('usulan_bangkom as u')
    .join('bentuk_bangkom as b', 'b.kode', 'u.bentuk')
    .join('pegawai as g', 'g.id', 'u.pegawai_id')
    .join('pd', 'pd.id', 'u.pd_id')
  if (s.keadaan === 'dipenuhi')
    q.join('pemenuhan_rencana as m', 'm.usulan_id', 'u.id').where('m.pelatihan_id', pelatihan.id)
  else
    q.where('u.tahun', Number(pelatihan.mulai.slice(0, 4)))
      .whereIn('u.tahap', ['diterima', 'berjalan'])
      .whereNot('u.jalur', 'tubel')
      .whereNotExists(db('pemenuhan_rencana as m').whereRaw('m.usulan_id = u.id'))
  if (s.pd) q.where('u.pd_id', s.pd)
  if (s.bentuk) q.where('u.bentuk', s.bentuk)
  // Every word, wherever it stands: plans call the same training by many names.
  for (const kata of (s.cari ?? '').split(/\s+/).filter(Boolean))
    q.whereRaw(
      `strpos(lower(concat_ws(' ', u.materi, u.lembaga, b.nama, g.nama, g.nip)), lower(?)) > 0`,
      [kata],
    )
  return q
}

const SESUDAH = `(pd.nama, g.nama, u.urut) > (
  select pd2.nama, g2.nama, u2.urut from usulan_bangkom u2 join pd pd2 on pd2.id = u2.pd_id
    join pegawai g2 on g2.id = u2.pegawai_id where u2.urut = ?)`

/** A page of them by agency and name, and how many there are on all pages. */
export async function daftarRencana(
  db: Knex,
  pelatihan: { id: string; mulai: string },
  s: SaringanRencana,
): Promise<{ rencana: BarisRencana[]; berikut: number | null; jumlah: number }> {
  const rows = await dasar(db, pelatihan, s)
    .orderBy(['pd.nama', 'g.nama', 'u.urut'])
    .limit(SEHALAMAN + 1)
    .modify((q) => {
      if (s.sesudah) q.whereRaw(SESUDAH, [s.sesudah])
    })
    .select(
      ...['u.id', 'u.urut', 'g.nama', 'g.gelar_depan', 'g.gelar_belakang', 'pd.nama as pd'],
      ...['b.nama as bentuk', 'u.materi', 'u.jp', 'u.tanggal', 'u.lembaga', 'u.tahap'],
      db.raw(
        `exists (select 1 from peserta s where s.pelatihan_id = ? and s.nip = g.nip) as peserta`,
        [pelatihan.id],
      ),
    )
  const { n } = await dasar(db, pelatihan, s).first(db.raw('count(*)::int as n'))
  const rencana = rows.slice(0, SEHALAMAN).map(susun)
  return {
    rencana,
    berikut: rows.length > SEHALAMAN ? rencana.at(-1)!.urut : null,
    jumlah: n,
  }
}

const susun = ({ gelar_depan, gelar_belakang, ...r }: any): BarisRencana => ({
  ...r,
  urut: Number(r.urut),
  nama: namaLengkap({ gelarDepan: gelar_depan, nama: r.nama, gelarBelakang: gelar_belakang }),
})
