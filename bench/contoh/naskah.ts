import { fileURLToPath } from 'node:url'
import { lambangContoh } from '../../server/kantor/contoh-lambang.js'
import { TATA_BAWAAN } from '../../server/kantor/tata-naskah.js'
import {
  isiBawaan,
  muatTemplat,
  renderLembar,
  renderNaskah,
  type Templat,
} from '../../server/naskah/templat.js'
import { gambarQr } from '../../server/platform/docx/qr.js'
import { bahan, isian, isianLembar, kabid, kantor, masukan, plt } from '../../test/templat-contoh.js'
import { isianBuku } from './buku.js'

/** One printed sample: a kind of naskah in one of the forms an office meets. */
export interface Contoh {
  /** File name without ending. */
  nama: string
  judul: string
  docx: Buffer
}

const TEMPLAT = fileURLToPath(new URL('../../templates', import.meta.url))
// The letterhead of the Kukar SOPs, under an emblem that is plainly a sample.
const KANTOR = { ...kantor, tata: { ...TATA_BAWAAN, kertasKeputusan: 'F4' as const } }
const LAMBANG = { logo: lambangContoh() }
const ALAMAT = 'https://paraf.contoh.go.id/v/7Hq2mVxR4kT9bNcWz0aLpE'

/** Every kind once, and the forms of signing that change how a page looks. Same code, same bytes. */
export async function semuaContoh(): Promise<Contoh[]> {
  const templat = await muatTemplat(TEMPLAT)
  const ambil = (jenis: string): Templat => templat.get(jenis)!
  const biasa = [...templat.values()].map((t) =>
    t.keluarga === 'lembar' ? lembar(t) : naskah(t, t.jenis, t.nama),
  )
  return [
    ...biasa,
    naskah(ambil('surat-pemberitahuan'), 'bentuk-elektronik', 'Surat bertanda tangan elektronik', {
      ...elektronik,
    }),
    naskah(ambil('sertifikat'), 'bentuk-sertifikat-elektronik', 'Sertifikat elektronik', {
      ...elektronik,
      penandatanganKedua: kabid,
    }),
    naskah(ambil('undangan'), 'bentuk-konsep', 'Konsep', { konsep: true, nomor: '' }),
    naskah(ambil('surat-dinas'), 'bentuk-atas-nama', 'Baris a.n. dan u.b.', {
      sec: 'T',
      nomor: 'T-12/BKPSDM/800.2.4.1/11/2026',
      penandatangan: {
        ...kabid,
        jabatan: 'Asisten Administrasi Umum',
        atasNama: ['a.n. BUPATI KUTAI KARTANEGARA', 'SEKRETARIS DAERAH', 'u.b.'],
      },
    }),
    naskah(ambil('undangan'), 'bentuk-salinan-arsip', 'Salinan arsip dengan tabel paraf', {
      paraf: {
        hierarki: [
          { jabatan: kabid.jabatan, nama: kabid.nama, tanggal: '2026-11-21' },
          { jabatan: 'Sekretaris', nama: 'Noor Aini Rahmawati, S.E., M.M.', tanggal: '2026-11-22' },
        ],
        koordinasi: [{ jabatan: 'Kepala Bidang Mutasi dan Kepangkatan' }],
      },
    }),
  ].sort((a, b) => a.nama.localeCompare(b.nama))
}

const elektronik = {
  tte: { kalimat: TATA_BAWAAN.kalimatTte },
  alamatVerifikasi: ALAMAT,
  gambar: { ...LAMBANG, qr: gambarQr(ALAMAT) },
}

function naskah(t: Templat, nama: string, judul: string, ubah: object = {}): Contoh {
  const isi = { ...isiBawaan(t, bahan), ...isian[t.jenis] }
  const dasar = { ...masukan(t.register, isi), kantor: KANTOR, gambar: LAMBANG }
  const kedua = t.jenis === 'sertifikat' ? { penandatanganKedua: kabid } : {}
  const siapa = t.jenis === 'nota-dinas' ? { penandatangan: kabid } : {}
  return { nama, judul, docx: renderNaskah(t, { ...dasar, ...kedua, ...siapa, ...ubah }) }
}

function lembar(t: Templat): Contoh {
  const buku = isianBuku[t.jenis]
  const disposisi = t.jenis === 'lembar-disposisi'
  return {
    nama: t.jenis,
    judul: t.nama,
    docx: renderLembar(t, {
      kantor: KANTOR,
      isi: buku ? { ...isiBawaan(t, bahan), ...buku } : isianLembar[t.jenis]!,
      tanggal: buku ? '2026-12-31' : '2026-12-03',
      penandatangan: buku ? kabid : disposisi ? plt : null,
      penandatanganKedua: buku ? plt : null,
    }),
  }
}
