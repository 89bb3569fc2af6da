import { AwsClient } from 'aws4fetch'
import { SimpananGalat, type Simpanan } from './types.js'

export interface SetelanS3 {
  /** Address of the bucket, with a folder if it is shared: `https://s3.example/paraf`. */
  url: string
  wilayah: string
  kunci: string
  rahasia: string
}

/** One request may take so long, in milliseconds; the largest file is 200 MB. */
const BATAS = 60_000
/** Tries after the first, with growing pauses, where the store says it is busy. */
const ULANG = 2

/**
 * Any store that speaks S3 (signature version 4). Every upload names its SHA-256, so that the store
 * itself refuses bytes that were damaged on the way.
 */
export function bukaS3(s: SetelanS3): Simpanan {
  const aws = new AwsClient({
    accessKeyId: s.kunci,
    secretAccessKey: s.rahasia,
    region: s.wilayah,
    service: 's3',
    retries: ULANG,
  })
  const dasar = s.url.replace(/\/+$/, '')
  // Folders keep a bucket readable for people, and old stores quick.
  const alamat = (sha256: string): string => `${dasar}/${sha256.slice(0, 2)}/${sha256}`
  const minta = async (url: string, opsi: RequestInit = {}): Promise<Response> => {
    try {
      return await aws.fetch(url, { ...opsi, signal: AbortSignal.timeout(BATAS) })
    } catch (galat) {
      throw new SimpananGalat('tidak dapat dihubungi', { cause: galat })
    }
  }
  return {
    nama: dasar,
    async simpan(sha256, { isi, mime }) {
      const headers = { 'content-type': mime, 'x-amz-content-sha256': sha256 }
      const body = new Uint8Array(isi)
      await wajibBerhasil(await minta(alamat(sha256), { method: 'PUT', headers, body }))
    },
    async ambil(sha256) {
      const res = await minta(alamat(sha256))
      if (res.status === 404) {
        await res.arrayBuffer()
        return null
      }
      return wajibBerhasil(res)
    },
    async hapus(sha256) {
      const res = await minta(alamat(sha256), { method: 'DELETE' })
      if (res.status === 404) await res.arrayBuffer()
      else await wajibBerhasil(res)
    },
    async daftar(lanjut) {
      const url = urlDaftar(dasar, lanjut)
      return bacaDaftar((await wajibBerhasil(await minta(url))).toString('utf8'))
    },
  }
}

/** Reads the answer to its end. Errors: SimpananGalat with what the store said. */
async function wajibBerhasil(res: Response): Promise<Buffer> {
  let isi: Buffer
  try {
    isi = Buffer.from(await res.arrayBuffer())
  } catch (galat) {
    throw new SimpananGalat('jawabannya terputus', { cause: galat })
  }
  if (res.ok) return isi
  const kode = /<Code>([^<]{1,100})<\/Code>/.exec(isi.toString('utf8', 0, 4000))?.[1]
  throw new SimpananGalat(`menjawab ${res.status}${kode ? ` ${kode}` : ''}`)
}

/** The first part of the path is the bucket, the rest a prefix; a bucket in the host name has none. */
function urlDaftar(dasar: string, lanjut?: string): string {
  const url = new URL(dasar)
  const [ember = '', ...folder] = url.pathname.split('/').filter(Boolean)
  url.pathname = `/${ember}`
  url.searchParams.set('list-type', '2')
  if (folder.length > 0) url.searchParams.set('prefix', `${folder.join('/')}/`)
  if (lanjut) url.searchParams.set('continuation-token', lanjut)
  return url.href
}

/** Only objects named as ours are; whatever else lies in the bucket is not looked at. */
function bacaDaftar(xml: string) {
  const isi = [...xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)].flatMap(([, benda]) => {
    const sha256 = /<Key>(?:[^<]*\/)?([0-9a-f]{2})\/(\1[0-9a-f]{62})<\/Key>/.exec(benda!)?.[2]
    const diubah = /<LastModified>([^<]+)<\/LastModified>/.exec(benda!)?.[1]
    return sha256 && diubah ? [{ sha256, diubah: new Date(diubah) }] : []
  })
  const token = /<NextContinuationToken>([^<]+)<\/NextContinuationToken>/.exec(xml)?.[1]
  return { isi, lanjut: token ? bukaEntitas(token) : null }
}

const ENTITAS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const bukaEntitas = (teks: string): string =>
  teks.replace(/&(amp|lt|gt|quot|apos);/g, (_, nama: string) => ENTITAS[nama]!)
