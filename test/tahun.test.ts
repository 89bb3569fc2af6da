import { test } from 'tap'
import { acakDari } from '../bench/tahun-acak.js'
import { bandingkanLaporan } from '../bench/tahun-banding.js'
import { kunjunganMentah } from '../bench/tahun-hitung.js'
import { jalaniTahun } from '../bench/tahun-jalan.js'
import { lengkapiKantor, mesinTahun } from '../bench/tahun-kantor.js'
import { kumpulkan } from '../server/laporan/himpunan/kumpul.js'
import { bacaAntrean } from '../server/laporan/ramalan/antrean.js'
import { bacaKunjungan } from '../server/laporan/ramalan/susun.js'
import { transaksi } from '../server/platform/db/db.js'
import { bangun } from './helper.js'
import { wajib } from './langkah-cara.js'

const DARI = '2026-02-09'
const SAMPAI = '2026-03-10'

test('a month of the simulated year, with holidays and Ramadan', async (t) => {
  // Given: an office of twenty-five people that lived through them by its own services.
  const kantor = await bangun(t, { kini: new Date(`${DARI}T00:00:00Z`) })
  await transaksi(kantor.db, (trx) => lengkapiKantor(trx))
  const alat = { db: kantor.db, clock: kantor.clock, mesin: mesinTahun() }
  const hasil = await jalaniTahun(alat, {
    perkara: 10,
    acak: acakDari(4),
    dari: DARI,
    sampai: SAMPAI,
  })
  const kini = kantor.clock.now()
  const mentah = await kunjunganMentah(kantor.db, kini)
  const kepala = await kantor.masukSebagai('kepala')

  t.test('cases came to their end, letters went back, clocks ran for every task', async (t) => {
    t.equal(hasil.perkara, 10)
    t.ok(hasil.selesai >= 1, `${hasil.selesai} cases are through`)
    t.ok(hasil.tugas > 50, `${hasil.tugas} tasks were done`)
    const [{ kembali, tanpa }] = (
      await kantor.db.raw(`select count(*) filter (where t.alasan_kembali <> '')::int as kembali,
        count(*) filter (where j.tugas_id is null)::int as tanpa
        from tugas t left join tenggat j on j.tugas_id = t.id`)
    ).rows
    t.ok(kembali > 0)
    t.equal(tanpa, 0)
    t.equal(mentah.filter((k) => k.selesai !== null).length, hasil.tugas)
    t.ok(mentah.some((k) => k.langgar) && mentah.some((k) => k.selesai && k.keras && !k.langgar))
  })

  t.test('map, report and evaluation say what the raw history says', async (t) => {
    const unit = await kantor.db('unit').whereIn('kode', ['PSDA', 'MUTASI']).pluck('id')
    const bandingkan = () =>
      bandingkanLaporan({
        ...{ mentah, unit, dari: DARI, sampai: SAMPAI },
        baca: async (jalur) => wajib(await kepala.baca(jalur)),
      })
    // When nothing has been counted beforehand, and when all has: the same.
    const sebelum = await bandingkan()
    t.same(sebelum.beda, [])
    t.ok(sebelum.angka > 1000, `${sebelum.angka} figures`)
    while ((await transaksi(kantor.db, (trx) => kumpulkan(trx))) > 0);
    t.same(await bandingkan(), sebelum)
  })

  t.test('every minute of every finished visit is where the history puts it', async (t) => {
    const [tercatat] = (
      await kantor.db
        .raw(`select count(*)::int as n, sum(menit_antre)::int as antre, sum(menit_kerja)::int as kerja,
        sum(menit_kembali)::int as kembali, sum(menit_luar)::int as luar from tenggat where status = 'selesai'`)
    ).rows
    const jumlah = { n: 0, antre: 0, kerja: 0, kembali: 0, luar: 0 }
    for (const k of mentah.filter((m) => m.selesai !== null)) {
      jumlah.n++
      jumlah.antre += k.antre
      jumlah.kerja += k.kerja
      jumlah.kembali += k.kembali
      jumlah.luar += k.menungguLuar
    }
    t.same(tercatat, jumlah)
  })

  t.test('the queue a visit met is the same however it is counted', async (t) => {
    const kunjungan = await bacaKunjungan(kantor.db, kini)
    t.ok(kunjungan.length > 50)
    const semua = await kantor.db('tenggat').select('unit_id', 'peran', 'mulai_at', 'selesai_at')
    const unit = new Map(
      (await kantor.db('perkara').select('id', 'unit_id')).map((p) => [p.id, p.unit_id]),
    )
    const datang = kunjungan.map((k) => ({ ...k, unit_id: unit.get(k.perkara_id) }))
    const depan = await bacaAntrean(kantor.db, datang)
    for (const k of datang) {
      const satuSatu = semua.filter(
        (s) =>
          s.unit_id === k.unit_id &&
          s.peran === k.peran &&
          s.mulai_at < k.mulai_at &&
          (s.selesai_at === null || s.selesai_at > k.mulai_at),
      ).length
      if (k.depan !== satuSatu || depan(k) !== satuSatu)
        t.fail(`${k.elemen_id}: ${k.depan}, ${depan(k)}, one by one ${satuSatu}`)
    }
  })
})
