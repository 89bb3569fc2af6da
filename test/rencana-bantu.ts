import type { Klien } from './klien.js'

/** A level for each of the nine competences. */
export const SKJ = { 1: 2, 2: 1, 3: 2, 4: 2, 5: 1, 6: 2, 7: 2, 8: 2, 9: 2 }

export const NIP_PNS = '199003152015031002'
export const NIP_ATASAN = '197807202002121005'

/** The form of a plan as a program sends it, with so many proposals. */
export const isiRencana = (jumlah: number, lain: Record<string, unknown> = {}) => ({
  jenisJabatan: 'pengawas',
  skj: SKJ,
  email: 'pns@kukar.example',
  nilaiKinerja: 75.995,
  usulan: Array.from({ length: jumlah }, (_, i) => ({
    bentuk: 'KL10',
    jp: 40,
    hari: 5,
    tanggal: '2027-03-08',
    materi: `Penyempurnaan aplikasi e-label ${i + 1}`,
    anggaran: 2_500_000,
    lembaga: 'Lembaga Pelatihan Contoh',
    sumberDana: 'APBD',
    alasan: 'Untuk meningkatkan kompetensi mengelola aplikasi.',
  })),
  pernyataan: true,
  ...lain,
})

/** Two good rows, one that repeats, one with a short NIP, one whose superior nobody knows. */
export const lembarOrang = (): string =>
  [
    'NIP;Nama;Perangkat Daerah;Jabatan;Jenis Jabatan;NIP Atasan',
    `${NIP_PNS};Budi Pegawai, S.Kom.;Dinas Pendidikan;Analis;Pelaksana;${NIP_ATASAN}`,
    `${NIP_ATASAN};Siti Atasan;Dinas Pendidikan;Kepala Bidang;Administrator;`,
    `${NIP_PNS};Budi Pegawai;Dinas Pendidikan;;;`,
    '19900315201503100;Pendek;Dinas Pendidikan;;;',
    '199103152015031003;Tanpa Atasan;Dinas Pendidikan;;;198001012005011009',
  ].join('\n')

/** People of an agency by a sheet of `NIP;Nama;Perangkat Daerah;NIP Atasan`. */
export async function impor(admin: Klien, baris: string[]): Promise<void> {
  const csv = ['NIP;Nama;Perangkat Daerah;NIP Atasan', ...baris].join('\n')
  const { sha256 } = await admin.simpanBerkas('orang.csv', csv)
  const isi = { sidik: sha256, berlaku: '2026-11-01', lewatiSalah: false }
  const h = await admin.post('/perangkat/impor', isi)
  if (h.status !== 200) throw new Error(h.teks)
}
