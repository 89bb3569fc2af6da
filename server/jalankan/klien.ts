import {
  isiAlamat,
  type Alamat,
  type Bacaan,
  type Hasil,
  type Isian,
  type Tindakan,
} from './api.js'

/** What the office answered when it refused: the same code and sentence a person would read. */
export class Tolakan extends Error {
  readonly status: number
  readonly kode: string
  constructor(status: number, kode: string, pesan: string) {
    super(pesan)
    this.name = 'Tolakan'
    this.status = status
    this.kode = kode
  }
}

/** No answer, or one that says the server is in trouble: whether it was done is not known. */
export class Terputus extends Error {
  constructor(pesan: string, options?: ErrorOptions) {
    super(pesan, options)
    this.name = 'Terputus'
  }
}

/** Somebody at the keyboard, over HTTP. */
export interface Tamu {
  /** The server's day (UTC) when it last answered; this machine's calendar may be wrong. */
  hariIni(): string
  ambil<J extends Bacaan>(jalur: J, ...alamat: Alamat<'GET', J>): Promise<Hasil<'GET', J>>
  kirim<J extends Tindakan>(
    jalur: J,
    isi: Isian<J>,
    ...alamat: Alamat<'POST', J>
  ): Promise<Hasil<'POST', J>>
  unggah(nama: string, isi: Buffer): Promise<{ sha256: string; nama: string }>
  unduh<J extends Bacaan>(jalur: J, ...alamat: Alamat<'GET', J>): Promise<Buffer>
}

/** One person who is logged in: keeps their cookie and CSRF token. */
export interface Klien extends Tamu {
  nama: string
  pegawaiId: string
}

interface Sesi {
  kuki: string
  csrf: string
  hariIni: string
}
interface Badan {
  isi: BodyInit
  tipe?: string
}

/** The one action that takes a file instead of fields. */
const UNGGAH: Tindakan = '/berkas'

/** One answer may take this long, in milliseconds: an import of 10,000 rows does take a while. */
const BATAS = 120_000

/** Logs in. Errors: Tolakan (wrong password, throttled), Terputus. */
export async function masuk(alamat: string, nama: string, sandi: string): Promise<Klien> {
  const { sesi, klien } = hubungi(alamat)
  const akun = await klien.kirim('/masuk', { namaPengguna: nama, sandi })
  sesi.csrf = akun.csrf
  return { ...klien, nama, pegawaiId: akun.pegawaiId }
}

/** Somebody without an account. */
export const tamu = (alamat: string): Tamu => hubungi(alamat).klien

function hubungi(alamat: string): { sesi: Sesi; klien: Tamu } {
  const sesi: Sesi = { kuki: '', csrf: '', hariIni: '' }
  const minta = async (metode: string, jalur: string, badan?: Badan): Promise<Buffer> => {
    try {
      return await satuPermintaan(alamat, sesi, metode, `/api${jalur}`, badan)
    } catch (galat) {
      if (galat instanceof Tolakan || galat instanceof Terputus) throw galat
      throw new Terputus(`Server ${alamat} tidak dapat dihubungi (${sebab(galat)}).`, {
        cause: galat,
      })
    }
  }
  const json = (isi: Buffer) => JSON.parse(isi.toString('utf8'))
  const klien: Tamu = {
    hariIni: () => sesi.hariIni,
    ambil: async (jalur, ...[alamat]) => json(await minta('GET', isiAlamat(jalur, alamat))),
    async kirim(jalur, isi, ...[alamat]) {
      const badan = { isi: JSON.stringify(isi), tipe: 'application/json' }
      return json(await minta('POST', isiAlamat(jalur, alamat), badan))
    },
    async unggah(namaBerkas, isi) {
      const form = new FormData()
      form.set('berkas', new File([new Uint8Array(isi)], namaBerkas))
      return json(await minta('POST', UNGGAH, { isi: form }))
    },
    unduh: (jalur, ...[alamat]) => minta('GET', isiAlamat(jalur, alamat)),
  }
  return { sesi, klien }
}

async function satuPermintaan(
  alamat: string,
  sesi: Sesi,
  metode: string,
  jalur: string,
  badan?: Badan,
): Promise<Buffer> {
  const res = await fetch(new URL(jalur, alamat), {
    method: metode,
    redirect: 'manual',
    signal: AbortSignal.timeout(BATAS),
    headers: {
      accept: 'application/json',
      cookie: sesi.kuki,
      ...(sesi.csrf ? { 'x-csrf-token': sesi.csrf } : {}),
      ...(badan?.tipe ? { 'content-type': badan.tipe } : {}),
    },
    ...(badan ? { body: badan.isi } : {}),
  })
  for (const baris of res.headers.getSetCookie()) sesi.kuki = gabung(sesi.kuki, baris)
  const saat = new Date(res.headers.get('date') ?? NaN)
  if (!Number.isNaN(saat.getTime())) sesi.hariIni = saat.toISOString().slice(0, 10)
  // Read to the end before it is believed: a server that dies half-way leaves half a file.
  const isi = Buffer.from(await res.arrayBuffer())
  if (!res.ok) tolak(res.status, isi)
  return isi
}

function tolak(status: number, isi: Buffer): never {
  let jawaban: { kode?: string; pesan?: string } = {}
  try {
    jawaban = JSON.parse(isi.toString('utf8'))
  } catch {
    /* not ours: a proxy's page */
  }
  const pesan = jawaban.pesan ?? `Server menjawab ${status}.`
  if (status >= 500) throw new Terputus(pesan)
  throw new Tolakan(status, jawaban.kode ?? 'TIDAK_DIKENAL', pesan)
}

function sebab(galat: unknown): string {
  const { name, message, cause } = galat as Error & { cause?: { code?: string; message?: string } }
  if (name === 'TimeoutError') return `tidak menjawab dalam ${BATAS / 1000} detik`
  return cause?.code ?? cause?.message ?? message
}

function gabung(kuki: string, baris: string): string {
  const [pasangan] = baris.split(';')
  const nama = pasangan!.split('=')[0]
  return [...kuki.split('; ').filter((k) => k && !k.startsWith(`${nama}=`)), pasangan!].join('; ')
}
