import fc from 'fast-check'
import t from 'tap'
import { kursiMulai } from '../server/perkara/kursi-mulai.js'
import { muatPelaku } from '../server/pegawai/service.js'
import { kotakTugas } from '../server/tugas/kotak.js'
import { jumlahTab } from '../server/tugas/pilihan-tab.js'
import type { Saring, Tab } from '../server/tugas/saring.js'
import { kursiUntuk } from '../server/tugas/wewenang.js'
import type { Kursi, Pelaku } from '../server/values/pelaku.js'
import { basisData } from './database.js'

// The inbox asks the index, acting asks `kursiUntuk`: the two must never disagree on whose task it is.

const { db } = await basisData(t)
const unit: string[] = await db('unit').orderBy('kode').limit(3).pluck('id')
const { pegawai_id: pegawaiId } = await db('akun')
  .where({ nama_pengguna: 'pokja' })
  .first('pegawai_id')
const { pegawai_id: rekanId } = await db('akun')
  .where({ nama_pengguna: 'kabid' })
  .first('pegawai_id')
const kini = new Date('2026-11-23T01:00:00Z')
const dasar = await muatPelaku(db, pegawaiId, kini)

interface TugasAcak {
  peran: string
  pencatat: string | null
  unit_id: string | null
  pegawai_id?: string | null
  status: string
  pemegang_id: string | null
  alasan_kembali: string
}

const peran = fc.constantFrom('kabid', 'pokja', 'sekretaris', 'agendaris')
const keadaan = {
  status: fc.constantFrom('terbuka', 'terbuka', 'terbuka', 'selesai'),
  pemegang_id: fc.constantFrom(null, null, pegawaiId, rekanId),
  alasan_kembali: fc.constantFrom('', '', 'Perbaiki'),
}
const untukOrang: fc.Arbitrary<TugasAcak> = fc.record({
  peran: fc.constantFrom('pengaju', 'atasan-langsung', 'petugas-ditunjuk'),
  pencatat: fc.constant(null),
  unit_id: fc.constant(null),
  pegawai_id: fc.constantFrom(pegawaiId, rekanId),
  ...keadaan,
})
const untukPeran: fc.Arbitrary<TugasAcak> = fc.record({
  peran,
  pencatat: fc.option(peran),
  unit_id: fc.option(fc.constantFrom(...unit)),
  ...keadaan,
})
const tugas = fc.oneof(untukPeran, untukPeran, untukOrang)
const kursi: fc.Arbitrary<Kursi> = fc
  .record({
    unitId: fc.constantFrom(...unit),
    peran: fc.uniqueArray(peran, { maxLength: 3 }),
    seKantor: fc.nat(3),
    menggantikanId: fc.constantFrom(null, null, rekanId),
  })
  .map((k) => ({
    ...dasar.kursi[0]!,
    unitId: k.unitId,
    peran: k.peran,
    peranKantor: k.peran.filter((p) => p !== 'pokja').slice(0, k.seKantor),
    menggantikanId: k.menggantikanId,
  }))

t.test('the inbox shows exactly the open tasks one may act on, oldest first', async (t) => {
  const perkaraId = await perkara()
  await fc.assert(
    fc.asyncProperty(
      fc.array(tugas, { minLength: 1, maxLength: 70 }),
      fc.array(kursi, { maxLength: 3 }),
      async (semua, kursiAcak) => {
        // given tasks of any kind, and someone with any seats
        await isi(perkaraId, semua)
        const pelaku = { ...dasar, kursi: kursiAcak }
        const boleh = semua
          .map((t, i) => ({ ...t, no: String(i) }))
          .filter((t) => t.status === 'terbuka' && kursiUntuk(pelaku, t))
        // what is for one person is in hand from the start: nobody takes it
        const diTangan = (t: TugasAcak) =>
          t.pemegang_id === pegawaiId || (t.pemegang_id === null && Boolean(t.pegawai_id))
        const saya = boleh.filter(diTangan)
        const ambil = boleh.filter((t) => t.pemegang_id === null && !t.pegawai_id)
        const kembali = [...saya, ...ambil]
          .filter((t) => t.alasan_kembali)
          .sort((a, b) => Number(a.no) - Number(b.no))
        // then every box, followed to its last page, is that selection in order, each task once
        for (const [tab, harap] of [
          ['semua', boleh],
          ['saya', saya],
          ['ambil', ambil],
          ['dikembalikan', kembali],
        ] as const) {
          t.same(
            await seluruh(pelaku, tab),
            harap.map((t) => t.no),
            tab,
          )
        }
        t.same(await jumlahTab(db, pelaku), {
          saya: saya.length,
          ambil: ambil.length,
          dikembalikan: kembali.length,
          menunggu: 0,
          selesai: 0,
        })
      },
    ),
    { numRuns: 40 },
  )
})

