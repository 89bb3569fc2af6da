import { namaLengkap } from '../values/gelar.js'
import { cetakNip, samarkanNip } from '../values/nip.js'
import { pangkatGolongan } from '../values/pangkat.js'
import { kepalaDaerah } from '../values/penandatangan.js'
import { barisSifat } from '../values/sifat.js'
import { rentangTanggal, sahTanggal, tanggalPanjang } from '../values/tanggal.js'
import { barisLampiran, terbilang } from '../values/terbilang.js'
import { barisKop, barisNama, sebutanKantor, type KantorNaskah } from './templat-kantor.js'
import { angka, butir, type Data } from './templat-nilai.js'

/** A signer as printed; copied when signing, so that old letters do not change. */
export interface PenandatanganNaskah {
  sifat: 'definitif' | 'plt' | 'plh'
  jabatan: string
  /** With titles. */
  nama: string
  pangkat: string
  golongan: string
  nip: string
  /** Lines above the capacity: `a.n. BUPATI ...`, and under it `SEKRETARIS DAERAH` / `u.b.`. */
  atasNama?: readonly string[]
}

/** A participant as the roster keeps it. */
export interface PesertaNaskah {
  nip: string
  nama: string
  gelar_depan?: string
  gelar_belakang?: string
  golongan?: string
  pangkat?: string
  jabatan?: string
  unit_kerja?: string
  instansi?: string
  hadir_persen?: number | string | null
  nilai?: number | string | null
  lulus?: boolean | null
}

export interface MasukanNaskah {
  isi: Data
  kantor: KantorNaskah
  /** Empty until numbered: dots are printed. */
  nomor: string
  /** `yyyy-mm-dd`, or empty until dated. */
  tanggal: string
  penandatangan: PenandatanganNaskah
  /** A second signature at the left (certificates signed with the head of division). */
  penandatanganKedua?: PenandatanganNaskah | null
  konsep: boolean
  /** Half-written, to be looked at only: what is compulsory may still be missing. */
  longgar?: boolean
  peserta?: readonly PesertaNaskah[]
  /** PNG or JPEG for the slots `[[%qr]]`, `[[%logo]]`, `[[%garuda]]`; an empty slot prints nothing. */
  gambar?: GambarNaskah
  /**
   * Given when the letter will be signed electronically: draws the visible block instead of room for
   * ink, and prints `kalimat` under every page (one paragraph a line).
   */
  tte?: { kalimat: string } | null
  /** On the office's own copy only: who put a paraf on it, in line and from other units. */
  paraf?: { hierarki: readonly ParafNaskah[]; koordinasi?: readonly ParafNaskah[] } | null
  /** Security as numbered (B, T, R, SR); default that of the kind. Part of the printed Sifat. */
  sec?: string
  /** The public page on which the letter can be checked, printed beside the QR code. */
  alamatVerifikasi?: string
  /** Smaller type, 1 or less, where one page has to hold unusually much. */
  perkecil?: number
}

/** One paraf: whose post, who, and when (`yyyy-mm-dd`); without a date it is still to be set. */
export interface ParafNaskah {
  jabatan: string
  nama?: string
  tanggal?: string
}

export interface GambarNaskah {
  qr?: Buffer
  logo?: Buffer
  garuda?: Buffer
}

/** What a sheet knows: no number, and often nobody who signs. */
export type MasukanUmum = Omit<MasukanNaskah, 'penandatangan'> & {
  penandatangan: PenandatanganNaskah | null
}

const TITIK = '.....................'
const SEBUTAN = { definitif: '', plt: 'Plt. ', plh: 'Plh. ' }
/** More addressees than this are printed as a list of their own, unless the office says otherwise. */
const YTH_TERBANYAK = 5

/** The tags every template may use, whatever its fields. */
export function dataUmum(m: MasukanUmum): Data {
  const kantor = sebutanKantor(m.kantor)
  const peserta = (m.peserta ?? []).map(barisPeserta)
  return {
    konsep: m.konsep,
    nomor: m.nomor || TITIK,
    tanggal: m.tanggal ? tanggalPanjang(m.tanggal) : TITIK,
    kota: m.kantor.kota,
    kop: kop(m),
    kantor: {
      ...kantor,
      kepala_kapital: kantor.kepala.toUpperCase(),
      nama: m.kantor.nama,
      nama_kapital: m.kantor.nama.toUpperCase(),
      singkatan: m.kantor.singkatan,
    },
    penandatangan: m.penandatangan ? penanda(m.penandatangan) : false,
    penandatanganKedua: m.penandatanganKedua ? penanda(m.penandatanganKedua) : false,
    tembusan: butir(m.isi.tembusan),
    peserta,
    adaPeserta: peserta.length > 0,
    jumlahPeserta: angka(peserta.length),
    jumlahPeserta_terbilang: terbilang(peserta.length),
    ...alamat(m.isi, m.kantor.tata?.batasAlamat ?? YTH_TERBANYAK),
    sifat: barisSifat(typeof m.isi.sifat === 'string' ? m.isi.sifat : '', m.sec ?? 'B'),
    rentang: rentang(m.isi.mulai, m.isi.selesai),
    ...tandaElektronik(m),
    paraf: m.paraf ? tabelParaf(m.paraf) : false,
  }
}

