import type { JSX } from 'preact'
import { BpmnSvg, extent } from '../../platform/ui/bpmn-svg.js'
import type { PetaSop } from './peta.js'
import { KEPALA, potongGambar } from './potong.js'
import { Corak, kataLangkah, TandaLangkah } from './tanda.js'

const ID = 'peta'

/** The diagram with its figures; on paper the same drawing again, cut into sheets between the boxes. */
export function GambarPeta(p: { peta: PetaSop; tautan(elemen: string): string }): JSX.Element {
  const { lembar, langkah } = p.peta
  const luas = extent(lembar.gambar)
  const sheets = potongGambar(lembar.gambar, luas)
  return (
    <>
      <div class="gulir sop-diagram peta-layar">
        <BpmnSvg
          id={ID}
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
      </div>
      <div class="peta-cetak" aria-hidden="true">
        {sheets.map(({ y, tinggi }, i) => (
          <div key={y}>
            {i > 0 && <Potongan x={luas.x} y={luas.y} lebar={luas.width} tinggi={KEPALA} />}
            <Potongan x={luas.x} y={y} lebar={luas.width} tinggi={tinggi} />
          </div>
        ))}
      </div>
    </>
  )
}

const Potongan = (p: { x: number; y: number; lebar: number; tinggi: number }): JSX.Element => (
  <svg viewBox={`${p.x} ${p.y} ${p.lebar} ${p.tinggi}`}>
    <use href={`#${ID}-isi`} />
  </svg>
)
