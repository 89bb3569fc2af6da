import type { PesertaNaskah } from '../naskah/templat.js'
import type { Pelatihan } from '../pelatihan/service.js'

interface MataPelatihan {
  materi: string
  jp: number
}

/**
 * The back of a certificate: subjects of the plan with their lessons. A subject taught in several
 * sessions stands once with their sum; openings and breaks (0 JP) are no subjects. The final mark is
 * the roster's, with a comma; a plan without subjects has no back page.
 */
export function transkrip(
  t: Pick<Pelatihan, 'data'>,
  p: Pick<PesertaNaskah, 'nilai'>,
): { mataPelatihan: MataPelatihan[]; nilaiAkhir: string } {
  const jp = new Map<string, number>()
  for (const { materi, jp: n } of t.data.jadwal ?? [])
    if (n > 0 && materi.trim()) jp.set(materi.trim(), (jp.get(materi.trim()) ?? 0) + n)
  const nilai =
    p.nilai == null || p.nilai === '' ? '' : Number(p.nilai).toFixed(2).replace('.', ',')
  return { mataPelatihan: [...jp].map(([materi, n]) => ({ materi, jp: n })), nilaiAkhir: nilai }
}
