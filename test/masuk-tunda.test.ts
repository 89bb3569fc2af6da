import fc from 'fast-check'
import t from 'tap'
import { SANDI_CONTOH } from '../server/kantor/contoh-data.js'
import { gagalMasuk, mulaiPercobaan } from '../server/pegawai/tunda-masuk.js'
import { transaksi } from '../server/platform/db/db.js'
import { jaringanIp } from '../server/values/jaringan-ip.js'
import { bangunKecil, type Kantor } from './helper.js'

let kantor: Kantor
t.before(async () => {
  kantor = await bangunKecil(t)
})
t.beforeEach(async () => {
  await kantor.db('percobaan_masuk').delete()
})

const coba = async (namaPengguna: string, sandi: string, alamat = '10.0.0.1') => {
  const klien = kantor.tamu()
  klien.alamat = alamat
  return klien.post('/masuk', { namaPengguna, sandi })
}

t.test(
  'the sixth try of a name waits, longer each time, from any address, even with the right password',
  async (t) => {
    // given five failures
    for (let i = 0; i < 5; i++) t.equal((await coba('kepala', 'salah', `10.0.1.${i}`)).status, 401)
    // when trying on
    const ditunda = await coba('kepala', SANDI_CONTOH, '10.0.1.99')
    // then it is refused with the seconds left, and the delay doubles with the next failure
    t.equal(ditunda.status, 429)
    t.equal(ditunda.json.rincian.detik, 5)
    t.equal(ditunda.headers['retry-after'], '5')
    kantor.clock.advance(5_001)
    t.equal((await coba('kepala', 'salah')).status, 401)
    t.equal((await coba('kepala', 'salah')).json.rincian.detik, 10)
    // and another name is not touched by it
    t.equal((await coba('sekretaris', SANDI_CONTOH)).status, 200)
  },
)

t.test('the owner who waits gets in, and the count starts anew', async (t) => {
  for (let i = 0; i < 5; i++)
    await transaksi(kantor.db, (trx) => mulaiPercobaan(trx, 'pokja', 'x', kantor.clock.now()))
  kantor.clock.advance(5_001)
  t.equal((await coba('pokja', SANDI_CONTOH)).status, 200)
  for (let i = 0; i < 4; i++)
    await transaksi(kantor.db, (trx) => mulaiPercobaan(trx, 'pokja', 'x', kantor.clock.now()))
  t.equal((await coba('pokja', SANDI_CONTOH)).status, 200)
})

t.test('the delay never exceeds a quarter of an hour', async (t) => {
  for (let i = 0; i < 25; i++) {
    await transaksi(kantor.db, (trx) =>
      mulaiPercobaan(trx, 'kabid', `10.0.2.${i}`, kantor.clock.now()),
    )
    kantor.clock.advance(901_000)
  }
  await transaksi(kantor.db, (trx) => mulaiPercobaan(trx, 'kabid', '10.0.3.1', kantor.clock.now()))
  t.equal((await coba('kabid', 'salah', '10.0.3.2')).json.rincian.detik, 900)
})

t.test('many tries at the same moment do not slip through together', async (t) => {
  const semua = await Promise.all(
    Array.from({ length: 16 }, (_, i) => coba('pengelola', `salah ${i}`, `10.0.4.${i}`)),
  )
  const diperiksa = semua.filter((j) => j.status === 401)
  t.equal(diperiksa.length, 5, 'only five passwords were looked at')
  t.equal(semua.filter((j) => j.status === 429).length, 11)
})

t.test('nor do the very first tries of a name nobody has tried before', async (t) => {
  // given eight tries that have all begun before any of them has counted
  const kini = kantor.clock.now()
  const lewat = await Promise.allSettled(
    Array.from({ length: 8 }, (_, i) =>
      transaksi(kantor.db, async (trx) => {
        await mulaiPercobaan(trx, 'pengetik-baru', `10.0.5.${i}`, kini)
        await trx.raw('select pg_sleep(0.02)')
      }),
    ),
  )
  // then only as many as are free get through
  t.equal(lewat.filter((l) => l.status === 'fulfilled').length, 5)
})

