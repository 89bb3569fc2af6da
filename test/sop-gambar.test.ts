import { render } from 'preact-render-to-string'
import t from 'tap'
import { readDrawing } from '../server/platform/engine/drawing.js'
import { BpmnSvg } from '../server/platform/ui/bpmn-svg.js'
import { textWidth, wrap } from '../server/platform/ui/text-size.js'
import { bacaDiagram } from './fixtures/sop/jalan.js'

const hitung = (teks: string, pola: RegExp) => teks.match(pola)?.length ?? 0

t.test('given the longest SOP, every lane, step, decision and flow of it is drawn', async (t) => {
  const { xml, steps } = await bacaDiagram('peningkatan-kapasitas')
  const drawing = await readDrawing(xml)
  const svg = render(BpmnSvg({ drawing, title: 'Alur' }))

  t.equal(hitung(svg, /<polygon/g), 12, 'decisions')
  t.equal(hitung(svg, /<polyline/g), drawing.edges.length, 'flows')
  t.equal(
    hitung(svg, /<title>/g),
    steps.length + 1 + 12 + 2 + 1,
    'steps, call, decisions, start and end, timer',
  )
  for (const { no } of ['1', '21', '26', '45'].map(
    (no) => steps.find((s) => s.sop.no === no)!.sop,
  )) {
    t.match(svg, new RegExp(`font-weight="bold"[^>]*>${no}</text>`), `number of row ${no}`)
  }
})

t.test('the drawing is as wide and high as what it shows, wherever the file put it', async (t) => {
  const { xml } = await bacaDiagram('operasional-bangkom')
  const drawing = await readDrawing(xml)
  const geser = (n: number) => ({
    shapes: drawing.shapes.map((s) => ({
      ...s,
      x: s.x + n,
      y: s.y + n,
      label: s.label && { ...s.label, x: s.label.x + n, y: s.label.y + n },
    })),
    edges: drawing.edges.map((e) => ({
      ...e,
      points: e.points.map((p) => ({ x: p.x + n, y: p.y + n })),
      label: e.label && { ...e.label, x: e.label.x + n, y: e.label.y + n },
    })),
  })
  const ukuran = (svg: string) => /width="(\d+)" height="(\d+)"/.exec(svg)!.slice(1)

  const asli = ukuran(render(BpmnSvg({ drawing, title: 'a' })))
  t.strictSame(ukuran(render(BpmnSvg({ drawing: geser(-5000), title: 'a' }))), asli)
  t.ok(Number(asli[0]) < 900, 'it fits a screen without scrolling sideways')
})

t.test('links lead from a step to where the page wants, and only there', async (t) => {
  const { xml } = await bacaDiagram('operasional-bangkom')
  const drawing = await readDrawing(xml)
  const svg = render(
    BpmnSvg({ drawing, title: 'a', link: (id) => (id === 'langkah-5' ? '#langkah-5' : null) }),
  )

  t.equal(hitung(svg, /<a href=/g), 1)
  t.match(svg, /<a href="#langkah-5"><title>5\. Mereset password/)
})

t.test('words of a diagram stay words: mark-up in a name is escaped', async (t) => {
  const { xml } = await bacaDiagram('operasional-bangkom')
  const jahat = xml.replace('name="Data benar?"', 'name="&lt;script&gt;alert(1)&lt;/script&gt;"')
  const svg = render(BpmnSvg({ drawing: await readDrawing(jahat), title: '"><script>' }))

  t.notMatch(svg, '<script>')
  t.match(svg, '&lt;script>')
})

t.test(
  'a diagram without a picture gives an empty drawing, and horizontal lanes get their names upright',
  async (t) => {
    const { xml } = await bacaDiagram('operasional-bangkom')
    const tanpa = xml.replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, '')
    t.strictSame(await readDrawing(tanpa), { shapes: [], edges: [] })

    const rebah = await readDrawing(xml.replaceAll(' isHorizontal="false"', ''))
    t.equal(
      hitung(render(BpmnSvg({ drawing: rebah, title: 'a' })), /rotate\(-90/g),
      4,
      'pool and lanes',
    )
    await t.rejects(readDrawing('bukan xml'), /bukan diagram BPMN 2\.0/)
  },
)

t.test('text is wrapped at blanks and after slashes, and nothing of it is lost', async (t) => {
  t.strictSame(wrap('Menerima/mengumpulkan/meneliti data', 120, 12), [
    'Menerima/',
    'mengumpulkan/',
    'meneliti data',
  ])
  t.strictSame(wrap('', 100, 12), [''])
  t.ok(textWidth('mmmm', 12) > textWidth('iiii', 12))
})
