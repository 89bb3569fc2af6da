import { susunCsv } from '../values/sel-aman.js'
import { tambahHari } from '../values/tanggal.js'
import { dengan, pernahKembali, selesai, seperti, tindak, type Cara, type Lari } from './cara.js'
import { tertunda } from './henti.js'
import { CARA_ORANG } from './kerja-orang.js'
import type { Klien } from './klien.js'

/** A draft as its template proposes it; only the date by which replies are awaited is the writer's own. */
const surat: Cara = async (lari, t, k) => {
  const batas = t.skema?.properties?.batasBalasan && !t.awal.batasBalasan
  await selesai(k, t, {
    ...t.awal,
    ...(batas ? { batasBalasan: batasBalasan(lari, t.hariIni) } : {}),
    ...lari.bahan.naskah[t.tugas.naskah],
  })
}

/** Two weeks for the instansi to answer, or less when the training is nearer. */
function batasBalasan(lari: Lari, hariIni: string): string {
  const [duaMinggu, besok] = [tambahHari(hariIni, 14), tambahHari(hariIni, 1)]
  const { mulai } = lari.bahan.pelatihan
  if (!mulai) return duaMinggu
  const sehariSebelum = tambahHari(mulai, -1)
  return sehariSebelum < besok ? besok : sehariSebelum < duaMinggu ? sehariSebelum : duaMinggu
}

const imporPeserta: Cara = async (lari, t, k) => {
  const { peserta } = lari.bahan
  if (!peserta) throw tertunda(`Langkah ${t.tugas.no} menunggu daftar peserta: sebutkan --peserta.`)
  const berkas = await k.unggah(peserta.nama, peserta.isi)
  await tindak(k, t, 'impor', { berkas })
}

/** The one Tidak of the run: at row 19, the only one the SOP prints, once. */
const BARIS_TIDAK = '19'

const paraf: Cara = async (lari, t, k) => {
  if (t.tugas.no === BARIS_TIDAK && !(await pernahKembali(lari))) {
    lari.catat(`Tidak: langkah ${t.tugas.no} dikembalikan kepada pengetik`)
    await selesai(k, t, {
      ...t.awal,
      keputusan: 'tidak',
      ke: 'pengetik',
      alasan: 'Perlengkapan peserta belum memuat pas foto 4x6.',
    })
    return
  }
  await selesai(k, t, { ...t.awal, keputusan: 'ya' })
}

/** The one signature by a Plh.: the report, row 44. The administrator enters the acting period first. */
const BARIS_PLH = '44'

const tandaTangan: Cara = async (lari, t, k) => {
  const siapa = t.tugas.no === BARIS_PLH ? await sebagaiPlh(lari, t.hariIni) : k
  await selesai(siapa, t, { ...t.awal, keputusan: 'ya' })
}

async function sebagaiPlh(lari: Lari, hariIni: string): Promise<Klien> {
  const [admin, sekretaris] = [
    await lari.orang.peran('admin'),
    await lari.orang.peran('sekretaris'),
  ]
  const { pelaku } = await sekretaris.ambil('/profil')
  if (pelaku.kursi.some((kursi: { peran: string[] }) => kursi.peran.includes('kepala')))
    return sekretaris
  const { jabatan } = await admin.ambil('/jabatan')
  const kepala = jabatan.find((j: { peran: string[] }) => j.peran.includes('kepala'))
  if (!kepala) throw tertunda('Kantor belum punya jabatan dengan peran kepala.')
  const masa = {
    jabatanId: kepala.id,
    sifat: 'plh',
    skNomor: `800.1.11.1/Plh/${hariIni.slice(0, 4)}`,
    dari: hariIni,
    sampai: tambahHari(hariIni, 6),
  }
  await admin.kirim('/pegawai/{id}/pemangku', masa, { id: sekretaris.pegawaiId })
  lari.catat('Sekretaris ditetapkan sebagai Plh. Kepala Badan')
  return sekretaris
}

/** Certificates are signed by whoever is printed on them. */
const tandaTanganSertifikat: Cara = async (lari, t, k) => {
  const id = t.data.penandatangan?.pegawaiId
  const siapa = id ? await lari.orang.pegawai(id, 'Penandatangan yang tercetak') : k
  const elektronik = t.skema?.properties?.frasa !== undefined
  const frasa = elektronik ? { frasa: lari.orang.frasa(siapa) } : {}
  await selesai(siapa, t, { keputusan: 'ya', ...frasa })
}

/** A run that issues certificates of a training still to come says that it does. */
const cetakSertifikat: Cara = async (_, t, k) => {
  const dini = t.skema?.properties?.alasanMendahului !== undefined
  await selesai(k, t, {
    ...t.awal,
    ...(dini && { alasanMendahului: 'Diterbitkan oleh pelaksanaan tanpa tangan.' }),
  })
}

const balasan: Cara = async (lari, t) => {
  const k = await lari.orang.peran('agendaris')
  const { hariIni } = t
  // The names come with the replies; the call letter of row 17 lists them.
  await imporPeserta(lari, t, k)
  for (const [i, b] of t.data.balasan.entries()) {
    if (b.surat_masuk_id) continue
    await tindak(k, t, 'balasan', {
      instansi: b.instansi,
      nomor: `800/${i + 101}/${t.tugas.perkara_id.slice(0, 8)}`,
      tanggal: hariIni,
      hal: 'Pengiriman nama calon peserta',
      peserta: 5,
      kepada: 'kabid',
      instruksi: 'Proses lebih lanjut',
    })
  }
}