t.test('one address that tries many names waits as well', async (t) => {
  for (let i = 0; i < 19; i++)
    await transaksi(kantor.db, (trx) => gagalMasuk(trx, '10.9.9.9', kantor.clock.now()))
  t.equal((await coba('nama20', 'salah', '10.9.9.9')).status, 401)
  t.equal((await coba('agendaris', SANDI_CONTOH, '10.9.9.9')).status, 429)
  t.equal((await coba('agendaris', SANDI_CONTOH, '10.9.9.8')).status, 200)
})

t.test('a line with IPv6 is one visitor, whichever of its addresses it comes from', async (t) => {
  for (let i = 0; i < 20; i++)
    await transaksi(kantor.db, (trx) => gagalMasuk(trx, `2001:db8:0:7:${i}::1`, kantor.clock.now()))
  t.equal((await coba('agendaris', SANDI_CONTOH, '2001:db8:0:7::ffff')).status, 429)
  t.equal((await coba('agendaris', SANDI_CONTOH, '2001:db8:0:8::ffff')).status, 200)
})

t.test(
  'law: addresses of one /64 are alike however they are written, of two they differ',
  async (t) => {
    const kata = fc.integer({ min: 0, max: 0xffff })
    const tulis = (k: readonly number[]) => k.map((x) => x.toString(16)).join(':')
    fc.assert(
      fc.property(fc.array(kata, { minLength: 12, maxLength: 12 }), (k) => {
        const [depan, satu, dua] = [k.slice(0, 4), k.slice(4, 8), k.slice(8)]
        const a = jaringanIp(tulis([...depan, ...satu]))
        const penuh = [...depan, ...dua].map((x) => x.toString(16).padStart(4, '0').toUpperCase())
        const lain = [depan[0]! ^ 1, ...depan.slice(1), ...satu]
        return a === jaringanIp(penuh.join(':')) && a !== jaringanIp(tulis(lain))
      }),
    )
    t.equal(jaringanIp('fe80::1%eth0'), 'fe80:0:0:0::/64')
    t.equal(jaringanIp('::1'), '0:0:0:0::/64')
    t.equal(jaringanIp('::ffff:10.0.0.1'), '10.0.0.1')
    t.equal(jaringanIp('10.0.0.1'), '10.0.0.1')
  },
)

t.test(
  'the count lives in the database, so another process knows it too, and holds no names',
  async (t) => {
    for (let i = 0; i < 5; i++)
      await transaksi(kantor.db, (trx) =>
        mulaiPercobaan(trx, 'adminbangkom', 'x', kantor.clock.now()),
      )
    const lain = await bangunKecil(t, { kini: kantor.clock.now() })
    const klien = lain.tamu()
    t.equal(
      (await klien.post('/masuk', { namaPengguna: 'adminbangkom', sandi: SANDI_CONTOH })).status,
      429,
    )
    const kunci = await kantor.db('percobaan_masuk').pluck('kunci')
    t.notOk(
      kunci.some((k) => k.includes('adminbangkom')),
      'a password typed into the name field must not be kept',
    )
  },
)

t.test('the old password cannot be guessed at leisure where it is changed', async (t) => {
  // given an open session of somebody, and five wrong guesses
  const klien = await kantor.masukSebagai('pokja')
  const ganti = (sandiLama: string) =>
    klien.post('/profil/sandi', {
      sandiLama,
      sandiBaru: 'kuda baterai staples',
      ulangiSandi: 'kuda baterai staples',
    })
  for (let i = 0; i < 5; i++) t.equal((await ganti('salah')).json.kode, 'SANDI_LAMA_SALAH')
  // when the right one comes too soon, it waits; a moment later it is taken
  const ditunda = await ganti(SANDI_CONTOH)
  t.match(ditunda.json, { kode: 'MASUK_DITUNDA', rincian: { detik: 5 } })
  t.equal(ditunda.status, 429)
  kantor.clock.advance(5_001)
  t.equal((await ganti(SANDI_CONTOH)).status, 200)
})
