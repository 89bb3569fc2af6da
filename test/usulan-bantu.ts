import type { Kantor, Klien } from './helper.js'
import { berkas, PELATIHAN, wajib } from './langkah-cara.js'

/** People of agencies: who proposes for which, by account. */
export const PENGUSUL = {
  disdik: { nip: '199003152015031002', nama: 'Budi Pengusul', pd: 'Dinas Pendidikan' },
  dinkes: { nip: '198606282009122040', nama: 'Siti Pengusul', pd: 'Dinas Kesehatan' },
} as const

export const URAIAN_SURAT = '%PDF-1.4 surat usulan'

/** NIP of made-up people that are right in every digit; `n` from 0. */
export const nipKe = (n: number): string =>
  `1985${String((n % 12) + 1).padStart(2, '0')}${String((n % 28) + 1).padStart(2, '0')}201001${
    n % 2 ? 2 : 1
  }${String((n % 998) + 1).padStart(3, '0')}`

export const calonKe = (n: number, lain: Record<string, string> = {}) => ({
  ...{ nip: nipKe(n), nama: `Calon Nomor ${kata(n)}`, golongan: 'III/c', jabatan: 'Analis' },
  ...{ unitKerja: 'Sekretariat', email: `calon${n}@pd.example`, ...lain },
})

const kata = (n: number): string => [...String(n)].map((d) => 'ABCDEFGHIJ'[Number(d)]).join('')

/** Brings the agencies, their people, accounts and appointments in, as an administrator would. */
export async function siapkanPengusul(k: Kantor): Promise<Record<keyof typeof PENGUSUL, Klien>> {
  const admin = await k.masukSebagai('admin')
  const isi = ['NIP;Nama;Perangkat Daerah;Jabatan', ...Object.values(PENGUSUL).map(baris)]
  const { sha256 } = await berkas(admin, 'orang.csv', isi.join('\n'))
  const impor = { sidik: sha256, berlaku: '2026-11-01', lewatiSalah: false }
  wajib(await admin.post('/perangkat/impor', impor))
  const hasil: Record<string, Klien> = {}
  for (const [akun, { nip }] of Object.entries(PENGUSUL)) {
    const { id } = await k.db('pegawai').where({ nip }).first('id')
    const sandiBaru = 'kata-sandi-awal-pengusul'
    const isian = { namaPengguna: akun, sandiBaru, admin: false }
    wajib(await admin.post(`/pegawai/${id}/akun`, isian))
    wajib(await admin.post('/usulan/pengusul', { nip }))
    hasil[akun] = await k.masukSebagai(akun)
  }
  return hasil as Record<keyof typeof PENGUSUL, Klien>
}

const baris = (p: (typeof PENGUSUL)[keyof typeof PENGUSUL]): string =>
  `${p.nip};${p.nama};${p.pd};Kasubbag Umum`

/** Their placement from the 23rd on, as an administrator imports it. */
export async function pindahKe(k: Kantor, akun: keyof typeof PENGUSUL, pd: string): Promise<void> {
  const admin = await k.masukSebagai('admin')
  const isi = ['NIP;Nama;Perangkat Daerah;Jabatan', baris({ ...PENGUSUL[akun], pd } as never)]
  const { sha256 } = await berkas(admin, 'pindah.csv', isi.join('\n'))
  const impor = { sidik: sha256, berlaku: '2026-11-23', lewatiSalah: false }
  wajib(await admin.post('/perangkat/impor', impor))
}

/** A training that takes proposals. */
export async function pelatihanTerbuka(
  pengelola: Klien,
  kuota: number,
  isi: Partial<typeof PELATIHAN> = {},
): Promise<string> {
  const { id } = wajib(await pengelola.post('/pelatihan', { ...PELATIHAN, ...isi }))
  wajib(await pengelola.post(`/usulan/pelatihan/${id}/buka`, { kuota, tutup: '2026-12-18' }))
  return id
}

/** A draft of this agency with so many people, from the one numbered `dari`. */
export async function konsep(
  k: Kantor,
  siapa: Klien,
  pelatihanId: string,
  pdNama: string,
  dari: number,
  banyak: number,
): Promise<string> {
  const pd = (await k.db('pd').where({ nama: pdNama }).first('id')).id
  const { id } = wajib(await siapa.post(`/usulan/pelatihan/${pelatihanId}`, { pd }))
  for (let n = dari; n < dari + banyak; n++)
    wajib(await siapa.post(`/usulan/${id}/peserta`, calonKe(n)))
  return id
}

/** The open task of a proposal. */
export const tugasUsulan = (k: Kantor, usulanId: string): Promise<any> =>
  k
    .db('tugas as t')
    .join('usulan_peserta as u', 'u.perkara_id', 't.perkara_id')
    .where({ 'u.id': usulanId, 't.status': 'terbuka' })
    .first('t.*')

/** Decides on everybody of a proposal alike. */
export async function putusSemua(
  k: Kantor,
  pengelola: Klien,
  usulanId: string,
  keputusan = 'terima',
) {
  const { id } = await tugasUsulan(k, usulanId)
  return pengelola.post(`/tugas/${id}/tindakan/semua`, {
    ...{ keputusan, alasan: 'Memenuhi persyaratan.' },
  })
}
