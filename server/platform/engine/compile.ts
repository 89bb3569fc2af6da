import { createHash } from 'node:crypto'
import { errors } from '../../errors.js'
import { bindModel } from './internals.js'
import { readModel } from './model/read.js'
import type { Container, Model, Node } from './model/types.js'
import type { Call, Diagram, Flow, Step } from './types.js'
import { guardXml } from './xml-guard.js'

/** Diagrams kept per process; an office has a handful, each old version some cases still run on. */
const KEPT = 64
const cache = new Map<string, Promise<Diagram>>()

/**
 * Parse a diagram, once per process and XML text. The answer is shared and frozen. It may still be
 * faulty: `gate` judges it. Throws Galat for XML over 2 MB, with a DTD, or that is no BPMN 2.0.
 */
export async function compile(xml: string): Promise<Diagram> {
  guardXml(xml)
  const sha256 = createHash('sha256').update(xml).digest('hex')
  const known = cache.get(sha256)
  const diagram = known ?? build(xml, sha256)
  // Re-inserting makes this the youngest entry: the map forgets the longest unused.
  cache.delete(sha256)
  cache.set(sha256, diagram)
  if (!known) diagram.catch(() => cache.delete(sha256))
  if (cache.size > KEPT) cache.delete(cache.keys().next().value!)
  return diagram
}

async function build(xml: string, sha256: string): Promise<Diagram> {
  const model = await readModel(xml.replace(/^\uFEFF/, ''))
  const steps = model.nodes.filter(isStep).map((node) => readStep(node, model))
  const byId = new Map(steps.map((step) => [step.id, step]))
  const flowOf = flowFinder(model)
  const diagram: Diagram = {
    sha256,
    id: model.processId,
    name: model.processName,
    lanes: model.lanes,
    flows: model.containers
      .filter(isFlow)
      .map((container) => readFlow(container, model, byId, flowOf)),
    calls: model.nodes
      .filter((node) => node.type === 'callActivity')
      .map((node) => readCall(node, flowOf)),
    steps,
    step(elementId) {
      const step = byId.get(elementId)
      if (!step) throw errors.TIDAK_ADA({ apa: `Langkah ${elementId}` })
      return step
    },
    identitas: model.identitas,
    xml,
  }
  bindModel(deepFreeze(diagram), deepFreeze(model))
  return diagram
}

const isStep = (node: Node) => node.type === 'userTask'
const isFlow = (container: Container) => container.kind !== 'sub'

function readStep(node: Node, model: Model): Step {
  const lane = model.lanes.find((one) => one.id === node.laneId)
  return {
    id: node.id,
    name: node.name,
    laneId: lane?.id ?? '',
    laneName: lane?.name ?? '',
    sop: node.sop,
  }
}

type FlowFinder = (containerId: string) => string

/** The flow that runs a container: itself, or the one around an embedded sub-process. */
function flowFinder(model: Model): FlowFinder {
  const containers = new Map(model.containers.map((container) => [container.id, container]))
  return function flowOf(containerId): string {
    const container = containers.get(containerId)
    return container?.kind === 'sub' ? flowOf(container.parent!) : containerId
  }
}

function readFlow(
  container: Container,
  model: Model,
  steps: Map<string, Step>,
  flowOf: FlowFinder,
): Flow {
  const inside = model.nodes.filter(
    (node) => flowOf(node.container) === container.id && steps.has(node.id),
  )
  return {
    id: container.id,
    kind: container.kind === 'event' ? 'event' : 'process',
    name: container.name,
    kejadian: container.kejadian,
    steps: inside.map((node) => steps.get(node.id)!),
  }
}

const readCall = (node: Node, flowOf: FlowFinder): Call => ({
  id: node.id,
  name: node.name,
  calledElement: node.calledElement,
  flowId: flowOf(node.container),
})

/** Shared by every case of every request: a write must fail loudly instead of leaking. */
function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) {
    if (inner && typeof inner === 'object' && !Object.isFrozen(inner)) deepFreeze(inner)
  }
  return Object.freeze(value)
}
