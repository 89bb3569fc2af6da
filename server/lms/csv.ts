import type { AkunLms } from './akun.js'

export interface KursusCsv {
  kursus: string
  kelompok: string
  kohort: string
}

/**
 * The file of Moodle's "Upload users": UTF-8, comma, heading row. Columns without any value are left
 * out, for Moodle would empty what they name. Accounts there already are skipped by Moodle.
 */
export function csvPengguna(akun: readonly (AkunLms & { sandi: string })[], k: KursusCsv): Buffer {
  const semua: readonly (readonly [string, (a: AkunLms & { sandi: string }) => string])[] = [
    ['username', (a) => a.username],
    ['password', (a) => a.sandi],
    ['firstname', (a) => a.firstname],
    ['lastname', (a) => a.lastname],
    ['email', (a) => a.email],
    ['idnumber', (a) => a.idnumber],
    ['institution', (a) => a.institution],
    ['department', (a) => a.department],
    ['city', (a) => a.city],
    ['country', () => 'ID'],
    ['lang', () => 'id'],
    ['timezone', (a) => a.timezone],
    ['auth', () => 'manual'],
    ['course1', () => k.kursus],
    ['role1', () => (k.kursus ? 'student' : '')],
    ['group1', () => k.kelompok],
    ['cohort1', () => k.kohort],
  ]
  const kolom = semua.filter(([, isi]) => akun.some((a) => isi(a) !== ''))
  const baris = [
    kolom.map(([judul]) => judul),
    ...akun.map((a) => kolom.map(([, isi]) => sel(isi(a)))),
  ]
  return Buffer.from(baris.map((b) => b.join(',')).join('\r\n') + '\r\n', 'utf8')
}

/** Read by Moodle, not by a spreadsheet: quoted where the format asks for it, else as it is. */
const sel = (teks: string): string =>
  /[",\r\n]/.test(teks) ? `"${teks.replaceAll('"', '""')}"` : teks
