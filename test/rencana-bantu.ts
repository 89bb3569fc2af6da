import type { Knex } from 'knex'
import type { Kantor } from './helper.js'
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

/** Proposals whose row says something else than their case. */
export async function tidakSepakat(db: Knex): Promise<unknown[]> {
  const { rows } = await db.raw(
    `select u.materi, u.tahap, p.status, t.handler from usulan_bangkom u
       join perkara p on p.id = u.perkara_id
       left join tugas t on t.perkara_id = p.id and t.status = 'terbuka'
      where coalesce(t.handler, p.status) not in (
        select h from (values ('konsep', 'rencana.kirim'), ('verifikasi', 'rencana.putus'),
          ('diterima', 'rencana.mulai'), ('berjalan', 'rencana.lapor'), ('ditolak', 'selesai'),
          ('ditolak', 'dihentikan'), ('selesai', 'selesai')) as x (tahap, h)
         where x.tahap = u.tahap)`,
  )
  return rows
}

/** An account for somebody who was imported, logged in. */
export async function akunPns(
  k: Kantor,
  admin: Klien,
  nip: string,
  namaPengguna: string,
): Promise<Klien> {
  const { id } = await k.db('pegawai').where({ nip }).first('id')
  const isi = { namaPengguna, sandiBaru: 'kata-sandi-awal-pns', admin: false }
  const h = await admin.post(`/pegawai/${id}/akun`, isi)
  if (h.status !== 200) throw new Error(h.teks)
  return k.masukSebagai(namaPengguna)
}

/** A proposal of `pns`, sent. */
export async function kirimRencana(pns: Klien, materi: string): Promise<string> {
  const isi = isiRencana(1)
  isi.usulan[0]!.materi = materi
  const { id } = (await pns.post('/rencana/baru/2027/klasikal', isi)).json
  const h = await pns.post(`/rencana/${id[0]}/kirim`)
  if (h.status !== 200) throw new Error(h.teks)
  return id[0]
}
