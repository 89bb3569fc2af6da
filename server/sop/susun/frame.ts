import type { Alir, SimpulKejadian, SimpulLangkah, SimpulPolos } from '../peta.js'

/**
 * What stands inside an event sub-process: the report that starts it, its steps, its end. Told
 * once here, because the process and the picture must agree.
 */
export function frameNodes(node: SimpulKejadian): (SimpulPolos | SimpulLangkah)[] {
  const { kejadian, peran } = node
  return [
    { jenis: 'mulai', id: `laporan-${kejadian}`, nama: 'Ada laporan', peran },
    ...node.langkah,
    { jenis: 'selesai', id: `selesai-${kejadian}`, nama: 'Selesai', peran },
  ]
}

export function frameFlows(node: SimpulKejadian): Alir[] {
  const ids = frameNodes(node).map((inner) => inner.id)
  return ids.slice(1).map((ke, i) => ({ id: `alir-${ids[i]}-${ke}`, dari: ids[i]!, ke }))
}
