import { masuk, type Klien } from './klien.js'

/** Accounts by role. The default is the sample office; `--akun berkas.json` names others. */
export interface Akun { namaPengguna: string; sandi: string }
export type AkunPeran = Record<string, Akun>

/** The people of the run, each logged in once, when first needed. */
export interface Orang {
  peran(kode: string): Promise<Klien>
  /** Whoever of the known accounts is this person. */
  pegawai(id: string): Promise<Klien>
}

export function orang(alamat: string, akun: AkunPeran): Orang {
  const sudah = new Map<string, Promise<Klien>>()
  const buka = (a: Akun): Promise<Klien> => {
    const ada = sudah.get(a.namaPengguna)
    if (ada) return ada
    const klien = masuk(alamat, a.namaPengguna, a.sandi)
    sudah.set(a.namaPengguna, klien)
    return klien
  }
  return {
    peran(kode) {
      const a = akun[kode]
      if (!a) throw new Error(`Tidak ada akun untuk peran ${kode}.`)
      return buka(a)
    },
    async pegawai(id) {
      for (const a of Object.values(akun)) {
        const klien = await buka(a)
        if (klien.pegawaiId === id) return klien
      }
      throw new Error('Penandatangan yang tercetak tidak ada di antara akun yang dikenal.')
    },
  }
}
