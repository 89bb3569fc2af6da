import type { Jawaban, Klien } from './klien.js'

/** Five people of one instansi: each is a fifth of the roster, so four of them are 80 %. */
export const NIP = [
  '198111012007011026',
  '198606282009122040',
  '198307242007041027',
  '197912192002032038',
  '199003152015031011',
]
const NAMA = ['Ahmad Fauzan', 'Siti Aisyah', 'Yohanes Bala', 'Ratna Dewi', 'Budi Santoso']

/** A roster of the first `n` people, as an office would send it. */
export const lembarPeserta = (n = NIP.length): string =>
  [
    'NIP;Nama;Gol;Jabatan;Instansi',
    ...NIP.slice(0, n).map(
      (nip, i) => `'${nip};${NAMA[i]};III/c;Arsiparis Ahli Muda;Dinas Kesehatan`,
    ),
  ].join('\r\n')

/** LAN's answer: one registration code for each of these people. */
export const lembarKode = (nip: readonly string[] = NIP): string =>
  ['NIP;Kode Registrasi', ...nip.map((n, i) => `${n};27.01.PT.0004${i}`)].join('\r\n')

export const PELATIHAN = {
  nama: 'Pelatihan Teknis Tata Naskah Dinas',
  jenis: 'teknis',
  penyelenggara: 'sendiri',
  angkatan: 'I',
  mulai: '2027-01-18',
  selesai: '2027-01-22',
  tempat: 'Aula BKPSDM, Tenggarong',
  jp: 40,
  narasumber: ['Lembaga Administrasi Negara'],
  instansi: ['Dinas Kesehatan', 'Inspektorat Daerah', 'Sekretariat Daerah'] as [
    string,
    string,
    string,
  ],
  panitia: [{ nama: 'Dewi Kartika Lestari', jabatan: 'Pokja', kedudukan: 'Ketua' }],
}

/** What the writer of a letter adds to what its template proposes. */
const TAMBAHAN: Record<string, Record<string, unknown>> = {
  'surat-permohonan-narasumber': { materi: 'Tata naskah dinas', jp: 4, narahubung: 'Pengelola' },
  'surat-pemberitahuan': { batasBalasan: '2026-12-11' },
  'undangan-pembukaan': { tujuan: ['Inspektur Daerah'] },
}

/** A task as its JSON page shows it, with the browser of who does it. */
export interface Dibaca {
  tugas: { id: string; naskah: string; perkara_id: string; tahap: Record<string, unknown> }
  awal: Record<string, unknown>
  data: Record<string, any>
  k: Klien
}

/** The body of an answer that must not be a refusal. */
export function wajib(j: Jawaban): any {
  if (j.status >= 400)
    throw new Error(`${j.status} ${j.json?.kode ?? ''}: ${j.json?.pesan ?? j.teks}`)
  return j.json
}

/** A file stored by this person, as forms name it. */
export async function berkas(
  k: Klien,
  nama: string,
  isi: string | Buffer,
): Promise<{ sha256: string; nama: string }> {
  const { sha256 } = await k.simpanBerkas(nama, isi)
  return { sha256, nama }
}

const selesai = async (d: Dibaca, isi: Record<string, unknown>): Promise<void> => {
  wajib(await d.k.post(`/tugas/${d.tugas.id}/selesai`, isi))
}
const tindak = async (d: Dibaca, nama: string, isi: Record<string, unknown>): Promise<void> => {
  wajib(await d.k.post(`/tugas/${d.tugas.id}/tindakan/${nama}`, isi))
}

type Cara = (d: Dibaca) => Promise<void>

const seperti: Cara = (d) => selesai(d, d.awal)
const hanya =
  (isi: Record<string, unknown>): Cara =>
  (d) =>
    selesai(d, isi)
const dengan =
  (isi: Record<string, unknown>): Cara =>
  (d) =>
    selesai(d, { ...d.awal, ...isi })
const surat: Cara = (d) => selesai(d, { ...d.awal, ...TAMBAHAN[d.tugas.naskah] })
const impor =
  (isi: () => string): Cara =>
  async (d) =>
    tindak(d, 'impor', { berkas: await berkas(d.k, 'daftar.csv', isi()) })

const balasan: Cara = async (d) => {
  for (const [i, b] of d.data.balasan.entries()) {
    await tindak(d, 'balasan', {
      instansi: b.instansi,
      nomor: `800/${i}/${d.tugas.perkara_id}`,
      tanggal: '2026-11-02',
      hal: 'Usulan calon peserta',
      kepada: 'kabid',
      instruksi: 'Proses lebih lanjut',
    })
  }
}

/** The plain way of doing each kind of task: everyone agrees, everything is there. */
/** The training of these tests is still to come; the form then asks why. */
const cetakSertifikat = (d: any) =>
  selesai(d, {
    ...d.awal,
    ...(d.skema?.properties?.alasanMendahului && {
      alasanMendahului: 'Dicetak sebelum penutupan.',
    }),
  })

export const CARA: Record<string, Cara> = {
  'pelatihan.rencana': hanya(PELATIHAN),
  'surat.konsep': surat,
  'surat.ketik': surat,
  'surat.paraf': dengan({ keputusan: 'ya' }),
  'surat.tandaTangan': dengan({ keputusan: 'ya' }),
  'surat.agenda': seperti,
  'surat.kirim': seperti,
  'surat.gandakan': seperti,
  'surat.terimaBalasan': balasan,
  'catat.selesai': hanya({}),
  'serah.terima': seperti,
  'arsip.simpan': hanya({ tempat: 'Lemari arsip' }),
  'peserta.himpun': async (d) => {
    await impor(lembarPeserta)(d)
    await selesai(d, {})
  },
  'peserta.daftar': async (d) => {
    await impor(lembarPeserta)(d)
    await selesai(d, {})
  },
  'peserta.serahTerima': (d) => selesai(d, d.tugas.tahap.periksa ? { keputusan: 'ya' } : {}),
  'peserta.akun': (d) => tindak(d, 'aktif', { semua: true }),
  'peserta.resetSandi': dengan({ kanal: 'wa' }),
  'peserta.hadir': seperti,
  'pelaksanaan.catat': seperti,
  'pelaksanaan.pantau': hanya({ temuan: 'Berjalan baik.' }),
  'peserta.kelulusan': seperti,
  'peserta.laporan': hanya({}),
  'laporan.unggah': async (d) =>
    selesai(d, { laporan: await berkas(d.k, 'laporan.pdf', '%PDF-1.4 uji') }),
  'cadangan.buat': hanya({ berkas: 'kursus.mbz', tempat: 'Hard disk arsip' }),
  'sertifikat.data': async (d) => {
    if (d.data.rekap.jumlah === 0) await impor(lembarPeserta)(d)
    await selesai(d, { ...d.awal, semuaLulus: true })
  },
  'sertifikat.unggah': hanya({}),
  'sertifikat.terimaKode': impor(lembarKode),
  'sertifikat.cetak': cetakSertifikat,
  'sertifikat.periksa': hanya({ keputusan: 'ya' }),
  'sertifikat.tandaTangan': hanya({ keputusan: 'ya' }),
  'sertifikat.arsip': hanya({ tempat: 'Lemari arsip sertifikat' }),
  'sertifikat.gandakan': seperti,
  'sertifikat.serah': hanya({}),
}
