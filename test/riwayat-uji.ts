import type { Test } from 'tap'
import type { bangun } from './helper.js'
import { Panggung, wajib } from './langkah-bantu.js'
import { NIP_ATASAN, NIP_PNS } from './rencana-bantu.js'

type Kantor = Awaited<ReturnType<typeof bangun>>

/** One page holds what `pns.satu` did and owes, for those it concerns; `nomor`: of their certificate. */
export async function ujiRiwayat(t: Test, k: Kantor, nomor: string): Promise<void> {
  const { db } = k
  const panggung = new Panggung(k)
  // given that person with a certificate of the last test, their superior, and others
  const [saya, bos] = [await k.masukSebagai('pns.satu'), await k.masukSebagai('atasan.satu')]
  const kabid = await panggung.orang('kabid')
  const { id } = await db('pegawai').where({ nip: NIP_PNS }).first('id')
  const milik = wajib(await saya.baca('/riwayat'))
  // then the JP of a year are those of the compilation
  const [hitung] = wajib(await kabid.baca(`/kompilasi/orang?tahun=2027&cari=${NIP_PNS}`)).baris
  const { usulan, jp, jpRencana, catatan } = hitung
  const tahun = milik.jp.find((j: any) => j.tahun === 2027)
  t.match(tahun, { usulan, jp, jpRencana, catatan, jpDilaporkan: 40 })
  // and training, state, certificate and the item it fulfils stand in one row
  const [p] = milik.pelatihan.baris.filter((b: any) => b.sertifikat)
  t.match(p, { jp: 40, rencana: /Tata naskah dinas elektronik/, sertifikat: { siasnAt: null } })
  t.equal(p.sertifikat.nomor, nomor)
  t.match(milik.tugas, [{ nama: /lapor/i }])
  // and drafts are their owner's alone, the NIP not for the superior
  const lain = [wajib(await bos.baca(`/riwayat/${id}`)), wajib(await kabid.baca(`/riwayat/${id}`))]
  t.match(
    lain.map((r) => r.orang.nip),
    ['', NIP_PNS],
  )
  const konsep = (r: any) => r.rencana.baris.filter((u: any) => u.tahap === 'konsep').length
  t.same([milik, ...lain].map(konsep), [1, 0, 0])
  // and nobody is led to a page that stays shut
  for (const [siapa, jalur] of [
    [saya, '/riwayat'],
    [bos, `/riwayat/${id}`],
    [kabid, `/riwayat/${id}`],
    [bos, '/riwayat/bawahan'],
  ] as const) {
    const { teks, status } = await siapa.get(jalur)
    t.equal(status, 200, jalur)
    const isi = teks.slice(teks.indexOf('<main'))
    const tautan = new Set([...isi.matchAll(/href="(\/(?:[a-z]+)\/[^"#]+)"/g)].map((m) => m[1]!))
    t.ok(tautan.size > 0, `${jalur} leads on`)
    for (const ke of tautan) t.equal((await siapa.get(ke)).status, 200, `${jalur} -> ${ke}`)
  }
  // and it is found from roster and search by who may read it, refused to everybody else
  const roster = `/pelatihan/${p.pelatihanId}/peserta`
  t.match((await kabid.get(roster)).teks, `href="/riwayat/${id}"`)
  t.match((await kabid.get('/cari?q=budi+pegawai')).teks, `href="/riwayat/${id}"`)
  const atasanId = (await db('pegawai').where({ nip: NIP_ATASAN }).first('id')).id
  const pokja = await panggung.orang('pokja')
  t.notMatch((await pokja.get(roster)).teks, `/riwayat/${id}`)
  t.notMatch((await pokja.get('/cari?q=budi+pegawai')).teks, `/riwayat/${id}`)
  for (const bagian of ['', '/rencana', '/pelatihan', '/rekomendasi', '/csv', '/xlsx']) {
    t.equal((await pokja.get(`/riwayat/${id}${bagian}`)).status, 403, bagian)
    t.equal((await saya.get(`/riwayat/${atasanId}${bagian}`)).status, 403, `up ${bagian}`)
  }
  // and a former superior reads it no more
  await db('penempatan').where({ pegawai_id: id }).update({ atasan_id: null })
  t.equal((await bos.get(`/riwayat/${id}`)).status, 403)
}

/** A long history goes on page by page, each row once. */
export async function ujiRiwayatPanjang(t: Test, k: Kantor): Promise<void> {
  const { db } = k
  // given many proposals, and trainings that begin on the same days
  const { id } = await db('pegawai').where({ nip: NIP_PNS }).first('id')
  await db.raw(
    `insert into usulan_bangkom (pegawai_id, tahun, jalur, bentuk, jp, tanggal, materi, anggaran,
       lembaga, sumber_dana, alasan, dibuat_at)
     select ?, 2027, 'klasikal', 'KL10', 4, '2027-05-01', 'Bahan ' || i, 0, 'Lembaga', 'APBD', 'Perlu',
            ? from generate_series(1, 60) i`,
    [id, k.clock.now()],
  )
  const contoh = await db('pelatihan').first()
  const banyak = await db('pelatihan')
    .insert(
      Array.from({ length: 55 }, (_, i) => ({
        ...{ ...contoh, id: undefined, nama: `Pelatihan ${i}` },
        ...{ mulai: `2027-02-0${1 + (i % 3)}`, selesai: '2027-02-09' },
      })),
    )
    .returning('id')
  await db('peserta').insert(
    banyak.map((b) => ({ pelatihan_id: b.id, nip: NIP_PNS, nama: 'Budi Pegawai' })),
  )
  const saya = await k.masukSebagai('pns.satu')
  for (const [bagian, harap] of [
    ['rencana', await db('usulan_bangkom').where({ pegawai_id: id }).pluck('id')],
    ['pelatihan', await db('peserta').where({ nip: NIP_PNS }).pluck('id')],
  ] as const) {
    // when the list is followed from the page to its end
    const { baris, berikut } = wajib(await saya.baca('/riwayat'))[bagian]
    const semua: string[] = baris.map((b: any) => b.id)
    for (let ke = berikut; ke !== null;) {
      const h = wajib(await saya.baca(`/riwayat/${id}/${bagian}?sesudah=${ke}`))
      semua.push(...h.baris.map((b: any) => b.id))
      ke = h.berikut
    }
    // then
    t.equal(semua.length, new Set(semua).size, bagian)
    t.same([...semua].sort(), [...harap].sort(), bagian)
  }
  // and its file has all rows
  const csv = (await saya.get(`/riwayat/${id}/csv`)).teks.trim().split('\n')
  t.match(csv[0], /^.?Jenis;Tahun;Kegiatan;Waktu;Keadaan;JP;JP Dilaporkan;Nomor;Kode Registrasi/)
  const [rencana, pelatihan] = [
    await db('usulan_bangkom').where({ pegawai_id: id }),
    await db('peserta').where({ nip: NIP_PNS }),
  ]
  t.equal(csv.length, 1 + rencana.length + pelatihan.length)
}
