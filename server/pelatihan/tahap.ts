import type { Pelaku } from '../values/pelaku.js'
import { waktuSingkat } from '../values/tanggal.js'
import { menjangkau, type Milik } from './hak.js'
import type { Ringkas } from './ringkas.js'

const KELAS = ['pengelola', 'pokja', 'admin-bangkom', 'kepala', 'sekretaris', 'kabid']
const LMS = ['admin-bangkom', 'pengelola', 'kabid']
/** Who reads which plans of people a training fulfils; who ties them is in `pemenuhan`. */
export const PEMBACA_RENCANA = ['pengelola', 'admin-bangkom', 'kabid', 'sekretaris', 'kepala']
const KOMPILASI = ['kepala', 'sekretaris', 'kabid', 'pengelola', 'admin-bangkom']
const LEMBAR: Record<string, string> = {
  simpeg: 'SIMPEG',
  lms: 'LMS',
  smartbangkom: 'Smartbangkom',
}

export interface Tahap {
  nama: string
  keadaan: string
  tautan: { ke: string; nama: string }[]
}

/** Who may lay the roster beside other sheets: those of `sertifikat/hak`, in the unit of the training. */
const PADANAN = ['pengelola', 'pokja', 'kabid', 'sekretaris']

/** A page of a stage, and to whom it opens; everybody of the office where nothing is said. */
type Pintu = [ke: string, nama: string, terbuka?: boolean]

/**
 * What a training passes through, from the wish in a plan to the record of the person: where it stands, and
 * the pages that go on from there. Only pages that open to this person are named.
 */
export function tahapPelatihan(
  p: { id: string; jp: number; unitId: string; milik: Milik },
  r: Ringkas,
  pelaku: Pelaku,
  jam: { zona: string; zonaSingkat: string },
): Tahap[] {
  const di = `/pelatihan/${p.id}`
  const kelasnya = menjangkau(pelaku, KELAS, p.milik)
  const lmsnya = menjangkau(pelaku, LMS, p.milik)
  const padanannya = menjangkau({ ...pelaku, admin: false }, PADANAN, {
    ...p.milik,
    unit: [p.unitId],
  })
  const kompilasinya =
    pelaku.admin || pelaku.kursi.some((k) => k.peran.some((r) => KOMPILASI.includes(r)))
  const tahap = (nama: string, keadaan: string, ...pintu: Pintu[]): Tahap => ({
    nama,
    keadaan,
    tautan: pintu
      .filter(([, , terbuka]) => terbuka !== false)
      .map(([ke, sebut]) => ({ ke, nama: sebut })),
  })
  return [
    tahap(
      'Kebutuhan',
      kebutuhan(r),
      [
        `${di}/rencana?keadaan=${r.dipenuhi > 0 ? 'dipenuhi' : 'belum'}`,
        'Rencana yang dipenuhi',
        menjangkau(pelaku, PEMBACA_RENCANA, p.milik),
      ],
      ['/kompilasi', 'Kompilasi rencana', kompilasinya],
    ),
    tahap('Usulan perangkat daerah', usulan(r), [`/usulan/pelatihan/${p.id}`, 'Usulan peserta']),
    tahap(
      'Peserta',
      peserta(r),
      [`${di}/peserta`, 'Daftar peserta'],
      [`${di}/pendaftaran`, 'Pendaftaran', kelasnya],
      [`${di}/akun`, 'Akun peserta', kelasnya],
    ),
    tahap(
      'Kelas',
      kelas(r, p.jp),
      [`${di}/kelas`, 'Sesi', kelasnya],
      [`${di}/isi-kelas`, 'Narasumber dan materi', kelasnya],
      [`${di}/rekap-hadir`, 'Rekap kehadiran', kelasnya],
      [`${di}/evaluasi`, 'Evaluasi', kelasnya],
    ),
    tahap(
      'LMS',
      lms(r),
      [`${di}/lms`, 'Akun dan nilai', lmsnya],
      [`${di}/pantau`, 'Pemantauan', kelasnya],
    ),
    tahap('Padanan data', padanan(r), [
      `${di}/padanan`,
      'SIMPEG, LMS, dan Smartbangkom',
      padanannya,
    ]),
    tahap(
      'Kelulusan',
      kelulusan(r),
      [`${di}/peserta`, 'Hasil per peserta'],
      [`${di}/hasil`, 'Laporan dan transkrip', kelasnya],
    ),
    tahap(
      'Sertifikat',
      sertifikat(r),
      [`${di}/sertifikat`, 'Sertifikat'],
      [`${di}/kiriman`, 'Kirim ke kabupaten/kota'],
    ),
    tahap('Riwayat kepegawaian', siasn(r), [`${di}/siasn`, 'Ekspor SIASN', padanannya]),
    tahap(
      'Cadangan',
      r.cadangan
        ? `Seluruh kantor terakhir dicadangkan ${waktuSingkat(r.cadangan, jam.zona, jam.zonaSingkat)}.`
        : 'Kantor ini belum pernah dicadangkan.',
      ['/kelola/cadangan', 'Cadangan', pelaku.admin],
    ),
  ]
}

