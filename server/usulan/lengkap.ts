import type { DataPeserta } from '../peserta/impor/index.js'
import { LABEL } from '../peserta/impor/index.js'
import type { Kenal } from './silang.js'

type Isian = Exclude<keyof DataPeserta, 'nip' | 'nama' | 'jenisPegawai' | 'instansi'>

/** What may be filled in where the list says nothing, and from where, the better source first. */
const SUMBER: Record<Isian, readonly ('pegawai' | 'penempatan' | 'dahulu')[]> = {
  gelarDepan: ['pegawai', 'dahulu'],
  gelarBelakang: ['pegawai', 'dahulu'],
  golongan: ['pegawai', 'dahulu'],
  pangkat: ['pegawai', 'dahulu'],
  jabatan: ['penempatan', 'dahulu'],
  unitKerja: ['dahulu'],
  email: ['pegawai', 'dahulu'],
  hp: ['dahulu'],
  jenisKelamin: ['dahulu'],
  tempatLahir: ['dahulu'],
  tanggalLahir: ['dahulu'],
}

/** Fills gaps from what is on record; what the list says is never overruled. */
export function lengkapi(data: DataPeserta, kenal: Kenal | undefined, pd: string): DataPeserta {
  const isi: Record<string, string> = { ...data, instansi: data.instansi || pd }
  if (kenal) {
    const dari = {
      pegawai: kenal.pegawai as Record<string, string> | null,
      penempatan: { jabatan: kenal.jabatan ?? '' } as Record<string, string>,
      dahulu: kenal.dahulu,
    }
    // Titles belong to a name as a whole: half of them from elsewhere would print a wrong one.
    const bergelar = isi.gelarDepan !== '' || isi.gelarBelakang !== ''
    for (const [kolom, sumber] of Object.entries(SUMBER)) {
      if (isi[kolom] !== '' || (bergelar && kolom.startsWith('gelar'))) continue
      isi[kolom] = sumber.map((s) => dari[s]?.[kolom]).find((v) => v) ?? ''
    }
    if (!isi.jenisPegawai && (kenal.jenis === 'pns' || kenal.jenis === 'pppk'))
      isi.jenisPegawai = kenal.jenis
  }
  return { ...isi, jenisPegawai: isi.jenisPegawai || 'pns' } as unknown as DataPeserta
}

/** What is still missing before somebody can be sent; empty when nothing is. */
export function kurang(d: DataPeserta): string[] {
  const wajib = (['golongan', 'jabatan', 'unitKerja'] as const).filter((k) => d[k] === '')
  const kontak = d.email === '' && d.hp === '' ? ['Email atau nomor HP'] : []
  return [...wajib.map((k) => LABEL[k]), ...kontak]
}

/** What a verifier or an agency should know of somebody, one sentence each. */
export function perhatian(
  kenal: Kenal | undefined,
  { pdId, sebutPd }: { pdId: string; sebutPd: boolean },
): string[] {
  if (!kenal) return []
  const { lain, pernah, pd } = kenal
  return [
    ...(lain
      ? [`Sudah diusulkan ${sebutPd ? lain : 'perangkat daerah lain'} untuk pelatihan ini.`]
      : []),
    ...(pernah ? [sebutPernah(pernah)] : []),
    ...(pd && kenal.pdId !== pdId ? [`Menurut data kepegawaian bertugas di ${pd}.`] : []),
  ]
}

function sebutPernah({ nama, angkatan, tahun, nomor }: NonNullable<Kenal['pernah']>): string {
  const sertifikat = nomor ? `, sertifikat nomor ${nomor}` : ''
  return `Sudah mengikuti ${nama}${angkatan ? ` Angkatan ${angkatan}` : ''} tahun ${tahun}${sertifikat}.`
}
