import type { Knex } from 'knex'
import type { Klien } from './klien.js'

type Kalimat = [kalimat: string, bukti: () => Promise<boolean>]

/** Bagian II and IV: what was accepted is begun and reported on; `idUsulan` names it. */
export function bagianPelaksanaan(
  db: Knex,
  pns: Klien,
  atasan: Klien,
  idUsulan: () => Promise<string>,
): Kalimat[] {
  const tugas = async () => {
    const { teks } = await pns.get(`/rencana/${await idUsulan()}`)
    return /href="\/tugas\/([0-9a-f-]{36})"[^>]*>(Mulai|Input laporan)</.exec(teks)
  }
  const tahap = async () =>
    (
      await db('usulan_bangkom')
        .where({ id: await idUsulan() })
        .first('tahap')
    ).tahap
  const selesaikan = async (isi: Record<string, string>) =>
    pns.form(`/tugas/${(await tugas())![1]}/selesai`, isi)
  return [
    [
      'II.1. pilih usulan yang telah diterima, pilih tombol MULAI',
      async () => (await tugas())?.[2] === 'Mulai',
    ],
    [
      'II.2. waktu mulai sampai selesai, materi, tempat, laporan sekali sampai per tahun',
      async () => {
        const { teks } = await pns.get(`/tugas/${(await tugas())![1]}`)
        const irama = ['sekali', 'harian', 'mingguan', 'bulanan', 'tahunan']
        const h = await selesaikan({
          ...{ mulai: '2 November 2026', selesai: '20 November 2026', irama: 'sekali' },
          ...{ materi: 'cara membuat aplikasi e-label', tempat: 'INIXINDO Jogja' },
        })
        const lengkap = irama.every((i) => teks.includes(`value="${i}"`))
        return lengkap && h.status === 303 && (await tahap()) === 'berjalan'
      },
    ],
    [
      'I.3. tabel Kegiatan Berjalan: kegiatan, tanggal, lembaga, JP, status',
      async () => {
        const { teks } = await pns.get('/rencana')
        return /Kegiatan berjalan[\s\S]*2 November 2026 s\/d 20 November 2026[\s\S]*Berjalan/.test(
          teks,
        )
      },
    ],
    [
      'I.7. Realisasi pelaksanaan: biaya, waktu, tempat, dibaca atasan',
      async () => {
        const { teks } = await atasan.get(`/rencana/${await idUsulan()}`)
        return /2\.500\.000[\s\S]*2 November 2026 s\/d 20 November 2026[\s\S]*INIXINDO Jogja/.test(
          teks,
        )
      },
    ],
    [
      'IV.1. menu Laporan: kegiatan, waktu, lembaga, JP, status laporan',
      async () => {
        const { teks } = await pns.get('/rencana/laporan')
        return /Bimbingan teknis[\s\S]*INIXINDO[\s\S]*Sekali: 0 dari 1[\s\S]*Input laporan/.test(
          teks,
        )
      },
    ],
    [
      'IV.2. laman laporan menyebut biaya, waktu, lembaga, tempat, detail materi, JP',
      async () => {
        const { teks } = await pns.get(`/tugas/${(await tugas())![1]}`)
        return ['Biaya', 'Waktu pelaksanaan', 'Tempat', 'Detail materi', 'e-label', 'JP'].every(
          (s) => teks.includes(s),
        )
      },
    ],
    [
      'IV.3. tanggal, JP, dengan sertifikat, nomor sertifikat, deskripsi; terakhir selesai',
      async () => {
        const isi = { tanggal: '20 November 2026', jp: '36', deskripsi: 'Diterapkan di unit.' }
        const salah = await selesaikan({ ...isi, denganSertifikat: 'on' })
        const h = await selesaikan(isi)
        const { teks } = await pns.get('/rencana/laporan')
        const jp = /40<small>dilaporkan 36</.test(teks)
        return jp && salah.status === 400 && h.status === 303 && (await tahap()) === 'selesai'
      },
    ],
    [
      'I.3. penghitung Kegiatan Selesai',
      async () => {
        const { json } = await pns.baca('/rencana')
        return json.hitung.selesai === 1
      },
    ],
  ]
}
