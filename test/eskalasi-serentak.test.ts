import fc from 'fast-check'
import type { Knex } from 'knex'
import t from 'tap'
import { jamKerjaUnit } from '../server/kalender/service.js'
import { clockGuard } from '../server/platform/clock-leap.js'
import { pino } from 'pino'
import { heldClock, systemClock } from '../server/platform/clock.js'
import { bukaDb } from '../server/platform/db/db.js'
import { aturanUntuk, semuaAturan } from '../server/tenggat/eskalasi/aturan.js'
import { mulaiDenyut } from '../server/tenggat/eskalasi/denyut.js'
import { sapuTenggat } from '../server/tenggat/eskalasi/sapu.js'
import { tempo } from '../server/tenggat/eskalasi/tempo.js'
import { saatKerja, type JamKerja } from '../server/values/jam-kerja.js'
import { buatBanyak, buatJam, wita, type JamUji } from './eskalasi-bantu.js'
import { bangun } from './helper.js'

const SOP = 'peningkatan-kapasitas'
let kantor: Awaited<ReturnType<typeof bangun>>
let lain: Knex
let jam: JamKerja

t.before(async () => {
  kantor = await bangun(t)
  // Another server on the same database.
  lain = bukaDb(kantor.url, { nama: 'paraf-korban' })
  t.teardown(() => lain.destroy())
  const { id } = await kantor.db('unit').where({ kode: 'PSDA' }).first('id')
  jam = (await jamKerjaUnit(kantor.db, id)).jam
})

const bersihkan = async () => {
  await kantor.db.raw('truncate kiriman, pemberitahuan, bunyi_tenggat')
  await kantor
    .db('tenggat')
    .where({ status: 'berjalan' })
    .update({ status: 'batal', selesai_at: new Date(0) })
}

/** Both servers look at the same moment. */
const berdua = () => Promise.all([kantor.db, lain].map((db) => sapuTenggat(db, kantor.clock)))

const MENIT = 60_000
const AWAL = wita('2026-11-23 09:00')
const jamAcak: fc.Arbitrary<JamUji> = fc
  .record({
    // from a minute to 400 days
    lama: fc.oneof(fc.integer({ min: 1, max: 3000 }), fc.constantFrom(40 * 1440, 400 * 1440)),
    sisa: fc.integer({ min: 0, max: 100 }),
    keras: fc.boolean(),
    luar: fc.boolean(),
    peran: fc.constantFrom('pengelola', 'kabid', 'agendaris', 'kepala'),
  })
  .map(({ lama, sisa, ...lain }) => ({
    ...lain,
    jatuh: new Date(AWAL.getTime() + lama * MENIT),
    risiko: new Date(AWAL.getTime() + Math.floor(lama * (1 - sisa / 100)) * MENIT),
  }))
/** The clock of the machine goes on, stands, is set back an hour or a day, leaps a month. */
const langkah = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 1500 }) },
  { weight: 2, arbitrary: fc.constantFrom(-60, -1440, 60, 0) },
  { weight: 2, arbitrary: fc.constantFrom(40 * 1440, 31 * 1440) },
  { weight: 1, arbitrary: fc.constant(400 * 1440) },
)

t.test(
  'whatever the clock does, every rule speaks once, never early, never in closed hours',
  async (t) => {
    const { db, clock } = kantor
    await fc.assert(
      fc.asyncProperty(
        fc.array(jamAcak, { minLength: 1, maxLength: 5 }),
        fc.array(langkah, { minLength: 3, maxLength: 8 }),
        async (jamBaru, langkah) => {
          await bersihkan()
          // given some clocks, and two servers that look at them at the same moments
          const tugas = new Map<string, JamUji>()
          for (const j of jamBaru) tugas.set(await buatJam(db, j), j)
          const terang: Date[] = []
          let saat = AWAL.getTime()
          for (const l of langkah) {
            clock.set(new Date((saat += l * MENIT)))
            await berdua()
            if (saatKerja(jam, clock.now()).getTime() === saat) terang.push(clock.now())
          }
          // then exactly what was due at one of those moments has spoken, once
          const aturan = aturanUntuk(await semuaAturan(db), SOP)
          const harus: string[] = []
          for (const [id, j] of tugas)
            for (const a of aturan) {
              const pada = tempo(jam, a, {
                keras: j.keras!,
                luar: j.luar!,
                risiko_at: j.risiko!,
                jatuh_at: j.jatuh!,
              })
              if (pada && terang.some((s) => s >= pada)) harus.push(`${id} ${a.kode}`)
            }
          const bunyi = await db('bunyi_tenggat').select('*')
          t.same(bunyi.map((b) => `${b.tugas_id} ${b.aturan}`).sort(), harus.sort())
          for (const b of bunyi) {
            if (b.dibunyikan_at < b.jatuh_tempo) throw new Error('early')
            if (saatKerja(jam, b.dibunyikan_at).getTime() !== b.dibunyikan_at.getTime())
              throw new Error('outside working hours')
          }
          // and every person counted has one notice
          const kabar = await db('pemberitahuan').count('* as n').first()
          t.equal(
            Number(kabar!.n),
            bunyi.reduce((n, b) => n + b.penerima, 0),
          )
        },
      ),
      { numRuns: 12 },
    )
  },
)

