import { faultAtNode } from './context.js'
import type { Rule } from './context.js'

/** A user task is a row of the SOP: it has a number and stands in somebody's column. */
export const taskIsRow: Rule = ({ model }) =>
  model.nodes.flatMap((node) => {
    if (node.type !== 'userTask') return []
    const faults = []
    if (!node.sop.no.trim())
      faults.push(faultAtNode('baris', node, 'tidak mempunyai nomor baris SOP'))
    if (!node.name.trim()) faults.push(faultAtNode('baris', node, 'tidak mempunyai nama kegiatan'))
    if (!node.laneId) faults.push(faultAtNode('lajur', node, 'berada di luar lajur pelaksana'))
    return faults
  })

const WORKLESS = new Set(['task', 'manualTask', 'receiveTask'])

/** Other tasks cannot carry a row; drawn by habit, they would silently do nothing. */
export const taskIsUserTask: Rule = ({ model }) =>
  model.nodes
    .filter((node) => WORKLESS.has(node.type))
    .map((node) =>
      faultAtNode('baris', node, `adalah ${node.type}; setiap baris SOP harus berupa userTask`),
    )
