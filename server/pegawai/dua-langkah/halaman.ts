import type { JSX } from 'preact'
import type { Knex } from 'knex'
import { setelanKantor } from '../../kantor/setelan.js'
import { gambarQr } from '../../platform/docx/qr.js'
import type { Galat } from '../../platform/galat.js'
import type { Segel } from '../../platform/segel.js'
import type { Pelaku } from '../../values/pelaku.js'
import { base32, uriTotp } from '../../values/totp.js'
import { keadaan } from './atur.js'
import { HalamanDuaLangkah } from './views.js'
import { aturanDuaLangkah, wajib } from './wajib.js'

/** What the page of one's second step shows; the secret only until it is active. */
export async function bacaDuaLangkah(db: Knex, segel: Segel, pelaku: Pelaku) {
  const k = await keadaan(db, segel, pelaku.pegawaiId)
  const { singkatan, zona } = await setelanKantor(db)
  const akun = await db('akun').where({ pegawai_id: pelaku.pegawaiId }).first('nama_pengguna')
  const penerbit = singkatan ? `Paraf ${singkatan}` : 'Paraf'
  const uri = k?.rahasia && uriTotp({ penerbit, akun: akun.nama_pengguna, rahasia: k.rahasia })
  return {
    aktifAt: k?.aktifAt ?? null,
    ketikan: uri ? { rahasia: berempat(base32(k.rahasia!)), uri } : null,
    sisaCadangan: k?.sisaCadangan ?? 0,
    wajib: wajib(pelaku, await aturanDuaLangkah(db)),
    zona,
  }
}

/** The page; `galat` is what was wrong with the code just typed. */
export function tampilkan(
  { ketikan, ...data }: Awaited<ReturnType<typeof bacaDuaLangkah>>,
  csrf: string,
  galat: Galat | null = null,
): JSX.Element {
  // In the page itself: a file of its own would need an address that shows the secret.
  const gambar = (uri: string) => `data:image/png;base64,${gambarQr(uri).toString('base64')}`
  return HalamanDuaLangkah({
    ...data,
    csrf,
    galat,
    ketikan: ketikan && { rahasia: ketikan.rahasia, qr: gambar(ketikan.uri) },
  })
}

const berempat = (teks: string): string => teks.replace(/(.{4})(?=.)/g, '$1 ')
