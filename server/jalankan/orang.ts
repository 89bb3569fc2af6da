import { masuk, tamu, Tolakan, type Klien, type Tamu } from './klien.js'
import { tertunda } from './henti.js'

/** Accounts by role. The default is the sample office; `--akun berkas.json` names others. */
export interface Akun {
  namaPengguna: string
  sandi: string
  /** Passphrase of their electronic signature, where the run is to give it. */
  frasa?: string
}
export type AkunPeran = Record<string, Akun>

/** Accounts of the sample office: one for every role, the administrator, and who asks for something. */
const PERAN = [
  'kepala',
  'sekretaris',
  'kabid',
  'pokja',
  'pengelola',
  'agendaris',
  'admin-bangkom',
  'admin',
]
/** Who asks for something of their own, where the file of accounts names nobody. */
const PENGAJU = 'pokja'
const SANDI = 'ruang-tata-usaha'
const FRASA = 'tanda-tangan-contoh'

export const akunContoh = (): AkunPeran =>
  Object.fromEntries(
    [['pengaju', PENGAJU], ...PERAN.map((p) => [p, p.replace('-', '')])].map(
      ([peran, namaPengguna]) => [peran, { namaPengguna, sandi: SANDI, frasa: FRASA }],
    ),
  )

/** The people of the run, each logged in once, when first needed. */
export interface Orang {
  peran(kode: string): Promise<Klien>
  /** Whoever of the known accounts is this person; `siapa` names them where there is none. */
  pegawai(id: string, siapa: string): Promise<Klien>
  /** The passphrase they sign with. Errors: Henti where the file of accounts has none. */
  frasa(siapa: Klien): string
  /** Somebody without an account, on the public pages. */
  tamu(): Tamu
}

/** Errors: Henti for an account that is missing or refused; Terputus. */
export function orang(alamat: string, akun: AkunPeran): Orang {
  const sudah = new Map<string, Promise<Klien>>()
  const buka = (a: Akun): Promise<Klien> => {
    const ada = sudah.get(a.namaPengguna)
    if (ada) return ada
    const klien = masuk(alamat, a.namaPengguna, a.sandi).catch((galat) => {
      // A failure is not remembered: the next who asks tries again.
      sudah.delete(a.namaPengguna)
      if (!(galat instanceof Tolakan)) throw galat
      throw tertunda(
        `Akun ${a.namaPengguna}: ${galat.message} Akun lain disebutkan dengan --akun.`,
        galat,
      )
    })
    sudah.set(a.namaPengguna, klien)
    return klien
  }
  return {
    peran(kode) {
      const a = akun[kode]
      if (!a) throw tertunda(`Tidak ada akun untuk peran ${kode}. Tambahkan pada berkas --akun.`)
      return buka(a)
    },
    tamu: () => tamu(alamat),
    frasa({ nama }) {
      const frasa = Object.values(akun).find((a) => a.namaPengguna === nama)?.frasa
      if (!frasa)
        throw tertunda(
          `Akun ${nama} menandatangani secara elektronik: tambahkan "frasa" pada berkas --akun.`,
        )
      return frasa
    },
    async pegawai(id, siapa) {
      const dikenal = (a: Akun) => (sudah.has(a.namaPengguna) ? 0 : 1)
      // Those who are logged in already first: every other login costs a second of hashing.
      for (const a of Object.values(akun).sort((x, y) => dikenal(x) - dikenal(y))) {
        const klien = await buka(a)
        if (klien.pegawaiId === id) return klien
      }
      throw tertunda(
        `${siapa} tidak ada di antara akun yang dikenal. Tambahkan pada berkas --akun.`,
      )
    },
  }
}