t.test('a case is started by a seat that reaches its unit, or by none', async () =>
  fc.assert(
    fc.property(
      fc.array(kursi, { maxLength: 4 }),
      fc.constantFrom(...unit),
      fc.uniqueArray(peran, { maxLength: 2 }),
      (punya, unitId, pertama) => {
        const k = kursiMulai(punya, unitId, pertama)
        const boleh = pertama.map((peran) =>
          kursiUntuk({ ...dasar, kursi: punya }, { peran, pencatat: null, unit_id: unitId }),
        )
        // then who may do the first step does so by a seat that may
        if (boleh.some(Boolean))
          return pertama.some((peran) =>
            kursiUntuk({ ...dasar, kursi: [k!] }, { peran, pencatat: null, unit_id: unitId }),
          )
        // and no seat is claimed in a unit it has nothing to do with
        if (k) return k.unitId === unitId || k.peranKantor.length > 0
        return punya.every((s) => s.unitId !== unitId && s.peranKantor.length === 0)
      },
    ),
  ),
)

t.test('beyond a thousand the count says only that there are more', async (t) => {
  const perkaraId = await perkara()
  const satu = {
    peran: 'sekretaris',
    pencatat: 'agendaris',
    unit_id: null,
    status: 'terbuka',
    pemegang_id: null,
    alasan_kembali: '',
  }
  const pelaku = {
    ...dasar,
    kursi: [
      {
        ...dasar.kursi[0]!,
        peran: ['sekretaris', 'agendaris'],
        peranKantor: ['sekretaris', 'agendaris'],
      },
    ],
  }
  for (const [banyak, harap] of [
    [999, 999],
    [1000, 1000],
    [1001, 1001],
    [1500, 1001],
  ] as const) {
    // given so many, each of which two roles of the same person give a right to
    await isi(
      perkaraId,
      Array.from({ length: banyak }, () => satu),
    )
    const jumlah = await jumlahTab(db, pelaku)
    t.same(jumlah, { saya: 0, ambil: harap, dikembalikan: 0, menunggu: 0, selesai: 0 })
  }
})

t.test(
  'a filter few tasks pass looks at so many for a page, and finds them all in the end',
  async (t) => {
    const perkaraId = await perkara()
    const satu = { peran: 'sekretaris', pencatat: null, unit_id: null, status: 'terbuka' }
    const cocok = [5, 2500, 2501, 4499]
    await isi(
      perkaraId,
      Array.from({ length: 4500 }, (_, i) => ({
        ...{ ...satu, pemegang_id: null, alasan_kembali: '' },
        naskah: cocok.includes(i) ? 'langka' : 'biasa',
      })),
    )
    const kursi = [{ ...dasar.kursi[0]!, peran: ['sekretaris'], peranKantor: ['sekretaris'] }]
    const pelaku = { ...dasar, kursi }
    const pertama = await kotakTugas(db, {
      ...{ pelaku, saring: { tab: 'ambil', naskah: 'langka' }, kini, akhirHari: kini },
    })
    t.same([pertama.baris.length, pertama.berikut !== null], [1, true])
    t.same(await seluruh(pelaku, 'ambil', { naskah: 'langka' }), cocok.map(String))
    t.same(
      await seluruh(pelaku, 'semua', { naskah: 'langka', urut: 'tenggat' }),
      await urutId(cocok),
    )
  },
)

/** Numbers of these tasks in the order of their ids: without due times those settle it. */
const urutId = (no: number[]): Promise<string[]> =>
  db('tugas').whereIn('no', no.map(String)).orderBy('id').pluck('no')

async function perkara(): Promise<string> {
  const [sop] = await db('sop_versi')
    .insert({
      kode: 'uji',
      sha256: `uji-${process.hrtime.bigint()}`,
      nama: 'Uji',
      xml: '<x/>',
      aktif: false,
    })
    .returning('id')
  const [row] = await db('perkara')
    .insert({
      sop_versi_id: sop.id,
      alur: 'uji',
      judul: 'Uji',
      unit_id: unit[0],
      dibuat_at: '2026-11-23T01:00:00Z',
    })
    .returning('id')
  return row.id
}

/** Task i is opened i microseconds after the hour, and numbered i. */
async function isi(perkaraId: string, semua: readonly TugasAcak[]): Promise<void> {
  await db('tugas').delete()
  await db.batchInsert(
    'tugas',
    semua.map((t, i) => ({
      ...t,
      perkara_id: perkaraId,
      eksekusi_id: `e${i}`,
      elemen_id: 'e',
      no: String(i),
      nama: 'Uji',
      handler: 'catat.selesai',
      dibuka_at: `2026-11-23T01:00:00.${String(i).padStart(6, '0')}Z`,
    })),
    500,
  )
}

async function seluruh(pelaku: Pelaku, tab: Tab, lain: Saring = {}): Promise<string[]> {
  const no: string[] = []
  for (let sesudah: string | undefined; ;) {
    const { baris, berikut } = await kotakTugas(db, {
      ...{ pelaku, saring: { ...lain, tab }, sesudah, kini, akhirHari: kini },
    })
    no.push(...baris.map((b) => b.no))
    if (!berikut) return no
    sesudah = berikut
  }
}
