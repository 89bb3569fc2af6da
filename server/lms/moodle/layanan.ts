import { errors } from '../../errors.js'
import type { SetelanLms } from '../setelan.js'
import type { AkunLms } from '../akun.js'
import { MoodleGalat, panggil, type Alamat } from './panggil.js'

const MUNDUR = [500, 2_000]

/** A course of a thousand people and forty marks each answers with some 25 MB. */
const BATAS_BITA = 32 * 2 ** 20

/** The functions a token must be allowed to call. */
export const FUNGSI = [
  'core_webservice_get_site_info',
  'core_user_get_users_by_field',
  'core_user_create_users',
  'core_user_update_users',
  'core_course_get_courses_by_field',
  'enrol_manual_enrol_users',
  'core_enrol_get_enrolled_users',
  'gradereport_user_get_grade_items',
  'core_completion_get_activities_completion_status',
] as const

export interface PenggunaMoodle {
  id: number
  username: string
}
export interface PesertaKursus {
  id: number
  /** Seconds since 1970; 0: never. */
  lastaccess?: number
  lastcourseaccess?: number
}
export interface NilaiPengguna {
  userid: number
  gradeitems: {
    itemname: string | null
    itemtype: string
    graderaw: number | null
    grademin: number
    grademax: number
  }[]
}

/** Errors: LMS_BELUM_DISETEL. */
export function alamatMoodle(s: SetelanLms, mundur: readonly number[] = MUNDUR): Alamat {
  if (s.cara !== 'moodle') throw errors.LMS_BELUM_DISETEL({ apa: 'Layanan web Moodle' })
  if (!s.url) throw errors.LMS_BELUM_DISETEL({ apa: 'Alamat Moodle' })
  if (!s.tokenRahasia) throw errors.LMS_BELUM_DISETEL({ apa: 'Token layanan web Moodle' })
  const batas = { batasMs: s.batasDetik * 1000, batasBita: BATAS_BITA }
  return { url: s.url, token: s.tokenRahasia, ...batas, mundur }
}

/** The site and which of our functions the token may not call. */
export async function periksaSitus(a: Alamat): Promise<{ nama: string; kurang: string[] }> {
  const s = await panggil<{ sitename: string; functions: { name: string }[] }>(
    a,
    'core_webservice_get_site_info',
    {},
    true,
  )
  const punya = new Set(s.functions.map((f) => f.name))
  return { nama: s.sitename, kurang: FUNGSI.filter((f) => !punya.has(f)) }
}

/** Those of these usernames that have an account. At most a batch. */
export const cariPengguna = (a: Alamat, username: readonly string[]): Promise<PenggunaMoodle[]> =>
  panggil(a, 'core_user_get_users_by_field', { field: 'username', values: username }, true)

/**
 * Makes accounts that must change their password at the first login. Moodle does all of the call or
 * nothing. A cut-off answer is not asked again: whoever calls looks first who is there.
 */
export const buatPengguna = (
  a: Alamat,
  akun: readonly (AkunLms & { sandi: string })[],
): Promise<PenggunaMoodle[]> =>
  panggil(
    a,
    'core_user_create_users',
    {
      users: akun.map((k) => ({
        username: k.username,
        password: k.sandi,
        firstname: k.firstname,
        lastname: k.lastname,
        email: k.email,
        auth: 'manual',
        idnumber: k.idnumber,
        institution: k.institution,
        department: k.department,
        city: k.city,
        country: 'ID',
        lang: 'id',
        timezone: k.timezone,
        preferences: [{ type: 'auth_forcepasswordchange', value: 1 }],
      })),
    },
    false,
  )

/** Another password, to be changed at the next login. Safe to repeat. */
export async function gantiSandi(a: Alamat, id: number, sandi: string): Promise<void> {
  const users = [
    { id, password: sandi, preferences: [{ type: 'auth_forcepasswordchange', value: 1 }] },
  ]
  const j = await panggil<{ warnings?: { message?: string }[] } | null>(
    a,
    'core_user_update_users',
    { users },
    true,
  )
  // Newer versions refuse one user with a warning instead of an exception.
  const tolak = j?.warnings?.[0]
  if (tolak) throw new MoodleGalat('tolak', 'peringatan', String(tolak.message ?? 'ditolak'))
}

/** The course by its short name. Errors: MoodleGalat `tolak` where there is none. */
export async function cariKursus(a: Alamat, nama: string): Promise<number> {
  const { courses } = await panggil<{ courses: { id: number }[] }>(
    a,
    'core_course_get_courses_by_field',
    { field: 'shortname', value: nama },
    true,
  )
  if (!courses[0]) throw new MoodleGalat('tolak', 'kursus', `Kursus ${nama} tidak ada di Moodle.`)
  return courses[0].id
}

/** Into the course, by hand; who is in already stays in. */
export const ikutkan = (
  a: Alamat,
  p: { kursusId: number; peranId: number; pengguna: readonly number[] },
): Promise<unknown> =>
  panggil(
    a,
    'enrol_manual_enrol_users',
    {
      enrolments: p.pengguna.map((id) => ({
        roleid: p.peranId,
        userid: id,
        courseid: p.kursusId,
      })),
    },
    true,
  )

export const pesertaKursus = (a: Alamat, kursusId: number): Promise<PesertaKursus[]> =>
  panggil(a, 'core_enrol_get_enrolled_users', { courseid: kursusId }, true)

export const nilaiKursus = async (a: Alamat, kursusId: number): Promise<NilaiPengguna[]> =>
  (
    await panggil<{ usergrades: NilaiPengguna[] }>(
      a,
      'gradereport_user_get_grade_items',
      { courseid: kursusId },
      true,
    )
  ).usergrades

/** How many activities of the course somebody has completed. State 0 is incomplete, 3 failed. */
export async function aktivitas(
  a: Alamat,
  kursusId: number,
  penggunaId: number,
): Promise<{ selesai: number; jumlah: number }> {
  const { statuses } = await panggil<{ statuses: { state: number }[] }>(
    a,
    'core_completion_get_activities_completion_status',
    { courseid: kursusId, userid: penggunaId },
    true,
  )
  const selesai = statuses.filter((s) => s.state === 1 || s.state === 2).length
  return { selesai, jumlah: statuses.length }
}
