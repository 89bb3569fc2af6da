import type { Test } from 'tap'
import { jadwalkanPerkaraUsulan } from '../server/perencanaan/service.js'
import { transaksi } from '../server/platform/db/db.js'
import type { bangun } from './helper.js'
import { Panggung } from './langkah-bantu.js'

const JOB = 'rencana.perkara'
type Lama = [materi: string, ubah: Record<string, unknown>]

/**
 * Proposals that were sent before proposals were cases get theirs at a start: whatever has become of
 * their people and their year meanwhile. `sudah` is a sent proposal of pokja under the kabid.
 */
export async function ujiLama(
  t: Test,
  k: Awaited<ReturnType<typeof bangun>>,
  sudah: string,
): Promise<void> {
  const { db } = k
  const panggung = new Panggung(k)
  const jadwalkan = () => transaksi(db, (trx) => jadwalkanPerkaraUsulan(trx))
  // given more of them than one transaction takes, some odd, as an older version left them
  const pergi = await orangBaru('197001011995010991', 'Pengaju Yang Pindah')
  const pensiun = await orangBaru('197001011995010992', 'Atasan Yang Pensiun')
  await db('tahun_rencana').insert({ tahun: 2024, tahun_skp: 2022, batas: '2023-11-30' })
  const lama: Lama[] = [
    ...Array.from({ length: 48 }, (_, i): Lama => [`Lama ${i}`, {}]),
    ['Lama tahun terkunci', { tahun: 2024 }],
    ['Lama pengaju pergi', { pegawai_id: pergi }],
    ['Lama atasan pensiun', { atasan_id: pensiun }],
    ['Lama diterima', DITERIMA],
    ['Lama diterima, terkunci', { ...DITERIMA, tahun: 2024 }],
    ['Lama diterima, pergi', { ...DITERIMA, pegawai_id: pergi }],
    ['Lama ditolak', { ...DITERIMA, tahap: 'ditolak' }],
    ['Lama konsep', { tahap: 'konsep', atasan_id: null, pd_id: null, profil: null }],
  ]
  const contoh = await db('usulan_bangkom').where({ id: sudah }).first()
  for (const [materi, ubah] of lama) {
    const { id: _, urut: __, perkara_id: ___, ...baris } = contoh
    const profil = 'profil' in ubah ? null : JSON.stringify(contoh.profil)
    await db('usulan_bangkom').insert({ ...baris, materi, ...ubah, profil })
  }
  // when two servers start, and both workers take the job at the same moment, until none is left
  await Promise.all([jadwalkan(), jadwalkan()])
  t.equal(await panggung.kerjakanAntrean(JOB), 1, 'one job however many start')
  t.equal((await tanpaPerkara()).length, 54 - 50, 'fifty in one transaction')
  await Promise.all([1, 2].map(() => k.tugasPekerja[JOB]!({}, {} as never)))
  await panggung.kerjakanAntrean(JOB)
  // then what was sent or accepted has one case each, and the others none
  t.same(await tanpaPerkara(), [])
  const hasil = await db('usulan_bangkom as u')
    .leftJoin('tugas as g', (j) =>
      j.on('g.perkara_id', 'u.perkara_id').andOnVal('g.status', 'terbuka'),
    )
    .leftJoin('tenggat as w', 'w.tugas_id', 'g.id')
    .whereLike('materi', 'Lama%')
    .select('u.*', 'g.id as tugas', 'g.handler', 'g.pegawai_id as untuk', 'g.peran', 'w.mulai_at')
  t.equal(hasil.length, lama.length, 'one open task each')
  t.equal(new Set(hasil.map((h) => h.perkara_id ?? h.id)).size, lama.length)
  for (const h of hasil) {
    const [handler, untuk] =
      h.tahap === 'verifikasi'
        ? ['rencana.putus', h.atasan_id]
        : h.tahap === 'diterima'
          ? ['rencana.mulai', h.pegawai_id]
          : [null, null]
    t.same([h.handler, h.untuk], [handler, untuk], `${h.materi}: ${h.tahap}`)
    if (h.mulai_at) t.same(h.mulai_at, k.clock.now(), 'its clock begins now')
  }
  // and they live: a locked year does not keep a superior from deciding, nor a proposer who is gone
  const kabid = await k.masukSebagai('kabid')
  const butir = hasil
    .filter((h) => ['Lama tahun terkunci', 'Lama pengaju pergi'].includes(h.materi))
    .map((h) => ({ id: h.id, keputusan: 'tolak', alasan: 'Sudah lewat masanya' }))
  t.match((await kabid.post('/rencana/bawahan', { butir })).json, { diputus: 2 })
  // while what lies with a superior who is gone is nobody else's until the list names another
  const yatim = hasil.find((h) => h.materi === 'Lama atasan pensiun')
  const isi = { keputusan: 'terima', alasan: 'Sesuai kebutuhan bidang' }
  t.equal((await kabid.post(`/rencana/${yatim.id}/putuskan`, isi)).status, 404)
  // and a second start finds nothing to do
  const perkara = async () => Number((await db('perkara').count('* as n').first())!.n)
  const sebelum = await perkara()
  await jadwalkan()
  t.equal(await panggung.kerjakanAntrean(JOB), 0)
  await k.tugasPekerja[JOB]!({}, {} as never)
  t.equal(await perkara(), sebelum)

  async function orangBaru(nip: string, nama: string): Promise<string> {
    const [baru] = await db('pegawai')
      .insert({ nip, nama, luar: true, aktif: false })
      .returning('id')
    return baru.id
  }
  function tanpaPerkara(): Promise<string[]> {
    return db('usulan_bangkom')
      .whereIn('tahap', ['verifikasi', 'diterima'])
      .whereNull('perkara_id')
      .pluck('materi')
  }
}

const DITERIMA = {
  tahap: 'diterima',
  diputus_at: new Date('2025-11-20T02:00:00Z'),
  alasan_putusan: 'Disetujui sebelum ada perkara',
}
