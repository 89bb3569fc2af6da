/** How a notice leaves the house; the bell inside needs no sending. */
export type Saluran = 'surel' | 'webhook'

export const NAMA_SALURAN: Record<Saluran, string> = {
  surel: 'surel',
  webhook: 'WhatsApp',
}
