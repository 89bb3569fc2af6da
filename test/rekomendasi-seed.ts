import type { Knex } from 'knex'
import type { Klien } from './klien.js'
import type { Lakon, Panggung } from './langkah-bantu.js'

export const PDF = '%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'

export interface Seed {
  db: Knex
  pns: Klien
  panggung: Panggung
  /** Two accepted items of the plan. */
  rencana: [string, string]
  lakon(kegiatan: string): Promise<Lakon>
}

/** The sentences of seed 003, Bagian III, and the last of Bagian I no. 7, each with what proves it; they build on each other. */
export function kalimatRekomendasi(s: Seed): [kalimat: string, bukti: () => Promise<boolean>][] {
  const { db, pns } = s
  const satu = async (kegiatan: string) => db('rekomendasi').where({ kegiatan }).first()
  const isi = (kegiatan: string, ubah: Record<string, string> = {}) => ({
    ...{ rencana: s.rencana[0], bentuk: 'KL10', kegiatan, materi: 'Penyempurnaan aplikasi' },
    ...{ penyelenggara: 'INIXINDO JOGJA', tempat: 'Yogyakarta', jp: '40', pernyataan: 'on' },
    ...{ mulai: '2027-03-08', selesai: '2027-03-12', biaya: '2.500.000', sumberDana: 'APBN' },
    ...ubah,
  })
  const berkas = (usulan = PDF) => [
    { kolom: 'suratUsulan', nama: 'usulan.pdf', isi: usulan },
    { kolom: 'suratPanggilan', nama: 'panggilan.pdf', isi: `${PDF}%%EOF` },
  ]
  const simpan = async (nilai: Record<string, string>, lampiran = berkas()) => {
    await pns.get('/rekomendasi/baru/klasikal')
    return pns.unggah('/rekomendasi/baru/klasikal', nilai, lampiran)
  }
  const kirim = async (kegiatan: string) => {
    const { id } = await satu(kegiatan)
    await pns.get(`/rekomendasi/${id}`)
    return pns.form(`/rekomendasi/${id}/kirim`)
  }
  return [
    [
      '1. menu pengajuan baru: pilih jalur klasikal atau non klasikal, lalu bentuknya',
      async () => {
        const { teks } = await pns.get('/rekomendasi')
        const form = (await pns.get('/rekomendasi/baru/nonklasikal')).teks
        return (
          ['klasikal', 'nonklasikal'].every((j) => teks.includes(`/rekomendasi/baru/${j}`)) &&
          /Patok banding/.test(form) &&
          !/Bimbingan teknis/.test(form)
        )
      },
    ],
    [
      '2. sesuaikan dengan perencanaan: butir yang diterima mengisi formulirnya',
      async () => {
        const halaman = (await pns.get(`/rencana/${s.rencana[0]}`)).teks
        const jalur = `/rekomendasi/baru/klasikal?rencana=${s.rencana[0]}`
        const { json } = await pns.baca(jalur)
        const asing = await (await s.panggung.orang('pokja')).baca(jalur)
        const { awal } = json
        return (
          halaman.includes(`href="${jalur}"`) &&
          [awal.bentuk, awal.selesai, awal.biaya].join() === 'KL10,2027-03-12,2500000' &&
          awal.sumberDana === 'APBD perangkat daerah' &&
          JSON.stringify(asing.json.awal) === '{}'
        )
      },
    ],
    [
      '2. sesuaikan dengan perencanaan: di luar rencana atau berbeda bentuk perlu alasan',
      async () => {
        const luar = await simpan(isi('Bimtek', { rencana: 'lain' }))
        const beda = await simpan(isi('Bimtek', { bentuk: 'KL03' }))
        return (
          [luar.status, beda.status].join() === '422,422' &&
          /tidak ada dalam rencana Anda/.test(luar.teks) &&
          /Bentuknya berbeda dari rencana/.test(beda.teks) &&
          /value="INIXINDO JOGJA"/.test(beda.teks)
        )
      },
    ],
    [
      '2. tanggal penyelenggaraan dan besaran biaya: yang tidak masuk akal ditolak',
      async () => {
        const tanggal = await simpan(isi('Bimtek', { selesai: '2027-03-01' }))
        const biaya = await simpan(isi('Bimtek', { sumberDana: 'Tanpa kontribusi' }))
        return (
          [tanggal.status, biaya.status].join() === '422,422' && /ada biayanya/.test(biaya.teks)
        )
      },
    ],
    [
      '2. upload surat usulan dari PD dan pemanggilan peserta: keduanya wajib, diperiksa isinya',
      async () => {
        const kurang = await simpan(isi('Bimtek'), berkas().slice(0, 1))
        const palsu = await simpan(isi('Bimtek'), berkas('<html>bukan pdf</html>'))
        return [kurang.status, palsu.status].join() === '400,422' && /HTML/.test(palsu.teks)
      },
    ],
    [
      '2. berikan pernyataan pengajuan: tanpa itu konsep tersimpan tetapi tidak terkirim',
      async () => {
        const { pernyataan: _, ...tanpa } = isi('Bimtek e-label')
        const h = await simpan(tanpa)
        return h.status === 303 && (await kirim('Bimtek e-label')).status === 422
      },
    ],
    [
      '3. konsep dapat diubah; berkasnya tetap',
      async () => {
        const lama = await satu('Bimtek e-label')
        const alamat = `/rekomendasi/${lama.id}/ubah`
        await pns.get(alamat)
        const { surat_usulan: u, surat_panggilan: p } = lama
        const tersimpan = {
          ...{ 'suratUsulan.sha256': u.sha256, 'suratUsulan.nama': u.nama },
          ...{ 'suratPanggilan.sha256': p.sha256, 'suratPanggilan.nama': p.nama },
        }
        const h = await pns.form(alamat, { ...isi('Bimtek aplikasi'), ...tersimpan })
        return h.status === 303 && (await satu('Bimtek aplikasi')).surat_usulan.sha256 === u.sha256
      },
    ],
    [
      '2. sampaikan ke BKPSDM: dari Konsep menjadi Terkirim, tugas ada di kotak pengelola',
      async () => {
        const h = await kirim('Bimtek aplikasi')
        const kotak = await (await s.panggung.orang('pengelola')).get('/tugas?tab=ambil')
        return h.status === 303 && /Memverifikasi pengajuan/.test(kotak.teks)
      },
    ],
    [
      '3. cek status: Konsep, Terkirim, Diterima, Ditolak dengan jumlahnya; tidak dapat diubah lagi',
      async () => {
        const { json } = await pns.baca('/rekomendasi')
        const { id } = await satu('Bimtek aplikasi')
        const hitung = JSON.stringify(json.hitung)
        return (
          hitung === '{"konsep":0,"terkirim":1,"diterima":0,"ditolak":0}' &&
          (await pns.form(`/rekomendasi/${id}/hapus`)).status === 409
        )
      },
    ],
    [
      '4. diterima: notifikasi, dan surat bernomor yang isinya dari pengajuan dikirim ke PD asal',
      async () => {
        const l = await s.lakon('Bimtek aplikasi')
        await l.jawab('1', { hasil: 'sesuai' })
        const terima = await l.jawab('2', { putusan: 'terima' })
        const awal = await l.awal('3')
        await l.sampai()
        const { id } = await satu('Bimtek aplikasi')
        const { teks } = await pns.get(`/rekomendasi/${id}`)
        const kabar = await pns.get('/pemberitahuan')
        const kirim = await db('pengiriman')
          .join('naskah', 'naskah.id', 'naskah_id')
          .where({ perkara_id: l.id })
          .pluck('pengiriman.tujuan')
        return (
          terima.status === 200 &&
          awal.hal === 'Rekomendasi Mengikuti Pengembangan Kompetensi' &&
          awal.pegawai[0].nama === 'Budi Pegawai, S.Kom.' &&
          awal.biaya === 'Rp2.500.000,00, dibebankan pada APBN' &&
          kirim.join() === 'Kepala Dinas Pendidikan' &&
          /Surat nomor .*sudah dikirim kepada Dinas Pendidikan/s.test(teks) &&
          /Pengajuan rekomendasi Anda diterima/.test(kabar.teks) &&
          teks.includes(`href="/rencana/${s.rencana[0]}"`) &&
          (await l.perkara()).status === 'selesai'
        )
      },
    ],
    [
      'II.2. butir rencananya menyebut rekomendasi itu, dan Mulai terisi waktu dan tempatnya',
      async () => {
        const { id } = await satu('Bimtek aplikasi')
        const { teks } = await pns.get(`/rencana/${s.rencana[0]}`)
        const { json } = await pns.baca(`/rencana/${s.rencana[0]}`)
        const { awal } = (await pns.baca(`/tugas/${json.usulan.tugas.id}`)).json
        return (
          new RegExp(`Pengajuan rekomendasi: <a href="/rekomendasi/${id}">diterima`).test(teks) &&
          !teks.includes('ajukan rekomendasinya') &&
          [awal.mulai, awal.selesai, awal.tempat].join() === '2027-03-08,2027-03-12,Yogyakarta'
        )
      },
    ],
    [
      '4. ditolak: alasan wajib, notifikasi, dan surat penolakan bernomor dikirim ke PD asal',
      async () => {
        await simpan(
          isi('Seminar', { rencana: 'lain', alasanBeda: 'Undangan baru', bentuk: 'KL06' }),
        )
        await kirim('Seminar')
        const l = await s.lakon('Seminar')
        const kosong = await l.jawab('1', { hasil: 'tidak' })
        await l.jawab('1', { hasil: 'tidak', catatan: 'Surat pemanggilan tidak terbaca' })
        const tanpa = await l.jawab('2', { putusan: 'tolak' })
        await l.jawab('2', { putusan: 'tolak', alasan: 'Surat pemanggilan tidak terbaca' })
        const awal = await l.awal('3')
        await l.sampai()
        const { id, tahap } = await satu('Seminar')
        const { json } = await pns.baca(`/rekomendasi/${id}`)
        const kabar = await pns.get('/pemberitahuan')
        return (
          [kosong.status, tanpa.status, tahap].join() === '422,422,ditolak' &&
          /^Penolakan/.test(awal.hal) &&
          /tidak terbaca/.test(awal.isi) &&
          /^B-|\d/.test(json.surat.nomor) &&
          json.surat.terkirim &&
          /Pengajuan rekomendasi Anda ditolak/.test(kabar.teks) &&
          /ajukan lagi/.test((await pns.get(`/rekomendasi/${id}`)).teks)
        )
      },
    ],
    [
      'I.7. hasil verifikasi atasan menjadi dasar kebutuhan tiap PD, dikompilasi seluruh pemerintah',
      async () => {
        const { json } = await (await s.panggung.orang('kabid')).baca('/kompilasi?tahun=2027')
        return json.rekap.pd.some((p: any) => p.nama === 'Dinas Pendidikan' && p.usulan === 2)
      },
    ],
  ]
}
