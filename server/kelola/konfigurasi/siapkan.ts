import { errors } from '../../errors.js'
import { bentukTemplat, type Templat } from '../../naskah/templat.js'
import { compile } from '../../platform/engine/index.js'
import type { Rencana } from './rencana.js'
import type { Konfigurasi, Siap } from './types.js'

/**
 * The slow half of an import, before its transaction: templates and diagrams that would come in pass
 * the guards of an upload. Errors: KONFIGURASI_RUSAK naming the file.
 */
export async function siapkanLampiran(k: Konfigurasi, rencana: Rencana): Promise<Siap> {
  const templat = new Map<string, Templat>()
  const diagram = new Map()
  for (const { bagian, kunci } of rencana.baris) {
    if (bagian === 'templat') {
      const bagianBerkas = (ekor: string) => k.lampiran.get(`templat/${kunci}.${ekor}`)!
      const t = await di(`templat/${kunci}`, () =>
        bentukTemplat(kunci, bagianBerkas('json').toString(), bagianBerkas('docx')),
      )
      templat.set(kunci, t)
    }
    if (bagian === 'sop') {
      const jalur = `sop/${kunci}.bpmn`
      const xml = k.lampiran.get(jalur)!.toString()
      const d = await di(jalur, () => compile(xml))
      if (d.id !== kunci)
        throw errors.KONFIGURASI_RUSAK({ bagian: jalur, sebab: `memuat proses ${d.id}` })
      diagram.set(kunci, { xml, diagram: d })
    }
  }
  return { templat, diagram }
}

async function di<T>(bagian: string, kerja: () => Promise<T>): Promise<T> {
  try {
    return await kerja()
  } catch (galat) {
    const sebab = (galat as Error).message.split('\n').slice(0, 3).join('; ')
    throw errors.KONFIGURASI_RUSAK({ bagian, sebab })
  }
}
