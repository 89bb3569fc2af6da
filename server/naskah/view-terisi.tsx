import type { Kolom } from './templat.js'

const RUJUKAN = /\{[\w.]+\}/

/** What Paraf has filled in from facts of the case, so that the drafter looks at it and changes it. */
export function SudahTerisi({
  kolom,
  awal,
}: {
  kolom: readonly Kolom[]
  awal: Readonly<Record<string, unknown>>
}) {
  const terisi = kolom.filter(
    (k) => awal[k.nama] !== undefined && RUJUKAN.test(JSON.stringify(k.bawaan ?? '')),
  )
  if (terisi.length === 0) return null
  return (
    <p class="kabar">
      Sudah diisikan dari rencana pelatihan, daftar peserta, atau surat masuk perkara ini:{' '}
      {terisi.map((k) => k.label).join(', ')}. Periksa, lalu ubah bila perlu.
    </p>
  )
}
