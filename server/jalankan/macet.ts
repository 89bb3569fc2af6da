/** How long the same tasks may stay open with the same answer, in milliseconds. */
const BATAS = 120_000

/** Tells whether nothing at all has changed for too long; `lihat` is called once a round. */
export function penjagaMacet(batas = BATAS) {
  let lalu = ''
  let sejak = performance.now()
  return {
    /** True when this picture of the run is an old one. */
    lihat(gambar: string): boolean {
      if (gambar !== lalu) {
        lalu = gambar
        sejak = performance.now()
      }
      return performance.now() - sejak > batas
    },
  }
}
