import { dengan, pernahKembali, selesai, tindak, type Cara } from './cara.js'
import { tertunda } from './henti.js'

/** The superior sends it back once where the data say why, and accepts what comes again. */
const putusRencana: Cara = async (lari, t, k) => {
  const { kembalikan, putusan } = lari.bahan.isi.data
  if (kembalikan && !(await pernahKembali(lari))) {
    lari.catat(`Langkah ${t.tugas.no}: dikembalikan kepada pengaju untuk direvisi`)
    await selesai(k, t, { keputusan: 'kembalikan', alasan: kembalikan })
    return
  }
  await selesai(k, t, { keputusan: 'terima', alasan: putusan })
}

/** What came back is mended on its form, then sent again. */
const kirimLagi: Cara = async (lari, t, k) => {
  const { id } = t.data.usulan
  const { usulan, ...lama } = await k.ambil('/rencana/{id}/ubah', { id })
  const { usulan: asal, perbaikan } = lari.bahan.isi.data
  const satu = { ...asal, tanggal: usulan[0].tanggal, ...perbaikan }
  await k.kirim('/rencana/{id}/ubah', { ...lama, usulan: [satu], pernyataan: true }, { id })
  await selesai(k, t, { langkah: 'kirim', pernyataan: true })
}

/** One report for each period; with the last come the certificate and what JP were left. */
const lapor: Cara = async (lari, t, k) => {
  const { laporan: ke, jumlah } = t.tugas.tahap as { laporan: number; jumlah: number }
  const { deskripsi, nomorSertifikat } = lari.bahan.isi.data.laporan
  const { jp } = t.data.usulan
  const bagian = Math.floor(jp / jumlah)
  const isi = { ...t.awal, deskripsi: jumlah > 1 ? `${deskripsi} (laporan ${ke})` : deskripsi }
  if (ke < jumlah) {
    await selesai(k, t, { ...isi, jp: bagian, denganSertifikat: false })
    return
  }
  const { nama, isi: pindaian } = lari.bahan.isi.berkas.sertifikat!
  const { sha256 } = await k.unggah(nama, pindaian)
  await selesai(k, t, {
    ...{ ...isi, jp: jp - bagian * (jumlah - 1), denganSertifikat: true, nomorSertifikat },
    berkas: { sha256, nama },
  })
}

/** Given to the person whose account the data name, by the words the form shows for them. */
const disposisiAduan: Cara = async (lari, t, k) => {
  const { klasifikasi, petugas: peran, instruksi } = lari.bahan.isi.data
  const { pegawaiId, nama } = await lari.orang.peran(peran)
  const calon = t.data.calon.find((c: { id: string }) => c.id === pegawaiId)
  if (!calon) throw tertunda(`Akun ${nama} (${peran}) bukan petugas yang dapat diberi disposisi.`)
  await tindak(k, t, 'disposisi', { klasifikasi, petugas: calon.sebut, instruksi })
}

/** Who complained is answered once, then it is reported to be closed. */
const tindakAduan: Cara = async (lari, t, k) => {
  const { tanggapan, laporan } = lari.bahan.isi.data
  if (t.data.tanggapan.length === 0) await tindak(k, t, 'tanggapi', { isi: tanggapan })
  await tindak(k, t, 'lapor', { laporan })
}

/** Ways of the SOPs that begin with somebody's own paper; what they say comes from the data. */
export const CARA_ORANG: Record<string, Cara> = {
  'rencana.kirim': kirimLagi,
  'rencana.putus': putusRencana,
  'rencana.mulai': async (lari, t, k) => {
    await selesai(k, t, { ...t.awal, ...lari.bahan.isi.data.pelaksanaan })
  },
  'rencana.lapor': lapor,
  'rekomendasi.verifikasi': dengan({ hasil: 'sesuai' }),
  'rekomendasi.putuskan': dengan({ putusan: 'terima' }),
  'aduan.disposisi': disposisiAduan,
  'aduan.tindak': tindakAduan,
  'aduan.tutup': dengan({ keputusan: 'ya' }),
}
