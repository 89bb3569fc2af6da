/** The least of a PNG that is known as one. */
export const PNG = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  Buffer.from('00000010000000100806000000', 'hex'),
  Buffer.alloc(16),
  Buffer.from('IEND'),
])

/** Small to send, and 30,000 dots each way once it is opened. */
export function bom(): Buffer {
  const b = Buffer.from(PNG)
  b.writeUInt32BE(30_000, 16)
  b.writeUInt32BE(30_000, 20)
  return b
}
