import type { JSX } from 'preact'

const GARIS = {
  cari: 'M10.5 4a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13zM15.5 15.5L21 21',
  lonceng: 'M6 17v-6a6 6 0 0 1 12 0v6l1.5 2h-15zM10 21h4',
} as const

/** A sign drawn in the colour of the words around it; whoever uses it gives it a name. */
export const Ikon = ({ nama }: { nama: keyof typeof GARIS }): JSX.Element => (
  <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2">
    <path d={GARIS[nama]} stroke-linejoin="round" stroke-linecap="round" />
  </svg>
)
