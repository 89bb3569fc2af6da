import { randomUUID } from 'node:crypto'
import type { Test } from 'tap'
import { ulangKiriman } from '../server/pemberitahuan/gerbang/ulang.js'
import type { Kantor } from './helper.js'
import { kirimSemua, pegawaiDari, type gerbang } from './kabar-bantu.js'

type Gerbang = Awaited<ReturnType<typeof gerbang>>

/** Of what was posted: it can be looked at, and posted again as it was. */
export async function ujiKirimUlang(
  t: Test,
  kantor: Kantor,
  g: Gerbang,
  kabari: (akun: string, isi: object) => Promise<number>,
): Promise<void> {
  // given one of last spring, and a second message that the gateway took
  const lama = { amplop: randomUUID(), pegawai_id: await pegawaiDari(kantor.db, 'kabid') }
  const saat = { pertama_at: '2026-04-01', terakhir_at: '2026-04-01' }
  await kantor.db('kiriman_webhook').insert({ ...lama, ...saat, badan: '{}' })
  await kabari('kabid', { kunci: 'kedua' })
  await kirimSemua(kantor, [g.host])
  const admin = await kantor.masukSebagai('admin')
  const { baris } = (await admin.baca('/pemberitahuan/webhook')).json
  t.equal(baris.length, 2, 'after 90 days it is gone')
  t.match(baris, [
    { percobaan: 1, status: 200 },
    { percobaan: 3, status: 200, galat: '' },
  ])
  t.match((await admin.get(`/pemberitahuan/webhook/${baris[1].urut}`)).teks, /6281234567890/)
  // when both are asked for again, and the job runs
  const hari = { dari: '2026-11-24', sampai: '2026-11-24', hanyaGagal: false }
  t.same((await admin.post('/pemberitahuan/webhook/ulang', hari)).json, { banyak: 2 })
  const awal = g.panggilan.length
  await ulangKiriman({ db: kantor.db, clock: kantor.clock, izinHttp: [g.host] })
  // then they come in their first order with their first id, bytes and place, marked as repeated
  const lagi = g.panggilan.slice(awal)
  const kepala = (nama: string) => lagi.map((p) => p.kepala[`x-paraf-${nama}`])
  t.same(kepala('id'), [baris[1].amplop, baris[0].amplop])
  t.same(kepala('urut'), [baris[1].urut, baris[0].urut])
  t.same(kepala('ulang'), ['ya', 'ya'])
  t.equal(lagi[0]!.badan, g.panggilan[0]!.badan)
  // and who wants no WhatsApp any more gets none of old
  const kabid = await kantor.masukSebagai('kabid')
  await kabid.post('/pemberitahuan/saluran', { surel: false, webhook: false })
  t.equal((await admin.post(`/pemberitahuan/webhook/${baris[0].urut}/ulang`)).status, 200)
  await ulangKiriman({ db: kantor.db, clock: kantor.clock, izinHttp: [g.host] })
  t.equal(g.panggilan.length, awal + 2)
  t.equal((await admin.post('/pemberitahuan/webhook/999999/ulang')).status, 404)
}
