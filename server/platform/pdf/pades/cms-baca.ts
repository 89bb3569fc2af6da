import { constants, createHash, verify, X509Certificate } from 'node:crypto'
import { OID, penerbitSeri } from './cms.js'
import { anak, baca, DerGagal, konteks, namaOid, NULL, TAG, wajibTag, type Unsur } from './der.js'

/** What a CMS signature says, and whether the mathematics hold. Trust is another question. */
export interface HasilCms {
  sertifikat: X509Certificate
  /** Certificates sent along. */
  bersama: X509Certificate[]
  /** signing-time of the CMS; PAdES has /M instead. */
  waktu: Date | null
  /** One sentence for each thing that is wrong; empty when it holds. */
  galat: string[]
}

const SIDIK: Record<string, string> = {
  '1.3.14.3.2.26': 'sha1',
  [OID.sha256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
const PSS = '1.2.840.113549.1.1.10'

/** Signature algorithms: the kind of key, and the hash where the name fixes it. */
const TANDA: Record<string, readonly [string, string?]> = {
  [OID.rsa]: ['rsa'],
  '1.2.840.113549.1.1.5': ['rsa', 'sha1'],
  [OID.rsaSha256]: ['rsa', 'sha256'],
  '1.2.840.113549.1.1.12': ['rsa', 'sha384'],
  '1.2.840.113549.1.1.13': ['rsa', 'sha512'],
  [PSS]: ['rsa'],
  [OID.ecdsaSha256]: ['ec', 'sha256'],
  '1.2.840.10045.4.3.3': ['ec', 'sha384'],
  '1.2.840.10045.4.3.4': ['ec', 'sha512'],
  '1.3.101.112': ['ed25519'],
}

interface Penanda {
  pengenal: Unsur
  sidik: string
  /** The signed attributes as they were signed: a SET OF. */
  atribut: Buffer | null
  algoritma: string
  nilai: Buffer
}

/**
 * Checks a detached CMS signature over `isi`. Answers what is wrong rather than throwing; throws
 * DerGagal only when it cannot be read at all.
 */
export function periksaCms(cms: Buffer, isi: readonly Buffer[]): HasilCms {
  const { bersama, penanda } = uraikan(cms)
  const sertifikat = bersama.find((c) => cocok(c, penanda.pengenal))
  if (!sertifikat) throw new DerGagal('sertifikat penanda tangan tidak disertakan')
  const galat: string[] = []
  const atribut = penanda.atribut ? bacaAtribut(penanda.atribut) : null
  if (penanda.sidik === 'sha1') galat.push('Tanda tangan memakai SHA-1 yang tidak lagi aman.')
  const sidik = createHash(penanda.sidik)
  for (const b of isi) sidik.update(b)
  if (atribut && !atribut.get(OID.sidik)?.isi.equals(sidik.digest()))
    galat.push('Isi dokumen berubah sesudah ditandatangani.')
  if (atribut) galat.push(...periksaEss(atribut, sertifikat))
  if (!cocokTanda(penanda, penanda.atribut ?? Buffer.concat(isi), sertifikat))
    galat.push(
      atribut
        ? 'Tanda tangan tidak cocok dengan kunci pada sertifikatnya.'
        : 'Isi dokumen berubah sesudah ditandatangani.',
    )
  const waktu = atribut?.get(OID.waktu)
  return { sertifikat, bersama, waktu: waktu ? bacaWaktu(waktu) : null, galat }
}

function uraikan(cms: Buffer): { bersama: X509Certificate[]; penanda: Penanda } {
  const luar = baca(cms)
  // Room kept for the signature is filled with zeros; anything else hides something.
  if (cms.subarray(luar.utuh.length).some((b) => b !== 0)) throw new DerGagal('ada isi tersembunyi')
  const [jenis, bungkus] = anak(wajibTag(luar, TAG.urutan))
  if (namaOid(jenis!) !== OID.signedData) throw new DerGagal('bukan SignedData')
  const isi = anak(wajibTag(anak(wajibTag(bungkus, konteks(0)))[0], TAG.urutan))
  const kantong = isi.find((u) => u.tag === konteks(0))
  const bersama = (kantong ? anak(kantong) : [])
    .filter((u) => u.tag === TAG.urutan)
    .map((u) => new X509Certificate(u.utuh))
  const para = anak(wajibTag(isi.at(-1), TAG.himpunan))
  if (para.length !== 1) throw new DerGagal('harus ada tepat satu penanda tangan')
  const penanda = bacaPenanda(anak(wajibTag(para[0], TAG.urutan)))
  // Not signed, but nobody has a reason to change them: a file that differs was tampered with.
  const sidik = anak(wajibTag(isi[1], TAG.himpunan)).map(fungsiSidik)
  if (!versi(isi[0], 1, 3, 4, 5) || !sidik.includes(penanda.sidik) || sidik.includes(null))
    throw new DerGagal('kepala tanda tangan rusak')
  if (namaOid(anak(wajibTag(isi[2], TAG.urutan))[0]!) !== OID.data)
    throw new DerGagal('isinya bukan dokumen')
  return { bersama, penanda }
}

const versi = (u: Unsur | undefined, ...boleh: number[]): boolean =>
  u?.tag === TAG.int && u.isi.length === 1 && boleh.includes(u.isi[0]!)

/** The hash an AlgorithmIdentifier names; its parameters are absent or NULL. */
function fungsiSidik(u: Unsur): string | null {
  const [id, ...sisa] = anak(wajibTag(u, TAG.urutan))
  return tanpaParameter(sisa) ? (SIDIK[namaOid(id!)] ?? null) : null
}

const tanpaParameter = (sisa: readonly Unsur[]): boolean =>
  sisa.length === 0 || (sisa.length === 1 && sisa[0]!.utuh.equals(NULL))

function bacaPenanda(u: Unsur[]): Penanda {
  const beratribut = u[3]?.tag === konteks(0)
  const [algoritma, nilai] = beratribut ? [u[4], u[5]] : [u[3], u[4]]
  const sidik = fungsiSidik(wajibTag(u[2], TAG.urutan))
  if (!sidik || !versi(u[0], 1, 3)) throw new DerGagal('fungsi sidik tidak dikenal')
  let atribut: Buffer | null = null
  if (beratribut) {
    atribut = Buffer.from(u[3]!.utuh)
    atribut[0] = TAG.himpunan
  }
  const [id, ...sisa] = anak(wajibTag(algoritma, TAG.urutan))
  const nama = namaOid(id!)
  if (nama !== PSS && !tanpaParameter(sisa)) throw new DerGagal('algoritma rusak')
  return {
    pengenal: u[1]!,
    sidik,
    atribut,
    algoritma: nama,
    nilai: wajibTag(nilai, TAG.oktet).isi,
  }
}

/** First value of each signed attribute; a second one of the same name would be a way to cheat. */
function bacaAtribut(himpunan: Buffer): Map<string, Unsur> {
  const semua = new Map<string, Unsur>()
  for (const a of anak(baca(himpunan))) {
    const [id, nilai] = anak(a)
    const nama = namaOid(id!)
    if (semua.has(nama)) throw new DerGagal('atribut berulang')
    const pertama = anak(wajibTag(nilai, TAG.himpunan))[0]
    if (pertama) semua.set(nama, pertama)
  }
  return semua
}

/** By issuer and serial number, or by subject key identifier ([0]). */
function cocok(c: X509Certificate, pengenal: Unsur): boolean {
  if (pengenal.tag === 0x80) return c.raw.includes(pengenal.isi)
  const { penerbit, seri } = penerbitSeri(c.raw)
  if (pengenal.tag !== TAG.urutan) return false
  return Buffer.concat([penerbit, seri]).equals(pengenal.isi)
}

/** signing-certificate(-v2): the certificate cannot be swapped for another with the same key. */
function periksaEss(atribut: ReadonlyMap<string, Unsur>, c: X509Certificate): string[] {
  const v2 = atribut.get(OID.sertifikatV2)
  const v1 = atribut.get(OID.sertifikatV1)
  if (!v2 && !v1) return []
  const butir = anak(anak(anak((v2 ?? v1)!)[0]!)[0]!)
  const berAlgoritma = Boolean(v2) && butir[0]!.tag === TAG.urutan
  const nama = v2 ? (berAlgoritma ? SIDIK[namaOid(anak(butir[0]!)[0]!)] : 'sha256') : 'sha1'
  const harap = wajibTag(butir[berAlgoritma ? 1 : 0], TAG.oktet).isi
  const benar = nama && createHash(nama).update(c.raw).digest().equals(harap)
  return benar ? [] : ['Sertifikat yang disertakan bukan yang dipakai menandatangani.']
}

function cocokTanda(p: Penanda, data: Buffer, c: X509Certificate): boolean {
  const { publicKey: kunci } = c
  const pss = {
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: constants.RSA_PSS_SALTLEN_AUTO,
  }
  const [jenis, sidik = p.sidik] = TANDA[p.algoritma] ?? []
  if (jenis !== kunci.asymmetricKeyType || sidik !== p.sidik) return false
  const edwards = kunci.asymmetricKeyType === 'ed25519'
  try {
    return verify(
      edwards ? null : p.sidik,
      data,
      { key: kunci, ...(p.algoritma === PSS ? pss : {}) },
      p.nilai,
    )
  } catch {
    return false
  }
}

/** UTCTime or GeneralizedTime in `Z`. */
function bacaWaktu(u: Unsur): Date | null {
  const t = u.isi.toString('latin1')
  const m = /^(\d{2,4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/.exec(t)
  if (!m) return null
  const tahun = m[1]!.length === 4 ? Number(m[1]) : Number(m[1]) + (Number(m[1]) < 50 ? 2000 : 1900)
  const [bulan, ...sisa] = m.slice(2).map(Number) as [number, number, number, number, number]
  return new Date(Date.UTC(tahun, bulan - 1, ...sisa))
}
