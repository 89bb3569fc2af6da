import { errors } from '../../errors.js'

/** Bytes of UTF-8. The largest SOP of the sample office is below 200 KB with its drawing. */
export const MAX_XML_BYTES = 2 * 1024 * 1024

/**
 * Refuse what must not reach a parser. A diagram has no use for a DTD, and entities are the way to
 * blow a small file up or to read other files. Comments are not excepted: nothing is lost by it.
 */
export function guardXml(xml: string): void {
  if (Buffer.byteLength(xml) > MAX_XML_BYTES) throw errors.DIAGRAM_TERLALU_BESAR({ batas: '2 MB' })
  if (/<!\s*(DOCTYPE|ENTITY)/i.test(xml)) throw errors.DIAGRAM_BERISI_DTD()
}
