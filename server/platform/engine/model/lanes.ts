import type { ModdleElement } from 'bpmn-moddle'
import type { Lane } from '../types.js'

export interface LaneMap {
  lanes: Lane[]
  /** Innermost lane of each element that a lane names. */
  laneOf: Map<string, string>
}

/** All lanes of a process, nested ones too, in document order. */
export function readLanes(process: ModdleElement): LaneMap {
  const map: LaneMap = { lanes: [], laneOf: new Map() }
  const open: ModdleElement[] = lanesIn(process.laneSets).reverse()
  for (let lane = open.pop(); lane; lane = open.pop()) {
    const id = lane.id ?? ''
    map.lanes.push({ id, name: lane.name ?? '', peran: lane.peran ?? '' })
    // A nested lane comes after its parent and wins: it is the more exact place.
    for (const node of lane.flowNodeRef ?? []) map.laneOf.set(node.id, id)
    open.push(...lanesIn(lane.childLaneSet ? [lane.childLaneSet] : []).reverse())
  }
  return map
}

const lanesIn = (sets: ModdleElement[] | undefined): ModdleElement[] =>
  (sets ?? []).flatMap((set) => (set.lanes as ModdleElement[] | undefined) ?? [])