t.test(
  'three thousand at once, two servers, one torn away in the middle: each once, none lost',
  async (t) => {
    const { db, clock } = kantor
    await bersihkan()
    // given 3,000 clocks that fall due within an hour, a warning and a deadline each
    await buatBanyak(db, 3000, wita('2026-11-24 09:00'), wita('2026-11-24 10:00'), 600)
    clock.set(wita('2026-11-24 09:30'))
    // when the second server loses its database in the middle of its work
    const korban = sapuTenggat(lain, clock).catch(() => 'putus')
    const { rows } = await db.raw('select 1')
    t.equal(rows.length, 1)
    const tebang = async (): Promise<void> => {
      const { rows: mati } = await db.raw(
        `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'paraf-korban' and state <> 'idle' and datname = current_database()`,
      )
      if (mati.length === 0 && Number((await db('bunyi_tenggat').count('* as n').first())!.n) === 0)
        return tebang()
    }
    await Promise.all([tebang(), korban, sapuTenggat(db, clock)])
    await sapuTenggat(db, clock)
    // then half of the deadlines, and all warnings before 09.40, have spoken
    const hitung = async () =>
      (
        await db('bunyi_tenggat')
          .groupBy('aturan')
          .orderBy('aturan')
          .select('aturan', db.raw('count(*)::int as n, count(distinct tugas_id)::int as beda'))
      ).map((r: any) => [r.aturan, r.n, r.beda])
    t.same(await hitung(), [
      ['lewat', 1500, 1500],
      ['peringatan', 2000, 2000],
    ])
    clock.set(wita('2026-11-24 11:00'))
    await berdua()
    t.same(await hitung(), [
      ['lewat', 3000, 3000],
      ['peringatan', 3000, 3000],
    ])
    const { rows: dini } = await db.raw(
      'select 1 from bunyi_tenggat where dibunyikan_at < jatuh_tempo',
    )
    t.same(dini, [])
  },
)

