import { randomUUID } from 'node:crypto'
import type { Klien } from './klien.js'
import { wajib, type Panggung } from './langkah-bantu.js'

// The office of tests stands in WITA (+8): 08.00 on the wall is 00.00Z.

export const SANDI = 'gerobak-biru-27'
export const HARI = '2027-01-18'

/** A session of the sample training, 2 JP in the morning of its first day. */
export const SESI = {
  mata: 'Tata naskah dinas',
  tanggal: HARI,
  dari: '08:00',
  sampai: '09:30',
  jp: 2,
  tautan: 'https://zoom.us/j/123',
}

export const BIODATA = {
  jenisKelamin: 'L',
  tempatLahir: 'Tenggarong',
  tanggalLahir: '1981-11-10',
  email: 'peserta@contoh.go.id',
  hp: '0812 3456 7890',
  jabatan: 'Arsiparis Ahli Muda',
  instansi: 'Dinas Kesehatan',
  alamatInstansi: 'Jalan Wolter Monginsidi, Tenggarong',
  dibaca: true,
}

/** Codes for everyone who has no account, by name. */
export async function kode(k: Klien, pelatihan: string): Promise<Map<string, string>> {
  const { kode: semua } = wajib(await k.post(`/pelatihan/${pelatihan}/akun`, {}))
  return new Map(semua.map((b: { nama: string; kode: string }) => [b.nama, b.kode]))
}

/** First login with a code, as a participant would; answers their browser, logged in. */
export async function masukPertama(p: Panggung, nip: string, kodeAwal: string): Promise<Klien> {
  const tamu = p.kantor.tamu()
  await tamu.get('/masuk/awal')
  const isi = { nip, kode: kodeAwal, sandiBaru: SANDI, ulangiSandi: SANDI }
  wajib(await tamu.post('/masuk/awal', isi))
  return p.kantor.masukSebagai(nip)
}

/** `n` participants with active accounts, written down at once; their browsers. */
export async function isiKelas(p: Panggung, pelatihanId: string, n: number): Promise<Klien[]> {
  const { db } = p.kantor
  const orang = Array.from({ length: n }, (_, i) => ({
    id: randomUUID(),
    nip: `198501012010${100_000 + i}`,
    nama: `Peserta ${i + 1}`,
    luar: true,
  }))
  await db('pegawai').insert(orang)
  await db('akun').insert(
    orang.map((o) => ({ pegawai_id: o.id, nama_pengguna: o.nip, sandi_hash: 'x' })),
  )
  const kini = p.kantor.clock.now()
  await db('peserta').insert(
    orang.map((o, urutan) => ({
      ...{ pelatihan_id: pelatihanId, nip: o.nip, nama: o.nama, urutan },
      ...{ terdaftar_at: kini, akun_aktif_at: kini },
    })),
  )
  return Promise.all(orang.map((o) => p.kantor.masukSebagai(o.nip)))
}