function tabelParaf(p: NonNullable<MasukanNaskah['paraf']>): Data {
  const baris = (isi: readonly ParafNaskah[] = []): Data[] =>
    isi.map(({ jabatan, nama = '', tanggal }) => ({
      jabatan,
      nama,
      waktu: tanggal ? tanggalPanjang(tanggal) : '',
    }))
  const [hierarki, koordinasi] = [baris(p.hierarki), baris(p.koordinasi)]
  return {
    hierarki,
    koordinasi,
    adaHierarki: hierarki.length > 0,
    adaKoordinasi: koordinasi.length > 0,
  }
}

/** What makes a letter checkable. A draft has none of it: it would pass for a signed one. */
function tandaElektronik(m: MasukanUmum): Data {
  const tte = m.konsep || !m.tte ? false : { kalimat: butir(m.tte.kalimat) }
  return {
    tte,
    alamatVerifikasi: m.konsep ? '' : (m.alamatVerifikasi ?? ''),
    kaki: tte !== false || (!m.konsep && m.gambar?.qr !== undefined),
  }
}

/** The state emblem belongs to a head of region who signs in his own name, and to nobody else. */
function kop(m: MasukanUmum): Data {
  const p = m.penandatangan
  const sendiri = p?.sifat === 'definitif' && !p.atasNama?.length && kepalaDaerah(p.jabatan)
  return {
    pemerintah: m.kantor.pemerintah.toUpperCase(),
    nama: butir(barisNama(m.kantor.nama, m.kantor.tata?.ukuranKop, m.gambar?.logo !== undefined)),
    baris: butir(barisKop(m.kantor)),
    berlogo: m.gambar?.logo !== undefined,
    garuda: sendiri && m.gambar?.garuda !== undefined,
    kepalaDaerah: sendiri ? p.jabatan.toUpperCase() : '',
  }
}

/**
 * `Plh. KEPALA ...`; the post is vacant (Plt.) or its holder away (Plh.). PPPK have no rank to print,
 * a head of region prints neither rank nor NIP.
 */
function penanda(p: PenandatanganNaskah): Data {
  const tanpa = kepalaDaerah(p.jabatan)
  return {
    atasNama: butir(p.atasNama ?? []),
    kapasitasJabatan: `${SEBUTAN[p.sifat]}${p.jabatan.toUpperCase()}`,
    nama: p.nama,
    pangkat: tanpa ? '' : p.pangkat,
    golongan: p.golongan,
    pangkatGolongan: tanpa ? '' : pangkatGolongan(p),
    // An official of another office may be entered as their own office writes it.
    nip: tanpa ? '' : /^\d{18}$/.test(p.nip) ? cetakNip(p.nip) : p.nip,
  }
}

/** Under `Yth.`: one, a few numbered, or a reference to the attached list. */
function alamat(isi: Data, terbanyak: number): Data {
  const semua = butir(isi.tujuan)
  const terlampir = semua.length > terbanyak
  const polos = barisLampiran(typeof isi.lampiran === 'string' ? isi.lampiran : '')
  return {
    yth: {
      satu: semua.length === 1 ? semua : [],
      beberapa: !terlampir && semua.length > 1 ? semua : [],
      terlampir,
      daftar: terlampir ? semua : [],
    },
    lampiran: terlampir && polos === '-' ? '1 (satu) lembar' : polos,
  }
}

function rentang(mulai: unknown, selesai: unknown): string {
  if (typeof mulai !== 'string' || typeof selesai !== 'string') return ''
  if (!sahTanggal(mulai) || !sahTanggal(selesai) || mulai > selesai) return ''
  return rentangTanggal(mulai, selesai)
}

function barisPeserta(p: PesertaNaskah, i: number): Data {
  const unit = p.unit_kerja ?? ''
  const instansi = p.instansi ?? ''
  return {
    no: i + 1,
    nama: namaLengkap({ gelarDepan: p.gelar_depan, nama: p.nama, gelarBelakang: p.gelar_belakang }),
    nip: p.nip,
    // For lists that leave the office: the first eight digits are a birth date (UU 27/2022).
    nipSamar: samarkanNip(p.nip),
    pangkatGolongan: pangkatGolongan({ pangkat: p.pangkat ?? '', golongan: p.golongan ?? '' }),
    jabatan: p.jabatan ?? '',
    unitKerja: [...new Set([unit, instansi])].filter(Boolean).join(', '),
    kehadiran: p.hadir_persen == null ? '-' : `${angka(Number(p.hadir_persen))}%`,
    nilai: p.nilai == null ? '-' : angka(Number(p.nilai)),
    kelulusan: p.lulus == null ? '-' : p.lulus ? 'Lulus' : 'Tidak lulus',
  }
}
