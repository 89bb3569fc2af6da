interface Menit {
  antre: number
  kerja: number
  kembali: number
  luar: number
  jeda: number
}

const JENIS = [
  ['antre', 'antre'],
  ['kerja', 'kerja'],
  ['kembali', 'kembali'],
  ['luar', 'pihak luar'],
  ['jeda', 'jeda'],
] as const

const LEBAR = 120

/** Where the minutes went, as a bar and in words; the words alone say all of it. */
export function BatangMenit(m: Menit) {
  const jumlah = JENIS.reduce((n, [j]) => n + m[j], 0)
  if (jumlah === 0) return <span>–</span>
  let x = 0
  const ruas = JENIS.filter(([j]) => m[j] > 0).map(([jenis, kata]) => {
    const lebar = (m[jenis] / jumlah) * LEBAR
    x += lebar
    return {
      jenis,
      kata,
      x: x - lebar,
      lebar,
      persen: Math.round((m[jenis] / jumlah) * 100) || '<1',
    }
  })
  return (
    <span>
      <svg class="batang" viewBox={`0 0 ${LEBAR} 8`} width={LEBAR} height="8" aria-hidden="true">
        {ruas.map((r) => (
          <rect
            class={`batang-${r.jenis}`}
            x={r.x.toFixed(1)}
            width={r.lebar.toFixed(1)}
            height="8"
          />
        ))}
      </svg>
      <small>{ruas.map((r) => `${r.kata} ${r.persen}\u00a0%`).join(' · ')}</small>
    </span>
  )
}
