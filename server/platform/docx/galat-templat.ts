/** What is wrong with one tag; `sebab` continues the sentence "[[tag]] ...". */
export interface CacatTag {
  tag: string
  sebab: string
  berkas?: string
}

/** A fault of a template or of the data given to it: names every tag concerned. */
export class GalatTemplat extends Error {
  readonly cacat: CacatTag[]

  constructor(cacat: CacatTag[], options?: ErrorOptions) {
    super(
      cacat.map((c) => `[[${c.tag}]] ${c.sebab}${c.berkas ? ` (${c.berkas})` : ''}`).join('; '),
      options,
    )
    this.name = 'GalatTemplat'
    this.cacat = cacat
  }
}

interface GalatDocx extends Error {
  properties?: {
    id?: string
    explanation?: string
    xtag?: string
    file?: string
    rootError?: unknown
    errors?: GalatDocx[]
  }
}

const SEBAB: Record<string, string> = {
  unclosed_tag: 'tidak ditutup dengan ]]',
  unopened_tag: 'tidak dibuka dengan [[',
  unclosed_loop: 'dibuka dengan # tetapi tidak ditutup',
  unopened_loop: 'ditutup dengan / tetapi tidak dibuka',
  closing_tag_does_not_match_opening_tag: 'ditutup dengan nama lain',
  duplicate_open_tag: 'dibuka dua kali',
  duplicate_close_tag: 'ditutup dua kali',
}

/** Runs `kerja`; what docxtemplater throws becomes one GalatTemplat with all tags it named. */
export function alihkanGalat<T>(kerja: () => T): T {
  try {
    return kerja()
  } catch (galat) {
    const cacat = uraikan(galat as GalatDocx)
    if (cacat.length === 0) throw galat
    throw new GalatTemplat(cacat, { cause: galat })
  }
}

function uraikan(galat: GalatDocx): CacatTag[] {
  if (galat instanceof GalatTemplat) return galat.cacat
  const p = galat.properties
  if (!p) return []
  if (p.errors) return p.errors.flatMap(uraikan)
  if (p.rootError instanceof GalatTemplat) return p.rootError.cacat
  const sebab = SEBAB[p.id ?? ''] ?? p.explanation ?? galat.message
  return [{ tag: p.xtag ?? '?', sebab, berkas: p.file }]
}
