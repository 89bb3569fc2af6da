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

/** One person at the keyboard, over HTTP: keeps their cookie and CSRF token. */
export interface Klien {
  nama: string
  pegawaiId: string
  ambil<T = any>(jalur: string): Promise<T>
  kirim<T = any>(jalur: string, isi: Record<string, unknown>): Promise<T>
  unggah(nama: string, isi: Buffer): Promise<{ sha256: string; nama: string }>
  unduh(jalur: string): Promise<Buffer>
}

/** Logs in. Errors: Tolakan (wrong password, throttled). */
export async function masuk(alamat: string, nama: string, sandi: string): Promise<Klien> {
  let kuki = ''
  let csrf = ''
  const minta = async (metode: string, jalur: string, badan?: BodyInit, tipe?: string): Promise<Response> => {
    const res = await fetch(new URL(jalur, alamat), {
      method: metode,
      redirect: 'manual',
      headers: {
        accept: 'application/json', cookie: kuki, ...(csrf ? { 'x-csrf-token': csrf } : {}),
        ...(tipe ? { 'content-type': tipe } : {}),
      },
      ...(badan === undefined ? {} : { body: badan }),
    })
    for (const baris of res.headers.getSetCookie()) kuki = gabung(kuki, baris)
    if (res.status >= 400) await tolak(res)
    return res
  }
  const kirim = async (jalur: string, isi: Record<string, unknown>) =>
    (await minta('POST', `/api${jalur}`, JSON.stringify(isi), 'application/json')).json()

  const sesi = await kirim('/masuk', { namaPengguna: nama, sandi }) as { csrf: string; pegawaiId: string }
  csrf = sesi.csrf
  return {
    nama,
    pegawaiId: sesi.pegawaiId,
    ambil: async (jalur) => (await minta('GET', `/api${jalur}`)).json() as any,
    kirim: kirim as Klien['kirim'],
    async unggah(namaBerkas, isi) {
      const form = new FormData()
      form.set('berkas', new File([new Uint8Array(isi)], namaBerkas))
      return (await minta('POST', '/api/berkas', form)).json() as any
    },
    unduh: async (jalur) => Buffer.from(await (await minta('GET', `/api${jalur}`)).arrayBuffer()),
  }
}

async function tolak(res: Response): Promise<never> {
  const isi = await res.json().catch(() => null) as { kode?: string; pesan?: string } | null
  throw new Tolakan(res.status, isi?.kode ?? 'TIDAK_DIKENAL', isi?.pesan ?? `Server menjawab ${res.status}.`)
}

function gabung(kuki: string, baris: string): string {
  const [pasangan] = baris.split(';')
  const nama = pasangan!.split('=')[0]
  return [...kuki.split('; ').filter((k) => k && !k.startsWith(`${nama}=`)), pasangan!].join('; ')
}