function kebutuhan(r: Ringkas): string {
  const dipenuhi =
    r.dipenuhi === 0
      ? 'Belum ada rencana yang dikaitkan.'
      : `${r.dipenuhi} rencana dipenuhi, ${r.dipenuhiPeserta} di antaranya sudah menjadi peserta.`
  if (r.peserta === 0) return dipenuhi
  return (
    `${dipenuhi} ${r.berencana} dari ${r.peserta} peserta mempunyai rencana tahun ini yang ` +
    'diterima atasannya.'
  )
}

function usulan(r: Ringkas): string {
  if (r.kuota === null) return 'Belum dibuka untuk usulan.'
  const isi = `${r.usulan} usulan dengan ${r.calon} orang untuk ${r.kuota} tempat`
  return r.calonMenunggu > 0 ? `${isi}, ${r.calonMenunggu} belum diputus.` : `${isi}.`
}

const peserta = (r: Ringkas): string =>
  r.peserta === 0
    ? 'Belum ada peserta.'
    : `${r.peserta} orang, ${r.akunAktif} di antaranya dengan akun aktif.`

const kelas = (r: Ringkas, jp: number): string =>
  r.sesi === 0
    ? 'Belum ada sesi.'
    : `${r.sesi} sesi, ${r.sesiJp} dari ${jp} JP; ${r.narasumber} narasumber, ${r.materi} materi, ` +
      `${r.hadir} kehadiran tercatat.`

function lms(r: Ringkas): string {
  if (r.kursus === null) return 'Kursus di LMS belum ditentukan.'
  const gagal = r.lmsGagal > 0 ? `, ${r.lmsGagal} gagal` : ''
  return `Kursus ${r.kursus}: ${r.lmsTerdaftar} dari ${r.peserta} akun terdaftar${gagal}; ${r.dinilai} bernilai.`
}

const padanan = (r: Ringkas): string =>
  r.lembar.length === 0
    ? 'Belum ada lembar pembanding.'
    : `Lembar yang sudah diunggah: ${r.lembar.map((s) => LEMBAR[s]).join(', ')}.`

function kelulusan(r: Ringkas): string {
  const belum = r.peserta - r.lulus - r.tidakLulus
  if (r.lulus + r.tidakLulus === 0) return 'Belum diverifikasi.'
  return `${r.lulus} lulus, ${r.tidakLulus} tidak lulus${belum > 0 ? `, ${belum} belum diverifikasi` : ''}.`
}

function sertifikat(r: Ringkas): string {
  const kode = r.kode > 0 ? `${r.kode} kode registrasi. ` : ''
  if (r.sertifikat === 0) return `${kode}Belum ada sertifikat.`
  const kirim =
    r.kiriman > 0 ? ` ${r.kiriman} paket dikirim, ${r.kirimanDiterima} dikonfirmasi diterima.` : ''
  return (
    `${kode}${r.sertifikat} sertifikat, ${r.bertanda} ditandatangani, ` +
    `${r.diserahkan} diserahkan.${kirim}`
  )
}

const siasn = (r: Ringkas): string =>
  r.sertifikat === 0
    ? 'Menunggu sertifikat.'
    : `${r.siasn} dari ${r.sertifikat} sertifikat sudah diekspor ke SIASN.`
