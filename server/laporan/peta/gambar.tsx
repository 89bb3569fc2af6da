import type { JSX } from 'preact'
import { BpmnSheets } from '../../platform/ui/bpmn-sheets.js'
import type { PetaSop } from './peta.js'
import { Corak, kataLangkah, TandaLangkah } from './tanda.js'

/** The diagram with its figures. */
export function GambarPeta(p: { peta: PetaSop; tautan(elemen: string): string }): JSX.Element {
  const { lembar, langkah } = p.peta
  return (
    <BpmnSheets
      id="peta"
      drawing={lembar.gambar}
      title={`Peta SOP ${lembar.nama}`}
      link={(id) => (langkah.has(id) ? p.tautan(id) : null)}
      facts={(id) => (langkah.has(id) ? kataLangkah(langkah.get(id)!) : null)}
      defs={<Corak />}
      over={(shape) => {
        const angka = langkah.get(shape.id)
        return angka && <TandaLangkah shape={shape} angka={angka} />
      }}
    />
  )
}