const terimaKode: Cara = async (lari, t, k) => {
  const langkah = `Langkah ${t.tugas.no} (SOP Penerbitan Sertifikat)`
  if (!lari.bahan.kodeLan) {
    throw tertunda(
      `${langkah} menunggu kode registrasi dari LAN: sebutkan berkasnya dengan --kode-lan.`,
    )
  }
  const berkas = await k.unggah(lari.bahan.kodeLan.nama, lari.bahan.kodeLan.isi)
  const hasil = await tindak(k, t, 'impor', { berkas })
  if (!hasil.selesai) throw tertunda(`${langkah}: ${hasil.pesan} Lengkapi berkas --kode-lan.`)
}

const roster = async (lari: Lari, k: Klien): Promise<any[]> => {
  const { perkara } = await k.ambil('/perkara/{id}', { id: lari.perkaraId })
  if (!perkara.pelatihan_id) return []
  return (await k.ambil('/pelatihan/{id}/peserta', { id: perkara.pelatihan_id })).peserta
}

/** Row 5 lives beside the main flow: before all accounts are active, one participant cannot log in. */
const akunAktif: Cara = async (lari, t, k) => {
  const pelapor = await lari.orang.peran('pengelola')
  const { anak } = await pelapor.ambil('/perkara/{id}', { id: lari.perkaraId })
  const [peserta] = await roster(lari, pelapor)
  if (anak.length === 0 && peserta) {
    await pelapor.kirim(
      '/perkara/{id}/kejadian/{nama}',
      { nip: peserta.nip, keluhan: 'Kata sandi tidak diterima.' },
      { id: lari.perkaraId, nama: 'kendala-login' },
    )
  }
  await tindak(k, t, 'aktif', { semua: true })
}

/** The report that is uploaded: the roster with its attendance, as the LMS would export it. */
const laporan: Cara = async (lari, t, k) => {
  const baris = (await roster(lari, k)).map((p) => [
    p.nip,
    p.nama,
    p.hadir_persen ?? '',
    p.lulus ? 'lulus' : 'tidak lulus',
  ])
  const isi = susunCsv([['NIP', 'Nama', 'Kehadiran (%)', 'Hasil'], ...baris])
  await selesai(k, t, { laporan: await k.unggah('laporan-pelaksanaan.csv', Buffer.from(isi)) })
}

/** One way of doing per handler; a handler without one stops the run and says so. */
export const CARA: Record<string, Cara> = {
  'pelatihan.rencana': async (lari, t, k) => {
    await selesai(k, t, lari.bahan.pelatihan)
  },
  'surat.konsep': surat,
  'surat.ketik': surat,
  'surat.paraf': paraf,
  'surat.tandaTangan': tandaTangan,
  'surat.agenda': seperti,
  'surat.kirim': seperti,
  'surat.gandakan': seperti,
  'surat.terimaBalasan': balasan,
  'catat.selesai': dengan({ catatan: 'Dilaksanakan.' }),
  'serah.terima': seperti,
  'arsip.simpan': dengan({ tempat: 'Lemari arsip Bidang PSDA, map pelatihan' }),
  'peserta.himpun': async (lari, t, k) => {
    await imporPeserta(lari, t, k)
    await selesai(k, t, {})
  },
  'peserta.daftar': async (lari, t, k) => {
    await imporPeserta(lari, t, k)
    await selesai(k, t, {})
  },
  'peserta.serahTerima': async (_, t, k) => {
    await selesai(k, t, t.tugas.tahap.periksa ? { keputusan: 'ya' } : {})
  },
  'peserta.akun': akunAktif,
  'peserta.resetSandi': dengan({ kanal: 'wa' }),
  'peserta.hadir': seperti,
  'pelaksanaan.catat': seperti,
  'pelaksanaan.pantau': dengan({ temuan: 'Seluruh peserta aktif mengikuti kegiatan.' }),
  'peserta.kelulusan': seperti,
  'peserta.laporan': dengan({}),
  'laporan.unggah': laporan,
  'cadangan.buat': dengan({ berkas: 'kursus-tata-naskah.mbz', tempat: 'Hard disk arsip bidang' }),
  'sertifikat.data': async (lari, t, k) => {
    if (t.data.rekap.jumlah === 0) await imporPeserta(lari, t, k)
    await selesai(k, t, { ...t.awal, semuaLulus: true })
  },
  'sertifikat.unggah': dengan({}),
  'sertifikat.terimaKode': terimaKode,
  'usulan.verifikasi': async (_, t, k) => {
    await tindak(k, t, 'semua', { keputusan: 'terima', alasan: 'Memenuhi persyaratan.' })
  },
  'sertifikat.cetak': cetakSertifikat,
  'sertifikat.periksa': dengan({ keputusan: 'ya' }),
  'sertifikat.tandaTangan': tandaTanganSertifikat,
  'sertifikat.arsip': dengan({ tempat: 'Lemari arsip sertifikat' }),
  'sertifikat.gandakan': seperti,
  'sertifikat.serah': dengan({}),
  ...CARA_ORANG,
}
