import { faultAt } from './context.js'
import type { Rule } from './context.js'

/** Ids become part of queue names and object keys inside the engine, and of addresses in ours. */
const SAFE = /^(?!__)[A-Za-z_][A-Za-z0-9_-]{0,99}$/

export const idSafe: Rule = ({ model }) => {
  const all = [...model.containers, ...model.nodes, ...model.edges, ...model.lanes]
  return all
    .filter(({ id }) => !SAFE.test(id) || id in Object.prototype)
    .map((element) =>
      faultAt('id', 'Unsur', element, 'memakai id yang tidak aman; pakai huruf, angka, _ dan -'),
    )
}

/** A flow leads from an element to an element of the same process or sub-process. */
export const flowConnected: Rule = ({ model, nodes }) =>
  model.edges.flatMap((edge) => {
    const source = nodes.get(edge.source)
    const target = nodes.get(edge.target)
    if (!source || !target) return [faultAt('alur', 'Panah', edge, 'tidak menghubungkan dua unsur')]
    const parts = source.container === edge.container && target.container === edge.container
    return parts ? [] : [faultAt('alur', 'Panah', edge, 'melintasi batas subproses')]
  })

/** Nothing leads into a start or a boundary event, and nothing out of an end. */
export const flowDirection: Rule = ({ model, nodes }) =>
  model.edges.flatMap((edge) => {
    const backwards = ['startEvent', 'boundaryEvent'].includes(nodes.get(edge.target)?.type ?? '')
    const beyond = nodes.get(edge.source)?.type === 'endEvent'
    if (backwards) return [faultAt('alur', 'Panah', edge, 'masuk ke awal atau ke pewaktu')]
    return beyond ? [faultAt('alur', 'Panah', edge, 'keluar dari akhir')] : []
  })
