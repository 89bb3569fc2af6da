/** A person's name with the titles kept apart, so that lists can be sorted by the name itself. */
export interface NamaBergelar {
  gelarDepan?: string
  nama: string
  gelarBelakang?: string
}

const DEPAN = new Set([
  'prof',
  'dr',
  'drg',
  'drh',
  'drs',
  'dra',
  'ir',
  'h',
  'hj',
  'r',
  'rr',
  'kh',
  'ns',
  'apt',
  'tgk',
  'pdt',
])

/** `Dr. Ir. Budi Santoso, M.Si.`: front titles, name, comma, back titles. */
export function namaLengkap({ gelarDepan = '', nama, gelarBelakang = '' }: NamaBergelar): string {
  const depan = [gelarDepan.trim(), nama.trim()].filter(Boolean).join(' ')
  const belakang = gelarBelakang.trim().replace(/^,\s*/, '')
  return belakang ? `${depan}, ${belakang}` : depan
}

/**
 * Takes the titles off a name typed in one cell. Only abbreviations that end in a dot count as
 * front titles, so `Dra` in `Dra Wulandari` stays part of the name.
 */
export function pisahGelar(teks: string): Required<NamaBergelar> {
  const [muka = '', ...ekor] = teks.trim().split(',')
  const kata = muka.trim().split(/\s+/)
  const depan: string[] = []
  while (kata.length > 1 && berupaGelar(kata[0]!)) depan.push(kata.shift()!)
  return {
    gelarDepan: depan.join(' '),
    nama: kata.join(' '),
    gelarBelakang: ekor
      .map((s) => s.trim())
      .filter(Boolean)
      .join(', '),
  }
}

const urutan = new Intl.Collator('id', { sensitivity: 'base', numeric: true })

/** Comparator for lists of people: by name, titles and capitals ignored. */
export function urutNama(a: { nama: string }, b: { nama: string }): number {
  return urutan.compare(pisahGelar(a.nama).nama, pisahGelar(b.nama).nama)
}

// `Dr.Ir.` may be written without a space: every part must then be a title.
function berupaGelar(kata: string): boolean {
  if (!kata.endsWith('.')) return false
  return kata
    .slice(0, -1)
    .split('.')
    .every((bagian) => DEPAN.has(bagian.toLowerCase()))
}
