import { hurufTerlarang, kosongkan, rapikan } from '../../platform/xlsx/sel.js'
import { pisahGelar } from '../../values/gelar.js'
import { periksaNip, rapikanNip, type JenisPegawai } from '../../values/nip.js'
import { bacaGolongan, golonganDari, pangkatDari } from '../../values/pangkat.js'
import { silangNip } from '../../values/silang-nip.js'
import { bacaTanggal, type Tanggal } from '../../values/tanggal.js'
import { PANJANG_MAKS } from './batas.js'
import { bacaHp, bacaJenisPegawai, bacaKelamin, sahEmail } from './isian.js'
import type { Baris, DataPeserta, KunciKolom, Lembar } from './jenis.js'
import { LABEL } from './label.js'

export interface BarisTerbaca {
  data: DataPeserta
  galat: string[]
  peringatan: string[]
}

/** Collects what is said about one row; every sentence names row and column. */
class Catatan {
  readonly galat: string[] = []
  readonly peringatan: string[] = []
  readonly #no: number

  constructor(no: number) {
    this.#no = no
  }

  salah(kunci: KunciKolom, sebab: string): void {
    this.galat.push(this.#kalimat(kunci, sebab))
  }

  ingatkan(kunci: KunciKolom, sebab: string): void {
    this.peringatan.push(this.#kalimat(kunci, sebab))
  }

  /** Whether this column was already found wrong. */
  ada(kunci: KunciKolom): boolean {
    return this.galat.some((g) => g.startsWith(`Baris ${this.#no}, kolom ${LABEL[kunci]}:`))
  }

  #kalimat(kunci: KunciKolom, sebab: string): string {
    return `Baris ${this.#no}, kolom ${LABEL[kunci]}: ${sebab}.`
  }
}

/** One row of a sheet as participant data, with everything that is wrong or odd about it. */
export function bacaBaris(baris: Baris, letak: Lembar['letak'], hariIni: Tanggal): BarisTerbaca {
  const c = new Catatan(baris.no)
  const isi = teksBaris(baris, letak, c)
  const { golongan, pangkat, jenis } = bacaKepangkatan(isi, c)
  const nip = bacaNip(isi, jenis, hariIni, c)
  if (nip.ok && nip.jenis === 'pppk' && !isi.jenisPegawai) jagaGolongan(isi, nip.nip, hariIni, c)
  const nama = bacaNama(isi, c)
  const kelamin = bacaKelamin(isi.jenisKelamin)
  if (kelamin === null)
    c.ingatkan('jenisKelamin', `"${isi.jenisKelamin}" tidak dikenal, tidak disimpan`)
  const lahir = bacaLahir(isi, hariIni, c)
  const hp = bacaHp(isi.hp)
  if (hp === null) c.ingatkan('hp', `"${isi.hp}" bukan nomor telepon, tidak disimpan`)
  const email = sahEmail(isi.email) ? isi.email.toLowerCase() : ''
  if (email === '' && isi.email)
    c.ingatkan('email', `"${isi.email}" bukan alamat email, tidak disimpan`)
  if (nip.ok) {
    const beda = silangNip(nip.nip, { tanggalLahir: lahir.tanggal || null, kelamin: kelamin ?? '' })
    for (const b of beda) c.ingatkan('nip', b)
  }
  const data: DataPeserta = {
    nip: nip.nip,
    ...nama,
    jenisPegawai: nip.jenis,
    golongan,
    pangkat,
    jabatan: isi.jabatan,
    unitKerja: isi.unitKerja,
    instansi: isi.instansi,
    email,
    hp: hp ?? '',
    jenisKelamin: kelamin ?? '',
    tempatLahir: lahir.tempat,
    tanggalLahir: lahir.tanggal,
  }
  return { data, galat: c.galat, peringatan: c.peringatan }
}

type Isi = Record<KunciKolom, string>

function teksBaris(baris: Baris, letak: Lembar['letak'], c: Catatan): Isi {
  const isi = {} as Isi
  for (const kunci of Object.keys(LABEL) as KunciKolom[]) {
    const mentah = baris.sel[letak.get(kunci) ?? -1] ?? ''
    const terlarang = hurufTerlarang(mentah)
    // Length first: nothing below should have to chew on a megabyte of text.
    const panjang = mentah.length > PANJANG_MAKS[kunci] ? [...rapikan(mentah)].length : 0
    if (terlarang) c.salah(kunci, `memuat huruf kendali yang tidak tampak (${terlarang})`)
    if (panjang > PANJANG_MAKS[kunci]) {
      c.salah(
        kunci,
        `teks terlalu panjang (${panjang} huruf, paling banyak ${PANJANG_MAKS[kunci]})`,
      )
    }
    isi[kunci] = terlarang || panjang > PANJANG_MAKS[kunci] ? '' : kosongkan(rapikan(mentah))
  }
  return isi
}

function bacaKepangkatan(
  isi: Isi,
  c: Catatan,
): { golongan: string; pangkat: string; jenis: '' | JenisPegawai } {
  const status = bacaJenisPegawai(isi.jenisPegawai)
  const dariGol = isi.golongan ? bacaGolongan(isi.golongan, status || undefined) : null
  const dariPangkat = isi.pangkat ? bacaGolongan(isi.pangkat, status || undefined) : null
  if (isi.golongan && !dariGol)
    c.ingatkan('golongan', `"${isi.golongan}" tidak dikenal, tidak disimpan`)
  const pilihan = dariGol ?? dariPangkat
  const golongan = pilihan?.golongan ?? ''
  const seharusnya = pangkatDari(golongan)
  const menurutPangkat = golonganDari(isi.pangkat) || dariPangkat?.golongan || ''
  if (dariGol && menurutPangkat && menurutPangkat !== golongan) {
    const sebab = `"${isi.pangkat}" tidak sesuai golongan ${golongan} (${seharusnya || 'PPPK'})`
    c.ingatkan('pangkat', `${sebab}; golongan dipakai`)
  }
  // An unknown rank (TNI, Polri, judges) is kept as written when no golongan says better.
  const pangkat = pilihan ? seharusnya : isi.pangkat
  return { golongan, pangkat, jenis: status || (pilihan?.jenis ?? '') }
}

function bacaNip(
  isi: Isi,
  jenis: '' | JenisPegawai,
  hariIni: Tanggal,
  c: Catatan,
): { ok: boolean; nip: string; jenis: '' | JenisPegawai } {
  // Already refused for its length or its signs: one sentence about a cell is enough.
  if (!isi.nip && c.ada('nip')) return { ok: false, nip: '', jenis }
  const hasil = periksaNip(isi.nip, { jenis: jenis || 'pns', hariIni })
  if (!hasil.ok && jenis === '' && Number(rapikanNip(isi.nip).slice(12, 14)) > 12) {
    // Nothing in the sheet tells PPPK from PNS; a code above 12 in place of the month does.
    const pppk = periksaNip(isi.nip, { jenis: 'pppk', hariIni })
    if (pppk.ok) {
      c.ingatkan('nip', 'dianggap nomor induk PPPK karena tidak memuat bulan pengangkatan')
      return { ok: true, nip: pppk.nip, jenis: 'pppk' }
    }
  }
  if (!hasil.ok) c.salah('nip', hasil.galat!)
  for (const p of hasil.peringatan) c.ingatkan('nip', p)
  return { ok: hasil.ok, nip: hasil.nip, jenis }
}

// Only the golongan said PPPK, and the number is one of a PNS: one of the two is wrong.
function jagaGolongan(isi: Isi, nip: string, hariIni: Tanggal, c: Catatan): void {
  if (!periksaNip(nip, { jenis: 'pns', hariIni }).ok) return
  const teks = isi.golongan || isi.pangkat
  c.salah(
    isi.golongan ? 'golongan' : 'pangkat',
    `"${teks}" adalah golongan PPPK, sedangkan NIP ini NIP PNS (I/a sampai IV/e)`,
  )
}

function bacaNama(
  isi: Isi,
  c: Catatan,
): Pick<DataPeserta, 'nama' | 'gelarDepan' | 'gelarBelakang'> {
  const pisah = pisahGelar(isi.nama)
  if (!pisah.nama && !c.ada('nama')) c.salah('nama', 'nama kosong')
  else if (pisah.nama && !/\p{L}/u.test(pisah.nama)) c.salah('nama', `"${isi.nama}" bukan nama`)
  for (const kunci of ['gelarDepan', 'gelarBelakang'] as const) {
    if (isi[kunci] && pisah[kunci] && inti(isi[kunci]) !== inti(pisah[kunci])) {
      c.ingatkan(kunci, `gelar pada nama ("${pisah[kunci]}") berbeda; isi kolom gelar dipakai`)
    }
  }
  return {
    nama: pisah.nama,
    gelarDepan: isi.gelarDepan || pisah.gelarDepan,
    gelarBelakang: isi.gelarBelakang || pisah.gelarBelakang,
  }
}

function bacaLahir(
  isi: Isi,
  hariIni: Tanggal,
  c: Catatan,
): { tempat: string; tanggal: Tanggal | '' } {
  const ttl = /^(.*?)[,/]?\s*(\d.*)$/.exec(isi.ttl)
  const tempat =
    isi.tempatLahir || (ttl ? ttl[1]!.trim() : isi.ttl).slice(0, PANJANG_MAKS.tempatLahir)
  const teks = isi.tanggalLahir || ttl?.[2] || ''
  const tanggal = teks ? bacaTanggal(teks) : ''
  if (teks && (!tanggal || tanggal > hariIni)) {
    c.ingatkan('tanggalLahir', `"${teks}" bukan tanggal lahir yang terbaca, tidak disimpan`)
    return { tempat, tanggal: '' }
  }
  return { tempat, tanggal: tanggal || '' }
}

function inti(gelar: string): string {
  return gelar.toLowerCase().replace(/[^a-z]/g, '')
}
