/** An answer that goes on for longer than anybody can have asked for. */
export class TerlaluBesar extends Error {
  constructor(batas: number) {
    const besar = (batas / 2 ** 20).toLocaleString('id-ID', { maximumFractionDigits: 1 })
    super(
      `Jawaban Moodle lebih dari ${besar} MB dan dihentikan. Periksa alamat Moodle dan isi kursusnya.`,
    )
    this.name = 'TerlaluBesar'
  }
}

/**
 * The text of an answer of at most this many bytes, counted as they come and after unpacking: what a
 * header promises is not believed. Whoever calls ends the connection. Errors: TerlaluBesar.
 */
export async function bacaTerbatas(jawab: Response, batas: number): Promise<string> {
  const bagian: Uint8Array[] = []
  let banyak = 0
  const aliran = jawab.body?.getReader()
  while (aliran) {
    const { done, value } = await aliran.read()
    if (done) break
    banyak += value.length
    if (banyak > batas) throw new TerlaluBesar(batas)
    bagian.push(value)
  }
  return Buffer.concat(bagian, banyak).toString()
}
