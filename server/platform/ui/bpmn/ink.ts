/** Colours of a drawing: those of the page it stands on, or plain ones where there is none. */
export const INK = {
  paper: 'var(--bidang, #fff)',
  shade: 'var(--bidang-2, #eef2f4)',
  line: 'var(--teks, #16232a)',
  soft: 'var(--garis-isian, #7d8c94)',
} as const

/** Font sizes in pixels; that of names is inherited. */
export const FONT = { name: 12, label: 11 } as const
export const LINE_HEIGHT = 1.2