t.test(
  'rules are set on a page, change nothing that was said, and hold from then on',
  async (t) => {
    const { db, clock } = kantor
    await bersihkan()
    const jalur = `/sop/${SOP}/peringatan`
    const jatuh = wita('2026-11-24 09:00')
    const lama = await buatJam(db, { jatuh })
    clock.set(wita('2026-11-24 09:30'))
    await sapuTenggat(db, clock)
    // given the administrator reads the rules, and somebody else may only read
    const admin = await kantor.masukSebagai('admin')
    const halaman = await admin.get(jalur)
    t.match(halaman.teks, /SOP ini memakai aturan bawaan/)
    t.notMatch((await (await kantor.masukSebagai('kabid')).get(jalur)).teks, /Ubah aturan/)
    const { sidik, aturan } = (await admin.baca(jalur)).json
    const isi = aturan.map(({ berlakuAt: _, ...a }: any) => a)
    // when the head of the unit is to hear of it after an hour
    isi[2] = { ...isi[2], geser: 60, satuan: 'menit' }
    const kirim = () => admin.post(jalur, { sidik, aturan: isi })
    const dua = await Promise.all([kirim(), kirim()])
    t.same(dua.map((d) => d.status).sort(), [200, 409], 'two at once: one of them sees it')
    t.equal(
      (await (await kantor.masukSebagai('kabid')).post(jalur, { sidik, aturan: isi })).status,
      403,
    )
    t.match(await db('riwayat').where({ aksi: 'tenggat.aturan' }).orderBy('id', 'desc').first(), {
      rincian: {
        sop: SOP,
        sebelum: [{}, {}, { geser: 1 }, {}],
        sesudah: [{}, {}, { geser: 60 }, {}],
      },
    })
    // then nothing is said twice, and the new rule counts from when it was made
    clock.set(wita('2026-11-24 10:30'))
    await berdua()
    const bunyi = await db('bunyi_tenggat').where({ tugas_id: lama }).orderBy('id')
    t.match(bunyi, [
      { aturan: 'lewat', jatuh_tempo: jatuh },
      { aturan: 'kepala-unit', jatuh_tempo: wita('2026-11-24 10:00') },
    ])
    t.match((await admin.get(jalur)).teks, /Terlambat dibunyikan/)
    t.equal((await admin.get('/sop/tidak-ada/peringatan')).status, 404)
    // and the form door, with an empty row below, a rule switched off and a distance nobody means
    const sekarang = (await admin.baca(jalur)).json
    const form = (ubah: Record<string, string> = {}) =>
      admin.form(jalur, {
        sidik: sekarang.sidik,
        ...Object.fromEntries(
          sekarang.aturan.flatMap(({ berlakuAt: _, aktif, ...a }: any, i: number) =>
            Object.entries({ ...a, ...(aktif && i !== 3 ? { aktif: 'on' } : {}) }).map(([n, v]) => [
              `aturan[${i}].${n}`,
              String(v),
            ]),
          ),
        ),
        'aturan[4].tingkat': '',
        'aturan[4].geser': '',
        ...ubah,
      })
    const salah = await form({ 'aturan[2].geser': '300', 'aturan[2].satuan': 'hari_kerja' })
    t.equal(salah.status, 422)
    t.match(salah.teks, /Aturan baris 3: jarak dalam hari kerja paling banyak 250 hari/)
    t.equal((await form()).status, 303)
    const { aturan: akhir } = (await admin.baca(jalur)).json
    t.same(
      akhir.map((a: any) => a.aktif),
      [true, true, true, false],
    )
    t.equal(akhir[2].berlakuAt, sekarang.aturan[2].berlakuAt, 'one that reads as before stays')
  },
)

t.test('a clock that leaps is not believed until it has stood there for a while', async (t) => {
  const clock = heldClock(AWAL)
  let jam = 0
  const percaya = clockGuard(clock, () => jam)
  const lewat = (stopwatch: number, dinding = stopwatch): boolean => {
    jam += stopwatch
    clock.advance(dinding)
    return percaya()
  }
  t.equal(percaya(), true)
  t.equal(lewat(5_000), true)
  t.equal(lewat(5_000, 5_000 + 31 * 86_400_000), false, 'a month ahead')
  t.equal(lewat(300_000), false)
  t.equal(lewat(5_000, 5_000 - 31 * 86_400_000), true, 'set back in time: nothing was done')
  t.equal(lewat(5_000, -3_600_000), false, 'an hour back')
  t.equal(lewat(300_000), false)
  t.equal(lewat(300_000), true, 'it stands there for ten minutes: so be it')
  t.equal(lewat(3_600_000, 3_601_000), true, 'a second of drift is nothing')
})

t.test(
  'a server whose clock is wrong warns nobody and says so; set right, it goes on',
  async (t) => {
    const { db, clock } = kantor
    await bersihkan()
    const log = pino({ level: 'silent' })
    const putaran = async (jam: { now(): Date }) => mulaiDenyut({ db, clock: jam, log }).stop()
    // given a machine that is a month ahead of the database
    const jatuh = new Date(systemClock.now().getTime() + 86_400_000)
    await buatJam(db, { jatuh })
    await putaran({ now: () => new Date(systemClock.now().getTime() + 31 * 86_400_000) })
    // then nothing was said, and the administrator reads why
    t.equal(Number((await db('bunyi_tenggat').count('* as n').first())!.n), 0)
    clock.set(AWAL)
    const admin = await kantor.masukSebagai('admin')
    t.match((await admin.get('/pemberitahuan/kiriman')).teks, /menahan semua peringatan tenggat/)
    // and it plans again as soon as the two agree
    await putaran(systemClock)
    t.ok((await db('tenggat').where({ status: 'berjalan' }).first()).bunyi_at >= jatuh)
    t.notMatch((await admin.get('/pemberitahuan/kiriman')).teks, /menahan semua peringatan tenggat/)
  },
)
