import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Knex } from 'knex'
import type { Test } from 'tap'
import { jumlahBaris, riwayatSelesai, takTertulis } from './jalankan-bantu.js'
import { nomorBolong } from './sama-hasil.js'
import type { Akhir, Kerja } from './server-nyata.js'

interface Panggung {
  uji(nama: string, jalan: (t: Test) => Promise<unknown>): unknown
  lari(t: Test, k: Omit<Kerja, 'keluar'> & { ke: string }): Promise<Akhir>
  db: Knex
  dasar: string
}

/** An SOP that begins with somebody's own paper: no training, no list. */
const sendiri = (sop: string, data: string) => ({
  ...{ sop, ke: data },
  pilihan: { data: `contoh/${data}.json`, peserta: null, 'kode-lan': null },
})

/** The runs of those SOPs, on the office of the runs before them. */
export function ujiSendiri({ uji, lari, db, dasar }: Panggung): void {
  uji('seed 003: a plan runs from its proposal over one revision and three reports', async (t) => {
    const kerja = sendiri('pengajuan-bangkom', 'rencana')
    const { kode, out, err } = await lari(t, kerja)
    t.equal(kode, 0, err)
    t.match(out, /4 langkah \(1 kali dikembalikan\)/)
    // then owner and superior did each what is theirs
    const oleh = (await riwayatSelesai(db, 'tugas.selesai')).filter((r) => r.kode === kerja.sop)
    t.same(
      oleh.map((r) => `${r.no} ${/^Kepala Bidang/.test(r.sebagai) ? 'atasan' : 'pengaju'}`).sort(),
      ['1 pengaju', '2 atasan', '3 pengaju', '4 pengaju', '4 pengaju', '4 pengaju'],
    )
    const u = await db('usulan_bangkom').first()
    t.match(u, { tahap: 'selesai', anggaran: '3000000' }, 'as it was revised')
    const laporan = await db('laporan_bangkom').where({ usulan_id: u.id }).orderBy('ke')
    const { jadwal } = await db('pelaksanaan_bangkom').where({ usulan_id: u.id }).first()
    t.same(
      laporan.map((l) => [l.tanggal, l.jp, l.nomor_sertifikat, l.berkas?.nama ?? '']),
      [
        [jadwal[0], 20, '', ''],
        [jadwal[1], 20, '', ''],
        [jadwal[2], 20, 'BPT/0117/2026', 'sertifikat-luar.pdf'],
      ],
    )
    // and the same command again changes nothing
    const sebelum = await jumlahBaris(db)
    t.equal((await lari(t, kerja)).kode, 0)
    t.same(await jumlahBaris(db), sebelum)
  })

  uji('seed 003: a recommendation is asked for with two letters, answered by one', async (t) => {
    const { kode, out, err } = await lari(t, sendiri('pengajuan-rekomendasi', 'rekomendasi'))
    t.equal(kode, 0, err)
    t.match(out, /8 langkah, 1 naskah, 0 sertifikat, 1 PDF/)
    const r = await db('rekomendasi').first()
    const n = await db('naskah').where({ perkara_id: r.perkara_id }).first()
    t.match(r, { tahap: 'diterima' })
    t.same(
      (await db('lampiran').where({ perkara_id: r.perkara_id }).orderBy('nama')).map((l) => l.nama),
      ['surat-pemanggilan.pdf', 'surat-usulan.pdf'],
    )
    const [pdf] = readdirSync(join(dasar, 'rekomendasi', 'naskah')).filter((f) => /pdf$/.test(f))
    const harus = [n.nomor, ...n.tujuan, r.kegiatan, 'Rp3.500.000,00']
    t.same(await takTertulis(join(dasar, 'rekomendasi', 'naskah', pdf!), harus), [])
  })

  uji(
    'seed 001: a complaint without account is answered and rated; one letter goes out',
    async (t) => {
      const aduan = await lari(t, sendiri('pengaduan', 'pengaduan'))
      t.equal(aduan.kode, 0, aduan.err)
      const status = JSON.parse(
        readFileSync(join(dasar, 'pengaduan', 'status-pengaduan.json'), 'utf8'),
      )
      t.match(status, { keadaan: 'Selesai', nilai: 4, tanggapan: { length: 1 } })
      t.match(await db('aduan').first(), { kerahasiaan: 'anonim', nilai: 4, nomor: status.nomor })
      const surat = await lari(t, sendiri('surat-keluar', 'surat'))
      t.equal(surat.kode, 0, surat.err)
      t.match(surat.out, /7 langkah, 1 naskah, 0 sertifikat, 1 PDF/)
      t.same(await nomorBolong(db), [])
    },
  )
}
