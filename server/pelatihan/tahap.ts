import type { Pelaku } from '../values/pelaku.js'
import { waktuSingkat } from '../values/tanggal.js'
import type { Ringkas } from './ringkas.js'

const KELAS = ['pengelola', 'pokja', 'admin-bangkom', 'kepala', 'sekretaris', 'kabid']
const LMS = ['admin-bangkom', 'pengelola']
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

/** A page of a stage, and who it opens to: everybody of the office where no role is named. */
type Pintu = [ke: string, nama: string, peran?: readonly string[], admin?: boolean, unitId?: string]

/**
 * What a training passes through, from the wish in a plan to the record of the person: where it stands, and
 * the pages that go on from there. Only pages that open to this person are named.
 */
export function tahapPelatihan(
  p: { id: string; jp: number; unitId: string },
  r: Ringkas,
  pelaku: Pelaku,
  jam: { zona: string; zonaSingkat: string },
): Tahap[] {
  const di = `/pelatihan/${p.id}`
  const boleh = ([, , peran, admin, unitId]: Pintu): boolean =>
    (!peran && !admin) ||
    (admin === true && pelaku.admin) ||
    pelaku.kursi.some(
      (k) =>
        k.peranKantor.some((satu) => peran?.includes(satu)) ||
        (k.peran.some((satu) => peran?.includes(satu)) && (!unitId || unitId === k.unitId)),
    )
  const tahap = (nama: string, keadaan: string, ...pintu: Pintu[]): Tahap => ({
    nama,
    keadaan,
    tautan: pintu.filter(boleh).map(([ke, sebut]) => ({ ke, nama: sebut })),
  })
  return [
    tahap('Kebutuhan', kebutuhan(r), ['/kompilasi', 'Kompilasi rencana', KOMPILASI, true]),
    tahap('Usulan perangkat daerah', usulan(r), [`/usulan/pelatihan/${p.id}`, 'Usulan peserta']),
    tahap(
      'Peserta',
      peserta(r),
      [`${di}/peserta`, 'Daftar peserta'],
      [`${di}/pendaftaran`, 'Pendaftaran', KELAS],
      [`${di}/akun`, 'Akun peserta', KELAS],
    ),
    tahap(
      'Kelas',
      kelas(r, p.jp),
      [`${di}/kelas`, 'Sesi', KELAS],
      [`${di}/isi-kelas`, 'Narasumber dan materi', KELAS],
      [`${di}/rekap-hadir`, 'Rekap kehadiran', KELAS],
      [`${di}/evaluasi`, 'Evaluasi', KELAS],
    ),
    tahap(
      'LMS',
      lms(r),
      [`${di}/lms`, 'Akun dan nilai', LMS, true],
      [`${di}/pantau`, 'Pemantauan'],
    ),
    tahap('Padanan data', padanan(r), [
      `${di}/padanan`,
      'SIMPEG, LMS, dan Smartbangkom',
      PADANAN,
      false,
      p.unitId,
    ]),
    tahap('Kelulusan', kelulusan(r), [`${di}/peserta`, 'Hasil per peserta']),
    tahap(
      'Sertifikat',
      sertifikat(r),
      [`${di}/sertifikat`, 'Sertifikat'],
      [`${di}/kiriman`, 'Kirim ke kabupaten/kota'],
    ),
    tahap('Riwayat kepegawaian', siasn(r), [
      `${di}/siasn`,
      'Ekspor SIASN',
      PADANAN,
      false,
      p.unitId,
    ]),
    tahap(
      'Cadangan',
      r.cadangan
        ? `Seluruh kantor terakhir dicadangkan ${waktuSingkat(r.cadangan, jam.zona, jam.zonaSingkat)}.`
        : 'Kantor ini belum pernah dicadangkan.',
      ['/kelola/cadangan', 'Cadangan', undefined, true],
    ),
  ]
}

const kebutuhan = (r: Ringkas): string =>
  r.peserta === 0
    ? 'Terlihat setelah ada peserta.'
    : `${r.berencana} dari ${r.peserta} peserta mempunyai rencana tahun ini yang diterima atasannya.`

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
