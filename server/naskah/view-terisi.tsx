import type { Kolom } from './templat.js'

// The office itself is in every letter: that needs no looking at.
const RUJUKAN = /\{(?!kantor\.)[\w.]+\}/
/** What a default prints where a fact is missing. */
const TITIK = '.....'

/** What Paraf has filled in from facts of the case, so that the drafter looks at it and changes it. */
export function SudahTerisi({
  kolom,
  awal,
}: {
  kolom: readonly Kolom[]
  awal: Readonly<Record<string, unknown>>
}) {
  const terisi = kolom.filter((k) => {
    const nilai = JSON.stringify(awal[k.nama] ?? TITIK)
    return RUJUKAN.test(JSON.stringify(k.bawaan ?? '')) && !nilai.includes(TITIK)
  })
  if (terisi.length === 0) return null
  return (
    <p class="kabar">
      Sudah diisikan dari rencana pelatihan, daftar peserta, atau surat masuk perkara ini:{' '}
      {terisi.map((k) => k.label).join(', ')}. Periksa, lalu ubah bila perlu.
    </p>
  )
}
